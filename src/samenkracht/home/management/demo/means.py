"""Money, promises on paper and looking back in the demo: invented, as warm as the rest."""

from datetime import datetime, timedelta
from uuid import uuid4

from samenkracht.accounts.models import User
from samenkracht.atelier.domain.budget import MoneyStatus, Variant
from samenkracht.atelier.domain.pledges import Angle
from samenkracht.atelier.models import Atelier
from samenkracht.atelier.services.budget import Row, save_budget
from samenkracht.atelier.services.looking_back import count_hands, say_word, write_answers
from samenkracht.atelier.services.pledges import PledgeWords, write_pledge
from samenkracht.method.looking_back import TeamQuestion

EURO = 100

# What, gathering, estimated, actual, given by, in the usual and in the thrifty budget.
LINES = (
    ("Grote zaal van De Lindehof, 4 middagen", None, 600, None, "De Lindehof", True, True),
    ("Extra stoelen en tafels", 4, 90, None, "Kerk in de buurt", True, True),
    ("Koffie, thee, fris en iets erbij", None, 220, 148.50, "", True, True),
    ("Maaltijd van de wijkkeuken, twee keer", None, 780, None, "", True, False),
    ("Boodschappen: Corrie, Ton en Joke koken zelf", None, 210, 96.35, "", False, True),
    ("Moderator: 40 uur van Anna", None, 2_200, None, "De Lindehof", True, True),
    ("Flappen, stiften, stickers en drukwerk", None, 185, 162, "", True, True),
    ("Reiskosten en oppas van deelnemers", None, 160, 42, "", True, True),
    ("Prijzen: 3 cadeaubonnen van 10 euro", 4, 30, 30, "", True, True),
    ("Inleider over energie besparen", 2, 150, None, "", True, False),
    ("Plantje voor thuis", 4, 96, None, "", True, False),
)
FINANCIERS = (
    ("Gemeente Den Haag, Escamp", "Subsidie voor meedoen, half bij de start", 600, "granted"),
    ("Fonds Samen Wijzer", "Antwoord voor 15 december", 500, "asked"),
    ("Woningcorporatie", "Karim vraagt het in zijn team", 250, "promised"),
)
# Who, from which angle, what, worth, begins and signed in days from gathering 2, by whom.
PLEDGES = (
    (
        "Kerk in de buurt",
        Angle.FAITH,
        "Stoelen en tafels, en een keuken om in te koken",
        140,
        28,
        0,
        "Els",
    ),
    (
        "Huisartsenpraktijk Jonckbloet",
        Angle.CARE,
        "Vertelt in de wachtkamer over de bijeenkomsten en hangt de poster op",
        None,
        7,
        0,
        "Petra",
    ),
    (
        "Woningcorporatie",
        Angle.LIVING,
        "Karim is er elke maand bij, en brieven van de huur worden korter",
        None,
        56,
        None,
        "Karim",
    ),
)
# Per gathering: fine, so-so, not fine, coming again, not sure yet.
HANDS = {1: (6, 1, 0, 7, 0), 2: (10, 3, 0, 11, 2), 3: (21, 4, 1, 24, 2)}
WORDS = {
    2: ("hoopvol", "druk", "herkenbaar", "hoopvol", "nieuwsgierig"),
    3: (
        "gezellig",
        "warm",
        "gezellig",
        "soep",
        "trots",
        "gehoord",
        "warm",
        "gezellig",
        "spannend",
        "thuis",
    ),
}
ANSWERS = {
    "Anna": {
        TeamQuestion.AGREEMENTS: "Meestal wel. Wie de sleutel van de zaal heeft, bleef twee keer "
        "onduidelijk.",
        TeamQuestion.ORGANISATION: "De zaal is fijn. De beamer doet het niet met mijn laptop, en "
        "toen tekende Yusuf het op een flap. Dat werkte beter.",
        TeamQuestion.ENERGY: "Niet wachten tot het nieuwe jaar. In januari koffie op dezelfde "
        "woensdag.",
    },
    "Omar": {
        TeamQuestion.EXPECTED: "Ik wist niet dat ik de bakker zou bellen. Nu schrijven wij het op.",
        TeamQuestion.RESULTS: "Twee vrouwen ruilen knippen tegen naaien. Daar ben ik trots op.",
    },
    "Joke": {
        TeamQuestion.ORGANISATION: "Meer grote pannen. En iemand voor de afwas die niet ook kookt.",
        TeamQuestion.ENERGY: "Laat bewoners de volgende keer zelf de gastheer zijn.",
    },
}
TOGETHER = {
    TeamQuestion.ORGANISATION: "Twee mensen voor de afwas, en een flap als de techniek faalt.",
    TeamQuestion.ENERGY: "Elke laatste woensdag koffie in De Lindehof. Bewoners zijn de gastheer.",
}


def fill_means(atelier: Atelier, by: User, now: datetime) -> None:
    """Write a budget with its cover, three pledges, and what was heard after each gathering."""
    first, second, third = atelier.gatherings.order_by("number")[:3]
    save_budget(
        atelier=atelier,
        lines=[_line(*line) for line in LINES],
        financiers=[_financier(*each) for each in FINANCIERS],
        choice=Variant.LOW,
        by=by,
        now=now - timedelta(days=9),
    )
    for pledge in PLEDGES:
        write_pledge(atelier=atelier, words=_pledge(second.starts_at, *pledge))
    for gathering in (first, second, third):
        count = dict(
            zip(
                ("fine", "so_so", "not_fine", "again", "again_unsure"),
                HANDS[gathering.number],
                strict=True,
            )
        )
        count_hands(gathering=gathering, seen=dict.fromkeys(count), wish=count)
        end = gathering.starts_at + timedelta(minutes=178)
        for place, word in enumerate(WORDS.get(gathering.number, ())):
            say_word(gathering=gathering, text=word, now=end + timedelta(seconds=6 * place))
    _answer(atelier)


def _line(  # noqa: PLR0913, PLR0917 -- the columns of the sheet
    what: str,
    gathering: int | None,
    planned: float,
    actual: float | None,
    given_by: str,
    in_full: bool,  # noqa: FBT001
    in_low: bool,  # noqa: FBT001
) -> Row:
    wish = {
        "what": what,
        "gathering": gathering,
        "planned_cents": round(planned * EURO),
        "actual_cents": None if actual is None else round(actual * EURO),
        "given_by": given_by,
        "in_full": in_full,
        "in_low": in_low,
    }
    return Row(uuid4(), None, wish)


def _financier(name: str, note: str, euros: int, status: str) -> Row:
    wish = {"name": name, "note": note, "cents": euros * EURO, "status": MoneyStatus(status)}
    return Row(uuid4(), None, wish)


def _pledge(  # noqa: PLR0913, PLR0917 -- the columns of the sheet
    met_at: datetime,
    who: str,
    angle: Angle,
    what: str,
    worth: int | None,
    begins: int,
    signed: int | None,
    signed_by: str,
) -> PledgeWords:
    day = met_at.date()
    return PledgeWords(
        who=who,
        signed_by=signed_by,
        angle=angle,
        what=what,
        value_cents=None if worth is None else worth * EURO,
        begins_on=day + timedelta(days=begins),
        signed_on=None if signed is None else day + timedelta(days=signed),
    )


def _answer(atelier: Atelier) -> None:
    team = {member.user.first_name: member.user for member in atelier.team.select_related("user")}
    for name, answers in ANSWERS.items():
        _write(atelier, team[name], answers)
    _write(atelier, None, TOGETHER)


def _write(atelier: Atelier, author: User | None, answers: dict[TeamQuestion, str]) -> None:
    wish = {question.value: text for question, text in answers.items()}
    write_answers(atelier=atelier, author=author, seen=dict.fromkeys(wish, ""), wish=wish)
