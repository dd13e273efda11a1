from collections.abc import Collection, Mapping
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.forms import BoundField
from django.utils.translation import get_language_info, gettext
from django.utils.translation import gettext_lazy as _

from samenkracht.reports.domain.dossier import LARGEST_FILE
from samenkracht.reports.domain.forms import SHEETS, Form, Per
from samenkracht.reports.domain.paper import DUTCH, MOST_COPIES, SHEET_LANGUAGES, Order

MOST_FOR_ALL = 20  # copies of a form that is made for the gathering or for each table
OTHER_LANGUAGES = [code for code in SHEET_LANGUAGES if code != DUTCH]


class OrderForm(forms.Form):
    """What someone wants on paper. What is not asked comes as often as is usual."""

    large = forms.BooleanField(
        label=_("Grote letters (20 punten)"),
        help_text=_("De grote vellen komen dan op A3."),
        required=False,
    )
    a3 = forms.BooleanField(label=_("Grote vellen op A3"), required=False)

    def __init__(
        self, data: Mapping[str, Any] | None, *, usual: dict[Form, int], people: int
    ) -> None:
        filled = {name(form): count for form, count in usual.items()}
        filled.update({reader_name(language): 0 for language in OTHER_LANGUAGES})
        asked = None if data is None else {**filled, **dict(data.items())}
        super().__init__(asked, initial=filled)
        self.usual, self.people = usual, people
        for language in OTHER_LANGUAGES:
            self.fields[reader_name(language)] = _number(
                get_language_info(language)["name_local"].capitalize(), MOST_COPIES
            )
        for form, count in usual.items():
            most = MOST_FOR_ALL if SHEETS[form].per in {Per.GATHERING, Per.TABLE} else MOST_COPIES
            self.fields[name(form)] = _number(_("Hoeveel"), max(most, count))

    def clean(self) -> dict[str, Any]:
        found = super().clean() or {}
        others = sum(found.get(reader_name(language)) or 0 for language in OTHER_LANGUAGES)
        if others > max(self.people, MOST_COPIES):
            raise forms.ValidationError(_("Dat zijn meer mensen dan er komen."))
        return found

    def readers(self) -> list[BoundField]:
        """Return the fields in which one says how many people rather read another language."""
        return [self[reader_name(language)] for language in OTHER_LANGUAGES]

    def order(self, among: Collection[Form]) -> Order:
        """Return the order of these forms as it was filled in; empty is the usual."""
        found = self.cleaned_data if self.is_bound else {}
        copies = {
            form: count if (asked := found.get(name(form))) is None else asked
            for form, count in self.usual.items()
            if form in among
        }
        readers = {code: found.get(reader_name(code)) or 0 for code in OTHER_LANGUAGES}
        return Order(
            copies=copies,
            people=max(self.people, sum(readers.values())),
            readers=readers,
            is_large=bool(found.get("large")),
            is_a3=bool(found.get("a3")),
        )


def _number(label: Any, most: int) -> forms.IntegerField:
    return forms.IntegerField(
        label=label,
        min_value=0,
        max_value=most,
        required=False,
        error_messages={
            "min_value": _("Vul 0 of meer in."),
            "max_value": _("Vul hoogstens %(limit_value)s in."),
            "invalid": _("Vul een getal in."),
        },
    )


def name(form: Form) -> str:
    """Return the name of the field that counts a form."""
    return f"hoeveel-{form}"


def reader_name(language: str) -> str:
    """Return the name of the field that counts who reads a language."""
    return f"lezers-{language}"


class ArrivalForm(forms.Form):
    """An atelier as a file, as somebody brings it."""

    file = forms.FileField(
        label=_("Bestand van het atelier"),
        help_text=_("Het eindigt op .json. Het andere huis maakt het bij “Overdracht”."),
        widget=forms.FileInput(attrs={"accept": ".json,application/json"}),
        error_messages={
            "required": _("Kies eerst een bestand."),
            "empty": _("Dit bestand is leeg."),
            "max_length": _("De naam van dit bestand is te lang."),
        },
        max_length=200,
    )

    def clean_file(self) -> "UploadedFile[bytes]":
        upload: UploadedFile[bytes] = self.cleaned_data["file"]
        if (upload.size or 0) > LARGEST_FILE * 1024 * 1024:
            raise forms.ValidationError(
                gettext("Dit bestand is te groot. Het mag %(size)s MB zijn.")
                % {"size": LARGEST_FILE}
            )
        return upload

    @property
    def content(self) -> bytes:
        """What is in the file."""
        upload: UploadedFile[bytes] = self.cleaned_data["file"]
        return b"".join(upload.chunks())
