"""A bot gets what the HUD could show and nothing else: by its imports, and by what it is handed."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import game.headless
from game.headless import roster

HEADLESS = Path(game.headless.__file__).parent
FILES = sorted([*HEADLESS.glob("bots/*.py"), *HEADLESS.glob("wits/*.py")])
MAY = ("game.core.", "game.sim.commands", "game.sim.percept", "game.headless.wits.", "game.headless.roster")
STANDARD = ("__future__", "collections", "dataclasses", "math", "typing", "enum", "heapq", "numpy")


def imports(text: str) -> Iterator[str]:
    """Every module a source names, those inside functions too."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def forbidden(text: str) -> list[str]:
    """What a bot's source may not reach: modules off the list, and ways around it."""
    found = [
        name for name in imports(text) if not name.startswith(MAY) and name.split(".")[0] not in STANDARD
    ]
    ways = {"__import__", "eval", "exec", "globals", "gc", "inspect", "importlib"}
    found += [n.id for n in ast.walk(ast.parse(text)) if isinstance(n, ast.Name) and n.id in ways]
    return found


def test_there_are_bots_to_check():
    assert len(FILES) >= 22
    assert set(roster.names()) == {"careful", "fighter", "idle", "random", "scout", "shepherd"}
    bots = {path.stem for path in FILES if path.parent.name == "bots" and path.stem != "__init__"}
    assert len(bots) == len(roster.names()), "one file, one bot"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_bot_reaches_nothing_but_percepts(path):
    assert forbidden(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "cheat",
    [
        "from game.sim.world import World",
        "from game.sim import world",
        "import game.session.play",
        "def act():\n    from game.sim.components.tables import Tables",
        "from game.sim.level import Plan",
        "from game.content import tiled",
        "import gc",
        "w = __import__('game.sim.world')",
    ],
)
def test_a_planted_cheat_is_found(cheat):
    assert forbidden(cheat) != []


def test_every_bot_says_what_it_is():
    assert all(roster.about(name).endswith(".") for name in roster.names())


def test_an_unknown_bot_is_refused_with_the_nearest():
    with pytest.raises(roster.Unknown, match=r"no such bot: allowed: .*; did you mean 'scout'"):
        roster.make("scuot", 0)
