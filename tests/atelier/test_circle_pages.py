"""The pages of the circle: who comes in, what one sees, and what is said when it is refused."""

from datetime import UTC, datetime
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from samenkracht.atelier import services
from samenkracht.atelier.domain.team import TeamRole
from samenkracht.atelier.models import Atelier, CircleImport, Gathering, Merge, Participant
from samenkracht.people.domain.pasted import read_paste
from samenkracht.people.models import Person
from tests.conftest import Cast
from tests.factories import (
    AFTERNOON,
    AtelierFactory,
    AttendanceFactory,
    GatheringFactory,
    ParticipantFactory,
    PersonHatFactory,
    TeamMemberFactory,
)
from tests.people import lists

HTMX = {"HX-Request": "true"}


@pytest.fixture
def gathering(cast: Cast) -> Gathering:
    return GatheringFactory.create(atelier=cast.atelier)


def waiting_list(atelier: Atelier, cast: Cast) -> CircleImport:
    spreadsheet, layout = read_paste("Wim Zomer - De Kade\nBep\n")
    return services.prepare_list(
        atelier=atelier,
        name="Geplakte lijst",
        spreadsheet=spreadsheet,
        layout=layout,
        by=cast.anna,
        now=AFTERNOON,
    )


def url(name: str, atelier: Atelier, *more: object) -> str:
    return reverse(f"atelier:{name}", args=[atelier.public_id, *more])


def every_address(cast: Cast) -> list[tuple[str, str]]:
    """Give every address of the circle with the method that belongs to it."""
    atelier = cast.atelier
    gathering = GatheringFactory.create(atelier=atelier)
    nel = ParticipantFactory.create(atelier=atelier).public_id
    merge = Merge.objects.create(
        kept=ParticipantFactory.create(atelier=atelier),
        gone=ParticipantFactory.create(atelier=atelier),
        made_at=AFTERNOON,
    )
    waits = waiting_list(atelier, cast).public_id
    return [
        ("get", url("circle", atelier)),
        ("post", url("add_participant", atelier)),
        ("get", url("person", atelier, nel)),
        ("post", url("remove_participant", atelier, nel)),
        ("post", url("restore_participant", atelier, nel)),
        ("get", url("same_person", atelier, nel)),
        ("post", url("undo_merge", atelier, merge.public_id)),
        ("get", url("lists", atelier)),
        ("post", url("paste_list", atelier)),
        ("post", url("upload_list", atelier)),
        ("get", url("list", atelier, waits)),
        ("post", url("list_layout", atelier, waits)),
        ("post", url("do_list", atelier, waits)),
        ("post", url("drop_list", atelier, waits)),
        ("post", url("undo_list", atelier, waits)),
        ("get", url("door", atelier, gathering.public_id)),
        ("post", url("walk_in", atelier, gathering.public_id)),
        ("post", url("enter", atelier, gathering.public_id, nel)),
        ("post", url("leave", atelier, gathering.public_id, nel)),
    ]


def test_a_stranger_finds_nothing_and_a_colleague_reads_whom_to_ask(
    cast: Cast, client: Client
) -> None:
    addresses = every_address(cast)
    before = (Person.objects.count(), Participant.objects.filter(left_at=None).count())

    for user, status in ((cast.vos, 404), (cast.joke, 403)):
        client.force_login(user)
        found = {path: getattr(client, method)(path).status_code for method, path in addresses}
        assert found == dict.fromkeys(found, status)
    assert "Vraag Anna om u toe te voegen" in client.get(url("circle", cast.atelier)).text
    assert (Person.objects.count(), Participant.objects.filter(left_at=None).count()) == before


def test_nobody_comes_in_without_signing_in(cast: Cast, client: Client) -> None:
    for method, path in every_address(cast):
        assert getattr(client, method)(path).status_code == 302


def test_people_lists_and_merges_of_another_circle_are_not_here(cast: Cast, anna: Client) -> None:
    mine = AtelierFactory.create(organisation=cast.lindehof)
    TeamMemberFactory.create(atelier=mine, user=cast.anna, role=TeamRole.MODERATOR)
    elsewhere = [path for _, path in every_address(cast) if path.count("/") > 5]

    here = [path.replace(str(cast.atelier.public_id), str(mine.public_id)) for path in elsewhere]

    assert {anna.get(path).status_code for path in here} <= {404, 405}


def test_one_line_and_enter_adds_someone_on_top(cast: Cast, anna: Client) -> None:
    ParticipantFactory.create(atelier=cast.atelier, person__first_name="Nel")

    answer = anna.post(
        url("add_participant", cast.atelier),
        {
            "line": "bep de vries - De Kade",
            "hats": ["resident", "volunteer"],
            "brought_by": "nel",
            "key": uuid4(),
        },
        headers={**HTMX, "HX-Target": "kring"},
    )

    bep = Participant.objects.get(person__first_name="Bep")
    assert answer.status_code == 200
    assert (bep.person.full_name, bep.person.works_at) == ("Bep de Vries", "De Kade")
    assert bep.brought_by is not None
    assert answer.context["found"][0] == bep
    assert answer.context["form"].initial["hats"] == ["resident", "volunteer"]
    assert "<html" not in answer.text
    assert "autofocus" in answer.text


def test_without_script_the_page_comes_back_with_the_same_hats(cast: Cast, anna: Client) -> None:
    answer = anna.post(
        url("add_participant", cast.atelier), {"line": "Bep", "hats": ["resident"]}, follow=True
    )

    assert answer.redirect_chain[0][1] == 302
    assert answer.context["added"].person.first_name == "Bep"
    assert answer.context["form"].initial["hats"] == ["resident"]


@pytest.mark.parametrize(
    ("typed", "field", "says"),
    [
        ({"line": ""}, "line", "Schrijf eerst een naam."),
        ({"line": "; 06 01234567"}, "line", "Hier staat geen naam"),
        ({"line": "Bep", "brought_by": "Niemand"}, "brought_by", "Wij kennen “Niemand” niet"),
        ({"line": "Bep", "hats": ["koning"]}, "hats", "koning"),
        ({"line": "B" * 400}, "line", "300"),
        ({"line": "Bep", "key": "geen-sleutel"}, "key", ""),
    ],
)
def test_a_refused_line_says_why_and_keeps_what_was_typed(
    cast: Cast, anna: Client, typed: dict[str, str], field: str, says: str
) -> None:
    answer = anna.post(url("add_participant", cast.atelier), typed)

    assert answer.status_code == 422
    assert says in " ".join(answer.context["form"].errors[field])
    assert answer.context["form"]["line"].value() == typed["line"]
    assert not Person.objects.exists()


def test_someone_of_the_same_name_is_pointed_at(cast: Cast, anna: Client) -> None:
    nel = ParticipantFactory.create(
        atelier=cast.atelier, person__first_name="Nel", person__last_name="Bos"
    )
    ParticipantFactory.create(atelier=cast.atelier, person__first_name="Wim")

    answer = anna.post(url("add_participant", cast.atelier), {"line": "nel"}, headers=HTMX)

    assert answer.context["alike"] == [nel]


def test_search_and_hat_keep_who_answers(cast: Cast, anna: Client) -> None:
    rene = ParticipantFactory.create(atelier=cast.atelier, person__first_name="René")
    PersonHatFactory.create(person=rene.person, hat="resident")
    ParticipantFactory.create(atelier=cast.atelier, person__first_name="Wim")

    found = anna.get(
        url("circle", cast.atelier), {"zoek": "rene"}, headers={**HTMX, "HX-Target": "kring-lijst"}
    )
    by_hat = anna.get(url("circle", cast.atelier), {"pet": "resident", "volgorde": "naam"})

    assert found.context["found"] == by_hat.context["found"] == [rene]
    assert "Wim" not in found.text
    assert "<form" not in found.text


def test_the_circle_teaches_when_it_is_empty(cast: Cast, anna: Client) -> None:
    answer = anna.get(url("circle", cast.atelier))

    assert "Nog niemand in de kring" in answer.text


def test_names_are_text_whatever_stands_in_them(cast: Cast, anna: Client) -> None:
    anna.post(url("add_participant", cast.atelier), {"line": "<script>alert(1)</script>"})

    text = anna.get(url("circle", cast.atelier)).text.lower()

    assert "<script>alert" not in text
    assert "&lt;script&gt;alert" in text


def test_a_person_may_be_changed_and_emptied(cast: Cast, anna: Client) -> None:
    nel = ParticipantFactory.create(atelier=cast.atelier, person__first_name="Nel")
    toos = ParticipantFactory.create(atelier=cast.atelier, person__first_name="Toos")

    answer = anna.post(
        url("person", cast.atelier, nel.public_id),
        {
            "first_name": "Nel",
            "last_name": "de Haan",
            "hats": ["key_figure"],
            "brought_by": "toos",
            "phone": "06-01234567",
            "email": "NEL@voorbeeld.example",
            "uses_wheelchair": "on",
        },
    )

    nel = Participant.objects.get(pk=nel.pk)
    assert answer.status_code == 302
    assert (nel.person.full_name, nel.person.infix) == ("Nel de Haan", "de")
    assert (nel.person.phone, nel.person.email) == ("06 01234567", "nel@voorbeeld.example")
    assert nel.person.uses_wheelchair
    assert nel.brought_by == toos
    anna.post(url("person", cast.atelier, nel.public_id), {})
    assert Participant.objects.get(pk=nel.pk).person.full_name == "Iemand zonder naam"


def test_a_person_that_is_refused_keeps_what_was_typed(cast: Cast, anna: Client) -> None:
    nel = ParticipantFactory.create(atelier=cast.atelier, person__first_name="Nel")
    toos = ParticipantFactory.create(
        atelier=cast.atelier, person__first_name="Toos", brought_by=nel
    )

    answer = anna.post(
        url("person", cast.atelier, nel.public_id),
        {"first_name": "Nelleke", "phone": "bellen", "email": "nel"},
    )
    round_trip = anna.post(
        url("person", cast.atelier, nel.public_id), {"first_name": "Nel", "brought_by": "Toos"}
    )

    assert (answer.status_code, round_trip.status_code) == (422, 422)
    assert set(answer.context["form"].errors) == {"phone", "email"}
    assert 'value="Nelleke"' in answer.text
    assert "Nel bracht Toos mee" in round_trip.text
    toos.refresh_from_db()
    assert toos.brought_by == nel


def test_saving_does_not_forget_a_bringer_without_a_name(cast: Cast, anna: Client) -> None:
    nameless = ParticipantFactory.create(
        atelier=cast.atelier, person__first_name="", left_at=AFTERNOON
    )
    nel = ParticipantFactory.create(atelier=cast.atelier, brought_by=nameless)
    page = url("person", cast.atelier, nel.public_id)

    anna.post(page, {"first_name": "Nel", "brought_by": ""})

    nel.refresh_from_db()
    assert nel.brought_by == nameless


def test_the_person_page_shows_what_someone_did(cast: Cast, anna: Client) -> None:
    nel = ParticipantFactory.create(atelier=cast.atelier, person__first_name="Nel")
    toos = ParticipantFactory.create(atelier=cast.atelier, brought_by=nel)
    held = GatheringFactory.create(atelier=cast.atelier)
    AttendanceFactory.create(gathering=held, participant=nel)
    GatheringFactory.create(atelier=cast.atelier)

    answer = anna.get(url("person", cast.atelier, nel.public_id))

    assert answer.context["attended"] == [held]
    assert answer.context["brought"] == [toos]
    assert answer.context["form"].initial["first_name"] == "Nel"


def test_taking_out_offers_the_way_back(cast: Cast, anna: Client) -> None:
    nel = ParticipantFactory.create(atelier=cast.atelier, person__first_name="Nel")

    answer = anna.post(url("remove_participant", cast.atelier, nel.public_id), follow=True)

    assert answer.context["just_gone"] == nel
    assert url("restore_participant", cast.atelier, nel.public_id) in answer.text
    anna.post(url("restore_participant", cast.atelier, nel.public_id))
    nel.refresh_from_db()
    assert nel.left_at is None


def test_two_become_one_and_two_again(cast: Cast, anna: Client) -> None:
    keep = ParticipantFactory.create(atelier=cast.atelier, person__first_name="Nel")
    gone = ParticipantFactory.create(
        atelier=cast.atelier, person__first_name="Nel", person__last_name="Bos"
    )
    ParticipantFactory.create(atelier=cast.atelier, person__first_name="Wim")
    page = url("same_person", cast.atelier, keep.public_id)

    assert anna.get(page).context["alike"] == [gone]
    assert anna.get(page, {"zoek": "wim"}).context["others"][0].person.first_name == "Wim"
    answer = anna.post(page, {"other": gone.public_id}, follow=True)

    assert [merge.gone for merge in answer.context["merges"]] == [gone]
    anna.post(url("undo_merge", cast.atelier, answer.context["merges"][0].public_id))
    gone.refresh_from_db()
    assert gone.left_at is None


def test_someone_is_not_merged_with_themselves(cast: Cast, anna: Client) -> None:
    nel = ParticipantFactory.create(atelier=cast.atelier)

    answer = anna.post(url("same_person", cast.atelier, nel.public_id), {"other": nel.public_id})

    assert answer.status_code == 422
    assert not Merge.objects.exists()


def test_a_pasted_list_is_shown_first_and_done_after(cast: Cast, anna: Client) -> None:
    page = anna.post(
        url("paste_list", cast.atelier), {"text": "Wim Zomer - De Kade\nBep\nBep\n"}, follow=True
    )

    assert [row.fate.value for row in page.context["plan"].rows] == ["new", "new", "double"]
    assert not Person.objects.exists()
    waits = page.context["list"]
    anna.post(url("do_list", cast.atelier, waits.public_id), {"lines": ["1", "2", "x", "9" * 40]})
    assert sorted(Person.objects.values_list("first_name", flat=True)) == ["Bep", "Wim"]
    assert anna.get(url("list", cast.atelier, waits.public_id)).status_code == 302
    anna.post(url("undo_list", cast.atelier, waits.public_id))
    assert not Person.objects.exists()


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("leeg.csv", b"", "leeg"),
        ("plaatje.xlsx", b"\x89PNG\r\n", "geen lijst"),
        ("oud.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 40, "oud Excel-bestand"),
        ("stuk.xlsx", b"PK\x03\x04stuk", "niet open"),
        ("groot.csv", b"Naam\n" + b"Wim\n" * 1_400_000, "5 MB"),
        ("stad.csv", b"Naam\n" + b"".join(b"Wim %d\n" % n for n in range(1200)), "1201 rijen"),
    ],
)
def test_a_file_that_is_no_list_is_refused_with_a_sentence(
    cast: Cast, anna: Client, name: str, content: bytes, says: str
) -> None:
    answer = anna.post(
        url("upload_list", cast.atelier), {"file": SimpleUploadedFile(name, content)}
    )

    assert answer.status_code == 422
    assert says in " ".join(answer.context["file"].errors["file"])
    assert not CircleImport.objects.exists()


@pytest.mark.parametrize("text", ["", "   \n", "x" * 100_001])
def test_a_paste_that_is_no_list_keeps_what_was_typed(cast: Cast, anna: Client, text: str) -> None:
    answer = anna.post(url("paste_list", cast.atelier), {"text": text})

    assert answer.status_code == 422
    assert answer.context["paste"]["text"].value() == text


def test_a_workbook_is_read_and_its_columns_may_be_told(cast: Cast, anna: Client) -> None:
    file = SimpleUploadedFile("groepen.xlsx", lists.two_sheets())
    page = anna.post(url("upload_list", cast.atelier), {"file": file}, follow=True)
    waits = page.context["list"]
    layout = url("list_layout", cast.atelier, waits.public_id)

    thursday = anna.post(layout, {"sheet": "1", "kolom-0": "name", "kolom-1": ""}, follow=True)
    refused = anna.post(layout, {"sheet": "9", "kolom-0": "onzin"})

    assert [field.label for field in page.context["form"].column_fields] == ["Naam", "Telefoon"]
    assert [row.entry.name.full for row in thursday.context["plan"].rows] == ["Toos Kuiper"]
    assert refused.status_code == 422


def test_a_list_that_is_gone_is_said_so(cast: Cast, anna: Client) -> None:
    waits = waiting_list(cast.atelier, cast)
    anna.post(url("drop_list", cast.atelier, waits.public_id))
    done = waiting_list(cast.atelier, cast)
    anna.post(url("do_list", cast.atelier, done.public_id), {"lines": ["1"]})

    again = anna.post(url("do_list", cast.atelier, done.public_id), {"lines": ["1"]}, follow=True)
    dropped = anna.post(url("drop_list", cast.atelier, done.public_id), follow=True)
    moved = anna.post(url("list_layout", cast.atelier, done.public_id), follow=True)

    assert anna.get(url("list", cast.atelier, waits.public_id)).status_code == 404
    for answer in (again, dropped):
        assert "al ingelezen of weggegooid" in answer.text
    assert moved.status_code == 200
    assert Person.objects.count() == 1


def test_what_a_list_did_is_told_and_what_stays_too(cast: Cast, anna: Client) -> None:
    met = GatheringFactory.create(
        atelier=cast.atelier, number=1, starts_at=datetime(2026, 3, 5, 12, tzinfo=UTC)
    )
    file = SimpleUploadedFile("aanwezig.txt", lists.PRESENCE)
    waits = anna.post(url("upload_list", cast.atelier), {"file": file}, follow=True).context["list"]
    lines = {"lines": ["2", "3", "4"], "presence": "on"}

    done = anna.post(url("do_list", cast.atelier, waits.public_id), lines, follow=True)
    riet = Participant.objects.get(person__first_name="Riet")
    AttendanceFactory.create(
        gathering=GatheringFactory.create(atelier=cast.atelier, number=2), participant=riet
    )
    undone = anna.post(url("undo_list", cast.atelier, waits.public_id), follow=True)
    again = anna.post(url("undo_list", cast.atelier, waits.public_id), follow=True)

    assert "3 mensen zitten nu in de kring" in done.text
    assert "2 keer aanwezigheid" in done.text
    assert "2 mensen zijn weer weg" in undone.text
    assert "1 mens blijft" in undone.text
    assert "al ongedaan gemaakt" in again.text
    assert met.attendances.count() == 0


def test_a_bringer_whom_nobody_knows_is_told(cast: Cast, anna: Client) -> None:
    text = "Naam\tMeegebracht door\nWim\tNiemand\n"
    waits = anna.post(url("paste_list", cast.atelier), {"text": text}, follow=True).context["list"]

    done = anna.post(url("do_list", cast.atelier, waits.public_id), {"lines": ["2"]}, follow=True)

    assert "Bij 1 mens kennen wij de naam niet" in done.text


def test_a_pasted_town_is_refused(cast: Cast, anna: Client) -> None:
    text = "".join(f"Wim Zomer {number}\n" for number in range(1200))

    answer = anna.post(url("paste_list", cast.atelier), {"text": text})

    assert answer.status_code == 422
    assert "1200 rijen" in " ".join(answer.context["paste"].errors["text"])


def test_what_a_list_says_is_text(cast: Cast, anna: Client) -> None:
    page = anna.post(
        url("paste_list", cast.atelier), {"text": "<img src=x onerror=alert(1)>\n"}, follow=True
    )

    assert "<img" not in page.text


def test_one_tap_at_the_door_and_a_second_is_no_second_person(
    cast: Cast, anna: Client, gathering: Gathering
) -> None:
    nel = ParticipantFactory.create(atelier=cast.atelier)
    enter = url("enter", cast.atelier, gathering.public_id, nel.public_id)

    first = anna.post(enter, headers={**HTMX, "HX-Target": "deur"})
    again = anna.post(enter)

    assert first.context["total"] == 1
    assert first.context["new"] == 1
    assert "<html" not in first.text
    assert again.status_code == 302
    assert gathering.attendances.count() == 1
    anna.post(url("leave", cast.atelier, gathering.public_id, nel.public_id))
    assert gathering.attendances.count() == 0
    assert Participant.objects.filter(pk=nel.pk).exists()


def test_a_walk_in_needs_nothing_and_a_double_tap_is_one(
    cast: Cast, anna: Client, gathering: Gathering
) -> None:
    key = uuid4()

    for _ in range(2):
        anna.post(
            url("walk_in", cast.atelier, gathering.public_id),
            {"first_name": "", "hats": ["resident"], "key": key},
        )

    assert gathering.attendances.count() == 1
    assert Person.objects.count() == 1


def test_a_tap_takes_the_name_that_stands_in_the_search_field_by_now(
    cast: Cast, anna: Client, gathering: Gathering
) -> None:
    anna.post(
        url("walk_in", cast.atelier, gathering.public_id),
        {"first_name": "Brech", "zoek": "Brechtje", "hats": ["resident"]},
    )

    assert Person.objects.get().first_name == "Brechtje"


def test_a_walk_in_that_is_refused_keeps_what_was_typed(
    cast: Cast, anna: Client, gathering: Gathering
) -> None:
    answer = anna.post(
        url("walk_in", cast.atelier, gathering.public_id),
        {"first_name": "Bep", "brought_by": "Niemand"},
    )

    assert answer.status_code == 422
    assert answer.context["form"]["first_name"].value() == "Bep"
    assert not Person.objects.exists()


def test_the_door_searches_who_is_in_and_who_is_not(
    cast: Cast, anna: Client, gathering: Gathering
) -> None:
    here = AttendanceFactory.create(
        gathering=gathering,
        participant=ParticipantFactory.create(atelier=cast.atelier, person__first_name="Nel"),
    )
    away = ParticipantFactory.create(atelier=cast.atelier, person__first_name="Nelson")
    ParticipantFactory.create(atelier=cast.atelier, person__first_name="Wim")
    page = url("door", cast.atelier, gathering.public_id)

    answer = anna.get(page, {"zoek": "nel"}, headers={**HTMX, "HX-Target": "deur-lijsten"})
    unknown = anna.get(page, {"zoek": "Brecht"})

    assert answer.context["expected"] == [away]
    assert answer.context["arrivals"] == [here]
    assert "Wim" not in answer.text
    assert "Geen “Brecht” in de kring" in unknown.text


@pytest.mark.parametrize("page", ["circle", "door", "same_person", "lists", "list", "person"])
def test_pages_cost_the_same_for_one_and_for_many(
    cast: Cast, anna: Client, gathering: Gathering, page: str
) -> None:
    nel = ParticipantFactory.create(atelier=cast.atelier)
    more = {
        "door": [gathering.public_id],
        "same_person": [nel.public_id],
        "person": [nel.public_id],
        "list": [waiting_list(cast.atelier, cast).public_id],
    }.get(page, [])

    def fill(people: int) -> None:
        for _ in range(people):
            one = ParticipantFactory.create(atelier=cast.atelier, brought_by=nel)
            PersonHatFactory.create(person=one.person)
            AttendanceFactory.create(gathering=gathering, participant=one)
            ParticipantFactory.create(atelier=cast.atelier, brought_by=nel)
            ParticipantFactory.create(atelier=cast.atelier, left_at=AFTERNOON)

    def cost() -> int:
        with CaptureQueriesContext(connection) as queries:
            assert anna.get(url(page, cast.atelier, *more)).status_code == 200
        return len(queries)

    cost()  # the first visit of a session writes its key
    fill(1)
    few = cost()
    fill(9)

    assert cost() == few
