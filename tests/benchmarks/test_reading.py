"""How long a map takes to be read: a usual large one beside pytmx alone, and the largest that is allowed."""

from __future__ import annotations

import base64
import logging
import struct
import time
import zlib
from pathlib import Path

import numpy as np
import pytest

from game.content import gate
from game.content.tiled import read

USUAL_SECONDS, LARGEST_SECONDS = 0.5, 10.0
ROUNDS = 5


def picture() -> bytes:
    """A PNG of 64 x 32 pixels: its head is all that is read."""
    head = b"IHDR" + struct.pack(">IIBBBBB", 64, 32, 8, 6, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + head + struct.pack(">I", zlib.crc32(head))


def written(folder: Path, side: int, layers: int, objects: int) -> Path:
    """A map of random tiles, and of objects with two properties each."""
    luck = np.random.default_rng(7)
    size = f'width="{side}" height="{side}"'
    told = [
        f'<map orientation="orthogonal" {size} tilewidth="16" tileheight="16">',
        '<tileset firstgid="1" name="t" tilewidth="16" tileheight="16" tilecount="8" columns="4">',
        '<image source="tiles.png" width="64" height="32"/></tileset>',
    ]
    for k in range(layers):
        raw = luck.integers(0, 9, side * side).astype("<u4").tobytes()
        packed = base64.b64encode(zlib.compress(raw, 1)).decode()
        data = f'<data encoding="base64" compression="zlib">{packed}</data>'
        told.append(f'<layer id="{k + 1}" name="{k}" {size}>{data}</layer>')
    told.append(f'<objectgroup id="{layers + 1}" name="things">')
    for k in range(1, objects + 1):
        place = f'x="{k % side * 16}" y="{k // side * 16}" width="16" height="16"'
        properties = f'<property name="kind" value="bat"/><property name="n" type="int" value="{k}"/>'
        told.append(f'<object id="{k}" type="Item" {place}><properties>{properties}</properties></object>')
    (folder / "tiles.png").write_bytes(picture())
    path = folder / f"{side}.tmx"
    path.write_text("".join([*told, "</objectgroup></map>"]), "utf-8")
    return path


def seconds(way, path: Path) -> float:
    began = time.perf_counter()
    way(path)
    return time.perf_counter() - began


@pytest.mark.benchmark
def test_a_usual_large_map_beside_pytmx_alone(tmp_path, capsys):
    logging.disable(logging.WARNING)
    import pytmx

    path = written(tmp_path, 256, 3, 2_000)
    ours, theirs = [], []
    for _ in range(ROUNDS):
        ours.append(seconds(read, path))
        theirs.append(seconds(lambda each: pytmx.TiledMap(str(each), allow_duplicate_names=True), path))
    with capsys.disabled():
        print(f"\n256 x 256, 3 layers, 2,000 objects: {min(ours):.3f} s, pytmx alone {min(theirs):.3f} s")
    assert min(ours) <= USUAL_SECONDS
    assert min(ours) <= 3 * min(theirs)


@pytest.mark.benchmark
def test_the_largest_map_that_is_allowed(tmp_path, capsys):
    path = written(tmp_path, 1024, gate.CELLS // 1024**2, gate.OBJECTS)
    shares: list[float] = []
    took = seconds(lambda each: read(each, on_step=lambda done, whole: shares.append(done / whole)), path)
    with capsys.disabled():
        print(f"\n1024 x 1024, {gate.CELLS // 1024**2} layers, {gate.OBJECTS} objects: {took:.2f} s")
    assert took <= LARGEST_SECONDS
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    assert len(shares) > 10
