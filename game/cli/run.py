"""`hyosan run`: bots play without a screen, one night or a batch of them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer

from game.cli import asked

EXAMPLE = "hyosan run hyosan_high --as onjo --bot scout --seeds 0..999 --seconds 60"

Maps = Annotated[
    list[str] | None,
    typer.Argument(metavar="MAP", help="Names of maps (see `hyosan list maps`) or .tmx files."),
]
Persons = Annotated[
    list[str] | None,
    typer.Option("--as", metavar="onjo|namra", help="Whom to play [onjo]; may be given again."),
]
Bots = Annotated[
    list[str] | None,
    typer.Option(
        "--bot",
        metavar=asked.BOT,
        help="Who plays [scout]: see `hyosan list bots`, or your own, my_bot.py; may be given again.",
    ),
]
Seeds = Annotated[
    str,
    typer.Option("--seeds", metavar="0..999", help="A batch: a night for each of these, such as 0..9,20."),
]
Jobs = Annotated[
    int,
    typer.Option(
        "--jobs",
        metavar="N",
        min=0,
        max=256,
        show_default=False,
        help="Processes of a batch; left out, one for each core.",
    ),
]
Cluster = Annotated[
    str,
    typer.Option("--cluster", metavar="tcp://HOST:PORT", help="Play a batch on Dask; local:N starts one."),
]
Out = Annotated[
    Path | None,
    typer.Option(
        "--out", file_okay=False, help="A batch's folder; one that is there goes on: more --seeds add to it."
    ),
]
Csv = Annotated[bool, typer.Option("--csv", help="A batch's results as CSV, not Parquet.")]
Compare = Annotated[
    tuple[Path, Path] | None,
    typer.Option("--compare", metavar="A B", help="Play nothing: two batches' folders, before and after."),
]
Html = Annotated[Path | None, typer.Option("--html", dir_okay=False, help="With --compare: also as a page.")]
Log = Annotated[
    Path | None,
    typer.Option("--log", dir_okay=False, help="Of one night: write its events, one JSON a line."),
]
Record = Annotated[Path | None, typer.Option("--record", dir_okay=False, help="Of one night: keep a replay.")]
Profile = Annotated[bool, typer.Option("--profile", help="Of one night: microseconds a tick, per system.")]


def run(
    map: Maps = None,
    person: Persons = None,
    bot: Bots = None,
    seed: asked.Seed = 0,
    seeds: Seeds = "",
    seconds: asked.Seconds = 1800.0,
    jobs: Jobs = 0,
    cluster: Cluster = "",
    out: Out = None,
    csv: Csv = False,
    compare: Compare = None,
    html: Html = None,
    as_json: asked.Json = False,
    log: Log = None,
    record: Record = None,
    mod: asked.Mods = None,
    profile: Profile = False,
) -> None:
    """Let a bot play one night, or a batch of them, without a screen.

    A night lasts until its outcome, or to the end of its time (exit code 3).

    Several maps, people, bots or --seeds make a batch: every one with every other, a row of results each.
    """
    from game.cli import batch, night
    from game.cli.out import refusals
    from game.headless.batch.order import Order, parse_seeds

    maps, persons, bots = _once(map or ()), _once(person or ("onjo",)), _once(bot or ("scout",))
    if compare is not None:
        batch.compare(*compare, html, as_json)
        return
    if html is not None:
        raise typer.BadParameter("only with --compare: a batch has its own", param_hint="--html")
    if seed and seeds:
        raise typer.BadParameter(f"--seed {seed} and --seeds {seeds}: name one of them", param_hint="--seeds")
    if not maps:
        raise typer.BadParameter("name a map to play, or two batches with --compare", param_hint="MAP")
    many = bool(seeds or out or cluster or csv or jobs) or max(len(maps), len(persons), len(bots)) > 1
    if not many:
        night.play(maps[0], persons[0], bots[0], seed, seconds, as_json, log, record, mod, profile)
        return
    if log or record or profile:
        raise typer.BadParameter("--log, --record and --profile are of one night", param_hint="--seeds")
    with refusals():
        every = parse_seeds(seeds) if seeds else (seed,)
    order = Order(maps, persons, bots, every, seconds, tuple(mod or ()))
    batch.play(order, batch.How(jobs, cluster, out, csv, as_json))


def _once(words: Iterable[str]) -> tuple[str, ...]:
    """Each word once, in the order given."""
    return tuple(dict.fromkeys(words))
