"""`samenkracht retention`: forget what has had its time. Run it once a night."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone
from django.utils.translation import gettext as _

from samenkracht.core.retention import sweeps


class Command(BaseCommand):
    help = _("Vergeet wat volgens het register lang genoeg bewaard is.")

    def handle(self, *args: Any, **options: Any) -> None:
        now = timezone.now()
        for sweep in sweeps():
            self.stdout.write(f"{_(sweep.what)}: {sweep.forget(now)}")
