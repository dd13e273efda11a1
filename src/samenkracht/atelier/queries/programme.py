"""The page of a gathering: blocks with clock times, a ruler, advice, and what went another way."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils.translation import gettext, gettext_noop, ngettext

from samenkracht.atelier.domain.advice import (
    HUNGRY_MINUTES,
    MISSING_STYLES,
    Advice,
    advice_for,
    form_of,
    longest_listening,
)
from samenkracht.atelier.domain.agenda import Part, agenda, ruler, total_minutes
from samenkracht.atelier.domain.calendar import at_local, local_day
from samenkracht.atelier.domain.own_words import own_or_ours
from samenkracht.atelier.models import Block, Deviation, Gathering
from samenkracht.method.sheets import SHEETS
from samenkracht.method.work_forms import (
    KINDS,
    STYLES,
    WORK_FORMS,
    Kind,
    Style,
    WorkFormCard,
)

DOT_STEP = 11.5
LEAST_DOTS = 18
FEW_LINES = 3
GAP = 0.6  # between two parts of the ruler, in minutes


MISSING_WORDS = {
    Advice.NOTHING_TO_DO: gettext_noop(
        "Er is nog niets om te doen. De meeste mensen leren door te doen."
    ),
    Advice.NOTHING_TO_REFLECT: gettext_noop(
        "Niemand krijgt tijd om terug te kijken. Een vraag in tweetallen is al genoeg."
    ),
    Advice.NOTHING_TO_THINK: gettext_noop(
        "Er is niets voor wie wil begrijpen hoe het zit. Een kort verhaal of voorbeeld helpt."
    ),
    Advice.NOTHING_TO_DECIDE: gettext_noop(
        "Er wordt nog niets gekozen of afgesproken. Een korte afsluiting helpt daarbij."
    ),
}


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

    @property
    def say(self) -> list[str]:
        """The sentences to say: the team's own, else those of the library."""
        return own_or_ours(self.block.words, [gettext(line) for line in self.card.say])

    @property
    def materials(self) -> list[str]:
        return own_or_ours(self.block.materials, [gettext(it) for it in self.card.materials])

    @property
    def paper(self) -> str:
        return ", ".join(gettext(SHEETS[sheet]) for sheet in self.card.paper)


@dataclass(frozen=True, slots=True)
class RulerPart:
    """A block on the ruler, or what is left of the afternoon."""

    part: Part
    kind: Kind | str

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
class Hint:
    """A sentence that helps; `style` is the way of learning for which the library has more."""

    sentence: str
    style: Style | None = None
    style_words: str = ""


@dataclass(frozen=True, slots=True)
class Programme:
    """Everything the page of a gathering shows about its programme."""

    rows: list[Row]
    held: int
    ends_at: datetime
    middle: datetime
    planned_end: datetime | None
    spare: int
    total: int
    ruler: list[RulerPart]
    shares: list[Share]
    styles: list[StyleCount]
    advice: list[Hint]
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

    @property
    def right(self) -> datetime:
        """The moment at the right end of the ruler."""
        return max(self.ends_at, self.planned_end or self.ends_at)

    @property
    def length(self) -> int:
        """How many minutes the ruler is long."""
        return self.total + max(self.spare, 0)

    @property
    def over(self) -> int:
        """How many minutes do not fit any more."""
        return max(-self.spare, 0)


def programme(gathering: Gathering) -> Programme:
    """Return the programme as it stands now. Costs two queries."""
    blocks = list(gathering.blocks.select_related("example").order_by("position", "pk"))
    held = [block for block in blocks if not block.is_skipped]
    total = total_minutes(held)
    slots = agenda(gathering.starts_at, blocks)
    ends_at = slots[-1].ends_at if slots else gathering.starts_at
    planned_end = end_of(gathering)
    spare = int((planned_end - ends_at).total_seconds() // 60) if planned_end else 0
    rows = _rows(blocks, [slot.starts_at for slot in slots])
    told = list(
        gathering.deviations.filter(undone_at=None)
        .select_related("made_by")
        .order_by("-made_at", "-pk")
    )
    return Programme(
        rows=rows,
        held=len(held),
        ends_at=ends_at,
        middle=gathering.starts_at + timedelta(minutes=(total + max(spare, 0)) // 2),
        planned_end=planned_end,
        spare=spare,
        total=total,
        ruler=_ruler(held, spare),
        shares=_shares(held),
        styles=_styles(held),
        advice=[
            _hint(advice, held, -spare)
            for advice in advice_for(blocks, room=total + spare if planned_end else None)
        ],
        materials=list(
            dict.fromkeys(
                thing for row in rows if not row.block.is_skipped for thing in row.materials
            )
        ),
        sheets=list(
            dict.fromkeys(gettext(SHEETS[key]) for block in held for key in _card(block).paper)
        ),
        deviations=told,
        last_change=next((deviation for deviation in told if deviation.before), None),
    )


def end_of(gathering: Gathering) -> datetime | None:
    """Return when the team wants to be done, if it said so and that is after the beginning."""
    if gathering.ends_by is None:
        return None
    moment = at_local(local_day(gathering.starts_at), gathering.ends_by)
    return moment if moment > gathering.starts_at else None


def _ruler(held: list[Block], spare: int) -> list[RulerPart]:
    minutes = [block.minutes for block in held]
    parts: list[RulerPart] = [
        RulerPart(part, _card(block).kind) for part, block in zip(ruler(minutes), held, strict=True)
    ]
    if spare > 0 and held:
        parts.append(RulerPart(Part(sum(minutes), spare, ()), "free"))
    return parts


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


def _hint(advice: Advice, held: list[Block], over: int) -> Hint:
    style = MISSING_STYLES.get(advice)
    words = gettext(STYLES[style]).lower() if style else ""
    return Hint(_sentence(advice, held, over), style, words)


def _sentence(advice: Advice, held: list[Block], over: int) -> str:
    match advice:
        case Advice.EMPTY:
            return gettext("Er staat nog niets in het programma. Voeg een eerste blok toe.")
        case Advice.OVER_TIME:
            return ngettext(
                "Dit past niet: u komt %(count)s minuut te laat uit. Maak iets korter, of ga door.",
                "Dit past niet: u komt %(count)s minuten te laat uit. "
                "Maak iets korter, of ga langer door.",
                over,
            ) % {"count": over}
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
        case _missing:
            return gettext(MISSING_WORDS[advice])


def hours(minutes: int) -> str:
    """Return minutes as people say them: 3 uur en 10 minuten."""
    whole, rest = divmod(minutes, 60)
    parts = []
    if whole:
        parts.append(gettext("%(count)s uur") % {"count": whole})
    if rest or not whole:
        parts.append(ngettext("%(count)s minuut", "%(count)s minuten", rest) % {"count": rest})
    return gettext(" en ").join(parts)
