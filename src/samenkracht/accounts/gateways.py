"""The way out: mail to staff, and nothing else."""

from smtplib import SMTPException

from django.core.mail import EmailMessage
from django.utils.translation import gettext

from samenkracht.accounts.domain import MailNotSent


def post(*, to: str, subject: str, body: str) -> None:
    """Send one plain letter. Raises MailNotSent when the post office does not take it."""
    try:
        EmailMessage(subject=subject, body=body, to=[to]).send()
    except (OSError, SMTPException) as trouble:
        raise MailNotSent(gettext("De mail kon niet weg. Probeer het later opnieuw.")) from trouble
