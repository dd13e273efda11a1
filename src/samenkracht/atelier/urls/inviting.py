"""Addresses of inviting: who brings whom, who is asked, the words, how big it becomes."""

from django.urls import URLPattern, path

from samenkracht.atelier.views import asking, growing, invitation, promises

ATELIER = "<uuid:public_id>/"
GATHERING = f"{ATELIER}bijeenkomst/<uuid:gathering_id>/"
PROMISES = f"{GATHERING}wie-neemt-wie-mee/"
PROMISE = f"{PROMISES}<uuid:promise_id>/"
ASKING = f"{GATHERING}vragen/"
ASK = f"{ASKING}<uuid:participant_id>/"

urlpatterns: list[URLPattern] = [
    path(PROMISES, promises.show, name="promises"),
    path(f"{GATHERING}volgende-keer/", promises.next_time, name="promises_next"),
    path(f"{PROMISES}erbij/", promises.make, name="promise_make"),
    path(f"{PROMISES}vorige/", promises.carry_over, name="promise_carry"),
    path(f"{PROMISE}hoe/", promises.tell, name="promise_tell"),
    path(f"{PROMISE}weg/", promises.take_away, name="promise_remove"),
    path(f"{PROMISE}binnen/", promises.come, name="promise_come"),
    path(f"{ATELIER}uitnodigen/", asking.begin, name="inviting"),
    path(ASKING, asking.show, name="asking"),
    path(f"{ASKING}lijst/", asking.add, name="asking_add"),
    path(f"{ASK}hoe/", asking.tell, name="ask_tell"),
    path(f"{ASK}afspraak/", asking.agree, name="ask_agree"),
    path(f"{ASK}weg/", asking.remove, name="ask_remove"),
    path(f"{GATHERING}uitnodiging/", invitation.show, name="invitation"),
    path(f"{ATELIER}hoe-groot/", growing.show, name="how_big"),
    path(f"{GATHERING}reken/", growing.reckon, name="reckon"),
    path(f"{ATELIER}zwaanlijn/", growing.swan, name="swan"),
]
