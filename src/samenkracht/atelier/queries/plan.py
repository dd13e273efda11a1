"""The page of an atelier: where it stands in the five steps, its gatherings on a line, its team."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from itertools import pairwise

from django.db.models import Prefetch, QuerySet
from django.utils import formats
from django.utils.translation import gettext, ngettext

from samenkracht.accounts.models import User
from samenkracht.atelier.domain.calendar import local_day
from samenkracht.atelier.domain.growth import Stand
from samenkracht.atelier.domain.team import TeamRole
from samenkracht.atelier.models import Atelier, Deviation, Gathering, TeamMember
from samenkracht.atelier.queries.attendance import growth
from samenkracht.atelier.queries.places import standing_places
from samenkracht.atelier.queries.reach import ateliers_of
from samenkracht.core.growth import Circle, circle
from samenkracht.method.steps import STEPS, AtelierStep


class StepState(StrEnum):
    DONE = "done"
    NOW = "now"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class StepStand:
    """One of the five steps: how far it is, and why we say so."""

    number: int
    label: str
    state: StepState
    note: str

    @property
    def is_done(self) -> bool:
        return self.state is StepState.DONE

    @property
    def is_now(self) -> bool:
        return self.state is StepState.NOW


@dataclass(frozen=True, slots=True)
class Stop:
    """A gathering on the line, with the circle that stands on it."""

    gathering: Gathering
    is_past: bool
    count: str
    when: str
    gap: str
    drawing: Circle | None


@dataclass(frozen=True, slots=True)
class AtelierPlan:
    """Everything the page of an atelier shows about its planning."""

    atelier: Atelier
    steps: list[StepStand]
    stops: list[Stop]
    team: list[TeamMember]
    in_circle: int
    next_gathering: Gathering | None
    stand_of_next: Stand | None
    is_today: bool
    deviations: list[Deviation]

    @property
    def has_people(self) -> bool:
        """Tell whether the line has someone to show."""
        return any(stop.drawing for stop in self.stops)

    @property
    def lead(self) -> str:
        """What it is about and for whom, in one or two sentences."""
        theme, title = self.atelier.theme, self.atelier.title
        told = [] if theme.casefold() == title.casefold() else [f"{theme[:1].upper()}{theme[1:]}."]
        if self.atelier.target_group:
            told.append(gettext("Voor %(people)s.") % {"people": self.atelier.target_group})
        return " ".join(told)


@dataclass(frozen=True, slots=True)
class AtelierLine:
    """An atelier in the list."""

    atelier: Atelier
    next_gathering: Gathering | None
    held: int
    count: int
    moderator: str


def gatherings_in_order(atelier: Atelier) -> QuerySet[Gathering]:
    """Return the gatherings in the order of their dates."""
    return atelier.gatherings.order_by("starts_at", "number")


def team_of(atelier: Atelier) -> QuerySet[TeamMember]:
    """Return the team with their users; who leads comes first, then by name."""
    team = standing_places().filter(atelier=atelier)
    return team.select_related("user").order_by("-role", "user__name", "pk")


def lines_of(user: User, *, now: datetime) -> list[AtelierLine]:
    """Return the ateliers of someone's teams: open ones first, soonest gathering first.

    Costs three queries for any number of ateliers.
    """
    ateliers = (
        ateliers_of(user)
        .select_related("organisation")
        .prefetch_related(
            Prefetch("gatherings", Gathering.objects.order_by("starts_at", "number")),
            Prefetch("team", standing_places().select_related("user")),
        )
    )
    lines = [_line(atelier, now) for atelier in ateliers]
    return sorted(
        lines,
        key=lambda line: (
            line.atelier.closed_at is not None,
            line.next_gathering is None,
            line.next_gathering.starts_at if line.next_gathering else now,
            line.atelier.title,
        ),
    )


def atelier_plan(atelier: Atelier, *, now: datetime) -> AtelierPlan:
    """Return what the page of an atelier shows, as things stand now."""
    gatherings = list(gatherings_in_order(atelier))
    team = list(team_of(atelier))
    in_circle = atelier.participants.filter(left_at=None).count()
    coming = next_of(gatherings, now)
    stands = {entry.gathering.pk: entry.stand for entry in growth(atelier)}
    return AtelierPlan(
        atelier=atelier,
        steps=_steps(atelier, team, gatherings, in_circle, now),
        stops=_stops(gatherings, stands, now),
        team=team,
        in_circle=in_circle,
        next_gathering=coming,
        stand_of_next=stands.get(coming.pk) if coming else None,
        is_today=coming is not None and local_day(coming.starts_at) == local_day(now),
        deviations=list(told_deviations(atelier)),
    )


def told_deviations(atelier: Atelier) -> QuerySet[Deviation]:
    """Return what went another way than proposed, the last one first."""
    return (
        atelier.deviations.filter(undone_at=None)
        .select_related("gathering", "made_by")
        .order_by("-made_at", "-pk")
    )


def next_of(gatherings: list[Gathering], now: datetime) -> Gathering | None:
    """Return the first gathering of today or later that is not skipped."""
    today = local_day(now)
    for gathering in gatherings:
        if not gathering.is_skipped and local_day(gathering.starts_at) >= today:
            return gathering
    return None


def is_past(gathering: Gathering, now: datetime) -> bool:
    """Tell whether the day of a gathering is over."""
    return local_day(gathering.starts_at) < local_day(now)


def _line(atelier: Atelier, now: datetime) -> AtelierLine:
    gatherings = [each for each in atelier.gatherings.all() if not each.is_skipped]
    leads = [m.user.first_name for m in atelier.team.all() if m.role == TeamRole.MODERATOR]
    return AtelierLine(
        atelier=atelier,
        next_gathering=next_of(gatherings, now),
        held=sum(is_past(gathering, now) for gathering in gatherings),
        count=len(gatherings),
        moderator=", ".join(leads),
    )


def _steps(
    atelier: Atelier,
    team: list[TeamMember],
    gatherings: list[Gathering],
    in_circle: int,
    now: datetime,
) -> list[StepStand]:
    planned = [gathering for gathering in gatherings if not gathering.is_skipped]
    held = sum(is_past(gathering, now) for gathering in planned)
    # Recruiting goes on at every gathering (swan-sticks, S11); the step is to bring a circle
    # together at all, and that is done once the first gathering has been held.
    done = {
        AtelierStep.TEAM: len(team) > 1,
        AtelierStep.THEME: bool(atelier.theme),
        AtelierStep.RECRUITING: in_circle > 0 and held > 0,
        AtelierStep.GATHERINGS: bool(planned) and held == len(planned),
        AtelierStep.FOLLOW_UP: atelier.closed_at is not None,
    }
    notes = {
        AtelierStep.TEAM: _team_note(team),
        AtelierStep.THEME: atelier.theme,
        AtelierStep.RECRUITING: _people_in_circle(in_circle),
        AtelierStep.GATHERINGS: gettext("%(held)s van de %(count)s geweest")
        % {"held": held, "count": len(planned)},
        AtelierStep.FOLLOW_UP: _follow_up_note(atelier, planned),
    }
    first_open = next((step for step in AtelierStep if not done[step]), None)
    return [
        StepStand(
            number=number,
            label=gettext(STEPS[step]),
            state=StepState.DONE
            if done[step]
            else StepState.NOW
            if step is first_open
            else StepState.LATER,
            note=notes[step],
        )
        for number, step in enumerate(AtelierStep, start=1)
    ]


def _team_note(team: list[TeamMember]) -> str:
    people = ngettext("%(count)s mens", "%(count)s mensen", len(team)) % {"count": len(team)}
    for member in team:
        if member.role == TeamRole.MODERATOR:
            return gettext("%(people)s, %(name)s leidt") % {
                "people": people,
                "name": member.user.first_name,
            }
    return people


def _people_in_circle(count: int) -> str:
    if not count:
        return gettext("nog niemand in de kring")
    return ngettext("%(count)s mens in de kring", "%(count)s mensen in de kring", count) % {
        "count": count
    }


def _follow_up_note(atelier: Atelier, planned: list[Gathering]) -> str:
    if atelier.closed_at is not None:
        return gettext("afgerond op %(day)s") % {"day": _day(atelier.closed_at)}
    if not planned:
        return ""
    return gettext("na %(day)s") % {"day": _day(planned[-1].starts_at)}


def _day(moment: datetime) -> str:
    return formats.date_format(local_day(moment), "j F")


def _stops(gatherings: list[Gathering], stands: dict[int, Stand], now: datetime) -> list[Stop]:
    coming = next_of(gatherings, now)
    gaps = [_gap(early, late) for early, late in pairwise(gatherings)]
    return [
        Stop(
            gathering=gathering,
            is_past=is_past(gathering, now),
            count=_count(stands.get(gathering.pk)),
            when=_when(gathering, coming, now),
            gap=gap,
            drawing=_drawing(stands.get(gathering.pk)),
        )
        for gathering, gap in zip(gatherings, [*gaps, ""][: len(gatherings)], strict=True)
    ]


def _drawing(stand: Stand | None) -> Circle | None:
    if stand is None or not any(ring.came or ring.expected for ring in stand.rings):
        return None
    return circle(stand.rings)


def _count(stand: Stand | None) -> str:
    if stand is None:
        return ""
    if stand.is_held:
        return ngettext("%(count)s mens", "%(count)s mensen", stand.present) % {
            "count": stand.present
        }
    if stand.expected:
        return gettext("%(count)s verwacht") % {"count": stand.expected}
    return ""


def _when(gathering: Gathering, coming: Gathering | None, now: datetime) -> str:
    day = formats.date_format(local_day(gathering.starts_at), "l j F")
    if gathering != coming:
        return day
    ahead = (local_day(gathering.starts_at) - local_day(now)).days
    if ahead == 0:
        return gettext("%(day)s, vandaag") % {"day": day}
    return ngettext("%(day)s, morgen", "%(day)s, over %(count)s dagen", ahead) % {
        "day": day,
        "count": ahead,
    }


def _gap(early: Gathering, late: Gathering) -> str:
    weeks, days = divmod((local_day(late.starts_at) - local_day(early.starts_at)).days, 7)
    if days == 0 and weeks > 0:
        return ngettext("%(count)s week", "%(count)s weken", weeks) % {"count": weeks}
    days += 7 * weeks
    return ngettext("%(count)s dag", "%(count)s dagen", days) % {"count": days}
