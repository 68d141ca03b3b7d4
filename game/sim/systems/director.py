"""The director: shapes pressure from stress; its mobs arrive unseen and from afar, and it logs why."""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from game.core.chance import draw, draw_int
from game.core.compiled import compiled
from game.sim.build import spawn
from game.sim.clock import TICKS
from game.sim.components.tables import Tables
from game.sim.events import Event, emit
from game.sim.kinds.director import Phase
from game.sim.kinds.minds import Mood, Why
from game.sim.kinds.streams import Stream
from game.sim.kinds.surroundings import ZoneKind
from game.sim.kinds.who import Breed, Has
from game.sim.level import Actor
from game.sim.player import playing
from game.sim.spawning import NOWHERE, breed_of, grounds, still_left
from game.sim.ways import INFECTED, field_to

if TYPE_CHECKING:
    from game.sim.world import World

PERIOD = 6
DT = PERIOD / TICKS


def run(world: World) -> None:
    """At 10 Hz: feel the stress, move the phase, and send a mob when it is due."""
    if _feel(world.twin) and world.state.directed[0]:
        _send(world)


@compiled
def _feel(w: Tables) -> bool:
    """Stress from harm and nearness; the phase it makes; whether a mob is due."""
    n, state, player = w.numbers.director, w.state, playing(w)
    if state.tick[0] % PERIOD != 0 or player < 0:
        return False
    me, pressed = state.player[0], 0.0
    for k in range(w.scratch.living[0]):
        j = w.scratch.rows[k]
        if w.who.has[j] & Has.INFECTED == 0 or w.mind.mood[j] != Mood.CHASE or w.sense.prey[j] != me:
            continue
        dx, dy = w.body.x[j] - w.body.x[player], w.body.y[j] - w.body.y[player]
        d = sqrt(dx * dx + dy * dy)
        if d < n.near:
            pressed += 1.0 - d / n.near
    lost = max(0.0, state.felt[0] - w.vital.health[player])
    state.felt[0] = w.vital.health[player]
    stress = state.stress[0] + pressed * n.stress_near * DT + lost * n.stress_harm
    if pressed == 0.0:
        stress -= n.stress_decay * DT
    state.stress[0] = min(100.0, max(0.0, stress))
    _phase(w)
    state.mob_ticks[0] -= PERIOD
    if state.mob_ticks[0] > 0 or state.phase[0] != Phase.BUILD:
        return False
    span = n.mob_latest - n.mob_soonest
    luck = draw(state.seed[0], Stream.DIRECTOR.value, state.tick[0], 0, 0)
    state.mob_ticks[0] = int((n.mob_soonest + span * luck) * 60.0)
    return True


@compiled
def _phase(w: Tables) -> None:
    n, state = w.numbers.director, w.state
    state.phase_ticks[0] += PERIOD
    phase, seconds, stress = state.phase[0], state.phase_ticks[0] / 60.0, state.stress[0]
    after = int(phase)
    if phase == Phase.BUILD and stress >= n.peak_at:
        after = Phase.PEAK.value
    elif phase == Phase.PEAK and seconds >= n.peak:
        after = Phase.FADE.value
    elif phase == Phase.FADE and stress <= n.fade_to:
        after = Phase.RELIEF.value
    elif phase == Phase.RELIEF and seconds >= n.relief:
        after = Phase.BUILD.value
    if after != phase:
        state.phase[0] = after
        state.phase_ticks[0] = 0
        emit(w.outbox, Event.DIRECTOR.value, -1, -1, -1.0, -1.0, stress, after)


def _send(world: World) -> None:
    """A mob at one unseen place a fair walk away; nothing happens where there is none."""
    n, seed, tick = world.numbers.director, int(world.state.seed[0]), world.tick
    alive = world.infected
    size = int(n.mob_least) + draw_int(
        seed, Stream.DIRECTOR.value, tick, 0, 1, int(n.mob_most - n.mob_least) + 1
    )
    size = min(size, int(n.cap) - alive, world.room() - 8)
    if size <= 0:
        return
    ground = grounds(world)
    cells = _places(world, ground != NOWHERE)
    if cells.size == 0:
        return
    wide = world.plan.width
    heart = int(cells[draw_int(seed, Stream.DIRECTOR.value, tick, 0, 2, int(cells.size))])
    away = (cells % wide - heart % wide) ** 2 + (cells // wide - heart // wide) ** 2
    px, py = float(world.body.x[world.player]), float(world.body.y[world.player])
    nearest = cells[np.argsort(away, kind="stable")]
    mob = nearest[still_left(world, ground.ravel()[nearest])][:size]
    for cell in mob:
        zone = int(ground.ravel()[cell])
        _arrive(world, int(cell) % wide + 0.5, int(cell) // wide + 0.5, px, py, zone)
    world.state.spawned[0] += mob.size
    emit(
        world.twin.parts["outbox"],
        Event.DIRECTOR.value,
        -1,
        -1,
        heart % wide + 0.5,
        heart // wide + 0.5,
        float(mob.size),
        int(world.state.phase[0]),
    )


def _places(world: World, may: npt.NDArray[np.bool_]) -> npt.NDArray[np.intp]:
    """Flat indices of those open cells out of sight, within the wanted walk of the player. -> (k,)"""
    n, player = world.numbers.director, world.player
    slot = field_to(
        world.twin,
        float(world.body.x[player]),
        float(world.body.y[player]),
        INFECTED,
        int(n.walk_most * 10),
    )
    if slot < 0:
        return np.empty(0, np.intp)
    cost = world.fields.flow_cost[slot]
    fit = (cost >= n.walk_away * 10) & (cost <= n.walk_most * 10)
    fit &= (world.level.solid == 0) & (world.fields.visible == 0) & (world.level.door < 0)
    # A shut door is a long way for those who must break it, and no way at all to the eye: measure both.
    ys, xs = np.indices(cost.shape) + 0.5
    away = (xs - world.body.x[player]) ** 2 + (ys - world.body.y[player]) ** 2
    fit &= away >= n.walk_away**2
    # Nobody comes out of thin air onto a roof or into a refuge.
    sheltered = [
        k for k, zone in enumerate(world.plan.zones) if zone.kind in (ZoneKind.REFUGE, ZoneKind.ROOF)
    ]
    fit &= ~np.isin(world.level.zone, sheltered)
    return np.flatnonzero(fit & may)


def _arrive(world: World, x: float, y: float, px: float, py: float, zone: int) -> None:
    seed, tick = int(world.state.seed[0]), world.tick
    # Who comes next depends on where, not on the row: one mob more shifts nobody's luck.
    luck = draw(seed, Stream.DIRECTOR.value, tick, int(y) * world.plan.width + int(x), 5)
    breed = Breed.RUNNER if luck < world.numbers.director.runners else Breed.WALKER
    row = spawn(world, Actor(x, y, Has.INFECTED, breed_of(world, zone, luck, breed)))
    mind = world.mind
    mind.mood[row] = Mood.INVESTIGATE
    mind.goal_x[row] = px + (draw(seed, Stream.DIRECTOR.value, tick, row, 3) - 0.5) * 6.0
    mind.goal_y[row] = py + (draw(seed, Stream.DIRECTOR.value, tick, row, 4) - 0.5) * 6.0
    mind.goal_loud[row] = 1.0
    mind.best[row] = 1e9
    mind.why[row] = Why.DIRECTOR
    mind.why_value[row] = float(world.state.stress[0])
    mind.why_x[row], mind.why_y[row], mind.why_tick[row] = px, py, tick
