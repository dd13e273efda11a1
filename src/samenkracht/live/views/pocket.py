"""The one cookie of a phone: how it is given, for one gathering and one day (TRUST P10)."""

from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from samenkracht.live import access

COOKIE_SECONDS = 12 * 60 * 60


def give(request: HttpRequest, response: HttpResponse, run_id: UUID, pocket: access.Pocket) -> None:
    """Let a phone carry this from now on; what it carries already is not given again."""
    if pocket == access.pocket_of(request):
        return
    response.set_cookie(
        access.DEVICE_COOKIE,
        pocket.cookie,
        max_age=COOKIE_SECONDS,
        path=reverse("room:phone", args=[run_id]),
        secure=settings.HTTPS,
        httponly=True,
        samesite="Lax",
    )
