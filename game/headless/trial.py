"""Tests drawn in Tiled: a map that says what is given and what is expected is played, and judged by that."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from game.content import gate, mods, tiled
from game.content.gate import ContentError, Where
from game.content.places import GAME, MAPS, Shelf
from game.content.tiled import TiledMap
from game.content.trials import Expected, Happens, Often, Trial
from game.headless import roster
from game.headless.atoms import FAR, Look, look, people_of, tell
from game.headless.observed import Observed
from game.headless.run import THINK_TICKS, TICKS
from game.headless.timeline import Timeline
from game.headless.why import Answer
from game.session import replay
from game.session.play import Session, outcome_word
from game.sim import look as eyes
from game.sim.why import explain

MARK = "test_"
"""How the file of a map begins that must be a test."""
CONCERNED = 5
"""People of whom a failure tells why they are there."""
NO_BOT = "idle"


class Case(NamedTuple):
    """One map with one seed."""

    path: Path
    seed: int

    @property
    def id(self) -> str:
        return f"{self.path.stem}[{self.seed}]"


@dataclass(frozen=True, slots=True)
class Missed:
    """An expectation that was not met."""

    that: str
    when: str
    spot: str
    """Where it stands in Tiled."""
    x: float
    y: float
    tick: int
    happened: str
    """What was seen instead."""
    actors: tuple[int, ...]
    """Rows of those concerned."""


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
            raise Where(gate.label(path)).refuse("nothing is expected", "add an object of class Expect")
        return loaded
    try:
        roster.make(trial.bot, 0)
    except ContentError as fault:
        raise where.refuse(f"test_bot = '{trial.bot}'", fault.remedy) from None
    if not any(start.person == trial.person for start in loaded.plan.starts):
        who = trial.person.name.lower()
        raise where.refuse(f"test_as = '{who}'", f"put a Start with who = {who} on the map")
    return loaded


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
def play(case: Case, shelf: Shelf = GAME, record: Path | None = None) -> Result:
    """Play one case and judge it; `record` = where its recording goes. Raises ContentError."""
    loaded = _read(case.path)
    trial = loaded.trial
    bot = roster.make(trial.bot, case.seed)
    with_it = mods.with_owner(case.path, shelf)
    session = Session(case.path, trial.person, case.seed, plan=loaded.plan, shelf=with_it)
    session.picture = loaded.picture
    judge = _Judge(session, trial)
    hands = Timeline(trial.given)
    while not judge.done:
        commands = hands.commands(session.world)
        if session.tick % THINK_TICKS == 0 and trial.bot != NO_BOT:
            commands = [*bot.act(eyes.percept(session.world)), *commands]
        judge.seen.note(session.advance(commands))
        judge.look()
    if record is not None:
        replay.write(record, session.recording())
    return judge.result(case)


class _Watch:
    """One expectation and how it has fared so far."""

    __slots__ = ("begin", "close", "decided", "expected", "met", "near", "nearest", "since", "told_tick")

    def __init__(self, expected: Expected, last: int) -> None:
        self.expected = expected
        self.begin = max(1, round(expected.after * TICKS))
        self.close = min(last, self.begin + round(expected.seconds * TICKS)) if expected.seconds else last
        self.decided = False
        self.met: bool | None = None
        """Whether it was met, None while that is open."""
        self.since = -1
        """Tick since which it has been true without a break."""
        self.near, self.nearest, self.told_tick = FAR, "", -1


class _Judge:
    """Looks at every expectation once a tick."""

    def __init__(self, session: Session, trial: Trial) -> None:
        self.session, self.trial = session, trial
        self.last = max(1, round(trial.seconds * TICKS))
        self.watches = [_Watch(each, self.last) for each in trial.expected]
        clauses = [clause for each in trial.expected for clause in each.clauses]
        atoms = [clause.atom for clause in clauses]
        happenings = {atom.what: None for atom in atoms if isinstance(atom, Happens | Often)}
        spawns = {row for who in people_of(tuple(clauses)) for row in who.spawns}
        self.seen = Observed(session, trial, happenings, spawns)
        self.missed: list[Missed] = []
        self.excused: list[Missed] = []
        self.done = False

    def look(self) -> None:
        """Judge the tick just stepped; then whether that was the last."""
        over = self.session.over or self.session.tick >= self.last
        for watch in self.watches:
            if not watch.decided:
                self._judge(watch, over)
        self.done = over or bool(self.missed) or all(watch.decided for watch in self.watches)

    def _judge(self, watch: _Watch, over: bool) -> None:
        tick, expected = self.session.tick, watch.expected
        if expected.when == "end":
            if over:
                found = look(expected.clauses, self.seen)
                self._decide(watch, found.holds, "" if found.holds else tell(expected.clauses, self.seen))
            return
        if watch.begin <= tick <= watch.close:
            _JUDGES[expected.when](self, watch, look(expected.clauses, self.seen))
        if not watch.decided and (over or tick >= watch.close):
            self._run_out(watch, over and tick < watch.close)

    def _within(self, watch: _Watch, found: Look) -> None:
        tick = self.session.tick
        if found.holds:
            watch.since = tick if watch.since < 0 else watch.since
            if tick - watch.since >= round(watch.expected.hold * TICKS):
                self._decide(watch, True, "")
            return
        watch.since = -1
        if found.gap < watch.near or watch.told_tick < 0:
            watch.near, watch.told_tick = found.gap, tick
            watch.nearest = tell(watch.expected.clauses, self.seen)

    def _always(self, watch: _Watch, found: Look) -> None:
        watch.since = self.session.tick
        if not found.holds:
            self._decide(watch, False, tell(watch.expected.clauses, self.seen))

    def _never(self, watch: _Watch, found: Look) -> None:
        watch.since = self.session.tick
        if found.holds:
            self._decide(watch, False, f"it came true: {tell(watch.expected.clauses, self.seen)}")

    def _run_out(self, watch: _Watch, early: bool) -> None:
        """The time of an expectation is over, or the night is."""
        when, tick = watch.expected.when, self.session.tick
        ended = f"the night was over (outcome {outcome_word(self.session.outcome)}) at {tick / TICKS:.2f} s"
        if watch.begin > tick:
            self._decide(watch, False, f"{ended}, before it counted")
        elif when == "within":
            told = watch.nearest
            if watch.since >= 0:
                told = f"true only since tick {watch.since}"
            elif look(watch.expected.clauses, self.seen).gap <= watch.near:
                told = tell(watch.expected.clauses, self.seen)
            else:
                told = f"nearest at tick {watch.told_tick} ({watch.told_tick / TICKS:.2f} s): {told}"
            self._decide(watch, False, f"{ended}; {told}" if early else told)
        else:
            nobody = [
                w.word for w in people_of(watch.expected.clauses) if w.group and not self._peopled(w.word)
            ]
            told = f"nobody of '{nobody[0]}' was ever there: it checked nothing" if nobody else ""
            self._decide(watch, not nobody, told)

    def _peopled(self, word: str) -> bool:
        return word in self.seen.peopled

    def _decide(self, watch: _Watch, met: bool, happened: str) -> None:
        watch.decided, watch.met = True, met
        expected = watch.expected
        if met and not expected.fails:
            return
        if met:
            happened = f"it was met though it is expected to fail ({expected.fails}): clear fails"
        found = Missed(
            str(expected),
            expected.when,
            expected.spot,
            expected.x,
            expected.y,
            self.session.tick,
            happened,
            self._concerned(expected),
        )
        (self.excused if not met and (expected.fails or self.trial.fails) else self.missed).append(found)

    def _concerned(self, expected: Expected) -> tuple[int, ...]:
        """Rows of those it speaks of who live; where it speaks of nobody, whoever is nearest to it."""
        found: dict[int, None] = {}
        for who in people_of(expected.clauses):
            found.update(dict.fromkeys(self.seen.living(who)))
        world = self.session.world
        rows = [row for row in found if row != world.player]
        if not rows:
            rows = [row for row in world.rows(1).tolist() if row != world.player]
        body = world.body
        rows.sort(key=lambda r: (float(body.x[r]) - expected.x) ** 2 + (float(body.y[r]) - expected.y) ** 2)
        return tuple(rows[:CONCERNED])

    # ------------------------------------------------------------ what came of it
    def result(self, case: Case) -> Result:
        """What is told of the case."""
        missed = list(self.missed)
        if self.trial.fails and not missed and not self.excused:
            missed.append(self._too_good())
        excused = ""
        if self.excused and not missed:
            excused = self.trial.fails or "; ".join(
                watch.expected.fails for watch in self.watches if watch.expected.fails
            )
        session = self.session
        reasons = [explain(session.world, row) for row in (missed[0].actors if missed else ())]
        return Result(
            case,
            tuple(missed),
            excused,
            round(session.seconds, 3),
            outcome_word(session.outcome),
            session,
            tuple(Answer(self.seen.name(each.row), session.tick, each) for each in reasons),
            self._acted(),
        )

    def _too_good(self) -> Missed:
        world = self.session.world
        row = max(world.player, 0)
        at = (float(world.body.x[row]), float(world.body.y[row]))
        told = f"everything was as expected though test_fails says: {self.trial.fails}"
        return Missed("that the map fails", "end", "map properties, test_fails", *at, world.tick, told, ())

    def _acted(self) -> tuple[str, ...]:
        triggers = self.session.plan.triggers
        order = sorted(self.seen.acted, key=lambda row: (self.seen.acted[row], row))
        return tuple(triggers[row].name or f"trigger {row}" for row in order)


_JUDGES = {"within": _Judge._within, "always": _Judge._always, "never": _Judge._never}
