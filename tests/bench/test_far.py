"""The row of those far away: both sides live the same night, and a side that loses somebody is told."""

import pytest

from game.bench import far
from game.bench.measure import Unequal


def test_both_sides_have_everybody_and_ours_few_bodies():
    for alone in (False, True):
        match = far.match(300, 128, alone)
        (towns,) = match.inputs
        match.check(towns)
        match.ours(towns)
        match.theirs(towns)
        match.check(towns)


@pytest.mark.parametrize("side", ["counted", "bodies"])
def test_one_lost_is_unequal_work(side):
    match = far.match(260, 128, False)
    (towns,) = match.inputs
    world = getattr(towns, side)
    row = int(world.rows(32)[0])
    world.who.has[row] = 0
    with pytest.raises(Unequal, match="259"):
        match.check(towns)


def test_a_reference_that_counts_too_is_no_reference():
    match = far.match(240, 128, False)
    (towns,) = match.inputs
    with pytest.raises(Unequal, match="counts too"):
        match.check(far.Towns(towns.counted, towns.counted))
