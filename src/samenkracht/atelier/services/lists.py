"""Reading in a list of people: prepare, look, do, and undo as one (METHOD S02, TRUST T21)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext

from samenkracht.accounts.models import User
from samenkracht.atelier.domain.circle import ListGone, TooManyPeople, is_round
from samenkracht.atelier.domain.contacts import guess_kind
from samenkracht.atelier.models import Atelier, Attendance, CircleImport, Participant
from samenkracht.atelier.queries.circle import called, circle_of
from samenkracht.atelier.queries.lists import Fate, Plan, PlannedRow, plan_list, sheet_of
from samenkracht.atelier.services.circle import hold_circle
from samenkracht.people.domain.profile import profile_of
from samenkracht.people.domain.spreadsheets import (
    Column,
    Entry,
    Layout,
    Sheet,
    Spreadsheet,
    find_layout,
)
from samenkracht.people.domain.words import folded, tidy
from samenkracht.people.models import Person
from samenkracht.people.services import create_people

MOST_PEOPLE = 1000
"""A circle is a room full of people; a longer list is a mistake."""
WAITS = timedelta(days=1)
CAN_BE_UNDONE = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Done:
    """What reading in a list did, in people and ticks."""

    added: int
    noted: int
    unknown_bringers: int


@dataclass(frozen=True, slots=True)
class Undone:
    """What undoing a list did: who went, and who stays because they were there since."""

    removed: int
    stayed: int


@transaction.atomic
def prepare_list(
    *,
    atelier: Atelier,
    name: str,
    spreadsheet: Spreadsheet,
    layout: Layout | None = None,
    by: User,
    now: datetime,
) -> CircleImport:
    """Keep a list that was read, so that someone can look at it before it is done (S02).

    Lists that waited longer than a day, and what is needed to undo one after thirty days, are
    forgotten first. Raises TooManyPeople.
    """
    forget_lists(now=now)
    longest = max(len([row for row in sheet.rows if any(row)]) for sheet in spreadsheet.sheets)
    if longest > MOST_PEOPLE + 50:
        raise TooManyPeople(
            gettext("Deze lijst heeft %(rows)s rijen. Een kring is hooguit %(most)s mensen.")
            % {"rows": longest, "most": MOST_PEOPLE}
        )
    layout = layout or find_layout(spreadsheet.sheets[0])
    return CircleImport.objects.create(
        atelier=atelier,
        name=tidy(name)[:200],
        sheets=[_stored(sheet) for sheet in spreadsheet.sheets],
        layout={
            **_layout(0, layout),
            "left_alone": list(spreadsheet.left_alone),
        },
        made_by=by,
        made_at=now,
    )


@transaction.atomic
def change_layout(
    *, circle_import: CircleImport, sheet: int, columns: Sequence[Column] | None
) -> CircleImport:
    """Read a waiting list in another way: another sheet, or other columns (S02). Raises ListGone.

    A new sheet is looked at afresh; `columns` then does not count.
    """
    waiting = _hold_waiting(circle_import)
    sheet = sheet if 0 <= sheet < len(waiting.sheets) else 0
    if sheet != waiting.layout["sheet"]:
        waiting.layout |= _layout(sheet, find_layout(sheet_of(waiting, sheet)))
    elif columns is not None:
        waiting.layout |= {"columns": [column.value for column in columns]}
    waiting.save(update_fields=["layout", "updated_at"])
    return waiting


@transaction.atomic
def do_list(
    *,
    circle_import: CircleImport,
    lines: Iterable[int],
    notes_presence: bool,
    by: User,
    now: datetime,
) -> Done:
    """Take the people on these lines into the circle, all or none (S02). Raises ListGone.

    A line that the plan calls a double or known, but that someone chose, becomes a person of its
    own. With `notes_presence` the ticks on our own dates are noted too (S11).
    """
    atelier = hold_circle(circle_import.atelier)
    waiting = _hold_waiting(circle_import)
    plan = plan_list(waiting, by=by, today=timezone.localdate(now))
    groups = _groups(plan, frozenset(lines))
    made = _take_in(atelier, waiting, groups)
    unknown = _say_who_brought(atelier, groups, made.by_line)
    noted = _note_presence(plan, made.by_line) if notes_presence else []
    waiting.outcome = {
        "participants": made.participants,
        "restored": made.restored,
        "persons": made.persons,
        "attendances": noted,
    }
    waiting.sheets, waiting.done_at = [], now
    waiting.save(update_fields=["outcome", "sheets", "done_at", "updated_at"])
    return Done(len(made.participants) + len(made.restored), len(noted), unknown)


@transaction.atomic
def undo_list(*, circle_import: CircleImport, now: datetime) -> Undone:
    """Undo a whole list (T21). Raises ListGone when it is not done, undone, or too long ago.

    Whoever was at a gathering since, or brought someone else, stays: that really happened.
    """
    hold_circle(circle_import.atelier)
    done = CircleImport.objects.select_for_update().get(pk=circle_import.pk)
    if done.done_at is None or done.undone_at is not None or not done.outcome:
        raise ListGone(gettext("Deze lijst is al ongedaan gemaakt, of het is te lang geleden."))
    outcome = done.outcome
    Attendance.objects.filter(pk__in=outcome["attendances"]).delete()
    came = [*outcome["participants"], *outcome["restored"]]
    staying = _staying(came)
    Participant.objects.filter(pk__in=set(outcome["restored"]) - staying).update(left_at=now)
    Participant.objects.filter(pk__in=set(outcome["participants"]) - staying).delete()
    Person.objects.filter(pk__in=outcome["persons"], places=None).delete()
    done.undone_at, done.outcome = now, {}
    done.save(update_fields=["undone_at", "outcome", "updated_at"])
    return Undone(removed=len(set(came) - staying), stayed=len(staying))


@transaction.atomic
def drop_list(*, circle_import: CircleImport) -> None:
    """Throw away a list that waits. Raises ListGone."""
    _hold_waiting(circle_import).delete()


@transaction.atomic
def forget_lists(*, now: datetime) -> None:
    """Forget lists that nobody finished within a day, and after thirty days how to undo one."""
    CircleImport.objects.filter(done_at=None, made_at__lt=now - WAITS).delete()
    CircleImport.objects.filter(done_at__lt=now - CAN_BE_UNDONE).delete()


@dataclass(frozen=True, slots=True)
class _Group:
    """The lines that are one person, and what happens to them."""

    rows: tuple[PlannedRow, ...]
    fate: Fate

    @property
    def entries(self) -> list[Entry]:
        return [row.entry for row in self.rows]


@dataclass(frozen=True, slots=True)
class _Made:
    by_line: Mapping[int, Participant]
    participants: list[int]
    restored: list[int]
    persons: list[int]


def _groups(plan: Plan, lines: frozenset[int]) -> list[_Group]:
    """Put the lines of one person together; a chosen double or known line stands alone."""
    groups: dict[int, list[PlannedRow]] = {}
    alone: list[_Group] = []
    for row in plan.rows:
        if row.entry.line in lines and not row.is_taken:
            alone.append(_Group((row,), Fate.NEW))
        elif row.double_of is not None:
            groups.setdefault(row.double_of, []).append(row)
        else:
            groups[row.entry.line] = [row]
    chosen = [
        _Group(tuple(rows), rows[0].fate)
        for line, rows in groups.items()
        if line in lines or rows[0].fate is Fate.KNOWN
    ]
    return [*chosen, *alone]


def _take_in(atelier: Atelier, source: CircleImport, groups: Sequence[_Group]) -> _Made:
    new = [group for group in groups if group.fate is Fate.NEW]
    people = create_people(
        organisation=atelier.organisation,
        profiles=[profile_of(group.entries) for group in new],
    )
    by_line = {
        line: row.known.participant
        for group in groups
        for row in group.rows[:1]
        for line in _lines(group)
        if row.known and row.known.participant and group.fate is not Fate.NEW
    }
    back = [one for one in {one.pk: one for one in by_line.values()}.values() if one.left_at]
    Participant.objects.filter(pk__in=[one.pk for one in back]).update(left_at=None)
    joining = [
        (group, group.rows[0].known.person)
        for group in groups
        if group.fate is Fate.JOINS and group.rows[0].known and not group.rows[0].known.participant
    ]
    arrivals = [*zip(new, people, strict=True), *joining]
    places = Participant.objects.bulk_create(
        Participant(
            atelier=atelier,
            person=person,
            came_in=source,
            kind=guess_kind(person.works_at) or "",
        )
        for _, person in arrivals
    )
    for (group, _), place in zip(arrivals, places, strict=True):
        by_line |= dict.fromkeys(_lines(group), place)
    return _Made(
        by_line,
        [place.pk for place in places],
        [one.pk for one in back],
        [one.pk for one in people],
    )


def _say_who_brought(
    atelier: Atelier, groups: Sequence[_Group], by_line: Mapping[int, Participant]
) -> int:
    """Note who brought the new people, where the name points at one person; count the rest."""
    told = {
        by_line[group.rows[0].entry.line]: group.rows[0].entry.brought_by
        for group in groups
        if group.rows[0].entry.brought_by and group.fate is not Fate.KNOWN
    }
    if not told:
        return 0
    circle = list(circle_of(atelier))
    names = {folded(name): pk for pk, name in called(circle).items()}
    names |= {folded(one.person.full_name): one.pk for one in circle if one.person.last_name}
    found = {one: names.get(folded(name)) for one, name in told.items()}
    bringers: dict[int, int | None] = dict(atelier.participants.values_list("pk", "brought_by_id"))
    unknown = 0
    for one, pk in found.items():
        if pk is None or is_round(bringers, one.pk, pk):
            unknown += 1
            continue
        bringers[one.pk] = pk
        Participant.objects.filter(pk=one.pk).update(brought_by=pk)
    return unknown


def _note_presence(plan: Plan, by_line: Mapping[int, Participant]) -> list[int]:
    noted: list[int] = []
    for presence in plan.presence:
        gathering = presence.gathering
        there = set(gathering.attendances.values_list("participant_id", flat=True))
        wanted = {by_line[line].pk for line in presence.tally.lines if line in by_line} - there
        rows = Attendance.objects.bulk_create(
            Attendance(gathering=gathering, participant_id=pk, arrived_at=gathering.starts_at)
            for pk in sorted(wanted)
        )
        noted.extend(row.pk for row in rows)
    return noted


def _staying(came: Sequence[int]) -> set[int]:
    """Return who of these people did something since, that undoing would tell a lie about."""
    people = Participant.objects.filter(pk__in=came)
    there = people.filter(attendances__isnull=False)
    brought = people.filter(brought__isnull=False).exclude(brought__in=came)
    merged = people.filter(merges__undone_at=None, merges__isnull=False)
    return {pk for group in (there, brought, merged) for pk in group.values_list("pk", flat=True)}


def _lines(group: _Group) -> list[int]:
    return [row.entry.line for row in group.rows]


def _stored(sheet: Sheet) -> dict[str, object]:
    rows = [[line, list(row)] for line, row in enumerate(sheet.rows, 1) if any(row)]
    return {"name": sheet.name, "rows": rows}


def _layout(sheet: int, layout: Layout) -> dict[str, object]:
    columns = [column.value for column in layout.columns]
    return {"sheet": sheet, "head": layout.head, "columns": columns}


def _hold_waiting(circle_import: CircleImport) -> CircleImport:
    waiting = (
        CircleImport.objects.select_for_update(of=("self",))
        .select_related("atelier__organisation")
        .filter(pk=circle_import.pk, done_at=None)
        .first()
    )
    if waiting is None:
        raise ListGone(gettext("Deze lijst is al ingelezen of weggegooid."))
    return waiting
