"""`samenkracht atelier export ID FILE` and `samenkracht atelier import FILE`: handing it over."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any
from uuid import UUID

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.translation import gettext as _

from samenkracht.accounts.models import User
from samenkracht.atelier.models import Atelier
from samenkracht.core.errors import Refusal
from samenkracht.organisations.models import Organisation
from samenkracht.reports.services import handover


class Command(BaseCommand):
    help = _("Geeft een atelier door als bestand, of neemt er een over.")

    def add_arguments(self, parser: ArgumentParser) -> None:
        kinds = parser.add_subparsers(dest="kind", required=True)
        out = kinds.add_parser("export", help=_("schrijf een atelier in een bestand"))
        out.add_argument("atelier", nargs="?", default="", help=_("het id van het atelier"))
        out.add_argument("file", nargs="?", type=Path, help=_("het bestand, eindigend op .json"))
        out.add_argument(
            "--without-names", action="store_true", help=_("laat de mensen en het team hier")
        )
        into = kinds.add_parser("import", help=_("neem een atelier over uit een bestand"))
        into.add_argument("file", type=Path, help=_("het bestand van het andere huis"))
        into.add_argument("--for", dest="email", required=True, help=_("e-mail van wie het leidt"))
        into.add_argument("--organisation", help=_("de naam van de organisatie"))
        into.add_argument("--look", action="store_true", help=_("kijk alleen wat erin zit"))

    def handle(self, *_args: Any, **options: Any) -> None:
        if options["kind"] == "export":
            self._export(options)
        else:
            self._import(options)

    def _export(self, options: dict[str, Any]) -> None:
        atelier = _chosen(options["atelier"])
        if options["file"] is None:
            raise CommandError(_("Noem ook het bestand waar het atelier in moet."), returncode=2)
        content = handover.write_dossier(
            atelier=atelier, with_names=not options["without_names"], now=timezone.now()
        )
        try:
            options["file"].write_bytes(content)
        except OSError:
            raise CommandError(
                _("In %(path)s kan niet worden geschreven.") % {"path": options["file"]}
            ) from None
        words = {"title": atelier.title, "path": options["file"]}
        self.stdout.write(_("%(title)s staat in %(path)s.") % words)

    def _import(self, options: dict[str, Any]) -> None:
        by = User.objects.filter(email=options["email"].strip().lower(), is_active=True).first()
        if by is None:
            raise CommandError(_("Dit e-mailadres kennen wij hier niet."), returncode=2)
        organisation = _organisation(by, options["organisation"])
        content = _read(options["file"])
        try:
            if options["look"]:
                self._tell(content, organisation)
                return
            hand_over = handover.receive(
                organisation=organisation,
                content=content,
                name=options["file"].name,
                by=by,
                now=timezone.now(),
            )
            done = handover.take_over(hand_over=hand_over, by=by)
        except Refusal as refusal:
            raise CommandError(str(refusal)) from refusal
        words = {"title": done.atelier, "name": organisation.name}
        self.stdout.write(_("%(title)s is er, bij %(name)s.") % words)

    def _tell(self, content: bytes, organisation: Organisation) -> None:
        seen = handover.see_for(handover.read_dossier(content), organisation)
        self.stdout.write(f"{seen.title} ({seen.came_from}): {seen.comes_along}")
        for one in seen.elsewhere:
            self.stdout.write(
                _("  %(name)s (%(email)s) werkt niet hier") % {"name": one.name, "email": one.email}
            )


def _chosen(asked: str) -> Atelier:
    """Return the atelier with this id. Raises CommandError, with the list of all of them."""
    try:
        found = Atelier.objects.filter(public_id=UUID(asked)).first()
    except ValueError:
        found = None
    if found is None:
        ateliers = Atelier.objects.select_related("organisation").order_by("title", "pk")
        lines = [
            _("Kies een atelier met het id uit deze lijst:"),
            *(f"{one.public_id}  {one.title} ({one.organisation.name})" for one in ateliers),
        ]
        raise CommandError("\n".join(lines), returncode=2)
    return found


def _organisation(by: User, name: str | None) -> Organisation:
    """Return where someone works; which one, when they work at more than one."""
    works_at = Organisation.objects.filter(memberships__user=by, memberships__ended_at=None)
    found = list(works_at.filter(name=name) if name else works_at)
    if len(found) != 1:
        raise CommandError(_("Noem met --organisation waar het atelier komt."), returncode=2)
    return found[0]


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        raise CommandError(_("Het bestand %(path)s is niet te openen.") % {"path": path}) from None
