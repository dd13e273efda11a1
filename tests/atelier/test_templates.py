"""Beginning from a template, keeping one's own, carrying it to another house (V02, V06)."""

import json
import re
from datetime import time, timedelta
from html import unescape
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from samenkracht.atelier.domain.calendar import local_day
from samenkracht.atelier.domain.templates import (
    MOST_BYTES,
    NotATemplate,
    TemplateFile,
    plan_from,
    plan_of,
    read_file,
    write_file,
)
from samenkracht.atelier.models import Atelier, Gathering, Template
from samenkracht.atelier.services import templates
from samenkracht.method.trajectories import CLASSIC, TRAJECTORIES
from tests.conftest import Cast
from tests.factories import ParticipantFactory, PersonFactory, TemplateFactory

SHELF = reverse("atelier:templates")
START = reverse("atelier:start")
WORDS = {"name": "Een flat", "about": "Voor een flat.", "lessons": "Eet eerder."}


def start_form(cast: Cast, **chosen: str) -> dict[str, str]:
    return {
        "neighbourhood": "Moerwijk",
        "theme": "rondkomen",
        "day": (local_day(timezone.now()) + timedelta(days=30)).isoformat(),
        "clock": "13:30",
        "moderator": str(cast.anna.public_id),
        **chosen,
    }


def begun(anna: Client, cast: Cast, **chosen: str) -> Atelier:
    answer = anna.post(START, start_form(cast, **chosen))
    assert answer.status_code == 302
    return Atelier.objects.latest("pk")


def weeks_of(atelier: Atelier) -> list[int]:
    days = [local_day(one.starts_at) for one in atelier.gatherings.order_by("number")]
    return [(day - days[0]).days // 7 for day in days]


def place_of(name: str, template: Template) -> str:
    return reverse(f"atelier:{name}", args=[template.public_id])


def upload(anna: Client, content: bytes) -> Any:
    file = SimpleUploadedFile("sjabloon.json", content, "application/json")
    return anna.post(reverse("atelier:template_in"), {"file": file})


def change_form(template: Template, **fields: object) -> dict[str, object]:
    """Return the form of a template as the browser holds it."""
    plan = plan_from(template.plan)
    words = {name: getattr(template, name) for name in templates.TEMPLATE_WORDS}
    form: dict[str, object] = {
        **words,
        **{f"was-{name}": text for name, text in words.items()},
    }
    for prefix in ("rij", "was-rij"):
        form |= {f"{prefix}-{name}_FORMS": len(plan.gatherings) for name in ("TOTAL", "INITIAL")}
    for place, gathering in enumerate(plan.gatherings):
        row = {"place": place, "title": gathering.title, "purpose": gathering.purpose}
        row |= {"weeks": gathering.weeks, "order": place + 1}
        for prefix in ("rij", "was-rij"):
            form |= {f"{prefix}-{place}-{name}": value for name, value in row.items()}
    return {**form, **fields}


@pytest.mark.parametrize("trajectory", TRAJECTORIES, ids=[one.key for one in TRAJECTORIES])
def test_an_atelier_begins_with_the_gatherings_of_its_template(
    anna: Client, cast: Cast, trajectory: Any
) -> None:
    atelier = begun(anna, cast, template=trajectory.key)

    gatherings = list(atelier.gatherings.order_by("number"))
    assert [one.template_key for one in gatherings] == [one.key for one in trajectory.gatherings]
    assert weeks_of(atelier) == [trajectory.weeks * at for at in range(len(gatherings))]
    for one, proposal in zip(gatherings, trajectory.gatherings, strict=True):
        blocks = one.blocks.order_by("position").values_list("title", "minutes")
        assert list(blocks) == [(block.title, block.minutes) for block in proposal.blocks]


@pytest.mark.parametrize("chosen", [{}, {"template": "classic"}])
def test_who_chooses_nothing_begins_with_the_classic_four(
    anna: Client, cast: Cast, chosen: dict[str, str]
) -> None:
    assert begun(anna, cast, **chosen).gatherings.count() == 4


def test_the_classic_four_are_chosen_already_and_each_choice_shows_its_line(
    anna: Client, cast: Cast
) -> None:
    html = anna.get(START).content.decode()

    assert re.findall(r'name="template"[^>]*value="(\w+)" checked', html) == ["classic"]
    lines = html.split('class="begin__option"')[1:]
    assert [line.count("plank__stop") for line in lines] == [4, 5, 1, 3]


def test_a_template_that_is_not_there_is_refused_with_a_sentence(anna: Client, cast: Cast) -> None:
    other = TemplateFactory.create(organisation=cast.elders)

    answer = anna.post(START, start_form(cast, template=str(other.public_id)))

    assert answer.status_code == 422
    assert 'id="id_template_error"' in answer.content.decode()
    assert Atelier.objects.count() == 1


def test_an_atelier_becomes_a_template_and_begins_again_with_its_lessons(
    anna: Client, gathering: Gathering, cast: Cast
) -> None:
    atelier = gathering.atelier
    gathering.blocks.filter(work_form="meal").update(
        title="Soep", minutes=60, words="De soep is klaar.", materials="lepels", note="Joke kookt"
    )
    gathering.blocks.filter(work_form="prizes").update(is_skipped=True)
    atelier.gatherings.filter(number=2).update(is_skipped=True)

    anna.post(reverse("atelier:template_save", args=[atelier.public_id]), WORDS)
    template = Template.objects.get()
    again = begun(anna, cast, template=str(template.public_id))

    assert again.lessons == "Eet eerder."
    assert weeks_of(again) == [0, 8, 12]
    last = again.gatherings.get(number=3)
    soup = last.blocks.get(work_form="meal")
    assert (soup.title, soup.minutes, soup.words, soup.materials, soup.note) == (
        *("Soep", 60, "De soep is klaar.", "lepels", ""),
    )
    assert not last.blocks.filter(work_form="prizes").exists()


def test_no_people_go_into_a_template(anna: Client, gathering: Gathering, cast: Cast) -> None:
    atelier = gathering.atelier
    person = PersonFactory.create(organisation=cast.lindehof, first_name="Corrie")
    ParticipantFactory.create(atelier=atelier, person=person)
    gathering.blocks.update(note="Corrie kookt, Omar schrijft")

    anna.post(reverse("atelier:template_save", args=[atelier.public_id]), WORDS)

    template = Template.objects.get()
    written = json.dumps(template.plan) + templates.carry_out(template).decode()
    for never in ("Corrie", "Omar", "Anna", gathering.venue, str(gathering.starts_at.year)):
        assert never not in written


def test_a_name_in_a_title_or_a_lesson_is_pointed_out_first(
    anna: Client, gathering: Gathering, cast: Cast
) -> None:
    atelier = gathering.atelier
    person = PersonFactory.create(organisation=cast.lindehof, first_name="Corrie")
    ParticipantFactory.create(atelier=atelier, person=person)
    gathering.blocks.filter(work_form="meal").update(title="Soep van Corrie")
    place = reverse("atelier:template_save", args=[atelier.public_id])

    first = anna.post(place, {**WORDS, "lessons": "Vraag Omar."})
    sure = anna.post(place, {**WORDS, "lessons": "Vraag Omar.", "is_no_name": "on"})

    assert first.status_code == 422
    assert "misschien een naam in: Corrie, Omar" in unescape(first.content.decode())
    assert sure.status_code == 302
    assert Template.objects.count() == 1


def test_an_atelier_without_gatherings_cannot_become_a_template(anna: Client, cast: Cast) -> None:
    answer = anna.post(reverse("atelier:template_save", args=[cast.atelier.public_id]), WORDS)

    assert answer.status_code == 422
    assert "Er is nog geen bijeenkomst om te bewaren." in answer.content.decode()


def test_a_template_is_changed_reordered_and_shortened(anna: Client, cast: Cast) -> None:
    template = TemplateFactory.create(organisation=cast.lindehof)
    form = change_form(
        template,
        **{
            "name": "Korter",
            "rij-0-title": "Het team",
            "rij-1-is_gone": "on",
            "rij-2-order": 9,
            "rij-3-weeks": 6,
        },
    )

    answer = anna.post(place_of("template_edit", template), form)

    template.refresh_from_db()
    plan = plan_from(template.plan)
    assert answer.status_code == 302
    assert template.name == "Korter"
    assert [(one.title, one.weeks) for one in plan.gatherings] == [
        ("Het team", 4),
        ("Oogst binnenhalen", 6),
        ("Bewoners aan het woord", 4),
    ]
    assert len(plan.gatherings[1].blocks) == 9


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({f"rij-{at}-is_gone": "on" for at in range(4)}, "Houd ten minste één bijeenkomst."),
        ({"name": ""}, "field__fault"),
        ({"rij-1-weeks": "veel"}, "Schrijf een getal, bijvoorbeeld 20."),
        ({"rij-1-title": ""}, "field__fault"),
        ({"rij-1-place": "77"}, ""),
    ],
)
def test_a_template_that_cannot_be_is_refused(
    anna: Client, cast: Cast, fields: dict[str, str], sentence: str
) -> None:
    template = TemplateFactory.create(organisation=cast.lindehof)

    answer = anna.post(place_of("template_edit", template), change_form(template, **fields))

    template.refresh_from_db()
    if not sentence:  # a row that is not there (any more) is left out
        assert answer.status_code == 302
        return
    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert len(template.plan) == 4


def test_two_people_change_one_template_and_lose_nothing(
    anna: Client, omar: Client, cast: Cast
) -> None:
    template = TemplateFactory.create(organisation=cast.lindehof)
    seen = change_form(template)
    place = place_of("template_edit", template)

    omar.post(place, {**seen, "rij-0-title": "Het team"})
    words = anna.post(place, {**seen, "lessons": "Eet eerder."})
    row = anna.post(place, {**seen, "lessons": "Eet eerder.", "rij-0-title": "Wij"})

    template.refresh_from_db()
    assert words.status_code == 302
    assert (template.lessons, template.plan[0]["title"]) == ("Eet eerder.", "Het team")
    assert row.status_code == 422
    html = unescape(row.content.decode())
    assert "Een collega veranderde deze bijeenkomsten net ook." in html
    assert 'value="Wij"' in html


def test_a_shared_template_is_read_and_copied_but_not_changed_by_others(
    anna: Client, cast: Cast
) -> None:
    template = TemplateFactory.create(organisation=cast.lindehof, lessons="Eet eerder.")
    vos = Client()
    vos.force_login(cast.vos)
    assert vos.get(place_of("template", template)).status_code == 404

    anna.post(place_of("template_share", template), {"is_shared": "1"})

    assert template.name in vos.get(SHELF).content.decode()
    page = vos.get(place_of("template", template)).content.decode()
    assert "Gedeeld door Buurthuis De Lindehof" in page
    for name in ("template_edit", "template_share", "template_away", "template_back"):
        assert vos.post(place_of(name, template)).status_code == 404
        assert place_of(name, template) not in page
    copied = vos.post(place_of("template_copy", template))
    own = Template.objects.get(organisation=cast.elders)
    assert copied.headers["Location"] == place_of("template", own)
    assert (own.lessons, own.plan, own.is_shared) == (template.lessons, template.plan, False)
    anna.post(place_of("template_share", template), {"is_shared": "0"})
    assert vos.get(place_of("template", template)).status_code == 404


def test_a_template_that_was_taken_away_is_shared_no_more_and_can_come_back(
    anna: Client, cast: Cast
) -> None:
    template = TemplateFactory.create(organisation=cast.lindehof, is_shared=True)
    vos = Client()
    vos.force_login(cast.vos)

    anna.post(place_of("template_away", template))

    assert vos.get(place_of("template", template)).status_code == 404
    assert str(template.public_id) not in anna.get(START).content.decode()
    anna.post(place_of("template_share", template), {"is_shared": "1"})
    assert vos.get(place_of("template", template)).status_code == 404
    anna.post(place_of("template_back", template))
    assert str(template.public_id) in anna.get(START).content.decode()


def test_a_template_travels_to_another_house_and_arrives_whole(anna: Client, cast: Cast) -> None:
    template = TemplateFactory.create(organisation=cast.lindehof, about="Flat", lessons="A.\nB.")
    file = anna.get(place_of("template_out", template))
    vos = Client()
    vos.force_login(cast.vos)

    answer = upload(vos, file.content)

    arrived = Template.objects.get(organisation=cast.elders)
    assert answer.headers["Location"] == place_of("template", arrived)
    for name in ("name", "about", "lessons", "plan"):
        assert getattr(arrived, name) == getattr(template, name)
    assert (
        'filename="sjabloon-een-flat-die-elkaar-nog-niet-kent.json"'
        in (file.headers["Content-Disposition"])
    )


GOOD = json.loads(write_file(TemplateFile("Flat", "", "", plan_of(CLASSIC))))


def spoiled(**changes: object) -> bytes:
    return json.dumps({**GOOD, **changes}).encode()


def with_block(**changes: object) -> bytes:
    block = {"work_form": "meal", "title": "Soep", "minutes": 45, **changes}
    return spoiled(bijeenkomsten=[{"title": "Een", "weeks": 0, "blocks": [block]}])


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "Dit bestand is leeg."),
        (b"geen json", "Dit bestand kunnen wij niet lezen."),
        (b"\xff\xfe\x00", "Dit bestand kunnen wij niet lezen."),
        (b"[" * 100_000, "Dit bestand kunnen wij niet lezen."),
        (b"[]", "Dit is geen sjabloon van Samenkracht."),
        (b'{"soort": "iets anders"}', "Dit is geen sjabloon van Samenkracht."),
        (spoiled(versie=99), "Dit sjabloon komt uit een andere versie"),
        (spoiled(naam=""), "“naam” ontbreekt."),
        (spoiled(naam=["a"]), "Bij “naam” hoort tekst."),
        (spoiled(naam="a" * 121), "“naam” is te lang: hoogstens 120 tekens."),
        (spoiled(bijeenkomsten=[]), "Er staan geen bijeenkomsten in dit bestand."),
        (spoiled(bijeenkomsten={}), "Er staan geen bijeenkomsten in dit bestand."),
        (spoiled(bijeenkomsten=[{}] * 31), "Er staan meer dan 30 bijeenkomsten"),
        (spoiled(bijeenkomsten=["m1"]), "Bijeenkomst 1. Hier staat iets anders"),
        (
            spoiled(bijeenkomsten=[{"title": "Een", "blocks": [{}] * 41}]),
            "Bijeenkomst 1. Een bijeenkomst heeft hoogstens 40 blokken.",
        ),
        (with_block(title=""), "Bijeenkomst 1, blok 1. “title” ontbreekt."),
        (with_block(minutes="45"), "Bijeenkomst 1, blok 1. Bij “minutes” hoort een getal"),
        (with_block(minutes=True), "Bijeenkomst 1, blok 1. Bij “minutes” hoort een getal"),
        (with_block(minutes=481), "Bijeenkomst 1, blok 1. Bij “minutes” hoort een getal"),
        (b" " * (MOST_BYTES + 1), "Dit bestand is te groot. Een sjabloon is hoogstens 300 kB."),
    ],
)
def test_a_file_that_is_no_template_is_refused_and_says_where(
    anna: Client, cast: Cast, content: bytes, sentence: str
) -> None:
    answer = upload(anna, content)

    assert answer.status_code == 422
    assert sentence in unescape(answer.content.decode())
    assert not Template.objects.exists()


def test_without_a_file_one_is_asked_for_it(anna: Client, cast: Cast) -> None:
    answer = anna.post(reverse("atelier:template_in"))

    assert answer.status_code == 422
    assert "Kies eerst een bestand." in answer.content.decode()


def test_what_nobody_sees_stays_out_and_a_form_we_do_not_know_is_something_else() -> None:
    found = read_file(with_block(title="So\x00ep\u202e", work_form="from-later"))

    (block,) = found.plan.gatherings[0].blocks
    assert (block.title, block.work_form) == ("Soep", "other")


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner),
    max_leaves=9,
)


@given(st.sampled_from(sorted(GOOD)), json_values)
def test_whatever_stands_in_a_file_it_is_read_or_refused(name: str, value: object) -> None:
    try:
        found = read_file(spoiled(**{name: value}))
    except NotATemplate:
        return
    assert read_file(write_file(found)) == found


def test_more_templates_cost_no_more_questions(anna: Client, cast: Cast) -> None:
    costs, html = [], ""
    for count in (1, 2):
        TemplateFactory.create_batch(count, organisation=cast.lindehof)
        TemplateFactory.create_batch(count, organisation=cast.elders, is_shared=True)
        anna.get(SHELF)
        with CaptureQueriesContext(connection) as queries:
            html = anna.get(SHELF).content.decode()
        costs.append(len(queries))

    assert html.count("Een flat die elkaar nog niet kent</a>") == 6
    assert costs[0] == costs[1]


def test_a_template_of_one_long_day_begins_on_that_day(anna: Client, cast: Cast) -> None:
    plan = [{"title": "Een", "weeks": 0}, {"title": "Twee", "weeks": 0}]
    template = TemplateFactory.create(organisation=cast.lindehof, plan=plan)

    atelier = begun(anna, cast, template=str(template.public_id))

    assert weeks_of(atelier) == [0, 0]
    assert {one.starts_at.astimezone().time() for one in atelier.gatherings.all()} <= {
        time(13, 30),
        time(12, 30),
        time(11, 30),
    }


def test_an_extra_gathering_may_begin_as_one_of_ours(
    anna: Client, gathering: Gathering, cast: Cast
) -> None:
    atelier = gathering.atelier
    day = local_day(gathering.starts_at) + timedelta(days=14)
    words = {"title": "Het netwerk", "day": day.isoformat(), "clock": "19:30"}

    anna.post(
        reverse("atelier:gathering_add", args=[atelier.public_id]),
        {**words, "proposal": "network"},
    )

    extra = atelier.gatherings.get(title="Het netwerk")
    assert (extra.template_key, extra.blocks.count()) == ("network", 9)
    assert extra.blocks.filter(work_form="pledge").exists()
