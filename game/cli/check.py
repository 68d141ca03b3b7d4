"""`hyosan check`: whether maps keep the rules a map must keep."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from game.cli import asked

if TYPE_CHECKING:
    from game.content.lint import Finding, Findings

EXAMPLE = "hyosan check maps/hyosan_high.tmx"


def check(
    paths: Annotated[list[str], typer.Argument(metavar="PATH...", help="Maps, or folders with maps.")],
    strict: Annotated[bool, typer.Option("--strict", help="Exit code 5 where there are warnings.")] = False,
    as_json: asked.Json = False,
) -> None:
    """Read maps and check them; exit code 2 where one cannot be read, 1 where one breaks a rule."""
    from dataclasses import asdict

    from game.cli.out import Exit, document, leave, refusals

    with refusals():
        findings = _findings([each for path in paths for each in _maps(path)])
    unread = [finding for finding in findings if finding.rule == "load"]
    if as_json:
        document({"rules_ran": findings.rules_ran, "findings": [asdict(finding) for finding in findings]})
    else:
        _tell(findings, unread)
    if unread:
        leave(Exit.BAD_INPUT)
    if findings.errors:
        leave(Exit.FINDINGS)
    if findings.warnings and strict:
        leave(Exit.WARNINGS)


def _tell(findings: Findings, unread: list[Finding]) -> None:
    """What cannot be read goes to stderr; a count follows where anything could be."""
    from game.cli.out import words

    for finding in unread:
        place = f" {finding.place}:" if finding.place else ""
        words(f"{finding.file}:{place} {finding.words}: {finding.remedy}")
    for finding in findings:
        if finding not in unread:
            typer.echo(str(finding))
    if len(findings) > len(unread) or not unread:
        typer.echo(f"{len(findings.errors)} errors, {len(findings.warnings)} warnings")


def _maps(path: str) -> list[Path]:
    """A folder's maps, those in folders below too; else the map meant."""
    from game.content import places

    if Path(path).is_dir():
        return sorted(Path(path).rglob("*.tmx"))
    return [places.find_map(path)]


def _findings(maps: list[Path]) -> Findings:
    from game.content.lint import lint_files

    return lint_files(maps)
