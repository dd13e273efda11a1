from django.urls import path

from samenkracht.reports.views import paper, report, theme

app_name = "reports"
urlpatterns = [
    path("verslag/<uuid:public_id>/", report.report, name="report"),
    path("verslag/<uuid:public_id>/verslag.pdf", report.report_pdf, name="report_pdf"),
    path("verslag/<uuid:public_id>/oogst.xlsx", report.report_xlsx, name="report_xlsx"),
    path("papier/<uuid:public_id>/", paper.paper, name="paper"),
    path("papier/<uuid:public_id>/codes/", paper.prepare, name="prepare"),
    path("papier/<uuid:public_id>/pakket.pdf", paper.pack, name="paper_pdf"),
    path("papier/<uuid:public_id>/<slug:form>.pdf", paper.sheet, name="sheet_pdf"),
    path("voorbereiding/<uuid:public_id>/<slug:kind>.pdf", theme.sheet, name="theme_pdf"),
]
