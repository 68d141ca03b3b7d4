"""Colour ramps of the whole game: OKLCH steps whose hue leans with the light."""

import math

import numpy as np
from numpy.typing import NDArray

Rgb = NDArray[np.float32]

SHADOW_HUE = 285.0
LIGHT_HUE = 95.0
INK = (0.055, 0.045, 0.10)


def _gamma(linear: float) -> float:
    linear = min(max(linear, 0.0), 1.0)
    return 12.92 * linear if linear <= 0.0031308 else 1.055 * linear ** (1 / 2.4) - 0.055


def oklch(L: float, C: float, h: float) -> Rgb:
    """Return lightness 0..1, chroma and hue in degrees as sRGB 0..1, clipped to what a screen shows.

    Source: Björn Ottosson, "A perceptual color space for image processing", 2020.
    """
    a, b = C * math.cos(math.radians(h)), C * math.sin(math.radians(h))
    long = (L + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (L - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (L - 0.0894841775 * a - 1.2914855480 * b) ** 3
    red = 4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short
    green = -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short
    blue = -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short
    return np.array([_gamma(red), _gamma(green), _gamma(blue)], np.float32)


def lean(hue: float, towards: float, most: float) -> float:
    """Return the hue turned along the shorter arc, by at most `most` degrees."""
    away = (towards - hue + 180.0) % 360.0 - 180.0
    return hue + math.copysign(min(abs(away), most), away)


def ramp(hue: float, chroma: float, l0: float, l1: float, n: int = 5, shift: float = 26.0) -> Rgb:
    """Return n steps dark to light: shadows lean to violet, lights to yellow. -> (n, 3)"""
    steps = []
    for i in range(n):
        t = i / (n - 1) if n > 1 else 0.5
        swing = 2.0 * t - 1.0
        towards = SHADOW_HUE if swing < 0.0 else LIGHT_HUE
        turned = lean(hue, towards, abs(swing) * shift)
        steps.append(oklch(l0 + (l1 - l0) * t, chroma * (1.0 - 0.5 * swing * swing), turned))
    return np.array(steps, np.float32)


def mix(a: Rgb, b: Rgb, t: float) -> Rgb:
    """Return the colour a part t of the way from a to b. (..., 3) -> (..., 3)"""
    return (a + (b - a) * np.float32(t)).astype(np.float32)
