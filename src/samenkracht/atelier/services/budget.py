"""Writing a budget down: many rows at once, several people at once, one undo (METHOD S32)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext

from samenkracht.accounts.models import User
from samenkracht.atelier.domain.budget import ClashingRows, TooManyRows, Variant
from samenkracht.atelier.domain.changes import ChangedMeanwhile, NothingToUndo, merge
from samenkracht.atelier.models import Atelier, Budget, BudgetLine, Financier, Pledge
from samenkracht.atelier.queries.budget import UNDO_FOR
from samenkracht.core.errors import Refusal
from samenkracht.method.means import PROPOSED_LINES

LINE_WORDS = (
    "what",
    "gathering",
    "planned_cents",
    "actual_cents",
    "given_by",
    "in_full",
    "in_low",
)
MONEY_WORDS = ("name", "note", "cents", "status")
MOST_ROWS = 150

Words: TypeAlias = Mapping[str, object]
Photo: TypeAlias = "list[tuple[str, dict[str, object] | None]]"


@dataclass(frozen=True, slots=True)
class Row:
    """A row as someone wants it; `seen` is how it stood on screen, None for a new one.

    `key` was made with the form: the same new row sent twice is one row.
    """

    key: UUID
    seen: Words | None
    wish: Words
    is_gone: bool = False


@transaction.atomic
def save_budget(  # noqa: PLR0913 -- a budget is one sheet: lines, money, its choice
    *,
    atelier: Atelier,
    lines: Sequence[Row],
    financiers: Sequence[Row],
    choice: Variant | None,
    by: User,
    now: datetime,
    back: UUID | None = None,
) -> Budget:
    """Write a budget as it was typed; what only a colleague changed stays.

    `back` is a row that was taken out and comes back. So does a row that a colleague took out
    and that was changed here: no word is lost. Raises ClashingRows (nothing is kept then) and
    TooManyRows.
    """
    budget = _hold(atelier)
    found = [back] if back else []
    clashes: dict[str, Refusal] = {}
    numbers = dict(atelier.gatherings.values_list("number", "pk"))
    photos: dict[str, Photo] = {
        "lines": [
            *_keep_lines(atelier, lines, numbers, clashes, now),
            *_put_back(atelier.budget_lines.filter(public_id__in=found)),
        ],
        "financiers": [
            *_keep_financiers(atelier, financiers, clashes, now),
            *_put_back(atelier.financiers.filter(public_id__in=found)),
        ],
    }
    if clashes:
        raise ClashingRows(gettext("Een collega veranderde dit net ook."), clashes)
    before: dict[str, object] = {name: photo for name, photo in photos.items() if photo}
    if choice is not None and choice != budget.choice:
        before["choice"] = budget.choice
        budget.choice = choice
    if before:
        _remember(budget, before, by, now)
    return budget


@transaction.atomic
def propose_lines(*, atelier: Atelier, by: User, now: datetime) -> Budget:
    """Put our lines into a budget that has none; a second time changes nothing."""
    budget = _hold(atelier)
    if atelier.budget_lines.filter(removed_at=None).exists():
        return budget
    made = BudgetLine.objects.bulk_create(
        BudgetLine(
            atelier=atelier,
            what=gettext(line.what),
            planned_cents=line.cents,
            in_full=line.in_full,
            in_low=line.in_low,
            position=position,
        )
        for position, line in enumerate(PROPOSED_LINES, start=1)
    )
    _remember(budget, {"lines": [(str(line.public_id), None) for line in made]}, by, now)
    return budget


@transaction.atomic
def undo_budget(*, atelier: Atelier, stamp: str, now: datetime) -> Budget:
    """Put back what the last save changed. Raises NothingToUndo when it was not the last."""
    budget = _hold(atelier)
    if not budget.before or budget.changed_at is None or stamp != budget.changed_at.isoformat():
        raise NothingToUndo(gettext("Hierna is al iets anders veranderd. Zo staat het nu."))
    gatherings = set(atelier.gatherings.values_list("pk", flat=True))
    for name, model in (("lines", BudgetLine), ("financiers", Financier)):
        for key, fields in budget.before.get(name, []):
            rows = model._default_manager.filter(atelier=atelier, public_id=key)  # noqa: SLF001
            back = {"removed_at": now} if fields is None else dict(fields)
            if back.get("gathering_id") not in {None, *gatherings}:
                back["gathering_id"] = None
            rows.update(**back, updated_at=now)
    budget.choice = budget.before.get("choice", budget.choice)
    budget.before = {}
    budget.save(update_fields=["choice", "before", "updated_at"])
    return budget


@transaction.atomic
def forget_taken_out(now: datetime) -> int:
    """Forget what was taken out of a budget long enough ago (T21); returns how many rows."""
    return sum(
        kind._default_manager.filter(removed_at__lt=now - UNDO_FOR).delete()[0]  # noqa: SLF001
        for kind in (BudgetLine, Financier, Pledge)
    )


def words_of_line(line: BudgetLine) -> dict[str, object]:
    """Return a line as it stands on screen; a gathering goes by its number."""
    words = {name: getattr(line, name) for name in LINE_WORDS if name != "gathering"}
    return {**words, "gathering": line.gathering.number if line.gathering else None}


def words_of_financier(financier: Financier) -> dict[str, object]:
    """Return a financier as it stands on screen."""
    return {name: getattr(financier, name) for name in MONEY_WORDS}


def _hold(atelier: Atelier) -> Budget:
    Budget.objects.get_or_create(atelier=atelier)
    return Budget.objects.select_for_update().get(atelier=atelier)


def _remember(budget: Budget, before: Mapping[str, object], by: User, now: datetime) -> None:
    budget.before, budget.changed_by, budget.changed_at = before, by, now
    budget.save(update_fields=["choice", "before", "changed_by", "changed_at", "updated_at"])


def _put_back(rows: QuerySet[BudgetLine] | QuerySet[Financier]) -> Photo:
    photo: Photo = []
    for row in rows.exclude(removed_at=None):
        photo.append((str(row.public_id), _photo_of(row, {})))
        row.removed_at = None
        row.save(update_fields=["removed_at", "updated_at"])
    return photo


def _keep_lines(
    atelier: Atelier,
    rows: Sequence[Row],
    numbers: Mapping[int, int],
    clashes: dict[str, Refusal],
    now: datetime,
) -> Photo:
    known = {
        line.public_id: line for line in atelier.budget_lines.select_related("gathering").all()
    }
    _check_room(rows)
    photo: Photo = []
    for position, row in enumerate(rows, start=1):
        line = known.get(row.key)
        now_words = words_of_line(line) if line else {}
        changes = _changes(row, now_words, clashes)
        if changes is None or (line is not None and not _touches(line, row, changes)):
            continue
        old = _photo_of_line(line) if line else None
        if line is None:
            line = BudgetLine(atelier=atelier, public_id=row.key, position=len(known) + position)
        if "gathering" in changes:
            number = changes.pop("gathering")
            line.gathering_id = numbers.get(number) if isinstance(number, int) else None
        _write(line, changes, row, now)
        photo.append((str(line.public_id), old))
    return photo


def _keep_financiers(
    atelier: Atelier, rows: Sequence[Row], clashes: dict[str, Refusal], now: datetime
) -> Photo:
    known = {each.public_id: each for each in atelier.financiers.all()}
    _check_room(rows)
    photo: Photo = []
    for position, row in enumerate(rows, start=1):
        each = known.get(row.key)
        changes = _changes(row, words_of_financier(each) if each else {}, clashes)
        if changes is None or (each is not None and not _touches(each, row, changes)):
            continue
        old = _photo_of(each, words_of_financier(each)) if each else None
        if each is None:
            each = Financier(atelier=atelier, public_id=row.key, position=len(known) + position)
        _write(each, changes, row, now)
        photo.append((str(each.public_id), old))
    return photo


def _photo_of_line(line: BudgetLine) -> dict[str, object]:
    words = words_of_line(line)
    del words["gathering"]
    return _photo_of(line, {**words, "gathering_id": line.gathering_id})


def _photo_of(found: BudgetLine | Financier, words: Words) -> dict[str, object]:
    """Return a row as JSON can keep it, and as an undo puts it back."""
    return {**words, "removed_at": found.removed_at.isoformat() if found.removed_at else None}


def _changes(row: Row, now: Words, clashes: dict[str, Refusal]) -> dict[str, object] | None:
    """Return what must change in a row; None when nothing is to be done with it."""
    if not now:
        return None if row.is_gone or row.seen is not None else dict(row.wish)
    if row.is_gone:
        return {}
    try:
        return merge(seen=row.seen if row.seen is not None else row.wish, wish=row.wish, now=now)
    except ChangedMeanwhile as refusal:
        clashes[str(row.key)] = refusal
        return None


def _touches(found: BudgetLine | Financier, row: Row, changes: Words) -> bool:
    return bool(changes) or (row.is_gone and found.removed_at is None)


def _write(found: BudgetLine | Financier, changes: Words, row: Row, now: datetime) -> None:
    for name, value in changes.items():
        setattr(found, name, value)
    found.removed_at = now if row.is_gone else None
    found.save()


def _check_room(rows: Sequence[Row]) -> None:
    if len(rows) > MOST_ROWS:
        raise TooManyRows(
            gettext("Meer dan %(most)s regels past niet in een begroting. Voeg er enkele samen.")
            % {"most": MOST_ROWS}
        )
