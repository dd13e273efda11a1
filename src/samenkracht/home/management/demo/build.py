"""Builds the demo as people would have: through the services, with a clock of its own."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.db import transaction
from django.utils import timezone

from samenkracht.accounts.models import User
from samenkracht.accounts.services import vouch_for_address, welcome_user
from samenkracht.atelier.models import Atelier, Gathering, Participant
from samenkracht.atelier.services.circle import add_participant
from samenkracht.atelier.services.deviations import give_reason
from samenkracht.atelier.services.door import mark_present
from samenkracht.atelier.services.planning import FirstGathering, start_atelier
from samenkracht.atelier.services.programme import set_minutes
from samenkracht.atelier.services.team import add_colleague, give_task
from samenkracht.harvest.services import keep_agreement, make_agreement, write_conclusion
from samenkracht.home.management.demo import words
from samenkracht.home.management.demo.cast import (
    ANNA,
    BRUG,
    EVERYONE,
    FADIME,
    LINDEHOF,
    MARJAN,
    TEAM,
    Colleague,
)
from samenkracht.home.management.demo.circle import CIRCLE, Guest
from samenkracht.home.management.demo.inviting import fill_inviting
from samenkracht.home.management.demo.library import fill_library
from samenkracht.home.management.demo.means import fill_means
from samenkracht.home.management.demo.preparing import prepare
from samenkracht.live import services as live
from samenkracht.live.models import Run
from samenkracht.organisations.models import Membership, Organisation
from samenkracht.organisations.services import found_organisation
from samenkracht.people.domain.names import read_name
from samenkracht.people.domain.profile import Profile

AFTERNOON = time(13, 30)
WEEKS_BACK = 12
BEFORE_PARADE = timedelta(minutes=62)  # coffee, welcome, meeting, and most of the film
DOOR_MINUTES = 180
TABLES = 8
SEED = 4


@transaction.atomic
def build(now: datetime) -> Gathering:
    """Put both organisations, their ateliers and the afternoon of today in an empty house."""
    house = _let_in(EVERYONE)
    anna = house.users[ANNA.email]
    atelier = _start_moerwijk(house, now)
    prepare(atelier, by=anna, now=now - timedelta(weeks=WEEKS_BACK + 2))
    people = _fill_circle(atelier)
    gatherings = list(atelier.gatherings.order_by("number"))
    _change_programme(gatherings[2], anna)
    for gathering in gatherings[:3]:
        _hold(gathering, people, anna)
    _keep_agreements(gatherings[2], anna)
    fill_means(atelier, anna, now)
    _begin_today(gatherings[3], people, anna, now)
    fill_inviting(atelier, people, house.users, now)
    _start_laak(house, now)
    fill_library(atelier, house.users, now)
    return gatherings[3]


@dataclass(frozen=True, slots=True)
class _House:
    """Who was let in: the organisations by name and the people by address."""

    organisations: dict[str, Organisation]
    users: dict[str, User]


def _let_in(colleagues: Iterable[Colleague]) -> _House:
    organisations = {
        name: found_organisation(name=name, email=admin.email, admin_name=admin.name).organisation
        for admin, name in ((MARJAN, LINDEHOF), (FADIME, BRUG))
    }
    users = {}
    for colleague in colleagues:
        user = welcome_user(email=colleague.email, name=colleague.name)
        user.set_password(colleague.password)
        user.save(update_fields=["password", "updated_at"])
        vouch_for_address(user=user)
        Membership.objects.get_or_create(
            organisation=organisations[colleague.organisation],
            user=user,
            defaults={"role": colleague.role},
        )
        users[colleague.email] = user
    return _House(organisations, users)


def _start_moerwijk(house: _House, now: datetime) -> Atelier:
    atelier = start_atelier(
        organisation=house.organisations[LINDEHOF],
        by=house.users[ANNA.email],
        facts=words.FACTS,
        first=FirstGathering(_day(now, weeks=-WEEKS_BACK), AFTERNOON, words.VENUE),
        team=[house.users[one.email] for one in TEAM if one.organisation == LINDEHOF],
        moderator=house.users[ANNA.email],
        now=now - timedelta(weeks=WEEKS_BACK + 3),
    )
    add_colleague(atelier=atelier, user=house.users[FADIME.email])
    tasks = {one.email: one.task for one in TEAM}
    for member in atelier.team.select_related("user"):
        give_task(atelier=atelier, member=member.user.public_id, task=tasks[member.user.email])
    return atelier


def _fill_circle(atelier: Atelier) -> dict[Participant, Guest]:
    people: dict[Participant, Guest] = {}
    by_name: dict[str, Participant] = {}
    for guest in CIRCLE:
        participant = add_participant(
            atelier=atelier,
            profile=Profile(
                name=read_name(guest.name),
                hats=guest.hats,
                works_at=guest.works_at,
                languages=guest.languages,
                uses_wheelchair=guest.uses_wheelchair,
                interpreter=guest.interpreter,
                diet=guest.diet,
            ),
            brought_by=by_name.get(guest.brought_by),
        )
        by_name[guest.name.partition(" ")[0]] = participant
        people[participant] = guest
    return people


def _change_programme(gathering: Gathering, by: User) -> None:
    block = gathering.blocks.get(title=words.CHANGED_BLOCK)
    set_minutes(
        gathering=gathering,
        block=block.public_id,
        minutes=words.CHANGED_MINUTES,
        seen=block.minutes,
        by=by,
        now=gathering.starts_at - timedelta(days=6),
    )
    change = gathering.deviations.get()
    give_reason(atelier=gathering.atelier, deviation=change.public_id, why=words.REASON)


def _hold(gathering: Gathering, people: dict[Participant, Guest], by: User) -> None:
    """Carry out a gathering of the past, from coffee to closing."""
    begin = gathering.starts_at
    _arrive(gathering, people, begin)
    run = live.open_run(gathering=gathering, by=by, now=begin)
    if gathering.number == 3:
        live.lay_tables(run=run, count=5, by=by, now=begin)
        live.make_plan(run=run, seed=SEED, by=by, now=begin + timedelta(minutes=14))
    end = _walk_steps(run, by, begin)
    live.close_run(run=run, by=by, now=end)


def _begin_today(
    gathering: Gathering, people: dict[Participant, Guest], by: User, now: datetime
) -> None:
    """Open the room of today and bring it to just before the parade, whatever the clock says."""
    begin = _round_down(now - BEFORE_PARADE)
    gathering.starts_at, gathering.expected = begin, words.EXPECTED
    gathering.save(update_fields=["starts_at", "expected", "updated_at"])
    _arrive(gathering, people, begin)
    run = live.open_run(gathering=gathering, by=by, now=begin)
    live.lay_tables(run=run, count=TABLES, by=by, now=begin)
    live.make_plan(run=run, seed=SEED, by=by, now=begin + timedelta(minutes=14))
    _walk_steps(run, by, begin, until="film_advice")
    live.open_door(run=run, by=by, now=now, minutes=DOOR_MINUTES)


def _arrive(gathering: Gathering, people: dict[Participant, Guest], begin: datetime) -> None:
    here = [one for one, guest in people.items() if str(gathering.number) in guest.came_to]
    for place, participant in enumerate(here):
        attendance = mark_present(
            gathering=gathering,
            participant=participant,
            now=begin + timedelta(minutes=place * 20 / len(here) - 8),
        )
        if people[participant].walked_in:
            attendance.is_walk_in = True
            attendance.save(update_fields=["is_walk_in", "updated_at"])


def _walk_steps(run: Run, by: User, begin: datetime, until: str = "") -> datetime:
    """Go through the steps on their guiding times, with a note here and there."""
    notes = dict(words.NOTES[run.gathering.number])
    clock = begin
    for step in run.steps.order_by("position"):
        live.go_to(run=run, step=step, by=by, now=clock)
        if step.title in notes:
            noted = clock + timedelta(minutes=step.minutes // 2)
            live.note_down(run=run, text=notes[step.title], by=by, now=noted)
        if step.work_form == until:
            break
        minutes = step.minutes
        if step.title == words.STRETCHED_BLOCK:
            minutes += words.STRETCHED_MINUTES
            live.stretch_step(run=run, minutes=words.STRETCHED_MINUTES, by=by, now=clock)
        clock += timedelta(minutes=minutes)
    return clock


def _start_laak(house: _House, now: datetime) -> None:
    """Start the small atelier of the other organisation, of which De Lindehof sees nothing."""
    atelier = start_atelier(
        organisation=house.organisations[BRUG],
        by=house.users[FADIME.email],
        facts=words.OTHER_FACTS,
        first=FirstGathering(_day(now, weeks=3), AFTERNOON, words.OTHER_VENUE),
        team=[],
        moderator=house.users[FADIME.email],
        now=now,
    )
    for name, hats in words.OTHER_GUESTS:
        guest = Guest(name, hats, "")
        add_participant(
            atelier=atelier, profile=Profile(name=read_name(guest.name), hats=guest.hats)
        )


def _keep_agreements(gathering: Gathering, by: User) -> None:
    made_at = gathering.starts_at + timedelta(minutes=175)
    for text in words.CONCLUSIONS:
        write_conclusion(gathering=gathering, text=text, now=made_at)
    for who, what, days, is_done in words.AGREEMENTS:
        due = made_at + timedelta(days=days)
        agreement = make_agreement(
            atelier=gathering.atelier,
            gathering=gathering,
            who=who,
            what=what,
            due_on=due.date(),
            by=by,
            now=made_at,
        )
        if is_done:
            keep_agreement(agreement=agreement, now=due - timedelta(days=2))


def _day(now: datetime, *, weeks: int) -> date:
    return (timezone.localtime(now) + timedelta(weeks=weeks)).date()


def _round_down(moment: datetime) -> datetime:
    return moment.replace(minute=moment.minute - moment.minute % 5, second=0, microsecond=0)
