"""Begin: yesterday's events are cleared, positions become previous positions, the living are listed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core.compiled import compiled
from game.sim.components.tables import Tables
from game.sim.kinds.who import Has
from game.sim.ways import new_tick

if TYPE_CHECKING:
    from game.sim.world import World


def run(world: World) -> None:
    """Clear the outbox and list living rows (and those that can be hunted) for the tick."""
    _begin(world.twin)


@compiled
def _begin(w: Tables) -> None:
    w.outbox.filled[0] = 0
    k = prey = 0
    for i in range(w.rows.top[0]):
        has = w.who.has[i]
        if has & Has.ALIVE == 0:
            continue
        w.body.px[i] = w.body.x[i]
        w.body.py[i] = w.body.y[i]
        w.scratch.rows[k] = i
        k += 1
        if has & (Has.HUMAN | Has.HYBRID) != 0 and has & Has.DYING == 0:
            w.scratch.prey[prey] = i
            prey += 1
        if w.body.pose_ticks[i] > 0:
            w.body.pose_ticks[i] -= 1
            if w.body.pose_ticks[i] == 0:
                w.body.pose[i] = 0
        if w.vital.stun_ticks[i] > 0:
            w.vital.stun_ticks[i] -= 1
        if w.vital.cooldown_ticks[i] > 0:
            w.vital.cooldown_ticks[i] -= 1
    w.scratch.living[0] = k
    w.scratch.prey_count[0] = prey
    new_tick(w)  # ways round a crowd count those who live now
