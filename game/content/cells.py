"""The cells of a tile layer: out of csv or base64, counted, and moved by whole tiles."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

import numpy as np
import numpy.typing as npt

from game.content import gate
from game.content.gate import Where

Gids = npt.NDArray[np.uint32]


def read_cells(data: Element, count: int, where: Where) -> Gids:
    """`count` raw gids of a layer's data: csv, or base64 that is plain, zlib or gzip. -> (count,)"""
    encoding, compression = data.get("encoding"), data.get("compression") or ""
    if data.find("chunk") is not None:
        raise where.refuse("chunks of an infinite map", "untick Infinite in Map > Map Properties")
    if encoding == "csv":
        return _csv_cells(data.text or "", count, where)
    if encoding == "base64" and compression in ("", "zlib", "gzip"):
        raw = gate.unbase64(data.text or "", where)
        if compression:
            raw = gate.inflate(raw, compression, count * 4, where)
        if len(raw) != count * 4:
            raise where.refuse(f"{len(raw)} bytes of tile data", f"{count * 4}: save it again from Tiled")
        return np.frombuffer(raw, "<u4").astype(np.uint32)
    told = " ".join(part for part in (encoding or "XML", compression) if part)
    raise where.refuse(
        f"tile data as {told[:40]}", "set Map > Map Properties > Tile Layer Format to CSV or zlib"
    )


def _csv_cells(text: str, count: int, where: Where) -> Gids:
    if re.fullmatch(r"[\d,\s]*", text, re.ASCII) is None:
        raise where.refuse("tile data with signs that are no digits", "save it again from Tiled")
    words = text.split(",")
    if len(words) != count:
        raise where.refuse(f"{len(words)} cells of tile data", f"{count}: save it again from Tiled")
    try:
        cells = list(map(int, words))
    except ValueError:
        raise where.refuse("a cell without a number", "save it again from Tiled") from None
    if max(cells) >= 2**32:
        raise where.refuse(f"tile number {str(max(cells))[:24]}", "save it again from Tiled")
    return np.array(cells, np.uint32)


def shifted(gids: Gids, dx: int, dy: int) -> Gids:
    """The cells moved by whole tiles; what leaves the map is gone. (h, w) -> (h, w)"""
    if not dx and not dy:
        return gids
    height, width = gids.shape
    out = np.zeros_like(gids)
    if abs(dx) < width and abs(dy) < height:
        taken = gids[max(0, -dy) : height - max(0, dy), max(0, -dx) : width - max(0, dx)]
        out[max(0, dy) : height + min(0, dy), max(0, dx) : width + min(0, dx)] = taken
    return out
