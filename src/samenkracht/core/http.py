from django.conf import settings
from django.http import HttpRequest as DjangoHttpRequest
from django_htmx.middleware import HtmxDetails


class HttpRequest(DjangoHttpRequest):
    """The request as our middleware leaves it."""

    htmx: HtmxDetails


def site_address(request: DjangoHttpRequest) -> str:
    """Return the address of this house as others must type it, without a slash at its end."""
    return settings.PUBLIC_URL or request.build_absolute_uri("/").rstrip("/")
