"""Templates of an organisation: the list, one of them, changing, sharing, carrying."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samenkracht.atelier import access
from samenkracht.atelier.domain.changes import ChangedMeanwhile
from samenkracht.atelier.domain.templates import NotATemplate
from samenkracht.atelier.forms.templates import (
    FileForm,
    Gatherings,
    SaveTemplateForm,
    TemplateForm,
    gatherings_of,
)
from samenkracht.atelier.models import Template
from samenkracht.atelier.queries.library import (
    removed_templates_of,
    templates_of,
    templates_of_others,
)
from samenkracht.atelier.queries.successor import lessons_of
from samenkracht.atelier.queries.templates import (
    all_text_of,
    names_in,
    picture_of,
    picture_of_ours,
    pictures_of,
    plan_in,
)
from samenkracht.atelier.services import templates
from samenkracht.atelier.views.clashes import ask_again, show_clashes
from samenkracht.method.trajectories import TRAJECTORIES
from samenkracht.organisations.http import StaffRequest, staff_required


@require_safe
@staff_required
def overview(request: StaffRequest) -> HttpResponse:
    return _show_all(request, FileForm())


def _show_all(request: StaffRequest, form: FileForm) -> HttpResponse:
    context = {
        "own": pictures_of(templates_of(request.organisation)),
        "shared": pictures_of(templates_of_others(request.organisation), are_shared=True),
        "ours": [picture_of_ours(trajectory) for trajectory in TRAJECTORIES],
        "removed": removed_templates_of(request.organisation),
        "file": form,
    }
    status = 422 if form.errors else 200
    return render(request, "atelier/library/templates.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
@staff_required
def carry_in(request: StaffRequest) -> HttpResponse:
    if request.method != "POST":
        return redirect("atelier:templates")
    form = FileForm(request.POST, request.FILES)
    if form.is_valid():
        try:
            template = templates.carry_in(
                organisation=request.organisation,
                content=form.cleaned_data["file"],
                by=request.user,
                now=timezone.now(),
            )
        except NotATemplate as refusal:
            form.add_error("file", _in_words(refusal))
        else:
            messages.success(request, _("Het sjabloon staat erbij. Kijk of alles klopt."))
            return redirect("atelier:template", template.public_id)
    return _show_all(request, form)


def _in_words(refusal: NotATemplate) -> str:
    """Return the sentence with the place in the file that it is about."""
    sentence = _(str(refusal)) % refusal.facts
    gathering, block = refusal.facts.get("gathering"), refusal.facts.get("block")
    if block:
        where = _("Bijeenkomst %(gathering)s, blok %(block)s") % refusal.facts
    elif gathering:
        where = _("Bijeenkomst %(gathering)s") % refusal.facts
    else:
        return sentence
    return f"{where}. {sentence}"


@require_safe
@staff_required
def show(request: StaffRequest, template_id: UUID) -> HttpResponse:
    template = access.readable_template(request.organisation, template_id)
    context = {
        "template": template,
        "picture": picture_of(template),
        "is_own": template.organisation_id == request.organisation.pk,
    }
    return render(request, "atelier/library/template.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@staff_required
def change(request: StaffRequest, template_id: UUID) -> HttpResponse:
    template = access.template_for(request.organisation, template_id)
    if request.method == "POST":
        form, seen = TemplateForm(request.POST), TemplateForm(request.POST, prefix="was")
        rows = Gatherings(request.POST, prefix="rij")
        rows_seen = Gatherings(request.POST, prefix="was-rij")
        stands = seen.is_valid() and rows_seen.is_valid()
        if form.is_valid() and rows.is_valid() and stands:
            try:
                templates.change_template(
                    template=template,
                    seen=seen.words,
                    wish=form.words,
                    gatherings=rows.wishes,
                    gatherings_seen=rows_seen.wishes,
                )
            except ChangedMeanwhile as refusal:
                _show_clash(form, refusal)
            except NotATemplate as refusal:
                form.add_error(None, _in_words(refusal))
            else:
                messages.success(request, _("Bewaard."))
                return redirect("atelier:template", template.public_id)
        elif form.is_valid() and rows.is_valid():
            ask_again(form)
        template.refresh_from_db()
    else:
        form = TemplateForm(initial=_words(template))
        rows = Gatherings(initial=gatherings_of(plan_in(template)), prefix="rij")
    return _show_change(request, template, form, rows)


def _show_clash(form: TemplateForm, refusal: ChangedMeanwhile) -> None:
    if refusal.clashes:
        show_clashes(form, refusal)
    else:
        form.add_error(None, str(refusal))


def _show_change(
    request: StaffRequest, template: Template, form: TemplateForm, rows: object
) -> HttpResponse:
    context = {
        "template": template,
        "form": form,
        "rows": rows,
        "seen": TemplateForm(initial=_words(template), prefix="was"),
        "rows_seen": Gatherings(initial=gatherings_of(plan_in(template)), prefix="was-rij"),
    }
    has_faults = bool(form.errors or any(getattr(rows, "errors", [])))
    status = 422 if request.method == "POST" and has_faults else 200
    return render(request, "atelier/library/template_edit.html", context, status=status)


def _words(template: Template) -> dict[str, str]:
    return {name: getattr(template, name) for name in templates.TEMPLATE_WORDS}


@require_POST
@staff_required
def copy(request: StaffRequest, template_id: UUID) -> HttpResponse:
    template = templates.copy_template(
        template=access.readable_template(request.organisation, template_id),
        organisation=request.organisation,
        by=request.user,
        now=timezone.now(),
    )
    messages.success(request, _("Dit is uw eigen kopie. U verandert wat u wilt."))
    return redirect("atelier:template", template.public_id)


@require_POST
@staff_required
def share(request: StaffRequest, template_id: UUID) -> HttpResponse:
    template = access.template_for(request.organisation, template_id)
    is_shared = request.POST.get("is_shared") == "1" and template.removed_at is None
    templates.share_template(template=template, is_shared=is_shared)
    messages.success(
        request,
        _("Andere organisaties kunnen dit sjabloon nu lezen.")
        if is_shared
        else _("Dit sjabloon is weer alleen van u."),
    )
    return redirect("atelier:template", template.public_id)


@require_POST
@staff_required
def take_away(request: StaffRequest, template_id: UUID) -> HttpResponse:
    template = access.template_for(request.organisation, template_id)
    templates.take_away_template(template=template, now=timezone.now())
    messages.success(request, _("Het sjabloon is weg. Onderaan zet u het zo terug."))
    return redirect("atelier:templates")


@require_POST
@staff_required
def put_back(request: StaffRequest, template_id: UUID) -> HttpResponse:
    template = access.template_for(request.organisation, template_id)
    templates.put_back_template(template=template)
    messages.success(request, _("Het sjabloon staat weer in de lijst."))
    return redirect("atelier:templates")


@require_safe
@staff_required
def carry_out(request: StaffRequest, template_id: UUID) -> HttpResponse:
    template = access.readable_template(request.organisation, template_id)
    name = slugify(template.name)[:60] or "sjabloon"
    return HttpResponse(
        templates.carry_out(template),
        content_type="application/json",
        headers={"Content-Disposition": f'attachment; filename="sjabloon-{name}.json"'},
    )


@require_http_methods(["GET", "HEAD", "POST"])
@staff_required
def save(request: StaffRequest, public_id: UUID) -> HttpResponse:
    """Keep the gatherings of an atelier as a template of its organisation."""
    atelier = access.atelier_for(request.user, public_id)
    initial = {"name": atelier.title, "lessons": atelier.lessons}
    form = SaveTemplateForm(request.POST or None, initial=initial)
    names: list[str] = []
    if form.is_valid():
        names = names_in(atelier, "\n".join([all_text_of(atelier), *form.words.values()]))
    if form.is_valid() and (not names or form.cleaned_data["is_no_name"]):
        try:
            template = templates.save_as_template(
                atelier=atelier, words=form.words, by=request.user, now=timezone.now()
            )
        except NotATemplate as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("Het sjabloon is bewaard. Een volgend atelier begint zo."))
            if template.organisation_id == request.organisation.pk:
                return redirect("atelier:template", template.public_id)
            return redirect("atelier:show", atelier.public_id)
    context = {
        "atelier": atelier,
        "form": form,
        "names": names,
        "written": lessons_of(atelier),
    }
    status = 422 if form.errors or names else 200
    return render(request, "atelier/library/template_save.html", context, status=status)
