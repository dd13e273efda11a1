"""Starting, changing and closing an atelier (METHOD S01, S03, S12)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time

from django.db import transaction

from samenkracht.accounts.models import User
from samenkracht.atelier.domain.calendar import check_day, local_day, series
from samenkracht.atelier.domain.changes import merge
from samenkracht.atelier.domain.team import TeamRole
from samenkracht.atelier.domain.templates import Plan, PlannedGathering, plan_of
from samenkracht.atelier.models import Atelier, Block, Gathering, TeamMember
from samenkracht.atelier.queries.places import joins_for
from samenkracht.method.trajectories import CLASSIC
from samenkracht.organisations.models import Organisation

FACTS = (
    "neighbourhood",
    "place",
    "theme",
    "title",
    "target_group",
    "commissioner",
    "occasion",
)


@dataclass(frozen=True, slots=True)
class FirstGathering:
    """When and where the series begins; the day and the clock as they hang on the wall."""

    day: date
    clock: time
    venue: str = ""


@dataclass(frozen=True, slots=True)
class Beginning:
    """The gatherings to begin with, and what earlier ateliers learned."""

    plan: Plan
    lessons: str = ""


CLASSIC_FOUR = Beginning(plan_of(CLASSIC))


@transaction.atomic
def start_atelier(  # noqa: PLR0913 -- an atelier begins with all of these
    *,
    organisation: Organisation,
    by: User,
    facts: dict[str, str],
    first: FirstGathering,
    team: Iterable[User],
    moderator: User,
    now: datetime,
    beginning: Beginning = CLASSIC_FOUR,
) -> Atelier:
    """Begin an atelier with its team and the gatherings of a template (S12).

    `facts` holds the words of FACTS; without a title the theme is the title. The gatherings come
    on the same weekday and local time. The one who begins it is in the team. Raises
    DateHasPassed, DateTooFar.
    """
    check_day(first.day, today=local_day(now))
    title = facts.get("title") or _as_title(facts)
    atelier = Atelier.objects.create(
        organisation=organisation, lessons=beginning.lessons, **{**facts, "title": title}
    )
    members = {user.pk: user for user in (moderator, by, *team)}
    joins = joins_for(organisation, members.values())
    TeamMember.objects.bulk_create(
        TeamMember(
            atelier=atelier,
            user=user,
            organisation_id=joins[user.pk],
            role=TeamRole.MODERATOR if user == moderator else TeamRole.MEMBER,
        )
        for user in members.values()
    )
    plan = beginning.plan
    moments = series(first.day, first.clock, weeks=plan.weeks)
    for number, (gathering, moment) in enumerate(
        zip(plan.gatherings, moments, strict=True), start=1
    ):
        lay_gathering(atelier, gathering, number=number, starts_at=moment, venue=first.venue)
    return atelier


def lay_gathering(
    atelier: Atelier, template: PlannedGathering, *, number: int, starts_at: datetime, venue: str
) -> Gathering:
    """Put a gathering of a template into an atelier, with all its blocks."""
    gathering = Gathering.objects.create(
        atelier=atelier,
        number=number,
        template_key=template.key,
        title=template.title,
        purpose=template.purpose,
        circle=template.circle,
        layout=template.layout,
        venue=venue,
        starts_at=starts_at,
        sticker_cap=template.sticker_cap,
    )
    Block.objects.bulk_create(
        Block(
            gathering=gathering,
            position=position,
            work_form=block.work_form,
            title=block.title,
            minutes=block.minutes,
            words=block.words,
            materials=block.materials,
        )
        for position, block in enumerate(template.blocks, start=1)
    )
    return gathering


@transaction.atomic
def edit_atelier(*, atelier: Atelier, seen: dict[str, str], wish: dict[str, str]) -> Atelier:
    """Change the words of an atelier; what only a colleague changed stays. Raises ChangedMeanwhile.

    Both dicts hold the words of FACTS: as they stood on screen, and as they should be. Without a
    title the theme is the title.
    """
    wish = {**wish, "title": wish["title"] or _as_title(wish)}
    atelier = Atelier.objects.select_for_update().get(pk=atelier.pk)
    changes = merge(seen=seen, wish=wish, now={name: getattr(atelier, name) for name in FACTS})
    for name, value in changes.items():
        setattr(atelier, name, value)
    if changes:
        atelier.save(update_fields=[*changes, "updated_at"])
    return atelier


@transaction.atomic
def close_atelier(*, atelier: Atelier, now: datetime) -> Atelier:
    """Round an atelier off; it can be opened again. A second time changes nothing."""
    atelier = Atelier.objects.select_for_update().get(pk=atelier.pk)
    if atelier.closed_at is None:
        atelier.closed_at = now
        atelier.save(update_fields=["closed_at", "updated_at"])
    return atelier


@transaction.atomic
def reopen_atelier(*, atelier: Atelier) -> Atelier:
    """Open a closed atelier again."""
    atelier = Atelier.objects.select_for_update().get(pk=atelier.pk)
    atelier.closed_at = None
    atelier.save(update_fields=["closed_at", "updated_at"])
    return atelier


def _as_title(facts: dict[str, str]) -> str:
    theme = facts["theme"][:120]
    return theme[:1].upper() + theme[1:]
