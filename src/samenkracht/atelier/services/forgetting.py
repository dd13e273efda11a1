"""What goes three months after an atelier was rounded off, as the register says (TRUST 4)."""

from datetime import datetime, timedelta

from django.db import transaction

from samenkracht.atelier.models import Ask, Expense, Promise, Treat

AFTER_CLOSING = timedelta(days=92)


@transaction.atomic
def forget_guests(now: datetime) -> int:
    """Forget who asked whom, who brought what and who was paid back; returns how many rows."""
    return sum(
        kind.objects.filter(gathering__atelier__closed_at__lt=now - AFTER_CLOSING).delete()[0]
        for kind in (Promise, Ask, Treat, Expense)
    )
