"""What one writes about the theme: five domains, the question, a title."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samenkracht.atelier.domain.theme import LONGEST_WORDS, PARTS, SERVICES
from samenkracht.atelier.models.theme import BROUGHT_BY

LABELS = {
    "bites": _("Hoe raakt het thema dit?"),
    "own_trouble": _("Wat knelt bij mensen zelf"),
    "shared_trouble": _("Wat knelt in de buurt"),
    "own_strength": _("Wat mensen zelf kunnen"),
    "shared_strength": _("Wat de buurt samen kan"),
    "services_there": _("Wat is er?"),
    "services_quality": _("Hoe goed is het?"),
    "services_reach": _("Kunnen mensen erbij?"),
}


class WordsField(forms.CharField):
    """Words of a few lines. A line ends the same way, whoever sent it: else two people clash."""

    def __init__(self, *, rows: int = 2, **kwargs: Any) -> None:
        super().__init__(required=False, widget=forms.Textarea(attrs={"rows": rows}), **kwargs)

    def to_python(self, value: Any) -> str:
        return (super().to_python(value) or "").replace("\r\n", "\n").replace("\r", "\n")


class AppraisalForm(forms.Form):
    """What the team sees in one domain; everything may stay empty."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for part in PARTS:
            rows = 1 if part in SERVICES else 2
            self.fields[part] = WordsField(label=LABELS[part], max_length=LONGEST_WORDS, rows=rows)


class QuestionForm(forms.Form):
    """The central question, in one sentence (V04)."""

    text = WordsField(
        label=_("Onze vraag"),
        max_length=200,
        help_text=_("Zoals bewoners hem stellen. Bijvoorbeeld: hoe komen wij samen de maand door?"),
    )
    brought_by = forms.ChoiceField(
        label=_("Van wie komt deze vraag?"),
        choices=BROUGHT_BY,
        required=False,
        widget=forms.RadioSelect,
    )


class TitleForm(forms.Form):
    text = forms.CharField(
        label=_("Nog een titel"),
        max_length=120,
        help_text=_("Schrijf ook op wat half goed is. Kiezen komt later."),
    )

    def clean_text(self) -> str:
        return " ".join(str(self.cleaned_data["text"]).split())
