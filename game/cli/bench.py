"""`hyosan bench`: how fast the game is beside references that do the same work."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from game.cli import asked

if TYPE_CHECKING:
    from game.bench.measure import Case, Row

EXAMPLE = "hyosan bench --only crowd --only rays"
SECONDS, QUICK_SECONDS = 2.0, 0.2
"""Of turns for one row."""


def bench(
    as_json: asked.Json = False,
    only: Annotated[
        list[str] | None,
        typer.Option("--only", metavar="NAME", help="Rows of this name alone; may be given again."),
    ] = None,
    quick: Annotated[
        bool, typer.Option("--quick", help="Small sizes, few rounds: whether it runs, not how fast.")
    ] = False,
    cold: Annotated[
        bool, typer.Option("--cold", help="Also compile everything from nothing: about a minute.")
    ] = False,
    profile: Annotated[
        bool, typer.Option("--profile", help="Instead: microseconds of each system of a tick.")
    ] = False,
) -> None:
    """Time the game beside C, numpy and others on the same work.

    Exit code 1 where a row misses.

    Every row is ours / reference: at most its target is ok. Work is proved equal before it is timed.
    """
    from game.cli.out import Exit, leave

    if profile:
        _profile(as_json, quick)
        return
    rows = _measured(_chosen(only or [], quick, cold), QUICK_SECONDS if quick else SECONDS, as_json)
    if any(row.missed for row in rows) or not any(row.ok for row in rows):
        leave(Exit.FINDINGS)


def _chosen(only: list[str], quick: bool, cold: bool) -> list[Case]:
    from game.bench.cases import chosen, names
    from game.cli.out import Exit, leave, words

    try:
        return chosen(only, quick, cold)
    except LookupError as unknown:
        words(f"--only {unknown}: no such row; there are {', '.join(names())}")
        leave(Exit.BAD_INPUT)


def _measured(cases: list[Case], seconds: float, as_json: bool) -> list[Row]:
    """Measure each in turn; told as they come, or as one document at the end."""
    from dataclasses import asdict

    from game.bench.measure import measure
    from game.cli.out import document, words

    rows: list[Row] = []
    for number, case in enumerate(cases, 1):
        words(f"{number}/{len(cases)}  {case.name} {case.n:,} beside {case.reference}")
        rows.append(measure(case, seconds))
        if not as_json:
            _tell(rows[-1], head=number == 1)
    if as_json:
        document([asdict(row) for row in rows])
    return rows


COLUMNS = {"row": 11, "n": 8, "ours ms": 10, "reference": 24, "its ms": 10, "ratio": 7, "most": 7, "": 7}
"""Headings and widths: fixed, for rows are printed one by one."""


def _tell(row: Row, head: bool) -> None:
    """One row of the table, under its head if it is the first."""
    from rich import box
    from rich.console import Console
    from rich.markup import escape
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD, show_header=head, show_edge=False, padding=(0, 1))
    for name, width in COLUMNS.items():
        table.add_column(name, width=width, justify="left" if name in ("row", "reference", "") else "right")
    table.add_column("")
    verdict = "skipped" if row.skipped else "unequal" if row.unequal else "ok" if row.ok else "missed"
    figures = [_figure(row.ours_ms), row.reference, _figure(row.reference_ms), _figure(row.ratio)]
    why = escape(row.skipped or row.unequal or "")  # [bench] is an extra, not a colour
    table.add_row(row.name, f"{row.n:,}", *figures, _figure(row.target), verdict, why)
    Console(width=max(Console().width, 140), highlight=False).print(table)


def _figure(value: float | None) -> str:
    """Three digits that say something; a dash where nothing was measured."""
    if value is None:
        return "-"
    return f"{value:,.0f}" if value >= 1000 else f"{value:.3g}"


def _profile(as_json: bool, quick: bool) -> None:
    """Where the ticks of the school and of ten thousand hunters go."""
    from game.bench.rules_tick import profiles
    from game.cli.out import document, table

    found: dict[str, Any] = profiles(quick)
    if as_json:
        document([{"name": name, "microseconds": spent} for name, spent in found.items()])
        return
    for name, spent in found.items():
        typer.echo(f"{name}: microseconds a tick")
        table({system: f"{spent[system]:10.1f}" for system in spent})
        typer.echo(f"all together {sum(spent.values()):10.1f}\n")
