"""Who sits where, as it stands on paper."""

from collections import defaultdict

from samenkracht.atelier.queries.circle import called
from samenkracht.live.models import Run, TableGuest
from samenkracht.live.queries.seating import guests_of, next_card, plan_of_run
from samenkracht.reports.domain.guests import GuestFacts, SeatingFacts, reading_language


def seating_of(run: Run) -> SeatingFacts | None:
    """Return who sits where in every round, in six queries; None when nobody has a chair yet."""
    tables: dict[int, dict[int, int]] = defaultdict(dict)
    seats = run.seats.values_list("participant_id", "round", "table__number")
    for participant, round_, number in seats:
        tables[participant][round_] = number
    if not tables:
        return None
    guests = list(guests_of(run))
    if not any(guest.participant_id in tables for guest in guests):
        return None
    rounds = plan_of_run(run).rounds
    names = called(guest.participant for guest in guests)
    return SeatingFacts(
        rounds=rounds,
        guests=tuple(
            _guest(guest, rounds, tables[guest.participant_id], names) for guest in guests
        ),
        next_card=next_card(run),
    )


def _guest(
    guest: TableGuest, rounds: int, tables: dict[int, int], names: dict[int, str]
) -> GuestFacts:
    person = guest.participant.person
    is_named = guest.participant_id in names
    return GuestFacts(
        card=guest.card,
        tables=tuple(tables.get(round_) for round_ in range(1, rounds + 1)),
        name=person.short_name if is_named else "",
        called=names.get(guest.participant_id, ""),
        language=reading_language(person.languages),
        uses_wheelchair=person.uses_wheelchair,
        can_host=guest.can_host,
        can_scribe=guest.can_scribe,
    )
