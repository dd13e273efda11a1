"""Who sits where, with first names: only for the team, never on the wall or a stream (S12, S20)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext

from samenkracht.atelier.models import Participant
from samenkracht.atelier.queries import present_participants
from samenkracht.live.models import Run, Table
from samenkracht.live.queries.room import TableView, tables_with_counts
from samenkracht.seating import tables_for


@dataclass(frozen=True, slots=True)
class SeatedPerson:
    """Someone who is here: first name, hats, and a table to go to with one tap."""

    participant: Participant
    name: str
    hats: str
    uses_wheelchair: bool
    suggestion: int = 0


@dataclass(frozen=True, slots=True)
class SeatedTable:
    """A table with the people at it."""

    view: TableView
    people: Sequence[SeatedPerson]

    @property
    def table(self) -> Table:
        return self.view.table

    @property
    def free(self) -> int:
        return max(0, self.view.seats - self.view.people)


@dataclass(frozen=True, slots=True)
class SeatingDesk:
    """The tables, who sits there, who has no place yet, and how many tables we propose."""

    tables: Sequence[SeatedTable]
    waiting: Sequence[SeatedPerson]
    people: int
    proposal: int
    proposal_words: str

    @property
    def expected(self) -> int:
        return len(self.tables) or self.proposal or 1


def seating_desk(run: Run) -> SeatingDesk:
    """Return the seating of a run."""
    views = tables_with_counts(run)
    present = list(present_participants(run.gathering))
    seats = dict(run.seats.values_list("participant_id", "table__number"))
    sizes = tables_for(len(present) or run.gathering.expected or 0)
    at_table: dict[int, list[SeatedPerson]] = {view.table.number: [] for view in views}
    standing: list[Participant] = []
    for participant in present:
        number = seats.get(participant.pk)
        if number is None:
            standing.append(participant)
        else:
            at_table[number].append(_person(participant))
    return SeatingDesk(
        tables=[SeatedTable(view, at_table[view.table.number]) for view in views],
        waiting=_suggest(standing, views),
        people=len(present),
        proposal=len(sizes),
        proposal_words=_words(sizes),
    )


def _person(participant: Participant, suggestion: int = 0) -> SeatedPerson:
    person = participant.person
    return SeatedPerson(
        participant=participant,
        name=person.short_name,
        hats=", ".join(hat.get_hat_display() for hat in person.hats.all()),
        uses_wheelchair=person.uses_wheelchair,
        suggestion=suggestion,
    )


def _suggest(standing: Sequence[Participant], views: Sequence[TableView]) -> list[SeatedPerson]:
    """Give everyone without a place the table with most free chairs, one after the other."""
    room: dict[int, int] = {view.table.number: view.seats - view.people for view in views}
    found = []
    for participant in standing:
        table = _roomiest(room)
        if table:
            room[table] -= 1
        found.append(_person(participant, table))
    return found


def _roomiest(room: Mapping[int, int]) -> int:
    return max(room, key=lambda number: (room[number], -number), default=0)


def _words(sizes: Sequence[int]) -> str:
    if not sizes:
        return ""
    least, most = min(sizes), max(sizes)
    if least == most:
        return gettext("%(tables)s tafels van %(people)s mensen") % {
            "tables": len(sizes),
            "people": most,
        }
    return gettext("%(tables)s tafels van %(least)s of %(most)s mensen") % {
        "tables": len(sizes),
        "least": least,
        "most": most,
    }
