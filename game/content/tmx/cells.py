"""The cells of a tile layer: out of every encoding, counted, and moved by whole tiles."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

import numpy as np
import numpy.typing as npt

from game.content import gate
from game.content.gate import Where, nearest
from game.content.tmx import packed
from game.content.tmx.reading import whole

Gids = npt.NDArray[np.uint32]
COMPRESSIONS = ("", "zlib", "gzip", "zstd")
FAR_CELLS = 2**24
"""No chunk of an infinite map lies farther out."""


def read_cells(node: Element, data: Element, count: int, where: Where) -> Gids:
    """`count` raw gids: `node`, which is a layer's data or one chunk of it, encoded as `data` says.
    -> (count,)"""
    encoding, compression = data.get("encoding") or "", data.get("compression") or ""
    if not encoding:
        return _tile_elements(node, count, where)
    if encoding == "csv":
        return _csv_cells(node.text or "", count, where)
    if encoding != "base64":
        raise where.refuse(f"tile data as '{encoding[:24]}'", nearest(encoding, ("csv", "base64")))
    if compression not in COMPRESSIONS:
        raise where.refuse(
            f"tile data compressed as '{compression[:24]}'", nearest(compression, COMPRESSIONS[1:])
        )
    raw = packed.unbase64(node.text or "", where)
    if compression:
        raw = packed.unpacked(raw, compression, count * 4, where)
    if len(raw) != count * 4:
        raise where.refuse(f"{len(raw)} bytes of tile data", f"{count * 4}: save it again from Tiled")
    return np.frombuffer(raw, "<u4").astype(np.uint32)


def _tile_elements(node: Element, count: int, where: Where) -> Gids:
    tiles = node.findall("tile")
    if not tiles:
        return np.zeros(count, np.uint32)  # as Tiled reads a layer with nothing in it
    if len(tiles) != count:
        raise where.refuse(f"{len(tiles)} cells of tile data", f"{count}: save it again from Tiled")
    return np.array([whole(tile, "gid", where, 0, 0, 2**32 - 1) for tile in tiles], np.uint32)


def _csv_cells(text: str, count: int, where: Where) -> Gids:
    if re.fullmatch(r"[\d,\s]*", text, re.ASCII) is None:
        raise where.refuse("tile data with signs that are no digits", "save it again from Tiled")
    text = text.strip().removesuffix(",")
    found = text.count(",") + 1 if text else 0
    if found != count:
        raise where.refuse(f"{found} cells of tile data", f"{count}: save it again from Tiled")
    try:
        cells = list(map(int, text.split(",")))
    except ValueError:
        raise where.refuse("a cell without a number", "save it again from Tiled") from None
    if max(cells) >= 2**32:
        raise where.refuse(f"tile number {str(max(cells))[:24]}", "save it again from Tiled")
    return np.array(cells, np.uint32)


# ---------------------------------------------------------------- infinite maps
Box = tuple[int, int, int, int]
"""x0, y0, x1, y1 in cells, the latter two exclusive."""


def in_chunks(layer: Element) -> Element | None:
    """The data of a layer of an infinite map; cells that are in no chunk make one, at the map's corner."""
    data = layer.find("data")
    if data is None or data.find("chunk") is not None:
        return data
    if (data.text or "").strip() or data.find("tile") is not None:
        chunk = Element("chunk", width=layer.get("width", ""), height=layer.get("height", ""))
        chunk.text, data.text = data.text, None
        chunk.extend(list(data))
        data[:] = [chunk]
    return data


def chunk_boxes(data: Element, where: Where) -> list[Box]:
    """Where each chunk of a layer lies."""
    boxes, cells = [], 0
    for chunk in data.findall("chunk"):
        x, y = (whole(chunk, key, where, 0, -FAR_CELLS, FAR_CELLS) for key in ("x", "y"))
        width, height = (whole(chunk, key, where, 16, 1, gate.SIDE) for key in ("width", "height"))
        cells += width * height
        if cells > gate.MAP_CELLS:
            raise where.refuse("too many cells in its chunks", f"at most {gate.MAP_CELLS}")
        boxes.append((x, y, x + width, y + height))
    return boxes


def around(boxes: list[Box]) -> Box | None:
    """The smallest box around all."""
    if not boxes:
        return None
    x0, y0, x1, y1 = zip(*boxes, strict=True)
    return min(x0), min(y0), max(x1), max(y1)


def read_chunks(data: Element, box: Box, where: Where) -> Gids:
    """All chunks of a layer put together. -> (h, w) of the box"""
    out = np.zeros((box[3] - box[1], box[2] - box[0]), np.uint32)
    for chunk, (x0, y0, x1, y1) in zip(data.findall("chunk"), chunk_boxes(data, where), strict=True):
        place = where.at(f"chunk {x0},{y0}")
        cells = read_cells(chunk, data, (x1 - x0) * (y1 - y0), place)
        out[y0 - box[1] : y1 - box[1], x0 - box[0] : x1 - box[0]] = cells.reshape(y1 - y0, x1 - x0)
    return out


def fitted(gids: Gids, width: int, height: int) -> Gids:
    """Cells of another size than the map's: what is too much is cut off, what lacks is empty."""
    out = np.zeros((height, width), np.uint32)
    taken = gids[:height, :width]
    out[: taken.shape[0], : taken.shape[1]] = taken
    return out


def shifted(gids: npt.NDArray[np.int32], dx: int, dy: int, empty: int) -> npt.NDArray[np.int32]:
    """The cells moved by whole tiles; what leaves the map is gone. (h, w) -> (h, w)"""
    if not dx and not dy:
        return gids
    height, width = gids.shape
    out = np.full_like(gids, empty)
    if abs(dx) < width and abs(dy) < height:
        taken = gids[max(0, -dy) : height - max(0, dy), max(0, -dx) : width - max(0, dx)]
        out[max(0, dy) : height + min(0, dy), max(0, dx) : width + min(0, dx)] = taken
    return out
