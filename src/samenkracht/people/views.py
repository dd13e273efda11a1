"""The people of an organisation with whom someone works."""

from dataclasses import dataclass

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from samenkracht.accounts.models import User
from samenkracht.organisations.http import StaffRequest, staff_required
from samenkracht.people.access import people_for
from samenkracht.people.hooks import Place, works
from samenkracht.people.models import Person
from samenkracht.people.queries import called_like

PAGE = 50


@dataclass(frozen=True, slots=True)
class Line:
    """A person, and where one finds them."""

    person: Person
    places: list[Place]


@require_safe
@staff_required
def overview(request: StaffRequest) -> HttpResponse:
    words = request.GET.get("zoek", "").strip()[:100]
    people = people_for(request)
    # Without words the database counts and cuts; only a search must read every name.
    found = called_like(people, words) if words else people.values_list("pk", flat=True)
    page = Paginator(found, PAGE).get_page(request.GET.get("blad"))
    context = {
        "words": words,
        "total": page.paginator.count,
        "page": page,
        "lines": _lines(request.user, list(page.object_list)),
    }
    part = "#lijst" if request.htmx and request.htmx.target == "mensen-lijst" else ""
    return render(request, f"people/overview.html{part}", context)


def _lines(user: User, keys: list[int]) -> list[Line]:
    people = Person.objects.prefetch_related("hats").in_bulk(keys)
    places: dict[int, list[Place]] = {}
    for work in works():
        for key, found in work.places(user, keys).items():
            places.setdefault(key, []).extend(found)
    return [Line(people[key], places.get(key, [])) for key in keys]
