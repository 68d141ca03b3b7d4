"""The minds of the infected: idle and rally, investigate, chase, search; each change with its reason.

Minds think at 10 Hz, spread over ticks by row. Who holds or bites is ruled by combat.py.
"""

from math import sqrt

from game.core.chance import draw
from game.core.compiled import compiled
from game.core.rows import handle, resolve
from game.core.sight import clear
from game.sim.components import Ask, Gait, Has, Mood, Pose, Stream, Tables, Why
from game.sim.events import Event, Noise, emit, sound
from game.sim.player import player_of
from game.sim.ways import INFECTED, cost_from, field_to, toward
from game.sim.world import World

PERIOD = 6
CHASE_LIMIT = 900
"""Farthest way, in tenths of a tile, that a chase follows before it goes straight at its goal."""
ARRIVED = 0.8


def run(world: World) -> None:
    """Let each infected whose turn it is think, and put what it wants into its intent."""
    _run(world.twin)


@compiled
def _run(w: Tables) -> None:
    player = player_of(w)
    tick = w.state.tick[0]
    for k in range(w.scratch.living[0]):
        i = w.scratch.rows[k]
        has = w.who.has[i]
        if has & Has.INFECTED == 0 or has & Has.DYING != 0:
            continue
        if has & Has.STEERED != 0:
            _driven(w, i)
            continue
        if has & Has.ASLEEP != 0:
            if (tick + i) % 30 == 0:
                _stir(w, i, player)
            continue
        if (tick + i) % PERIOD == 0:
            _think(w, i, player)
        _steer(w, i)


@compiled
def _stir(w: Tables, i: int, player: int) -> None:
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
def _enter(w: Tables, i: int, mood: int, why: int, value: float, x: float, y: float) -> None:
    """Change the mood, with the reason anybody may ask for."""
    w.mind.mood[i] = mood
    w.mind.mood_ticks[i] = 0
    w.mind.stuck_ticks[i] = 0
    w.mind.best[i] = 1e9
    w.mind.slot[i] = -1
    w.mind.why[i] = why
    w.mind.why_value[i] = value
    w.mind.why_x[i] = x
    w.mind.why_y[i] = y
    w.mind.why_tick[i] = int(w.state.tick[0])


@compiled
def _go(w: Tables, i: int, x: float, y: float, limit: int) -> None:
    """Set the goal and the field that leads there."""
    w.mind.goal_x[i] = x
    w.mind.goal_y[i] = y
    dx, dy = x - w.body.x[i], y - w.body.y[i]
    slot = -1
    if dx * dx + dy * dy >= 9.0 or not clear(w.level.solid, w.body.x[i], w.body.y[i], x, y):
        slot = field_to(w, x, y, INFECTED, limit)
    if (slot < 0) != (w.mind.slot[i] < 0):
        w.mind.best[i] = 1e9  # metres of air and metres of way do not compare
    w.mind.slot[i] = slot


@compiled
def _think(w: Tables, i: int, player: int) -> None:
    mood = w.mind.mood[i]
    w.mind.mood_ticks[i] += PERIOD
    if w.mind.through[i] > 0:
        return
    if w.body.pose[i] in (Pose.GRAB.value, Pose.LUNGE.value, Pose.RISE.value) or w.vital.stun_ticks[i] > 0:
        w.sense.heard[i] = 0.0
        return
    if w.mind.cry_ticks[i] > 0:
        w.mind.cry_ticks[i] = max(0, w.mind.cry_ticks[i] - PERIOD)
    suspicion, n = w.sense.suspicion[i] if w.sense.seen[i] != 0 else 0.0, w.numbers.sight
    prey = resolve(w.who.gen, w.sense.prey[i])
    if prey >= 0 and _not_prey(w, prey):
        prey = -1
        w.sense.prey[i] = -1
        w.sense.suspicion[i] = 0.0
        suspicion = 0.0
    if mood == Mood.CHASE:
        w.sense.heard[i] = 0.0  # the cries of its own chase are no news when it ends
        _chase(w, i, prey)
    elif prey >= 0 and suspicion >= n.bands[2]:
        _spot(w, i, prey, player)
    elif prey >= 0 and suspicion >= n.bands[1] and mood != Mood.INVESTIGATE:
        _enter(w, i, Mood.INVESTIGATE.value, Why.SAW.value, suspicion, w.sense.seen_x[i], w.sense.seen_y[i])
        w.mind.goal_loud[i] = 0.0
        _go(w, i, w.sense.seen_x[i], w.sense.seen_y[i], CHASE_LIMIT)
    elif _heard(w, i):
        pass
    elif mood == Mood.INVESTIGATE:
        _investigate(w, i)
    elif mood == Mood.SEARCH:
        _search(w, i)
    elif mood != Mood.FEED:
        _idle(w, i, player)
    elif w.mind.mood_ticks[i] > w.numbers.infected.feed * 60.0 and w.who.has[i] & Has.STATIC == 0:
        _enter(w, i, Mood.IDLE.value, Why.WANDERING.value, 0.0, w.body.x[i], w.body.y[i])


@compiled
def _not_prey(w: Tables, j: int) -> bool:
    """Whether this body is no longer somebody to hunt: dead, turned, or kin again."""
    has = w.who.has[j]
    if has & Has.DYING != 0 or has & (Has.HUMAN | Has.HYBRID) == 0:
        return True
    return bool(has & Has.HYBRID != 0 and has & Has.HUNTED == 0)


@compiled
def _spot(w: Tables, i: int, prey: int, player: int) -> None:
    """Full suspicion: the chase begins, and others hear of it."""
    dx, dy = w.body.x[prey] - w.body.x[i], w.body.y[prey] - w.body.y[i]
    touch = dx * dx + dy * dy < w.numbers.sight.touch * w.numbers.sight.touch
    why = Why.TOUCHED.value if touch else Why.SAW.value
    _enter(w, i, Mood.CHASE.value, why, w.sense.suspicion[i], w.body.x[prey], w.body.y[prey])
    _go(w, i, w.body.x[prey], w.body.y[prey], CHASE_LIMIT)
    if w.mind.cry_ticks[i] == 0:
        w.mind.cry_ticks[i] = int(w.numbers.infected.cry_rest * 60.0)
        kind = Noise.SCREAM.value if w.who.breed[i] == 1 else Noise.SNARL.value
        sound(w.sounds, w.body.x[i], w.body.y[i], w.numbers.noise.cry, kind, handle(w.who.gen, i))
        emit(
            w.outbox,
            Event.CRY.value,
            handle(w.who.gen, i),
            -1,
            w.body.x[i],
            w.body.y[i],
            w.numbers.noise.cry,
            kind,
        )


@compiled
def _chase(w: Tables, i: int, prey: int) -> None:
    """Follow prey while seen, then to where it was last known; then search there."""
    if prey < 0:
        _enter(w, i, Mood.SEARCH.value, Why.LOST.value, 0.0, w.mind.goal_x[i], w.mind.goal_y[i])
        return
    seen = w.sense.seen[i] != 0
    # Half a second of grace: one still knows where a body went that has just turned a corner.
    if seen or w.sense.unseen_ticks[i] < 30:
        _go(w, i, w.body.x[prey], w.body.y[prey], CHASE_LIMIT)
        w.sense.seen_x[i] = w.body.x[prey]
        w.sense.seen_y[i] = w.body.y[prey]
    elif w.sense.suspicion[i] < w.numbers.sight.release[2] or _arrived(w, i):
        emit(
            w.outbox,
            Event.LOST.value,
            handle(w.who.gen, i),
            w.sense.prey[i],
            w.body.x[i],
            w.body.y[i],
            0.0,
            0,
        )
        _enter(
            w, i, Mood.SEARCH.value, Why.LOST.value, w.sense.suspicion[i], w.mind.goal_x[i], w.mind.goal_y[i]
        )
        return
    else:
        _go(w, i, w.sense.seen_x[i], w.sense.seen_y[i], CHASE_LIMIT)
    # Who sees its prey waits in the press; who does not looks for another way.
    if not seen and _stuck(w, i):
        _enter(w, i, Mood.SEARCH.value, Why.LOST.value, 1.0, w.mind.goal_x[i], w.mind.goal_y[i])


@compiled
def _arrived(w: Tables, i: int) -> bool:
    dx, dy = w.mind.goal_x[i] - w.body.x[i], w.mind.goal_y[i] - w.body.y[i]
    return bool(dx * dx + dy * dy < ARRIVED * ARRIVED)


@compiled
def _stuck(w: Tables, i: int) -> bool:
    """No progress for too long; bashing a door counts as progress."""
    dx, dy = w.mind.goal_x[i] - w.body.x[i], w.mind.goal_y[i] - w.body.y[i]
    left = sqrt(dx * dx + dy * dy)
    if w.mind.slot[i] >= 0:
        left = cost_from(w, w.mind.slot[i], w.body.x[i], w.body.y[i]) / 10.0
    if left < w.mind.best[i] - 0.2 or w.body.pose[i] == Pose.STRIKE:
        w.mind.best[i] = left
        w.mind.stuck_ticks[i] = 0
    else:
        w.mind.stuck_ticks[i] += PERIOD
    return bool(w.mind.stuck_ticks[i] > w.numbers.infected.stuck * 60.0)


@compiled
def _heard(w: Tables, i: int) -> bool:
    """Take a newer sound for a goal if it is loud enough beside what is left of the current one."""
    loud = w.sense.heard[i]
    if loud <= 0.0:
        return False
    w.sense.heard[i] = 0.0
    if w.mind.mood[i] == Mood.INVESTIGATE and loud <= w.numbers.noise.newer * w.mind.goal_loud[i]:
        return False
    x, y = w.sense.heard_x[i], w.sense.heard_y[i]
    cry = w.sense.heard_by[i] in (Noise.SNARL.value, Noise.SCREAM.value)
    _enter(w, i, Mood.INVESTIGATE.value, Why.CRY.value if cry else Why.HEARD.value, loud, x, y)
    w.mind.goal_loud[i] = loud
    _go(w, i, x, y, CHASE_LIMIT)
    return True


@compiled
def _investigate(w: Tables, i: int) -> None:
    """Go there; stand a while; then look about."""
    if _arrived(w, i) or (w.mind.slot[i] < 0 and _near_goal(w, i)):
        w.mind.goal_loud[i] *= 0.9
        if w.mind.mood_ticks[i] > w.numbers.infected.linger * 60.0:
            _enter(
                w, i, Mood.SEARCH.value, w.mind.why[i], w.mind.why_value[i], w.mind.why_x[i], w.mind.why_y[i]
            )
    elif _stuck(w, i):
        _enter(w, i, Mood.IDLE.value, Why.LOST.value, 0.0, w.body.x[i], w.body.y[i])
    else:
        _go(w, i, w.mind.goal_x[i], w.mind.goal_y[i], CHASE_LIMIT)
        if not _near_goal(w, i):
            w.mind.mood_ticks[i] = 0


@compiled
def _near_goal(w: Tables, i: int) -> bool:
    dx, dy = w.mind.goal_x[i] - w.body.x[i], w.mind.goal_y[i] - w.body.y[i]
    return bool(dx * dx + dy * dy < 4.0)


@compiled
def _search(w: Tables, i: int) -> None:
    """Look about near the last place for a while, then drift back to a herd."""
    if w.mind.mood_ticks[i] > w.numbers.infected.search * 60.0:
        w.sense.suspicion[i] = min(w.sense.suspicion[i], w.numbers.sight.release[0])
        _enter(w, i, Mood.RALLY.value, Why.RALLYING.value, 0.0, w.body.x[i], w.body.y[i])
        return
    if w.mind.mood_ticks[i] % 90 < PERIOD:
        _step_aside(w, i, w.mind.why_x[i], w.mind.why_y[i], 3.0)


@compiled
def _step_aside(w: Tables, i: int, x: float, y: float, reach: float) -> None:
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


@compiled
def _idle(w: Tables, i: int, player: int) -> None:
    """Follow a trail, take a few steps, keep to a herd; the far and still fall asleep."""
    n, has = w.numbers.infected, w.who.has[i]
    if has & Has.STATIC == 0 and w.sense.scent[i] > n.scent_least and w.sense.scent_x[i] != 0.0:
        gx = w.body.x[i] + w.sense.scent_x[i] * 2.0
        gy = w.body.y[i] + w.sense.scent_y[i] * 2.0
        if w.mind.why[i] != Why.SMELT:
            _enter(w, i, Mood.WANDER.value, Why.SMELT.value, w.sense.scent[i], gx, gy)
        w.mind.goal_x[i], w.mind.goal_y[i], w.mind.slot[i] = gx, gy, -1
        return
    if w.mind.why[i] == Why.SMELT:
        _enter(w, i, Mood.IDLE.value, Why.WANDERING.value, 0.0, w.body.x[i], w.body.y[i])
    seed, tick = w.state.seed[0], w.state.tick[0]
    _stir(w, i, player)
    if has & Has.STATIC != 0:
        return
    if draw(seed, Stream.MIND.value, tick, i, 0) < n.wander * PERIOD / 60.0:
        x, y = w.body.x[i], w.body.y[i]
        if w.mind.mood[i] == Mood.RALLY:
            x, y = _herd(w, i)
        _step_aside(w, i, x, y, 3.0)
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
def _driven(w: Tables, i: int) -> None:
    """No mind of its own: it goes as it is told, and told to strike it goes for the nearest prey at hand."""
    n, breed, pose = w.numbers.infected, w.who.breed[i], w.body.pose[i]
    w.intent.speed[i] = n.speed[breed] if w.intent.gait[i] == Gait.RUN else n.amble[breed]
    if w.state.night[0] != 0:
        w.intent.speed[i] *= n.night_speed
    if pose in (Pose.GRAB.value, Pose.RISE.value) or w.vital.stun_ticks[i] > 0:
        w.intent.wx[i] = 0.0
        w.intent.wy[i] = 0.0
        return
    if pose == Pose.LUNGE:
        return
    w.mind.mood[i] = Mood.IDLE
    if w.intent.ask[i] & Ask.STRIKE == 0:
        return
    # Told to strike, it bashes at what is closed before it, too.
    w.mind.mood[i] = Mood.CHASE
    prey = _at_hand(w, i)
    w.sense.prey[i] = handle(w.who.gen, prey) if prey >= 0 else -1
    if prey >= 0:
        w.sense.suspicion[i] = 100.0
        w.sense.seen[i] = 1
        w.sense.unseen_ticks[i] = 0


@compiled
def _at_hand(w: Tables, i: int) -> int:
    """The nearest prey within twice a lunge, -1 none; ties to the lower row."""
    reach = 2.0 * (w.numbers.infected.grab_reach + 2.0 * w.numbers.body.radius)
    found, best = -1, reach * reach
    for p in range(w.scratch.prey_count[0]):
        j = w.scratch.prey[p]
        if _not_prey(w, j):
            continue
        dx, dy = w.body.x[j] - w.body.x[i], w.body.y[j] - w.body.y[i]
        if dx * dx + dy * dy < best:
            found, best = int(j), dx * dx + dy * dy
    return found


@compiled
def _steer(w: Tables, i: int) -> None:
    """From goal to intent, every tick; the held and the stunned stand."""
    n, mood = w.numbers.infected, w.mind.mood[i]
    w.intent.wx[i] = 0.0
    w.intent.wy[i] = 0.0
    pose = w.body.pose[i]
    if pose in (Pose.GRAB.value, Pose.RISE.value) or w.vital.stun_ticks[i] > 0:
        return
    speed = n.speed[w.who.breed[i]] if mood == Mood.CHASE else n.amble[w.who.breed[i]]
    if mood == Mood.INVESTIGATE:
        speed = (n.speed[w.who.breed[i]] + n.amble[w.who.breed[i]]) * 0.5
    if w.state.night[0] != 0:
        speed *= n.night_speed
    w.intent.speed[i] = speed
    x, y = w.body.x[i], w.body.y[i]
    if mood == Mood.CHASE:
        prey = resolve(w.who.gen, w.sense.prey[i])
        if prey >= 0 and w.sense.unseen_ticks[i] < 30:
            w.mind.goal_x[i] = w.body.x[prey]
            w.mind.goal_y[i] = w.body.y[prey]
    dx, dy = w.mind.goal_x[i] - x, w.mind.goal_y[i] - y
    if dx * dx + dy * dy < (0.01 if mood == Mood.CHASE else 0.3):
        if w.sense.suspicion[i] >= w.numbers.sight.bands[0]:
            w.intent.aim_x[i] = w.sense.seen_x[i] - x
            w.intent.aim_y[i] = w.sense.seen_y[i] - y
        return
    if mood == Mood.IDLE or mood == Mood.FEED:
        if w.sense.suspicion[i] >= w.numbers.sight.bands[0]:
            w.intent.aim_x[i] = w.sense.seen_x[i] - x
            w.intent.aim_y[i] = w.sense.seen_y[i] - y
        return
    ux, uy = toward(w, w.mind.slot[i], INFECTED, x, y, w.mind.goal_x[i], w.mind.goal_y[i])
    w.intent.wx[i] = ux
    w.intent.wy[i] = uy
    w.intent.aim_x[i] = ux
    w.intent.aim_y[i] = uy
