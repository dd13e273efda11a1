"""Addresses as people outside see them: on the wall, on paper, in a QR code."""

from urllib.parse import urlsplit

from django.urls import reverse

from samenkracht.core.http import HttpRequest, site_address
from samenkracht.live.models import Run, Table


def door_address(request: HttpRequest, run: Run) -> str:
    """Return the address behind the QR code of the door."""
    return site_address(request) + reverse("room:door", args=[run.door_token])


def door_home(request: HttpRequest) -> str:
    """Return where people type the code, as short as one can say it."""
    return urlsplit(site_address(request)).netloc + reverse("room:enter").rstrip("/")


def scribe_address(request: HttpRequest, table: Table) -> str:
    """Return the address behind the QR code of a table."""
    return site_address(request) + reverse("room:scribe", args=[table.scribe_token])
