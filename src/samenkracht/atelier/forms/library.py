"""Looking in the library, and what one fills in about a good example."""

from urllib.parse import urlsplit

from django import forms
from django.core.validators import URLValidator
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from samenkracht.atelier.domain.own_words import lines_of
from samenkracht.atelier.queries.work_forms import Wanted
from samenkracht.method.work_forms import KINDS, STYLES, USES, Kind, Style, Use

MINUTES = ((15, _("tot 15 minuten")), (30, _("tot 30 minuten")), (45, _("tot 45 minuten")))
ANY = ("", _("Alles"))


class LibraryForm(forms.Form):
    """What someone is looking for; what cannot be read is as if it was not asked."""

    zoek = forms.CharField(label=_("Zoek een werkvorm"), max_length=60, required=False)
    voor = forms.ChoiceField(label=_("Waarvoor"), required=False, widget=forms.RadioSelect)
    soort = forms.ChoiceField(label=_("Wat mensen doen"), required=False, widget=forms.RadioSelect)
    stijl = forms.ChoiceField(label=_("Voor wie"), required=False, widget=forms.RadioSelect)
    duur = forms.ChoiceField(label=_("Hoe lang"), required=False, widget=forms.RadioSelect)

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # passed on as it came
        lists = {"voor": USES, "soort": KINDS, "stijl": STYLES}
        for name, words in lists.items():
            choices = [(key.value, gettext(word)) for key, word in words.items()]  # type: ignore[attr-defined]
            self.fields[name].choices = [ANY, *choices]  # type: ignore[attr-defined]
        self.fields["duur"].choices = [ANY, *((str(most), words) for most, words in MINUTES)]  # type: ignore[attr-defined]

    @property
    def wanted(self) -> Wanted:
        self.is_valid()
        asked = self.cleaned_data
        return Wanted(
            words=asked.get("zoek", ""),
            use=Use(asked["voor"]) if asked.get("voor") else None,
            kind=Kind(asked["soort"]) if asked.get("soort") else None,
            style=Style(asked["stijl"]) if asked.get("stijl") else None,
            most_minutes=int(asked["duur"]) if asked.get("duur") else None,
        )


class WebAddressField(forms.CharField):
    """An address on the web, with or without https before it; never another kind of link."""

    default_error_messages = {
        "invalid": _("Schrijf een adres van het web, bijvoorbeeld www.voorbeeld.nl/film.")
    }

    def clean(self, value: str | None) -> str:
        address: str = super().clean(value)
        if not address:
            return ""
        whole = address if "://" in address else f"https://{address}"
        try:
            URLValidator(schemes=["http", "https"])(whole)
            is_known = bool(urlsplit(whole).hostname)
        except (forms.ValidationError, ValueError):
            is_known = False
        if not is_known:
            raise forms.ValidationError(self.error_messages["invalid"], code="invalid")
        return whole


class ExampleForm(forms.Form):
    """A good example: what it is, what one learns, who can tell, and what if there is no net."""

    title = forms.CharField(label=_("Titel"), max_length=120)
    lesson = forms.CharField(
        label=_("Wat kunt u ervan leren?"),
        max_length=600,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Leren, niet nadoen. Eén of twee zinnen."),
    )
    link = WebAddressField(
        label=_("Link"),
        max_length=500,
        required=False,
        help_text=_("Een film of een bladzijde. Hij opent apart, nooit in dit scherm."),
    )
    teller = forms.CharField(
        label=_("Wie kan erover vertellen?"),
        max_length=120,
        required=False,
        help_text=_("Een voornaam en een organisatie zijn genoeg."),
    )
    offline = forms.CharField(
        label=_("Als het internet hapert"),
        max_length=300,
        required=False,
        help_text=_("Bijvoorbeeld: Yusuf vertelt het verhaal met drie foto’s."),  # noqa: RUF001
    )
    questions = forms.CharField(
        label=_("Vragen voor na afloop"),
        max_length=600,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Elke vraag op een eigen regel."),
    )

    @property
    def words(self) -> dict[str, str]:
        """The words as the services want them, with one way to end a line."""
        chosen = self.cleaned_data
        return {
            name: "\n".join(lines_of(text)) if name != "link" else text
            for name, text in chosen.items()
        }
