"""The ways in for residents and scribes. The addresses are on paper and walls: keep them short."""

from django.urls import path

from samenkracht.live.views import door, phone, scribe, taps

app_name = "room"
urlpatterns = [
    path("doe-mee/", door.enter, name="enter"),
    path("k/<str:code>/", door.by_code, name="code"),
    path("d/<str:token>/", door.welcome, name="door"),
    path("zaal/<uuid:run_id>/", phone.room, name="phone"),
    path("zaal/<uuid:run_id>/binnen/", door.join, name="join"),
    path("zaal/<uuid:run_id>/nu/", phone.now, name="now"),
    path("zaal/<uuid:run_id>/tafel/", phone.choose, name="table"),
    path("zaal/<uuid:run_id>/tafel/kies/", taps.choose_table, name="choose_table"),
    path("zaal/<uuid:run_id>/kaart/", taps.choose_card, name="choose_card"),
    path("zaal/<uuid:run_id>/taal/", phone.languages, name="language"),
    path("zaal/<uuid:run_id>/taal/kies/", taps.choose_language, name="choose_language"),
    path("zaal/<uuid:run_id>/ander/", phone.other, name="other"),
    path("zaal/<uuid:run_id>/hulp/", taps.ask_help, name="help"),
    path("zaal/<uuid:run_id>/idee/", taps.idea, name="idea"),
    path("zaal/<uuid:run_id>/idee/<uuid:idea_id>/weg/", taps.idea_back, name="idea_back"),
    path("zaal/<uuid:run_id>/sticker/", taps.stick, name="sticker"),
    path("zaal/<uuid:run_id>/sticker/terug/", taps.unstick, name="sticker_back"),
    path("tafel/<str:token>/", scribe.page, name="scribe"),
    path("tafel/<str:token>/nu/", scribe.now, name="scribe_now"),
    path("tafel/<str:token>/hulp/", scribe.ask_help, name="scribe_help"),
    path("tafel/<str:token>/idee/", scribe.write, name="scribe_write"),
    path("tafel/<str:token>/idee/<uuid:idea_id>/", scribe.idea, name="scribe_idea"),
    path("tafel/<str:token>/idee/<uuid:idea_id>/beter/", scribe.correct, name="scribe_correct"),
    path("tafel/<str:token>/idee/<uuid:idea_id>/weg/", scribe.remove, name="scribe_remove"),
]
