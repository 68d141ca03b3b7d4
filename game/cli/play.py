"""`hyosan play`: a window on one map."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from game.cli import asked

if TYPE_CHECKING:
    from game.session.play import Session

EXAMPLE = "hyosan play hyosan_high --as onjo --seed 7"


def play(
    map: asked.Map = asked.MAP,
    person: Annotated[
        str,
        typer.Option(
            "--as", metavar="onjo|namra", help="Whom to play; left out, whoever the map begins with."
        ),
    ] = "",
    seed: asked.AnySeed = None,
    mod: asked.Mods = None,
    language: asked.Language = "",
) -> None:
    """Play a map in a window; without a display, film a bot playing it."""
    from secrets import randbelow

    from game.cli import screen
    from game.cli.out import refusals
    from game.cli.shelves import shelf
    from game.content.words import Words

    chosen = randbelow(1_000_000) if seed is None else seed
    if language:
        with refusals():
            Words.load(language, shelf=shelf(mod))  # a film says nothing, but a misspelt one is told
    if not screen.need_display():
        screen.film_instead(map, person, chosen, mods=mod)
        return
    with refusals():
        from game.content import tiled
        from game.content.mod import mods
        from game.session.play import open_map, person_named
        from game.view.warming import stamp_exists

        around = shelf(mod)
        if stamp_exists():
            session = open_map(map, person, chosen, shelf=around)
            opened: Session | Callable[[], Session] = session
            around = session.shelf
        else:
            # The first start of all: only read the map, so that the window is there while the rules compile.
            if person:
                person_named(person)
            path = around.find_map(map)
            opened = partial(open_map, map, person, chosen, shelf=around)
            around = mods.with_owner(path, around)
            tiled.load(path)
        from game.view import app

        stage = app.open_stage(shelf=around, language=language)
    app.play(opened, map_name=map, stage=stage)
