import pytest
from django.db import IntegrityError

from tests.factories import StickerFactory

pytestmark = pytest.mark.django_db


def test_a_slot_of_a_phone_holds_one_sticker() -> None:
    first = StickerFactory.create(slot=1)

    with pytest.raises(IntegrityError):
        StickerFactory.create(idea=first.idea, device=first.device, slot=1)
