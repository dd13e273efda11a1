"""How many tables, and who sits where."""

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

NOWHERE = 0
CHOOSE = _("Kies eerst iemand, en dan een tafel.")


class TablesForm(forms.Form):
    count = forms.IntegerField(
        label=_("Hoeveel tafels staan er?"),
        min_value=1,
        max_value=60,
        error_messages={
            "required": _("Vul in hoeveel tafels er staan."),
            "invalid": _("Vul een getal in, bijvoorbeeld 6."),
            "min_value": _("Er is minstens 1 tafel nodig."),
            "max_value": _("Meer dan 60 tafels gaat niet."),
        },
    )


class SeatForm(forms.Form):
    """Someone and a table: chosen apart, or together with one tap."""

    person = forms.UUIDField(required=False, error_messages={"invalid": CHOOSE})
    table = forms.IntegerField(min_value=NOWHERE, required=False)
    tap = forms.CharField(max_length=60, required=False)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        person, table = data.get("person"), data.get("table")
        if data.get("tap"):
            person, table = self._read_tap(data["tap"])
        if person is None or table is None:
            raise forms.ValidationError(CHOOSE)
        return {"person": person, "table": table}

    def _read_tap(self, tap: str) -> tuple[UUID | None, int | None]:
        name, _colon, number = tap.partition(":")
        try:
            return UUID(name), int(number)
        except ValueError:
            return None, None
