"""Addresses of looking back: rounds, the five questions, the next atelier."""

from django.urls import URLPattern, path

from samenkracht.atelier.views import lookback, rounds

LOOKBACK = "<uuid:public_id>/terugkijken/"
ROUND = "<uuid:public_id>/bijeenkomst/<uuid:gathering_id>/rondje/"

urlpatterns: list[URLPattern] = [
    path(LOOKBACK, lookback.show, name="lookback"),
    path(f"{LOOKBACK}schrijven/", lookback.write, name="answers"),
    path(f"{LOOKBACK}samen/", lookback.together, name="answers_together"),
    path(f"{LOOKBACK}volgend/", lookback.grow, name="grow"),
    path(ROUND, rounds.show, name="round"),
    path(f"{ROUND}handen/", rounds.hands, name="round_hands"),
    path(f"{ROUND}woord/", rounds.say, name="round_word"),
    path(f"{ROUND}woord/weg/", rounds.unsay, name="round_word_less"),
]
