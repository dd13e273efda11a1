"""A whole atelier, pulled together once, for who reads it."""

from samenkracht.atelier.domain.agenda import agenda
from samenkracht.atelier.models import (
    Appraisal,
    Atelier,
    CentralQuestion,
    Deviation,
    Gathering,
    TeamAnswer,
)
from samenkracht.atelier.queries.plan import gatherings_in_order, team_of
from samenkracht.harvest.models import Agreement
from samenkracht.method.domains import LifeDomain
from samenkracht.reports.domain.booklet import (
    Agreed,
    Answered,
    Booklet,
    Carrier,
    DomainSeen,
    GatheringTold,
    Otherwise,
    Planned,
)
from samenkracht.reports.queries.report import report_of


def booklet_of(atelier: Atelier) -> Booklet:
    """Return what the booklet of an atelier tells, in about 25 queries a gathering."""
    team = tuple(
        Carrier(member.user.name, member.is_moderator, member.task) for member in team_of(atelier)
    )
    question = CentralQuestion.objects.filter(atelier=atelier).first()
    return Booklet(
        title=atelier.title,
        neighbourhood=atelier.neighbourhood,
        place=atelier.place,
        organisation=atelier.organisation.name,
        theme=atelier.theme,
        target_group=atelier.target_group,
        commissioner=atelier.commissioner,
        occasion=atelier.occasion,
        question=question.text if question else "",
        lessons=atelier.lessons,
        grounds=tuple(
            atelier.grounds.filter(removed_at=None)
            .order_by("written_at", "pk")
            .values_list("text", flat=True)
        ),
        team=team,
        domains=_domains(atelier),
        gatherings=tuple(_gathering(one) for one in gatherings_in_order(atelier)),
        agreements=_agreements(atelier, team),
        answers=_answers(atelier),
    )


def _domains(atelier: Atelier) -> tuple[DomainSeen, ...]:
    order = list(LifeDomain)
    found = sorted(
        Appraisal.objects.filter(atelier=atelier),
        key=lambda one: order.index(LifeDomain(one.domain)),
    )
    return tuple(seen for one in found if (seen := _domain(one)) is not None)


def _domain(one: Appraisal) -> DomainSeen | None:
    """Return what was seen in a domain; None when nothing was written."""
    trouble = _written(one.own_trouble, one.shared_trouble)
    strength = _written(one.own_strength, one.shared_strength)
    services = _written(one.services_there, one.services_quality, one.services_reach)
    if not (one.bites or trouble or strength or services):
        return None
    return DomainSeen(one.domain, one.bites, trouble, strength, services)


def _written(*texts: str) -> tuple[str, ...]:
    return tuple(text for text in texts if text.strip())


def _gathering(gathering: Gathering) -> GatheringTold:
    blocks = list(gathering.blocks.filter(is_skipped=False).order_by("position"))
    slots = agenda(gathering.starts_at, blocks)
    return GatheringTold(
        number=gathering.number,
        title=gathering.title,
        purpose=gathering.purpose,
        venue=gathering.venue,
        starts_at=gathering.starts_at,
        is_skipped=gathering.is_skipped,
        programme=tuple(
            Planned(slot.starts_at, block.title, block.minutes)
            for slot, block in zip(slots, blocks, strict=True)
        ),
        otherwise=_otherwise(gathering),
        report=report_of(gathering),
    )


def _otherwise(gathering: Gathering) -> tuple[Otherwise, ...]:
    told = Deviation.objects.filter(gathering=gathering, undone_at=None)
    return tuple(Otherwise(one.what, one.why) for one in told.order_by("made_at", "pk"))


def _agreements(atelier: Atelier, team: tuple[Carrier, ...]) -> tuple[Agreed, ...]:
    """Return what was agreed. A name that is not of the team may be of a resident: it stays out."""
    known = {name.casefold() for one in team for name in (one.name, one.name.split(" ")[0])}
    found = Agreement.objects.filter(atelier=atelier, dropped_at=None)
    return tuple(
        Agreed(
            who=one.who if one.who.casefold() in known else "",
            what=one.what,
            due_on=one.due_on,
            is_done=one.done_at is not None,
        )
        for one in found.order_by("made_at", "pk")
    )


def _answers(atelier: Atelier) -> tuple[Answered, ...]:
    together = TeamAnswer.objects.filter(atelier=atelier, author=None)
    return tuple(
        Answered(one.question, one.text) for one in together.order_by("pk") if one.text.strip()
    )
