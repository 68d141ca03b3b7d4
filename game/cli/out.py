"""What every verb says and returns: exit codes, one JSON document on stdout, words on stderr."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import IntEnum
from typing import Any, NoReturn

import typer


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


@contextmanager
def bar(what: str) -> Iterator[Callable[[float], None]]:
    """A progress bar on stderr where somebody watches; call it with the share done, 0..1."""
    from rich.console import Console
    from rich.progress import Progress

    console = Console(stderr=True)
    with Progress(console=console, disable=not on_a_terminal(), transient=True) as progress:
        task = progress.add_task(what, total=1.0)
        yield lambda share: progress.update(task, completed=share)


def on_a_terminal() -> bool:
    """Whether a progress bar would be seen."""
    return sys.stderr.isatty()
