"""A map ready for any number of nights: read once in one process, handed to all who play on it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from game.content import rules, tiled
from game.content.gate import ContentError
from game.content.mod import mods
from game.content.places import GAME, Shelf
from game.headless import players
from game.session import made
from game.session.play import Session, person_named
from game.sim.level import Plan
from game.sim.numbers import Numbers


@dataclass(frozen=True, slots=True)
class Stage:
    """What every night on one map has in common; nothing of it changes while they are played."""

    name: str
    path: str
    plan: Plan
    numbers: Numbers
    here: Path
    """Where whoever asked for the nights stands: another process may stand elsewhere."""

    def open(self, person: str, seed: int) -> Session:
        """A night that has not begun. Raises ContentError where the map has no start for the person."""
        who = person_named(person)
        return Session(self.path, who, seed, self.numbers, self.plan, marked=False)

    @property
    def digests(self) -> dict[str, str]:
        """Of the map and of the rules' numbers, mods counted in."""
        return {"plan": made.plan_digest(self.plan), "rules": made.rules_digest(self.numbers)}


def stage(map: str, shelf: Shelf = GAME) -> Stage:
    """Read a map with the mod it lies in. Raises ContentError."""
    path = shelf.find_map(map)
    with_it = mods.with_owner(path, shelf)
    plan = tiled.load(path).plan
    return Stage(plan.name, str(path), plan, rules.load_numbers(shelf=with_it), Path.cwd())


def stages(
    maps: Iterable[str], persons: Sequence[str], bots: Sequence[str], shelf: Shelf = GAME
) -> dict[str, Stage]:
    """All maps by name, each proved to open for everybody. Raises ContentError before anything is played."""
    found: dict[str, Stage] = {}
    for map in dict.fromkeys(maps):
        read = stage(map, shelf)
        if read.name in found:
            raise ContentError(map, "", f"a second map named {read.name}", "give it a batch of its own")
        found[read.name] = read
        for person in persons:
            read.open(person, 0)
    for bot in bots:
        players.make(bot, 0)
    return found
