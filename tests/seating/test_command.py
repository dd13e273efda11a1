"""The package works on its own: a question in a file, an answer on the screen."""

import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from samenkracht.seating.__main__ import main
from samenkracht.seating.tables import engines

PEOPLE = [{"id": f"p{n}", "languages": ["nl"]} for n in range(10)]
TABLES = [{"id": "raam", "min": 5, "max": 5}, {"id": "deur", "min": 5, "max": 5}]
ONE = {"languages": ["nl"], "slots": ["ma"], "interests": [], "xy": [0, 0], "max_km": 1}
QUESTIONS: dict[str, dict[str, Any]] = {
    "tables": {"rounds": 1, "people": PEOPLE, "tables": TABLES},
    "rotation": {"groups": 4, "charts": 4, "rounds": 4, "sharing": True},
    "pairs": {"rounds": 1, "people": PEOPLE[:4], "met": [], "apart": []},
    "buddies": {"volunteers": [{"id": "v", **ONE}], "residents": [{"id": "r", **ONE}]},
    "grouping": {"people": PEOPLE[:4], "groups": [{"id": "g", "min": 4, "max": 4}]},
}


def run(*arguments: str | Path) -> tuple[int, str, str]:
    out, err = io.StringIO(), io.StringIO()
    return main([str(argument) for argument in arguments], out, err), out.getvalue(), err.getvalue()


def written(path: Path, question: object) -> Path:
    path.write_text(json.dumps(question), encoding="utf-8")
    return path


@pytest.mark.parametrize("kind", QUESTIONS)
def test_each_kind_of_question_is_answered(kind: str, tmp_path: Path) -> None:
    path = written(tmp_path / "question.json", {"kind": kind, **QUESTIONS[kind]})

    code, out, err = run("solve", path)

    assert (code, err) == (0, "")
    part = {"buddies": "matches", "grouping": "groups"}.get(kind, "rounds")
    assert json.loads(out)[part]


def test_an_engine_can_be_chosen_and_the_answer_stays_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = written(tmp_path / "question.json", QUESTIONS["tables"])

    plain = run("solve", path, "--engine", "python")

    assert json.loads(plain[1])["rounds"] == json.loads(run("solve", path)[1])["rounds"]
    monkeypatch.setattr(engines, "is_installed", lambda: False)
    missing = "De snelle zoeker is er niet. Zet “samenkracht[fast]” erbij.\n"
    assert run("solve", path, "--engine", "fast") == (1, "", missing)


def test_an_answer_is_checked(tmp_path: Path) -> None:
    question = written(tmp_path / "question.json", QUESTIONS["tables"])
    ids = [one["id"] for one in PEOPLE]
    good = written(tmp_path / "good.json", {"rounds": [{"raam": ids[:5], "deur": ids[5:]}]})
    bad = written(tmp_path / "bad.json", {"rounds": [{"raam": ids[:4], "deur": ids[5:]}]})

    assert run("check", question, good) == (0, "0 0\n", "")
    assert run("check", question, bad)[0] == 2
    assert run("check", question, bad)[1].splitlines()[0] == "ronde 1: Iemand heeft geen plaats."


def test_what_cannot_be_is_said_in_dutch(tmp_path: Path) -> None:
    question = {**QUESTIONS["tables"], "people": PEOPLE[:9]}
    path = written(tmp_path / "question.json", question)

    assert run("solve", path) == (
        2,
        "",
        "Er zijn 9 mensen. Voor deze tafels zijn er minstens 10 nodig.\n",
    )


def test_a_file_that_is_no_question_is_named(tmp_path: Path) -> None:
    path = tmp_path / "question.json"
    path.write_text("{", encoding="utf-8")

    assert run("solve", path) == (1, "", f"{path} is geen leesbaar JSON-bestand.\n")
    assert run("solve", written(path, {"kind": "soup"}))[0] == 1


def test_the_package_is_light_and_needs_nothing_from_outside() -> None:
    code = (
        "import sys, samenkracht.seating, samenkracht.seating.__main__\n"
        "heavy = {'numpy', 'scipy', 'numba', 'rustworkx', 'django'} & set(sys.modules)\n"
        "sys.exit(' '.join(heavy) or 0)"
    )

    done = subprocess.run(  # noqa: S603 -- our own code
        [sys.executable, "-c", code], capture_output=True, text=True, check=False
    )

    assert (done.returncode, done.stderr) == (0, "")
