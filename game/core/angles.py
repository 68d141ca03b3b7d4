"""Sines, cosines and unit vectors from + - * / alone, so that every machine gets the same bits."""

from math import factorial, fmod, isfinite

import numpy as np

from game.core.compiled import F8x2

RADIAN = 0.017453292519943295
"""Pi / 180."""
_SINE = tuple((-1) ** k / factorial(2 * k + 1) for k in range(1, 9))
_COSINE = tuple((-1) ** k / factorial(2 * k) for k in range(1, 9))
"""Taylor: what is left out is below 2e-18 up to 45 degrees."""


def _series(square: float, terms: tuple[float, ...]) -> float:
    """1 + square * (t0 + square * (t1 + ...)), by Horner's rule."""
    total = 0.0
    for term in reversed(terms):
        total = (total + term) * square
    return 1.0 + total


def _sine(deg: float) -> float:
    """Sine of 0..45 degrees."""
    angle = deg * RADIAN
    return angle * _series(angle * angle, _SINE)


def _cosine(deg: float) -> float:
    """Cosine of 0..45 degrees."""
    angle = deg * RADIAN
    return _series(angle * angle, _COSINE)


def _quarter(deg: float) -> tuple[float, float]:
    """Cosine and sine of 0..90 degrees; folded at 45, where both series are short."""
    if deg <= 45.0:
        return _cosine(deg), _sine(deg)
    return _sine(90.0 - deg), _cosine(90.0 - deg)


def unit(deg: float) -> tuple[float, float]:
    """Unit vector at an angle: 0 is +x, 90 is +y (south). Raises ValueError unless finite."""
    if not isfinite(deg):
        raise ValueError(f"an angle must be finite, not {deg}")
    # Both reductions are exact; adding 360 to a negative angle would not be.
    turned = fmod(abs(deg), 360.0)
    quarter = int(turned // 90.0)
    x, y = _quarter(turned - 90.0 * quarter)
    for _ in range(quarter):
        x, y = 0.0 - y, x
    return x, 0.0 - y if deg < 0.0 else y


def cos_degrees(deg: float) -> float:
    """Cosine of an angle in degrees; exact at multiples of 90."""
    return unit(deg)[0]


def sin_degrees(deg: float) -> float:
    """Sine of an angle in degrees; exact at multiples of 90."""
    return unit(deg)[1]


def circle(n: int) -> F8x2:
    """Unit vectors at n equal angles from +x through +y. -> (n, 2)"""
    return np.array([unit(360.0 * i / n) for i in range(n)], np.float64).reshape(n, 2)
