"""Maps spoilt in every way still end in a map or in a refusal, and in nothing else."""

from __future__ import annotations

import importlib.util
import random
import sys
from collections import Counter
from pathlib import Path
from types import ModuleType

import pytest

from game.content.gate import ContentError
from game.content.tiled import load, read

HERE = Path(__file__).parent


def _module(name: str, path: Path) -> ModuleType:
    if name not in sys.modules:
        spec = importlib.util.spec_from_file_location(name, path)
        assert spec is not None
        assert spec.loader is not None
        sys.modules[name] = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(sys.modules[name])
    return sys.modules[name]


mutations = _module("content_mutations", HERE / "mutations.py")
Seed = tuple[Path, list[Path]]
"""A map, and the files of it that are spoilt."""


@pytest.fixture(scope="module")
def seeds(tmp_path_factory) -> list[Seed]:
    """Every feature's map and the maps of the tests, laid out each in a folder of its own."""
    matrix = _module("content_features_matrix", HERE.parent / "features" / "matrix.py")
    found = [(dict(each.files), each.main) for each in matrix.FEATURES]
    ours = HERE.parent / "maps"
    shared = {name: (ours / name).read_bytes() for name in ("tiles.tsx", "tiles.png")}
    for name in ("good.tmx", "flips.tmx"):
        found += [({**shared, name: (ours / name).read_bytes()}, name)] * 20
    root = tmp_path_factory.mktemp("seeds")
    return [_lay_out(files, main, root / str(k)) for k, (files, main) in enumerate(found)]


def _lay_out(files: dict[str, str | bytes], main: str, folder: Path) -> Seed:
    paths = []
    for name, data in {"mod.toml": "", **files}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data if isinstance(data, bytes) else data.encode("utf-8"))
        paths += [path] if name != "mod.toml" else []
    return folder / main, sorted(paths)


def test_a_spoilt_map_loads_or_is_refused_and_nothing_else(seeds, numbers):
    ends: Counter[str] = Counter()
    for number in numbers:
        try:
            ends[_end(seeds, number)] += 1
        except Exception as broken:
            pytest.fail(f"--mutation {number}: {type(broken).__name__}: {broken}")
    assert not ends["unprintable"]
    if len(numbers) > 1:
        assert ends["read"] > len(numbers) / 20, ends
        assert ends["refused"] > len(numbers) / 4, ends


def _end(seeds: list[Seed], number: int) -> str:
    """What becomes of one spoilt map. Its files are whole again afterwards."""
    luck = random.Random(number)
    path, files = seeds[number % len(seeds)]
    # Mostly the map itself.
    guilty = luck.choice((path, path, luck.choice(files)))
    whole = guilty.read_bytes()
    other = luck.choice(luck.choice(seeds)[1]).read_bytes()
    guilty.write_bytes(mutations.spoil(whole, luck, other))
    try:
        luck.choice((load, read))(path)
    except ContentError as refusal:
        return "refused" if all(line.isprintable() and line for line in refusal.lines) else "unprintable"
    finally:
        guilty.write_bytes(whole)
    return "read"
