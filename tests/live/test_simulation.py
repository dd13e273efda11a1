import io

import pytest
from django.core.management import CommandError, call_command

from samenkracht.live.domain.ideas import tidy_idea
from samenkracht.live.domain.run import RunState
from samenkracht.live.management.simulation.page import WebForm, read_page
from samenkracht.live.management.simulation.room import is_own_computer
from samenkracht.live.management.simulation.words import IDEAS
from tests.factories import GatheringFactory, RunFactory

HERE = "http://127.0.0.1:8000/zaal/1/"


def simulate(*words: object) -> str:
    out = io.StringIO()
    call_command("simulate", *(str(word) for word in words), stdout=out)
    return out.getvalue()


def test_a_form_is_read_as_a_browser_without_script_would() -> None:
    page = read_page(
        """
        <form method="post" action="idee/" id="i"><input type="hidden" name="key" value="k1">
        <textarea name="text">Soep</textarea><input type="checkbox" name="sure" value="1">
        <select name="domain"><option value=""><option value="work" selected></select>
        <button disabled name="nee" value="0">Nee</button></form>
        <button form="i" name="knop" value="2">Stuur</button>
        """,
        HERE,
    )

    assert page.forms == [
        WebForm(
            address=f"{HERE}idee/",
            method="post",
            filled={"key": "k1", "text": ""},
            typed=["text"],
            choices={"sure": ["1"], "domain": ["", "work"]},
            buttons=[("knop", "2")],
        )
    ]
    assert page.forms[0].sent(text="Brood") == {"key": "k1", "text": "Brood"}


def test_what_may_be_stuck_is_told_by_the_buttons() -> None:
    page = read_page(
        """
        <form method="post" action="/zaal/1/sticker/"><input type="hidden" name="key" value="k">
        <p data-left="3" hidden></p><p data-left="2">U hebt nog 2 stickers</p>
        <button name="idea" value="a">Plak</button><button name="idea" value="b">Plak</button>
        <button name="sticker" value="k9">Haal terug</button></form>
        """,
        HERE,
    )

    form = page.form_to("/sticker/")
    assert form is not None
    assert form.values("idea") == ["a", "b"]
    assert page.left == 2
    assert page.form_to("/idee/") is None


@pytest.mark.parametrize(
    ("url", "is_own"),
    [
        ("http://127.0.0.1:8000", True),
        ("http://localhost:8000", True),
        ("http://[::1]:8000", True),
        ("http://127.9.9.9", True),
        ("http://192.168.1.20:8000", False),
        ("https://samenkracht.example", False),
        ("http://localhost.voorbeeld.example", False),
        ("onzin", False),
    ],
)
def test_only_this_computer_is_filled_without_asking(url: str, is_own: bool) -> None:
    assert is_own_computer(url) == is_own


def test_each_text_may_stand_on_a_wall_as_it_is() -> None:
    assert [tidy_idea(text) for text in IDEAS] == list(IDEAS)
    assert len(set(IDEAS)) == len(IDEAS) == 80


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["--url", "https://samenkracht.example"], "Dit adres is niet op deze computer."),
        (["--people", "0"], "Kies met --people een getal van 1 tot 500."),
        (["--people", "501"], "Kies met --people een getal van 1 tot 500."),
        (["--pace", "0"], "Kies met --pace een getal boven 0, tot 100."),
    ],
)
def test_what_cannot_be_is_said_before_anything_is_done(words: list[str], sentence: str) -> None:
    with pytest.raises(CommandError, match=sentence):
        simulate(*words)


@pytest.mark.django_db
def test_a_gathering_must_have_begun() -> None:
    waiting = RunFactory.create(state=RunState.WAITING).gathering
    without_run = GatheringFactory.create()

    for gathering in (waiting, without_run):
        with pytest.raises(CommandError, match="nog niet begonnen"):
            simulate("--gathering", gathering.public_id)


@pytest.mark.django_db
def test_without_a_server_somebody_is_told_so() -> None:
    run = RunFactory.create()

    with pytest.raises(CommandError, match="antwoordt geen server"):
        simulate("--gathering", run.gathering.public_id, "--url", "http://127.0.0.1:9")
