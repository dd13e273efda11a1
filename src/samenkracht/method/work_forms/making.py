"""Making ideas together: small groups, turning sheets, a task for the hands, the parade."""

from samenkracht.method.sheets import Sheet
from samenkracht.method.words import gettext_noop
from samenkracht.method.work_forms.card import (
    FLAPS,
    PENS,
    SMALL_GROUPS,
    TABLES,
    Kind,
    Style,
    Use,
    WorkForm,
    WorkFormCard,
)

CARDS_TO_MAKE: dict[WorkForm, WorkFormCard] = {
    WorkForm.DESIGN_GROUPS: WorkFormCard(
        title=gettext_noop("Ontwerpgroepjes"),
        use=Use.MAKE,
        kind=Kind.DO,
        style=Style.DOER,
        minutes=35,
        purpose=gettext_noop(
            "In kleine groepjes het thema in stukken knippen: wat is er al, wat kan, wie helpt mee."
        ),
        steps=(
            gettext_noop("Maak groepjes van drie of vier uit verschillende organisaties."),
            gettext_noop("Knip het thema in stukken. Elk stuk krijgt een briefje."),
            gettext_noop("Bij elk stuk: wat is er al, wat kan erbij, wie kan een rol spelen?"),
            gettext_noop("Elk groepje kiest één stuk waar het zelf zin in heeft."),
        ),
        say=(
            gettext_noop("Ga met drie of vier mensen bij elkaar zitten."),
            gettext_noop("Knip het thema in kleine stukken. Elk stuk een briefje."),
            gettext_noop("Schrijf erbij: wat is er al, en wie kan helpen?"),
        ),
        resident_text=gettext_noop("Maak met uw groepje het onderwerp kleiner."),
        layout=SMALL_GROUPS,
        materials=(FLAPS, PENS, gettext_noop("plakbriefjes")),
        paper=(Sheet.DESIGN,),
    ),
    WorkForm.ROTATING_TABLES: WorkFormCard(
        title=gettext_noop("Draaitafels"),
        use=Use.MAKE,
        kind=Kind.DO,
        style=Style.DOER,
        minutes=40,
        purpose=gettext_noop(
            "Elke groep vult één kolom van een vel. Dan gaat het vel een groep verder."
        ),
        steps=(
            gettext_noop("Verdeel de onderwerpen: elke groep een vel met drie kolommen."),
            gettext_noop("Elke groep vult één kolom in tien minuten."),
            gettext_noop("Het vel schuift door. De volgende groep leest eerst, en vult dan aan."),
            gettext_noop("Na drie keer is elk vel vol. Niemand streept iets door."),
        ),
        say=(
            gettext_noop("Schrijf in één kolom wat u weet."),
            gettext_noop("Na tien minuten geeft u het vel door."),
            gettext_noop("Lees wat er staat en zet er iets bij. Streep niets door."),
        ),
        resident_text=gettext_noop("Schrijf op het vel. Geef het dan door."),
        layout=TABLES,
        materials=(gettext_noop("grote vellen met drie kolommen"), PENS),
        paper=(Sheet.ROTATING, Sheet.TABLE_SIGN),
    ),
    WorkForm.PRESENTATIONS: WorkFormCard(
        title=gettext_noop("Kort vertellen"),
        use=Use.LEARN,
        kind=Kind.REFLECT,
        style=Style.REFLECTOR,
        minutes=15,
        purpose=gettext_noop("Elke tafel vertelt in een paar zinnen wat er op het vel staat."),
        steps=(
            gettext_noop("Elke tafel kiest wie vertelt. Twee minuten per tafel."),
            gettext_noop("De zaal vraagt alleen: wat bedoelt u?"),
            gettext_noop("Hang het vel daarna op, zodat iedereen het nog kan lezen."),
        ),
        say=(
            gettext_noop("Elke tafel krijgt twee minuten."),
            gettext_noop("Vertel wat u het meest raakte."),
            gettext_noop("Wij luisteren en vragen alleen: wat bedoelt u?"),
        ),
        resident_text=gettext_noop("Luister naar de andere tafels."),
        layout=TABLES,
        materials=(gettext_noop("plakband of punaises"),),
    ),
    WorkForm.DO_TASK: WorkFormCard(
        title=gettext_noop("Doe-opdracht"),
        use=Use.MAKE,
        kind=Kind.DO,
        style=Style.DOER,
        minutes=30,
        purpose=gettext_noop("Iets proberen in een klein groepje, en dan pas erover praten."),
        steps=(
            gettext_noop("Geef elk groepje een kleine opdracht: koken, rekenen, zoeken, bouwen."),
            gettext_noop("Leg alles klaar, met een voorbeeld erbij."),
            gettext_noop("Doe eerst. Vraag daarna: wat ging vanzelf, wat was lastig?"),
            gettext_noop("Schrijf per groepje één handigheid op."),
        ),
        say=(
            gettext_noop("Op tafel ligt een opdracht. Doe hem samen."),
            gettext_noop("Het hoeft niet af. Proberen is genoeg."),
            gettext_noop("Wat ging vanzelf? Wat was lastig?"),
        ),
        resident_text=gettext_noop("Doe samen de opdracht op uw tafel."),
        layout=SMALL_GROUPS,
        materials=(gettext_noop("de opdracht op een kaart"), gettext_noop("spullen per tafel")),
    ),
    WorkForm.IDEA_PARADE: WorkFormCard(
        title=gettext_noop("Ideeënparade, deel 1"),
        use=Use.MAKE,
        kind=Kind.DO,
        style=Style.DOER,
        minutes=20,
        purpose=gettext_noop(
            "Gemengde tafels schrijven zo veel mogelijk slimme ideeën op. Het idee is van de tafel."
        ),
        steps=(
            gettext_noop("Meng de tafels: bewoners en wie hier werkt zitten door elkaar."),
            gettext_noop("Elke tafel heeft een schrijver. Elk idee krijgt een nummer."),
            gettext_noop("Nog niet praten over goed of slecht. Vragen mag: wat bedoelt u?"),
            gettext_noop("Hang de ideeën op, zodat iedereen ze kan lezen of horen."),
        ),
        say=(
            gettext_noop("Schrijf op hoe u dit slim doet. Alles mag."),
            gettext_noop("We praten er nog niet over."),
            gettext_noop("Snapt u iets niet? Vraag dan: wat bedoelt u?"),
        ),
        resident_text=gettext_noop("Wat is uw idee? Alles mag."),
        layout=TABLES,
        materials=(FLAPS, PENS),
        paper=(Sheet.IDEA_SHEET, Sheet.TABLE_SIGN),
    ),
}
