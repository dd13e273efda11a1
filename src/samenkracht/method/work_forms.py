"""The work forms (werkvormen, METHOD S13-S25, S34): what each is for and what the moderator says.

Every text is ours. What is said aloud or read by residents is A2: short, one thing a sentence.
Whether a form is doing, reflecting or meeting, and which learning style it serves (S10), is our
reading of the method.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from samenkracht.method.sheets import Sheet
from samenkracht.method.words import gettext_noop


class WorkForm(StrEnum):
    ARRIVAL = "arrival"
    WELCOME = "welcome"
    INTRODUCTIONS = "introductions"
    LOOK_BACK = "look_back"
    INVENTORY = "inventory"
    GOOD_EXAMPLES = "good_examples"
    DESIGN_GROUPS = "design_groups"
    PLENARY_THEME = "plenary_theme"
    ROTATING_TABLES = "rotating_tables"
    PRESENTATIONS = "presentations"
    CIRCLES = "circles"
    PAIR_TALK = "pair_talk"
    MEAL = "meal"
    FILM_ADVICE = "film_advice"
    IDEA_PARADE = "idea_parade"
    STICKERS = "stickers"
    PRIZES = "prizes"
    CLOSING = "closing"
    EVALUATION = "evaluation"
    BREAK = "break"
    OTHER = "other"


class Kind(StrEnum):
    """What people mostly do in a block."""

    DO = "do"
    REFLECT = "reflect"
    MEET = "meet"


KINDS = {
    Kind.DO: gettext_noop("doen"),
    Kind.REFLECT: gettext_noop("bezinnen"),
    Kind.MEET: gettext_noop("ontmoeten"),
}


class Style(StrEnum):
    """Four ways to learn (S10); a good programme has something for each."""

    DOER = "doer"
    REFLECTOR = "reflector"
    THINKER = "thinker"
    DECIDER = "decider"


STYLES = {
    Style.DOER: gettext_noop("Doener"),
    Style.REFLECTOR: gettext_noop("Bezinner"),
    Style.THINKER: gettext_noop("Denker"),
    Style.DECIDER: gettext_noop("Beslisser"),
}


@dataclass(frozen=True, slots=True)
class WorkFormCard:
    """One card of the library: purpose for the team, words to say aloud, things to lay ready."""

    title: str
    kind: Kind
    style: Style | None
    purpose: str
    say: tuple[str, str, str]
    resident_text: str
    materials: tuple[str, ...] = ()
    paper: tuple[Sheet, ...] = ()


_PENS = gettext_noop("dikke stiften")
_FLAPS = gettext_noop("flappen")
_COFFEE = gettext_noop("koffie en thee")
_CARDS = gettext_noop("kaartjes")

_CARDS_BY_FORM: dict[WorkForm, WorkFormCard] = {
    WorkForm.ARRIVAL: WorkFormCard(
        title=gettext_noop("Inloop"),
        kind=Kind.MEET,
        style=None,
        purpose=gettext_noop("Iedereen krijgt een kop koffie, een hand en een plaats."),
        say=(
            gettext_noop("Wat fijn dat u er bent."),
            gettext_noop("Pak koffie of thee en zoek uw tafel."),
            gettext_noop("Wij beginnen als iedereen zit."),
        ),
        resident_text=gettext_noop("Welkom! Pak koffie en zoek uw tafel."),
        materials=(_COFFEE, gettext_noop("iets lekkers"), gettext_noop("naamstickers")),
        paper=(Sheet.SIGN_IN, Sheet.TABLE_SIGN),
    ),
    WorkForm.WELCOME: WorkFormCard(
        title=gettext_noop("Welkom"),
        kind=Kind.REFLECT,
        style=Style.THINKER,
        purpose=gettext_noop("Iedereen weet waarom we hier zijn en wat we vandaag doen."),
        say=(
            gettext_noop("Welkom. U weet het meest van uw eigen leven."),
            gettext_noop("Vandaag leren wij van elkaar. Niemand hoeft iets."),
            gettext_noop("Hoort u mij niet goed? Steek dan uw hand op."),
        ),
        resident_text=gettext_noop("Luister naar wat wij vandaag doen."),
    ),
    WorkForm.INTRODUCTIONS: WorkFormCard(
        title=gettext_noop("Kennismaken"),
        kind=Kind.REFLECT,
        style=Style.REFLECTOR,
        purpose=gettext_noop("Wie nieuw is, hoort erbij. Zichtbaar wordt wie wie meebracht."),
        say=(
            gettext_noop("Wie is hier voor het eerst? Sta even op."),
            gettext_noop("Wie bracht u mee?"),
            gettext_noop("Wat komt u halen, en wat brengt u?"),
        ),
        resident_text=gettext_noop("Vertel wie u bent. Uw voornaam is genoeg."),
        materials=(gettext_noop("naamstickers"),),
    ),
    WorkForm.LOOK_BACK: WorkFormCard(
        title=gettext_noop("Terugblik"),
        kind=Kind.REFLECT,
        style=Style.REFLECTOR,
        purpose=gettext_noop("Wie er eerder was, vertelt wat is blijven hangen."),
        say=(
            gettext_noop("Wie was er de vorige keer bij?"),
            gettext_noop("Wat weet u nog? Noem één ding."),
            gettext_noop("En wat deed u daarna anders?"),
        ),
        resident_text=gettext_noop("Wat weet u nog van de vorige keer?"),
        materials=(gettext_noop("de flappen van de vorige keer"),),
    ),
    WorkForm.INVENTORY: WorkFormCard(
        title=gettext_noop("Inventariseren"),
        kind=Kind.DO,
        style=Style.REFLECTOR,
        purpose=gettext_noop(
            "Verzamelen wat er speelt, wat mensen zelf al doen en waar zij hulp vinden of missen."
        ),
        say=(
            gettext_noop("Herkent u dit? Waar ziet u het?"),
            gettext_noop("Wat doen mensen zelf al? Wat werkt?"),
            gettext_noop("Welke hulp kennen zij, en welke gebruiken zij niet?"),
        ),
        resident_text=gettext_noop("Wat speelt er bij u in de buurt?"),
        materials=(_FLAPS, _PENS),
    ),
    WorkForm.GOOD_EXAMPLES: WorkFormCard(
        title=gettext_noop("Kijken bij de buren"),
        kind=Kind.REFLECT,
        style=Style.THINKER,
        purpose=gettext_noop("Leren van wat ergens anders lukt. Leren, niet nadoen."),
        say=(
            gettext_noop("Wij kijken hoe anderen het doen."),
            gettext_noop("Wij doen hen niet na. Wij leren ervan."),
            gettext_noop("Wat raakt u? Wat past hier?"),
        ),
        resident_text=gettext_noop("Kijk mee. Wat past bij uw buurt?"),
        materials=(gettext_noop("beamer en geluid"), gettext_noop("een verhaal zonder techniek")),
    ),
    WorkForm.DESIGN_GROUPS: WorkFormCard(
        title=gettext_noop("Ontwerpgroepjes"),
        kind=Kind.DO,
        style=Style.DOER,
        purpose=gettext_noop(
            "In kleine groepjes het thema in stukken knippen: wat is er al, wat kan, wie helpt mee."
        ),
        say=(
            gettext_noop("Ga met drie of vier mensen bij elkaar zitten."),
            gettext_noop("Knip het thema in kleine stukken. Elk stuk een briefje."),
            gettext_noop("Schrijf erbij: wat is er al, en wie kan helpen?"),
        ),
        resident_text=gettext_noop("Maak met uw groepje het onderwerp kleiner."),
        materials=(_FLAPS, _PENS, gettext_noop("plakbriefjes")),
    ),
    WorkForm.PLENARY_THEME: WorkFormCard(
        title=gettext_noop("Samen over één onderwerp"),
        kind=Kind.REFLECT,
        style=Style.THINKER,
        purpose=gettext_noop(
            "Eén onderwerp samen bespreken: wat speelt er, wat doen mensen zelf, wie hoort bij wie."
        ),
        say=(
            gettext_noop("Wat is er aan de hand, en bij wie?"),
            gettext_noop("Hoe loste iemand dit zelf op? Wie hielp?"),
            gettext_noop("Wie moeten elkaar leren kennen?"),
        ),
        resident_text=gettext_noop("Praat mee over één onderwerp."),
        materials=(_FLAPS, _PENS),
    ),
    WorkForm.ROTATING_TABLES: WorkFormCard(
        title=gettext_noop("Draaitafels"),
        kind=Kind.DO,
        style=Style.DOER,
        purpose=gettext_noop(
            "Elke groep vult één kolom van een vel. Dan gaat het vel een groep verder."
        ),
        say=(
            gettext_noop("Schrijf in één kolom wat u weet."),
            gettext_noop("Na tien minuten geeft u het vel door."),
            gettext_noop("Lees wat er staat en zet er iets bij. Streep niets door."),
        ),
        resident_text=gettext_noop("Schrijf op het vel. Geef het dan door."),
        materials=(gettext_noop("grote vellen met drie kolommen"), _PENS),
        paper=(Sheet.TABLE_SIGN,),
    ),
    WorkForm.PRESENTATIONS: WorkFormCard(
        title=gettext_noop("Kort vertellen"),
        kind=Kind.REFLECT,
        style=Style.REFLECTOR,
        purpose=gettext_noop("Elke tafel vertelt in een paar zinnen wat er op het vel staat."),
        say=(
            gettext_noop("Elke tafel krijgt twee minuten."),
            gettext_noop("Vertel wat u het meest raakte."),
            gettext_noop("Wij luisteren en vragen alleen: wat bedoelt u?"),
        ),
        resident_text=gettext_noop("Luister naar de andere tafels."),
        materials=(gettext_noop("plakband of punaises"),),
    ),
    WorkForm.CIRCLES: WorkFormCard(
        title=gettext_noop("Twee cirkels"),
        kind=Kind.REFLECT,
        style=Style.THINKER,
        purpose=gettext_noop(
            "Laten zien hoe het moeilijker wordt en hoe het beter wordt, met eigen voorbeelden."
        ),
        say=(
            gettext_noop("Soms gaat het in een kring naar beneden."),
            gettext_noop("Het kan ook in een kring naar boven."),
            gettext_noop("Herkent u dit? Wie weet een voorbeeld?"),
        ),
        resident_text=gettext_noop("Kijk naar de twee cirkels. Herkent u iets?"),
        materials=(gettext_noop("de twee cirkels op papier"),),
    ),
    WorkForm.PAIR_TALK: WorkFormCard(
        title=gettext_noop("Zoomsessie"),
        kind=Kind.DO,
        style=Style.DOER,
        purpose=gettext_noop(
            "Twee aan twee, tien minuten: elk vertelt een voorbeeld van iemand die eruit kwam."
        ),
        say=(
            gettext_noop("Zoek iemand die u nog niet kent."),
            gettext_noop("Vertel elkaar: wie kwam hier sterker uit? Hoe?"),
            gettext_noop("U hebt tien minuten. Daarna komen wij bij u langs."),
        ),
        resident_text=gettext_noop("Vertel elkaar één voorbeeld: wie werd sterker?"),
        materials=(_CARDS, gettext_noop("pennen")),
    ),
    WorkForm.MEAL: WorkFormCard(
        title=gettext_noop("Samen eten"),
        kind=Kind.MEET,
        style=None,
        purpose=gettext_noop(
            "Eten, elkaar leren kennen, en na het eten vragen naar nieuwe verhalen."
        ),
        say=(
            gettext_noop("Het eten is klaar. Eet smakelijk."),
            gettext_noop("Ga eens bij iemand anders zitten."),
            gettext_noop("Na het eten vraag ik: wat hoorde u voor nieuws?"),
        ),
        resident_text=gettext_noop("Eet smakelijk! Ga eens bij iemand anders zitten."),
        materials=(gettext_noop("eten en drinken"), gettext_noop("lijst met wie wat niet eet")),
    ),
    WorkForm.FILM_ADVICE: WorkFormCard(
        title=gettext_noop("Film en persoonlijk advies"),
        kind=Kind.REFLECT,
        style=Style.REFLECTOR,
        purpose=gettext_noop(
            "Twee mensen in een film pakken het anders aan. Elk tweetal geeft een top en een tip."
        ),
        say=(
            gettext_noop("Kijk naar twee mensen. Wie pakt het slim aan?"),
            gettext_noop("Een top: wat doet deze mens goed?"),
            gettext_noop("Een tip: wat kan nog slimmer?"),
        ),
        resident_text=gettext_noop("Geef een top en een tip."),
        materials=(gettext_noop("beamer en geluid"), gettext_noop("één flap voor alle tips")),
    ),
    WorkForm.IDEA_PARADE: WorkFormCard(
        title=gettext_noop("Ideeënparade, deel 1"),
        kind=Kind.DO,
        style=Style.DOER,
        purpose=gettext_noop(
            "Gemengde tafels schrijven zo veel mogelijk slimme ideeën op. Het idee is van de tafel."
        ),
        say=(
            gettext_noop("Schrijf op hoe u dit slim doet. Alles mag."),
            gettext_noop("We praten er nog niet over."),
            gettext_noop("Snapt u iets niet? Vraag dan: wat bedoelt u?"),
        ),
        resident_text=gettext_noop("Wat is uw idee? Alles mag."),
        materials=(_FLAPS, _PENS),
        paper=(Sheet.IDEA_SHEET, Sheet.TABLE_SIGN),
    ),
    WorkForm.STICKERS: WorkFormCard(
        title=gettext_noop("Ideeënparade, deel 2: stickers"),
        kind=Kind.DO,
        style=Style.DECIDER,
        purpose=gettext_noop(
            "Iedereen plakt stickers op de beste ideeën, maar niet op die van de eigen tafel."
        ),
        say=(
            gettext_noop("U krijgt stickers. Plak ze op goede ideeën."),
            gettext_noop("Meer stickers op één idee mag ook."),
            gettext_noop("Plak niet op een idee van uw eigen tafel."),
        ),
        resident_text=gettext_noop("Welk idee vindt u goed? Plak uw stickers."),
        materials=(gettext_noop("ronde stickers"), gettext_noop("alle flappen aan de muur")),
        paper=(Sheet.STICKER_CARD, Sheet.IDEA_SHEET),
    ),
    WorkForm.PRIZES: WorkFormCard(
        title=gettext_noop("Prijsuitreiking"),
        kind=Kind.DO,
        style=Style.DECIDER,
        purpose=gettext_noop(
            "De drie ideeën met de meeste stickers winnen. De bedenkers vertellen erover."
        ),
        say=(
            gettext_noop("Wij beginnen met de derde prijs."),
            gettext_noop("Welke tafel bedacht dit? Kom naar voren."),
            gettext_noop("Vertel: hoe werkt uw idee? Een groot applaus!"),
        ),
        resident_text=gettext_noop("Drie ideeën winnen een prijs."),
        materials=(gettext_noop("drie prijzen"),),
    ),
    WorkForm.CLOSING: WorkFormCard(
        title=gettext_noop("Afsluiting"),
        kind=Kind.REFLECT,
        style=Style.DECIDER,
        purpose=gettext_noop("Eerste afspraken: wie doet wat, voor wanneer. En bedanken."),
        say=(
            gettext_noop("Wie wil hier verder mee? Wat doet u, en wanneer?"),
            gettext_noop("Dicht bij u is iemand die hier al doorheen kwam. Zoek die mens op."),
            gettext_noop("U hoort van ons hoe het verder gaat. Dank u wel."),
        ),
        resident_text=gettext_noop("Dank u wel. U hoort van ons hoe het verder gaat."),
        materials=(gettext_noop("flap: wie, wat, wanneer"), gettext_noop("iets om mee te nemen")),
        paper=(Sheet.BRING_SLIP, Sheet.EVALUATION),
    ),
    WorkForm.EVALUATION: WorkFormCard(
        title=gettext_noop("Hoe was het?"),
        kind=Kind.REFLECT,
        style=Style.DECIDER,
        purpose=gettext_noop("Horen hoe het was, en afspreken wie wie meebrengt."),
        say=(
            gettext_noop("Zeg in één woord hoe het was."),
            gettext_noop("Komt u de volgende keer weer?"),
            gettext_noop("Wie neemt u dan mee?"),
        ),
        resident_text=gettext_noop("Zeg in één woord hoe het was."),
        materials=(gettext_noop("pennen"),),
        paper=(Sheet.BRING_SLIP, Sheet.EVALUATION),
    ),
    WorkForm.BREAK: WorkFormCard(
        title=gettext_noop("Pauze"),
        kind=Kind.MEET,
        style=None,
        purpose=gettext_noop("Lucht, koffie en een praatje."),
        say=(
            gettext_noop("Het is pauze."),
            gettext_noop("Pak wat te drinken en loop even rond."),
            gettext_noop("Ik roep u als wij weer beginnen."),
        ),
        resident_text=gettext_noop("Het is pauze. Pak wat te drinken."),
        materials=(_COFFEE,),
    ),
    WorkForm.OTHER: WorkFormCard(
        title=gettext_noop("Iets anders"),
        kind=Kind.DO,
        style=None,
        purpose=gettext_noop("Een blok van uzelf. U geeft het een naam en de minuten."),
        say=(
            gettext_noop("Nu doen wij iets anders."),
            gettext_noop("Ik vertel hoe het gaat."),
            gettext_noop("Vraag gerust als iets niet duidelijk is."),
        ),
        resident_text=gettext_noop("Luister naar de uitleg."),
    ),
}

WORK_FORMS: Mapping[WorkForm, WorkFormCard] = MappingProxyType(_CARDS_BY_FORM)
