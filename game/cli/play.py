"""`hyosan play`: a window on one map."""

from __future__ import annotations

from typing import Annotated

import typer

from game.cli import asked

EXAMPLE = "hyosan play hyosan_high --as onjo --seed 7"


def play(
    map: asked.Map = asked.MAP,
    person: Annotated[
        str, typer.Option("--as", metavar="onjo|namra", help="Left out: whoever the map begins with.")
    ] = "",
    seed: Annotated[
        int | None, typer.Option("--seed", min=0, help="Left out: another night each time.")
    ] = None,
    mod: asked.Mods = None,
    language: asked.Language = "",
) -> None:
    """Play a map in a window; without a display, film a bot playing it."""
    from secrets import randbelow

    from game.cli import screen
    from game.cli.out import refusals
    from game.cli.shelves import shelf

    chosen = randbelow(1_000_000) if seed is None else seed
    if not screen.need_display():
        screen.film_instead(map, person, chosen, mods=mod)
        return
    with refusals():
        from game.session.play import open_map

        session = open_map(map, person, chosen, shelf=shelf(mod))
        from game.view import app

        stage = app.open_stage(shelf=session.shelf, language=language)
    app.play(session, stage=stage)
