"""The only way from a request to a live object.

Staff come through the team of the atelier; phones through a random cookie of one gathering;
scribes and the projector through the token on their paper or screen. All else is a 404.
"""

import hmac
import secrets
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

from asgiref.sync import sync_to_async
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.core.signing import BadSignature, Signer, TimestampSigner
from django.db.models import QuerySet
from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404

from samenkracht.accounts.models import User
from samenkracht.atelier.domain.team import NotInTeam
from samenkracht.atelier.models import Gathering, Participant
from samenkracht.atelier.queries import find_gathering
from samenkracht.live.domain.audience import Audience, Ear
from samenkracht.live.domain.cards import read_card
from samenkracht.live.models import Device, Idea, ParadeImport, Run, RunStep, SeatWish, Table
from samenkracht.live.queries import ideas_at_table

ONE_DAY = 24 * 60 * 60
STREAM_PREFIX = "/stroom/"
DEVICE_COOKIE = "plek"

# A card is remembered on the phone only, behind the key; no key ever holds this sign.
BEFORE_CARD = "."

MOST_KNOWN_ROOMS = 5000

_signer = TimestampSigner(salt="samenkracht.live.stream")
_slips = Signer(salt="samenkracht.live.slip")
_rooms: dict[str, int] = {}


def gathering_for(user: User, public_id: UUID) -> Gathering:
    """Return a gathering of someone's own team, or 404; 403 with a sentence for a colleague."""
    try:
        gathering = find_gathering(user, public_id)
    except NotInTeam as refusal:
        raise PermissionDenied(str(refusal)) from None
    if gathering is None:
        raise Http404
    return gathering


def run_for(user: User, public_id: UUID) -> Run:
    """Return the run of a gathering of someone's own team, or 404."""
    gathering = gathering_for(user, public_id)
    return get_object_or_404(
        Run.objects.select_related("gathering__atelier", "current_step"), gathering=gathering
    )


def idea_of(run: Run, public_id: UUID) -> Idea:
    """Return an idea of this run, or 404."""
    return get_object_or_404(run.ideas.select_related("table"), public_id=public_id)


def parade_of(gathering: Gathering, public_id: UUID) -> ParadeImport:
    """Return a parade that was read into this gathering, or 404."""
    imports = ParadeImport.objects.select_related("run__gathering__atelier")
    return get_object_or_404(imports, public_id=public_id, run__gathering=gathering)


def table_of(run: Run, number: int) -> Table:
    """Return a table of this run by its number, or 404."""
    return get_object_or_404(run.tables, number=number)


def step_of(run: Run, position: int) -> RunStep:
    """Return a step of this run by its place, or 404."""
    return get_object_or_404(run.steps, position=position)


def device_of(run: Run, device_id: int) -> Device:
    """Return a phone of this run, or 404."""
    return get_object_or_404(run.devices, pk=device_id)


def participant_of(run: Run, public_id: UUID) -> Participant:
    """Return someone of the circle of this gathering, or 404."""
    people = Participant.objects.filter(atelier=run.gathering.atelier_id, left_at=None)
    return get_object_or_404(people, public_id=public_id)


def seat_wish_of(run: Run, public_id: UUID) -> SeatWish:
    """Return a wish of two people of this circle, or 404."""
    return get_object_or_404(SeatWish, atelier=run.gathering.atelier_id, public_id=public_id)


def run_at_wall(token: str) -> Run:
    """Return the run that a projector may show; 404 after it was closed (TRUST S7)."""
    runs = Run.objects.select_related("gathering__atelier", "current_step")
    run = get_object_or_404(runs, wall_token=token)
    if run.is_closed:
        raise Http404
    return run


def table_of_scribe(token: str) -> Table:
    """Return the table whose sign carries this token until the gathering is over, or 404."""
    tables = Table.objects.select_related("run__gathering__atelier", "run__current_step")
    table = get_object_or_404(tables, scribe_token=token)
    if table.run.is_closed:
        raise Http404
    return table


def idea_of_table(table: Table, public_id: UUID) -> Idea:
    """Return an idea that this table may see on its own page, or 404."""
    return get_object_or_404(ideas_at_table(table).select_related("run"), public_id=public_id)


def run_behind_door(token: str) -> Run:
    """Return the run whose door has this token while it is at work, or 404 (TRUST S7)."""
    runs = Run.objects.select_related("gathering__atelier", "current_step")
    run = get_object_or_404(runs, door_token=token)
    if not run.is_live:
        raise Http404
    return run


def new_device_key() -> str:
    """Return a random key for the cookie of one phone in one gathering."""
    return secrets.token_urlsafe(16)


def hash_of(key: str) -> str:
    """Return what the database keeps of a phone's key."""
    return sha256(key.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Pocket:
    """What a phone carries in its one cookie: its key, and the number of a card if it has one.

    The card is nowhere else. The database cannot say which phone belongs to which card.
    """

    key: str
    card: int | None = None

    @property
    def cookie(self) -> str:
        return self.key if self.card is None else f"{self.key}{BEFORE_CARD}{self.card}"


def pocket_of(request: HttpRequest) -> Pocket:
    """Return what the phone brought along; an empty key for a browser that never came in."""
    key, _, card = request.COOKIES.get(DEVICE_COOKIE, "").partition(BEFORE_CARD)
    return Pocket(key, read_card(card))


def device_in_room(request: HttpRequest, run_id: UUID) -> Device:
    """Return the phone that this browser is in this gathering, or 404."""
    key = pocket_of(request).key
    devices = Device.objects.select_related("run__current_step", "table")
    return get_object_or_404(devices, run__public_id=run_id, key_hash=hash_of(key))


def run_of_room(run_id: UUID) -> Run:
    """Return the run behind the address of its phones while it is at work, or 404."""
    run = get_object_or_404(Run, public_id=run_id)
    if not run.is_live:
        raise Http404
    return run


def known_device(request: HttpRequest, run: Run) -> Device | None:
    """Return the phone that this browser is already in this run, if it is one."""
    key = pocket_of(request).key
    return run.devices.select_related("table").filter(key_hash=hash_of(key)).first()


def idea_of_device(device: Device, public_id: UUID) -> Idea:
    """Return an idea that this phone sent, or 404."""
    return get_object_or_404(device.ideas, public_id=public_id)


async def room_number(run_id: UUID) -> int:
    """Return the number (pk) of a run for the line of commands, or 404; asked once per process."""
    return await _number_of(Run.objects.filter(public_id=run_id), "pk", str(run_id))


async def room_number_of_scribe(token: str) -> int:
    """Return the number of the run of a table sign, or 404; asked once per process."""
    return await _number_of(Table.objects.filter(scribe_token=token), "run_id", token)


async def _number_of(rows: QuerySet[Any], field: str, name: str) -> int:
    if name not in _rooms:
        if len(_rooms) >= MOST_KNOWN_ROOMS:
            _rooms.clear()
        found = await sync_to_async(rows.values_list(field, flat=True).first)()
        if found is None:
            raise Http404
        _rooms[name] = found
    return _rooms[name]


def new_slip(run: Run) -> str:
    """Return a fresh device key, signed for one gathering: a form sent twice is one phone."""
    return _slips.sign(f"{run.pk}.{new_device_key()}")


def key_on_slip(run: Run, slip: str) -> str:
    """Return the device key of a slip that we gave out for this gathering, or 404."""
    try:
        number, _, key = _slips.unsign(slip).partition(".")
    except BadSignature:
        raise Http404 from None
    if number != str(run.pk):
        raise Http404
    return key


def source_of(request: HttpRequest) -> str:
    """Return a keyed hash of the address a request came from; the address itself is not kept.

    A header counts only when a proxy of our own is named; its last address is what that proxy saw.
    """
    address = request.META.get("REMOTE_ADDR", "")
    if settings.PROXY_HEADER:
        named = request.headers.get(settings.PROXY_HEADER, "")
        address = named.rpartition(",")[2].strip() or address
    return hmac.new(settings.SECRET_KEY.encode(), f"door:{address}".encode(), sha256).hexdigest()


def scribe_proof(token: str) -> str:
    """Return the proof that a form came from the page of this table."""
    return hmac.new(settings.SECRET_KEY.encode(), f"scribe:{token}".encode(), sha256).hexdigest()[
        :32
    ]


def check_scribe_post(request: HttpRequest, token: str) -> None:
    """Refuse a write for a table that did not come from its own page. Raises PermissionDenied."""
    check_same_origin(request)
    if not _is_same(request.POST.get("proof", ""), scribe_proof(token)):
        raise PermissionDenied


def guest_token(key: str) -> str:
    """Return the proof that a form came from our own page on this phone."""
    return _proof(f"guest:{key}")


def _proof(of: str) -> str:
    return hmac.new(settings.SECRET_KEY.encode(), of.encode(), sha256).hexdigest()[:32]


def _is_same(given: str, right: str) -> bool:
    return hmac.compare_digest(given.encode(), right.encode())


def check_guest_post(request: HttpRequest) -> None:
    """Refuse a write that another site, or another phone, made up. Raises PermissionDenied."""
    check_same_origin(request)
    given = request.POST.get("proof") or request.headers.get("X-Proof", "")
    if not _is_same(given, guest_token(pocket_of(request).key)):
        raise PermissionDenied


def check_same_origin(request: HttpRequest) -> None:
    """Refuse a write that a page of another site sent. Raises PermissionDenied."""
    origin = request.headers.get("Origin")
    if origin is not None and urlsplit(origin).netloc != request.get_host():
        raise PermissionDenied
    if request.headers.get("Sec-Fetch-Site", "same-origin") not in {"same-origin", "none"}:
        raise PermissionDenied


def stream_address(run: Run, audience: Audience, language: str = "") -> str:
    """Sign who may follow which run, so that the stream itself needs no database."""
    claim = {"r": run.pk, "a": audience.value, "l": language}
    return STREAM_PREFIX + _signer.sign_object(claim)


def read_ticket(ticket: str) -> tuple[int, Ear]:
    """Return what a signed ticket allows, or 404."""
    try:
        claim = _signer.unsign_object(ticket, max_age=ONE_DAY)
        return int(claim["r"]), Ear(Audience(claim["a"]), str(claim["l"]))
    except (BadSignature, KeyError, ValueError, TypeError):
        raise Http404 from None


def device_behind_tap(request: HttpRequest, run_id: UUID) -> Device:
    """Return the phone of a tap with its keys only, or 404; a known phone costs no query."""
    pk, run_pk = _device_keys(run_id, hash_of(pocket_of(request).key))
    return Device(pk=pk, run_id=run_pk)


def idea_behind_tap(device: Device, public_id: UUID) -> Idea:
    """Return the idea of a tap with its keys only, or 404; a known idea costs no query."""
    return Idea(pk=_idea_key(device.run_id, public_id), run_id=device.run_id)


# What these remember never changes: which row belongs to a random key. A 404 is not remembered.
@lru_cache(maxsize=20_000)
def _device_keys(run_id: UUID, key_hash: str) -> tuple[int, int]:
    rows = Device.objects.filter(run__public_id=run_id, key_hash=key_hash)
    found = rows.values_list("pk", "run_id").first()
    if found is None:
        raise Http404
    return found


@lru_cache(maxsize=20_000)
def _idea_key(run_pk: int, public_id: UUID) -> int:
    rows = Idea.objects.filter(run=run_pk, public_id=public_id)
    found = rows.values_list("pk", flat=True).first()
    if found is None:
        raise Http404
    return found
