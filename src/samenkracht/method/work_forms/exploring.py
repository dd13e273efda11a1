"""Seeing what is going on: in the room, at home, in the street and at other organisations."""

from samenkracht.method.sheets import Sheet
from samenkracht.method.words import gettext_noop
from samenkracht.method.work_forms.card import (
    FLAPS,
    PENCILS,
    PENS,
    ROUND,
    SMALL_GROUPS,
    TABLES,
    Kind,
    Style,
    Use,
    WorkForm,
    WorkFormCard,
)

CARDS_TO_EXPLORE: dict[WorkForm, WorkFormCard] = {
    WorkForm.INVENTORY: WorkFormCard(
        title=gettext_noop("Inventariseren"),
        use=Use.EXPLORE,
        kind=Kind.DO,
        style=Style.REFLECTOR,
        minutes=15,
        purpose=gettext_noop(
            "Verzamelen wat er speelt, wat mensen zelf al doen en waar zij hulp vinden of missen."
        ),
        steps=(
            gettext_noop("Maak drie flappen: wat speelt er, wat doen mensen zelf, welke hulp."),
            gettext_noop("Iedereen noemt één ding. U schrijft het op zoals het gezegd is."),
            gettext_noop("Vraag bij hulp die niemand gebruikt: waarom niet?"),
            gettext_noop("Laat de flappen hangen. Er mag de hele middag bij."),
        ),
        say=(
            gettext_noop("Herkent u dit? Waar ziet u het?"),
            gettext_noop("Wat doen mensen zelf al? Wat werkt?"),
            gettext_noop("Welke hulp kennen zij, en welke gebruiken zij niet?"),
        ),
        resident_text=gettext_noop("Wat speelt er bij u in de buurt?"),
        layout=ROUND,
        materials=(FLAPS, PENS),
        paper=(Sheet.INVENTORY,),
    ),
    WorkForm.PLENARY_THEME: WorkFormCard(
        title=gettext_noop("Samen over één onderwerp"),
        use=Use.EXPLORE,
        kind=Kind.REFLECT,
        style=Style.THINKER,
        minutes=30,
        purpose=gettext_noop(
            "Eén onderwerp samen bespreken: wat speelt er, wat doen mensen zelf, wie hoort bij wie."
        ),
        steps=(
            gettext_noop("Kies samen één onderwerp van de flap."),
            gettext_noop("Eerst: wat is er aan de hand, en bij wie?"),
            gettext_noop("Dan: wie loste het zelf op, hoe ging dat, wie hielp?"),
            gettext_noop("Ten slotte: wie moeten elkaar leren kennen? Schrijf namen van plekken."),
        ),
        say=(
            gettext_noop("Wat is er aan de hand, en bij wie?"),
            gettext_noop("Hoe loste iemand dit zelf op? Wie hielp?"),
            gettext_noop("Wie moeten elkaar leren kennen?"),
        ),
        resident_text=gettext_noop("Praat mee over één onderwerp."),
        layout=ROUND,
        materials=(FLAPS, PENS),
        paper=(Sheet.THEME,),
    ),
    WorkForm.CIRCLES: WorkFormCard(
        title=gettext_noop("Twee cirkels"),
        use=Use.EXPLORE,
        kind=Kind.REFLECT,
        style=Style.THINKER,
        minutes=25,
        purpose=gettext_noop(
            "Laten zien hoe het moeilijker wordt en hoe het beter wordt, met eigen voorbeelden."
        ),
        steps=(
            gettext_noop("Laat eerst de cirkel omlaag zien, stap voor stap."),
            gettext_noop("Vraag bij elke stap: wie kent dit? Het hoeft niet van uzelf te zijn."),
            gettext_noop("Laat dan de cirkel omhoog zien. Neem daar meer tijd voor."),
            gettext_noop("Schrijf de voorbeelden bij de stap waar zij horen."),
        ),
        say=(
            gettext_noop("Soms gaat het in een kring naar beneden."),
            gettext_noop("Het kan ook in een kring naar boven."),
            gettext_noop("Herkent u dit? Wie weet een voorbeeld?"),
        ),
        resident_text=gettext_noop("Kijk naar de twee cirkels. Herkent u iets?"),
        layout=TABLES,
        materials=(gettext_noop("de twee cirkels op papier"),),
        paper=(Sheet.CIRCLES,),
    ),
    WorkForm.IMAGE_TALK: WorkFormCard(
        title=gettext_noop("Praten bij een beeld"),
        use=Use.EXPLORE,
        kind=Kind.REFLECT,
        style=Style.REFLECTOR,
        minutes=20,
        purpose=gettext_noop("Een beeld helpt om te zeggen wat met woorden alleen lastig is."),
        steps=(
            gettext_noop("Leg veel beelden op een tafel: straten, handen, eten, weer, dingen."),
            gettext_noop("Iedereen kiest er een dat past bij de vraag."),
            gettext_noop("In een groepje vertelt ieder waarom dit beeld."),
            gettext_noop("Schrijf per groepje op wat vaker terugkwam."),
        ),
        say=(
            gettext_noop("Kies een beeld dat past bij hoe het nu gaat."),
            gettext_noop("Vertel waarom u dit koos. Elk antwoord is goed."),
            gettext_noop("Kies daarna een beeld van hoe u het graag wilt."),
        ),
        resident_text=gettext_noop("Kies een beeld. Vertel waarom."),
        layout=SMALL_GROUPS,
        materials=(gettext_noop("60 beelden zonder mensen die iemand kent"),),
    ),
    WorkForm.WALK: WorkFormCard(
        title=gettext_noop("Samen de buurt in"),
        use=Use.EXPLORE,
        kind=Kind.DO,
        style=Style.DOER,
        minutes=45,
        purpose=gettext_noop("Bewoners laten de buurt zien: wat fijn is, en wat anders kan."),
        steps=(
            gettext_noop("Maak groepjes van vier. Een bewoner wijst de weg."),
            gettext_noop("Spreek een rondje af met een bankje en zonder drempels."),
            gettext_noop("Stop op drie plekken: iets fijns, iets lastigs, iets wat beter kan."),
            gettext_noop("Vertel terug in de zaal: één plek per groepje."),
        ),
        say=(
            gettext_noop("U kent de buurt. U wijst de weg."),
            gettext_noop("Stop op drie plekken. Vertel wat u daar ziet."),
            gettext_noop("Over een half uur zijn wij weer hier."),
        ),
        resident_text=gettext_noop("Laat uw buurt zien."),
        layout=gettext_noop("Buiten; in de zaal blijven stoelen voor wie liever blijft"),
        materials=(
            gettext_noop("een kaartje van de buurt"),
            PENCILS,
            gettext_noop("een plan voor als het regent"),
        ),
    ),
    WorkForm.LIFEWORLD_TALK: WorkFormCard(
        title=gettext_noop("Leefwereldgesprek"),
        use=Use.EXPLORE,
        kind=Kind.DO,
        style=Style.REFLECTOR,
        minutes=60,
        purpose=gettext_noop("Bij iemand thuis of in de buurt horen hoe een gewone dag gaat."),
        steps=(
            gettext_noop("Vraag eerst of het goed is, en zeg waarvoor u komt."),
            gettext_noop("Begin bij een gewone dag: wat gaat goed, wat kost kracht?"),
            gettext_noop("Vraag wie helpt, en wie door deze mens geholpen wordt."),
            gettext_noop("Schrijf geen namen op. Lees terug wat u opschreef."),
            gettext_noop("Zeg wat er met het gesprek gebeurt, en nodig uit voor het atelier."),
        ),
        say=(
            gettext_noop("Ik wil graag horen hoe een gewone dag bij u gaat."),
            gettext_noop("Wat gaat goed? En wat kost u kracht?"),
            gettext_noop("Klopt het zo? Ik lees voor wat ik opschreef."),
        ),
        resident_text=gettext_noop("Vertel over een gewone dag."),
        layout=gettext_noop("Thuis of op een rustige plek, naast elkaar aan tafel"),
        materials=(gettext_noop("de gespreksleidraad"), PENCILS),
    ),
    WorkForm.PARTNER_TALK: WorkFormCard(
        title=gettext_noop("Gesprek met een organisatie"),
        use=Use.EXPLORE,
        kind=Kind.REFLECT,
        style=Style.THINKER,
        minutes=45,
        purpose=gettext_noop("Horen wat een organisatie ziet en kan, vóór zij aan tafel zit."),
        steps=(
            gettext_noop("Vertel wat u in de buurt hoorde, zonder namen."),
            gettext_noop("Vraag wat zij herkennen, en wat zij zelf al doen."),
            gettext_noop("Vraag wie er mee kan komen, en wat die mens mag beslissen."),
            gettext_noop("Spreek af wie wanneer belt."),
        ),
        say=(
            gettext_noop("Dit hoorden wij van bewoners. Herkent u het?"),
            gettext_noop("Wat doet u al? Waar loopt het vast?"),
            gettext_noop("Wie komt er mee, en wat mag die beslissen?"),
        ),
        resident_text=gettext_noop("Wij praten met mensen die hier werken."),
        layout=gettext_noop("Bij hen, met twee of drie mensen aan een tafel"),
        materials=(gettext_noop("wat bewoners vertelden, zonder namen"),),
    ),
}
