"""`hyosan test`: plays the tests drawn in Tiled."""

from __future__ import annotations

from typing import Annotated

import typer

from game.cli import asked

EXAMPLE = "hyosan test maps/tests"


def judge(
    paths: Annotated[list[str], typer.Argument(metavar="PATH...", help="Maps, or folders with maps.")],
    as_json: asked.Json = False,
    mod: asked.Mods = None,
) -> None:
    """Play each map that says how it must come out; exit code 1 where one comes out otherwise."""
    from dataclasses import asdict

    from game.cli.out import Exit, document, leave, refusals
    from game.cli.shelves import shelf
    from game.headless.drawn import judge_all, maps_of

    with refusals():
        shelves = shelf(mod)
        found = judge_all(maps_of(paths, shelves), shelves)
    failed = [each for each in found if not each.passed]
    if as_json:
        document({"failed": len(failed), "tests": [{**asdict(e), "passed": e.passed} for e in found]})
    else:
        for each in found:
            typer.echo(str(each))
        typer.echo(f"{len(found)} tests, {len(failed)} failed")
    if failed:
        leave(Exit.FINDINGS)
