"""Canvas: the buffers one map is painted in, and how the finished picture reaches a window."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pygame

from game.sim.level import Plan
from game.view.draw.atlas.atlas import Atlas, load_atlas
from game.view.draw.atlas.images import read_image
from game.view.draw.atlas.pool import Pool
from game.view.draw.bodies import runs_of
from game.view.draw.effects.dabs import Dabs
from game.view.draw.ground.cells import PictureLike
from game.view.draw.ground.ground import Ground
from game.view.draw.knowledge import BLOCK
from game.view.draw.light.lamplight import Lamplight
from game.view.draw.light.rays import BINS, RAYS
from game.view.draw.light.shadows import MARGIN, Shadows
from game.view.draw.light.upon import BANDS, LEANS
from game.view.draw.muster import MOST, Muster
from game.view.draw.scene import HEIGHT, WIDTH
from game.view.draw.stripes import Stripes
from game.view.draw.tone.finish import double
from game.view.draw.tone.grade import CELL, straying, vignette

U8 = npt.NDArray[np.uint8]
Args = tuple[Any, ...]
Colour = tuple[float, float, float]
NOWHERE = np.zeros((0, 0), np.uint8)
MASKS = (0xFF0000, 0xFF00, 0xFF, 0)
"""Where a screen has red, green and blue in a pixel."""
DOORS = 64
"""Doors drawn in one frame."""


class Canvas:
    """Everything a painter keeps from frame to frame."""

    def __init__(self, picture: PictureLike, plan: Plan, assets: Path) -> None:
        self.atlas: Atlas = load_atlas(Path(assets))
        stamps = [self._things("blood.decal"), self._things("splash.splash")[-2:], self._things("shards.lie")]
        self.ground = Ground(picture, plan, stamps, _city(Path(assets)))
        self._static_buffers()
        self._light_buffers()
        self.opaque = self.ground.opaque.copy()
        self.version = -1
        self.lamplight = Lamplight(self.ground, self.opaque)
        self.muster = Muster()
        self.dim, self.stray = vignette(), straying()
        self.dabs = Dabs()
        self.stripes = Stripes()
        self.tried: set[str] = set()
        """Which loops over lamps ran once, and are compiled."""
        self.shadows: list[Shadows] = []
        """One for each stripe, made when first wanted."""

    def _things(self, name: str) -> list[U8]:
        """The pictures of a thing without facings, as stamps."""
        first, count = self.atlas.things.get(name, (0, 0))
        found = []
        for k in range(first, first + count):
            start, w, h = (int(v) for v in self.atlas.pool.frames[k, :3])
            found.append(np.ascontiguousarray(self.atlas.pool.pixels[start : start + w * h].reshape(h, w, 4)))
        return found

    def _static_buffers(self) -> None:
        """The picture as bytes, and the same memory as one number a pixel for loops that want all of it."""
        frame = (HEIGHT, WIDTH)
        self.packed_albedo, self.packed_memory = np.zeros(frame, np.uint32), np.zeros(frame, np.uint32)
        self.packed_lit, self.packed_out = np.zeros(frame, np.uint32), np.zeros(frame, np.uint32)
        self.albedo, self.memory = _bytes(self.packed_albedo), _bytes(self.packed_memory)
        self.lit, self.screen = _bytes(self.packed_lit), _bytes(self.packed_out)
        self.out = self.screen[..., 2::-1]
        self.sprites = _sprites(self.atlas.pool)
        cover = self.atlas.pool.pixels[:, 3] > 0
        self.runs = runs_of(cover, self.atlas.pool.frames)
        self.ids, self.codes = np.zeros(frame, np.uint16), np.zeros(frame, np.uint8)
        self.veil, self.air, self.rim = (np.zeros(frame, np.uint8) for _ in range(3))
        self._surface = pygame.image.frombuffer(self.screen.data, (WIDTH, HEIGHT), "BGRA")
        self._surface.set_alpha(None)

    def _light_buffers(self) -> None:
        self.lanes = np.zeros((HEIGHT, WIDTH), np.int64)
        self.light = self.lanes.view(np.uint16).reshape(HEIGHT, WIDTH, 4)
        rows = HEIGHT + MARGIN + 144
        self.seen = np.zeros((rows, WIDTH), np.uint8)
        self.corner = np.zeros((rows // BLOCK + 1, WIDTH // BLOCK + 1), np.uint8)
        self.blocks = np.zeros((rows // BLOCK, WIDTH // BLOCK), np.uint8)
        cells = (HEIGHT // CELL, WIDTH // CELL)
        self.bright, self.other = np.zeros((*cells, 3), np.float32), np.zeros((*cells, 3), np.float32)
        self.bloom = np.zeros(cells, np.uint32)
        self.wall, self.low = np.zeros(RAYS, np.float32), np.zeros((RAYS, BINS), np.uint8)
        self.nearest, self.dark = np.zeros(RAYS, np.float32), np.zeros(MOST, np.uint8)
        self.glow = np.zeros((MOST, BANDS, LEANS), np.int64)
        self.areas, self.area_count = np.zeros((DOORS, 4), np.int32), 0

    @property
    def count(self) -> int:
        """How many bodies and things the last frame shows."""
        return self.muster.count

    def surface(self) -> pygame.Surface:
        """The last frame as a surface; the next frame is painted into the same one."""
        return self._surface

    def show(self, window: pygame.Surface) -> bool:
        """Put the last frame, doubled, on a surface of twice its size. -> False: this surface wants another
        way"""
        if window.get_size() != (2 * WIDTH, 2 * HEIGHT) or window.get_masks() != MASKS:
            return False
        if window.get_bytesize() != 4 or window.get_pitch() != 8 * WIDTH:
            return False
        pixels = pygame.surfarray.pixels2d(window).T
        self.stripes.rows(double, pixels.view(np.int64), self.packed_out, high=HEIGHT)
        return True


def _city(assets: Path) -> U8 | None:
    """What roofs look down on, where the assets have it. -> (h, w, 3)"""
    file = assets / "tiles" / "city.png"
    return np.ascontiguousarray(read_image(file)[..., :3]) if file.is_file() else None


def _sprites(pool: Pool) -> npt.NDArray[np.uint32]:
    """A pool's pixels packed: colour, and code uppermost. -> (p,)"""
    packed = pool.pixels.copy()
    packed[:, 3] = pool.code
    return packed.view(np.uint32).reshape(-1)


def _bytes(packed: npt.NDArray[np.uint32]) -> U8:
    """The same memory, four bytes a pixel. (h, w) -> (h, w, 4)"""
    return packed.view(np.uint8).reshape(*packed.shape, 4)
