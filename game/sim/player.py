"""Who is played, as compiled rules ask it."""

from game.core.compiled import compiled
from game.core.rows import resolve
from game.sim.components.tables import Tables
from game.sim.kinds.story import Outcome


@compiled
def player_of(w: Tables) -> int:
    """Row of the character played, -1 once gone."""
    return resolve(w.who.gen, w.state.player[0])


@compiled
def playing(w: Tables) -> int:
    """Row of the character played, -1 once gone or once the night is decided."""
    if w.state.outcome[0] != Outcome.RUNNING:
        return -1
    return resolve(w.who.gen, w.state.player[0])
