"""Write OGG Vorbis whose bytes depend on the signal alone."""

import io
import struct
from pathlib import Path
from zlib import crc32

import numpy as np
import soundfile  # type: ignore[import-untyped]  # it ships no stubs

from assets.make.sound_signal import RATE, Signal

QUALITY = 0.35
POLYNOMIAL = 0x04C11DB7


def _table() -> list[int]:
    rows = []
    for byte in range(256):
        r = byte << 24
        for _ in range(8):
            r = (r << 1) ^ (POLYNOMIAL if r & 0x8000_0000 else 0)
        rows.append(r & 0xFFFF_FFFF)
    return rows


CRC_ROWS = _table()


def write(path: Path, x: Signal) -> int:
    """Write a mono signal and return the size of the file."""
    data = numbered(encoded(x), crc32(path.name.encode()))
    path.write_bytes(data)
    return len(data)


def encoded(x: Signal) -> bytes:
    """The signal as OGG Vorbis."""
    buffer = io.BytesIO()
    with soundfile.SoundFile(
        buffer, "w", RATE, 1, format="OGG", subtype="VORBIS", compression_level=1.0 - QUALITY
    ) as file:
        for start in range(0, x.size, RATE // 4):  # the encoder keeps a whole write on its stack
            file.write(x[start : start + RATE // 4].astype(np.float32))
    return buffer.getvalue()


def numbered(data: bytes, serial: int) -> bytes:
    """The same stream under a serial number of ours; the library draws one at random."""
    out = bytearray(data)
    at = 0
    while at < len(out):
        assert out[at : at + 4] == b"OggS", "page expected"
        count = out[at + 26]
        end = at + 27 + count + sum(out[at + 27 : at + 27 + count])
        struct.pack_into("<I", out, at + 14, serial)
        struct.pack_into("<I", out, at + 22, 0)
        struct.pack_into("<I", out, at + 22, checksum(out[at:end]))
        at = end
    return bytes(out)


def checksum(page: bytearray) -> int:
    """Checksum of an OGG page. Source: RFC 3533, section 6."""
    r = 0
    for byte in page:
        r = ((r << 8) & 0xFFFF_FFFF) ^ CRC_ROWS[(r >> 24) ^ byte]
    return r
