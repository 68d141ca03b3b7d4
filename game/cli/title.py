"""Bare `hyosan`: the title screen, or a short film where there is no display."""

from __future__ import annotations

from typing import Annotated

import typer

from game.cli import asked

EXAMPLE = "hyosan play hyosan_high --as namra --seed 7"


def _version(wanted: bool) -> None:
    if wanted:
        from game import __version__

        typer.echo(f"hyosan {__version__}")
        raise typer.Exit


def title(
    context: typer.Context,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
    mod: asked.Mods = None,
    language: asked.Language = "",
) -> None:
    """A night in the quarantined city, played or simulated. Without a verb: the title screen."""
    if context.invoked_subcommand is not None:
        return
    from game.cli import screen

    if not screen.need_display():
        screen.film_instead(asked.MAP, "onjo", seed=7, mods=mod)
        return
    from game.cli.out import refusals
    from game.cli.shelves import shelf
    from game.view import app

    with refusals():
        stage = app.open_stage(shelf=shelf(mod), language=language)
    app.play(None, stage=stage)
