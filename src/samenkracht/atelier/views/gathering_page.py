"""The page of a gathering, and the part of it that changes: whole or as a fragment."""

from dataclasses import dataclass
from uuid import UUID

from django.forms import BoundField
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from samenkracht.atelier.forms.programme import (
    AddBlockForm,
    BlockForm,
    ChangeGatheringForm,
    GatheringForm,
    TellForm,
)
from samenkracht.atelier.models import Block, Gathering, GoodExample
from samenkracht.atelier.queries.library import examples_in_reach
from samenkracht.atelier.queries.plan import is_past
from samenkracht.atelier.queries.programme import Programme, Row, programme
from samenkracht.atelier.services.gatherings import facts_of
from samenkracht.atelier.services.programme import SAID, words_of
from samenkracht.organisations.http import StaffRequest

FEW_BLOCKS = 6  # above this a place is typed quicker than a button is pressed


@dataclass(frozen=True, slots=True)
class Trouble:
    """What was refused: said above the programme, or at the block or form it is about."""

    sentence: str = ""
    block: UUID | None = None
    minutes: str = ""
    words: BlockForm | None = None
    change: ChangeGatheringForm | None = None
    add: AddBlockForm | None = None
    tell: TellForm | None = None


@dataclass(frozen=True, slots=True)
class EditableRow:
    """A block as it can be changed."""

    row: Row
    form: BlockForm
    seen: dict[str, str]
    fault: str = ""
    minutes: str = ""
    is_open: bool = False

    @property
    def lines(self) -> list[BoundField]:
        """The three sentences as fields."""
        return [self.form[name] for name in SAID]


@dataclass(frozen=True, slots=True)
class Editable:
    """A programme as it can be changed, with what was refused just now."""

    plan: Programme
    rows: list[EditableRow]
    change: ChangeGatheringForm
    change_seen: GatheringForm
    add: AddBlockForm
    tell: TellForm
    sentence: str = ""
    is_past: bool = False
    has_examples: bool = False
    has_many: bool = False
    is_changing: bool = False
    is_adding: bool = False


def answer(
    request: StaffRequest,
    gathering: Gathering,
    *,
    trouble: Trouble | None = None,
    anchor: str = "",
) -> HttpResponse:
    """Answer a change: a fragment for htmx, else back to the page; a refusal stays with 422."""
    if not request.htmx and trouble is None:
        page = reverse("atelier:programme", args=[gathering.atelier.public_id, gathering.public_id])
        return redirect(f"{page}{anchor}")
    return show_page(request, gathering, trouble=trouble)


def show_page(
    request: StaffRequest, gathering: Gathering, *, trouble: Trouble | None = None
) -> HttpResponse:
    """Show the page, or for htmx the part of it that changes."""
    gathering.refresh_from_db()
    context = {
        "gathering": gathering,
        "atelier": gathering.atelier,
        "editable": _editable(gathering, trouble or Trouble()),
    }
    template = "atelier/gathering.html#programma" if request.htmx else "atelier/gathering.html"
    return render(request, template, context, status=200 if trouble is None else 422)


def _editable(gathering: Gathering, trouble: Trouble) -> Editable:
    plan = programme(gathering)
    facts = facts_of(gathering)
    blocks = [row.block for row in plan.rows]
    examples = list(examples_in_reach(gathering))
    return Editable(
        plan=plan,
        rows=[_editable_row(row, trouble, examples) for row in plan.rows],
        change=trouble.change or ChangeGatheringForm(initial=dict(facts)),
        change_seen=GatheringForm(initial=dict(facts), prefix="was"),
        add=trouble.add or AddBlockForm(blocks=blocks, auto_id="erbij-%s"),
        tell=trouble.tell or TellForm(auto_id="anders-%s"),
        sentence=_sentence(trouble, blocks),
        is_past=is_past(gathering, timezone.now()),
        has_examples=bool(examples),
        has_many=len(blocks) > FEW_BLOCKS,
        is_changing=trouble.change is not None,
        is_adding=trouble.add is not None,
    )


def _editable_row(row: Row, trouble: Trouble, examples: list[GoodExample]) -> EditableRow:
    block = row.block
    words = words_of(block)
    is_troubled = trouble.block == block.public_id
    asked = trouble.words if is_troubled else None
    return EditableRow(
        row=row,
        form=asked or BlockForm(initial=words, auto_id=f"{block.public_id}-%s", examples=examples),
        seen=words,
        fault=trouble.sentence if is_troubled else "",
        minutes=(trouble.minutes if is_troubled else "") or str(block.minutes),
        is_open=asked is not None,
    )


def _sentence(trouble: Trouble, blocks: list[Block]) -> str:
    """Return what stands above the programme: what is about no block that is still there."""
    if trouble.block in {block.public_id for block in blocks}:
        return ""
    return trouble.sentence
