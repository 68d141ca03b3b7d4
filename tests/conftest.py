"""What every test may ask for: numbers of its own, and worlds drawn as text."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any, get_type_hints

import numpy as np
import pytest

from game.sim import level as plans
from game.sim.components import Breed, DoorStyle, Has, Item, Order, Person
from game.sim.numbers import Numbers
from game.sim.schedule import step
from game.sim.world import World

NUMBERS: dict[str, dict[str, Any]] = tomllib.loads(
    (Path(__file__).parent / "numbers.toml").read_text(encoding="utf-8")
)


def numbers_of(**changes: dict[str, Any]) -> Numbers:
    """Numbers as above, some changed by group: `numbers_of(sight={"touch": 0})`."""
    groups = []
    for name, group in get_type_hints(Numbers).items():
        values = {**NUMBERS[name], **changes.get(name, {})}
        assert set(values) == set(group._fields), f"{name}: {set(values) ^ set(group._fields)}"
        groups.append(
            group(
                **{
                    key: np.array(value, float) if isinstance(value, list) else float(value)
                    for key, value in values.items()
                }
            )
        )
    return Numbers(*groups)


SIGNS = {
    "w": Has.INFECTED,
    "r": Has.INFECTED,
    "l": Has.INFECTED,
    "s": Has.HUMAN | Has.SOLDIER,
    "c": Has.HUMAN | Has.CIVILIAN,
    "h": Has.HUMAN | Has.COMPANION,
}
BREEDS = {"r": 1, "l": 2}


class Scene:
    """A world drawn as text, and verbs for it.

    `#` wall, `.` floor, `=` low obstacle, `+` closed door, `L` locked door, `B` barricade, `@` the player,
    `w` walker, `r` runner, `l` listener, `s` soldier (all facing `facing`), `c` civilian, `h` Su-hyeok,
    `*` a lamp, digits are items by number, `,` long grass.
    """

    def __init__(self, drawing: str, **options: Any) -> None:
        self.facing: tuple[float, float] = options.pop("facing", (1.0, 0.0))
        person = options.pop("person", Person.ONJO)
        changes = options.pop("numbers", {})
        seed = options.pop("seed", 7)
        self.rows: dict[str, list[int]] = {}
        plan = self._plan(drawing.strip("\n").split("\n"), person).with_changes(**options)
        self.world = World(plan, numbers_of(**changes), seed, person, capacity=256)
        self.facts: list[Any] = []

    def _plan(self, lines: list[str], person: Person) -> plans.Plan:
        wide = max(len(line) for line in lines)
        rasters = plans.Rasters.open_floor(wide, len(lines))
        starts, actors, doors, things, lamps = [], [], [], [], []
        row = 1
        for y, line in enumerate(lines):
            for x, sign in enumerate(line.ljust(wide, "#")):
                cx, cy = x + 0.5, y + 0.5
                if sign == "#":
                    rasters.wall[y, x] = rasters.opaque[y, x] = 1
                elif sign == "=":
                    rasters.wall[y, x] = 2
                elif sign == ",":
                    rasters.cover[y, x] = 1
                elif sign == "@":
                    starts = [plans.Start(cx, cy, person)]
                elif sign in "+LB":
                    style = DoorStyle.BARRICADE if sign == "B" else DoorStyle.WOOD
                    doors.append(plans.Door(x, y, x + 1, y + 1, style, locked=sign == "L", key=0))
                elif sign == "*":
                    lamps.append(plans.Lamp(cx, cy, radius=8.0))
                elif sign.isdigit():
                    things.append(plans.Thing(cx, cy, Item(int(sign)), key=0))
                elif sign in SIGNS:
                    who = Person.SUHYEOK if sign == "h" else Person.NOONE
                    actors.append(
                        plans.Actor(
                            cx,
                            cy,
                            int(SIGNS[sign]),
                            Breed(BREEDS.get(sign, 0)),
                            who,
                            Order.FOLLOW,
                            facing=self.facing,
                        )
                    )
                    self.rows.setdefault(sign, []).append(row)
                    row += 1
        if not starts:
            raise AssertionError("the drawing has no @")
        return plans.Plan(
            "drawing",
            rasters,
            starts=tuple(starts),
            actors=tuple(actors),
            doors=tuple(doors),
            things=tuple(things),
            lamps=tuple(lamps),
            keys=("a",),
            start_hour=12.0,
        )

    def row(self, sign: str, which: int = 0) -> int:
        """Row of the which-th sign in reading order."""
        return self.rows[sign][which]

    def step(self, ticks: int = 1, *commands: Any) -> Scene:
        """Advance; the commands are given on the first tick. Facts are kept."""
        from game.sim.events import facts

        for tick in range(ticks):
            step(self.world, commands if tick == 0 else ())
            self.facts += list(facts(self.world.outbox, self.world.tick))
        return self

    def until(self, condition: Callable[[World], Any], most: int = 1200) -> int:
        """Step until the condition holds; fails after `most` ticks. -> ticks taken"""
        for tick in range(most):
            if condition(self.world):
                return tick
            self.step()
        raise AssertionError(f"not within {most} ticks")

    def happened(self, kind: int) -> list[Any]:
        """Facts of one kind so far."""
        return [fact for fact in self.facts if fact.kind == kind]


@pytest.fixture
def scene() -> type[Scene]:
    """`scene(drawing, **options)` is a Scene."""
    return Scene


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """The score of `pytest -m mutation`, also where several processes planted the faults."""
    told = [dict(report.user_properties) for report in terminalreporter.getreports("passed")]
    told += [dict(report.user_properties) for report in terminalreporter.getreports("failed")]
    verdicts = [each["planted_fault"] for each in told if "planted_fault" in each]
    if verdicts:
        caught = verdicts.count("caught")
        terminalreporter.write_line(f"{caught} of {len(verdicts)} planted faults caught")
