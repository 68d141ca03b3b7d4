"""The painter: one scene in, one picture of 640 by 360 out. It keeps the buffers; the steps are in the
other files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
import pygame

from game.sim.level import Plan
from game.view.draw import doors, effects, tone
from game.view.draw.atlas import Atlas, Pool, load_atlas
from game.view.draw.bodies import lay, runs_of, shadow_of_key, stand
from game.view.draw.ground import BAYER, BLUES, SUN_RISE, SUN_X, SUN_Y, Ground, PictureLike, indoors_of
from game.view.draw.knowledge import BLOCK, HALF, SEEN, gaze
from game.view.draw.lamplight import Bake, Lamplight, Place, colour_of, glow_of, place_of
from game.view.draw.lamps import (
    BANDS,
    GAIN,
    LEANS,
    MARGIN,
    ONE,
    cast,
    dither_of,
    eclipse,
    gather,
    kindle,
    relight,
    steps_of,
)
from game.view.draw.muster import MOST, Muster
from game.view.draw.rays import BINS, PER_RADIAN, RAYS, compass, polar, ray_of
from game.view.draw.scene import HEIGHT, WIDTH, Scene
from game.view.draw.stripes import Stripes
from game.view.draw.torch import beam, shroud, torch_curves

U8 = npt.NDArray[np.uint8]
Args = tuple[Any, ...]
Colour = tuple[float, float, float]
NOWHERE = np.zeros((0, 0), np.uint8)
MASKS = (0xFF0000, 0xFF00, 0xFF, 0)
"""Where a screen has red, green and blue in a pixel."""
DOORS = 64
"""Doors drawn in one frame."""


class Shining(NamedTuple):
    """One lamp or flash of this frame."""

    of: Bake
    place: Place
    colour: Colour
    glow: int
    """256ths."""
    steady: bool
    """The ground has it already."""


class Painter:
    """Paints scenes of one map."""

    def __init__(self, picture: PictureLike, plan: Plan, assets: Path) -> None:
        self.atlas: Atlas = load_atlas(Path(assets))
        stamps = [self._things("blood.decal"), self._things("splash.splash")[-2:], self._things("shards.lie")]
        self.ground = Ground(picture, plan.rasters.wall, plan.rasters.opaque, indoors_of(plan), stamps)
        self._static_buffers()
        self._light_buffers()
        self.opaque = self.ground.opaque.copy()
        self.version = -1
        self.lamplight = Lamplight(self.ground, self.opaque)
        self.muster = Muster()
        self.dim, self.stray = tone.vignette(), tone.straying()
        self.dabs = effects.Dabs()
        self.stripes = Stripes()

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
        self.shade = np.zeros((rows, WIDTH), np.uint8)
        self.shade_from, self.shade_to = np.full(rows, WIDTH, np.int32), np.zeros(rows, np.int32)
        self.edges = np.zeros((4, 3))
        cells = (HEIGHT // tone.CELL, WIDTH // tone.CELL)
        self.bright, self.other = np.zeros((*cells, 3), np.float32), np.zeros((*cells, 3), np.float32)
        self.bloom = np.zeros(cells, np.uint32)
        self.wall, self.low = np.zeros(RAYS, np.float32), np.zeros((RAYS, BINS), np.uint8)
        self.nearest, self.dark = np.zeros(RAYS, np.float32), np.zeros(MOST, np.uint8)
        self.glow = np.zeros((MOST, BANDS, LEANS), np.int64)
        self.areas, self.area_count = np.zeros((DOORS, 4), np.int32), 0

    # ------------------------------------------------------------ one frame
    def frame(self, scene: Scene) -> U8:
        """Paint a scene. -> (HEIGHT, WIDTH, 3), the painter's own buffer, good until the next call"""
        x, y = scene.camera_x, scene.camera_y
        self.ground.stain(scene.stains)
        self.ground.copy_out(x, y, self.albedo, self.memory)
        for buffer in (self.ids, self.codes, self.veil, self.air, self.rim):
            buffer.fill(0)
        self._doors_moved(scene)
        self.lamplight.copy_out(x, y, scene.lamps, self.lanes)
        self._look(scene)
        self.muster.call(scene, self.atlas, self.seen)
        self._lamps(scene)
        self._lay_bodies(scene)
        self._torches(scene)
        self._tone(scene)
        self._overlay(scene)
        self.ground.prefetch(x, y)
        return self.out

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
        tone.double(pixels.view(np.int64), self.packed_out)
        return True

    def _doors_moved(self, scene: Scene) -> None:
        """Take over what blocks light now; lamps near a change are baked again, a few a frame."""
        if scene.version == self.version:
            return
        self.version = scene.version
        changed = np.argwhere(self.opaque != scene.opaque)
        self.opaque[:] = scene.opaque
        self.lamplight.doors_moved(changed)

    def _stand_doors(self, scene: Scene) -> None:
        pool, self.area_count = self.atlas.pool, 0
        for k in range(len(scene.doors.x0)):
            area = doors.place(scene, k)
            if area is None or self.area_count == DOORS:
                continue
            frame, level = doors.shown(self.atlas, scene.doors, k, self.ground.wall)
            if frame < 0:
                continue
            self.areas[self.area_count] = area
            self.area_count += 1
            stand(
                self.albedo,
                self.memory,
                self.lanes,
                self.codes,
                pool.pixels,
                pool.frames,
                frame,
                *doors.foot(scene, k),
                level,
                BLUES,
            )

    def _look(self, scene: Scene) -> None:
        if scene.omniscient:
            self.seen.fill(SEEN)
            self.blocks.fill(SEEN)
            return
        eye = float(scene.eye_x), float(scene.eye_y)
        reach = float(scene.eye_range)
        polar(self.opaque, NOWHERE, *eye, 15.0, reach, 0, RAYS, 0.0, self.wall, self.low)
        self.stripes.rows(
            gaze,
            self.seen,
            self.corner,
            self.blocks,
            scene.visible,
            scene.known,
            self.opaque,
            self.wall,
            scene.camera_x,
            scene.camera_y,
            *eye,
            reach,
            BAYER,
            high=self.seen.shape[0],
            step=BLOCK,
        )

    # ------------------------------------------------------------ bodies
    def _lay_bodies(self, scene: Scene) -> None:
        """Bodies in the light that lamps heaped on them, band on band."""
        pool, m = self.atlas.pool, self.muster
        glow = self.glow[: m.count]
        for band in range(1, BANDS):
            glow[:, band] += glow[:, band - 1]
        self.stripes.rows(
            lay,
            self.packed_albedo,
            self.packed_memory,
            self.lanes,
            self.ids,
            self.codes,
            self.veil,
            self.sprites,
            *self.runs,
            pool.frames,
            m.frame,
            m.feet_x,
            m.feet_y,
            m.lift,
            m.outline,
            m.ghost,
            self.glow,
            m.count,
            high=HEIGHT,
        )
        glow.fill(0)
        if tone.darkness(tone.moment(scene.hour)) < 0.9 and scene.weather == 0:
            feet = m.feet_x, m.feet_y, m.tall, m.count
            shadow_of_key(self.memory, self.albedo, *feet, SUN_X, SUN_Y, SUN_RISE)

    # ------------------------------------------------------------ light
    def _phase(self, scene: Scene) -> int:
        """Anchors the grain of light to the world: x in the low bits, y above them."""
        return (scene.camera_x & 3) | (scene.camera_y & 3) << 2

    def _lamps(self, scene: Scene) -> None:
        """Lamps and flashes on the ground, unless that has them already; then on bodies, with their shadows.

        Doors are laid then: what lights the ground under them does not light them.
        """
        shining = [*self._burning(scene), *self._flashes(scene)]
        for lamp in shining:
            if not lamp.steady:
                kindle(self.lanes, *self._on_ground(lamp, scene))
            if self.muster.count:
                self._on_bodies(lamp, scene)
        self._stand_doors(scene)
        if self.area_count:
            for lamp in shining:
                there: Args = (self.albedo, self.memory, self.codes, *self._cells(lamp, scene))
                where: Args = (self.areas, self.area_count, *self._on_ground(lamp, scene)[-3:])
                relight(self.lanes, *there, *where)

    def _burning(self, scene: Scene) -> Iterator[Shining]:
        """The scene's lamps that light anything in sight."""
        lamps, x, y = scene.lamps, scene.camera_x, scene.camera_y
        for k in np.flatnonzero(lamps.glow > 0.01):
            place = place_of(lamps, int(k))
            moves = self.lamplight.moves(int(k), place)
            if not self._watched(int(place[0]) - x, int(place[1]) - y, int(place[2])):
                continue
            steady = bool(len(lamps.steady)) and bool(lamps.steady[k])
            if moves and not steady:
                of = self.lamplight.passing(place, x, y, self.albedo, self.memory)
            else:
                of = self.lamplight.bake_of(place)
            yield Shining(of, place, colour_of(lamps, int(k)), glow_of(lamps, int(k)), steady)

    def _flashes(self, scene: Scene) -> Iterator[Shining]:
        f = scene.flashes
        for k in range(min(3, len(f.x))):
            place = (float(f.x[k]), float(f.y[k]), min(160.0, float(f.radius[k])), 16.0)
            colour = (float(f.red[k]) * ONE, float(f.green[k]) * ONE, float(f.blue[k]) * ONE)
            of = self.lamplight.passing(place, scene.camera_x, scene.camera_y, self.albedo, self.memory)
            yield Shining(of, place, colour, 256, False)

    def _watched(self, x: int, y: int, radius: int) -> bool:
        """Whether any ground within a lamp's square is in sight (on a grid of 8 px)."""
        x0, x1 = max(0, x - radius) // BLOCK, (x + radius) // BLOCK + 1
        y0, y1 = max(0, y - radius) // BLOCK, (y + radius) // BLOCK + 1
        if x1 <= x0 or y1 <= y0:
            return False
        area = self.blocks[y0:y1, x0:x1]
        return bool(area.size) and int(area.max()) >= HALF

    def _on_ground(self, lamp: Shining, scene: Scene) -> Args:
        """A lamp as the loops over the ground take it."""
        of, x, y = lamp.of, scene.camera_x, scene.camera_y
        light = self._phase(scene), dither_of(lamp.glow), steps_of(lamp.colour)
        return of.strength, of.x - x, of.y - y, of.rows, of.columns, *light

    def _cells(self, lamp: Shining, scene: Scene) -> Args:
        of = lamp.of
        return of.cache, of.shift, of.left - scene.camera_x, of.top - scene.camera_y

    def _on_bodies(self, lamp: Shining, scene: Scene) -> None:
        """What bodies get of a lamp, and the shadows they throw in it."""
        m, (lx, ly, reach, height), foot = self.muster, lamp.place, (15 - scene.camera_y) & 15
        x, y, cells = scene.camera_x, scene.camera_y, self._cells(lamp, scene)
        shadows: Args = (self.shade, self.shade_from, self.shade_to)
        bodies: Args = (self.edges, m.feet_x, m.feet_y, m.tall, m.count, *cells)
        at: Args = (*shadows, *bodies, lx - x, ly - y, height, reach, foot)
        if cast(*at):
            seen: Args = (self.packed_albedo, self.packed_memory, self.ground.occ, x, y)
            eclipse(self.lanes, *shadows, *seen, *self._on_ground(lamp, scene))
        light: Args = (*cells, GAIN * lamp.glow / 256.0, steps_of(lamp.colour, 2))
        gather(self.glow, m.feet_x, m.feet_y, m.count, *light)

    def _torches(self, scene: Scene) -> None:
        torches, m = scene.torches, self.muster
        where = np.full(len(scene.bodies) + len(scene.items.x) + 1, -1)
        where[m.order] = np.arange(m.count)
        for k in range(len(torches.x)):
            x, y = float(torches.x[k]), float(torches.y[k])
            fx, fy = float(torches.fx[k]), float(torches.fy[k])
            reach, half = float(torches.reach[k]), float(torches.half[k])
            sx, sy = x - scene.camera_x, y - 1 - scene.camera_y
            if sx < -reach or sy < -reach or sx > WIDTH + reach or sy > HEIGHT + reach:
                continue
            bearer = int(where[int(torches.bearer[k])]) if torches.bearer[k] >= 0 else -1
            rays = (ray_of(fx, fy), int(half * PER_RADIAN) + 2, 62.0)
            polar(self.opaque, self.ground.occ, x, y - 1, 12.0, reach, *rays, self.wall, self.low)
            shroud(self.nearest, self.dark, m.feet_x, m.feet_y, m.tall, m.count, sx, sy, reach, bearer)
            beam(
                self.light,
                self.air,
                self.rim,
                self.albedo,
                self.memory,
                self.ids,
                self.codes,
                m.feet_x,
                m.feet_y,
                self.wall,
                self.low,
                self.nearest,
                self.dark,
                sx,
                sy,
                fx,
                fy,
                reach,
                half,
                bearer,
                self._phase(scene),
                *torch_curves(reach, half),
                *compass(max(60, int(reach)) + 1),
                BAYER,
            )

    # ------------------------------------------------------------ tone
    def _tone(self, scene: Scene) -> None:
        hour = tone.moment(scene.hour)
        ambient = tone.ambient_table(hour, scene.weather, round(scene.lightning * 32) / 32)
        cold = tone.darkness(hour)
        self.bright.fill(0)
        self.stripes.rows(
            tone.shade,
            self.packed_lit,
            self.bright,
            self.lanes,
            self.air,
            self.rim,
            self.packed_albedo,
            self.packed_memory,
            self.ids,
            self.codes,
            self.muster.feet_y,
            self.muster.kind,
            self.seen,
            ambient,
            cold,
            int(52 * (1.0 - cold)),
            high=HEIGHT,
            step=tone.CELL,
        )
        if scene.weather in (1, 3):
            tone.wet(self.lit, self.albedo, self.memory, self.ids, self.seen, 118, int(scene.time * 7))
        effects.draw_dust(self.dabs, self.light, scene.torches, scene.time, scene.camera_x, scene.camera_y)
        effects.draw_tips(self.dabs, scene.torches, scene.camera_x, scene.camera_y)
        self.dabs.flush(self.lit)
        tone.soften(self.bright, self.other, self.bloom)
        grade = tone.grade_table(int(scene.hour * 10), int(scene.fade * 20))
        harm = int(min(1.0, scene.harm) * 255)
        done: Args = (self.packed_out, self.packed_lit, self.bloom, self.veil)
        self.stripes.rows(tone.finish, *done, grade, self.dim, harm, *self.stray, high=HEIGHT)

    def _overlay(self, scene: Scene) -> None:
        left, top = scene.camera_x, scene.camera_y
        if scene.weather in (1, 3):
            effects.draw_rain(self.dabs, scene.time, left, top, scene.weather == 3, self.memory)
        for k in np.flatnonzero(scene.lamps.fire > 0):
            x, y = float(scene.lamps.x[k]) - left, float(scene.lamps.y[k]) - top
            if 0 <= x < WIDTH and 0 <= y < HEIGHT + 16 and self.seen[int(y), int(x)] >= HALF:
                effects.draw_embers(self.dabs, x, y, scene.time, int(k))
        effects.draw_sparks(self.dabs, scene.sparks, left, top)
        effects.draw_rings(self.dabs, scene.rings, left, top)
        effects.draw_bowls(self.dabs, scene.bowls, left, top)
        self.dabs.flush(self.screen)


def _sprites(pool: Pool) -> npt.NDArray[np.uint32]:
    """A pool's pixels packed: colour, and code uppermost. -> (p,)"""
    packed = pool.pixels.copy()
    packed[:, 3] = pool.code
    return packed.view(np.uint32).reshape(-1)


def _bytes(packed: npt.NDArray[np.uint32]) -> U8:
    """The same memory, four bytes a pixel. (h, w) -> (h, w, 4)"""
    return packed.view(np.uint8).reshape(*packed.shape, 4)
