"""What a rule of the lint is, what it finds, and what is said of it."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from game.content import gate
from game.content.plan.draft import Spot

if TYPE_CHECKING:
    from game.content.lint.survey import Survey

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True)
class Flaw:
    """What a rule found: where, in words, and how to mend it."""

    words: str
    remedy: str
    spot: Spot | None = None
    """The object it is about; None: the map as a whole."""
    cell: tuple[int, int] | None = None
    """Where on a map as a whole."""
    at: str = ""
    """The same in words: a layer, a tile."""

    @property
    def place(self) -> str:
        if self.spot is not None:
            return str(self.spot)
        return f"cell {self.cell[0]},{self.cell[1]}" if self.cell else self.at or "map properties"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to mend in a map."""

    severity: Severity
    rule: str
    file: str
    place: str
    words: str
    remedy: str

    def __str__(self) -> str:
        parts = (self.file, self.place, f"{self.severity} [{self.rule}] {self.words}", self.remedy)
        return ": ".join(gate.one_line(part) for part in parts if part)


def likely(word: str, rules: Iterable[str]) -> str:
    """The rule that was meant, for who mistyped one: all of them would be too many to read."""
    near = difflib.get_close_matches(word.lower(), list(rules), n=1, cutoff=0.4)
    meant = f"did you mean '{near[0]}'? " if near else ""
    return f"{meant}hyosan check --rules lists them"


Find = Callable[["Survey"], Iterator[Flaw]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing a map must keep."""

    name: str
    severity: Severity
    keeps: str
    """One line: what is so in a good map."""
    find: Find


def rule(name: str, severity: Severity) -> Callable[[Find], Rule]:
    """Make a rule of a function; its docstring is what the rule keeps."""

    def made(find: Find) -> Rule:
        return Rule(name, severity, (find.__doc__ or "").strip().split("\n")[0], find)

    return made
