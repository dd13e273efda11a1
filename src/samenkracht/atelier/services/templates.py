"""Templates of an organisation (METHOD V06, S12): made from an atelier, changed, shared, carried.

Nothing of a person goes into a template: no team, no circle, no notes, no places, no dates.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext

from samenkracht.accounts.models import User
from samenkracht.atelier.domain.calendar import local_day
from samenkracht.atelier.domain.changes import ChangedMeanwhile, merge
from samenkracht.atelier.domain.templates import (
    MOST_WEEKS,
    NotATemplate,
    Plan,
    PlannedBlock,
    PlannedGathering,
    TemplateFile,
    as_json,
    plan_from,
    read_file,
    write_file,
)
from samenkracht.atelier.models import Atelier, Block, Gathering, Template
from samenkracht.organisations.models import Organisation

TEMPLATE_WORDS = ("name", "about", "lessons")


@dataclass(frozen=True, slots=True)
class GatheringWish:
    """What must become of a gathering of a template; `place` is where it stood (from 0)."""

    place: int
    title: str
    purpose: str
    weeks: int
    is_kept: bool = True


@transaction.atomic
def save_as_template(
    *, atelier: Atelier, words: dict[str, str], by: User, now: datetime
) -> Template:
    """Keep the gatherings of an atelier to begin with again; `words` holds TEMPLATE_WORDS.

    What was skipped stays out. Raises NotATemplate when nothing is left.
    """
    gatherings = list(
        atelier.gatherings.filter(is_skipped=False).order_by("number").prefetch_related("blocks")
    )
    if not gatherings:
        raise NotATemplate(gettext("Er is nog geen bijeenkomst om te bewaren."))
    return Template.objects.create(
        organisation=atelier.organisation,
        plan=as_json(Plan(tuple(_planned(one, gatherings) for one in gatherings))),
        made_by=by,
        made_at=now,
        **{name: words[name] for name in TEMPLATE_WORDS},
    )


def _planned(gathering: Gathering, series: Sequence[Gathering]) -> PlannedGathering:
    place = series.index(gathering)
    before = series[place - 1] if place else gathering
    days = (local_day(gathering.starts_at) - local_day(before.starts_at)).days
    blocks = sorted(gathering.blocks.all(), key=lambda block: block.position)
    return PlannedGathering(
        title=gathering.title,
        weeks=min(round(days / 7), MOST_WEEKS),
        key=gathering.template_key,
        purpose=gathering.purpose,
        circle=gathering.circle,
        layout=gathering.layout,
        sticker_cap=gathering.sticker_cap,
        blocks=tuple(_planned_block(block) for block in blocks if not block.is_skipped),
    )


def _planned_block(block: Block) -> PlannedBlock:
    return PlannedBlock(
        work_form=block.work_form,
        title=block.title,
        minutes=block.minutes,
        words=block.words,
        materials=block.materials,
    )


@transaction.atomic
def change_template(
    *,
    template: Template,
    seen: dict[str, str],
    wish: dict[str, str],
    gatherings: Sequence[GatheringWish],
    gatherings_seen: Sequence[GatheringWish],
) -> Template:
    """Change the words and the gatherings of a template; what was not touched stays.

    Raises ChangedMeanwhile when a colleague changed the same, NotATemplate when no gathering would
    be left.
    """
    template = Template.objects.select_for_update().get(pk=template.pk)
    words = {name: getattr(template, name) for name in TEMPLATE_WORDS}
    changes = merge(seen=seen, wish=wish, now=words)
    plan = plan_from(template.plan)
    if list(gatherings) != list(gatherings_seen):
        if list(gatherings_seen) != wishes_of(plan):
            raise ChangedMeanwhile(
                gettext("Een collega veranderde deze bijeenkomsten net ook. Bekijk ze eerst."), []
            )
        template.plan = as_json(_changed(plan, gatherings))
    for name, text in changes.items():
        setattr(template, name, text)
    template.save(update_fields=[*changes, "plan", "updated_at"])
    return template


def wishes_of(plan: Plan) -> list[GatheringWish]:
    """Return the gatherings as they are, as if one wished for nothing else."""
    return [
        GatheringWish(place, gathering.title, gathering.purpose, gathering.weeks)
        for place, gathering in enumerate(plan.gatherings)
    ]


def _changed(plan: Plan, wishes: Sequence[GatheringWish]) -> Plan:
    kept = tuple(
        replace(
            plan.gatherings[wish.place], title=wish.title, purpose=wish.purpose, weeks=wish.weeks
        )
        for wish in wishes
        if wish.is_kept and wish.place < len(plan.gatherings)
    )
    if not kept:
        raise NotATemplate(gettext("Houd ten minste één bijeenkomst."))
    return Plan(kept)


def copy_template(
    *, template: Template, organisation: Organisation, by: User, now: datetime
) -> Template:
    """Make a copy that belongs to this organisation and is shared with nobody."""
    return Template.objects.create(
        organisation=organisation,
        name=(gettext("%(name)s, kopie") % {"name": template.name})[:120],
        about=template.about,
        lessons=template.lessons,
        plan=template.plan,
        made_by=by,
        made_at=now,
    )


def share_template(*, template: Template, is_shared: bool) -> None:
    """Let other organisations here read a template, or no longer."""
    Template.objects.filter(pk=template.pk).update(is_shared=is_shared)


def take_away_template(*, template: Template, now: datetime) -> None:
    """Take a template off the shelf, for others too; it can come back."""
    Template.objects.filter(pk=template.pk, removed_at=None).update(removed_at=now, is_shared=False)


def put_back_template(*, template: Template) -> None:
    """Put a template back on the shelf, shared with nobody."""
    Template.objects.filter(pk=template.pk).update(removed_at=None)


def carry_out(template: Template) -> bytes:
    """Return a template as a file."""
    plan = plan_from(template.plan)
    return write_file(TemplateFile(template.name, template.about, template.lessons, plan))


def carry_in(*, organisation: Organisation, content: bytes, by: User, now: datetime) -> Template:
    """Keep a template from a file. Raises NotATemplate."""
    found = read_file(content)
    return Template.objects.create(
        organisation=organisation,
        name=found.name,
        about=found.about,
        lessons=found.lessons,
        plan=as_json(found.plan),
        made_by=by,
        made_at=now,
    )
