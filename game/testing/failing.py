"""Failing: what is said of a test that came out otherwise, by pytest and by `hyosan test` alike."""

from __future__ import annotations

from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import structs

from game.content import gate
from game.content.drawn.scenario import ENDING as DRAWN
from game.headless.trial.report import shown
from game.headless.trial.rounds import ENDING, Round
from game.session import replay
from game.sim.clock import TICKS
from game.testing.moment import picture
from game.testing.telling import moment_line, scene

DONE = "the test did to the world what no player can"

if TYPE_CHECKING:
    from game.headless.trial.case import Result
    from game.testing.stage import Stage


LETTERS = 60
"""Of a file's name: parameters of a test may be long."""


def kept(keep: Path | None) -> Round:
    """Where failed maps are kept: `keep`, a folder in the user's cache if None."""
    return Round((), keep=keep, picture=pictured)


def told(result: Result, played: Round) -> str:
    """The lines of a failed map; its picture and a recording that leads up to it are kept.

    A last line says where they cannot be.
    """
    try:
        return played.failure(result)
    except gate.ContentError as fault:
        return f"{played.told(result)}\n  not kept  {fault}"


def pictured(result: Result, out: Path) -> Path:
    """The moment of a failure, with what was expected above it. -> the picture's path"""
    missed = result.missed[0]
    when = f"tick {missed.tick} ({missed.tick / TICKS:.2f} s)"
    lines = (f"{result.case.id}, {when}", f"expected: {missed.that}", f"happened: {missed.happened}")
    return picture(result.session, missed.x, missed.y, out, lines)


def stem_of(name: str, taken: set[str]) -> str:
    """A file's name for what is kept of a test, and no other test's: it is added to those taken."""
    plain = "".join(c if c.isalnum() or c in "-_" else "-" for c in name).strip("-")[:LETTERS]
    stem = next(word for n in count(1) if (word := f"{plain}-{n}" if n > 1 else plain) not in taken)
    taken.add(stem)
    return stem


def staged(stage: Stage, name: str, words: bool, keep: Path | None, taken: set[str]) -> str:
    """The same of a stage within a test: the scene if wanted, a picture, and how to see it again.

    `taken` are the names of files of other stages. Raises ContentError where nothing can be written.
    """
    folder, stem = kept(keep).folder(), stem_of(name, taken)
    lines = [scene(stage)] if words else []
    drawn = stage.picture(folder / f"{stem}.png", f"{name}, {moment_line(stage)}")
    lines.append(f"  picture   {gate.label(drawn)}")
    film = None if stage.meddled else _recorded(stage, folder / stem)
    if film is None:
        told = DONE if stage.meddled else "its legend has more than words"
        return "\n".join([*lines, f"  (no recording: {told})"])
    return "\n".join([*lines, f"  show it   {shown(stage.session, film)}"])


def _recorded(stage: Stage, stem: Path) -> Path | None:
    """Write the recording of a stage, and what it was drawn as beside it; None where that has no words."""
    recording = stage.session.recording()
    if stage.drawing is not None:
        text, home = stage.drawing.written(), stem.with_name(stem.name + DRAWN)
        if not text:
            return None
        home.write_text(text, encoding="utf-8")
        recording = replace(recording, made=structs.replace(recording.made, map=str(home.resolve())))
    film = stem.with_name(stem.name + ENDING)
    replay.write(film, recording)
    return film
