"""Reap: the tick ends; the dead are gone or rise again, their rows are free, and time moves on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core.chance import draw
from game.core.compiled import compiled
from game.core.rows import handle, release
from game.sim.components.tables import Tables
from game.sim.events import Event, Line, Noise, emit, sound
from game.sim.harm import pose
from game.sim.kinds.bodies import Pose
from game.sim.kinds.minds import Mood, Why
from game.sim.kinds.story import Outcome
from game.sim.kinds.streams import Stream
from game.sim.kinds.who import Breed, Has, Person

if TYPE_CHECKING:
    from game.sim.world import World


def run(world: World) -> None:
    """End every DYING row: turn it, mourn it or release it; then the tick is over."""
    _run(world.twin)


@compiled
def _run(w: Tables) -> None:
    for k in range(w.scratch.living[0]):
        i = w.scratch.rows[k]
        if w.who.has[i] & Has.DYING != 0:
            _end(w, i)
    w.state.tick[0] += 1


@compiled
def _end(w: Tables, i: int) -> None:
    has, cause = w.who.has[i], int(w.vital.hurt_by[i])
    left = cause == Outcome.WON
    if not left:
        _let_go_of(w, i)
        sound(w.sounds, w.body.x[i], w.body.y[i], 5.0, Noise.BODY.value, handle(w.who.gen, i))
    human = has & Has.HUMAN != 0 and not left
    bitten = w.vital.infection_rate[i] > 0.0 or w.vital.infection[i] > 0.0
    mutates = human and cause == Outcome.TURNED
    if mutates:
        luck = draw(w.state.seed[0], Stream.INFECTION.value, 1, i, int(w.who.gen[i]))
        mutates = luck < w.state.mutation[0]
    if mutates:
        _awaken(w, i)
        return
    if has & Has.PLAYER != 0:
        _lose(w, i, cause)
    elif has & Has.COMPANION != 0:
        who = w.state.player[0]
        emit(
            w.outbox,
            Event.SPEAK.value,
            who,
            handle(w.who.gen, i),
            w.body.x[i],
            w.body.y[i],
            0.0,
            Line.MOURNED.value,
        )
    if human and bitten:
        _turn(w, i)
        return
    if not left and has & Has.INFECTED != 0:
        w.state.killed[0] += 1
    elif not left:
        w.state.lost[0] += 1
    w.who.has[i] = 0
    release(w.rows.free, w.rows.left, w.who.gen, i)


@compiled
def _let_go_of(w: Tables, i: int) -> None:
    """Whoever held the dying one lets go of it, and feeds."""
    me = handle(w.who.gen, i)
    for k in range(w.scratch.living[0]):
        j = w.scratch.rows[k]
        if w.body.pose[j] == Pose.GRAB and w.sense.prey[j] == me:
            pose(w, j, Pose.FREE.value, 0)
            w.mind.mood[j] = Mood.FEED
            w.mind.mood_ticks[j] = 0
            w.sense.suspicion[j] = 0.0


@compiled
def _lose(w: Tables, i: int, cause: int) -> None:
    if w.state.outcome[0] == Outcome.RUNNING:
        w.state.outcome[0] = cause
        me = handle(w.who.gen, i)
        emit(w.outbox, Event.OUTCOME.value, me, -1, w.body.x[i], w.body.y[i], 0.0, cause)
    w.state.player[0] = -1


@compiled
def _turn(w: Tables, i: int) -> None:
    """A bitten human rises as a walker where it fell; a handle to the human is good no more."""
    x, y, person = w.body.x[i], w.body.y[i], int(w.who.person[i])
    w.who.gen[i] += 1
    w.who.has[i] = Has.ALIVE | Has.INFECTED
    w.who.breed[i] = Breed.RUNNER if person == Person.NOONE else Breed.WALKER
    w.state.turned[0] += 1
    w.state.lost[0] += 1
    w.vital.health[i] = w.numbers.infected.health[w.who.breed[i]]
    w.vital.bleeding[i] = 0.0
    w.vital.infection[i] = 0.0
    w.vital.infection_rate[i] = 0.0
    w.vital.grabbers[i] = 0
    w.vital.struggle[i] = 0.0
    w.vital.hurt_by[i] = 0
    w.sense.suspicion[i] = 0.0
    w.sense.prey[i] = -1
    w.sense.seen[i] = 0
    w.sense.heard[i] = 0.0
    w.intent.ask[i] = 0
    w.intent.wx[i] = 0.0
    w.intent.wy[i] = 0.0
    w.pack.torch_on[i] = 0
    w.mind.mood[i] = Mood.IDLE
    w.mind.mood_ticks[i] = 0
    w.mind.goal_x[i], w.mind.goal_y[i], w.mind.slot[i] = x, y, -1
    w.mind.why[i], w.mind.why_value[i] = Why.TURNED, 0.0
    w.mind.why_x[i], w.mind.why_y[i], w.mind.why_tick[i] = x, y, int(w.state.tick[0])
    ticks = max(2, int(w.numbers.infection.rise * 60.0))
    pose(w, i, Pose.RISE.value, ticks)
    w.vital.stun_ticks[i] = ticks
    emit(w.outbox, Event.TURNED.value, handle(w.who.gen, i), -1, x, y, 0.0, 0)


@compiled
def _awaken(w: Tables, i: int) -> None:
    """One in fifty keeps a human mind: the same person, a hybrid from now on."""
    w.who.has[i] = (w.who.has[i] & ~(Has.HUMAN | Has.DYING | Has.GRABBED)) | Has.HYBRID
    w.vital.health[i] = w.numbers.body.health * 0.5
    w.vital.bleeding[i] = 0.0
    w.vital.infection[i] = 0.0
    w.vital.infection_rate[i] = 0.0
    w.vital.grabbers[i] = 0
    w.vital.hurt_by[i] = 0
    w.vital.hunger[i] = 40.0
    w.state.turned[0] += 1
    pose(w, i, Pose.RISE.value, 60)
    x, y = w.body.x[i], w.body.y[i]
    emit(w.outbox, Event.TURNED.value, handle(w.who.gen, i), -1, x, y, 1.0, 1)
