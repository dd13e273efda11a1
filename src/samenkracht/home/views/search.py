"""Search. What people type stays out of addresses and logs: names stand in it."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from samenkracht.home.forms import SearchForm
from samenkracht.home.queries import find
from samenkracht.organisations.http import StaffRequest, staff_required


@require_http_methods(["GET", "HEAD", "POST"])
@staff_required
def search(request: StaffRequest) -> HttpResponse:
    form = SearchForm(request.POST)
    words = form.cleaned_data["words"] if form.is_valid() else ""
    page = "home/search.html#found" if request.htmx else "home/search.html"
    context = {"form": form, "found": find(request.user, words)}
    return render(request, page, context, status=200 if form.is_valid() else 422)
