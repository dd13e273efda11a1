"""What the team sees in five domains: filling it together, playing with it, choosing a title."""

from collections.abc import Mapping

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from samenkracht.atelier.domain.theme import Rich, Said, TitleGone, TitleThere, plays
from samenkracht.atelier.models import Appraisal, Atelier
from samenkracht.atelier.queries.theme import question_of, titles_of, told
from samenkracht.atelier.services.theme import ask_question, write_about
from samenkracht.atelier.services.titles import (
    choose_title,
    drop_title,
    restore_title,
    think_of_title,
)
from samenkracht.method.domains import LifeDomain
from tests.conftest import Cast

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}


def write(atelier: Atelier, domain: LifeDomain, words: Mapping[str, str]) -> None:
    write_about(atelier=atelier, domain=domain, seen=dict.fromkeys(words, ""), wish=words)


def fill(browser: Client, atelier: Atelier, name: str, words: str, seen: str = "") -> str:
    """Type in one field, as the script sends it; return what comes back."""
    answer = browser.post(
        reverse("atelier:theme_fill", args=[atelier.public_id]),
        {"veld": name, name: words, f"was-{name}": seen},
        headers=HTMX,
    )
    return str(answer.content.decode())


# Playing


def test_poor_in_one_domain_is_laid_beside_the_riches_of_the_others() -> None:
    money = Said(LifeDomain.MATERIAL, own_trouble="de rekening", own_strength="zuinig koken")
    people = Said(LifeDomain.RELATIONS, shared_strength="soep op zondag")
    nothing = Said(LifeDomain.WORK)

    (play,) = plays([money, people, nothing])

    assert play.domain == LifeDomain.MATERIAL
    assert play.words == ("de rekening",)
    assert play.rich == (Rich(LifeDomain.RELATIONS, ("soep op zondag",)),)


def test_without_a_strength_elsewhere_there_is_nothing_to_play_with() -> None:
    alone = Said(LifeDomain.MATERIAL, own_trouble="de rekening", own_strength="zuinig koken")

    assert plays([alone, Said(LifeDomain.WORK, own_trouble="niemand vraagt iets")])[0].domain == (
        LifeDomain.WORK
    )
    assert plays([alone]) == []


def test_what_the_theme_touches_is_short_when_nobody_wrote_what_is_difficult() -> None:
    assert Said(LifeDomain.WORK, bites="niemand belt").short_of == ("niemand belt",)
    assert Said(LifeDomain.WORK, bites="stil", own_trouble="moe").short_of == ("moe",)


# Filling


def test_all_five_domains_are_told_in_order_also_the_empty_ones(atelier: Atelier) -> None:
    write(atelier, LifeDomain.WORK, {"own_strength": "een timmerman"})

    said = told(atelier)

    assert [one.domain for one in said] == list(LifeDomain)
    assert [one.strengths for one in said if one.has_words] == [("een timmerman",)]


def test_two_people_who_write_in_different_fields_keep_both(atelier: Atelier) -> None:
    write(atelier, LifeDomain.WORK, {"own_strength": "een timmerman"})

    clashes = write_about(
        atelier=atelier,
        domain=LifeDomain.WORK,
        seen={"own_strength": "", "bites": ""},
        wish={"own_strength": "", "bites": "niemand belt"},
    )

    kept = Appraisal.objects.get(atelier=atelier)
    assert clashes == []
    assert (kept.own_strength, kept.bites) == ("een timmerman", "niemand belt")


def test_what_a_colleague_wrote_meanwhile_comes_back_and_the_rest_is_kept(
    atelier: Atelier,
) -> None:
    write(atelier, LifeDomain.WORK, {"bites": "van Omar"})

    (clash,) = write_about(
        atelier=atelier,
        domain=LifeDomain.WORK,
        seen={"bites": "", "own_trouble": ""},
        wish={"bites": "van Anna", "own_trouble": "moe"},
    )

    kept = Appraisal.objects.get(atelier=atelier)
    assert (clash.name, clash.theirs, clash.yours) == ("bites", "van Omar", "van Anna")
    assert (kept.bites, kept.own_trouble) == ("van Omar", "moe")


def test_a_field_is_kept_by_itself(omar: Client, atelier: Atelier) -> None:
    html = fill(omar, atelier, "work-bites", "niemand belt")

    assert "Bewaard" in html
    assert 'name="was-work-bites" value="niemand belt"' in html
    assert "<textarea" not in html
    assert told(atelier)[3].bites == "niemand belt"


def test_a_field_that_changed_meanwhile_asks_and_can_be_kept_anyway(
    omar: Client, anna: Client, atelier: Atelier
) -> None:
    fill(anna, atelier, "work-bites", "van Anna")

    asked = fill(omar, atelier, "work-bites", "van Omar")
    still = told(atelier)[3].bites
    anyway = omar.post(
        reverse("atelier:theme_fill", args=[atelier.public_id]),
        {
            "veld": "work-bites",
            "work-bites": "van Omar",
            "was-work-bites": "",
            "hun-work-bites": "van Anna",
        },
        headers=HTMX,
    )

    assert "Een collega schreef hier net: “van Anna”" in asked
    assert 'name="was-work-bites" value=""' in asked
    assert still == "van Anna"
    assert anyway.status_code == 200
    assert told(atelier)[3].bites == "van Omar"


def test_a_note_about_one_person_is_kept_and_gets_a_warning(omar: Client, atelier: Atelier) -> None:
    html = fill(omar, atelier, "work-bites", "Mevrouw Jansen is te bellen op 06 12345678")

    assert "Schrijf het liever zonder naam" in html
    assert told(atelier)[3].bites.startswith("Mevrouw")


def test_lines_end_the_same_whoever_sent_them(omar: Client, atelier: Atelier) -> None:
    fill(omar, atelier, "work-bites", "een\r\ntwee")

    html = fill(omar, atelier, "work-bites", "een\ntwee\ndrie", seen="een\ntwee")

    assert "collega" not in html
    assert told(atelier)[3].bites == "een\ntwee\ndrie"


def test_without_a_script_the_button_keeps_all_and_shows_the_house(
    omar: Client, atelier: Atelier
) -> None:
    sent = {"work-bites": "niemand belt", "was-work-bites": "", "vraag-text": "Wie belt?"}
    sent |= {"was-vraag-text": "", "vraag-brought_by": "residents", "was-vraag-brought_by": ""}

    answer = omar.post(reverse("atelier:theme_fill", args=[atelier.public_id]), sent, follow=True)

    html = answer.content.decode()
    assert answer.redirect_chain == [(reverse("atelier:theme", args=[atelier.public_id]), 302)]
    assert "niemand belt" in html
    assert "Wie belt?" in html
    assert "Bewoners brachten deze vraag zelf" in html


def test_without_a_script_a_clash_keeps_the_rest_and_what_was_typed(
    omar: Client, atelier: Atelier
) -> None:
    write(atelier, LifeDomain.WORK, {"bites": "van Anna"})
    sent = {"work-bites": "van Omar", "was-work-bites": ""}
    sent |= {"values-bites": "trots", "was-values-bites": ""}

    answer = omar.post(reverse("atelier:theme_fill", args=[atelier.public_id]), sent)

    html = answer.content.decode()
    assert answer.status_code == 422
    assert "Een collega schreef hier net: “van Anna”" in html
    assert "van Omar</textarea>" in html
    assert 'name="was-work-bites" value="van Anna"' in html
    assert told(atelier)[4].bites == "trots"


def test_words_that_do_not_fit_stay_in_their_field(omar: Client, atelier: Atelier) -> None:
    sent = {"work-bites": "w" * 401, "was-work-bites": ""}

    answer = omar.post(reverse("atelier:theme_fill", args=[atelier.public_id]), sent)

    html = answer.content.decode()
    assert answer.status_code == 422
    assert "w" * 401 in html
    assert "field__fault" in html
    assert not Appraisal.objects.exists()


def test_a_form_that_does_not_say_what_it_saw_is_asked_again(
    omar: Client, atelier: Atelier
) -> None:
    write(atelier, LifeDomain.WORK, {"bites": "van Anna"})

    answer = omar.post(
        reverse("atelier:theme_fill", args=[atelier.public_id]), {"work-bites": "van Omar"}
    )

    assert answer.status_code == 422
    assert "Er ontbrak iets" in answer.content.decode()
    assert told(atelier)[3].bites == "van Anna"


def test_a_question_that_changed_meanwhile_is_not_overwritten(atelier: Atelier) -> None:
    ask_question(atelier=atelier, seen={"text": ""}, wish={"text": "Van Anna?"})

    (clash,) = ask_question(atelier=atelier, seen={"text": ""}, wish={"text": "Van Omar?"})

    assert clash.theirs == "Van Anna?"
    assert question_of(atelier).text == "Van Anna?"


# Reading


def test_an_empty_theme_says_what_will_come_and_gives_the_first_step(
    omar: Client, atelier: Atelier
) -> None:
    html = omar.get(reverse("atelier:theme", args=[atelier.public_id])).content.decode()

    assert "Vul de vijf domeinen in" in html
    assert "Ga in gesprek met bewoners" in html
    assert "house__pillars" not in html


def test_the_house_and_the_play_hold_the_words_of_the_team(omar: Client, atelier: Atelier) -> None:
    write(atelier, LifeDomain.MATERIAL, {"own_trouble": "de rekening"})
    write(atelier, LifeDomain.RELATIONS, {"shared_strength": "soep op zondag"})
    write(atelier, LifeDomain.WORK, {"services_there": "de speeltuin"})

    html = omar.get(reverse("atelier:theme", args=[atelier.public_id])).content.decode()

    assert html.count("pillar__head") == 5
    assert "Arm aan geld en spullen" in html
    assert "Rijk aan contacten" in html
    assert "“soep op zondag”" in html
    assert "de speeltuin" in html


def test_the_page_of_the_atelier_tells_the_theme_in_short_once_it_is_written(
    omar: Client, atelier: Atelier
) -> None:
    address = reverse("atelier:show", args=[atelier.public_id])
    before = omar.get(address).content.decode()
    write(atelier, LifeDomain.WORK, {"own_trouble": "niemand belt", "own_strength": "timmeren"})

    html = omar.get(address).content.decode()

    assert "Het thema in vijf domeinen" not in before
    assert html.count("domains__name") == 1
    assert "niemand belt" in html
    assert "timmeren" in html


def test_the_page_of_the_theme_costs_the_same_for_one_and_five_domains(
    omar: Client, atelier: Atelier
) -> None:
    address = reverse("atelier:theme", args=[atelier.public_id])
    write(atelier, LifeDomain.WORK, {"own_strength": "een timmerman"})
    omar.get(address)
    counts = []
    for _round in range(2):
        with CaptureQueriesContext(connection) as spent:
            omar.get(address)
        counts.append(len(spent))
        for domain in LifeDomain:
            write(atelier, domain, {"bites": "iets", "shared_strength": "iets"})

    assert counts[0] == counts[1]


# Titles


def test_a_title_is_chosen_with_one_press_and_the_one_before_can_come_back(
    cast: Cast, omar: Client, atelier: Atelier
) -> None:
    was = atelier.title
    idea = think_of_title(atelier=atelier, text="Dag buur", by=cast.omar, now=timezone.now())

    omar.post(reverse("atelier:title_choose", args=[atelier.public_id, idea.public_id]))
    html = omar.get(reverse("atelier:titles", args=[atelier.public_id])).content.decode()
    atelier.refresh_from_db()
    chosen = atelier.title
    before = titles_of(atelier).before
    assert before is not None
    choose_title(atelier=atelier, idea=before.public_id, now=timezone.now())
    atelier.refresh_from_db()

    assert chosen == "Dag buur"
    assert f"Zet “{was}” terug" in html
    assert atelier.title == was
    assert [one.text for one in titles_of(atelier).ideas] == ["Dag buur"]


def test_a_title_stands_on_the_list_once_and_comes_back_when_it_was_taken_away(
    cast: Cast, atelier: Atelier
) -> None:
    now = timezone.now()
    idea = think_of_title(atelier=atelier, text="Dag buur", by=cast.omar, now=now)
    with pytest.raises(TitleThere):
        think_of_title(atelier=atelier, text="dag BUUR", by=cast.anna, now=now)
    with pytest.raises(TitleThere):
        think_of_title(atelier=atelier, text=atelier.title, by=cast.anna, now=now)

    drop_title(atelier=atelier, idea=idea.public_id, now=now)
    gone = titles_of(atelier)
    with pytest.raises(TitleGone):
        choose_title(atelier=atelier, idea=idea.public_id, now=now)
    restore_title(atelier=atelier, idea=idea.public_id)

    assert (gone.ideas, gone.removed) == ([], [idea])
    assert titles_of(atelier).ideas == [idea]


def test_a_title_is_put_on_the_list_also_without_a_script(omar: Client, atelier: Atelier) -> None:
    address = reverse("atelier:titles", args=[atelier.public_id])

    plain = omar.post(address, {"text": "Dag   buur"})
    part = omar.post(address, {"text": "Schuif aan"}, headers=HTMX)
    refused = omar.post(address, {"text": "Dag buur"})

    assert plain.status_code == 302
    assert part.content.decode().strip().startswith("<div")
    assert [one.text for one in titles_of(atelier).ideas] == ["Dag buur", "Schuif aan"]
    assert refused.status_code == 422
    assert "Deze titel staat er al." in refused.content.decode()
