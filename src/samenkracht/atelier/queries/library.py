"""What an organisation keeps to use again: good examples and templates."""

from uuid import UUID

from django.db.models import Count, Q, QuerySet

from samenkracht.atelier.models import Gathering, GoodExample, Template
from samenkracht.organisations.models import Organisation


def examples_of(organisation: Organisation | int) -> QuerySet[GoodExample]:
    """Return the good examples of an organisation, by title."""
    kept = GoodExample.objects.filter(organisation=organisation, removed_at=None)
    return kept.order_by("title", "pk")


def examples_in_reach(gathering: Gathering) -> QuerySet[GoodExample]:
    """Return what a block may show: what is on the shelf, and what the programme uses already."""
    of_organisation = Q(organisation=gathering.atelier.organisation_id)
    used = Q(pk__in=gathering.blocks.exclude(example=None).values("example"))
    reach = GoodExample.objects.filter(of_organisation, Q(removed_at=None) | used)
    return reach.order_by("title", "pk")


def removed_examples_of(organisation: Organisation) -> QuerySet[GoodExample]:
    """Return what was taken away and can be put back, the last first."""
    gone = GoodExample.objects.filter(organisation=organisation, removed_at__isnull=False)
    return gone.order_by("-removed_at", "-pk")


def examples_in_use(organisation: Organisation) -> QuerySet[GoodExample]:
    """Return the good examples with `used`: in how many blocks they stand."""
    return examples_of(organisation).annotate(used=Count("blocks"))


def find_example(organisation: Organisation, public_id: UUID) -> GoodExample | None:
    return GoodExample.objects.filter(organisation=organisation, public_id=public_id).first()


def templates_of(organisation: Organisation) -> QuerySet[Template]:
    """Return the templates of an organisation, by name."""
    kept = Template.objects.filter(organisation=organisation, removed_at=None)
    return kept.select_related("organisation", "made_by").order_by("name", "pk")


def removed_templates_of(organisation: Organisation) -> QuerySet[Template]:
    """Return what was taken away and can be put back, the last first."""
    gone = Template.objects.filter(organisation=organisation, removed_at__isnull=False)
    return gone.order_by("-removed_at", "-pk")


def templates_of_others(organisation: Organisation) -> QuerySet[Template]:
    """Return what other organisations here share on purpose, to read and to begin with."""
    shared = Template.objects.filter(is_shared=True, removed_at=None)
    return (
        shared.exclude(organisation=organisation)
        .select_related("organisation")
        .order_by("name", "pk")
    )


def find_template(organisation: Organisation, public_id: UUID) -> Template | None:
    """Return a template that belongs to the organisation."""
    own = Template.objects.filter(organisation=organisation).select_related("organisation")
    return own.filter(public_id=public_id).first()


def find_readable_template(organisation: Organisation, public_id: UUID) -> Template | None:
    """Return a template that belongs to the organisation or is shared with it."""
    shared = Q(is_shared=True, removed_at=None)
    readable = Template.objects.filter(Q(organisation=organisation) | shared)
    return readable.select_related("organisation").filter(public_id=public_id).first()
