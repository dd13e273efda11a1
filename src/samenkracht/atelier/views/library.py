"""The library of an organisation: work forms to browse, and good examples to keep."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samenkracht.atelier import access
from samenkracht.atelier.domain.changes import ChangedMeanwhile
from samenkracht.atelier.forms.library import ExampleForm, LibraryForm
from samenkracht.atelier.models import Gathering
from samenkracht.atelier.queries.library import examples_in_use, removed_examples_of
from samenkracht.atelier.queries.work_forms import shelves
from samenkracht.atelier.services import library
from samenkracht.atelier.views.clashes import ask_again, show_clashes
from samenkracht.organisations.http import StaffRequest, staff_required


@require_safe
@staff_required
def browse(request: StaffRequest) -> HttpResponse:
    return _show_forms(request)


@require_safe
@staff_required
def choose(request: StaffRequest, public_id: UUID, gathering_id: UUID) -> HttpResponse:
    """Show the library with a button to put a form into this gathering."""
    return _show_forms(request, access.gathering_for(request.user, public_id, gathering_id))


def _show_forms(request: StaffRequest, gathering: Gathering | None = None) -> HttpResponse:
    form = LibraryForm(request.GET)
    found = shelves(form.wanted)
    context = {
        "form": form,
        "shelves": found,
        "count": sum(len(shelf.cards) for shelf in found),
        "gathering": gathering,
        "atelier": gathering and gathering.atelier,
        "after": _block_before(request, gathering),
    }
    template = "atelier/library/forms.html"
    return render(request, f"{template}#gevonden" if request.htmx else template, context)


def _block_before(request: StaffRequest, gathering: Gathering | None) -> object:
    """Return the block after which the chosen form will come, when one was named."""
    try:
        named = UUID(request.GET.get("na", ""))
    except ValueError:
        return None
    return gathering and gathering.blocks.filter(public_id=named).first()


@require_safe
@staff_required
def examples(request: StaffRequest) -> HttpResponse:
    context = {
        "examples": examples_in_use(request.organisation),
        "removed": removed_examples_of(request.organisation),
    }
    return render(request, "atelier/library/examples.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@staff_required
def add_example(request: StaffRequest) -> HttpResponse:
    form = ExampleForm(request.POST or None)
    if form.is_valid():
        library.keep_example(organisation=request.organisation, words=form.words)
        messages.success(request, _("Het voorbeeld staat erbij. U kiest het bij een blok."))
        return redirect("atelier:examples")
    context = {"form": form}
    status = 422 if form.errors else 200
    return render(request, "atelier/library/example.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
@staff_required
def change_example(request: StaffRequest, example_id: UUID) -> HttpResponse:
    example = access.example_for(request.organisation, example_id)
    stands = library.words_of_example(example)
    form = ExampleForm(request.POST or None, initial=stands)
    seen = ExampleForm(request.POST or None, initial=stands, prefix="was")
    if form.is_valid() and seen.is_valid():
        try:
            library.change_example(example=example, seen=seen.words, wish=form.words)
        except ChangedMeanwhile as refusal:
            show_clashes(form, refusal)
            example.refresh_from_db()
            seen = ExampleForm(initial=library.words_of_example(example), prefix="was")
        else:
            messages.success(request, _("Bewaard."))
            return redirect("atelier:examples")
    elif form.is_bound and form.is_valid():
        ask_again(form)
        seen = ExampleForm(initial=stands, prefix="was")
    context = {"form": form, "seen": seen, "example": example}
    status = 422 if form.errors else 200
    return render(request, "atelier/library/example.html", context, status=status)


@require_POST
@staff_required
def take_away_example(request: StaffRequest, example_id: UUID) -> HttpResponse:
    example = access.example_for(request.organisation, example_id)
    library.take_away_example(example=example, now=timezone.now())
    messages.success(request, _("Het voorbeeld is weg. Onderaan zet u het zo terug."))
    return redirect("atelier:examples")


@require_POST
@staff_required
def put_back_example(request: StaffRequest, example_id: UUID) -> HttpResponse:
    example = access.example_for(request.organisation, example_id)
    library.put_back_example(example=example)
    messages.success(request, _("Het voorbeeld staat weer in de lijst."))
    return redirect("atelier:examples")
