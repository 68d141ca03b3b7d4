"""Memory: what only the eye keeps from frame to frame: strides, corpses, rings, sparks, stains, how far doors
have swung.

It takes in the facts of each tick and never writes the world. Everything remembered here is cosmetic.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from game.sim.clock import TICKS
from game.sim.events import Event, Fact, Noise
from game.sim.kinds.doors import DoorState, DoorStyle
from game.sim.world import World
from game.view.draw.ground.cells import indoors_of
from game.view.draw.scene import TILE, RingKind, SparkKind, Stain
from game.view.draw.watch.kept import Corpse, Ring, Spark
from game.view.draw.watch.looks import facings, sheets

F4 = npt.NDArray[np.float32]
SWING_SECONDS = 0.22
FLASH_SECONDS = 0.09
CORPSES = 160
STAINS = 400
SOUND_RINGS = 6
_DANGER = (Noise.RIFLE, Noise.SCREAM, Noise.ALARM, Noise.SNARL)


@dataclass(slots=True)
class Memory:
    """What the eye carries from frame to frame of one play-through."""

    facing: npt.NDArray[np.int32]
    """(n,) last facing by row."""
    walked: F4
    """(n,) metres walked, for the stride's picture."""
    at: npt.NDArray[np.float64]
    """(n, 2) position at the last note."""
    gen: npt.NDArray[np.int32]
    sheet: npt.NDArray[np.int32]
    door_state: npt.NDArray[np.int32]
    """(d,) as last seen."""
    door_swing: F4
    door_jolt: F4
    item_seen: npt.NDArray[np.uint8]
    opaque: npt.NDArray[np.uint8]
    indoors: npt.NDArray[np.uint8]
    version: int = -1
    tick: int = 0
    corpses: list[Corpse] = field(default_factory=list)
    rings: list[Ring] = field(default_factory=list)
    sparks: list[Spark] = field(default_factory=list)
    flashes: list[tuple[float, float, int]] = field(default_factory=list)
    stains: list[Stain] = field(default_factory=list)
    stain_key: int = 0
    harm_tick: int = -1000
    harm: float = 0.0
    jolt: float = 0.0
    gore: bool = True
    """A setting: without it no blood stays."""
    luck: np.random.Generator = field(default_factory=lambda: np.random.default_rng(7))
    """The view's own stream; no rule sees it."""

    @staticmethod
    def of(world: World) -> Memory:
        """A fresh memory for one play-through."""
        n, doors = world.capacity, len(world.doors.x0)
        indoors = indoors_of(world.plan)
        return Memory(
            facing=np.zeros(n, np.int32),
            walked=np.zeros(n, np.float32),
            at=np.zeros((n, 2)),
            gen=np.full(n, -1, np.int32),
            sheet=np.zeros(n, np.int32),
            door_state=np.asarray(world.doors.state, np.int32).copy(),
            door_swing=(np.asarray(world.doors.state) == DoorState.OPEN).astype(np.float32),
            door_jolt=np.zeros(doors, np.float32),
            item_seen=np.zeros(len(world.items.x), np.uint8),
            opaque=np.zeros_like(indoors),
            indoors=indoors,
        )

    # ------------------------------------------------------------ events
    def note(self, world: World, facts: Iterable[Fact]) -> None:
        """Take in one tick: its events, and how far everybody walked. Call after every step."""
        self.tick = world.tick
        self._walk(world)
        self._swing(world)
        for fact in facts:
            self._take(world, fact)
        self.rings = [r for r in self.rings if self.tick - r.tick < r.ticks]
        self.sparks = [s for s in self.sparks if self.tick - s.tick < s.ticks]
        self.flashes = [f for f in self.flashes if self.tick - f[2] < FLASH_SECONDS * TICKS]

    def _walk(self, world: World) -> None:
        top = int(world.tables.rows.top[0])
        here = np.stack([world.body.x[:top], world.body.y[:top]], axis=1)
        same = self.gen[:top] == world.who.gen[:top]
        step = np.hypot(here[:, 0] - self.at[:top, 0], here[:, 1] - self.at[:top, 1])
        self.walked[:top] = np.where(
            same, self.walked[:top] + np.minimum(step, 0.3), world.who.look[:top] * 0.37
        )
        self.gen[:top] = world.who.gen[:top]
        self.at[:top] = here
        self.sheet[:top] = sheets(world, top)
        self.facing[:top] = facings(world.body.fx[:top], world.body.fy[:top], self.facing[:top])

    def _swing(self, world: World) -> None:
        wanted = (self.door_state == DoorState.OPEN).astype(np.float32)
        for d in np.flatnonzero(np.asarray(world.doors.style) == DoorStyle.BARRICADE):
            wanted[d] = 0.99 if world.doors.health[d] < world.doors.full[d] * 0.5 else 0.0
        step = np.float32(1.0 / (SWING_SECONDS * TICKS))
        self.door_swing += np.clip(wanted - self.door_swing, -step, step)
        self.door_jolt *= np.float32(0.88)

    def _take(self, world: World, fact: Fact) -> None:
        x, y = fact.x * TILE, fact.y * TILE
        kind, player = fact.kind, int(world.state.player[0])
        seen = self._sees(world, fact.x, fact.y)
        if kind == Event.STEP and fact.who == player:
            self.rings = [r for r in self.rings if r.kind != RingKind.NOISE]
            self.rings.append(Ring(x, y, fact.value * TILE, RingKind.NOISE, fact.tick, 26))
        elif kind == Event.NOISE and fact.who != player and not seen:
            self._hear(x, y, fact)
        elif kind in (Event.HIT, Event.BITE):
            self._bleed(x, y, 5 if seen else 0, fact.value >= 8)
            self._hurt(fact, player, fact.value / 40.0)
            if kind == Event.HIT and seen:
                self._burst(x, y)
        elif kind == Event.DIED:
            self._die(world, fact, x, y)
        elif kind == Event.SHOT:
            self._shoot(world, fact, x, y, player)
        elif kind == Event.SHATTER:
            self._spray(x, y, 3, SparkKind.GLASS, 14)
            self._stain(x, y, 2)
        elif kind == Event.BASH:
            if 0 <= fact.sub < len(self.door_jolt):
                self.door_jolt[fact.sub] = 1.0
            self._spray(x, y, 12, SparkKind.WOOD, 4)
            self.jolt += 0.12 if seen else 0.03
        elif kind == Event.LISTEN and fact.who == player:
            self.rings.append(Ring(x, y, 14 * TILE, RingKind.LISTEN, fact.tick, 50))

    def _sees(self, world: World, x: float, y: float) -> bool:
        h, w = world.fields.visible.shape
        return 0 <= x < w and 0 <= y < h and bool(world.fields.visible[int(y), int(x)])

    def _hear(self, x: float, y: float, fact: Fact) -> None:
        danger = fact.sub in _DANGER
        near = [r for r in self.rings if r.kind in (RingKind.UNSEEN, RingKind.ALARM)]
        for ring in near:
            if abs(ring.x - x) < 24 and abs(ring.y - y) < 24 and self.tick - ring.tick < 25:
                return
        if len(near) >= SOUND_RINGS:
            self.rings.remove(near[0])
        size = 8 + min(10.0, fact.value)
        self.rings.append(Ring(x, y, size, RingKind.ALARM if danger else RingKind.UNSEEN, fact.tick, 54))

    def _hurt(self, fact: Fact, player: int, much: float) -> None:
        if fact.whom == player:
            self.harm, self.harm_tick = min(1.0, 0.35 + much), fact.tick
            self.jolt += 0.45
        elif fact.who == player:
            self.jolt += 0.22

    def _die(self, world: World, fact: Fact, x: float, y: float) -> None:
        row = fact.who & 0xFFFFF
        if fact.who < 0 or row >= len(self.sheet):
            return
        self.corpses.append(Corpse(fact.who, x, y, int(self.sheet[row]), int(self.facing[row]), fact.tick))
        del self.corpses[:-CORPSES]
        self._stain(x, y, 0)

    def _shoot(self, world: World, fact: Fact, x: float, y: float, player: int) -> None:
        row = fact.who & 0xFFFFF
        if 0 <= row < len(self.at):
            sx, sy = self.at[row] * TILE
            self.flashes.append(
                (float(sx + world.body.fx[row] * 12), float(sy + world.body.fy[row] * 12), fact.tick)
            )
        if fact.value > 0:
            self._bleed(x, y, 6, True)
        else:
            self._spray(x, y, 8, SparkKind.METAL, 5)
        self._hurt(fact, player, 0.5 if fact.value > 0 else 0.0)

    def _bleed(self, x: float, y: float, drops: int, much: bool) -> None:
        if self.gore:
            self._spray(x, y, 14, SparkKind.BLOOD, drops)
            if much:
                self._stain(x + self.luck.normal() * 5, y + self.luck.normal() * 3, 1)

    def _stain(self, x: float, y: float, kind: int) -> None:
        if len(self.stains) >= STAINS or (kind < 2 and not self.gore):
            return
        self.stain_key += 1
        self.stains.append(Stain(self.stain_key, x, y, kind, int(self.luck.integers(1 << 16))))

    def _spray(self, x: float, y: float, z: float, kind: SparkKind, n: int) -> None:
        for _ in range(n):
            vx, vy, vz = self.luck.normal() * 40, self.luck.normal() * 20, 30 + self.luck.random() * 60
            self.sparks.append(Spark(x, y, z, vx, vy, vz, kind, self.tick, 20 + int(self.luck.integers(14))))
        del self.sparks[:-300]

    def _burst(self, x: float, y: float) -> None:
        """A blow lands: pale streaks from the chest, seen with or without blood."""
        for _ in range(9):
            vx, vy, vz = self.luck.normal() * 130, self.luck.normal() * 50, 40 + self.luck.normal() * 90
            self.sparks.append(Spark(x, y, 14, vx, vy, vz, SparkKind.BLOW, self.tick, 7))

    def take_jolt(self) -> float:
        """How hard the camera should shake now, 0..1; zero until something happens again."""
        jolt, self.jolt = min(1.0, self.jolt), 0.0
        return jolt
