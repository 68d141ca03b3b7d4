"""Run one night without a screen: a bot on a map, until an outcome or the end of its time."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, TextIO

from game.content.places import GAME, Shelf
from game.headless import players, roster
from game.session import replay
from game.session.play import Session, open_map, outcome_word
from game.sim import look
from game.sim.clock import TICKS
from game.sim.events import Fact

THINK_TICKS = 6
"""A bot is asked ten times a second, as minds inside the world are."""
MAX_SECONDS = 1800.0
OFTEN = 10 * TICKS
"""Ticks between two words on how far it is."""


@dataclass(frozen=True, slots=True)
class Report:
    """What `hyosan run` prints."""

    map: str
    person: str
    bot: str
    seed: int
    ticks: int
    seconds: float
    outcome: str
    digest: str
    ticks_per_second: float

    def as_json(self) -> dict[str, Any]:
        """The same with the names of the command line: `as` is a word Python keeps for itself."""
        told = asdict(self)
        return {("as" if key == "person" else key): value for key, value in told.items()}


def run(
    map: str,
    person: str,
    bot: str,
    seed: int,
    seconds: float = MAX_SECONDS,
    log: Path | None = None,
    record: Path | None = None,
    shelf: Shelf = GAME,
    told: Callable[[float], None] = lambda share: None,
) -> Report:
    """Play until an outcome or `seconds`; optionally log events and keep a replay.

    `told` hears every now and then which share of the time is gone.

    Raises ContentError and Unknown before the first tick.
    """
    player = players.make(bot, seed)
    session = open_map(map, person, seed, marked=record is not None, shelf=shelf)
    started = time.perf_counter()
    with ExitStack() as stack:
        out = stack.enter_context(log.open("w", encoding="utf-8")) if log else None
        if record is not None:
            # However it ends: the night in which a bot of one's own stumbled is the one to look at.
            stack.callback(lambda: replay.write(record, session.recording()))
        for happened in nights(session, player, seconds):
            if session.tick == 1:
                started = time.perf_counter()  # the first tick may compile the rules
            if out is not None:
                write_facts(out, happened)
            if session.tick % OFTEN == 0:
                told(session.seconds / seconds)
        took = time.perf_counter() - started
    return _report(session, bot, took)


def nights(session: Session, bot: roster.Bot, seconds: float = MAX_SECONDS) -> Iterator[list[Fact]]:
    """Tick by tick under a bot's hands; yields what happened in each tick."""
    last = round(min(seconds, MAX_SECONDS) * TICKS)
    world = session.world
    while (tick := world.tick) < last and not session.over:
        thinks = tick % THINK_TICKS == 0
        yield session.advance(bot.act(look.percept(world)) if thinks else ())


def write_facts(out: TextIO, happened: list[Fact]) -> None:
    """One JSON object a line for each event."""
    for fact in happened:
        told = {**asdict(fact), "kind": fact.kind.name.lower()}
        out.write(json.dumps(told, separators=(",", ":")) + "\n")


def _report(session: Session, bot: str, took: float) -> Report:
    return Report(
        map=session.plan.name,
        person=session.person.name.lower(),
        bot=bot,
        seed=session.seed,
        ticks=session.tick,
        seconds=round(session.seconds, 3),
        outcome=outcome_word(session.outcome),
        digest=session.world.digest(),
        ticks_per_second=round(session.tick / took, 1) if took > 0 else 0.0,
    )
