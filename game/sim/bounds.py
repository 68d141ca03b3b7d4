"""What every column of a saved world holds: a new column without a meaning here fails a test.

Bounds are as wide as play can ever make them and as narrow as compiled rules need them: what indexes an
array, ends a loop or names a kind is exact, what is only added up is finite.
"""

from __future__ import annotations

from game.core.flow import FAR as UNREACHED
from game.sim.components.ground import Exits, Paths, Zones
from game.sim.components.story import Goals
from game.sim.events import Event, Noise
from game.sim.kinds.bodies import Ask, Gait, Pose
from game.sim.kinds.checkpoints import Spot
from game.sim.kinds.director import Phase
from game.sim.kinds.doors import DoorState
from game.sim.kinds.minds import Mood, Order, Why
from game.sim.kinds.story import Outcome
from game.sim.kinds.surroundings import Weather
from game.sim.kinds.things import Item
from game.sim.kinds.who import Breed, Has, Person
from game.sim.meaning import (
    ACROSS,
    AMOUNT,
    COUNT,
    DOWN,
    FLAG,
    MANY,
    PLACE,
    SAME,
    SHARE,
    SOMEBODY,
    TICKS,
    UNIT,
    Meaning,
    bits_of,
    one_of,
    real,
    row_of,
    row_or_blank,
    up_to,
    whole,
    within,
)
from game.sim.ways import TILES

LIMIT = 1 << 20
"""Tenths of a tile: no way is asked for that is longer."""
HEADS = 1_000_000
"""Counted infected of a whole map, at the most."""
_CELL = whole(-1, 32_767)
"""Path cost of entering a cell, -1 closed."""
_LINK = within("link of a cell", lambda world: 2 * world.level.solid.size, -1)
_SLOT = within("slot of a flow field", lambda world: world.fields.flow_goal.shape[0], -1)
_VERSION = whole(-1, MANY)


def _each(meaning: Meaning, *names: str) -> dict[str, Meaning]:
    return dict.fromkeys(names, meaning)


BOUNDS: dict[str, dict[str, Meaning]] = {
    "rows": {
        "free": within("row", lambda world: world.capacity),
        "left": up_to("rows"),
        "top": up_to("rows"),
    },
    "who": {
        "has": bits_of(Has),
        "gen": COUNT,
        "breed": one_of(Breed),
        "person": one_of(Person),
        "look": whole(0, 32_767),
        "born_tick": COUNT,
    },
    "body": {
        **_each(ACROSS, "x", "px"),
        **_each(DOWN, "y", "py"),
        **_each(PLACE, "vx", "vy"),
        **_each(UNIT, "fx", "fy"),
        "radius": real(0.0, 0.5),
        "pose": one_of(Pose),
        **_each(COUNT, "pose_ticks", "pose_of"),
        "stride": real(0.0, 1e6),
    },
    "intent": {
        **_each(UNIT, "wx", "wy"),
        **_each(PLACE, "aim_x", "aim_y", "ask_x", "ask_y"),
        "gait": one_of(Gait),
        "speed": real(0.0, 1e3),
        "ask": bits_of(Ask),
        "ask_kind": whole(0, 255),
    },
    "vital": {
        **_each(AMOUNT, "health", "stamina", "bleeding", "infection", "infection_rate", "hunger", "humanity"),
        **_each(AMOUNT, "notkin", "notkin_quiet", "struggle"),
        **_each(COUNT, "grabbers", "stun_ticks", "cooldown_ticks"),
        "hurt_by": one_of(Outcome),
    },
    "sense": {
        **_each(AMOUNT, "suspicion", "heard", "scent"),
        "prey": SOMEBODY,
        "seen": FLAG,
        **_each(PLACE, "seen_x", "seen_y", "heard_x", "heard_y"),
        "unseen_ticks": COUNT,
        "heard_by": one_of(Noise),
        **_each(UNIT, "scent_x", "scent_y"),
    },
    "mind": {
        "mood": one_of(Mood),
        **_each(PLACE, "goal_x", "goal_y", "why_x", "why_y"),
        **_each(AMOUNT, "goal_loud", "best", "why_value"),
        "slot": _SLOT,
        **_each(TICKS, "mood_ticks", "stuck_ticks", "cry_ticks", "through_ticks"),
        "detour": FLAG,
        "through": up_to("exits"),
        "why": one_of(Why),
        "why_tick": COUNT,
    },
    "social": {
        "order": one_of(Order),
        **_each(PLACE, "order_x", "order_y", "home_x", "home_y"),
        "checkpoint": row_or_blank("checkpoints"),
        "place": whole(-1, MANY),
        "spot": one_of(Spot),
        "papers": whole(0, 2),
        "path": row_or_blank("paths"),
        "leg": COUNT,
        "leg_step": whole(-1, 1),
        "wait_ticks": TICKS,
        **_each(UNIT, "home_fx", "home_fy"),
        "hostile": FLAG,
    },
    "pack": {
        "held": whole(0, 32_767),
        "keys": whole(0, (1 << 32) - 1),
        "torch_on": FLAG,
        "hand": one_of(Item),
    },
    "ability": {
        **_each(COUNT, "listen_ticks", "leap_ticks"),
        **_each(real(-12.0, 12.0), "leap_x", "leap_y"),
    },
    "level": {
        "solid": whole(0, 2),
        "walls": whole(0, 255),
        **_each(
            SAME, "wall", "muffle_wall", "cost", "surface", "cover", "zone", "restricted", "indoors", "door"
        ),
        "opaque": FLAG,
        "muffle": whole(0, 32_767),
        "light": real(0.0, 1e6),
        "lamp_of": row_of("lamps"),
        **_each(_CELL, "enter_people", "enter_infected", "enter_round"),
    },
    "doors": {
        **_each(SAME, "x0", "y0", "x1", "y1", "style", "key"),
        "state": one_of(DoorState),
        "locked": FLAG,
        **_each(real(0.0, 30_000.0), "health", "full"),
        "bashed_ticks": COUNT,
    },
    "items": {**_each(SAME, "x", "y", "kind", "key"), "here": FLAG},
    "lamps": {
        **_each(PLACE, "x", "y"),
        **_each(SAME, "radius", "strength", "red", "green", "blue", "height", "flicker"),
        "on": FLAG,
        "glow": SHARE,
    },
    "zones": _each(SAME, *Zones._fields),
    "paths": _each(SAME, *Paths._fields),
    "checkpoints": {
        **_each(SAME, "x0", "y0", "x1", "y1", "queue", "gate", "beyond_x", "beyond_y", "screening"),
        "client": SOMEBODY,
        "stage": one_of(Spot),
        **_each(COUNT, "stage_ticks", "away_ticks", "alarm_ticks", "verdicts"),
    },
    "goals": {**_each(SAME, *Goals._fields), "done": FLAG},
    "exits": _each(SAME, *Exits._fields),
    "fields": {
        **_each(AMOUNT, "scent", "scent_next"),
        "loud": real(0.0, 1e6),
        "loud_stamp": whole(0, 2 * MANY - 1),
        "flow_cost": whole(0, UNREACHED),
        "flow_goal": whole(-1, LIMIT),
        **_each(_VERSION, "flow_used", "flow_made"),
        **_each(COUNT, "flow_asked", "flow_count"),
        "flow_now": _SLOT,
        "flow_left": whole(-MANY, TILES),
        "flow_job": whole(0, max(LIMIT, 1 << 22)),
        **_each(_LINK, "flow_bucket", "flow_link"),
        **_each(FLAG, "visible", "known"),
        "version": whole(1, MANY),
    },
    "sounds": {
        "queued": up_to("sounds"),
        **_each(PLACE, "x", "y"),
        "loud": real(-1e6, 1e6),
        "kind": one_of(Noise),
        "source": SOMEBODY,
    },
    "missiles": {
        "live": FLAG,
        "kind": one_of(Item),
        **_each(PLACE, "x", "y", "px", "py", "to_x", "to_y", "step_x", "step_y"),
        **_each(TICKS, "ticks", "of"),
        "by": SOMEBODY,
    },
    "outbox": {
        "filled": up_to("outbox"),
        "kind": one_of(Event),
        **_each(SOMEBODY, "who", "whom"),
        **_each(AMOUNT, "x", "y", "value"),
        "sub": TICKS,
    },
    "state": {
        **_each(COUNT, "tick", "spawned", "killed", "turned", "lost"),
        **_each(SAME, "seed", "deadline", "mutation", "directed", "wind_x", "wind_y"),
        "hour": real(0.0, 24.0),
        "ambient": SHARE,
        **_each(FLAG, "night", "alarm"),
        "weather": one_of(Weather),
        "outcome": one_of(Outcome),
        "player": SOMEBODY,
        **_each(AMOUNT, "stress", "felt"),
        "phase": one_of(Phase),
        **_each(TICKS, "phase_ticks", "mob_ticks"),
        "floods": whole(0, 2 * MANY - 1 - (1 << 24)),
        "lit_version": _VERSION,
        "exit_in": row_of("exits"),
    },
    "triggers": {
        **_each(SAME, "when", "who", "x0", "y0", "x1", "y1", "corner", "corner_x", "corner_y", "number"),
        **_each(SAME, "event", "row", "state", "term", "term_value", "term_op", "term_number", "once"),
        "after_ticks": SAME,
        **_each(FLAG, "armed", "held", "ready"),
        "due": whole(-1, 2 * MANY),
        "times": COUNT,
    },
    "story": {"value": AMOUNT, "onward": within("lead of the map", lambda world: len(world.plan.leads), -1)},
    "spawns": {"left": whole(-1, 2 * MANY - 1)},
    "sources": {**_each(SAME, "x", "y", "loud", "period_ticks", "kind"), "on": FLAG, "wait_ticks": TICKS},
    "beams": {**_each(SAME, "lamp", "path", "speed"), "at": PLACE, "way": whole(-1, 1)},
    "regions": {
        **_each(whole(0, HEADS), "heads", "held", "total"),
        **_each(COUNT, "met", "near"),
    },
}
"""By table and column, in the order of the tables."""
