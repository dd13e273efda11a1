"""Who belongs to an organisation; the words with which it says no."""

from samenkracht.core.errors import Refusal


class AlreadyMember(Refusal):
    """Someone is invited who has a place here already."""


class LastAdmin(Refusal):
    """An organisation keeps at least one admin (beheerder)."""
