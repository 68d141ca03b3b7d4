"""Tiled itself as the judge: its JSON export of a map beside what we read of it."""

from __future__ import annotations

import base64
import gzip
import json
import math
import os
import shutil
import subprocess
import tempfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import zstandard

TILED = shutil.which("tiled")
ABSENT = "Tiled is not installed: its export cannot judge"
H, V, D, R = 1 << 31, 1 << 30, 1 << 29, 1 << 28


def export(path: Path, out: Path | None = None) -> tuple[dict[str, Any], str]:
    """Tiled's export of a map, tilesets and templates written out; beside the map unless told where, so that
    the names of files stay the same. -> JSON, what it said on stderr"""
    out = out or path.with_name("by tiled.json")
    with tempfile.TemporaryDirectory() as runtime:
        quiet = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_RUNTIME_DIR": runtime, "HOME": runtime}
        told = subprocess.run(
            [TILED or "tiled", "--export-map", "json", "--embed-tilesets", "--detach-templates", path, out],
            capture_output=True,
            text=True,
            env=quiet,
            timeout=60,
            check=False,
        )
    return json.loads(out.read_text("utf-8")) if out.is_file() else {}, told.stderr


def counts(told: dict[str, Any]) -> tuple[int, int, int]:
    """Layers out of their groups, objects, and cells with a tile."""
    flat = [each for each, _ in _flat(told["layers"], {})]
    objects = sum(len(each["objects"]) for each in flat if each["type"] == "objectgroup")
    cells = [each for each in flat if each["type"] == "tilelayer"]
    data = (part["data"] for each in cells for part in each.get("chunks", [each]))
    kinds = (each for each in cells for _ in each.get("chunks", [each]))
    tiles = sum(
        sum(1 for gid in _unpacked(part, each) if gid) for part, each in zip(data, kinds, strict=True)
    )
    return len(flat), objects, tiles


def differences(sheet: Any, told: dict[str, Any], defaults: bool = False) -> list[str]:
    """Where what we read is not what Tiled exported, in words; empty where they agree.

    Tiled 1.8 exports no defaults of classes: with `defaults` it is enough that what it exports is among
    our properties.
    """
    return [
        f"{place}: {ours!r}, Tiled says {theirs!r}"
        for place, ours, theirs in _pairs(sheet, told)
        if not _same(ours, theirs)
        and not (defaults and place.endswith("properties") and _within(ours, theirs))
    ]


def _within(ours: Any, theirs: dict[str, Any]) -> bool:
    return all(key in ours and _same(ours[key], value) for key, value in theirs.items())


def _same(ours: Any, theirs: Any) -> bool:
    if isinstance(ours, float) and isinstance(theirs, int | float):
        return math.isclose(ours, theirs, rel_tol=1e-5, abs_tol=1e-5)
    if isinstance(ours, tuple | list) and isinstance(theirs, tuple | list):
        return len(ours) == len(theirs) and all(map(_same, ours, theirs))
    if isinstance(ours, dict) and isinstance(theirs, dict):
        return ours.keys() == theirs.keys() and all(_same(ours[key], theirs[key]) for key in ours)
    if isinstance(ours, str) and ours.startswith("#") and len(ours) == 7:
        # Tiled writes how opaque a colour is even where it is wholly so.
        return bool(theirs in (ours, f"#ff{ours[1:]}"))
    return type(ours) is type(theirs) and bool(ours == theirs)


Pair = tuple[str, Any, Any]


def _pairs(sheet: Any, told: dict[str, Any]) -> Iterator[Pair]:
    yield "orientation", sheet.orientation, told["orientation"]
    yield "render order", sheet.render_order, told["renderorder"]
    yield "tile size", (sheet.tile_width, sheet.tile_height), (told["tilewidth"], told["tileheight"])
    yield "infinite", sheet.infinite, told["infinite"]
    if not sheet.infinite:
        yield "size", (sheet.width, sheet.height), (told["width"], told["height"])
    yield (
        "stagger",
        (sheet.stagger_axis, sheet.stagger_index),
        (
            told.get("staggeraxis", ""),
            told.get("staggerindex", ""),
        ),
    )
    yield "hex side", sheet.hex_side, told.get("hexsidelength", 0)
    yield "background", sheet.background, _colour(told.get("backgroundcolor"))
    yield (
        "parallax origin",
        (sheet.parallax_x, sheet.parallax_y),
        (
            float(told.get("parallaxoriginx", 0)),
            float(told.get("parallaxoriginy", 0)),
        ),
    )
    yield "properties", dict(sheet.properties), _properties(told)
    tilesets = sorted(told["tilesets"], key=lambda each: each["firstgid"])
    yield "number of tilesets", len(sheet.tilesets), len(tilesets)
    for ours, theirs in zip(sheet.tilesets, tilesets, strict=False):
        yield from _tileset(ours, theirs)
    flat = list(_flat(told["layers"], {}))
    yield "number of layers", len(sheet.layers), len(flat)
    groups = list(_groups(told["layers"]))
    yield "groups", [(g.name, dict(g.properties)) for g in sheet.groups], groups
    for ours, (theirs, above) in zip(sheet.layers, flat, strict=False):
        yield from _layer(sheet, ours, theirs, above)


# ---------------------------------------------------------------- layers
def _groups(layers: list[Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for each in layers:
        if each["type"] == "group":
            yield each["name"], _properties(each)
            yield from _groups(each["layers"])


def _flat(layers: list[Any], above: dict[str, Any]) -> Iterator[tuple[Any, dict[str, Any]]]:
    """Layers out of their groups, each with what all of them together give it."""
    for each in layers:
        whole = {
            "dx": above.get("dx", 0.0) + each.get("offsetx", 0),
            "dy": above.get("dy", 0.0) + each.get("offsety", 0),
            "opacity": above.get("opacity", 1.0) * each["opacity"],
            "visible": above.get("visible", True) and each["visible"],
            "parallax_x": above.get("parallax_x", 1.0) * each.get("parallaxx", 1),
            "parallax_y": above.get("parallax_y", 1.0) * each.get("parallaxy", 1),
            "tint": _times(above.get("tint"), _colour(each.get("tintcolor"))),
        }
        if each["type"] == "group":
            yield from _flat(each["layers"], whole)
        else:
            yield each, whole


def _layer(sheet: Any, ours: Any, theirs: dict[str, Any], above: dict[str, Any]) -> Iterator[Pair]:
    at = f"layer {theirs['name']}"
    kinds = {"TileLayer": "tilelayer", "ObjectLayer": "objectgroup", "ImageLayer": "imagelayer"}
    yield f"{at} kind", kinds[type(ours).__name__], theirs["type"]
    yield f"{at} name", ours.name, theirs["name"]
    for key, value in above.items():
        yield f"{at} {key}", getattr(ours, key), value
    yield f"{at} properties", dict(ours.properties), _properties(theirs)
    if theirs["type"] == "tilelayer":
        raw = ours.gids | ours.flips.astype(np.uint32) << np.uint32(28)
        yield f"{at} cells", raw.tolist(), _cells(sheet, theirs).tolist()
    elif theirs["type"] == "objectgroup":
        yield f"{at} order", ours.order, theirs["draworder"]
        yield f"{at} number of objects", len(ours.things), len(theirs["objects"])
        for mine, other in zip(ours.things, theirs["objects"], strict=False):
            yield from _thing(mine, other)
    else:
        yield f"{at} image", bool(ours.image.source), bool(theirs["image"])
        yield f"{at} repeat", ours.repeat_x, theirs.get("repeatx", ours.repeat_x)


def _cells(sheet: Any, theirs: dict[str, Any]) -> Any:
    """Tiled's cells on our grid."""
    out = np.zeros((sheet.height, sheet.width), np.uint32)
    chunks = theirs.get("chunks")
    if chunks is None:
        chunks = [{**theirs, "x": 0, "y": 0}]
    for each in chunks:
        data = _unpacked(each["data"], theirs)
        cells = np.array(data, np.uint32).reshape(each["height"], each["width"])
        for (y, x), gid in np.ndenumerate(cells):
            # Tiled makes chunks of its own size, empty around ours.
            column, row = x + each["x"] - sheet.origin[0], y + each["y"] - sheet.origin[1]
            if gid:
                assert column >= 0
                assert row >= 0
                out[row, column] = gid
    return out


def _unpacked(data: Any, layer: dict[str, Any]) -> list[int]:
    if isinstance(data, list):
        return data
    raw = base64.b64decode(data)
    packers = {
        "zlib": zlib.decompress,
        "gzip": gzip.decompress,
        "zstd": lambda packed: zstandard.ZstdDecompressor().decompress(packed, max_output_size=2**22),
    }
    unpack = packers.get(layer.get("compression", ""), bytes)
    found: list[int] = np.frombuffer(unpack(raw), "<u4").tolist()
    return found


# ---------------------------------------------------------------- objects
def _thing(ours: Any, theirs: dict[str, Any]) -> Iterator[Pair]:
    at = f"object {theirs['id']}"
    for key in ("id", "name", "visible"):
        yield f"{at} {key}", getattr(ours, key), theirs[key]
    yield f"{at} class", ours.kind, theirs["type"] or ours.kind
    for key in ("x", "y", "width", "height", "rotation"):
        yield f"{at} {key}", getattr(ours, key), theirs[key]
    form = next(
        (key for key in ("point", "ellipse", "polygon", "polyline", "text") if theirs.get(key)),
        "tile" if theirs.get("gid") else "rect",
    )
    yield f"{at} shape", ours.form, form
    yield f"{at} gid", ours.gid | ours.flips << 28, theirs.get("gid", 0)
    yield f"{at} properties", dict(ours.properties), _properties(theirs)
    if form in ("polygon", "polyline"):
        points = [(each["x"] + theirs["x"], each["y"] + theirs["y"]) for each in theirs[form]]
        yield f"{at} points", [tuple(map(float, each)) for each in ours.points], points
    if form == "text":
        yield from _text(at, ours.text, theirs["text"])


def _text(at: str, ours: Any, theirs: dict[str, Any]) -> Iterator[Pair]:
    usual = {"fontfamily": "sans-serif", "pixelsize": 16, "kerning": True, "halign": "left", "valign": "top"}
    names = {"fontfamily": "font", "pixelsize": "size"}
    keys = ("fontfamily", "pixelsize", "kerning", "halign", "valign", "bold", "italic", "underline")
    for key in (*keys, "strikeout", "wrap"):
        yield f"{at} {key}", getattr(ours, names.get(key, key)), theirs.get(key, usual.get(key, False))
    yield f"{at} text", ours.text, theirs["text"]
    yield f"{at} colour", ours.colour, _colour(theirs.get("color", "#000000"))


# ---------------------------------------------------------------- tilesets
def _tileset(ours: Any, theirs: dict[str, Any]) -> Iterator[Pair]:
    at = f"tileset {theirs['name']}"
    yield f"{at} firstgid", ours.firstgid, theirs["firstgid"]
    yield f"{at} name", ours.name, theirs["name"]
    yield f"{at} tiles", (ours.tile_width, ours.tile_height), (theirs["tilewidth"], theirs["tileheight"])
    yield (
        f"{at} grid",
        (ours.margin, ours.spacing, ours.columns),
        (
            theirs["margin"],
            theirs["spacing"],
            theirs["columns"],
        ),
    )
    offset = theirs.get("tileoffset", {"x": 0, "y": 0})
    yield f"{at} offset", (ours.dx, ours.dy), (offset["x"], offset["y"])
    yield f"{at} alignment", ours.alignment, theirs.get("objectalignment", "unspecified")
    yield f"{at} properties", dict(ours.properties), _properties(theirs)
    yield f"{at} wang sets", list(ours.terrains), [each["name"] for each in theirs.get("wangsets", [])]
    if "image" in theirs:
        size = theirs["imagewidth"], theirs["imageheight"]
        yield f"{at} image", (ours.image.width, ours.image.height), size
        yield f"{at} count", ours.count, theirs["tilecount"]
        yield f"{at} trans", ours.image.trans, _colour(theirs.get("transparentcolor"))
    for tile in theirs.get("tiles", []):
        yield from _tile(f"{at} tile {tile['id']}", ours.tiles.get(tile["id"]), tile)


def _tile(at: str, ours: Any, theirs: dict[str, Any]) -> Iterator[Pair]:
    yield at, ours is not None, True
    if ours is None:
        return
    yield f"{at} class", ours.kind, theirs.get("type", "")
    yield f"{at} probability", ours.probability, theirs.get("probability", 1.0)
    yield f"{at} properties", dict(ours.properties), _properties(theirs)
    frames = [(each["tileid"], each["duration"]) for each in theirs.get("animation", [])]
    yield f"{at} animation", list(ours.frames), frames
    shapes = theirs.get("objectgroup", {"objects": []})["objects"]
    yield f"{at} shapes", len(ours.things), len(shapes)
    for mine, other in zip(ours.things, shapes, strict=False):
        yield from _thing(mine, other)
    if "image" in theirs:
        yield f"{at} image", ours.image.width, theirs["imagewidth"]


# ---------------------------------------------------------------- values
def _properties(told: dict[str, Any]) -> dict[str, Any]:
    out: dict[str, Any] = {}
    for each in told.get("properties", []):
        if each["type"] == "class":
            _flatten(each["value"], each["name"] + ".", out)
        else:
            value = each["value"]
            out[each["name"]] = float(value) if each["type"] == "float" else value
    return out


def _flatten(value: dict[str, Any], prefix: str, out: dict[str, Any]) -> None:
    for key, each in value.items():
        if isinstance(each, dict):
            _flatten(each, f"{prefix}{key}.", out)
        else:
            out[prefix + key] = each


def _colour(text: str | None) -> tuple[int, ...] | None:
    if not text:
        return None
    digits = text.removeprefix("#")
    number = int(digits, 16)
    return number >> 16 & 255, number >> 8 & 255, number & 255, number >> 24 if len(digits) == 8 else 255


def _times(under: tuple[int, ...] | None, own: tuple[int, ...] | None) -> tuple[int, ...] | None:
    if under is None or own is None:
        return own or under
    return tuple(round(a * b / 255) for a, b in zip(under, own, strict=True))
