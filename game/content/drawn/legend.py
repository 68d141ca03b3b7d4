"""What the signs of a drawing stand for, and how a legend gives them another sense."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple, TypeAlias

from game.content.gate import Where, nearest
from game.sim.kinds.doors import DoorStyle
from game.sim.kinds.minds import Order
from game.sim.kinds.things import Item
from game.sim.kinds.who import Breed, Has, Person
from game.sim.level import LOW, OPEN, WALL, Actor, Door, Exit, Lamp, Start, Thing


class Ground(NamedTuple):
    """What one cell is, as `Rasters` has it."""

    wall: int = OPEN
    opaque: int = 0
    muffle: int = 0
    cost: int = 0
    """Tenths of a tile."""
    cover: int = 0
    surface: str = "tile"


Sense: TypeAlias = Ground | Start | Actor | Door | Thing | Lamp | Exit
"""What a sign may stand for: ground, or somebody or something that is put on the middle of the cell."""
LOCK = "locked door"
KINDS: dict[str, Sense] = {
    "floor": Ground(),
    "wall": Ground(WALL, opaque=1, muffle=12),
    "glass": Ground(WALL, muffle=2),
    "low": Ground(LOW),
    "grass": Ground(cost=10, cover=1, surface="grass"),
    "door": Door(0, 0, 1, 1, DoorStyle.WOOD),
    "open door": Door(0, 0, 1, 1, DoorStyle.WOOD, open=True),
    LOCK: Door(0, 0, 1, 1, DoorStyle.WOOD, locked=True),
    "barricade": Door(0, 0, 1, 1, DoorStyle.BARRICADE),
    "lamp": Lamp(0.0, 0.0),
    "dark lamp": Lamp(0.0, 0.0, on=False),
    "onjo": Start(0.0, 0.0, Person.ONJO),
    "namra": Start(0.0, 0.0, Person.NAMRA),
    "walker": Actor(0.0, 0.0, Has.INFECTED),
    "runner": Actor(0.0, 0.0, Has.INFECTED, Breed.RUNNER),
    "listener": Actor(0.0, 0.0, Has.INFECTED, Breed.LISTENER),
    "soldier": Actor(0.0, 0.0, Has.HUMAN | Has.SOLDIER),
    "survivor": Actor(0.0, 0.0, Has.HUMAN | Has.CIVILIAN),
    "suhyeok": Actor(0.0, 0.0, Has.HUMAN | Has.COMPANION, person=Person.SUHYEOK, order=Order.FOLLOW),
    "exit": Exit(0.0, 0.0, 1.0, 1.0),
    **{item.name.lower(): Thing(0.0, 0.0, item) for item in Item},
}
"""Words of a legend. After them: a name of one's own, for a key and a locked door that of the key."""
SIGNS: dict[str, str] = {
    "#": "wall",
    ".": "floor",
    ",": "grass",
    "~": "glass",
    "o": "low",
    "+": "door",
    "/": "open door",
    "L": LOCK,
    "=": "barricade",
    "*": "lamp",
    "@": "onjo",
    "N": "namra",
    "z": "walker",
    "r": "runner",
    "l": "listener",
    "S": "soldier",
    "s": "survivor",
}


def senses_of(legend: Mapping[str, str | Sense], where: Where) -> dict[str, tuple[Sense, str]]:
    """Every sign with what it stands for and its name. Raises ContentError for a word nobody knows."""
    senses = {}
    for sign, sense in {**SIGNS, **legend}.items():
        at = where.at(f"legend '{sign}'")
        if len(sign) != 1 or sign.isspace():
            raise at.refuse(f"'{sign}'", "one sign that can be seen")
        senses[sign] = _sense(sense, at) if isinstance(sense, str) else (sense, "")
    return senses


def _sense(words: str, where: Where) -> tuple[Sense, str]:
    """What the words of a legend mean, and the name after them."""
    parts = words.split()
    for count in (2, 1):
        kind = " ".join(parts[:count])
        if kind in KINDS and len(parts) >= count:
            rest = parts[count:]
            if len(rest) > 1:
                raise where.refuse(f"'{words}'", f"{kind}, and at most one name after it")
            return KINDS[kind], rest[0] if rest else ""
    raise where.refuse(f"'{words}'", nearest(parts[0] if parts else "", KINDS))


def of_key(sense: Sense) -> bool:
    """Whether the name after a sign's word is that of a key."""
    return (isinstance(sense, Door) and sense.locked and sense.key < 0) or (
        isinstance(sense, Thing) and sense.kind == Item.KEY and sense.key < 0
    )
