"""Names: what a test calls somebody or something, and the row that is meant."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from game.content.drawn.drawing import Drawn
from game.content.gate import nearest
from game.content.tiled import TiledMap
from game.sim.kinds.who import NOBODY, Has, Person
from game.sim.level import Plan
from game.sim.world import World

PLAYER = "player"
NUMBERED = re.compile(r"(.+?) ?(\d+)")
Words = Mapping[str, tuple[int, ...]]


class Unknown(LookupError):
    """Nobody, or nothing, of that name; says who and what there is."""


class Names:
    """Signs, names of a legend and names of objects in Tiled, by table of the plan."""

    def __init__(self, world: World, named: Mapping[str, Words]) -> None:
        self._world = world
        self._named = dict(named)
        self._handles: dict[str, tuple[int, ...]] = {}
        rows = rows_of(world.plan, world.person)
        for word, placed in self._named.get("actors", {}).items():
            found = tuple(world.handle(rows[k]) for k in placed if k in rows)
            if found:
                self._handles[word] = found
        me = world.handle(world.player)
        for word in (PLAYER, world.person.name.lower(), "@" if world.person == Person.ONJO else "N"):
            self._handles[word] = (me,)

    def everybody(self, who: str | int) -> tuple[int, ...]:
        """Rows of those still there whom a name stands for; `z 2` is the second z in reading order."""
        found = (self._world.resolve(handle) for handle in self._meant(who))
        return tuple(row for row in found if row != NOBODY)

    def one(self, who: str | int) -> int:
        """The row of one. Raises Unknown where nobody is called so, several are, or they are gone."""
        meant = self._meant(who)
        if len(meant) > 1:
            raise Unknown(f"'{who}' stands for {len(meant)}: say '{who} 1' to '{who} {len(meant)}'")
        row = self._world.resolve(meant[0])
        if row == NOBODY:
            raise Unknown(f"'{who}' is no longer there at tick {self._world.tick}")
        return row

    def thing(self, table: str, word: str | int) -> int:
        """The row of a door, lamp or item. Raises Unknown."""
        rows = _pick(self._named.get(table, {}), word)
        size = len(getattr(self._world.plan, table))
        if isinstance(word, int) and 0 <= word < size:
            return word
        if not rows:
            told = nearest(str(word), self._named.get(table, {})) or f"rows are 0 to {size - 1}"
            raise Unknown(f"no {table[:-1]} '{word}' ({told if size else f'there are no {table}'})")
        if len(rows) > 1:
            raise Unknown(f"'{word}' stands for {len(rows)}: say '{word} 1' to '{word} {len(rows)}'")
        return rows[0]

    def label(self, row: int) -> str:
        """What a test calls a row: its name, else its sign, with its number where several share it."""
        word = max((word for word in self._words(row) if word != PLAYER), key=len, default="")
        several = self._handles.get(word, ())
        return word if len(several) < 2 else f"{word} {several.index(self._world.handle(row)) + 1}"

    def sign(self, row: int) -> str:
        """The sign a row was drawn as, '' none."""
        return next((word for word in self._words(row) if len(word) == 1), "")

    def _words(self, row: int) -> list[str]:
        handle = self._world.handle(row)
        return [word for word, handles in self._handles.items() if handle in handles]

    def _meant(self, who: str | int) -> tuple[int, ...]:
        if isinstance(who, int):
            alive = who < self._world.capacity and self._world.who.has[who] & Has.ALIVE
            if who < 0 or not alive:
                raise Unknown(f"nobody is in row {who} at tick {self._world.tick}")
            return (self._world.handle(who),)
        meant = _pick(self._handles, who)
        if not meant:
            raise Unknown(f"nobody is called '{who}' ({nearest(who, self._handles)})")
        return meant


def _pick(words: Words, word: str | int) -> tuple[int, ...]:
    """What a word stands for, or one of several: `z 2`, or `z2`."""
    if isinstance(word, int):
        return ()
    if word in words:
        return words[word]
    parts = NUMBERED.fullmatch(word)
    if parts is None or parts[1] not in words:
        return ()
    several, which = words[parts[1]], int(parts[2])
    return several[which - 1 : which] if which else ()


def rows_of(plan: Plan, played: Person) -> dict[int, int]:
    """Actor of the plan -> row of the world: whoever is played has row 0, and no second body."""
    placed = [k for k, actor in enumerate(plan.actors) if actor.person != played or played == Person.NOONE]
    return {k: row for row, k in enumerate(placed, start=1)}


def of_drawing(drawn: Drawn, world: World) -> Names:
    """The signs of a drawing, and the names of its legend."""
    return Names(world, drawn.named)


def of_map(loaded: TiledMap, world: World) -> Names:
    """The names that objects have in Tiled."""
    return Names(world, {table: _by_name(spots) for table, spots in loaded.origins.items()})


def _by_name(spots: Sequence[object]) -> dict[str, tuple[int, ...]]:
    found: dict[str, list[int]] = {}
    for row, spot in enumerate(spots):
        name = str(getattr(spot, "name", ""))
        if name:
            found.setdefault(name, []).append(row)
    return {name: tuple(rows) for name, rows in found.items()}
