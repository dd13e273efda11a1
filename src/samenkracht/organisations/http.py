"""The door for staff: every view of a signed-in colleague stands behind `staff_required`."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeGuard

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest as DjangoHttpRequest
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import resolve_url
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext
from django_htmx.http import HttpResponseClientRedirect

from samenkracht.accounts.http import SignedInRequest
from samenkracht.accounts.models import User
from samenkracht.core.middleware import Both
from samenkracht.organisations.models import Membership, Organisation
from samenkracht.organisations.queries import current_membership, memberships_of

CHOSEN_ORGANISATION = "organisation"  # key in the session: for whom someone acts

View = ParamSpec("View")


class StaffRequest(SignedInRequest):
    """A request of someone who is signed in and acts for one organisation."""

    organisation: Organisation
    membership: Membership
    other_memberships: list[Membership]


class ActingMiddleware(Both):
    """Lets every page of the house know for whom someone acts, without asking before it must."""

    def before(self, request: DjangoHttpRequest) -> None:
        found = SimpleLazyObject(lambda: _memberships(request))
        now = SimpleLazyObject(lambda: _current(request, list(found)))
        _write(request, now, SimpleLazyObject(lambda: [one for one in found if one != now]))


def staff_required(
    view: Callable[Concatenate[StaffRequest, View], HttpResponseBase],
) -> Callable[Concatenate[DjangoHttpRequest, View], HttpResponseBase]:
    """Let in who is signed in and belongs to an organisation; the view finds both on the request.

    Who is not signed in goes to the sign-in page and comes back after it. Who belongs nowhere
    gets a 403 with a sentence that says whom to ask.
    """

    @wraps(view)
    def door(
        request: DjangoHttpRequest, /, *args: View.args, **kwargs: View.kwargs
    ) -> HttpResponseBase:
        if not request.user.is_authenticated:
            return _to_sign_in(request)
        if not _acts_for_organisation(request):
            raise PermissionDenied(
                gettext("U hoort nu bij geen organisatie. Vraag uw beheerder om u toe te voegen.")
            )
        return view(request, *args, **kwargs)

    return door


def _to_sign_in(request: DjangoHttpRequest) -> HttpResponse:
    htmx = getattr(request, "htmx", None)
    if htmx:  # a fragment may not become the sign-in page; the whole page goes there
        back = htmx.current_url_abs_path or "/"
        return HttpResponseClientRedirect(redirect_to_login(back, resolve_url("account_login")).url)
    return redirect_to_login(request.get_full_path(), resolve_url("account_login"))


def _acts_for_organisation(request: DjangoHttpRequest) -> TypeGuard[StaffRequest]:
    """Write on the request for whom someone acts; False when they belong nowhere."""
    memberships = _memberships(request)
    membership = _current(request, memberships)
    if membership is None:
        return False
    _write(request, membership, [other for other in memberships if other != membership])
    setattr(request, "organisation", membership.organisation)  # noqa: B010
    return True


def _memberships(request: DjangoHttpRequest) -> list[Membership]:
    return list(memberships_of(request.user)) if isinstance(request.user, User) else []


def _current(request: DjangoHttpRequest, memberships: list[Membership]) -> Membership | None:
    return current_membership(memberships, request.session.get(CHOSEN_ORGANISATION, ""))


def _write(request: DjangoHttpRequest, membership: object, others: object) -> None:
    setattr(request, "membership", membership)  # noqa: B010 -- Django's request has no such field
    setattr(request, "other_memberships", others)  # noqa: B010
