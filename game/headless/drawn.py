"""Tests drawn in Tiled: a map that says how it must come out is played, and judged by that."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from game.content import gate, mods
from game.content.gate import ContentError
from game.content.places import GAME, Shelf
from game.headless import roster
from game.headless.run import nights
from game.session.play import Session, outcome_word, person_named
from game.sim.components import Outcome


@dataclass(frozen=True, slots=True)
class Judged:
    """What came of one test."""

    map: str
    expected: str
    outcome: str
    seconds: float
    triggers: tuple[str, ...]
    """Names of the triggers that acted, in the order they stand on the map."""

    @property
    def passed(self) -> bool:
        return self.outcome == self.expected

    def __str__(self) -> str:
        if self.passed:
            return f"{self.map}: ok, {self.outcome} after {self.seconds:.1f} s"
        acted = ", ".join(self.triggers) or "none"
        told = f"expected {self.expected}, came out {self.outcome} after {self.seconds:.1f} s"
        return f"{self.map}: FAILED: {told}; triggers that acted: {acted}"


def maps_of(paths: Iterable[str], shelf: Shelf = GAME) -> Iterator[Path]:
    """The maps meant: a folder's maps, else the one of that name or path. Raises ContentError."""
    for path in paths:
        folder = Path(path)
        if gate.is_folder(folder):
            yield from sorted(folder.rglob("*.tmx"))
        else:
            yield shelf.find_map(path)


def judge(path: Path, shelf: Shelf = GAME) -> Judged | None:
    """Play one map as it asks to be played; None where it states no test. Raises ContentError."""
    from game.content.tiled import load

    loaded = load(path)
    wanted = loaded.plan.seen
    if "test_expect" not in wanted:
        return None
    seed, person = int(wanted["test_seed"]), person_named(wanted["test_as"])
    bot = roster.make(wanted["test_bot"], seed)
    session = Session(path, person, seed, marked=False, shelf=mods.with_owner(path, shelf))
    for _ in nights(session, bot, float(wanted["test_seconds"])):
        pass
    times = session.world.tables.triggers.times
    acted = tuple(t.name or f"trigger {k}" for k, t in enumerate(session.plan.triggers) if times[k])
    told = outcome_word(session.outcome)
    return Judged(gate.label(path), wanted["test_expect"], told, round(session.seconds, 2), acted)


def judge_all(paths: Iterable[Path], shelf: Shelf = GAME) -> list[Judged]:
    """All maps that state a test. Raises ContentError where none does: that would prove nothing."""
    found, seen = [], list[Path]()
    for path in paths:
        seen.append(path)
        judged = judge(path, shelf)
        if judged is not None:
            found.append(judged)
    if not found:
        where = gate.label(seen[0]) if seen else "test"
        others = ", ".join(each.name.lower() for each in (Outcome.WON, Outcome.DETAINED))
        raise ContentError(
            where, "map properties", "no test", f"set test_expect, such as {others} or running"
        )
    return found
