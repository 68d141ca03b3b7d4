"""What a pixel of the ground is: its flags, the grain of its light, and where moon and sun come from."""

from __future__ import annotations

import numpy as np

INDOORS, KEY, GLOW, TOP, SKY, FRONT = 1, 6, 24, 32, 64, 128
"""Flag bits of a pixel: KEY and GLOW are two bits each (0..3), KEY = how much moon or sun falls on it."""
CHUNK = 256
NORTH, SIDE = 112, 16
"""Margins painted round a chunk: what stands north of it reaches in with its foot."""
MOON_X, MOON_RISE = 0.42, 0.369
"""The moon's rays go this far east for each pixel south, and sink this much."""
SUN_X, SUN_Y, SUN_RISE = 0.894, 0.447, 0.30
"""Outdoors the key light comes from the west-north-west, low: where shadows fall, and how steeply."""
BAYER = (
    np.array([[0, 8, 2, 10], [12, 4, 14, 6], [3, 11, 1, 9], [15, 7, 13, 5]], np.float32) / np.float32(16)
    - np.float32(15 / 32)
).astype(np.float32)
BLUES = np.array(
    [
        (0.040, 0.054, 0.124),
        (0.066, 0.090, 0.188),
        (0.100, 0.136, 0.262),
        (0.146, 0.190, 0.346),
        (0.206, 0.262, 0.446),
        (0.300, 0.370, 0.580),
    ],
    np.float32,
)
