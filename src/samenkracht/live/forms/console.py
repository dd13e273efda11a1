"""What the moderator types or presses on the console."""

from django import forms
from django.utils.translation import gettext_lazy as _

from samenkracht.live.domain.ties import TieWay


class MinutesForm(forms.Form):
    minutes = forms.IntegerField(min_value=-60, max_value=60)


class PageForm(forms.Form):
    page = forms.IntegerField(min_value=0, max_value=1000)


class BlankForm(forms.Form):
    is_blank = forms.TypedChoiceField(
        choices=[("1", _("leeg")), ("0", _("vol"))], coerce=lambda value: value == "1"
    )


class PlacesForm(forms.Form):
    is_shown = forms.TypedChoiceField(
        choices=[("1", _("laat zien")), ("0", _("haal weg"))], coerce=lambda value: value == "1"
    )


class NoteForm(forms.Form):
    text = forms.CharField(
        max_length=500,
        error_messages={
            "required": _("Er staat nog niets. Schrijf eerst wat u opviel."),
            "max_length": _("Dit is te lang. Maak er twee aantekeningen van."),
        },
    )


class HelpForm(forms.Form):
    """Whom was helped: a table by its number, or the phones without a table."""

    table = forms.IntegerField(min_value=1, required=False)


class TieForm(forms.Form):
    way = forms.TypedChoiceField(
        choices=[(way.value, way.value) for way in TieWay],
        coerce=TieWay,
        error_messages={"required": _("Kies: delen, loten of allemaal winnen.")},
    )
    note = forms.CharField(max_length=300, required=False)


class ToldForm(forms.Form):
    told = forms.IntegerField(min_value=0, required=False)
