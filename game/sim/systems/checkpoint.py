"""Checkpoints: civilians queue and are screened one by one; so is the player who steps into the lane.

Papers and a look at who hands them over first, then a drop of blood on a strip; the odds of
rules/checkpoint.toml are the same for everybody.
"""

from math import sqrt

from game.core.chance import draw
from game.core.compiled import compiled
from game.core.rows import handle, resolve
from game.sim.components import (
    Ask,
    DoorState,
    Gait,
    Has,
    Item,
    Mood,
    Outcome,
    Pose,
    Spot,
    Stream,
    Tables,
    Why,
)
from game.sim.events import Event, Line, Noise, emit, sound
from game.sim.gates import someone_in, write_door
from game.sim.harm import pose
from game.sim.player import player_of
from game.sim.ways import PEOPLE, field_to, toward
from game.sim.world import World

PERIOD = 6
PAPERS_BIT, BLOOD_BIT = 1, 2
ESCAPE_TICKS = 150
"""Time an unmasked hybrid has to get out of the lane."""


def run(world: World) -> None:
    """Screen, judge, open and close the gate; walk the queue."""
    _run(world.twin)


@compiled
def _run(w: Tables) -> None:
    if w.checkpoints.x0.shape[0] == 0:
        return  # the alarm is not theirs to end
    player = player_of(w)
    alarm = 0
    for c in range(w.checkpoints.x0.shape[0]):
        _alarm(w, c)
        if w.checkpoints.alarm_ticks[c] > 0:
            alarm = 1
    for c in range(w.checkpoints.x0.shape[0]):
        if player >= 0 and w.social.spot[player] == Spot.REFUSED and not _inside(w, c, player):
            w.social.spot[player] = Spot.NONE  # out of the lane: free to come back with papers
        client = resolve(w.who.gen, w.checkpoints.client[c])
        if client >= 0 and w.who.has[client] & Has.DYING != 0:
            client = -1
        if client < 0:
            w.checkpoints.stage[c] = Spot.NONE
            w.checkpoints.client[c] = -1
            _gate(w, c, DoorState.CLOSED.value)
            if alarm == 0:
                _call(w, c, player)
        else:
            _screen(w, c, client, player)
    w.state.alarm[0] = alarm
    tick = w.state.tick[0]
    for p in range(w.scratch.prey_count[0]):
        i = w.scratch.prey[p]
        if w.who.has[i] & Has.CIVILIAN == 0 or w.who.has[i] & (Has.DYING | Has.STEERED) != 0:
            continue
        if (tick + i) % PERIOD == 0:
            _civilian(w, i)
        _walk(w, i)


@compiled
def _alarm(w: Tables, c: int) -> None:
    left = w.checkpoints.alarm_ticks[c]
    if left <= 0:
        return
    w.checkpoints.alarm_ticks[c] = left - 1
    if left % 120 == 0:
        x, y = _middle(w, c)
        sound(w.sounds, x, y, w.numbers.noise.alarm, Noise.ALARM.value, -1)


@compiled
def _middle(w: Tables, c: int) -> tuple[float, float]:
    p = w.checkpoints
    return (p.x0[c] + p.x1[c]) * 0.5, (p.y0[c] + p.y1[c]) * 0.5


@compiled
def _inside(w: Tables, c: int, i: int) -> bool:
    p = w.checkpoints
    return bool(p.x0[c] <= w.body.x[i] < p.x1[c] and p.y0[c] <= w.body.y[i] < p.y1[c])


@compiled
def _stage(w: Tables, c: int, client: int, stage: int, line: int) -> None:
    """Ask the client for the next thing, in words."""
    w.checkpoints.stage[c] = stage
    w.checkpoints.stage_ticks[c] = 0
    w.checkpoints.away_ticks[c] = 0
    w.social.spot[client] = stage
    them = handle(w.who.gen, client)
    x, y = _middle(w, c)
    emit(w.outbox, Event.STAGE.value, -1, them, x, y, float(stage), line)
    for k in range(w.scratch.living[0]):
        j = w.scratch.rows[k]
        if w.who.has[j] & Has.INSPECTOR != 0 and w.who.has[j] & Has.DYING == 0:
            pose(w, j, Pose.INSPECT.value, 90)


@compiled
def _call(w: Tables, c: int, player: int) -> None:
    """The player in the lane goes first; else the head of the queue is called."""
    if player >= 0 and _inside(w, c, player) and w.social.spot[player] == Spot.NONE:
        w.checkpoints.client[c] = handle(w.who.gen, player)
        _stage(w, c, player, Spot.PAPERS.value, Line.PAPERS.value)
        return
    first = -1
    for p in range(w.scratch.prey_count[0]):
        i = w.scratch.prey[p]
        if w.who.has[i] & Has.CIVILIAN == 0 or w.social.checkpoint[i] != c or w.social.place[i] < 0:
            continue
        if first < 0 or w.social.place[i] < w.social.place[first]:
            first = i
    if first >= 0:
        w.checkpoints.client[c] = handle(w.who.gen, first)
        w.social.place[first] = -1
        _stage(w, c, first, Spot.PAPERS.value, Line.PAPERS.value)
        _close_up(w, c)


@compiled
def _close_up(w: Tables, c: int) -> None:
    """Everybody in the queue stands as far back as there are others before them: gaps of the dead close."""
    for p in range(w.scratch.prey_count[0]):
        i = w.scratch.prey[p]
        if w.who.has[i] & Has.CIVILIAN == 0 or w.social.checkpoint[i] != c or w.social.place[i] < 0:
            continue
        before = 0
        for q in range(w.scratch.prey_count[0]):
            j = w.scratch.prey[q]
            if w.who.has[j] & Has.CIVILIAN != 0 and w.social.checkpoint[j] == c:
                if 0 <= w.social.place[j] < w.social.place[i]:
                    before += 1
        w.scratch.order[p] = before
    for p in range(w.scratch.prey_count[0]):
        i = w.scratch.prey[p]
        if w.who.has[i] & Has.CIVILIAN != 0 and w.social.checkpoint[i] == c and w.social.place[i] >= 0:
            w.social.place[i] = w.scratch.order[p]


@compiled
def _screen(w: Tables, c: int, client: int, player: int) -> None:
    n, stage = w.numbers.checkpoint, w.checkpoints.stage[c]
    ours = client == player
    inside = _inside(w, c, client)
    w.checkpoints.stage_ticks[c] += 1
    ticks = w.checkpoints.stage_ticks[c]
    if stage == Spot.PASSED:
        _see_off(w, c, client, ours)
    elif stage == Spot.DETAINED:
        if ours and inside and ticks > ESCAPE_TICKS:
            _end(w, Outcome.UNMASKED.value)
        elif not inside or ticks > ESCAPE_TICKS:
            if not ours:
                _led_away(w, client)
            _dismiss(w, c)
    elif stage == Spot.REFUSED:
        if ticks > n.judge_time * 60.0:
            _dismiss(w, c)
    elif not inside:
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
        good = w.pack.held[client, Item.CARD] > 0 if ours else w.social.papers[client] == 2
        if not ours and w.social.papers[client] == 1:
            good = _luck(w, c, 0) >= n.forged_found
        if not good:
            _refuse(w, c, client, ours)
            return
    if w.checkpoints.screening[c] & BLOOD_BIT != 0:
        _stage(w, c, client, Spot.BLOOD.value, Line.BLOOD.value)
    else:
        _pass(w, c, client)


@compiled
def _blood(w: Tables, c: int, client: int, ours: bool) -> None:
    n = w.numbers.checkpoint
    odds = n.human_false
    hybrid = w.who.has[client] & Has.HYBRID != 0
    if hybrid:
        odds = n.hybrid_base + n.hybrid_hunger * w.vital.hunger[client] / 100.0
    elif w.vital.infection[client] >= w.numbers.infection.found:
        odds = 1.0
    if _luck(w, c, 1) >= odds:
        _pass(w, c, client)
    elif hybrid:
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
    x, y = _middle(w, c)
    emit(w.outbox, Event.VERDICT.value, -1, them, x, y, float(spot), line)


@compiled
def _pass(w: Tables, c: int, client: int) -> None:
    _verdict(w, c, client, Spot.PASSED.value, Line.PASS.value)
    _gate(w, c, DoorState.OPEN.value)


@compiled
def _refuse(w: Tables, c: int, client: int, ours: bool) -> None:
    _verdict(w, c, client, Spot.REFUSED.value, Line.REFUSE.value)


@compiled
def _unmask(w: Tables, c: int, client: int) -> None:
    """A hybrid found out: the siren, and every rifle."""
    _verdict(w, c, client, Spot.DETAINED.value, Line.ALARM.value)
    w.checkpoints.alarm_ticks[c] = int(w.numbers.checkpoint.alarm_time * 60.0) // 120 * 120
    x, y = _middle(w, c)
    emit(w.outbox, Event.ALARM.value, -1, handle(w.who.gen, client), x, y, 0.0, c)


@compiled
def _gate(w: Tables, c: int, state: int) -> None:
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
        _gate(w, c, DoorState.CLOSED.value)
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


@compiled
def _place(w: Tables, c: int, place: int) -> tuple[float, float]:
    """Where the place-th in the queue stands: so far back from the head along its path."""
    p = w.checkpoints.queue[c]
    first, k = w.paths.first[p], w.paths.first[p + 1] - 1
    left = place * w.numbers.checkpoint.spacing
    while k > first:
        ax, ay, bx, by = w.paths.x[k], w.paths.y[k], w.paths.x[k - 1], w.paths.y[k - 1]
        length = sqrt((bx - ax) * (bx - ax) + (by - ay) * (by - ay))
        if left <= length and length > 0.0:
            return ax + (bx - ax) * left / length, ay + (by - ay) * left / length
        left -= length
        k -= 1
    return w.paths.x[first], w.paths.y[first]


@compiled
def _civilian(w: Tables, i: int) -> None:
    """Flee from hunters; else stand where one's turn says."""
    w.intent.gait[i] = Gait.WALK
    gx, gy, why = w.body.x[i], w.body.y[i], Why.QUEUE.value
    c = w.social.checkpoint[i]
    spot = w.social.spot[i]
    threat = _threat(w, i)
    if threat >= 0 and spot != Spot.PASSED:
        gx = w.body.x[i] * 2.0 - w.body.x[threat]
        gy = w.body.y[i] * 2.0 - w.body.y[threat]
        w.intent.gait[i] = Gait.RUN
        why = Why.FLEEING.value
    elif c >= 0 and (spot == Spot.PAPERS or spot == Spot.BLOOD or spot == Spot.DETAINED):
        gx, gy = _middle(w, c)
        why = Why.SCREENED.value
    elif c >= 0 and spot == Spot.PASSED:
        gx, gy = w.checkpoints.beyond_x[c], w.checkpoints.beyond_y[c]
        why = Why.SCREENED.value
    elif c >= 0 and spot == Spot.REFUSED:
        # Back along the queue, a step aside of those who still wait in it.
        first = w.paths.first[w.checkpoints.queue[c]]
        gx, gy = w.paths.x[first], w.paths.y[first] + 1.5
        why = Why.SCREENED.value
    elif c >= 0 and w.social.place[i] >= 0:
        gx, gy = _place(w, c, int(w.social.place[i]))
    if w.mind.why[i] != why:
        w.mind.why[i] = why
        w.mind.why_tick[i] = int(w.state.tick[0])
    w.mind.why_x[i] = gx
    w.mind.why_y[i] = gy
    w.mind.goal_x[i] = gx
    w.mind.goal_y[i] = gy
    w.mind.slot[i] = -1
    dx, dy = gx - w.body.x[i], gy - w.body.y[i]
    if dx * dx + dy * dy > 4.0 and threat < 0:
        w.mind.slot[i] = field_to(w, gx, gy, PEOPLE, 600)
    leaving = (spot == Spot.PASSED or spot == Spot.REFUSED) and why == Why.SCREENED.value
    if leaving and w.vital.grabbers[i] == 0 and dx * dx + dy * dy < 1.0:
        # Through the gate and gone from this map, unharmed.
        w.who.has[i] |= Has.DYING
        w.vital.hurt_by[i] = Outcome.WON


@compiled
def _threat(w: Tables, i: int) -> int:
    found, best = -1, 49.0
    for k in range(w.scratch.living[0]):
        j = w.scratch.rows[k]
        if w.who.has[j] & Has.INFECTED == 0 or w.mind.mood[j] != Mood.CHASE:
            continue
        dx, dy = w.body.x[j] - w.body.x[i], w.body.y[j] - w.body.y[i]
        d2 = dx * dx + dy * dy
        if d2 < best:
            found, best = j, d2
    return found


@compiled
def _walk(w: Tables, i: int) -> None:
    x, y = w.body.x[i], w.body.y[i]
    dx, dy = w.mind.goal_x[i] - x, w.mind.goal_y[i] - y
    w.intent.wx[i] = 0.0
    w.intent.wy[i] = 0.0
    if dx * dx + dy * dy < 0.04 or w.vital.grabbers[i] > 0:
        return
    ux, uy = toward(w, w.mind.slot[i], PEOPLE, x, y, w.mind.goal_x[i], w.mind.goal_y[i])
    w.intent.wx[i] = ux * 0.6
    w.intent.wy[i] = uy * 0.6
