"""A template of an atelier as plain data (METHOD S12, V06): gatherings and blocks, never people.

The same shape is kept in the database and travels as a file to another house. What comes from
outside is not trusted: every text is cut to its measure or refused with a sentence that says where.
"""

import json
import unicodedata
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from samenkracht.atelier.domain.advice import form_of
from samenkracht.atelier.domain.agenda import MOST_BLOCKS, MOST_MINUTES
from samenkracht.core.errors import Refusal
from samenkracht.method.trajectories import Trajectory
from samenkracht.method.words import gettext_noop as _

KIND_OF_FILE = "samenkracht-sjabloon"
VERSION = 1
MOST_BYTES = 300_000
MOST_GATHERINGS = 30
MOST_WEEKS = 104
MOST_STICKERS = 100
USUAL_STICKERS = 3


class NotATemplate(Refusal):
    """A file is not a template, or something in it cannot be used; `where` is said before it."""

    def __init__(self, sentence: str, **facts: object) -> None:
        super().__init__(sentence)
        self.facts = facts


@dataclass(frozen=True, slots=True)
class PlannedBlock:
    """A block to begin with; own words and things take the place of those of the library."""

    work_form: str
    title: str
    minutes: int
    words: str = ""
    materials: str = ""


@dataclass(frozen=True, slots=True)
class PlannedGathering:
    """A gathering to begin with, so many weeks after the one before."""

    title: str
    weeks: int
    key: str = ""
    purpose: str = ""
    circle: str = ""
    layout: str = ""
    sticker_cap: int = USUAL_STICKERS
    blocks: tuple[PlannedBlock, ...] = ()

    @property
    def minutes(self) -> int:
        return sum(block.minutes for block in self.blocks)


@dataclass(frozen=True, slots=True)
class Plan:
    """The gatherings of a trajectory, in order."""

    gatherings: tuple[PlannedGathering, ...]

    @property
    def weeks(self) -> list[int]:
        """Return after how many weeks from the first each gathering comes."""
        passed, found = 0, []
        for place, gathering in enumerate(self.gatherings):
            passed += gathering.weeks if place else 0
            found.append(passed)
        return found


@dataclass(frozen=True, slots=True)
class TemplateFile:
    """What stands in a file."""

    name: str
    about: str
    lessons: str
    plan: Plan


def plan_of(trajectory: Trajectory) -> Plan:
    """Return one of our own trajectories as a plan."""
    return Plan(
        tuple(
            PlannedGathering(
                title=gathering.title,
                weeks=trajectory.weeks,
                key=gathering.key,
                purpose=gathering.purpose,
                circle=gathering.circle,
                layout=gathering.layout,
                blocks=tuple(
                    PlannedBlock(block.work_form.value, block.title, block.minutes)
                    for block in gathering.blocks
                ),
            )
            for gathering in trajectory.gatherings
        )
    )


def as_json(plan: Plan) -> list[dict[str, Any]]:
    """Return a plan as it is kept."""
    return [
        {**asdict(gathering), "blocks": [asdict(block) for block in gathering.blocks]}
        for gathering in plan.gatherings
    ]


def plan_from(kept: object) -> Plan:
    """Return a plan from what was kept, or from a file. Raises NotATemplate."""
    if not isinstance(kept, list) or not kept:
        raise NotATemplate(_("Er staan geen bijeenkomsten in dit bestand."))
    if len(kept) > MOST_GATHERINGS:
        raise NotATemplate(
            _("Er staan meer dan %(most)s bijeenkomsten in dit bestand."), most=MOST_GATHERINGS
        )
    return Plan(tuple(_gathering(_Part(one, number)) for number, one in enumerate(kept, start=1)))


def write_file(template: TemplateFile) -> bytes:
    """Return a template as a file that a person can read too."""
    content = {
        "soort": KIND_OF_FILE,
        "versie": VERSION,
        "naam": template.name,
        "waarvoor": template.about,
        "wat wij leerden": template.lessons,
        "bijeenkomsten": as_json(template.plan),
    }
    return json.dumps(content, ensure_ascii=False, indent=2).encode()


def read_file(content: bytes) -> TemplateFile:
    """Return what stands in a file. Raises NotATemplate."""
    if len(content) > MOST_BYTES:
        raise NotATemplate(
            _("Dit bestand is te groot. Een sjabloon is hoogstens %(most)s kB."),
            most=MOST_BYTES // 1000,
        )
    try:
        found = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise NotATemplate(
            _("Dit bestand kunnen wij niet lezen. Kies een sjabloon dat op .json eindigt.")
        ) from None
    if not isinstance(found, dict) or found.get("soort") != KIND_OF_FILE:
        raise NotATemplate(_("Dit is geen sjabloon van Samenkracht."))
    if found.get("versie") != VERSION:
        raise NotATemplate(
            _("Dit sjabloon komt uit een andere versie van Samenkracht. Vraag een nieuw bestand.")
        )
    part = _Part(found)
    return TemplateFile(
        name=part.text("naam", 120, is_needed=True),
        about=part.text("waarvoor", 300),
        lessons=part.text("wat wij leerden", 6000),
        plan=plan_from(found.get("bijeenkomsten")),
    )


@dataclass(frozen=True, slots=True)
class _Part:
    """A piece of a file: knows where it stands, so that a fault can say so."""

    raw: object
    gathering: int = 0
    block: int = 0
    fields: Mapping[str, object] = field(init=False)

    def __post_init__(self) -> None:
        if not isinstance(self.raw, dict):
            raise self.fault(_("Hier staat iets anders dan wij verwachten."))
        object.__setattr__(self, "fields", self.raw)

    def fault(self, sentence: str, **facts: object) -> NotATemplate:
        return NotATemplate(sentence, gathering=self.gathering, block=self.block, **facts)

    def text(self, name: str, most: int, *, is_needed: bool = False) -> str:
        """Return a text; lines stay, invisible signs go."""
        found = self.fields.get(name, "")
        if not isinstance(found, str):
            raise self.fault(_("Bij “%(name)s” hoort tekst."), name=name)
        plain = _plain(found)
        if len(plain) > most:
            raise self.fault(
                _("“%(name)s” is te lang: hoogstens %(most)s tekens."), name=name, most=most
            )
        if is_needed and not plain:
            raise self.fault(_("“%(name)s” ontbreekt."), name=name)
        return plain

    def number(self, name: str, least: int, most: int, usual: int) -> int:
        found = self.fields.get(name, usual)
        if not isinstance(found, int) or isinstance(found, bool) or not least <= found <= most:
            raise self.fault(
                _("Bij “%(name)s” hoort een getal van %(least)s tot en met %(most)s."),
                name=name,
                least=least,
                most=most,
            )
        return found


def _gathering(part: _Part) -> PlannedGathering:
    blocks = part.fields.get("blocks", [])
    if not isinstance(blocks, (list, tuple)) or len(blocks) > MOST_BLOCKS:
        raise part.fault(_("Een bijeenkomst heeft hoogstens %(most)s blokken."), most=MOST_BLOCKS)
    return PlannedGathering(
        title=part.text("title", 120, is_needed=True),
        weeks=part.number("weeks", 0, MOST_WEEKS, 4),
        key=part.text("key", 20),
        purpose=part.text("purpose", 600),
        circle=part.text("circle", 300),
        layout=part.text("layout", 300),
        sticker_cap=part.number("sticker_cap", 1, MOST_STICKERS, USUAL_STICKERS),
        blocks=tuple(
            _block(_Part(one, part.gathering, number)) for number, one in enumerate(blocks, start=1)
        ),
    )


def _block(part: _Part) -> PlannedBlock:
    return PlannedBlock(
        work_form=form_of(part.text("work_form", 30)).value,
        title=part.text("title", 120, is_needed=True),
        minutes=part.number("minutes", 1, MOST_MINUTES, 15),
        words=part.text("words", 600),
        materials=part.text("materials", 600),
    )


def _plain(text: str) -> str:
    """Return a text without signs that nobody sees; half a sign of two cannot be kept either."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    seen = (
        "".join(sign for sign in line if unicodedata.category(sign)[0] != "C" or sign == "\u200d")
        for line in lines
    )
    return "\n".join(seen).strip()
