"""Play a replay again and say where it first differs from what was recorded."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from game.content import gate
from game.content.places import GAME, Shelf
from game.session.found import again
from game.session.marks import LAYOUT, Mark, Marker, Place, differs, place
from game.session.play import Session, person_named
from game.session.replay import DIGEST_BYTES, Made, Replay, ReplayError, lacking
from game.sim.clock import TICKS
from game.sim.commands import Command
from game.sim.deeds import Lead
from game.sim.events import Fact
from game.sim.kinds.who import Person
from game.sim.numbers import Numbers

Told = Callable[[float], None]
UNKNOWN = "unknown"
"""A table or a column that too few bits were kept of to tell."""
PATIENCE = 8
"""Seconds a repetition that differs goes on until a column can be named."""


@dataclass(frozen=True, slots=True)
class Divergence:
    """Where a repetition first differs."""

    second: int
    """Counted from 1: the second at whose end it was noticed."""
    table: str
    column: str
    row: int | None
    """The lowest row that differs, of a raster the row of tiles; None where too little was kept to tell."""
    here: str
    """What the repetition has there; what the recording had is not kept."""

    def __str__(self) -> str:
        where = "" if self.row is None else f", row {self.row} (here {self.here})"
        return f"second {self.second}, first in table {self.table}, column {self.column}{where}"


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
        path = again(made.map, replay.folder, shelf, made.plan)
        super().__init__(path, _who(made), made.seed, numbers, marked=False, shelf=shelf, came=made.came)
        if extra := lacking(self.replay.made, made.mods):
            raise ReplayError(made.map, "", *extra)
        if self.replay.made.plan != made.plan:
            told = "this map changed since the replay was recorded"
            raise ReplayError(gate.label(path), "", told, "put the map back as it was, or record anew")
        self.recorded = replay
        self._by_tick: dict[int, list[Command]] = defaultdict(list)
        for tick, command in replay.commands:
            self._by_tick[tick].append(command)

    @property
    def over(self) -> bool:
        """The recording has ended."""
        return self.tick >= self.recorded.ticks or super().over

    @property
    def leads_on(self) -> Lead | None:
        """None: what was done in another map has a recording of its own."""
        return None

    def advance(self, commands: Sequence[Command] = ()) -> list[Fact]:
        """One tick as it was recorded; what happened in it."""
        return super().advance(self._by_tick.get(self.tick, ()))


def _who(made: Made) -> Person:
    """Whom it was played as. Raises ReplayError."""
    try:
        return person_named(made.person)
    except gate.ContentError as fault:
        raise ReplayError(
            made.map, "", f"recorded as {made.person}, who is nobody here", fault.remedy
        ) from None


def warnings(replay: Replay, session: Session) -> tuple[str, ...]:
    """What else has changed since the recording."""
    made, here = replay.made, session.replay.made
    found = []
    if made.rules != here.rules:
        found.append("the rules' numbers changed since this replay was recorded")
    if made.build != here.build:
        found.append("the program changed since this replay was recorded")
    return tuple(found)


def verify(
    replay: Replay, numbers: Numbers | None = None, shelf: Shelf = GAME, told: Told | None = None
) -> Verdict:
    """Play it all and compare every second, then the end; `told` hears each second what share is done, 0..1.

    Raises ContentError, and ReplayError as Rerun.
    """
    if replay.layout != LAYOUT:
        raise ReplayError(replay.made.map, "", "recorded by a build with other tables: there is no comparing")
    if len(replay.digest) != DIGEST_BYTES:
        raise ReplayError(replay.made.map, "", "no digest of its end is in it: there is no comparing")
    session = Rerun(replay, numbers, shelf)
    warned = warnings(replay, session)
    split = _first_difference(replay, session, told)
    return Verdict(session.tick, session.world.digest(), split, warned)


def _first_difference(replay: Replay, session: Rerun, told: Told | None) -> Divergence | None:
    marker, noticed = Marker(session.world), 0
    for _ in range(replay.ticks):
        session.advance()
        if told is not None and session.tick % TICKS == 0:
            told(session.tick / replay.ticks)
        kept = _kept(replay, session.tick)
        if kept is None:
            continue
        here, second = marker.mark(session.world), -(-session.tick // TICKS)
        found = place(kept, here, replay.masks.at(second - 1), session.world)
        if found is not None or differs(kept, here, replay.masks):
            noticed = noticed or second
        if noticed and (found is not None or second >= noticed + PATIENCE):
            return _divergence(noticed, found, session)
    if not session.world.digest().startswith(replay.digest.hex()):
        noticed = noticed or -(-session.tick // TICKS)
    return _divergence(noticed, None, session) if noticed else None


def _kept(replay: Replay, tick: int) -> Mark | None:
    """What was recorded of the world at a tick."""
    second, rest = divmod(tick, TICKS)
    if rest == 0 and second <= len(replay.marks):
        return replay.marks[second - 1]
    return replay.last if tick == replay.ticks else None


def _divergence(second: int, found: Place | None, session: Session) -> Divergence:
    if found is None:
        return Divergence(second, UNKNOWN, UNKNOWN, None, "")
    cells = getattr(getattr(session.world.tables, found.table), found.column)
    if found.row < 0:
        return Divergence(second, found.table, found.column, None, "")
    return Divergence(second, found.table, found.column, found.row, str(cells[found.row].tolist())[:60])
