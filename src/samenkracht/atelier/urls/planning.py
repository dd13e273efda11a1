"""Addresses of planning: ateliers, their gatherings, programmes and teams."""

from django.urls import URLPattern, path

from samenkracht.atelier.views import ateliers, gatherings, programme, team

ATELIER = "<uuid:public_id>/"
MEMBER = f"{ATELIER}team/<uuid:member_id>/"
GATHERING = f"{ATELIER}bijeenkomst/<uuid:gathering_id>/"
BLOCK = f"{GATHERING}blok/<uuid:block_id>/"

urlpatterns: list[URLPattern] = [
    path("", ateliers.overview, name="all"),
    path("nieuw/", ateliers.start, name="start"),
    path(ATELIER, ateliers.show, name="show"),
    path(f"{ATELIER}wijzig/", ateliers.edit, name="edit"),
    path(f"{ATELIER}afronden/", ateliers.close, name="close"),
    path(f"{ATELIER}heropenen/", ateliers.reopen, name="reopen"),
    path(f"{ATELIER}extra/", gatherings.add, name="gathering_add"),
    path(f"{ATELIER}team/", team.show, name="team"),
    path(f"{ATELIER}team/collega/", team.add, name="team_add"),
    path(f"{ATELIER}team/adres/", team.ask, name="team_ask"),
    path(f"{MEMBER}leidt/", team.lead, name="team_lead"),
    path(f"{MEMBER}weg/", team.remove, name="team_remove"),
    path(f"{MEMBER}taak/", team.task, name="team_task"),
    path(GATHERING, gatherings.show, name="programme"),
    path(f"{GATHERING}wijzig/", gatherings.change, name="gathering_change"),
    path(f"{GATHERING}overslaan/", gatherings.skip, name="gathering_skip"),
    path(f"{GATHERING}terug/", gatherings.undo, name="undo"),
    path(f"{GATHERING}waarom/", gatherings.reason, name="reason"),
    path(f"{GATHERING}anders/", gatherings.tell, name="tell"),
    path(f"{GATHERING}blok/erbij/", programme.add, name="block_add"),
    path(f"{BLOCK}plaats/", programme.move, name="block_move"),
    path(f"{BLOCK}minuten/", programme.minutes, name="block_minutes"),
    path(f"{BLOCK}tekst/", programme.describe, name="block_describe"),
    path(f"{BLOCK}overslaan/", programme.skip, name="block_skip"),
    path(f"{BLOCK}weg/", programme.remove, name="block_remove"),
]
