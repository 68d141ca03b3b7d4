"""A fleet of recorded runs, and the same runs played again elsewhere: the proof that a replay is the night.

`python -m game.headless.fleet verify FOLDER` is for other processes: under another hash seed, or with
`older_cpu()` in their environment, which turns off what this processor has more than its oldest kin, in numpy
and in compiled code alike.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count, islice
from pathlib import Path
from typing import Any

from game.content import tiled
from game.content.places import GAME
from game.headless import roster
from game.headless.run import THINK_TICKS
from game.session import replay as replays
from game.session.play import open_map
from game.session.verify import verify
from game.sim import look
from game.sim.clock import TICKS
from game.sim.kinds.who import NOBODY, Person

MINUTE, TEN = 60, 600
SHORT, LONG = 476, 24
BOTS = ("scout", "random", "idle")
ENDING = ".hyosan-replay"


@dataclass(frozen=True, slots=True)
class Trip:
    """One run to be recorded."""

    map: str
    person: str
    bot: str
    seed: int
    seconds: int

    @property
    def file(self) -> str:
        """Its replay's name."""
        return f"{self.map.replace('/', '-')}-{self.person}-{self.bot}-{self.seed}-{self.seconds}s{ENDING}"


def trips(short: int = SHORT, long: int = LONG) -> list[Trip]:
    """So many runs of a minute and of ten: every map, protagonist and bot in turn, then the next seed."""
    return [*islice(_round(MINUTE), short), *islice(_round(TEN), long)]


def _round(seconds: int) -> Iterator[Trip]:
    played = [(name, person) for name in GAME.playable() for person in _persons(name)]
    for seed in count(seconds):
        for bot in BOTS:
            for name, person in played:
                yield Trip(name, person, bot, seed, seconds)


def _persons(name: str) -> list[str]:
    starts = tiled.load(GAME.find_map(name)).plan.starts
    return sorted({Person(start.person).name.lower() for start in starts})


def record(trip: Trip, folder: Path) -> Path:
    """Play a run for its whole time, whatever comes of the player, and keep its replay. -> the file"""
    session, bot = open_map(trip.map, trip.person, trip.seed), roster.make(trip.bot, trip.seed)
    while session.tick < trip.seconds * TICKS:
        asked = session.tick % THINK_TICKS == 0 and session.world.player != NOBODY
        session.advance(bot.act(look.percept(session.world)) if asked else ())
    path = folder / trip.file
    replays.write(path, session.recording())
    return path


def verified(path: Path) -> dict[str, Any]:
    """What `verify` makes of a file."""
    found = verify(replays.load(path))
    split = found.divergence
    return {
        "file": path.name,
        "ticks": found.ticks,
        "digest": found.digest,
        "same": split is None,
        "where": "" if split is None else str(split),
        "warnings": list(found.warnings),
    }


def older_cpu() -> dict[str, str]:
    """Environment of a process that has to do without this processor's newer instructions."""
    return {
        "NPY_DISABLE_CPU_FEATURES": " ".join(newer_instructions()),
        "NUMBA_CPU_NAME": "generic",
        "NUMBA_CPU_FEATURES": "",
        "OPENBLAS_NUM_THREADS": "1",
    }


def newer_instructions() -> list[str]:
    """What numpy uses of the processor beyond the least it needs."""
    import numpy as np

    core: Any = np._core._multiarray_umath  # type: ignore[attr-defined]
    return [name for name in core.__cpu_dispatch__ if core.__cpu_features__.get(name)]


def main(folder: Path) -> None:
    """One JSON line for each file, after one that shows which machine this is."""
    print(json.dumps({"newer": newer_instructions(), "hash": hash("hyosan")}))
    for path in sorted(folder.glob(f"*{ENDING}")):
        print(json.dumps(verified(path)), flush=True)


if __name__ == "__main__":
    if sys.argv[1:2] != ["verify"] or len(sys.argv) != 3:
        sys.exit("usage: python -m game.headless.fleet verify FOLDER")
    main(Path(sys.argv[2]))
