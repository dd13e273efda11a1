"""The cast and their things. Anna leads, Omar is in her team, Bep is a guest, Vos is a stranger."""

from datetime import UTC, datetime

import factory

from samenkracht.accounts.models import User
from samenkracht.atelier.domain.team import TeamRole
from samenkracht.atelier.domain.templates import as_json, plan_of
from samenkracht.atelier.models import (
    Atelier,
    Attendance,
    Block,
    Gathering,
    GoodExample,
    Ground,
    Participant,
    Pledge,
    Talk,
    TeamMember,
    Template,
)
from samenkracht.atelier.queries.places import joins_for
from samenkracht.live.domain.ideas import IdeaState
from samenkracht.live.domain.run import RunState
from samenkracht.live.models import Device, Idea, Note, Run, RunStep, Seat, Sticker, Table
from samenkracht.method.trajectories import CLASSIC
from samenkracht.organisations.domain.roles import Role
from samenkracht.organisations.models import Membership, Organisation
from samenkracht.people.models import Person, PersonHat

AFTERNOON = datetime(2026, 12, 2, 12, 30, tzinfo=UTC)
PASSWORD = "koffie-met-een-koekje"


class UserFactory(factory.django.DjangoModelFactory[User]):
    class Meta:
        model = User
        skip_postgeneration_save = True

    email = factory.Sequence(lambda n: f"medewerker{n}@voorbeeld.example")
    name = factory.Sequence(lambda n: f"Medewerker {n}")

    @factory.post_generation
    def password(self, create: bool, extracted: str | None, **_: object) -> None:
        self.set_password(extracted or PASSWORD)
        self.save()


class OrganisationFactory(factory.django.DjangoModelFactory[Organisation]):
    class Meta:
        model = Organisation

    name = factory.Sequence(lambda n: f"Buurthuis {n}")


class MembershipFactory(factory.django.DjangoModelFactory[Membership]):
    class Meta:
        model = Membership

    organisation = factory.SubFactory(OrganisationFactory)
    user = factory.SubFactory(UserFactory)
    role = Role.MODERATOR


class AtelierFactory(factory.django.DjangoModelFactory[Atelier]):
    class Meta:
        model = Atelier

    organisation = factory.SubFactory(OrganisationFactory)
    neighbourhood = "Moerwijk"
    place = "Den Haag"
    theme = "rondkomen met weinig geld"
    title = "Rondkomen met weinig"


class GroundFactory(factory.django.DjangoModelFactory[Ground]):
    class Meta:
        model = Ground

    atelier = factory.SubFactory(AtelierFactory)
    text = "Wij luisteren eerst."
    written_at = AFTERNOON


class TalkFactory(factory.django.DjangoModelFactory[Talk]):
    class Meta:
        model = Talk

    atelier = factory.SubFactory(AtelierFactory)
    held_on = AFTERNOON.date()
    situation = "Het gaat."
    noted_at = AFTERNOON


class TeamMemberFactory(factory.django.DjangoModelFactory[TeamMember]):
    class Meta:
        model = TeamMember

    atelier = factory.SubFactory(AtelierFactory)
    user = factory.SubFactory(UserFactory)
    # Someone joins for the organisation where they work, as the services have it.
    organisation_id = factory.LazyAttribute(
        lambda member: joins_for(member.atelier.organisation, [member.user])[member.user.pk]
    )
    role = TeamRole.MODERATOR


class GatheringFactory(factory.django.DjangoModelFactory[Gathering]):
    class Meta:
        model = Gathering

    atelier = factory.SubFactory(AtelierFactory)
    number = factory.Sequence(lambda n: n + 1)
    template_key = "m4"
    title = "Oogst binnenhalen"
    venue = "De Lindehof"
    starts_at = AFTERNOON


class PledgeFactory(factory.django.DjangoModelFactory[Pledge]):
    class Meta:
        model = Pledge

    atelier = factory.SubFactory(AtelierFactory)
    who = factory.Sequence(lambda n: f"Kerk {n}")
    what = "De zaal op vier middagen"


class BlockFactory(factory.django.DjangoModelFactory[Block]):
    class Meta:
        model = Block

    gathering = factory.SubFactory(GatheringFactory)
    position = factory.Sequence(lambda n: n + 1)
    work_form = "idea_parade"
    title = "Ideeënparade, deel 1"
    minutes = 20


class GoodExampleFactory(factory.django.DjangoModelFactory[GoodExample]):
    class Meta:
        model = GoodExample

    organisation = factory.SubFactory(OrganisationFactory)
    title = "De ruilkast"
    lesson = "Wie iets neemt, hoeft niets terug te leggen. Juist dan komt er meer."


class TemplateFactory(factory.django.DjangoModelFactory[Template]):
    class Meta:
        model = Template

    organisation = factory.SubFactory(OrganisationFactory)
    name = "Een flat die elkaar nog niet kent"
    plan = factory.LazyFunction(lambda: as_json(plan_of(CLASSIC)))
    made_at = AFTERNOON


class PersonFactory(factory.django.DjangoModelFactory[Person]):
    class Meta:
        model = Person

    organisation = factory.SubFactory(OrganisationFactory)
    first_name = factory.Sequence(lambda n: f"Bep{n}")


class PersonHatFactory(factory.django.DjangoModelFactory[PersonHat]):
    class Meta:
        model = PersonHat

    person = factory.SubFactory(PersonFactory)
    hat = "resident"


class ParticipantFactory(factory.django.DjangoModelFactory[Participant]):
    class Meta:
        model = Participant

    atelier = factory.SubFactory(AtelierFactory)
    person = factory.SubFactory(
        PersonFactory, organisation=factory.SelfAttribute("..atelier.organisation")
    )


class AttendanceFactory(factory.django.DjangoModelFactory[Attendance]):
    class Meta:
        model = Attendance

    gathering = factory.SubFactory(GatheringFactory)
    participant = factory.SubFactory(
        ParticipantFactory, atelier=factory.SelfAttribute("..gathering.atelier")
    )
    arrived_at = AFTERNOON


class RunFactory(factory.django.DjangoModelFactory[Run]):
    class Meta:
        model = Run

    gathering = factory.SubFactory(GatheringFactory)
    code = factory.Sequence(lambda n: f"{10_000_000 + n}")
    state = RunState.OPEN
    opened_at = AFTERNOON


class RunStepFactory(factory.django.DjangoModelFactory[RunStep]):
    class Meta:
        model = RunStep

    run = factory.SubFactory(RunFactory)
    position = factory.Sequence(lambda n: n + 1)
    work_form = "idea_parade"
    title = "Ideeënparade, deel 1"
    minutes = 20


class TableFactory(factory.django.DjangoModelFactory[Table]):
    class Meta:
        model = Table

    run = factory.SubFactory(RunFactory)
    number = factory.Sequence(lambda n: n + 1)


class DeviceFactory(factory.django.DjangoModelFactory[Device]):
    class Meta:
        model = Device

    run = factory.SubFactory(RunFactory)
    key_hash = factory.Sequence(lambda n: f"{n:064x}")
    joined_at = AFTERNOON


class IdeaFactory(factory.django.DjangoModelFactory[Idea]):
    class Meta:
        model = Idea

    run = factory.SubFactory(RunFactory)
    table = factory.SubFactory(TableFactory, run=factory.SelfAttribute("..run"))
    number = factory.Sequence(lambda n: n + 1)
    text = factory.Sequence(lambda n: f"Samen soep koken, manier {n}")
    state = IdeaState.SHOWN
    key = factory.Sequence(lambda n: f"idee-{n}")
    written_at = AFTERNOON


class StickerFactory(factory.django.DjangoModelFactory[Sticker]):
    class Meta:
        model = Sticker

    idea = factory.SubFactory(IdeaFactory)
    run = factory.SelfAttribute("idea.run")
    device = factory.SubFactory(DeviceFactory, run=factory.SelfAttribute("..idea.run"))
    slot = 1
    key = factory.Sequence(lambda n: f"sticker-{n}")
    placed_at = AFTERNOON


class SeatFactory(factory.django.DjangoModelFactory[Seat]):
    class Meta:
        model = Seat

    table = factory.SubFactory(TableFactory)
    run = factory.SelfAttribute("table.run")
    participant = factory.SubFactory(ParticipantFactory)


class NoteFactory(factory.django.DjangoModelFactory[Note]):
    class Meta:
        model = Note

    run = factory.SubFactory(RunFactory)
    text = "Tafel 4 lacht veel"
    written_at = AFTERNOON
