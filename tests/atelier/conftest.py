"""An atelier that begins in a month, its last gathering, and Omar's browser."""

import pytest
from django.test import Client

from samenkracht.atelier.models import Atelier, Gathering
from tests.atelier.planning import begin
from tests.conftest import Cast


@pytest.fixture
def atelier(cast: Cast) -> Atelier:
    return begin(cast)


@pytest.fixture
def gathering(atelier: Atelier) -> Gathering:
    return atelier.gatherings.get(number=4)


@pytest.fixture
def omar(cast: Cast) -> Client:
    browser = Client()
    browser.force_login(cast.omar)
    return browser
