"""assets/rules/*.toml become the rules' Numbers; every key is checked for name, kind, length and range."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_type_hints

import numpy as np

from game.content import gate, places
from game.content.gate import ContentError, Where, nearest
from game.sim.components import SURFACES, Breed, DoorStyle
from game.sim.numbers import Num, Numbers

LENGTHS: dict[str, dict[str, int]] = {
    "noise": {"surfaces": len(SURFACES)},
    "sight": {
        "human_cones": 3,
        "human_ranges": 3,
        "human_rates": 3,
        "light_levels": 3,
        "posture": 4,
        "bands": 3,
        "release": 3,
    },
    "infected": dict.fromkeys(("health", "speed", "amble", "hearing", "eyes", "nose", "bash"), len(Breed)),
    "hybrid": {"bands": 3},
    "doors": {"health": len(DoorStyle), "opaque": len(DoorStyle)},
    "day": {"hours": 4, "minutes": 4, "lights": 2},
}
"""How many values each list has."""
ORDERED = (
    ("infection", "shortest", "longest"),
    ("director", "mob_least", "mob_most"),
    ("director", "mob_soonest", "mob_latest"),
    ("director", "walk_away", "walk_most"),
    ("director", "fade_to", "peak_at"),
    ("body", "sneak", "walk"),
    ("body", "walk", "run"),
    ("sight", "dim", "lit"),
    ("people", "follow_near", "follow_far"),
)
"""Group, a number, and one that may not be smaller."""
RISING = (("sight", "bands"), ("hybrid", "bands"), ("day", "hours"))
"""Lists whose values rise."""


def load_numbers(folder: Path | None = None) -> Numbers:
    """All numbers of a folder of rules, by default the game's own. Raises ContentError with all faults."""
    home = folder if folder is not None else places.assets() / "rules"
    faults: list[ContentError] = []
    groups = get_type_hints(Numbers)
    for path in sorted(home.glob("*.toml")):
        if path.stem not in groups:
            faults.append(
                Where(gate.label(path)).refuse("no such group of rules", nearest(path.stem, groups))
            )
    made = [_Group(home / f"{name}.toml", name, cls, faults).read() for name, cls in groups.items()]
    if faults:
        raise ContentError.together(faults)
    return Numbers(*made)


def nums_of(cls: type) -> dict[str, Num]:
    """What a modder must know of every number of a group."""
    hints = get_type_hints(cls, include_extras=True)
    return {
        name: next(extra for extra in hint.__metadata__ if isinstance(extra, Num))
        for name, hint in hints.items()
    }


@dataclass(slots=True)
class _Group:
    """One file of rules."""

    path: Path
    name: str
    cls: type
    faults: list[ContentError]
    text: str = ""

    def read(self) -> Any:
        """The group as its NamedTuple; None where faults were added."""
        before = len(self.faults)
        given, nums = self._parse(), nums_of(self.cls)
        if given is None:
            return None
        for key in given:
            if key not in nums:
                self.faults.append(self._at(key).refuse("no such number", nearest(key, nums)))
        values = {key: self._value(key, num, given) for key, num in nums.items()}
        if len(self.faults) == before:
            self._check_order(values)
        return self.cls(**values) if len(self.faults) == before else None

    def _parse(self) -> dict[str, Any] | None:
        where = Where(gate.label(self.path))
        try:
            self.text = gate.read_bytes(self.path).decode("utf-8")
            return tomllib.loads(self.text)
        except ContentError as fault:
            self.faults.append(fault)
        except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as problem:
            self.faults.append(where.refuse(f"not readable TOML ({problem})", "mend the line named"))
        return None

    def _at(self, key: str) -> Where:
        """File, line and key."""
        found = re.search(rf"^\s*\"?{re.escape(key)}\"?\s*=", self.text, re.MULTILINE)
        line = f"line {self.text.count(chr(10), 0, found.end()) + 1}, " if found else ""
        return Where(gate.label(self.path), f"{line}{key}")

    def _value(self, key: str, num: Num, given: dict[str, Any]) -> Any:
        length = LENGTHS.get(self.name, {}).get(key)
        if key not in given:
            told = f"{length} values" if length else "a number"
            self.faults.append(self._at(key).refuse("is missing", f"{told} from {num.low:g} to {num.high:g}"))
            return 0.0
        value = given[key]
        if length is None:
            return self._number(key, value, num)
        if not isinstance(value, list) or len(value) != length:
            self.faults.append(self._at(key).refuse(str(value), f"a list of {length} numbers"))
            return 0.0
        return np.array([self._number(key, each, num) for each in value], np.float64)

    def _number(self, key: str, value: Any, num: Num) -> float:
        is_number = isinstance(value, int | float) and not isinstance(value, bool)
        if not is_number or not num.low <= value <= num.high:
            shown = f"{value} {num.unit}".strip()
            self.faults.append(self._at(key).refuse(shown, f"a number from {num.low:g} to {num.high:g}"))
            return 0.0
        return float(value)

    def _check_order(self, values: dict[str, Any]) -> None:
        for group, low, high in ORDERED:
            if group == self.name and values[low] > values[high]:
                told = f"{values[low]:g} is more than {high} = {values[high]:g}"
                self.faults.append(self._at(low).refuse(told, f"at most {high}"))
        for group, key in RISING:
            if group == self.name and np.any(np.diff(values[key]) <= 0):
                self.faults.append(self._at(key).refuse(str(values[key].tolist()), "values that rise"))
