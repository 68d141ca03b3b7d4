"""`hyosan map`: a first map to open in Tiled."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated

import typer

EXAMPLE = "hyosan map new attic --size 40x30"

app = typer.Typer(help="Make maps to open in Tiled.", no_args_is_help=True, rich_markup_mode=None)


def size(text: str) -> tuple[int, int]:
    """`WxH` in cells."""
    fit = re.fullmatch(r"(\d{1,4})x(\d{1,4})", text)
    if fit is None:
        raise typer.BadParameter(f"{text!r} is not WxH in cells, as in 40x30")
    return int(fit[1]), int(fit[2])


@app.command("new", epilog=f"Example:  {EXAMPLE}")
def new(
    name: Annotated[str, typer.Argument(metavar="NAME", help="a-z, 0-9 and _: the file's name.")],
    wide_high: Annotated[str, typer.Option("--size", metavar="WxH", help="Cells of one metre.")] = "40x30",
    folder: Annotated[
        Path | None,
        typer.Option(
            "--in",
            metavar="FOLDER",
            file_okay=False,
            help="Where to put it; left out, this mod's maps, or here.",
        ),
    ] = None,
) -> None:
    """Write a map that can be played at once, and print its path.

    It has a room, a way out and a start for each.
    """
    cells = size(wide_high)
    from game.cli.out import refusals, words
    from game.content.mod.newmap import new_map

    with refusals():
        path = new_map(name, _here() if folder is None else folder, cells)
    print(path)
    words(f"Open it in Tiled:  tiled {path}")
    words(f"Play it:           hyosan play {path}")
    words(f"Check it:          hyosan check {path}")


def _here() -> Path:
    """Where a map goes that nobody gave a place."""
    from game.content.places import mod_folder

    mod = mod_folder(Path.cwd())
    return mod / "maps" if mod is not None else Path()
