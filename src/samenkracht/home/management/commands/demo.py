"""`samenkracht demo`: an atelier to look around in, just before its ideas parade."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from samenkracht.atelier.models import Gathering
from samenkracht.home.management.demo.build import build
from samenkracht.home.management.demo.cast import SHOWN
from samenkracht.home.management.demo.take_away import (
    demo_gathering,
    has_other_data,
    take_away_demo,
)

USUAL_ADDRESS = "http://127.0.0.1:8000"


class Command(BaseCommand):
    help = _("Zet de demo klaar: een atelier in Moerwijk, vlak voor de ideeënparade.")

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--replace-demo", action="store_true", help=_("haal de demo weg en begin opnieuw")
        )
        parser.add_argument("--address", default=USUAL_ADDRESS, help=_("het adres van de server"))

    def handle(self, *args: Any, **options: Any) -> None:
        gathering = demo_gathering()
        if gathering is not None and options["replace_demo"]:
            take_away_demo()
            gathering = None
        elif gathering is None and has_other_data() and not options["replace_demo"]:
            raise CommandError(
                _(
                    "In deze database staat al iets anders. De demo komt er niet bij. "
                    "Wilt u dat toch? Kies --replace-demo; wat van anderen is, blijft staan."
                )
            )
        if gathering is None:
            gathering = build(timezone.now())
            self.stdout.write(_("De demo staat klaar. Alle mensen en teksten zijn verzonnen."))
        else:
            self._tell_age(gathering)
        self._tell_where(gathering, options["address"].rstrip("/"))

    def _tell_age(self, gathering: Gathering) -> None:
        begun = timezone.localtime(gathering.starts_at).strftime("%d-%m-%Y om %H.%M")
        self.stdout.write(
            _("De demo stond er al; de bijeenkomst begon op %(begun)s uur.") % {"begun": begun}
        )
        self.stdout.write(_("Opnieuw beginnen, met de klok van nu: make fresh"))

    def _tell_where(self, gathering: Gathering, address: str) -> None:
        run = gathering.run
        wall = reverse("live:wall", args=[run.wall_token])
        door = reverse("room:door", args=[run.door_token])
        console = reverse("live:console", args=[gathering.public_id])
        where = "" if address == USUAL_ADDRESS else f" --url {address}"
        scribe = reverse("room:scribe", args=[run.tables.get(number=1).scribe_token])
        lines = [
            "",
            _("Begin hier        %(address)s/") % {"address": address},
            _("De regie          %(address)s%(path)s") % {"address": address, "path": console},
            _("De muur           %(address)s%(path)s") % {"address": address, "path": wall},
            _("Een telefoon      %(address)s%(path)s") % {"address": address, "path": door},
            _("Schrijver tafel 1 %(address)s%(path)s") % {"address": address, "path": scribe},
            "",
            _("U komt binnen als:"),
            *(f"  {one.email:<26}{one.password:<26}{who}" for one, who in SHOWN),
            "",
            _("De zaal laten vullen (in een ander venster):"),
            f"  .venv/bin/samenkracht simulate --gathering {gathering.public_id}{where}",
            "",
            _("Stoppen: Ctrl+C"),
        ]
        self.stdout.write("\n".join(lines))
