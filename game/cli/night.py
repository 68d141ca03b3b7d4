"""How `hyosan run` plays one night."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path


def play(
    map: str,
    person: str,
    bot: str,
    seed: int,
    seconds: float,
    as_json: bool,
    log: Path | None,
    record: Path | None,
    mod: Sequence[str] | None,
    profile: bool,
) -> None:
    """Run until an outcome or the end of the time; exit code 3 when the time ran out first."""
    from contextlib import ExitStack

    from game.cli.out import Exit, bar, document, first_time, leave, refusals, table
    from game.cli.shelves import shelf
    from game.headless.profile import profiled
    from game.headless.run import run as run_night
    from game.sim.clock import TICKS

    first_time()
    with refusals(), ExitStack() as stack:
        if profile:
            run_night(
                map, person, bot, seed, 1 / TICKS, shelf=shelf(mod)
            )  # so that no system is still being loaded
        timed = stack.enter_context(profiled()) if profile else None
        share = stack.enter_context(bar("playing"))
        report = run_night(map, person, bot, seed, seconds, log, record, shelf(mod), share)
    told = report.as_json()
    if timed is not None:
        spent = {name: round(us, 2) for name, us in timed.microseconds.items()}
        told |= {"us_per_tick": spent} if as_json else {f"us/tick {name}": us for name, us in spent.items()}
    (document if as_json else table)(told)
    if report.outcome == "running":
        leave(Exit.TIME_OUT)
