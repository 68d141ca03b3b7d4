"""A PNG written band by band: a picture larger than the memory costs one band of it."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO

import numpy as np

from game.content import gate
from game.content.gate import ContentError
from game.view.blend import Pixels

SIGNATURE = b"\x89PNG\r\n\x1a\n"
EFFORT = 4
"""Of zlib: a map packs nearly as well as with 9, three times as fast."""


def write_png(out: Path, width: int, height: int, bands: Iterable[Pixels]) -> None:
    """Write straight RGBA bands, top down. Raises ContentError where `out` cannot be written."""
    try:
        with open(out, "wb") as file:
            file.write(SIGNATURE)
            _chunk(file, b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0))
            packer = zlib.compressobj(EFFORT)
            for band in bands:
                _chunk(file, b"IDAT", packer.compress(_lines(band)))
            _chunk(file, b"IDAT", packer.flush())
            _chunk(file, b"IEND", b"")
    except OSError as problem:
        told = f"cannot be written ({problem.strerror or type(problem).__name__})"
        raise ContentError(gate.label(out), "", told, "name a file in a folder of yours") from None


def _lines(band: Pixels) -> bytes:
    """Each row with the mark of no filter before it."""
    rows = band.shape[0]
    return np.concatenate([np.zeros((rows, 1), np.uint8), band.reshape(rows, -1)], axis=1).tobytes()


def _chunk(file: BinaryIO, name: bytes, data: bytes) -> None:
    if data or name == b"IEND":
        file.write(struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data)))
