"""XML, JSON and the heads of PNGs out of strangers' bytes, counted while read; refused in one line."""

from __future__ import annotations

import json
import re
import struct
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, ParseError, TreeBuilder

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import DefusedXMLParser

from game.content import gate
from game.content.gate import Where, label, read_bytes, read_head

_OLD_DOCTYPE = re.compile(
    rb"""<!DOCTYPE\s+(?:map|tileset)\s+SYSTEM\s+"https?://(?:www\.)?mapeditor\.org/[\w./]*"\s*>"""
)
"""What Tiled wrote before 0.12: it names a file and declares nothing. Every other one is refused."""


def parse_xml(path: Path) -> Element:
    """The root of an XML file: no DTD, no entities, not too many elements."""
    where = Where(label(path))
    parser = DefusedXMLParser(target=_Counted(where), forbid_dtd=True)
    data = _OLD_DOCTYPE.sub(b"", read_bytes(path).lstrip(), count=1)
    if data.count(b"=") > gate.ATTRIBUTES:
        raise where.refuse(f"more than {gate.ATTRIBUTES} XML attributes", "make it smaller")
    try:
        parser.feed(data)
        root: Any = parser.close()
    except ParseError as problem:
        raise where.refuse(f"not well-formed XML ({problem})", "save it again from Tiled") from None
    except DefusedXmlException:
        raise where.refuse("XML with a DTD or entities", "take the <!DOCTYPE> out") from None
    except (ValueError, LookupError) as problem:
        raise where.refuse(f"not readable XML ({problem})", "save it again from Tiled, as UTF-8") from None
    if not isinstance(root, Element):
        raise where.refuse("no XML at all", "save it again from Tiled")
    return root


class _Counted(TreeBuilder):
    """A tree builder that stops at the cap instead of filling the memory."""

    def __init__(self, where: Where) -> None:
        super().__init__()
        self._where, self._count, self._depth = where, 0, 0

    def start(self, tag: Any, attrs: Any, /) -> Element:
        self._count += 1
        self._depth += 1
        if self._count > gate.ELEMENTS:
            raise self._where.refuse(f"more than {gate.ELEMENTS} XML elements", "make it smaller")
        if self._depth > gate.DEPTH:
            raise self._where.refuse("elements inside elements", f"at most {gate.DEPTH} deep")
        return super().start(tag, attrs)

    def end(self, tag: str, /) -> Element:
        self._depth -= 1
        return super().end(tag)


def parse_json(path: Path) -> Any:
    """What a JSON file holds. Raises ContentError where it is none, or too much."""
    where = Where(label(path))
    data = read_bytes(path)
    if data.count(b"{") + data.count(b"[") > gate.ELEMENTS or data.count(b'"') > 8 * gate.ELEMENTS:
        raise where.refuse(f"more than {gate.ELEMENTS} JSON objects and lists", "make it smaller")
    try:
        return json.loads(data.decode("utf-8-sig"), parse_constant=_no_number)
    except RecursionError:
        raise where.refuse("lists inside lists", "not so deep") from None
    except ValueError as problem:
        raise where.refuse(f"not well-formed JSON ({problem})", "save it again from Tiled") from None


def _no_number(word: str) -> float:
    raise ValueError(f"{word} is no number")


def png_size(path: Path) -> tuple[int, int]:
    """Width and height from a PNG's own header, within the bounds of what is drawn."""
    where = Where(label(path))
    head = read_head(path, 33)
    if len(head) < 33 or head[:8] != b"\x89PNG\r\n\x1a\n" or head[12:16] != b"IHDR":
        raise where.refuse("not a PNG image", "export it as PNG")
    width, height = struct.unpack(">II", head[16:24])
    if not (0 < width <= gate.IMAGE_SIDE and 0 < height <= gate.IMAGE_SIDE):
        raise where.refuse(f"{width} x {height} pixels", f"at most {gate.IMAGE_SIDE} a side")
    return width, height
