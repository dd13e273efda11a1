"""With whom someone works in ateliers, for the rooms below that may not know ateliers."""

from collections import defaultdict
from collections.abc import Sequence

from django.db.models import Q
from django.urls import reverse

from samenkracht.accounts.models import User
from samenkracht.atelier.models import Participant
from samenkracht.atelier.queries.places import places_of
from samenkracht.people.hooks import Place


class AtelierWork:
    """The circles of the ateliers of one's own teams."""

    def persons(self, user: User) -> Q:
        """Return the condition on a person that they are in such a circle."""
        return Q(places__left_at=None, places__atelier__in=places_of(user).values("atelier"))

    def places(self, user: User, persons: Sequence[int]) -> dict[int, list[Place]]:
        """Return for these persons the ateliers where this user finds them."""
        found: dict[int, list[Place]] = defaultdict(list)
        places = (
            Participant.objects.filter(
                person__in=persons, left_at=None, atelier__in=places_of(user).values("atelier")
            )
            .select_related("atelier")
            .order_by("-atelier__pk")
        )
        for place in places:
            address = reverse("atelier:person", args=[place.atelier.public_id, place.public_id])
            found[place.person_id].append(Place(place.atelier.title, address))
        return found
