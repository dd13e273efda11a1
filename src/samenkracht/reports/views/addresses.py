"""Addresses as they stand on paper: the fixed doors of the house, under its public name."""

from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest

from samenkracht.reports.domain.paper import PackFacts
from samenkracht.reports.services.sheets import Addresses


def addresses_for(request: HttpRequest, facts: PackFacts) -> Addresses:
    """Return where the codes on paper lead; empty while the gathering has no codes."""
    if not facts.has_codes:
        return Addresses()
    base = str(settings.PUBLIC_URL) or f"{request.scheme}://{request.get_host()}"
    return Addresses(
        door=f"{base}/d/{facts.door_token}/",
        typed=f"{urlsplit(base).netloc}/doe-mee",
        scribes={
            table.number: f"{base}/tafel/{table.scribe_token}/"
            for table in facts.tables
            if table.scribe_token
        },
    )
