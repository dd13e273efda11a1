"""The five life domains (levensdomeinen, METHOD S05), in plain words and with their drawing."""

from enum import StrEnum

from samenkracht.method.words import gettext_noop


class LifeDomain(StrEnum):
    BODY_MIND = "body_mind"
    RELATIONS = "relations"
    MATERIAL = "material"
    WORK = "work"
    VALUES = "values"


LIFE_DOMAINS = {
    LifeDomain.BODY_MIND: gettext_noop("Lichaam en geest"),
    LifeDomain.RELATIONS: gettext_noop("Sociale relaties"),
    LifeDomain.MATERIAL: gettext_noop("Geld en wonen"),
    LifeDomain.WORK: gettext_noop("Werk en bezig zijn"),
    LifeDomain.VALUES: gettext_noop("Waarden en inspiratie"),
}

DOMAIN_ICONS = {
    LifeDomain.BODY_MIND: "lichaam",
    LifeDomain.RELATIONS: "relaties",
    LifeDomain.MATERIAL: "materieel",
    LifeDomain.WORK: "arbeid",
    LifeDomain.VALUES: "waarden",
}

# What one may think of in a domain; the first one may be written about in two parts.
DOMAIN_HINTS = {
    LifeDomain.BODY_MIND: gettext_noop(
        "Slapen, eten, pijn, bewegen. En zorgen, stress, moed. Noem lichaam en geest gerust apart."
    ),
    LifeDomain.RELATIONS: gettext_noop("Familie, buren, vrienden. Wie ziet wie, en wie niet?"),
    LifeDomain.MATERIAL: gettext_noop("Inkomen, rekeningen, huur, het huis, spullen."),
    LifeDomain.WORK: gettext_noop("Werk, vrijwilligerswerk, zorgen voor een ander, een hobby."),
    LifeDomain.VALUES: gettext_noop("Geloof, trots, schaamte, dromen. Wat geeft iemand kracht?"),
}

# What one is poor or rich in: "arm aan geld en spullen, rijk aan contacten" (slim spelen, S09).
DOMAIN_RICHES = {
    LifeDomain.BODY_MIND: gettext_noop("gezondheid en rust"),
    LifeDomain.RELATIONS: gettext_noop("contacten"),
    LifeDomain.MATERIAL: gettext_noop("geld en spullen"),
    LifeDomain.WORK: gettext_noop("werk en kunnen"),
    LifeDomain.VALUES: gettext_noop("moed en steun"),
}
