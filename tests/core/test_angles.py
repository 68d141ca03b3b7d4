"""Angles against forty digits of arithmetic."""

from decimal import Decimal, getcontext

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.core.angles import circle, cos_degrees, sin_degrees, unit

getcontext().prec = 50
PI = Decimal("3.14159265358979323846264338327950288419716939937510")


def exact_cosine(deg):
    """Cosine by its series in decimals."""
    angle = (Decimal(deg) % 360) * PI / 180
    term = total = Decimal(1)
    for k in range(1, 60):
        term *= -angle * angle / ((2 * k - 1) * (2 * k))
        total += term
    return total


@settings(deadline=None, max_examples=300, derandomize=True)
@given(st.floats(-1e6, 1e6))
def test_cosine_and_sine_are_right_to_the_last_bits(deg):
    assert abs(Decimal(cos_degrees(deg)) - exact_cosine(deg)) < Decimal("3e-16")
    assert abs(Decimal(sin_degrees(deg)) - exact_cosine(Decimal(deg) - 90)) < Decimal("3e-16")


@pytest.mark.parametrize(("deg", "x", "y"), [(0, 1, 0), (90, 0, 1), (180, -1, 0), (270, 0, -1), (-90, 0, -1)])
def test_quarter_turns_are_exact(deg, x, y):
    assert unit(float(deg)) == (x, y)
    assert unit(float(deg) + 3600.0) == (x, y)


def test_south_is_ninety_degrees():
    assert sin_degrees(90.0) == 1.0


def test_known_bits_never_change():
    found = [cos_degrees(30.0).hex(), sin_degrees(30.0).hex(), cos_degrees(77.7).hex()]
    assert found == ["0x1.bb67ae8584cabp-1", "0x1.fffffffffffffp-2", "0x1.b4494670d7988p-3"]


@pytest.mark.parametrize("deg", [float("nan"), float("inf"), float("-inf")])
def test_what_is_no_angle_is_refused(deg):
    with pytest.raises(ValueError, match="finite"):
        unit(deg)


def test_a_circle_goes_round_once_in_equal_steps():
    rays = circle(8)
    assert rays.shape == (8, 2)
    assert rays.dtype == np.float64
    assert rays.flags.c_contiguous
    assert rays[2].tolist() == [0.0, 1.0]
    assert rays[4].tolist() == [-1.0, 0.0]
    assert np.allclose((rays**2).sum(axis=1), 1.0, rtol=0, atol=5e-16)


def test_a_circle_of_nothing_is_empty():
    assert circle(0).shape == (0, 2)
