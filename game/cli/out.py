"""What every verb says and returns: exit codes, one JSON document on stdout, words on stderr."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import IntEnum
from typing import TYPE_CHECKING, Any, NoReturn

import typer

if TYPE_CHECKING:
    from rich.progress import Progress


class Exit(IntEnum):
    """Exit codes, the same for every verb."""

    DONE = 0
    FINDINGS = 1
    BAD_INPUT = 2
    TIME_OUT = 3
    DIVERGED = 4
    WARNINGS = 5
    FAULT = 70
    STOPPED = 130
    """By the player's own hand: Ctrl-C."""


def document(data: Any) -> None:
    """The one JSON document of `--json`."""
    typer.echo(json.dumps(data, indent=2, ensure_ascii=False))


def table(rows: dict[str, Any]) -> None:
    """Names and values, one a line."""
    width = max(map(len, rows))
    for name, value in rows.items():
        typer.echo(f"{name:<{width}}  {value}")


def count(number: int, what: str) -> str:
    """`1 map`, `2 maps`."""
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def words(text: str) -> None:
    """A line for the reader, never on stdout."""
    typer.echo(text, err=True)


def leave(code: Exit) -> NoReturn:
    """End the verb."""
    raise typer.Exit(int(code))


@contextmanager
def refusals() -> Iterator[None]:
    """Turn what people got wrong into one line and exit code 2; our own faults pass through."""
    from game.content.gate import ContentError

    try:
        yield
    except ContentError as fault:
        words(str(fault))
        leave(Exit.BAD_INPUT)


class Bar:
    """A progress bar on stderr where somebody watches; called with the share done, 0..1."""

    def __init__(self, progress: Progress, what: str) -> None:
        self._progress, self._task = progress, progress.add_task(what, total=1.0)

    def __call__(self, share: float) -> None:
        self._progress.update(self._task, completed=share)

    def say(self, text: str) -> None:
        """A result for stdout, above the bar where both are on one terminal."""
        if self._progress.disable or not sys.stdout.isatty():
            typer.echo(text)
        else:
            self._progress.console.print(text, markup=False, highlight=False, soft_wrap=True)


@contextmanager
def bar(what: str) -> Iterator[Bar]:
    """A progress bar while inside."""
    from rich.console import Console
    from rich.progress import Progress

    quiet, console = not on_a_terminal(), Console(stderr=True)
    # What is printed meanwhile keeps its own way out: stdout may be a file.
    with Progress(console=console, disable=quiet, transient=True, redirect_stdout=False) as progress:
        yield Bar(progress, what)


def first_time() -> None:
    """Where somebody watches, say that the rules have yet to be compiled: it looks like standing still."""
    from game.core import compiled

    if on_a_terminal() and compiled.ROOT is not None and not compiled_before():
        words("compiling the rules first, about a minute, once; `hyosan doctor` does it with a bar")


def compiled_before() -> bool:
    """Whether the rules as they are now were compiled before; not where nothing can be kept."""
    from game.core import compiled

    if compiled.ROOT is None:
        return False
    rule = "game.sim.systems.move"
    return any((compiled.ROOT / f"{rule}-{compiled.source_digest(rule)}").rglob("*.nbi"))


def on_a_terminal() -> bool:
    """Whether a progress bar would be seen."""
    return sys.stderr.isatty()
