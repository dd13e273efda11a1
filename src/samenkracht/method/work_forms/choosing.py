"""Choosing, celebrating, agreeing, and looking back on the afternoon."""

from samenkracht.method.sheets import Sheet
from samenkracht.method.words import gettext_noop
from samenkracht.method.work_forms.card import (
    AS_IT_WAS,
    PENCILS,
    PENS,
    ROUND,
    Kind,
    Style,
    Use,
    WorkForm,
    WorkFormCard,
)

CARDS_TO_CHOOSE: dict[WorkForm, WorkFormCard] = {
    WorkForm.STICKERS: WorkFormCard(
        title=gettext_noop("Ideeënparade, deel 2: stickers"),
        use=Use.DECIDE,
        kind=Kind.DO,
        style=Style.DECIDER,
        minutes=20,
        purpose=gettext_noop(
            "Iedereen plakt stickers op de beste ideeën, maar niet op die van de eigen tafel."
        ),
        steps=(
            gettext_noop("Lees alle ideeën voor, met hun nummer."),
            gettext_noop("Iedereen krijgt evenveel stickers, op papier of op de telefoon."),
            gettext_noop("Niemand plakt op een idee van de eigen tafel."),
            gettext_noop("Twee mensen tellen het papier, los van elkaar."),
        ),
        say=(
            gettext_noop("U krijgt stickers. Plak ze op goede ideeën."),
            gettext_noop("Meer stickers op één idee mag ook."),
            gettext_noop("Plak niet op een idee van uw eigen tafel."),
        ),
        resident_text=gettext_noop("Welk idee vindt u goed? Plak uw stickers."),
        layout=gettext_noop("Alle ideeën op ooghoogte aan de muur, met ruimte om te lopen"),
        materials=(gettext_noop("ronde stickers"), gettext_noop("alle flappen aan de muur")),
        paper=(Sheet.STICKER_CARD, Sheet.IDEA_SHEET),
    ),
    WorkForm.PRIZES: WorkFormCard(
        title=gettext_noop("Prijsuitreiking"),
        use=Use.DECIDE,
        kind=Kind.DO,
        style=Style.DECIDER,
        minutes=15,
        purpose=gettext_noop(
            "De drie ideeën met de meeste stickers winnen. De bedenkers vertellen erover."
        ),
        steps=(
            gettext_noop("Begin bij de derde prijs en bouw op."),
            gettext_noop("De hele tafel komt naar voren. Zij vertellen hoe het werkt."),
            gettext_noop("Vraag meteen: wie wil dit ook proberen?"),
        ),
        say=(
            gettext_noop("Wij beginnen met de derde prijs."),
            gettext_noop("Welke tafel bedacht dit? Kom naar voren."),
            gettext_noop("Vertel: hoe werkt uw idee? Een groot applaus!"),
        ),
        resident_text=gettext_noop("Drie ideeën winnen een prijs."),
        layout=AS_IT_WAS,
        materials=(gettext_noop("drie prijzen"),),
        paper=(Sheet.CERTIFICATE,),
    ),
    WorkForm.PLEDGE: WorkFormCard(
        title=gettext_noop("Toezegging"),
        use=Use.DECIDE,
        kind=Kind.DO,
        style=Style.DECIDER,
        minutes=20,
        purpose=gettext_noop("Wie iets wil doen, zegt het hardop en zet er een naam onder."),
        steps=(
            gettext_noop("Geef iedereen een kaart: ik zeg toe dat ik, vóór die dag."),
            gettext_noop("Een kleine toezegging die lukt, is beter dan een grote."),
            gettext_noop("Wie wil, leest voor. De kaart komt op één flap bij elkaar."),
            gettext_noop("Spreek af wie over vier weken belt om te vragen hoe het gaat."),
        ),
        say=(
            gettext_noop("Wat wilt u zelf doen? Schrijf één ding op."),
            gettext_noop("Schrijf erbij: vóór welke dag."),
            gettext_noop("Wie wil voorlezen? Wij bellen u over vier weken."),
        ),
        resident_text=gettext_noop("Wat wilt u zelf doen? Schrijf één ding op."),
        layout=ROUND,
        materials=(gettext_noop("kaarten voor een toezegging"), PENS),
    ),
    WorkForm.CLOSING: WorkFormCard(
        title=gettext_noop("Afsluiting"),
        use=Use.DECIDE,
        kind=Kind.REFLECT,
        style=Style.DECIDER,
        minutes=20,
        purpose=gettext_noop("Eerste afspraken: wie doet wat, voor wanneer. En bedanken."),
        steps=(
            gettext_noop("Vraag wie verder wil, en waarmee."),
            gettext_noop("Schrijf op een flap: wie, wat, vóór wanneer."),
            gettext_noop("Zeg wanneer u weer van elkaar hoort."),
            gettext_noop("Geef iedereen iets mee, en een hand bij de deur."),
        ),
        say=(
            gettext_noop("Wie wil hier verder mee? Wat doet u, en wanneer?"),
            gettext_noop("Dicht bij u is iemand die hier al doorheen kwam. Zoek die mens op."),
            gettext_noop("U hoort van ons hoe het verder gaat. Dank u wel."),
        ),
        resident_text=gettext_noop("Dank u wel. U hoort van ons hoe het verder gaat."),
        layout=AS_IT_WAS,
        materials=(gettext_noop("flap: wie, wat, wanneer"), gettext_noop("iets om mee te nemen")),
        paper=(Sheet.AGREEMENTS, Sheet.BRING_LIST, Sheet.BRING_SLIP, Sheet.EVALUATION),
    ),
    WorkForm.EVALUATION: WorkFormCard(
        title=gettext_noop("Hoe was het?"),
        use=Use.DECIDE,
        kind=Kind.REFLECT,
        style=Style.DECIDER,
        minutes=15,
        purpose=gettext_noop("Horen hoe het was, en afspreken wie wie meebrengt."),
        steps=(
            gettext_noop("Een rondje: één woord per mens. Overslaan mag."),
            gettext_noop("Vraag wie er de volgende keer bij hoort, en wie die mens vraagt."),
            gettext_noop("Deel de strookjes uit en haal het formulier op bij de deur."),
        ),
        say=(
            gettext_noop("Zeg in één woord hoe het was."),
            gettext_noop("Komt u de volgende keer weer?"),
            gettext_noop("Wie neemt u dan mee?"),
        ),
        resident_text=gettext_noop("Zeg in één woord hoe het was."),
        layout=AS_IT_WAS,
        materials=(PENCILS,),
        paper=(Sheet.HANDS, Sheet.BRING_LIST, Sheet.BRING_SLIP, Sheet.EVALUATION),
    ),
}
