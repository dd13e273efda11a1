"""Trajectories one can begin with (METHOD S12, V02, V12, V13): which gatherings, how far apart.

The gatherings of the first are those of `programme`; of the others the order follows the method
and the blocks are our proposal. A team changes whatever it wants (S30).
"""

from dataclasses import dataclass

from samenkracht.method.programme import (
    PROGRAMME,
    WEEKS_BETWEEN,
    BlockTemplate,
    GatheringTemplate,
)
from samenkracht.method.words import gettext_noop
from samenkracht.method.work_forms import WorkForm


@dataclass(frozen=True, slots=True)
class Trajectory:
    """A row of gatherings, each `weeks` after the one before; `about` says when it fits."""

    key: str
    title: str
    about: str
    gatherings: tuple[GatheringTemplate, ...]
    weeks: int = WEEKS_BETWEEN


_ROUND = gettext_noop("Een U, een vierkant of een ronde tafel: iedereen ziet elkaar")
_TABLES = gettext_noop("Losse tafels met 5 tot 7 stoelen")
_COFFEE = BlockTemplate(WorkForm.ARRIVAL, gettext_noop("Inloop met koffie"), 15)
_WELCOME = BlockTemplate(WorkForm.WELCOME, gettext_noop("Welkom"), 10)
_BREAK = BlockTemplate(WorkForm.BREAK, gettext_noop("Pauze"), 15)
_MEAL = BlockTemplate(WorkForm.MEAL, gettext_noop("Samen eten"), 45)

_TALKS = GatheringTemplate(
    key="lw_talks",
    title=gettext_noop("Leefwereldgesprekken"),
    purpose=gettext_noop(
        "Twee aan twee de buurt in, en samen terug: hoe ziet een gewone dag er hier uit?"
    ),
    circle=gettext_noop("Het team en wie de gesprekken voert; de bewoners thuis"),
    layout=_ROUND,
    tables_of=False,
    newcomers_question=gettext_noop("Wie kent u hier in de buurt?"),
    bring_question=gettext_noop("Wie sprak u die er de volgende keer bij hoort?"),
    blocks=(
        _COFFEE,
        BlockTemplate(WorkForm.WELCOME, gettext_noop("Wat wij vragen, en wat niet"), 15),
        BlockTemplate(WorkForm.LIFEWORLD_TALK, gettext_noop("De gesprekken, twee aan twee"), 70),
        _BREAK,
        BlockTemplate(WorkForm.INVENTORY, gettext_noop("Wat hoorden wij?"), 30),
        BlockTemplate(WorkForm.DO_TASK, gettext_noop("Eén dag op één vel"), 20),
        BlockTemplate(WorkForm.EVALUATION, gettext_noop("Wie spraken wij nog niet?"), 15),
    ),
)
_ORGANISATIONS = GatheringTemplate(
    key="lw_partners",
    title=gettext_noop("Gesprekken met organisaties"),
    purpose=gettext_noop(
        "Wonen, zorg en welzijn horen wat bewoners zeiden en doen vanaf nu aan alles mee."
    ),
    circle=gettext_noop("Het team en de organisaties die in deze buurt werken"),
    layout=_ROUND,
    tables_of=False,
    newcomers_question=gettext_noop("Wat ziet u in deze buurt dat wij niet zien?"),
    bring_question=gettext_noop("Wie uit uw organisatie hoort er de volgende keer bij?"),
    blocks=(
        _COFFEE,
        BlockTemplate(WorkForm.INTRODUCTIONS, gettext_noop("Wie werkt hier?"), 15),
        BlockTemplate(WorkForm.PARTNER_TALK, gettext_noop("Herkent u wat bewoners zeggen?"), 45),
        _BREAK,
        BlockTemplate(WorkForm.DESIGN_GROUPS, gettext_noop("Wat kan ieder erbij brengen?"), 35),
        BlockTemplate(WorkForm.PLEDGE, gettext_noop("Dit zeggen wij toe"), 20),
    ),
)
_RESIDENTS = GatheringTemplate(
    key="lw_residents",
    title=gettext_noop("Atelier met bewoners"),
    purpose=gettext_noop("Bewoners zien wat zij kunnen en willen, en zeggen wat zij nodig hebben."),
    circle=gettext_noop("Bewoners, persoonlijk gevraagd; het team helpt en luistert"),
    layout=_TABLES,
    tables_of=True,
    newcomers_question=gettext_noop("Wie vroeg u om te komen?"),
    bring_question=gettext_noop("Wie neemt u de volgende keer mee?"),
    blocks=(
        _COFFEE,
        _WELCOME,
        BlockTemplate(WorkForm.OBJECT_STORY, gettext_noop("Een ding met een verhaal"), 20),
        BlockTemplate(WorkForm.VALUE_CARDS, gettext_noop("Wat is voor u belangrijk?"), 30),
        _MEAL,
        BlockTemplate(WorkForm.GIVE_RECEIVE, gettext_noop("Geven en ontvangen"), 30),
        BlockTemplate(WorkForm.EVALUATION, gettext_noop("Hoe was het, en wie neemt u mee?"), 15),
    ),
)
_PROFESSIONALS = GatheringTemplate(
    key="lw_workers",
    title=gettext_noop("Atelier met wie hier werkt"),
    purpose=gettext_noop("Mensen die hier werken leren van elkaar, en van wat bewoners zeiden."),
    circle=gettext_noop("Professionals en vrijwilligers van alle organisaties die meedoen"),
    layout=_ROUND,
    tables_of=False,
    newcomers_question=gettext_noop("Waar bent u in uw werk trots op?"),
    bring_question=gettext_noop("Welke bewoner vraagt u persoonlijk voor de volgende keer?"),
    blocks=(
        _COFFEE,
        BlockTemplate(WorkForm.WELCOME, gettext_noop("Wat bewoners ons vertelden"), 15),
        BlockTemplate(WorkForm.SUCCESS_STORY, gettext_noop("Wat lukte er?"), 25),
        BlockTemplate(WorkForm.PEER_QUESTIONS, gettext_noop("Alleen vragen stellen"), 20),
        _BREAK,
        BlockTemplate(WorkForm.ROTATING_TABLES, gettext_noop("Draaitafels"), 40),
        BlockTemplate(WorkForm.PRESENTATIONS, gettext_noop("Elke tafel vertelt kort"), 15),
        BlockTemplate(WorkForm.EVALUATION, gettext_noop("Hoe was het, en wie vraagt u?"), 15),
    ),
)
_JOINT = GatheringTemplate(
    key="lw_joint",
    title=gettext_noop("Samen aan tafel"),
    purpose=gettext_noop("Bewoners en wie hier werkt kiezen samen wat zij gaan doen."),
    circle=gettext_noop("Bewoners, professionals en vrijwilligers, door elkaar aan tafel"),
    layout=_TABLES,
    tables_of=True,
    newcomers_question=gettext_noop("Wie bracht u mee? Wat komt u halen?"),
    bring_question="",
    blocks=(
        _COFFEE,
        _WELCOME,
        BlockTemplate(WorkForm.LOOK_BACK, gettext_noop("Wat wij van elkaar leerden"), 15),
        BlockTemplate(WorkForm.CIRCLES, gettext_noop("Twee cirkels: herkent u dit?"), 20),
        BlockTemplate(WorkForm.IDEA_PARADE, gettext_noop("Ideeënparade, deel 1"), 25),
        _MEAL,
        BlockTemplate(WorkForm.STICKERS, gettext_noop("Ideeënparade, deel 2: stickers"), 20),
        BlockTemplate(WorkForm.PRIZES, gettext_noop("Prijsuitreiking"), 15),
        BlockTemplate(WorkForm.CLOSING, gettext_noop("Eerste afspraken en afsluiting"), 20),
    ),
)
_NETWORK = GatheringTemplate(
    key="network",
    title=gettext_noop("Netwerkbijeenkomst"),
    purpose=gettext_noop("Mensen die iets met dit thema doen, vinden elkaar en zeggen iets toe."),
    circle=gettext_noop("Organisaties, sleutelfiguren en bewoners die al iets doen"),
    layout=_TABLES,
    tables_of=True,
    newcomers_question=gettext_noop("Wat brengt u mee? Wat komt u halen?"),
    bring_question="",
    blocks=(
        _COFFEE,
        BlockTemplate(WorkForm.WELCOME, gettext_noop("Welkom en programma"), 10),
        BlockTemplate(WorkForm.CONTRIBUTION, gettext_noop("Eerste bijdrage"), 15),
        BlockTemplate(WorkForm.CONTRIBUTION, gettext_noop("Tweede bijdrage"), 15),
        BlockTemplate(WorkForm.DISCUSSION, gettext_noop("Kies een kant"), 20),
        _BREAK,
        BlockTemplate(WorkForm.DIALOGUE, gettext_noop("Dialoog aan tafel"), 40),
        BlockTemplate(WorkForm.PLEDGE, gettext_noop("Wat zeggen wij toe?"), 20),
        BlockTemplate(WorkForm.CLOSING, gettext_noop("Wat er in het verslag komt"), 10),
    ),
)
_WISH = GatheringTemplate(
    key="ages_wish",
    title=gettext_noop("De wens van de groep"),
    purpose=gettext_noop("De groep zegt zelf of en waarom zij jong en oud bij elkaar wil."),
    circle=gettext_noop("De groep die er al is, en het team"),
    layout=_ROUND,
    tables_of=False,
    newcomers_question=gettext_noop("Wie is voor u belangrijk en veel jonger of ouder?"),
    bring_question=gettext_noop("Welke jonge of oudere mens vraagt u zelf?"),
    blocks=(
        _COFFEE,
        _WELCOME,
        BlockTemplate(WorkForm.IMAGE_TALK, gettext_noop("Praten bij een beeld"), 20),
        BlockTemplate(WorkForm.PLENARY_THEME, gettext_noop("Willen wij dit, en waarom?"), 30),
        _BREAK,
        BlockTemplate(WorkForm.DESIGN_GROUPS, gettext_noop("Wat kan jong, wat kan oud?"), 30),
        BlockTemplate(WorkForm.EVALUATION, gettext_noop("Hoe was het, en wie vraagt u?"), 15),
    ),
)
_MEET = GatheringTemplate(
    key="ages_meet",
    title=gettext_noop("Jong en oud aan tafel"),
    purpose=gettext_noop("Jong en oud leren elkaar kennen door samen iets te doen."),
    circle=gettext_noop("Jong en oud om en om, elk persoonlijk gevraagd door iemand uit de groep"),
    layout=_TABLES,
    tables_of=True,
    newcomers_question=gettext_noop("Wie vroeg u om te komen?"),
    bring_question=gettext_noop("Wie neemt u de volgende keer mee?"),
    blocks=(
        _COFFEE,
        _WELCOME,
        BlockTemplate(WorkForm.LINE_UP, gettext_noop("Op een rij van jong naar oud"), 15),
        BlockTemplate(WorkForm.THEN_AND_NOW, gettext_noop("Toen en nu"), 25),
        BlockTemplate(WorkForm.TEACH_ME, gettext_noop("Leer het mij"), 30),
        _MEAL,
        BlockTemplate(WorkForm.EVALUATION, gettext_noop("Wat doen wij de volgende keer?"), 15),
    ),
)
_SHARE = GatheringTemplate(
    key="ages_share",
    title=gettext_noop("Samen iets maken"),
    purpose=gettext_noop("Jong en oud kiezen ideeën en spreken af wie wat met wie doet."),
    circle=gettext_noop("Dezelfde mensen, en wie zij meebrengen"),
    layout=_TABLES,
    tables_of=True,
    newcomers_question=gettext_noop("Wie bracht u mee? Wat kunt u de ander leren?"),
    bring_question="",
    blocks=(
        _COFFEE,
        _WELCOME,
        BlockTemplate(WorkForm.LOOK_BACK, gettext_noop("Wat leerde u van elkaar?"), 15),
        BlockTemplate(WorkForm.IDEA_PARADE, gettext_noop("Ideeënparade, deel 1"), 25),
        _MEAL,
        BlockTemplate(WorkForm.STICKERS, gettext_noop("Ideeënparade, deel 2: stickers"), 20),
        BlockTemplate(WorkForm.PRIZES, gettext_noop("Prijsuitreiking"), 15),
        BlockTemplate(WorkForm.CLOSING, gettext_noop("Wie doet wat, met wie?"), 20),
    ),
)

CLASSIC = Trajectory(
    key="classic",
    title=gettext_noop("Vier bijeenkomsten"),
    about=gettext_noop("De kring groeit van het eigen team naar bewoners die bewoners meenemen."),
    gatherings=PROGRAMME,
)
TRAJECTORIES = (
    CLASSIC,
    Trajectory(
        key="lifeworld",
        title=gettext_noop("Eerst luisteren in de buurt"),
        about=gettext_noop(
            "Eerst gesprekken bij bewoners en organisaties, dan apart, en dan samen aan tafel."
        ),
        gatherings=(_TALKS, _ORGANISATIONS, _RESIDENTS, _PROFESSIONALS, _JOINT),
    ),
    Trajectory(
        key="network",
        title=gettext_noop("Eén netwerkbijeenkomst"),
        about=gettext_noop(
            "Bijdragen, discussie, dialoog en toezeggingen in één middag, met een verslag."
        ),
        gatherings=(_NETWORK,),
    ),
    Trajectory(
        key="ages",
        title=gettext_noop("Jong en oud samen"),
        about=gettext_noop("Als een groep zelf graag jong en oud bij elkaar wil."),
        gatherings=(_WISH, _MEET, _SHARE),
        weeks=3,
    ),
)
TRAJECTORIES_BY_KEY = {trajectory.key: trajectory for trajectory in TRAJECTORIES}
