"""The growing circle: every dot is a person, and none lies on another."""

import itertools
import re
from math import dist

import pytest
from django.template import Context, Template
from hypothesis import given
from hypothesis import strategies as st

from samenkracht.core.growth import Circle, Ring, circle


def test_every_person_is_one_dot() -> None:
    drawn = circle([Ring(7), Ring(6), Ring(13), Ring(0, expected=22)])

    filled = [dot for dot in drawn.dots if not dot.is_open]
    assert (len(filled), len(drawn.dots)) == (26, 48)
    assert (drawn.came, drawn.expected) == (26, 22)
    assert (drawn.size, drawn.look, len(drawn.guides)) == ("95.20", 4, 4)


def test_the_first_person_stands_on_top() -> None:
    first = circle([Ring(7)]).dots[0]

    assert (first.x, first.y) == ("13.60", "3.60")


def test_a_circle_without_people_is_an_open_ring() -> None:
    assert circle([Ring(0)]).dots == ()
    assert circle([]).guides == ()


@given(st.lists(st.integers(0, 200), max_size=7))
def test_people_never_stand_on_each_other_nor_outside(counts: list[int]) -> None:
    drawn = circle([Ring(count) for count in counts])

    assert len(drawn.dots) == sum(counts)
    _assert_apart(drawn)


def _assert_apart(drawn: Circle) -> None:
    places = [(float(dot.x), float(dot.y), float(dot.radius)) for dot in drawn.dots]
    size = float(drawn.size)
    for x, y, radius in places:
        assert radius <= x <= size - radius
        assert radius <= y <= size - radius
    for (x, y, radius), (next_x, next_y, _) in itertools.pairwise(places):
        assert dist((x, y), (next_x, next_y)) > radius


@pytest.mark.parametrize(
    ("rings", "words"),
    [
        ([Ring(1)], "1 mens in de kring"),
        ([Ring(26, 22)], "26 mensen in de kring, 22 nieuwe mensen verwacht"),
    ],
)
def test_the_drawing_says_in_words_what_it_shows(rings: list[Ring], words: str) -> None:
    page = Template("{% growth drawn %}").render(Context({"drawn": circle(rings)}))

    assert re.findall(r'aria-label="(.*?)"', page) == [words]
    assert re.findall(r'c[xy]="\d+,', page) == []
