"""`hyosan list`: which maps, bots and rules there are."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from game.cli import asked

if TYPE_CHECKING:
    from game.content.places import Shelf

EXAMPLE = "hyosan list bots"
OWN = (
    "Your own: --bot my_bot.py, my_bot.py:Name or package.module:Name, a class with act(percept) that\n"
    "returns commands. What it sees: game/sim/percept.py. What it can ask: game/sim/commands.py."
)


class Kind(StrEnum):
    """What can be listed."""

    maps = "maps"
    tests = "tests"
    bots = "bots"
    rules = "rules"
    mods = "mods"
    languages = "languages"


def list_all(
    kind: Annotated[Kind, typer.Argument(help="What to list.")],
    as_json: asked.Json = False,
    mod: asked.Mods = None,
) -> None:
    """List maps, tests, bots, mods, languages, or numbers of the rules.

    Tests are those drawn as maps; a number of the rules comes with its unit and range.
    """
    from game.cli.out import document, refusals
    from game.cli.shelves import shelf

    with refusals():
        rows = _rows(kind, shelf(mod))
    if as_json:
        document(rows)
        return
    width = max((len(str(row["name"])) for row in rows), default=0)
    for row in rows:
        typer.echo(f"{row['name']:<{width}}  {_rest(row)}".rstrip())
        if "skill" in row:
            typer.echo(f"{'':<{width}}  with {row['name']}:SKILL from 100 down to 0: {row['skill']}")
    if kind is Kind.bots:
        typer.echo("\n" + OWN)


def _rows(kind: Kind, shelf: Shelf) -> list[dict[str, Any]]:
    if kind is Kind.bots:
        return _bots()
    if kind in (Kind.maps, Kind.tests):
        return _maps(shelf, kind is Kind.tests)
    return {Kind.rules: _rules, Kind.mods: _mods, Kind.languages: _languages}[kind](shelf)


def _rest(row: dict[str, Any]) -> str:
    if "value" not in row:
        return str(row["about"])
    return f"{row['value']} {row['unit']} ({row['low']:g}..{row['high']:g}): {row['about']}"


def _maps(shelf: Shelf, tests: bool) -> list[dict[str, Any]]:
    """Those to be played, or those drawn as tests."""
    played = set(shelf.playable())
    return [
        {"name": name, "about": str(path)} for name, path in shelf.listed() if (name not in played) == tests
    ]


def _mods(shelf: Shelf) -> list[dict[str, Any]]:
    """In the order they are laid over the game, the last on top."""
    from game.content.mod.modfile import read_mod

    rows = []
    for root in shelf.mods:
        mod = read_mod(root.folder)
        told = f"{mod.version}  {mod.title}" + (f": {mod.about}" if mod.about else "")
        rows.append({"name": mod.name, "about": f"{told} ({root.folder})"})
    return rows


def _bots() -> list[dict[str, Any]]:
    from game.headless import roster

    return [
        {"name": name, "about": roster.about(name), "skill": roster.skill_of(name)} for name in roster.names()
    ]


def _languages(shelf: Shelf) -> list[dict[str, Any]]:
    from game.content.words import languages, read_words

    rows = []
    for name in languages(shelf):
        own = [path for layer in shelf.layers("words") for path in layer if path.stem == name]
        texts = set[str]().union(*(read_words(path) for path in own))
        rows.append({"name": name, "about": f"{len(texts)} texts"})
    return rows


def _rules(shelf: Shelf) -> list[dict[str, Any]]:
    from typing import get_type_hints

    import numpy as np

    from game.content.rules import load_numbers

    rows = []
    numbers = load_numbers(shelf=shelf)
    groups: Any = zip(numbers._fields, numbers, strict=True)
    for group, values in groups:
        hints = get_type_hints(type(values), include_extras=True)
        for name, value in zip(values._fields, values, strict=True):
            num = hints[name].__metadata__[-1]
            shown: Any = np.asarray(value).tolist()
            told = {"name": f"{group}.{name}", "value": shown, "unit": num.unit}
            rows.append({**told, "low": num.low, "high": num.high, "about": num.reason})
    return rows
