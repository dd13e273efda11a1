"""How many groups, charts and rounds, and what stands on the charts."""

from typing import Any

from django import forms
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from samenkracht.live.domain.carousel import (
    LONGEST_TITLE,
    LONGEST_TITLES,
    MOST_OF_EACH,
    MOST_TURNS,
    Choice,
)


def _number(label: Any, most: int, too_many: Any) -> forms.IntegerField:
    return forms.IntegerField(
        label=label,
        min_value=1,
        max_value=most,
        error_messages={
            "required": _("Vul een getal in."),
            "invalid": _("Vul een getal in, bijvoorbeeld 4."),
            "min_value": _("Er is er minstens 1 nodig."),
            "max_value": too_many,
        },
    )


class CarouselForm(forms.Form):
    groups = _number(_("Groepen"), MOST_OF_EACH, _("Meer dan 16 groepen gaat hier niet."))
    charts = _number(_("Flappen"), MOST_OF_EACH, _("Meer dan 16 flappen gaat hier niet."))
    rounds = _number(_("Rondes"), MOST_TURNS, _("Meer dan 6 rondes gaat hier niet."))
    sharing = forms.BooleanField(
        label=_("Twee groepen mogen aan één flap werken"),
        help_text=_("Nodig als er meer groepen dan flappen zijn, en niemand wil wachten."),
        required=False,
    )
    titles = forms.CharField(
        label=_("Wat staat er op de flappen?"),
        help_text=_("Elk deelthema op een eigen regel. De eerste regel is flap A."),
        required=False,
        max_length=LONGEST_TITLES,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"max_length": _("Dit is te lang. Schrijf per flap een paar woorden.")},
    )

    def clean_titles(self) -> tuple[str, ...]:
        lines = (" ".join(line.split()) for line in self.cleaned_data["titles"].splitlines())
        titles = tuple(line for line in lines if line)
        if any(len(title) > LONGEST_TITLE for title in titles):
            raise forms.ValidationError(
                gettext("Een titel is hoogstens %(most)s letters lang.") % {"most": LONGEST_TITLE}
            )
        return titles

    def clean(self) -> dict[str, Any]:
        told = super().clean() or {}
        titles, charts = told.get("titles") or (), told.get("charts")
        if charts and len(titles) > charts:
            words = ngettext(
                "Er zijn %(titles)s titels voor %(charts)s flap. Maak er meer flappen van, of "
                "haal titels weg.",
                "Er zijn %(titles)s titels voor %(charts)s flappen. Maak er meer flappen van, of "
                "haal titels weg.",
                charts,
            )
            self.add_error("titles", words % {"titles": len(titles), "charts": charts})
        return told

    @property
    def choice(self) -> Choice:
        """Return what was chosen in a form that is in order."""
        told = self.cleaned_data
        return Choice(
            told["groups"], told["charts"], told["rounds"], told["sharing"], told["titles"]
        )
