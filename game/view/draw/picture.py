"""The painter: one scene in, one picture of 640 by 360 out. It keeps the buffers; the steps are in the
other files."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pygame

from game.sim.components import DoorState, DoorStyle
from game.sim.level import Plan
from game.view.draw import effects, tone
from game.view.draw.atlas import Atlas, load_atlas
from game.view.draw.bodies import XRAY_CALM, XRAY_FRIEND, XRAY_HERO, XRAY_HUNTING, lay, shadow_of_key, stand
from game.view.draw.ground import BAYER, BLUES, SUN_RISE, SUN_X, SUN_Y, Ground, PictureLike, indoors_of
from game.view.draw.knowledge import BLOCK, HALF, gaze
from game.view.draw.lamplight import GAIN, Lamplight, key_of
from game.view.draw.light import (
    BINS,
    BODY,
    GRAIN,
    MARGIN,
    ONE,
    PER_RADIAN,
    RAYS,
    attend,
    beam,
    cast,
    polar,
    ray_of,
    shine,
    shroud,
    steps_of,
    torch_curves,
)
from game.view.draw.scene import HEIGHT, TILE, WIDTH, Bodies, Mark, Scene

U8 = npt.NDArray[np.uint8]
MOST = 1024
"""Bodies, items and missiles drawn in one frame."""
NOWHERE = np.zeros((0, 0), np.uint8)


class Painter:
    """Paints scenes of one map."""

    def __init__(self, picture: PictureLike, plan: Plan, assets: Path) -> None:
        self.atlas: Atlas = load_atlas(Path(assets))
        stamps = [self._things("blood.decal"), self._things("splash.splash")[-2:], self._things("shards.lie")]
        self.ground = Ground(picture, plan.rasters.wall, plan.rasters.opaque, indoors_of(plan), stamps)
        self._buffers()
        self.opaque = self.ground.opaque.copy()
        self.version = -1
        self.lamplight = Lamplight(self.ground, self.opaque)
        self.out = np.zeros((HEIGHT, WIDTH, 3), np.uint8)
        self._surface: pygame.Surface | None = None

    def _things(self, name: str) -> list[U8]:
        """The pictures of a thing without facings, as stamps."""
        first, count = self.atlas.things.get(name, (0, 0))
        found = []
        for k in range(first, first + count):
            start, w, h = (int(v) for v in self.atlas.pool.frames[k, :3])
            found.append(np.ascontiguousarray(self.atlas.pool.pixels[start : start + w * h].reshape(h, w, 4)))
        return found

    def _buffers(self) -> None:
        frame = (HEIGHT, WIDTH)
        self.albedo, self.memory = np.zeros((*frame, 4), np.uint8), np.zeros((*frame, 4), np.uint8)
        self.ids, self.codes = np.zeros(frame, np.uint16), np.zeros(frame, np.uint8)
        self.veil, self.air, self.rim = (np.zeros(frame, np.uint8) for _ in range(3))
        self.light, self.lit = np.zeros((*frame, 3), np.uint16), np.zeros((*frame, 3), np.uint8)
        rows = HEIGHT + MARGIN + 144
        self.seen = np.zeros((rows, WIDTH), np.uint8)
        self.corner = np.zeros((rows // BLOCK + 1, WIDTH // BLOCK + 1), np.uint8)
        self.shade = np.zeros((rows, WIDTH), np.uint8)
        cells = (HEIGHT // tone.CELL, WIDTH // tone.CELL, 3)
        self.bright, self.other = np.zeros(cells, np.float32), np.zeros(cells, np.float32)
        self.bloom = np.zeros(cells, np.uint8)
        self.wall, self.low = np.zeros(RAYS, np.float32), np.zeros((RAYS, BINS), np.uint8)
        self.nearest, self.dark = np.zeros(RAYS, np.float32), np.zeros(MOST, np.uint8)
        self.feet_x, self.feet_y, self.lift, self.tall = (np.zeros(MOST, np.float32) for _ in range(4))
        self.frame_of, self.kind = np.zeros(MOST, np.int32), np.zeros(MOST, np.uint8)
        self.outline, self.ghost = np.zeros(MOST, np.uint8), np.zeros(MOST, np.uint8)
        self.count = 0
        self.dim, self.stray = tone.vignette(), tone.straying()
        self.dabs = effects.Dabs()

    # ------------------------------------------------------------ one frame
    def frame(self, scene: Scene) -> U8:
        """Paint a scene. -> (HEIGHT, WIDTH, 3), the painter's own buffer, good until the next call"""
        x, y = scene.camera_x, scene.camera_y
        self.ground.stain(scene.stains)
        self.ground.copy_out(x, y, self.albedo, self.memory)
        for buffer in (self.ids, self.codes, self.veil, self.air, self.rim):
            buffer.fill(0)
        self._doors_moved(scene)
        self.lamplight.copy_out(x, y, scene.lamps, self.light)
        self._stand_doors(scene)
        self._look(scene)
        self._lay_bodies(scene)
        self._lamps(scene)
        self._torches(scene)
        self._flashes(scene)
        self._tone(scene)
        self._overlay(scene)
        self.ground.prefetch(x, y)
        return self.out

    def surface(self) -> pygame.Surface:
        """The last frame as a surface of its own."""
        if self._surface is None:
            self._surface = pygame.Surface((WIDTH, HEIGHT), depth=24)
        pygame.surfarray.blit_array(self._surface, self.out.swapaxes(0, 1))
        return self._surface

    def _doors_moved(self, scene: Scene) -> None:
        """Take over what blocks light now; lamps near a change are baked again, a few a frame."""
        if scene.version == self.version:
            return
        self.version = scene.version
        changed = np.argwhere(self.opaque != scene.opaque)
        self.opaque[:] = scene.opaque
        self.lamplight.doors_moved(changed)

    def _stand_doors(self, scene: Scene) -> None:
        doors, pool = scene.doors, self.atlas.pool
        for k in range(len(doors.x0)):
            x0, x1 = int(doors.x0[k]), int(doors.x1[k])
            y0, y1 = int(doors.y0[k]), int(doors.y1[k])
            left, ground = x0 * TILE - scene.camera_x, y1 * TILE - 1 - scene.camera_y
            if (
                left > WIDTH
                or x1 * TILE < scene.camera_x
                or ground < 0
                or y0 * TILE - 40 > scene.camera_y + HEIGHT
            ):
                continue
            size = x1 - x0 if self._across(x0, y0, x1, y1) else y0 - y1
            frame, level = self._door_frame(
                int(doors.style[k]), int(doors.state[k]), size, float(doors.swing[k])
            )
            if frame < 0:
                continue
            jolt = round(math.sin(scene.time * 70.0) * 1.4 * float(doors.jolt[k]))
            middle = left + (x1 - x0) * TILE // 2 + jolt
            stand(
                self.albedo,
                self.memory,
                pool.pixels,
                pool.code,
                pool.frames,
                frame,
                middle,
                ground,
                level,
                BLUES,
            )

    def _across(self, x0: int, y0: int, x1: int, y1: int) -> bool:
        """Whether a door closes a wall that runs west to east (walls at its sides tell, else its shape)."""
        wall = self.ground.wall
        beside = x0 > 0 and x1 < wall.shape[1] and wall[y1 - 1, x0 - 1] == 1 and wall[y1 - 1, x1] == 1
        above = y0 > 0 and y1 < wall.shape[0] and wall[y0 - 1, x0] == 1 and wall[y1, x0] == 1
        return beside or (not above and x1 - x0 >= y1 - y0)

    def _door_frame(self, style: int, state: int, size: int, swing: float) -> tuple[int, int]:
        """Picture and level height (-1 upright) of a door `size` tiles wide (negative: long); frame -1:
        nothing."""
        stem = "barricade" if style == DoorStyle.BARRICADE else f"door_{DoorStyle(style).name.lower()}"
        art = self.atlas.doors.get(f"{stem}_{'h' if size > 0 else 'v'}{min(2, abs(size))}")
        if art is None:
            return -1, -1
        level = art.z if art.level else -1
        if state == DoorState.BROKEN:
            return art.broken, level
        if swing <= 0.01:
            return art.shut, level
        return art.open[min(len(art.open) - 1, int(swing * len(art.open)))], level

    def _look(self, scene: Scene) -> None:
        polar(
            self.opaque,
            NOWHERE,
            float(scene.eye_x),
            float(scene.eye_y),
            15.0,
            float(scene.eye_range),
            0,
            RAYS,
            0.0,
            self.wall,
            self.low,
        )
        gaze(
            self.seen,
            self.corner,
            scene.visible,
            scene.known,
            self.opaque,
            self.wall,
            scene.camera_x,
            scene.camera_y,
            float(scene.eye_x),
            float(scene.eye_y),
            float(scene.eye_range),
            int(scene.omniscient),
            BAYER,
        )

    # ------------------------------------------------------------ bodies
    def _lay_bodies(self, scene: Scene) -> None:
        pool = self.atlas.pool
        self._muster(scene)
        lay(
            self.albedo,
            self.memory,
            self.light,
            self.ids,
            self.codes,
            self.veil,
            pool.pixels,
            pool.code,
            pool.frames,
            self.frame_of,
            self.feet_x,
            self.feet_y,
            self.lift,
            self.outline,
            self.ghost,
            self.count,
        )
        if tone.darkness(tone.moment(scene.hour)) < 0.9 and scene.weather == 0:
            shadow_of_key(
                self.memory,
                self.albedo,
                self.feet_x,
                self.feet_y,
                self.tall,
                self.count,
                SUN_X,
                SUN_Y,
                SUN_RISE,
            )

    def _muster(self, scene: Scene) -> None:
        """Choose who and what is drawn this frame, in order of their ground line."""
        b, items = scene.bodies, scene.items
        x = np.concatenate([b.x, items.x]) - scene.camera_x
        y = np.concatenate([b.y, items.y]) - scene.camera_y
        mark = np.concatenate([b.mark, np.where(items.near > 0, 1 << 20, 1 << 21)])
        lift = np.concatenate([b.lift, items.lift])
        frame = np.concatenate([self._frames(b), self.atlas.items[items.kind]])
        near = (x > -20) & (x < WIDTH + 20) & (y > -8) & (y < HEIGHT + 90)
        heard = mark & Mark.HEARD != 0
        at_y, at_x = (
            np.clip(y, 0, self.seen.shape[0] - 1).astype(np.intp),
            np.clip(x, 0, WIDTH - 1).astype(np.intp),
        )
        seen = self.seen[at_y, at_x] >= HALF
        for shift in (-5, 5):
            seen |= self.seen[at_y, np.clip(at_x + shift, 0, WIDTH - 1)] >= HALF
        seen |= (mark & (Mark.HERO | 1 << 20 | 1 << 21)) != 0
        rows = np.flatnonzero(near & (seen | heard))
        lying = mark[rows] & Mark.LYING != 0
        order = rows[np.argsort(y[rows] - 3.0 * lying, kind="stable")][:MOST]
        n = self.count = len(order)
        self.order = order
        self.feet_x[:n], self.feet_y[:n] = np.floor(x[order]), np.floor(y[order])
        self.lift[:n], self.frame_of[:n] = lift[order], frame[order]
        m = mark[order]
        self.tall[:n] = np.where(m & (Mark.LYING | 1 << 20 | 1 << 21), 0.0, BODY)
        ghost = (m & Mark.HEARD != 0) & ~seen[order]
        self.tall[:n][ghost] = 0.0
        self.ghost[:n] = ghost
        self.outline[:n] = np.select(
            [m & Mark.HERO != 0, m & Mark.FRIEND != 0, ghost & (m & Mark.HUNTING != 0), ghost],
            [XRAY_HERO, XRAY_FRIEND, XRAY_HUNTING, XRAY_CALM],
            0,
        )
        self.kind[:n] = (
            np.where(m & (Mark.HERO | 1 << 20), tone.HERO, 0)
            | np.where(m & Mark.HURT, tone.HURT, 0)
            | np.where(m & Mark.HIDDEN, tone.VEILED, 0)
        )

    def _frames(self, bodies: Bodies) -> npt.NDArray[np.int32]:
        """Frame of every body from its sheet, animation, phase and facing. -> (n,)"""
        first = self.atlas.first[bodies.sheet, bodies.animation, bodies.facing]
        count = self.atlas.count[bodies.sheet, bodies.animation]
        step = np.minimum((bodies.phase * count).astype(np.int32), count - 1)
        return (first + np.maximum(step, 0)).astype(np.int32)

    # ------------------------------------------------------------ light
    def _phase(self, scene: Scene) -> int:
        """Anchors the grain of light to the world: x in the low bits, y above them."""
        return (scene.camera_x & 3) | (scene.camera_y & 3) << 2

    def _lamps(self, scene: Scene) -> None:
        lamps = scene.lamps
        for k in np.flatnonzero(lamps.glow > 0.01):
            key, colour = key_of(lamps, int(k))
            sx, sy, radius = key[0] - scene.camera_x, key[1] - scene.camera_y, key[2]
            if sx < -radius or sy < -radius or sx > WIDTH + radius or sy > HEIGHT + radius + 64:
                continue
            if not self._watched(int(sx), int(sy), int(radius)):
                continue
            cache = self.lamplight.bake_of(key)
            if len(lamps.steady) and lamps.steady[k]:
                self._attend(scene, cache, (sx, sy, key[3], radius), colour, float(lamps.glow[k]))
            else:
                self._shine(scene, cache, (sx, sy, key[3], radius), colour, float(lamps.glow[k]))

    def _watched(self, x: int, y: int, radius: int) -> bool:
        """Whether any ground within a lamp's square is in sight (looked up on a grid of 6 px)."""
        area = self.seen[max(0, y - radius) : y + radius : 6, max(0, x - radius) : x + radius : 6]
        return bool(area.size) and int(area.max()) >= HALF

    def _attend(
        self,
        scene: Scene,
        cache: U8,
        at: tuple[float, float, float, float],
        colour: tuple[float, float, float],
        glow: float,
    ) -> None:
        """A steady lamp's light is in the ground already: only bodies are left to do."""
        half = cache.shape[0] // 2
        if not self.count or not self._clear_shade(int(at[0]) - half, int(at[1]) - half, cache.shape[0]):
            return
        attend(
            self.light,
            self.albedo,
            self.memory,
            self.ids,
            self.codes,
            self.feet_x,
            self.feet_y,
            self.tall,
            self.count,
            cache,
            self.shade,
            *at,
            self._phase(scene),
            steps_of(colour),
            glow * GAIN,
            GRAIN,
            BAYER,
        )

    def _shine(
        self,
        scene: Scene,
        cache: U8,
        at: tuple[float, float, float, float],
        colour: tuple[float, float, float],
        glow: float,
    ) -> None:
        """A lamp at (x, y, height, radius) that changes from frame to frame, in full."""
        half = cache.shape[0] // 2
        left, top = int(at[0]) - half, int(at[1]) - half
        fell = 0
        if self._clear_shade(left, top, cache.shape[0]):
            fell = cast(self.shade, self.feet_x, self.feet_y, self.tall, self.count, *at)
        shine(
            self.light,
            self.albedo,
            self.memory,
            self.ids,
            self.codes,
            self.feet_y,
            cache,
            self.shade,
            fell,
            left,
            top,
            self._phase(scene),
            steps_of(colour),
            glow * GAIN,
            GRAIN,
            BAYER,
        )

    def _clear_shade(self, left: int, top: int, size: int) -> bool:
        """Wipe the part of the shadow ground a lamp may use. -> whether any is in the frame"""
        x0, y0 = max(0, left), max(0, top)
        x1, y1 = min(WIDTH, left + size), min(self.shade.shape[0], top + size)
        if x0 >= x1 or y0 >= y1:
            return False
        self.shade[y0:y1, x0:x1] = 0
        return True

    def _torches(self, scene: Scene) -> None:
        torches = scene.torches
        where = np.full(len(scene.bodies) + len(scene.items.x) + 1, -1)
        where[self.order] = np.arange(self.count)
        for k in range(len(torches.x)):
            x, y = float(torches.x[k]), float(torches.y[k])
            fx, fy = float(torches.fx[k]), float(torches.fy[k])
            reach, half = float(torches.reach[k]), float(torches.half[k])
            sx, sy = x - scene.camera_x, y - 1 - scene.camera_y
            if sx < -reach or sy < -reach or sx > WIDTH + reach or sy > HEIGHT + reach:
                continue
            bearer = int(where[int(torches.bearer[k])]) if torches.bearer[k] >= 0 else -1
            spread = int(half * PER_RADIAN) + 2
            polar(
                self.opaque,
                self.ground.occ,
                x,
                y - 1,
                12.0,
                reach,
                ray_of(fx, fy),
                spread,
                62.0,
                self.wall,
                self.low,
            )
            shroud(
                self.nearest,
                self.dark,
                self.feet_x,
                self.feet_y,
                self.tall,
                self.count,
                sx,
                sy,
                reach,
                bearer,
            )
            beam(
                self.light,
                self.air,
                self.rim,
                self.albedo,
                self.memory,
                self.ids,
                self.codes,
                self.feet_x,
                self.feet_y,
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
                BAYER,
            )

    def _flashes(self, scene: Scene) -> None:
        f = scene.flashes
        for k in range(min(3, len(f.x))):
            x, y, radius = float(f.x[k]), float(f.y[k]), min(160.0, float(f.radius[k]))
            cache = self.lamplight.bake(x, y, radius, 16.0)
            colour = (float(f.red[k]) * ONE, float(f.green[k]) * ONE, float(f.blue[k]) * ONE)
            self._shine(scene, cache, (x - scene.camera_x, y - scene.camera_y, 16.0, radius), colour, 1.0)

    # ------------------------------------------------------------ tone
    def _tone(self, scene: Scene) -> None:
        ambient = tone.ambient_table(tone.moment(scene.hour), scene.weather, round(scene.lightning * 32) / 32)
        self.bright.fill(0)
        tone.shade(
            self.lit,
            self.bright,
            self.light,
            self.air,
            self.rim,
            self.albedo,
            self.memory,
            self.ids,
            self.codes,
            self.feet_y,
            self.kind,
            self.seen,
            ambient,
            tone.darkness(tone.moment(scene.hour)),
            int(52 * (1.0 - tone.darkness(tone.moment(scene.hour)))),
        )
        if scene.weather in (1, 3):
            tone.wet(self.lit, self.albedo, self.memory, self.ids, self.seen, 118, int(scene.time * 7))
        effects.draw_dust(self.dabs, self.light, scene.torches, scene.time, scene.camera_x, scene.camera_y)
        effects.draw_tips(self.dabs, scene.torches, scene.camera_x, scene.camera_y)
        self.dabs.flush(self.lit)
        tone.soften(self.bright, self.other, self.bloom)
        grade = tone.grade_table(int(scene.hour * 10), int(scene.fade * 20))
        harm = int(min(1.0, scene.harm) * 255)
        tone.finish(
            self.out, self.lit, self.bloom, self.veil, grade, self.dim, harm, self.stray[0], self.stray[1]
        )

    def _overlay(self, scene: Scene) -> None:
        left, top = scene.camera_x, scene.camera_y
        if scene.weather in (1, 3):
            effects.draw_rain(self.dabs, scene.time, left, top, scene.weather == 3)
        for k in np.flatnonzero(scene.lamps.fire > 0):
            x, y = float(scene.lamps.x[k]) - left, float(scene.lamps.y[k]) - top
            if 0 <= x < WIDTH and 0 <= y < HEIGHT + 16 and self.seen[int(y), int(x)] >= HALF:
                effects.draw_embers(self.dabs, x, y, scene.time, int(k))
        effects.draw_sparks(self.dabs, scene.sparks, left, top)
        effects.draw_rings(self.dabs, scene.rings, left, top)
        effects.draw_bowls(self.dabs, scene.bowls, left, top)
        self.dabs.flush(self.out)
