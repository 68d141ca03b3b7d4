"""Compiled code is never older than its source, and numba is left to others as they have it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from game.core import sources
from game.core.compiled import ROOT

CORE = sources.PACKAGE / "core"
NEEDED = ("__init__.py", "asking.py", "columns.py", "compiled.py", "parts.py", "sources.py")
TINY = """from game.core.compiled import compiled

K = 1


@compiled
def answer(x: int) -> int:
    return x + K
"""
ASK = "from game.core import tiny; print(tiny.answer(1))"


def child(code: str, at: Path, **env: str) -> subprocess.CompletedProcess[str]:
    """Python in a process of its own, that keeps its bytecode whatever this one does."""
    words = {**os.environ, "PYTHONPATH": str(at), "HYOSAN_CACHE": str(at / "cache"), **env}
    words.pop("PYTHONDONTWRITEBYTECODE", None)
    done = subprocess.run([sys.executable, "-c", code], cwd=at, env=words, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The door to numba and one tiny rule, as a game of their own. -> its folder"""
    core = tmp_path / "game" / "core"
    core.mkdir(parents=True)
    (tmp_path / "game" / "__init__.py").touch()
    for name in NEEDED:
        shutil.copy(CORE / name, core / name)
    (core / "tiny.py").write_text(TINY, encoding="utf-8")
    return tmp_path


def folders(copy: Path) -> set[str]:
    return {path.name for path in (copy / "cache").glob("game.core.tiny-*")}


def replace(path: Path, was: str, becomes: str) -> None:
    """Another text of the same size and time, as a copying tool may leave it."""
    stat = path.stat()
    path.write_text(path.read_text(encoding="utf-8").replace(was, becomes), encoding="utf-8")
    os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    assert (path.stat().st_size, path.stat().st_mtime_ns) == (stat.st_size, stat.st_mtime_ns)


def test_a_source_replaced_with_its_time_and_size_kept_is_not_mistaken_for_the_old_one(copy: Path) -> None:
    tiny = copy / "game" / "core" / "tiny.py"
    assert child(ASK, copy).stdout == "2\n"
    first = folders(copy)
    assert len(first) == 1
    replace(tiny, "K = 1", "K = 2")
    # Python itself goes by time and size, and runs the old text: what that compiles to must not be kept.
    stale = child(ASK, copy)
    assert stale.stdout == "2\n"
    assert folders(copy) == first
    line = f"hyosan: {tiny} is not the text that was loaded; game.core.tiny is compiled without a cache: "
    assert stale.stderr == f"{line}remove {tiny.parent / '__pycache__'}\n"
    shutil.rmtree(tiny.parent / "__pycache__")
    assert child(ASK, copy).stdout == "3\n"
    assert len(folders(copy) - first) == 1


def test_a_source_edited_after_it_was_loaded_is_not_what_is_compiled_for(copy: Path) -> None:
    edited = (
        "from pathlib import Path; from game.core import tiny; path = Path(tiny.__file__);"
        "path.write_text(path.read_text().replace('K = 1', 'K = 25')); print(tiny.answer(1))"
    )
    assert child(edited, copy).stdout == "2\n"
    assert child(ASK, copy).stdout == "26\n"


def test_equal_texts_share_their_code_whatever_their_times(copy: Path) -> None:
    assert child(ASK, copy).stdout == "2\n"
    os.utime(copy / "game" / "core" / "tiny.py", (1, 1))
    kept = {path: path.stat().st_mtime_ns for path in (copy / "cache").rglob("*.nb?")}
    assert kept
    assert child(ASK, copy).stdout == "2\n"
    assert {path: path.stat().st_mtime_ns for path in (copy / "cache").rglob("*.nb?")} == kept


@pytest.mark.parametrize("own", ["", "theirs"])
def test_numba_caches_for_others_where_they_say(tmp_path: Path, own: str) -> None:
    """A trainer of agents has loops of its own in the same process."""
    (tmp_path / "trainer.py").write_text(
        "import numba\n\n\n@numba.njit(cache=True)\ndef double(x):\n    return x + x\n", encoding="utf-8"
    )
    ours = tmp_path / "ours"
    if ROOT is not None:
        shutil.copytree(ROOT, ours, ignore=lambda _, names: [n for n in names if "game.core" not in n])
    code = (
        "import numba; names = ('CACHE_DIR', 'CACHE_LOCATOR_CLASSES');"
        "look = lambda: [getattr(numba.config, name, '') for name in names]; before = look();"
        "from game.core.angles import circle; from game.core.chance import draw; draw(1, 2, 3, 4, 5);"
        "assert look() == before, look();"
        "import trainer; assert trainer.double(2) == 4; print(trainer.double.stats.cache_path)"
    )
    env = {"PYTHONPATH": os.pathsep.join((str(sources.PACKAGE.parent), str(tmp_path)))}
    env |= {"HYOSAN_CACHE": str(ours)} | ({"NUMBA_CACHE_DIR": str(tmp_path / own)} if own else {})
    kept = Path(child(code, tmp_path, **env).stdout.strip())
    assert kept.is_relative_to(tmp_path / (own or "__pycache__"))
    assert list(kept.glob("trainer.double-*.nbi"))
    assert not list(ours.rglob("trainer*"))
    assert list(ours.rglob("chance.draw-*.nbi"))
