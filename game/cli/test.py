"""`hyosan test`: plays the tests drawn in Tiled."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from game.cli import asked

if TYPE_CHECKING:
    from game.headless.trial.case import Result

EXAMPLE = "hyosan test tests/key_opens_door"


def judge(
    paths: Annotated[list[str], typer.Argument(metavar="PATH", help="Maps, or folders with maps.")],
    seeds: Annotated[
        str, typer.Option("--seeds", metavar="SEEDS", help="Instead of the maps' own: 7, or 0..9, or 1,5,9.")
    ] = "",
    bot: Annotated[
        str, typer.Option("--bot", metavar=asked.BOT, help="Who plays them instead of the maps' own bots.")
    ] = "",
    keep: Annotated[
        Path | None,
        typer.Option(
            "--keep", metavar="DIR", file_okay=False, help="Where the replays and pictures of failures go."
        ),
    ] = None,
    as_json: asked.Json = False,
    mod: asked.Mods = None,
) -> None:
    """Play maps that are tests, and tell what came out otherwise.

    Exit code 1 where one did, 2 where a map is wrong.
    """
    from game.cli.out import Exit, bar, document, first_time, leave, refusals, words
    from game.cli.shelves import shelf
    from game.headless.trial.rounds import Round

    with refusals():
        played = Round(paths, shelf(mod), seeds, keep, _picture, bot)
    first_time()
    with bar("playing") as share:
        for result in played.play():
            if not as_json:
                share.say(played.told(result))
            share(played.share)
    if as_json:
        document(played.document())
    elif played.entries:
        typer.echo(played.summary())
    for fault in played.faults:
        words(str(fault))
    if played.faults:
        leave(Exit.BAD_INPUT)
    if played.failed:
        leave(Exit.FINDINGS)


def _picture(result: Result, out: Path) -> Path:
    """The moment of a failure; what draws it is fetched only then."""
    from game.testing.failing import pictured

    return pictured(result, out)
