"""The circle of an atelier: who is in it, adding in one line, one person, merging, taking out."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samenkracht.atelier import access, services
from samenkracht.atelier.domain.contacts import Kind
from samenkracht.atelier.forms.circle import NAMES_LIST, PersonForm, QuickAddForm, SameForm
from samenkracht.atelier.models import Atelier, Participant
from samenkracht.atelier.models.circle import KINDS
from samenkracht.atelier.queries import (
    brought_by_someone,
    by_name,
    circle_of,
    count_by_hat,
    gatherings_attended,
    lookalikes,
    matching,
    merges_of,
    taken_out,
)
from samenkracht.atelier.queries.plan import team_of
from samenkracht.core.errors import Refusal
from samenkracht.organisations.http import StaffRequest, staff_required
from samenkracht.people.domain.hats import in_order


@dataclass(frozen=True, slots=True)
class Wanted:
    """What someone looks for in the circle."""

    words: str
    hat: str
    kind: str
    by_name: bool

    @classmethod
    def asked(cls, asked: QueryDict) -> "Wanted":
        hats = in_order([asked.get("pet", "")])
        return cls(
            words=asked.get("zoek", "").strip()[:100],
            hat=hats[0].value if hats else "",
            kind=asked.get("soort", "") if asked.get("soort", "") in set(Kind) else "",
            by_name=asked.get("volgorde") == "naam",
        )

    @property
    def is_everyone(self) -> bool:
        return not (self.words or self.hat or self.kind)


@require_safe
@staff_required
def show(request: StaffRequest, public_id: UUID) -> HttpResponse:
    atelier = access.atelier_for(request.user, public_id)
    part = "#lijst" if request.htmx and request.htmx.target == "kring-lijst" else ""
    return _page(request, atelier, part=part)


@require_POST
@staff_required
def add(request: StaffRequest, public_id: UUID) -> HttpResponse:
    atelier = access.atelier_for(request.user, public_id)
    form = QuickAddForm(request.POST, circle=list(circle_of(atelier)))
    part = "#kring" if request.htmx else ""
    if not form.is_valid():
        return _page(request, atelier, form=form, part=part)
    told = form.cleaned_data
    added = services.add_participant(
        atelier=atelier, profile=form.profile, brought_by=told["brought_by"], key=told["key"]
    )
    hats = [hat.value for hat in in_order(told["hats"])]
    if request.htmx:
        return _page(request, atelier, added=added, hats=hats, part=part)
    kept = QueryDict(mutable=True)
    kept.setlist("erbij", hats)
    kept["nieuw"] = str(added.public_id)
    address = reverse("atelier:circle", args=[atelier.public_id])
    return redirect(f"{address}?{kept.urlencode()}#erbij")


@require_http_methods(["GET", "HEAD", "POST"])
@staff_required
def person(request: StaffRequest, public_id: UUID, participant_id: UUID) -> HttpResponse:
    atelier = access.atelier_for(request.user, public_id)
    participant = access.participant_of(atelier, participant_id)
    circle = list(circle_of(atelier))
    sent = request.POST if request.method == "POST" else None
    team = [member.user for member in team_of(atelier)]
    form = PersonForm.of(participant, circle, sent, team)
    if form.is_valid():
        try:
            services.change_participant(
                participant=participant,
                profile=form.profile,
                brought_by=form.bringer(participant.brought_by),
                contact=form.contact,
            )
        except Refusal as refusal:
            form.add_error("brought_by", str(refusal))
        else:
            messages.success(request, _("Bewaard."))
            return redirect("atelier:circle", atelier.public_id)
    return _person_page(request, participant, form, circle)


@require_POST
@staff_required
def remove(request: StaffRequest, public_id: UUID, participant_id: UUID) -> HttpResponse:
    atelier = access.atelier_for(request.user, public_id)
    participant = access.participant_of(atelier, participant_id)
    services.remove_participant(participant=participant, now=timezone.now())
    address = reverse("atelier:circle", args=[atelier.public_id])
    return redirect(f"{address}?weg={participant.public_id}")


@require_POST
@staff_required
def restore(request: StaffRequest, public_id: UUID, participant_id: UUID) -> HttpResponse:
    atelier = access.atelier_for(request.user, public_id)
    participant = access.participant_of(atelier, participant_id)
    services.restore_participant(participant=participant)
    told = _("%(name)s zit weer in de kring.") % {"name": participant.person.short_name}
    messages.success(request, told)
    return redirect("atelier:circle", atelier.public_id)


@require_http_methods(["GET", "HEAD", "POST"])
@staff_required
def same(request: StaffRequest, public_id: UUID, participant_id: UUID) -> HttpResponse:
    """Choose who is the same person, and make one of the two."""
    atelier = access.atelier_for(request.user, public_id)
    keep = access.participant_of(atelier, participant_id)
    form = SameForm(request.POST or None)
    if form.is_valid():
        gone = access.participant_of(atelier, form.cleaned_data["other"])
        try:
            services.merge_participants(keep=keep, gone=gone, by=request.user, now=timezone.now())
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("Het is nu één mens. Dit kunt u 30 dagen terugdraaien."))
            return redirect("atelier:person", atelier.public_id, keep.public_id)
    return _same_page(request, keep, form)


@require_POST
@staff_required
def part(request: StaffRequest, public_id: UUID, merge_id: UUID) -> HttpResponse:
    """Undo a merge."""
    atelier = access.atelier_for(request.user, public_id)
    merge = access.merge_of(atelier, merge_id)
    services.undo_merge(merge=merge, now=timezone.now())
    messages.success(request, _("Het zijn weer twee mensen, ieder met wat van hen was."))
    return redirect("atelier:circle", atelier.public_id)


def _page(
    request: StaffRequest,
    atelier: Atelier,
    *,
    form: QuickAddForm | None = None,
    added: Participant | None = None,
    hats: Sequence[str] = (),
    part: str = "",
) -> HttpResponse:
    circle = list(circle_of(atelier))
    wanted = Wanted.asked(request.GET)
    found = matching(circle, wanted.words, wanted.hat, wanted.kind)
    if wanted.by_name:
        found = by_name(found)
    added = added or _named(circle, request.GET.get("nieuw", ""))
    hats = hats or [hat.value for hat in in_order(request.GET.getlist("erbij"))]
    gone = list(taken_out(atelier))
    context = {
        "atelier": atelier,
        "form": form or QuickAddForm(circle=circle, initial={"hats": hats}),
        "names_list": NAMES_LIST,
        "total": len(circle),
        "found": found,
        "wanted": wanted,
        "kinds": _kinds_in(circle),
        "counts": count_by_hat([hat.hat for hat in one.person.hats.all()] for one in circle),
        "added": added,
        "alike": lookalikes(circle, added)[:3] if added else [],
        "gone": gone,
        "just_gone": _named(gone, request.GET.get("weg", "")),
    }
    status = 422 if form is not None and form.errors else 200
    return render(request, f"atelier/circle/show.html{part}", context, status=status)


def _kinds_in(circle: Sequence[Participant]) -> list[tuple[str, str]]:
    """Return the kinds that somebody in this circle has; one alone is nothing to choose from."""
    there = {one.kind for one in circle}
    kinds: list[tuple[str, str]] = [
        (kind.value, str(label)) for kind, label in KINDS if kind.value in there
    ]
    return kinds if len(kinds) > 1 else []


def _person_page(
    request: StaffRequest, participant: Participant, form: PersonForm, circle: list[Participant]
) -> HttpResponse:
    context = {
        "atelier": participant.atelier,
        "participant": participant,
        "form": form,
        "names_list": NAMES_LIST,
        "attended": list(gatherings_attended(participant)),
        "brought": list(brought_by_someone(participant)),
        "merges": list(merges_of(participant)),
        "alike": lookalikes(circle, participant)[:3],
    }
    status = 422 if form.errors else 200
    return render(request, "atelier/circle/person.html", context, status=status)


def _same_page(request: StaffRequest, keep: Participant, form: SameForm) -> HttpResponse:
    others = [one for one in circle_of(keep.atelier) if one.pk != keep.pk]
    words = request.GET.get("zoek", "").strip()[:100]
    alike = lookalikes(others, keep)
    rest = [one for one in others if one not in alike]
    context = {
        "atelier": keep.atelier,
        "participant": keep,
        "form": form,
        "words": words,
        "alike": [] if words else alike,
        "others": matching(others, words) if words else rest,
    }
    status = 422 if form.errors else 200
    return render(request, "atelier/circle/same.html", context, status=status)


def _named(people: Sequence[Participant], public_id: str) -> Participant | None:
    return next((one for one in people if str(one.public_id) == public_id), None)
