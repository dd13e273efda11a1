"""Counting hands, catching words, answering the five questions, beginning anew."""

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from samenkracht.accounts.models import User
from samenkracht.atelier.domain.application import Question
from samenkracht.atelier.domain.looking_back import ANSWER_LENGTH, WORD_LENGTH
from samenkracht.atelier.forms.planning import ClockInput, DayInput
from samenkracht.atelier.models import Atelier, Participant
from samenkracht.atelier.services.planning import FACTS, FirstGathering
from samenkracht.method.looking_back import TEAM_QUESTIONS

MOST_HANDS = 999


class CountField(forms.IntegerField):
    """How many hands went up; empty is not counted."""

    def __init__(self, label: Any) -> None:
        super().__init__(
            label=label,
            required=False,
            min_value=0,
            max_value=MOST_HANDS,
            widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
            error_messages={
                "invalid": _("Schrijf een getal, bijvoorbeeld 12."),
                "min_value": _("Minder dan 0 handen kan niet."),
                "max_value": _("Dat zijn wel heel veel handen. Kijk het getal nog eens na."),
            },
        )


class HandsForm(forms.Form):
    """The round by show of hands (S25)."""

    fine = CountField(_("Fijn"))
    so_so = CountField(_("Gaat wel"))
    not_fine = CountField(_("Niet fijn"))
    again = CountField(_("Ik kom weer"))
    again_unsure = CountField(_("Ik weet het nog niet"))


class WordForm(forms.Form):
    """One word of somebody."""

    word = forms.CharField(
        label=_("Eén woord"),
        max_length=WORD_LENGTH,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={"required": _("Er staat nog niets. Schrijf één woord.")},
    )


class AnswersForm(forms.Form):
    """The five questions of the team (S28)."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for key, asked in TEAM_QUESTIONS.items():
            self.fields[key.value] = forms.CharField(
                label=gettext(asked.question),
                help_text=gettext(asked.hint),
                max_length=ANSWER_LENGTH,
                required=False,
                widget=forms.Textarea(attrs={"rows": 3}),
            )

    @property
    def answers(self) -> dict[str, str]:
        """The answers by question."""
        sent = self.cleaned_data
        return {key.value: sent[key.value].replace("\r\n", "\n") for key in TEAM_QUESTIONS}


class PartForm(forms.Form):
    """The team's own words for a part of the application."""

    key = forms.TypedChoiceField(
        choices=[(key.value, key.value) for key in Question],
        coerce=Question,
        widget=forms.HiddenInput,
    )
    text = forms.CharField(
        label=_("Uw tekst"),
        max_length=8000,
        widget=forms.Textarea(attrs={"rows": 10}),
        error_messages={
            "required": _("Er staat nog niets. Schrijf iets, of neem onze tekst weer over.")
        },
    )
    seen = forms.CharField(required=False, widget=forms.HiddenInput, strip=False)

    def clean_text(self) -> str:
        return str(self.cleaned_data["text"]).replace("\r\n", "\n")

    def clean_seen(self) -> str:
        return str(self.cleaned_data["seen"]).replace("\r\n", "\n").strip()


class SuccessorForm(forms.Form):
    """Beginning an atelier that grows out of another."""

    theme = forms.CharField(
        label=_("Nieuw thema"),
        max_length=200,
        help_text=_("Wat stelden bewoners zelf voor?"),
        error_messages={"required": _("Waar gaat het nieuwe atelier over?")},
    )
    day = forms.DateField(label=_("Eerste dag"), widget=DayInput())
    clock = forms.TimeField(label=_("Tijd"), widget=ClockInput())
    venue = forms.CharField(label=_("Plek"), max_length=200, required=False)
    team = forms.TypedMultipleChoiceField(
        label=_("Wie gaat mee in het team"),
        coerce=UUID,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    lessons = forms.CharField(
        label=_("Wat nemen wij mee?"),
        max_length=6000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text=_("Dit schreef u bij het terugkijken. Haal weg wat niet meer helpt."),
    )
    circle = forms.TypedMultipleChoiceField(
        label=_("Wie zei dat u weer mag vragen?"),
        coerce=UUID,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Zet alleen een vinkje bij wie ja zei. De anderen gaan niet mee."),
    )

    def __init__(
        self, *args: Any, users: Sequence[User], people: Iterable[Participant], **options: Any
    ) -> None:
        super().__init__(*args, **options)
        self.users = users
        choices = {
            "team": [(user.public_id, user.first_name) for user in users],
            "circle": [(one.public_id, one.person.short_name) for one in people],
        }
        for name, found in choices.items():
            self.fields[name].choices = found  # type: ignore[attr-defined]
        self.fields["team"].initial = [user.public_id for user in users]

    def facts(self, old: Atelier) -> dict[str, str]:
        """Return the words of the new atelier: its theme, and where it is."""
        words = dict.fromkeys(FACTS, "")
        return {
            **words,
            "neighbourhood": old.neighbourhood,
            "place": old.place,
            "theme": self.cleaned_data["theme"],
        }

    @property
    def first(self) -> FirstGathering:
        sent = self.cleaned_data
        return FirstGathering(sent["day"], sent["clock"], sent["venue"])

    @property
    def chosen_team(self) -> list[User]:
        chosen = set(self.cleaned_data["team"])
        return [user for user in self.users if user.public_id in chosen]
