"""What an agent is told, field by field: the one table from which spaces, kernels and the docs are made.

Only what the character perceives is in it: what `sim/look.py` would hand a bot, as numbers of one size.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

RAYS = 16
"""Directions of the whiskers, clockwise from east."""
OTHERS, DOORS, THINGS = 10, 3, 3
"""Slots for people, doors and things, the nearest first."""
FAR = 24.0
"""Tiles that one unit of an offset stands for: as far as eyes reach."""
WHISKER = 12.0
"""Tiles a whisker feels ahead."""
SHOT = 30.0
"""Loudness that one unit stands for: a shout."""
BLEED = 10.0
"""Health per second that one unit of bleeding stands for."""
MANY = 3.0
"""Things or hands that one unit stands for."""
KINDS = ("walker", "runner", "listener", "soldier", "inspector", "person")
ITEMS = ("bandage", "bat", "bottle", "torch", "key", "card", "tape", "file")


@dataclass(frozen=True, slots=True)
class Field:
    """Some numbers of the observation that belong together."""

    name: str
    size: int
    unit: str
    low: float
    about: str
    high: float = 1.0
    slots: int = 1
    parts: tuple[str, ...] = ()
    """Names of the numbers of one slot."""

    @property
    def shape(self) -> tuple[int, ...]:
        return (self.slots, self.size) if self.slots > 1 else (self.size,)

    @property
    def length(self) -> int:
        return self.slots * self.size


SHARE, ONE_OF, OFFSET = "share", "1 = this one", f"tiles / {FAR:g}, cut at ±1"
BODY = ("there", "dx", "dy", "facing x", "facing y", *KINDS, "seen", "suspicion", "hunting")
DOOR = ("there", "dx", "dy", "open", "locked", "barred")
THING = ("there", "dx", "dy", *ITEMS)
GOAL = ("reach", "find", "survive")

FIELDS: tuple[Field, ...] = (
    Field("clock", 1, SHARE, 0, "how much of the episode is gone"),
    Field("hour", 1, "hours / 24", 0, "hour of the day"),
    Field("health", 1, SHARE, 0, "of full health, an infected's of what its breed has"),
    Field("stamina", 1, SHARE, 0, "breath left to run and strike with"),
    Field("bleeding", 1, f"health/s / {BLEED:g}, cut at 1", 0, "health lost by the second"),
    Field("infection", 1, SHARE, 0, "at 1 one turns"),
    Field("hunger", 1, SHARE, 0, "a hybrid's; a blood test shows it"),
    Field("notkin", 1, SHARE, 0, "a hybrid's; at 1 the infected hunt her"),
    Field("grabbed", 1, f"hands / {MANY:g}, cut at 1", 0, "infected who hold this body"),
    Field("gait", 3, ONE_OF, 0, "how it goes", parts=("sneak", "walk", "run")),
    Field("facing", 2, "unit vector", -1, "where it looks; +x east, +y south", parts=("x", "y")),
    Field("light", 1, SHARE, 0, "how lit it is, and so how visible"),
    Field("noise", 1, f"loudness / {SHOT:g}, cut at 1", 0, "its loudest step since the last observation"),
    Field("torch", 1, "0 or 1", 0, "its torch is on"),
    Field("items", len(ITEMS), f"count / {MANY:g}, cut at 1", 0, "what it carries", parts=ITEMS),
    Field("place", 2, "share of the map", 0, "where it stands", parts=("x", "y")),
    Field(
        "walls",
        RAYS,
        f"tiles / {WHISKER:g}",
        0,
        "way to the first known cell that stops a body, by direction",
    ),
    Field("danger", RAYS, f"1 - tiles / {FAR:g}", 0, "nearest perceived infected in each direction, 0 none"),
    Field("hunters", RAYS, f"1 - tiles / {FAR:g}", 0, "the same of those that hunt"),
    Field("guards", RAYS, f"1 - tiles / {FAR:g}", 0, "the same of soldiers and inspectors"),
    Field(
        "others",
        len(BODY),
        OFFSET,
        -1,
        "everybody seen or heard by Listen, nearest first",
        slots=OTHERS,
        parts=BODY,
    ),
    Field("doors", len(DOOR), OFFSET, -1, "known doors, barricades and gates", slots=DOORS, parts=DOOR),
    Field("things", len(THING), OFFSET, -1, "known things to take", slots=THINGS, parts=THING),
    Field(
        "task",
        3 + len(GOAL),
        OFFSET,
        -1,
        "the goal the HUD's arrow shows, or the stairs to take first",
        parts=("there", "dx", "dy", *GOAL),
    ),
    Field("exit", 3, OFFSET, -1, "nearest way out of the map", parts=("there", "dx", "dy")),
    Field("asked", 3, ONE_OF, 0, "what a checkpoint wants now", parts=("queue", "papers", "blood")),
    Field(
        "heard",
        4,
        f"{OFFSET}; loudness / {SHOT:g}",
        -1,
        "the loudest sound of others since the last observation",
        parts=("there", "dx", "dy", "loud"),
    ),
)


def _starts() -> dict[str, int]:
    found, at = {}, 0
    for field in FIELDS:
        found[field.name] = at
        at += field.length
    return found


AT: dict[str, int] = _starts()
"""Where each field begins."""
LENGTH = sum(field.length for field in FIELDS)
"""Numbers of one observation."""
PIXELS = 48
"""Side of the optional picture: 24 tiles, two pixels each."""


def bounds() -> tuple[npt.NDArray[np.float32], npt.NDArray[np.float32]]:
    """Lowest and highest value of every number. -> (LENGTH,), (LENGTH,)"""
    low = np.concatenate([np.full(field.length, field.low, np.float32) for field in FIELDS])
    high = np.concatenate([np.full(field.length, field.high, np.float32) for field in FIELDS])
    return low, high


def part(vector: npt.NDArray[np.float32], name: str) -> npt.NDArray[np.float32]:
    """One field of an observation, in its shape: a view. Raises KeyError for a name that is none."""
    field = next((each for each in FIELDS if each.name == name), None)
    if field is None:
        raise KeyError(f"{name}: no such field; there are {', '.join(AT)}")
    return vector[..., AT[name] : AT[name] + field.length].reshape(*vector.shape[:-1], *field.shape)


def table() -> str:
    """The fields as a table for people, in Markdown."""
    lines = ["| at | field | shape | range | unit | what it tells |", "|---|---|---|---|---|---|"]
    for field in FIELDS:
        shape = "×".join(map(str, field.shape))
        told = f"{field.about}: {', '.join(field.parts)}" if field.parts else field.about
        span = f"{field.low:g}..{field.high:g}"
        lines.append(f"| {AT[field.name]} | `{field.name}` | {shape} | {span} | {field.unit} | {told} |")
    return "\n".join(lines)
