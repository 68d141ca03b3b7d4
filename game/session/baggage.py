"""What somebody takes along into another map, small enough to stand in the head of a replay."""

from __future__ import annotations

import msgspec

from game.content.gate import ContentError, nearest
from game.session.ground import nearest_open
from game.sim.deeds import READ, Deed
from game.sim.kinds.things import ITEM_KINDS, Item
from game.sim.tale import value_names
from game.sim.world import World

FLESH = (
    "health",
    "stamina",
    "bleeding",
    "infection",
    "infection_rate",
    "hunger",
    "humanity",
    "notkin",
)
"""Columns of `vital` that come along."""
MOST = 1_000_000.0
"""No number in it is larger: it may have come out of a stranger's replay."""
COUNT = 32_767
"""Things of one kind, at the most: as many as the table's column can tell."""
NAMES = 1000
"""Values that may come along."""
KEYS = 1000
"""Keys that may come along, by their words."""


class Baggage(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Body, pack, hour and the values of the story."""

    hour: float
    flesh: tuple[float, ...]
    """In the order of FLESH."""
    held: tuple[int, ...]
    """By item."""
    keys: tuple[str, ...]
    torch: bool
    values: dict[str, float]
    at: str
    """Name of the place where one arrives, '' the Start."""


def pack(world: World, at: str, before: Baggage | None = None) -> Baggage:
    """What the player has, on the way to a place of that name; `before` is what she came with."""
    row, story = world.player, world.tables.story.value
    keys = int(world.pack.keys[row])
    values = dict(before.values) if before else {}
    if story.size:
        values |= {
            name: float(story[k]) for k, name in enumerate(value_names(world.plan)) if name not in READ
        }
    return Baggage(
        hour=world.hour,
        flesh=tuple(float(getattr(world.vital, name)[row]) for name in FLESH),
        held=tuple(int(count) for count in world.pack.held[row]),
        keys=tuple(name for k, name in enumerate(world.plan.keys) if keys >> k & 1),
        torch=bool(world.pack.torch_on[row]),
        values=values,
        at=at,
    )


def unpack(world: World, came: Baggage, file: str) -> None:
    """Give a fresh world's player what she brought, where she arrives. Raises ContentError."""
    _check(came, file)
    row, story = world.player, world.tables.story.value
    world.state.hour[0] = came.hour
    for name, value in zip(FLESH, came.flesh, strict=True):
        getattr(world.vital, name)[row] = value
    world.state.felt[0] = world.vital.health[row]
    world.pack.held[row] = came.held
    world.pack.keys[row] = sum(1 << k for k, name in enumerate(world.plan.keys) if name in came.keys)
    world.pack.torch_on[row] = came.torch
    if story.size:
        for k, name in enumerate(value_names(world.plan)):
            story[k] = came.values.get(name, story[k]) if name not in READ else story[k]
    if came.at:
        _arrive(world, came.at, file)


def _check(came: Baggage, file: str) -> None:
    """Every number against what it tells. Raises ContentError naming the first that cannot be."""
    for name, there, least, most in (
        ("flesh", len(came.flesh), len(FLESH), len(FLESH)),
        ("held", len(came.held), ITEM_KINDS, ITEM_KINDS),
        ("values", len(came.values), 0, NAMES),
        ("keys", len(came.keys), 0, KEYS),
    ):
        _keep(file, f"how many {name}", there, least, most)
    if not 0.0 <= came.hour < 24.0:
        raise ContentError(file, "brought along, hour", str(came.hour), "should be from 0 to below 24")
    for name, value in zip(FLESH, came.flesh, strict=True):
        _keep(file, name, value, 0.0, MOST)
    for kind, held in zip(Item, came.held, strict=True):
        _keep(file, kind.name.lower(), held, 0, COUNT)
    for name, value in came.values.items():
        _keep(file, f"value {name}", value, -MOST, MOST)


def _keep(file: str, name: str, value: float, low: float, high: float) -> None:
    if not low <= value <= high:  # NaN is neither
        right = f"should be from {low:,.0f} to {high:,.0f}" if low < high else f"should be {low:g}"
        raise ContentError(file, f"brought along, {name}", str(value), right)


def _arrive(world: World, at: str, file: str) -> None:
    """Stand at a named place; a way back that begins there waits until it is left and entered again."""
    found = next((mark for mark in world.plan.marks if mark.name == at), None)
    if found is None:
        names = nearest(at, [mark.name for mark in world.plan.marks])
        raise ContentError(
            file, "", f"no place '{at}'", names or "give a Start, Exit, Zone or Camp this name"
        )
    row, body = world.player, world.body
    # The middle of an area may be a wall: beside it, then.
    x, y = nearest_open(world, found.x, found.y)
    body.x[row] = body.px[row] = x
    body.y[row] = body.py[row] = y
    exits, table = world.tables.exits, world.tables.triggers
    for e in range(exits.x0.size):
        if exits.x0[e] <= found.x <= exits.x1[e] and exits.y0[e] <= found.y <= exits.y1[e]:
            world.state.exit_in[0] = e
    for k, trigger in enumerate(world.plan.triggers):
        leads = any(act.deed is Deed.GOTO for act in trigger.acts)
        if leads and trigger.x0 <= found.x <= trigger.x1 and trigger.y0 <= found.y <= trigger.y1:
            table.held[k] = 1
