"""Who signs in here."""

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from django.urls import reverse

from samenkracht.accounts.models import User


def find_user(email: str) -> User | None:
    """Return who has this address, whatever the capitals."""
    return User.objects.filter(email__iexact=email.strip()).first()


def password_path(user: User) -> str:
    """Return the path where someone sets a password; works once, and for three days."""
    return reverse(
        "account_reset_password_from_key",
        kwargs={
            "uidb36": user_pk_to_url_str(user),
            "key": default_token_generator.make_token(user),
        },
    )
