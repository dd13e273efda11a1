from typing import ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models
from django.utils.crypto import salted_hmac

from samenkracht.core.models import PublicRecord
from samenkracht.core.register import Keeping, Level


class UserManager(BaseUserManager["User"]):
    def create_user(self, email: str, name: str, password: str | None = None) -> "User":
        user = self.model(email=email.strip().lower(), name=name)
        user.set_password(password)
        user.save()
        return user


class User(PublicRecord, AbstractBaseUser):
    """Someone who signs in (medewerker): a professional or a volunteer with a task."""

    keeping: ClassVar = Keeping(
        "Aanmelden en weten wie iets deed", Level.PRIVATE, "laatste rol + 3 maanden"
    )

    email = models.EmailField("e-mailadres", unique=True)
    name = models.CharField("naam", max_length=120)
    language = models.CharField("taal", max_length=5, default="nl")
    is_active = models.BooleanField("actief", default=True)
    # Part of what every session is checked against: one higher, and all of them are over.
    sessions_ended = models.PositiveIntegerField("keren overal afgemeld", default=0)

    objects = UserManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["name"]

    def __str__(self) -> str:
        return self.name

    @property
    def first_name(self) -> str:
        """What colleagues call someone on screen."""
        return self.name.split()[0] if self.name.strip() else self.name

    def _get_session_auth_hash(self, secret: str | bytes | None = None) -> str:
        """Return what a session must match; Django asks this for its own two public methods."""
        return salted_hmac(
            "samenkracht.accounts.session",
            f"{self.password}{self.sessions_ended}",
            secret=secret,
            algorithm="sha256",
        ).hexdigest()
