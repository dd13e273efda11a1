"""Who is in the circle, and who brought whom (METHOD S02, S11, X4)."""

from datetime import datetime
from uuid import UUID, uuid4

from django.db import transaction
from django.utils.translation import gettext

from samenkracht.atelier.domain.circle import BroughtInARound, NobodyInCircle, is_round
from samenkracht.atelier.domain.contacts import Contact, guess_kind
from samenkracht.atelier.models import Atelier, Participant
from samenkracht.people.domain.profile import Profile
from samenkracht.people.services import change_person, create_person


@transaction.atomic
def add_participant(
    *,
    atelier: Atelier,
    profile: Profile,
    brought_by: Participant | None = None,
    key: UUID | None = None,
) -> Participant:
    """Take someone new into the circle (S02, S11).

    `key` was made with the form: the same key again gives the same participant, so that a double
    tap adds nobody twice. Raises NobodyInCircle when `brought_by` is of another circle.
    """
    atelier = hold_circle(atelier)
    check_bringer(atelier, brought_by)
    key = key or uuid4()
    taken = Participant.objects.filter(public_id=key).select_related("person").first()
    if taken is not None and taken.atelier_id == atelier.pk:
        return taken
    return Participant.objects.create(
        atelier=atelier,
        person=create_person(organisation=atelier.organisation, profile=profile),
        brought_by=brought_by,
        kind=guess_kind(profile.works_at) or "",
        public_id=key if taken is None else uuid4(),
    )


@transaction.atomic
def change_participant(
    *,
    participant: Participant,
    profile: Profile,
    brought_by: Participant | None,
    contact: Contact | None = None,
) -> Participant:
    """Change who someone is and who brought them. Raises NobodyInCircle, BroughtInARound.

    Without `contact` what the contact list says of them stays. The kind of a new organisation is
    guessed when nobody chose one.
    """
    atelier = hold_circle(participant.atelier)
    check_bringer(atelier, brought_by, of=participant)
    change_person(person=participant.person, profile=profile)
    participant.brought_by = brought_by
    if contact is not None:
        participant.kind = contact.kind or guess_kind(profile.works_at) or ""
        participant.known_by_id = contact.known_by
        participant.is_on_swan_line = contact.is_on_swan_line
    participant.save(
        update_fields=["brought_by", "kind", "known_by", "is_on_swan_line", "updated_at"]
    )
    return participant


@transaction.atomic
def remove_participant(*, participant: Participant, now: datetime) -> Participant:
    """Take someone out of the circle; what they did stays, and they may come back (T21)."""
    if participant.left_at is None:
        participant.left_at = now
        participant.save(update_fields=["left_at", "updated_at"])
    return participant


@transaction.atomic
def restore_participant(*, participant: Participant) -> Participant:
    """Take someone back into the circle."""
    participant.left_at = None
    participant.save(update_fields=["left_at", "updated_at"])
    return participant


def hold_circle(atelier: Atelier) -> Atelier:
    """Take the atelier for this transaction: one change to its circle at a time."""
    return (
        Atelier.objects.select_for_update(of=("self",))
        .select_related("organisation")
        .get(pk=atelier.pk)
    )


def check_bringer(
    atelier: Atelier, bringer: Participant | None, *, of: Participant | None = None
) -> None:
    """Refuse a bringer of another circle, or one who was brought by the same person (S11)."""
    if bringer is None:
        return
    if bringer.atelier_id != atelier.pk:
        raise NobodyInCircle(gettext("Deze mens zit niet in deze kring."))
    bringers = dict(atelier.participants.values_list("pk", "brought_by_id"))
    if of is not None and is_round(bringers, of.pk, bringer.pk):
        raise BroughtInARound(
            gettext("%(one)s bracht %(other)s mee. Andersom kan dan niet.")
            % {"one": of.person.short_name, "other": bringer.person.short_name}
        )
