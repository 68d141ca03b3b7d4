"""`hyosan why`: what brought an actor to where it is."""

from __future__ import annotations

from typing import Annotated

import typer

from game.cli import asked

EXAMPLE = "hyosan why hyosan_high 12 --tick 600 --as onjo --seed 7"


def why(
    map: asked.Map,
    actor: Annotated[
        str, typer.Argument(metavar="ACTOR", help="An object's name in Tiled, or a row number.")
    ],
    tick: Annotated[
        int,
        typer.Option("--tick", metavar="N", min=0, max=108_000, help="When to ask; 60 ticks are a second."),
    ] = 0,
    person: asked.Person = "onjo",
    bot: asked.Bot = "scout",
    seed: asked.Seed = 0,
    as_json: asked.Json = False,
    mod: asked.Mods = None,
) -> None:
    """Say why an actor is where it is.

    That is what it heard, saw, smelt or was told last, and since when.
    """
    from game.cli.out import bar, document, first_time, refusals, table
    from game.cli.shelves import shelf
    from game.headless.why import why as ask

    first_time()
    with refusals(), bar("playing") as share:
        answer = ask(map, actor, tick, person, bot, seed, shelf(mod), share)
    told = answer.reason
    (document if as_json else table)(
        {
            "actor": answer.actor,
            "row": told.row,
            "kind": told.kind,
            "tick": answer.tick,
            "x": round(told.at_x, 2),
            "y": round(told.at_y, 2),
            "mood": told.mood.name.lower(),
            "suspicion": round(told.suspicion, 1),
            "why": told.why.name.lower(),
            "value": round(told.value, 2),
            "from_x": round(told.x, 2),
            "from_y": round(told.y, 2),
            "since_tick": told.tick,
        }
    )
