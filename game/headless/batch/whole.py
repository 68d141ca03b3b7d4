"""A batch from its first run to its report; killed at any moment, it goes on where it was."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from game.content.gate import ContentError
from game.content.places import GAME, Shelf
from game.headless.batch import page, results
from game.headless.batch.crew import Crew, played
from game.headless.batch.folder import Folder, Told, heading, usual_place
from game.headless.batch.order import Key, Order
from game.headless.batch.report import report
from game.headless.batch.stage import Stage, stages
from game.headless.batch.summary import Summary, by_cast, summed
from game.headless.batch.timings import timed
from game.session.play import person_named

Progress = Callable[[int, int], None]
"""Told how many runs there are by now, and how many were won."""
REPORT = "report.html"


@dataclass(frozen=True, slots=True)
class Batch:
    """What is to be played, and where it is kept."""

    order: Order
    stages: dict[str, Stage]
    folder: Folder

    def left(self) -> list[Key]:
        """Runs nobody has handed in yet."""
        return [key for key in self.order.runs() if key not in self.folder.nights]

    @property
    def others(self) -> tuple[int, ...]:
        """Seeds of nights that are there and that nobody asked for this time: they stay, and count."""
        return tuple(sorted({key.seed for key in self.folder.nights} - set(self.order.seeds)))

    @property
    def wins(self) -> int:
        return sum(night.row.won for night in self.folder.nights.values())


def begin(order: Order, out: Path | None, told: Told, shelf: Shelf = GAME) -> Batch:
    """Read the maps and open the folder. Raises ContentError before anything is played."""
    found = stages(order.maps, order.persons, order.bots, shelf)
    persons = tuple(dict.fromkeys(person_named(word).name.lower() for word in order.persons))
    named = Order(tuple(found), persons, order.bots, order.seeds, order.seconds, order.mods)
    where = out if out is not None else usual_place(named, heading(named, found))
    return Batch(named, found, Folder.begin(where, named, found, told))


def play(batch: Batch, crew: Crew, told: Told, progress: Progress) -> None:
    """Play what is left; each run is on disk before the next is told of. Raises ContentError."""
    progress(len(batch.folder.nights), batch.wins)
    for nights in played(crew, batch.stages, batch.left, batch.order.seconds, told):
        batch.folder.keep(nights, told)
        progress(len(batch.folder.nights), batch.wins)


def finish(batch: Batch, command: str, as_csv: bool) -> dict[str, Any]:
    """Write results, heat maps and report, and leave the folder; the summary as a document.

    Raises ContentError.
    """
    try:
        return _finish(batch, command, as_csv)
    except OSError as fault:
        raise ContentError(
            batch.folder.path,
            "",
            fault.strerror or str(fault),
            "make room and ask again: every night is kept",
        ) from None
    finally:
        batch.folder.leave()


def _finish(batch: Batch, command: str, as_csv: bool) -> dict[str, Any]:
    folder, nights = batch.folder, batch.folder.in_order()
    rows = [night.row for night in nights]
    files = [
        *results.write_rows(folder.path, rows, folder.head, as_csv or not results.has_parquet()),
        results.write_arrays(folder.path, batch.stages, nights),
    ]
    timings = timed(batch.stages, [row.key for row in rows], batch.order.seconds)
    text = report(folder, batch.order.seconds, command, timings)
    files.append(page.write(folder.path / REPORT, text))
    casts = {cast: summed([night.row for night in of_cast]) for cast, of_cast in by_cast(nights).items()}
    return {
        **summed(rows).as_json(),
        "by": [
            dict(zip(("map", "as", "bot"), cast, strict=True)) | _short(each) for cast, each in casts.items()
        ],
        "us_per_tick": {name: round(us, 2) for name, us in timings.systems.items()},
        "seeds": folder.head["seeds"],
        "folder": str(folder.path),
        "files": [path.name for path in files],
    }


def _short(figures: Summary) -> dict[str, Any]:
    return {name: value for name, value in figures.as_json().items() if name not in ("outcomes", "causes")}
