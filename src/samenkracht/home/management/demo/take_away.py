"""Knows what of a database is the demo, and takes only that away."""

from django.db import transaction
from django.db.models import QuerySet

from samenkracht.accounts.models import User
from samenkracht.atelier.models import Gathering
from samenkracht.home.management.demo.cast import ANNA, BRUG, EVERYONE, LINDEHOF
from samenkracht.live.models import Idea
from samenkracht.organisations.models import Organisation

_ADDRESSES = [colleague.email for colleague in EVERYONE]


def demo_organisations() -> QuerySet[Organisation]:
    """Return what bears our invented names and was started by our invented people."""
    return Organisation.objects.filter(
        name__in=[LINDEHOF, BRUG],
        pk__in=Organisation.objects.filter(memberships__user__email__in=_ADDRESSES).values("pk"),
    )


def has_other_data() -> bool:
    """Tell whether anybody else lives in this database."""
    others = Organisation.objects.exclude(pk__in=demo_organisations().values("pk"))
    return others.exists() or User.objects.exclude(email__in=_ADDRESSES).exists()


def demo_gathering() -> Gathering | None:
    """Return the gathering of today of the demo, when the demo is there."""
    gatherings = Gathering.objects.filter(
        atelier__organisation__in=demo_organisations().filter(name=LINDEHOF),
        atelier__team__user__email=ANNA.email,
        number=4,
    )
    return gatherings.order_by("atelier__pk").first()


@transaction.atomic
def take_away_demo() -> None:
    """Remove the organisations and people of the demo, and what they made."""
    organisations = demo_organisations()
    # Tables are protected while ideas lie on them.
    Idea.objects.filter(run__gathering__atelier__organisation__in=organisations).delete()
    for organisation in organisations:
        organisation.delete()
    User.objects.filter(email__in=_ADDRESSES, memberships=None).delete()
