"""The walls of the house: imports run downward only, and each outside library has one door."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

GAME = Path(__file__).resolve().parent.parent / "game"
FLOORS = {
    "core": 0,
    "sim": 1,
    "content": 2,
    "session": 3,
    "headless": 4,
    "view": 4,
    "testing": 5,
    "envs": 5,
    "bench": 5,
    "cli": 6,
    "__main__": 7,
}
NUMBA = ("core/compiled.py", "core/columns.py", "core/lanes.py", "core/parts.py", "core/asking.py")
DOORS = {
    "pygame": lambda rel: rel.parts[0] in ("view", "cli", "bench"),
    "pytmx": lambda rel: rel.as_posix() == "content/tiled.py",
    "numba": lambda rel: rel.as_posix() in NUMBA,
}
CLOCKS = {"time", "datetime", "random", "secrets", "threading", "os", "pathlib", "io"}


def imported(tree: ast.AST) -> list[tuple[int, str]]:
    """Every imported module, function-level imports included. -> (line, dotted name)"""
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found += [(node.lineno, alias.name) for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            base = node.module or ""
            found.append((node.lineno, base))
            if base == "game":
                found += [(node.lineno, f"game.{alias.name}") for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            found.append((node.lineno, "." * node.level))
    return found


def breaches(source: str, rel: Path) -> list[str]:
    """What one file does against the house, in words."""
    mine = rel.parts[0] if len(rel.parts) > 1 else rel.stem
    found = []
    for line, name in imported(ast.parse(source)):
        top, *rest = name.split(".")
        if name.startswith("."):
            found.append(f"{rel}:{line} imports relatively; say game.…")
        if top == "game" and rest and rest[0] in FLOORS and mine in FLOORS:
            other = rest[0]
            same = other == mine
            if FLOORS[other] > FLOORS[mine] or (FLOORS[other] == FLOORS[mine] and not same):
                found.append(f"{rel}:{line} {mine} imports upward: {name}")
        if rel.as_posix().startswith("sim/systems/") and name.startswith("game.sim.systems"):
            found.append(f"{rel}:{line} systems never import systems: {name}")
        if top in DOORS and not DOORS[top](rel):
            found.append(f"{rel}:{line} {top} has one door, and this is not it")
        if mine == "sim" and top in CLOCKS:
            found.append(f"{rel}:{line} the simulation knows no {top}")
    return found


def test_imports_run_downward_only() -> None:
    files = sorted(GAME.rglob("*.py"))
    assert len(files) > 40, "a check that checked nothing fails"
    found = [breach for path in files for breach in breaches(path.read_text("utf-8"), path.relative_to(GAME))]
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    ("where", "planted"),
    [
        ("core/crowd.py", "from game.sim.world import World"),
        ("sim/world.py", "import pygame"),
        ("sim/world.py", "def f():\n    import time"),
        ("sim/world.py", "from pathlib import Path"),
        ("sim/systems/move.py", "from game.sim.systems import combat"),
        ("content/lint/check.py", "import pytmx"),
        ("headless/run.py", "from game.view.app import run"),
        ("view/app.py", "from game.headless.run import run"),
        ("view/app.py", "from game.cli import app"),
        ("sim/world.py", "from numba import njit"),
        ("session/play.py", "from game import cli"),
        ("core/rows.py", "from . import crowd"),
    ],
)
def test_a_planted_violation_is_seen(where: str, planted: str) -> None:
    assert breaches(planted, Path(where))


def test_package_files_stay_nearly_empty() -> None:
    for path in GAME.rglob("__init__.py"):
        code = [
            node
            for node in ast.parse(path.read_text("utf-8")).body
            if not (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant))
        ]
        assert len(code) <= 3, f"{path} holds more than a package's name"
