"""Failing: what is said of a test that came out otherwise, by pytest and by `hyosan test` alike."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import TYPE_CHECKING

from game.content import gate
from game.headless.trial_round import ENDING, Round
from game.session import replay
from game.testing.moment import picture
from game.testing.telling import moment_line, scene

if TYPE_CHECKING:
    from game.headless.trial import Result
    from game.testing.stage import Stage


def told(result: Result, keep: Path | None = None) -> str:
    """The lines of a failed map; its picture and a recording that leads up to it are kept.

    `keep` is the folder for both, one in the user's cache if None; a last line says where it cannot be used.
    """
    played = Round((), keep=keep, picture=pictured)
    try:
        return played.failure(result)
    except gate.ContentError as fault:
        return f"{played.told(result)}\n  not kept  {fault}"


def pictured(result: Result, out: Path) -> Path:
    """The moment of a failure, with what was expected above it. -> the picture's path"""
    missed = result.missed[0]
    when = f"tick {missed.tick} ({missed.tick / replay.SECOND_TICKS:.2f} s)"
    lines = (f"{result.case.id}, {when}", f"expected: {missed.that}", f"happened: {missed.happened}")
    return picture(result.session, missed.x, missed.y, out, lines)


def staged(stage: Stage, name: str, words: bool, keep: Path | None = None) -> str:
    """The same of a stage within a test: the scene if wanted, a picture, and how to see it again.

    Raises ContentError where nothing can be written.
    """
    folder = Round((), keep=keep).folder()
    stem = "".join(c if c.isalnum() or c in "-_" else "-" for c in name).strip("-")
    lines = [scene(stage)] if words else []
    shown = stage.picture(folder / f"{stem}.png", f"{name}, {moment_line(stage)}")
    lines.append(f"  picture   {gate.label(shown)}")
    if stage.drawn:
        return "\n".join(lines)
    if stage.meddled:
        return "\n".join([*lines, "  (no recording: the test did to the world what no player can)"])
    film = folder / f"{stem}{ENDING}"
    replay.write(film, stage.session.recording())
    return "\n".join([*lines, f"  show it   hyosan replay {shlex.quote(gate.label(film))}"])
