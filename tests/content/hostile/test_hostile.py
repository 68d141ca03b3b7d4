"""Every hostile map is refused in words, quickly, in little memory, and without a look outside its folder."""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
SECONDS, MEMORY = 2.0, 256.0
"""Of CPU, and MiB above the baseline."""
AT_LEAST = 70


def _corpus() -> list[Any]:
    spec = importlib.util.spec_from_file_location("content_hostile", HERE / "hostile.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    control = module.Hostile(
        "the control, a good map", {"tiles.png": module.m.png(64, 32), "map.tmx": module.GOOD}, ""
    )
    return [control, *module.HOSTILE]


def _lay_out(case: Any, folder: Path) -> Path:
    """The mod of one case, and beside it the folder `outside`. -> its map"""
    mod, outside = folder / "mod", folder / "outside"
    outside.mkdir(parents=True)
    for name in ("set.tsx", "set.tsj", "t.tx", "tiles.png", "x.dtd", "x.tiled-project"):
        (outside / name).write_text("secret")
    for name, data in {"mod.toml": "", **case.files}.items():
        path = mod / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data if isinstance(data, bytes) else data.encode("utf-8"))
    for name, target in case.links.items():
        (mod / name).symlink_to(folder / target if target.startswith("outside") else target)
    for name in case.pipes:
        os.mkfifo(mod / name)
    main: Path = mod / case.main
    return main


@pytest.fixture(scope="module")
def watched(tmp_path_factory) -> list[tuple[Any, dict[str, Any]]]:
    """All cases, read in one process that writes down what each of them cost."""
    if not hasattr(os, "mkfifo"):
        pytest.skip("this system has no pipes and no resource limits to watch")
    root, cases = tmp_path_factory.mktemp("hostile"), _corpus()
    laid = [root / str(k) for k in range(len(cases))]
    told = [
        {"map": str(_lay_out(case, folder)), "folder": str(folder / "mod")}
        for case, folder in zip(cases, laid, strict=True)
    ]
    (root / "cases.json").write_text(json.dumps(told))
    house = HERE.parents[2]
    done = subprocess.run(
        [sys.executable, HERE / "watched.py", root / "cases.json"],
        capture_output=True,
        text=True,
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(house)},
        timeout=600,
        check=False,
    )
    lines = done.stdout.splitlines()
    assert done.returncode == 0, f"{cases[len(lines)].name}: {done.stderr[-2000:]}"
    return list(zip(cases, map(json.loads, lines), strict=True))


def test_the_corpus_is_large_and_the_good_map_among_it_loads(watched):
    names = [case.name for case, _ in watched]
    assert len(set(names)) == len(names) > AT_LEAST
    control = watched[0][1]
    assert control["lines"] is None
    assert control["opened"] >= 2, "the watch saw nothing"


def test_each_is_refused_with_its_own_words(watched):
    wrong = [
        f"{case.name}: {told['lines']}"
        for case, told in watched[1:]
        if told["lines"] is None or not any(case.words in line for line in told["lines"])
    ]
    assert wrong == []


def test_a_refusal_is_printable_and_names_its_file(watched):
    for case, told in watched[1:]:
        for line in told["lines"]:
            assert line.isprintable(), case.name
            assert "mod/" in line or case.main in line, (case.name, line)
            assert len(line) < 1500, case.name


def test_each_is_refused_quickly(watched):
    slow = {case.name: told["seconds"] for case, told in watched if told["seconds"] > SECONDS}
    assert slow == {}


def test_each_is_refused_in_little_memory(watched):
    """The most memory only grows: the first above the mark is the guilty one."""
    above = [case.name for case, told in watched if told["memory"] > MEMORY]
    assert above[:1] == []


def test_none_opens_a_file_outside_its_folder(watched):
    assert {case.name: told["strays"] for case, told in watched if told["strays"]} == {}
