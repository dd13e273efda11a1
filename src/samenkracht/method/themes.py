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

# More of them for the title workshop, for the themes that ateliers often have.
MORE_TITLES = (
    TitleExample(gettext_noop("leven met een ziekte"), gettext_noop("Goede dagen")),
    TitleExample(gettext_noop("niet veilig op straat"), gettext_noop("Het licht aan")),
    TitleExample(gettext_noop("oud worden in de wijk"), gettext_noop("Hier blijf ik")),
    TitleExample(gettext_noop("een flat waar niemand elkaar kent"), gettext_noop("Dag buur")),
    TitleExample(gettext_noop("er niet bij horen"), gettext_noop("Schuif aan")),
)
