"""Addresses for the team and the projector."""

from django.urls import URLPattern, include, path
from django.urls.resolvers import URLResolver

from samenkracht.live.views import (
    carousel,
    console,
    ideas,
    paper,
    places,
    prizes,
    steps,
    tables,
    wall,
)

app_name = "live"

gathering: list[URLPattern | URLResolver] = [
    path("", console.console, name="console"),
    path("klaarzetten/", console.prepare, name="prepare"),
    path("begin/", console.open_run, name="open"),
    path("deur/open/", console.open_door, name="open_door"),
    path("deur/dicht/", console.close_door, name="close_door"),
    path("stap/<int:position>/", steps.go_to, name="go_to"),
    path("stap/<int:position>/overslaan/", steps.skip, name="skip"),
    path("tijd/", steps.stretch, name="stretch"),
    path("pauze/", steps.pause, name="pause"),
    path("verder/", steps.resume, name="resume"),
    path("muur/leeg/", console.blank, name="blank"),
    path("muur/plaatsen/", console.show_places, name="show_places"),
    path("muur/bladzijde/", console.turn_wall, name="turn_wall"),
    path("aantekening/", console.note, name="note"),
    path("hulp/", console.answer_help, name="answer_help"),
    path("telefoon/<int:device_id>/stil/", console.mute, name="mute"),
    path("stapels/", prizes.reveal, name="reveal"),
    path("gelijk/<int:place>/", prizes.rule_tie, name="rule_tie"),
    path("prijs/", prizes.tell, name="tell_prize"),
    path("afsluiten/", console.close, name="close"),
    path("heropenen/", console.reopen, name="reopen"),
    path("tafels/", tables.tables, name="tables"),
    path("tafels/neerzetten/", tables.lay_out, name="lay_out"),
    path("tafels/maken/", tables.make, name="make_plan"),
    path("tafels/passend/", tables.fit, name="fit_plan"),
    path("tafels/terug/", tables.undo, name="undo_seating"),
    path("tafels/plaats/", places.seat, name="seat"),
    path("tafels/vast/", places.lock, name="lock_place"),
    path("tafels/komt-niet/", places.away, name="mark_away"),
    path("tafels/taken/", places.tasks, name="set_tasks"),
    path("tafels/wens/", places.wish, name="wish_seats"),
    path("tafels/wens/<uuid:wish_id>/weg/", places.forget_wish, name="forget_seat_wish"),
    path("tafels/ronde/<int:number>/", console.begin_round, name="begin_round"),
    path("tafels/<int:number>/", tables.sign, name="sign"),
    path("tafels/<int:number>/stoelen/", tables.change_table, name="change_table"),
    path("draaitafels/", carousel.show, name="carousel"),
    path("draaitafels/kiezen/", carousel.choose, name="choose_carousel"),
    path("draaitafels/anders/", carousel.otherwise, name="carousel_otherwise"),
    path("ideeen/", ideas.ideas, name="ideas"),
    path("ideeen/nieuw/", ideas.type_in, name="type_idea"),
    path("ideeen/samen/", ideas.merge, name="merge"),
    path("ideeen/<uuid:idea_id>/", ideas.correct, name="correct_idea"),
    path("ideeen/<uuid:idea_id>/toon/", ideas.show, name="show_idea"),
    path("ideeen/<uuid:idea_id>/bewaar/", ideas.keep, name="keep_idea"),
    path("ideeen/<uuid:idea_id>/weg/", ideas.remove, name="remove_idea"),
    path("ideeen/<uuid:idea_id>/wachten/", ideas.queue_again, name="queue_again"),
    path("ideeen/<uuid:idea_id>/terug/", ideas.restore, name="restore_idea"),
    path("papier/", paper.paper, name="paper"),
    path("papier/<int:number>/<int:entry>/", paper.sheet, name="paper_sheet"),
    path("papier/bevestigen/", paper.confirm, name="confirm_paper"),
]

urlpatterns: list[URLPattern | URLResolver] = [
    path("bijeenkomst/<uuid:public_id>/", include(gathering)),
    path("bijeenkomst/", include("samenkracht.live.urls.parade")),
    path("wand/<str:token>/", wall.wall, name="wall"),
]
