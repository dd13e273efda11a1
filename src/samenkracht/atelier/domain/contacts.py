"""The contact list (METHOD S11): from which corner of the neighbourhood someone comes.

The corners of the triangle (S02) are read from the hats; who wears none is read from the kind.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from samenkracht.core.errors import Refusal
from samenkracht.people.domain.hats import Hat
from samenkracht.people.domain.words import folded


class Kind(StrEnum):
    """What an organisation is for; people without an organisation have none."""

    ASSOCIATION = "association"
    HOUSING = "housing"
    CARE = "care"
    WELFARE = "welfare"
    SCHOOL = "school"
    CULTURE = "culture"
    FAITH = "faith"
    BUSINESS = "business"
    SAFETY = "safety"
    MUNICIPALITY = "municipality"
    OTHER = "other"


class Corner(StrEnum):
    """The triangle: citizen, government, civil society."""

    CITIZEN = "citizen"
    GOVERNMENT = "government"
    SOCIETY = "society"


class AskGone(Refusal):
    """A colleague took someone off the list meanwhile."""


class AskState(StrEnum):
    LISTED = "listed"
    ASKED = "asked"
    YES = "yes"
    NO = "no"


# Parts of words that give an organisation away; the first that fits counts.
_TELLS = (
    (Kind.MUNICIPALITY, "gemeente stadsdeel stadskantoor wijkmanager deelgemeente wethouder ggd"),
    (Kind.SAFETY, "politie brandweer handhaving veiligheid buurtpreventie boa"),
    (Kind.HOUSING, "woning wonen corporatie huurder vve verhuur bewonerscommissie"),
    (
        Kind.CARE,
        "zorg huisarts apotheek praktijk ziekenhuis verpleeg fysio ggz tandarts kliniek hospice "
        "thuishulp verloskund",
    ),
    (Kind.SCHOOL, "school college kinderopvang peuter roc onderwijs universiteit hogeschool kbs"),
    (Kind.FAITH, "kerk moskee parochie tempel synagoge diaconie leger des heils geloof mandir"),
    (
        Kind.CULTURE,
        "bibliotheek museum theater muziek koor cultuur atelier kunst film toneel bieb",
    ),
    (
        Kind.WELFARE,
        "welzijn buurthuis buurtcentrum wijkcentrum buurtteam wijkteam maatschappelijk voedselbank "
        "jongerenwerk ouderenwerk schuldhulp opbouwwerk huiskamer stichting mantelzorg",
    ),
    (Kind.ASSOCIATION, "vereniging club bond speeltuin sport genootschap anbo kbo scouting"),
    (
        Kind.BUSINESS,
        "winkel bakker slager supermarkt kapper restaurant cafe bv markt garage snackbar toko "
        "onderneming bank groenteboer",
    ),
)
_CORNER_OF_HAT = {
    Hat.RESIDENT: Corner.CITIZEN,
    Hat.KEY_FIGURE: Corner.CITIZEN,
    Hat.VOLUNTEER: Corner.CITIZEN,
    Hat.PROFESSIONAL: Corner.SOCIETY,
    Hat.OFFICIAL: Corner.GOVERNMENT,
}
_GOVERNMENT = frozenset({Kind.MUNICIPALITY, Kind.SAFETY})


@dataclass(frozen=True, slots=True)
class Contact:
    """What the contact list adds to someone: a kind, who of the team knows them, one consent."""

    kind: str = ""
    known_by: int | None = None
    is_on_swan_line: bool = False


@dataclass(frozen=True, slots=True)
class Balance:
    """How many people stand in each corner; who wears two hats may stand in two."""

    citizen: int = 0
    government: int = 0
    society: int = 0
    unknown: int = 0

    @property
    def missing(self) -> list[Corner]:
        """The corners where nobody stands yet."""
        return [corner for corner in Corner if not getattr(self, corner.value)]


def guess_kind(organisation: str) -> Kind | None:
    """Guess what an organisation is for from its name; None when it does not tell."""
    words = [folded(word) for word in organisation.split()]
    for kind, tells in _TELLS:
        for tell in map(folded, tells.split()):
            # A short part ('bv', 'roc') only counts as a whole word.
            if any(tell in word if len(tell) > 3 else tell == word for word in words):
                return kind
    return None


def corners_of(hats: Iterable[Hat], kind: str) -> set[Corner]:
    """Return in which corners someone stands: by hat, or by kind for who wears none (S02)."""
    corners = {_CORNER_OF_HAT[hat] for hat in hats}
    if corners or not kind:
        return corners
    return {Corner.GOVERNMENT if kind in _GOVERNMENT else Corner.SOCIETY}


def balance_of(people: Sequence[tuple[Iterable[Hat], str]]) -> Balance:
    """Count the corners over people, each given as hats and kind."""
    counts: Counter[str] = Counter()
    for hats, kind in people:
        corners = corners_of(hats, kind)
        counts.update(corner.value for corner in corners)
        counts["unknown"] += not corners
    return Balance(
        **{name: counts[name] for name in ("citizen", "government", "society", "unknown")}
    )


def wanted_hats(number: int) -> frozenset[Hat]:
    """Return whom a gathering with this number is for: the circle widens step by step (S11).

    First the own organisation, then other organisations, then residents with experience, then
    everybody.
    """
    outside = frozenset({Hat.PROFESSIONAL, Hat.OFFICIAL, Hat.KEY_FIGURE})
    return {1: frozenset({Hat.PROFESSIONAL}), 2: outside}.get(number, frozenset(Hat))
