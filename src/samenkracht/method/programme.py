"""The programme of four gatherings (METHOD S12-S18).

The order of the blocks follows the method; the source gives no minutes but the ten of the pair
talk, so every duration here is our proposal. A team changes whatever it wants (S30).
"""

from dataclasses import dataclass

from samenkracht.method.words import gettext_noop
from samenkracht.method.work_forms import WorkForm

WEEKS_BETWEEN = 4


@dataclass(frozen=True, slots=True)
class BlockTemplate:
    """A block that we propose: a work form, what it is called here, and how many minutes."""

    work_form: WorkForm
    title: str
    minutes: int


@dataclass(frozen=True, slots=True)
class GatheringTemplate:
    """A gathering that we propose (S12). `tables_of`: loose tables of five to seven people.

    `newcomers_question` is for who is here for the first time; `bring_question` asks at the end
    whom people bring next time (S11) and is empty at the last gathering.
    """

    key: str
    title: str
    purpose: str
    circle: str
    layout: str
    tables_of: bool
    blocks: tuple[BlockTemplate, ...]
    newcomers_question: str
    bring_question: str


_ROUND = gettext_noop("Een U, een vierkant of een ronde tafel: iedereen ziet elkaar")
_TABLES = gettext_noop("Losse tafels met 5 tot 7 stoelen")

PROGRAMME = (
    GatheringTemplate(
        key="m1",
        title=gettext_noop("De eigen organisatie"),
        purpose=gettext_noop(
            "De eigen mensen herkennen het thema, krijgen er zin in en willen meedoen."
        ),
        circle=gettext_noop("Het team en andere mensen van de eigen organisatie"),
        layout=_ROUND,
        tables_of=False,
        newcomers_question=gettext_noop("Waar komt u dit thema tegen in uw werk?"),
        bring_question=gettext_noop(
            "Welke organisaties horen hierbij? Welke collega of sleutelfiguur neemt u mee?"
        ),
        blocks=(
            BlockTemplate(WorkForm.ARRIVAL, gettext_noop("Inloop met koffie"), 15),
            BlockTemplate(WorkForm.WELCOME, gettext_noop("Welkom: waarom dit thema"), 15),
            BlockTemplate(WorkForm.INTRODUCTIONS, gettext_noop("Kennismaken"), 15),
            BlockTemplate(WorkForm.INVENTORY, gettext_noop("Wat zien wij in ons werk?"), 30),
            BlockTemplate(WorkForm.BREAK, gettext_noop("Pauze"), 15),
            BlockTemplate(WorkForm.GOOD_EXAMPLES, gettext_noop("Kijken bij de buren"), 25),
            BlockTemplate(WorkForm.DESIGN_GROUPS, gettext_noop("Ontwerpgroepjes"), 35),
            BlockTemplate(
                WorkForm.EVALUATION, gettext_noop("Hoe was het, en wie neemt u mee?"), 15
            ),
        ),
    ),
    GatheringTemplate(
        key="m2",
        title=gettext_noop("De kring groter"),
        purpose=gettext_noop(
            "Meer organisaties doen mee. Samen werken zij het thema en de aanpak uit."
        ),
        circle=gettext_noop("Ook mensen van andere organisaties en sleutelfiguren uit de wijk"),
        layout=_ROUND,
        tables_of=False,
        newcomers_question=gettext_noop("Wie vroeg u om te komen, en waarom zei u ja?"),
        bring_question=gettext_noop(
            "Welke bewoners weten hier alles van? Wie vraagt u persoonlijk om te komen?"
        ),
        blocks=(
            BlockTemplate(WorkForm.ARRIVAL, gettext_noop("Inloop met koffie"), 15),
            BlockTemplate(WorkForm.WELCOME, gettext_noop("Welkom"), 10),
            BlockTemplate(WorkForm.INTRODUCTIONS, gettext_noop("Wie is er nieuw?"), 15),
            BlockTemplate(WorkForm.LOOK_BACK, gettext_noop("Terugblik op de vorige keer"), 10),
            BlockTemplate(WorkForm.INVENTORY, gettext_noop("Alle onderwerpen op de flap"), 15),
            BlockTemplate(WorkForm.PLENARY_THEME, gettext_noop("Samen over één onderwerp"), 30),
            BlockTemplate(WorkForm.BREAK, gettext_noop("Pauze"), 15),
            BlockTemplate(WorkForm.ROTATING_TABLES, gettext_noop("Draaitafels"), 40),
            BlockTemplate(WorkForm.PRESENTATIONS, gettext_noop("Elke tafel vertelt kort"), 15),
            BlockTemplate(
                WorkForm.EVALUATION, gettext_noop("Hoe was het, en wie neemt u mee?"), 15
            ),
        ),
    ),
    GatheringTemplate(
        key="m3",
        title=gettext_noop("Bewoners aan het woord"),
        purpose=gettext_noop(
            "Bewoners en professionals praten over het thema en geven elkaar tips."
        ),
        circle=gettext_noop("Ook bewoners, persoonlijk gevraagd"),
        layout=_TABLES,
        tables_of=True,
        newcomers_question=gettext_noop("Wie vroeg u om te komen? Wat wilt u graag horen?"),
        bring_question=gettext_noop("Wie kent u die hier ook bij hoort? Neem die mens mee."),
        blocks=(
            BlockTemplate(WorkForm.ARRIVAL, gettext_noop("Inloop met koffie"), 15),
            BlockTemplate(WorkForm.WELCOME, gettext_noop("Welkom"), 10),
            BlockTemplate(WorkForm.INTRODUCTIONS, gettext_noop("Wie is er nieuw?"), 15),
            BlockTemplate(WorkForm.LOOK_BACK, gettext_noop("Wat wij al weten"), 10),
            BlockTemplate(WorkForm.CIRCLES, gettext_noop("Twee cirkels: herkent u dit?"), 25),
            BlockTemplate(WorkForm.PAIR_TALK, gettext_noop("Zoomsessie in tweetallen"), 40),
            BlockTemplate(WorkForm.MEAL, gettext_noop("Samen eten"), 45),
            BlockTemplate(WorkForm.CLOSING, gettext_noop("Afsluiting: wie neemt u mee?"), 20),
        ),
    ),
    GatheringTemplate(
        key="m4",
        title=gettext_noop("Oogst binnenhalen"),
        purpose=gettext_noop(
            "Met een grotere kring ideeën verzamelen, kiezen en de eerste afspraken maken."
        ),
        circle=gettext_noop("Ook bewoners die door bewoners zijn meegenomen"),
        layout=_TABLES,
        tables_of=True,
        newcomers_question=gettext_noop("Wie bracht u mee? Wat komt u halen, en wat brengt u?"),
        bring_question="",
        blocks=(
            BlockTemplate(WorkForm.ARRIVAL, gettext_noop("Inloop met koffie"), 15),
            BlockTemplate(WorkForm.WELCOME, gettext_noop("Welkom"), 10),
            BlockTemplate(WorkForm.INTRODUCTIONS, gettext_noop("Kennismaken en terugblik"), 20),
            BlockTemplate(WorkForm.FILM_ADVICE, gettext_noop("Film en persoonlijk advies"), 25),
            BlockTemplate(WorkForm.IDEA_PARADE, gettext_noop("Ideeënparade, deel 1"), 20),
            BlockTemplate(WorkForm.MEAL, gettext_noop("Samen eten"), 45),
            BlockTemplate(WorkForm.STICKERS, gettext_noop("Ideeënparade, deel 2: stickers"), 20),
            BlockTemplate(WorkForm.PRIZES, gettext_noop("Prijsuitreiking"), 15),
            BlockTemplate(WorkForm.CLOSING, gettext_noop("Eerste afspraken en afsluiting"), 20),
        ),
    ),
)

BY_KEY = {template.key: template for template in PROGRAMME}
