"""Addresses of the library: work forms, good examples, templates, the programme on paper."""

from django.urls import URLPattern, path

from samenkracht.atelier.urls.planning import ATELIER, GATHERING
from samenkracht.atelier.views import draaiboek, gatherings, library, templates

EXAMPLE = "voorbeelden/<uuid:example_id>/"
TEMPLATE = "sjablonen/<uuid:template_id>/"

urlpatterns: list[URLPattern] = [
    path("werkvormen/", library.browse, name="forms"),
    path(f"{GATHERING}werkvormen/", library.choose, name="forms_for"),
    path(f"{GATHERING}draaiboek/<slug:reader>/", draaiboek.show, name="draaiboek"),
    path(f"{ATELIER}programma/", gatherings.overview, name="programmes"),
    path("voorbeelden/", library.examples, name="examples"),
    path("voorbeelden/nieuw/", library.add_example, name="example_add"),
    path(EXAMPLE, library.change_example, name="example"),
    path(f"{EXAMPLE}weg/", library.take_away_example, name="example_away"),
    path(f"{EXAMPLE}terug/", library.put_back_example, name="example_back"),
    path("sjablonen/", templates.overview, name="templates"),
    path("sjablonen/inlezen/", templates.carry_in, name="template_in"),
    path(TEMPLATE, templates.show, name="template"),
    path(f"{TEMPLATE}wijzig/", templates.change, name="template_edit"),
    path(f"{TEMPLATE}kopie/", templates.copy, name="template_copy"),
    path(f"{TEMPLATE}delen/", templates.share, name="template_share"),
    path(f"{TEMPLATE}weg/", templates.take_away, name="template_away"),
    path(f"{TEMPLATE}terug/", templates.put_back, name="template_back"),
    path(f"{TEMPLATE}sjabloon.json", templates.carry_out, name="template_out"),
    path(f"{ATELIER}sjabloon/", templates.save, name="template_save"),
]
