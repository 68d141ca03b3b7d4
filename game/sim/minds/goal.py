"""What an infected is at: its mood with the reason, its goal with the way there, and whether it gets on."""

from math import sqrt

from game.core.compiled import compiled
from game.core.flow import FAR
from game.core.sight import clear
from game.sim.components.tables import Tables
from game.sim.kinds.bodies import Pose
from game.sim.kinds.who import Has
from game.sim.ways import INFECTED, ROUND, cost_from, edition, field_to

PERIOD = 6
"""Ticks between two thoughts: minds think at 10 Hz, spread over ticks by row."""
ARRIVED = 0.8


@compiled
def enter(w: Tables, i: int, mood: int, why: int, value: float, x: float, y: float) -> None:
    """Change the mood, with the reason anybody may ask for."""
    w.mind.mood[i] = mood
    w.mind.mood_ticks[i] = 0
    w.mind.stuck_ticks[i] = 0
    w.mind.best[i] = 1e9
    w.mind.detour[i] = 0
    w.mind.slot[i] = -1
    w.mind.why[i] = why
    w.mind.why_value[i] = value
    w.mind.why_x[i] = x
    w.mind.why_y[i] = y
    w.mind.why_tick[i] = int(w.state.tick[0])


@compiled
def go(w: Tables, i: int, x: float, y: float, limit: int) -> None:
    """Set the goal and the field that leads there."""
    w.mind.goal_x[i] = x
    w.mind.goal_y[i] = y
    dx, dy = x - w.body.x[i], y - w.body.y[i]
    slot = -1
    if dx * dx + dy * dy >= 9.0 or not clear(w.level.solid, w.body.x[i], w.body.y[i], x, y):
        slot = _way_to(w, x, y, INFECTED if w.mind.detour[i] == 0 else ROUND, limit)
    if (slot < 0) != (w.mind.slot[i] < 0):
        w.mind.best[i] = 1e9  # metres of air and metres of way do not compare
    elif w.mind.detour[i] != 0 and slot != w.mind.slot[i]:
        # Looked for anew, the way round may be longer than it was: from here on it is this one's progress.
        w.mind.best[i] = max(w.mind.best[i], cost_from(w, slot, w.body.x[i], w.body.y[i]) / 10.0)
    w.mind.slot[i] = slot


@compiled
def nobody_asked(w: Tables) -> None:
    """Forget what was asked for last: fields may have changed since."""
    w.scratch.last_way[0] = -1


@compiled
def _way_to(w: Tables, x: float, y: float, kind: int, limit: int) -> int:
    """`field_to`; in a hunt all ask for the same tile, and the same again has the same finished answer."""
    last, goal = w.scratch.last_way, w.fields.flow_goal
    slot = int(last[0])
    if slot >= 0 and last[1] == kind and last[2] == limit and x >= 0.0 and y >= 0.0:
        if goal[slot, 0] == int(y) and goal[slot, 1] == int(x):
            return slot
    slot = field_to(w, x, y, kind, limit)
    last[0], last[1], last[2] = -1, kind, limit
    if slot >= 0 and goal[slot, 2] == kind and goal[slot, 3] >= limit:
        if (
            w.fields.flow_made[slot] == edition(w, kind, int(y), int(x))
            and goal[slot, 0] == int(y)
            and goal[slot, 1] == int(x)
        ):
            last[0] = slot
    return slot


@compiled
def arrived(w: Tables, i: int) -> bool:
    dx, dy = w.mind.goal_x[i] - w.body.x[i], w.mind.goal_y[i] - w.body.y[i]
    return bool(dx * dx + dy * dy < ARRIVED * ARRIVED)


@compiled
def near_goal(w: Tables, i: int) -> bool:
    dx, dy = w.mind.goal_x[i] - w.body.x[i], w.mind.goal_y[i] - w.body.y[i]
    return bool(dx * dx + dy * dy < 4.0)


@compiled
def stuck(w: Tables, i: int) -> bool:
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
def reroute(w: Tables, i: int, limit: int) -> bool:
    """Go round those in the way from now on; whether there is a way, and it was not tried before.

    A way that is not worked out yet is waited for: on a large map, or where many ask, that takes some ticks.
    """
    if w.mind.detour[i] != 0:
        return False
    slot = _way_to(w, w.mind.goal_x[i], w.mind.goal_y[i], ROUND, limit)
    if slot >= 0 and cost_from(w, slot, w.body.x[i], w.body.y[i]) >= FAR:
        return False
    w.mind.detour[i], w.mind.slot[i] = 1, slot
    w.mind.stuck_ticks[i] = 0
    w.mind.best[i] = 1e9
    return True


@compiled
def not_prey(w: Tables, j: int) -> bool:
    """Whether this body is no longer somebody to hunt: dead, turned, or kin again."""
    has = w.who.has[j]
    if has & Has.DYING != 0 or has & (Has.HUMAN | Has.HYBRID) == 0:
        return True
    return bool(has & Has.HYBRID != 0 and has & Has.HUNTED == 0)
