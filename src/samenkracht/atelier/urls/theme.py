"""Addresses of the theme: five domains, titles, the two circles, talks and starting points."""

from django.urls import URLPattern, path

from samenkracht.atelier.views import appraisal, grounds, loops, talks, theme

THEME = "<uuid:public_id>/thema/"
TITLE = f"{THEME}titel/<uuid:title_id>/"
LOOPS = "<uuid:public_id>/cirkels/"
LOOP = f"{LOOPS}<slug:loop>/"
LINK = f"{LOOPS}schakel/<uuid:link_id>/"
TALKS = "<uuid:public_id>/gesprekken/"
TALK = f"{TALKS}<uuid:talk_id>/"
GROUNDS = "<uuid:public_id>/team/vooraf/"
GROUND = f"{GROUNDS}<uuid:ground_id>/"

urlpatterns: list[URLPattern] = [
    path(THEME, theme.show, name="theme"),
    path(f"{THEME}invullen/", appraisal.fill, name="theme_fill"),
    path(f"{THEME}titel/", theme.workshop, name="titles"),
    path(f"{TITLE}kies/", theme.choose, name="title_choose"),
    path(f"{TITLE}weg/", theme.drop, name="title_drop"),
    path(f"{TITLE}terug/", theme.restore, name="title_restore"),
    path(LOOPS, loops.show, name="loops"),
    path(f"{LOOP}muur/", loops.wall, name="loop_wall"),
    path(f"{LOOP}erbij/", loops.add, name="link_add"),
    path(f"{LOOP}onze-woorden/", loops.reset, name="loop_reset"),
    path(f"{LOOP}terug/", loops.restore, name="loop_restore"),
    path(LINK, loops.change, name="link_change"),
    path(f"{LINK}plaats/", loops.move, name="link_move"),
    path(f"{LINK}weg/", loops.drop, name="link_drop"),
    path(TALKS, talks.show, name="talks"),
    path(f"{TALKS}nieuw/", talks.note, name="talk_note"),
    path(TALK, talks.change, name="talk"),
    path(f"{TALK}weg/", talks.drop, name="talk_drop"),
    path(f"{TALK}terug/", talks.restore, name="talk_restore"),
    path(GROUNDS, grounds.show, name="grounds"),
    path(GROUND, grounds.word, name="ground"),
    path(f"{GROUND}weg/", grounds.drop, name="ground_drop"),
    path(f"{GROUND}terug/", grounds.restore, name="ground_restore"),
]
