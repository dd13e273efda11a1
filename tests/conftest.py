"""The cast: Anna leads the atelier, Omar is in her team, Vos belongs to another organisation."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from hypothesis import HealthCheck, settings
from pytest_django import DjangoDbBlocker

from samenkracht.accounts.models import User
from samenkracht.atelier.domain.team import TeamRole
from samenkracht.atelier.models import Atelier
from samenkracht.organisations.models import Organisation
from tests.factories import (
    AtelierFactory,
    MembershipFactory,
    OrganisationFactory,
    TeamMemberFactory,
    UserFactory,
)

# A busy machine is no fault of the code: examples may take their time, and are the same each run.
settings.register_profile(
    "house",
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.load_profile("house")


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Let threads of the server that still hold the test database go, before it goes itself."""
    yield
    if connection.vendor == "postgresql":
        with django_db_blocker.unblock(), connection.cursor() as cursor:
            cursor.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )


@pytest.fixture(autouse=True)
def forgotten_visits() -> None:
    """Begin each test with no remembered tries: one test's knocks must not close another's door."""
    cache.clear()


@dataclass(frozen=True)
class Cast:
    """Anna moderates, Omar is in the team, Joke is a colleague outside it, Vos is a stranger."""

    lindehof: Organisation
    elders: Organisation
    atelier: Atelier
    anna: User
    omar: User
    joke: User
    vos: User


@pytest.fixture
def cast(db: None) -> Cast:
    lindehof = OrganisationFactory.create(name="Buurthuis De Lindehof")
    elders = OrganisationFactory.create(name="Buurthuis Elders")
    names = [("anna", "Anna de Wit"), ("omar", "Omar Haddad"), ("joke", "Joke Bakker")]
    anna, omar, joke = (
        UserFactory.create(name=name, email=f"{mail}@lindehof.example") for mail, name in names
    )
    vos = UserFactory.create(name="Vos van Elders", email="vos@elders.example")
    for user in (anna, omar, joke):
        MembershipFactory.create(organisation=lindehof, user=user)
    MembershipFactory.create(organisation=elders, user=vos)
    atelier = AtelierFactory.create(organisation=lindehof)
    TeamMemberFactory.create(atelier=atelier, user=anna, role=TeamRole.MODERATOR)
    TeamMemberFactory.create(atelier=atelier, user=omar, role=TeamRole.MEMBER)
    return Cast(lindehof, elders, atelier, anna, omar, joke, vos)


@pytest.fixture
def anna(cast: Cast, client: Client) -> Client:
    """Give a browser in which Anna, the moderator, is signed in."""
    client.force_login(cast.anna)
    return client
