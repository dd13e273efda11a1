"""What an organisation may know of someone: a first name is enough, nothing is asked (X1)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from samenkracht.people.domain.contact import phone_text
from samenkracht.people.domain.hats import Hat
from samenkracht.people.domain.names import Name


@dataclass(frozen=True, slots=True)
class Profile:
    """A person in words; everything may be empty."""

    name: Name
    hats: frozenset[Hat] = frozenset()
    works_at: str = ""
    phone: str = ""
    email: str = ""
    languages: str = ""
    uses_wheelchair: bool = False
    interpreter: str = ""
    diet: str = ""


class Told(Protocol):
    """What a list tells of someone."""

    @property
    def name(self) -> Name: ...
    @property
    def hats(self) -> frozenset[Hat]: ...
    @property
    def works_at(self) -> str: ...
    @property
    def phone(self) -> str | None: ...
    @property
    def email(self) -> str | None: ...
    @property
    def languages(self) -> str: ...
    @property
    def uses_wheelchair(self) -> bool: ...
    @property
    def interpreter(self) -> str: ...
    @property
    def diet(self) -> str: ...


def profile_of(told: Sequence[Told]) -> Profile:
    """Join what one or more lines tell of one person: the fullest name, the first of the rest.

    Birth date, consent and remarks stay behind: a list tells them, nobody needs them here (X3).
    """
    phone = _first(line.phone for line in told)
    return Profile(
        name=max((line.name for line in told), key=_fullness),
        hats=frozenset().union(*(line.hats for line in told)),
        works_at=_first(line.works_at for line in told),
        phone=phone_text(phone) if phone else "",
        email=_first(line.email for line in told),
        languages=_first(line.languages for line in told),
        uses_wheelchair=any(line.uses_wheelchair for line in told),
        interpreter=_first(line.interpreter for line in told),
        diet=_first(line.diet for line in told),
    )


def _fullness(name: Name) -> tuple[bool, bool, int]:
    return (not name.lost_letters, not name.has_initials, len(name.first))


def _first(values: Iterable[str | None]) -> str:
    return next((value for value in values if value), "")
