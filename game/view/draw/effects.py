"""Effects: points laid over the lit or the finished picture: dust, rain, rings, bowls, sparks. All
cosmetic."""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from game.core.compiled import compiled
from game.view.draw.ground.pixels import INDOORS
from game.view.draw.knowledge import HALF
from game.view.draw.scene import HEIGHT, WIDTH, Bowls, Gleams, RingKind, Rings, SparkKind, Sparks, TorchView

U8 = npt.NDArray[np.uint8]
U16 = npt.NDArray[np.uint16]
F4 = npt.NDArray[np.float32]
I4 = npt.NDArray[np.int32]

DARK = (5, 5, 15)
BOWL = ((158, 219, 230), (250, 189, 76), (242, 87, 66))
"""Pale, amber, red."""
RING = {
    RingKind.NOISE: ((184, 214, 235), 0.55, 4, 4),
    RingKind.UNSEEN: ((250, 204, 115), 0.85, 4, 2),
    RingKind.ALARM: ((242, 96, 72), 0.9, 5, 2),
    RingKind.LISTEN: ((120, 226, 206), 0.6, 6, 3),
}
"""Colour, opacity, dash and gap in px."""
SPARK = {
    SparkKind.BLOOD: (128, 26, 28),
    SparkKind.GLASS: (214, 232, 238),
    SparkKind.WOOD: (176, 132, 84),
    SparkKind.METAL: (255, 216, 140),
    SparkKind.BREATH: (150, 164, 190),
    SparkKind.BLOW: (255, 244, 214),
}
SQUASH = 0.62


@compiled
def dab(picture: U8, points: I4, alpha: F4, count: int) -> None:
    """Mix points (x, y, b, g, r) into a picture (h, w, 4), blue first; those outside are left out."""
    high, wide = picture.shape[0], picture.shape[1]
    for i in range(count):
        x, y = points[i, 0], points[i, 1]
        if x < 0 or y < 0 or x >= wide or y >= high:
            continue
        a = alpha[i]
        for c in range(3):
            v = picture[y, x, c]
            picture[y, x, c] = int(v + (points[i, 2 + c] - v) * a)


class Dabs:
    """Points gathered for one call of `dab`."""

    def __init__(self, capacity: int = 16384) -> None:
        self.points = np.zeros((capacity, 5), np.int32)
        self.alpha = np.zeros(capacity, np.float32)
        self.count = 0

    def add(
        self,
        x: npt.NDArray[np.int32],
        y: npt.NDArray[np.int32],
        colour: tuple[int, int, int],
        alpha: float | F4,
    ) -> None:
        """More points of one colour; those beyond the capacity are dropped."""
        n = min(len(x), len(self.alpha) - self.count)
        k = slice(self.count, self.count + n)
        self.points[k, 0], self.points[k, 1], self.points[k, 2:] = x[:n], y[:n], colour[::-1]
        self.alpha[k] = alpha if isinstance(alpha, float) else alpha[:n]
        self.count += n

    def flush(self, picture: U8) -> None:
        """Lay all points and start over."""
        dab(picture, self.points, self.alpha, self.count)
        self.count = 0


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
def bowl() -> tuple[
    npt.NDArray[np.int32], npt.NDArray[np.int32], F4, npt.NDArray[np.int32], npt.NDArray[np.int32]
]:
    """A bowl of radius 7, 2 px thick: its points with how far along they lie, and its dark edge."""
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
    return inside[:, 0], inside[:, 1], along, rim[:, 0], rim[:, 1]


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
    """Suspicion over the heads of those who watch."""
    ix, iy, along, ex, ey = bowl()
    for k in range(len(bowls.x)):
        x, y = int(bowls.x[k]) - left, int(bowls.y[k]) - top - 27
        colour = BOWL[int(bowls.band[k])]
        full = along <= bowls.fill[k]
        dabs.add(ex + x, ey + y, DARK, 0.9)
        dabs.add(ix[~full] + x, iy[~full] + y, (13, 15, 36), 0.8)
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


def draw_sparks(dabs: Dabs, sparks: Sparks, left: int, top: int) -> None:
    """Specks in the air."""
    if not len(sparks.x):
        return
    x = sparks.x.astype(np.int32) - left
    y = (sparks.y - sparks.z).astype(np.int32) - top
    for kind, colour in SPARK.items():
        of = sparks.kind == kind
        if of.any():
            dabs.add(
                x[of],
                y[of],
                colour,
                (sparks.fade[of] * (0.4 if kind == SparkKind.BREATH else 0.9)).astype(np.float32),
            )


_DRAW = np.random.default_rng(20)
_RAIN_X, _RAIN_Y = _DRAW.random(690).astype(np.float32), _DRAW.random(690).astype(np.float32)
_MOTE_R, _MOTE_A = _DRAW.random(150).astype(np.float32), _DRAW.normal(size=150).astype(np.float32)
_MOTE_B, _MOTE_V = _DRAW.random(150).astype(np.float32), _DRAW.normal(size=(150, 2)).astype(np.float32)


def draw_rain(dabs: Dabs, time: float, left: int, top: int, heavy: bool, memory: U8) -> None:
    """Two sheets: 520 short faint strokes and 170 long ones, slanting; they keep to the world as the
    camera moves, and fall on nothing under a roof. memory (h, w, 4) has the pixels' flags."""
    for first, n, length, speed, alpha in ((0, 520, 5, 420.0, 0.13), (520, 170, 10, 620.0, 0.22)):
        n = n if heavy else n * 2 // 3
        rows = np.arange(first, first + n)
        y0 = (_RAIN_Y[rows] * 400 + time * speed - top * (1.0 if length > 5 else 0.8)) % 400 - 20
        x0 = (_RAIN_X[rows] * 700 - time * speed * 0.34 - left * (1.0 if length > 5 else 0.8)) % 700 - 30
        k = np.arange(length)
        x = (x0[:, None] - k * 0.34).astype(np.int32).ravel()
        y = (y0[:, None] + k).astype(np.int32).ravel()
        inside = (x >= 0) & (y >= 0) & (x < WIDTH) & (y < HEIGHT)
        x, y = x[inside], y[inside]
        open_ = memory[y, x, 3] & INDOORS == 0
        dabs.add(x[open_], y[open_], (150, 170, 214), alpha)


def draw_dust(dabs: Dabs, light: U16, torches: TorchView, time: float, left: int, top: int) -> None:
    """Motes in the beams, only where the torch's light falls."""
    for k in range(len(torches.x)):
        angle = math.atan2(float(torches.fy[k]), float(torches.fx[k]))
        drift = (_MOTE_R + time * 0.004 * (1 + _MOTE_B)) % 1.0
        d = 14 + drift * min(230.0, float(torches.reach[k]))
        a = angle + _MOTE_A * 0.25 * float(torches.half[k]) / 0.54
        x = torches.x[k] + d * np.cos(a) + 2.5 * np.sin(time * 0.7 + _MOTE_V[:, 0] * 9) - left
        y = torches.y[k] + d * np.sin(a) + 2.5 * np.sin(time * 0.5 + _MOTE_V[:, 1] * 9) - 5 - top
        xi, yi = x.astype(np.int32), y.astype(np.int32)
        inside = (xi >= 0) & (yi >= 0) & (xi < WIDTH) & (yi < HEIGHT)
        xi, yi, d, b = xi[inside], yi[inside], d[inside], _MOTE_B[inside]
        bright = light[yi, xi, 0] > 40
        alpha = (
            (0.25 + 0.5 * b) * (1 - d / 300) * np.minimum(1.0, np.abs(drift[inside] - 0.5) * -8 + 4)
        ).astype(np.float32)
        dabs.add(xi[bright], yi[bright], (255, 226, 170), np.clip(alpha[bright], 0, 1).astype(np.float32))


def draw_tips(dabs: Dabs, torches: TorchView, left: int, top: int) -> None:
    """The lamp in a bearer's hand, unless a back hides it."""
    for k in range(len(torches.x)):
        if torches.fy[k] < -0.75:
            continue
        x = int(torches.x[k] + torches.fx[k] * 9) - left
        y = int(torches.y[k] + torches.fy[k] * 4) - 10 - top
        px, py = np.array([x, x + 1, x, x + 1, x - 1, x + 2]), np.array([y, y, y + 1, y + 1, y, y + 1])
        dabs.add(px.astype(np.int32), py.astype(np.int32), (255, 250, 218), 0.92)


def draw_embers(dabs: Dabs, x: float, y: float, time: float, seed: int) -> None:
    """Sparks above an open fire at frame position (x, y)."""
    k = np.arange(14)
    rise = (time * (0.5 + _MOTE_B[k]) + _MOTE_R[k + seed % 100] * 3) % 1.0
    ex = (x + _MOTE_V[k, 0] * 5 + np.sin(rise * 6 + k) * 3).astype(np.int32)
    ey = (y - 8 - rise * 34).astype(np.int32)
    dabs.add(ex, ey, (255, 178, 84), ((1 - rise) * 0.9).astype(np.float32))
