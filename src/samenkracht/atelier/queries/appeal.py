"""Our words for each question of a fund: plain sentences that a team could have written."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.urls import reverse
from django.utils import formats, timezone
from django.utils.text import capfirst, get_text_list
from django.utils.translation import gettext, ngettext

from samenkracht.atelier.domain.application import Question
from samenkracht.atelier.domain.budget import Variant
from samenkracht.atelier.domain.money import euros
from samenkracht.atelier.models import Appraisal, Atelier, CentralQuestion, Pledge
from samenkracht.atelier.models.means import ANGLES
from samenkracht.atelier.queries.attendance import count_by_hat, growth
from samenkracht.atelier.queries.budget import BudgetSheet, budget_sheet
from samenkracht.atelier.queries.looking_back import answers_together, hands_in_words, rounds_of
from samenkracht.atelier.queries.plan import gatherings_in_order, team_of
from samenkracht.method.domains import LIFE_DOMAINS
from samenkracht.method.looking_back import TeamQuestion

_LISTED = re.compile(r"- |\d+\. ")


@dataclass(frozen=True, slots=True)
class Gap:
    """Something that is not written yet, and where to write it."""

    sentence: str
    address: str


@dataclass(slots=True)
class Answer:
    """Our text for a question, and what is missing in it."""

    lines: list[str] = field(default_factory=list)
    gaps: list[Gap] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The lines as text: sentences run on, what is in a list stands on its own line."""
        text = ""
        for line in filter(None, self.lines):
            is_loose = _LISTED.match(line) or _LISTED.match(text.rpartition("\n")[2])
            between = "\n" if is_loose else " "
            text = f"{text}{between}{line}" if text else line
        return text

    def miss(self, sentence: str, name: str, atelier: Atelier) -> None:
        """Say what is missing, and on which page of the atelier it is written."""
        self.gaps.append(Gap(sentence, reverse(f"atelier:{name}", args=[atelier.public_id])))


def answers_of(atelier: Atelier) -> dict[Question, Answer]:
    """Return our answer to each question of a fund, as the atelier stands now."""
    sheet = budget_sheet(atelier)
    return {
        Question.WHO: _who(atelier),
        Question.OCCASION: _occasion(atelier),
        Question.FOR_WHOM: _for_whom(atelier),
        Question.AIM: _aim(atelier),
        Question.APPROACH: _approach(atelier),
        Question.TOGETHER: _together(atelier, sheet.pledges),
        Question.COSTS: _costs(atelier, sheet),
        Question.COVER: _cover(atelier, sheet),
        Question.LEARNING: _learning(atelier),
        Question.AFTERWARDS: _afterwards(atelier),
    }


def _who(atelier: Atelier) -> Answer:
    answer = Answer()
    team = list(team_of(atelier).select_related("organisation"))
    tasks = [member.task for member in team if member.task]
    partners = sorted({member.organisation.name for member in team} - {atelier.organisation.name})
    words = {"house": atelier.organisation.name, "others": _listed(partners)}
    if partners:
        answer.lines.append(gettext("%(house)s vraagt dit aan, samen met %(others)s.") % words)
    else:
        answer.lines.append(gettext("%(house)s vraagt dit aan.") % words)
    answer.lines.append(
        ngettext(
            "Het team is nu %(count)s mens.", "Het team bestaat uit %(count)s mensen.", len(team)
        )
        % {"count": len(team)}
    )
    if tasks:
        answer.lines.append(gettext("In het team: %(tasks)s.") % {"tasks": _tasks(tasks)})
    if atelier.commissioner:
        answer.lines.append(
            gettext("Opdrachtgever: %(name)s.") % {"name": atelier.commissioner.rstrip(".")}
        )
    if len(team) < 2:
        answer.miss(gettext("Het team is nog klein. Vraag iemand mee."), "team", atelier)
    elif len(tasks) < len(team):
        answer.miss(gettext("Niet bij iedereen staat wat hij of zij doet."), "team", atelier)
    return answer


def _occasion(atelier: Atelier) -> Answer:
    answer = Answer([atelier.occasion])
    appraisals = _appraisals(atelier)
    troubles = [
        f"{name}: {one.shared_trouble or one.bites}"
        for name, one in appraisals
        if one.shared_trouble or one.bites
    ]
    if troubles:
        answer.lines += [gettext("Wat wij in de buurt zien:"), *_bullets(troubles)]
    strengths = [
        f"{name}: {one.shared_strength}" for name, one in appraisals if one.shared_strength
    ]
    if strengths:
        answer.lines += [gettext("Wat de buurt al kan:"), *_bullets(strengths)]
    if not atelier.occasion:
        answer.miss(gettext("De aanleiding staat er nog niet in."), "edit", atelier)
    if not troubles:
        answer.miss(gettext("Nog niets over waar het knelt in de buurt."), "theme", atelier)
    return answer


def _for_whom(atelier: Atelier) -> Answer:
    answer = Answer()
    where = ", ".join(part for part in (atelier.neighbourhood, atelier.place) if part)
    if atelier.target_group:
        answer.lines.append(
            gettext("Het is voor %(people)s, in %(where)s.")
            % {"people": atelier.target_group.rstrip("."), "where": where}
        )
    else:
        answer.lines.append(gettext("Het is voor mensen in %(where)s.") % {"where": where})
        answer.miss(gettext("Voor wie het is, staat er nog niet in."), "edit", atelier)
    circle = atelier.participants.filter(left_at=None).prefetch_related("person__hats")
    worn = [[hat.hat for hat in one.person.hats.all()] for one in circle]
    if worn:
        counts = [f"{each.people} {each.noun}" for each in count_by_hat(worn)]
        answer.lines.append(
            ngettext(
                "In de kring zit nu %(count)s mens: %(kinds)s.",
                "In de kring zitten nu %(count)s mensen: %(kinds)s.",
                len(worn),
            )
            % {"count": len(worn), "kinds": _listed(counts)}
        )
    else:
        answer.miss(gettext("Er zit nog niemand in de kring."), "circle", atelier)
    came = [entry.stand.present for entry in growth(atelier) if entry.stand.is_held]
    if len(came) > 1:
        answer.lines.append(
            gettext("De kring groeit: er kwamen eerst %(first)s, en daarna %(then)s mensen.")
            % {"first": came[0], "then": _listed(came[1:])}
        )
    return answer


def _aim(atelier: Atelier) -> Answer:
    question = CentralQuestion.objects.filter(atelier=atelier).exclude(text="").first()
    answer = Answer(
        [
            gettext("Het atelier heet “%(title)s” en gaat over %(theme)s.")
            % {"title": atelier.title, "theme": atelier.theme.rstrip(".")}
        ]
    )
    if question:
        answer.lines.append(
            gettext("De vraag die wij samen beantwoorden: %(question)s")
            % {"question": question.text}
        )
    else:
        answer.miss(gettext("De centrale vraag staat er nog niet in."), "theme", atelier)
    answer.lines += [
        gettext(
            "Bewoners laten elkaar en ons zien hoe zij het in het dagelijks leven slim oplossen. "
            "Wie iets nodig heeft, heeft ook iets te geven."
        ),
        gettext(
            "Mensen leren buren kennen bij wie zij terechtkunnen, vóór er zware hulp nodig is. "
            "Wie in de wijk werkt, leert wat helpt en wat in de weg zit."
        ),
    ]
    return answer


def _approach(atelier: Atelier) -> Answer:
    answer = Answer()
    held = [each for each in gatherings_in_order(atelier) if not each.is_skipped]
    answer.lines.append(
        ngettext(
            "Wij houden %(count)s bijeenkomst.", "Wij houden %(count)s bijeenkomsten.", len(held)
        )
        % {"count": len(held)}
        + " "
        + gettext("Wie komt, brengt de volgende keer iemand mee. Zo groeit de kring.")
    )
    for each in held:
        day = formats.date_format(timezone.localtime(each.starts_at), "j F Y")
        line = f"{each.number}. {each.title}, {day}."
        answer.lines.append(f"{line} {each.purpose}".strip())
    if any(not each.purpose for each in held):
        answer.miss(gettext("Niet bij elke bijeenkomst staat het doel."), "show", atelier)
    return answer


def _together(atelier: Atelier, pledges: list[Pledge]) -> Answer:
    answer = Answer()
    angles = dict(ANGLES)
    told = []
    for pledge in pledges:
        line = f"{pledge.who} ({angles[pledge.angle]}): {pledge.what.rstrip('.')}"  # type: ignore[index]
        if pledge.begins_on:
            line += gettext(", vanaf %(day)s") % {
                "day": formats.date_format(pledge.begins_on, "j F Y")
            }
        if pledge.value_cents:
            line += gettext(", waarde %(euros)s") % {"euros": euros(pledge.value_cents)}
        told.append(line if pledge.signed_on else line + gettext(" (nog niet getekend)"))
    if told:
        answer.lines += [gettext("Partners die zelf iets bijdragen:"), *_bullets(told)]
    else:
        answer.miss(gettext("Nog geen partner tekende voor een bijdrage."), "pledges", atelier)
    return answer


def _costs(atelier: Atelier, sheet: BudgetSheet) -> Answer:
    answer = Answer()
    is_full = sheet.chosen.variant is Variant.FULL
    for line in sheet.lines:
        if not (line.in_full if is_full else line.in_low):
            continue
        if line.planned_cents is None:
            continue
        told = f"{line.what}: {euros(line.planned_cents)}"
        if line.given_by:
            told += gettext(" (in natura, van %(giver)s)") % {"giver": line.given_by}
        answer.lines.append(f"- {told}")
    if answer.lines:
        answer.lines.append(
            gettext("Bij elkaar: %(total)s.") % {"total": euros(sheet.chosen.cover.total)}
        )
    else:
        answer.miss(gettext("Er staan nog geen bedragen in de begroting."), "budget", atelier)
    if answer.lines and sheet.chosen.cover.unestimated:
        answer.miss(gettext("Niet bij elke regel staat een bedrag."), "budget", atelier)
    return answer


def _cover(atelier: Atelier, sheet: BudgetSheet) -> Answer:
    found = sheet.chosen.cover
    answer = Answer([f"- {each.label}: {euros(each.cents)}" for each in sheet.chosen.amounts])
    if found.missing:
        answer.lines.append(gettext("Wij vragen u om %(sum)s.") % {"sum": euros(found.missing)})
    if found.total and not found.sure:
        answer.miss(
            gettext("Niemand betaalt of geeft al zeker iets. Fondsen vragen daarnaar."),
            "budget",
            atelier,
        )
    if not found.total:
        answer.miss(gettext("Er staan nog geen bedragen in de begroting."), "budget", atelier)
    return answer


def _learning(atelier: Atelier) -> Answer:
    answer = Answer(
        [
            gettext(
                "Wij tellen hoeveel mensen komen en hoeveel er nieuw zijn. "
                "Na elke bijeenkomst vragen wij hoe het was, met handen of met één woord."
            ),
            gettext(
                "Wij schrijven ideeën en afspraken op en laten zien wat ervan komt. "
                "Het team kijkt aan het eind terug met vijf vragen."
            ),
        ]
    )
    for each in rounds_of(atelier):
        if told := hands_in_words(each.round):
            answer.lines.append(
                gettext("Na bijeenkomst %(number)s: %(told)s")
                % {"number": each.gathering.number, "told": told}
            )
    return answer


def _afterwards(atelier: Atelier) -> Answer:
    answer = Answer(
        [
            gettext(
                "Iedereen die meedeed, hoort hoe het verder gaat: met een kaart, een telefoontje "
                "of aan de deur. Afspraken hebben een naam en een dag."
            ),
            gettext(
                "Bewoners kiezen zelf een volgend thema. Daarmee kan een nieuw atelier beginnen."
            ),
        ]
    )
    energy = answers_together(atelier).get(TeamQuestion.ENERGY, "")
    if energy:
        answer.lines.append(energy)
    else:
        answer.miss(
            gettext("Het team schreef nog niet op wat de energie vasthoudt."), "lookback", atelier
        )
    return answer


def _appraisals(atelier: Atelier) -> list[tuple[str, Appraisal]]:
    by_domain = {one.domain: one for one in Appraisal.objects.filter(atelier=atelier)}
    return [
        (capfirst(gettext(name)), by_domain[domain])
        for domain, name in LIFE_DOMAINS.items()
        if domain in by_domain
    ]


def _bullets(lines: Iterable[str]) -> list[str]:
    return [f"- {' '.join(line.split())}" for line in lines]


def _tasks(tasks: list[str]) -> str:
    """Return tasks in a row; with a comma in one of them a semicolon keeps them apart."""
    return "; ".join(tasks) if any("," in task for task in tasks) else _listed(tasks)


def _listed(words: Iterable[object]) -> str:
    return get_text_list([str(word) for word in words], gettext("en"))
