"""Harm: the one place where health is lost, so that every death knows its cause."""

from game.core.compiled import compiled
from game.core.rows import handle
from game.sim.components.tables import Tables
from game.sim.events import Event, emit
from game.sim.kinds.story import Outcome
from game.sim.kinds.who import Has


@compiled
def hurt(w: Tables, row: int, damage: float, cause: int) -> None:
    """Take health; at zero the body is DYING and says of what (Outcome). `reap` ends it with the tick."""
    if w.who.has[row] & Has.DYING != 0:
        return
    w.vital.health[row] -= damage
    if w.vital.health[row] <= 0.0:
        w.vital.health[row] = 0.0
        w.vital.hurt_by[row] = cause
        w.who.has[row] |= Has.DYING
        emit(w.outbox, Event.DIED.value, handle(w.who.gen, row), -1, w.body.x[row], w.body.y[row], 0.0, cause)


@compiled
def infect(w: Tables, row: int, rate: float) -> None:
    """A bite: the first starts the infection at a rate, a further one adds to it. Hybrids only bleed."""
    if w.who.has[row] & Has.HUMAN == 0:
        return
    if w.vital.infection_rate[row] > 0.0:
        w.vital.infection[row] = min(100.0, w.vital.infection[row] + w.numbers.infection.further_bite)
    else:
        w.vital.infection_rate[row] = rate


@compiled
def pose(w: Tables, row: int, kind: int, ticks: int) -> None:
    """Put a body into a pose for so many ticks."""
    w.body.pose[row] = kind
    w.body.pose_ticks[row] = ticks
    w.body.pose_of[row] = ticks


__all__ = ["Outcome", "hurt", "infect", "pose"]
