"""One Dutch word, one name in the code: the list and the code say the same."""

import ast
from functools import cache
from pathlib import Path

from django.apps import apps

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "samenkracht"


def glossary() -> list[tuple[str, str, str]]:
    lines = (ROOT / "GLOSSARY.md").read_text(encoding="utf-8").splitlines()
    rows = [[cell.strip() for cell in line.split("|")[1:-1]] for line in lines if "|" in line]
    return [(row[0], row[1], row[2]) for row in rows[2:]]


@cache
def names_in(room: str) -> set[str]:
    trees = (ast.parse(file.read_text(encoding="utf-8")) for file in (SOURCE / room).rglob("*.py"))
    kinds = (ast.ClassDef, ast.FunctionDef)
    return {node.name for tree in trees for node in ast.walk(tree) if isinstance(node, kinds)}


def test_every_word_and_every_name_stands_once() -> None:
    words = [word for word, _, _ in glossary()]
    names = [name for _, name, _ in glossary()]

    assert sorted(words) == sorted(set(words))
    assert sorted(names) == sorted(set(names))


def test_every_name_in_the_glossary_exists_in_its_room() -> None:
    missing = [(name, room) for _, name, room in glossary() if name not in names_in(room)]

    assert missing == []


def test_every_model_stands_in_the_glossary() -> None:
    models = {
        model.__name__
        for model in apps.get_models()
        if model.__module__.startswith("samenkracht.") and not model._meta.auto_created
    }

    assert models - {name for _, name, _ in glossary()} == set()


def test_every_model_says_its_dutch_word() -> None:
    words = {name: word for word, name, _ in glossary()}
    silent = [
        model.__name__
        for model in apps.get_models()
        if model.__module__.startswith("samenkracht.")
        and not model._meta.auto_created
        and words[model.__name__] not in (model.__doc__ or "")
    ]

    assert silent == []
