"""The trajectories one can begin with: whole, in order, and good to take part in."""

import pytest

from samenkracht.atelier.domain.advice import advice_for
from samenkracht.atelier.models import Block
from samenkracht.method.programme import PROGRAMME, GatheringTemplate
from samenkracht.method.trajectories import (
    CLASSIC,
    TRAJECTORIES,
    TRAJECTORIES_BY_KEY,
    Trajectory,
)
from samenkracht.method.work_forms import WorkForm

GATHERINGS = [gathering for one in TRAJECTORIES for gathering in one.gatherings]


def test_the_classic_four_come_first() -> None:
    assert TRAJECTORIES[0] is CLASSIC
    assert CLASSIC.gatherings == PROGRAMME
    assert [len(one.gatherings) for one in TRAJECTORIES] == [4, 5, 1, 3]


def test_every_key_stands_once_and_fits_its_column() -> None:
    keys = [gathering.key for gathering in GATHERINGS]

    assert list(TRAJECTORIES_BY_KEY) == [one.key for one in TRAJECTORIES]
    assert sorted(keys) == sorted(set(keys))
    assert max(map(len, keys)) <= 20


@pytest.mark.parametrize("gathering", GATHERINGS, ids=[one.key for one in GATHERINGS])
def test_our_own_proposals_need_no_advice(gathering: GatheringTemplate) -> None:
    blocks = [Block(work_form=block.work_form, minutes=block.minutes) for block in gathering.blocks]

    assert advice_for(blocks) == []
    assert all(len(block.title) <= 120 for block in gathering.blocks)
    assert len(gathering.purpose) <= 600


def test_a_network_meeting_goes_from_contributions_to_a_pledge() -> None:
    (network,) = TRAJECTORIES_BY_KEY["network"].gatherings

    assert [block.work_form for block in network.blocks if block.work_form != WorkForm.BREAK] == [
        WorkForm.ARRIVAL,
        WorkForm.WELCOME,
        WorkForm.CONTRIBUTION,
        WorkForm.CONTRIBUTION,
        WorkForm.DISCUSSION,
        WorkForm.DIALOGUE,
        WorkForm.PLEDGE,
        WorkForm.CLOSING,
    ]


@pytest.mark.parametrize("trajectory", TRAJECTORIES, ids=[one.key for one in TRAJECTORIES])
def test_only_the_last_gathering_asks_nobody_to_bring_someone(
    trajectory: Trajectory,
) -> None:
    asks = [bool(gathering.bring_question) for gathering in trajectory.gatherings]

    assert asks == [True] * (len(asks) - 1) + [False]
