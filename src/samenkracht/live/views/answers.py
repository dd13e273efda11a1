"""How phones and scribes are answered: a page for a form, JSON for the script, always kindly."""

from collections.abc import Callable, Coroutine, Mapping
from dataclasses import dataclass, field
from functools import wraps
from typing import Any, ParamSpec

from django.core.exceptions import PermissionDenied
from django.db import InterfaceError, OperationalError
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils import translation

from samenkracht.core.errors import Refusal
from samenkracht.live import queries
from samenkracht.live.domain.phones import GatheringOver, LooksPersonal, TooSoon
from samenkracht.live.models import Run
from samenkracht.live.views.words import sentence

Json = Mapping[str, Any]
P = ParamSpec("P")
Later = Callable[P, Coroutine[Any, Any, HttpResponse]]

FORESEEN = (Http404, PermissionDenied, GatheringOver, OperationalError, InterfaceError)
RETRY_SECONDS = 2
PACE_SECONDS = 5


@dataclass(frozen=True, slots=True)
class Done:
    """What a command left behind: the version of the run, and what the page needs to know."""

    version: int
    language: str
    facts: dict[str, Any] = field(default_factory=dict)
    refusal: Refusal | None = None

    @property
    def status(self) -> int:
        if self.refusal is None:
            return 200
        return 429 if isinstance(self.refusal, TooSoon) else 422


def attempt(run: Run, language: str, act: Callable[[], Any]) -> Done:
    """Carry out one service and say how it went. Raises GatheringOver."""
    try:
        act()
    except Refusal as refusal:
        return refused(run, language, refusal)
    version = queries.versions([run.pk])[run.pk].version
    return Done(version, language)


def refused(run: Run, language: str, refusal: Refusal, facts: Json | None = None) -> Done:
    """Say that a rule said no. Raises GatheringOver when that is why."""
    if run.is_closed:
        raise GatheringOver
    return Done(run.version, language, dict(facts or {}), refusal)


def wants_json(request: HttpRequest) -> bool:
    """Tell whether the script of our page asks; a form without script gets a page."""
    return "X-Proof" in request.headers


def as_json(done: Done) -> JsonResponse:
    """Answer the script: first the version, then what it needs; a refusal is a sentence."""
    facts = dict(done.facts)
    if done.refusal is not None:
        with translation.override(done.language):
            facts["refused"] = sentence(done.refusal)
        if isinstance(done.refusal, LooksPersonal):
            facts["asks"] = True
    response = _json(done.version, facts, status=done.status)
    if done.status == 429:
        response["Retry-After"] = str(PACE_SECONDS)
    return response


def now_json(run: Run) -> JsonResponse:
    """Answer what a stream would tell: the version and the screen of now."""
    return _json(run.version, {"s": queries.screen_key(run)})


def kind_page(view: Callable[P, HttpResponse]) -> Callable[P, HttpResponse]:
    """Answer what was foreseen with a kind page instead of a bare fault."""

    @wraps(view)
    def in_thread(*args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        try:
            return view(*args, **kwargs)
        except FORESEEN as reason:
            return turned_away(_request(args), reason)

    return in_thread


def kind_answer(view: Later[P]) -> Later[P]:
    """Answer what was foreseen with a kind page, or JSON for the script; for views in the loop."""

    @wraps(view)
    async def in_loop(*args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        try:
            return await view(*args, **kwargs)
        except FORESEEN as reason:
            return turned_away(_request(args), reason)

    return in_loop


def _request(args: tuple[object, ...]) -> HttpRequest:
    request = args[0]
    if not isinstance(request, HttpRequest):
        raise TypeError("a view gets its request first")
    return request


def turned_away(request: HttpRequest, reason: BaseException) -> HttpResponse:
    """Say kindly that this cannot be, and what someone can do. Asks no database."""
    status = _status(reason)
    if wants_json(request):
        response: HttpResponse = _json(0, {}, status=status)
    else:
        page = {410: "live/phone/over.html", 503: "live/phone/busy.html"}
        response = render(request, page.get(status, "live/phone/away.html"), status=status)
    if status == 503:
        response["Retry-After"] = str(RETRY_SECONDS)
    return response


def _status(reason: BaseException) -> int:
    if isinstance(reason, GatheringOver):
        return 410
    if isinstance(reason, PermissionDenied):
        return 403
    return 404 if isinstance(reason, Http404) else 503


def _json(version: int, facts: Json, *, status: int = 200) -> JsonResponse:
    # The version stands first and without a space: so do the frames of a stream.
    return JsonResponse(
        {"v": version, **facts}, status=status, json_dumps_params={"separators": (",", ":")}
    )
