"""Language and privacy headers, for every answer. Both work without leaving the event loop."""

import logging
from collections.abc import Awaitable, Callable
from typing import Any

from asgiref.sync import iscoroutinefunction, markcoroutinefunction
from django.conf import settings
from django.core.exceptions import BadRequest
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.template.loader import render_to_string
from django.utils import translation

LANGUAGE_COOKIE = "taal"
PATIENCE_SECONDS = 10
log = logging.getLogger(__name__)
SPOKEN = {code for code, _name in settings.LANGUAGES}


def asked_language(request: HttpRequest) -> str:
    """Return the language someone chose: in this address, else before, else Dutch."""
    asked = request.GET.get("taal") or request.COOKIES.get(LANGUAGE_COOKIE, "")
    return asked if asked in SPOKEN else settings.LANGUAGE_CODE


class Both:
    """A middleware that is a coroutine when the next one is."""

    sync_capable = True
    async_capable = True

    def __init__(self, get_response: Callable[[HttpRequest], Any]) -> None:
        self.get_response = get_response
        self.is_async = iscoroutinefunction(get_response)
        if self.is_async:
            markcoroutinefunction(self)

    def __call__(self, request: HttpRequest) -> HttpResponseBase | Awaitable[HttpResponseBase]:
        if self.is_async:
            return self._in_loop(request)
        self.before(request)
        return self.after(request, self.get_response(request))

    async def _in_loop(self, request: HttpRequest) -> HttpResponseBase:
        self.before(request)
        return self.after(request, await self.get_response(request))

    def before(self, request: HttpRequest) -> None:
        """Do what must happen before the view."""

    def after(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        """Do what must happen after the view."""
        return response


class LanguageMiddleware(Both):
    """Speaks the language that was asked for; never guesses from the browser."""

    def before(self, request: HttpRequest) -> None:
        language = asked_language(request)
        translation.activate(language)
        request.LANGUAGE_CODE = language

    def after(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        response.headers.setdefault("Content-Language", translation.get_language() or "nl")
        return response


class NoNulMiddleware(Both):
    """Turns away an address with a NUL in it: nobody types one, and PostgreSQL keeps none."""

    def before(self, request: HttpRequest) -> None:
        if "\x00" in request.path_info or "%00" in request.META.get("QUERY_STRING", ""):
            raise BadRequest


class BusyMiddleware(Both):
    """When the database cannot answer now, ask for patience in words; the log knows why."""

    def process_exception(
        self, request: HttpRequest, exception: Exception
    ) -> HttpResponseBase | None:
        if not isinstance(exception, OperationalError):
            return None
        log.error("the database did not answer", exc_info=exception)
        page = render_to_string("503.html")
        return HttpResponse(page, status=503, headers={"Retry-After": PATIENCE_SECONDS})


class PrivacyHeadersMiddleware(Both):
    """Pages stay out of caches and search engines, unless they say otherwise."""

    def after(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        response.headers.setdefault("Cache-Control", "no-store")
        response.headers.setdefault("X-Robots-Tag", "noindex, nofollow")
        return response
