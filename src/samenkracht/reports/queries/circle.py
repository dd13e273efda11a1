"""Who came, in figures: by hat, by organisation, and how the circle grew."""

from samenkracht.atelier.models import Gathering
from samenkracht.atelier.queries import (
    attendance_by_hat,
    attendance_by_organisation,
    growth,
)
from samenkracht.reports.domain.report import Ring, Share


def hats_of(gathering: Gathering) -> tuple[Share, ...]:
    """Return how many people wear each hat, '' for none; two hats count for both (S02)."""
    return tuple(
        Share(found.hat.value if found.hat else "", found.people)
        for found in attendance_by_hat(gathering)
    )


def organisations_of(gathering: Gathering, people: int) -> tuple[Share, ...]:
    """Return how many people came from each organisation, most first; '' is from none."""
    shares = [Share(found.name, found.people) for found in attendance_by_organisation(gathering)]
    alone = people - sum(share.count for share in shares)
    return (*shares, *([Share("", alone)] if alone else []))


def growth_until(gathering: Gathering) -> tuple[Ring, ...]:
    """Return for each gathering of the atelier up to this one who came, and who came new (S11)."""
    return tuple(
        Ring(
            number=found.gathering.number,
            title=found.gathering.title,
            starts_at=found.gathering.starts_at,
            present=found.stand.present,
            newcomers=found.stand.newcomers,
            doubled=found.stand.needed,
        )
        for found in growth(gathering.atelier)
        if found.stand.is_held and found.gathering.number <= gathering.number
    )
