"""The projector: no sign-in, a token that can only look, and nothing that was not approved."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from samenkracht.core.http import HttpRequest
from samenkracht.live import access
from samenkracht.live.domain.audience import Audience
from samenkracht.live.queries.stages import wall_stage
from samenkracht.live.views.orders import door_words


@require_safe
def wall(request: HttpRequest, token: str) -> HttpResponse:
    """Show the wall: the whole page, or only its stage for a page that comes back."""
    run = access.run_at_wall(token)
    state = {
        **wall_stage(run, now=timezone.now()),
        **door_words(request, run),
        "stream": access.stream_address(run, Audience.WALL, get_language() or ""),
    }
    template = "live/wall.html#stage" if request.htmx else "live/wall.html"
    return render(request, template, state)
