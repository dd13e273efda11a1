"""How many tables, who sits where, and what people are to each other there."""

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from samenkracht.live.domain.seating import (
    MOST_ROUNDS,
    MOST_SEATS,
    MOST_TABLES,
    TableRules,
    Togetherness,
)

NOWHERE = 0
CHOOSE = _("Kies eerst iemand, en dan een tafel.")
CIRCLE, EARLIER, NOBODY = "circle", "earlier", "nobody"


class RoundForm(forms.Form):
    """The round that somebody looks at, and whom they looked at; nothing of it must be there."""

    ronde = forms.IntegerField(min_value=1, max_value=MOST_ROUNDS, required=False)
    wie = forms.UUIDField(required=False)
    tafel = forms.IntegerField(min_value=1, max_value=MOST_TABLES, required=False)


class LayoutForm(forms.Form):
    """The room as a whole: tables, rounds, rules, and at first on whom to count."""

    count = forms.IntegerField(
        label=_("Hoeveel tafels staan er?"),
        min_value=1,
        max_value=MOST_TABLES,
        error_messages={
            "required": _("Vul in hoeveel tafels er staan."),
            "invalid": _("Vul een getal in, bijvoorbeeld 6."),
            "min_value": _("Er is minstens 1 tafel nodig."),
            "max_value": _("Meer dan 60 tafels gaat niet."),
        },
    )
    rounds = forms.IntegerField(
        label=_("Hoe vaak gaan mensen zitten?"),
        help_text=_("1: iedereen blijft zitten. 3: mensen wisselen twee keer van tafel."),
        min_value=1,
        max_value=MOST_ROUNDS,
        error_messages={
            "required": _("Vul in hoe vaak mensen gaan zitten. Vaak is dat 1 keer."),
            "invalid": _("Vul een getal in van 1 tot 6."),
            "min_value": _("Vul een getal in van 1 tot 6."),
            "max_value": _("Vul een getal in van 1 tot 6."),
        },
    )
    asks_language = forms.BooleanField(
        label=_("Iedereen kan met iemand aan tafel praten"), required=False
    )
    asks_host = forms.BooleanField(label=_("Elke tafel heeft iemand die ontvangt"), required=False)
    asks_scribe = forms.BooleanField(
        label=_("Elke tafel heeft iemand die meeschrijft"), required=False
    )
    who = forms.ChoiceField(
        label=_("Op wie rekent u?"),
        choices=[
            (CIRCLE, _("iedereen in de kring")),
            (EARLIER, _("wie er eerder was")),
            (NOBODY, _("alleen wie binnenkomt")),
        ],
        widget=forms.RadioSelect,
        required=False,
    )

    def count_people(self, *, circle: int, earlier: int) -> None:
        """Say with each choice how many people that is; one of them is always chosen."""
        field = self.fields["who"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [
                (CIRCLE, _("iedereen in de kring (%(people)s)") % {"people": circle}),
                (EARLIER, _("wie er eerder was (%(people)s)") % {"people": earlier}),
                (NOBODY, _("alleen wie binnenkomt")),
            ]
        field.required = True

    @property
    def rules(self) -> TableRules:
        told = self.cleaned_data
        return TableRules(
            told["rounds"], told["asks_language"], told["asks_host"], told["asks_scribe"]
        )


class SeatForm(forms.Form):
    """Someone and a table, or someone to change places with; apart, or together with one tap."""

    person = forms.UUIDField(required=False, error_messages={"invalid": CHOOSE})
    table = forms.IntegerField(min_value=NOWHERE, required=False)
    swap = forms.UUIDField(required=False, error_messages={"invalid": CHOOSE})
    tap = forms.CharField(max_length=60, required=False)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        person, table = data.get("person"), data.get("table")
        if data.get("tap"):
            person, table = self._read_tap(data["tap"])
        if person is None or (table is None and data.get("swap") is None):
            raise forms.ValidationError(CHOOSE)
        return {"person": person, "table": table, "swap": data.get("swap")}

    def _read_tap(self, tap: str) -> tuple[UUID | None, int | None]:
        name, _colon, number = tap.partition(":")
        try:
            return UUID(name), int(number)
        except ValueError:
            return None, None


class LockForm(forms.Form):
    """Who stays where they are: one person, or a whole table."""

    person = forms.UUIDField(required=False)
    table = forms.IntegerField(min_value=1, required=False)
    is_locked = forms.TypedChoiceField(
        choices=[("1", "1"), ("0", "0")], coerce=lambda value: value == "1"
    )

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if data.get("person") is None and data.get("table") is None:
            raise forms.ValidationError(CHOOSE)
        return data


class AwayForm(forms.Form):
    """Somebody who does not come, or counts again."""

    person = forms.UUIDField(error_messages={"required": CHOOSE, "invalid": CHOOSE})
    is_away = forms.TypedChoiceField(
        choices=[("1", "1"), ("0", "0")], coerce=lambda value: value == "1"
    )


class TasksForm(forms.Form):
    """What somebody does at a table."""

    person = forms.UUIDField(error_messages={"required": CHOOSE, "invalid": CHOOSE})
    can_host = forms.BooleanField(required=False)
    can_scribe = forms.BooleanField(required=False)


class WishForm(forms.Form):
    """Two people, and what they wish of each other at a table."""

    person = forms.UUIDField(error_messages={"required": CHOOSE, "invalid": CHOOSE})
    other = forms.UUIDField(
        error_messages={
            "required": _("Kies met wie. Kies dan wat de wens is."),
            "invalid": _("Kies met wie. Kies dan wat de wens is."),
        }
    )
    kind = forms.TypedChoiceField(
        choices=[(kind.value, kind.value) for kind in Togetherness], coerce=Togetherness
    )


class ChairsForm(forms.Form):
    """A table: so many chairs, and whether a wheelchair fits."""

    seats = forms.IntegerField(
        min_value=1,
        max_value=MOST_SEATS,
        error_messages={
            "required": _("Vul in hoeveel stoelen er staan."),
            "invalid": _("Vul een getal in van 1 tot 14."),
            "min_value": _("Vul een getal in van 1 tot 14."),
            "max_value": _("Vul een getal in van 1 tot 14."),
        },
    )
    is_accessible = forms.BooleanField(required=False)
