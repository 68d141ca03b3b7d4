"""From what an infected wants to what its legs do: its own goal, or what it is told."""

from game.core.compiled import compiled, inlined
from game.core.rows import handle, resolve
from game.sim.components.tables import Tables
from game.sim.kinds.bodies import Ask, Gait, Pose
from game.sim.kinds.minds import Mood
from game.sim.minds.goal import not_prey
from game.sim.ways import INFECTED, ROUND, toward

HELD_UP = 18
"""Ticks without progress after which one goes round those who stand before the place it wants to be at."""


@inlined
def steer(w: Tables, i: int) -> None:
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
    way = INFECTED if w.mind.detour[i] == 0 else ROUND
    ux, uy = toward(w, w.mind.slot[i], way, x, y, w.mind.goal_x[i], w.mind.goal_y[i])
    if mood == Mood.INVESTIGATE and w.mind.slot[i] < 0 and w.mind.stuck_ticks[i] >= HELD_UP:
        side = 1.0 if i & 1 == 0 else -1.0
        ux, uy = 0.6 * ux - 0.8 * side * uy, 0.6 * uy + 0.8 * side * ux
    w.intent.wx[i] = ux
    w.intent.wy[i] = uy
    w.intent.aim_x[i] = ux
    w.intent.aim_y[i] = uy


@compiled
def driven(w: Tables, i: int) -> None:
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
        if not_prey(w, j):
            continue
        dx, dy = w.body.x[j] - w.body.x[i], w.body.y[j] - w.body.y[i]
        if dx * dx + dy * dy < best:
            found, best = int(j), dx * dx + dy * dy
    return found
