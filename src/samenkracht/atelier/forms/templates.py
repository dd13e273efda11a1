"""What one fills in about a template, its gatherings, and a file to bring in."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samenkracht.atelier.domain.own_words import lines_of
from samenkracht.atelier.domain.templates import MOST_BYTES, MOST_WEEKS, Plan
from samenkracht.atelier.forms.programme import NUMBER_FAULTS
from samenkracht.atelier.services.templates import GatheringWish


class TemplateForm(forms.Form):
    """The words of a template."""

    name = forms.CharField(label=_("Naam van het sjabloon"), max_length=120)
    about = forms.CharField(
        label=_("Waar is het goed voor?"),
        max_length=300,
        required=False,
        help_text=_("Bijvoorbeeld: voor een flat waar veel mensen elkaar nog niet kennen."),
    )
    lessons = forms.CharField(
        label=_("Wat wij leerden"),
        max_length=6000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_("Voor de volgende groep. Schrijf geen namen van bewoners."),
    )

    @property
    def words(self) -> dict[str, str]:
        """The words as the services want them, with one way to end a line."""
        chosen = self.cleaned_data
        return {
            name: "\n".join(lines_of(text))
            for name, text in chosen.items()
            if isinstance(text, str)
        }


class SaveTemplateForm(TemplateForm):
    """A template from an atelier; who sees a name pointed out says that it may stay."""

    is_no_name = forms.BooleanField(
        label=_("Ik keek het na: dit mag zo blijven staan"), required=False
    )


class GatheringWishForm(forms.Form):
    """One gathering of a template."""

    place = forms.IntegerField(min_value=0, max_value=1000, widget=forms.HiddenInput)
    title = forms.CharField(label=_("Titel"), max_length=120)
    purpose = forms.CharField(
        label=_("Doel"), max_length=600, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    weeks = forms.IntegerField(
        label=_("Weken na de vorige"),
        min_value=0,
        max_value=MOST_WEEKS,
        error_messages=NUMBER_FAULTS,
    )
    order = forms.IntegerField(
        label=_("Plaats in de rij"), min_value=1, max_value=1000, error_messages=NUMBER_FAULTS
    )
    is_gone = forms.BooleanField(label=_("Haal deze bijeenkomst eruit"), required=False)


class BaseGatherings(forms.BaseFormSet[GatheringWishForm]):
    @property
    def wishes(self) -> list[GatheringWish]:
        """The gatherings in the order that was asked for; equal places keep their row."""
        rows = [form.cleaned_data for form in self.forms]
        return [
            GatheringWish(
                place=row["place"],
                title=row["title"],
                purpose="\n".join(lines_of(row["purpose"])),
                weeks=row["weeks"],
                is_kept=not row["is_gone"],
            )
            for row in sorted(rows, key=lambda row: row["order"])
        ]


Gatherings: Any = forms.formset_factory(
    GatheringWishForm, formset=BaseGatherings, extra=0, max_num=40, absolute_max=40
)


def gatherings_of(plan: Plan) -> list[dict[str, object]]:
    """Return what stands in the fields of a plan."""
    return [
        {
            "place": place,
            "title": gathering.title,
            "purpose": gathering.purpose,
            "weeks": gathering.weeks,
            "order": place + 1,
        }
        for place, gathering in enumerate(plan.gatherings)
    ]


class FileForm(forms.Form):
    """A template from another house."""

    file = forms.FileField(
        label=_("Bestand van een sjabloon"),
        help_text=_("Het eindigt op .json. U krijgt het van een andere organisatie."),
        error_messages={
            "required": _("Kies eerst een bestand."),
            "empty": _("Dit bestand is leeg."),
        },
    )

    def clean_file(self) -> bytes:
        found = self.cleaned_data["file"]
        # One byte more than we take is enough to know that it is too much.
        content: bytes = found.read(MOST_BYTES + 1)
        return content
