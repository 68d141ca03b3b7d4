"""A Tiled project: the classes and enums its maps lean on, with their defaults."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from game.content import gate
from game.content.gate import Confines, ContentError, Where
from game.content.parse import parse_json

TYPES = 4_000
"""Classes and enums of one project."""


@dataclass(frozen=True, slots=True)
class Enum:
    """Words to choose from: one, or any number of them where they are flags."""

    name: str
    values: tuple[str, ...]
    flags: bool = False

    def read(self, value: str) -> str | tuple[str, ...]:
        """The word, or the words, behind a stored value: text or a number. Unknown ones stay as they are."""
        number = int(value) if value.isascii() and value.isdigit() and len(value) < 20 else -1
        if self.flags:
            if number >= 0:
                return tuple(word for bit, word in enumerate(self.values[:63]) if number >> bit & 1)
            return tuple(word for word in (each.strip() for each in value.split(",")) if word)
        if value not in self.values and 0 <= number < len(self.values):
            return self.values[number]
        return value


@dataclass(frozen=True, slots=True)
class Member:
    """One property a class has, with what it is worth unless somebody sets it."""

    name: str
    type: str
    value: Any
    """As JSON has it: text, number, truth, a list, or an object for a class of its own."""
    of: str = ""
    """The enum or class its value is of."""


@dataclass(frozen=True, slots=True)
class Types:
    """All classes and enums of a project, by name."""

    enums: Mapping[str, Enum] = field(default_factory=dict)
    classes: Mapping[str, tuple[Member, ...]] = field(default_factory=dict)


def find(path: Path, confines: Confines) -> Path | None:
    """The project a map belongs to: the nearest one above it that lies in its confines."""
    home = path.resolve().parent
    for folder in (home, *home.parents):
        if not any(folder.is_relative_to(root) for root in confines.roots):
            return None
        for found in sorted(folder.glob("*.tiled-project")):
            # A link may lead out of the mod.
            if any(found.resolve().is_relative_to(root) for root in confines.roots):
                return found
    return None


def read_types(path: Path | None) -> Types:
    """The types of a project file; of none at all there are none. Raises ContentError where it is broken."""
    if path is None:
        return Types()
    where = Where(gate.label(path))
    if path.stat().st_size == 0:
        return Types()
    data = parse_json(path)
    told = data.get("propertyTypes", []) if isinstance(data, dict) else None
    if not isinstance(told, list) or len(told) > TYPES:
        raise where.refuse("no list of propertyTypes", "save it again from Tiled")
    enums, classes = dict[str, Enum](), dict[str, tuple[Member, ...]]()
    for each in told:
        if not isinstance(each, dict) or not isinstance(each.get("name"), str):
            raise where.refuse("a property type without a name", "save it again from Tiled")
        name = each["name"]
        if each.get("type") == "class":
            classes[name] = _members(each.get("members", []), where.at(f"class '{name}'"))
        elif each.get("type") == "enum":
            enums[name] = _enum(name, each, where.at(f"enum '{name}'"))
    return Types(enums, classes)


def _enum(name: str, told: Mapping[str, Any], where: Where) -> Enum:
    values = told.get("values", [])
    if not isinstance(values, list) or not all(isinstance(word, str) for word in values):
        raise where.refuse("values that are no words", "save it again from Tiled")
    return Enum(name, tuple(values), told.get("valuesAsFlags") is True)


def _members(told: Sequence[Any], where: Where) -> tuple[Member, ...]:
    found = []
    for each in told if isinstance(told, list) else ():
        if not isinstance(each, dict) or not isinstance(each.get("name"), str):
            raise where.refuse("a member without a name", "save it again from Tiled")
        of, kind = each.get("propertyType", ""), each.get("type", "string")
        if not isinstance(of, str) or not isinstance(kind, str):
            raise where.refuse(f"member '{each['name']}'", "save it again from Tiled")
        found.append(Member(each["name"], kind, each.get("value"), of))
    return tuple(found)


def unreadable(path: Path, fault: ContentError) -> ContentError:
    """A project that cannot be read, as a doubt about the maps that lean on it."""
    return Where(gate.label(path)).refuse(fault.value, fault.remedy)
