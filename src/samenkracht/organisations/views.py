"""An organisation and who belongs to it."""

from dataclasses import dataclass
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from samenkracht.core.errors import Refusal
from samenkracht.core.http import site_address
from samenkracht.organisations import access, services
from samenkracht.organisations.forms import InviteForm, RoleForm
from samenkracht.organisations.http import CHOSEN_ORGANISATION, StaffRequest, staff_required
from samenkracht.organisations.models import Membership, Organisation
from samenkracht.organisations.queries import members_of


@require_safe
@staff_required
def here(request: StaffRequest) -> HttpResponse:
    """Lead to the organisation for which someone acts now."""
    return redirect("organisations:show", request.organisation.public_id)


@require_safe
@staff_required
def show(request: StaffRequest, public_id: UUID) -> HttpResponse:
    return _page(request, access.place_in(request.user, public_id))


@require_POST
@staff_required
def act_for(request: StaffRequest, public_id: UUID) -> HttpResponse:
    """From here on, act for another of one's own organisations."""
    membership = access.place_in(request.user, public_id)
    request.session[CHOSEN_ORGANISATION] = str(membership.organisation.public_id)
    return redirect("home:today")


@require_POST
@staff_required
def invite(request: StaffRequest, public_id: UUID) -> HttpResponse:
    organisation = access.managed(request.user, public_id)
    form = InviteForm(request.POST)
    if form.is_valid():
        try:
            invitation = services.invite_member(
                organisation=organisation,
                by=request.user,
                site=site_address(request),
                **form.cleaned_data,
            )
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            return _tell_mail(request, invitation)
    return _page(request, access.place_in(request.user, public_id), invite=form)


@require_POST
@staff_required
def invite_again(request: StaffRequest, public_id: UUID, member_id: UUID) -> HttpResponse:
    member = access.member_of(access.managed(request.user, public_id), member_id)
    invitation = services.invite_again(
        membership=member, by=request.user, site=site_address(request)
    )
    return _tell_mail(request, invitation)


@require_POST
@staff_required
def change_role(request: StaffRequest, public_id: UUID, member_id: UUID) -> HttpResponse:
    member = access.member_of(access.managed(request.user, public_id), member_id)
    form = RoleForm(request.POST, auto_id=_ids(member))
    if form.is_valid():
        try:
            services.change_role(membership=member, role=form.cleaned_data["role"])
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            return _back(request, member.organisation, _("De rol is veranderd."))
    return _page(request, access.place_in(request.user, public_id), refused={member.pk: form})


@require_POST
@staff_required
def end(request: StaffRequest, public_id: UUID, member_id: UUID) -> HttpResponse:
    member = access.member_of(access.managed(request.user, public_id), member_id)
    try:
        services.end_membership(membership=member, now=timezone.now())
    except Refusal as refusal:
        form = RoleForm({"role": member.role}, auto_id=_ids(member))
        form.add_error(None, str(refusal))
        return _page(request, access.place_in(request.user, public_id), refused={member.pk: form})
    told = _("%(name)s kan nu niet meer binnenkomen.") % {"name": member.user.first_name}
    return _back(request, member.organisation, told)


@require_POST
@staff_required
def restore(request: StaffRequest, public_id: UUID, member_id: UUID) -> HttpResponse:
    member = access.member_of(access.managed(request.user, public_id), member_id)
    services.restore_membership(membership=member)
    told = _("%(name)s kan weer binnenkomen.") % {"name": member.user.first_name}
    return _back(request, member.organisation, told)


@dataclass(frozen=True, slots=True)
class Row:
    """A member as the page shows them, with the form to change their role."""

    member: Membership
    form: RoleForm

    @property
    def is_open(self) -> bool:
        return self.form.is_bound


def _page(
    request: StaffRequest,
    place: Membership,
    *,
    invite: InviteForm | None = None,
    refused: dict[int, RoleForm] | None = None,
) -> HttpResponse:
    refused = refused or {}
    rows = [
        Row(
            member,
            refused.get(member.pk) or RoleForm(initial={"role": member.role}, auto_id=_ids(member)),
        )
        for member in members_of(place.organisation)
    ]
    context = {
        "place": place,
        "organisation": place.organisation,
        "rows": [row for row in rows if row.member.ended_at is None],
        "ended": [row.member for row in rows if row.member.ended_at is not None],
        "form": invite or InviteForm(),
    }
    return render(
        request, "organisations/show.html", context, status=422 if invite or refused else 200
    )


def _ids(member: Membership) -> str:
    return f"lid-{member.pk}-%s"


def _back(request: StaffRequest, organisation: Organisation, told: str) -> HttpResponse:
    messages.success(request, told)
    return redirect("organisations:show", organisation.public_id)


def _tell_mail(request: StaffRequest, invitation: services.Invitation) -> HttpResponse:
    user = invitation.membership.user
    if invitation.is_mailed:
        told = _("%(name)s hoort erbij. Er is een mail op weg naar %(email)s.")
        messages.success(request, told % {"name": user.first_name, "email": user.email})
    else:
        told = _("%(name)s hoort erbij, maar de mail kon niet weg. Stuur hem straks opnieuw.")
        messages.warning(request, told % {"name": user.first_name})
    return redirect("organisations:show", invitation.membership.organisation.public_id)
