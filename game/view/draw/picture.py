"""The painter: one scene in, one picture of 640 by 360 out; what each step does is in the other files."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from game.view.draw.bodies import lay, shadow_of_key
from game.view.draw.effects import air, signs
from game.view.draw.ground.ground import Piece
from game.view.draw.ground.pixels import BAYER, SUN_RISE, SUN_X, SUN_Y
from game.view.draw.knowledge import BLOCK, HALF, SEEN, gaze
from game.view.draw.light.lighting import Lighting
from game.view.draw.light.mottle import MOTTLE
from game.view.draw.light.rays import RAYS, polar
from game.view.draw.light.upon import BANDS
from game.view.draw.scene import HEIGHT, WIDTH, Scene
from game.view.draw.tone.finish import finish, soften
from game.view.draw.tone.fog import DRIFT, befog, thickness
from game.view.draw.tone.grade import CELL, grade_table
from game.view.draw.tone.hours import ambient_table, darkness, dazzled, moment
from game.view.draw.tone.shade import dazzle, shade
from game.view.draw.tone.wet import mirror

U8 = npt.NDArray[np.uint8]
Args = tuple[Any, ...]
Colour = tuple[float, float, float]
NOWHERE = np.zeros((0, 0), np.uint8)
MASKS = (0xFF0000, 0xFF00, 0xFF, 0)
"""Where a screen has red, green and blue in a pixel."""
DOORS = 64
"""Doors drawn in one frame."""


def _copy(pieces: list[Piece], _: int, y0: int, y1: int) -> None:
    """Copy a share of each piece."""
    for there, here in pieces:
        n = len(there)
        there[n * y0 // HEIGHT : n * y1 // HEIGHT] = here[n * y0 // HEIGHT : n * y1 // HEIGHT]


class Painter(Lighting):
    """Paints scenes of one map."""

    def frame(self, scene: Scene) -> U8:
        """Paint a scene. -> (HEIGHT, WIDTH, 3), the painter's own buffer, good until the next call"""
        x, y = scene.camera_x, scene.camera_y
        self.ground.stain(scene.stains)
        for buffer in (self.ids, self.codes, self.veil, self.air, self.rim):
            buffer.fill(0)
        self._doors_moved(scene)
        still = [*self.ground.pieces(x, y, self.albedo, self.memory)]
        still += self.lamplight.pieces(x, y, scene.lamps, self.lanes)
        self.stripes.parts(_copy, still, high=HEIGHT)
        self._look(scene)
        self.muster.call(scene, self.atlas, self.seen)
        self._lamps(scene)
        self._lay_bodies(scene)
        self._torches(scene)
        self._tone(scene)
        self._overlay(scene)
        self.ground.prefetch(x, y)
        return self.out

    def _doors_moved(self, scene: Scene) -> None:
        """Take over what blocks light now; lamps near a change are baked again, a few a frame."""
        if scene.version == self.version:
            return
        self.version = scene.version
        changed = np.argwhere(self.opaque != scene.opaque)
        self.opaque[:] = scene.opaque
        self.lamplight.doors_moved(changed)

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
            scene.indoors,
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
        if darkness(moment(scene.hour)) < 0.9 and scene.weather == 0:
            feet = m.feet_x, m.feet_y, m.tall, m.count
            shadow_of_key(self.memory, self.albedo, *feet, SUN_X, SUN_Y, SUN_RISE)

    # ------------------------------------------------------------ tone
    def _tone(self, scene: Scene) -> None:
        hour = moment(scene.hour)
        ambient = ambient_table(hour, scene.weather, round(scene.lightning * 32) / 32)
        cold = darkness(hour)
        if (share := dazzled(cold)) < 16:
            self.stripes.rows(dazzle, self.lanes, self.packed_memory, share, high=HEIGHT)
        self.bright.fill(0)
        self.stripes.rows(
            shade,
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
            step=CELL,
        )
        if scene.weather in (1, 3):
            mirror(self.lit, self.albedo, self.memory, self.ids, self.seen, 118, int(scene.time * 7))
        if scene.weather == 2:
            self._fog(scene, ambient)
        at: Args = (scene.time, scene.camera_x, scene.camera_y)
        air.draw_dust(self.dabs, self.light, self.seen, scene.torches, *at)
        air.draw_tips(self.dabs, scene.torches, scene.camera_x, scene.camera_y)
        self.dabs.flush(self.lit)
        soften(self.bright, self.other, self.bloom)
        grade = grade_table(int(scene.hour * 10), int(scene.fade * 20))
        harm = int(min(1.0, scene.harm) * 255)
        done: Args = (self.packed_out, self.packed_lit, self.bloom, self.veil)
        self.stripes.rows(finish, *done, grade, self.dim, harm, *self.stray, high=HEIGHT)

    def _fog(self, scene: Scene, ambient: npt.NDArray[np.int64]) -> None:
        """Fog between the eye and the ground; it drifts with the seconds and keeps to the world."""
        drift = int(scene.camera_x - scene.time * DRIFT[0]), int(scene.camera_y - scene.time * DRIFT[1])
        eye = float(scene.eye_x) - scene.camera_x, float(scene.eye_y) - scene.camera_y
        seen: Args = (self.packed_albedo, self.packed_memory, self.seen, ambient)
        how: Args = (thickness(), MOTTLE, *eye, *drift)
        self.stripes.rows(befog, self.packed_lit, self.lanes, *seen, *how, high=HEIGHT)

    def _overlay(self, scene: Scene) -> None:
        left, top = scene.camera_x, scene.camera_y
        if scene.weather in (1, 3):
            air.draw_rain(self.dabs, scene.time, left, top, scene.weather == 3, self.memory)
        for k in np.flatnonzero(scene.lamps.fire > 0):
            x, y = float(scene.lamps.x[k]) - left, float(scene.lamps.y[k]) - top
            if 0 <= x < WIDTH and 0 <= y < HEIGHT + 16 and self.seen[int(y), int(x)] >= HALF:
                air.draw_embers(self.dabs, x, y, scene.time, int(k))
        signs.draw_gleams(self.dabs, scene.gleams, scene.time, left, top, self.seen)
        air.draw_sparks(self.dabs, scene.sparks, left, top)
        signs.draw_rings(self.dabs, scene.rings, left, top)
        signs.draw_bowls(self.dabs, scene.bowls, left, top)
        self.dabs.flush(self.screen)
