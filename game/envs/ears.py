"""What is heard between two observations: sounds last a tick, decisions several."""

from game.core.compiled import F8, compiled
from game.core.rows import handle
from game.sim.components.tables import Tables
from game.sim.events import Event
from game.sim.kinds.who import Has

EARS = 5
"""Numbers kept: own loudest step; x, y and loudness of the loudest sound of others; own bites."""


@compiled
def listen(w: Tables, row: int, ears: F8) -> None:
    """After a tick: keep the loudest step of one's own and the loudest sound of others. ears (EARS,)"""
    me = handle(w.who.gen, row)
    ours = w.who.has[row] & Has.PLAYER != 0
    for k in range(w.outbox.filled[0]):
        kind = w.outbox.kind[k]
        if kind == Event.STEP and w.outbox.who[k] == me:
            ears[0] = max(ears[0], w.outbox.value[k])
        elif kind == Event.BITE and w.outbox.who[k] == me:
            ears[4] += 1.0
        elif ours and kind == Event.NOISE and w.outbox.who[k] != me and w.outbox.value[k] > ears[3]:
            ears[1], ears[2], ears[3] = w.outbox.x[k], w.outbox.y[k], w.outbox.value[k]
    if not ours and w.sense.heard[row] > ears[3]:
        ears[1], ears[2], ears[3] = w.sense.heard_x[row], w.sense.heard_y[row], w.sense.heard[row]
