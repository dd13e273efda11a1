"""Everything people do with the harvest: agree, conclude, tick off, take away and put back.

Nothing is thrown away at once: what was taken away comes back with one press.
"""

from datetime import date, datetime

from django.db import transaction

from samenkracht.accounts.models import User
from samenkracht.atelier.models import Atelier, Gathering
from samenkracht.harvest.domain.agreements import EmptyConclusion, check_agreement, tidy
from samenkracht.harvest.models import Agreement, Conclusion


@transaction.atomic
def make_agreement(  # noqa: PLR0913 -- who, what, when; where it was made; by whom
    *,
    atelier: Atelier,
    gathering: Gathering | None,
    who: str,
    what: str,
    due_on: date | None,
    by: User,
    now: datetime,
) -> Agreement:
    """Write down who does what, and when (S23); twice the same is one. Raises EmptyAgreement."""
    who, what = tidy(who), tidy(what)
    check_agreement(who, what)
    Atelier.objects.select_for_update().get(pk=atelier.pk)
    same = Agreement.objects.filter(
        atelier=atelier, gathering=gathering, who=who, what=what, due_on=due_on
    )
    found = same.filter(done_at=None, dropped_at=None).first()
    return found or Agreement.objects.create(
        atelier=atelier,
        gathering=gathering,
        who=who,
        what=what,
        due_on=due_on,
        made_by=by,
        made_at=now,
    )


@transaction.atomic
def change_agreement(
    *, agreement: Agreement, who: str, what: str, due_on: date | None
) -> Agreement:
    """Write an agreement anew. Raises EmptyAgreement."""
    agreement.who, agreement.what, agreement.due_on = tidy(who), tidy(what), due_on
    check_agreement(agreement.who, agreement.what)
    agreement.save(update_fields=["who", "what", "due_on", "updated_at"])
    return agreement


@transaction.atomic
def keep_agreement(*, agreement: Agreement, now: datetime) -> Agreement:
    """Tick an agreement off; the first time counts."""
    if agreement.done_at is None:
        agreement.done_at = now
        agreement.save(update_fields=["done_at", "updated_at"])
    return agreement


@transaction.atomic
def reopen_agreement(*, agreement: Agreement) -> Agreement:
    """Undo a tick."""
    agreement.done_at = None
    agreement.save(update_fields=["done_at", "updated_at"])
    return agreement


@transaction.atomic
def drop_agreement(*, agreement: Agreement, now: datetime) -> Agreement:
    """Take an agreement away; it can come back."""
    if agreement.dropped_at is None:
        agreement.dropped_at = now
        agreement.save(update_fields=["dropped_at", "updated_at"])
    return agreement


@transaction.atomic
def restore_agreement(*, agreement: Agreement) -> Agreement:
    """Put an agreement back."""
    agreement.dropped_at = None
    agreement.save(update_fields=["dropped_at", "updated_at"])
    return agreement


@transaction.atomic
def write_conclusion(*, gathering: Gathering, text: str, now: datetime) -> Conclusion:
    """Write down what the room thinks together (S23). Raises EmptyConclusion."""
    text = _conclusion(text)
    Gathering.objects.select_for_update().get(pk=gathering.pk)
    found = Conclusion.objects.filter(gathering=gathering, text=text, removed_at=None).first()
    return found or Conclusion.objects.create(gathering=gathering, text=text, written_at=now)


@transaction.atomic
def change_conclusion(*, conclusion: Conclusion, text: str) -> Conclusion:
    """Write a conclusion anew. Raises EmptyConclusion."""
    conclusion.text = _conclusion(text)
    conclusion.save(update_fields=["text", "updated_at"])
    return conclusion


@transaction.atomic
def remove_conclusion(*, conclusion: Conclusion, now: datetime) -> Conclusion:
    """Take a conclusion away; it can come back."""
    if conclusion.removed_at is None:
        conclusion.removed_at = now
        conclusion.save(update_fields=["removed_at", "updated_at"])
    return conclusion


@transaction.atomic
def restore_conclusion(*, conclusion: Conclusion) -> Conclusion:
    """Put a conclusion back."""
    conclusion.removed_at = None
    conclusion.save(update_fields=["removed_at", "updated_at"])
    return conclusion


def _conclusion(text: str) -> str:
    text = tidy(text)
    if not text:
        raise EmptyConclusion("Er staat nog niets. Schrijf op wat u samen vindt.")
    return text
