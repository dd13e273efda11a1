"""Every write of people: who someone is, as far as anyone needs to know (METHOD S02, X1)."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db import transaction

from samenkracht.organisations.models import Organisation
from samenkracht.people.domain.hats import Hat, in_order
from samenkracht.people.domain.profile import Profile
from samenkracht.people.models import Person, PersonHat

FACTS = (
    "works_at",
    "phone",
    "email",
    "languages",
    "uses_wheelchair",
    "interpreter",
    "diet",
)
NAMES = ("first_name", "infix", "last_name")


@dataclass(frozen=True, slots=True)
class Filled:
    """What one person took over from another: the fields that were empty, and the hats."""

    fields: dict[str, object]
    hats: list[str]


@transaction.atomic
def create_person(*, organisation: Organisation, profile: Profile) -> Person:
    """Write down a person of an organisation; even the name may be empty (S02, X1)."""
    person = Person.objects.create(organisation=organisation, **_columns(profile))
    wear_hats(person=person, hats=profile.hats)
    return person


@transaction.atomic
def create_people(*, organisation: Organisation, profiles: Iterable[Profile]) -> list[Person]:
    """Write down many persons at once, in the given order (S02)."""
    wanted = list(profiles)
    people = Person.objects.bulk_create(
        Person(organisation=organisation, **_columns(profile)) for profile in wanted
    )
    PersonHat.objects.bulk_create(
        PersonHat(person=person, hat=hat.value)
        for person, profile in zip(people, wanted, strict=True)
        for hat in in_order(profile.hats)
    )
    return people


@transaction.atomic
def change_person(*, person: Person, profile: Profile) -> Person:
    """Change everything we know of someone (S02)."""
    columns = _columns(profile)
    for field, value in columns.items():
        setattr(person, field, value)
    person.save(update_fields=[*columns, "updated_at"])
    wear_hats(person=person, hats=profile.hats)
    return person


@transaction.atomic
def wear_hats(*, person: Person, hats: Iterable[Hat]) -> None:
    """Give someone exactly these hats; several may be worn at once (S02)."""
    wanted = {hat.value for hat in hats}
    person.hats.exclude(hat__in=wanted).delete()
    worn = set(person.hats.values_list("hat", flat=True))
    PersonHat.objects.bulk_create(
        PersonHat(person=person, hat=hat.value) for hat in Hat if hat.value in wanted - worn
    )


@transaction.atomic
def take_over(*, person: Person, other: Person) -> Filled:
    """Fill what is empty at one person with what the other has; nothing is overwritten (S02).

    A name counts as one thing: it is taken over whole or not at all.
    """
    empty = [field for field in FACTS if not getattr(person, field) and getattr(other, field)]
    if not (person.first_name or person.last_name):
        empty = [*NAMES, *empty]
    before = {field: getattr(person, field) for field in empty}
    for field in empty:
        setattr(person, field, getattr(other, field))
    person.save(update_fields=[*empty, "updated_at"])
    worn = set(person.hats.values_list("hat", flat=True))
    extra = [hat.hat for hat in other.hats.all() if hat.hat not in worn]
    PersonHat.objects.bulk_create(PersonHat(person=person, hat=hat) for hat in extra)
    return Filled(before, extra)


@transaction.atomic
def give_back(*, person: Person, filled: Filled) -> None:
    """Undo what `take_over` filled in."""
    for field, value in filled.fields.items():
        setattr(person, field, value)
    person.save(update_fields=[*filled.fields, "updated_at"])
    person.hats.filter(hat__in=filled.hats).delete()


def _columns(profile: Profile) -> dict[str, object]:
    names = (profile.name.first, profile.name.infix, profile.name.last)
    return {
        **dict(zip(NAMES, names, strict=True)),
        **{field: getattr(profile, field) for field in FACTS},
    }
