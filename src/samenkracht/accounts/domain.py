"""What sign-in says no to."""

from samenkracht.core.errors import Refusal


class MailNotSent(Refusal):
    """The post office did not take our mail."""
