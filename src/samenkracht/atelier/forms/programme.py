"""What one fills in about a gathering and its programme."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from samenkracht.atelier.domain.agenda import MOST_MINUTES
from samenkracht.atelier.domain.own_words import lines_of
from samenkracht.atelier.forms.planning import ClockInput, DayInput
from samenkracht.atelier.models import Block, GoodExample
from samenkracht.atelier.services.gatherings import GatheringFacts
from samenkracht.method.trajectories import TRAJECTORIES
from samenkracht.method.work_forms import WORK_FORMS, WorkForm

MOST_PEOPLE = 999
PROPOSALS = {gathering.key: gathering for one in TRAJECTORIES for gathering in one.gatherings}
NUMBER_FAULTS = {
    "required": _("Schrijf een getal."),
    "invalid": _("Schrijf een getal, bijvoorbeeld 20."),
    "min_value": _("Kies een getal van %(limit_value)s of meer."),
    "max_value": _("Kies een getal tot en met %(limit_value)s."),
}


class GatheringForm(forms.Form):
    """What one may change about a gathering."""

    title = forms.CharField(label=_("Titel"), max_length=120)
    day = forms.DateField(label=_("Dag"), widget=DayInput())
    clock = forms.TimeField(label=_("Begint om"), widget=ClockInput())
    ends_by = forms.TimeField(
        label=_("Klaar om"),
        widget=ClockInput(),
        required=False,
        help_text=_("Dan ziet u of de blokken passen."),
    )
    venue = forms.CharField(label=_("Plek"), max_length=200, required=False)
    expected = forms.IntegerField(
        label=_("Hoeveel mensen verwacht u?"),
        min_value=1,
        max_value=MOST_PEOPLE,
        required=False,
        error_messages=NUMBER_FAULTS,
    )
    sticker_cap = forms.IntegerField(
        label=_("Stickers per mens"),
        min_value=1,
        max_value=100,
        error_messages=NUMBER_FAULTS,
        help_text=_(
            "In de methode zijn het er 3. Een ander aantal kan, bijvoorbeeld als er heel veel "
            "ideeën hangen. Op papier en op de telefoon is het gelijk."
        ),
    )

    @property
    def facts(self) -> GatheringFacts:
        """The fields as the services want them."""
        chosen = self.cleaned_data
        return GatheringFacts(
            title=chosen["title"],
            day=chosen["day"],
            clock=chosen["clock"].replace(second=0, microsecond=0),
            venue=chosen["venue"],
            expected=chosen["expected"],
            sticker_cap=chosen["sticker_cap"],
            ends_by=chosen["ends_by"] and chosen["ends_by"].replace(second=0, microsecond=0),
        )


class ChangeGatheringForm(GatheringForm):
    """What one wants to change; on the page it stands beside what stood there."""

    shift_later = forms.BooleanField(
        label=_("Schuif de bijeenkomsten erna net zo ver op"), required=False
    )

    def clean(self) -> dict[str, Any]:
        chosen: dict[str, Any] = super().clean() or {}
        begins, ends = chosen.get("clock"), chosen.get("ends_by")
        if begins and ends and ends <= begins:
            self.add_error("ends_by", _("Kies een tijd na het begin."))
        return chosen


class ExtraGatheringForm(forms.Form):
    """An extra gathering: empty but for a beginning and an end, or one of ours."""

    proposal = forms.TypedChoiceField(
        label=_("Waarmee begint zij?"),
        required=False,
        coerce=PROPOSALS.__getitem__,
        empty_value=None,
        choices=[],
    )
    title = forms.CharField(label=_("Titel"), max_length=120)
    day = forms.DateField(label=_("Dag"), widget=DayInput())
    clock = forms.TimeField(label=_("Begint om"), widget=ClockInput())
    venue = forms.CharField(label=_("Plek"), max_length=200, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        ours = [
            (gathering.key, f"{gettext(one.title)}: {gettext(gathering.title)}")
            for one in TRAJECTORIES
            for gathering in one.gatherings
        ]
        self.fields["proposal"].choices = [("", gettext("een kort programma")), *ours]  # type: ignore[attr-defined]


class BlockForm(forms.Form):
    """The words of one block; `examples` are those of the organisation."""

    title = forms.CharField(label=_("Naam van het blok"), max_length=120)
    note = forms.CharField(
        label=_("Notitie"),
        max_length=300,
        required=False,
        help_text=_("Alleen voor het team. Bijvoorbeeld: wie dit blok doet."),
    )
    line_1 = forms.CharField(label=_("Eerste zin"), max_length=190, required=False)
    line_2 = forms.CharField(label=_("Tweede zin"), max_length=190, required=False)
    line_3 = forms.CharField(label=_("Derde zin"), max_length=190, required=False)
    materials = forms.CharField(
        label=_("Leg klaar"),
        max_length=600,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Elk ding op een eigen regel. Leeg: zoals in de bibliotheek."),
    )
    example = forms.ChoiceField(label=_("Film of voorbeeld"), required=False, choices=[])

    def __init__(self, *args: Any, examples: Sequence[GoodExample] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [("", gettext("geen"))]
        choices += [(str(one.public_id), one.title) for one in examples]
        self.fields["example"].choices = choices  # type: ignore[attr-defined]

    @property
    def words(self) -> dict[str, str]:
        """The words as the services want them, with one way to end a line."""
        return {name: "\n".join(lines_of(text)) for name, text in self.cleaned_data.items()}


class MinutesForm(forms.Form):
    """Minutes, or a step up or down from them; `seen` is what stood on screen."""

    seen = forms.IntegerField(min_value=0, max_value=10_000)
    minutes = forms.IntegerField(
        min_value=0,
        max_value=MOST_MINUTES,
        error_messages={
            "required": _("Schrijf hoeveel minuten."),
            "invalid": _("Schrijf een getal, bijvoorbeeld 20."),
            "min_value": _("Een blok duurt ten minste 1 minuut."),
            "max_value": _("Een blok duurt hoogstens 480 minuten."),
        },
    )
    step = forms.IntegerField(min_value=-60, max_value=60, required=False)

    @property
    def wish(self) -> int:
        return int(self.cleaned_data["minutes"]) + int(self.cleaned_data["step"] or 0)


class MoveForm(forms.Form):
    """To which place, and where it stood on screen."""

    seen = forms.IntegerField(min_value=0, max_value=10_000)
    to = forms.IntegerField(min_value=-10_000, max_value=10_000)


class AddBlockForm(forms.Form):
    """A block from the work form library (S34)."""

    work_form = forms.TypedChoiceField(label=_("Werkvorm"), coerce=WorkForm, choices=[])
    title = forms.CharField(
        label=_("Naam"),
        max_length=120,
        required=False,
        help_text=_("Leeg: de naam van de werkvorm."),
    )
    minutes = forms.IntegerField(
        label=_("Minuten"),
        min_value=1,
        max_value=MOST_MINUTES,
        required=False,
        help_text=_("Leeg: ons voorstel."),
        error_messages=NUMBER_FAULTS,
    )
    after = forms.TypedChoiceField(
        label=_("Waar"), coerce=UUID, required=False, empty_value=None, choices=[]
    )

    def __init__(self, *args: Any, blocks: list[Block], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        forms_by_name = [(form.value, gettext(card.title)) for form, card in WORK_FORMS.items()]
        self.fields["work_form"].choices = forms_by_name  # type: ignore[attr-defined]
        places = [
            (block.public_id, gettext("na “%(title)s”") % {"title": block.title})
            for block in blocks
        ]
        self.fields["after"].choices = [("", gettext("aan het eind")), *places]  # type: ignore[attr-defined]


class ReasonForm(forms.Form):
    deviation = forms.UUIDField()
    why = forms.CharField(label=_("Waarom?"), max_length=300, required=False)


class TellForm(forms.Form):
    what = forms.CharField(
        label=_("Wij weken af, omdat"),
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Eén zin is genoeg. De volgende groep leert ervan."),
    )
