"""Draaitafels: groups along charts, what is said of it, and what is kept (METHOD S15)."""

import re
from http import HTTPStatus

import pytest
from django.test import Client
from django.urls import reverse

from samenkracht.live import services
from samenkracht.live.domain.carousel import Choice, propose
from samenkracht.live.models import Carousel, Run
from samenkracht.live.queries.carousel import turns_of
from samenkracht.live.queries.desks import CarouselDesk, carousel_desk
from samenkracht.live.services.carousel import NoOtherTurns
from tests.conftest import Cast
from tests.factories import AFTERNOON
from tests.live.hall import cost, hall, person

HTMX = {"HX-Request": "true", "HX-Target": "schema"}
TITLES = "Wonen\nEten\nDe buren\nSchool"


@pytest.fixture
def run(cast: Cast) -> Run:
    return hall(cast)


def at(run: Run, name: str = "carousel") -> str:
    return reverse(f"live:{name}", args=[run.gathering.public_id])


def chosen(
    cast: Cast, run: Run, groups: int, charts: int, rounds: int, *, sharing: bool = False
) -> CarouselDesk:
    choice = Choice(groups, charts, rounds, sharing)
    services.choose_carousel(run=run, choice=choice, by=cast.anna, now=AFTERNOON)
    return carousel_desk(run)


def letters(desk: CarouselDesk) -> list[str]:
    """Return what each group sees, a word a group, a point for a round of waiting."""
    return ["".join(chart.letter if chart else "." for chart in row.charts) for row in desk.rows]


def typed(groups: object, charts: object, rounds: object, **more: str) -> dict[str, object]:
    return {"groups": groups, "charts": charts, "rounds": rounds, **more}


@pytest.mark.parametrize(
    ("tables", "people", "expected"),
    [(8, 40, (8, 8, 3)), (2, 12, (2, 2, 2)), (0, 24, (4, 4, 3)), (0, 0, (3, 3, 3))],
)
def test_we_propose_a_group_a_table_and_three_rounds(
    tables: int, people: int, expected: tuple[int, int, int]
) -> None:
    choice = propose(tables, people)

    assert (choice.groups, choice.charts, choice.rounds) == expected


def test_the_proposal_stands_on_the_page_and_is_not_kept(
    anna: Client, cast: Cast, run: Run
) -> None:
    services.lay_tables(run=run, count=4, by=cast.anna, now=AFTERNOON)

    page = anna.get(at(run)).text

    assert "Ons voorstel" in page
    assert 'name="groups" value="4"' in page
    assert page.count('class="turns__cell"') == 4 * 3
    assert not Carousel.objects.exists()


def test_every_group_comes_to_every_chart_once_and_follows_nobody_always(
    cast: Cast, run: Run
) -> None:
    desk = chosen(cast, run, 4, 4, 4)

    assert [sorted(word) for word in letters(desk)] == [["A", "B", "C", "D"]] * 4
    assert desk.good == [
        "Elke groep komt één keer bij elke flap.",
        "Geen groep volgt steeds dezelfde.",
    ]
    assert desk.care == []
    assert not desk.can_differ


def test_what_cannot_be_avoided_is_said(cast: Cast, run: Run) -> None:
    few, many = chosen(cast, run, 3, 3, 3), chosen(cast, run, 6, 3, 3, sharing=True)

    assert [re.sub(r"[123]\b", "n", sentence) for sentence in few.care] == [
        "Groep n komt n keer direct na groep n."
    ] * 3
    assert few.can_differ
    assert any(
        re.fullmatch(r"\d+ keer komt een groep nog eens na dezelfde groep\. .*", sentence)
        for sentence in many.care
    )


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        (Choice(1, 3, 3), "Bij één groep vult niemand het werk van een ander aan."),
        (Choice(2, 2, 2), "Twee groepen vullen alleen elkaar aan."),
        (Choice(6, 4, 2), "Er zijn meer groepen dan flappen. Daarom wacht een groep"),
        (Choice(6, 3, 3, sharing=True), "Daarom werken er groepen samen aan één flap."),
        (Choice(3, 5, 2), "In elke ronde liggen er 2 flappen stil."),
        (Choice(3, 4, 3), "In elke ronde ligt er 1 flap stil."),
        (Choice(2, 5, 1), "komen niet aan de beurt."),
        (Choice(4, 2, 4), "Er zijn meer rondes dan flappen."),
    ],
)
def test_groups_and_charts_that_do_not_fit_get_a_sentence(
    cast: Cast, run: Run, asked: Choice, says: str
) -> None:
    services.choose_carousel(run=run, choice=asked, by=cast.anna, now=AFTERNOON)

    desk = carousel_desk(run)

    assert any(says in sentence for sentence in desk.care)
    assert len(desk.rows) == asked.groups


def test_with_fewer_rounds_than_charts_it_says_how_many_a_group_sees(cast: Cast, run: Run) -> None:
    desk = chosen(cast, run, 5, 5, 3)

    assert desk.good[0] == "Elke groep komt bij 3 van de 5 flappen, steeds een andere."


def test_the_way_of_a_chart_tells_who_has_it_next(cast: Cast, run: Run) -> None:
    desk = chosen(cast, run, 4, 4, 3)

    for chart in desk.charts:
        way = [
            row.number
            for place in range(3)
            for row in desk.rows
            if (there := row.charts[place]) and there.letter == chart.letter
        ]
        assert chart.way == ", dan ".join(str(number) for number in way)


@pytest.mark.parametrize("headers", [HTMX, {}], ids=["in place", "without script"])
def test_a_choice_is_kept_and_shown_at_once(
    anna: Client, run: Run, headers: dict[str, str]
) -> None:
    answer = anna.post(
        at(run, "choose_carousel"),
        typed(6, 4, 4, sharing="on", titles=f"{TITLES}\n\n"),
        headers=headers,
        follow=not headers,
    )

    kept = Carousel.objects.get(run=run)
    assert (kept.groups, kept.charts, kept.rounds, kept.sharing) == (6, 4, 4, True)
    assert kept.titles == TITLES
    assert answer.status_code == HTTPStatus.OK
    assert ("<html" in answer.text) != bool(headers)
    assert answer.text.count('class="turns__cell"') == 24
    assert "De buren" in answer.text
    assert anna.get(at(run)).text.count("De buren") == answer.text.count("De buren")


@pytest.mark.parametrize(
    ("sent", "says"),
    [
        (typed("", 4, 3), "Vul een getal in."),
        (typed("zes", 4, 3), "Vul een getal in, bijvoorbeeld 4."),
        (typed(0, 4, 3), "Er is er minstens 1 nodig."),
        (typed(17, 4, 3), "Meer dan 16 groepen gaat hier niet."),
        (typed(4, 99, 3), "Meer dan 16 flappen gaat hier niet."),
        (typed(4, 4, 7), "Meer dan 6 rondes gaat hier niet."),
        (typed(4, 3, 3, titles=TITLES), "Er zijn 4 titels voor 3 flappen."),
        (typed(4, 3, 3, titles="w" * 61), "Een titel is hoogstens 60 letters lang."),
    ],
)
@pytest.mark.parametrize("headers", [HTMX, {}], ids=["in place", "without script"])
def test_a_refused_choice_says_why_and_keeps_what_was_typed(
    anna: Client, run: Run, sent: dict[str, object], says: str, headers: dict[str, str]
) -> None:
    answer = anna.post(at(run, "choose_carousel"), sent, headers=headers)

    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert says in answer.text
    assert (f'name="groups" value="{sent["groups"]}"' in answer.text) == (sent["groups"] != "")
    assert str(sent.get("titles", "")) in answer.text
    assert not Carousel.objects.exists()


def test_other_turns_are_no_worse_and_stay(anna: Client, cast: Cast, run: Run) -> None:
    chosen(cast, run, 6, 4, 4, sharing=True)
    before = turns_of(carousel_desk(run).choice.question, 1)

    answer = anna.post(at(run, "carousel_otherwise"), headers=HTMX)

    seed = Carousel.objects.get().seed
    if answer.status_code == HTTPStatus.OK:
        after = turns_of(carousel_desk(run).choice.question, seed)
        assert after.rounds != before.rounds
        assert after.cost <= before.cost
    else:
        assert "Een ander schema dat even goed is, vonden wij niet." in answer.text
        assert seed == 1


def test_where_there_are_no_other_turns_it_says_so(cast: Cast, anna: Client, run: Run) -> None:
    chosen(cast, run, 1, 1, 1)

    with pytest.raises(NoOtherTurns):
        services.turn_otherwise(run=run, by=cast.anna, now=AFTERNOON)
    answer = anna.post(at(run, "carousel_otherwise"))

    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "vonden wij niet" in answer.text


def test_titles_are_text_whatever_stands_in_them(anna: Client, run: Run) -> None:
    answer = anna.post(
        at(run, "choose_carousel"),
        typed(2, 1, 1, titles="<script>alert(1)</script>"),
        follow=True,
    )

    assert "<script>alert" not in answer.text
    assert "&lt;script&gt;alert" in answer.text


def test_the_page_costs_the_same_for_one_three_and_sixteen_groups(
    anna: Client, cast: Cast, run: Run
) -> None:
    anna.get(at(run))
    costs = set()
    for groups in (1, 3, 16):
        person(run, "Bep")
        chosen(cast, run, groups, groups, 3)
        costs.add(cost(anna.get, at(run)))

    assert len(costs) == 1


def test_the_page_leads_to_the_other_pages_beside_the_room(anna: Client, run: Run) -> None:
    page = anna.get(at(run)).text

    assert re.search(r'aria-current="page">Draaitafels<', page)
    assert reverse("live:tables", args=[run.gathering.public_id]) in page
