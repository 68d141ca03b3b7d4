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
    person: asked.Person = "onjo",
    seed: Annotated[
        int | None, typer.Option("--seed", min=0, help="Left out: another night each time.")
    ] = None,
) -> None:
    """Play a map in a window; without a display, film a bot playing it."""
    from secrets import randbelow

    from game.cli import screen
    from game.cli.out import refusals

    chosen = randbelow(1_000_000) if seed is None else seed
    if not screen.need_display():
        screen.film_instead(map, person, chosen)
        return
    with refusals():
        from game.content import places, tiled
        from game.session.play import open_map, person_named
        from game.view.warming import stamp_exists

        if stamp_exists():
            opened: Session | Callable[[], Session] = open_map(map, person, chosen)
        else:
            # The first start of all: only read the map, so that the window is there while the rules compile.
            person_named(person)
            tiled.load(places.find_map(map))
            opened = partial(open_map, map, person, chosen)
    from game.view import app

    app.play(opened)
