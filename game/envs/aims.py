"""What is asked of a character and how it stands with it: goals, papers, the end. Nothing hidden is told here
to anybody: the HUD shows all of it."""

from game.core.compiled import compiled
from game.core.rows import resolve
from game.sim.components.tables import Tables
from game.sim.kinds.checkpoints import Spot
from game.sim.kinds.story import GoalKind, Outcome
from game.sim.kinds.who import Has

RUNS, WON, OVER = 0, 1, 2
"""How an episode stands."""


@compiled
def state_of(w: Tables) -> int:
    """How the episode stands for the player: RUNS, WON or OVER.

    Won is what the rules call won, and a night that was to be survived and was.
    """
    outcome, player = w.state.outcome[0], resolve(w.who.gen, w.state.player[0])
    if outcome == Outcome.WON:
        return WON
    if outcome != Outcome.RUNNING or player < 0:
        return OVER
    last = -1
    for k in range(w.goals.kind.shape[0]):
        if w.goals.done[k] == 0:
            return RUNS
        last = int(w.goals.kind[k])
    return WON if last == GoalKind.SURVIVE else RUNS


@compiled
def mask_of(w: Tables, row: int) -> int:
    """Whose goals and exits a body's are: 1 On-jo's, 2 Nam-ra's."""
    return 2 if w.who.has[row] & Has.HYBRID != 0 else 1


@compiled
def task_of(w: Tables, row: int) -> int:
    """The goal to be done next: lowest order, then first drawn; -1 none."""
    mine, found = mask_of(w, row), -1
    for k in range(w.goals.kind.shape[0]):
        if w.goals.who[k] & mine == 0 or w.goals.done[k] != 0:
            continue
        if found < 0 or w.goals.order[k] < w.goals.order[found]:
            found = k
    return found


@compiled
def task_place(w: Tables, k: int) -> tuple[float, float]:
    """Where the arrow of a goal points: at the thing to find, else at the middle of its area."""
    item = int(w.goals.item[k])
    if w.goals.kind[k] == GoalKind.FIND and item >= 0:
        return w.items.x[item], w.items.y[item]
    return (w.goals.x0[k] + w.goals.x1[k]) * 0.5, (w.goals.y0[k] + w.goals.y1[k]) * 0.5


@compiled
def asked(w: Tables, row: int) -> int:
    """What a checkpoint wants of a body: 0 nothing, 1 to wait, 2 papers, 3 blood."""
    spot = w.social.spot[row]
    if spot == Spot.PAPERS:
        return 2
    if spot == Spot.BLOOD:
        return 3
    p = w.checkpoints
    for c in range(p.x0.shape[0]):
        inside = p.x0[c] <= w.body.x[row] < p.x1[c] and p.y0[c] <= w.body.y[row] < p.y1[c]
        if inside and spot == Spot.NONE:
            return 1
    return 0
