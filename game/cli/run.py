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
    profile: Annotated[bool, typer.Option("--profile", help="Tell microseconds a tick, per system.")] = False,
) -> None:
    """Run until an outcome or the end of the time; exit code 3 when the time ran out first."""
    from contextlib import ExitStack

    from game.cli.out import Exit, document, leave, refusals, table
    from game.cli.shelves import shelf
    from game.headless.profile import profiled
    from game.headless.run import run as run_night
    from game.sim.components import TICKS

    with refusals(), ExitStack() as stack:
        if profile:
            run_night(
                map, person, bot, seed, 1 / TICKS, shelf=shelf(mod)
            )  # so that no system is still being loaded
        timed = stack.enter_context(profiled()) if profile else None
        report = run_night(map, person, bot, seed, seconds, log, record, shelf(mod))
    told = report.as_json()
    if timed is not None:
        spent = {name: round(us, 2) for name, us in timed.microseconds.items()}
        told |= {"us_per_tick": spent} if as_json else {f"us/tick {name}": us for name, us in spent.items()}
    (document if as_json else table)(told)
    if report.outcome == "running":
        leave(Exit.TIME_OUT)
