"""Typing in what a partner signed for."""

from django import forms
from django.utils.translation import gettext_lazy as _

from samenkracht.atelier.domain.pledges import Angle
from samenkracht.atelier.forms.budget import MoneyField
from samenkracht.atelier.forms.planning import DayInput
from samenkracht.atelier.models.means import ANGLES
from samenkracht.atelier.services.pledges import PledgeWords


class PledgeForm(forms.Form):
    """A pledge, in the order of the signing sheet (V07)."""

    who = forms.CharField(
        label=_("Organisatie of groep"),
        max_length=120,
        error_messages={"required": _("Wie geeft iets? Schrijf de naam van de organisatie.")},
    )
    angle = forms.TypedChoiceField(
        label=_("Vanuit"),
        choices=ANGLES,
        coerce=Angle,
        initial=Angle.OTHER,
    )
    what = forms.CharField(
        label=_("Draagt bij"),
        max_length=300,
        help_text=_("Bijvoorbeeld: de zaal op vier woensdagen, of twee uur per week van Karim."),
        error_messages={"required": _("Wat draagt deze partner bij? Schrijf dat kort op.")},
    )
    value_cents = MoneyField(
        label=_("Waarde in euro"),
        help_text=_("Is het iets waard in geld? Dan telt het mee bij de dekking."),
    )
    begins_on = forms.DateField(label=_("Vanaf"), required=False, widget=DayInput())
    signed_by = forms.CharField(label=_("Wie tekent namens hen"), max_length=120, required=False)
    signed_on = forms.DateField(
        label=_("Getekend op"),
        required=False,
        widget=DayInput(),
        help_text=_("Leeg: nog niet getekend."),
    )

    @property
    def words(self) -> PledgeWords:
        """The words as the services want them."""
        sent = self.cleaned_data
        return PledgeWords(
            who=sent["who"],
            signed_by=sent["signed_by"],
            angle=Angle(sent["angle"]),
            what=sent["what"],
            value_cents=sent["value_cents"],
            begins_on=sent["begins_on"],
            signed_on=sent["signed_on"],
        )
