"""The only way from a request to the people of an organisation: two keys."""

from django.db.models import QuerySet

from samenkracht.organisations.http import StaffRequest
from samenkracht.people.hooks import works
from samenkracht.people.models import Person
from samenkracht.people.queries import persons_of


def people_for(request: StaffRequest) -> QuerySet[Person]:
    """Return the persons of one's organisation with whom one works, and nobody else."""
    return persons_of(request.organisation, [work.persons(request.user) for work in works()])
