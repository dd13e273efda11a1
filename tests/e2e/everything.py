"""The whole house with people in it: the demo, and one of whatever else a page may need."""

from contextlib import suppress
from dataclasses import dataclass

from django.urls import reverse
from django.utils import timezone

from samenkracht.accounts.models import User
from samenkracht.atelier.domain.draaiboek import Reader
from samenkracht.atelier.forms.lists import PasteForm
from samenkracht.atelier.models import CircleImport
from samenkracht.atelier.services import prepare_list
from samenkracht.home.management.demo.build import build
from samenkracht.home.management.demo.cast import ANNA, MARJAN
from samenkracht.live import services
from samenkracht.live.domain.ideas import Source
from samenkracht.live.domain.seating import TableRules
from samenkracht.live.domain.ties import NoMorePrizes, TieWay
from samenkracht.live.models import Device, Idea, ParadeImport, Run
from samenkracht.live.queries import podium_of
from tests.factories import GatheringFactory

IDEAS = (
    "Elke week een grote pan soep in de hal",
    "Een ruilrek voor kinderkleren, en iemand die het elke week netjes hangt voor wie binnenkomt",
    "Na drie uur samen naar de markt",
    "Samen brieven openen, met koffie erbij",
    "Een telefoonlijst op papier",
)
IN_FRONT = (IDEAS[0], IDEAS[2])
OF_PHONES = ("Op donderdag samen wandelen", "Een middag om kleren te verstellen")
PASTED = "Naam\tRol\tMeegenomen door\nBep\tbewoner\tToos\nJan\tvrijwilliger\t\n\tbewoner\tNel\n"


@dataclass
class Everything:
    """The demo at work: Anna leads it, Marjan manages the organisation."""

    run: Run
    anna: User
    marjan: User

    def go_to(self, work_form: str) -> None:
        step = self.run.steps.filter(work_form=work_form).order_by("position")[0]
        services.go_to(run=self.run, step=step, by=self.anna, now=timezone.now())

    def write_ideas(self) -> None:
        """Five ideas of three tables, and two of phones: one waits, one shows."""
        tables = list(self.run.tables.order_by("number")[:3])
        now = timezone.now()
        for place, text in enumerate(IDEAS):
            draft = services.IdeaDraft(text, tables[place % 3], Source.SCRIBE, key=text)
            services.write_idea(run=self.run, draft=draft, by=self.anna, now=now)
        for hand in (1, 2):
            phone = self.phone(f"hand {hand}", hand)
            text = OF_PHONES[hand - 1]
            draft = services.IdeaDraft(text, tables[1], Source.PHONE, key=text, device=phone)
            idea = services.write_idea(run=self.run, draft=draft, now=now)
            if hand == 1:
                services.show_idea(idea=idea, by=self.anna, now=now)
                services.ask_help(device=phone, now=now)
        services.ask_help_at_table(table=tables[2], now=now)

    def phone(self, key: str, table: int) -> Device:
        at = self.run.tables.get(number=table)
        return services.join_room(
            run=self.run, key_hash=key, language="nl", table=at, now=timezone.now()
        )

    def stick(self) -> None:
        """Two ideas in front with as many stickers each; paper of one table counted twice."""
        now = timezone.now()
        soep, markt = (Idea.objects.get(run=self.run, text=text) for text in IN_FRONT)
        for hand in range(2):
            phone = self.phone(f"plakker {hand}", 4 + hand)
            for tap, idea in enumerate((soep, markt)):
                services.place_sticker(device=phone, idea=idea, key=f"{hand}-{tap}", now=now)
        third = Idea.objects.get(run=self.run, text=IDEAS[3])
        last = self.phone("plakker 1", 5)
        services.place_sticker(device=last, idea=third, key="third", now=now)
        table = self.run.tables.get(number=2)
        for entry in (1, 2):
            services.enter_paper_counts(
                run=self.run,
                entry=entry,
                table=table,
                counts={soep.pk: 4, markt.pk: 4},
                by=self.anna,
                now=now,
            )

    def reveal(self) -> None:
        now, note = timezone.now(), "Tafel 3 had geen papier."
        services.confirm_paper(run=self.run, note=note, by=self.anna, now=now)
        services.reveal(run=self.run, by=self.anna, now=now)

    def rule(self) -> None:
        """Let all win, wherever piles are equal."""
        now, note = timezone.now(), "De zaal klapte even hard."
        while ties := [one.place for one in podium_of(self.run) if one.is_open_tie]:
            services.rule_tie(
                run=self.run, place=ties[0], way=TieWay.BOTH, note=note, by=self.anna, now=now
            )

    def tell(self) -> None:
        services.tell_next_prize(run=self.run, by=self.anna, now=timezone.now())

    def tell_the_rest(self) -> None:
        with suppress(NoMorePrizes):
            while True:
                self.tell()

    def blank(self, is_blank: bool) -> None:
        services.blank_wall(run=self.run, is_blank=is_blank, by=self.anna, now=timezone.now())

    def rest(self) -> None:
        services.pause(run=self.run, by=self.anna, now=timezone.now())

    def empty_hand_of(self, language: str) -> None:
        """Stick all three stickers of whoever reads this language at table 1."""
        phone = self.run.devices.filter(language=language, table__number=1).order_by("-pk")[0]
        elsewhere = self.run.ideas.exclude(table=phone.table).filter(number__isnull=False)
        for idea in elsewhere.exclude(text__in=IN_FRONT).order_by("pk")[:3]:
            key = f"{language}-{idea.pk}"
            services.place_sticker(device=phone, idea=idea, key=key, now=timezone.now())

    def plan_two_rounds(self) -> None:
        """Make the tables of two rounds: whoever has card 1 sits elsewhere in the second."""
        now = timezone.now()
        services.set_rules(
            run=self.run, rules=TableRules(2, asks_language=False), by=self.anna, now=now
        )
        services.make_plan(run=self.run, seed=1, by=self.anna, now=now)

    def begin_round(self, number: int) -> None:
        services.begin_round(run=self.run, round_=number, by=self.anna, now=timezone.now())

    def back_to_table(self, number: int) -> None:
        """Let every phone lie at one table, as somebody would choose by hand."""
        table = self.run.tables.get(number=number)
        for device in self.run.devices.all():
            services.choose_table(device=device, table=table, now=timezone.now())

    def hide_places(self) -> None:
        services.show_places(run=self.run, is_shown=False, by=self.anna, now=timezone.now())

    def close(self) -> None:
        services.close_run(run=self.run, by=self.anna, now=timezone.now())


def build_everything() -> Everything:
    """Build the demo, a list that waits for a look, files that were read, and a bare gathering."""
    gathering = build(timezone.now())
    anna, marjan = (User.objects.get(email=one.email) for one in (ANNA, MARJAN))
    everything = Everything(Run.objects.get(gathering=gathering), anna, marjan)
    atelier, now = gathering.atelier, timezone.now()
    pasted = PasteForm({"text": PASTED})
    assert pasted.is_valid()
    prepare_list(
        atelier=atelier,
        name="Geplakte lijst",
        spreadsheet=pasted.spreadsheet,
        layout=pasted.layout,
        by=anna,
        now=now,
    )
    ParadeImport.objects.create(
        run=everything.run, name="ideeen.csv", started_at=now, seen_at=now, total_rows=60
    )
    services.make_pairs(run=everything.run, rounds=2, seed=1, by=anna, now=now)
    GatheringFactory.create(atelier=atelier, number=5, starts_at=now)
    return everything


def staff_pages(house: Everything) -> list[str]:
    """Every page of the desks, except those that change during the parade."""
    gathering, atelier = house.run.gathering, house.run.gathering.atelier
    past = atelier.gatherings.get(number=3)
    bare = atelier.gatherings.get(number=5)
    listing = CircleImport.objects.get(atelier=atelier)
    parade = ParadeImport.objects.get(run=house.run)
    person = atelier.participants.order_by("pk")[16]
    agreement = atelier.agreements.order_by("pk")[0]
    conclusion = past.conclusions.order_by("pk")[0]
    pledge = atelier.pledges.order_by("pk")[0]
    talk = atelier.talks.order_by("pk")[0]
    template = atelier.organisation.templates.order_by("pk")[0]
    example = atelier.organisation.examples.order_by("pk")[0]
    asked: list[tuple[str, tuple[object, ...]]] = [
        *((name, ()) for name in ("home:today", "home:register", "people:all", "harvest:list")),
        *((name, ()) for name in ("atelier:all", "atelier:start", "account_email")),
        *((name, ()) for name in ("account_change_password", "account_logout")),
        ("organisations:show", (atelier.organisation.public_id,)),
        *((f"atelier:{name}", (atelier.public_id,)) for name in ("show", "edit", "team")),
        *(
            (f"atelier:{name}", (atelier.public_id,))
            for name in ("gathering_add", "circle", "lists")
        ),
        ("atelier:person", (atelier.public_id, person.public_id)),
        ("atelier:list", (atelier.public_id, listing.public_id)),
        *(
            ("atelier:programme", (atelier.public_id, one.public_id))
            for one in (gathering, past, bare)
        ),
        ("atelier:forms_for", (atelier.public_id, gathering.public_id)),
        *(
            ("atelier:draaiboek", (atelier.public_id, gathering.public_id, reader.value))
            for reader in Reader
        ),
        *((f"atelier:{name}", ()) for name in SHELF),
        *((f"atelier:{name}", (atelier.public_id,)) for name in ("programmes", "template_save")),
        *((f"atelier:{name}", (template.public_id,)) for name in ("template", "template_edit")),
        ("atelier:example", (example.public_id,)),
        ("atelier:door", (atelier.public_id, gathering.public_id)),
        *((f"atelier:{name}", (atelier.public_id,)) for name in MEANS_AND_LOOKING_BACK),
        *((f"atelier:{name}", (atelier.public_id,)) for name in PREPARING),
        *((f"atelier:{name}", (atelier.public_id,)) for name in ("how_big", "swan")),
        *(
            (f"atelier:{name}", (atelier.public_id, one.public_id))
            for name in INVITING
            for one in (gathering, bare)
        ),
        ("atelier:talk", (atelier.public_id, talk.public_id)),
        *(("atelier:loop_wall", (atelier.public_id, loop)) for loop in ("moeilijker", "beter")),
        ("atelier:pledge", (atelier.public_id, pledge.public_id)),
        ("atelier:round", (atelier.public_id, past.public_id)),
        ("harvest:follow_up", (atelier.public_id,)),
        ("live:console", (bare.public_id,)),
        *((f"live:{name}", (gathering.public_id,)) for name in BESIDE_THE_ROOM),
        ("live:sign", (gathering.public_id, 1)),
        ("live:parade_import", (gathering.public_id,)),
        ("live:parade_progress", (gathering.public_id, parade.public_id)),
        ("harvest:show", (atelier.public_id,)),
        ("harvest:closing", (past.public_id,)),
        ("harvest:change", (agreement.public_id,)),
        ("harvest:change_conclusion", (conclusion.public_id,)),
        *(("reports:report", (one.public_id,)) for one in (past, gathering)),
        *(("reports:paper", (one.public_id,)) for one in (gathering, bare)),
    ]
    found = [reverse(name, args=args) for name, args in asked]
    door = reverse("atelier:door", args=[atelier.public_id, gathering.public_id])
    came = gathering.attendances.order_by("pk")[0].participant
    found.append(f"{door}?binnen={came.public_id}")
    return [*found, f"{reverse('home:search')}?q=bep", "/bestaat-niet/"]


BESIDE_THE_ROOM = ("tables", "carousel", "pairs")
INVITING = ("asking", "promises", "invitation", "hospitality", "kitchen")
SHELF = ("forms", "examples", "example_add", "templates")
PREPARING = ("theme", "theme_fill", "titles", "loops", "talks", "talk_note", "grounds")
MEANS_AND_LOOKING_BACK = (
    "budget",
    "pledges",
    "application",
    "lookback",
    "answers",
    "answers_together",
    "grow",
)
OF_ATELIER = ("show", "edit", "team", "gathering_add", "circle", "lists")
OPEN_PAGES = ("account_login", "account_reset_password", "account_reset_password_done")
SHARED_PAGES = ("core:privacy", "core:accessibility", "core:languages")
