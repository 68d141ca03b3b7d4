"""Arguments and options that several verbs share, worded once."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

Map = Annotated[
    str, typer.Argument(metavar="MAP", help="A map's name (see `hyosan list maps`) or a .tmx file.")
]
Person = Annotated[str, typer.Option("--as", metavar="onjo|namra", help="Whom to play.")]
LARGEST_SEED = 2**62


def _seed(value: int | None) -> int | None:
    """Bounded here, as so large a bound would stand in every help."""
    if value is not None and value > LARGEST_SEED:
        raise typer.BadParameter(f"{value} is larger than any seed can be, {LARGEST_SEED}")
    return value


Seed = Annotated[
    int,
    typer.Option("--seed", metavar="N", min=0, callback=_seed, help="The same seed makes the same night."),
]
AnySeed = Annotated[
    int | None,
    typer.Option(
        "--seed", metavar="N", min=0, callback=_seed, help="Left out, it is another night each time."
    ),
]
BOT = "NAME|FILE.py"
"""How bots are named in help: ours with a skill or without, one's own by its file."""
Bot = Annotated[
    str, typer.Option("--bot", metavar=BOT, help="Who plays (see `hyosan list bots`), or a bot of your own.")
]
Json = Annotated[bool, typer.Option("--json", help="Print one JSON document and nothing else.")]
Seconds = Annotated[
    float,
    typer.Option("--seconds", metavar="S", min=0, max=1800, help="Stop after so many of the game's own."),
]
Mods = Annotated[
    list[str] | None,
    typer.Option("--mod", metavar="MOD", help="A mod's folder, zip or name; may be given again, in order."),
]
Language = Annotated[
    str,
    typer.Option(
        "--language", metavar="NAME", help="One of `hyosan list languages`; left out, as set in the options."
    ),
]
Picture = Annotated[Path, typer.Option("-o", "--out", dir_okay=False, help="Where to write it.")]

MAP = "hyosan_high"
"""The map played when none is named."""
