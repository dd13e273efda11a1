"""`samenkracht import parade FILE --stickers FILE`: ideas and stickers from files."""  # noqa: N999 -- the word that people type

import json
from argparse import ArgumentParser
from contextlib import ExitStack
from pathlib import Path
from typing import IO, Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.translation import gettext as _

from samenkracht.atelier.models import Gathering
from samenkracht.core.errors import Refusal
from samenkracht.live.domain.parade_file import told_cap
from samenkracht.live.management.gatherings import chosen_gathering
from samenkracht.live.models import ParadeImport
from samenkracht.live.queries.parade import StoredParade, stored_parade
from samenkracht.live.services.parade import (
    LARGEST_CAP,
    ParadeFiles,
    ParadePlan,
    begin_parade,
    read_parade,
)

_REFUSED_ON_SCREEN = 20


class Command(BaseCommand):
    help = _("Leest een ideeënparade uit bestanden (CSV of .pb) in een bijeenkomst.")

    def add_arguments(self, parser: ArgumentParser) -> None:
        kinds = parser.add_subparsers(dest="kind", required=True)
        parade = kinds.add_parser("parade", help=_("ideeën en stickers"))
        parade.add_argument("ideas", type=Path, help=_("ideeën: CSV, of .pb met alles erin"))
        parade.add_argument("--stickers", type=Path, help=_("stickers: CSV of .pb"))
        parade.add_argument("--gathering", help=_("het id van de bijeenkomst"))
        parade.add_argument("--cap", type=int, help=_("stickers per persoon, 1 tot 100"))
        parade.add_argument(
            "--replace", action="store_true", help=_("vervang een eerder ingelezen parade")
        )
        parade.add_argument(
            "--json", action="store_true", help=_("schrijf wat bewaard is als één object")
        )

    def handle(self, *_args: Any, **options: Any) -> None:
        cap = options["cap"]
        if cap is not None and not 1 <= cap <= LARGEST_CAP:
            raise CommandError(_("Kies met --cap een getal van 1 tot 100."))
        gathering = chosen_gathering(options["gathering"])
        try:
            with ExitStack() as open_files:
                files = ParadeFiles(
                    open_files.enter_context(_opened(options["ideas"])),
                    open_files.enter_context(_opened(options["stickers"]))
                    if options["stickers"]
                    else None,
                )
                plan = ParadePlan(files, cap=cap, replace=options["replace"])
                parade_import = self._read(gathering, plan, options["ideas"].name)
                told = told_cap(files.with_stickers() or files.ideas)
        except Refusal as refusal:
            raise CommandError(str(refusal)) from refusal
        stored = stored_parade(parade_import.run, parade_import)
        if options["json"]:
            self.stdout.write(json.dumps(stored, ensure_ascii=False))
        else:
            self._summarise(stored, parade_import.run.sticker_cap, told)

    def _read(self, gathering: Gathering, plan: ParadePlan, name: str) -> ParadeImport:
        parade_import = begin_parade(
            gathering=gathering, plan=plan, name=name, by=None, now=timezone.now()
        )
        read = read_parade(parade_import=parade_import, plan=plan)
        read.run.refresh_from_db()
        return read

    def _summarise(self, stored: StoredParade, cap: int, told: int | None) -> None:
        stickers = sum(idea["stickers"] for idea in stored["ideas"])
        self.stdout.write(
            _("Bewaard: %(ideas)s ideeën, %(stickers)s stickers, hoogstens %(cap)s per persoon.")
            % {"ideas": len(stored["ideas"]), "stickers": stickers, "cap": cap}
        )
        for idea in stored["ideas"][:10]:
            self.stdout.write(f"{idea['rank']:>4}  {idea['stickers']:>6}  {idea['title']}")
        for group in stored["ties"]:
            self.stdout.write(_("Gelijk: %(codes)s") % {"codes": ", ".join(group)})
        self._list_refused(stored)
        if told and told != cap and stored["refused"]:
            self.stdout.write(
                _("Het bestand zelf noemt %(told)s stickers per persoon: kies --cap %(told)s.")
                % {"told": told}
            )

    def _list_refused(self, stored: StoredParade) -> None:
        refused = stored["refused"]
        if not refused:
            self.stdout.write(_("Alle regels tellen mee."))
            return
        self.stdout.write(_("%(count)s regels tellen niet mee:") % {"count": len(refused)})
        for row in refused[:_REFUSED_ON_SCREEN]:
            self.stdout.write(
                _("  regel %(row)s: %(reason)s") % {"row": row["row"], "reason": row["reason"]}
            )
        if len(refused) > _REFUSED_ON_SCREEN:
            self.stdout.write(_("  en meer; --json noemt ze allemaal"))


def _opened(path: Path) -> IO[bytes]:
    try:
        return path.open("rb")
    except OSError:
        raise CommandError(_("Het bestand %(path)s is niet te openen.") % {"path": path}) from None
