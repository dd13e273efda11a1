"""Who gets into planning, and that every page leads somewhere and shows what was typed."""

import re
from datetime import datetime
from urllib.parse import urlsplit

import pytest
from django.test import Client
from django.urls import resolve, reverse

from samenkracht.accounts.models import User
from samenkracht.atelier.models import Atelier, Gathering
from tests.atelier.planning import all_pages, all_writes, begin, page_of, state_of
from tests.conftest import Cast


def test_the_team_gets_in_everywhere(omar: Client, atelier: Atelier) -> None:
    for address in all_pages(atelier):
        assert omar.get(address).status_code == 200, address


def test_a_stranger_finds_nothing_and_changes_nothing(
    client: Client, cast: Cast, atelier: Atelier
) -> None:
    client.force_login(cast.vos)
    before = state_of(atelier)

    for address in all_pages(atelier):
        assert client.get(address).status_code == 404, address
    for address in all_writes(atelier):
        assert client.post(address).status_code == 404, address
    assert state_of(atelier) == before


def test_a_colleague_outside_the_team_reads_whom_to_ask(
    client: Client, cast: Cast, atelier: Atelier
) -> None:
    client.force_login(cast.joke)
    before = state_of(atelier)

    for address in [*all_pages(atelier), *all_writes(atelier)]:
        method = client.get if address in all_pages(atelier) else client.post
        answer = method(address)
        assert answer.status_code == 403, address
        assert "Vraag Anna om u toe te voegen." in answer.content.decode()
    assert state_of(atelier) == before


def test_who_is_not_signed_in_is_asked_to_come_in(client: Client, atelier: Atelier) -> None:
    for address in [*all_pages(atelier), reverse("atelier:all"), reverse("atelier:start")]:
        answer = client.get(address)
        assert answer.status_code == 302, address
        assert answer.url.startswith("/toegang/")


def test_writing_takes_a_post(anna: Client, atelier: Atelier) -> None:
    before = state_of(atelier)

    for address in all_writes(atelier):
        assert anna.get(address).status_code == 405, address
    assert state_of(atelier) == before


def test_a_gathering_of_another_atelier_is_not_under_this_one(
    anna: Client, cast: Cast, atelier: Atelier
) -> None:
    other = begin(cast).gatherings.get(number=1)

    assert anna.get(page_of(other)).status_code == 200
    mixed = reverse("atelier:programme", args=[atelier.public_id, other.public_id])
    assert anna.get(mixed).status_code == 404


@pytest.mark.parametrize("in_days", [30, 0, -30, -120])
def test_every_link_and_form_leads_somewhere(anna: Client, cast: Cast, in_days: int) -> None:
    atelier = begin(cast, in_days=in_days)
    pages = [*all_pages(atelier), reverse("atelier:all"), reverse("atelier:start")]

    for address in pages:
        html = anna.get(address).content.decode()
        ways = re.findall(r'(?:href|action|hx-post)="([^"]+)"', html)
        assert len(ways) > 5
        for way in ways:
            assert way, address
            path = urlsplit(way).path
            if path and not path.startswith("/static/"):
                resolve(path)


def test_no_page_carries_style_or_script_of_its_own(anna: Client, atelier: Atelier) -> None:
    for address in [*all_pages(atelier), reverse("atelier:all"), reverse("atelier:start")]:
        html = anna.get(address).content.decode()
        assert not re.findall(r"<style|\sstyle=|\son[a-z]+=|<script(?![^>]*\ssrc=)", html), address


def test_ids_are_unique_on_the_programme_page(anna: Client, gathering: Gathering) -> None:
    html = anna.get(page_of(gathering)).content.decode()

    ids = re.findall(r'\sid="([^"]+)"', html)
    assert len(ids) > 50
    assert [one for one in ids if ids.count(one) > 1] == []


@pytest.mark.parametrize(
    "words", ['<script>alert("x")</script>', "{{ 7|add:7 }} %(name)s {title}", "\u202eomgekeerd"]
)
def test_what_people_type_is_shown_as_they_typed_it(anna: Client, cast: Cast, words: str) -> None:
    atelier = begin(cast, title=words, theme=words, occasion=words)
    gathering = atelier.gatherings.get(number=1)
    block = gathering.blocks.get(position=2)
    where = [atelier.public_id, gathering.public_id]
    anna.post(reverse("atelier:tell", args=where), {"what": words})
    anna.post(
        reverse("atelier:block_describe", args=[*where, block.public_id]),
        {"title": words, "note": words, "was-title": block.title, "was-note": ""},
    )

    for address in all_pages(atelier):
        answer = anna.get(address)
        assert answer.status_code == 200
        assert "<script>alert" not in answer.content.decode()
    block.refresh_from_db()
    assert (block.title, block.note) == (words, words)


def test_the_pages_speak_english_too(anna: Client, atelier: Atelier, cast: Cast) -> None:
    anna.cookies["taal"] = "en"

    for address in all_pages(atelier):
        assert anna.get(address).status_code == 200


def everyone(cast: Cast) -> list[User]:
    return [cast.anna, cast.omar, cast.joke, cast.vos]


def test_no_name_of_a_person_stands_in_a_page_title(anna: Client, cast: Cast) -> None:
    atelier = begin(cast)

    for address in all_pages(atelier):
        (title,) = re.findall(r"<title>(.*?)</title>", anna.get(address).content.decode())
        assert not any(user.first_name in title for user in everyone(cast))


def test_times_are_of_the_wall_clock_here(anna: Client, cast: Cast) -> None:
    first = begin(cast).gatherings.get(number=1)
    first.starts_at = datetime.fromisoformat("2027-07-01T11:30:00+00:00")
    first.save()

    assert "1 juli, 13.30" in anna.get(page_of(first)).content.decode()
