"""The list of forms on the paper page: what each is for, in the groups of an evening."""

from dataclasses import dataclass

from django.forms import BoundField
from django.utils.translation import gettext

from samenkracht.reports import services
from samenkracht.reports.domain.forms import LETTERS, PACK, SHEETS, Form, Moment, Per
from samenkracht.reports.domain.paper import PackFacts
from samenkracht.reports.forms import OrderForm
from samenkracht.reports.forms import name as field_name


@dataclass(frozen=True, slots=True)
class Choice:
    """A form in the list: what it is for, and how many of it."""

    form: Form
    name: str
    purpose: str
    unit: str
    step: int | None
    field: BoundField


@dataclass(frozen=True, slots=True)
class Group:
    """Forms that are used at the same moment; `waits` while there are no tables to print yet."""

    title: str
    choices: list[Choice]
    waits: bool = False


@dataclass(frozen=True, slots=True)
class Choices:
    """What belongs to this programme, what does not, and the letters for afterwards."""

    groups: list[Group]
    other: list[Choice]
    letters: list[Choice]

    @property
    def has_fault_in_other(self) -> bool:
        return any(choice.field.errors for choice in self.other)


def choices_of(form: OrderForm, facts: PackFacts) -> Choices:
    """Return the list for a gathering: planned forms in their moments, the rest apart."""
    planned = facts.planned
    titles = {
        Moment.DOOR: gettext("Bij de deur en op tafel"),
        Moment.SEATING: gettext("Wie zit waar"),
        Moment.ROOM: gettext("Tijdens de bijeenkomst"),
        Moment.END: gettext("Aan het eind"),
    }
    every = {each: _choice(each, form, facts) for each in Form}
    groups = []
    for moment, title in titles.items():
        forms = [each for each in PACK if SHEETS[each].moment == moment and each in planned]
        waits = moment == Moment.SEATING and facts.seating is None
        groups.append(Group(title, [] if waits else [every[each] for each in forms], waits=waits))
    return Choices(
        groups=[group for group in groups if group.choices or group.waits],
        other=[every[each] for each in PACK if each not in planned],
        letters=[every[each] for each in LETTERS],
    )


def _choice(each: Form, form: OrderForm, facts: PackFacts) -> Choice:
    return Choice(
        form=each,
        name=services.form_name(each),
        purpose=_purposes()[each],
        unit=_units()[SHEETS[each].per],
        step=facts.step_of(each),
        field=form[field_name(each)],
    )


def _units() -> dict[Per, str]:
    return {
        Per.GATHERING: gettext("keer"),
        Per.TABLE: gettext("per tafel"),
        Per.GROUP: gettext("stuks"),
        Per.PAIR: gettext("stuks"),
        Per.PERSON: gettext("stuks"),
        Per.IDEA: gettext("lege vakken erbij"),
    }


def _purposes() -> dict[Form, str]:
    return {**_in_the_room(), **_at_the_end()}


def _in_the_room() -> dict[Form, str]:
    return {
        Form.GUIDE: gettext(
            "Elke stap met het papier dat erbij hoort. Voor als de techniek faalt."
        ),
        Form.SIGN_IN: gettext("Voornamen met een vakje. Vertrouwelijk: alleen voor het team."),
        Form.SIGN_IN_EMPTY: gettext("Zonder namen, voor wie er zo bij komt."),
        Form.DOOR_POSTER: gettext("Welkom, met de code om mee te doen."),
        Form.TABLE_SIGN: gettext("Groot nummer en vorm, met de code voor wie schrijft."),
        Form.GUEST_CARD: gettext(
            "Nummer, voornaam en tafel. De laatste kaarten zijn leeg, voor wie zo binnenkomt."
        ),
        Form.DOOR_LIST: gettext(
            "Namen met kaart en tafel, in plaats van de lijst zonder tafels. Vertrouwelijk."
        ),
        Form.TABLE_LIST: gettext(
            "Per ronde: wie zit, ontvangt en schrijft aan elke tafel. Vertrouwelijk."
        ),
        Form.INVENTORY: gettext("De vijf levensdomeinen: wat is lastig, en wat is er al."),
        Form.DESIGN: gettext("Het thema in stukken, en wie mee kan doen. Een per groepje."),
        Form.THEME: gettext("Drie kolommen voor het gesprek met de hele zaal."),
        Form.ROTATING: gettext("Drie kolommen in vaste volgorde. Het vel gaat de tafels rond."),
        Form.CIRCLES: gettext(
            "De cirkel naar beneden en de cirkel naar boven, om in te schrijven."
        ),
        Form.PAIR_CARD: gettext("Een voorbeeld in één zin, het levensdomein, en of er meer is."),
        Form.TOP_TIP: gettext("Advies na de film. Twee op een vel."),
        Form.IDEA_SHEET: gettext("Voor elke tafel, met brede lijnen."),
        Form.MEAL_CARD: gettext("Vragen voor na het eten, met ruimte voor de antwoorden."),
        Form.PERSONAL_CARD: gettext(
            "Drie stippen, het nummer van de tafel, een strookje voor een buur."
        ),
        Form.WALL_SHEET: gettext("Elk idee met ruimte voor stickers. Druk ze na het opschrijven."),
        Form.COUNT_FORM: gettext("Twee mensen tellen de papieren stickers, ieder apart."),
        Form.CERTIFICATE: gettext("Voor de drie prijzen. Het idee schrijft u er zelf op."),
    }


def _at_the_end() -> dict[Form, str]:
    return {
        Form.AGREEMENTS: gettext("Wie doet wat, en wanneer."),
        Form.HANDS: gettext("Handen tellen, of een rondje met één woord."),
        Form.EVALUATION: gettext("Eén vraag met vijf gezichten. Twee op een vel."),
        Form.BRING_LIST: gettext("Wie vraagt wie. Over de ander schrijft u geen gegevens op."),
        Form.BRING_SLIP: gettext("Om aan een buur te geven. Wij vragen niets over die buur."),
        Form.THANKS_NAMED: gettext(
            "Voor ieder die er was en een voornaam gaf, met de ideeën van de eigen tafel."
        ),
        Form.THANKS_TABLE: gettext("Wat er met de ideeën van een tafel gebeurde."),
        Form.THANKS_BLANK: gettext("Om zelf in te vullen, voor wie geen naam gaf."),
        Form.FOLLOW_UP: gettext("Wat er van de afspraken kwam. Wij beloofden dat te vertellen."),
    }
