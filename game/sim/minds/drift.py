"""Nothing to hunt: a trail, a few steps, the herd, and the sleep of those far from anybody."""

from game.core.chance import draw
from game.core.compiled import compiled
from game.core.rows import handle
from game.core.sight import clear
from game.sim.components.tables import Tables
from game.sim.events import Event, Noise, emit, sound
from game.sim.kinds.minds import Mood, Why
from game.sim.kinds.streams import Stream
from game.sim.kinds.who import Has
from game.sim.minds.goal import PERIOD, enter


@compiled
def stir(w: Tables, i: int, player: int) -> None:
    """A sleeper wakes when somebody comes near; the idle far from anybody fall asleep."""
    near = w.numbers.infected.wake
    awake = False
    for p in range(w.scratch.prey_count[0]):
        j = w.scratch.prey[p]
        if w.who.has[j] & (Has.PLAYER | Has.COMPANION) == 0 and player >= 0:
            continue
        dx, dy = w.body.x[j] - w.body.x[i], w.body.y[j] - w.body.y[i]
        if dx * dx + dy * dy < near * near:
            awake = True
    if awake:
        w.who.has[i] &= ~Has.ASLEEP
    else:
        w.who.has[i] |= Has.ASLEEP
        w.intent.wx[i] = 0.0
        w.intent.wy[i] = 0.0


@compiled
def idle(w: Tables, i: int, player: int) -> None:
    """Follow a trail, take a few steps, keep to a herd; the far and still fall asleep."""
    n, has = w.numbers.infected, w.who.has[i]
    if has & Has.STATIC == 0 and w.sense.scent[i] > n.scent_least and w.sense.scent_x[i] != 0.0:
        gx = w.body.x[i] + w.sense.scent_x[i] * 2.0
        gy = w.body.y[i] + w.sense.scent_y[i] * 2.0
        if w.mind.why[i] != Why.SMELT:
            enter(w, i, Mood.WANDER.value, Why.SMELT.value, w.sense.scent[i], gx, gy)
        w.mind.goal_x[i], w.mind.goal_y[i], w.mind.slot[i] = gx, gy, -1
        return
    if w.mind.why[i] == Why.SMELT:
        enter(w, i, Mood.IDLE.value, Why.WANDERING.value, 0.0, w.body.x[i], w.body.y[i])
    seed, tick = w.state.seed[0], w.state.tick[0]
    stir(w, i, player)
    if has & Has.STATIC != 0:
        return
    if draw(seed, Stream.MIND.value, tick, i, 0) < n.wander * PERIOD / 60.0:
        x, y = w.body.x[i], w.body.y[i]
        if w.mind.mood[i] == Mood.RALLY:
            x, y = _herd(w, i)
        step_aside(w, i, x, y, 3.0)
        w.mind.mood[i] = Mood.RALLY if w.mind.mood[i] == Mood.RALLY else Mood.WANDER
    if draw(seed, Stream.VOICE.value, tick, i, 3) < 0.04 * PERIOD / 60.0:
        kind = Noise.CLICK.value if w.who.breed[i] == 2 else Noise.GROAN.value
        sound(w.sounds, w.body.x[i], w.body.y[i], 9.0, Noise.GROAN.value, handle(w.who.gen, i))
        emit(w.outbox, Event.CRY.value, handle(w.who.gen, i), -1, w.body.x[i], w.body.y[i], 0.0, kind)


@compiled
def _herd(w: Tables, i: int) -> tuple[float, float]:
    """Middle of the herd about, if it is worth joining and not yet joined; else here."""
    n = w.numbers.infected
    sx = sy = 0.0
    heads = close = 0
    for k in range(w.scratch.living[0]):
        j = w.scratch.rows[k]
        if j == i or w.who.has[j] & Has.INFECTED == 0 or w.who.has[j] & Has.STATIC != 0:
            continue
        dx, dy = w.body.x[j] - w.body.x[i], w.body.y[j] - w.body.y[i]
        d2 = dx * dx + dy * dy
        if d2 > 144.0:
            continue
        sx += w.body.x[j]
        sy += w.body.y[j]
        heads += 1
        if d2 < n.rally_radius * n.rally_radius:
            close += 1
    if heads < 2 or close >= n.rally_size:
        return w.body.x[i], w.body.y[i]
    return sx / heads, sy / heads


@compiled
def step_aside(w: Tables, i: int, x: float, y: float, reach: float) -> None:
    """A goal at random within reach of a place, in the clear."""
    seed, tick = w.state.seed[0], w.state.tick[0]
    gx = x + (draw(seed, Stream.MIND.value, tick, i, 1) * 2.0 - 1.0) * reach
    gy = y + (draw(seed, Stream.MIND.value, tick, i, 2) * 2.0 - 1.0) * reach
    if clear(w.level.solid, w.body.x[i], w.body.y[i], gx, gy) and _open(w, gx, gy):
        w.mind.goal_x[i] = gx
        w.mind.goal_y[i] = gy
        w.mind.slot[i] = -1


@compiled
def _open(w: Tables, x: float, y: float) -> bool:
    h, wide = w.level.solid.shape
    return bool(0.0 <= x < wide and 0.0 <= y < h and w.level.solid[int(y), int(x)] == 0)
