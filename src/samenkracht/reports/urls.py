from django.urls import path

from samenkracht.reports.views import (
    arrivals,
    draaiboek,
    handover,
    invitation,
    means,
    paper,
    report,
    theme,
)

app_name = "reports"
urlpatterns = [
    path("verslag/<uuid:public_id>/", report.report, name="report"),
    path("verslag/<uuid:public_id>/verslag.pdf", report.report_pdf, name="report_pdf"),
    path("verslag/<uuid:public_id>/oogst.xlsx", report.report_xlsx, name="report_xlsx"),
    path("papier/<uuid:public_id>/", paper.paper, name="paper"),
    path("papier/<uuid:public_id>/codes/", paper.prepare, name="prepare"),
    path("papier/<uuid:public_id>/gedrukt/", paper.printed, name="printed"),
    path("papier/<uuid:public_id>/toch-niet/", paper.not_printed, name="not_printed"),
    path("papier/<uuid:public_id>/pakket.pdf", paper.pack, name="paper_pdf"),
    path("papier/<uuid:public_id>/brieven.pdf", paper.letters, name="letters_pdf"),
    path("papier/<uuid:public_id>/<slug:form>.pdf", paper.sheet, name="sheet_pdf"),
    path("draaiboek/<uuid:public_id>/<slug:reader>.pdf", draaiboek.show, name="draaiboek_pdf"),
    path("begroting/<uuid:public_id>/begroting.pdf", means.budget_pdf, name="budget_pdf"),
    path("begroting/<uuid:public_id>/begroting.xlsx", means.budget_xlsx, name="budget_xlsx"),
    path("begroting/<uuid:public_id>/aanvraag.pdf", means.application_pdf, name="application_pdf"),
    path("begroting/<uuid:public_id>/tekenblad.pdf", means.pledges_pdf, name="pledges_pdf"),
    path("overdracht/inlezen/", arrivals.receive, name="receive"),
    path("overdracht/inlezen/<uuid:arrival_id>/", arrivals.show, name="arrival"),
    path("overdracht/inlezen/<uuid:arrival_id>/neem-over/", arrivals.take, name="take"),
    path("overdracht/inlezen/<uuid:arrival_id>/terug/", arrivals.undo, name="take_back"),
    path("overdracht/<uuid:public_id>/", handover.show, name="handover"),
    path("overdracht/<uuid:public_id>/boekje.pdf", handover.booklet, name="booklet_pdf"),
    path("overdracht/<uuid:public_id>/atelier.json", handover.atelier_json, name="atelier_json"),
    path("overdracht/<uuid:public_id>/atelier.xlsx", handover.atelier_xlsx, name="atelier_xlsx"),
    path("uitnodiging/<uuid:public_id>/<slug:kind>.pdf", invitation.sheet, name="invitation_pdf"),
    path("uitnodiging/<uuid:public_id>/kring.xlsx", invitation.contacts, name="contacts_xlsx"),
    path("voorbereiding/<uuid:public_id>/<slug:name>.pdf", theme.sheet, name="theme_pdf"),
]
