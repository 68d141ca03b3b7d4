"""What every test may ask for: numbers of its own, and worlds drawn as text."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any, get_type_hints

import numpy as np
import pytest

from game.content.drawn.drawing import drawn
from game.content.drawn.legend import Ground, Sense
from game.sim.kinds.doors import DoorStyle
from game.sim.kinds.things import Item
from game.sim.kinds.who import Person
from game.sim.level import LOW, WALL, Door, Lamp, Plan, Start, Thing
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


LEGEND: dict[str, str | Sense] = {
    "#": Ground(WALL, opaque=1),
    ".": Ground(),
    ",": Ground(cover=1),
    "=": Ground(LOW),
    "+": Door(0, 0, 1, 1, DoorStyle.WOOD, key=0),
    "L": Door(0, 0, 1, 1, DoorStyle.WOOD, locked=True, key=0),
    "B": Door(0, 0, 1, 1, DoorStyle.BARRICADE, key=0),
    "*": Lamp(0.0, 0.0, radius=8.0),
    "w": "walker",
    "s": "soldier",
    "c": "survivor",
    "h": "suhyeok",
    **{str(int(item)): Thing(0.0, 0.0, item, key=0) for item in Item},
}


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

    def _plan(self, lines: list[str], person: Person) -> Plan:
        wide = max(len(line) for line in lines)
        full = "\n".join(line.ljust(wide, "#") for line in lines)
        found = drawn(full, {**LEGEND, "@": Start(0.0, 0.0, person)}, facing=self.facing)
        self.rows = {sign: [row + 1 for row in rows] for sign, rows in found.named.get("actors", {}).items()}
        return found.plan.with_changes(keys=("a",))

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
