"""`hyosan run`: a bot plays one night without a screen."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from game.cli import asked

EXAMPLE = "hyosan run hyosan_high --as onjo --bot scout --seed 7 --json"


def run(
    map: asked.Map,
    person: asked.Person = "onjo",
    bot: asked.Bot = "scout",
    seed: asked.Seed = 0,
    seconds: asked.Seconds = 1800.0,
    as_json: asked.Json = False,
    log: Annotated[
        Path | None, typer.Option("--log", dir_okay=False, help="Write events, one JSON a line.")
    ] = None,
    record: Annotated[Path | None, typer.Option("--record", dir_okay=False, help="Keep a replay.")] = None,
    mod: asked.Mods = None,
) -> None:
    """Run until an outcome or the end of the time; exit code 3 when the time ran out first."""
    from game.cli.out import Exit, document, leave, refusals, table
    from game.cli.shelves import shelf
    from game.headless.run import run as run_night

    with refusals():
        report = run_night(map, person, bot, seed, seconds, log, record, shelf(mod))
    (document if as_json else table)(report.as_json())
    if report.outcome == "running":
        leave(Exit.TIME_OUT)
