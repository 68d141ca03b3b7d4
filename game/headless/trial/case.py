"""Tests drawn in Tiled: a map that says what is given and what is expected is played, and judged by that."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from game.content import gate, tiled
from game.content.gate import ContentError, Where
from game.content.mod import mods
from game.content.places import GAME, MAPS, Shelf
from game.content.tiled import TiledMap
from game.headless import players, roster
from game.headless.run import THINK_TICKS
from game.headless.trial.judge import Judge, Missed
from game.headless.trial.timeline import Timeline
from game.headless.why import Answer
from game.session import replay
from game.session.play import Session, outcome_word
from game.sim import look as eyes
from game.sim.why import explain

MARK = "test_"
"""How the file of a map begins that must be a test."""
NO_BOT = "idle"
REMEDY = "add an object of class Expect"


class Case(NamedTuple):
    """One map with one seed."""

    path: Path
    seed: int

    @property
    def id(self) -> str:
        return f"{self.path.stem}[{self.seed}]"


@dataclass(frozen=True, slots=True)
class Result:
    """What came of one case."""

    case: Case
    missed: tuple[Missed, ...]
    """Unexcused ones only: none where it passed, or failed as it should."""
    excused: str
    """Why it failed as it was expected to; empty: nothing did."""
    seconds: float
    outcome: str
    session: Session = field(repr=False)
    """As it stood at the first unexcused miss, else at the end."""
    reasons: tuple[Answer, ...] = ()
    """Why those concerned by the first miss are where they are."""
    acted: tuple[str, ...] = ()
    """Names of the triggers that acted, in the order they did."""
    given: str = ""
    """How much of what she was given to do has been done, in words; empty: nothing was given."""

    @property
    def passed(self) -> bool:
        return not self.missed


# ------------------------------------------------------------ which
def cases(path: Path, shelf: Shelf = GAME) -> tuple[Case, ...]:
    """The cases of a map, none where it is no test. Raises ContentError where it is wrong."""
    trial = _read(path).trial
    return tuple(Case(path, seed) for seed in trial.seeds) if trial.stated else ()


def _read(path: Path) -> TiledMap:
    """A map whose test can be played, if it is one. Raises ContentError."""
    loaded = once(path)
    trial, where = loaded.trial, Where(gate.label(path)).at("map properties")
    if not trial.stated:
        if path.name.startswith(MARK):
            raise Where(gate.label(path)).refuse("nothing is expected", _instead(loaded))
        return loaded
    try:
        roster.make(trial.bot, 0)
    except ContentError as fault:
        raise where.refuse(f"test_bot = '{trial.bot}'", fault.remedy) from None
    if not any(start.person == trial.person for start in loaded.plan.starts):
        who = trial.person.name.lower()
        raise where.refuse(f"test_as = '{who}'", f"put a Start with who = {who} on the map")
    return loaded


def _instead(loaded: TiledMap) -> str:
    """What a map needs that expects nothing: who misses an Expect may have hidden it."""
    hidden = f"; hidden in Tiled, so not in the game: {', '.join(loaded.hidden[:3])}" if loaded.hidden else ""
    return f"{REMEDY}{hidden}"


def once(path: Path) -> TiledMap:
    """A map, read once for all its seeds as long as its file does not change. Raises ContentError."""
    try:
        stat = path.stat()
    except OSError:
        return tiled.load(path)  # which says what is wrong
    return _kept(path, stat.st_mtime_ns, stat.st_size)


@lru_cache(maxsize=64)
def _kept(path: Path, changed: int, size: int) -> TiledMap:
    return tiled.load(path)


def maps_of(paths: Iterable[str], shelf: Shelf = GAME) -> Iterator[Path]:
    """The maps meant: a folder's maps, else the one of that name or path. Raises ContentError."""
    for path in paths:
        folder = Path(path)
        if gate.is_folder(folder):
            yield from sorted(each for ending in MAPS for each in folder.rglob(f"*{ending}"))
        else:
            yield shelf.find_map(path)


# ------------------------------------------------------------ play
def play(case: Case, shelf: Shelf = GAME, record: Path | None = None, bot: str = "") -> Result:
    """Play one case and judge it; `record` = where its recording goes. Raises ContentError.

    `bot` = who plays it instead of the map's own; a map names one of the house alone.
    """
    loaded = _read(case.path)
    trial = loaded.trial
    player = players.make(bot, case.seed) if bot else roster.make(trial.bot, case.seed)
    with_it = mods.with_owner(case.path, shelf)
    session = Session(case.path, trial.person, case.seed, plan=loaded.plan, shelf=with_it)
    session.picture = loaded.picture
    judge = Judge(session, trial)
    hands = Timeline(trial.given)
    while not judge.done:
        commands = hands.commands(session.world)
        if session.tick % THINK_TICKS == 0 and (bot or trial.bot) != NO_BOT:
            commands = [*player.act(eyes.percept(session.world)), *commands]
        judge.seen.note(session.advance(commands))
        judge.look()
    if record is not None:
        replay.write(record, session.recording())
    return _result(case, judge, hands.told(session.world))


def _result(case: Case, judge: Judge, given: str) -> Result:
    """What is told of the case."""
    missed, excused = judge.verdict()
    session, seen = judge.session, judge.seen
    reasons = [explain(session.world, row) for row in (missed[0].actors if missed else ())]
    return Result(
        case,
        missed,
        excused,
        round(session.seconds, 3),
        outcome_word(session.outcome),
        session,
        tuple(Answer(seen.name(each.row), session.tick, each) for each in reasons),
        seen.acting(),
        given,
    )
