"""What people send with a phone.

Each goes down the line of commands and is answered after the commit: access and service run
there, and nothing of the database on the event loop.
"""

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import Any
from uuid import UUID

from asgiref.sync import sync_to_async
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from samenkracht.core.errors import Refusal
from samenkracht.live import access, queries, services
from samenkracht.live.domain.cards import UnknownCard
from samenkracht.live.domain.ideas import LongIdea
from samenkracht.live.forms.phones import (
    CardForm,
    IdeaForm,
    LanguageForm,
    StickerForm,
    TableForm,
    TakeBackForm,
)
from samenkracht.live.gateways.line import line
from samenkracht.live.models import Device
from samenkracht.live.views import pocket
from samenkracht.live.views.answers import Done, as_json, attempt, kind_answer, refused, wants_json
from samenkracht.live.views.phone import page, table_page

Act = Callable[[Device], Any]
Facts = Callable[[Device], dict[str, Any]]
Again = Callable[..., HttpResponse]


@csrf_exempt  # checked by origin and proof: a resident has no session
@require_POST
@kind_answer
async def idea(request: HttpRequest, run_id: UUID) -> HttpResponse:
    """Send an idea to the moderator."""
    form = IdeaForm(request.POST)
    text = request.POST.get("text", "")
    if not form.is_valid():
        refusal = LongIdea("Dit is te lang.") if "text" in form.errors else Refusal()
        return await _answer(request, run_id, _misshapen(request, refusal), text=text)
    sent = form.cleaned_data

    def act(device: Device) -> None:
        services.send_idea(
            device=device,
            text=text,
            key=sent["key"],
            is_sure=sent["sure"],
            now=timezone.now(),
        )

    done = await _tap(request, run_id, act)
    if not done.refusal and not wants_json(request):
        return redirect(f"{reverse('room:phone', args=[run_id])}?gedaan=idee")
    return await _answer(request, run_id, done, text=text)


@csrf_exempt  # checked by origin and proof: a resident has no session
@require_POST
@kind_answer
async def idea_back(request: HttpRequest, run_id: UUID, idea_id: UUID) -> HttpResponse:
    """Take back an own idea that is not on the wall yet."""

    def act(device: Device) -> None:
        found = access.idea_of_device(device, idea_id)
        services.take_back_idea(idea=found, now=timezone.now())

    return await _answer(request, run_id, await _tap(request, run_id, act))


@csrf_exempt  # checked by origin and proof: a resident has no session
@require_POST
@kind_answer
async def stick(request: HttpRequest, run_id: UUID) -> HttpResponse:
    """Stick one sticker on an idea."""
    form = StickerForm(request.POST)
    if not form.is_valid():
        return await _answer(request, run_id, _misshapen(request))
    sent = form.cleaned_data
    # Without script one key serves all buttons of a page; with its idea it is one tap again.
    key = sent["key"] if wants_json(request) else f"{sent['key'][:50]}-{sent['idea'].hex[:8]}"

    stuck = partial(_stick, request, run_id, sent["idea"], key)
    return await _answer(request, run_id, await _in_line(request, run_id, stuck))


def _stick(request: HttpRequest, run_id: UUID, idea_id: UUID, key: str) -> Done:
    """Carry out the tap that a full hall does at once: keys only, no row that is not needed."""
    device = access.device_behind_tap(request, run_id)
    found = access.idea_behind_tap(device, idea_id)
    try:
        placed = services.place_sticker(device=device, idea=found, key=key, now=timezone.now())
    except Refusal as refusal:
        whole = access.device_in_room(request, run_id)
        return refused(whole.run, whole.language, refusal, _left(whole))
    return Done(placed.version, "", {"left": placed.left})


@csrf_exempt  # checked by origin and proof: a resident has no session
@require_POST
@kind_answer
async def unstick(request: HttpRequest, run_id: UUID) -> HttpResponse:
    """Take a sticker back."""
    form = TakeBackForm(request.POST)
    if not form.is_valid():
        return await _answer(request, run_id, _misshapen(request))
    key = form.cleaned_data["sticker"]

    def act(device: Device) -> None:
        services.take_back_sticker(device=device, key=key, now=timezone.now())

    return await _answer(request, run_id, await _tap(request, run_id, act, facts=_left))


@csrf_exempt  # checked by origin and proof: a resident has no session
@require_POST
@kind_answer
async def ask_help(request: HttpRequest, run_id: UUID) -> HttpResponse:
    """Raise a quiet hand at the moderator's desk."""

    def act(device: Device) -> None:
        services.ask_help(device=device, now=timezone.now())

    return await _answer(request, run_id, await _tap(request, run_id, act))


@csrf_exempt  # checked by origin and proof: a resident has no session
@require_POST
@kind_answer
async def choose_table(request: HttpRequest, run_id: UUID) -> HttpResponse:
    """Say at which table somebody sits."""
    form = TableForm(request.POST)
    number = form.cleaned_data["tafel"] if form.is_valid() else None

    def act(device: Device) -> None:
        table = queries.find_table(device.run, number)
        services.choose_table(device=device, table=table, now=timezone.now())

    return await _answer(request, run_id, await _tap(request, run_id, act), again=table_page)


@csrf_exempt  # checked by origin and proof: a resident has no session
@require_POST
@kind_answer
async def choose_card(request: HttpRequest, run_id: UUID) -> HttpResponse:
    """Sit at the table of a paper card; its number stays on the phone, in its own cookie."""
    form = CardForm(request.POST)
    card = form.cleaned_data["kaart"] if form.is_valid() else None

    def act(device: Device) -> None:
        if card is None or queries.guest_with_card(device.run, card) is None:
            raise UnknownCard("Deze kaart is er niet.")
        if table := queries.table_of_card(device.run, card):
            with suppress(services.TableFixed):
                services.choose_table(device=device, table=table, now=timezone.now())

    done = await _tap(request, run_id, act)
    typed = request.POST.get("kaart", "")
    response = await _answer(request, run_id, done, again=table_page, typed=typed)
    if done.refusal is None:
        carried = access.Pocket(access.pocket_of(request).key, card)
        pocket.give(request, response, run_id, carried)
    return response


@csrf_exempt  # checked by origin and proof: a resident has no session
@require_POST
@kind_answer
async def choose_language(request: HttpRequest, run_id: UUID) -> HttpResponse:
    """Read on in another language; it ends with the gathering."""
    form = LanguageForm(request.POST)
    if not form.is_valid():
        return await _answer(request, run_id, _misshapen(request))
    language = form.cleaned_data["taal"]

    def act(device: Device) -> None:
        services.choose_language(device=device, language=language, now=timezone.now())

    return await _answer(request, run_id, await _tap(request, run_id, act))


async def _tap(request: HttpRequest, run_id: UUID, act: Act, *, facts: Facts | None = None) -> Done:
    """Carry out what somebody sent, in the line of commands. Raises GatheringOver."""
    return await _in_line(request, run_id, partial(_carry_out, request, run_id, act, facts))


async def _in_line(request: HttpRequest, run_id: UUID, command: Callable[[], Done]) -> Done:
    access.check_guest_post(request)
    return await line.run(await access.room_number(run_id), command)


def _carry_out(request: HttpRequest, run_id: UUID, act: Act, facts: Facts | None) -> Done:
    device = access.device_in_room(request, run_id)
    done = attempt(device.run, device.language, partial(act, device))
    if facts is not None:
        done.facts.update(facts(device))
    return done


def _left(device: Device) -> dict[str, Any]:
    """Tell the script how many stickers are left, so that two tabs agree."""
    return {"left": queries.stickers_left(device)}


def _misshapen(request: HttpRequest, refusal: Refusal | None = None) -> Done:
    access.check_guest_post(request)
    return Done(0, "", refusal=refusal or Refusal())


async def _answer(
    request: HttpRequest,
    run_id: UUID,
    done: Done,
    *,
    again: Again = page,
    **kept: str,
) -> HttpResponse:
    """Answer the script with JSON; a form with its page, or with the same page and a sentence."""
    if wants_json(request):
        return as_json(done)
    if done.refusal is None:
        return _home(run_id)

    def show_again() -> HttpResponse:
        device = access.device_in_room(request, run_id)
        return again(request, device, refusal=done.refusal, status=done.status, **kept)

    return await sync_to_async(show_again)()


def _home(run_id: UUID) -> HttpResponse:
    return redirect("room:phone", run_id)
