"""Coming in with a phone: by the QR on the wall, or by the eight digits (METHOD X1, TRUST S6).

No name, no number, no address; the only thing a phone gets is a random cookie for this gathering.
"""

import asyncio
from functools import partial
from urllib.parse import urlencode
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone, translation
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samenkracht.core.errors import Refusal
from samenkracht.live import access, queries, services
from samenkracht.live.domain.misses import SLOW_SECONDS, seconds_left
from samenkracht.live.forms.phones import CodeForm, JoinForm, TableForm
from samenkracht.live.gateways.line import line
from samenkracht.live.models import Run
from samenkracht.live.views.answers import kind_answer, kind_page
from samenkracht.live.views.words import sentence

COOKIE_SECONDS = 12 * 60 * 60
NO_ROOM = 0  # a typed code belongs to no room yet


@csrf_exempt  # checked by origin: a resident has no session
@require_http_methods(["GET", "HEAD", "POST"])
@kind_answer
async def enter(request: HttpRequest) -> HttpResponse:
    """Ask for the eight digits, or open the door behind them."""
    if request.method != "POST":
        return _code_page(request, CodeForm())
    access.check_same_origin(request)
    return await _try(request, CodeForm(request.POST), refused_status=422)


@require_http_methods(["GET", "HEAD"])
@kind_answer
async def by_code(request: HttpRequest, code: str) -> HttpResponse:
    """Open the door behind a code that stood on paper."""
    return await _try(request, CodeForm({"code": code[:40]}), refused_status=404)


@require_safe
@gzip_page
@kind_page
def welcome(request: HttpRequest, token: str) -> HttpResponse:
    """Welcome somebody who scanned the QR; nothing is written until they join."""
    run = access.run_behind_door(token)
    if not queries.is_door_open(run, timezone.now()):
        # Who was in already comes in again; a stranger finds nothing there.
        return redirect("room:phone", run.public_id)
    form = TableForm(request.GET)
    asked = form.cleaned_data["tafel"] if form.is_valid() else None
    table = queries.find_table(run, asked)
    context = {
        "run": run,
        "slip": access.new_slip(run),
        "table": table.number if table else None,
        "asked": f"&tafel={table.number}" if table else "",
        "languages": settings.LANGUAGES,
        "wants_help": "hulp" in request.GET,
    }
    return render(request, "live/phone/welcome.html", context)


@csrf_exempt  # checked by origin: a resident has no session
@require_POST
@kind_answer
async def join(request: HttpRequest, run_id: UUID) -> HttpResponse:
    """Let a phone in and give it its cookie; the same form sent twice is one phone."""
    access.check_same_origin(request)
    form = JoinForm(request.POST)
    if not form.is_valid():
        return redirect("room:enter")
    number = await access.room_number(run_id)
    try:
        key, asks_table = await line.run(number, partial(_join, request, run_id, form))
    except Refusal as refusal:
        with translation.override(form.cleaned_data["taal"] or settings.LANGUAGE_CODE):
            context = {"reason": sentence(refusal)}
            return render(request, "live/phone/away.html", context, status=422)
    page = "room:table" if asks_table else "room:phone"
    response = redirect(page, run_id)
    if key != request.COOKIES.get(access.DEVICE_COOKIE):
        response.set_cookie(
            access.DEVICE_COOKIE,
            key,
            max_age=COOKIE_SECONDS,
            path=reverse("room:phone", args=[run_id]),
            secure=settings.HTTPS,
            httponly=True,
            samesite="Lax",
        )
    return response


def _join(request: HttpRequest, run_id: UUID, form: JoinForm) -> tuple[str, bool]:
    """Return the key of the phone that came in, and whether to ask for its table."""
    run = access.run_of_room(run_id)
    key = access.key_on_slip(run, form.cleaned_data["slip"])
    known = access.known_device(request, run)
    if known is not None and not form.cleaned_data["ander"]:
        key = request.COOKIES[access.DEVICE_COOKIE]
    device = services.join_room(
        run=run,
        key_hash=access.hash_of(key),
        language=form.cleaned_data["taal"] or settings.LANGUAGE_CODE,
        table=queries.find_table(run, form.cleaned_data["tafel"]),
        now=timezone.now(),
    )
    return key, device.table_id is None and bool(queries.table_numbers(run))


async def _try(request: HttpRequest, form: CodeForm, *, refused_status: int) -> HttpResponse:
    now = timezone.now()
    code = form.cleaned_data["code"] if form.is_valid() else ""
    look = partial(services.try_code, code=code, source=access.source_of(request), now=now)
    attempt = await line.run(NO_ROOM, look)
    if attempt.run is not None:
        return _to_door(request, attempt.run)
    if attempt.is_slowed:
        await asyncio.sleep(SLOW_SECONDS)
        response = _code_page(request, form, is_refused=True, status=429)
        response["Retry-After"] = str(seconds_left(now))
        return response
    return _code_page(request, form, is_refused=True, status=refused_status)


def _to_door(request: HttpRequest, run: Run) -> HttpResponseRedirect:
    asked = {name: request.GET[name] for name in ("taal", "tafel") if name in request.GET}
    address = reverse("room:door", args=[run.door_token])
    return HttpResponseRedirect(f"{address}?{urlencode(asked)}" if asked else address)


def _code_page(
    request: HttpRequest, form: CodeForm, *, is_refused: bool = False, status: int = 200
) -> HttpResponse:
    context = {
        "form": form,
        "is_refused": is_refused,
        "languages": settings.LANGUAGES,
        "language": translation.get_language(),
        "wants_help": "hulp" in request.GET,
    }
    return render(request, "live/phone/enter.html", context, status=status)
