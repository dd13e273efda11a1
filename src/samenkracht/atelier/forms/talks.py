"""What one writes down of a talk."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samenkracht.atelier.domain.calendar import local_day
from samenkracht.atelier.domain.talks import LONGEST_ANSWER
from samenkracht.atelier.forms.planning import DayInput
from samenkracht.atelier.forms.theme import WordsField
from samenkracht.atelier.models.theme import DOMAINS
from samenkracht.atelier.services.talks import TalkNotes
from samenkracht.method.domains import LifeDomain
from samenkracht.method.talks import SIX_QUESTIONS, TalkQuestion


class TalkForm(forms.Form):
    """The six questions; one answer is enough."""

    held_on = forms.DateField(label=_("Wanneer was het?"), widget=DayInput())
    domains = forms.TypedMultipleChoiceField(
        label=_("Waar ging het over?"),
        choices=DOMAINS,
        coerce=LifeDomain,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Dan staat het bij dat domein naast wat het team schrijft."),
    )
    may_quote = forms.BooleanField(
        label=_("Deze woorden mag u gebruiken, zonder naam"),
        required=False,
        help_text=_("Alleen als iemand dat zelf heeft gezegd."),
    )
    is_sure = forms.BooleanField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for question, asked in SIX_QUESTIONS.items():
            self.fields[question] = WordsField(
                label=_(asked.question), help_text=_(asked.after), max_length=LONGEST_ANSWER
            )
        self.order_fields(["held_on", *TalkQuestion, "domains", "may_quote", "is_sure"])

    @classmethod
    def fresh(cls, sent: Mapping[str, Any] | None) -> "TalkForm":
        """Return the form for a talk of today."""
        return cls(sent, initial={"held_on": local_day(timezone.now())})

    def clean_held_on(self) -> Any:
        day = self.cleaned_data["held_on"]
        if day > local_day(timezone.now()):
            raise forms.ValidationError(_("Deze dag moet nog komen."))
        return day

    @property
    def answers(self) -> list[forms.BoundField]:
        """The fields of the six questions."""
        return [self[question] for question in TalkQuestion]

    @property
    def notes(self) -> TalkNotes:
        told = self.cleaned_data
        return TalkNotes(
            held_on=told["held_on"],
            answers={question: told[question] for question in TalkQuestion},
            domains=told["domains"],
            may_quote=told["may_quote"],
            is_sure=told["is_sure"],
        )
