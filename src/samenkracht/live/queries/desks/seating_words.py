"""What a place at a table means, in plain words for the team: 'Anna en Bep zaten al samen' (S20).

The room `seating` gives codes and keys; here they become Dutch sentences with first names.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from django.utils.functional import Promise
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from samenkracht.live.domain.seating import Change
from samenkracht.people.domain.hats import Hat
from samenkracht.seating.tables.check import Violation
from samenkracht.seating.tables.preflight import Finding
from samenkracht.seating.tables.weigh import Reason

Names = Mapping[str, str]

# What is said first: what cannot be, then what people would notice most.
_TEMPLATES: Mapping[str, Promise] = {
    "apart": _("%(first)s en %(second)s zitten liever niet samen."),
    "together": _("%(first)s en %(second)s horen bij elkaar."),
    "wheelchair": _("Aan tafel %(table)s is geen plek voor de rolstoel van %(people)s."),
    "language": _("Aan tafel %(table)s spreekt niemand de taal van %(people)s."),
    "host": _("Tafel %(table)s heeft dan niemand die ontvangt."),
    "scribe": _("Tafel %(table)s heeft dan niemand die meeschrijft."),
    "size": _("Aan tafel %(table)s zitten er dan %(size)s."),
    "came_together": _("%(first)s en %(second)s kwamen samen."),
    "again": _("%(first)s en %(second)s zien elkaar ook in een andere ronde."),
    "met_before": _("%(first)s en %(second)s zaten al samen."),
    "know_each_other": _("%(first)s en %(second)s werken op dezelfde plek."),
    "mix": _("De %(hat)s zijn dan minder eerlijk verdeeld."),
}
_WEIGHT = tuple(_TEMPLATES)
MOST_PAIRS_SAID = 4
_SAID_ELSEWHERE = {"not_seated", "pinned", "host", "scribe"}
_OF_TWO: Mapping[str, Promise] = {
    "together": _("%(first)s en %(second)s horen bij elkaar, maar zitten apart."),
    "apart": _("%(first)s en %(second)s zitten liever niet samen, en zitten nu samen."),
}
_OF_TABLE: Mapping[str, Promise] = {
    "size": _("Aan tafel %(table)s zitten er %(size)s. Dat is te weinig of te veel."),
    "wheelchair": _TEMPLATES["wheelchair"],
    "language": _TEMPLATES["language"],
}
NO_HOST = _("Nog niemand die ontvangt aan tafel %(tables)s.")
NO_SCRIBE = _("Nog niemand die meeschrijft aan tafel %(tables)s.")
_MANY: Mapping[str | None, Promise] = {
    Hat.RESIDENT: _("bewoners"),
    Hat.KEY_FIGURE: _("sleutelfiguren"),
    Hat.VOLUNTEER: _("vrijwilligers"),
    Hat.PROFESSIONAL: _("professionals"),
    Hat.OFFICIAL: _("mensen van de overheid"),
    None: _("mensen zonder pet"),
}


_UNDONE: Mapping[str, Promise] = {
    Change.MOVED: _("het verplaatsen"),
    Change.SWAPPED: _("het wisselen"),
    Change.MADE: _("het verdelen"),
    Change.MENDED: _("het passend maken"),
    Change.AWAY: _("het weglaten"),
    Change.LAID: _("tafels en regels"),
    Change.CHAIRS: _("de stoelen"),
}


def undo_words(change: str) -> str:
    """Return what would be undone, in a few words."""
    return str(_UNDONE.get(change, ""))


def sentences_of(reasons: Iterable[Reason], names: Names) -> list[str]:
    """Return what is given up, the weightiest first; each sentence once."""
    ordered = sorted(reasons, key=lambda reason: _WEIGHT.index(reason.code))
    return list(dict.fromkeys(_sentence(reason, names) for reason in ordered))


def _sentence(reason: Reason, names: Names) -> str:
    who = [names.get(id_, gettext("iemand")) for id_ in reason.people]
    values = {
        "first": who[0] if who else "",
        "second": who[1] if len(who) > 1 else "",
        "people": _listed(who),
        "table": reason.table,
        "size": reason.value or "",
        "hat": _hat_words(reason.value),
    }
    return str(_TEMPLATES[reason.code]) % values


def violation_words(violations: Sequence[Violation], names: Names, round_: int) -> list[str]:
    """Return which rules a round (from 1) does not keep; who has no chair is said elsewhere."""
    found = []
    for violation in violations:
        if violation.round != round_ - 1 or violation.code in _SAID_ELSEWHERE:
            continue
        who = [names[id_] for id_ in violation.people if id_ in names]
        if violation.code in _OF_TWO and len(who) == 2:
            found.append(str(_OF_TWO[violation.code]) % {"first": who[0], "second": who[1]})
            continue
        values = {
            "table": violation.table or "",
            "people": _listed(who),
            "size": len(violation.people),
        }
        if violation.code in _OF_TABLE:
            found.append(str(_OF_TABLE[violation.code]) % values)
        else:
            where = gettext("Tafel %(table)s:") % values
            found.append(f"{where} {gettext(violation.text)}")
    return list(dict.fromkeys(found))


def without_words(tables: Sequence[int], template: Promise) -> list[str]:
    """Return at which tables somebody is still missing; nothing when at none."""
    if not tables:
        return []
    return [str(template) % {"tables": _listed([str(number) for number in tables])}]


def lonely_words(names: Sequence[str]) -> list[str]:
    """Return that people share a language with nobody, and what to do."""
    if not names:
        return []
    words = ngettext(
        "%(people)s deelt met niemand een taal. Zoek iemand die vertaalt.",
        "%(people)s delen met niemand een taal. Zoek iemand die vertaalt.",
        len(names),
    )
    return [words % {"people": _listed(names)}]


def finding_words(findings: Sequence[Finding], names: Names) -> list[str]:
    """Return why no plan can be made, with the people it is about."""
    found = []
    for finding in findings:
        who = _listed([names[id_] for id_ in finding.people if id_ in names])
        about = f" ({who})" if who else ""
        found.append(gettext(finding.text).format(**finding.values) + about)
    return found


def summary_of(reasons: Sequence[Reason], people: int, names: Names) -> list[str]:
    """Return what is good about a round and what could not be avoided, in at most three sentences.

    `reasons` holds each pair twice: once for each of the two. Of few pairs it says who.
    """
    if not people:
        return []
    pairs: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for reason in reasons:
        code = "again" if reason.code == "met_before" else reason.code
        pairs[code].add(tuple(sorted(reason.people)))
    found = [
        _of_pairs(
            pairs["again"],
            names,
            ngettext(
                "%(pairs)s tweetal ziet elkaar vaker",
                "%(pairs)s tweetallen zien elkaar vaker",
                len(pairs["again"]),
            ),
        )
        or gettext("Niemand zit weer bij iemand van een andere keer."),
        _of_pairs(
            pairs["came_together"],
            names,
            ngettext(
                "%(pairs)s tweetal kwam samen en zit samen",
                "%(pairs)s tweetallen kwamen samen en zitten samen",
                len(pairs["came_together"]),
            ),
        )
        or gettext("Wie samen kwam, zit apart."),
        _of_pairs(
            pairs["know_each_other"],
            names,
            ngettext(
                "%(pairs)s tweetal werkt op dezelfde plek",
                "%(pairs)s tweetallen werken op dezelfde plek",
                len(pairs["know_each_other"]),
            ),
        ),
    ]
    return [words for words in found if words]


def _of_pairs(pairs: Collection[tuple[str, ...]], names: Names, words: str) -> str:
    if not pairs:
        return ""
    told = words % {"pairs": len(pairs)}
    if len(pairs) > MOST_PAIRS_SAID:
        return f"{told}."
    who = [_listed([names.get(id_, gettext("iemand")) for id_ in pair]) for pair in sorted(pairs)]
    return f"{told}: {'; '.join(who)}."


def _listed(who: Sequence[str]) -> str:
    if len(who) < 2:
        return "".join(who)
    return gettext("%(most)s en %(last)s") % {"most": ", ".join(who[:-1]), "last": who[-1]}


def _hat_words(value: str | None) -> str:
    return str(_MANY.get(value, _MANY[None]))
