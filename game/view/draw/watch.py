"""Watch: copies a moment of the world into a Scene, and remembers what only the eye needs (strides,
corpses, rings).

It reads the world and its events; it never writes either. Everything remembered here is cosmetic.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from game.sim.clock import TICKS
from game.sim.events import Event, Fact, Noise
from game.sim.keen import keen
from game.sim.kinds.bodies import Pose
from game.sim.kinds.doors import DoorState, DoorStyle
from game.sim.kinds.minds import Mood
from game.sim.kinds.surroundings import Weather
from game.sim.kinds.things import Flicker
from game.sim.kinds.who import Breed, Has, Person
from game.sim.world import World
from game.view.camera import Camera
from game.view.draw.ground import indoors_of
from game.view.draw.motion import motions
from game.view.draw.scene import (
    ANIMATIONS,
    CIVILIANS,
    HEIGHT,
    LISTENERS,
    RUNNERS,
    SHEETS,
    TILE,
    WALKERS,
    WIDTH,
    Bodies,
    Bowls,
    DoorView,
    Facing,
    Flashes,
    ItemView,
    LampView,
    Mark,
    RingKind,
    Rings,
    Scene,
    SparkKind,
    Sparks,
    Stain,
    TorchView,
)
from game.view.draw.storm import lightning

F4 = npt.NDArray[np.float32]
SWING_SECONDS = 0.22
FLASH_SECONDS = 0.09
CORPSES = 160
STAINS = 400
SOUND_RINGS = 6
MARGIN = 64
"""Pixels beyond the frame from which bodies still matter."""
FULL_BOWLS = 10
"""Of those whose suspicion is full, the nearest this many carry a bowl: a horde needs no more telling."""
_A = {name: k for k, name in enumerate(ANIMATIONS)}
_S = {name: k for k, name in enumerate(SHEETS)}
_DANGER = (Noise.RIFLE, Noise.SCREAM, Noise.ALARM, Noise.SNARL)


@dataclass(slots=True)
class _Corpse:
    handle: int
    x: float
    y: float
    sheet: int
    facing: int
    tick: int


@dataclass(slots=True)
class _Ring:
    x: float
    y: float
    radius: float
    kind: RingKind
    tick: int
    ticks: int


@dataclass(slots=True)
class _Spark:
    x: float
    y: float
    z: float
    vx: float
    vy: float
    vz: float
    kind: SparkKind
    tick: int
    ticks: int


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
    corpses: list[_Corpse] = field(default_factory=list)
    rings: list[_Ring] = field(default_factory=list)
    sparks: list[_Spark] = field(default_factory=list)
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
            self.rings.append(_Ring(x, y, fact.value * TILE, RingKind.NOISE, fact.tick, 26))
        elif kind == Event.NOISE and fact.who != player and not seen:
            self._hear(x, y, fact)
        elif kind in (Event.HIT, Event.BITE):
            self._bleed(x, y, 5 if seen else 0, fact.value >= 8)
            self._hurt(fact, player, fact.value / 40.0)
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
            self.rings.append(_Ring(x, y, 14 * TILE, RingKind.LISTEN, fact.tick, 50))

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
        self.rings.append(_Ring(x, y, size, RingKind.ALARM if danger else RingKind.UNSEEN, fact.tick, 54))

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
        self.corpses.append(_Corpse(fact.who, x, y, int(self.sheet[row]), int(self.facing[row]), fact.tick))
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
            self.sparks.append(_Spark(x, y, z, vx, vy, vz, kind, self.tick, 20 + int(self.luck.integers(14))))
        del self.sparks[:-300]

    def take_jolt(self) -> float:
        """How hard the camera should shake now, 0..1; zero until something happens again."""
        jolt, self.jolt = min(1.0, self.jolt), 0.0
        return jolt


# ---------------------------------------------------------------- who looks how
def sheets(world: World, top: int) -> npt.NDArray[np.int32]:
    """Sprite sheet of every row. -> (top,)"""
    has, person = world.who.has[:top], world.who.person[:top]
    look, breed = world.who.look[:top].astype(np.int32), world.who.breed[:top]
    found = _S["civilian_0"] + look % CIVILIANS
    infected = has & int(Has.INFECTED) != 0
    found = np.where(infected & (breed == Breed.WALKER), _S["walker_0"] + look % WALKERS, found)
    found = np.where(infected & (breed == Breed.RUNNER), _S["runner_0"] + look % RUNNERS, found)
    found = np.where(infected & (breed == Breed.LISTENER), _S["listener_0"] + look % LISTENERS, found)
    found = np.where(has & int(Has.SOLDIER) != 0, _S["guard"], found)
    found = np.where(has & int(Has.INSPECTOR) != 0, _S["inspector"], found)
    for who, name in ((Person.ONJO, "onjo"), (Person.NAMRA, "namra"), (Person.SUHYEOK, "suhyeok")):
        found = np.where((person == who) & ~infected, _S[name], found)
    return found.astype(np.int32)


def facings(
    fx: npt.NDArray[np.float64], fy: npt.NDArray[np.float64], last: npt.NDArray[np.int32]
) -> npt.NDArray[np.int32]:
    """One of four pictures; near a diagonal the last one is kept. (k,), (k,), (k,) -> (k,)"""
    was_side = last >= Facing.EAST
    side = np.abs(fx) > np.abs(fy) * np.where(was_side, 0.8, 1.25)
    turned = np.where(
        side, np.where(fx > 0, Facing.EAST, Facing.WEST), np.where(fy > 0, Facing.SOUTH, Facing.NORTH)
    )
    still = (np.abs(fx) < 1e-6) & (np.abs(fy) < 1e-6)
    return np.where(still, last, turned).astype(np.int32)


# ---------------------------------------------------------------- the scene
def scene_of(world: World, alpha: float, memory: Memory, camera: Camera, everywhere: bool = False) -> Scene:
    """Everything to draw, `alpha` of the way from the previous tick to this one.

    `everywhere` = whoever suspects the player carries a bowl, in her sight or not.
    """
    rows = _in_view(world, camera)
    x = _between(world.body.px, world.body.x, rows, alpha)
    y = _between(world.body.py, world.body.y, rows, alpha)
    player = world.player
    at = np.flatnonzero(rows == player)
    eye = (float(x[at[0]]), float(y[at[0]])) if len(at) else (camera.at_x, camera.at_y)
    listening = player >= 0 and int(world.ability.listen_ticks[player]) > 0
    if memory.version != int(world.fields.version[0]):
        memory.version = int(world.fields.version[0])
        memory.opaque = (np.asarray(world.level.opaque) > 0).astype(np.uint8)
    now = (world.tick + alpha) / TICKS
    return Scene(
        camera_x=camera.x,
        camera_y=camera.y,
        time=now,
        hour=world.hour,
        weather=int(world.state.weather[0]),
        version=memory.version,
        opaque=memory.opaque,
        indoors=memory.indoors,
        visible=np.array(world.fields.visible, np.uint8, order="C"),
        known=np.array(world.fields.known, np.uint8, order="C"),
        eye_x=eye[0],
        eye_y=eye[1],
        eye_range=float(world.numbers.sight.player_range) * TILE,
        omniscient=player < 0 and not memory.corpses,
        bodies=_bodies(world, memory, rows, x, y, listening),
        doors=_doors(world, memory),
        items=_items(world, memory, alpha, eye),
        lamps=_lamps(world),
        torches=_torches(world, rows, x, y),
        flashes=_flashes(memory),
        bowls=_bowls(world, rows, x, y, everywhere),
        rings=_rings(memory, alpha),
        sparks=_sparks(memory, alpha),
        stains=tuple(memory.stains),
        harm=memory.harm * max(0.0, 1.0 - (world.tick - memory.harm_tick) / 40.0),
        listen=1.0 if listening else 0.0,
        lightning=lightning(now) if world.state.weather[0] == Weather.STORM else 0.0,
    )


def _in_view(world: World, camera: Camera) -> npt.NDArray[np.intp]:
    """Rows in the frame or so near that their shadow or outline may be, and the player. -> (k,)"""
    body, top = world.body, int(world.tables.rows.top[0])
    x, y = body.x[:top] * TILE - camera.x, body.y[:top] * TILE - camera.y
    near = (x > -MARGIN) & (x < WIDTH + MARGIN) & (y > -MARGIN) & (y < HEIGHT + MARGIN)
    near |= (world.who.has[:top] & int(Has.PLAYER)) != 0
    return np.flatnonzero(near & ((world.who.has[:top] & int(Has.ALIVE | Has.DYING)) != 0))


def _between(
    before: npt.NDArray[np.float64], now: npt.NDArray[np.float64], rows: npt.NDArray[np.intp], alpha: float
) -> F4:
    """Pixels between two ticks; a jump of more than a tile (a passage) is not glided over."""
    a, b = before[rows], now[rows]
    a = np.where(np.abs(b - a) > 1.0, b, a)
    return ((a + (b - a) * alpha) * TILE).astype(np.float32)


def _bodies(
    world: World, memory: Memory, rows: npt.NDArray[np.intp], x: F4, y: F4, listening: bool
) -> Bodies:
    animation, phase = motions(world, memory.walked, memory.tick, rows)
    has, pose = world.who.has[rows], world.body.pose[rows]
    mark = np.where(has & int(Has.PLAYER), int(Mark.HERO), 0) | np.where(
        has & int(Has.COMPANION), int(Mark.FRIEND), 0
    )
    mark |= np.where(has & int(Has.HIDDEN), int(Mark.HIDDEN), 0)
    fresh = (pose == Pose.HURT) & (world.body.pose_of[rows] - world.body.pose_ticks[rows] < 5)
    mark |= np.where(fresh, int(Mark.HURT), 0)
    if listening:
        px, py = world.body.x[world.player], world.body.y[world.player]
        far = np.hypot(world.body.x[rows] - px, world.body.y[rows] - py)
        moving = np.hypot(world.body.vx[rows], world.body.vy[rows]) > 0.1
        hunting = np.isin(world.mind.mood[rows], (Mood.CHASE, Mood.ATTACK))
        heard = (
            (far < keen(world.twin, float(world.numbers.hybrid.listen_reach)))
            & moving
            & (has & int(Has.PLAYER) == 0)
        )
        mark |= np.where(heard, int(Mark.HEARD), 0) | np.where(heard & hunting, int(Mark.HUNTING), 0)
    done = 1.0 - world.body.pose_ticks[rows] / np.maximum(1, world.body.pose_of[rows])
    lift = np.where(pose == Pose.LEAP, np.sin(np.clip(done, 0, 1) * math.pi) * 22, 0.0)
    dead = [c for c in memory.corpses if world.resolve(c.handle) < 0]
    return Bodies(
        x=np.concatenate([x, np.array([c.x for c in dead], np.float32)]),
        y=np.concatenate([y, np.array([c.y for c in dead], np.float32)]),
        lift=np.concatenate([lift.astype(np.float32), np.zeros(len(dead), np.float32)]),
        sheet=np.concatenate([memory.sheet[rows], np.array([c.sheet for c in dead], np.int32)]),
        animation=np.concatenate([animation, np.full(len(dead), _A["fall"], np.int32)]),
        phase=np.concatenate(
            [phase, np.array([min(0.999, 0.3 + (memory.tick - c.tick) / 30.0) for c in dead], np.float32)]
        ),
        facing=np.concatenate([memory.facing[rows], np.array([c.facing for c in dead], np.int32)]),
        mark=np.concatenate([mark.astype(np.int32), np.full(len(dead), int(Mark.LYING), np.int32)]),
    )


def _doors(world: World, memory: Memory) -> DoorView:
    d = world.doors
    for k in range(len(d.x0)):
        around = world.fields.visible[max(0, d.y0[k] - 1) : d.y1[k] + 1, max(0, d.x0[k] - 1) : d.x1[k] + 1]
        if memory.door_state[k] != d.state[k] and (around.any() or world.player < 0):
            memory.door_state[k] = d.state[k]
    return DoorView(
        np.array(d.x0, np.int32),
        np.array(d.y0, np.int32),
        np.array(d.x1, np.int32),
        np.array(d.y1, np.int32),
        memory.door_state.copy(),
        np.array(d.style, np.int32),
        memory.door_swing.copy(),
        memory.door_jolt.copy(),
    )


def _items(world: World, memory: Memory, alpha: float, eye: tuple[float, float]) -> ItemView:
    items, thrown = world.items, world.missiles
    cells = (np.asarray(items.y, np.intp), np.asarray(items.x, np.intp))
    memory.item_seen |= np.where(world.fields.visible[cells] > 0, 1, 0).astype(np.uint8)
    here = np.flatnonzero((np.asarray(items.here) > 0) & (memory.item_seen > 0))
    air = np.flatnonzero(np.asarray(thrown.live) > 0)
    x = np.concatenate([items.x[here], thrown.px[air] + (thrown.x[air] - thrown.px[air]) * alpha]) * TILE
    y = np.concatenate([items.y[here], thrown.py[air] + (thrown.y[air] - thrown.py[air]) * alpha]) * TILE
    part = thrown.ticks[air] / np.maximum(1, thrown.of[air])
    lift = np.concatenate([np.zeros(len(here)), 12 + 26 * np.sin(np.clip(part, 0, 1) * math.pi)])
    near = np.hypot(x - eye[0], y - eye[1]) < 1.6 * TILE
    return ItemView(
        x.astype(np.float32),
        y.astype(np.float32),
        lift.astype(np.float32),
        np.concatenate([items.kind[here], thrown.kind[air]]).astype(np.int32),
        near.astype(np.int32),
    )


def _lamps(world: World) -> LampView:
    lamps = world.lamps

    def column(values: npt.NDArray[np.float64]) -> F4:
        return np.asarray(values, np.float32).copy()

    strength = np.asarray(lamps.strength, np.float32)
    return LampView(
        column(lamps.x * TILE),
        column(lamps.y * TILE),
        column(lamps.radius * TILE),
        column(lamps.height),
        column(lamps.red * strength),
        column(lamps.green * strength),
        column(lamps.blue * strength),
        column(np.where(np.asarray(lamps.on) > 0, lamps.glow, 0.0)),
        (np.asarray(lamps.flicker) == Flicker.FIRE).astype(np.int32),
        (np.asarray(lamps.flicker) == Flicker.NONE).astype(np.int32),
    )


def _torches(world: World, rows: npt.NDArray[np.intp], x: F4, y: F4) -> TorchView:
    lit = np.flatnonzero(world.pack.torch_on[rows] > 0)
    sight = world.numbers.sight
    n = len(lit)
    return TorchView(
        x[lit],
        y[lit],
        world.body.fx[rows[lit]].astype(np.float32),
        world.body.fy[rows[lit]].astype(np.float32),
        np.full(n, float(sight.torch_range) * TILE, np.float32),
        np.full(n, math.radians(float(sight.torch_half)), np.float32),
        lit.astype(np.int32),
    )


def _flashes(memory: Memory) -> Flashes:
    found = memory.flashes[-1:]  # each casts the shadows of a crowd: the newest stands for a volley
    n = len(found)
    fresh = np.array([1.0 - (memory.tick - f[2]) / (FLASH_SECONDS * TICKS + 1) for f in found], np.float32)
    return Flashes(
        np.array([f[0] for f in found], np.float32),
        np.array([f[1] for f in found], np.float32),
        np.full(n, 96.0, np.float32),
        fresh * np.float32(2.0),
        fresh * np.float32(1.5),
        fresh * np.float32(0.8),
    )


def _bowls(world: World, rows: npt.NDArray[np.intp], x: F4, y: F4, everywhere: bool) -> Bowls:
    """Over whoever in sight, or everywhere, suspects the player, or hunts at all."""
    has, sense = world.who.has[rows], world.sense
    watcher = has & int(Has.INFECTED | Has.SOLDIER) != 0
    ours = sense.prey[rows] == world.state.player[0]
    cells = (
        np.clip(world.body.y[rows].astype(np.intp), 0, world.plan.height - 1),
        np.clip(world.body.x[rows].astype(np.intp), 0, world.plan.width - 1),
    )
    suspicion = sense.suspicion[rows]
    hunting = np.isin(world.mind.mood[rows], (Mood.CHASE, Mood.ATTACK)) & ours
    in_sight = (world.fields.visible[cells] > 0) | everywhere
    shown = np.flatnonzero(watcher & ours & (suspicion > 2) & in_sight)
    shown = _nearest_full(world, rows, shown, suspicion)
    bands = world.numbers.sight.bands
    level = (suspicion >= bands[0]).astype(np.int32) + ((suspicion >= bands[2]) | hunting)
    return Bowls(
        x[shown],
        y[shown],
        (suspicion[shown] / 100).astype(np.float32),
        np.minimum(level[shown], 2).astype(np.int32),
    )


def _nearest_full(
    world: World,
    rows: npt.NDArray[np.intp],
    shown: npt.NDArray[np.intp],
    suspicion: npt.NDArray[np.float64],
) -> npt.NDArray[np.intp]:
    """All whose meter still moves, and of the full ones the nearest to the player."""
    full = suspicion[shown] >= 100.0
    if world.player < 0 or int(full.sum()) <= FULL_BOWLS:
        return shown
    hunters = shown[full]
    dx = world.body.x[rows[hunters]] - world.body.x[world.player]
    dy = world.body.y[rows[hunters]] - world.body.y[world.player]
    nearest = hunters[np.argsort(dx * dx + dy * dy, kind="stable")[:FULL_BOWLS]]
    return np.sort(np.concatenate([shown[~full], nearest]))


def _rings(memory: Memory, alpha: float) -> Rings:
    age = [(memory.tick + alpha - r.tick) / r.ticks for r in memory.rings]
    grown = [
        1 - (1 - min(1.0, a * (3.0 if r.kind == RingKind.NOISE else 1.0))) ** 2
        for a, r in zip(age, memory.rings, strict=True)
    ]
    size = [
        r.radius * (g if r.kind in (RingKind.LISTEN, RingKind.NOISE) else 0.6 + 0.4 * g)
        for g, r in zip(grown, memory.rings, strict=True)
    ]
    return Rings(
        np.array([r.x for r in memory.rings], np.float32),
        np.array([r.y for r in memory.rings], np.float32),
        np.array(size, np.float32),
        np.clip(1.0 - np.array(age, np.float32), 0, 1).astype(np.float32),
        np.array([int(r.kind) for r in memory.rings], np.int32),
    )


def _sparks(memory: Memory, alpha: float) -> Sparks:
    t = np.array([(memory.tick + alpha - s.tick) / TICKS for s in memory.sparks])
    life = np.array([s.ticks / TICKS for s in memory.sparks])
    at = np.array([(s.x, s.y, s.z, s.vx, s.vy, s.vz) for s in memory.sparks]).reshape(-1, 6)
    z = np.maximum(0.0, at[:, 2] + at[:, 5] * t - 160.0 * t * t)
    return Sparks(
        (at[:, 0] + at[:, 3] * t).astype(np.float32),
        (at[:, 1] + at[:, 4] * t).astype(np.float32),
        z.astype(np.float32),
        np.array([int(s.kind) for s in memory.sparks], np.int32),
        (1.0 - t / np.maximum(life, 1e-6)).astype(np.float32),
    )
