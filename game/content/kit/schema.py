"""What a modder's Tiled needs, written from the classes: project, templates, automapping, reference.

`documents()` holds every file as it should be; a test compares them with what lies in maps/.
"""

from __future__ import annotations

import ast
import inspect
import json
import re
import textwrap
from collections.abc import Iterator
from dataclasses import MISSING, fields
from functools import cache
from pathlib import Path
from typing import Any
from xml.sax.saxutils import quoteattr

from game.content import gate, places
from game.content.gate import ContentError
from game.content.kit import automap
from game.content.objects import CLASSES, LINE, POINT, Placed
from game.content.plan.fields import Colour, Kind, kinds_of
from game.content.plan.map_words import MapWords

PROJECT = "hyosan.tiled-project"
GUIDE = "README.md"
RULES = "../assets/tiles/automap.txt"
"""The automapping rules, seen from maps/."""
OPEN_MARK, SHUT_MARK = "<!-- reference -->", "<!-- /reference -->"
MAP_CLASS = "Map"
SHARED: dict[tuple[str, ...], str] = {
    ("onjo", "namra", "both"): "Who",
    ("awake", "fasting", "unbound"): "Faction",
}
"""Names of enums that several classes use."""
TYPES = {bool: "bool", int: "int", float: "float", str: "string", Colour: "color"}
COMMANDS = (
    ("Play this map", "F5", "hyosan", "play"),
    ("Check this map", "F6", "hyosan", "check"),
    ("Test this map", "F7", "hyosan", "test"),
)


def documents() -> dict[Path, str]:
    """Every generated file by its path; the guide only where it has the marks of the reference."""
    home = places.maps()
    found = {home / PROJECT: project()}
    found |= {copy: project(rules="") for copy in sorted(home.glob(f"examples/*/{PROJECT}"))}
    found |= {home / "templates" / f"{name}.tx": text for name, text in templates()}
    found |= {places.assets() / "tiles" / name: text for name, text in automap.documents()}
    guide = home / GUIDE
    if guide.is_file():
        text = guide.read_text(encoding="utf-8")
        if OPEN_MARK in text and SHUT_MARK in text:
            found[guide] = with_reference(text)
    return found


def stale() -> list[Path]:
    """Files that are missing or not as they should be, and templates that no longer should be."""
    wanted = documents()
    wrong = [path for path, text in wanted.items() if not path.is_file() or _text(path) != text]
    return wrong + [path for path in sorted(_templates()) if path not in wanted]


def write() -> list[Path]:
    """Write what is stale. -> the files. Raises ContentError where a file cannot be written."""
    wanted, wrong = documents(), stale()
    for path in wrong:
        try:
            if path in wanted:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(wanted[path], encoding="utf-8", newline="\n")
            else:
                path.unlink()
        except OSError as fault:
            told = f"cannot be written ({fault.strerror or fault})"
            raise ContentError(gate.label(path), "", told, "run it in a checkout of the game") from None
    return wrong


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _templates() -> Iterator[Path]:
    return (places.maps() / "templates").glob("*.tx")


# ------------------------------------------------------------ the project
def project(rules: str = RULES) -> str:
    """`hyosan.tiled-project`: classes, enums, colours, commands; a mod's own has no automapping rules."""
    types = [*_enums(), *_classes()]
    tree = {
        "automappingRulesFile": rules,
        "commands": [_command(*each) for each in COMMANDS],
        "compatibilityVersion": 1100,
        "extensionsPath": "extensions",
        "folders": ["."],
        "properties": [],
        "propertyTypes": [{"id": k, **each} for k, each in enumerate(types, 1)],
    }
    return json.dumps(tree, indent=4, ensure_ascii=False) + "\n"


def _command(name: str, key: str, executable: str, verb: str) -> dict[str, Any]:
    return {
        "arguments": f'{verb} "%mapfile"'.strip(),
        "command": executable,
        "enabled": True,
        "name": name,
        "saveBeforeExecute": True,
        "shortcut": key,
        "showOutput": True,
        "workingDirectory": "%mappath",
    }


def _described() -> dict[str, type]:
    """Every class of the project: those of objects, and that of the map itself."""
    return {**CLASSES, MAP_CLASS: MapWords}


def _enum_name(cls: str, field: str, words: tuple[str, ...]) -> str:
    return SHARED.get(words, f"{cls}{field.capitalize()}")


def _enums() -> list[dict[str, Any]]:
    found = {
        _enum_name(name, field, kind.allowed): list(kind.allowed)
        for name, cls in _described().items()
        for field, kind in kinds_of(cls).items()
        if kind.allowed
    }
    return [
        {"name": name, "storageType": "string", "type": "enum", "values": words, "valuesAsFlags": False}
        for name, words in sorted(found.items())
    ]


def _classes() -> list[dict[str, Any]]:
    return [
        {
            "color": "#ff" + getattr(cls, "paint", "#a0a0a4")[1:],
            "drawFill": True,
            "members": [_member(name, field, kind, cls) for field, kind in kinds_of(cls).items()],
            "name": name,
            "type": "class",
            "useAs": ["map"] if name == MAP_CLASS else ["object", "tile"],
        }
        for name, cls in _described().items()
    ]


def _member(cls_name: str, field: str, kind: Kind, cls: type) -> dict[str, Any]:
    member: dict[str, Any] = {"name": field}
    if kind.allowed:
        member["propertyType"] = _enum_name(cls_name, field, kind.allowed)
    return member | {"type": type_of(kind), "value": default_of(cls, field, kind)}


def type_of(kind: Kind) -> str:
    """Tiled's word for what a field takes."""
    return "object" if kind.to is not None else TYPES[kind.base]


def default_of(cls: type, field: str, kind: Kind) -> Any:
    """What a field is worth unless somebody sets it; of a required one what an empty form shows."""
    found = next(each.default for each in fields(cls) if each.name == field)
    if found is not MISSING:
        return float(found) if kind.base is float else found
    return kind.allowed[0] if kind.allowed else 0 if kind.to is not None else ""


# ------------------------------------------------------------ templates
VARIANTS: dict[str, tuple[str, dict[str, Any]]] = {
    "steel_door_locked": ("Door", {"style": "metal", "locked": True, "key": "mine"}),
    "gate": ("Door", {"style": "gate"}),
    "crowd": ("Infected", {"count": 12, "mood": "wander"}),
    "runner": ("Infected", {"kind": "runner"}),
    "listener": ("Infected", {"kind": "listener", "static": True}),
    "called_horde": ("Horde", {"called": True, "mood": "hunt", "count": 20}),
    "companion": ("Survivor", {"person": "suhyeok", "companion": True, "order": "follow"}),
    "fire": ("Light", {"colour": "#ffff9a4a", "flicker": "fire", "height": 8.0}),
    "faulty_tube": ("Light", {"colour": "#ffdce8ff", "flicker": "faulty"}),
    "key": ("Item", {"kind": "key", "key": "mine"}),
    "ambush": ("Trigger", {"when": "enter", "do": "spawn NAME 12; alarm"}),
    "greeting": ("Trigger", {"when": "timer 3", "do": "say line.NAME"}),
}
"""Templates beside the plain one of each class."""
SIZES = {
    "Camp": (8, 6),
    "Horde": (8, 6),
    "Spawn": (6, 4),
    "Territory": (16, 12),
    "Trigger": (4, 3),
    "Weather": (12, 8),
    "Zone": (8, 6),
}
"""Tiles of a new area; what must be a rectangle is two by two."""


def templates() -> Iterator[tuple[str, str]]:
    """Name and text of every object template."""
    for name, cls in CLASSES.items():
        yield _file_name(name), _template(name, cls, {})
    for variant, (name, given) in VARIANTS.items():
        yield variant, _template(name, CLASSES[name], given)


def _file_name(name: str) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower()


def _template(name: str, cls: type[Placed], given: dict[str, Any]) -> str:
    told = [
        f'   <property name="{field}"{_typed(kind)} value={quoteattr(_written(value))}/>'
        for field, kind in sorted(kinds_of(cls).items())
        if (value := given.get(field, default_of(cls, field, kind) if kind.required else None)) is not None
    ]
    inside = ["  <properties>", *told, "  </properties>"] if told else []
    size = ""
    if POINT in cls.shapes and name not in SIZES:
        inside.append("  <point/>")
    elif LINE in cls.shapes:
        inside.append('  <polyline points="0,0 64,0"/>')
    else:
        wide, high = SIZES.get(name, (2, 2))
        size = f' width="{wide * 16}" height="{high * 16}"'
    head = ['<?xml version="1.0" encoding="UTF-8"?>', "<template>", f' <object type="{name}"{size}>']
    return "\n".join([*head, *inside, " </object>", "</template>", ""])


def _typed(kind: Kind) -> str:
    word = type_of(kind)
    return "" if word == "string" else f' type="{word}"'


def _written(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return f"{value:g}" if isinstance(value, float) else str(value)


# ------------------------------------------------------------ what the source says of itself
@cache
def told_of(cls: type) -> dict[str, str]:
    """The line under each field of a dataclass, on one line."""
    tree = ast.parse(textwrap.dedent(inspect.getsource(cls))).body[0]
    assert isinstance(tree, ast.ClassDef)
    found = {}
    for each, after in zip(tree.body, tree.body[1:], strict=False):
        says = isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant)
        if isinstance(each, ast.AnnAssign) and isinstance(each.target, ast.Name) and says:
            found[each.target.id] = " ".join(str(after.value.value).split())  # type: ignore[attr-defined]
    return found


def with_reference(text: str) -> str:
    """A guide with its reference written anew between the marks."""
    from game.content.kit.reference import reference

    before, rest = text.split(OPEN_MARK, 1)
    after = rest.split(SHUT_MARK, 1)[1]
    return f"{before}{OPEN_MARK}\n{reference()}{SHUT_MARK}{after}"
