"""What one fills in about the people of the circle: a first name is enough."""

from collections.abc import Sequence
from typing import Any
from uuid import uuid4

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from samenkracht.accounts.models import User
from samenkracht.atelier.domain.contacts import Contact
from samenkracht.atelier.models import Participant
from samenkracht.atelier.models.circle import KINDS
from samenkracht.atelier.queries import called
from samenkracht.people.domain.contact import email_key, phone_key, phone_text
from samenkracht.people.domain.hats import Hat
from samenkracht.people.domain.names import INFIX_LENGTH, NAME_LENGTH, name_of
from samenkracht.people.domain.pasted import read_line
from samenkracht.people.domain.profile import Profile, profile_of
from samenkracht.people.domain.words import folded
from samenkracht.people.models import HATS

NAMES_LIST = "namen-van-de-kring"
"""The id of the list of names that a browser offers while one types."""


class HatsField(forms.TypedMultipleChoiceField):
    """The hats someone wears, as buttons that stay pressed."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs = {"label": _("Pet"), "required": False, **kwargs}
        super().__init__(choices=HATS, coerce=Hat, widget=forms.CheckboxSelectMultiple, **kwargs)

    def clean(self, value: Any) -> frozenset[Hat]:
        return frozenset(super().clean(value))


class BringerField(forms.CharField):
    """A name that points at someone of the circle; the browser offers the names."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            label=_("Meegebracht door"),
            help_text=_("Begin een voornaam te typen."),
            required=False,
            max_length=200,
            widget=forms.TextInput(attrs={"list": NAMES_LIST, "autocomplete": "off"}),
            **kwargs,
        )
        self._people: dict[str, Participant] = {}
        self.names: list[str] = []

    def know(self, circle: Sequence[Participant]) -> None:
        """Learn who is in the circle."""
        names = called(circle)
        self.names = sorted(names.values(), key=folded)
        self._people = {folded(names[one.pk]): one for one in circle if one.pk in names}

    def clean(self, value: Any) -> Participant | None:
        name = super().clean(value)
        if not name:
            return None
        if (found := self._people.get(folded(name))) is None:
            raise forms.ValidationError(
                _("Wij kennen “%(name)s” niet in deze kring. Kies een naam uit de lijst."),
                params={"name": name},
            )
        return found


class CircleForm(forms.Form):
    """A form that knows the circle."""

    hats = HatsField()
    brought_by = BringerField()

    def __init__(self, *args: Any, circle: Sequence[Participant], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        bringer = self.fields["brought_by"]
        assert isinstance(bringer, BringerField)  # noqa: S101 -- says so to the type checker
        bringer.know(circle)
        self.names = bringer.names

    def full_clean(self) -> None:
        """Check the form, and point at the first field that someone must look at again."""
        super().full_clean()
        for name in self.fields:
            if name in self.errors:
                self.fields[name].widget.attrs["autofocus"] = True
                return


class QuickAddForm(CircleForm):
    """One line is one person; Enter, and the next."""

    line = forms.CharField(
        label=_("Naam"),
        max_length=300,
        help_text=_("Een voornaam is genoeg. Of: Bep - De Kade"),
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "words"}),
        error_messages={"required": _("Schrijf eerst een naam.")},
    )
    key = forms.UUIDField(widget=forms.HiddenInput, required=False, initial=uuid4)

    field_order = ("line", "hats", "brought_by", "key")

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if line := cleaned.get("line"):
            entry = read_line(line)
            if entry is None:
                self.add_error("line", _("Hier staat geen naam die wij kunnen bewaren."))
            else:
                self.entry = entry
        return cleaned

    @property
    def profile(self) -> Profile:
        """The person as the line and the hats tell of them."""
        told = profile_of([self.entry])
        worn: frozenset[Hat] = self.cleaned_data["hats"]
        return Profile(
            name=told.name,
            hats=told.hats | worn,
            works_at=told.works_at,
            phone=told.phone,
            email=told.email,
        )


class PersonForm(CircleForm):
    """Everything we may know of someone; nothing of it is asked."""

    team: dict[str, User]

    first_name = forms.CharField(label=_("Voornaam"), max_length=NAME_LENGTH, required=False)
    infix = forms.CharField(label=_("Tussenvoegsel"), max_length=INFIX_LENGTH, required=False)
    last_name = forms.CharField(label=_("Achternaam"), max_length=NAME_LENGTH, required=False)
    works_at = forms.CharField(label=_("Organisatie"), max_length=120, required=False)
    languages = forms.CharField(
        label=_("Talen"),
        max_length=120,
        required=False,
        help_text=_("Bijvoorbeeld: Turks, een beetje Nederlands"),
    )
    uses_wheelchair = forms.BooleanField(
        label=_("Heeft plaats nodig voor een rolstoel"), required=False
    )
    interpreter = forms.CharField(
        label=_("Tolk"), max_length=60, required=False, help_text=_("In welke taal?")
    )
    diet = forms.CharField(
        label=_("Eten"),
        max_length=120,
        required=False,
        help_text=_("Bijvoorbeeld: halal, geen noten"),
    )
    phone = forms.CharField(label=_("Telefoon"), max_length=60, required=False)
    email = forms.CharField(label=_("E-mailadres"), max_length=254, required=False)
    kind = forms.ChoiceField(
        label=_("Soort organisatie"),
        choices=[("", _("geen")), *KINDS],
        required=False,
    )
    known_by = forms.ChoiceField(label=_("Wie van het team kent deze mens?"), required=False)
    is_on_swan_line = forms.BooleanField(
        label=_("Zei ja: mijn voornaam mag op de zwaanlijn aan de muur"), required=False
    )

    @classmethod
    def of(
        cls,
        participant: Participant,
        circle: Sequence[Participant],
        data: QueryDict | None = None,
        team: Sequence[User] = (),
    ) -> "PersonForm":
        """Fill the form with what is known now, and with what was sent."""
        person = participant.person
        names = called(circle)
        known = {name: getattr(person, name) for name in cls.base_fields if hasattr(person, name)}
        known["hats"] = [hat.hat for hat in person.hats.all()]
        known["brought_by"] = names.get(participant.brought_by_id or 0, "")
        known |= {"kind": participant.kind, "is_on_swan_line": participant.is_on_swan_line}
        known["known_by"] = str(participant.known_by.public_id) if participant.known_by else ""
        others = [one for one in circle if one.pk != participant.pk]
        form = cls(data, initial=known, circle=others)
        # Who knows someone and left the team stays until somebody else is chosen.
        form.team = {str(user.public_id): user for user in (*team, participant.known_by) if user}
        colleagues = [(key, user.first_name) for key, user in form.team.items()]
        form.fields["known_by"].choices = [  # type: ignore[attr-defined]  # a choice field
            ("", _("nog niemand")),
            *colleagues,
        ]
        return form

    def bringer(self, before: Participant | None) -> Participant | None:
        """Return who brought someone; who has no name, or left, stays when nobody changed it."""
        if "brought_by" not in self.changed_data:
            return before
        found: Participant | None = self.cleaned_data["brought_by"]
        return found

    def clean_phone(self) -> str:
        written: str = self.cleaned_data["phone"]
        key = phone_key(written)
        if written and key is None:
            raise forms.ValidationError(_("Dit nummer klopt niet. Schrijf het zoals 06 12345678."))
        return phone_text(key) if key else ""

    def clean_email(self) -> str:
        written: str = self.cleaned_data["email"]
        address = email_key(written)
        if written and address is None:
            raise forms.ValidationError(
                _("Dit adres klopt niet. Schrijf het zoals naam@voorbeeld.nl.")
            )
        return address or ""

    @property
    def contact(self) -> Contact:
        """What the contact list says of them."""
        told = self.cleaned_data
        known_by = self.team.get(told["known_by"])
        return Contact(told["kind"], known_by.pk if known_by else None, told["is_on_swan_line"])

    @property
    def profile(self) -> Profile:
        """The person as the form tells of them."""
        told = self.cleaned_data
        return Profile(
            name=name_of(first=told["first_name"], infix=told["infix"], last=told["last_name"]),
            hats=told["hats"],
            works_at=told["works_at"],
            phone=told["phone"],
            email=told["email"],
            languages=told["languages"],
            uses_wheelchair=told["uses_wheelchair"],
            interpreter=told["interpreter"],
            diet=told["diet"],
        )


class WalkInForm(CircleForm):
    """Someone who comes in: a name or none, a hat, and who brought them."""

    first_name = forms.CharField(
        label=_("Voornaam"),
        max_length=NAME_LENGTH,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "words"}),
    )
    key = forms.UUIDField(widget=forms.HiddenInput, required=False, initial=uuid4)
    # What stands in the search field by now; the page that was tapped may be a letter behind.
    zoek = forms.CharField(max_length=NAME_LENGTH, required=False)

    field_order = ("first_name", "hats", "brought_by", "key")

    @property
    def name(self) -> str:
        name: str = self.cleaned_data["zoek"] or self.cleaned_data["first_name"]
        return name


class SameForm(forms.Form):
    """Which other place in the circle is the same person."""

    other = forms.UUIDField()
