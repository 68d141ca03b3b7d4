"""What triggers do: each deed written into the tables that rules read."""

from __future__ import annotations

from collections.abc import Callable

from game.core.compiled import compiled
from game.sim.components.tables import Tables
from game.sim.deeds import READ, SHARES, Act, Deed, Trigger
from game.sim.events import Event, Noise, emit, sound
from game.sim.gates import someone_in, write_door
from game.sim.kinds.doors import DoorState
from game.sim.kinds.minds import Why
from game.sim.kinds.story import Outcome
from game.sim.kinds.things import Item
from game.sim.kinds.who import NOBODY
from game.sim.spawning import send
from game.sim.world import World

Doer = Callable[[World, Trigger, Act], None]
AUTHORITY = len(READ)
FEAR = AUTHORITY + 1
FARTHEST = 1_000_000.0
"""No value of the story lies farther from nothing: what is carried to another map keeps within it too."""
MOST_HELD = 9_999
"""Things of one kind that hands hold: giving again and again is no way past it."""


@compiled
def tell(w: Tables, kind: int, who: int, x: float, y: float, value: float, sub: int) -> None:
    """Append one event of this tick."""
    emit(w.outbox, kind, who, -1, x, y, value, sub)


@compiled
def ring(w: Tables, x: float, y: float, loud: float, kind: int) -> None:
    """Queue a sound nobody made."""
    sound(w.sounds, x, y, loud, kind, -1)


@compiled
def _redraw(w: Tables, d: int) -> None:
    """Write a door into the rasters."""
    write_door(w, d)


@compiled
def _blocked(w: Tables, d: int) -> bool:
    return someone_in(w, d)


def perform(world: World, trigger: Trigger, act: Act) -> None:
    """Do one thing a trigger says."""
    DOERS[act.deed](world, trigger, act)


def _spawn(world: World, trigger: Trigger, act: Act) -> None:
    for row in act.rows:
        send(world, row, int(act.amount) or world.plan.spawns[row].count, Why.DIRECTOR)


# ------------------------------------------------------------ doors
def _open(world: World, trigger: Trigger, act: Act) -> None:
    for d in act.rows:
        world.doors.locked[d] = 0
        _swing(world, d, DoorState.OPEN)


def _close(world: World, trigger: Trigger, act: Act) -> None:
    for d in act.rows:
        # Somebody in the doorway keeps it open.
        if not _blocked(world.twin, d):
            _swing(world, d, DoorState.CLOSED)


def _break(world: World, trigger: Trigger, act: Act) -> None:
    for d in act.rows:
        world.doors.health[d] = 0.0
        _swing(world, d, DoorState.BROKEN)


def _swing(world: World, d: int, state: DoorState) -> None:
    if world.doors.state[d] in (DoorState.BROKEN, state):
        return
    world.doors.state[d] = state
    broken = state == DoorState.BROKEN
    noise = world.numbers.noise
    loud = noise.bash * 1.5 if broken else noise.door
    x, y = _middle(world, d)
    _redraw(world.twin, d)
    tell(world.twin, Event.DOOR.value, NOBODY, x, y, float(state), d)
    ring(world.twin, x, y, float(loud), Noise.BREAK.value if broken else Noise.DOOR.value)


def _lock(world: World, trigger: Trigger, act: Act) -> None:
    for d in act.rows:
        world.doors.locked[d] = 1 if act.deed == Deed.LOCK else 0
        _redraw(world.twin, d)
        tell(world.twin, Event.DOOR.value, NOBODY, *_middle(world, d), 3.0, d)


def _middle(world: World, d: int) -> tuple[float, float]:
    doors = world.doors
    return float(doors.x0[d] + doors.x1[d]) / 2, float(doors.y0[d] + doors.y1[d]) / 2


# ------------------------------------------------------------ words, values, things
def _say(world: World, trigger: Trigger, act: Act) -> None:
    event = Event.PAGE if act.deed == Deed.PAGE else Event.SAY
    for text in act.rows:
        tell(world.twin, event.value, NOBODY, trigger.x, trigger.y, 0.0, text)


def _set(world: World, trigger: Trigger, act: Act) -> None:
    value = world.tables.story.value
    for row in act.rows:
        value[row] = min(FARTHEST, max(-FARTHEST, value[row] + act.amount if act.more else act.amount))
        if row == AUTHORITY:
            value[row] = min(100.0, max(0.0, value[row]))


def _opinion(world: World, trigger: Trigger, act: Act) -> None:
    """One share moves; the other two make room in proportion, so that all three stay a hundred."""
    value, shares = world.tables.story.value, range(FEAR, FEAR + len(SHARES))
    before = float(value[FEAR + act.kind])
    after = min(100.0, max(0.0, before + act.amount))
    rest = 100.0 - before
    for row in shares:
        if row == FEAR + act.kind:
            value[row] = after
        else:
            value[row] = value[row] * (100.0 - after) / rest if rest > 0.0 else (100.0 - after) / 2


def _give(world: World, trigger: Trigger, act: Act) -> None:
    pack, player = world.pack, world.player
    pack.held[player, act.kind] = min(MOST_HELD, int(pack.held[player, act.kind]) + int(act.amount))
    if act.key >= 0:
        pack.keys[player] |= 1 << act.key
    me = world.handle(player)
    x, y = float(world.body.x[player]), float(world.body.y[player])
    tell(world.twin, Event.PICKED.value, me, x, y, float(act.kind), -1)


def _take(world: World, trigger: Trigger, act: Act) -> None:
    pack, player = world.pack, world.player
    pack.held[player, act.kind] = max(0, int(pack.held[player, act.kind]) - int(act.amount))
    if act.key >= 0:
        pack.keys[player] = int(pack.keys[player]) & ~(1 << act.key)
    if act.kind == Item.TORCH and pack.held[player, Item.TORCH] == 0:
        pack.torch_on[player] = 0


# ------------------------------------------------------------ the place
def _alarm(world: World, trigger: Trigger, act: Act) -> None:
    if not act.rows:
        tell(world.twin, Event.ALARM.value, NOBODY, trigger.x, trigger.y, 0.0, -1)
        ring(world.twin, trigger.x, trigger.y, float(world.numbers.noise.alarm), Noise.ALARM.value)
    for c in act.rows:
        points = world.checkpoints
        points.alarm_ticks[c] = int(world.numbers.checkpoint.alarm_time * 60.0) // 120 * 120
        x, y = float(points.x0[c] + points.x1[c]) / 2, float(points.y0[c] + points.y1[c]) / 2
        tell(world.twin, Event.ALARM.value, NOBODY, x, y, 0.0, c)


def _objective(world: World, trigger: Trigger, act: Act) -> None:
    for goal in act.rows:
        before = int(world.goals.done[goal])
        world.goals.done[goal] = int(act.amount)
        if act.amount and not before:
            tell(world.twin, Event.GOAL.value, int(world.state.player[0]), trigger.x, trigger.y, 0.0, goal)


def _weather(world: World, trigger: Trigger, act: Act) -> None:
    world.state.weather[0] = act.kind


def _switch(world: World, trigger: Trigger, act: Act) -> None:
    on = act.deed == Deed.ON
    for lamp in act.rows:
        world.lamps.on[lamp] = on
        world.lamps.glow[lamp] = 1.0 if on else 0.0
        world.state.lit_version[0] = -1  # the lamps are cast anew
    for source in act.others:
        world.tables.sources.on[source] = on


def _noise(world: World, trigger: Trigger, act: Act) -> None:
    ring(world.twin, trigger.x, trigger.y, act.amount, Noise.ALARM.value)


# ------------------------------------------------------------ endings
def _end(world: World, trigger: Trigger, act: Act) -> None:
    world.state.outcome[0] = act.kind
    me = int(world.state.player[0])
    tell(world.twin, Event.OUTCOME.value, me, trigger.x, trigger.y, 0.0, act.kind)


def _goto(world: World, trigger: Trigger, act: Act) -> None:
    world.tables.story.onward[0] = act.rows[0]
    _end(world, trigger, Act(Deed.END, kind=Outcome.MOVED_ON))


DOERS: dict[Deed, Doer] = {
    Deed.SPAWN: _spawn,
    Deed.OPEN: _open,
    Deed.CLOSE: _close,
    Deed.LOCK: _lock,
    Deed.UNLOCK: _lock,
    Deed.BREAK: _break,
    Deed.SAY: _say,
    Deed.SET: _set,
    Deed.GIVE: _give,
    Deed.TAKE: _take,
    Deed.ALARM: _alarm,
    Deed.OPINION: _opinion,
    Deed.OBJECTIVE: _objective,
    Deed.WEATHER: _weather,
    Deed.GOTO: _goto,
    Deed.END: _end,
    Deed.ON: _switch,
    Deed.OFF: _switch,
    Deed.NOISE: _noise,
    Deed.PAGE: _say,
}
"""Every deed and who does it."""
