"""Rules of the lint about talks: the file a Dialogue names, and the nodes that lead to one another.

A file of nodes is TOML: each table is a node, and `to`, in a node or in one of its choices, names the next.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from game.content import gate, places
from game.content.gate import ContentError, Where, nearest
from game.content.lint.rule import Flaw, rule
from game.content.lint.survey import Survey
from game.content.plan.draft import Spot
from game.content.tmx.sheet import Thing
from game.content.toml import read_toml

ENDING = ".toml"
DEEP = 8
"""Tables inside tables that are looked into."""


@rule("dialogue-missing", "error")
def dialogue_missing(survey: Survey) -> Iterator[Flaw]:
    """The file of every Dialogue is there and can be read."""
    for spot, thing in _talks(survey):
        fault = _nodes(survey, thing)
        if isinstance(fault, ContentError):
            yield Flaw(f"'{thing.properties['file']}' cannot be read: {fault.value}", fault.remedy, spot)


@rule("dialogue-node", "error")
def dialogue_node(survey: Survey) -> Iterator[Flaw]:
    """Every node a Dialogue begins with or leads to is in its file."""
    for spot, thing in _talks(survey):
        nodes = _nodes(survey, thing)
        if isinstance(nodes, ContentError):
            continue
        start = str(thing.properties.get("start", "start"))
        if start not in nodes:
            yield Flaw(f"there is no node '{start}'", nearest(start, nodes) or "write one", spot)
        for name, node in nodes.items():
            for to in _leads(node):
                if to not in nodes:
                    told = f"node '{name}' leads to '{to}', which is not there"
                    yield Flaw(told, nearest(to, nodes), spot)


def _talks(survey: Survey) -> Iterator[tuple[Spot, Thing]]:
    """Every Dialogue, and the object it was read from."""
    layers = survey.tiled.sheet.object_layers if survey.tiled.sheet else ()
    things = {thing.id: thing for layer in layers for thing in layer.things}
    for spot in survey.spots:
        if spot.kind == "Dialogue" and spot.id in things:
            yield spot, things[spot.id]


def _nodes(survey: Survey, thing: Thing) -> dict[str, Any] | ContentError:
    """The tables of the file, or why there are none."""
    path: Path = survey.tiled.path
    where = Where(gate.label(path))
    try:
        name = str(thing.properties["file"])
        file = places.confines(path).resolve(path.parent, name, ENDING, where)
        tree, _ = read_toml(file)
    except ContentError as fault:
        return fault
    return {name: node for name, node in tree.items() if isinstance(node, dict)}


def _leads(node: Any, deep: int = 0) -> Iterator[str]:
    """Every `to` in a node and in what it holds."""
    if deep > DEEP:
        return
    if isinstance(node, dict):
        if isinstance(node.get("to"), str):
            yield node["to"]
        for value in node.values():
            yield from _leads(value, deep + 1)
    elif isinstance(node, list):
        for value in node:
            yield from _leads(value, deep + 1)
