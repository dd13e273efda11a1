"""What one fills in about an atelier: its words, its first afternoon and its team."""

from collections.abc import Sequence
from datetime import time
from typing import Any
from uuid import UUID

from django import forms
from django.forms.boundfield import BoundWidget
from django.utils.translation import gettext_lazy as _

from samenkracht.accounts.models import User
from samenkracht.atelier.queries.templates import Picture
from samenkracht.atelier.services.planning import FACTS, FirstGathering

FEW_CHOICES = 8  # from eight on a list to open is quicker than a row of buttons


class DayInput(forms.DateInput):
    """A day as the browser's own calendar wants it."""

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d", attrs={"type": "date"})


class ClockInput(forms.TimeInput):
    """A time as the browser's own clock wants it."""

    def __init__(self) -> None:
        super().__init__(format="%H:%M", attrs={"type": "time"})


class AtelierForm(forms.Form):
    """The words of an atelier (S01, S06)."""

    neighbourhood = forms.CharField(label=_("Buurt"), max_length=120)
    place = forms.CharField(label=_("Plaats"), max_length=120, required=False)
    theme = forms.CharField(
        label=_("Thema"),
        max_length=200,
        help_text=_("Waar gaat het over? Bijvoorbeeld: rondkomen met weinig geld."),
    )
    title = forms.CharField(
        label=_("Titel"),
        max_length=120,
        required=False,
        help_text=_("Hoe nodigt u mensen uit? Een goede titel zegt waar u samen heen wilt."),
    )
    target_group = forms.CharField(
        label=_("Voor wie"),
        max_length=200,
        required=False,
        help_text=_("Bijvoorbeeld: oudere bewoners en mensen die in de wijk werken."),
    )
    commissioner = forms.CharField(
        label=_("Opdrachtgever"),
        max_length=200,
        required=False,
        help_text=_("Leeg: u begint het zelf."),
    )
    occasion = forms.CharField(
        label=_("Aanleiding"),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Waarom nu, en waarom hier?"),
    )

    @property
    def facts(self) -> dict[str, str]:
        """The words as the services want them."""
        return {name: self.cleaned_data[name] for name in FACTS}


class StartForm(AtelierForm):
    """All that is needed to begin, on one page; `pictures` are what one may begin with."""

    template = forms.ChoiceField(
        label=_("Waarmee begint u?"), required=False, widget=forms.RadioSelect
    )
    day = forms.DateField(label=_("Dag"), widget=DayInput())
    clock = forms.TimeField(label=_("Tijd"), widget=ClockInput(), initial=time(13, 30))
    venue = forms.CharField(label=_("Plek"), max_length=200, required=False)
    team = forms.TypedMultipleChoiceField(
        label=_("Collega’s in het team"),  # noqa: RUF001 -- the Dutch apostrophe
        coerce=UUID,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("U zit er zelf ook in. Collega’s kunnen er later nog bij."),  # noqa: RUF001
    )
    moderator = forms.TypedChoiceField(
        label=_("Wie leidt het?"), coerce=UUID, widget=forms.RadioSelect
    )

    def __init__(
        self,
        *args: Any,
        colleagues: Sequence[User],
        by: User,
        pictures: Sequence[Picture],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.pictures = {picture.key: picture for picture in pictures}
        choices = [(picture.key, picture.title) for picture in pictures]
        self.fields["template"].choices = choices  # type: ignore[attr-defined]  # a choice field
        self.people = {colleague.public_id: colleague for colleague in (by, *colleagues)}
        others = [
            (person.public_id, person.first_name) for person in self.people.values() if person != by
        ]
        self.fields["team"].choices = others  # type: ignore[attr-defined]  # a choice field
        leads = self.fields["moderator"]
        leads.choices = [(by.public_id, by.first_name), *others]  # type: ignore[attr-defined]
        leads.initial = by.public_id
        if len(others) >= FEW_CHOICES:
            leads.widget = forms.Select(choices=leads.choices)  # type: ignore[attr-defined]

    @property
    def picture(self) -> Picture:
        """What one begins with; who chooses nothing begins with the first."""
        chosen = self.cleaned_data["template"]
        return self.pictures.get(chosen) or next(iter(self.pictures.values()))

    @property
    def template_choices(self) -> list[tuple[BoundWidget, Picture]]:
        """The choices with what each gives."""
        return [(option, self.pictures[str(option.data["value"])]) for option in self["template"]]

    @property
    def first(self) -> FirstGathering:
        """When and where the series begins."""
        chosen = self.cleaned_data
        return FirstGathering(chosen["day"], chosen["clock"], chosen["venue"])

    @property
    def chosen_team(self) -> list[User]:
        return [self.people[public_id] for public_id in self.cleaned_data["team"]]

    @property
    def chosen_moderator(self) -> User:
        return self.people[self.cleaned_data["moderator"]]


class ColleagueForm(forms.Form):
    """Colleagues of one's own organisation who are not in the team yet."""

    colleague = forms.TypedChoiceField(label=_("Collega"), coerce=UUID, widget=forms.RadioSelect)
    task = forms.CharField(
        label=_("Taak"),
        max_length=80,
        required=False,
        help_text=_("Bijvoorbeeld: ouderenadviseur, of: kookt."),
    )

    def __init__(self, *args: Any, colleagues: Sequence[User], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.people = {colleague.public_id: colleague for colleague in colleagues}
        field = self.fields["colleague"]
        choices = [(person.public_id, person.name) for person in colleagues]
        field.choices = choices  # type: ignore[attr-defined]  # a choice field
        if len(choices) >= FEW_CHOICES:
            field.widget = forms.Select(choices=choices)

    @property
    def chosen(self) -> User:
        return self.people[self.cleaned_data["colleague"]]


class AddressForm(forms.Form):
    """Someone of another organisation, by their whole address (X8)."""

    email = forms.EmailField(
        label=_("E-mailadres"),
        max_length=254,
        help_text=_("Van iemand van een andere organisatie die ook met Samenkracht werkt."),
    )


class TaskForm(forms.Form):
    task = forms.CharField(label=_("Taak"), max_length=80, required=False)
