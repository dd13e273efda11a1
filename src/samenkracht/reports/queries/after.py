"""What there is to tell when a gathering is over, for the letters."""

from django.db.models import F

from samenkracht.atelier.models import Gathering
from samenkracht.atelier.queries.plan import team_of
from samenkracht.live.models import Seat
from samenkracht.reports.domain.after import AfterFacts, GrownIdea, Guest, Promise
from samenkracht.reports.queries.report import report_of


def after_of(gathering: Gathering) -> AfterFacts:
    """Return who came, what it gave and what was agreed; empty while nobody is there yet."""
    guests = _guests(gathering)
    if not guests:
        return AfterFacts()
    report = report_of(gathering)
    places = {winner.idea.number: winner.place for winner in report.winners}
    ideas = tuple(
        GrownIdea(
            number=idea.number,
            text=idea.text,
            table=idea.table,
            stickers=None if report.are_stickers_hidden else idea.stickers,
            place=places.get(idea.number),
        )
        for idea in report.ideas
    )
    return AfterFacts(
        people=report.people,
        guests=tuple(guest for guest in guests if guest.name),
        ideas=ideas,
        promises=tuple(
            Promise(row.who, row.what, row.due_on, row.is_done) for row in report.agreements
        ),
        team=tuple(place.user.first_name for place in team_of(gathering.atelier)),
    )


def _guests(gathering: Gathering) -> list[Guest]:
    """Return everyone who was there by first name, with the table where somebody sat."""
    seats = Seat.objects.filter(run__gathering=gathering, round=F("run__table_round"))
    tables = dict(seats.values_list("participant_id", "table__number"))
    came = gathering.attendances.select_related("participant__person")
    return [
        Guest(row.participant.person.short_name, tables.get(row.participant_id)) for row in came
    ]
