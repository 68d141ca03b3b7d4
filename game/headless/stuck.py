"""Where somebody got stuck on a map and what barred the way, in words a modder can act on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from game.content.lint.survey import BITS, Cell, Mask, Survey, apart
from game.sim.kinds.doors import DoorState
from game.sim.kinds.story import GoalKind, Outcome
from game.sim.kinds.who import Has, Person
from game.sim.level import Goal
from game.sim.world import World

NAMED = 12.0
"""Tiles within which an object with a name is nearer than one without."""
TABLES = ("doors", "goals", "exits", "checkpoints", "things", "notes", "actors", "starts")
"""What a place is told by; zones and lights are everywhere."""
CROWD = 8.0
"""Tiles within which infected are told of whoever died."""


class Bar(StrEnum):
    """What kept somebody from going on."""

    LOCK = "locked door"
    WALL = "no way"
    LUCK = "luck"
    """There is a way: another seed may find it."""


@dataclass(frozen=True, slots=True)
class Stuck:
    """The place, what was to be done, and why it was not."""

    x: float
    y: float
    near: str
    """The nearest object in Tiled, in words."""
    goal: str
    barred: str
    bar: Bar

    def __str__(self) -> str:
        near = f" near {self.near}" if self.near else ""
        return f"at {self.x:.1f}, {self.y:.1f}{near}; to do: {self.goal}; {self.barred}"


@dataclass(frozen=True, slots=True)
class _Aim:
    words: str
    cells: list[Cell]
    """Where one has to be, none where it is all the same."""


def where_stuck(survey: Survey, world: World, person: Person, x: float, y: float, keys: int) -> Stuck:
    """Judge a night that was not won by the world as it ended and where she stood last; `keys` as bits."""
    aim = _aim(survey, world, person)
    bar, barred = _barred(survey, world, person, (int(x), int(y)), aim, keys)
    if world.outcome not in (Outcome.RUNNING, Outcome.WON):
        died = _end(world, x, y)
        barred = f"{died}; {barred}" if bar is not Bar.LUCK else died
    return Stuck(round(x, 1), round(y, 1), _nearest(survey, x, y), aim.words, barred, bar)


# ------------------------------------------------------------ what was to be done
def _aim(survey: Survey, world: World, person: Person) -> _Aim:
    """The first goal open, else the way out."""
    left = [
        (goal.order, row, goal)
        for row, goal in enumerate(survey.plan.goals)
        if goal.who & BITS[person] and not world.goals.done[row]
    ]
    if left:
        _, row, goal = min(left, key=lambda one: one[:2])
        return _Aim(f"{goal.kind.name.lower()} {survey.spot('goals', row)}", _place(survey, goal))
    outs = [row for row, way in enumerate(survey.plan.exits) if way.to < 0 and way.who & BITS[person]]
    if not outs:
        return _Aim("whatever ends it: no goal is left and no exit is hers", [])
    cells = [cell for row in outs for cell in survey.cells(survey.plan.exits[row])]
    return _Aim(f"leave by {survey.spot('exits', outs[0])}", cells)


def _place(survey: Survey, goal: Goal) -> list[Cell]:
    if goal.kind == GoalKind.FIND and 0 <= goal.item < len(survey.plan.things):
        thing = survey.plan.things[goal.item]
        return survey.near(thing.x, thing.y)
    return survey.cells(goal) if goal.kind == GoalKind.REACH else []


# ------------------------------------------------------------ what barred the way
def _barred(
    survey: Survey, world: World, person: Person, here: Cell, aim: _Aim, keys: int
) -> tuple[Bar, str]:
    """The obstacle between her and what she is after."""
    if not aim.cells:
        return Bar.LUCK, "the time ran out"
    shut = _locked(survey, world, keys)
    mine = survey.flood(person, [here], shut)
    if survey.gets(mine, aim.cells):
        return Bar.LUCK, "there is a way, but the time ran out"
    if survey.gets(survey.flood(person, [here]), aim.cells):
        return Bar.LOCK, "; ".join(_locks(survey, world, mine, shut))
    other = Person.ONJO if person == Person.NAMRA else Person.NAMRA
    if survey.gets(survey.flood(other, [here], shut), aim.cells):
        return Bar.WALL, f"no way by walking: only {other.name.lower()} gets there"
    return Bar.WALL, "no way by walking: what is to be reached is walled off from here"


def _locked(survey: Survey, world: World, keys: int) -> Mask:
    """Cells of doors still locked, to which she has no key."""
    shut = np.zeros((survey.plan.height, survey.plan.width), bool)
    for row, door in enumerate(survey.plan.doors):
        if _bars(world, row, keys):
            shut[door.y0 : door.y1, door.x0 : door.x1] = True
    return shut


def _bars(world: World, row: int, keys: int) -> bool:
    key = int(world.doors.key[row])
    closed = world.doors.locked[row] and world.doors.state[row] == DoorState.CLOSED
    return bool(closed) and not (key >= 0 and keys >> key & 1)


def _locks(survey: Survey, world: World, mine: Mask, shut: Mask) -> Iterator[str]:
    """Each locked door she can walk up to, and where its key is."""
    edge = np.pad(mine, 1)
    beside = edge[:-2, 1:-1] | edge[2:, 1:-1] | edge[1:-1, :-2] | edge[1:-1, 2:]
    for row, door in enumerate(survey.plan.doors):
        cells = np.s_[door.y0 : door.y1, door.x0 : door.x1]
        if (shut[cells] & beside[cells]).any():
            yield f"locked door {survey.spot('doors', row)} needs {_key(survey, world, door.key, mine)}"


def _key(survey: Survey, world: World, key: int, mine: Mask) -> str:
    """A key and where it is."""
    if key < 0:
        return "a trigger that opens it: it has no key"
    name = f"key '{survey.plan.keys[key]}'"
    rows = [row for row, thing in enumerate(survey.plan.things) if thing.key == key and world.items.here[row]]
    if not rows:
        return f"{name}, which nothing on this map is"
    thing = survey.plan.things[rows[0]]
    within = survey.gets(mine, survey.near(thing.x, thing.y))
    return f"{name}, {survey.spot('things', rows[0])}, {'left lying' if within else 'out of reach'}"


# ------------------------------------------------------------ how it ended, and where
def _end(world: World, x: float, y: float) -> str:
    """How somebody was lost, and who was about."""
    word = world.outcome.name.lower().replace("_", " ")
    if world.outcome == Outcome.LEFT_BEHIND:
        return f"left behind: the deadline passed at hour {world.hour:.1f}"
    rows = world.rows(Has.INFECTED)
    far = (world.body.x[rows] - x) ** 2 + (world.body.y[rows] - y) ** 2
    about = int((far < CROWD * CROWD).sum())
    return f"{word} there, {about} infected within {CROWD:.0f} tiles" if about else f"{word} there"


def _nearest(survey: Survey, x: float, y: float) -> str:
    """The object nearest to a place, one with a name rather than one without."""
    found = []
    for table in TABLES:
        for row, it in enumerate(getattr(survey.plan, table)):
            far = max(abs(it.x - x), abs(it.y - y)) if hasattr(it, "x") else apart(it, x, y)
            spot = survey.spot(table, row)
            found.append((far + (0.0 if spot.name else NAMED), spot.id, str(spot)))
    return min(found)[2] if found else ""
