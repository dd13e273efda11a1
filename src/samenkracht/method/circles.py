"""The circles of vulnerability and of strength (METHOD S07), each read on and round again.

The wording is ours and plain; a team puts its own examples beside it.
"""

from samenkracht.method.words import gettext_noop

VULNERABILITY_TITLE = gettext_noop("Als het moeilijker wordt")
VULNERABILITY_CIRCLE = (
    gettext_noop("U woont alleen, met weinig geld of een ziek lichaam."),
    gettext_noop("U bespaart op eten en op uitgaan."),
    gettext_noop("U voelt zich minder sterk."),
    gettext_noop("U ziet minder mensen."),
    gettext_noop("U denkt: niemand heeft mij nodig."),
    gettext_noop("U geeft minder aan een ander."),
    gettext_noop("U durft minder te vragen."),
    gettext_noop("U krijgt ook minder terug."),
    gettext_noop("U zegt liever niet hoe het gaat."),
)

STRENGTH_TITLE = gettext_noop("Als het beter wordt")
STRENGTH_CIRCLE = (
    gettext_noop("U gaat de deur uit."),
    gettext_noop("U leert nieuwe mensen kennen."),
    gettext_noop("U kunt iets voor een ander doen."),
    gettext_noop("U durft ook iets te vragen."),
    gettext_noop("U krijgt iets terug."),
    gettext_noop("U hoort hoe anderen het slim doen."),
    gettext_noop("U komt beter rond."),
    gettext_noop("U bent trots op wat u kunt."),
)
