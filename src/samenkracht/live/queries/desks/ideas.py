"""All ideas of a gathering by table, for the one who types, mends and tidies (S20)."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Q

from samenkracht.live.domain.ideas import IdeaState
from samenkracht.live.models import Idea, Run, Table
from samenkracht.live.queries.stages.slips import Judged, Slip, last_judged, slips


@dataclass(frozen=True, slots=True)
class IdeaGroup:
    """The ideas of one table that hang on the wall."""

    table: Table | None
    ideas: Sequence[Idea]


@dataclass(frozen=True, slots=True)
class IdeasDesk:
    """All ideas: those on the wall by table, those that wait, and those beside the wall."""

    groups: Sequence[IdeaGroup]
    shown: int
    slips: Sequence[Slip]
    kept: Sequence[Idea]
    removed: Sequence[Idea]
    merged: Sequence[Idea]
    muted: Sequence[int]
    judged: Judged | None
    search: str

    @property
    def has_aside(self) -> bool:
        return bool(self.kept or self.removed or self.merged)


def ideas_desk(run: Run, search: str = "") -> IdeasDesk:
    """Return the ideas of a run, all or those with certain words or a number in them."""
    found = _find(run, search)
    by_state: dict[str, list[Idea]] = {state.value: [] for state in IdeaState}
    for idea in found:
        by_state[idea.state].append(idea)
    shown = by_state[IdeaState.SHOWN]
    return IdeasDesk(
        groups=_by_table(shown),
        shown=len(shown),
        slips=slips(run),
        kept=by_state[IdeaState.KEPT],
        removed=by_state[IdeaState.REMOVED],
        merged=by_state[IdeaState.MERGED],
        muted=list(run.devices.filter(is_muted=True).values_list("pk", flat=True)),
        judged=last_judged(run),
        search=search,
    )


def _find(run: Run, search: str) -> list[Idea]:
    ideas = run.ideas.select_related("table", "merged_into").order_by("number", "pk")
    words = search.strip()
    if words.isdecimal():
        ideas = ideas.filter(Q(number=int(words[:6])) | Q(text__icontains=words))
    elif words:
        ideas = ideas.filter(text__icontains=words)
    return list(ideas)


def _by_table(ideas: Sequence[Idea]) -> list[IdeaGroup]:
    groups: dict[int, list[Idea]] = {}
    tables: dict[int, Table | None] = {}
    for idea in ideas:
        number = idea.table.number if idea.table else 0
        groups.setdefault(number, []).append(idea)
        tables[number] = idea.table
    return [IdeaGroup(tables[number], groups[number]) for number in sorted(groups)]
