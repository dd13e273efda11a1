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
