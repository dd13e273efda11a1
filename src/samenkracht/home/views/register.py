from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from samenkracht.home.queries import kept_tables
from samenkracht.organisations.http import StaffRequest, staff_required


@require_safe
@staff_required
def register(request: StaffRequest) -> HttpResponse:
    """Show every table: why it is there, who may see it, and when its rows end."""
    return render(request, "home/register.html", {"tables": kept_tables()})
