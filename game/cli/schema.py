"""`hyosan schema`: what Tiled needs to know of the game's classes, written from the code."""

from __future__ import annotations

from typing import Annotated

import typer

EXAMPLE = "hyosan schema --check"


def schema(
    check: Annotated[bool, typer.Option("--check", help="Write nothing; exit code 1 if stale.")] = False,
) -> None:
    """Write what Tiled is given, and the guide's reference.

    That is the project, object templates and automapping rules.
    """
    from game.cli.out import Exit, leave, refusals
    from game.content import gate
    from game.content.kit import schema as schemas

    with refusals():
        found = schemas.stale() if check else schemas.write()
    for path in found:
        typer.echo(f"{gate.label(path)}: {'stale' if check else 'written'}")
    if not found:
        typer.echo("everything is as the classes say")
    if check and found:
        leave(Exit.FINDINGS)
