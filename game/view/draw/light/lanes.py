"""Lanes: light as four lanes of 16 bits in one number (red, green, blue, nothing; 256 = 1), so that a lamp is
added with one addition; and the steps and grain it comes in."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import numpy.typing as npt

from game.view.draw.ground.pixels import BAYER

U8 = npt.NDArray[np.uint8]
I8 = npt.NDArray[np.int64]
ONE = 256
"""Light 1.0 in a lane."""
STEPS, GRAIN = 6.0, 0.72
"""A lamp's light comes in so many steps, broken by so much of one in noise."""
GAIN = 0.95 * STEPS / 255.0
"""Steps of light for each unit of a bake's falloff at full glow."""
FLOOR = 1
"""The last bit of a pixel's strength says that it is floor."""


def lanes(colour: tuple[float, float, float], share: float = 1.0) -> int:
    """A colour (256 = 1) as one number of three lanes."""
    r, g, b = (int(c * share) for c in colour)
    return r | g << 16 | b << 32


@lru_cache(maxsize=256)
def steps_of(colour: tuple[float, float, float], parts: int = 1) -> I8:
    """What each step of a lamp of this colour, or each part of one, adds to the light. -> (16 * parts,)"""
    return np.array([lanes(colour, k / (STEPS * parts)) for k in range(16 * parts)], np.int64)


@lru_cache(maxsize=512)
def dither_of(glow: int) -> U8:
    """Steps by place in the grain and strength, of a lamp that glows `glow` 256ths. -> (16, 256)"""
    strength = np.arange(256) * (GAIN * glow / 256.0) + 0.5
    steps = np.floor(np.maximum(strength[None, :] + BAYER.reshape(16, 1) * GRAIN, 0.0))
    return np.ascontiguousarray(np.minimum(steps, 15).astype(np.uint8))
