"""How the sign-in library behaves in this house."""

from typing import ClassVar

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _


class StaffAdapter(DefaultAccountAdapter):
    """Nobody signs up alone: an organisation invites its people."""

    error_messages: ClassVar = {
        **DefaultAccountAdapter.error_messages,
        "account_inactive": _("U kunt hier nu niet in. Vraag uw beheerder om hulp."),
        "email_password_mismatch": _("Dit e-mailadres en dit wachtwoord horen niet bij elkaar."),
        "email_taken": _("Iemand anders gebruikt dit e-mailadres al."),
        "duplicate_email": _("Dit is al uw e-mailadres."),
        "same_as_current": _("Dit is al uw e-mailadres."),
        "enter_current_password": _("Dit is niet uw wachtwoord van nu."),
        "incorrect_password": _("Dit is niet uw wachtwoord."),
        "incorrect_code": _("Deze code klopt niet."),
        "invalid_password_reset": _("Deze link werkt niet meer. Vraag een nieuwe."),
        "too_many_login_attempts": _("Dit ging te vaak mis. Wacht een half uur, of vraag hulp."),
        "rate_limited": _("Dit ging te snel achter elkaar. Wacht een paar minuten."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def format_email_subject(self, subject: str) -> str:
        return f"Samenkracht: {subject.strip()}"
