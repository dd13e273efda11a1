"""How a day begins here."""

from samenkracht.method.words import gettext_noop

_GREETINGS = (
    (6, gettext_noop("Goedenacht %(name)s")),
    (12, gettext_noop("Goedemorgen %(name)s")),
    (18, gettext_noop("Goedemiddag %(name)s")),
    (24, gettext_noop("Goedenavond %(name)s")),
)


def greeting(hour: int) -> str:
    """Return the greeting for an hour (0-23) of the clock on the wall, with a place for a name."""
    return next(words for until, words in _GREETINGS if hour < until)
