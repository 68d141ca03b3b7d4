"""`hyosan shot`: one picture of a place at an hour, without a window."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from game.cli import asked

EXAMPLE = "hyosan shot hyosan_high -o gate.png --at 48,80 --time 22:00"
NIGHT = "22:00"


def place(text: str) -> tuple[float, float]:
    """`X,Y` in tiles."""
    try:
        x, y = (float(part) for part in text.split(","))
    except ValueError:
        raise typer.BadParameter(f"{text!r} is not X,Y in tiles, as in 48,80") from None
    if not (0 <= x <= 4096 and 0 <= y <= 4096):
        raise typer.BadParameter(f"{text!r} lies outside every map")
    return x, y


def hour(text: str) -> float:
    """`HH:MM` as an hour of the day, 0..24."""
    try:
        hours, minutes = (int(part) for part in text.split(":"))
    except ValueError:
        raise typer.BadParameter(f"{text!r} is not HH:MM, as in 22:00") from None
    if not (0 <= hours < 24 and 0 <= minutes < 60):
        raise typer.BadParameter(f"{text!r} is no time of day; 00:00 to 23:59 are")
    return hours + minutes / 60


def shot(
    map: asked.Map,
    out: asked.Picture = Path("shot.png"),
    at: Annotated[str, typer.Option("--at", metavar="X,Y", help="Middle of the picture, in tiles.")] = "",
    time: Annotated[str, typer.Option("--time", metavar="HH:MM", help="Hour of the day.")] = NIGHT,
    map_only: Annotated[
        bool, typer.Option("--map-only", help="Its tile and image layers alone, whole, pixel for pixel.")
    ] = False,
    mod: asked.Mods = None,
) -> None:
    """Draw one picture of a map; prints its path. With --map-only, of any Tiled map that loads."""
    if map_only:
        if at or time != NIGHT:
            raise typer.BadParameter("--at and --time are of the game, and --map-only draws none of it")
        _map_only(map, out, mod)
        return
    from game.cli.out import refusals
    from game.cli.shelves import map_on

    spot, when = (place(at) if at else None), hour(time)
    from game.view.film import shot as draw

    with refusals():
        path, shelf = map_on(map, mod)
        draw(path, spot, when, out, shelf)
    print(out.resolve())


def _map_only(map: str, out: Path, mod: list[str] | None) -> None:
    """The layers of a map as Tiled draws them; what is missing is told on stderr and left out."""
    from game.cli.out import bar, refusals, words
    from game.cli.shelves import map_on
    from game.content import tiled
    from game.view.sheet_picture import draw

    with refusals():
        path, _ = map_on(map, mod)
        sheet = tiled.read(path)
        for each in (*sheet.doubts, *sheet.warnings):
            words(str(each))
        with bar("shot") as told:
            draw(sheet, out, told)
    print(out.resolve())
