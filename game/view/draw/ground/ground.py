"""The ground: everything that stands still, painted once into chunks of 256 px and copied out for each frame.

A pixel keeps its colour, its height z, how it is remembered, and flags. It does not decide what is lit or
seen.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from game.sim.level import Plan
from game.view.draw.atlas.tiles import Tiles, load_tiles
from game.view.draw.ground.cells import PictureLike, blanks, footprint, indoors_of, paint_cells, panes, stack
from game.view.draw.ground.keylight import key_light, stature, upright
from game.view.draw.ground.outlook import outlook_of, overlook
from game.view.draw.ground.pixels import BAYER, BLUES, CHUNK, NORTH, SIDE
from game.view.draw.ground.recall import blot, remember
from game.view.draw.ground.relief import behind, contact
from game.view.draw.scene import HEIGHT, TILE, WIDTH, Stain

U8 = npt.NDArray[np.uint8]
Piece = tuple[npt.NDArray[Any], npt.NDArray[Any]]
"""Where something is to be copied, and what; of one shape."""
KEEP = 40
"""Chunks kept: about 21 MB."""


class Ground:
    """The picture of one map, painted chunk by chunk as it is first looked at."""

    def __init__(
        self, picture: PictureLike, plan: Plan, stamps: Sequence[Sequence[U8]], city: U8 | None = None
    ) -> None:
        """`stamps` by kind of stain; `city` (h, CITY, 3) is what roofs look down on."""
        wall, opaque, indoors = plan.rasters.wall, plan.rasters.opaque, indoors_of(plan)
        self.stamps = stamps
        self.width, self.height = picture.width, picture.height
        self.tiles: Tiles = load_tiles(picture.tiles)
        self.cells = stack(picture)
        self.wall = np.ascontiguousarray(wall, np.uint8).copy()
        self.opaque = np.ascontiguousarray(opaque, np.uint8).copy()
        self.indoors = np.ascontiguousarray(indoors, np.uint8).copy()
        self.city, levels = city, outlook_of(plan)
        self.levels = np.where(blanks(self.cells, self.tiles.void), levels, 0).astype(np.uint8)
        self.pane = panes(self.cells, self.tiles.pane)
        self.occ = np.zeros((self.height * 4, self.width * 4), np.uint8)
        self.tall = np.zeros((self.height, self.width), np.uint8)
        t = self.tiles
        footprint(self.cells, t.rgba, t.z, t.flag, self.wall, self.opaque, self.occ, self.tall)
        self.tall = upright(self.tall, self.opaque, blanks(self.cells, t.void))
        self.peak = stature(self.tall, self.opaque, self.indoors, self.occ)
        self.chunks: OrderedDict[tuple[int, int], tuple[U8, U8]] = OrderedDict()
        self.stains: dict[tuple[int, int], list[Stain]] = {}
        self.stained: set[int] = set()
        shape = (CHUNK + NORTH + SIDE, CHUNK + 2 * SIDE)
        self._albedo = np.zeros((*shape, 4), np.uint8)
        self._memory = np.zeros((*shape, 4), np.uint8)
        self._corner = np.zeros((CHUNK // 4 + 1, CHUNK // 4 + 1), np.uint8)
        self._near, self._spread = np.zeros(shape, np.uint8), np.zeros(shape, np.uint8)

    def chunk(self, cx: int, cy: int) -> tuple[U8, U8]:
        """Albedo + z and memory + flags of one chunk, each (CHUNK, CHUNK, 4)."""
        found = self.chunks.get((cx, cy))
        if found is None:
            found = self._paint(cx, cy)
            self.chunks[(cx, cy)] = found
            if len(self.chunks) > KEEP:
                self.chunks.popitem(last=False)
        else:
            self.chunks.move_to_end((cx, cy))
        return found

    def _paint(self, cx: int, cy: int) -> tuple[U8, U8]:
        left, top = cx * CHUNK - SIDE, cy * CHUNK - NORTH
        a, m, t = self._albedo, self._memory, self.tiles
        paint_cells(self.cells, left, top, t.rgba, t.z, t.flag, t.void, self.indoors, self.opaque, a, m)
        if self.city is not None and self.levels.any():
            overlook(a, m, self.levels, self.city, left, top)
        self._near.fill(255)
        contact(a, m, self.wall, self.opaque, left, top, self._near, self._spread)
        behind(a, m, self.opaque, left, top)
        key_light(
            a,
            m,
            self.pane,
            self.opaque,
            self.indoors,
            self.occ,
            self.tall,
            self.peak,
            left,
            top,
            self._corner,
        )
        window = (slice(NORTH, NORTH + CHUNK), slice(SIDE, SIDE + CHUNK))
        albedo, memory = a[window].copy(), m[window].copy()
        for stain in self.stains.get((cx, cy), ()):
            self._blot(albedo, memory, stain, cx, cy)
        remember(albedo, memory, BLUES, BAYER)
        return albedo, memory

    def stain(self, stains: Sequence[Stain]) -> None:
        """Stamp what is new; chunks not yet painted take it when they are."""
        if len(stains) == len(self.stained):
            return
        for stain in stains:
            if stain.key in self.stained:
                continue
            self.stained.add(stain.key)
            for cx in {int(stain.x - 16) // CHUNK, int(stain.x + 16) // CHUNK}:
                for cy in {int(stain.y - 12) // CHUNK, int(stain.y + 12) // CHUNK}:
                    self.stains.setdefault((cx, cy), []).append(stain)
                    if (cx, cy) in self.chunks:
                        a, m = self.chunks[(cx, cy)]
                        self._blot(a, m, stain, cx, cy)
                        remember(a, m, BLUES, BAYER)

    def _blot(self, albedo: U8, memory: U8, stain: Stain, cx: int, cy: int) -> None:
        kind = self.stamps[stain.kind] if stain.kind < len(self.stamps) else ()
        if kind:
            stamp = kind[stain.seed % len(kind)]
            left, top = int(stain.x) - stamp.shape[1] // 2, int(stain.y) - stamp.shape[0] // 2
            blot(albedo, memory, stamp, left - cx * CHUNK, top - cy * CHUNK)

    def copy_out(self, x: int, y: int, albedo: U8, memory: U8) -> None:
        """The part of the ground whose top left is world pixel (x, y). -> albedo, memory (n, m, 4)."""
        for there, here in self.pieces(x, y, albedo, memory):
            there[...] = here

    def pieces(self, x: int, y: int, albedo: U8, memory: U8) -> Iterator[Piece]:
        """The same as parts of the two and what is to be copied there."""
        rows, columns = albedo.shape[:2]
        for cy in range(y // CHUNK, (y + rows - 1) // CHUNK + 1):
            for cx in range(x // CHUNK, (x + columns - 1) // CHUNK + 1):
                a, m = self.chunk(cx, cy)
                x0, y0 = max(x, cx * CHUNK), max(y, cy * CHUNK)
                x1, y1 = min(x + columns, (cx + 1) * CHUNK), min(y + rows, (cy + 1) * CHUNK)
                there = (slice(y0 - y, y1 - y), slice(x0 - x, x1 - x))
                here = (slice(y0 - cy * CHUNK, y1 - cy * CHUNK), slice(x0 - cx * CHUNK, x1 - cx * CHUNK))
                yield albedo[there], a[here]
                yield memory[there], m[here]

    def prefetch(self, x: int, y: int) -> None:
        """Paint at most one chunk the camera may soon look at."""
        for cy in range((y - 96) // CHUNK, (y + HEIGHT + 96) // CHUNK + 1):
            for cx in range((x - 96) // CHUNK, (x + WIDTH + 96) // CHUNK + 1):
                if (
                    (cx, cy) not in self.chunks
                    and 0 <= cx * CHUNK < self.width * TILE
                    and 0 <= cy * CHUNK < self.height * TILE
                ):
                    self.chunk(cx, cy)
                    return
