"""What the team of Moerwijk wrote before the first gathering: our own invention."""

from datetime import datetime, timedelta

from samenkracht.accounts.models import User
from samenkracht.atelier.domain.calendar import local_day
from samenkracht.atelier.domain.loops import Loop
from samenkracht.atelier.models import Atelier
from samenkracht.atelier.queries.loops import our_id
from samenkracht.atelier.services.grounds import agree_on
from samenkracht.atelier.services.loops import word_link
from samenkracht.atelier.services.talks import TalkNotes, note_talk
from samenkracht.atelier.services.theme import ask_question, write_about
from samenkracht.atelier.services.titles import think_of_title
from samenkracht.method.circles import STRENGTH_CIRCLE, VULNERABILITY_CIRCLE
from samenkracht.method.domains import LifeDomain
from samenkracht.method.talks import TalkQuestion

GROUNDS = (
    "Wij luisteren eerst. Bewoners bepalen waar het over gaat.",
    "Alles kan op papier. Niemand heeft een telefoon nodig.",
    "Wat in de zaal gezegd wordt, blijft zonder naam.",
    "Er is altijd soep, en niemand betaalt iets.",
)
QUESTION = {"text": "Hoe komen wij samen de maand door?", "brought_by": "talks"}
TITLES = ("Slim rond in Moerwijk", "Samen de maand door", "Wainig is ook wat")
THEME = {
    LifeDomain.BODY_MIND: {
        "bites": "De kachel blijft uit. Mensen slapen slecht van de zorgen.",
        "own_trouble": "Wie moe is van het rekenen, komt niet meer buiten.",
        "own_strength": "Mensen koken gezond met weinig, en weten wat in welke maand goedkoop is.",
        "shared_strength": "Op dinsdag loopt er een wandelclub. Daarna is er koffie.",
        "services_there": "Praktijkverpleegkundige, diëtist, fysio in het gezondheidscentrum.",
        "services_quality": "Goed, als je er eenmaal bent.",
        "services_reach": "De diëtist kost geld. Dat weten weinig mensen vooraf.",
    },
    LifeDomain.RELATIONS: {
        "bites": "Wie niets kan meenemen, gaat niet meer op bezoek.",
        "shared_trouble": "In de flats kent men elkaar van gezicht, niet van naam.",
        "own_strength": "Veel mensen bellen elke dag iemand om te horen of het gaat.",
        "shared_strength": "Buren op een galerij delen op zondag een pan soep.",
        "services_there": "De Lindehof, een kerk en een moskee die allebei koffie schenken.",
        "services_reach": "Iedereen kan binnenlopen. Alleen: je moet durven.",
    },
    LifeDomain.MATERIAL: {
        "bites": "De rekening van de energie is hoger dan de huur was.",
        "own_trouble": "Brieven blijven dicht. Niemand legt uit wat erin staat.",
        "shared_trouble": "Oude huizen met enkel glas. De huur stijgt, het huis blijft koud.",
        "own_strength": "Mensen weten precies wat waar in de aanbieding is.",
        "services_there": "Spreekuur voor geld in de bibliotheek, de voedselbank, noodfonds.",
        "services_quality": "Vriendelijk, maar ieder loket vraagt opnieuw dezelfde papieren.",
        "services_reach": "Alleen met een afspraak via internet.",
    },
    LifeDomain.WORK: {
        "bites": "Na het pensioen vroeg niemand meer iets.",
        "own_trouble": "Mensen denken dat zij te oud zijn om nog iets te betekenen.",
        "own_strength": "Een timmerman, een kok, twee naaisters en iemand die papieren invult.",
        "shared_strength": "De speeltuin wordt al jaren door bewoners opengehouden.",
    },
    LifeDomain.VALUES: {
        "bites": "Hulp vragen voelt als opgeven.",
        "shared_trouble": "Schaamte. Men praat over alles, behalve over geld.",
        "own_strength": "Trots op wat men met weinig voor elkaar krijgt.",
        "shared_strength": "Kerk en moskee eten één keer per jaar samen.",
    },
}
# Days before the first gathering, answers, domains, may be quoted.
TALKS = (
    (
        24,
        {
            TalkQuestion.SITUATION: "Het gaat, zeg ik altijd. Maar ik zit met mijn jas aan binnen.",
            TalkQuestion.MATTERS: "Dat mijn kleinkinderen bij mij kunnen eten.",
            TalkQuestion.ABLE: "Ik kan van niks een pan eten maken voor tien man.",
            TalkQuestion.TOGETHER: "Samen inkopen. Grote zakken zijn goedkoper.",
            TalkQuestion.NEEDED: "Iemand met een auto, één keer in de maand.",
        },
        [LifeDomain.MATERIAL, LifeDomain.BODY_MIND],
        True,
    ),
    (
        22,
        {
            TalkQuestion.SITUATION: "Ik spreek soms twee dagen niemand.",
            TalkQuestion.MATTERS: "Dat iemand merkt of ik er ben.",
            TalkQuestion.ABLE: "Papieren. Ik heb veertig jaar op kantoor gezeten.",
        },
        [LifeDomain.RELATIONS, LifeDomain.WORK],
        True,
    ),
    (
        19,
        {
            TalkQuestion.SITUATION: "Ik maak de brieven niet meer open. Dat weet niemand.",
            TalkQuestion.INVEST: "Ik wil het wel leren, maar niet aan een loket.",
        },
        [LifeDomain.MATERIAL, LifeDomain.VALUES],
        False,
    ),
)
# Per circle: the place of a link, and what people said at it.
EXAMPLES = {
    (Loop.VULNERABILITY, 2): "Geen koekje meer bij de koffie, dus vraag ik niemand.",
    (Loop.VULNERABILITY, 9): "Ik zeg dat ik al gegeten heb.",
    (Loop.STRENGTH, 3): "Ik knip haar, zij naait mijn gordijnen.",
    (Loop.STRENGTH, 6): "Na drie uur is de markt voor de helft.",
}


def prepare(atelier: Atelier, *, by: User, now: datetime) -> None:
    """Fill the theme, the circles, the talks and the starting points of an atelier."""
    for text in GROUNDS:
        agree_on(atelier=atelier, text=text, today=local_day(now), now=now)
    for domain, words in THEME.items():
        nothing = dict.fromkeys(words, "")
        write_about(atelier=atelier, domain=domain, seen=nothing, wish=words)
    ask_question(atelier=atelier, seen=dict.fromkeys(QUESTION, ""), wish=QUESTION)
    for text in TITLES:
        think_of_title(atelier=atelier, text=text, by=by, now=now)
    for days, answers, domains, may_quote in TALKS:
        held_on = local_day(now + timedelta(days=21 - days))
        every = {question: answers.get(question, "") for question in TalkQuestion}
        notes = TalkNotes(held_on, every, domains, may_quote=may_quote)
        note_talk(atelier=atelier, notes=notes, by=by, now=now)
    ours = {Loop.VULNERABILITY: VULNERABILITY_CIRCLE, Loop.STRENGTH: STRENGTH_CIRCLE}
    for (loop, place), example in EXAMPLES.items():
        text = ours[loop][place - 1]
        word_link(
            atelier=atelier,
            link=our_id(atelier, loop, place),
            seen={"text": text, "examples": ""},
            wish={"text": text, "examples": example},
        )
