"""Day and place of a gathering, and the team of an atelier, on screen."""

from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from samenkracht.atelier.domain.calendar import local_day
from samenkracht.atelier.models import Atelier, Gathering
from tests.atelier.planning import HTMX, act, begin, page_of
from tests.conftest import Cast

# Day and place


def gathering_words(gathering: Gathering, **changes: object) -> dict[str, object]:
    starts = timezone.localtime(gathering.starts_at)
    facts: dict[str, object] = {
        "title": gathering.title,
        "day": starts.date().isoformat(),
        "clock": starts.strftime("%H:%M"),
        "venue": gathering.venue,
        "expected": gathering.expected or "",
        "sticker_cap": gathering.sticker_cap,
    }
    return {**{f"was-{name}": value for name, value in facts.items()}, **facts, **changes}


def test_a_gathering_moves_and_the_later_ones_along(anna: Client, atelier: Atelier) -> None:
    second = atelier.gatherings.get(number=2)
    last = atelier.gatherings.get(number=4)
    day = local_day(second.starts_at) + timedelta(days=7)

    answer = act(
        anna,
        second,
        "gathering_change",
        gathering_words(second, day=day.isoformat(), shift_later="on"),
    )

    was = local_day(last.starts_at)
    second.refresh_from_db()
    last.refresh_from_db()
    assert answer.status_code == 302
    assert local_day(second.starts_at) == day
    assert local_day(last.starts_at) == was + timedelta(days=7)


def test_a_gathering_that_was_held_another_day_can_be_set_right(anna: Client, cast: Cast) -> None:
    first = begin(cast, in_days=-30).gatherings.get(number=1)
    day = local_day(first.starts_at) - timedelta(days=1)

    act(anna, first, "gathering_change", gathering_words(first, day=day.isoformat()))

    first.refresh_from_db()
    assert local_day(first.starts_at) == day


def test_another_sticker_cap_is_a_setting_with_an_explanation(
    anna: Client, gathering: Gathering
) -> None:
    act(anna, gathering, "gathering_change", gathering_words(gathering, sticker_cap=5))

    html = anna.get(page_of(gathering)).content.decode()

    assert "In de methode zijn het er 3." in html
    assert "Stickers per mens: van 3 naar 5." in html


@pytest.mark.parametrize(
    "changes",
    [
        {"sticker_cap": 0},
        {"sticker_cap": 101},
        {"day": "9999-12-31"},
        {"title": ""},
        {"clock": "x"},
    ],
)
def test_a_refused_change_keeps_what_was_typed(
    anna: Client, gathering: Gathering, changes: dict[str, object]
) -> None:
    words = gathering_words(gathering, venue="De Kerk", **changes)

    answer = act(anna, gathering, "gathering_change", words, headers=HTMX)

    html = answer.content.decode()
    assert answer.status_code == 422
    assert 'value="De Kerk"' in html
    assert 'id="wijzig"' in html
    assert "De Kerk" not in anna.get(page_of(gathering)).content.decode()


def test_a_clash_of_days_says_which_day_the_colleague_chose(
    anna: Client, omar: Client, gathering: Gathering
) -> None:
    words = gathering_words(gathering)
    day = local_day(gathering.starts_at)
    act(omar, gathering, "gathering_change", {**words, "day": (day + timedelta(1)).isoformat()})

    answer = act(
        anna,
        gathering,
        "gathering_change",
        {**words, "day": (day + timedelta(2)).isoformat(), "clock": "14:00"},
        headers=HTMX,
    )

    html = answer.content.decode()
    assert answer.status_code == 422
    assert "Een collega maakte hier net van: “" in html
    assert f'value="{(day + timedelta(2)).isoformat()}"' in html


def test_skipping_and_an_extra_gathering(anna: Client, atelier: Atelier) -> None:
    third = atelier.gatherings.get(number=3)
    act(anna, third, "gathering_skip", {"is_skipped": "1"})
    day = local_day(third.starts_at) + timedelta(days=7)

    answer = anna.post(
        reverse("atelier:gathering_add", args=[atelier.public_id]),
        {"title": "Terugkom", "day": day.isoformat(), "clock": "10:00", "venue": ""},
    )

    added = atelier.gatherings.get(title="Terugkom")
    assert answer.url == page_of(added)
    assert added.number == 4
    third.refresh_from_db()
    assert third.is_skipped is True


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_taking_out_an_extra_gathering_leads_back_to_the_atelier(
    anna: Client, atelier: Atelier, headers: dict[str, str]
) -> None:
    anna.post(
        reverse("atelier:gathering_add", args=[atelier.public_id]),
        {"title": "Terugkom", "day": date.today().isoformat(), "clock": "10:00"},  # noqa: DTZ011
    )
    added = atelier.gatherings.get(title="Terugkom")
    last = {"deviation": str(added.deviations.get().public_id)}

    answer = act(anna, added, "undo", last, headers=headers)

    way = reverse("atelier:show", args=[atelier.public_id])
    assert answer.headers.get("HX-Redirect" if headers else "Location") == way
    assert not atelier.gatherings.filter(title="Terugkom").exists()


def test_an_extra_gathering_far_away_is_refused(anna: Client, atelier: Atelier) -> None:
    answer = anna.post(
        reverse("atelier:gathering_add", args=[atelier.public_id]),
        {"title": "Terugkom", "day": "2999-01-01", "clock": "10:00"},
    )

    assert answer.status_code == 422
    assert 'value="Terugkom"' in answer.content.decode()


# The team


def team_page(atelier: Atelier, name: str = "team", *more: object) -> str:
    return reverse(f"atelier:{name}", args=[atelier.public_id, *more])


def first_names(atelier: Atelier) -> set[str]:
    return {member.user.first_name for member in atelier.team.select_related("user")}


def test_a_colleague_joins_with_a_task(anna: Client, cast: Cast, atelier: Atelier) -> None:
    words = {"colleague": str(cast.joke.public_id), "task": "kookt"}

    assert anna.post(team_page(atelier, "team_add"), words).status_code == 302

    assert atelier.team.get(user=cast.joke).task == "kookt"
    assert anna.post(team_page(atelier, "team_add"), words).status_code == 422


def test_nobody_of_elsewhere_joins_as_a_colleague(
    anna: Client, cast: Cast, atelier: Atelier
) -> None:
    words = {"colleague": str(cast.vos.public_id)}

    assert anna.post(team_page(atelier, "team_add"), words).status_code == 422
    assert first_names(atelier) == {"Anna", "Omar"}


def test_someone_of_elsewhere_joins_by_address_and_sees_only_this_atelier(
    anna: Client, client: Client, cast: Cast, atelier: Atelier
) -> None:
    anna.post(team_page(atelier, "team_ask"), {"email": "vos@elders.example"})

    browser = Client()
    browser.force_login(cast.vos)
    html = browser.get(reverse("atelier:all")).content.decode()
    assert "Slim rond" in html
    assert cast.atelier.title not in html
    assert "Buurthuis De Lindehof" in html
    assert browser.get(reverse("atelier:show", args=[atelier.public_id])).status_code == 200
    assert browser.get(reverse("atelier:show", args=[cast.atelier.public_id])).status_code == 404


def test_an_unknown_address_is_told_kindly_and_stays_in_the_field(
    anna: Client, atelier: Atelier
) -> None:
    answer = anna.post(team_page(atelier, "team_ask"), {"email": "wie@elders.example"})

    html = answer.content.decode()
    assert answer.status_code == 422
    assert "Met dit adres werkt nog niemand met Samenkracht." in html
    assert 'value="wie@elders.example"' in html


def test_another_moderator_and_leaving(anna: Client, cast: Cast, atelier: Atelier) -> None:
    refused = anna.post(team_page(atelier, "team_remove", cast.anna.public_id))
    assert refused.status_code == 422
    assert "Anna leidt dit atelier. Kies eerst wie het overneemt." in refused.content.decode()

    anna.post(team_page(atelier, "team_lead", cast.omar.public_id))
    left = anna.post(team_page(atelier, "team_remove", cast.anna.public_id))

    assert left.url == reverse("atelier:all")
    assert first_names(atelier) == {"Omar"}
    assert anna.get(team_page(atelier)).status_code == 403


def test_a_task_is_kept_and_too_long_a_one_refused(
    anna: Client, cast: Cast, atelier: Atelier
) -> None:
    address = team_page(atelier, "team_task", cast.omar.public_id)

    assert anna.post(address, {"task": "ouderenadviseur"}).status_code == 302
    refused = anna.post(address, {"task": "x" * 81})

    assert refused.status_code == 422
    assert "x" * 81 in refused.content.decode()
    assert atelier.team.get(user=cast.omar).task == "ouderenadviseur"


def test_a_member_who_is_gone_is_told(anna: Client, cast: Cast, atelier: Atelier) -> None:
    for name in ("team_lead", "team_remove", "team_task"):
        answer = anna.post(team_page(atelier, name, cast.joke.public_id), {"task": "kookt"})
        assert answer.status_code == 422, name
        assert "Deze collega zit niet meer in het team." in answer.content.decode()


def test_when_all_colleagues_are_in_the_team_none_is_offered(
    anna: Client, cast: Cast, atelier: Atelier
) -> None:
    anna.post(team_page(atelier, "team_add"), {"colleague": str(cast.joke.public_id)})

    assert "zitten in het team." in anna.get(team_page(atelier)).content.decode()
