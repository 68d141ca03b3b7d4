"""Lamplight: the light of lamps that stand still, baked once per lamp, and of steady ones kept with the
ground.

A lamp's bake is redone when a door near it moves, a few lamps a frame. It does not add torches or flashes.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from game.view.draw.ground import BAYER, CHUNK, KEEP, Ground
from game.view.draw.light import BINS, GRAIN, ONE, RAYS, STEPS, bake, polar, shine, steps_of
from game.view.draw.scene import HEIGHT, TILE, WIDTH, LampView

U8 = npt.NDArray[np.uint8]
U16 = npt.NDArray[np.uint16]
BAKES = 3
"""Lamps or chunks renewed in one frame after a door moved."""
GAIN = 0.95 * STEPS / 255.0
"""Steps of light for each unit of a bake's falloff at full glow."""
FARTHEST = 400.0
_NO_FEET = np.zeros(1, np.float32)


class Lamplight:
    """Bakes of lamps by place, and the sum of the steady ones by chunk of ground."""

    def __init__(self, ground: Ground, opaque: U8) -> None:
        self.ground, self.opaque = ground, opaque
        self.bakes: dict[tuple[float, float, float, float], U8] = {}
        self.stale: set[tuple[float, float, float, float]] = set()
        self.chunks: dict[tuple[int, int], U16] = {}
        self.old_chunks: set[tuple[int, int]] = set()
        self.steady = b""
        self.budget = BAKES
        self.wall, self.low = np.zeros(RAYS, np.float32), np.zeros((RAYS, BINS), np.uint8)
        self._ids, self._codes = np.zeros((CHUNK, CHUNK), np.uint16), np.zeros((CHUNK, CHUNK), np.uint8)

    def doors_moved(self, changed: npt.NDArray[np.intp]) -> None:
        """Cells (k, 2) of y, x whose opacity changed: what they touch is baked anew soon."""
        for key in self.bakes:
            reach = key[2] + TILE
            near = np.abs(changed[:, 1] * TILE + 8 - key[0]) < reach
            near &= np.abs(changed[:, 0] * TILE + 8 - key[1]) < reach
            if near.any():
                self.stale.add(key)
                self._age(key)

    def _age(self, key: tuple[float, float, float, float]) -> None:
        x, y, radius, _ = key
        for cx, cy in self.chunks:
            if abs(cx * CHUNK + 128 - x) < radius + 128 and abs(cy * CHUNK + 128 - y) < radius + 224:
                self.old_chunks.add((cx, cy))

    def bake_of(self, key: tuple[float, float, float, float]) -> U8:
        """Shadows and falloff of the lamp at (x, y, radius, height). -> (n, n, 4)"""
        found = self.bakes.get(key)
        if found is None or (key in self.stale and self.budget > 0):
            self.budget -= found is not None
            self.stale.discard(key)
            found = self.bakes[key] = self.bake(*key)
        return found

    def bake(self, x: float, y: float, radius: float, height: float) -> U8:
        """Bake without keeping (a flash). -> (n, n, 4)"""
        size = 2 * int(radius) + 2
        cache = np.zeros((size, size, 4), np.uint8)
        polar(self.opaque, self.ground.occ, x, y, height, radius, 0, RAYS, 0.0, self.wall, self.low)
        bake(radius, self.wall, self.low, cache)
        return cache

    def copy_out(self, x: int, y: int, lamps: LampView, light: U16) -> None:
        """Light of the steady lamps on the frame whose top left is (x, y). -> light (HEIGHT, WIDTH, 3)"""
        self.budget = BAKES
        steady = np.flatnonzero(lamps.steady > 0) if len(lamps.steady) else np.zeros(0, np.intp)
        print_ = b"".join(
            c[steady].tobytes() for c in (lamps.x, lamps.y, lamps.radius, lamps.height, lamps.red, lamps.glow)
        )
        if print_ != self.steady or len(self.chunks) > KEEP:
            self.steady = print_
            self.chunks.clear()
            self.old_chunks.clear()
        for cy in range(y // CHUNK, (y + HEIGHT - 1) // CHUNK + 1):
            for cx in range(x // CHUNK, (x + WIDTH - 1) // CHUNK + 1):
                part = self._chunk(cx, cy, lamps, steady)
                x0, y0 = max(x, cx * CHUNK), max(y, cy * CHUNK)
                x1, y1 = min(x + WIDTH, (cx + 1) * CHUNK), min(y + HEIGHT, (cy + 1) * CHUNK)
                light[y0 - y : y1 - y, x0 - x : x1 - x] = part[
                    y0 - cy * CHUNK : y1 - cy * CHUNK, x0 - cx * CHUNK : x1 - cx * CHUNK
                ]

    def _chunk(self, cx: int, cy: int, lamps: LampView, steady: npt.NDArray[np.intp]) -> U16:
        found = self.chunks.get((cx, cy))
        if found is not None and not ((cx, cy) in self.old_chunks and self.budget > 0):
            return found
        self.budget -= found is not None
        self.old_chunks.discard((cx, cy))
        made = np.zeros((CHUNK, CHUNK, 3), np.uint16)
        albedo, memory = self.ground.chunk(cx, cy)
        for k in steady:
            key, colour = key_of(lamps, int(k))
            sx, sy, radius = key[0] - cx * CHUNK, key[1] - cy * CHUNK, key[2]
            if lamps.glow[k] <= 0.01 or sx < -radius or sx > CHUNK + radius:
                continue
            if sy < -radius or sy > CHUNK + radius + 96:
                continue
            bake_of = self.bake_of(key)
            half = bake_of.shape[0] // 2
            shine(
                made,
                albedo,
                memory,
                self._ids,
                self._codes,
                _NO_FEET,
                bake_of,
                self._codes,
                0,
                int(sx) - half,
                int(sy) - half,
                0,
                steps_of(colour),
                float(lamps.glow[k]) * GAIN,
                GRAIN,
                BAYER,
            )
        self.chunks[(cx, cy)] = made
        return made


def key_of(lamps: LampView, k: int) -> tuple[tuple[float, float, float, float], tuple[float, float, float]]:
    """Where a lamp is baked (x, y, radius, height), and its colour in the light buffer's fixed point."""
    key = (
        float(lamps.x[k]),
        float(lamps.y[k]),
        min(float(lamps.radius[k]), FARTHEST),
        float(lamps.height[k]),
    )
    return key, (float(lamps.red[k]) * ONE, float(lamps.green[k]) * ONE, float(lamps.blue[k]) * ONE)
