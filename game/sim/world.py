"""World: the tables of one play-through, its rows, and its digest. The rules are in systems/."""

from __future__ import annotations

import copy
import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import numpy as np
import numpy.typing as npt

from game.core.compiled import bind
from game.core.rows import ROW_BITS, ROW_MASK, claim
from game.sim.build import build_tables, place_everybody
from game.sim.components.tables import ACTOR_TABLES, OF_SOME_MAPS, UNSAVED, Tables
from game.sim.kinds.story import Outcome
from game.sim.kinds.who import NOBODY, Has, Person
from game.sim.level import Plan
from game.sim.numbers import Numbers
from game.sim.player import player_of
from game.sim.tale import Window


class WorldFull(RuntimeError):
    """No row is free; says the tick. Spawners ask `world.room()` first."""


class World:
    """One map being lived in. Tables are plain attributes; nothing in them is ever reallocated."""

    def __init__(
        self,
        plan: Plan,
        numbers: Numbers,
        seed: int,
        person: Person,
        capacity: int = 1024,
    ) -> None:
        self.plan = plan
        self.person = person
        self.tables: Tables = build_tables(plan, numbers, seed, capacity)
        t = self.tables
        self.numbers = numbers
        self.who, self.body, self.intent, self.vital = t.who, t.body, t.intent, t.vital
        self.sense, self.mind, self.social, self.pack = t.sense, t.mind, t.social, t.pack
        self.ability, self.level, self.doors, self.items = t.ability, t.level, t.doors, t.items
        self.lamps, self.checkpoints, self.goals = t.lamps, t.checkpoints, t.goals
        self.fields, self.missiles, self.outbox, self.state = t.fields, t.missiles, t.outbox, t.state
        self.twin: Any = bind(t)
        """The same tables as one reference for compiled rules."""
        self.capacity = capacity
        self.steered: tuple[int, ...] = ()
        """Rows of this tick that commands lead beside the player, ascending."""
        self.windows: tuple[Window, ...] = ()
        """Cells of the spawn zones, once somebody has asked for them."""
        place_everybody(self, plan, person)

    # ------------------------------------------------------------ rows
    def room(self) -> int:
        """How many rows are free."""
        return int(self.tables.rows.left[0])

    def claim(self) -> int:
        """A fresh row, all columns zero. Raises WorldFull."""
        rows = self.tables.rows
        if rows.left[0] == 0:
            raise WorldFull(f"tick {self.tick}: all {self.capacity} rows are taken")
        row: int = claim(rows.free, rows.left, rows.top)
        return row

    def rows(self, has: int, lack: int = Has.DYING) -> npt.NDArray[np.intp]:
        """Ascending rows that have all of `has` and none of `lack`. -> (k,)"""
        bits = self.who.has[: self.tables.rows.top[0]]
        return np.flatnonzero((bits & int(has) == int(has)) & (bits & int(lack) == 0))

    @property
    def infected(self) -> int:
        """How many infected there are: bodies, and those counted in regions far from anybody."""
        return self.rows(Has.INFECTED).size + int(self.tables.regions.total[0])

    def handle(self, row: int) -> int:
        """What may be kept across ticks instead of a row."""
        return int(self.who.gen[row]) << ROW_BITS | row

    def resolve(self, handle: int) -> int:
        """The row of a handle, or NOBODY when it is gone."""
        row = handle & ROW_MASK
        return row if handle >= 0 and self.who.gen[row] == handle >> ROW_BITS else NOBODY

    @property
    def player(self) -> int:
        """Row of the character played, NOBODY once gone."""
        return player_of(self.twin)

    @property
    def tick(self) -> int:
        return int(self.state.tick[0])

    @property
    def hour(self) -> float:
        """Hour of the day, 0..24."""
        return float(self.state.hour[0])

    @property
    def outcome(self) -> Outcome:
        return Outcome(int(self.state.outcome[0]))

    # ------------------------------------------------------------ copies
    def _arrays(self) -> list[npt.NDArray[Any]]:
        """Every column, those worked out of others too, in table and column order."""
        return [a for table in self.tables for a in table if isinstance(a, np.ndarray)]

    def __reduce__(self) -> tuple[Any, ...]:
        """A copy is built from the same map and written over: rules hold the addresses of columns."""
        made = (self.plan, self.numbers, int(self.state.seed[0]), self.person, self.capacity)
        return type(self), made, (self.steered, self.windows, self._arrays())

    def __setstate__(self, kept: tuple[Any, ...]) -> None:
        """Go on from those columns. Raises ValueError where they are of another game."""
        self.steered, self.windows, arrays = kept
        mine = self._arrays()
        if [(a.shape, a.dtype) for a in mine] != [(a.shape, a.dtype) for a in arrays]:
            raise ValueError(f"{self.plan.name}: the game is no longer the one this world was copied in")
        for column, values in zip(mine, arrays, strict=True):
            column[...] = values

    def __deepcopy__(self, memo: dict[int, Any]) -> World:
        """A world of its own on the same map under the same numbers: neither ever changes."""
        return copy.copy(self)

    # ------------------------------------------------------------ proof
    @contextmanager
    def frozen(self) -> Iterator[None]:
        """While inside, a write to any column from Python raises at the guilty line."""
        arrays = self._arrays()
        before = [a.flags.writeable for a in arrays]
        for a in arrays:
            a.flags.writeable = False
        try:
            yield
        finally:
            for a, was in zip(arrays, before, strict=True):
                a.flags.writeable = was

    def digests(self) -> dict[str, str]:
        """One digest a table, so that a divergence can be named."""
        top = int(self.tables.rows.top[0])
        found = {}
        for name in self.tables._fields:
            if name in UNSAVED:
                continue
            table: Any = getattr(self.tables, name)
            if name in OF_SOME_MAPS and not table[0].size:
                continue
            total = hashlib.blake2b(digest_size=16)
            for column in table:
                rows = column[:top] if name in ACTOR_TABLES else column
                total.update(rows.tobytes())
            found[name] = total.hexdigest()
        return found

    def digest(self) -> str:
        """BLAKE2b over all columns in table and row order."""
        total = hashlib.blake2b(digest_size=16)
        for name, part in self.digests().items():
            total.update(f"{name}:{part}\n".encode())
        return total.hexdigest()


__all__ = ["NOBODY", "World", "WorldFull"]
