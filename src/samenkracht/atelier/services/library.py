"""Keeping good examples (METHOD S33): write, change, take away, put back."""

from datetime import datetime

from django.db import transaction

from samenkracht.atelier.domain.changes import merge
from samenkracht.atelier.models import GoodExample
from samenkracht.organisations.models import Organisation

EXAMPLE_WORDS = ("title", "lesson", "link", "teller", "offline", "questions")


def keep_example(*, organisation: Organisation, words: dict[str, str]) -> GoodExample:
    """Add a good example; `words` holds EXAMPLE_WORDS."""
    return GoodExample.objects.create(organisation=organisation, **words)


@transaction.atomic
def change_example(
    *, example: GoodExample, seen: dict[str, str], wish: dict[str, str]
) -> GoodExample:
    """Change what was touched; both dicts hold EXAMPLE_WORDS. Raises ChangedMeanwhile."""
    example = GoodExample.objects.select_for_update().get(pk=example.pk)
    changes = merge(seen=seen, wish=wish, now=words_of_example(example))
    for name, text in changes.items():
        setattr(example, name, text)
    if changes:
        example.save(update_fields=[*changes, "updated_at"])
    return example


def words_of_example(example: GoodExample) -> dict[str, str]:
    """Return what stands there now."""
    return {name: getattr(example, name) for name in EXAMPLE_WORDS}


def take_away_example(*, example: GoodExample, now: datetime) -> None:
    """Take an example off the shelf; programmes that use it keep it, and it can come back."""
    GoodExample.objects.filter(pk=example.pk, removed_at=None).update(removed_at=now)


def put_back_example(*, example: GoodExample) -> None:
    """Put an example back on the shelf."""
    GoodExample.objects.filter(pk=example.pk).update(removed_at=None)
