"""Air: what flies, falls and drifts: specks, rain, dust in a beam, embers over a fire. All cosmetic."""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt

from game.view.draw.effects.dabs import Dabs
from game.view.draw.ground.pixels import INDOORS
from game.view.draw.knowledge import HALF
from game.view.draw.scene import HEIGHT, WIDTH, SparkKind, Sparks, TorchView

U8 = npt.NDArray[np.uint8]
U16 = npt.NDArray[np.uint16]
F4 = npt.NDArray[np.float32]
I4 = npt.NDArray[np.int32]

SPARK = {
    SparkKind.BLOOD: (128, 26, 28),
    SparkKind.GLASS: (214, 232, 238),
    SparkKind.WOOD: (176, 132, 84),
    SparkKind.METAL: (255, 216, 140),
    SparkKind.BREATH: (150, 164, 190),
    SparkKind.BLOW: (255, 244, 214),
}


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


def draw_dust(dabs: Dabs, light: U16, seen: U8, torches: TorchView, time: float, left: int, top: int) -> None:
    """Motes in the beams, only where the torch's light falls and is seen to fall."""
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
        bright = (light[yi, xi, 0] > 40) & (seen[yi, xi] >= HALF)
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
