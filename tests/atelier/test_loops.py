"""The two circles: our wording, the words of a team, their drawing."""

from math import hypot
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from samenkracht.atelier.domain.changes import ChangedMeanwhile
from samenkracht.atelier.domain.loops import (
    MOST_LINKS,
    Frame,
    LinkGone,
    Loop,
    LoopFull,
    LoopSmall,
    NothingRemoved,
    ring,
)
from samenkracht.atelier.models import Atelier, LoopLink
from samenkracht.atelier.queries.loops import loop_of
from samenkracht.atelier.services.loops import (
    add_link,
    drop_link,
    move_link,
    restore_links,
    take_our_wording,
    word_link,
)
from samenkracht.method.circles import STRENGTH_CIRCLE
from tests.conftest import Cast

pytestmark = pytest.mark.django_db
FRAME = Frame(width=1000, height=600, radius=200, dot=20, column=280)
OURS = list(STRENGTH_CIRCLE)


def texts(atelier: Atelier, loop: Loop = Loop.STRENGTH) -> list[str]:
    return [link.text for link in loop_of(atelier, loop).links]


def word(atelier: Atelier, place: int, text: str, examples: str = "") -> None:
    link = loop_of(atelier, Loop.STRENGTH).links[place]
    word_link(
        atelier=atelier,
        link=link.public_id,
        seen={"text": link.text, "examples": link.examples},
        wish={"text": text, "examples": examples},
    )


# Drawing


@pytest.mark.parametrize("count", range(3, MOST_LINKS + 1))
def test_every_link_stands_on_the_ring_with_room_for_its_words(count: int) -> None:
    drawing = ring(count, FRAME)

    for station in drawing.stations:
        assert hypot(station.x - 500, station.y - 300) == pytest.approx(200, abs=0.2)
        assert station.words_x == (720 if station.is_right else 0)
        assert station.words_top >= 0
        assert station.words_top + station.row <= 600.2
    assert len(drawing.stations) == len(drawing.arrows) == count


@pytest.mark.parametrize("count", range(3, MOST_LINKS + 1))
def test_links_are_read_down_the_right_side_and_up_the_left(count: int) -> None:
    stations = ring(count, FRAME).stations
    right = [one.words_y for one in stations if one.is_right]
    left = [one.words_y for one in stations if not one.is_right]

    assert [one.is_right for one in stations] == [True] * len(right) + [False] * len(left)
    assert right == sorted(right)
    assert left == sorted(left, reverse=True)


# Wording


def test_a_circle_without_words_of_a_team_is_ours_and_looking_keeps_nothing(
    omar: Client, atelier: Atelier
) -> None:
    html = omar.get(reverse("atelier:loops", args=[atelier.public_id])).content.decode()

    assert OURS[0] in html
    assert not LoopLink.objects.exists()


def test_the_first_change_keeps_the_other_links_as_they_were(atelier: Atelier) -> None:
    word(atelier, 1, "U ziet weer mensen.", "Op het bankje bij de bakker.")

    links = loop_of(atelier, Loop.STRENGTH).links
    assert [link.text for link in links] == [OURS[0], "U ziet weer mensen.", *OURS[2:]]
    assert links[1].lines == ["Op het bankje bij de bakker."]


def test_an_address_stays_the_same_when_a_link_is_kept_for_the_first_time(
    atelier: Atelier,
) -> None:
    before = [link.public_id for link in loop_of(atelier, Loop.STRENGTH).links]

    word(atelier, 0, "U stapt naar buiten.")

    assert [link.public_id for link in loop_of(atelier, Loop.STRENGTH).links] == before


def test_two_people_who_word_the_same_link_are_both_shown(atelier: Atelier) -> None:
    link = loop_of(atelier, Loop.STRENGTH).links[0]
    word(atelier, 0, "Van Anna.")

    with pytest.raises(ChangedMeanwhile) as refusal:
        word_link(
            atelier=atelier,
            link=link.public_id,
            seen={"text": link.text, "examples": ""},
            wish={"text": "Van Omar.", "examples": "een voorbeeld"},
        )

    assert refusal.value.clashes[0].theirs == "Van Anna."
    assert texts(atelier)[0] == "Van Anna."


def test_a_link_is_added_moved_and_goes_round(atelier: Atelier) -> None:
    added = add_link(atelier=atelier, loop=Loop.STRENGTH, text="U zingt.")
    move_link(atelier=atelier, link=added.public_id, by=-1)
    almost = texts(atelier)
    move_link(atelier=atelier, link=added.public_id, by=1)
    move_link(atelier=atelier, link=added.public_id, by=1)

    assert almost == [*OURS[:-1], "U zingt.", OURS[-1]]
    assert texts(atelier) == ["U zingt.", *OURS]


def test_no_more_links_than_a_wall_can_show_and_no_fewer_than_a_circle(atelier: Atelier) -> None:
    for number in range(MOST_LINKS - len(OURS)):
        add_link(atelier=atelier, loop=Loop.STRENGTH, text=f"Nog {number}")
    with pytest.raises(LoopFull):
        add_link(atelier=atelier, loop=Loop.STRENGTH, text="Te veel")

    for link in loop_of(atelier, Loop.STRENGTH).links[3:]:
        drop_link(atelier=atelier, link=link.public_id, now=timezone.now())
    last = loop_of(atelier, Loop.STRENGTH).links[0].public_id
    with pytest.raises(LoopSmall):
        drop_link(atelier=atelier, link=last, now=timezone.now())

    assert texts(atelier) == OURS[:3]


def test_a_link_that_was_taken_away_comes_back_in_its_place(atelier: Atelier) -> None:
    link = loop_of(atelier, Loop.STRENGTH).links[2]

    drop_link(atelier=atelier, link=link.public_id, now=timezone.now())
    without = texts(atelier)
    with pytest.raises(LinkGone):
        drop_link(atelier=atelier, link=link.public_id, now=timezone.now())
    restore_links(atelier=atelier, loop=Loop.STRENGTH, now=timezone.now())

    assert without == [*OURS[:2], *OURS[3:]]
    assert texts(atelier) == OURS


def test_back_to_our_words_can_be_undone_as_a_whole(atelier: Atelier) -> None:
    word(atelier, 0, "Van het team.")
    own = texts(atelier)

    take_our_wording(atelier=atelier, loop=Loop.STRENGTH, now=timezone.now())
    ours = texts(atelier)
    word(atelier, 1, "Intussen van een collega.")
    restore_links(atelier=atelier, loop=Loop.STRENGTH, now=timezone.now())
    back = texts(atelier)
    restore_links(atelier=atelier, loop=Loop.STRENGTH, now=timezone.now())

    assert (ours, back) == (OURS, own)
    assert texts(atelier)[1] == "Intussen van een collega."


def test_nothing_taken_away_is_nothing_to_put_back(atelier: Atelier) -> None:
    with pytest.raises(NothingRemoved):
        restore_links(atelier=atelier, loop=Loop.STRENGTH, now=timezone.now())


def test_a_circle_of_another_atelier_stays_as_it_is(cast: Cast, atelier: Atelier) -> None:
    link = loop_of(cast.atelier, Loop.STRENGTH).links[0]

    with pytest.raises(LinkGone):
        move_link(atelier=atelier, link=link.public_id, by=1)


# Pages


def test_a_link_is_worded_on_its_page(omar: Client, atelier: Atelier) -> None:
    link = loop_of(atelier, Loop.STRENGTH).links[0]
    address = reverse("atelier:link_change", args=[atelier.public_id, link.public_id])
    seen = {"was-text": link.text, "was-examples": ""}

    kept = omar.post(address, {"text": "U stapt naar buiten.", "examples": "", **seen})
    clash = omar.post(address, {"text": "Naar buiten!", "examples": "", **seen})
    empty = omar.post(address, {"text": "", "examples": "iets", **seen})

    assert kept["Location"].endswith(f"#schakel-{link.public_id}")
    assert clash.status_code == 422
    assert "Een collega maakte hier net van: “U stapt naar buiten.”" in clash.content.decode()
    assert empty.status_code == 422
    assert "iets" in empty.content.decode()


def test_an_example_that_names_someone_gets_a_warning(omar: Client, atelier: Atelier) -> None:
    link = loop_of(atelier, Loop.STRENGTH).links[0]
    sent = {"text": link.text, "examples": "Mevrouw Bakker ging mee."}
    sent |= {"was-text": link.text, "was-examples": ""}

    answer = omar.post(
        reverse("atelier:link_change", args=[atelier.public_id, link.public_id]), sent, follow=True
    )

    assert "Schrijf het liever zonder naam" in answer.content.decode()


def test_a_link_that_is_gone_gets_a_sentence(omar: Client, atelier: Atelier) -> None:
    gone = uuid4()
    moved = omar.post(reverse("atelier:link_move", args=[atelier.public_id, gone]), {"by": "1"})
    dropped = omar.post(reverse("atelier:link_drop", args=[atelier.public_id, gone]))
    strange = omar.post(reverse("atelier:link_move", args=[atelier.public_id, gone]), {"by": "x"})

    assert [one.status_code for one in (moved, dropped, strange)] == [422, 422, 422]
    assert "Deze schakel is er niet meer" in moved.content.decode()


def test_the_wall_shows_the_words_of_the_team_and_an_unknown_circle_is_not_there(
    omar: Client, atelier: Atelier
) -> None:
    word(atelier, 0, "U stapt naar buiten.")

    wall = omar.get(reverse("atelier:loop_wall", args=[atelier.public_id, "beter"]))
    unknown = omar.get(reverse("atelier:loop_wall", args=[atelier.public_id, "anders"]))

    assert "U stapt naar buiten." in wall.content.decode()
    assert unknown.status_code == 404


def test_a_circle_is_reset_and_put_back_with_buttons(omar: Client, atelier: Atelier) -> None:
    here = [atelier.public_id, "beter"]
    omar.post(reverse("atelier:link_add", args=here), {"text": "U zingt."})
    added = texts(atelier)
    omar.post(reverse("atelier:loop_reset", args=here))
    html = omar.get(reverse("atelier:loops", args=[atelier.public_id])).content.decode()
    omar.post(reverse("atelier:loop_restore", args=here))
    nothing = omar.post(reverse("atelier:loop_restore", args=[atelier.public_id, "moeilijker"]))
    too_long = omar.post(reverse("atelier:link_add", args=here), {"text": "w" * 61})

    assert added == [*OURS, "U zingt."]
    assert "Zet de cirkel van eerder terug" in html
    assert texts(atelier) == added
    assert nothing.status_code == 422
    assert too_long.status_code == 422
