"""Who asked whom, who brings what, and what there is to see to: our own invention."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from samenkracht.accounts.models import User
from samenkracht.atelier.domain.calendar import local_day
from samenkracht.atelier.domain.contacts import AskState
from samenkracht.atelier.domain.promises import PromiseState
from samenkracht.atelier.models import Atelier, Gathering, Participant, Promise
from samenkracht.atelier.services.asking import agree_ask, tell_ask, word_invitation
from samenkracht.atelier.services.hospitality import (
    bring_treat,
    change_chore,
    do_chore,
    note_expense,
    pay_back,
    propose_chores,
)
from samenkracht.atelier.services.promises import make_promise, tell_promise, wipe_reminders
from samenkracht.home.management.demo.circle import Guest

# Who would ask whom for gathering 3, and it did not work out; and who still may come to 4.
NOT_THAT_TIME = (("Gerda", "mijn buurman"), ("Els", "Tiny"), ("Omar", "Bart"), ("Joke", "Hetty"))
STILL_COMING = (
    ("Toos", "mijn zus", PromiseState.ASKED),
    ("Nel", "Lenie", PromiseState.OPEN),
    ("Rachida", "Naima", PromiseState.ASKED),
    ("Corrie", "de buurman", PromiseState.OPEN),
    ("Idris", "mijn neef", PromiseState.OPEN),
    ("Henk", "Joop", PromiseState.NOT),
)
# Who, what they said, who of the team asks, and for what.
ASKED = (
    ("Hans", AskState.YES, "Omar", "legt uit wat de wijkagent wel en niet doet"),
    ("Lies", AskState.YES, "Anna", "hoort de eerste afspraken namens het stadsdeel"),
    ("Els", AskState.YES, "Anna", "leent de grote soeppan"),
    ("Gerda", AskState.YES, "Joke", "ontvangt mensen bij de deur"),
    ("Idris", AskState.YES, "Yusuf", "vertelt het in de moskee"),
    ("Mies", AskState.YES, "Joke", ""),
    ("Petra", AskState.ASKED, "Fadime", "neemt de folders van de praktijk mee"),
    ("Frans", AskState.ASKED, "Ricardo", ""),
    ("Karim", AskState.NO, "Ricardo", ""),
    ("Piet", AskState.NO, "Ricardo", ""),
)
SHY = {"Petra", "Henk", "Truus", "Piet", "Cor", "Dirk", "Leo", "Arie", "Mina", "Olga"}
OWNERS = ("Ricardo", "Joke", "Omar", "Yusuf", "Joke", "Fadime", "Ricardo", "Anna", "Fadime", "Anna")
TREATS = (
    ("Corrie", "groentesoep voor 30, zonder zout apart"),
    ("Rachida", "harira, een grote pan"),
    ("Hatice", "börek met kaas"),
    ("Ton", "brood van gisteren van de bakker"),
    ("Gerda", "appeltaart, drie vormen"),
)
EXPENSES = (
    ("Henk", "taxi heen en terug", 1450, "Fadime"),
    ("Corrie", "groenten van de markt", 2385, "Anna"),
    ("Soumaya", "bus", 420, ""),
)
WORDS = {
    "title": "",
    "words": (
        "Hoe komt u de maand door met weinig? U weet daar meer van dan wie ook.\n"
        "Wij bedenken samen ideeën en kiezen de beste. Corrie kookt. Het kost niets."
    ),
    "sender": "",
}


def fill_inviting(
    atelier: Atelier,
    people: Mapping[Participant, Guest],
    users: Mapping[str, User],
    now: datetime,
) -> None:
    """Fill the pages of inviting and hospitality; everyone has arrived already."""
    by_name = {one.person.first_name: one for one in people}
    team = {user.first_name: user for user in users.values()}
    gatherings = {one.number: one for one in atelier.gatherings.all()}
    _say_who_knows_whom(people, team)
    _promise(gatherings, people, by_name)
    _ask(gatherings[4], by_name, team)
    word_invitation(gathering=gatherings[4], seen=dict.fromkeys(WORDS, ""), wish=WORDS)
    _welcome(gatherings[4], team, now)
    wipe_reminders(now)


def _say_who_knows_whom(people: Mapping[Participant, Guest], team: Mapping[str, User]) -> None:
    for one, guest in people.items():
        known_by = team.get(guest.brought_by)
        one.known_by = known_by
        one.is_on_swan_line = bool(guest.name) and guest.name not in SHY
        one.save(update_fields=["known_by", "is_on_swan_line", "updated_at"])


def _promise(
    gatherings: Mapping[int, Gathering],
    people: Mapping[Participant, Guest],
    by_name: Mapping[str, Participant],
) -> None:
    for number in (3, 4):
        made_at = gatherings[number - 1].starts_at + timedelta(minutes=170)
        for guest, told in people.items():
            if told.came_to[:1] == str(number) and told.brought_by:
                Promise.objects.create(
                    gathering=gatherings[number],
                    asker=by_name[told.brought_by],
                    word=told.name.split()[0] if told.name else "",
                    state=PromiseState.CAME,
                    guest=guest,
                    made_at=made_at,
                )
    for number, asked in ((3, NOT_THAT_TIME), (4, STILL_COMING)):
        for name, whom, *state in asked:
            made_at = gatherings[number - 1].starts_at + timedelta(minutes=172)
            (promise,) = make_promise(
                gathering=gatherings[number], asker=by_name[name], whom=whom, now=made_at
            )
            tell_promise(promise=promise, state=state[0] if state else PromiseState.NOT)


def _ask(
    gathering: Gathering, by_name: Mapping[str, Participant], team: Mapping[str, User]
) -> None:
    for name, state, asker, what_for in ASKED:
        by = team[asker]
        ask = tell_ask(gathering=gathering, participant=by_name[name], state=state, by=by)
        agree_ask(
            ask=ask,
            seen={"what_for": "", "asked_by": by},
            wish={"what_for": what_for, "asked_by": by},
        )


def _welcome(gathering: Gathering, team: Mapping[str, User], now: datetime) -> None:
    propose_chores(gathering=gathering, today=local_day(now - timedelta(weeks=4)))
    chores = gathering.chores.order_by("pk")
    for chore, owner in zip(chores, OWNERS, strict=False):
        known = {"what": chore.what, "due_on": chore.due_on}
        change_chore(
            chore=chore, seen={**known, "owner": None}, wish={**known, "owner": team[owner]}
        )
        if chore.due_on and chore.due_on < local_day(now) - timedelta(days=2):
            do_chore(chore=chore, is_done=True, now=now - timedelta(days=3))
    for who, what in TREATS:
        bring_treat(gathering=gathering, who=who, what=what)
    for who, what, cents, payer in EXPENSES:
        expense = note_expense(gathering=gathering, who=who, what=what, cents=cents)
        if payer:
            pay_back(expense=expense, by=team[payer], now=now)
