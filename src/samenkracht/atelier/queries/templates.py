"""Templates as one looks at them: gatherings on a line, with minutes and blocks."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext, ngettext

from samenkracht.atelier.domain.templates import Plan, PlannedGathering, plan_from, plan_of
from samenkracht.atelier.models import Atelier, Block, Template
from samenkracht.atelier.queries.library import templates_of, templates_of_others
from samenkracht.atelier.queries.programme import hours
from samenkracht.method.trajectories import TRAJECTORIES, Trajectory
from samenkracht.organisations.models import Organisation

SHORTEST_NAME = 3
WORDS = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Stop:
    """A gathering on the line of a template."""

    number: int
    gathering: PlannedGathering
    gap: str

    @property
    def title(self) -> str:
        return gettext(self.gathering.title)

    @property
    def length(self) -> str:
        """How many blocks, and how long they take."""
        count = len(self.gathering.blocks)
        blocks = ngettext("%(count)s blok", "%(count)s blokken", count) % {"count": count}
        return f"{blocks}, {hours(self.gathering.minutes)}"


@dataclass(frozen=True, slots=True)
class Picture:
    """What a template gives: its gatherings on a line."""

    key: str
    title: str
    about: str
    lessons: str
    plan: Plan
    template: Template | None = None
    source: str = ""

    @property
    def stops(self) -> list[Stop]:
        return _stops(self.plan)

    @property
    def count(self) -> str:
        count = len(self.plan.gatherings)
        return ngettext("%(count)s bijeenkomst", "%(count)s bijeenkomsten", count) % {
            "count": count
        }


def beginnings(organisation: Organisation) -> list[Picture]:
    """Return everything with which this organisation may begin; the classic four first."""
    ours = [picture_of_ours(trajectory) for trajectory in TRAJECTORIES]
    own = pictures_of(templates_of(organisation))
    others = pictures_of(templates_of_others(organisation), are_shared=True)
    return [*ours, *own, *others]


def names_in(atelier: Atelier, text: str) -> list[str]:
    """Return the first names from the circle and the team that stand in a text.

    A name that is also an everyday word is found too: people look, the computer only points.
    """
    circle = atelier.participants.values_list("person__first_name", flat=True)
    team = [name.split()[0] for name in atelier.team.values_list("user__name", flat=True) if name]
    names = {name for name in [*circle, *team] if len(name) >= SHORTEST_NAME}
    words = set(WORDS.findall(text))
    return sorted(name for name in names if name in words)


def all_text_of(atelier: Atelier) -> str:
    """Return every text that would go into a template."""
    gatherings = atelier.gatherings.filter(is_skipped=False)
    about = gatherings.values_list("title", "purpose", "circle", "layout")
    blocks = Block.objects.filter(gathering__in=gatherings, is_skipped=False)
    return "\n".join(
        text for row in [*about, *blocks.values_list("title", "words", "materials")] for text in row
    )


def plan_in(template: Template) -> Plan:
    """Return the gatherings of a template."""
    return plan_from(template.plan)


def pictures_of(templates: Iterable[Template], *, are_shared: bool = False) -> list[Picture]:
    """Return templates as pictures; of what others share stands whose it is."""
    return [
        picture_of(template, source=template.organisation.name if are_shared else "")
        for template in templates
    ]


def picture_of(template: Template, *, source: str = "") -> Picture:
    return Picture(
        key=str(template.public_id),
        title=template.name,
        about=template.about,
        lessons=template.lessons,
        plan=plan_in(template),
        template=template,
        source=source,
    )


def picture_of_ours(trajectory: Trajectory) -> Picture:
    return Picture(
        key=trajectory.key,
        title=gettext(trajectory.title),
        about=gettext(trajectory.about),
        lessons="",
        plan=plan_of(trajectory),
    )


def _stops(plan: Plan) -> list[Stop]:
    return [
        Stop(number, gathering, _gap(gathering) if number > 1 else "")
        for number, gathering in enumerate(plan.gatherings, start=1)
    ]


def _gap(gathering: PlannedGathering) -> str:
    weeks = gathering.weeks
    return ngettext("%(count)s week", "%(count)s weken", weeks) % {"count": weeks} if weeks else ""
