"""Showing both when two people changed the same thing (METHOD S30)."""

from datetime import date, time

from django import forms
from django.utils import formats
from django.utils.translation import gettext as _

from samenkracht.atelier.domain.changes import ChangedMeanwhile


def show_clashes(form: forms.Form, refusal: ChangedMeanwhile) -> None:
    """Say under each field what stands there now; what was typed stays in the field."""
    for clash in refusal.clashes:
        sentence = _("Een collega maakte hier net van: “%(theirs)s”. Bewaar nog eens voor het uwe.")
        form.add_error(clash.name, sentence % {"theirs": in_words(clash.theirs)})


def ask_again(form: forms.Form) -> None:
    """Refuse a form that does not say what stood on screen; what was typed stays."""
    form.add_error(
        None, _("Er ontbrak iets op deze bladzijde. Kijk of alles klopt en bewaar weer.")
    )


def faults_of(form: forms.Form) -> str:
    """Return what is wrong with a form that has no room for it under its fields."""
    return " ".join(str(fault) for faults in form.errors.values() for fault in faults)


def in_words(value: object) -> str:
    """Return a value as it stands on screen."""
    match value:
        case date():
            return formats.date_format(value, "l j F Y")
        case time():
            return formats.time_format(value, "H.i")
        case None | "":
            return _("leeg")
        case _other:
            return str(value)
