"""Eight bodies at once against one after the other, to the last bit."""

import numpy as np
import pytest

from game.core.columns import F8x2
from game.core.compiled import compiled
from game.core.lanes import LANES, lowest, ratio, within

ODD = (np.nan, np.inf, -np.inf, 0.0, -0.0, 1e300, 5e-324)


@compiled
def _within(near: F8x2, low: int, x: float, y: float, reach: float) -> int:
    return within(near, low, x, y, reach)


@compiled
def _lowest(bits: int) -> int:
    return lowest(bits)


@compiled
def _ratio(one: float, other: float) -> float:
    return ratio(one, other)


def bodies(seed):
    """Twenty bodies, some of them nowhere; some on one point, some exactly as far as they reach."""
    rng = np.random.default_rng(seed)
    near = rng.uniform(-1, 1, (5, 20 + LANES))
    near[2] = rng.uniform(0.2, 0.5, 20 + LANES)
    near[:2, 3], near[:3, 7] = 0.0, (0.6, 0.8, 0.5)
    near[rng.integers(0, 3, 4), rng.integers(8, 20, 4)] = rng.choice(ODD, 4)
    return near


def bits(truths):
    return sum(int(true) << q for q, true in enumerate(truths))


@pytest.mark.parametrize("seed", range(40))
@np.errstate(all="ignore")
def test_each_bit_is_what_one_body_alone_would_be(seed):
    near, rng = bodies(seed), np.random.default_rng(seed)
    x, y, reach = (0.0, 0.0, 0.5) if seed % 2 else rng.uniform(0.0, 0.5, 3)
    met = 0
    for low in range(20):
        here = near[:, low : low + LANES]
        dx, dy, touch = here[0] - x, here[1] - y, reach + here[2]
        square = dx * dx + dy * dy
        close = square < touch * touch
        assert _within(near, low, x, y, reach) == bits(close)
        met += int(close.sum())
    assert met > 0, "a check that checked nothing fails"


@pytest.mark.parametrize("value", [1, 2, 3, 0b101000, 1 << 23, (1 << 24) - 1, 1 << 62])
def test_the_lowest_bit_is_found(value):
    assert _lowest(value) == (value & -value).bit_length() - 1


def test_no_bit_is_the_last():
    assert _lowest(0) == 63


@np.errstate(all="ignore")
def test_a_ratio_is_what_ieee_says():
    for one in (*ODD, 1.0, -3.0, 0.1):
        for other in (*ODD, 1.0, 7.0, -0.3):
            want = np.float64(one) / np.float64(other)
            assert np.array([_ratio(one, other)]).tobytes() == np.array([want]).tobytes() or np.isnan(want)
