"""Nothing of an atelier is forgotten when it is handed over, and nothing travels by accident."""

import pytest
from django.db.models import Field, JSONField, Model

from samenkracht.atelier.models import Atelier
from samenkracht.reports.domain.carried import ATELIER, AUDIT, CARRIED, STAYS
from samenkracht.reports.queries.carried import Kind, columns_of, model_of

# They hang from a person, who may be in an atelier; a person is no child of an atelier.
BESIDE = {"people.Person", "people.PersonHat"}


def below(model: type[Model]) -> set[type[Model]]:
    """Return every table that hangs from a table, through any number of others."""
    found: set[type[Model]] = set()
    waiting = [model]
    while waiting:
        for relation in waiting.pop()._meta.related_objects:
            child = relation.related_model
            if child not in found and not child._meta.auto_created:
                found.add(child)
                waiting.append(child)
    return found


HANGING = {model._meta.label for model in below(Atelier)} | {Atelier._meta.label}


def test_every_table_of_an_atelier_is_carried_or_stays_for_a_reason() -> None:
    assert HANGING - set(CARRIED) - set(STAYS) == set()


def test_no_table_is_named_that_does_not_hang_from_an_atelier() -> None:
    assert (set(CARRIED) | set(STAYS)) - HANGING == BESIDE
    assert set(CARRIED) & set(STAYS) == set()


@pytest.mark.parametrize("label", CARRIED)
def test_every_reference_of_a_carried_table_can_travel(label: str) -> None:
    assert columns_of(label)


@pytest.mark.parametrize("label", CARRIED)
def test_what_stays_behind_has_a_reason_and_can_be_made_anew(label: str) -> None:
    fields = {field.name: field for field in model_of(label)._meta.get_fields()}
    made = {"code", "key_hash"}  # by the one who writes

    for name, reason in CARRIED[label].stays.items():
        field = fields[name]
        assert isinstance(field, Field)
        assert reason.strip()
        assert name in made or field.has_default() or field.null or field.blank


@pytest.mark.parametrize("label", CARRIED)
def test_every_json_field_says_where_keys_of_the_database_stand(label: str) -> None:
    told = {*CARRIED[label].plain, *CARRIED[label].ids, *CARRIED[label].stays}
    fields = model_of(label)._meta.concrete_fields

    assert [one.name for one in fields if isinstance(one, JSONField) and one.name not in told] == []


@pytest.mark.parametrize("label", CARRIED)
def test_what_must_be_there_stands_before_what_needs_it(label: str) -> None:
    order = list(CARRIED)
    needed = [
        column.target
        for column in columns_of(label)
        if column.kind is Kind.ROWS or (column.kind is Kind.ROW and not column.field.null)
    ]

    assert [one for one in needed if order.index(one) >= order.index(label)] == []


@pytest.mark.parametrize("label", CARRIED)
def test_words_for_others_name_fields_that_exist(label: str) -> None:
    carried = CARRIED[label]
    names = {column.name for column in columns_of(label)}

    assert {
        *carried.blanks,
        *carried.only,
        *carried.plain,
        *carried.ids,
        *carried.addresses,
    } <= names
    assert set(AUDIT) & names == set()


@pytest.mark.parametrize("label", [label for label in CARRIED if CARRIED[label].needs])
def test_a_row_that_waits_for_a_colleague_points_at_nothing_else(label: str) -> None:
    columns = {column.name: column for column in columns_of(label)}
    rows = [one for one in columns.values() if one.kind in {Kind.ROW, Kind.ROWS}]

    assert {one.target for one in rows} == {ATELIER}
    assert {columns[name].kind for name in CARRIED[label].needs} == {Kind.COLLEAGUE}


@pytest.mark.parametrize("label", CARRIED)
def test_a_colleague_who_works_elsewhere_can_be_missed(label: str) -> None:
    needed = [one for one in columns_of(label) if one.kind is Kind.COLLEAGUE and not one.field.null]

    assert {one.name for one in needed} <= set(CARRIED[label].needs)


def test_secrets_never_travel() -> None:
    secret = ("token", "hash", "password", "secret", "code")

    assert [
        f"{label}.{column.name}"
        for label in CARRIED
        for column in columns_of(label)
        if any(word in column.name for word in secret)
    ] == []
