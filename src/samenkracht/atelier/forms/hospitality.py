"""What one fills in to make people welcome: something to see to, something brought, an amount."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from samenkracht.accounts.models import User
from samenkracht.atelier.domain.money import NotMoney, read_money
from samenkracht.atelier.forms.circle import NAMES_LIST
from samenkracht.atelier.forms.planning import DayInput

FIRST_DAY, LAST_DAY = 2000, 2100


class ChoreForm(forms.Form):
    what = forms.CharField(
        label=_("Wat"),
        max_length=160,
        error_messages={"required": _("Schrijf eerst wat er moet gebeuren.")},
    )
    owner = forms.TypedChoiceField(label=_("Wie"), coerce=UUID, required=False)
    due_on = forms.DateField(
        label=_("Klaar op"),
        widget=DayInput(),
        required=False,
        error_messages={"invalid": _("Deze dag bestaat niet. Kies een dag.")},
    )

    def __init__(self, *args: Any, team: Sequence[User], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.people = {user.public_id: user for user in team}
        choices = [("", _("nog niemand")), *((user.public_id, user.first_name) for user in team)]
        self.fields["owner"].choices = choices  # type: ignore[attr-defined]  # a choice field
        self.fields["owner"].widget = forms.Select(choices=choices)

    def clean_due_on(self) -> Any:
        day = self.cleaned_data["due_on"]
        if day is not None and not FIRST_DAY <= day.year <= LAST_DAY:
            raise forms.ValidationError(_("Kijk het jaar nog eens na."))
        return day

    @property
    def chosen(self) -> User | None:
        chosen = self.cleaned_data["owner"]
        return self.people.get(chosen) if chosen else None

    @property
    def facts(self) -> dict[str, object]:
        """What, who and when, as the services want them."""
        told = self.cleaned_data
        return {"what": told["what"], "owner": self.chosen, "due_on": told["due_on"]}


class TreatForm(forms.Form):
    who = forms.CharField(
        label=_("Wie brengt iets mee?"),
        max_length=80,
        widget=forms.TextInput(attrs={"list": NAMES_LIST, "autocomplete": "off"}),
        error_messages={"required": _("Schrijf eerst wie.")},
    )
    treat = forms.CharField(
        label=_("Wat?"),
        max_length=120,
        help_text=_("Bijvoorbeeld: linzensoep, of: appeltaart voor 20."),
        error_messages={"required": _("Schrijf eerst wat.")},
    )


class ExpenseForm(forms.Form):
    payer = forms.CharField(
        label=_("Wie betaalde iets?"),
        max_length=80,
        widget=forms.TextInput(attrs={"list": NAMES_LIST, "autocomplete": "off"}),
        error_messages={"required": _("Schrijf eerst wie.")},
    )
    amount = forms.CharField(
        label=_("Hoeveel euro?"),
        max_length=20,
        widget=forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"}),
        error_messages={"required": _("Vul een bedrag in, zoals 4,80.")},
    )
    purpose = forms.CharField(
        label=_("Waarvoor?"),
        max_length=120,
        required=False,
        help_text=_("Bijvoorbeeld: de bus, of: boodschappen."),
    )

    def clean_amount(self) -> int:
        try:
            cents = read_money(self.cleaned_data["amount"])
        except NotMoney as refusal:
            raise forms.ValidationError(
                gettext(str(refusal)), params={"typed": refusal.typed}
            ) from None
        if not cents:
            raise forms.ValidationError(_("Vul een bedrag in, zoals 4,80."))
        return cents


class DoneForm(forms.Form):
    is_done = forms.TypedChoiceField(
        choices=[("1", "ja"), ("0", "nee")], coerce=lambda value: value == "1"
    )
