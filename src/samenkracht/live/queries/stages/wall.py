"""What the projector shows: one stage at a time, only what was approved, never a name (T6)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.translation import gettext

from samenkracht.atelier.queries.loops import ON_WALL, Drawing, drawn, loops_of
from samenkracht.live.domain.codes import in_fours
from samenkracht.live.domain.wall_pages import (
    LONG_CARD,
    is_long,
    newest_page,
    places_pages,
    wall_pages,
)
from samenkracht.live.models import Idea, Run, RunStep
from samenkracht.live.queries.count import Totals, run_totals
from samenkracht.live.queries.room import ideas_on_wall
from samenkracht.live.queries.seating import cards_by_table, plan_of_run
from samenkracht.live.queries.stages.podium import (
    OpenTie,
    Podium,
    PrizePlace,
    SettledTie,
    podium_view,
)
from samenkracht.method.domains import DOMAIN_ICONS
from samenkracht.method.work_forms import WORK_FORMS, WorkForm, WorkFormCard

MOST_DOTS = 216  # stickers that are drawn one by one; above it a bar and the figures
DOTS_A_ROW = 36
MOST_TIED = 4
DRAWINGS = {domain.value: icon for domain, icon in DOMAIN_ICONS.items()}


@dataclass(frozen=True, slots=True)
class WallIdea:
    """An idea on the wall: its number, words and table; a drawing when its domain is known."""

    idea: Idea
    is_long: bool

    @property
    def drawing(self) -> str:
        return DRAWINGS.get(self.idea.domain, "")


@dataclass(frozen=True, slots=True)
class Placed:
    """How many stickers are up, and how many there are; never on what."""

    count: int
    goal: int

    @property
    def dots(self) -> list["PlacedDot"]:
        """One for each sticker, thirty-six a row. None when there are too many to draw."""
        total = max(self.goal, self.count)
        if total > MOST_DOTS:
            return []
        return [
            PlacedDot(6 + 12 * (at % DOTS_A_ROW), 6 + 12 * (at // DOTS_A_ROW), at < self.count)
            for at in range(total)
        ]

    @property
    def height(self) -> int:
        return max(24, 12 * -(-max(self.goal, self.count) // DOTS_A_ROW)) if self.dots else 24

    @property
    def bar(self) -> int:
        """How long the bar is that stands for more stickers than can be drawn."""
        return round(430 * self.count / max(1, self.goal, self.count))


@dataclass(frozen=True, slots=True)
class PlacedDot:
    """A sticker to come, or one that is up."""

    x: int
    y: int
    is_up: bool


@dataclass(frozen=True, slots=True)
class WallDoor:
    """How to come in with a phone, while the door is open."""

    code: str
    open_until: datetime


@dataclass(frozen=True, slots=True)
class WallPlace:
    """A table and the cards that go there. Numbers only: whose they are, the wall does not know."""

    number: int
    cards: Sequence[int]


@dataclass(frozen=True, slots=True)
class WallStage:
    """One picture on the wall; `template` draws it."""

    template: str
    title: str = ""
    text: str = ""
    is_feast: bool = False
    is_blank: bool = False
    door: WallDoor | None = None
    ideas: Sequence[WallIdea] = ()
    total: int = 0
    cap: int = 3
    placed: Placed | None = None
    tie: Sequence[OpenTie] = ()
    settled: Sequence[SettledTie] = ()
    prizes: Sequence[PrizePlace] = ()
    places: Sequence[WallPlace] = ()
    drawing: Drawing | None = None
    page: int = 0
    pages: int = 0
    announcement: str = ""

    @property
    def places_look(self) -> str:
        """How many tables are set side by side, and whether a card needs room for three digits."""
        looks = [(4, "2"), (9, "3")]
        look = next((wide for most, wide in looks if len(self.places) <= most), "4")
        is_long = any(card >= LONG_CARD for place in self.places for card in place.cards)
        return f"{look} places--long" if is_long else look

    @property
    def places_words(self) -> str:
        """Say which tables stand here, when not all do."""
        if self.pages < 2:
            return ""
        first, last = self.places[0].number, self.places[-1].number
        if first == last:
            return gettext("Tafel %(number)s") % {"number": first}
        return gettext("Tafel %(first)s tot %(last)s") % {"first": first, "last": last}

    @property
    def is_tie_small(self) -> bool:
        """Whether all words of the equal ideas fit on the wall."""
        return sum(len(tie.ideas) for tie in self.tie) <= MOST_TIED

    @property
    def stickers(self) -> range:
        """The stickers to draw: one, two or three."""
        return range(1, min(3, self.cap) + 1)

    @property
    def more_words(self) -> str:
        """Say that more stickers on one idea are fine (S21)."""
        if self.cap > 3:
            return gettext("Meer op één idee mag ook")
        several = "2" if self.cap == 2 else gettext("2 of 3")
        return gettext("%(several)s op één idee mag") % {"several": several}


def wall_stage(run: Run, *, now: datetime) -> dict[str, Any]:
    """Return what the wall shows now, as the context of its template."""
    return {"run": run, "stage": _stage(run, now)}


def wall_door(run: Run, now: datetime) -> WallDoor | None:
    """Return the way in while the door is open (TRUST T2)."""
    until = run.door_open_until
    if not run.is_live or until is None or until < now:
        return None
    return WallDoor(in_fours(run.code), until)


def sticker_goal(run: Run, totals: Totals) -> int:
    """Return how many stickers there are to stick: people here, or phones when nobody counted."""
    return max(totals.people, totals.phones) * run.sticker_cap


def _stage(run: Run, now: datetime) -> WallStage:
    if run.is_closed:
        return _thanks()
    if run.is_blank:
        return WallStage("live/wall/blank.html", is_blank=True)
    if run.shows_places:
        return _places(run)
    if run.is_paused:
        return WallStage(
            "live/wall/step.html",
            title=gettext("Pauze"),
            text=gettext("Pak wat te drinken. Wij gaan zo verder."),
            door=wall_door(run, now),
            announcement=gettext("Het is pauze."),
        )
    step = run.current_step
    if step is None:
        return WallStage(
            "live/wall/step.html",
            title=gettext("Welkom"),
            text=gettext("Fijn dat u er bent. Wij beginnen zo."),
        )
    return _stage_of(run, step, now)


def _stage_of(run: Run, step: RunStep, now: datetime) -> WallStage:
    if run.is_revealed and step.work_form in {WorkForm.STICKERS, WorkForm.PRIZES}:
        return _feast(run)
    if step.work_form == WorkForm.IDEA_PARADE:
        return _ideas(run, step, now)
    if step.work_form == WorkForm.STICKERS:
        return _stickers(run, now)
    if step.work_form == WorkForm.CIRCLES:
        return _circles(run)
    door = wall_door(run, now)
    template = "live/wall/door.html" if door else "live/wall/step.html"
    return WallStage(
        template,
        title=gettext(step.title),
        text=resident_text(step),
        door=door,
        announcement=gettext(step.title),
    )


def resident_text(step: RunStep) -> str:
    """Return the sentence for residents that belongs to a step."""
    return gettext(card_of(step).resident_text)


def card_of(step: RunStep) -> WorkFormCard:
    """Return the card of the work form; a form that we do not know is something else."""
    known = {form.value for form in WorkForm}
    return WORK_FORMS[WorkForm(step.work_form) if step.work_form in known else WorkForm.OTHER]


def _places(run: Run) -> WallStage:
    """Show which card goes to which table in the round of now (S15, S20)."""
    rounds = plan_of_run(run).rounds
    title = gettext("Zoek uw tafel.")
    if rounds > 1:
        title = gettext("Ronde %(round)s. Ga naar uw tafel.") % {"round": run.table_round}
    every = [WallPlace(number, cards) for number, cards in cards_by_table(run).items() if cards]
    if not every:
        return WallStage("live/wall/places.html", title=title, announcement=title)
    pages = places_pages([place.cards for place in every])
    number = min(run.wall_page or 1, len(pages))
    return WallStage(
        "live/wall/places.html",
        title=title,
        text=gettext("Kijk op uw kaart."),
        places=[every[at] for at in pages[number - 1]],
        page=number,
        pages=len(pages),
        announcement=title,
    )


def _ideas(run: Run, step: RunStep, now: datetime) -> WallStage:
    ideas = list(ideas_on_wall(run))
    texts = [idea.text for idea in ideas]
    pages = wall_pages(texts)
    number = min(run.wall_page or len(pages), len(pages))
    page = pages[number - 1] if run.wall_page and pages else newest_page(texts)
    shown = [WallIdea(ideas[index], is_long(ideas[index].text)) for index in page]
    newest = ideas[-1].number if ideas else 0
    return WallStage(
        "live/wall/ideas.html",
        title=_ideas_title(shown),
        text=resident_text(step),
        door=wall_door(run, now),
        ideas=shown,
        total=len(ideas),
        page=number,
        pages=len(pages),
        announcement=gettext("%(count)s ideeën. Nieuw: idee %(number)s.")
        % {"count": len(ideas), "number": newest}
        if ideas
        else gettext(step.title),
    )


def _ideas_title(shown: Sequence[WallIdea]) -> str:
    if not shown:
        return gettext("Onze ideeën")
    first, last = shown[0].idea.number, shown[-1].idea.number
    if first == last:
        return gettext("Idee %(number)s") % {"number": first}
    return gettext("Onze ideeën, %(first)s tot %(last)s") % {"first": first, "last": last}


def _circles(run: Run) -> WallStage:
    """Show one of the two circles in the words of the team (S07); the moderator turns the page."""
    loops = loops_of(run.gathering.atelier)
    number = min(run.wall_page or 1, len(loops))
    words = loops[number - 1]
    return WallStage(
        "live/wall/circle.html",
        title=words.title,
        drawing=drawn(words, ON_WALL),
        page=number,
        pages=len(loops),
        announcement=words.title,
    )


def _stickers(run: Run, now: datetime) -> WallStage:
    totals = run_totals(run)
    placed = Placed(totals.stickers, sticker_goal(run, totals))
    title = gettext("Plak uw %(count)s stickers") % {"count": run.sticker_cap}
    if run.sticker_cap == 1:
        title = gettext("Plak uw sticker")
    return WallStage(
        "live/wall/stickers.html",
        title=title,
        door=wall_door(run, now),
        cap=run.sticker_cap,
        placed=placed,
        announcement=gettext("%(count)s stickers geplakt.") % {"count": placed.count},
    )


def _feast(run: Run) -> WallStage:
    podium = podium_view(run)
    if podium.open_ties:
        return WallStage(
            "live/wall/tie.html",
            title=gettext("Gelijke stand"),
            tie=podium.open_ties,
            announcement=gettext("Er is een gelijke stand."),
        )
    if not podium.told:
        return _counted(run, podium)
    newest = podium.told_places[-1]
    return WallStage(
        "live/wall/prizes.html",
        title=gettext("De meeste stickers"),
        is_feast=True,
        prizes=podium.told_places,
        announcement=f"{newest.label}: {newest.numbers}",
    )


def _counted(run: Run, podium: Podium) -> WallStage:
    totals = run_totals(run)
    return WallStage(
        "live/wall/counted.html",
        title=gettext("Gelijke stand") if podium.settled else gettext("De stickers zijn geteld"),
        total=totals.stickers,
        settled=podium.settled,
        announcement=gettext("De stickers zijn geteld."),
    )


def _thanks() -> WallStage:
    thanks = gettext("Dank u wel!")
    return WallStage(
        "live/wall/step.html",
        title=thanks,
        text=gettext("U hoort van ons hoe het verder gaat."),
        announcement=thanks,
    )
