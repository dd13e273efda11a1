from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from samenkracht.reports.domain.dossier import LARGEST_FILE


class ArrivalForm(forms.Form):
    """An atelier as a file, as somebody brings it."""

    file = forms.FileField(
        label=_("Bestand van het atelier"),
        help_text=_("Het eindigt op .json. Het andere huis maakt het bij ‘Overdracht’."),
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
