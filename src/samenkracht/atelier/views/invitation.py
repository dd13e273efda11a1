"""The words with which a team invites: on a card, in a letter, in a message of their own (S11)."""

from urllib.parse import quote
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language_info
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from samenkracht.atelier import access
from samenkracht.atelier.domain.changes import ChangedMeanwhile
from samenkracht.atelier.forms.inviting import InvitationForm
from samenkracht.atelier.models import Gathering
from samenkracht.atelier.queries.invitation import invitation_of, invitation_text
from samenkracht.atelier.queries.inviting import planned_gatherings
from samenkracht.atelier.services.asking import WORDS, word_invitation
from samenkracht.atelier.views.clashes import ask_again, show_clashes
from samenkracht.method.invitations import LANGUAGES
from samenkracht.organisations.http import StaffRequest, staff_required


@require_http_methods(["GET", "HEAD", "POST"])
@staff_required
def show(request: StaffRequest, public_id: UUID, gathering_id: UUID) -> HttpResponse:
    gathering = access.gathering_for(request.user, public_id, gathering_id)
    now = {name: getattr(invitation_of(gathering), name) for name in WORDS}
    if request.method != "POST":
        return _page(request, gathering, InvitationForm(initial=now), now)
    form, seen = InvitationForm(request.POST), InvitationForm(request.POST, prefix="seen")
    if form.is_valid():
        if not seen.is_valid() or any(f"seen-{name}" not in request.POST for name in WORDS):
            ask_again(form)
        else:
            try:
                word_invitation(gathering=gathering, seen=seen.cleaned_data, wish=form.cleaned_data)
            except ChangedMeanwhile as refusal:
                show_clashes(form, refusal)
            else:
                messages.success(request, _("Bewaard."))
                return redirect("atelier:invitation", public_id, gathering_id)
    return _page(request, gathering, form, now)


def _page(
    request: StaffRequest, gathering: Gathering, form: InvitationForm, now: dict[str, str]
) -> HttpResponse:
    text = invitation_text(gathering)
    context = {
        "atelier": gathering.atelier,
        "gathering": gathering,
        "gatherings": planned_gatherings(gathering.atelier),
        "form": form,
        "seen": InvitationForm(initial=now, prefix="seen"),
        "text": text,
        "languages": [(code, get_language_info(code)["name_local"]) for code in LANGUAGES],
        "mail": f"mailto:?subject={quote(text.title)}&body={quote(text.message)}",
    }
    status = 422 if form.errors else 200
    return render(request, "atelier/inviting/invitation.html", context, status=status)
