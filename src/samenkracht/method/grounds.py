"""What a team talks about before the first gathering (METHOD S03, S04, C11, V08-V10).

All of it is for talking: nothing here is scored, ticked off or kept about anyone.
"""

from samenkracht.method.words import gettext_noop

# Proposals for starting points; a team takes over what fits and writes its own.
GROUNDS = (
    gettext_noop("Wij luisteren eerst. Bewoners bepalen waar het over gaat."),
    gettext_noop("Wij zijn met weinig, en er zit minstens één bewoner in het team."),
    gettext_noop("Iedereen in het team is er alle bijeenkomsten bij."),
    gettext_noop("Alles kan op papier. Niemand heeft een telefoon nodig."),
    gettext_noop("Wat in de zaal gezegd wordt, blijft zonder naam."),
    gettext_noop("Wij maken geen nieuw loket. Wij brengen mensen bij elkaar."),
    gettext_noop("Wat wij beloven doen wij, of wij zeggen waarom het niet lukt."),
)

# C11: what helps a team to work together.
HELPERS = (
    gettext_noop("Weten wij wat hier speelt: wat knelt en welke kansen er zijn?"),
    gettext_noop("Is duidelijk wat de gemeente van ons vraagt?"),
    gettext_noop("Ziet iedereen dat er mensen nodig zijn die de buurt bij elkaar brengen?"),
    gettext_noop("Hebben wij hardop gezegd wat wij van elkaar verwachten?"),
    gettext_noop("Weten wij wat ons gezamenlijke belang is? Zeg het in één zin."),
    gettext_noop("Krijgt dit werk echt tijd, ook als het druk is?"),
    gettext_noop("Bouwen wij vertrouwen: elkaar zien, samen doen en samen terugkijken?"),
)

# S04: how someone stands in it, and what someone can do.
ATTITUDE = (
    gettext_noop("Ik voel mij thuis bij Samenkracht."),
    gettext_noop("Ik ben nieuwsgierig naar mensen en ik meen het."),
    gettext_noop("Ik geloof dat iedereen mee verantwoordelijk is en mee kan denken."),
)
MODERATOR_POINTS = (
    gettext_noop("Ik zie de grote lijn en leg die eenvoudig uit."),
    gettext_noop("Ik heb vaker een groep begeleid."),
    gettext_noop("Ik zie eerst wat wél kan."),
    gettext_noop("Ik laat mensen het zelf doen, met mijn handen op mijn rug."),
    gettext_noop("Ik haal uit een lang verhaal waar het om gaat."),
    gettext_noop("Ik schakel makkelijk tussen een bewoner en een wethouder."),
    gettext_noop("Ik breng mensen bij elkaar die elkaar nog niet kennen."),
    gettext_noop("Ik werk zelfstandig en pas mij aan als het anders loopt."),
    gettext_noop("Ik voel aan hoe het tussen mensen zit, en wanneer ik iets zeg of niet."),
    gettext_noop("Ik praat en schrijf zo dat iedereen het snapt."),
    gettext_noop("Ik begin iets nieuws als ik een kans zie."),
    gettext_noop("Ik gebruik de werkwijze vrij: ik pas haar aan de mensen aan."),
)

# V08 and V09: where it goes to, as questions to hold the plan against.
LIVING_TOGETHER = (
    gettext_noop("Vitaal: voelen mensen zich er beter door?"),
    gettext_noop("Zinvol: doet het ertoe voor wie meedoet?"),
    gettext_noop("Verbonden: hoort iemand erbij zonder zich anders voor te doen?"),
)
PRINCIPLES = (
    gettext_noop("Wie komt er nu niet binnen, en wat houdt hen tegen?"),
    gettext_noop("Denken bewoners mee, of beslissen zij ook mee?"),
    gettext_noop("Past het bij deze mensen en deze buurt?"),
    gettext_noop("Heeft iedereen evenveel kans om mee te doen?"),
    gettext_noop("Kijken wij naar alle vijf de domeinen samen?"),
    gettext_noop("Waaraan zien wij straks dat het iets uitmaakt?"),
)
LIVING_PLACE = (
    gettext_noop("Past de plek bij wie er woont en werkt?"),
    gettext_noop("Lokt de plek uit om te bewegen en elkaar te zien?"),
    gettext_noop("Worden mensen er gezonder en sterker, ook samen?"),
    gettext_noop("Letten mensen op elkaar en zorgen zij voor elkaar?"),
    gettext_noop("Kan iemand hier goed oud worden?"),
)
# V10: what keeps it going afterwards.
LASTING = (
    gettext_noop("Zitten er mensen aan tafel die voorop lopen, en die beleid maken?"),
    gettext_noop("Wie neemt het over, zodat het ene het andere aan de gang brengt?"),
    gettext_noop("Beginnen wij met iets kleins dat veel doet en weinig vraagt?"),
    gettext_noop("Is er iemand die begeleidt, en iemand die mensen bij elkaar brengt?"),
    gettext_noop("Doen de mensen mee die het echt willen?"),
    gettext_noop("Nemen wij de tijd, en voelt iedereen zich veilig?"),
    gettext_noop("Komen wij nog eens terug als bewoners het zelf doen?"),
)
