"""What happens to the people who sign in."""

from allauth.account.models import EmailAddress
from django.db import transaction
from django.db.models import F
from django.template.loader import render_to_string
from django.utils.translation import gettext, override

from samenkracht.accounts import gateways
from samenkracht.accounts.models import User
from samenkracht.accounts.queries import find_user, password_path


@transaction.atomic
def welcome_user(*, email: str, name: str) -> User:
    """Return the user with this address; make one without a password when there is none."""
    return find_user(email) or User.objects.create_user(email=email, name=name)


def send_invitation(*, user: User, by: str, organisation: str, site: str) -> None:
    """Mail someone the way in: a link to set a password, or to the door if they have one.

    `site` is the address of this house without a slash at its end. Raises MailNotSent.
    """
    knows_us = user.has_usable_password()
    with override(user.language):
        body = render_to_string(
            "account/email/invitation.txt",
            {
                "user": user,
                "by": by,
                "organisation": organisation,
                "address": site + ("/" if knows_us else password_path(user)),
                "knows_us": knows_us,
            },
        )
        gateways.post(
            to=user.email,
            subject=gettext("%(name)s nodigt u uit voor Samenkracht") % {"name": by},
            body=body,
        )


@transaction.atomic
def vouch_for_address(*, user: User) -> None:
    """Tell the sign-in library that someone's address is theirs.

    It was: an admin typed it, and the link to the password went there. Without this the library
    takes the address of now for one that still has to be proven, and throws it away on a change.
    """
    EmailAddress.objects.update_or_create(
        user=user, email=user.email, defaults={"primary": True, "verified": True}
    )


@transaction.atomic
def end_sessions(*, user: User) -> None:
    """Sign someone out everywhere, at once."""
    User.objects.filter(pk=user.pk).update(sessions_ended=F("sessions_ended") + 1)
