"""What the team sees in the five life domains, and playing with it (METHOD S05, S06, S09, V04).

Only words: nothing is scored and nobody gets a label. The combinations are made of the team's own
words, as questions to think about.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from samenkracht.core.errors import Refusal
from samenkracht.method.domains import LifeDomain

LONGEST_WORDS = 400
# What is asked of every domain, in the order in which one thinks of it.
TROUBLES = ("own_trouble", "shared_trouble")
STRENGTHS = ("own_strength", "shared_strength")
SERVICES = ("services_there", "services_quality", "services_reach")
PARTS = ("bites", *TROUBLES, *STRENGTHS, *SERVICES)


class BroughtBy(StrEnum):
    """Where the central question comes from (V04)."""

    RESIDENTS = "residents"
    TALKS = "talks"
    TEAM = "team"


class TitleGone(Refusal):
    """A colleague took this title away meanwhile."""


class TitleThere(Refusal):
    """The title stands on the list already."""


class TooManyTitles(Refusal):
    """There are as many titles as anyone can choose from."""


@dataclass(frozen=True, slots=True)
class Said:
    """What a team wrote about one domain."""

    domain: LifeDomain
    bites: str = ""
    own_trouble: str = ""
    shared_trouble: str = ""
    own_strength: str = ""
    shared_strength: str = ""
    services_there: str = ""
    services_quality: str = ""
    services_reach: str = ""

    @property
    def troubles(self) -> tuple[str, ...]:
        """What is short here, in the team's words."""
        return tuple(words for words in (self.own_trouble, self.shared_trouble) if words)

    @property
    def strengths(self) -> tuple[str, ...]:
        return tuple(words for words in (self.own_strength, self.shared_strength) if words)

    @property
    def short_of(self) -> tuple[str, ...]:
        """What one can be poor in: what is difficult, else how the theme is felt here."""
        return self.troubles or ((self.bites,) if self.bites else ())

    @property
    def has_services(self) -> bool:
        return bool(self.services_there or self.services_quality or self.services_reach)

    @property
    def has_words(self) -> bool:
        return bool(self.bites or self.troubles or self.strengths or self.has_services)


@dataclass(frozen=True, slots=True)
class Rich:
    """A domain in which there is a strength, with what the team wrote."""

    domain: LifeDomain
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Play:
    """Poor in one domain, and the domains in which people are rich (slim spelen, S09)."""

    domain: LifeDomain
    words: tuple[str, ...]
    rich: tuple[Rich, ...]


def plays(told: Sequence[Said]) -> list[Play]:
    """Return for each domain where something is short the strengths of the other domains.

    Without a strength elsewhere there is nothing to play with.
    """
    found = []
    for poor in told:
        rich = tuple(
            Rich(other.domain, other.strengths)
            for other in told
            if other.strengths and other.domain != poor.domain
        )
        if poor.short_of and rich:
            found.append(Play(poor.domain, poor.short_of, rich))
    return found


def in_order(told: Mapping[LifeDomain, Said]) -> list[Said]:
    """Return all five domains in our order, also those about which nothing was written."""
    return [told.get(domain, Said(domain)) for domain in LifeDomain]
