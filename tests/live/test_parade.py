import io
import json
import threading
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from samenkracht.atelier.models import Gathering
from samenkracht.core.errors import Refusal
from samenkracht.live.domain.ideas import Source
from samenkracht.live.domain.parade_text import UnreadableFile
from samenkracht.live.domain.run import RunState
from samenkracht.live.models import Device, Idea, LogLine, ParadeImport, Run, Sticker
from samenkracht.live.queries.parade import stored_parade
from samenkracht.live.services.parade import (
    SILENCE,
    ParadeAlreadyRead,
    ParadeBusy,
    ParadeFiles,
    ParadeInUse,
    ParadeNotNow,
    ParadePlan,
    begin_parade,
    is_silent,
    read_parade,
    read_parade_aside,
)
from tests.factories import (
    AFTERNOON,
    DeviceFactory,
    GatheringFactory,
    IdeaFactory,
    RunFactory,
    StickerFactory,
)

pytestmark = pytest.mark.django_db

IDEAS = "idee_id;titel\n1;Soep op dinsdag\n2;Ruilen\n3;Samen naar de markt\n4;Fietsen\n5;Koor\n"
STICKERS = (
    "deelnemer_code;idee_id;stickers\n"
    "bep-1931;1;2\nbep-1931;2;1\nbep-1931;3;1\n"  # the last one is over three
    "ali-1940;1;1\nali-1940;3;2\nali-1940;9;1\n"  # there is no idea 9
    "toos-1938;2;1\ntoos-1938;2;1\n"  # twice
)


def plan(
    ideas: str = IDEAS,
    stickers: str | None = STICKERS,
    *,
    cap: int | None = None,
    replace: bool = False,
) -> ParadePlan:
    second = io.BytesIO(stickers.encode()) if stickers is not None else None
    files = ParadeFiles(io.BytesIO(ideas.encode()), second)
    return ParadePlan(files, cap=cap, replace=replace)


def read(gathering: Gathering, asked: ParadePlan) -> ParadeImport:
    begun = begin_parade(
        gathering=gathering, plan=asked, name="oogst.csv", by=None, now=timezone.now()
    )
    return read_parade(parade_import=begun, plan=asked, clock=lambda: AFTERNOON)


def test_a_parade_from_files_is_counted_ranked_and_its_refusals_are_told() -> None:
    gathering = GatheringFactory.create(sticker_cap=3)

    read_in = read(gathering, plan())

    stored = stored_parade(gathering.run, read_in)
    assert [(i["source_id"], i["stickers"], i["people"], i["rank"]) for i in stored["ideas"]] == [
        ("1", 3, 2, 1),
        ("2", 2, 2, 2),
        ("3", 2, 1, 2),
        ("4", 0, 0, 4),
        ("5", 0, 0, 4),
    ]
    assert stored["ties"] == [["2", "3"]]
    assert stored["refused"] == [
        {"row": 4, "reason": "4 stickers is te veel: 3 per persoon mag."},
        {"row": 7, "reason": "Het idee 9 bestaat niet."},
        {"row": 9, "reason": "Het idee 2 staat al bij deze persoon."},
    ]
    assert list(Idea.objects.order_by("number").values_list("number", "source", "text"))[:2] == [
        (1, Source.IMPORT, "Soep op dinsdag"),
        (2, Source.IMPORT, "Ruilen"),
    ]


def test_what_happened_is_one_line_in_the_log_and_one_version() -> None:
    gathering = GatheringFactory.create()

    read_in = read(gathering, plan())

    run = Run.objects.get(gathering=gathering)
    line = LogLine.objects.get(run=run)
    assert (line.version, line.kind) == (run.version, "parade_read") == (1, "parade_read")
    assert line.facts == {"ideas": 5, "people": 3, "stickers": 7, "refused": 3}
    assert (read_in.finished_at, read_in.failure) == (AFTERNOON, "")
    assert read_in.done_rows == read_in.total_rows == 15


def test_the_codes_of_people_are_not_kept_anywhere() -> None:
    read(GatheringFactory.create(), plan())

    kept = " ".join(
        str(row) for model in (Device, Sticker, Idea, LogLine) for row in model.objects.values()
    )
    assert Device.objects.filter(source=Source.IMPORT).count() == 3
    assert [code for code in ("bep-1931", "ali-1940", "toos-1938") if code in kept] == []


def test_the_same_person_has_another_code_in_another_gathering() -> None:
    read(GatheringFactory.create(), plan())
    read(GatheringFactory.create(), plan())

    assert Device.objects.values("key_hash").distinct().count() == 6


@pytest.mark.parametrize(
    ("ideas", "stickers"),
    [(IDEAS, "naam;straat\nBep;Dorpsweg\n"), (IDEAS, ""), ("", STICKERS), (IDEAS, "PK\x03\x04")],
)
def test_nothing_is_kept_of_files_that_cannot_be_read(ideas: str, stickers: str) -> None:
    gathering = GatheringFactory.create()

    with pytest.raises(UnreadableFile):
        read(gathering, plan(ideas, stickers, cap=9))

    tried = ParadeImport.objects.get()
    assert (Idea.objects.count(), Device.objects.count(), Sticker.objects.count()) == (0, 0, 0)
    assert tried.finished_at is not None
    assert tried.failure != ""
    gathering.refresh_from_db()
    assert gathering.sticker_cap == 3


def test_a_failure_while_keeping_leaves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    class DiskFullError(Exception): ...

    def fail(*_: object, **__: object) -> None:
        raise DiskFullError

    monkeypatch.setattr("samenkracht.live.services.parade.put_stickers", fail)
    gathering = GatheringFactory.create()

    with pytest.raises(DiskFullError):
        read(gathering, plan())

    assert (Idea.objects.count(), Device.objects.count()) == (0, 0)
    assert ParadeImport.objects.get().failure == "Het inlezen is afgebroken. Er is niets bewaard."


def test_ideas_alone_may_be_read() -> None:
    gathering = GatheringFactory.create()

    read_in = read(gathering, plan(stickers=None))

    stored = stored_parade(gathering.run, read_in)
    assert [idea["rank"] for idea in stored["ideas"]] == [1, 1, 1, 1, 1]
    assert stored["ties"] == []


def test_the_same_files_are_refused_a_second_time_and_replace_on_request() -> None:
    gathering = GatheringFactory.create()
    read(gathering, plan())

    with pytest.raises(ParadeAlreadyRead):
        read(gathering, plan())
    again = read(gathering, plan(stickers="deelnemer_code;idee_id\na;4\n", replace=True))

    stored = stored_parade(gathering.run, again)
    assert stored["ideas"][0]["source_id"] == "4"
    assert sum(idea["stickers"] for idea in stored["ideas"]) == 1
    assert stored["refused"] == []
    assert [idea.number for idea in Idea.objects.order_by("number")] == [1, 2, 3, 4, 5]
    assert ParadeImport.objects.count() == 1


def test_a_replacement_that_fails_leaves_the_first_parade_whole() -> None:
    gathering = GatheringFactory.create()
    first = read(gathering, plan())
    before = stored_parade(gathering.run, first)

    with pytest.raises(UnreadableFile):
        read(gathering, plan(stickers="x;y\n1;2\n", replace=True))

    assert stored_parade(gathering.run, first) == before


def test_ideas_that_people_stuck_on_are_not_replaced() -> None:
    gathering = GatheringFactory.create()
    read(gathering, plan())
    idea = Idea.objects.get(source_id="1")
    StickerFactory.create(idea=idea, device=DeviceFactory.create(run=idea.run))

    with pytest.raises(ParadeInUse):
        read(gathering, plan(replace=True))

    assert idea.stickers.count() == 4


def test_numbers_go_on_after_the_ideas_that_are_there() -> None:
    here = IdeaFactory.create(number=4)

    read(here.run.gathering, plan())

    assert list(here.run.ideas.order_by("number").values_list("number", flat=True)) == [
        *(4, 5, 6, 7, 8, 9)
    ]


def test_another_cap_is_kept_with_the_gathering() -> None:
    gathering = GatheringFactory.create(sticker_cap=3)

    read_in = read(gathering, plan(cap=4))

    gathering.refresh_from_db()
    assert (gathering.sticker_cap, gathering.run.sticker_cap) == (4, 4)
    assert read_in.refused.count() == 2


def test_the_cap_does_not_sink_below_what_somebody_stuck() -> None:
    stuck = StickerFactory.create(slot=3)

    with pytest.raises(ParadeInUse):
        read(stuck.run.gathering, plan(cap=2))

    assert stuck.run.ideas.filter(source=Source.IMPORT).count() == 0


@pytest.mark.parametrize(
    "state", [{"state": RunState.CLOSED}, {"revealed_at": AFTERNOON}], ids=["closed", "revealed"]
)
def test_after_the_piles_are_shown_nothing_is_read_any_more(state: dict[str, object]) -> None:
    run = RunFactory.create(**state)

    with pytest.raises(ParadeNotNow):
        read(run.gathering, plan())


def test_two_readers_do_not_meet_and_a_dead_one_does_not_bar_the_way() -> None:
    gathering = GatheringFactory.create()
    begun = begin_parade(gathering=gathering, plan=plan(), name="a", by=None, now=AFTERNOON)
    soon, late = AFTERNOON + timedelta(seconds=30), AFTERNOON + SILENCE + timedelta(seconds=1)

    with pytest.raises(ParadeBusy):
        begin_parade(gathering=gathering, plan=plan(), name="b", by=None, now=soon)
    begin_parade(gathering=gathering, plan=plan(), name="c", by=None, now=late)

    assert not is_silent(begun, soon)
    assert is_silent(begun, late)


@pytest.mark.django_db(transaction=True)
def test_a_thread_reads_in_the_background_and_tells_what_it_met() -> None:
    good, bad = GatheringFactory.create(), GatheringFactory.create()

    for gathering, stickers in ((good, STICKERS), (bad, "x;y\n1;2\n")):
        read_parade_aside(
            gathering=gathering,
            plan=plan(stickers=stickers),
            name="a",
            by=None,
            now=timezone.now(),
        )
    for reader in threading.enumerate():
        if reader.name.startswith("parade-"):
            reader.join(20)

    done, refused = ParadeImport.objects.order_by("pk")
    assert (done.failure, done.run.stickers.count()) == ("", 7)
    assert refused.failure.startswith("In de eerste regel van het bestand met stickers")
    assert refused.run.ideas.count() == 0


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    ideas, stickers = tmp_path / "ideeen.csv", tmp_path / "stickers.csv"
    ideas.write_text(IDEAS, encoding="utf-8-sig")
    stickers.write_text(STICKERS, encoding="utf-16")
    return ideas, stickers


def run_command(*words: object) -> str:
    out = io.StringIO()
    call_command("import", "parade", *(str(word) for word in words), stdout=out)
    return out.getvalue()


def test_the_command_prints_one_object(files: tuple[Path, Path]) -> None:
    gathering = GatheringFactory.create()
    ideas, stickers = files

    printed = run_command(
        ideas, "--stickers", stickers, "--gathering", gathering.public_id, "--json", "--cap", "4"
    )

    stored = json.loads(printed)
    assert list(stored) == ["ideas", "ties", "refused"]
    assert stored["ideas"][0] == {
        "source_id": "1",
        "title": "Soep op dinsdag",
        "stickers": 3,
        "people": 2,
        "rank": 1,
    }
    assert stored["ties"] == [["1", "3"]]
    assert [row["row"] for row in stored["refused"]] == [7, 9]


def test_the_command_tells_people_what_it_kept(files: tuple[Path, Path]) -> None:
    ideas, stickers = files

    printed = run_command(
        ideas, "--stickers", stickers, "--gathering", GatheringFactory.create().public_id
    )

    lines = printed.splitlines()
    assert lines[0] == "Bewaard: 5 ideeën, 7 stickers, hoogstens 3 per persoon."
    assert lines[1] == "   1       3  Soep op dinsdag"
    assert lines[-3] == "  regel 4: 4 stickers is te veel: 3 per persoon mag."


def test_the_command_lists_the_gatherings_when_none_is_named(files: tuple[Path, Path]) -> None:
    gathering = GatheringFactory.create(atelier__organisation__name="De Lindehof")

    for asked in ([], ["--gathering", "vier"], ["--gathering", str(uuid4())]):
        with pytest.raises(CommandError) as refused:
            run_command(files[0], *asked)
        assert str(gathering.public_id) in str(refused.value)
        assert "De Lindehof" in str(refused.value)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["--cap", "0"], "Kies met --cap een getal van 1 tot 100."),
        (["--cap", "101"], "Kies met --cap een getal van 1 tot 100."),
        (["--stickers", "/bestaat-niet.csv"], "Het bestand /bestaat-niet.csv is niet te openen."),
    ],
)
def test_the_command_says_what_is_wrong(
    files: tuple[Path, Path], words: list[str], sentence: str
) -> None:
    gathering = GatheringFactory.create()

    with pytest.raises(CommandError) as refused:
        run_command(files[0], "--gathering", gathering.public_id, *words)

    assert str(refused.value) == sentence


def test_the_command_reports_a_refusal_as_an_error(files: tuple[Path, Path]) -> None:
    gathering = GatheringFactory.create()
    files[1].write_bytes(b"")

    with pytest.raises(CommandError) as refused:
        run_command(files[0], "--stickers", files[1], "--gathering", gathering.public_id)

    assert str(refused.value) == "Dit bestand is leeg."
    assert isinstance(refused.value.__cause__, Refusal)
