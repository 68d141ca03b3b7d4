"""Every map of the game opens in Tiled itself, and holds there what we read of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from game.content import places
from game.content.tiled import read
from game.content.tmx.sheet import ObjectLayer, TileLayer

MAPS = sorted(places.maps().rglob("*.tmx"))


def test_there_are_maps_to_open():
    assert MAPS


@pytest.fixture(params=MAPS, ids=lambda path: path.relative_to(places.maps()).as_posix())
def committed(request, oracle, tmp_path) -> tuple[Any, dict[str, Any], str]:
    """One of our maps as we read it and as Tiled exports it, and what Tiled said meanwhile."""
    if oracle.TILED is None:
        pytest.skip(oracle.ABSENT)
    path: Path = request.param
    return read(path), *oracle.export(path, tmp_path / "by tiled.json")


def test_tiled_opens_it_without_a_word(committed):
    _, told, stderr = committed
    assert told, "no export"
    assert stderr == ""


def test_layers_objects_and_tiles_are_as_many(committed, oracle):
    sheet, told, _ = committed
    ours = (
        len(sheet.layers),
        sum(len(each.things) for each in sheet.layers if isinstance(each, ObjectLayer)),
        sum(int((each.gids > 0).sum()) for each in sheet.layers if isinstance(each, TileLayer)),
    )
    assert ours == oracle.counts(told)
    assert min(ours[0], ours[2]) > 0


def test_everything_in_it_reads_as_tiled_reads_it(committed, oracle):
    sheet, told, _ = committed
    assert oracle.differences(sheet, told, defaults=True) == []
