"""The page of a gathering: blocks with clock times, a ruler, advice, and what went another way."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext, ngettext

from samenkracht.atelier.domain.advice import (
    HUNGRY_MINUTES,
    Advice,
    advice_for,
    form_of,
    longest_listening,
)
from samenkracht.atelier.domain.agenda import Part, agenda, ruler, total_minutes
from samenkracht.atelier.models import Block, Deviation, Gathering
from samenkracht.method.sheets import SHEETS
from samenkracht.method.work_forms import KINDS, STYLES, WORK_FORMS, Kind, WorkFormCard

DOT_STEP = 11.5
LEAST_DOTS = 18
FEW_LINES = 3
GAP = 0.6  # between two parts of the ruler, in minutes


@dataclass(frozen=True, slots=True)
class Row:
    """A block in the programme, with its clock and its card from the library."""

    block: Block
    starts_at: datetime
    card: WorkFormCard
    kind: Kind
    kind_label: str
    place: int
    is_first: bool
    is_last: bool


@dataclass(frozen=True, slots=True)
class RulerPart:
    """A block on the ruler."""

    part: Part
    kind: Kind

    @property
    def left(self) -> str:
        """Where it begins, with a small gap; a figure with a point in every language."""
        return f"{self.part.start + GAP:.1f}"

    @property
    def width(self) -> str:
        return f"{max(self.part.length - 2 * GAP, GAP):.1f}"


@dataclass(frozen=True, slots=True)
class Share:
    """How many minutes, and how many blocks, go to one kind of being together."""

    kind: Kind
    minutes: int
    words: str


@dataclass(frozen=True, slots=True)
class StyleCount:
    """How many blocks serve one way of learning (S10), with the dots of the chart."""

    label: str
    count: int
    total: int
    full: list[str]
    open: list[str]

    @property
    def width(self) -> str:
        """How wide the drawing is: the same for a few blocks as for many."""
        return f"{DOT_STEP * max(self.total, LEAST_DOTS):.1f}"


@dataclass(frozen=True, slots=True)
class Programme:
    """Everything the page of a gathering shows about its programme."""

    rows: list[Row]
    held: int
    ends_at: datetime
    middle: datetime
    total: int
    ruler: list[RulerPart]
    shares: list[Share]
    styles: list[StyleCount]
    advice: list[str]
    materials: list[str]
    sheets: list[str]
    deviations: list[Deviation]
    last_change: Deviation | None

    @property
    def newest(self) -> list[Deviation]:
        """Return what stands on the sheet at once; the rest is folded away."""
        return self.deviations[:FEW_LINES]

    @property
    def older(self) -> list[Deviation]:
        return self.deviations[FEW_LINES:]


def programme(gathering: Gathering) -> Programme:
    """Return the programme as it stands now. Costs two queries."""
    blocks = list(gathering.blocks.order_by("position", "pk"))
    held = [block for block in blocks if not block.is_skipped]
    total = total_minutes(held)
    slots = agenda(gathering.starts_at, blocks)
    ends_at = slots[-1].ends_at if slots else gathering.starts_at
    told = list(
        gathering.deviations.filter(undone_at=None)
        .select_related("made_by")
        .order_by("-made_at", "-pk")
    )
    return Programme(
        rows=_rows(blocks, [slot.starts_at for slot in slots]),
        held=len(held),
        ends_at=ends_at,
        middle=gathering.starts_at + (ends_at - gathering.starts_at) / 2,
        total=total,
        ruler=[
            RulerPart(part, _card(block).kind)
            for part, block in zip(ruler([b.minutes for b in held]), held, strict=True)
        ],
        shares=_shares(held),
        styles=_styles(held),
        advice=[_sentence(advice, held) for advice in advice_for(blocks)],
        materials=list(
            dict.fromkeys(gettext(thing) for block in held for thing in _card(block).materials)
        ),
        sheets=list(
            dict.fromkeys(gettext(SHEETS[key]) for block in held for key in _card(block).paper)
        ),
        deviations=told,
        last_change=next((deviation for deviation in told if deviation.before), None),
    )


def _card(block: Block) -> WorkFormCard:
    return WORK_FORMS[form_of(block.work_form)]


def _rows(blocks: list[Block], starts: list[datetime]) -> list[Row]:
    return [
        Row(
            block=block,
            starts_at=starts_at,
            card=_card(block),
            kind=_card(block).kind,
            kind_label=gettext(KINDS[_card(block).kind]),
            place=place,
            is_first=place == 1,
            is_last=place == len(blocks),
        )
        for place, (block, starts_at) in enumerate(zip(blocks, starts, strict=True), start=1)
    ]


def _shares(held: list[Block]) -> list[Share]:
    minutes: Counter[Kind] = Counter()
    times: Counter[Kind] = Counter()
    for block in held:
        kind = _card(block).kind
        minutes[kind] += block.minutes
        times[kind] += 1
    return [
        Share(
            kind,
            minutes[kind],
            ngettext("%(kind)s, %(count)s blok", "%(kind)s, %(count)s blokken", times[kind])
            % {"kind": gettext(label), "count": times[kind]},
        )
        for kind, label in KINDS.items()
    ]


def _styles(held: list[Block]) -> list[StyleCount]:
    counts = Counter(_card(block).style for block in held)
    places = [f"{DOT_STEP * (place + 0.5):.2f}" for place in range(len(held))]
    return [
        StyleCount(
            gettext(label),
            counts[style],
            len(held),
            places[: counts[style]],
            places[counts[style] :],
        )
        for style, label in STYLES.items()
    ]


def _sentence(advice: Advice, held: list[Block]) -> str:
    match advice:
        case Advice.EMPTY:
            return gettext("Er staat nog niets in het programma. Voeg een eerste blok toe.")
        case Advice.TOO_LONG:
            return gettext(
                "Samen duurt het %(time)s. Na drie en een half uur zijn de meeste mensen moe. "
                "Misschien kan een blok korter."
            ) % {"time": hours(total_minutes(held))}
        case Advice.NO_MEAL:
            return gettext(
                "Het duurt langer dan %(hours)s uur en er is geen eten. Een kop soep doet veel."
            ) % {"hours": HUNGRY_MINUTES // 60}
        case Advice.LONG_LISTENING:
            return gettext(
                "De mensen zitten %(count)s minuten achter elkaar te luisteren en te praten. "
                "Een korte opdracht brengt lucht."
            ) % {"count": longest_listening(held)}
        case Advice.NOTHING_TO_DO:
            return gettext("Er is nog niets om te doen. De meeste mensen leren door te doen.")
        case Advice.NOTHING_TO_DECIDE:
            return gettext(
                "Er wordt nog niets gekozen of afgesproken. Een korte afsluiting helpt daarbij."
            )


def hours(minutes: int) -> str:
    """Return minutes as people say them: 3 uur en 10 minuten."""
    whole, rest = divmod(minutes, 60)
    parts = []
    if whole:
        parts.append(gettext("%(count)s uur") % {"count": whole})
    if rest or not whole:
        parts.append(ngettext("%(count)s minuut", "%(count)s minuten", rest) % {"count": rest})
    return gettext(" en ").join(parts)
