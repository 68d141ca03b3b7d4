"""assets/rules/*.toml become the rules' Numbers; every key is checked for name, kind, length and range."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, get_type_hints

import numpy as np

from game.content import gate, places
from game.content.gate import ContentError, Where, nearest
from game.content.places import GAME, Shelf
from game.content.rule_order import contradictions, looker
from game.content.toml import line_of, read_toml
from game.sim.kinds.doors import DoorStyle
from game.sim.kinds.surroundings import SURFACES
from game.sim.kinds.who import Breed
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


def load_numbers(folder: Path | None = None, shelf: Shelf = GAME) -> Numbers:
    """All numbers: of one folder of rules, else of a shelf, where a mod gives only those it changes.

    Raises ContentError with all faults.
    """
    if folder is not None:
        layers, home = [sorted(folder.glob("*.toml"))], folder
    else:
        layers = shelf.layers("rules")
        home = layers[0][0].parent if layers[0] else places.assets() / "rules"
    faults: list[ContentError] = []
    groups = get_type_hints(Numbers)
    for path in (path for layer in layers for path in layer if path.stem not in groups):
        faults.append(Where(gate.label(path)).refuse("no such group of rules", nearest(path.stem, groups)))
    read, made = dict[str, _Group](), dict[str, Any]()
    for name, cls in groups.items():
        paths = [path for layer in layers for path in layer if path.stem == name]
        # The lowest layer must be whole: what it lacks is missing there.
        if not paths or paths[0].parent != home:
            paths.insert(0, home / f"{name}.toml")
        read[name] = _Group(paths, name, cls, faults)
        made[name] = read[name].read()
    for group in read.values():
        group.homes = [layer[0].parent for layer in layers if layer]
    faults.extend(contradictions(looker(read, made)))
    if faults:
        raise ContentError.together(faults)
    return Numbers(**made)


def nums_of(cls: type) -> dict[str, Num]:
    """What a modder must know of every number of a group."""
    hints = get_type_hints(cls, include_extras=True)
    return {
        name: next(extra for extra in hint.__metadata__ if isinstance(extra, Num))
        for name, hint in hints.items()
    }


@dataclass(slots=True)
class _Group:
    """One group of rules, from the file that has it all up to those that change some of it."""

    paths: list[Path]
    name: str
    cls: type
    faults: list[ContentError]
    sources: dict[str, tuple[Path, str]] = field(default_factory=dict)
    """Which file gave a key, and the file's text."""
    homes: list[Path] = field(default_factory=list)
    """The folders of all layers, from the lowest up."""

    def read(self) -> Any:
        """The group as its NamedTuple; None where faults were added."""
        before, nums, given = len(self.faults), nums_of(self.cls), dict[str, Any]()
        for path in self.paths:
            try:
                tree, text = read_toml(path)
            except ContentError as fault:
                self.faults.append(fault)
                continue
            self.sources.update(dict.fromkeys(tree, (path, text)))
            for key in tree:
                if key not in nums:
                    self.faults.append(self._at(key).refuse("no such number", nearest(key, nums)))
            given |= tree
        if self.paths[0] not in (path for path, _ in self.sources.values()) and len(self.faults) > before:
            return None  # the whole file is unread: that all its numbers are missing says nothing more
        values = {key: self._value(key, num, given) for key, num in nums.items()}
        return self.cls(**values) if len(self.faults) == before else None

    def said_at(self, key: str) -> tuple[Where, int]:
        """Where a key stands, and in the how many-th layer."""
        home = self.sources[key][0].parent
        return self._at(key), self.homes.index(home) if home in self.homes else 0

    def _at(self, key: str) -> Where:
        """File, line and key."""
        path, text = self.sources.get(key, (self.paths[0], ""))
        return Where(gate.label(path), f"{line_of(text, key)}{key}")

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
