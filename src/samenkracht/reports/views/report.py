"""The report of a gathering: on screen, as PDF, as workbook. All three tell the same."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from samenkracht.core.errors import Refusal
from samenkracht.organisations.http import StaffRequest, staff_required
from samenkracht.reports import access, queries, services
from samenkracht.reports.views.files import pdf, workbook


@require_safe
@staff_required
def report(request: StaffRequest, public_id: UUID) -> HttpResponse:
    gathering = access.gathering_for(request.user, public_id)
    told = services.tell(queries.report_of(gathering))
    return render(request, "reports/report.html", {"gathering": gathering, "told": told})


@require_safe
@staff_required
def report_pdf(request: StaffRequest, public_id: UUID) -> HttpResponse:
    gathering = access.gathering_for(request.user, public_id)
    try:
        found = services.print_report(report=queries.report_of(gathering))
    except Refusal as refusal:
        messages.warning(request, str(refusal))
        return redirect("reports:report", public_id)
    return pdf(found, f"verslag-bijeenkomst-{gathering.number}")


@require_safe
@staff_required
def report_xlsx(request: StaffRequest, public_id: UUID) -> HttpResponse:
    gathering = access.gathering_for(request.user, public_id)
    found = services.write_harvest(report=queries.report_of(gathering))
    return workbook(found, f"oogst-bijeenkomst-{gathering.number}")
