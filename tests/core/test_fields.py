"""Scent and light against plain arithmetic over every cell."""

from math import hypot

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.core.angles import circle
from game.core.fields import deposit, lamp, scent_at, scent_step, upwind
from game.core.sight import trace

SIDES = [(1, 0), (-1, 0), (0, 1), (0, -1)]
DIRS = circle(160)


def rooms(seed, w, h, walls):
    rng = np.random.default_rng(seed)
    return (rng.random((h, w)) < walls).astype(np.uint8)


maps = st.builds(
    rooms, st.integers(0, 10**6), st.integers(1, 13), st.integers(1, 13), st.sampled_from([0.0, 0.3, 0.6])
)


def smell(seed, solid):
    h, w = solid.shape
    return np.random.default_rng(seed).random(((h + 1) // 2, (w + 1) // 2)) * 10


def open_pairs(solid, a, b):
    """Pairs of touching open cells between two neighbouring half cells."""
    h, w = solid.shape

    def cells(half):
        return [
            (x, y)
            for y in range(2 * half[1], 2 * half[1] + 2)
            for x in range(2 * half[0], 2 * half[0] + 2)
            if x < w and y < h and not solid[y, x]
        ]

    return sum(abs(ax - bx) + abs(ay - by) == 1 for ax, ay in cells(a) for bx, by in cells(b))


def open_air(solid, roof, x, y):
    """Whether no open cell of a half cell lies under a roof."""
    part = np.s_[2 * y : 2 * y + 2, 2 * x : 2 * x + 2]
    return not ((solid[part] == 0) & (roof[part] != 0)).any()


def spread_plainly(scent, solid, roof, keep, washed, spread, wind):
    h, w = scent.shape
    air = np.array([[open_air(solid, roof, x, y) for x in range(w)] for y in range(h)])
    faded = scent * np.where(air, washed, keep)
    most = (1 - spread) / 2
    wind = [min(max(v, -most), most) for v in wind]
    after = faded.copy()
    for y in range(h):
        for x in range(w):
            for sx, sy in SIDES:
                if 0 <= x + sx < w and 0 <= y + sy < h and open_pairs(solid, (x, y), (x + sx, y + sy)):
                    part = faded[y, x] * spread / 4
                    if air[y, x] and air[y + sy, x + sx]:
                        part += faded[y, x] * max(0, sx * wind[0] + sy * wind[1])
                    after[y, x] -= part
                    after[y + sy, x + sx] += part
    return after


@settings(deadline=None, max_examples=30, derandomize=True)
@given(maps, st.integers(0, 10**6), st.tuples(*[st.floats(0, 1)] * 3), st.tuples(*[st.floats(-1, 1)] * 2))
def test_scent_spreads_as_plain_arithmetic_says_and_only_fades(solid, seed, numbers, wind):
    roof = (np.random.default_rng(seed + 1).random(solid.shape) < 0.3).astype(np.uint8)
    scent = smell(seed, solid)
    before = scent.copy()
    scent_step(scent, np.full_like(scent, 3.0), solid, roof, *numbers, *wind)
    assert np.allclose(scent, spread_plainly(before, solid, roof, *numbers, wind), atol=1e-9)
    faded = spread_plainly(before, solid, roof, *numbers[:2], 0.0, (0.0, 0.0))
    assert scent.sum() == pytest.approx(faded.sum(), abs=1e-9)
    assert (scent >= 0.0).all()


def test_rain_washes_under_the_sky_only():
    solid, roof = (np.zeros((4, 8), np.uint8) for _ in range(2))
    roof[:, 5:] = 1
    solid[:, 6] = 1
    scent = np.full((2, 4), 8.0)
    scent_step(scent, np.zeros_like(scent), solid, roof, 1.0, 0.5, 0.0, 0.0, 0.0)
    # The third column of half cells has an open cell under the roof, the fourth a walled one as well.
    assert scent.tolist() == [[4.0, 4.0, 8.0, 8.0]] * 2
    solid[:, 5:] = 1
    scent_step(scent, np.zeros_like(scent), solid, roof, 1.0, 0.5, 0.0, 0.0, 0.0)
    assert scent.tolist() == [[2.0, 2.0, 4.0, 4.0]] * 2  # the roof's edge over a wall keeps nothing dry


def test_a_wall_one_cell_thick_holds_scent():
    for column in (3, 4):
        solid = np.zeros((6, 9), np.uint8)
        solid[:, column] = 1
        scent = np.zeros((3, 5))
        deposit(scent, 0.5, 0.5, 100.0)
        for _ in range(200):
            scent_step(scent, np.zeros_like(scent), solid, np.zeros_like(solid), 1.0, 1.0, 0.6, 0.2, 0.0)
        assert not scent[:, 3:].any()
        assert scent[2, 1] > 0.0


def test_scent_in_a_cell_that_closed_stays_there():
    solid = np.zeros((6, 6), np.uint8)
    solid[2:4, 2:4] = 1
    scent = np.zeros((3, 3))
    scent[1, 1] = 5.0
    scent_step(scent, np.zeros_like(scent), solid, np.zeros_like(solid), 1.0, 1.0, 0.8, 0.0, 0.0)
    assert scent[1, 1] == 5.0
    assert scent.sum() == 5.0


def test_wind_carries_scent_with_it():
    scent = np.zeros((5, 5))
    scent[2, 2] = 8.0
    bare = np.zeros((10, 10), np.uint8)
    scent_step(scent, np.zeros_like(scent), bare, bare, 1.0, 1.0, 0.5, 0.125, -1.0)
    assert scent[2, 3] == 8.0 * (0.125 + 0.125)
    assert scent[1, 2] == 8.0 * (0.125 + 0.25)  # no more than there is
    assert scent[2, 1] == scent[3, 2] == 1.0


def test_no_wind_blows_under_a_roof_nor_in_at_its_edge():
    scent = np.full((1, 4), 8.0)
    solid, roof = (np.zeros((2, 8), np.uint8) for _ in range(2))
    roof[:, 4:] = 1
    scent_step(scent, np.zeros_like(scent), solid, roof, 1.0, 1.0, 0.0, 0.25, 0.0)
    assert scent.tolist() == [[6.0, 10.0, 8.0, 8.0]]


def test_a_trace_too_faint_to_matter_is_gone():
    scent = np.full((2, 2), 1e-13)
    bare = np.zeros((4, 4), np.uint8)
    scent_step(scent, np.zeros_like(scent), bare, bare, 1.0, 1.0, 0.5, 0.0, 0.0)
    assert not scent.any()


@pytest.mark.parametrize("odd", [np.nan, np.inf, -np.inf, 7.0])
@pytest.mark.parametrize("place", range(5))
def test_odd_weather_makes_no_scent(odd, place):
    numbers = [0.9, 0.8, 0.4, 0.1, 0.2]
    numbers[place] = odd
    scent = smell(1, np.zeros((8, 8)))
    before = scent.sum()
    bare = np.zeros((8, 8), np.uint8)
    scent_step(scent, np.zeros_like(scent), bare, bare, *numbers)
    assert (scent >= 0.0).all()
    assert scent.sum() <= before + 1e-9


def test_scent_is_laid_and_smelt_in_half_cells():
    scent = np.zeros((2, 3))
    deposit(scent, 3.9, 2.1, 1.5)
    deposit(scent, 2.0, 3.0, 1.0)
    assert scent_at(scent, 3.0, 3.9) == 2.5
    assert scent.sum() == 2.5


@pytest.mark.parametrize(
    ("x", "y", "amount"),
    [
        (-0.1, 1.0, 1.0),
        (6.0, 1.0, 1.0),
        (1.0, 4.0, 1.0),
        (np.nan, 1.0, 1.0),
        (1.0, np.inf, 1.0),
        (1.0, 1.0, np.nan),
        (1.0, 1.0, -1.0),
        (1.0, 1.0, np.inf),
    ],
)
def test_scent_from_nowhere_or_of_nothing_is_ignored(x, y, amount):
    scent = np.zeros((2, 3))
    deposit(scent, x, y, amount)
    assert not scent.any()
    scent[:] = 9.0
    if amount == 1.0:
        assert scent_at(scent, x, y) == 0.0
        assert upwind(scent, np.zeros((4, 6), np.uint8), x, y) == (0.0, 0.0, 0.0)


@settings(deadline=None, max_examples=60, derandomize=True)
@given(maps, st.integers(0, 10**6))
def test_upwind_points_to_the_strongest_neighbour_one_can_go_to(solid, seed):
    scent = smell(seed, solid)
    h, w = solid.shape
    for x, y in np.random.default_rng(seed).uniform(0, [w, h], (12, 2)).tolist():
        best = strongest(scent, solid, int(x) // 2, int(y) // 2)
        gx, gy, value = upwind(scent, solid, x, y)
        if best is None:
            assert (gx, gy, value) == (0.0, 0.0, 0.0)
        else:
            dx, dy = 2 * best[1] + 1 - x, 2 * best[2] + 1 - y
            assert (gx, gy) == pytest.approx((dx / hypot(dx, dy), dy / hypot(dx, dy)))
            assert value == best[0]


def strongest(scent, solid, hx, hy):
    """Scent and place of the best neighbour that every way round leads to, None if none beats here."""
    best = None
    for gy in range(max(hy - 1, 0), min(hy + 2, scent.shape[0])):
        for gx in range(max(hx - 1, 0), min(hx + 2, scent.shape[1])):
            ways = [((hx, hy), bend, (gx, gy)) for bend in [(gx, hy), (hx, gy)]]
            legs = [leg for a, b, c in ways for leg in ((a, b), (b, c)) if leg[0] != leg[1]]
            if scent[gy, gx] > scent[hy, hx] and all(open_pairs(solid, *leg) for leg in legs):
                best = max(best or (0.0, 0, 0), (scent[gy, gx], gx, gy))
    return best


def dark(opaque):
    return np.zeros(opaque.shape, np.float32), np.full(opaque.shape, -1, np.int16)


@settings(deadline=None, max_examples=30, derandomize=True)
@given(maps, st.integers(0, 10**6))
def test_each_cell_keeps_the_strongest_of_the_lamps_that_see_it(opaque, seed):
    h, w = opaque.shape
    light, lamp_of = dark(opaque)
    want, want_of = dark(opaque)
    rng = np.random.default_rng(seed)
    for index in range(4):
        x, y, radius, strength = rng.random() * w, rng.random() * h, rng.uniform(1, 8), rng.uniform(0.2, 1)
        lamp(light, lamp_of, opaque, index, x, y, radius, strength, DIRS)
        path = np.zeros(2 * (w + h + 2), np.int32)
        seen = {c for dx, dy in DIRS for c in path[: trace(opaque, x, y, dx, dy, radius, path)].tolist()}
        for cy, cx in (divmod(c, w) for c in seen):
            lit = np.float32((1 - hypot(cx + 0.5 - x, cy + 0.5 - y) / radius) * strength)
            if lit > want[cy, cx]:
                want[cy, cx], want_of[cy, cx] = lit, index
    assert np.allclose(light, want, atol=1e-6)
    assert (lamp_of == want_of).all()


def test_a_lamp_does_not_shine_through_a_wall_but_on_it():
    opaque = np.zeros((5, 9), np.uint8)
    opaque[:, 4] = 1
    light, _ = dark(opaque)
    lamp(light, dark(opaque)[1], opaque, 0, 2.5, 2.5, 8.0, 1.0, DIRS)
    assert (light[:, :5] > 0.0).all()
    assert not light[:, 5:].any()


@pytest.mark.parametrize("odd", [np.nan, -np.inf, -3.0, 0.0])
@pytest.mark.parametrize("place", range(4))
def test_a_lamp_of_odd_numbers_lights_nothing_or_little(odd, place):
    numbers = [2.5, 2.5, 4.0, 1.0]
    numbers[place] = odd
    opaque = np.zeros((5, 5), np.uint8)
    light, lamp_of = dark(opaque)
    lamp(light, lamp_of, opaque, 0, *numbers, DIRS)
    assert not light.any() if place >= 2 or odd != 0.0 else light.max() <= 1.0
