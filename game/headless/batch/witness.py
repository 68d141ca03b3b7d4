"""Who watches a night for a batch: what the character did, suffered and was caught at, and where."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import NamedTuple

from game.headless.batch.grid import cell_of, width_of
from game.session.play import Session
from game.sim.clock import TICKS
from game.sim.events import Event, Fact
from game.sim.kinds.story import Outcome
from game.sim.why import kind_of

ALARM = 3
"""The band of suspicion at which one is found out."""
STAND = 6
"""Ticks between two notes of where one is, while nothing happens."""
STEP, NOISE, NOTICED, DIED = Event.STEP, Event.NOISE, Event.NOTICED, Event.DIED
HIT, SHOT = Event.HIT, Event.SHOT
HARMS = (HIT, Event.BITE, Event.GRAB, SHOT)
"""What others do to one that costs health, or the freedom to keep it."""
KEPT = (Outcome.RUNNING, Outcome.WON, Outcome.MOVED_ON)
"""Ends that are no loss."""
BY_SOMEBODY = ("torn_apart", "turned", "bled_out", "shot")
"""Losses that somebody brought about."""


class Killer(NamedTuple):
    """Whoever harmed one last."""

    kind: str
    x: float
    y: float


class Witness:
    """Hears of every tick, and keeps count."""

    def __init__(self, session: Session, step: int) -> None:
        """`step` = whole seconds between two samples of stress."""
        self.session, self.world = session, session.world
        self.me = int(self.world.state.player[0])
        self.every = step * TICKS
        self.width = width_of(session.plan)
        self.noise: dict[int, float] = defaultdict(float)
        self.spotted: dict[int, float] = defaultdict(float)
        self.kills = self.detections = self.noises = 0
        self.killer: Killer | None = None
        self.stress: list[int] = []
        self.peak = self._health = self.x = self.y = 0.0
        self.died = False
        self._stand()

    @property
    def lost(self) -> bool:
        return self.session.outcome not in KEPT

    def notice(self, happened: list[Fact]) -> None:
        """One tick."""
        tick, stress = self.world.tick, float(self.world.state.stress[0])
        self.peak = max(self.peak, stress)
        if tick % self.every == 0:
            self.stress.append(round(stress))
        if happened or tick % STAND == 0:
            self._stand()
        if happened:
            struck = {fact.whom for fact in happened if fact.kind is HIT and fact.who == self.me}
            for fact in happened:
                self._take(fact, struck)

    @property
    def health(self) -> float:
        """What is left of it; none of whoever died."""
        return 0.0 if self.died else self._health

    def cause(self, outcome: str) -> str:
        """How it was lost, and by whom where that is known; '' where it was not."""
        if not self.lost:
            return ""
        by = self.killer if outcome in BY_SOMEBODY else None
        return f"{outcome} by {by.kind}" if by else outcome

    def grid(self, cells: Mapping[int, float]) -> list[tuple[int, float]]:
        """Cells in ascending order with what fell on each."""
        return [(cell, round(cells[cell], 3)) for cell in sorted(cells)]

    # ------------------------------------------------------------ parts
    def _stand(self) -> None:
        """Where the character is, as long as there is one."""
        row = self.world.resolve(self.me)
        if row >= 0:
            self.x, self.y = float(self.world.body.x[row]), float(self.world.body.y[row])
            self._health = float(self.world.vital.health[row])

    def _take(self, fact: Fact, struck: set[int]) -> None:
        kind = fact.kind
        if fact.who == self.me:
            if kind is STEP or kind is NOISE:
                self.noises += 1
                self.noise[cell_of(fact.x, fact.y, self.width)] += fact.value
            elif kind is DIED:
                self.x, self.y, self.died = fact.x, fact.y, fact.sub != Outcome.WON
        elif kind is DIED:
            self.kills += fact.who in struck
        elif fact.whom != self.me:
            return
        elif kind is NOTICED and fact.sub == ALARM:
            self.detections += 1
            self.spotted[cell_of(self.x, self.y, self.width)] += 1.0
        elif kind in HARMS and (kind is not SHOT or fact.value > 0):
            row = self.world.resolve(fact.who)
            if row >= 0:
                x, y = float(self.world.body.x[row]), float(self.world.body.y[row])
                self.killer = Killer(kind_of(self.world, row), x, y)
