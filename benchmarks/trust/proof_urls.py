"""Addresses for durability and race tools: the same line and the same service as a phone's tap.

Such tools make up a device per request; here it is known by that name instead of by a cookie.
Only for a throw-away database on loopback.
"""

from functools import partial

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import include, path
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt

from samenkracht.core.errors import Refusal
from samenkracht.live import access, services
from samenkracht.live.domain.ideas import IdeaState
from samenkracht.live.gateways.line import line
from samenkracht.live.models import Device, Idea, Run, Sticker


def _stick(who: str, number: int, key: str) -> int:
    run = Run.objects.get()
    device, _ = Device.objects.get_or_create(
        run=run, key_hash=access.hash_of(who), defaults={"joined_at": timezone.now()}
    )
    idea = Idea.objects.get(run=run, number=number, state=IdeaState.SHOWN)
    placed = services.place_sticker(device=device, idea=idea, key=key, now=timezone.now())
    return placed.version


@csrf_exempt
async def stick(request: HttpRequest) -> HttpResponse:
    tap = request.POST
    try:
        version = await line.run(1, partial(_stick, tap["who"], int(tap["idea"]), tap["k"]))
    except Refusal as refusal:
        return JsonResponse({"refused": str(refusal)}, status=409)
    return JsonResponse({"v": version})


def come_in(request: HttpRequest) -> HttpResponse:
    """Give a browser a phone in the room, so that a tool need not go through the door."""
    run = Run.objects.get()
    key = access.new_device_key()
    Device.objects.create(run=run, key_hash=access.hash_of(key), joined_at=timezone.now())
    response = redirect("room:phone", run.public_id)
    response.set_cookie(access.DEVICE_COOKIE, key, path="/zaal/", httponly=True, samesite="Lax")
    return response


def count(request: HttpRequest) -> HttpResponse:
    keys = list(Sticker.objects.filter(slot__isnull=False).values_list("key", flat=True))
    return JsonResponse({"n": len(keys), "keys": keys})


urlpatterns = [
    path("proef/sticker/", stick),
    path("proef/binnen/", come_in),
    path("proef/telling/", count),
    path("", include("samenkracht.config.urls")),
]
