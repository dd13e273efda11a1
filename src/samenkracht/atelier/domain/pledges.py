"""Partners who put their name to something (METHOD V07)."""

from enum import StrEnum

from samenkracht.core.errors import Refusal


class Angle(StrEnum):
    """From which side a partner joins in (invalshoek)."""

    LIVING = "living"
    CARE = "care"
    WELFARE = "welfare"
    MONEY = "money"
    WORK = "work"
    SCHOOL = "school"
    SAFETY = "safety"
    FAITH = "faith"
    RESIDENTS = "residents"
    CITY = "city"
    BUSINESS = "business"
    OTHER = "other"


class EmptyPledge(Refusal):
    """A pledge says who gives, and what."""
