"""The verbs in one list; each has its own file, which imports the game only when it is called."""

from __future__ import annotations

import typer

from game.cli import bench, check, doctor, mod, play, replay, run, schema, shot, test, title, watch, why
from game.cli import list as listing
from game.cli import map as maps

app = typer.Typer(
    name="hyosan",
    help="Hyosan: a night in the quarantined city, played or simulated. Without a verb: the title screen.",
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.callback(invoke_without_command=True, epilog=f"Example:  {title.EXAMPLE}")(title.title)

app.command("play", epilog=f"Example:  {play.EXAMPLE}")(play.play)
app.command("run", epilog=f"Example:  {run.EXAMPLE}")(run.run)
app.command("replay", epilog=f"Example:  {replay.EXAMPLE}")(replay.replay)
app.command("watch", epilog=f"Example:  {watch.EXAMPLE}")(watch.watch)
app.command("shot", epilog=f"Example:  {shot.EXAMPLE}")(shot.shot)
app.command("check", epilog=f"Example:  {check.EXAMPLE}")(check.check)
app.command("list", epilog=f"Example:  {listing.EXAMPLE}")(listing.list_all)
app.command("why", epilog=f"Example:  {why.EXAMPLE}")(why.why)
app.command("schema", epilog=f"Example:  {schema.EXAMPLE}")(schema.schema)
app.command("test", epilog=f"Example:  {test.EXAMPLE}")(test.judge)
app.command("bench", epilog=f"Example:  {bench.EXAMPLE}")(bench.bench)
app.command("doctor", epilog=f"Example:  {doctor.EXAMPLE}")(doctor.doctor)
app.add_typer(maps.app, name="map", epilog=f"Example:  {maps.EXAMPLE}")
app.add_typer(mod.app, name="mod", epilog=f"Example:  {mod.EXAMPLE}")
