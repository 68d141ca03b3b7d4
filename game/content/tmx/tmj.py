"""Tiled's JSON becomes the tree its XML has, so that there is one way through. Nothing is judged here but the
shape: what must be a list is one, what must be an object is one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from game.content.gate import Where

Json = Mapping[str, Any]
_LAYERS = {"tilelayer": "layer", "objectgroup": "objectgroup", "imagelayer": "imagelayer", "group": "group"}
_IMAGE = {
    "image": "source",
    "imagewidth": "width",
    "imageheight": "height",
    "transparentcolor": "trans",
}
_INFERRED = {bool: "bool", int: "int", float: "float", str: "string", dict: "class", list: "list"}


def tree(data: Any, tag: str, where: Where) -> Element:
    """The tree of a map, tileset or template. Raises ContentError where the JSON has another shape."""
    told = _object(data, where)
    usual = "map" if "layers" in told else "template" if "object" in told else "tileset"
    kind = str(told.get("type") or usual)
    makers = {"map": _map, "tileset": _tileset, "template": _template}
    if kind not in makers:
        raise where.refuse(f"JSON of type '{kind[:24]}'", f"a Tiled {tag}")
    return makers[kind](told, where)


def _map(told: Json, where: Where) -> Element:
    node = _element("map", told, where, without=("type",))
    for each in _objects(told, "tilesets", where):
        node.append(_tileset(each, where))
    _add_layers(told, node, where, 0)
    return node


def _template(told: Json, where: Where) -> Element:
    node = Element("template")
    if "tileset" in told:
        node.append(_tileset(_object(told["tileset"], where), where))
    node.append(_thing(_object(told.get("object"), where), where))
    return node


# ---------------------------------------------------------------- layers
def _add_layers(told: Json, parent: Element, where: Where, depth: int) -> None:
    if depth > 100:
        raise where.refuse("groups inside groups", "not so deep")
    for each in _objects(told, "layers", where):
        tag = _LAYERS.get(str(each.get("type")))
        if tag is None:
            raise where.refuse(
                f"a layer of type '{str(each.get('type'))[:24]}'", f"one of {', '.join(_LAYERS)}"
            )
        node = _element(tag, each, where, without=("type", "data"))
        parent.append(node)
        if tag == "layer":
            _add_data(each, node, where)
        elif tag == "objectgroup":
            for thing in _objects(each, "objects", where):
                node.append(_thing(thing, where))
        elif tag == "imagelayer":
            _add_image(each, node)
        else:
            _add_layers(each, node, where, depth + 1)


def _add_data(told: Json, node: Element, where: Where) -> None:
    data = SubElement(node, "data")
    base64 = told.get("encoding") == "base64"
    data.set("encoding", "base64" if base64 else "csv")
    if base64 and told.get("compression"):
        data.set("compression", str(told["compression"]))
    if "chunks" in told:
        for each in _objects(told, "chunks", where):
            chunk = _element("chunk", each, where, without=("data",))
            chunk.text = _cells(each.get("data"), where)
            data.append(chunk)
    elif "data" in told:
        data.text = _cells(told["data"], where)
    else:
        node.remove(data)


def _cells(data: Any, where: Where) -> str:
    if isinstance(data, str):
        return data
    if not isinstance(data, list):
        raise where.refuse("tile data that is no list", "save it again from Tiled")
    return ",".join(map(str, data))


# ---------------------------------------------------------------- objects
def _thing(told: Json, where: Where) -> Element:
    node = _element("object", told, where)
    for shape in ("point", "ellipse", "capsule"):
        if told.get(shape) is True:
            SubElement(node, shape)
    for shape in ("polygon", "polyline"):
        if shape in told:
            points = _objects(told, shape, where)
            words = (f"{_word(each.get('x'))},{_word(each.get('y'))}" for each in points)
            SubElement(node, shape, points=" ".join(words))
    if "text" in told:
        inner = _object(told["text"], where)
        text = _element("text", inner, where, without=("text",))
        text.text = _word(inner.get("text", ""))
        node.append(text)
    return node


# ---------------------------------------------------------------- tilesets
def _tileset(told: Json, where: Where) -> Element:
    node = _element("tileset", told, where, without=("type",))
    _add_image(told, node)
    if "tileoffset" in told:
        node.append(_element("tileoffset", _object(told["tileoffset"], where), where))
    for tag, one in (("wangsets", "wangset"), ("terrains", "terrain")):
        if tag in told:
            outer = SubElement(node, tag if tag == "wangsets" else "terraintypes")
            outer.extend(_element(one, each, where) for each in _objects(told, tag, where))
    for each in _tiles(told, where):
        node.append(_tile(each, where))
    return node


def _tiles(told: Json, where: Where) -> Iterable[Json]:
    """The tiles; before Tiled 1.2 an object by tile id, with their properties beside it."""
    tiles = told.get("tiles", [])
    if isinstance(tiles, list):
        found = [_object(each, where) for each in tiles]
    else:
        found = [{**_object(each, where), "id": key} for key, each in _object(tiles, where).items()]
    properties, types = told.get("tileproperties"), told.get("tilepropertytypes")
    if properties is None:
        return found
    by_id = {str(each.get("id")): dict(each) for each in found}
    for key, each in _object(properties, where).items():
        tile = by_id.setdefault(key, {"id": key})
        tile["properties"] = each
        tile["propertytypes"] = _object(types, where).get(key, {}) if types is not None else {}
    return by_id.values()


def _tile(told: Json, where: Where) -> Element:
    # Old files write the corners' terrains as a list.
    node = _element("tile", told, where)
    _add_image(told, node)
    if "animation" in told:
        frames = SubElement(node, "animation")
        frames.extend(_element("frame", each, where) for each in _objects(told, "animation", where))
    if "objectgroup" in told:
        group = _object(told["objectgroup"], where)
        inner = _element("objectgroup", group, where, without=("type",))
        inner.extend(_thing(each, where) for each in _objects(group, "objects", where))
        node.append(inner)
    return node


def _add_image(told: Json, node: Element) -> None:
    if told.get("image"):
        image = {key: _word(told[name]) for name, key in _IMAGE.items() if name in told}
        SubElement(node, "image", image)


# ---------------------------------------------------------------- properties
def property_node(name: str, kind: str, of: str, value: Any) -> Element:
    """One property as XML has it; members of a class have the types their values show."""
    node = Element("property", name=name, type=kind)
    if of:
        node.set("propertytype", of)
    if kind == "class":
        inner = SubElement(node, "properties")
        for key, each in value.items() if isinstance(value, dict) else ():
            inner.append(property_node(key, _INFERRED.get(type(each), "string"), "", each))
    elif kind == "list":
        for each in value if isinstance(value, list) else ():
            node.append(_item(each))
    else:
        node.set("value", _word(value))
    return node


def _item(value: Any) -> Element:
    """A member of a list: typed, or as it shows itself."""
    kind, of = _INFERRED.get(type(value), "string"), ""
    if isinstance(value, dict) and "type" in value and "value" in value:
        kind, of, value = str(value["type"]), str(value.get("propertytype", "")), value["value"]
    node = property_node("", kind, of, value)
    node.tag = "item"
    return node


def _add_properties(told: Json, node: Element, where: Where) -> None:
    given = told.get("properties")
    if not given:
        return
    outer = SubElement(node, "properties")
    if isinstance(given, dict):
        types = told.get("propertytypes")
        for name, value in given.items():
            kind = types.get(name) if isinstance(types, dict) else None
            outer.append(property_node(name, str(kind or _INFERRED.get(type(value), "string")), "", value))
        return
    for each in _objects(told, "properties", where):
        value = each.get("value")
        kind = str(each.get("type") or "string")
        outer.append(property_node(str(each.get("name", "")), kind, str(each.get("propertytype", "")), value))


# ---------------------------------------------------------------- shapes of JSON
def _element(tag: str, told: Json, where: Where, without: tuple[str, ...] = ()) -> Element:
    """Plain values become attributes, the properties a child."""
    node = Element(tag)
    for key, value in told.items():
        if key not in without and (value is None or isinstance(value, str | int | float)):
            node.set(key, _word(value))
    _add_properties(told, node, where)
    return node


def _word(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if value is None:
        return ""
    if isinstance(value, float):
        return repr(value)
    return str(value) if isinstance(value, str | int) else "?"


def _object(value: Any, where: Where) -> Json:
    if not isinstance(value, dict):
        raise where.refuse("JSON that is no object where one must be", "save it again from Tiled")
    return value


def _objects(told: Json, key: str, where: Where) -> list[Json]:
    found = told.get(key, [])
    if not isinstance(found, list):
        raise where.at(key).refuse("JSON that is no list where one must be", "save it again from Tiled")
    return [_object(each, where.at(key)) for each in found]
