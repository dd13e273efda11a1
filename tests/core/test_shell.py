"""The small things that every page uses."""

import re
from typing import Any

import pytest
from django import forms
from django.contrib import messages
from django.contrib.messages.storage.cookie import CookieStorage
from django.template import Context, Template
from django.test import Client, RequestFactory
from django.urls import reverse

from samenkracht.core.rooms import ROOMS
from tests.conftest import Cast
from tests.factories import GatheringFactory


def _drawn(source: str, **context: Any) -> str:
    return Template(source).render(Context(context)).strip()


def test_a_drawing_points_at_the_cached_sprite() -> None:
    drawn = _drawn('{% icon "pijl" "small" "directed" %}')

    assert drawn == (
        '<svg class="icon icon--small icon--directed" aria-hidden="true">'
        '<use href="/static/core/icons.svg#i-pijl"/></svg>'
    )


def test_the_name_of_a_drawing_cannot_break_out() -> None:
    assert "<script>" not in _drawn("{% icon name %}", name='"><script>')


@pytest.mark.parametrize(("number", "look"), [(1, "sun"), (2, "poppy"), (3, "sky"), (4, "action")])
def test_a_sticker_has_its_digit_and_its_cut(number: int, look: str) -> None:
    assert _drawn("{% dot number %}", number=number) == (
        f'<span class="dot dot--{look}" aria-hidden="true">{number}</span>'
    )


def test_the_mark_shows_who_has_just_joined() -> None:
    assert _drawn("{% mark %}").count("brand__you") == 1
    assert _drawn("{% mark_large %}").count("brand__you") == 1


def test_messages_show_with_a_sign() -> None:
    request = RequestFactory().get("/")
    storage = CookieStorage(request)
    setattr(request, "_messages", storage)  # noqa: B010 -- where the middleware leaves it
    messages.success(request, "Bewaard & klaar")
    messages.warning(request, "Let op")

    shown = _drawn("{% notices %}", request=request)

    assert re.findall(r'class="notice( [\w-]+)', shown) == [" notice--good", " notice--care"]
    assert "Bewaard &amp; klaar" in shown


class _Form(forms.Form):
    name = forms.CharField(label="Naam", help_text="Een voornaam is genoeg.")
    secret = forms.CharField(label="Woord", widget=forms.PasswordInput)
    often = forms.ChoiceField(
        label="Hoe vaak", choices=[("1", "Een keer"), ("2", "Vaker")], widget=forms.RadioSelect
    )
    agrees = forms.BooleanField(label="Ik weet het", required=False)
    key = forms.CharField(widget=forms.HiddenInput)


def _all_fields(form: forms.Form) -> str:
    return _drawn("{% for bound in form %}{% field bound %}{% endfor %}", form=form)


def test_every_control_has_a_label_and_its_hint() -> None:
    page = _all_fields(_Form())

    labelled = set(re.findall(r'<label class="field__label" for="([\w-]+)"', page))
    assert labelled == {"id_name", "id_secret"}
    assert page.count('class="choice__input"') == 2
    assert 'aria-describedby="id_name_helptext"' in page
    assert 'id="id_name_helptext"' in page
    assert page.count("(hoeft niet)") == 0


def test_a_field_that_may_stay_empty_says_so() -> None:
    class Optional(forms.Form):
        note = forms.CharField(label="Notitie", required=False)

    assert "(hoeft niet)" in _all_fields(Optional())


def test_a_fault_stands_under_its_field_and_keeps_what_was_typed() -> None:
    form = _Form({"name": "", "often": "2", "agrees": "on"})

    page = _all_fields(form)

    assert 'id="id_name_error"' in page
    assert "Vul dit nog in." in page
    assert re.findall(r'value="2" id="\w+" checked', page) != []
    assert 'id="id_agrees" checked' in page


def test_faults_of_the_whole_form_are_said_aloud() -> None:
    form = _Form({})
    form.add_error(None, "Dit kan nu niet.")

    page = _drawn("{% faults form %}", form=form)

    assert 'role="alert"' in page
    assert "Dit kan nu niet." in page


def test_every_room_leads_somewhere(anna: Client) -> None:
    answers = {room.route: anna.get(reverse(room.route), follow=True) for room in ROOMS}

    assert {route: answer.status_code for route, answer in answers.items()} == dict.fromkeys(
        answers, 200
    )


def test_the_room_we_are_in_is_marked(anna: Client) -> None:
    page = anna.get("/").content.decode()

    here = re.findall(r'<a class="rooms__link" href="([^"]*)" aria-current="page">', page)
    assert here == ["/"]


def test_paper_belongs_to_the_ateliers_and_a_report_to_the_harvest(
    anna: Client, cast: Cast
) -> None:
    gathering = GatheringFactory.create(atelier=cast.atelier)
    marked = {}

    for name in ("reports:paper", "reports:report"):
        page = anna.get(reverse(name, args=[gathering.public_id])).content.decode()
        marked[name] = re.findall(
            r'<a class="rooms__link" href="([^"]*)" aria-current="page">', page
        )

    assert marked == {"reports:paper": ["/ateliers/"], "reports:report": ["/oogst/"]}
