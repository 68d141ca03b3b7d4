"""Lighting: every lamp, flash and torch of a scene laid on ground, doors and bodies."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from game.view.draw import doors
from game.view.draw.bodies import stand
from game.view.draw.canvas import Canvas
from game.view.draw.ground.pixels import BAYER, BLUES
from game.view.draw.knowledge import BLOCK, HALF
from game.view.draw.light.lamplight import Bake, Place, colour_of, glow_of, place_of
from game.view.draw.light.lamps import kindle, relight
from game.view.draw.light.lanes import GAIN, ONE, dither_of, steps_of
from game.view.draw.light.rays import PER_RADIAN, compass, polar, ray_of
from game.view.draw.light.shadows import Shadows, cast, eclipse, rows_below
from game.view.draw.light.torch import beam, shroud, torch_curves
from game.view.draw.light.upon import gather
from game.view.draw.scene import HEIGHT, WIDTH, Scene

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


class Task(NamedTuple):
    """One lamp as the loops over rows and bodies take it: their arguments."""

    kindles: bool
    ground: Args
    bodies: Args
    shades: Args
    below: int
    gathers: Args


class Lighting(Canvas):
    """A canvas that light falls on."""

    def _phase(self, scene: Scene) -> int:
        """Anchors the grain of light to the world: x in the low bits, y above them."""
        return (scene.camera_x & 3) | (scene.camera_y & 3) << 2

    def _lamps(self, scene: Scene) -> None:
        """Lamps and flashes on the ground, unless that has them already; then on bodies, with their shadows.

        Doors are laid then: what lights the ground under them does not light them.
        """
        shining = [*self._burning(scene), *self._flashes(scene)]
        while len(self.shadows) < self.stripes.count:
            self.shadows.append(Shadows.of(self.seen.shape[0]))
        tasks = [self._task(lamp, scene) for lamp in shining]
        wanted = {"kindle"} if any(task.kindles for task in tasks) else set()
        if self.muster.count:
            wanted |= {"shadow", "gather"}
        if wanted <= self.tried:
            self.stripes.parts(self._shine, tasks, high=HEIGHT)
        else:
            self._shine(tasks, 0, 0, HEIGHT)
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

    def _task(self, lamp: Shining, scene: Scene) -> Task:
        """A lamp as the loops over rows and bodies take it."""
        m, (lx, ly, reach, height), cells = self.muster, lamp.place, self._cells(lamp, scene)
        x, y, ground = scene.camera_x, scene.camera_y, self._on_ground(lamp, scene)
        at: Args = (lx - x, ly - y, height, reach, (15 - y) & 15)
        seen: Args = (self.packed_albedo, self.packed_memory, self.ground.occ, x, y)
        return Task(
            not lamp.steady,
            ground,
            (m.feet_x, m.feet_y, m.tall, m.count, *cells, *at),
            (*seen, *ground),
            rows_below(height),
            (m.feet_x, m.feet_y, *cells, GAIN * lamp.glow / 256.0, steps_of(lamp.colour, 2)),
        )

    def _shine(self, tasks: list[Task], part: int, y0: int, y1: int) -> None:
        """Lamps on rows y0 to y1 of the ground, with shadows; and on a share of the bodies."""
        (shade, start, stop, edges), count = self.shadows[part], self.muster.count
        rows: Args = (y0, y1)
        share: Args = (count * y0 // HEIGHT, count * y1 // HEIGHT)
        for task in tasks:
            top, high = task.ground[2], task.ground[3]
            if top < y1 and y0 < top + high:
                if task.kindles:
                    kindle(self.lanes, *(*task.ground, *rows))
                    self.tried.add("kindle")
                at: Args = (*task.bodies, y0, y1 + task.below)
                if count and cast(shade, start, stop, edges, *at):
                    eclipse(self.lanes, shade, start, stop, *(*task.shades, *rows, task.below))
                    self.tried.add("shadow")
            if count:
                gather(self.glow, *(*task.gathers, *share))
                self.tried.add("gather")

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
            self.stripes.rows(
                beam,
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
                high=HEIGHT,
            )

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
