"""How far a hybrid hears and smells: by night half as far again."""

from game.core.compiled import compiled
from game.sim.components.tables import Tables


@compiled
def keen(w: Tables, reach: float) -> float:
    """A reach of a hybrid's senses at this hour, tiles; hybrid.night is the factor of the night."""
    return reach * w.numbers.hybrid.night if w.state.night[0] != 0 else reach
