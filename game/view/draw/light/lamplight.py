"""Lamplight: the light of lamps that stand still, baked once per lamp, and of steady ones kept with the
ground; lamps that move, and flashes, are baked for one frame at half the resolution.

A lamp's bake is redone when a door near it moves, a few lamps a frame. It does not know of bodies or torches.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from game.view.draw.ground.ground import KEEP, Ground, Piece
from game.view.draw.ground.pixels import CHUNK
from game.view.draw.light.lamps import TALLEST, bake, kindle, project
from game.view.draw.light.lanes import ONE, dither_of, steps_of
from game.view.draw.light.mottle import MOTTLE
from game.view.draw.light.rays import BINS, RAYS, compass, polar
from game.view.draw.scene import HEIGHT, TILE, WIDTH, LampView

U8 = npt.NDArray[np.uint8]
I8 = npt.NDArray[np.int64]
Place = tuple[float, float, float, float]
"""x, y, radius, height of a lamp, px."""
BAKES = 3
"""Lamps renewed in one frame after a door moved."""
LAMPS = 192
"""Lamps whose bake is kept: about 20 MB."""
FARTHEST = 400.0


@dataclass(frozen=True, slots=True)
class Bake:
    """One lamp over the ground, and over what is seen of the ground; all places in world pixels."""

    cache: U8
    """(n, n, 4) falloff, shade height, direction, in cells of 1 << shift px."""
    shift: int
    left: int
    top: int
    strength: U8
    """(rows, columns) how strongly each pixel gets it; its corner is at (x, y)."""
    x: int
    y: int
    rows: int
    columns: int


class Lamplight:
    """Bakes of lamps by place, and the sum of the steady ones by chunk of ground."""

    def __init__(self, ground: Ground, opaque: U8) -> None:
        self.ground, self.opaque = ground, opaque
        self.bakes: OrderedDict[Place, Bake] = OrderedDict()
        self.stale: set[Place] = set()
        self.chunks: dict[tuple[int, int], I8] = {}
        self.steady = b""
        self.wall, self.low = np.zeros(RAYS, np.float32), np.zeros((RAYS, BINS), np.uint8)
        self.last: dict[int, Place] = {}
        """Where each lamp was in the frame before."""

    def doors_moved(self, changed: npt.NDArray[np.intp]) -> None:
        """Cells (k, 2) of y, x whose opacity changed: lamps near them are baked anew soon."""
        for key in self.bakes:
            reach = key[2] + TILE
            near = np.abs(changed[:, 1] * TILE + 8 - key[0]) < reach
            near &= np.abs(changed[:, 0] * TILE + 8 - key[1]) < reach
            if near.any():
                self.stale.add(key)

    # ------------------------------------------------------------ single lamps
    def moves(self, number: int, place: Place) -> bool:
        """Whether a lamp is elsewhere than in the frame before."""
        before, self.last[number] = self.last.get(number, place), place
        return before != place

    def bake_of(self, place: Place) -> Bake:
        """A lamp that stands still, in full and kept."""
        found = self.bakes.get(place)
        if found is None:
            found = self.bakes[place] = self._bake(place)
            if len(self.bakes) > LAMPS:
                self.stale.discard(self.bakes.popitem(last=False)[0])
                self.chunks.clear()
        self.bakes.move_to_end(place)
        return found

    def _renew(self, lamps: LampView, steady: npt.NDArray[np.intp], x: int, y: int) -> None:
        """Bake a few of the stale lamps that reach the frame anew, and put the difference into the chunks."""
        budget = BAKES
        for k in np.flatnonzero(lamps.glow > 0.01):
            place = place_of(lamps, int(k))
            if place not in self.stale or not budget or not _reaches(place, x, y, WIDTH, HEIGHT):
                continue
            budget -= 1
            self.stale.discard(place)
            before, now = self.bakes[place], self._bake(place)
            self.bakes[place] = now
            if k in steady:
                for at, chunk in self.chunks.items():
                    self._add(chunk, at, lamps, int(k), before, -1)
                    self._add(chunk, at, lamps, int(k), now, 1)

    @staticmethod
    def _add(chunk: I8, at: tuple[int, int], lamps: LampView, k: int, of: Bake, sign: int) -> None:
        x, y = of.x - at[0] * CHUNK, of.y - at[1] * CHUNK
        if x < CHUNK and y < CHUNK and x + of.columns > 0 and y + of.rows > 0:
            adds = sign * steps_of(colour_of(lamps, k))
            dither = dither_of(glow_of(lamps, k))
            kindle(chunk, of.strength, x, y, of.rows, of.columns, 0, dither, adds, 0, CHUNK)

    def _bake(self, place: Place) -> Bake:
        x, y, radius, height = place
        size = 2 * int(radius) + 2
        cache = np.zeros((size, size, 4), np.uint8)
        polar(self.opaque, self.ground.occ, x, y, height, radius, 0, RAYS, 0.0, self.wall, self.low)
        left, top, rows = int(x) - size // 2, int(y) - size // 2, size + TALLEST
        bake(radius, self.wall, self.low, left, top, 0, *compass(int(radius) + 1), MOTTLE, cache)
        seen = np.zeros((rows, size, 4), np.uint8), np.zeros((rows, size, 4), np.uint8)
        self.ground.copy_out(left, top - TALLEST, *seen)
        strength = np.zeros((rows, size), np.uint8)
        project(strength, *seen, cache, 0, 0, TALLEST, 0, 0, size, rows)
        return Bake(cache, 0, left, top, strength, left, top - TALLEST, rows, size)

    def passing(self, place: Place, x: int, y: int, albedo: U8, memory: U8) -> Bake:
        """A lamp as it is in this one frame, at half the resolution; the frame's top left is (x, y)."""
        lx, ly, radius, height = place
        size = int(radius) + 2
        cache = np.zeros((size, size, 4), np.uint8)
        polar(self.opaque, self.ground.occ, lx, ly, height, radius, 0, RAYS, 0.0, self.wall, self.low)
        left, top = int(lx) - size // 2 * 2, int(ly) - size // 2 * 2
        bake(radius, self.wall, self.low, left, top, 1, *compass(int(radius) + 1), MOTTLE, cache)
        x0, x1 = max(x, left), min(x + WIDTH, left + 2 * size)
        y0, y1 = max(y, top - TALLEST), min(y + HEIGHT, top + 2 * size)
        x1, y1 = max(x0, x1), max(y0, y1)
        strength = np.zeros((y1 - y0, x1 - x0), np.uint8)
        area = (x0 - x, y0 - y, x1 - x, y1 - y)
        project(strength, albedo, memory, cache, 1, left - x, top - y, *area)
        return Bake(cache, 1, left, top, strength, x0, y0, *strength.shape)

    # ------------------------------------------------------------ the steady ones, chunk by chunk
    def pieces(self, x: int, y: int, lamps: LampView, light: I8) -> Iterator[Piece]:
        """Light of the steady lamps on the frame whose top left is (x, y): parts of `light` (HEIGHT, WIDTH),
        and what is to be copied there."""
        steady = np.flatnonzero(lamps.steady > 0) if len(lamps.steady) else np.zeros(0, np.intp)
        columns = (
            lamps.x,
            lamps.y,
            lamps.radius,
            lamps.height,
            lamps.red,
            lamps.green,
            lamps.blue,
            lamps.glow,
        )
        print_ = b"".join(column[steady].tobytes() for column in columns)
        if print_ != self.steady or len(self.chunks) > KEEP:
            self.steady = print_
            self.chunks.clear()
        if self.stale:
            self._renew(lamps, steady, x, y)
        for cy in range(y // CHUNK, (y + HEIGHT - 1) // CHUNK + 1):
            for cx in range(x // CHUNK, (x + WIDTH - 1) // CHUNK + 1):
                part = self._chunk(cx, cy, lamps, steady)
                x0, y0 = max(x, cx * CHUNK), max(y, cy * CHUNK)
                x1, y1 = min(x + WIDTH, (cx + 1) * CHUNK), min(y + HEIGHT, (cy + 1) * CHUNK)
                here = (slice(y0 - cy * CHUNK, y1 - cy * CHUNK), slice(x0 - cx * CHUNK, x1 - cx * CHUNK))
                yield light[y0 - y : y1 - y, x0 - x : x1 - x], part[here]

    def _chunk(self, cx: int, cy: int, lamps: LampView, steady: npt.NDArray[np.intp]) -> I8:
        found = self.chunks.get((cx, cy))
        if found is not None:
            return found
        made = self.chunks[(cx, cy)] = np.zeros((CHUNK, CHUNK), np.int64)
        for k in steady:
            place = place_of(lamps, int(k))
            if lamps.glow[k] > 0.01 and _reaches(place, cx * CHUNK, cy * CHUNK, CHUNK, CHUNK):
                self._add(made, (cx, cy), lamps, int(k), self.bake_of(place), 1)
        self.chunks[(cx, cy)] = made
        return made


def _reaches(place: Place, x: int, y: int, wide: int, high: int) -> bool:
    """Whether a lamp may light any pixel of a part of the picture."""
    lx, ly, radius, _ = place
    return x - radius < lx < x + wide + radius and y - radius < ly < y + high + radius + TALLEST


def place_of(lamps: LampView, k: int) -> Place:
    """Where a lamp is baked."""
    radius = min(float(lamps.radius[k]), FARTHEST)
    return float(lamps.x[k]), float(lamps.y[k]), radius, float(lamps.height[k])


def colour_of(lamps: LampView, k: int) -> tuple[float, float, float]:
    """A lamp's colour, 256 = 1."""
    return float(lamps.red[k]) * ONE, float(lamps.green[k]) * ONE, float(lamps.blue[k]) * ONE


def glow_of(lamps: LampView, k: int) -> int:
    """A lamp's glow in 256ths, in 64 levels."""
    return round(float(lamps.glow[k]) * 64) * 4
