from collections.abc import Mapping
from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from samenkracht.reports.domain.paper import MOST_COPIES, SHEETS, Form, Order, Per

MOST_FOR_ALL = 20  # copies of a form that is made for the gathering or for each table


class OrderForm(forms.Form):
    """What someone wants on paper. What is not asked comes as often as is usual."""

    language = forms.ChoiceField(
        label=_("Taal van de vellen voor bewoners"),
        choices=settings.LANGUAGES,
        initial=settings.LANGUAGE_CODE,
        widget=forms.RadioSelect,
    )
    large = forms.BooleanField(label=_("Grote letters (20 punten)"), required=False)
    a3 = forms.BooleanField(label=_("Vellen voor de muur op A3"), required=False)

    def __init__(self, data: Mapping[str, Any] | None, *, usual: dict[Form, int]) -> None:
        filled = {"language": settings.LANGUAGE_CODE, **{name(f): usual[f] for f in usual}}
        asked = None if data is None else {**filled, **dict(data.items())}
        super().__init__(asked, initial=filled)
        self.usual = usual
        for form, count in usual.items():
            most = MOST_COPIES if SHEETS[form].per in {Per.PERSON, Per.IDEA} else MOST_FOR_ALL
            self.fields[name(form)] = forms.IntegerField(
                label=_("Hoeveel"),
                min_value=0,
                max_value=max(most, count),
                required=False,
                error_messages={
                    "min_value": _("Vul 0 of meer in."),
                    "max_value": _("Vul hoogstens %(limit_value)s in."),
                    "invalid": _("Vul een getal in."),
                },
            )

    def order(self, only: Form | None = None) -> Order:
        """Return the order as it was filled in, of one form or of all; empty is the usual."""
        found = self.cleaned_data if self.is_bound else {}
        copies = {
            form: count if (asked := found.get(name(form))) is None else asked
            for form, count in self.usual.items()
            if only in {None, form}
        }
        return Order(
            copies=copies,
            language=found.get("language", settings.LANGUAGE_CODE),
            is_large=bool(found.get("large")),
            is_a3=bool(found.get("a3")),
        )


def name(form: Form) -> str:
    """Return the name of the field that counts a form."""
    return f"hoeveel-{form}"
