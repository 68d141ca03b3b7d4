"""`hyosan check`: whether maps keep the rules a map must keep, or whether they can be read at all."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from game.cli import asked

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.content.lint.check import Findings, Rule
    from game.content.lint.readable import Loaded, Meant

EXAMPLE = "hyosan check hyosan_high"
FORMAT = "format"

Only = Annotated[
    str,
    typer.Option(
        "--only", metavar="format|RULE", help="`format`: just whether any Tiled map loads; else one rule."
    ),
]


Playable = Annotated[
    bool,
    typer.Option("--playable", help="Let bots play: one of them must finish it as each who has a Start."),
]
Whose = Annotated[str, typer.Option("--as", metavar="onjo|namra", help="With --playable: only as her.")]
Bots = Annotated[
    list[str] | None,
    typer.Option(
        "--bot", metavar=asked.BOT, help="With --playable: only this one tries; may be given again."
    ),
]
Seeds = Annotated[
    str, typer.Option("--seeds", metavar="A..B", help="With --playable: the seeds each bot may try.")
]
Long = Annotated[
    float,
    typer.Option(
        "--seconds", metavar="S", min=1, max=1800, help="With --playable: how long a night may last."
    ),
]


def check(
    paths: Annotated[
        list[str] | None, typer.Argument(metavar="PATH", help="Maps, or folders with maps.")
    ] = None,
    only: Only = "",
    rules: Annotated[bool, typer.Option("--rules", help="List the rules and what each keeps.")] = False,
    strict: Annotated[bool, typer.Option("--strict", help="Exit code 5 where there are warnings.")] = False,
    as_json: asked.Json = False,
    mod: asked.Mods = None,
    playable: Playable = False,
    person: Whose = "",
    bot: Bots = None,
    seeds: Seeds = "0..4",
    seconds: Long = 600.0,
) -> None:
    """Read maps and check them, or prove by play that they can be won.

    Exit code 2 where one cannot be read, 1 where one breaks a rule.

    With --playable bots play them instead: exit code 1 where none of them gets through.
    """
    if rules:
        _list(as_json)
    elif not paths:
        raise typer.BadParameter("name a map, or a folder with maps", param_hint="PATH...")
    elif (person or bot) and not playable:
        hint = "--as" if person else "--bot"
        raise typer.BadParameter("only bots play as somebody: add --playable", param_hint=hint)
    elif playable:
        _prove(paths, person, bot or (), seeds, seconds, as_json, mod)
    elif only == FORMAT:
        _formats(paths, strict, as_json)
    else:
        _lint(paths, only, strict, as_json, mod)


def _list(as_json: bool) -> None:
    from game.cli.out import document, table
    from game.content.lint.check import RULES

    if as_json:
        document([{"rule": each.name, "severity": each.severity, "keeps": each.keeps} for each in RULES])
    else:
        table({each.name: f"{each.severity:8} {each.keeps}" for each in RULES})


def _prove(
    paths: Sequence[str],
    person: str,
    bots: Sequence[str],
    seeds: str,
    seconds: float,
    as_json: bool,
    mod: Sequence[str] | None,
) -> None:
    from game.cli.out import refusals
    from game.cli.playable import prove
    from game.cli.shelves import shelf

    with refusals():
        meant, found = _meant(paths, mod), shelf(mod)
    prove(meant, person, bots, seeds, seconds, as_json, found)


# ------------------------------------------------------------ the rules
def _lint(
    paths: Sequence[str], only: str, strict: bool, as_json: bool, mod: Sequence[str] | None = None
) -> None:
    from game.cli.out import bar, refusals
    from game.content.lint.check import lint_files

    with refusals():
        rules, files = _rules(only), _meant(paths, mod)
        with bar("check") as told:
            reach = [each.confines for each in files]
            findings = lint_files([each.path for each in files], told=told, rules=rules, reach=reach)
    _document(findings) if as_json else _tell(findings)
    _leave(bool(findings.unread), bool(findings.errors), bool(findings.warnings) and strict)


def _rules(only: str) -> Sequence[Rule]:
    """All of them, or the one named. Raises ContentError with the nearest name."""
    from game.content.gate import ContentError
    from game.content.lint.check import BY_NAME, RULES
    from game.content.lint.rule import likely

    if only and only not in BY_NAME:
        raise ContentError("check", "--only", only, likely(only, [FORMAT, *BY_NAME]))
    return [BY_NAME[only]] if only else RULES


def _meant(paths: Sequence[str], mod: Sequence[str] | None) -> list[Meant]:
    """A folder's maps, those in folders below too; else the map of a name. Raises ContentError."""
    from game.cli.shelves import shelf
    from game.content import gate
    from game.content.lint.readable import maps_of

    find = shelf(mod).find_map
    return maps_of([Path(each) if gate.is_folder(Path(each)) else find(each) for each in paths])


def _document(findings: Findings) -> None:
    from dataclasses import asdict

    from game.cli.out import document

    document(
        {
            "maps": findings.maps,
            "rules_ran": findings.rules_ran,
            "objects": findings.objects,
            "errors": len(findings.errors),
            "warnings": len(findings.warnings),
            "silenced": findings.silenced,
            "findings": [asdict(finding) for finding in findings],
        }
    )


def _tell(findings: Findings) -> None:
    """What cannot be read goes to stderr; a count follows where anything could be."""
    from game.cli.out import count, words

    for finding in findings.unread:
        place = f" {finding.place}:" if finding.place else ""
        words(f"{finding.file}:{place} {finding.words}: {finding.remedy}")
    for finding in findings:
        if finding not in findings.unread:
            typer.echo(str(finding))
    if findings.rules_ran:
        looked = f"{count(findings.rules_ran, 'rule')} on {count(findings.objects, 'object')}"
        looked += f" of {count(findings.maps, 'map')}"
        silenced = f", {findings.silenced} silenced" if findings.silenced else ""
        found = f"{count(len(findings.errors), 'error')}, {count(len(findings.warnings), 'warning')}"
        typer.echo(f"{looked}: {found}{silenced}")


def _leave(unread: bool, broken: bool, warned: bool) -> None:
    from game.cli.out import Exit, leave

    for reason, code in ((unread, Exit.BAD_INPUT), (broken, Exit.FINDINGS), (warned, Exit.WARNINGS)):
        if reason:
            leave(code)


# ------------------------------------------------------------ whether they load
def _formats(paths: Sequence[str], strict: bool, as_json: bool) -> None:
    from dataclasses import asdict

    from game.cli.out import bar, document, refusals
    from game.content.lint import readable

    with refusals(), bar("check") as told:
        files = readable.maps_of([Path(each) for each in paths])
        loaded = list(readable.load_all(files, told))
    if as_json:
        document([asdict(each) for each in loaded])
    else:
        _tell_loaded(loaded)
    if any(each.error.startswith(readable.OURS) for each in loaded):
        _fault()
    _leave(not all(each.ok for each in loaded), False, strict and any(each.warnings for each in loaded))


def _tell_loaded(loaded: Sequence[Loaded]) -> None:
    from game.cli.out import words

    for each in loaded:
        for line in ([each.error] if each.error else []) + each.warnings:
            words(line if line.startswith(each.file) else f"{each.file}: {line}")
        if each.ok:
            typer.echo(f"{each.file}: {each.layers} layers, {each.tiles} tiles, {each.objects} objects")
    read = sum(each.ok for each in loaded)
    typer.echo(f"{read} of {len(loaded)} maps load")


def _fault() -> NoReturn:
    from game.cli.out import Exit, leave

    leave(Exit.FAULT)
