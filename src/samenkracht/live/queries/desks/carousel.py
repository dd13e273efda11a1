"""The groups along the charts: a row a group, a column a round, and what is good about it (S15)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext, ngettext

from samenkracht.live.domain.carousel import (
    FEWEST_GROUPS,
    Again,
    Choice,
    Verdict,
    judge,
    letter_of,
    ways_of_charts,
)
from samenkracht.live.models import Run
from samenkracht.live.queries.carousel import carousel_of, choice_of, turns_of

MOST_NAMED = 3


@dataclass(frozen=True, slots=True)
class Head:
    """A round, and the column that every group fills then."""

    number: int
    column: str


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart: its letter, its title, and which groups have it one after the other."""

    letter: str
    title: str
    way: str = ""


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A group with its chart in each round; None where it waits."""

    number: int
    charts: Sequence[Chart | None]


@dataclass(frozen=True, slots=True)
class CarouselDesk:
    """What was chosen, the turns, and what there is to say of them."""

    choice: Choice
    is_kept: bool
    heads: Sequence[Head]
    rows: Sequence[GroupRow]
    charts: Sequence[Chart]
    good: Sequence[str]
    care: Sequence[str]
    can_differ: bool


def carousel_desk(run: Run) -> CarouselDesk:
    """Return the turns of a run, in two or three queries."""
    carousel = carousel_of(run)
    choice = choice_of(carousel)
    plan = turns_of(choice.question, carousel.seed)
    verdict = judge(plan)
    titles = [*choice.titles, *[""] * choice.charts]
    charts = [
        Chart(letter_of(number), titles[number], _way(turns))
        for number, turns in enumerate(ways_of_charts(plan))
    ]
    return CarouselDesk(
        choice=choice,
        is_kept=carousel.pk is not None,
        heads=[Head(number, column) for number, column in _heads(choice.rounds)],
        rows=[
            GroupRow(
                group + 1,
                [None if (at := turn[group]) is None else charts[at] for turn in plan.rounds],
            )
            for group in range(choice.groups)
        ],
        charts=charts,
        good=list(_good(verdict, choice)),
        care=list(_care(verdict, choice)),
        can_differ=not verdict.is_fine,
    )


def _heads(rounds: int) -> Iterator[tuple[int, str]]:
    columns = [
        gettext("Wat speelt er?"),
        gettext("Eigen oplossingen"),
        gettext("Verbindingen"),
        gettext("Nog tijd? Vragen, tips en ideeën"),
    ]
    for number in range(1, rounds + 1):
        yield number, columns[number - 1] if number <= len(columns) else ""


def _way(turns: Sequence[Sequence[int]]) -> str:
    """Return the groups that have a chart, round by round: '1, dan 3, dan 2 en 5'."""
    steps = [_and(groups) for groups in turns if groups]
    return gettext(", dan ").join(steps)


def _and(numbers: Sequence[int]) -> str:
    words = [str(number) for number in numbers]
    if len(words) < 2:
        return "".join(words)
    return gettext("%(some)s en %(last)s") % {"some": ", ".join(words[:-1]), "last": words[-1]}


def _good(verdict: Verdict, choice: Choice) -> Iterator[str]:
    if not verdict.twice:
        yield _seen(verdict)
    if choice.groups >= FEWEST_GROUPS and choice.rounds > 1 and not verdict.follows:
        yield gettext("Geen groep volgt steeds dezelfde.")
    if verdict.shared and choice.rounds > 1 and not verdict.meets:
        yield gettext("Geen twee groepen werken vaker dan één keer samen.")


def _seen(verdict: Verdict) -> str:
    if verdict.everyone_everywhere:
        return gettext("Elke groep komt één keer bij elke flap.")
    least, most = min(verdict.seen), max(verdict.seen)
    if least == most:
        words = gettext(
            "Elke groep komt bij %(seen)s van de %(charts)s flappen, steeds een andere."
        )
        return words % {"seen": most, "charts": verdict.charts}
    return gettext("Geen groep komt twee keer bij dezelfde flap.")


def _care(verdict: Verdict, choice: Choice) -> Iterator[str]:
    yield from _few_groups(choice)
    yield from _waiting(verdict, choice)
    if unseen := [letter_of(chart) for chart in verdict.unseen]:
        words = ngettext(
            "Flap %(charts)s komt niet aan de beurt. Neem meer rondes, of minder flappen.",
            "De flappen %(charts)s komen niet aan de beurt. Neem meer rondes, of minder flappen.",
            len(unseen),
        )
        yield words % {"charts": ", ".join(unseen)}
    if choice.rounds > choice.charts:
        yield gettext("Er zijn meer rondes dan flappen. Daarom komt een groep terug bij een flap.")
    elif verdict.twice:
        yield from _named_charts(verdict)
    if choice.groups >= FEWEST_GROUPS:
        yield from _named(
            verdict.follows,
            gettext("Groep %(second)s komt %(times)s keer direct na groep %(first)s."),
            gettext("%(times)s keer komt een groep nog eens na dezelfde groep. Beter lukte niet."),
        )
    yield from _named(
        verdict.meets,
        gettext("Groep %(first)s en %(second)s werken %(times)s keer samen aan een flap."),
        gettext("%(times)s keer werken twee groepen nog eens samen. Beter lukte niet."),
    )


def _few_groups(choice: Choice) -> Iterator[str]:
    if choice.groups == 1:
        yield gettext(
            "Bij één groep vult niemand het werk van een ander aan. Maak liever twee groepen."
        )
    elif choice.groups < FEWEST_GROUPS and choice.rounds > 1:
        yield gettext("Twee groepen vullen alleen elkaar aan. Met drie groepen hoort u meer.")


def _waiting(verdict: Verdict, choice: Choice) -> Iterator[str]:
    least, most = min(verdict.rests), max(verdict.rests)
    if most:
        words = ngettext(
            "Er zijn meer groepen dan flappen. Daarom wacht een groep %(rounds)s ronde.",
            "Er zijn meer groepen dan flappen. Daarom wacht een groep %(rounds)s rondes.",
            most,
        )
        rounds = (
            str(most)
            if least == most
            else gettext("%(least)s of %(most)s") % {"least": least, "most": most}
        )
        yield words % {"rounds": rounds}
    elif verdict.shared:
        yield gettext(
            "Er zijn meer groepen dan flappen. Daarom werken er groepen samen aan één flap."
        )
    if choice.charts > choice.groups:
        words = ngettext(
            "Er zijn meer flappen dan groepen. In elke ronde ligt er %(charts)s flap stil.",
            "Er zijn meer flappen dan groepen. In elke ronde liggen er %(charts)s flappen stil.",
            choice.charts - choice.groups,
        )
        yield words % {"charts": choice.charts - choice.groups}


def _named_charts(verdict: Verdict) -> Iterator[str]:
    for group, chart in verdict.twice[:MOST_NAMED]:
        words = gettext("Groep %(group)s komt vaker bij flap %(chart)s.")
        yield words % {"group": group, "chart": letter_of(chart - 1)}


def _named(found: Sequence[Again], words: str, many: str) -> Iterator[str]:
    """Name each; more than one can take in become a figure."""
    if len(found) > MOST_NAMED:
        yield many % {"times": sum(one.times - 1 for one in found)}
        return
    for one in found:
        yield words % {"first": one.first, "second": one.second, "times": one.times}
