"""Coming in with a phone: by the QR on the wall, or by the eight digits (METHOD X1, TRUST S6).

No name, no address; the only thing a phone gets is a random cookie for this gathering. Who scans
a paper card gets its number in that same cookie, and nowhere else: it leads to a table.
"""

import asyncio
from contextlib import suppress
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
from samenkracht.live.forms.phones import CardForm, CodeForm, JoinForm, TableForm
from samenkracht.live.gateways.line import line
from samenkracht.live.models import Device, Run, Table
from samenkracht.live.views import pocket
from samenkracht.live.views.answers import kind_answer, kind_page
from samenkracht.live.views.words import sentence

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
    scanned = _card_in(request)
    card = _known_card(run, scanned)
    if not queries.is_door_open(run, timezone.now()):
        # Who was in already comes in again; a stranger finds nothing there.
        if card:
            return redirect(f"{reverse('room:table', args=[run.public_id])}?kaart={card}")
        return redirect("room:phone", run.public_id)
    table = _table_in(request, run, card)
    context = {
        "run": run,
        "slip": access.new_slip(run),
        "card": card,
        "strange": scanned if scanned and not card else None,
        "table": table.number if table else None,
        "asked": _asked(card, table),
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
        carried, asks_table = await line.run(number, partial(_join, request, run_id, form))
    except Refusal as refusal:
        with translation.override(form.cleaned_data["taal"] or settings.LANGUAGE_CODE):
            context = {"reason": sentence(refusal)}
            return render(request, "live/phone/away.html", context, status=422)
    page = "room:table" if asks_table else "room:phone"
    response = redirect(page, run_id)
    pocket.give(request, response, run_id, carried)
    return response


def _join(request: HttpRequest, run_id: UUID, form: JoinForm) -> tuple[access.Pocket, bool]:
    """Return what the phone that came in carries, and whether to ask for its table."""
    run = access.run_of_room(run_id)
    key = access.key_on_slip(run, form.cleaned_data["slip"])
    card = _known_card(run, form.cleaned_data["kaart"])
    carried = access.Pocket(key, card)
    known = access.known_device(request, run)
    if known is not None and not form.cleaned_data["ander"]:
        mine = access.pocket_of(request)
        carried = access.Pocket(mine.key, card or mine.card)
    at_card = queries.table_of_card(run, card) if card else None
    device = services.join_room(
        run=run,
        key_hash=access.hash_of(carried.key),
        language=form.cleaned_data["taal"] or settings.LANGUAGE_CODE,
        table=at_card or queries.find_table(run, form.cleaned_data["tafel"]),
        now=timezone.now(),
    )
    if at_card:
        _sit_down(device, at_card)
    return carried, device.table_id is None and bool(queries.table_numbers(run))


def _sit_down(device: Device, table: Table) -> None:
    """Lay a phone at the table of its card; after the first sticker it stays where it was."""
    with suppress(services.TableFixed):
        services.choose_table(device=device, table=table, now=timezone.now())


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
    asked = {name: request.GET[name] for name in ("taal", "tafel", "kaart") if name in request.GET}
    address = reverse("room:door", args=[run.door_token])
    return HttpResponseRedirect(f"{address}?{urlencode(asked)}" if asked else address)


def _card_in(request: HttpRequest) -> int | None:
    form = CardForm(request.GET)
    return form.cleaned_data["kaart"] if form.is_valid() else None


def _known_card(run: Run, card: int | None) -> int | None:
    """Return a card of this gathering, or None: a number of elsewhere is let be."""
    return card if card and queries.guest_with_card(run, card) else None


def _table_in(request: HttpRequest, run: Run, card: int | None) -> Table | None:
    """Return the table where somebody sits: as the card says, else as the address says."""
    form = TableForm(request.GET)
    number = form.cleaned_data["tafel"] if form.is_valid() else None
    told = queries.table_of_card(run, card) if card else None
    return told or queries.find_table(run, number)


def _asked(card: int | None, table: Table | None) -> str:
    """Keep what the address said when somebody chooses a language or asks for help."""
    if card:
        return f"&kaart={card}"
    return f"&tafel={table.number}" if table else ""


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
