"""The page of a table: its scribe types what is said (METHOD S20). No sign-in; the sign has a code.

Only the own table, and only until the gathering is over.
"""

from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import UUID

from asgiref.sync import sync_to_async
from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone, translation
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_POST, require_safe

from samenkracht.core.errors import Refusal
from samenkracht.live import access, queries, services
from samenkracht.live.domain.audience import Audience
from samenkracht.live.domain.ideas import IDEA_LENGTH, LongIdea
from samenkracht.live.forms.phones import CorrectionForm, TableIdeaForm
from samenkracht.live.gateways.line import line
from samenkracht.live.models import Idea, Table
from samenkracht.live.views.answers import (
    Done,
    as_json,
    attempt,
    kind_answer,
    kind_page,
    now_json,
    wants_json,
)
from samenkracht.live.views.phone import sentence_of_step
from samenkracht.live.views.words import on_phone, sentence
from samenkracht.method.domains import DOMAIN_ICONS, LIFE_DOMAINS

Act = Callable[[Table], Any]


@require_safe
@gzip_page
@kind_page
def page(request: HttpRequest, token: str) -> HttpResponse:
    """Show what a table wrote and where the gathering is."""
    return _page(request, access.table_of_scribe(token))


@require_safe
@kind_page
def now(request: HttpRequest, token: str) -> HttpResponse:
    """Say what a stream would say, to a table whose stream does not come through."""
    return now_json(access.table_of_scribe(token).run)


@csrf_exempt  # checked by origin and proof: a scribe does not sign in
@require_POST
@kind_answer
async def write(request: HttpRequest, token: str) -> HttpResponse:
    """Write down an idea: Enter, next."""
    form = TableIdeaForm(request.POST)
    if not form.is_valid():
        access.check_scribe_post(request, token)
        refusal = LongIdea("Dit is te lang.") if "text" in form.errors else Refusal()
        return await _answer(request, token, Done(0, "", refusal=refusal))
    sent = form.cleaned_data

    def act(table: Table) -> None:
        services.write_at_table(
            table=table,
            text=sent["text"],
            domain=sent["domain"],
            key=sent["key"],
            now=timezone.now(),
        )

    return await _answer(request, token, await _carry(request, token, act))


@csrf_exempt  # checked by origin and proof: a scribe does not sign in
@require_POST
@kind_answer
async def ask_help(request: HttpRequest, token: str) -> HttpResponse:
    """Raise a quiet hand for the table."""

    def act(table: Table) -> None:
        services.ask_help_at_table(table=table, now=timezone.now())

    return await _answer(request, token, await _carry(request, token, act))


@require_safe
@kind_page
def idea(request: HttpRequest, token: str, idea_id: UUID) -> HttpResponse:
    """Show one idea of the table, to mend or take away."""
    table = access.table_of_scribe(token)
    return _idea_page(request, table, access.idea_of_table(table, idea_id))


@csrf_exempt  # checked by origin and proof: a scribe does not sign in
@require_POST
@kind_answer
async def correct(request: HttpRequest, token: str, idea_id: UUID) -> HttpResponse:
    """Mend the words or the domain of an idea."""
    form = CorrectionForm(request.POST)
    form.is_valid()

    def act(table: Table) -> None:
        found = access.idea_of_table(table, idea_id)
        services.correct_at_table(
            idea=found,
            text=request.POST.get("text", ""),
            domain=form.cleaned_data.get("domain", ""),
            now=timezone.now(),
        )

    return await _answer(request, token, await _carry(request, token, act), idea_id=idea_id)


@csrf_exempt  # checked by origin and proof: a scribe does not sign in
@require_POST
@kind_answer
async def remove(request: HttpRequest, token: str, idea_id: UUID) -> HttpResponse:
    """Take an idea of the table away."""

    def act(table: Table) -> None:
        found = access.idea_of_table(table, idea_id)
        services.remove_at_table(idea=found, now=timezone.now())

    return await _answer(request, token, await _carry(request, token, act), idea_id=idea_id)


async def _carry(request: HttpRequest, token: str, act: Act) -> Done:
    access.check_scribe_post(request, token)
    number = await access.room_number_of_scribe(token)
    return await line.run(number, partial(_carry_out, token, _language(), act))


def _carry_out(token: str, language: str, act: Act) -> Done:
    table = access.table_of_scribe(token)
    return attempt(table.run, language, partial(act, table))


async def _answer(
    request: HttpRequest, token: str, done: Done, *, idea_id: UUID | None = None
) -> HttpResponse:
    if wants_json(request):
        return as_json(done)
    if done.refusal is None:
        asked = request.GET.urlencode()
        address = reverse("room:scribe", args=[token])
        return HttpResponseRedirect(f"{address}?{asked}" if asked else address)

    def show_again() -> HttpResponse:
        table = access.table_of_scribe(token)
        if idea_id is None:
            return _page(request, table, refusal=done.refusal, status=done.status)
        found = access.idea_of_table(table, idea_id)
        return _idea_page(request, table, found, refusal=done.refusal, status=done.status)

    return await sync_to_async(show_again)()


def _page(
    request: HttpRequest, table: Table, *, refusal: Refusal | None = None, status: int = 200
) -> HttpResponse:
    step = table.run.current_step
    is_part = "X-Fragment" in request.headers
    context = {
        **_base(request, table, refusal),
        "shell": "live/phone/part.html" if is_part else "live/scribe/shell.html",
        "screen_key": queries.screen_key(table.run),
        "sentence": sentence_of_step(step) if step else "",
        "ideas": list(queries.ideas_at_table(table)),
        "text": request.POST.get("text", "") if refusal else "",
        "domain": request.POST.get("domain", "") if refusal else "",
        "stream": access.stream_address(table.run, Audience.TABLE),
        "words": on_phone(_language()),
    }
    return render(request, "live/scribe/table.html", context, status=status)


def _idea_page(
    request: HttpRequest,
    table: Table,
    idea: Idea,
    *,
    refusal: Refusal | None = None,
    status: int = 200,
) -> HttpResponse:
    context = {
        **_base(request, table, refusal),
        "shell": "live/scribe/side.html",
        "idea": idea,
        "text": request.POST.get("text", idea.text),
        "domain": request.POST.get("domain", idea.domain),
    }
    return render(request, "live/scribe/idea.html", context, status=status)


def _base(request: HttpRequest, table: Table, refusal: Refusal | None) -> dict[str, Any]:
    return {
        "run": table.run,
        "table": table,
        "proof": access.scribe_proof(table.scribe_token),
        "key": access.new_device_key(),
        "asked": f"?{request.GET.urlencode()}" if request.GET else "",
        "refused": sentence(refusal) if refusal else "",
        "longest": IDEA_LENGTH,
        "languages": settings.LANGUAGES,
        "domains": [
            (domain.value, translation.gettext(label), DOMAIN_ICONS[domain])
            for domain, label in LIFE_DOMAINS.items()
        ],
    }


def _language() -> str:
    return translation.get_language() or settings.LANGUAGE_CODE
