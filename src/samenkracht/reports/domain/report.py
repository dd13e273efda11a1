"""The report of a gathering (METHOD S23): figures and words, no name of anyone who came.

It writes itself from what was planned, what was logged and what people wrote. Screen, PDF and
workbook are made of this one object, so that they can never differ.
"""

from dataclasses import dataclass
from datetime import date, datetime
from math import floor


@dataclass(frozen=True, slots=True)
class Share:
    """How many people wear a hat, or come from an organisation ('' is none)."""

    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Ring:
    """How many people were at one gathering, and how many of them came for the first time."""

    number: int
    title: str
    starts_at: datetime
    present: int
    newcomers: int
    doubled: int | None  # twice the gathering before it; none for the first


@dataclass(frozen=True, slots=True)
class ToldStep:
    """A step as it really ran."""

    position: int
    title: str
    minutes: int
    extra_minutes: int
    paused_seconds: int
    is_skipped: bool
    started_at: datetime | None
    ended_at: datetime | None

    @property
    def took(self) -> int | None:
        """Minutes from begin to end, pauses included; None while it has not ended."""
        if self.started_at is None or self.ended_at is None:
            return None
        return floor((self.ended_at - self.started_at).total_seconds() / 60 + 0.5)


@dataclass(frozen=True, slots=True)
class ToldIdea:
    """An idea with its stickers; `people` are the distinct phones that stuck on it."""

    number: int
    text: str
    table: int | None
    domain: str
    source: str
    phone: int
    paper: int
    imported: int
    people: int
    rank: int

    @property
    def stickers(self) -> int:
        return self.phone + self.paper + self.imported


@dataclass(frozen=True, slots=True)
class Winner:
    """An idea that holds a place; more than one may hold the same (S22)."""

    place: int
    idea: ToldIdea


@dataclass(frozen=True, slots=True)
class ToldTie:
    """How an equal pile was settled: the ideas by number, and after a draw their order."""

    place: int
    stickers: int
    way: str
    numbers: tuple[int, ...]
    drawn: tuple[int, ...]
    note: str


@dataclass(frozen=True, slots=True)
class PaperCounted:
    """How the paper stickers were counted: which tables twice, which once."""

    twice: tuple[int, ...] = ()
    once: tuple[int, ...] = ()
    is_confirmed: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class ToldNote:
    """What the moderator noted, and during which step."""

    text: str
    step: str
    written_at: datetime


@dataclass(frozen=True, slots=True)
class ToldAgreement:
    """Who does what, and when."""

    who: str
    what: str
    due_on: date | None
    is_done: bool


@dataclass(frozen=True, slots=True)
class ToldRound:
    """How people found it: hands that were counted (None is not), and words with their times."""

    fine: int | None = None
    so_so: int | None = None
    not_fine: int | None = None
    again: int | None = None
    again_unsure: int | None = None
    words: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """Everything the report of one gathering says."""

    atelier: str
    organisation: str
    neighbourhood: str
    place: str
    number: int
    title: str
    purpose: str
    venue: str
    starts_at: datetime
    ended_at: datetime | None
    has_run: bool
    is_closed: bool
    are_stickers_hidden: bool
    people: int
    hats: tuple[Share, ...] = ()
    organisations: tuple[Share, ...] = ()
    growth: tuple[Ring, ...] = ()
    steps: tuple[ToldStep, ...] = ()
    ideas: tuple[ToldIdea, ...] = ()
    winners: tuple[Winner, ...] = ()
    ties: tuple[ToldTie, ...] = ()
    paper: PaperCounted = PaperCounted()
    notes: tuple[ToldNote, ...] = ()
    conclusions: tuple[str, ...] = ()
    agreements: tuple[ToldAgreement, ...] = ()
    round: ToldRound = ToldRound()

    @property
    def phone_stickers(self) -> int:
        return sum(idea.phone for idea in self.ideas)

    @property
    def paper_stickers(self) -> int:
        return sum(idea.paper for idea in self.ideas)

    @property
    def imported_stickers(self) -> int:
        return sum(idea.imported for idea in self.ideas)

    @property
    def stickers(self) -> int:
        return self.phone_stickers + self.paper_stickers + self.imported_stickers

    @property
    def stuck(self) -> tuple[ToldIdea, ...]:
        """The ideas with at least one sticker, most first."""
        return tuple(idea for idea in self.ideas if idea.stickers)

    def is_tie(self, idea: ToldIdea) -> bool:
        """Say whether another idea has equally many stickers."""
        return idea.stickers > 0 and sum(other.rank == idea.rank for other in self.ideas) > 1

    def tables(self) -> list[tuple[int | None, list[ToldIdea]]]:
        """Return the ideas by table, in the order of their numbers; without a table comes last."""
        numbers = sorted({idea.table for idea in self.ideas if idea.table is not None})
        groups: list[int | None] = [*numbers]
        if any(idea.table is None for idea in self.ideas):
            groups.append(None)
        return [
            (table, sorted((i for i in self.ideas if i.table == table), key=lambda i: i.number))
            for table in groups
        ]
