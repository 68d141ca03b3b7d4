"""Objects: their shapes, their text, and the templates they are made from."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from game.content import gate, numerals
from game.content.gate import ContentError, Where
from game.content.tmx.properties import hand_over, read_properties
from game.content.tmx.reading import JSON_KINDS, XML_KINDS, Reading, flag, kind_of, read_tree, real, whole
from game.content.tmx.sheet import Form, Text, Thing

SHAPES: tuple[Form, ...] = ("point", "ellipse", "capsule", "polygon", "polyline", "text")
FLIPS = 0xF0000000
"""Bits of a gid that say how its tile is turned."""
HALIGN, VALIGN = ("left", "center", "right", "justify"), ("top", "center", "bottom")


@dataclass(frozen=True, slots=True)
class Template:
    """A template as found: its object, and its tileset if it shows a tile."""

    node: Element
    tileset: Element | None
    path: Path


def find_template(name: str, folder: Path, where: Where, reading: Reading) -> Template:
    """The template a name means, read once. Raises ContentError."""
    path = reading.confines.resolve(folder, name, XML_KINDS + JSON_KINDS, where)
    known = reading.templates.get(path)
    if known is None:
        reading.spend("templates", 1, gate.TEMPLATES, reading.where)
        there = Where(gate.label(path))
        root = read_tree(path, "template", there)
        node = root.find("object")
        if node is None:
            raise there.refuse("a template without an object", "save it again from Tiled")
        if node.get("template"):
            raise there.refuse("a template made from a template", "make it from a plain object")
        known = reading.templates[path] = Template(node, root.find("tileset"), path)
    return known


def merged(node: Element, template: Element) -> Element:
    """An object made from a template: what it says itself, and the template's words for the rest."""
    told = {key: value for key, value in template.items() if key not in ("id", "x", "y")}
    out = Element("object", {**told, **node.attrib})
    for name in ("class", "type"):
        # Either name overrides the other.
        if kind_of(node) and name not in node.attrib:
            out.attrib.pop(name, None)
    own = [child for child in node if child.tag in SHAPES]
    out.extend(own or [child for child in template if child.tag in SHAPES])
    outer = SubElement(out, "properties")
    properties = {each.get("name"): each for each in template.findall("properties/property")}
    for each in node.findall("properties/property"):
        properties[each.get("name")] = _over(properties.get(each.get("name")), each)
    outer.extend(properties.values())
    return out


def _over(under: Element | None, own: Element) -> Element:
    """A class value sets some members and leaves the others to the template."""
    if under is None or own.get("type") != "class" or under.get("type") != "class":
        return own
    out = Element("property", own.attrib)
    inner = SubElement(out, "properties")
    members = {each.get("name"): each for each in under.findall("properties/property")}
    for each in own.findall("properties/property"):
        members[each.get("name")] = _over(members.get(each.get("name")), each)
    inner.extend(members.values())
    return out


def add_thing(node: Element, made: Element, number: int, where: Where, reading: Reading) -> None:
    """Write one object into the plain tree; its template is merged already. Its faults leave it out."""
    raw = whole(node, "gid", where, 0, 0, 2**32 - 1)
    kind = kind_of(node) or reading.tile_kinds.get(raw & ~FLIPS, "")
    facts = _facts(node, where, reading)
    plain = Element("object", id=str(number), name=node.get("name", ""), type=kind)
    for key in ("x", "y", "width", "height", "rotation"):
        plain.set(key, repr(real(node, key, where)))
    if raw:
        facts["flips"] = raw >> 28
        plain.set("gid", str(raw & ~FLIPS))
    if facts["points"]:
        points = " ".join(f"{x!r},{y!r}" for x, y in facts["points"])
        SubElement(plain, str(facts["form"]), points=points)
    hand_over(read_properties(node, where, reading, kind), plain)
    plain.set("kept", reading.keep(facts))
    made.append(plain)


def _facts(node: Element, where: Where, reading: Reading) -> dict[str, Any]:
    """What the reader behind loses of an object."""
    form = _form(node)
    shape = node.find(form)
    return {
        "form": form,
        "flips": 0,
        "points": _points(shape, where, reading) if form in ("polygon", "polyline") else (),
        "text": _text(shape, where, reading) if form == "text" and shape is not None else None,
        "visible": flag(node, "visible", where, True),
        "opacity": min(max(real(node, "opacity", where, 1.0), 0.0), 1.0),
        "template": node.get("template", ""),
    }


def _form(node: Element) -> Form:
    if (node.get("gid") or "").strip("0"):
        return "tile"
    tags = {child.tag for child in node}
    return next((shape for shape in SHAPES if shape in tags), "rect")


def _points(shape: Element | None, where: Where, reading: Reading) -> tuple[tuple[float, float], ...]:
    words = ((shape.get("points") if shape is not None else None) or "").split(None, gate.POINTS + 1)
    if not 1 <= len(words) <= gate.POINTS:
        raise where.refuse("too few or too many points", f"a line of 2 to {gate.POINTS} points")
    reading.spend("points", len(words), gate.ALL_POINTS, reading.where)
    pairs = (word.partition(",") for word in words)
    return tuple((numerals.real(x, where, "point"), numerals.real(y, where, "point")) for x, _, y in pairs)


def _text(node: Element, where: Where, reading: Reading) -> Text:
    words = node.text or ""
    if len(words) > gate.LETTERS:
        raise where.refuse(f"{len(words)} letters", f"at most {gate.LETTERS}")
    usual = Text("")
    styles = ("wrap", "bold", "italic", "underline", "strikeout", "kerning")
    shown: dict[str, bool] = {key: flag(node, key, where, getattr(usual, key)) for key in styles}
    halign, valign = node.get("halign", "left"), node.get("valign", "top")
    return Text(
        words,
        node.get("fontfamily") or usual.font,
        _letter_size(node, usual.size, where),
        colour=reading.colour(node, "color", where) or usual.colour,
        halign=halign if halign in HALIGN else "left",
        valign=valign if valign in VALIGN else "top",
        **shown,
    )


def _letter_size(node: Element, usual: int, where: Where) -> int:
    size = real(node, "pixelsize", where, usual)
    if not 0 <= size <= 10_000:
        raise where.refuse(f"pixelsize = '{size:g}'", "a number from 0 to 10000")
    return round(size)


# ---------------------------------------------------------------- collision shapes
def read_shapes(group: Element, where: Where, reading: Reading) -> tuple[Thing, ...]:
    """The collision shapes of one tile: nobody behind needs to see them."""
    found = []
    for node in group.findall("object"):
        reading.spend("collision shapes", 1, gate.OBJECTS, reading.where)
        try:
            found.append(_collision(node, where, reading))
        except ContentError as fault:
            reading.doubt(fault)
    return tuple(found)


def _collision(node: Element, where: Where, reading: Reading) -> Thing:
    number = whole(node, "id", where, 0, 0)
    x, y, width, height, rotation = (
        real(node, key, where) for key in ("x", "y", "width", "height", "rotation")
    )
    facts = _facts(node, where, reading)
    facts["points"] = tuple((px + x, py + y) for px, py in facts["points"])
    properties = read_properties(node, where, reading, kind_of(node))
    return Thing(
        number,
        node.get("name", ""),
        kind_of(node),
        x=x,
        y=y,
        width=width,
        height=height,
        rotation=rotation,
        properties=properties,
        **facts,
    )
