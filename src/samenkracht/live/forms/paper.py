"""The paper stickers of one table, idea by idea."""

from collections.abc import Iterator, Sequence
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.translation import gettext_lazy as _

from samenkracht.live.queries.desks import PaperSheet
from samenkracht.live.queries.desks.paper import PaperRow

FAULT = _("Vul een heel getal in, 0 of meer.")
MOST = 999


class SheetForm(forms.Form):
    """A number per idea; an empty one is none. Ideas of the own table have no field."""

    def __init__(self, *args: Any, sheet: PaperSheet, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._sheet = sheet
        for row in sheet.rows:
            if not row.is_own:
                self.fields[self._name(row)] = forms.IntegerField(
                    label=_("stickers"),
                    min_value=0,
                    max_value=MOST,
                    required=False,
                    initial=row.count or None,
                    error_messages=dict.fromkeys(("invalid", "min_value", "max_value"), FAULT),
                    widget=forms.NumberInput(attrs={"inputmode": "numeric", "class": "count"}),
                )

    def rows(self) -> Iterator[tuple[PaperRow, BoundField | None]]:
        """Give each idea with its field; without one for the own table."""
        for row in self._sheet.rows:
            yield row, None if row.is_own else self[self._name(row)]

    @property
    def counts(self) -> dict[int, int]:
        """The stickers per idea (pk) that were typed in."""
        rows: Sequence[PaperRow] = self._sheet.rows
        return {
            row.idea.pk: self.cleaned_data.get(self._name(row)) or 0
            for row in rows
            if not row.is_own
        }

    def _name(self, row: PaperRow) -> str:
        return f"idee-{row.idea.public_id}"


class ConfirmForm(forms.Form):
    note = forms.CharField(
        label=_("Wie telde mee?"),
        help_text=_("Bijvoorbeeld: twee mensen telden samen."),
        max_length=300,
        error_messages={"required": _("Schrijf kort op hoe er geteld is.")},
    )
