"""Who is asked for which gathering, by whom and for what; and the words to do it with (S11)."""

from collections.abc import Iterable, Mapping

from django.db import transaction
from django.utils.translation import gettext

from samenkracht.accounts.models import User
from samenkracht.atelier.domain.changes import merge
from samenkracht.atelier.domain.circle import NobodyInCircle
from samenkracht.atelier.domain.contacts import AskGone, AskState
from samenkracht.atelier.models import Ask, Gathering, Invitation, Participant

WORDS = ("title", "words", "sender")


@transaction.atomic
def list_people(*, gathering: Gathering, people: Iterable[Participant]) -> int:
    """Put people on the list of whom to ask; who is on it already stays as they are.

    Who of the team knows someone is the one who asks. Raises NobodyInCircle.
    """
    wanted = list(people)
    if any(one.atelier_id != gathering.atelier_id for one in wanted):
        raise NobodyInCircle(gettext("Deze mens zit niet in deze kring."))
    there = set(gathering.asks.values_list("participant_id", flat=True))
    new = [one for one in wanted if one.pk not in there]
    Ask.objects.bulk_create(
        [Ask(gathering=gathering, participant=one, asked_by_id=one.known_by_id) for one in new],
        ignore_conflicts=True,
    )
    return len(new)


@transaction.atomic
def tell_ask(*, gathering: Gathering, participant: Participant, state: AskState, by: User) -> Ask:
    """Say how far asking someone is; who is not on the list yet comes on it.

    Whoever says that someone was asked is the one who asked, unless that was known already.
    Raises NobodyInCircle.
    """
    list_people(gathering=gathering, people=[participant])
    ask = Ask.objects.select_for_update().get(gathering=gathering, participant=participant)
    ask.state = state
    if state != AskState.LISTED and ask.asked_by_id is None:
        ask.asked_by = by
    ask.save(update_fields=["state", "asked_by", "updated_at"])
    return ask


@transaction.atomic
def agree_ask(*, ask: Ask, seen: Mapping[str, object], wish: Mapping[str, object]) -> Ask:
    """Agree who of the team asks someone, and for what; what only a colleague changed stays.

    Both hold `what_for` and `asked_by`. Raises AskGone, ChangedMeanwhile.
    """
    held = Ask.objects.select_for_update(of=("self",)).filter(pk=ask.pk)
    found = held.select_related("asked_by").first()
    if found is None:
        raise AskGone(gettext("Een collega haalde deze mens net weg."))
    changes = merge(
        seen=seen, wish=wish, now={"what_for": found.what_for, "asked_by": found.asked_by}
    )
    for name, value in changes.items():
        setattr(found, name, value)
    if changes:
        found.save(update_fields=[*changes, "updated_at"])
    return found


@transaction.atomic
def take_off_list(*, ask: Ask) -> None:
    """Take someone off the list of a gathering; the person stays in the circle."""
    Ask.objects.filter(pk=ask.pk).delete()


@transaction.atomic
def word_invitation(
    *, gathering: Gathering, seen: Mapping[str, str], wish: Mapping[str, str]
) -> Invitation:
    """Change the words of an invitation; what only a colleague changed stays.

    Both hold the words of WORDS; empty is our proposal. Raises ChangedMeanwhile.
    """
    Gathering.objects.select_for_update().get(pk=gathering.pk)
    invitation, _ = Invitation.objects.get_or_create(gathering=gathering)
    changes = merge(seen=seen, wish=wish, now={name: getattr(invitation, name) for name in WORDS})
    for name, value in changes.items():
        setattr(invitation, name, value)
    if changes:
        invitation.save(update_fields=[*changes, "updated_at"])
    return invitation


@transaction.atomic
def reckon_with(*, gathering: Gathering, people: int) -> Gathering:
    """Let the whole house reckon with so many people: the door, the paper, the chairs."""
    gathering.expected = people
    gathering.save(update_fields=["expected", "updated_at"])
    return gathering
