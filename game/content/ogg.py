"""How long a sound could play, read from its packets before anything decodes it.

Ogg: RFC 3533; Vorbis: the identification header of the Vorbis I specification, section 4.2.2. A packet gives
at most half a long block of samples, so packets times that bounds what a decoder would have to hold, whatever
the file says of its own length.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from pathlib import Path

from game.content import gate
from game.content.gate import Where

BYTES = 4 * 2**20
SECONDS = 180.0
_PAGE = struct.Struct("<4sBBqIIIB")
_VORBIS = struct.Struct("<7sIBIiiiB")


@dataclass(frozen=True, slots=True)
class Sound:
    """What the header of a sound says, and the most it can decode to."""

    channels: int
    rate: int
    seconds: float
    """At most."""


def read_sound(path: Path) -> Sound:
    """Judge an OGG file. Raises ContentError where it is none, or could play too long."""
    where = Where(gate.label(path))
    data = gate.read_bytes(path, BYTES)
    packets, first = _packets(data, where)
    if first[:7] != b"\x01vorbis" or len(first) < _VORBIS.size:
        raise where.refuse("no Vorbis sound", "export it as OGG Vorbis")
    _, version, channels, rate, _, _, _, blocks = _VORBIS.unpack(first[: _VORBIS.size])
    if version != 0 or channels not in (1, 2) or not 8_000 <= rate <= 48_000 or blocks >> 4 > 13:
        told = f"{channels} channels at {rate} Hz"
        raise where.refuse(told, "export it as OGG Vorbis, mono or stereo, 8000 to 48000 Hz")
    seconds = packets * (1 << (blocks >> 4)) / 2 / rate
    if seconds > SECONDS:
        raise where.refuse(f"could play {seconds:.0f} s", f"at most {SECONDS:.0f} s")
    return Sound(channels, rate, seconds)


def _packets(data: bytes, where: Where) -> tuple[int, bytes]:
    """How many packets end in the file, and the first of them."""
    at, count, first = 0, 0, b""
    while at < len(data):
        if len(data) < at + _PAGE.size or data[at : at + 4] != b"OggS":
            raise where.refuse("not an OGG file, or damaged", "export it as OGG Vorbis")
        segments = data[at + 26]
        laces = data[at + 27 : at + 27 + segments]
        body = at + 27 + segments
        if len(laces) < segments or len(data) < body + sum(laces):
            raise where.refuse("cut short", "export it again")
        if at == 0:
            first = data[body : body + sum(laces)]
        count += sum(1 for lace in laces if lace < 255)
        at = body + sum(laces)
    return count, first
