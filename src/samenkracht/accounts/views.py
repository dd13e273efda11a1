from allauth.account import views as allauth_views
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponseBase

from samenkracht.accounts import services
from samenkracht.accounts.models import User


def sign_out(request: HttpRequest) -> HttpResponseBase:
    """Sign out, and tell the browser to forget what it kept of our pages."""
    response: HttpResponseBase = allauth_views.logout(request)
    if request.method == "POST":
        response.headers["Clear-Site-Data"] = '"cache", "storage"'
    return response


@login_required
def address(request: HttpRequest) -> HttpResponseBase:
    """Change one's own address: the new one counts after the mail that goes there."""
    if isinstance(request.user, User):
        services.vouch_for_address(user=request.user)
    response: HttpResponseBase = allauth_views.email(request)
    return response
