"""Drawings in files: a scenario of a test kept as text, so that its recording can be shown again.

hour = 12.0
drawing = ["#########", "#@..+..z#", "#########"]
[legend]
z = "walker cook"
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from game.content import gate
from game.content.drawn.drawing import Drawn, drawn
from game.content.drawn.legend import Sense
from game.content.drawn.tilework import picture_of
from game.content.gate import ContentError, Where, nearest
from game.content.plan.picture import Picture
from game.sim.level import Plan

ENDING = ".toml"
BYTES = 256 * 2**10
"""Of one file: the widest drawing there is, four times over."""
TYPES: dict[str, tuple[type, ...]] = {
    "drawing": (list,),
    "legend": (dict,),
    "facing": (str,),
    "indoors": (bool,),
    "hour": (float, int),
    "weather": (str,),
}
"""Keys of a file, and what they may hold."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawing and all that is said beside it; see `drawing.drawn`."""

    text: str
    legend: Mapping[str, str | Sense] = field(default_factory=dict)
    facing: str = "south"
    indoors: bool = False
    hour: float = 12.0
    weather: str = "clear"

    def drawn(self, name: str) -> Drawn:
        """Read it. Raises ContentError."""
        return drawn(
            self.text,
            self.legend,
            name=name,
            facing=self.facing,
            indoors=self.indoors,
            hour=self.hour,
            weather=self.weather,
        )

    def written(self) -> str:
        """The text of its file; '' where its legend has more than words."""
        legend = [(sign, sense) for sign, sense in self.legend.items() if isinstance(sense, str)]
        if len(legend) < len(self.legend):
            return ""
        rows = self.drawn("drawing").lines
        told = {"facing": self.facing, "weather": self.weather, "drawing": list(rows)}
        lines = [f"hour = {float(self.hour)}", f"indoors = {json.dumps(self.indoors)}"]
        lines += [f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in told.items()]
        lines += ["[legend]"]
        # As they are: JSON would tell a sign beyond U+FFFF by two halves, which TOML has no escape for.
        lines += [" = ".join(json.dumps(word, ensure_ascii=False) for word in each) for each in legend]
        return "\n".join(lines) + "\n"


class Loaded(NamedTuple):
    """A drawing ready to be played and painted."""

    plan: Plan
    picture: Picture


def load(path: Path) -> Loaded:
    """A drawing from its file. Raises ContentError."""
    name = gate.label(path)
    found = _read(path).drawn(name)
    return Loaded(found.plan, picture_of(found))


def _read(path: Path) -> Drawing:
    where = Where(gate.label(path))
    try:
        told: dict[str, Any] = tomllib.loads(gate.read_bytes(path, BYTES).decode("utf-8"))
    except (ValueError, RecursionError) as fault:
        raise where.refuse(f"not well-formed TOML ({fault})", "write lines of key = value") from None
    for key, value in told.items():
        if key not in TYPES:
            raise where.at(key).refuse("an unknown key", nearest(key, TYPES))
        _check(where.at(key), value, TYPES[key])
    if "drawing" not in told:
        raise where.refuse("no drawing", 'drawing = ["#@#"]')
    return Drawing("\n".join(told.pop("drawing")), **told)


def _check(where: Where, value: Any, types: tuple[type, ...]) -> None:
    """Raises ContentError where a value, or a part of it, is of another type."""
    parts = value if isinstance(value, list) else value.values() if isinstance(value, dict) else ()
    if type(value) not in types or not all(isinstance(part, str) for part in parts):
        raise where.refuse(f"{str(value)[:40]!r}", f"a {types[0].__name__}" + (" of texts" if parts else ""))


__all__ = ["ENDING", "ContentError", "Drawing", "Loaded", "load"]
