"""Using: what the player's hand does with things, doors, notes and people; what is thrown, lit or called."""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING

from game.core.compiled import compiled
from game.core.rows import handle
from game.core.sight import clear
from game.core.sound import ear
from game.sim.components.tables import Tables
from game.sim.events import Event, Line, Noise, emit, sound
from game.sim.gates import door_near, someone_in, write_door
from game.sim.harm import pose
from game.sim.hearing import left_by_weather, spread
from game.sim.kinds.bodies import Ask, Pose
from game.sim.kinds.doors import DoorState, DoorStyle
from game.sim.kinds.minds import Order
from game.sim.kinds.things import Item
from game.sim.kinds.who import Has

if TYPE_CHECKING:
    from game.sim.world import World


def run(world: World) -> None:
    """Answer the player's asks of this tick, and let bottles fly."""
    row = world.player
    if row >= 0 and world.intent.ask[row]:
        if world.intent.ask[row] & Ask.USE and not _read_note(world, row):
            _use(world.twin, row)
        _ask(world.twin, row)
    for other in world.steered:
        if world.intent.ask[other] and world.who.has[other] & (Has.HUMAN | Has.HYBRID):
            _work(world.twin, other)
    _fly(world.twin)


@compiled
def _work(w: Tables, row: int) -> None:
    """What the hands of somebody steered do."""
    if w.intent.ask[row] & Ask.USE != 0:
        _use(w, row)
    _ask(w, row)


def _read_note(world: World, row: int) -> bool:
    """A note within reach is read, unless something may be taken or a door is nearer at hand."""
    x, y = world.body.x[row], world.body.y[row]
    reach = world.numbers.body.use_reach
    if nearest_item(world.twin, row) >= 0:
        return False
    door = door_distance(world.twin, row)
    for index, note in enumerate(world.plan.notes):
        away = sqrt((note.x - x) ** 2 + (note.y - y) ** 2)
        if away <= reach and away < door + world.numbers.body.radius:
            me = world.handle(row)
            emit(world.twin.parts["outbox"], Event.NOTE.value, me, -1, note.x, note.y, 0.0, index)
            return True
    return False


@compiled
def door_distance(w: Tables, row: int) -> float:
    """How far the door is that Use would work, 1e9 where there is none."""
    x, y = w.body.x[row], w.body.y[row]
    d = door_near(w, x, y, w.body.fx[row], w.body.fy[row], w.numbers.body.use_reach)
    if d < 0:
        return 1e9
    dx = min(max(x, float(w.doors.x0[d])), float(w.doors.x1[d])) - x
    dy = min(max(y, float(w.doors.y0[d])), float(w.doors.y1[d])) - y
    return sqrt(dx * dx + dy * dy)


@compiled
def nearest_item(w: Tables, row: int) -> int:
    """Item row within reach and in the clear, -1 none; ties to the lower row."""
    reach = w.numbers.body.use_reach
    found, best = -1, reach * reach
    for k in range(w.items.x.shape[0]):
        if w.items.here[k] == 0:
            continue
        dx, dy = w.items.x[k] - w.body.x[row], w.items.y[k] - w.body.y[row]
        d2 = dx * dx + dy * dy
        if d2 < best and clear(w.level.opaque, w.body.x[row], w.body.y[row], w.items.x[k], w.items.y[k]):
            found, best = k, d2
    return found


@compiled
def _use(w: Tables, row: int) -> None:
    """Take a thing, else greet a companion, else open or close a door."""
    item = nearest_item(w, row)
    if item >= 0:
        _take(w, row, item)
        return
    friend = friend_near(w, row)
    if friend >= 0:
        joins = w.who.has[friend] & Has.COMPANION == 0
        line = Line.THANKS.value if joins else Line.FOLLOWING.value
        w.social.order[friend] = Order.FOLLOW
        w.who.has[friend] |= Has.COMPANION
        them = handle(w.who.gen, friend)
        x, y = w.body.x[friend], w.body.y[friend]
        emit(w.outbox, Event.SPEAK.value, them, -1, x, y, 0.0, line)
        return
    reach = w.numbers.body.use_reach
    d = door_near(w, w.body.x[row], w.body.y[row], w.body.fx[row], w.body.fy[row], reach)
    if d >= 0:
        work_door(w, row, d)


@compiled
def _take(w: Tables, row: int, item: int) -> None:
    kind = w.items.kind[item]
    w.items.here[item] = 0
    if kind == Item.KEY:
        if w.items.key[item] >= 0:
            w.pack.keys[row] |= 1 << w.items.key[item]
    w.pack.held[row, kind] += 1
    me = handle(w.who.gen, row)
    emit(w.outbox, Event.PICKED.value, me, -1, w.items.x[item], w.items.y[item], float(kind), item)


@compiled
def friend_near(w: Tables, row: int) -> int:
    """A friend within reach who is not following yet."""
    reach = w.numbers.body.use_reach
    for p in range(w.scratch.prey_count[0]):
        j = w.scratch.prey[p]
        if j == row or w.who.person[j] == 0 or w.who.has[j] & Has.DYING != 0:
            continue
        if w.social.order[j] == Order.FOLLOW:
            continue
        dx, dy = w.body.x[j] - w.body.x[row], w.body.y[j] - w.body.y[row]
        if dx * dx + dy * dy < reach * reach:
            return int(j)
    return -1


@compiled
def work_door(w: Tables, row: int, d: int) -> None:
    """Open or close a door by hand; a locked one opens to its key, else it rattles."""
    doors = w.doors
    x, y = (doors.x0[d] + doors.x1[d]) * 0.5, (doors.y0[d] + doors.y1[d]) * 0.5
    me = handle(w.who.gen, row)
    if doors.style[d] == DoorStyle.BARRICADE or doors.style[d] == DoorStyle.BOOM:
        return
    if doors.locked[d] != 0:
        key = doors.key[d]
        if key < 0 or w.pack.keys[row] & (1 << key) == 0:
            emit(w.outbox, Event.DOOR.value, me, -1, x, y, -1.0, d)
            sound(w.sounds, x, y, w.numbers.noise.sneak, Noise.LOCKED.value, me)
            return
        doors.locked[d] = 0
    if doors.state[d] == DoorState.OPEN:
        if someone_in(w, d):
            return
        doors.state[d] = DoorState.CLOSED
    else:
        doors.state[d] = DoorState.OPEN
    write_door(w, d)
    quiet = 0.5 if w.intent.gait[row] == 0 else 1.0
    sound(w.sounds, x, y, w.numbers.noise.door * quiet, Noise.DOOR.value, me)
    emit(w.outbox, Event.DOOR.value, me, -1, x, y, float(doors.state[d]), d)


@compiled
def _ask(w: Tables, row: int) -> None:
    ask = w.intent.ask[row]
    me = handle(w.who.gen, row)
    x, y = w.body.x[row], w.body.y[row]
    if ask & Ask.TORCH != 0 and w.pack.held[row, Item.TORCH] > 0:
        w.pack.torch_on[row] = 1 - w.pack.torch_on[row]
        emit(w.outbox, Event.TORCH.value, me, -1, x, y, float(w.pack.torch_on[row]), 0)
    if ask & Ask.LOCK != 0:
        _lock(w, row)
    if ask & Ask.SHOUT != 0:
        sound(w.sounds, x, y, w.numbers.noise.shout, Noise.SHOUT.value, me)
    # An item asked for in the same tick shares `ask_kind`, and need not be an order.
    if ask & Ask.TELL != 0 and w.intent.ask_kind[row] <= Order.HIDE:
        _tell(w, row, int(w.intent.ask_kind[row]))
    if ask & Ask.ITEM != 0 and w.intent.ask_kind[row] == Item.BANDAGE:
        _bandage(w, row)
    if ask & Ask.THROW != 0 and w.pack.held[row, Item.BOTTLE] > 0 and w.vital.grabbers[row] == 0:
        _throw(w, row)


@compiled
def _lock(w: Tables, row: int) -> None:
    """Turn the key of the nearest closed door one has the key of."""
    x, y = w.body.x[row], w.body.y[row]
    d = door_near(w, x, y, w.body.fx[row], w.body.fy[row], w.numbers.body.use_reach)
    if d < 0 or w.doors.key[d] < 0 or w.doors.state[d] != DoorState.CLOSED:
        return
    if w.pack.keys[row] & (1 << w.doors.key[d]) == 0:
        return
    w.doors.locked[d] = 1 - w.doors.locked[d]
    write_door(w, d)
    emit(w.outbox, Event.DOOR.value, handle(w.who.gen, row), -1, x, y, 3.0, d)


@compiled
def _tell(w: Tables, row: int, order: int) -> None:
    """Give an order to every companion a sign or the voice reaches; each answers, or silence is told."""
    x, y = w.body.x[row], w.body.y[row]
    told, call = 0, -1
    for p in range(w.scratch.prey_count[0]):
        j = w.scratch.prey[p]
        if j == row or w.who.has[j] & Has.COMPANION == 0 or w.who.has[j] & Has.DYING != 0:
            continue
        if not _in_sight(w, row, j):
            if call < 0:
                call = spread(w, x, y, w.numbers.people.voice * left_by_weather(w))
            if ear(w.fields.loud, w.fields.loud_stamp, call, w.body.x[j], w.body.y[j]) <= 0.0:
                continue
        told += 1
        _take_order(w, j, order)
    if told == 0:
        emit(w.outbox, Event.UNHEARD.value, handle(w.who.gen, row), -1, x, y, 0.0, order)


@compiled
def _in_sight(w: Tables, row: int, j: int) -> bool:
    """Whether one's own eyes reach a body: then it sees a sign as well."""
    x, y, their_x, their_y = w.body.x[row], w.body.y[row], w.body.x[j], w.body.y[j]
    dx, dy, reach = their_x - x, their_y - y, w.numbers.sight.player_range
    return dx * dx + dy * dy <= reach * reach and clear(w.level.opaque, x, y, their_x, their_y)


@compiled
def _take_order(w: Tables, j: int, order: int) -> None:
    """Somebody does as told from here on, and says so."""
    w.social.order[j] = order
    w.social.order_x[j] = w.body.x[j]
    w.social.order_y[j] = w.body.y[j]
    them = handle(w.who.gen, j)
    x, y = w.body.x[j], w.body.y[j]
    emit(w.outbox, Event.ORDER.value, them, -1, x, y, 0.0, order)
    emit(w.outbox, Event.SPEAK.value, them, -1, x, y, 0.0, order)


@compiled
def _bandage(w: Tables, row: int) -> None:
    """Dress a wound: blood stops, some health returns, a bite spreads slower."""
    n = w.numbers
    who = patient(w, row)
    hurt = w.vital.bleeding[who] > 0.0 or w.vital.health[who] < n.body.health
    if w.pack.held[row, Item.BANDAGE] == 0 or not (hurt or w.vital.infection_rate[who] > 0.0):
        return
    w.pack.held[row, Item.BANDAGE] -= 1
    w.vital.bleeding[who] = 0.0
    w.vital.health[who] = min(n.body.health, w.vital.health[who] + n.body.bandage_heal)
    w.vital.infection_rate[who] *= n.infection.bandage_slow
    me, whom = handle(w.who.gen, row), handle(w.who.gen, who) if who != row else -1
    emit(w.outbox, Event.USED.value, me, whom, w.body.x[row], w.body.y[row], float(Item.BANDAGE.value), 0)


@compiled
def patient(w: Tables, row: int) -> int:
    """Whose wound is dressed: one's own while one bleeds, else that of the nearest companion who does."""
    reach = w.numbers.body.use_reach
    found, best = row, reach * reach
    if w.vital.bleeding[row] > 0.0:
        return row
    for p in range(w.scratch.prey_count[0]):
        j = w.scratch.prey[p]
        if j == row or w.who.has[j] & Has.COMPANION == 0 or w.who.has[j] & Has.DYING != 0:
            continue
        dx, dy = w.body.x[j] - w.body.x[row], w.body.y[j] - w.body.y[row]
        if w.vital.bleeding[j] > 0.0 and dx * dx + dy * dy < best:
            found, best = j, dx * dx + dy * dy
    return found


@compiled
def _throw(w: Tables, row: int) -> None:
    """A bottle flies to the aim, or to the wall before it."""
    ax, ay = w.intent.ask_x[row], w.intent.ask_y[row]
    d = sqrt(ax * ax + ay * ay)
    slot = -1
    m = w.missiles
    for k in range(m.live.shape[0]):
        if m.live[k] == 0 and slot < 0:
            slot = k
    if slot < 0 or d < 0.3:
        return
    reach = min(d, w.numbers.body.throw_range)
    ux, uy = ax / d, ay / d
    x, y = w.body.x[row], w.body.y[row]
    h, wide = w.level.opaque.shape
    far = 0.0
    while far + 0.2 <= reach:
        cx, cy = x + ux * (far + 0.2), y + uy * (far + 0.2)
        if not (0.0 <= cx < wide and 0.0 <= cy < h) or w.level.solid[int(cy), int(cx)] == 1:
            break
        far += 0.2
    ticks = max(1, int(far / w.numbers.body.throw_speed * 60.0))
    m.live[slot], m.kind[slot], m.by[slot] = 1, Item.BOTTLE, handle(w.who.gen, row)
    m.x[slot], m.y[slot], m.px[slot], m.py[slot] = x, y, x, y
    m.to_x[slot], m.to_y[slot] = x + ux * far, y + uy * far
    m.step_x[slot], m.step_y[slot] = ux * far / ticks, uy * far / ticks
    m.ticks[slot], m.of[slot] = ticks, ticks
    w.pack.held[row, Item.BOTTLE] -= 1
    pose(w, row, Pose.STRIKE.value, 5)
    emit(w.outbox, Event.THREW.value, handle(w.who.gen, row), -1, x, y, far, slot)


@compiled
def _fly(w: Tables) -> None:
    m = w.missiles
    for k in range(m.live.shape[0]):
        if m.live[k] == 0:
            continue
        m.px[k], m.py[k] = m.x[k], m.y[k]
        m.x[k] += m.step_x[k]
        m.y[k] += m.step_y[k]
        m.ticks[k] -= 1
        if m.ticks[k] <= 0:
            m.live[k] = 0
            x, y = m.to_x[k], m.to_y[k]
            sound(w.sounds, x, y, w.numbers.noise.glass, Noise.GLASS.value, m.by[k])
            emit(w.outbox, Event.SHATTER.value, m.by[k], -1, x, y, w.numbers.noise.glass, 0)
