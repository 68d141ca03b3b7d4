"""Signs: what is drawn to be read: suspicion over heads, sounds as rings, gleams on what can be taken."""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from game.view.draw.effects.dabs import Dabs
from game.view.draw.knowledge import HALF
from game.view.draw.scene import HEIGHT, WIDTH, Bowls, Gleams, RingKind, Rings

U8 = npt.NDArray[np.uint8]
U16 = npt.NDArray[np.uint16]
F4 = npt.NDArray[np.float32]
I4 = npt.NDArray[np.int32]

DARK = (5, 5, 15)
BOWL = ((158, 219, 230), (250, 189, 76), (255, 46, 62))
"""Pale, amber, red: a red that an evening's sand has not."""
HALO = ((1, 1), (1, -1), (-1, 1), (-1, -1), (2, 0), (-2, 0), (0, 2), (0, -2))
"""Where round its edge a red one darkens what is behind it."""
TRACK = (0.26, 0.5, 0.8)
"""How plainly what is still empty of a bowl is drawn, by band: many who hardly wonder are no fence."""
RING = {
    RingKind.NOISE: ((184, 214, 235), 0.55, 4, 4),
    RingKind.UNSEEN: ((250, 204, 115), 0.85, 4, 2),
    RingKind.ALARM: ((242, 96, 72), 0.9, 5, 2),
    RingKind.LISTEN: ((120, 226, 206), 0.6, 6, 3),
}
"""Colour, opacity, dash and gap in px."""
SQUASH = 0.62


@lru_cache(maxsize=512)
def ellipse(radius: int, dash: int, gap: int) -> tuple[npt.NDArray[np.int32], npt.NDArray[np.int32]]:
    """Points of a dashed ground circle round (0, 0). -> (n,), (n,)"""
    n = max(24, int(2 * math.pi * radius))
    i = np.arange(n * 2)
    angle = i * (math.pi / n)
    x = np.round(radius * np.cos(angle)).astype(np.int32)
    y = np.round(radius * SQUASH * np.sin(angle)).astype(np.int32)
    keep = (i // 2) % (dash + gap) < dash
    points = np.unique(np.stack([x[keep], y[keep]]), axis=1)
    return points[0].astype(np.int32), points[1].astype(np.int32)


@lru_cache(maxsize=1)
def bowl() -> tuple[I4, I4, F4, I4, I4, F4]:
    """A bowl of radius 7, 2 px thick: its points and how far along they lie, then those of its dark edge."""
    seen: dict[tuple[int, int], float] = {}
    for i in range(120):
        t = i / 119
        angle = math.radians(-196 + 212 * t)
        for r in (7, 8):
            seen.setdefault((round(r * math.cos(angle)), round(r * 0.8 * math.sin(angle))), t)
    edge = {
        (x + dx, y + dy)
        for x, y in seen
        for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1))
        if (x + dx, y + dy) not in seen
    }
    inside = np.array(list(seen), np.int32)
    along = np.array(list(seen.values()), np.float32)
    rim = np.array(sorted(edge), np.int32)
    # An edge point goes with the first of the points it lies beside.
    apart = np.abs(rim[:, None, :] - inside[None]).sum(axis=2)
    beside = np.where(apart == 1, along[None], 2.0).min(axis=1).astype(np.float32)
    return inside[:, 0], inside[:, 1], along, rim[:, 0], rim[:, 1], beside


@lru_cache(maxsize=1)
def halo() -> tuple[I4, I4]:
    """What lies two pixels round a bowl and is no part of it or its edge. -> (n,), (n,)"""
    ix, iy, _, ex, ey, _ = bowl()
    taken = {*zip(ix.tolist(), iy.tolist(), strict=True), *zip(ex.tolist(), ey.tolist(), strict=True)}
    round_it = {(x + dx, y + dy) for x, y in zip(ix.tolist(), iy.tolist(), strict=True) for dx, dy in HALO}
    found = np.array(sorted(round_it - taken), np.int32)
    return found[:, 0], found[:, 1]


GLEAM = (255, 240, 200)
GLEAM_EVERY, GLEAM_LASTS = 2.6, 0.42
"""Seconds between two gleams of a thing, and of one."""


def draw_gleams(dabs: Dabs, gleams: Gleams, time: float, left: int, top: int, seen: U8) -> None:
    """Now and then a star of four points on what can be taken or read, each in its own time."""
    x, y = (gleams.x - left).astype(np.int32), (gleams.y - top).astype(np.int32)
    inside = (x >= 0) & (y >= 0) & (x < WIDTH) & (y < HEIGHT)
    at = (time + (gleams.x * 0.37 + gleams.y * 0.73)) % GLEAM_EVERY
    for k in np.flatnonzero(inside & (at < GLEAM_LASTS)):
        if seen[y[k], x[k]] < HALF:
            continue
        much = 1.0 - abs(float(at[k]) / GLEAM_LASTS * 2.0 - 1.0)
        for far in range(1 + round(3 * much)):
            arms = np.array([(far, 0), (-far, 0), (0, far), (0, -far)], np.int32)
            dabs.add(
                arms[:, 0] + x[k] + 2, arms[:, 1] + y[k] - 6, GLEAM, (1.0 - far * 0.24) * (0.4 + 0.6 * much)
            )


def draw_bowls(dabs: Dabs, bowls: Bowls, left: int, top: int) -> None:
    """Suspicion over the heads of those who watch, the surest last, so that they lie over the others."""
    ix, iy, along, ex, ey, beside = bowl()
    for k in np.argsort(bowls.fill, kind="stable"):
        x, y = int(bowls.x[k]) - left, int(bowls.y[k]) - top - 27
        colour, track = BOWL[int(bowls.band[k])], TRACK[int(bowls.band[k])]
        full, near = along <= bowls.fill[k], beside <= bowls.fill[k]
        if bowls.band[k] == len(BOWL) - 1:
            hx, hy = halo()
            dabs.add(hx + x, hy + y, DARK, 0.5)
        dabs.add(ex[near] + x, ey[near] + y, DARK, 0.9)
        dabs.add(ex[~near] + x, ey[~near] + y, DARK, track * 0.6)
        dabs.add(ix[~full] + x, iy[~full] + y, (13, 15, 36), track)
        dabs.add(ix[full] + x, iy[full] + y, colour, 1.0)


def draw_rings(dabs: Dabs, rings: Rings, left: int, top: int) -> None:
    """Sounds as dashed ellipses on the ground; those of unseen makers as two or three rings."""
    for k in range(len(rings.x)):
        kind = RingKind(int(rings.kind[k]))
        colour, alpha, dash, gap = RING[kind]
        radius = max(2, min(600, int(rings.radius[k])))
        shells = (
            (radius,)
            if kind == RingKind.NOISE or kind == RingKind.LISTEN
            else (radius, radius - 4, radius - 8)
        )
        for depth, r in enumerate(shells):
            if r < 2:
                continue
            x, y = ellipse(r, dash if r > 4 else 9, gap if r > 4 else 0)
            dabs.add(
                x + (int(rings.x[k]) - left),
                y + (int(rings.y[k]) - top),
                colour,
                float(alpha * rings.fade[k] * (1.0, 0.7, 0.45)[depth]),
            )
