"""Custom properties: typed, bounded, class members under dotted names, defaults of a class filled in."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from contextlib import suppress
from types import MappingProxyType
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from game.content import gate, numerals
from game.content.gate import ContentError, Where, nearest
from game.content.tmx import tmj
from game.content.tmx.project import Member
from game.content.tmx.reading import Reading, truth
from game.content.tmx.sheet import Value

KINDS = ("string", "int", "float", "bool", "color", "object", "file", "class", "list")
DEPTH = 8
"""Classes and lists inside each other."""
OWN, TILES = ".", ":"
"""What a name starts with behind: no property can then be taken for the reader's own facts, nor a tile's for
those of an object that shows it."""
LISTED = {OWN: "[", TILES: "{"}
"""The marks where a list is meant: it travels as JSON."""


def read_properties(node: Element, where: Where, reading: Reading, kind: str = "") -> dict[str, Value]:
    """The properties of one element, over the defaults of its class. A fault costs one property."""
    out: dict[str, Value] = {}
    if kind in reading.types.classes:
        with reading.kept_faults():
            out.update(_defaults(kind, where, reading))
    outer = node.find("properties")
    if outer is not None:
        for each in outer.findall("property"):
            with reading.kept_faults():
                _read(each, "", out, where, reading, 0)
    if out:
        reading.spend("properties", len(out), gate.PROPERTIES, reading.where)
    return out


def _defaults(kind: str, where: Where, reading: Reading) -> Mapping[str, Value]:
    """All members of a class under dotted names; worked out once a class."""
    if kind in reading.defaults:
        return reading.defaults[kind]
    out: dict[str, Value] = {}
    if kind in reading.resolving:
        raise where.refuse(f"class '{kind}' is a part of itself", "end the circle in the project's types")
    reading.resolving.add(kind)
    for member in reading.types.classes.get(kind, ()):
        node = tmj.property_node(member.name, member.type, member.of, member.value)
        _read(node, "", out, where, reading, 0)
        reading.spend("properties", len(out), gate.PROPERTIES, reading.where)
    reading.resolving.discard(kind)
    reading.defaults[kind] = out
    return out


def _read(
    node: Element,
    prefix: str,
    out: dict[str, Value],
    where: Where,
    reading: Reading,
    depth: int,
    declared: Member | None = None,
) -> None:
    name = node.get("name") or ""
    if not name:
        reading.warn(where.refuse("a property without a name", "it is left out"))
        return
    kind, of = _type_of(node, declared)
    if kind == "class":
        inside = f"{prefix}{name}."
        # A class's own default for this value, where it has one, stands behind what is set here.
        under = {key.removeprefix(inside): value for key, value in out.items() if key.startswith(inside)}
        members = _members(node, of, where, reading, depth, under)
        out.update({inside + key: value for key, value in members.items()})
        return
    if kind not in KINDS:
        reading.doubt(where.refuse(f"property '{name}' of type {kind[:40]}", nearest(kind, KINDS)))
    out[prefix + name] = _value(node, kind, of, where, reading, prefix + name, depth)


def _type_of(node: Element, declared: Member | None) -> tuple[str, str]:
    """Type and enum or class; JSON leaves the types of members to whoever knows the class."""
    kind, of = node.get("type") or "string", node.get("propertytype") or ""
    if declared is None:
        return kind, of
    plain = {"int": ("float", "object"), "string": ("color", "file")}
    return (declared.type if declared.type in plain.get(kind, ()) else kind), of or declared.of


def _members(
    node: Element,
    of: str,
    where: Where,
    reading: Reading,
    depth: int,
    under: Mapping[str, Value] = MappingProxyType({}),
) -> dict[str, Value]:
    """What a class value holds: its class's defaults, what stands `under` it, then what is set."""
    if depth >= DEPTH:
        raise where.refuse("classes inside classes", f"at most {DEPTH} deep")
    out = {**(_defaults(of, where, reading) if of else {}), **under}
    declared = {member.name: member for member in reading.types.classes.get(of, ())}
    for each in node.findall("properties/property"):
        _read(each, "", out, where, reading, depth + 1, declared.get(each.get("name") or ""))
    return out


def _value(node: Element, kind: str, of: str, where: Where, reading: Reading, name: str, depth: int) -> Value:
    if kind == "list":
        if depth >= DEPTH:
            raise where.refuse("lists inside lists", f"at most {DEPTH} deep")
        items = [each for each in node if each.tag in ("item", "property", "value")]
        return tuple(_item(each, where, reading, name, depth + 1) for each in items)
    given = node.get("value")
    text = given if given is not None else node.text or ""
    if len(text) > gate.LETTERS:
        raise where.refuse(f"{name}: {len(text)} letters", f"at most {gate.LETTERS}")
    enum = reading.types.enums.get(of)
    if enum is not None and kind in ("string", "int"):
        return enum.read(text)
    try:
        return _scalar(kind, text, where, name)
    except ContentError as fault:
        value = _goodwill(kind, text)
        if value is None:
            raise
        reading.doubt(fault)
        return value


def _goodwill(kind: str, text: str) -> Value | None:
    """What a misfit is read as: Tiled shows something for each. Nothing stands for infinity or no number."""
    if kind == "bool":
        return True
    if kind == "object":
        return 0
    with suppress(ValueError, ContentError):
        number = numerals.real(text.replace(",", ".", 1), Where(""), "", -(2.0**53), 2.0**53)
        return int(number) if kind == "int" else number
    return None


def _item(node: Element, where: Where, reading: Reading, name: str, depth: int) -> Value:
    kind, of = _type_of(node, None)
    if kind == "class":
        return _members(node, of, where, reading, depth)
    return _value(node, kind, of, where, reading, name, depth)


def _scalar(kind: str, text: str, where: Where, name: str) -> Value:
    if kind == "int":
        return numerals.whole(text or "0", where, name, -(2**53), 2**53)
    if kind == "object":
        return numerals.whole(text or "0", where, name, 0, 2**31 - 1)
    if kind == "float":
        return numerals.real(text or "0", where, name, -math.inf, math.inf)
    if kind == "bool":
        return truth(text, where, name)
    return text


# ---------------------------------------------------------------- to the reader behind, and back
def hand_over(values: Mapping[str, Value], made: Element, mark: str = OWN) -> None:
    """Write values so that the reader behind gives each back as it is."""
    if not values:
        return
    outer = SubElement(made, "properties")
    for name, value in values.items():
        if isinstance(value, bool):
            kind, text = "bool", "true" if value else "false"
        elif isinstance(value, int):
            kind, text = "int", str(value)
        elif isinstance(value, float):
            kind, text = "float", repr(value)
        elif isinstance(value, str):
            kind, text = "string", value
        else:
            SubElement(outer, "property", name=LISTED[mark] + name, type="string", value=json.dumps(value))
            continue
        SubElement(outer, "property", name=mark + name, type=kind, value=text)


def taken_back(read: Mapping[str, Any], mark: str = OWN) -> dict[str, Value]:
    """The values that were handed over under a mark."""
    out: dict[str, Value] = {}
    for name, value in read.items():
        if name.startswith(LISTED[mark]):
            out[name[1:]] = _tuples(json.loads(value))
        elif name.startswith(mark):
            out[name[1:]] = value
    return out


def _tuples(value: Any) -> Value:
    if isinstance(value, list):
        return tuple(_tuples(each) for each in value)
    if isinstance(value, dict):
        return {key: _tuples(each) for key, each in value.items()}
    plain: Value = value
    return plain
