"""The forms of the sign-in library, in the words of this house."""

from collections.abc import Mapping
from typing import Any, ClassVar

from allauth.account import forms as allauth_forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

_ADDRESS = (_("E-mailadres"), "")
_NEW = (_("Nieuw wachtwoord"), _("12 tekens of meer. Een zin van vier woorden is goed."))

Words = Mapping[str, tuple[str | Promise, str | Promise]]


class _InOurWords:
    """Gives each field its own label and hint; asks a new password once, as one may look at it."""

    words: ClassVar[Words] = {}
    fields: dict[str, Any]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields.pop("password2", None)
        for name, (label, hint) in self.words.items():
            field = self.fields[name]
            field.label, field.help_text = label, hint
            field.widget.attrs.pop("placeholder", None)


class SignInForm(_InOurWords, allauth_forms.LoginForm):
    words: ClassVar[Words] = {"login": _ADDRESS, "password": (_("Wachtwoord"), "")}


class ConfirmForm(_InOurWords, allauth_forms.ReauthenticateForm):
    words: ClassVar[Words] = {"password": (_("Wachtwoord"), "")}


class ChangePasswordForm(_InOurWords, allauth_forms.ChangePasswordForm):
    words: ClassVar[Words] = {
        "oldpassword": (_("Wachtwoord van nu"), ""),
        "password1": _NEW,
    }


class SetPasswordForm(_InOurWords, allauth_forms.SetPasswordForm):
    words: ClassVar[Words] = {"password1": _NEW}


class ForgottenForm(_InOurWords, allauth_forms.ResetPasswordForm):
    words: ClassVar[Words] = {"email": _ADDRESS}


class NewPasswordForm(_InOurWords, allauth_forms.ResetPasswordKeyForm):
    words: ClassVar[Words] = {"password1": _NEW}


class AddressForm(_InOurWords, allauth_forms.AddEmailForm):
    words: ClassVar[Words] = {
        "email": (_("Nieuw e-mailadres"), _("Wij sturen er een mail heen. Daarin staat een link."))
    }
