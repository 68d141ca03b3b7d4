"""`hyosan mod`: make, check, pack, install, remove and list mods."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from game.cli import asked

EXAMPLE = "hyosan mod new my_school"

app = typer.Typer(
    help="Make, check, pack, install, remove and list mods.", no_args_is_help=True, rich_markup_mode=None
)
Source = Annotated[str, typer.Argument(metavar="MOD", help="A mod's folder, zip or name.")]


@app.command("new", epilog=f"Example:  {EXAMPLE}")
def new(
    name: Annotated[str, typer.Argument(metavar="NAME", help="a-z, 0-9 and _.")],
    folder: Annotated[
        Path, typer.Option("--in", metavar="FOLDER", file_okay=False, help="Where to put it.")
    ] = Path(),
) -> None:
    """Write a mod that can be played at once.

    It has mod.toml, a map, its tileset, words and rules.
    """
    from game.cli.out import refusals, words
    from game.content.mod.newmod import new_mod

    with refusals():
        home = new_mod(name, folder)
    print(home)
    words(f"Open it in Tiled:  tiled {home}/maps/{name}.tmx")
    words(f"Play it:           hyosan play {home}/maps/{name}.tmx")
    words(f"Check it:          hyosan mod check {home}")
    words(f"Give it away:      hyosan mod pack {home}")


@app.command("check", epilog="Example:  hyosan mod check my_school")
def check(
    source: Source,
    strict: Annotated[bool, typer.Option("--strict", help="Exit code 5 where there are warnings.")] = False,
    as_json: asked.Json = False,
) -> None:
    """Check all of a mod.

    Exit code 2 where something cannot be read, 1 where something is wrong.
    """
    from dataclasses import asdict

    from game.cli.out import Exit, count, document, leave, refusals, words
    from game.content.mod.check import check_mod

    with refusals():
        findings = check_mod(source)
    if as_json:
        document({"rules_ran": findings.rules_ran, "findings": [asdict(each) for each in findings]})
    else:
        for each in findings:
            (words if each.rule == "load" else typer.echo)(str(each))
        looked = f"{count(findings.rules_ran, 'rule')} on {count(findings.objects, 'object')}"
        found = f"{count(len(findings.errors), 'error')}, {count(len(findings.warnings), 'warning')}"
        typer.echo(f"{looked} of {count(findings.maps, 'map')}: {found}")
    if any(each.rule == "load" for each in findings):
        leave(Exit.BAD_INPUT)
    if findings.errors:
        leave(Exit.FINDINGS)
    if findings.warnings and strict:
        leave(Exit.WARNINGS)


@app.command("pack", epilog="Example:  hyosan mod pack my_school -o my_school.zip")
def pack(
    source: Source,
    out: Annotated[
        Path | None, typer.Option("-o", "--out", dir_okay=False, help="Left out: NAME-VERSION.zip here.")
    ] = None,
) -> None:
    """Pack a mod into one zip, and print its path.

    The same mod gives the same bytes; exit code 1 where it has errors.
    """
    from game.cli.out import Exit, leave, refusals, words
    from game.content.mod import archive, mods
    from game.content.mod.check import check_mod
    from game.session.packing import write_whole

    with refusals():
        mod = mods.find_mod(source)
        findings = check_mod(source)
        for finding in findings.errors:
            words(str(finding))
        if findings.errors:
            leave(Exit.FINDINGS)
        data = archive.packed(mod.folder)
        target = Path(f"{mod.name}-{mod.version}.zip") if out is None else out
        write_whole(target, data)
    print(target)


@app.command("install", epilog="Example:  hyosan mod install my_school.zip")
def install(source: Source) -> None:
    """Put a mod among your own, and print its path.

    From then on the title offers its maps.

    The one of its name that is there is replaced; one with errors is refused, exit code 1.
    """
    from game.cli.out import Exit, leave, refusals, words
    from game.content import ownmods
    from game.content.mod import mods
    from game.content.mod.check import check_mod

    with refusals():
        mod = mods.find_mod(source)
        errors = check_mod(source).errors
        for finding in errors:
            words(str(finding))
        if errors:
            leave(Exit.FINDINGS)
        target = ownmods.install(mod)
    print(target)
    for name in ownmods.maps_of(mod):
        words(f"hyosan play {name}")


@app.command("remove", epilog="Example:  hyosan mod remove my_school")
def remove(name: Annotated[str, typer.Argument(metavar="NAME", help="A mod's name.")]) -> None:
    """Take a mod away from your own. Prints the path of the zip that is gone."""
    from game.cli.out import refusals
    from game.content import ownmods

    with refusals():
        print(ownmods.remove(name))


@app.command("list", epilog="Example:  hyosan mod list --mod my_school.zip")
def list_mods(mod: asked.Mods = None, as_json: asked.Json = False) -> None:
    """List the mods that are played with.

    They come in the order they are laid over the game.
    """
    from game.cli.list import Kind, list_all

    list_all(Kind.mods, as_json, mod)
