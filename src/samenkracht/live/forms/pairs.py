"""How many rounds of pairs, and from which round on they are filled."""

from django import forms
from django.utils.translation import gettext_lazy as _

from samenkracht.live.domain.pairs import MOST_ROUNDS

CHOOSE = _("Kies 1, 2, 3 of 4 rondes.")


class PairsForm(forms.Form):
    rounds = forms.TypedChoiceField(
        label=_("Hoeveel rondes?"),
        choices=[(number, number) for number in range(1, MOST_ROUNDS + 1)],
        coerce=int,
        widget=forms.RadioSelect,
        error_messages={"required": CHOOSE, "invalid_choice": CHOOSE},
    )


class FillForm(forms.Form):
    round = forms.TypedChoiceField(
        label=_("Vanaf welke ronde?"),
        choices=[(number, number) for number in range(1, MOST_ROUNDS + 1)],
        coerce=int,
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Kies een ronde."),
            "invalid_choice": _("Die ronde is er niet."),
        },
    )


def fill_form(*, rounds: int, first: int) -> FillForm:
    """Return an empty form for so many rounds."""
    form = FillForm(initial={"round": first})
    field = form.fields["round"]
    if isinstance(field, forms.ChoiceField):
        field.choices = [(number, number) for number in range(1, rounds + 1)]
    return form
