from django import forms
from django.utils.translation import gettext_lazy as _

from samenkracht.harvest.domain.agreements import CONCLUSION_LENGTH, WHAT_LENGTH, WHO_LENGTH

DAYS = ["%Y-%m-%d", "%d-%m-%Y", "%d-%m-%y", "%d/%m/%Y"]


class AgreementForm(forms.Form):
    who = forms.CharField(
        label=_("Wie"),
        max_length=WHO_LENGTH,
        error_messages={"required": _("Wie doet het? Een voornaam is genoeg.")},
    )
    what = forms.CharField(
        label=_("Wat"),
        max_length=WHAT_LENGTH,
        error_messages={"required": _("Wat gaat er gebeuren? Schrijf dat kort op.")},
    )
    due_on = forms.DateField(
        label=_("Wanneer klaar"),
        required=False,
        input_formats=DAYS,
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        error_messages={"invalid": _("Deze dag kennen wij niet. Kies een dag, of laat leeg.")},
    )


class ConclusionForm(forms.Form):
    text = forms.CharField(
        label=_("Wat vinden we samen?"),
        max_length=CONCLUSION_LENGTH,
        error_messages={"required": _("Er staat nog niets. Schrijf op wat u samen vindt.")},
    )


def next_agreement() -> AgreementForm:
    """Return an empty form with the hands already on it: Enter, next."""
    form = AgreementForm()
    form.fields["who"].widget.attrs["autofocus"] = True
    return form
