"""What one fills in to invite: a promise in one line, who is asked for what, the words."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID, uuid4

from django import forms
from django.utils.translation import gettext_lazy as _

from samenkracht.accounts.models import User
from samenkracht.atelier.domain.contacts import AskState
from samenkracht.atelier.domain.promises import PromiseState, read_promise, read_reminder
from samenkracht.atelier.models import Participant
from samenkracht.atelier.models.inviting import ASK_STATES, PROMISE_STATES
from samenkracht.atelier.queries.circle import called
from samenkracht.atelier.queries.inviting import named_in
from samenkracht.people.domain.words import folded


class PromiseForm(forms.Form):
    """One line is one promise: 'Fatima vraagt Henk'; Enter, and the next."""

    line = forms.CharField(
        label=_("Wie vraagt wie?"),
        max_length=160,
        help_text=_("Fatima vraagt Henk. Of kort: Fatima: Henk. Of: Nel vraagt 2 buren."),
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "words"}),
        error_messages={"required": _("Schrijf eerst wie iemand vraagt.")},
    )
    key = forms.UUIDField(widget=forms.HiddenInput, required=False, initial=uuid4)

    def __init__(self, *args: Any, circle: Sequence[Participant], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._circle = circle
        self.names = sorted(called(circle).values(), key=folded)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if not (line := cleaned.get("line")):
            return cleaned
        said = read_promise(line)
        asker = named_in(self._circle, said.asker)
        if asker is None:
            self.add_error("line", self._unknown(said.asker))
        elif read_reminder(said.whom) is None:
            self.add_error(
                "line",
                _(
                    "Schrijf alleen een voornaam, of ‘mijn buurvrouw’. "  # noqa: RUF001
                    "Een nummer of adres bewaren wij niet: deze mens heeft nog geen ja gezegd."
                ),
            )
        else:
            cleaned.update(asker=asker, whom=said.whom)
        return cleaned

    @staticmethod
    def _unknown(name: str) -> forms.ValidationError:
        if not name:
            return forms.ValidationError(_("Schrijf eerst wie vraagt: Fatima vraagt Henk."))
        return forms.ValidationError(
            _("Wij kennen “%(name)s” niet in deze kring. Kies een naam uit de lijst."),
            params={"name": name},
        )


class PromiseStateForm(forms.Form):
    state = forms.TypedChoiceField(
        choices=[choice for choice in PROMISE_STATES if choice[0] != PromiseState.CAME],
        coerce=PromiseState,
    )


class AskStateForm(forms.Form):
    state = forms.TypedChoiceField(choices=ASK_STATES, coerce=AskState)


class AgreeForm(forms.Form):
    """Who of the team asks someone, and for what."""

    asked_by = forms.TypedChoiceField(label=_("Wie vraagt?"), coerce=UUID, required=False)
    what_for = forms.CharField(
        label=_("Waarvoor?"),
        max_length=120,
        required=False,
        help_text=_("Bijvoorbeeld: vertelt over de huurders, of: neemt 2 bewoners mee."),
    )

    def __init__(self, *args: Any, team: Sequence[User], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.people = {user.public_id: user for user in team}
        choices = [("", _("nog niemand")), *((user.public_id, user.first_name) for user in team)]
        self.fields["asked_by"].choices = choices  # type: ignore[attr-defined]  # a choice field
        self.fields["asked_by"].widget = forms.Select(choices=choices)

    @property
    def facts(self) -> dict[str, object]:
        """Who and what for, as the services want them."""
        told = self.cleaned_data
        return {"what_for": told["what_for"], "asked_by": self.people.get(told["asked_by"])}


class InvitationForm(forms.Form):
    """The words of an invitation; what stays empty is our proposal."""

    title = forms.CharField(label=_("Kop"), max_length=80, required=False)
    words = forms.CharField(
        label=_("Tekst"),
        max_length=400,
        required=False,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_("Korte zinnen, zoals u het zelf zegt. Dag en plek zetten wij erbij."),
    )
    sender = forms.CharField(
        label=_("Groet van"),
        max_length=120,
        required=False,
        help_text=_("Namen die mensen kennen. Een gezicht nodigt uit, een logo niet."),
    )


class ReckonForm(forms.Form):
    people = forms.IntegerField(
        label=_("Reken met"),
        min_value=1,
        max_value=1000,
        error_messages={
            "invalid": _("Vul een getal in."),
            "required": _("Vul een getal in."),
        },
    )
