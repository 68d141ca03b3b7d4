"""What came of a test, in words."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from shlex import quote

from game.content import gate
from game.headless import why
from game.headless.trial.case import Result
from game.headless.trial.judge import Missed
from game.session.play import Session
from game.sim.clock import TICKS


def told(result: Result, recording: Path | None = None, picture: Path | None = None, name: str = "") -> str:
    """One case: a line where it came out as expected, else all that helps to see why it did not.

    `name` = what it is called where its id alone does not tell it from others.
    """
    name = name or result.case.id
    took = f"{result.outcome} after {result.seconds:.2f} s"
    if result.passed:
        word = f"failed as expected, {result.excused}" if result.excused else "ok"
        return f"{name}: {word}, {took}"
    return "\n".join((f"{name}: FAILED, {took}", *_lines(result, recording, picture)))


def _lines(result: Result, recording: Path | None, picture: Path | None) -> Iterator[str]:
    for missed in result.missed:
        yield from _missed(missed)
    for answer in result.reasons:
        yield f"  why       {why.told(answer)}"
    if result.given:
        yield f"  given     {result.given}"
    if result.session.plan.triggers:
        yield f"  acted     {', '.join(result.acted) or 'no trigger'}"
    if picture is not None:
        yield f"  picture   {picture}"
    if recording is not None:
        yield f"  show it   {shown(result.session, recording)}"


def shown(session: Session, recording: Path) -> str:
    """The command that shows a recording, with the mods it needs: they need not be installed."""
    needed = session.replay.made.mods
    mods = [f" --mod {quote(str(mod.folder))}" for mod in session.shelf.mods if str(mod) in needed]
    return f"hyosan replay {quote(gate.label(recording))}{''.join(mods)}"


def _missed(missed: Missed) -> Iterator[str]:
    yield f"  expected  {missed.that}"
    yield f"            ({missed.spot}, at {missed.x:.1f}, {missed.y:.1f})"
    yield f"  happened  {missed.happened}"
    yield f"  when      tick {missed.tick} ({missed.tick / TICKS:.2f} s)"
