"""Cues: which sound a fact of the world makes, where, and how loud it is at the ear. No mixer here."""

from __future__ import annotations

from dataclasses import dataclass

from game.sim.events import Event, Fact, Noise
from game.sim.kinds.bodies import Gait
from game.sim.kinds.checkpoints import Spot
from game.sim.kinds.doors import DoorState, DoorStyle
from game.sim.kinds.story import Outcome
from game.sim.kinds.surroundings import SURFACES
from game.sim.kinds.things import Item
from game.sim.kinds.who import Breed, Has
from game.sim.world import World

FULL = 14.0
"""Loudness at the ear, in tiles, that is played at full volume."""


@dataclass(frozen=True, slots=True)
class Cue:
    """One sound to play."""

    id: str
    x: float = 0.0
    y: float = 0.0
    loud: float = FULL
    """Loudness at the ear."""
    here: bool = False
    """Made by or at the player: not placed left or right."""
    seen: bool = True
    """Its place is in sight; else it is muffled, and captions tell where it came from."""
    told: bool = False
    """Somebody else's sound that travelled to the ear: captions tell it."""


NOISES: dict[Noise, str] = {
    Noise.MELEE: "bat_hit",
    Noise.GLASS: "glass_break",
    Noise.SHOUT: "shout",
    Noise.RIFLE: "rifle_shot",
    Noise.BASH: "door_bash",
    Noise.GROAN: "groan",
    Noise.SNARL: "groan_chase",
    Noise.SCREAM: "runner_scream",
    Noise.CLICK: "listener_click",
    Noise.ALARM: "alarm",
    Noise.BREAK: "door_break",
    Noise.BODY: "body_fall",
    Noise.LOCKED: "door_locked",
}
OWN: dict[Event, str] = {
    Event.PICKED: "pickup",
    Event.THREW: "bottle_throw",
    Event.STRIKE: "bat_swing",
    Event.TORCH: "torch_click",
    Event.NOTE: "page",
    Event.LISTEN: "listen_sense",
    Event.LEAP: "leap",
    Event.GOAL: "goal_done",
    Event.FREED: "bat_swing",
}


def cues(fact: Fact, world: World) -> list[Cue]:
    """The sounds of one fact, mostly none or one."""
    me = int(world.state.player[0])
    own = fact.who == me
    if fact.kind is Event.NOISE:
        return _noise(fact, world, own)
    if fact.kind is Event.STEP:
        return [_step(fact, "step_run" if fact.sub % 4 == Gait.RUN else "step")] if own else []
    if own and fact.kind in OWN:
        return [Cue(OWN[fact.kind], here=True)]
    return _felt(fact, world, me) + _said(fact, world, me)


def _step(fact: Fact, kind: str) -> Cue:
    surface = SURFACES[min(fact.sub // 4, len(SURFACES) - 1)]
    return Cue(f"{kind}_{surface}", fact.x, fact.y, min(FULL, 4.0 + fact.value), here=True)


def _noise(fact: Fact, world: World, own: bool) -> list[Cue]:
    """A sound that ran along open ways to the player's ear."""
    kind = Noise(fact.sub)
    if kind is Noise.STEP:
        return [] if own else [_placed(f"step_{_surface(world, fact)}", fact, world)]
    if kind is Noise.DOOR:
        return [_placed(_door(world, fact), fact, world, own)]
    name = NOISES[kind]
    if kind in (Noise.BASH, Noise.BREAK) and _is_barricade(world, fact):
        name = "barricade_hit" if kind is Noise.BASH else "barricade_break"
    row = world.resolve(fact.who)
    if kind is Noise.GROAN and row >= 0 and world.who.breed[row] == Breed.LISTENER:
        name = "listener_click"
    return [_placed(name, fact, world, own)]


def _placed(name: str, fact: Fact, world: World, own: bool = False) -> Cue:
    return Cue(name, fact.x, fact.y, fact.value, own, _in_sight(world, fact), told=not own)


def _in_sight(world: World, fact: Fact) -> bool:
    visible = world.fields.visible
    high, wide = visible.shape
    return 0 <= fact.x < wide and 0 <= fact.y < high and bool(visible[int(fact.y), int(fact.x)])


def _surface(world: World, fact: Fact) -> str:
    high, wide = world.level.surface.shape
    if not (0 <= fact.x < wide and 0 <= fact.y < high):
        return SURFACES[0]
    return SURFACES[min(int(world.level.surface[int(fact.y), int(fact.x)]), len(SURFACES) - 1)]


def _door_row(world: World, fact: Fact) -> int:
    """The door whose middle the fact's place is, -1 none."""
    high, wide = world.level.door.shape
    x, y = min(int(fact.x), wide - 1), min(int(fact.y), high - 1)
    return int(world.level.door[y, x]) if x >= 0 and y >= 0 else -1


def _door(world: World, fact: Fact) -> str:
    d = _door_row(world, fact)
    return "door_close" if d >= 0 and world.doors.state[d] == DoorState.CLOSED else "door_open"


def _is_barricade(world: World, fact: Fact) -> bool:
    d = _door_row(world, fact)
    return d >= 0 and world.doors.style[d] == DoorStyle.BARRICADE


def _felt(fact: Fact, world: World, me: int) -> list[Cue]:
    """What happens to bodies: the player's own at full, others' where they are seen."""
    if fact.kind is Event.USED and fact.who == me and int(fact.value) == Item.BANDAGE:
        return [Cue("bandage", here=True)]
    if fact.kind is Event.HIT and fact.whom == me:
        return [Cue("hurt", here=True)]
    if fact.kind is Event.BITE and (fact.whom == me or _in_sight(world, fact)):
        return [Cue("bite", fact.x, fact.y, FULL, fact.whom == me)]
    if fact.kind is Event.DIED and _in_sight(world, fact):
        return [Cue("body_fall", fact.x, fact.y, 8.0)]
    if fact.kind is Event.DOOR and fact.value == 3.0 and fact.who == me:
        return [Cue("key_turn", here=True)]
    if fact.kind is Event.NOTKIN and fact.whom == me:
        return [Cue("notkin_warning", here=True)]
    if fact.kind is Event.HUNGER and fact.who == me and fact.value >= 1:
        return [Cue("hunger_pulse", here=True)]
    if fact.kind is Event.OUTCOME:
        if fact.sub == Outcome.MOVED_ON:
            return []
        return [Cue("win_sting" if fact.sub == Outcome.WON else "death_sting", here=True)]
    return []


def _said(fact: Fact, world: World, me: int) -> list[Cue]:
    """An inspector's and a guard's own voices, the loudspeaker over a stage of the screening, verdicts."""
    if fact.kind is Event.VERDICT:
        name = "checkpoint_pass" if int(fact.value) == Spot.PASSED else "checkpoint_refuse"
    elif fact.kind is Event.STAGE:
        name = "loudspeaker"
    elif fact.kind is Event.SPEAK:
        row = world.resolve(fact.who)
        if row < 0 or not world.who.has[row] & Has.SOLDIER:
            return []
        name = "command"
    else:
        return []
    row = world.player
    if fact.whom == me or row < 0:
        return [Cue(name, fact.x, fact.y, FULL, fact.whom == me)]
    away = ((world.body.x[row] - fact.x) ** 2 + (world.body.y[row] - fact.y) ** 2) ** 0.5
    seen = _in_sight(world, fact)
    return [Cue(name, fact.x, fact.y, 16.0 - away, False, seen)] if away < 15.0 else []
