"""Looks at what a test expects once a tick, and says what was not met."""

from __future__ import annotations

from dataclasses import dataclass

from game.content.trial.expected import Happens, Often
from game.content.trial.trial import Expected, Trial
from game.headless.trial.atoms import look, paired, people_of, somebody, tell
from game.headless.trial.eye import FAR, Look
from game.headless.trial.observed import Observed
from game.session.play import Session, outcome_word
from game.sim.clock import TICKS
from game.sim.kinds.who import Has

CONCERNED = 5
"""People of whom a failure tells why they are there."""


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


class _Watch:
    """One expectation and how it has fared so far."""

    __slots__ = (
        "begin",
        "close",
        "decided",
        "expected",
        "hold",
        "met",
        "near",
        "nearest",
        "since",
        "told_tick",
    )

    def __init__(self, expected: Expected, last: int) -> None:
        self.expected = expected
        self.begin = max(1, round(expected.after * TICKS))
        ends = round((expected.after + expected.seconds) * TICKS) if expected.seconds else last
        self.close = max(self.begin, min(last, ends))
        # The beginning itself is not looked at: what has to hold all the time it has may begin a tick late.
        self.hold = min(round(expected.hold * TICKS), self.close - self.begin)
        self.decided = False
        self.met: bool | None = None
        """Whether it was met, None while that is open."""
        self.since = -1
        """Tick since which it has been true without a break."""
        self.near, self.nearest, self.told_tick = FAR, "", -1


class Judge:
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
        self._absent = [who for each in trial.expected for who in somebody(each.clauses)]
        """Of those it speaks of, who has not been there yet."""
        self.missed: list[Missed] = []
        self.excused: list[Missed] = []
        self.done = False

    def look(self) -> None:
        """Judge the tick just stepped; then whether that was the last."""
        over = self.session.over or self.session.tick >= self.last
        self._absent = [who for who in self._absent if not self.seen.known(who)]
        for watch in self.watches:
            if not watch.decided:
                self._judge(watch, over)
        self.done = over or bool(self.missed) or all(watch.decided for watch in self.watches)

    def _judge(self, watch: _Watch, over: bool) -> None:
        tick, expected = self.session.tick, watch.expected
        if expected.when == "end":
            if over:
                holds = look(expected.clauses, self.seen).holds
                idle = self._idle(expected) if holds else tell(expected.clauses, self.seen)
                self._decide(watch, holds and not idle, idle)
            return
        if tick >= watch.begin:
            _JUDGES[expected.when](self, watch, look(expected.clauses, self.seen))
        if not watch.decided and (over or tick >= watch.close):
            self._run_out(watch, over and tick < watch.close)

    def _within(self, watch: _Watch, found: Look) -> None:
        tick = self.session.tick
        if found.holds and not self._idle(watch.expected):
            watch.since = tick if watch.since < 0 else watch.since
            if tick - watch.since >= watch.hold:
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
            told, found = watch.nearest, look(watch.expected.clauses, self.seen)
            if watch.since >= 0:
                told = f"true only since tick {watch.since}"
            elif found.gap <= watch.near:
                told = (found.holds and self._idle(watch.expected)) or tell(watch.expected.clauses, self.seen)
            else:
                told = f"nearest at tick {watch.told_tick} ({watch.told_tick / TICKS:.2f} s): {told}"
            self._decide(watch, False, f"{ended}; {told}" if early else told)
        else:
            idle = self._idle(watch.expected)
            self._decide(watch, not idle, idle)

    def _idle(self, expected: Expected) -> str:
        """What is told where it speaks of somebody who was not there to be looked at, '' where it does not.

        always and never need them in their time, the others at some time; a count of nobody is a fair one.
        """
        lasts = expected.when in ("always", "never")
        told = somebody(expected.clauses) if lasts or self._absent else ()
        gone = [who for who in told if (who.word not in self.seen.peopled if lasts else who in self._absent)]
        once = "then" if lasts and gone and gone[0] not in self._absent else "ever"
        if gone:
            return f"nobody of '{gone[0].word}' was {once} there: it checked nothing"
        alone = [who.word for who in paired(expected.clauses) if who.word not in self.seen.paired]
        return f"no two of '{alone[0]}' were there: it checked nothing" if lasts and alone else ""

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
            rows = [row for row in world.rows(Has.ALIVE).tolist() if row != world.player]
        body = world.body
        rows.sort(key=lambda r: (float(body.x[r]) - expected.x) ** 2 + (float(body.y[r]) - expected.y) ** 2)
        return tuple(rows[:CONCERNED])

    def _too_good(self) -> Missed:
        world = self.session.world
        row = max(world.player, 0)
        at = (float(world.body.x[row]), float(world.body.y[row]))
        told = f"everything was as expected though test_fails says: {self.trial.fails}"
        return Missed("that the map fails", "end", "map properties, test_fails", *at, world.tick, told, ())

    def verdict(self) -> tuple[tuple[Missed, ...], str]:
        """What was missed without excuse; and why it failed as expected, where that is all that did."""
        missed = list(self.missed)
        if self.trial.fails and not missed and not self.excused:
            missed.append(self._too_good())
        if missed or not self.excused:
            return tuple(missed), ""
        stated = dict.fromkeys(watch.expected.fails for watch in self.watches if watch.expected.fails)
        return (), self.trial.fails or "; ".join(stated)


_JUDGES = {"within": Judge._within, "always": Judge._always, "never": Judge._never}
