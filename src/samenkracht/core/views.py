"""Pages that belong to the house as a whole: language, access for all, privacy, health."""

from datetime import timedelta

from django.conf import settings
from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_GET, require_POST, require_safe

from samenkracht.core.middleware import LANGUAGE_COOKIE, SPOKEN

LANGUAGE_COOKIE_AGE = timedelta(days=365)


def _way_back(request: HttpRequest, asked: str) -> str:
    """Return an address inside this house, whatever was asked."""
    is_ours = url_has_allowed_host_and_scheme(
        asked, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return asked if is_ours else "/"


@require_safe
def languages(request: HttpRequest) -> HttpResponse:
    back = _way_back(request, request.GET.get("terug", ""))
    return render(request, "core/languages.html", {"languages": settings.LANGUAGES, "terug": back})


@csrf_exempt  # a choice of language harms nobody, and a phone needs no session for it
@require_POST
def speak(request: HttpRequest) -> HttpResponse:
    response = HttpResponseRedirect(_way_back(request, request.POST.get("terug", "")))
    language = request.POST.get("taal", "")
    if language in SPOKEN:
        response.set_cookie(
            LANGUAGE_COOKIE,
            language,
            max_age=LANGUAGE_COOKIE_AGE,
            secure=settings.SESSION_COOKIE_SECURE,
            httponly=True,
            samesite="Lax",
        )
    return response


@require_safe
def accessibility(request: HttpRequest) -> HttpResponse:
    return render(request, "core/accessibility.html", {"contact": settings.CONTACT_EMAIL})


@require_safe
def privacy(request: HttpRequest) -> HttpResponse:
    return render(request, "core/privacy.html", {"contact": settings.CONTACT_EMAIL})


@require_safe
def health(request: HttpRequest) -> HttpResponse:
    """Say whether we can serve; nothing about why not."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return HttpResponse("nee\n", status=503, content_type="text/plain; charset=utf-8")
    return HttpResponse("ja\n", content_type="text/plain; charset=utf-8")


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    return HttpResponse("User-agent: *\nDisallow: /\n", content_type="text/plain; charset=utf-8")


@require_GET
def security(request: HttpRequest) -> HttpResponse:
    """Tell finders of a leak where to go (RFC 9116); 'Expires' stays ahead by itself."""
    expires = (timezone.now() + timedelta(days=180)).strftime("%Y-%m-%dT00:00:00Z")
    address = request.build_absolute_uri(reverse("core:security"))
    lines = [
        f"Contact: mailto:{settings.CONTACT_EMAIL}",
        f"Expires: {expires}",
        "Preferred-Languages: nl, en",
        f"Canonical: {address}",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")
