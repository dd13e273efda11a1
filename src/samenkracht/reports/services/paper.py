"""Paper of a gathering as one PDF, or one form of it (METHOD X2)."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext

from samenkracht.accounts.models import User
from samenkracht.atelier.models import Gathering
from samenkracht.live.models import Run
from samenkracht.live.services import lay_tables, prepare_run
from samenkracht.method.shapes import Shape, heart, outline
from samenkracht.reports.domain.forms import Form
from samenkracht.reports.domain.paper import Order, PackFacts
from samenkracht.reports.gateways.typst import Payload, render
from samenkracht.reports.services.sheets import Addresses, Desk, form_name, lay_out


@transaction.atomic
def prepare_room(*, gathering: Gathering, tables: int, by: User, now: datetime) -> Run:
    """Make the codes that stand on paper, and lay tables when there are none yet (S12, X2).

    A second call changes nothing. `tables` is how many tables; live lays 1 to 60.
    """
    run = prepare_run(gathering=gathering, now=now)
    if not run.tables.exists():
        lay_tables(run=run, count=tables, by=by, now=now)
    return run


def print_pack(
    *,
    facts: PackFacts,
    order: Order,
    addresses: Addresses,
    only: Form | None = None,
    are_letters: bool = False,
) -> bytes:
    """Return the ordered sheets as a tagged PDF; `only` names the document after that one form."""
    desk = Desk(facts=facts, order=order, addresses=addresses, called=form_name)
    whole = gettext("Brieven") if are_letters else gettext("Papieren pakket")
    what = form_name(only) if only else whole
    title = gettext("%(what)s, bijeenkomst %(number)s: %(gathering)s") % {
        "what": what,
        "number": facts.gathering_number,
        "gathering": facts.gathering,
    }
    payload: dict[str, Payload] = {
        "title": title,
        "shapes": [
            {"corners": [list(corner) for corner in outline(shape)], "heart": heart(shape)}
            for shape in Shape
        ],
        "sheets": lay_out(desk),
    }
    return render("pack.typ", payload, language="nl", drawings=desk.drawings)


def pages_of(*, facts: PackFacts, order: Order) -> int:
    """Return on how many pages an order comes, without drawing or setting anything."""
    desk = Desk(facts=facts, order=order, addresses=Addresses(), called=form_name, draws=False)
    return len(lay_out(desk))
