from django import forms
from django.utils.translation import gettext_lazy as _


class SearchForm(forms.Form):
    words = forms.CharField(label=_("Zoek in al uw ateliers"), max_length=100, required=False)
