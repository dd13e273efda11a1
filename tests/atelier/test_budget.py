"""What an atelier costs and who pays: the sums, several people on one sheet, and the undo."""

from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from django.utils import timezone

from samenkracht.atelier.domain.budget import (
    ClashingRows,
    Cost,
    Cover,
    Gift,
    Money,
    MoneyStatus,
    TooManyRows,
    Variant,
    cover,
)
from samenkracht.atelier.domain.changes import NothingToUndo
from samenkracht.atelier.models import Atelier, Budget, BudgetLine
from samenkracht.atelier.queries.budget import budget_sheet, in_a_sentence
from samenkracht.atelier.services.budget import (
    MOST_ROWS,
    Row,
    forget_taken_out,
    propose_lines,
    save_budget,
    undo_budget,
    words_of_line,
)
from tests.conftest import Cast
from tests.factories import PledgeFactory

pytestmark = pytest.mark.django_db


def cost(planned: int | None, given_by: str = "", *, full: bool = True, low: bool = True) -> Cost:
    return Cost(planned, None, given_by, full, low)


def line(what: str, planned: int | None = None, **changes: object) -> dict[str, object]:
    return {
        "what": what,
        "gathering": None,
        "planned_cents": planned,
        "actual_cents": None,
        "given_by": "",
        "in_full": True,
        "in_low": True,
        **changes,
    }


def save(cast: Cast, *rows: Row, atelier: Atelier | None = None) -> Budget:
    return save_budget(
        atelier=atelier or cast.atelier,
        lines=rows,
        financiers=[],
        choice=None,
        by=cast.anna,
        now=timezone.now(),
    )


def standing(atelier: Atelier) -> dict[str, int | None]:
    return {each.what: each.planned_cents for each in budget_sheet(atelier).lines}


# The sums


def test_a_line_counts_where_it_is_ticked() -> None:
    costs = [
        cost(400, low=False),
        cost(60, full=False),
        cost(100),
        cost(999, full=False, low=False),
    ]

    totals = {variant: cover(costs, [], [], variant).total for variant in Variant}

    assert totals == {Variant.FULL: 500, Variant.LOW: 160}


def test_what_is_given_in_kind_is_a_cost_that_is_covered() -> None:
    found = cover([cost(150, "De kerk"), cost(80)], [], [], Variant.FULL)

    assert (found.total, found.in_kind, found.sure, found.missing) == (230, 150, 150, 80)


def test_money_is_sure_once_it_is_granted_or_paid() -> None:
    money = [
        Money(10, MoneyStatus.ASKED),
        Money(20, MoneyStatus.PROMISED),
        Money(30, MoneyStatus.GRANTED),
        Money(40, MoneyStatus.PAID),
    ]

    found = cover([cost(150)], money, [], Variant.FULL)

    assert (found.sure, found.hoped, found.missing) == (70, 30, 50)


def test_a_signed_pledge_is_sure_and_one_without_a_name_is_only_promised() -> None:
    gifts = [Gift(40, "Kerk"), Gift(60, "School", is_signed=False)]

    found = cover([cost(200)], [], gifts, Variant.FULL)

    assert (found.pledged, found.promised, found.missing) == (40, 60, 100)


def test_a_gift_that_is_also_a_line_in_kind_counts_once() -> None:
    gifts = [Gift(150, "de kerk"), Gift(50, "De Kerk")]

    found = cover([cost(170, "De kerk")], [], gifts, Variant.FULL)

    assert (found.in_kind, found.pledged, found.sure) == (170, 30, 200)


@pytest.mark.parametrize(
    ("found", "sentence"),
    [
        ({}, "Er staan nog geen bedragen."),
        ({"total": 100_00}, "Voor € 100 van de € 100 is nog niemand gevonden."),
        (
            {"total": 100_00, "asked": 30_00},
            "Voor € 70 van de € 100 is nog niemand gevonden, en € 30 is nog niet zeker.",
        ),
        (
            {"total": 100_00, "paid": 60_00, "asked": 40_00},
            "Voor alles is iemand gevonden, maar € 40 is nog niet zeker.",
        ),
        ({"total": 100_00, "paid": 100_00}, "Alles is gedekt."),
        ({"total": 100_00, "paid": 120_00}, "Alles is gedekt, en er is € 20 over."),
        (
            {"total": 100_00, "paid": 100_00, "unestimated": 2},
            "Alles is gedekt. Bij 2 regels staat nog geen bedrag.",
        ),
    ],
)
def test_the_sentence_is_honest(found: dict[str, int], sentence: str) -> None:
    nothing = dict.fromkeys(Cover.__dataclass_fields__, 0)

    assert in_a_sentence(Cover(**{**nothing, **found})).replace("\u00a0", " ") == sentence


# Writing it down


def test_new_rows_are_kept_in_the_order_of_typing_and_sending_twice_is_once(cast: Cast) -> None:
    rows = [Row(uuid4(), None, line("Zaal", 150_00)), Row(uuid4(), None, line("Soep", 80_00))]

    save(cast, *rows)
    save(cast, *rows)

    assert standing(cast.atelier) == {"Zaal": 150_00, "Soep": 80_00}


def test_two_people_who_change_different_things_of_a_line_both_get_through(cast: Cast) -> None:
    key = uuid4()
    seen = line("Zaal", 150_00)
    save(cast, Row(key, None, seen))

    save(cast, Row(key, seen, line("Grote zaal", 150_00)))
    save(cast, Row(key, seen, line("Zaal", 175_00)))

    assert standing(cast.atelier) == {"Grote zaal": 175_00}


def test_two_people_who_change_the_same_amount_see_both_and_nothing_is_kept(cast: Cast) -> None:
    key = uuid4()
    seen = line("Zaal", 150_00)
    save(cast, Row(key, None, seen))
    save(cast, Row(key, seen, line("Zaal", 200_00)))

    with pytest.raises(ClashingRows) as refusal:
        save(cast, Row(key, seen, line("Zaal", 100_00)), Row(uuid4(), None, line("Koffie", 20_00)))

    assert list(refusal.value.rows) == [str(key)]
    assert standing(cast.atelier) == {"Zaal": 200_00}


def test_a_line_that_a_colleague_took_out_comes_back_when_someone_writes_in_it(cast: Cast) -> None:
    key = uuid4()
    seen = line("Zaal", 150_00)
    save(cast, Row(key, None, seen))
    save(cast, Row(key, seen, seen, is_gone=True))
    assert standing(cast.atelier) == {}

    save(cast, Row(key, seen, seen))
    assert standing(cast.atelier) == {}
    save(cast, Row(key, seen, line("Zaal", 160_00)))

    assert standing(cast.atelier) == {"Zaal": 160_00}


def test_the_key_of_another_atelier_opens_nothing(cast: Cast) -> None:
    other = Atelier.objects.create(
        organisation=cast.elders, neighbourhood="Laak", theme="wonen", title="Wonen"
    )
    key = uuid4()
    save(cast, Row(key, None, line("Zaal", 150_00)), atelier=other)

    save(cast, Row(key, line("Zaal", 150_00), line("Weg", 1)))

    assert standing(other) == {"Zaal": 150_00}
    assert standing(cast.atelier) == {}


def test_too_many_rows_get_a_sentence(cast: Cast) -> None:
    rows = [Row(uuid4(), None, line(f"Regel {n}")) for n in range(MOST_ROWS + 1)]

    with pytest.raises(TooManyRows, match="150 regels"):
        save(cast, *rows)

    assert not BudgetLine.objects.exists()


# Undo


def stamp_of(budget: Budget) -> str:
    assert budget.changed_at is not None
    return budget.changed_at.isoformat()


def test_undo_puts_back_everything_of_the_last_save(cast: Cast) -> None:
    old, new = uuid4(), uuid4()
    save(cast, Row(old, None, line("Zaal", 150_00)))
    budget = save_budget(
        atelier=cast.atelier,
        lines=[
            Row(old, line("Zaal", 150_00), line("Tent", 9_00)),
            Row(new, None, line("Soep", 1_00)),
        ],
        financiers=[],
        choice=Variant.LOW,
        by=cast.anna,
        now=timezone.now(),
    )

    undo_budget(atelier=cast.atelier, stamp=stamp_of(budget), now=timezone.now())

    assert standing(cast.atelier) == {"Zaal": 150_00}
    assert budget_sheet(cast.atelier).chosen.variant == Variant.FULL


def test_undo_brings_back_a_line_that_was_taken_out(cast: Cast) -> None:
    key = uuid4()
    words = line("Zaal", 150_00)
    save(cast, Row(key, None, words))
    budget = save(cast, Row(key, words, words, is_gone=True))

    undo_budget(atelier=cast.atelier, stamp=stamp_of(budget), now=timezone.now())

    assert standing(cast.atelier) == {"Zaal": 150_00}


def test_an_undo_of_an_earlier_save_is_refused(cast: Cast) -> None:
    first = save(cast, Row(uuid4(), None, line("Zaal", 150_00)))
    save(cast, Row(uuid4(), None, line("Soep", 80_00)))

    with pytest.raises(NothingToUndo):
        undo_budget(atelier=cast.atelier, stamp=stamp_of(first), now=timezone.now())

    assert standing(cast.atelier) == {"Zaal": 150_00, "Soep": 80_00}


# Our proposal


def test_our_lines_stand_ready_once_and_differ_between_the_two_budgets(cast: Cast) -> None:
    for _press in range(2):
        propose_lines(atelier=cast.atelier, by=cast.anna, now=timezone.now())

    lines = budget_sheet(cast.atelier).lines
    assert len(lines) == len({each.what for each in lines}) == 10
    assert [each.what for each in lines if each.in_low and not each.in_full] == [
        "Boodschappen: bewoners koken zelf"
    ]


def test_a_line_knows_its_gathering_by_its_number(cast: Cast, atelier: Atelier) -> None:
    key: UUID = uuid4()
    save(cast, Row(key, None, line("Prijzen", 30_00, gathering=4)), atelier=atelier)

    kept = BudgetLine.objects.select_related("gathering").get(public_id=key)

    assert kept.gathering == atelier.gatherings.get(number=4)
    assert words_of_line(kept)["gathering"] == 4


def test_what_was_taken_out_is_forgotten_after_thirty_days(cast: Cast) -> None:
    now = timezone.now()
    for days in (29, 31):
        cast.atelier.budget_lines.create(what=f"{days}", removed_at=now - timedelta(days=days))
    cast.atelier.budget_lines.create(what="Zaal")
    PledgeFactory.create(atelier=cast.atelier, removed_at=now - timedelta(days=31))

    assert forget_taken_out(now) == 2

    kept = cast.atelier.budget_lines.values_list("what", flat=True)
    assert sorted(kept) == ["29", "Zaal"]
