"""Addresses of the circle: its people, its lists, and the door of a gathering."""

from django.urls import URLPattern, path

from samenkracht.atelier.views import circle, door, imports

CIRCLE = "<uuid:public_id>/kring/"
PERSON = f"{CIRCLE}<uuid:participant_id>/"
LIST = f"{CIRCLE}lijst/<uuid:list_id>/"
DOOR = "<uuid:public_id>/bijeenkomst/<uuid:gathering_id>/deur/"

urlpatterns: list[URLPattern] = [
    path(CIRCLE, circle.show, name="circle"),
    path(f"{CIRCLE}erbij/", circle.add, name="add_participant"),
    path(PERSON, circle.person, name="person"),
    path(f"{PERSON}weg/", circle.remove, name="remove_participant"),
    path(f"{PERSON}terug/", circle.restore, name="restore_participant"),
    path(f"{PERSON}samen/", circle.same, name="same_person"),
    path(f"{CIRCLE}samen/<uuid:merge_id>/terug/", circle.part, name="undo_merge"),
    path(f"{CIRCLE}lijst/", imports.choose, name="lists"),
    path(f"{CIRCLE}lijst/plakken/", imports.paste, name="paste_list"),
    path(f"{CIRCLE}lijst/bestand/", imports.upload, name="upload_list"),
    path(LIST, imports.look, name="list"),
    path(f"{LIST}kolommen/", imports.layout, name="list_layout"),
    path(f"{LIST}doen/", imports.do, name="do_list"),
    path(f"{LIST}weg/", imports.drop, name="drop_list"),
    path(f"{LIST}terug/", imports.undo, name="undo_list"),
    path(DOOR, door.show, name="door"),
    path(f"{DOOR}nieuw/", door.walk_in, name="walk_in"),
    path(f"{DOOR}<uuid:participant_id>/binnen/", door.enter, name="enter"),
    path(f"{DOOR}<uuid:participant_id>/niet/", door.leave, name="leave"),
]
