"""Tile data unpacked: base64, then zlib, gzip or zstd, and never more bytes than its layer has cells for."""

from __future__ import annotations

import zlib
from base64 import b64decode

from game.content.gate import Where


def unpacked(data: bytes, compression: str, expect: int, where: Where) -> bytes:
    """Exactly `expect` bytes out of zlib, gzip or zstd data; never decompresses more than that."""
    if compression == "zstd":
        return _unzstd(data, expect, where)
    return inflate(data, compression, expect, where)


def _unzstd(data: bytes, expect: int, where: Where) -> bytes:
    """One read is bounded by what is asked for; the window, which a file may choose, by 32 MiB."""
    import zstandard

    out = bytearray()
    try:
        stream = zstandard.ZstdDecompressor(max_window_size=2**25).stream_reader(data)
        while len(out) <= expect and (piece := stream.read(expect + 1 - len(out))):
            out += piece
    except zstandard.ZstdError as problem:
        raise where.refuse(f"broken zstd data ({problem})", "save it again from Tiled") from None
    _counted(len(out), expect, len(out) == expect, where)
    return bytes(out)


def inflate(data: bytes, compression: str, expect: int, where: Where) -> bytes:
    """Exactly `expect` bytes out of zlib or gzip data; never decompresses more than that."""
    stream = zlib.decompressobj(31 if compression == "gzip" else 15)
    try:
        out = stream.decompress(data, expect + 1)
    except zlib.error as problem:
        raise where.refuse(f"broken {compression} data ({problem})", "save it again from Tiled") from None
    _counted(len(out), expect, stream.eof, where)
    return out


def _counted(found: int, expect: int, whole: bool, where: Where) -> None:
    if found > expect:
        raise where.refuse(f"more than the {expect} bytes its size allows", "save it again from Tiled")
    if found < expect or not whole:
        raise where.refuse(f"{found} bytes where its size needs {expect}", "save it again from Tiled")


def unbase64(text: str, where: Where) -> bytes:
    """Bytes of base64 text; white space around and between is fine."""
    try:
        return b64decode("".join(text.split()), validate=True)
    except ValueError as problem:
        raise where.refuse(f"broken base64 data ({problem})", "save it again from Tiled") from None
