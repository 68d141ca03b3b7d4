"""Counter-based draws: the same numbers for ever, evenly spread, and independent along every argument."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.core.chance import draw, draw_int

MASK = (1 << 64) - 1
ANY = st.integers(-(2**63), 2**63 - 1)


def plain(*numbers):
    """The same hash with Python's whole numbers."""
    state = 0x9E3779B97F4A7C15
    for number in numbers:
        z = ((state ^ (number & MASK)) + 0x9E3779B97F4A7C15) & MASK
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        state = z ^ (z >> 31)
    return (state >> 11) / 2**53


@settings(deadline=None, max_examples=200, derandomize=True)
@given(ANY, ANY, ANY, ANY, ANY)
def test_a_draw_is_the_hash_written_plainly(seed, stream, tick, row, use):
    assert draw(seed, stream, tick, row, use) == plain(seed, stream, tick, row, use)


def test_known_draws_never_change():
    assert [draw(7, 1, 2, 3, use) for use in range(3)] == [
        0.6215457645773462,
        0.9436003633904746,
        0.8640670848151837,
    ]
    assert [draw_int(7, 1, tick, 3, 0, 6) for tick in range(12)] == [4, 1, 3, 5, 5, 0, 5, 3, 3, 2, 2, 5]


def line(argument, n=20000):
    """n draws along one of the five arguments."""
    where = [11, 3, 500, 40, 2]
    found = np.empty(n)
    for i in range(n):
        where[argument] = i
        found[i] = draw(*where)
    return found


@pytest.mark.parametrize("argument", range(5), ids=["seed", "stream", "tick", "row", "use"])
def test_draws_are_even_and_uncorrelated_along(argument):
    found = line(argument)
    hits = np.bincount((found * 100).astype(int), minlength=100)
    assert ((hits - 200) ** 2 / 200).sum() < 160, "chi square of 99 degrees, one in 10,000"
    assert abs(np.corrcoef(found[:-1], found[1:])[0, 1]) < 0.03
    assert found.min() >= 0.0
    assert found.max() < 1.0
    assert len(np.unique(found)) == len(found)


def test_two_streams_do_not_follow_each_other():
    one = np.array([draw(5, 1, tick, 0, 0) for tick in range(10000)])
    two = np.array([draw(5, 2, tick, 0, 0) for tick in range(10000)])
    assert abs(np.corrcoef(one, two)[0, 1]) < 0.04


def test_arguments_are_not_interchangeable():
    assert len({draw(*p) for p in [(1, 2, 3, 4, 5), (2, 1, 3, 4, 5), (1, 2, 4, 3, 5), (1, 2, 3, 5, 4)]}) == 4


def test_whole_draws_are_even_over_their_range():
    hits = np.bincount([draw_int(9, 4, tick, 0, 0, 7) for tick in range(14000)], minlength=7)
    assert len(hits) == 7
    assert ((hits - 2000) ** 2 / 2000).sum() < 28


@pytest.mark.parametrize("n", [1, 0, -3])
def test_a_draw_among_one_or_none_is_zero(n):
    assert draw_int(1, 2, 3, 4, 5, n) == 0


@settings(deadline=None, max_examples=100, derandomize=True)
@given(ANY, st.integers(1, 2**52))
def test_a_whole_draw_stays_below_n(seed, n):
    assert 0 <= draw_int(seed, 0, 0, 0, 0, n) < n
