"""Every feature of Tiled's formats on a map of its own: read as Tiled reads it, or as written by hand."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from game.content.tiled import read
from game.content.tmx.sheet import Sheet


@pytest.fixture(scope="module")
def written(matrix, tmp_path_factory) -> dict[str, Path]:
    """Every feature's map on the disk, each in a folder of its own."""
    return {
        each.name: write(each, tmp_path_factory.mktemp(f"feature{k}"))
        for k, each in enumerate(matrix.FEATURES)
    }


def write(feature: Any, folder: Path) -> Path:
    """All files of a feature. -> its map"""
    (folder / "mod.toml").write_text("")
    for name, data in feature.files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data if isinstance(data, bytes) else data.encode("utf-8"))
    return folder / feature.main


def test_there_is_a_map_for_every_feature(matrix):
    names = [each.name for each in matrix.FEATURES]
    assert len(set(names)) == len(names) >= 130
    assert sum(each.tiled for each in matrix.FEATURES) >= 90


def test_a_feature_reads_right(feature, written):
    sheet = read(written[feature.name])
    assert isinstance(sheet, Sheet)
    if feature.check is not None:
        feature.check(sheet)
    else:
        assert sheet.doubts == ()
        assert sheet.warnings == ()


def test_a_feature_reads_as_tiled_reads_it(judged, written, exported, oracle):
    told, stderr = exported[judged.name]
    assert stderr == ""
    assert oracle.differences(read(written[judged.name]), told) == []
