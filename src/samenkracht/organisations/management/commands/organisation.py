"""Starts the first organisation of an installation and shows its admin the way in."""

from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.core.validators import validate_email

from samenkracht.accounts.queries import password_path
from samenkracht.organisations.services import found_organisation


class Command(BaseCommand):
    help = "Start an organisation with its first admin; prints the link to set a password."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("organisation", metavar="NAME", help="name of the organisation")
        parser.add_argument("--admin", required=True, metavar="EMAIL", help="address of the admin")
        parser.add_argument("--name", required=True, help="name of the admin")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            validate_email(options["admin"])
        except ValidationError as fault:
            raise CommandError("--admin must be an e-mail address") from fault
        membership = found_organisation(
            name=options["organisation"], email=options["admin"], admin_name=options["name"]
        )
        site = settings.PUBLIC_URL or "http://localhost:8000"
        self.stdout.write(f"{membership.organisation.name} staat klaar.")
        self.stdout.write(f"{membership.user.name} kiest hier een wachtwoord (3 dagen, 1 keer):")
        self.stdout.write(site + password_path(membership.user))
