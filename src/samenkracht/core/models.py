import uuid

from django.db import models


class Record(models.Model):
    """Adds audit times. Rules never read these; they take their own fields."""

    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        abstract = True


class PublicRecord(Record):
    """A record with an address of its own that nobody can guess."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)

    class Meta:
        abstract = True
