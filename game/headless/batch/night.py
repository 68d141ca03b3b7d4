"""One night of a batch: a row of figures, and traces of where things happened."""

from __future__ import annotations

import time
from dataclasses import asdict, dataclass, fields
from typing import Any

from game.headless import players
from game.headless.batch.build import build_digest
from game.headless.batch.order import Key
from game.headless.batch.stage import Stage
from game.headless.batch.witness import Witness
from game.headless.run import nights
from game.session.play import outcome_word

CURVE = 180
"""Samples of the stress curve at most."""


@dataclass(frozen=True, slots=True)
class Row:
    """What is kept of a run, one column each. Places are in tiles; empty where there is none."""

    map: str
    person: str
    bot: str
    seed: int
    seconds: float
    """Played, of the game's own time."""
    ticks: int
    outcome: str
    won: bool
    cause: str
    """How it was lost and by whom, such as `torn_apart by runner`; '' where it was not."""
    x: float
    y: float
    """Where the character was at the end."""
    killer_x: float | None
    killer_y: float | None
    """Where whoever harmed the character last stood, of runs that were lost to somebody."""
    kills: int
    detections: int
    """How often somebody's suspicion of the character reached alarm."""
    noises: int
    """Sounds the character made, footfalls counted in."""
    health: float
    peak_stress: float | None
    """Of the director, None where none runs."""
    digest: str
    ticks_per_second: float
    """By the clock of whoever played it: the one column that differs from time to time."""
    build: str

    @property
    def key(self) -> Key:
        return Key(self.map, self.person, self.bot, self.seed)

    def as_json(self) -> dict[str, Any]:
        """The same with the names of the command line: `as` is a word Python keeps for itself."""
        return {column_name(key): value for key, value in asdict(self).items()}


def column_name(name: str) -> str:
    """A field's name in results."""
    return "as" if name == "person" else name


COLUMNS = tuple(column_name(each.name) for each in fields(Row))


@dataclass(frozen=True, slots=True)
class Night:
    """A row and its traces: cells of the coarse grid with how much fell on each, stress at even steps."""

    row: Row
    noise: list[tuple[int, float]]
    spotted: list[tuple[int, float]]
    stress: list[int]

    @property
    def key(self) -> Key:
        return self.row.key


def stress_step(seconds: float) -> int:
    """Whole seconds between two samples of the stress curve of a batch that long."""
    return max(1, -(-int(seconds) // CURVE))


def play(stage: Stage, key: Key, seconds: float) -> Night:
    """Play one night. Raises ContentError where the stage has no start for the person."""
    bot = players.make(key.bot, key.seed, stage.here)
    session = stage.open(key.person, key.seed)
    seen = Witness(session, stress_step(seconds))
    began = time.perf_counter()
    for happened in nights(session, bot, seconds):
        seen.notice(happened)
    took = time.perf_counter() - began
    outcome = outcome_word(session.outcome)
    killer = seen.killer if seen.lost else None
    row = Row(
        map=key.map,
        person=key.person,
        bot=key.bot,
        seed=key.seed,
        seconds=round(session.seconds, 3),
        ticks=session.tick,
        outcome=outcome,
        won=outcome == "won",
        cause=seen.cause(outcome),
        x=round(seen.x, 2),
        y=round(seen.y, 2),
        killer_x=killer and round(killer.x, 2),
        killer_y=killer and round(killer.y, 2),
        kills=seen.kills,
        detections=seen.detections,
        noises=seen.noises,
        health=round(seen.health, 2),
        peak_stress=round(seen.peak, 2) if session.plan.directed else None,
        digest=session.world.digest(),
        ticks_per_second=round(session.tick / took, 1) if took > 0 else 0.0,
        build=build_digest(),
    )
    stress = seen.stress if session.plan.directed else []
    return Night(row, seen.grid(seen.noise), seen.grid(seen.spotted), stress)
