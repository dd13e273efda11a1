"""Typing a budget: rows with money as people write it, and what stood on screen before."""

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID, uuid4

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from samenkracht.atelier.domain.budget import MoneyStatus
from samenkracht.atelier.domain.money import NotMoney, read_money, typed_euros
from samenkracht.atelier.models.means import STATUSES
from samenkracht.atelier.queries.budget import BudgetSheet
from samenkracht.atelier.services.budget import (
    LINE_WORDS,
    MONEY_WORDS,
    MOST_ROWS,
    Row,
    words_of_financier,
    words_of_line,
)

EMPTY_ROWS = 3
NEW: dict[str, object] = {"in_full": True, "in_low": True}


class MoneyField(forms.CharField):
    """An amount as people type it, in cents; what cannot be read stays in the field."""

    def __init__(self, **options: Any) -> None:
        # With a space as placeholder the look of a field can tell that it is still empty.
        attrs = {"inputmode": "decimal", "autocomplete": "off", "placeholder": " "}
        super().__init__(
            max_length=40, required=False, widget=forms.TextInput(attrs=attrs), **options
        )

    def prepare_value(self, value: Any) -> Any:
        return typed_euros(value) if isinstance(value, int) else value

    def clean(self, value: Any) -> Any:
        try:
            return read_money(super().clean(value))
        except NotMoney as refusal:
            raise ValidationError(
                gettext(str(refusal)) % {"typed": refusal.typed}, code="money"
            ) from None

    def has_changed(self, initial: Any, data: Any) -> bool:
        return super().has_changed(self.prepare_value(initial), data)


class LineForm(forms.Form):
    """A line of the budget."""

    what = forms.CharField(
        label=_("Wat"),
        max_length=160,
        error_messages={"required": _("Schrijf erbij waar het voor is.")},
        widget=forms.TextInput(attrs={"list": "voorstellen", "autocomplete": "off"}),
    )
    gathering = forms.IntegerField(
        label=_("Bijeenkomst"),
        required=False,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
        error_messages={
            "invalid": _("Schrijf het nummer van de bijeenkomst, of laat het leeg voor alles.")
        },
    )
    planned_cents = MoneyField(label=_("Geschat"))
    actual_cents = MoneyField(label=_("Echt"))
    given_by = forms.CharField(label=_("Krijgen wij van"), max_length=120, required=False)
    in_full = forms.BooleanField(label=_("Gewoon"), required=False)
    in_low = forms.BooleanField(label=_("Zuinig"), required=False)

    words = LINE_WORDS
    typed = ("what", "gathering", "planned_cents", "actual_cents", "given_by")

    def __init__(self, *args: Any, numbers: Iterable[int] = (), **options: Any) -> None:
        super().__init__(*args, **options)
        self.numbers = sorted(numbers)

    def clean_gathering(self) -> int | None:
        number: int | None = self.cleaned_data["gathering"]
        if number is not None and number not in self.numbers:
            raise ValidationError(
                gettext("Bijeenkomst %(number)s is er niet.") % {"number": str(number)[:6]}
            )
        return number


class MoneyForm(forms.Form):
    """A financier."""

    name = forms.CharField(
        label=_("Wie"),
        max_length=120,
        error_messages={"required": _("Schrijf erbij van wie dit geld komt.")},
    )
    note = forms.CharField(label=_("Wat is er afgesproken"), max_length=200, required=False)
    cents = MoneyField(label=_("Bedrag"))
    status = forms.TypedChoiceField(
        label=_("Hoe ver"),
        choices=STATUSES,
        coerce=MoneyStatus,
        widget=forms.RadioSelect,
        initial=MoneyStatus.ASKED,
    )

    words = MONEY_WORDS
    typed = ("name", "note", "cents")

    def __init__(self, *args: Any, numbers: Iterable[int] = (), **options: Any) -> None:
        super().__init__(*args, **options)


class TypedRow:
    """A row of the sheet: its form, and a hidden form with what stood on screen."""

    def __init__(
        self,
        kind: type[LineForm | MoneyForm],
        key: UUID,
        numbers: Iterable[int],
        *,
        data: QueryDict | None = None,
        words: Mapping[str, object] | None = None,
        gone: str = "",
    ) -> None:
        self.key = key
        self.kind = kind
        self.numbers = numbers
        self.is_new = words is None if data is None else f"was-{key}-{kind.words[0]}" not in data
        initial = dict(words) if words else NEW
        self.form = kind(
            data, prefix=str(key), initial=initial, numbers=numbers, use_required_attribute=False
        )
        self.seen = kind(data, prefix=f"was-{key}", initial=initial, numbers=numbers)
        self.is_taken_out = gone == str(key)

    @property
    def is_empty(self) -> bool:
        """Tell whether nobody typed anything in it."""
        return not any(str(self.form[name].value() or "").strip() for name in self.form.typed)

    @property
    def is_gone(self) -> bool:
        return self.is_taken_out or self.is_empty

    @property
    def has_faults(self) -> bool:
        """Tell whether something in it cannot be kept as it is."""
        return self.form.is_bound and not self.is_gone and bool(self.form.errors)

    def is_valid(self) -> bool:
        """Tell whether it can be saved; an empty row and one that goes always can."""
        if not self.is_new and not self.seen.is_valid():
            self.form.add_error(
                None, gettext("Er ontbrak iets op deze bladzijde. Kijk of alles klopt.")
            )
            return False
        if self.is_empty:
            # A row in which nobody typed has no faults to show.
            self.form = self.kind(prefix=str(self.key), initial=NEW, numbers=self.numbers)
        return self.is_gone or self.form.is_valid()

    def see(self, words: Mapping[str, object]) -> None:
        """Remember what stands there now, for the next try."""
        self.seen = self.kind(prefix=f"was-{self.key}", initial=words, numbers=self.numbers)

    @property
    def row(self) -> Row:
        """The row as the services want it; only after `is_valid`."""
        seen = None if self.is_new else {n: self.seen.cleaned_data[n] for n in self.kind.words}
        if self.is_gone:
            return Row(self.key, seen, seen or {}, is_gone=True)
        wish = {name: self.form.cleaned_data[name] for name in self.kind.words}
        return Row(self.key, seen, wish)


class BudgetTyped:
    """The whole sheet as someone has it on screen."""

    def __init__(self, lines: list[TypedRow], financiers: list[TypedRow]) -> None:
        self.lines = lines
        self.financiers = financiers

    @property
    def rows(self) -> list[TypedRow]:
        return [*self.lines, *self.financiers]

    @property
    def faults(self) -> int:
        """How many rows have something that cannot be read."""
        return sum(row.has_faults for row in self.rows)

    def is_valid(self) -> bool:
        """Check every row, so that all that is wrong shows at once."""
        return all([row.is_valid() for row in self.rows])  # noqa: C419 -- all faults show at once

    @classmethod
    def of(cls, sheet: BudgetSheet, numbers: Iterable[int]) -> "BudgetTyped":
        """Return the sheet to type in, with some empty rows at the end."""
        lines = [
            TypedRow(LineForm, line.public_id, numbers, words=words_of_line(line))
            for line in sheet.lines
        ]
        financiers = [
            TypedRow(MoneyForm, each.public_id, numbers, words=words_of_financier(each))
            for each in sheet.financiers
        ]
        lines += [TypedRow(LineForm, uuid4(), numbers) for _row in range(EMPTY_ROWS)]
        financiers.append(TypedRow(MoneyForm, uuid4(), numbers))
        return cls(lines, financiers)

    @classmethod
    def sent(cls, data: QueryDict, numbers: Iterable[int]) -> "BudgetTyped":
        """Return the sheet as it was sent."""
        gone = data.get("weg", "")

        def rows(name: str, kind: type[LineForm | MoneyForm]) -> list[TypedRow]:
            keys = _keys(data.getlist(name))
            return [TypedRow(kind, key, numbers, data=data, gone=gone) for key in keys]

        return cls(rows("regel", LineForm), rows("geld", MoneyForm))


def key_of(sent: str) -> UUID | None:
    """Return the key that somebody sent, when it is one."""
    try:
        return UUID(sent)
    except ValueError:
        return None


def _keys(sent: Iterable[str]) -> list[UUID]:
    """Return the keys that are one, each once, a sheet full at most."""
    found = dict.fromkeys(key for text in sent if (key := key_of(text)))
    return list(found)[: MOST_ROWS + EMPTY_ROWS]
