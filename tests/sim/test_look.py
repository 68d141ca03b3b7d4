"""A look at a busy world against the plain reading of what a look is: cell by cell, one by one."""

import numpy as np
import pytest

from game.sim import commands as ask
from game.sim.around import NEAR
from game.sim.events import Event, Noise, facts
from game.sim.kinds.bodies import Pose
from game.sim.kinds.checkpoints import Spot
from game.sim.kinds.doors import DoorState, DoorStyle
from game.sim.kinds.minds import Mood
from game.sim.kinds.things import Item
from game.sim.kinds.who import Has
from game.sim.level import Note
from game.sim.look import percept
from game.sim.why import kind_of

ROOMS = """
##########################################
#........#......w.....#..................#
#..@.....+......2.....L.....r............#
#..3.h...#............#........s.........#
#........#####+########=======...........#
#.......................w......l.........#
####B####.............,,,................#
#..w....#.............,,,..........c.....#
#..1....L.............,,,................#
##########################################
"""


@pytest.fixture
def busy(scene):
    """Rooms in which somebody walks about, some doors open or broken, some people hunting."""

    def made(seed):
        dice = np.random.default_rng(seed)
        s = scene(ROOMS, seed=seed, notes=(Note(2.5, 5.5, "near"), Note(38.5, 1.5, "far")))
        w = s.world
        w.ability.listen_ticks[0] = 900 * (seed % 2)
        for _ in range(int(dice.integers(1, 60))):
            s.step(1, ask.Walk(*dice.integers(-127, 128, 2).tolist()), ask.SetGait(int(dice.integers(0, 3))))
        w.doors.state[:] = dice.integers(0, 3, w.doors.state.size)
        w.fields.known[:] = dice.integers(0, 4, w.fields.known.shape) > 0
        w.fields.visible[:] = dice.integers(0, 3, w.fields.visible.shape) > 0
        w.items.here[:] = dice.integers(0, 2, w.items.here.size)
        for row in w.rows(Has.INFECTED):
            w.mind.mood[row] = dice.choice([Mood.IDLE, Mood.CHASE])
            w.body.pose[row] = dice.choice([0, Pose.GRAB])
            w.sense.prey[row] = dice.choice([-1, w.handle(0)])
            w.sense.suspicion[row] = dice.integers(0, 100)
        return w

    return made


def blocked(w, y, x):
    door = w.level.door[y, x]
    if not w.fields.known[y, x]:
        return 0
    if door < 0 or w.doors.state[door] != DoorState.CLOSED:
        return w.level.wall[y, x]
    if w.doors.style[door] >= DoorStyle.BOOM:
        return 4
    return 5 if w.doors.locked[door] else 3


def shown(w, row):
    """Whether somebody is in sight, or is heard moving."""
    x, y, reach = w.body.x[row], w.body.y[row], w.numbers.hybrid.listen_reach
    seen = bool(w.fields.visible[int(y), int(x)])
    near = (x - w.body.x[0]) ** 2 + (y - w.body.y[0]) ** 2 < reach**2
    moves = w.body.vx[row] ** 2 + w.body.vy[row] ** 2 > 0.01
    return seen or (bool(w.ability.listen_ticks[0]) and near and moves)


def close(w, x, y):
    far = (x - w.body.x[0]) ** 2 + (y - w.body.y[0]) ** 2
    return bool(w.fields.known[int(y), int(x)]) and far < NEAR**2


def nears(w):
    """Doors, things, notes in their order, as (kind, index, state)."""
    doors, words = w.doors, ("closed", "open", "broken")
    for d in range(doors.x0.size):
        if doors.state[d] == DoorState.BROKEN or not w.fields.known[doors.y0[d], doors.x0[d]]:
            continue
        kind = "barricade" if doors.style[d] == DoorStyle.BARRICADE else "door"
        shut = doors.state[d] == DoorState.CLOSED
        yield kind, d, "locked" if shut and doors.locked[d] else words[doors.state[d]]
    for k in range(w.items.x.size):
        if w.items.here[k] and close(w, w.items.x[k], w.items.y[k]):
            yield "item", k, Item(w.items.kind[k]).name.lower()
    for k, note in enumerate(w.plan.notes):
        if close(w, note.x, note.y):
            yield "note", k, note.text


@pytest.mark.parametrize("seed", range(12))
def test_a_look_is_what_the_plain_reading_says(busy, seed):
    w = busy(seed)
    look = percept(w)
    h, wide = w.level.wall.shape
    assert look.blocked.tolist() == [[blocked(w, y, x) for x in range(wide)] for y in range(h)]
    assert [(near.kind, near.index, near.state) for near in look.near] == list(nears(w))
    assert [other.id for other in look.others] == [
        w.handle(row) for row in w.rows(Has.ALIVE).tolist() if row != 0 and shown(w, row)
    ]
    for other in look.others:
        row = w.resolve(other.id)
        seen = bool(w.fields.visible[int(other.y), int(other.x)])
        companion = w.who.has[row] & Has.COMPANION
        assert (other.x, other.fy, other.seen) == (w.body.x[row], w.body.fy[row], seen)
        assert other.kind == ("companion" if companion else kind_of(w, row))
        about_me = seen and w.sense.prey[row] == w.handle(0)
        assert other.suspicion == (w.sense.suspicion[row] if about_me else 0.0)
        chases = w.mind.mood[row] == Mood.CHASE or w.body.pose[row] == Pose.GRAB
        assert other.hunting == bool(w.who.has[row] & Has.INFECTED and chases)


@pytest.mark.parametrize("seed", range(8))
def test_what_is_heard_is_what_others_did_and_steps_are_one_s_own(busy, seed):
    w, dice = busy(seed), np.random.default_rng(seed)
    me, box, n = w.handle(0), w.outbox, 40
    box.filled[0] = n
    box.kind[:n] = dice.choice([Event.STEP, Event.NOISE, Event.DOOR], n)
    box.who[:n] = dice.choice([me, w.handle(1)], n)
    box.value[:n], box.x[:n], box.y[:n] = dice.random((3, n))
    box.sub[:n] = dice.integers(0, len(Noise), n)
    look, told = percept(w), list(facts(box, w.tick))
    mine = [f.value for f in told if f.kind == Event.STEP and f.who == me]
    others = [f for f in told if f.kind == Event.NOISE and f.who != me]
    assert mine and others
    assert look.noise == max(mine)
    assert [(e.x, e.y, e.loud, e.kind) for e in look.heard] == [
        (f.x, f.y, f.value, Noise(f.sub).name.lower()) for f in others
    ]
    box.filled[0] = 0
    assert (percept(w).noise, percept(w).heard) == (0.0, ())


def test_a_checkpoint_says_at_what_it_is(busy):
    assert percept(busy(1)).asked == ""
    w = busy(1)
    w.social.spot[0] = Spot.PAPERS
    assert percept(w).asked == "papers"
