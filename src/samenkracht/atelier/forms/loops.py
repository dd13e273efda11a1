"""What one writes in the two circles."""

from django import forms
from django.utils.translation import gettext_lazy as _

from samenkracht.atelier.domain.loops import LONGEST_EXAMPLES, LONGEST_LINK
from samenkracht.atelier.forms.theme import WordsField


class LinkForm(forms.Form):
    """A link with its examples."""

    text = forms.CharField(label=_("Schakel"), max_length=LONGEST_LINK)
    examples = WordsField(
        label=_("Voorbeelden"),
        max_length=LONGEST_EXAMPLES,
        rows=3,
        help_text=_("Eén voorbeeld per regel. Zonder namen."),
    )

    @property
    def words(self) -> dict[str, str]:
        return {"text": self.cleaned_data["text"], "examples": self.cleaned_data["examples"]}


class AddLinkForm(forms.Form):
    text = forms.CharField(
        label=_("Nog een schakel"),
        max_length=LONGEST_LINK,
        help_text=_("Een korte zin met “u”. Hij komt achteraan, u schuift hem op zijn plaats."),
    )


class MoveLinkForm(forms.Form):
    by = forms.IntegerField(min_value=-1, max_value=1)
