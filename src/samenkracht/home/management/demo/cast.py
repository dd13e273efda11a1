"""Who signs in. Addresses end in `.example`, which nobody can own."""

from dataclasses import dataclass

from samenkracht.organisations.domain.roles import Role

LINDEHOF = "Buurthuis De Lindehof"
BRUG = "Thuiszorg De Brug"


@dataclass(frozen=True, slots=True)
class Colleague:
    """Someone who signs in, for which organisation, and with what task in the team."""

    name: str
    email: str
    password: str
    organisation: str
    role: Role
    task: str = ""


ANNA = Colleague(
    "Anna de Wit",
    "anna@lindehof.example",
    "linde-koffie-samen-26",
    LINDEHOF,
    Role.MODERATOR,
    "buurtcoach",
)
OMAR = Colleague(
    "Omar Haddad",
    "omar@lindehof.example",
    "fiets-naar-moerwijk-7",
    LINDEHOF,
    Role.WORKER,
    "ouderenadviseur",
)
FADIME = Colleague(
    "Fadime Aydin",
    "fadime@debrug.example",
    "wijkzorg-op-dinsdag-4",
    BRUG,
    Role.ADMIN,
    "wijkverpleegkundige",
)
RICARDO = Colleague(
    "Ricardo Lopes",
    "ricardo@lindehof.example",
    "sleutelbos-derde-etage-9",
    LINDEHOF,
    Role.WORKER,
    "huismeester",
)
JOKE = Colleague(
    "Joke Bakker",
    "joke@lindehof.example",
    "soep-voor-achtenveertig",
    LINDEHOF,
    Role.WORKER,
    "bewoner, kookt",
)
YUSUF = Colleague(
    "Yusuf Demir",
    "yusuf@lindehof.example",
    "brieven-openen-met-thee",
    LINDEHOF,
    Role.WORKER,
    "bewoner, helpt met papieren",
)
MARJAN = Colleague(
    "Marjan Kuiper",
    "marjan@lindehof.example",
    "balie-bij-de-voordeur-3",
    LINDEHOF,
    Role.ADMIN,
)
TEAM = (ANNA, OMAR, FADIME, RICARDO, JOKE, YUSUF)
EVERYONE = (*TEAM, MARJAN)
SHOWN = (
    (ANNA, "moderator van het atelier in Moerwijk"),
    (OMAR, "zit in haar team"),
    (MARJAN, "beheerder, en toch niet in het team"),
    (FADIME, "van een andere organisatie: in het team, en met een eigen atelier"),
)
