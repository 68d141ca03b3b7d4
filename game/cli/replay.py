"""`hyosan replay`: show a recorded night again, or prove that it still comes out the same."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from game.cli import asked
from game.cli.out import Exit, bar, document, leave, refusals, table, words

EXAMPLE = "hyosan replay night.hyosan-replay --verify"


def replay(
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="Written by `hyosan run --record` or the game.")
    ],
    verify: Annotated[
        bool, typer.Option("--verify", help="Play it headless and compare every second.")
    ] = False,
    as_json: asked.Json = False,
    mod: asked.Mods = None,
) -> None:
    """Show a replay in a window, or say what it is, or --verify it.

    With --verify, exit code 4 where it diverges.
    """
    from game.session import replay as replays

    with refusals():
        loaded = replays.load(file)
        if verify:
            _verify(loaded, as_json, mod)
            return
    from game.cli import screen

    if as_json or not screen.need_display():
        (document if as_json else table)(replays.summary(loaded))
        return
    from game.content.mod.mods import exactly
    from game.session.verify import Rerun
    from game.view import app

    with refusals():
        session = Rerun(loaded, shelf=exactly(loaded.made.mods, mod or ()))
        stage = app.open_stage(shelf=session.shelf)
    app.play(session, stage=stage)


def _verify(loaded: object, as_json: bool, mod: Sequence[str] | None) -> None:
    from game.content.mod.mods import exactly
    from game.session import replay as replays
    from game.session.verify import verify

    assert isinstance(loaded, replays.Replay)
    with bar("verify") as share:
        verdict = verify(loaded, shelf=exactly(loaded.made.mods, mod or ()), told=share)
    for warning in verdict.warnings:
        words(f"note: {warning}")
    split = verdict.divergence
    where = {each: getattr(split, each, None) for each in ("second", "table", "column", "row")}
    told = {**replays.summary(loaded), "same": split is None, **where, "digest": verdict.digest}
    # Where nothing differs there is no such place: a reader need not see that four times over.
    document(told) if as_json else table({key: it for key, it in told.items() if it is not None})
    if split is not None:
        words(f"diverged in {split}")
        leave(Exit.DIVERGED)
