"""No table without a reason, a level and an end."""

import pytest
from django.apps import apps
from django.db.models import Model

from samenkracht.core.register import Keeping, Level
from samenkracht.home.queries.kept import BORROWED

OURS = [model for model in apps.get_models() if model.__module__.startswith("samenkracht.")]
OTHERS = [model for model in apps.get_models() if model not in OURS]


def test_there_are_tables_to_check() -> None:
    assert len(OURS) >= 20


@pytest.mark.parametrize("model", OURS, ids=lambda model: model.__name__)
def test_every_table_of_ours_says_why_how_private_and_until_when(model: type[Model]) -> None:
    keeping = model.__dict__.get("keeping")

    assert isinstance(keeping, Keeping)
    assert keeping.purpose.strip()
    assert keeping.until.strip()
    assert keeping.level in set(Level)


def test_every_table_of_others_is_in_the_register() -> None:
    labels = {f"{model._meta.app_label}.{model.__name__}" for model in OTHERS}

    assert labels == set(BORROWED)
