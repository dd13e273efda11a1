"""One world in which every kind of thing exists once, so that every address can be visited."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils import timezone

from samenkracht.atelier.domain.contacts import AskState
from samenkracht.atelier.domain.loops import Loop
from samenkracht.atelier.models import Deviation, Participant, TitleIdea
from samenkracht.atelier.queries.loops import our_id
from samenkracht.atelier.services.asking import tell_ask
from samenkracht.atelier.services.hospitality import add_chore, bring_treat, note_expense
from samenkracht.atelier.services.lists import prepare_list
from samenkracht.atelier.services.merging import merge_participants
from samenkracht.atelier.services.promises import make_promise
from samenkracht.harvest.models import Agreement, Conclusion
from samenkracht.live import access, services
from samenkracht.live.domain.carousel import Choice
from samenkracht.live.domain.seating import Togetherness
from samenkracht.live.models import Device, ParadeImport, Run, TalkPair
from samenkracht.people.domain.spreadsheets import read_spreadsheet
from samenkracht.reports.models import HandOver
from tests.conftest import Cast
from tests.factories import (
    AttendanceFactory,
    BlockFactory,
    DeviceFactory,
    GatheringFactory,
    GoodExampleFactory,
    GroundFactory,
    IdeaFactory,
    ParticipantFactory,
    PersonHatFactory,
    PledgeFactory,
    TalkFactory,
    TemplateFactory,
)

KEY = "de-telefoon-van-bep"


@dataclass(frozen=True)
class World:
    """The cast with a gathering at the stickers, and what an address may need to know."""

    cast: Cast
    run: Run
    bep: Device
    ids: Mapping[str, object]


def go_round(cast: Cast, run: Run, participant: Participant) -> None:
    """Let groups go along a chart, and someone talk in a pair."""
    choice = Choice(groups=2, charts=1, rounds=1, titles=("Wonen",))
    services.choose_carousel(run=run, choice=choice, by=cast.anna, now=timezone.now())
    pair = TalkPair.objects.create(run=run, round=1, number=1)
    pair.members.create(run=run, round=1, participant=participant)


def build(cast: Cast) -> World:
    now = timezone.now()
    gathering = GatheringFactory.create(atelier=cast.atelier, number=4)
    blocks = [
        BlockFactory.create(gathering=gathering, position=position, work_form=form)
        for position, form in enumerate(("idea_parade", "stickers"), start=1)
    ]
    run = services.open_run(gathering=gathering, by=cast.anna, now=now)
    services.open_door(run=run, by=cast.anna, now=now)
    run = services.go_forward(run=run, by=cast.anna, now=now)
    table, _ = services.lay_tables(run=run, count=2, by=cast.anna, now=now)
    bep = DeviceFactory.create(run=run, table=table, key_hash=access.hash_of(KEY))
    idea = IdeaFactory.create(run=run, table=table, device=bep, number=1)
    present = AttendanceFactory.create(gathering=gathering)
    PersonHatFactory.create(person=present.participant.person)
    deviation = Deviation.objects.create(atelier=cast.atelier, what="Later", made_at=now)
    listing = prepare_list(
        atelier=cast.atelier,
        name="lijst.csv",
        spreadsheet=read_spreadsheet(b"naam;pet\nToos;bewoner\n", "lijst.csv"),
        by=cast.anna,
        now=now,
    )
    go_round(cast, run, present.participant)
    parade = ParadeImport.objects.create(run=run, name="ideeen.csv", started_at=now, seen_at=now)
    arrival = HandOver.objects.create(
        organisation=cast.lindehof,
        atelier=cast.atelier,
        name="atelier.json",
        by=cast.anna,
        received_at=now,
        done_at=now,
    )
    agreement = Agreement.objects.create(
        atelier=cast.atelier, gathering=gathering, who="Fadime", what="Belt", made_at=now
    )
    conclusion = Conclusion.objects.create(gathering=gathering, text="Vaker", written_at=now)
    omar = cast.atelier.team.get(user=cast.omar)
    merge = merge_participants(
        keep=present.participant,
        gone=ParticipantFactory.create(atelier=cast.atelier),
        by=cast.anna,
        now=now,
    )
    promise = make_promise(gathering=gathering, asker=present.participant, whom="Henk", now=now)[0]
    tell_ask(
        gathering=gathering, participant=present.participant, state=AskState.ASKED, by=cast.anna
    )
    chore = add_chore(gathering=gathering, what="Soep", owner=cast.anna, due_on=None)
    treat = bring_treat(gathering=gathering, who="Nel", what="Taart")
    expense = note_expense(gathering=gathering, who="Nel", what="Bus", cents=420)
    title = TitleIdea.objects.create(atelier=cast.atelier, text="Dag buur", thought_of_at=now)
    wish = services.wish_seats(
        atelier=cast.atelier,
        first=present.participant,
        second=ParticipantFactory.create(atelier=cast.atelier),
        kind=Togetherness.APART,
    )
    ids = {
        "wish": wish.public_id,
        "talk": TalkFactory.create(atelier=cast.atelier).public_id,
        "title": title.public_id,
        "ground": GroundFactory.create(atelier=cast.atelier).public_id,
        "link": our_id(cast.atelier, Loop.STRENGTH, 1),
        "promise": promise.public_id,
        "chore": chore.public_id,
        "treat": treat.public_id,
        "expense": expense.public_id,
        "outgoing": "kaart",
        "atelier": cast.atelier.public_id,
        "organisation": cast.lindehof.public_id,
        "gathering": gathering.public_id,
        "block": blocks[0].public_id,
        "participant": present.participant.public_id,
        "other_participant": ParticipantFactory.create(atelier=cast.atelier).public_id,
        "person": present.participant.person.public_id,
        "deviation": deviation.pk,
        "listing": listing.public_id,
        "merge": merge.public_id,
        "example": GoodExampleFactory.create(organisation=cast.lindehof).public_id,
        "template": TemplateFactory.create(organisation=cast.lindehof).public_id,
        "parade": parade.public_id,
        "arrival": arrival.public_id,
        "agreement": agreement.public_id,
        "pledge": PledgeFactory.create(atelier=cast.atelier).public_id,
        "conclusion": conclusion.public_id,
        "idea": idea.public_id,
        "device": bep.pk,
        "run": run.public_id,
        "door": run.door_token,
        "wall": run.wall_token,
        "scribe": table.scribe_token,
        "code": run.code,
        "member": getattr(omar, "public_id", omar.pk),
        "teammate": cast.omar.public_id,
        "membership": cast.omar.public_id,
        "colleague": cast.omar.public_id,
    }
    return World(cast, run, bep, ids)
