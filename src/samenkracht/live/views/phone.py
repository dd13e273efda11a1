"""The page of a phone in the room: one question, one button, whatever the step (METHOD S18-S22).

Pages are read in a thread; what people send goes through `taps`.
"""

import json
from typing import Any
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone, translation
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_safe

from samenkracht.core.errors import Refusal
from samenkracht.live import access, queries
from samenkracht.live.domain.audience import Audience
from samenkracht.live.domain.cards import UnknownCard
from samenkracht.live.domain.ideas import IDEA_LENGTH
from samenkracht.live.domain.phones import GatheringOver, LooksPersonal, PhoneScreen, screen_of
from samenkracht.live.models import Device, Run, RunStep
from samenkracht.live.views.answers import kind_page, now_json
from samenkracht.live.views.picks import sheet_of
from samenkracht.live.views.words import on_phone, sentence
from samenkracht.method.work_forms import WORK_FORMS

SHELL = "live/phone/shell.html"
PART = "live/phone/part.html"
LONGEST_CARD = 12  # signs of a number that was typed wrong, to look at again


@require_safe
@gzip_page
@kind_page
def room(request: HttpRequest, run_id: UUID) -> HttpResponse:
    """Show what a phone shows now; the script asks for the changing part only."""
    return page(request, access.device_in_room(request, run_id))


@require_safe
@kind_page
def now(request: HttpRequest, run_id: UUID) -> HttpResponse:
    """Say what a stream would say, to a phone whose stream does not come through."""
    device = access.device_in_room(request, run_id)
    if device.run.is_closed:
        raise GatheringOver
    return now_json(device.run)


@require_safe
@kind_page
def other(request: HttpRequest, run_id: UUID) -> HttpResponse:
    """Hand the phone to somebody else, who gets stickers of their own."""
    device = access.device_in_room(request, run_id)
    extra = {"slip": access.new_slip(device.run), "card": access.pocket_of(request).card}
    return side_page(request, device, "live/phone/other.html", extra)


@require_safe
@kind_page
def choose(request: HttpRequest, run_id: UUID) -> HttpResponse:
    """Ask at which table somebody sits; the number of a card that was scanned is filled in."""
    typed = request.GET.get("kaart", "")
    return table_page(request, access.device_in_room(request, run_id), typed=typed)


@require_safe
@kind_page
def languages(request: HttpRequest, run_id: UUID) -> HttpResponse:
    """Ask which language somebody reads."""
    device = access.device_in_room(request, run_id)
    extra = {"languages": settings.LANGUAGES}
    return side_page(request, device, "live/phone/languages.html", extra)


def page(
    request: HttpRequest,
    device: Device,
    *,
    refusal: Refusal | None = None,
    text: str | None = None,
    status: int = 200,
) -> HttpResponse:
    """Render the screen of now; with a text that was refused, the idea form again.

    Raises GatheringOver.
    """
    run = device.run
    screen = PhoneScreen.IDEA if text is not None else _screen(run)
    if screen == PhoneScreen.OVER:
        raise GatheringOver
    is_part = "X-Fragment" in request.headers
    has_sent = request.GET.get("gedaan") == "idee" and text is None
    context = {
        **_base(request, device),
        **_of_screen(screen, device, access.pocket_of(request).card),
        "shell": PART if is_part else SHELL,
        "screen_key": queries.screen_key(run),
        "has_sent": has_sent,
        "shows_mine": has_sent or ("mijn" in request.GET and text is None),
        "refused": sentence(refusal) if refusal else "",
        "asks": isinstance(refusal, LooksPersonal),
        "text": text or "",
    }
    if not is_part:
        context |= {
            "stream": access.stream_address(run, Audience.PHONE),
            "words": on_phone(device.language),
        }
    return render(request, f"live/phone/{screen.value}.html", context, status=status)


def table_page(
    request: HttpRequest,
    device: Device,
    *,
    refusal: Refusal | None = None,
    typed: str = "",
    status: int = 200,
) -> HttpResponse:
    """Render the question at which table somebody sits; what was typed of a card stays.

    Raises GatheringOver.
    """
    translation.activate(device.language)
    is_about_card = isinstance(refusal, UnknownCard)
    shown = typed[:LONGEST_CARD]
    extra = {
        "numbers": queries.table_numbers(device.run),
        "has_cards": queries.has_cards(device.run),
        "typed": shown or access.pocket_of(request).card or "",
        "is_card_first": bool(shown),
        "card_fault": sentence(refusal) if refusal and is_about_card else "",
        "refused": sentence(refusal) if refusal and not is_about_card else "",
    }
    return side_page(request, device, "live/phone/table.html", extra, status=status)


def side_page(
    request: HttpRequest, device: Device, template: str, extra: dict[str, Any], *, status: int = 200
) -> HttpResponse:
    """Render a page beside the screen of now, with a way back. Raises GatheringOver."""
    if device.run.is_closed:
        raise GatheringOver
    context = {**_base(request, device), **extra, "shell": "live/phone/side.html"}
    return render(request, template, context, status=status)


def _screen(run: Run) -> PhoneScreen:
    step = run.current_step
    return screen_of(
        state=run.state,
        work_form=step.work_form if step else "",
        is_revealed=run.is_revealed,
        shows_places=run.shows_places,
    )


def _base(request: HttpRequest, device: Device) -> dict[str, Any]:
    translation.activate(device.language)
    key = access.pocket_of(request).key
    return {
        "run": device.run,
        "device": device,
        "proof": access.guest_token(key),
        "key": access.new_device_key(),
        "door_is_open": queries.is_door_open(device.run, timezone.now()),
    }


def _of_screen(screen: PhoneScreen, device: Device, card: int | None) -> dict[str, Any]:
    """Return what this screen needs, in as many queries for one idea as for a hundred."""
    match screen:
        case PhoneScreen.IDEA:
            return {
                "mine": queries.ideas_of_phone(device),
                "longest": IDEA_LENGTH,
                "place": queries.place_of(device, card),
            }
        case PhoneScreen.MOVE:
            is_change = device.run.table_round > 1
            return {"place": queries.place_of(device, card), "is_change": is_change}
        case PhoneScreen.STICKERS:
            sheet, items = sheet_of(device)
            return {"sheet": sheet, "items": items, "hand": json.dumps(sheet.hand)}
        case PhoneScreen.WINNERS:
            return {"winners": queries.winners_told(device.run)}
        case _:
            step = device.run.current_step
            return {
                "sentence": sentence_of_step(step) if step else "",
                "place": queries.place_of(device, card),
            }


def sentence_of_step(step: RunStep) -> str:
    """Return what residents read about a step, in the present language."""
    cards = (card for form, card in WORK_FORMS.items() if form == step.work_form)
    return next((translation.gettext(card.resident_text) for card in cards), "")
