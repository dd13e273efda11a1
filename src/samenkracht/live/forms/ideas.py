"""Typing ideas in from paper, mending and merging them."""

from collections.abc import Sequence
from typing import Any
from uuid import uuid4

from django import forms
from django.utils.translation import gettext as now_translated
from django.utils.translation import gettext_lazy as _

from samenkracht.live.domain.ideas import IDEA_LENGTH
from samenkracht.live.models import Table
from samenkracht.method.domains import LIFE_DOMAINS

NO_TABLE = "0"
EMPTY = _("Er staat nog niets. Schrijf eerst het idee.")
WHICH_TABLE = _("Kies een tafel, of 'geen tafel'.")
LONG = _("Dit is te lang. Maak het korter, tot 300 letters.")


def _domains() -> list[tuple[str, str]]:
    found = [(domain.value, now_translated(words)) for domain, words in LIFE_DOMAINS.items()]
    return [("", now_translated("Weet ik niet")), *found]


class _TableForm(forms.Form):
    table = forms.ChoiceField(
        label=_("Van welke tafel?"),
        widget=forms.RadioSelect,
        error_messages={"required": WHICH_TABLE, "invalid_choice": WHICH_TABLE},
    )

    def __init__(self, *args: Any, tables: Sequence[Table], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._tables = {str(table.number): table for table in tables}
        choices = [(number, number) for number in self._tables]
        self._field("table").choices = [*choices, (NO_TABLE, now_translated("geen tafel"))]

    def clean_table(self) -> Table | None:
        return self._tables.get(self.cleaned_data["table"])

    def _field(self, name: str) -> forms.ChoiceField:
        field = self.fields[name]
        if not isinstance(field, forms.ChoiceField):
            raise TypeError(name)
        return field


class PaperIdeaForm(_TableForm):
    """One line from a flap. The key belongs to this form: Enter twice is one idea."""

    text = forms.CharField(
        label=_("Wat staat er op de flap?"),
        help_text=_("Druk op Enter. Dan is het bewaard en typt u het volgende."),
        max_length=IDEA_LENGTH,
        error_messages={"required": EMPTY, "max_length": LONG},
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    key = forms.CharField(max_length=64, widget=forms.HiddenInput)

    def __init__(self, *args: Any, tables: Sequence[Table], **kwargs: Any) -> None:
        super().__init__(*args, tables=tables, **kwargs)
        self.fields["key"].initial = uuid4().hex


class IdeaForm(_TableForm):
    """Mend an idea."""

    field_order = ["text", "table", "domain"]

    text = forms.CharField(
        label=_("Het idee"),
        max_length=IDEA_LENGTH,
        error_messages={"required": EMPTY, "max_length": LONG},
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    domain = forms.ChoiceField(
        label=_("Waar hoort het bij?"), required=False, widget=forms.RadioSelect
    )

    def __init__(self, *args: Any, tables: Sequence[Table], **kwargs: Any) -> None:
        super().__init__(*args, tables=tables, **kwargs)
        self._field("domain").choices = _domains()


class PickForm(forms.Form):
    """Two ideas that say the same."""

    pick = forms.TypedMultipleChoiceField(coerce=str)

    def __init__(self, *args: Any, ideas: Sequence[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["pick"] = forms.MultipleChoiceField(
            choices=[(idea, idea) for idea in ideas],
            error_messages={
                "required": _("Kies twee ideeën om samen te voegen."),
                "invalid_choice": _("Een van die ideeën hangt niet meer op de muur."),
            },
        )

    def clean_pick(self) -> list[str]:
        picked: list[str] = self.cleaned_data["pick"]
        if len(set(picked)) != 2:
            raise forms.ValidationError(
                _("Kies er precies twee. Daarna kunt u er nog twee kiezen.")
            )
        return picked
