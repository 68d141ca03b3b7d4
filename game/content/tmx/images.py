"""How large an image says it is: the first bytes of a file are read, its pixels never."""

from __future__ import annotations

from pathlib import Path

from game.content import gate
from game.content.gate import Where

KINDS = (".png", ".jpg", ".jpeg", ".gif", ".bmp", ".webp")
HEAD = 256 * 1024
"""Bytes looked at: a photograph carries its thumbnail before its size."""
# Markers of a JPEG that start a frame; C4, C8 and CC mean other things.
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}


def size_of(path: Path) -> tuple[int, int]:
    """Width and height in pixels by an image's own header. Raises ContentError where it has none or lies far
    beyond what anybody draws."""
    where = Where(gate.label(path))
    found = _size(gate.read_head(path, HEAD))
    if found is None:
        raise where.refuse("not an image", "export it as PNG")
    check_size(*found, where)
    return found


def check_size(width: int, height: int, where: Where) -> None:
    """Raises ContentError where an image is empty or too large to be one of a map."""
    if width < 1 or height < 1 or width * height > gate.IMAGE_PIXELS:
        raise where.refuse(
            f"an image of {width} x {height} pixels",
            f"at most {gate.IMAGE_SIDE} a side, and at least 1",
        )


def _size(head: bytes) -> tuple[int, int] | None:
    if head[:8] == b"\x89PNG\r\n\x1a\n" and head[12:16] == b"IHDR" and len(head) >= 33:
        return _big(head[16:20]), _big(head[20:24])
    if head[:6] in (b"GIF87a", b"GIF89a") and len(head) >= 10:
        return _little(head[6:8]), _little(head[8:10])
    if head[:2] == b"BM" and len(head) >= 26:
        # A negative height means the rows are stored from the top.
        return _little(head[18:22]), abs(int.from_bytes(head[22:26], "little", signed=True))
    if head[:2] == b"\xff\xd8":
        return _jpeg(head)
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP" and len(head) >= 30:
        return _webp(head)
    return None


def _jpeg(head: bytes) -> tuple[int, int] | None:
    at = 2
    while at + 9 <= len(head) and head[at] == 0xFF:
        if head[at + 1] in _FRAMES:
            return _big(head[at + 7 : at + 9]), _big(head[at + 5 : at + 7])
        at += 2 + max(2, _big(head[at + 2 : at + 4]))
    return None


def _webp(head: bytes) -> tuple[int, int] | None:
    kind = head[12:16]
    if kind == b"VP8X":
        return _little(head[24:27]) + 1, _little(head[27:30]) + 1
    if kind == b"VP8L":
        bits = _little(head[21:25])
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if kind == b"VP8 ":
        return _little(head[26:28]) & 0x3FFF, _little(head[28:30]) & 0x3FFF
    return None


def _big(data: bytes) -> int:
    return int.from_bytes(data, "big")


def _little(data: bytes) -> int:
    return int.from_bytes(data, "little")
