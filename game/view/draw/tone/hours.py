"""Hours: the light of each hour, and the tables made of it."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

import numpy as np
import numpy.typing as npt

F4 = npt.NDArray[np.float32]
I8 = npt.NDArray[np.int64]
_NIGHT = ((0.20, 0.235, 0.40), (0.15, 0.20, 0.36), (0.315, 0.36, 0.56), (0.40, 0.58, 1.08), (0.72, 0.78, 1.0))
_DAWN = ((0.40, 0.42, 0.56), (0.50, 0.38, 0.36), (0.44, 0.46, 0.60), (0.74, 0.58, 0.54), (0.90, 0.86, 1.0))
_DAY = ((0.78, 0.80, 0.84), (0.30, 0.29, 0.26), (0.72, 0.72, 0.75), (0.62, 0.58, 0.46), (1.5, 1.5, 1.5))
_DUSK = ((0.37, 0.34, 0.52), (1.00, 0.57, 0.30), (0.38, 0.35, 0.52), (0.98, 0.56, 0.30), (1.0, 0.85, 1.0))
_HOURS = (
    (0.0, _NIGHT),
    (4.8, _NIGHT),
    (6.0, _DAWN),
    (7.5, _DAY),
    (16.8, _DAY),
    (18.4, _DUSK),
    (19.4, _DUSK),
    (20.4, _NIGHT),
    (24.0, _NIGHT),
)
"""Ambient outdoors, key outdoors, ambient indoors, key through panes, tops of walls; between hours they
mix."""


def moment(hour: float) -> float:
    """The hour in steps of about a minute: what tables are kept by."""
    return round(hour * 64.0) / 64.0


def hour_light(hour: float) -> F4:
    """The five colours of an hour. -> (5, 3)"""
    hour = hour % 24.0
    for (h0, a), (h1, b) in pairwise(_HOURS):
        if h0 <= hour <= h1:
            t = (hour - h0) / (h1 - h0)
            return (np.array(a, np.float32) * (1 - t) + np.array(b, np.float32) * t).astype(np.float32)
    return np.array(_NIGHT, np.float32)


@lru_cache(maxsize=256)
def darkness(hour: float) -> float:
    """1 at night, 0 by day. Give it `moment(hour)`, so that it is worked out seldom."""
    return float(np.clip((0.70 - hour_light(hour)[0].mean()) / 0.42, 0.0, 1.0))


def dazzled(dark: float) -> int:
    """How many 16ths of a lamp's light outdoors eyes take in that are used to the hour: by day a third."""
    return round(16 * min(1.0, 0.34 + dark))


@lru_cache(maxsize=64)
def ambient_table(hour: float, weather: int, lightning: float) -> I8:
    """Light by pixel flags INDOORS + KEY (8 values), then the same for TOP, in lanes. -> (16,)"""
    outdoors, key, indoors, pane, top = hour_light(hour)
    if weather:
        key, outdoors, pane = key * 0.0, outdoors * (0.94, 0.95, 0.98), pane * 0.55
    bolt = np.array((1.0, 1.16, 1.55), np.float32) * lightning
    table = np.zeros((16, 3), np.float32)
    for code in range(8):
        share = (code >> 1) / 3.0
        if code & 1:
            table[code] = indoors + (pane + bolt) * share
        else:
            table[code] = outdoors + key * share + bolt * 0.8
        table[code + 8] = top * (1.0 if code & 1 else 0.9) + bolt * 0.3 * (1 - (code & 1))
    parts = np.round(table * 256).astype(np.int64)
    return np.ascontiguousarray(parts[:, 0] | parts[:, 1] << 16 | parts[:, 2] << 32)
