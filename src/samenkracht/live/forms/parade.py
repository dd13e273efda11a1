"""Files with ideas and stickers, as somebody hands them over."""

import shutil
import tempfile
from typing import IO, Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from samenkracht.core.errors import Refusal
from samenkracht.live.domain.parade_file import ideas_in, is_pb, stickers_in
from samenkracht.live.services.parade import LARGEST_CAP, ParadeFiles, ParadePlan

LARGEST_FILE = 50  # megabytes
IS_EMPTY = _("Dit bestand is leeg.")
CAP_WANTED = _("Kies een getal van 1 tot 100.")


class ParadeForm(forms.Form):
    ideas = forms.FileField(
        label=_("Bestand met ideeën"),
        help_text=_("Een CSV met de kolommen idee_id en titel, of een .pb-bestand met alles erin."),
        error_messages={"required": _("Kies eerst een bestand."), "empty": IS_EMPTY},
    )
    stickers = forms.FileField(
        label=_("Bestand met stickers"),
        help_text=_("Een CSV met de kolommen deelnemer_code, idee_id en stickers."),
        required=False,
        error_messages={"empty": IS_EMPTY},
    )
    cap = forms.IntegerField(
        label=_("Stickers per persoon"),
        help_text=_("Een regel die hier overheen gaat, telt niet mee. U ziet welke dat zijn."),
        min_value=1,
        max_value=LARGEST_CAP,
        error_messages={
            "required": CAP_WANTED,
            "invalid": CAP_WANTED,
            "min_value": CAP_WANTED,
            "max_value": CAP_WANTED,
        },
    )
    replace = forms.BooleanField(
        label=_("Vervang de parade die er al in staat"),
        help_text=_("De oude ideeën en hun stickers gaan dan weg."),
        required=False,
    )

    def __init__(self, *args: Any, is_again: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not is_again:
            del self.fields["replace"]

    def clean_ideas(self) -> "UploadedFile[bytes]":
        upload: UploadedFile[bytes] = self.cleaned_data["ideas"]
        _check_size(upload)
        stream = _stream_of(upload)
        try:
            next(ideas_in(stream), None)
            if is_pb(stream):
                next(stickers_in(stream), None)
        except Refusal as refusal:
            raise forms.ValidationError(gettext(str(refusal))) from None
        return upload

    def clean_stickers(self) -> "UploadedFile[bytes] | None":
        upload: UploadedFile[bytes] | None = self.cleaned_data["stickers"]
        if upload is None:
            return None
        _check_size(upload)
        try:
            next(stickers_in(_stream_of(upload)), None)
        except Refusal as refusal:
            raise forms.ValidationError(gettext(str(refusal))) from None
        return upload

    def plan(self) -> ParadePlan:
        """Return what to read, from copies that outlive the request and no process."""
        stickers = self.cleaned_data["stickers"]
        files = ParadeFiles(
            _copy_of(self.cleaned_data["ideas"]), _copy_of(stickers) if stickers else None
        )
        return ParadePlan(
            files,
            cap=self.cleaned_data["cap"],
            replace=self.cleaned_data.get("replace", False),
        )


def _check_size(upload: "UploadedFile[bytes]") -> None:
    if (upload.size or 0) > LARGEST_FILE * 1024 * 1024:
        raise forms.ValidationError(
            gettext("Dit bestand is te groot. Het mag %(size)s MB zijn.") % {"size": LARGEST_FILE}
        )


def _stream_of(upload: "UploadedFile[bytes]") -> IO[bytes]:
    if upload.file is None:
        raise forms.ValidationError(IS_EMPTY)
    return upload.file


def _copy_of(upload: "UploadedFile[bytes]") -> IO[bytes]:
    """Copy to a file without a name: it goes with the process, whatever happens."""
    copy = tempfile.TemporaryFile()  # noqa: SIM115 -- the reader closes it
    upload.seek(0)
    shutil.copyfileobj(_stream_of(upload), copy)
    return copy
