"""Handing an atelier over from a terminal."""

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from samenkracht.atelier.models import Atelier
from tests.conftest import Cast
from tests.factories import MembershipFactory
from tests.reports.dossiers import exported, full, told

pytestmark = pytest.mark.django_db


def run(*words: object) -> str:
    out = StringIO()
    call_command("atelier", *(str(word) for word in words), stdout=out)
    return out.getvalue()


def test_an_atelier_goes_out_and_comes_in(cast: Cast, tmp_path: Path) -> None:
    file = tmp_path / "atelier.json"
    before = told(full(cast))

    written = run("export", cast.atelier.public_id, file)
    looked = run("import", file, "--for", cast.vos.email, "--look")
    came = run("import", file, "--for", cast.vos.email)

    assert written == f"Rondkomen met weinig staat in {file}.\n"
    assert "anna@lindehof.example) werkt niet hier" in looked
    assert came == "Rondkomen met weinig is er, bij Buurthuis Elders.\n"
    copy = Atelier.objects.get(organisation=cast.elders)
    assert told(copy, but=cast.vos.email) == before


def test_without_names_nobody_is_in_the_file(cast: Cast, tmp_path: Path) -> None:
    file = tmp_path / "atelier.json"
    full(cast)

    run("export", cast.atelier.public_id, file, "--without-names")

    assert "Şükran" not in file.read_text()


def test_without_an_id_the_list_is_shown(cast: Cast) -> None:
    with pytest.raises(CommandError) as said:
        run("export")

    assert f"{cast.atelier.public_id}  Rondkomen met weinig" in str(said.value)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("import", "weg.json", "--for", "vos@elders.example"), "is niet te openen."),
        (("import", "weg.json", "--for", "niemand@elders.example"), "kennen wij hier niet."),
        (
            ("import", "weg.json", "--for", "vos@elders.example", "--organisation", "X"),
            "Noem met --organisation waar het atelier komt.",
        ),
    ],
)
def test_what_cannot_be_done_is_told(cast: Cast, words: tuple[str, ...], sentence: str) -> None:
    with pytest.raises(CommandError, match=sentence):
        run(*words)


def test_who_works_at_two_houses_says_which(cast: Cast, tmp_path: Path) -> None:
    file = tmp_path / "atelier.json"
    file.write_bytes(exported(cast.atelier))
    MembershipFactory.create(organisation=cast.lindehof, user=cast.vos)

    with pytest.raises(CommandError, match="Noem met --organisation"):
        run("import", file, "--for", cast.vos.email)
    run("import", file, "--for", cast.vos.email, "--organisation", cast.elders.name)

    assert Atelier.objects.filter(organisation=cast.elders).count() == 1


def test_a_file_or_place_that_is_no_good_is_told(cast: Cast, tmp_path: Path) -> None:
    file = tmp_path / "atelier.json"
    file.write_bytes(b"[]")

    with pytest.raises(CommandError, match="Dit is geen atelier uit Samenkracht"):
        run("import", file, "--for", cast.vos.email)
    with pytest.raises(CommandError, match="kan niet worden geschreven"):
        run("export", cast.atelier.public_id, tmp_path)
    with pytest.raises(CommandError, match="Noem ook het bestand"):
        run("export", cast.atelier.public_id)
