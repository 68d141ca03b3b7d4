"""Play a replay again and say where it first differs from what was recorded."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from game.content.places import GAME, Shelf
from game.session.play import Session, person_named
from game.session.replay import SECOND_TICKS, Replay, ReplayError, difference, lacking
from game.sim.commands import Command
from game.sim.events import Fact
from game.sim.numbers import Numbers


@dataclass(frozen=True, slots=True)
class Divergence:
    """Where a repetition first differs."""

    second: int
    """Counted from 1: the second at whose end it was noticed."""
    table: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """The result of a verification."""

    ticks: int
    digest: str
    divergence: Divergence | None
    warnings: tuple[str, ...]


class Rerun(Session):
    """A session that obeys a replay instead of whoever watches it; over where the recording ends."""

    keeps = False

    def __init__(self, replay: Replay, numbers: Numbers | None = None, shelf: Shelf = GAME) -> None:
        """Begin anew. Raises ContentError, and ReplayError where the map or the mods are not the same."""
        made = replay.made
        if lack := lacking(made, shelf):
            raise ReplayError(made.map, "", *lack)
        path = shelf.find_map(made.map)
        who = person_named(made.person)
        super().__init__(path, who, made.seed, numbers, marked=False, shelf=shelf, came=made.came)
        if extra := lacking(self.replay.made, made.mods):
            raise ReplayError(made.map, "", *extra)
        if self.replay.made.plan != made.plan:
            raise ReplayError(made.map, "", "this map changed since the replay was recorded")
        self.recorded = replay
        self._by_tick: dict[int, list[Command]] = defaultdict(list)
        for tick, command in replay.commands:
            self._by_tick[tick].append(command)

    @property
    def over(self) -> bool:
        """The recording has ended."""
        return self.tick >= self.recorded.ticks or super().over

    def advance(self, commands: Sequence[Command] = ()) -> list[Fact]:
        """One tick as it was recorded; what happened in it."""
        return super().advance(self._by_tick.get(self.tick, ()))


def warnings(replay: Replay, session: Session) -> tuple[str, ...]:
    """What else has changed since the recording."""
    made, here = replay.made, session.replay.made
    found = []
    if made.rules != here.rules:
        found.append("the rules' numbers changed since this replay was recorded")
    if made.build != here.build:
        found.append("the program changed since this replay was recorded")
    return tuple(found)


def verify(replay: Replay, numbers: Numbers | None = None, shelf: Shelf = GAME) -> Verdict:
    """Play it all and compare every second, then the end."""
    session = Rerun(replay, numbers, shelf)
    warned = warnings(replay, session)
    for _ in range(replay.ticks):
        session.advance()
        if session.tick % SECOND_TICKS == 0:
            second = session.tick // SECOND_TICKS - 1
            table = difference(replay, second, session.world.digests())
            if table is not None:
                return Verdict(session.tick, session.world.digest(), Divergence(second + 1, table), warned)
    return Verdict(session.tick, session.world.digest(), _end(replay, session), warned)


def _end(replay: Replay, session: Session) -> Divergence | None:
    for name, digest in session.world.digests().items():
        kept = replay.last.get(name, "")
        if kept and not digest.startswith(kept):
            return Divergence(-(-session.tick // SECOND_TICKS), name)
    return None
