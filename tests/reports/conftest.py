from collections.abc import Iterator

import pytest
from django.utils.translation import override


@pytest.fixture(autouse=True)
def dutch() -> Iterator[None]:
    """Begin in Dutch, whatever a request before this one asked for."""
    with override("nl"):
        yield
