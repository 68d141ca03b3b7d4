"""Screening: what the one in the lane is asked for, and the verdict.

Papers and a look at who hands them over first, then a drop of blood on a strip; the odds of
rules/checkpoint.toml are the same for everybody.
"""

from game.core.chance import draw
from game.core.compiled import compiled
from game.core.rows import handle
from game.sim.components.tables import Tables
from game.sim.events import Event, Line, emit
from game.sim.gates import someone_in, write_door
from game.sim.harm import pose
from game.sim.kinds.bodies import Ask, Pose
from game.sim.kinds.checkpoints import Spot
from game.sim.kinds.doors import DoorState
from game.sim.kinds.story import Outcome
from game.sim.kinds.streams import Stream
from game.sim.kinds.things import Item
from game.sim.kinds.who import Has
from game.sim.level import CARD, FORGED

PAPERS_BIT, BLOOD_BIT = 1, 2
ESCAPE_TICKS = 150
"""Time an unmasked hybrid has to get out of the lane."""


@compiled
def middle(w: Tables, c: int) -> tuple[float, float]:
    p = w.checkpoints
    return (p.x0[c] + p.x1[c]) * 0.5, (p.y0[c] + p.y1[c]) * 0.5


@compiled
def inside(w: Tables, c: int, i: int) -> bool:
    p = w.checkpoints
    return bool(p.x0[c] <= w.body.x[i] < p.x1[c] and p.y0[c] <= w.body.y[i] < p.y1[c])


@compiled
def ask_for(w: Tables, c: int, client: int, stage: int, line: int) -> None:
    """Ask the client for the next thing, in words."""
    w.checkpoints.stage[c] = stage
    w.checkpoints.stage_ticks[c] = 0
    w.checkpoints.away_ticks[c] = 0
    w.social.spot[client] = stage
    them = handle(w.who.gen, client)
    x, y = middle(w, c)
    emit(w.outbox, Event.STAGE.value, -1, them, x, y, float(stage), line)
    for k in range(w.scratch.living[0]):
        j = w.scratch.rows[k]
        if w.who.has[j] & Has.INSPECTOR != 0 and w.who.has[j] & Has.DYING == 0:
            pose(w, j, Pose.INSPECT.value, 90)


@compiled
def screen(w: Tables, c: int, client: int, player: int) -> None:
    n, stage = w.numbers.checkpoint, w.checkpoints.stage[c]
    ours = client == player
    within = inside(w, c, client)
    w.checkpoints.stage_ticks[c] += 1
    ticks = w.checkpoints.stage_ticks[c]
    if stage == Spot.PASSED:
        _see_off(w, c, client, ours)
    elif stage == Spot.DETAINED:
        if ours and within and ticks > ESCAPE_TICKS:
            _end(w, Outcome.UNMASKED.value)
        elif not within or ticks > ESCAPE_TICKS:
            if not ours:
                _led_away(w, client)
            _dismiss(w, c)
    elif stage == Spot.REFUSED:
        if ticks > n.judge_time * 60.0:
            _dismiss(w, c)
    elif not within:
        # The clock of a stage stands still while its client is on the way; patience has a clock of its own.
        w.checkpoints.stage_ticks[c] = ticks - 1
        w.checkpoints.away_ticks[c] += 1
        if w.checkpoints.away_ticks[c] > n.patience * (20.0 if ours else 60.0):
            w.social.spot[client] = Spot.NONE if ours else Spot.REFUSED
            _dismiss(w, c)
    elif stage == Spot.PAPERS:
        _papers(w, c, client, ours)
    elif stage == Spot.BLOOD and ticks > n.blood_time * 60.0:
        _blood(w, c, client, ours)


@compiled
def _luck(w: Tables, c: int, use: int) -> float:
    return draw(w.state.seed[0], Stream.CHECKPOINT.value, int(w.checkpoints.verdicts[c]), c, use)


@compiled
def _papers(w: Tables, c: int, client: int, ours: bool) -> None:
    """The player hands papers over with Use; a civilian takes the time it takes."""
    n = w.numbers.checkpoint
    ticks = w.checkpoints.stage_ticks[c]
    if ours:
        if w.intent.ask[client] & Ask.USE == 0:
            return
        w.intent.ask[client] &= ~Ask.USE
    elif ticks < n.paper_time * 60.0:
        return
    if w.vital.infection[client] >= w.numbers.infection.visible:
        _detain(w, c, client, ours)  # whoever takes the papers sees who hands them over
        return
    if w.checkpoints.screening[c] & PAPERS_BIT != 0:
        good = w.pack.held[client, Item.CARD] > 0 if ours else w.social.papers[client] == CARD
        if not ours and w.social.papers[client] == FORGED:
            good = _luck(w, c, 0) >= n.forged_found
        if not good:
            _refuse(w, c, client, ours)
            return
    if w.checkpoints.screening[c] & BLOOD_BIT != 0:
        ask_for(w, c, client, Spot.BLOOD.value, Line.BLOOD.value)
    else:
        _pass(w, c, client)


@compiled
def odds(w: Tables, i: int) -> float:
    """0..1: how likely a drop of somebody's blood gives them away."""
    n = w.numbers.checkpoint
    if w.who.has[i] & Has.HYBRID != 0:
        return float(min(1.0, n.hybrid_base + n.hybrid_hunger * w.vital.hunger[i] / 100.0))
    if w.vital.infection[i] >= w.numbers.infection.found:
        return 1.0
    return float(n.human_false)


@compiled
def _blood(w: Tables, c: int, client: int, ours: bool) -> None:
    if _luck(w, c, 1) >= odds(w, client):
        _pass(w, c, client)
    elif w.who.has[client] & Has.HYBRID != 0:
        _unmask(w, c, client)
    else:
        _detain(w, c, client, ours)


@compiled
def _detain(w: Tables, c: int, client: int, ours: bool) -> None:
    """The bitten are kept, and led away."""
    _verdict(w, c, client, Spot.DETAINED.value, Line.DETAIN.value)
    if ours:
        _end(w, Outcome.DETAINED.value)


@compiled
def _verdict(w: Tables, c: int, client: int, spot: int, line: int) -> None:
    w.checkpoints.verdicts[c] += 1
    w.checkpoints.stage[c] = spot
    w.checkpoints.stage_ticks[c] = 0
    w.social.spot[client] = spot
    them = handle(w.who.gen, client)
    x, y = middle(w, c)
    emit(w.outbox, Event.VERDICT.value, -1, them, x, y, float(spot), line)


@compiled
def _pass(w: Tables, c: int, client: int) -> None:
    _verdict(w, c, client, Spot.PASSED.value, Line.PASS.value)
    gate(w, c, DoorState.OPEN.value)


@compiled
def _refuse(w: Tables, c: int, client: int, ours: bool) -> None:
    _verdict(w, c, client, Spot.REFUSED.value, Line.REFUSE.value)


@compiled
def _unmask(w: Tables, c: int, client: int) -> None:
    """A hybrid found out: the siren, and every rifle."""
    _verdict(w, c, client, Spot.DETAINED.value, Line.ALARM.value)
    w.checkpoints.alarm_ticks[c] = int(w.numbers.checkpoint.alarm_time * 60.0) // 120 * 120
    x, y = middle(w, c)
    emit(w.outbox, Event.ALARM.value, -1, handle(w.who.gen, client), x, y, 0.0, c)


@compiled
def gate(w: Tables, c: int, state: int) -> None:
    d = w.checkpoints.gate[c]
    if d < 0 or w.doors.state[d] == state or w.doors.state[d] == DoorState.BROKEN:
        return
    if state == DoorState.CLOSED and someone_in(w, d):
        return
    w.doors.state[d] = state
    write_door(w, d)
    x, y = (w.doors.x0[d] + w.doors.x1[d]) * 0.5, (w.doors.y0[d] + w.doors.y1[d]) * 0.5
    emit(w.outbox, Event.DOOR.value, -1, -1, x, y, float(state), d)


@compiled
def _see_off(w: Tables, c: int, client: int, ours: bool) -> None:
    """The gate stays open for the one who passed, and closes behind."""
    n, p = w.numbers.checkpoint, w.checkpoints
    dx, dy = p.beyond_x[c] - w.body.x[client], p.beyond_y[c] - w.body.y[client]
    gone = dx * dx + dy * dy < 4.0
    if gone or p.stage_ticks[c] > n.patience * 60.0:
        gate(w, c, DoorState.CLOSED.value)
        if ours and not gone:
            w.social.spot[client] = Spot.NONE
        _dismiss(w, c)


@compiled
def _led_away(w: Tables, client: int) -> None:
    """A detained civilian is taken off the map by those who guard it."""
    w.who.has[client] |= Has.DYING
    w.vital.hurt_by[client] = Outcome.WON


@compiled
def _dismiss(w: Tables, c: int) -> None:
    w.checkpoints.client[c] = -1
    w.checkpoints.stage[c] = Spot.NONE
    w.checkpoints.stage_ticks[c] = 0


@compiled
def _end(w: Tables, outcome: int) -> None:
    if w.state.outcome[0] == Outcome.RUNNING:
        w.state.outcome[0] = outcome
        emit(w.outbox, Event.OUTCOME.value, w.state.player[0], -1, 0.0, 0.0, 0.0, outcome)
