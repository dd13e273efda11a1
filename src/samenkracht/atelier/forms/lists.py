"""What one fills in to read a list: a file or a text, what its columns mean, and who comes."""

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.http import QueryDict
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from samenkracht.people.domain.pasted import LONGEST_PASTE, read_paste
from samenkracht.people.domain.spreadsheets import (
    MOST_BYTES,
    Column,
    Layout,
    Row,
    Sheet,
    Spreadsheet,
    UnreadableFile,
    read_spreadsheet,
)

COLUMNS = [
    (Column.NONE.value, _("bewaren wij niet")),
    (Column.NAME.value, _("hele naam")),
    (Column.FIRST_NAME.value, _("voornaam")),
    (Column.INITIALS.value, _("voorletters")),
    (Column.INFIX.value, _("tussenvoegsel")),
    (Column.LAST_NAME.value, _("achternaam")),
    (Column.HATS.value, _("pet of rol")),
    (Column.WORKS_AT.value, _("organisatie")),
    (Column.PHONE.value, _("telefoon")),
    (Column.EMAIL.value, _("e-mailadres")),
    (Column.LANGUAGES.value, _("talen")),
    (Column.WHEELCHAIR.value, _("rolstoel")),
    (Column.INTERPRETER.value, _("tolk")),
    (Column.DIET.value, _("eten")),
    (Column.BROUGHT_BY.value, _("meegebracht door")),
    (Column.BIRTH_DATE.value, _("geboortedatum, om naamgenoten te scheiden")),
    (Column.CONSENT.value, _("toestemming")),
]
_SAMPLES = 3


class PasteForm(forms.Form):
    """A list as text."""

    text = forms.CharField(
        label=_("Namen"),
        max_length=LONGEST_PASTE,
        strip=False,
        help_text=_("Een naam op elke regel. Of kopieer de cellen uit Excel."),
        widget=forms.Textarea(attrs={"rows": 8, "spellcheck": "false"}),
        error_messages={
            "required": _("Er staat nog niets in het vak. Plak eerst uw lijst."),
            "max_length": _("Dit is te veel tekst in een keer. Plak een deel."),
        },
    )

    def clean_text(self) -> str:
        text: str = self.cleaned_data["text"]
        try:
            self.spreadsheet, self.layout = read_paste(text)
        except UnreadableFile as refusal:
            raise forms.ValidationError(gettext(str(refusal))) from None
        return text


class FileForm(forms.Form):
    """A list as a file."""

    file = forms.FileField(
        label=_("Bestand"),
        help_text=_("Excel (.xlsx) of .csv, hooguit 5 MB."),
        widget=forms.FileInput(attrs={"accept": ".xlsx,.csv,.txt,.tsv"}),
        error_messages={
            "required": _("Kies eerst een bestand."),
            "empty": _("Dit bestand is leeg."),
        },
    )

    def clean_file(self) -> UploadedFile[bytes]:
        file: UploadedFile[bytes] = self.cleaned_data["file"]
        if (file.size or 0) > MOST_BYTES:
            raise forms.ValidationError(_("Dit bestand is groter dan 5 MB. Maak de lijst kleiner."))
        try:
            self.spreadsheet: Spreadsheet = read_spreadsheet(file.read(), file.name or "")
        except UnreadableFile as refusal:
            raise forms.ValidationError(gettext(str(refusal))) from None
        return file


class LayoutForm(forms.Form):
    """What the columns of a list hold, with a few cells of each to look at."""

    def __init__(
        self, data: Any = None, *, sheet: Sheet, layout: Layout, place: int, sheets: list[str]
    ) -> None:
        super().__init__(data)
        self.has_sheets = len(sheets) > 1
        self.fields["sheet"] = forms.TypedChoiceField(
            label=_("Tabblad"),
            coerce=int,
            choices=[(number, name) for number, name in enumerate(sheets)],
            initial=place,
            widget=forms.RadioSelect if self.has_sheets else forms.HiddenInput,
        )
        self.width = max(map(len, sheet.rows), default=0)
        for number in range(self.width):
            column = layout.columns[number] if number < len(layout.columns) else Column.NONE
            self.fields[f"kolom-{number}"] = forms.TypedChoiceField(
                label=_head(sheet, layout, number),
                coerce=Column,
                empty_value=Column.NONE,
                required=False,
                choices=COLUMNS,
                initial=column.value,
                help_text=_samples(sheet, layout, number),
            )

    @property
    def column_fields(self) -> list[forms.BoundField]:
        return [self[f"kolom-{number}"] for number in range(self.width)]

    @property
    def columns(self) -> list[Column]:
        """What each column holds, in the order of the file."""
        return [Column(self.cleaned_data[f"kolom-{number}"]) for number in range(self.width)]


class ChosenForm(forms.Form):
    """Which rows come into the circle, and whether the ticks are noted too."""

    presence = forms.BooleanField(required=False)

    @property
    def lines(self) -> list[int]:
        """The rows with a tick; what is no number is no row."""
        chosen = self.data.getlist("lines") if isinstance(self.data, QueryDict) else []
        return [int(line) for line in chosen if line.isdecimal() and len(line) < 7]


def _head(sheet: Sheet, layout: Layout, number: int) -> str:
    head: Row = () if layout.head is None else sheet.rows[layout.head]
    if number < len(head) and head[number]:
        return head[number][:60]
    return gettext("Kolom %(number)s") % {"number": number + 1}


def _samples(sheet: Sheet, layout: Layout, number: int) -> str:
    start = 0 if layout.head is None else layout.head + 1
    cells = [row[number] for row in sheet.rows[start:] if number < len(row) and row[number]]
    return " · ".join(cell.replace("\n", " ")[:40] for cell in cells[:_SAMPLES])
