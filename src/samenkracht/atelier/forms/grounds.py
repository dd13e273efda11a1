"""What one writes about starting points."""

from django import forms
from django.utils.translation import gettext_lazy as _


class GroundForm(forms.Form):
    text = forms.CharField(
        label=_("Dit spreken wij af"),
        max_length=200,
        help_text=_("Eén zin. Bijvoorbeeld: wij beginnen en eindigen op tijd."),
    )

    def clean_text(self) -> str:
        return " ".join(str(self.cleaned_data["text"]).split())


class WordGroundForm(GroundForm):
    """The same sentence in other words; `seen` is what stood on screen."""

    seen = forms.CharField(widget=forms.HiddenInput, max_length=200)
