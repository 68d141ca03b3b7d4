"""`hyosan list`: which maps, bots and rules there are."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any

import typer

from game.cli import asked

EXAMPLE = "hyosan list bots"


class Kind(StrEnum):
    """What can be listed."""

    maps = "maps"
    bots = "bots"
    rules = "rules"


def list_all(
    kind: Annotated[Kind, typer.Argument(help="What to list.")],
    as_json: asked.Json = False,
) -> None:
    """List maps, bots, or the rules' numbers with their units and ranges."""
    from game.cli.out import document, refusals

    with refusals():
        rows = {Kind.maps: _maps, Kind.bots: _bots, Kind.rules: _rules}[kind]()
    if as_json:
        document(rows)
        return
    width = max((len(str(row["name"])) for row in rows), default=0)
    for row in rows:
        typer.echo(f"{row['name']:<{width}}  {_rest(row)}".rstrip())


def _rest(row: dict[str, Any]) -> str:
    if "value" not in row:
        return str(row["about"])
    return f"{row['value']} {row['unit']} ({row['low']:g}..{row['high']:g}): {row['about']}"


def _maps() -> list[dict[str, Any]]:
    from game.content import places

    root = places.maps()
    paths = sorted(root.rglob("*.tmx"))
    return [{"name": p.relative_to(root).with_suffix("").as_posix(), "about": str(p)} for p in paths]


def _bots() -> list[dict[str, Any]]:
    from game.headless import roster

    return [{"name": name, "about": roster.about(name)} for name in roster.names()]


def _rules() -> list[dict[str, Any]]:
    from typing import get_type_hints

    import numpy as np

    from game.content.rules import load_numbers

    rows = []
    numbers = load_numbers()
    groups: Any = zip(numbers._fields, numbers, strict=True)
    for group, values in groups:
        hints = get_type_hints(type(values), include_extras=True)
        for name, value in zip(values._fields, values, strict=True):
            num = hints[name].__metadata__[-1]
            shown: Any = np.asarray(value).tolist()
            told = {"name": f"{group}.{name}", "value": shown, "unit": num.unit}
            rows.append({**told, "low": num.low, "high": num.high, "about": num.reason})
    return rows
