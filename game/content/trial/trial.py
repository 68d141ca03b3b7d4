"""A test drawn in Tiled, read and checked: who does what when, and what is expected of whom.

It is kept beside the plan, never in it: an expectation changes neither the rules nor the digest of a map.
Rows are those of the plan's tables.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.content.trial.expected import Clause
from game.sim.commands import Command
from game.sim.kinds.who import Person

EXPECTS = 200
"""Objects of class Expect a map may have."""
GIVENS = 500
"""Objects of class Given a map may have."""
SEEDS = 1000
"""Seeds one map may be played with."""


@dataclass(frozen=True, slots=True)
class Expected:
    """One object of class Expect."""

    that: str
    clauses: tuple[Clause, ...]
    when: str
    """within, always, never or end."""
    after: float
    seconds: float
    """From `after` on; 0: until the test ends."""
    hold: float
    fails: str
    """Why it is expected to fail; empty: it is not."""
    spot: str
    """Where it stands in Tiled, in words."""
    x: float
    y: float

    def __str__(self) -> str:
        if self.when == "end":
            return f"at the end: {self.that}"
        span = f" {self.seconds:g} s" if self.seconds and self.when == "within" else ""
        begins = f" after {self.after:g} s" if self.after else ""
        lasts = f" for {self.seconds:g} s" if self.seconds and self.when != "within" else ""
        held = f", held for {self.hold:g} s" if self.hold else ""
        return f"{self.when}{span}{begins}{lasts}: {self.that}{held}"


# ------------------------------------------------------------ what is given
@dataclass(frozen=True, slots=True)
class Deed:
    """Something the played person does; what `kind` leaves unused is nothing."""

    kind: str
    """move, go, stop, face, throw, leap, strike, struggle, or ask for a plain command."""
    gait: int = 1
    x: float = 0.0
    """A place in tiles; for move and face a direction."""
    y: float = 0.0
    every: float = 0.0
    """Seconds from one blow to the next, 0 only one."""
    command: Command | None = None


@dataclass(frozen=True, slots=True)
class Given:
    """What one object of class Given asks of the played person."""

    at: float
    id: int
    deeds: tuple[Deed, ...]


@dataclass(frozen=True, slots=True)
class Trial:
    """All a map says about itself as a test."""

    expected: tuple[Expected, ...] = ()
    given: tuple[Given, ...] = ()
    """In the order they are done."""
    seeds: tuple[int, ...] = (0,)
    person: Person = Person.ONJO
    bot: str = "idle"
    seconds: float = 60.0
    fails: str = ""

    @property
    def stated(self) -> bool:
        """Whether the map expects anything, and so is a test."""
        return bool(self.expected)
