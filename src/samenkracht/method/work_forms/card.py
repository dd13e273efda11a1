"""What a card of the library holds, and the words by which one finds it."""

from dataclasses import dataclass
from enum import StrEnum

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
    IMAGE_TALK = "image_talk"
    OBJECT_STORY = "object_story"
    LINE_UP = "line_up"
    WALK = "walk"
    LIFEWORLD_TALK = "lifeworld_talk"
    PARTNER_TALK = "partner_talk"
    VALUE_CARDS = "value_cards"
    HOUSE_OF_IDENTITY = "house_of_identity"
    SUCCESS_STORY = "success_story"
    GIVE_RECEIVE = "give_receive"
    TEACH_ME = "teach_me"
    THEN_AND_NOW = "then_and_now"
    FEEDBACK_TIPS = "feedback_tips"
    PEER_QUESTIONS = "peer_questions"
    PEER_ADVICE = "peer_advice"
    CONTRIBUTION = "contribution"
    DIALOGUE = "dialogue"
    DISCUSSION = "discussion"
    DO_TASK = "do_task"
    PLEDGE = "pledge"
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


class Use(StrEnum):
    """What a team looks for when it opens the library."""

    BEGIN = "begin"
    EXPLORE = "explore"
    STRENGTH = "strength"
    LEARN = "learn"
    MAKE = "make"
    DECIDE = "decide"
    REST = "rest"


USES = {
    Use.BEGIN: gettext_noop("Binnenkomen en kennismaken"),
    Use.EXPLORE: gettext_noop("Zien wat er speelt"),
    Use.STRENGTH: gettext_noop("Zien wat mensen kunnen"),
    Use.LEARN: gettext_noop("Van elkaar leren"),
    Use.MAKE: gettext_noop("Ideeën maken"),
    Use.DECIDE: gettext_noop("Kiezen en afspreken"),
    Use.REST: gettext_noop("Eten en lucht"),
}


@dataclass(frozen=True, slots=True)
class WorkFormCard:
    """One card of the library.

    `purpose`, `steps` and `layout` are for the team; `say` is said aloud and `resident_text`
    stands on the wall; `materials` and `paper` lie ready. The minutes are our proposal.
    """

    title: str
    use: Use
    kind: Kind
    style: Style | None
    minutes: int
    purpose: str
    steps: tuple[str, ...]
    say: tuple[str, str, str]
    resident_text: str
    layout: str
    materials: tuple[str, ...] = ()
    paper: tuple[Sheet, ...] = ()


PENS = gettext_noop("dikke stiften")
FLAPS = gettext_noop("flappen")
COFFEE = gettext_noop("koffie en thee")
CARDS = gettext_noop("kaartjes")
PENCILS = gettext_noop("pennen")
BEAMER = gettext_noop("beamer en geluid")

ROUND = gettext_noop("Een kring of een U: iedereen ziet elkaar")
TABLES = gettext_noop("Losse tafels met 5 tot 7 stoelen")
PAIRS = gettext_noop("Stoelen twee aan twee, met ruimte ertussen")
SMALL_GROUPS = gettext_noop("Groepjes van 3 of 4, verspreid door de zaal")
FREE_FLOOR = gettext_noop("Een vrije vloer, de stoelen aan de kant")
FACING = gettext_noop("Stoelen in rijen of een halve kring, zicht op het scherm")
AS_IT_WAS = gettext_noop("De zaal blijft zoals zij staat")
