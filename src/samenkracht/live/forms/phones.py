"""What phones and scribes send. A form checks the shape; the services hold the rules."""

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from samenkracht.live.domain.cards import read_card
from samenkracht.live.domain.codes import CODE_LENGTH, in_fours, tidy_code
from samenkracht.method.domains import LIFE_DOMAINS

KEY = r"^[A-Za-z0-9_-]{8,64}$"
LONGEST_TYPED = 20_000  # far over what an idea may be: who writes too much gets the text back


class CodeForm(forms.Form):
    """Eight digits, typed in any way."""

    code = forms.CharField(label=_("Typ de 8 cijfers"), max_length=40, required=False)

    def clean_code(self) -> str:
        return tidy_code(self.cleaned_data["code"])

    @property
    def shown(self) -> str:
        """Return what was typed as it is read on the wall."""
        return in_fours(tidy_code(str(self.data.get("code", "")))[:CODE_LENGTH]).strip()


class CardForm(forms.Form):
    """The number of a card, typed in any way or scanned; none for what is no number."""

    kaart = forms.CharField(label=_("Typ het nummer"), required=False)

    def clean_kaart(self) -> int | None:
        return read_card(self.cleaned_data["kaart"])


class JoinForm(CardForm):
    """Coming in: the slip that we gave, a language, and maybe a card or a table."""

    slip = forms.CharField(max_length=200)
    taal = forms.ChoiceField(choices=settings.LANGUAGES, required=False)
    tafel = forms.IntegerField(min_value=1, max_value=999, required=False)
    ander = forms.BooleanField(required=False)


class TableForm(forms.Form):
    """The number of a table; none for who does not sit at one."""

    tafel = forms.IntegerField(min_value=1, max_value=999, required=False)


class LanguageForm(forms.Form):
    taal = forms.ChoiceField(choices=settings.LANGUAGES)


class KeyedForm(forms.Form):
    """A write with the key that was made at the tap."""

    key = forms.RegexField(KEY)


class IdeaForm(KeyedForm):
    """An idea as somebody typed it, whatever its length."""

    text = forms.CharField(max_length=LONGEST_TYPED, required=False, strip=False)
    sure = forms.BooleanField(required=False)


class StickerForm(KeyedForm):
    idea = forms.UUIDField()


class TakeBackForm(forms.Form):
    """The key with which a sticker was placed."""

    sticker = forms.RegexField(KEY)


class TableIdeaForm(IdeaForm):
    """An idea of a table, with a life domain if someone wants."""

    domain = forms.ChoiceField(
        choices=[("", ""), *((domain.value, label) for domain, label in LIFE_DOMAINS.items())],
        required=False,
    )


class CorrectionForm(forms.Form):
    """Other words for an idea that is there already."""

    text = forms.CharField(max_length=LONGEST_TYPED, required=False, strip=False)
    domain = TableIdeaForm.base_fields["domain"]
