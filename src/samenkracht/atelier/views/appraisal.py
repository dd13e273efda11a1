"""Filling the five domains and the question together: every field is kept by itself.

With a script a field is saved while one types, without it all at once with the button. Either way
a form says what it saw, and what a colleague wrote meanwhile is shown and never overwritten.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID

from django import forms
from django.contrib import messages
from django.forms import BoundField
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from samenkracht.atelier import access
from samenkracht.atelier.domain.changes import Clash
from samenkracht.atelier.domain.theme import PARTS, SERVICES, Said
from samenkracht.atelier.forms.theme import AppraisalForm, QuestionForm
from samenkracht.atelier.models import Atelier
from samenkracht.atelier.queries.talks import Heard, heard
from samenkracht.atelier.queries.theme import question_of, told
from samenkracht.atelier.services import theme
from samenkracht.atelier.views.clashes import ask_again
from samenkracht.core.name_hint import hint_in
from samenkracht.method.domains import DOMAIN_HINTS, DOMAIN_ICONS, LIFE_DOMAINS, LifeDomain
from samenkracht.organisations.http import StaffRequest, staff_required

QUESTION = "vraag"  # the prefix of the question, beside those of the domains
QUESTION_PARTS = ("text", "brought_by")


@dataclass(slots=True)
class Slot:
    """One field: what stood on screen, and what came of saving it."""

    field: BoundField
    seen: str
    theirs: str | None = None
    is_kept: bool = False
    names_someone: bool = False

    @property
    def name(self) -> str:
        return self.field.html_name


@dataclass(slots=True)
class Group:
    """The fields of a domain, or of the question."""

    key: str
    form: forms.Form
    slots: dict[str, Slot]
    name: str = ""
    icon: str = ""
    hint: str = ""
    heard: list[Heard] = field(default_factory=list)

    @property
    def services(self) -> list[Slot]:
        return [self.slots[part] for part in SERVICES]

    @property
    def are_services_open(self) -> bool:
        return any(slot.field.value() or slot.field.errors for slot in self.services)


@require_http_methods(["GET", "HEAD", "POST"])
@staff_required
def fill(request: StaffRequest, public_id: UUID) -> HttpResponse:
    atelier = access.atelier_for(request.user, public_id)
    if request.method != "POST":
        return _page(request, atelier, _groups(atelier))
    if request.htmx:
        return _keep_one(request, atelier)
    groups = _groups(atelier, request.POST)
    told_all = [_keep(atelier, group, request.POST) for group in groups]
    if all(told_all):
        messages.success(request, _("Bewaard."))
        return redirect("atelier:theme", atelier.public_id)
    return _page(request, atelier, groups, status=422)


def _keep_one(request: StaffRequest, atelier: Atelier) -> HttpResponse:
    """Keep the field that was just written in, and answer with how that went."""
    sent = request.POST.copy()
    name = sent.get("veld", "")
    theirs = sent.get(f"hun-{name}")
    if theirs is not None:  # someone read what a colleague wrote, and keeps the own words
        sent[f"was-{name}"] = str(theirs)
    for group in _groups(atelier, sent):
        for part, slot in group.slots.items():
            if slot.name == name:
                group.slots = {part: slot}
                is_kept = _keep(atelier, group, sent)
                context = {"atelier": atelier, "slot": slot}
                status = 200 if is_kept else 422
                return render(request, "atelier/theme/fill.html#staat", context, status=status)
    return redirect("atelier:theme_fill", atelier.public_id)


def _keep(atelier: Atelier, group: Group, sent: QueryDict) -> bool:
    """Keep the fields of a group that were sent; tell whether all of it is kept."""
    is_whole = group.form.is_valid()
    parts = {
        part: slot
        for part, slot in group.slots.items()
        if slot.name in sent and part in group.form.cleaned_data
    }
    for slot in parts.values():
        if f"was-{slot.name}" not in sent:
            ask_again(group.form)
            return False
    if not parts:
        return is_whole or not group.slots.keys() & group.form.errors.keys()
    clashes = _write(
        atelier,
        group.key,
        seen={part: slot.seen for part, slot in parts.items()},
        wish={part: group.form.cleaned_data[part] for part in parts},
    )
    _tell(group, parts, clashes)
    return not clashes and not group.slots.keys() & group.form.errors.keys()


def _write(
    atelier: Atelier, key: str, *, seen: Mapping[str, str], wish: Mapping[str, str]
) -> list[Clash]:
    if key == QUESTION:
        return theme.ask_question(atelier=atelier, seen=seen, wish=wish)
    return theme.write_about(atelier=atelier, domain=LifeDomain(key), seen=seen, wish=wish)


def _tell(group: Group, parts: Mapping[str, Slot], clashes: list[Clash]) -> None:
    """Say of each field whether it is kept, and what a colleague wrote there."""
    theirs = {clash.name: str(clash.theirs) for clash in clashes}
    for part, slot in parts.items():
        words = group.form.cleaned_data[part]
        if part in theirs:
            slot.theirs = theirs[part]
        else:
            slot.is_kept, slot.seen = True, words
            slot.names_someone = hint_in(words) is not None


def _groups(atelier: Atelier, sent: QueryDict | None = None) -> list[Group]:
    """Return the five domains and the question, as they are now or as they were sent."""
    said = told(atelier)
    spoken = heard(atelier)
    question = question_of(atelier)
    asked = {part: getattr(question, part) for part in QUESTION_PARTS}
    return [
        *(_domain(one, spoken[one.domain], sent) for one in said),
        _group(QUESTION, QuestionForm(sent, prefix=QUESTION, initial=asked), asked, sent),
    ]


def _domain(said: Said, spoken: list[Heard], sent: QueryDict | None) -> Group:
    words = {part: getattr(said, part) for part in PARTS}
    form = AppraisalForm(sent, prefix=said.domain, initial=words)
    group = _group(said.domain, form, words, sent)
    group.name = _(LIFE_DOMAINS[said.domain])
    group.icon = DOMAIN_ICONS[said.domain]
    group.hint = _(DOMAIN_HINTS[said.domain])
    group.heard = spoken
    return group


def _group(key: str, form: forms.Form, words: Mapping[str, str], sent: QueryDict | None) -> Group:
    slots = {part: Slot(form[part], words[part]) for part in words}
    if sent is not None:
        seen = type(form)(sent, prefix=f"was-{key}")
        seen.is_valid()
        for part, slot in slots.items():
            slot.seen = seen.cleaned_data.get(part, "")
    return Group(key, form, slots)


def _page(
    request: StaffRequest, atelier: Atelier, groups: list[Group], status: int = 200
) -> HttpResponse:
    context = {"atelier": atelier, "domains": groups[:-1], "question": groups[-1]}
    return render(request, "atelier/theme/fill.html", context, status=status)
