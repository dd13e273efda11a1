"""`samenkracht simulate`: phones and scribes that take part, so that the wall can be seen live."""

import asyncio
import time
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.urls import reverse
from django.utils.translation import gettext as _

from samenkracht.live.management.gatherings import chosen_gathering
from samenkracht.live.management.simulation.people import Score
from samenkracht.live.management.simulation.room import (
    Cast,
    Doors,
    NobodyAnswers,
    fill,
    is_own_computer,
)
from samenkracht.live.models import Run


class Command(BaseCommand):
    help = _("Doet een volle zaal na: telefoons en schrijvers die meedoen via de server.")

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--gathering", help=_("het id van de bijeenkomst"))
        parser.add_argument("--people", type=int, default=60, help=_("hoeveel telefoons"))
        parser.add_argument("--url", default="http://127.0.0.1:8000", help=_("waar de server is"))
        parser.add_argument("--seed", type=int, default=4, help=_("een ander getal, andere mensen"))
        parser.add_argument("--pace", type=float, default=1.0, help=_("2 is twee keer zo snel"))
        parser.add_argument("--minutes", type=float, default=180, help=_("hoe lang ten hoogste"))
        parser.add_argument(
            "--i-know", action="store_true", help=_("ook als de server niet op deze computer is")
        )

    def handle(self, *args: Any, **options: Any) -> None:
        self._check(options)
        gathering = chosen_gathering(options["gathering"])
        run = Run.objects.filter(gathering=gathering).first()
        if run is None or not run.is_live:
            raise CommandError(_("Deze bijeenkomst is nog niet begonnen. Begin haar op de regie."))
        doors = self._doors(run, options["url"].rstrip("/"))
        cast = Cast(options["people"], options["seed"], options["pace"], options["minutes"])
        self.stdout.write(
            _("%(people)s telefoons en %(tables)s schrijvers komen eraan. Stoppen: Ctrl+C")
            % {"people": cast.people, "tables": len(doors.tables)}
        )
        self._begun, self._last = time.monotonic(), ""
        try:
            score = asyncio.run(fill(doors, cast, self._tell))
        except NobodyAnswers:
            raise CommandError(
                _("Op %(url)s antwoordt geen server. Start hem eerst, met make demo.")
                % {"url": options["url"]}
            ) from None
        except KeyboardInterrupt:
            self.stdout.write(_("Gestopt. Wat al bewaard is, blijft bewaard."))
            return
        if score.failures:
            raise CommandError(
                _("De server gaf %(count)s keer een fout.") % {"count": score.failures}
            )
        if score.over.is_set():
            self.stdout.write(_("De bijeenkomst is klaar. Iedereen gaat naar huis."))
        else:
            self.stdout.write(_("De tijd is om. De telefoons gaan weg; alles is bewaard."))

    def _check(self, options: dict[str, Any]) -> None:
        if not is_own_computer(options["url"]) and not options["i_know"]:
            raise CommandError(
                _(
                    "Dit adres is niet op deze computer. Een nagedane zaal is druk verkeer: "
                    "doe dit alleen bij een server van uzelf, met --i-know."
                )
            )
        if not 1 <= options["people"] <= 500:
            raise CommandError(_("Kies met --people een getal van 1 tot 500."))
        if not 0 < options["pace"] <= 100:
            raise CommandError(_("Kies met --pace een getal boven 0, tot 100."))

    def _doors(self, run: Run, url: str) -> Doors:
        tables = run.tables.order_by("number").values_list("scribe_token", flat=True)
        return Doors(
            url + reverse("room:door", args=[run.door_token]),
            tuple(url + reverse("room:scribe", args=[token]) for token in tables),
        )

    def _tell(self, score: Score) -> None:
        line = _(
            "binnen %(joined)s · ideeën %(ideas)s · stickers %(stickers)s · geweigerd %(refused)s"
        ) % {
            "joined": score.joined,
            "ideas": score.ideas,
            "stickers": score.stickers,
            "refused": score.refused,
        }
        if line == self._last:
            return
        self._last = line
        seconds = int(time.monotonic() - self._begun)
        self.stdout.write(f"{seconds // 60:>3}:{seconds % 60:02}  {line}")
        self.stdout.flush()
        if not score.joined and seconds > 20:
            self.stdout.write(_("Niemand komt binnen. Zet op de regie de deur open."))
