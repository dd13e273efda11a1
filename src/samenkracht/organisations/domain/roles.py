"""What someone may do for an organisation. Nobody gets to see more by rank."""

from enum import StrEnum


class Role(StrEnum):
    ADMIN = "admin"
    COORDINATOR = "coordinator"
    MODERATOR = "moderator"
    WORKER = "worker"


MANAGES_MEMBERS = frozenset({Role.ADMIN})
STARTS_ATELIERS = frozenset({Role.ADMIN, Role.COORDINATOR, Role.MODERATOR, Role.WORKER})
