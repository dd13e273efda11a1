"""Help for choosing a theme (METHOD S06): a title invites and says what people go towards."""

from dataclasses import dataclass

from samenkracht.method.words import gettext_noop


@dataclass(frozen=True, slots=True)
class TitleExample:
    """What it is about, and a title that invites."""

    theme: str
    title: str


TITLE_EXAMPLES = (
    TitleExample(gettext_noop("te weinig geld"), gettext_noop("Slim rondkomen")),
    TitleExample(gettext_noop("eenzaam zijn"), gettext_noop("Samen aan tafel")),
    TitleExample(gettext_noop("geen werk meer hebben"), gettext_noop("Wat kunt u goed?")),
)
