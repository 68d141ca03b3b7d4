"""Which bots there are: every file of bots/ is one, found by its NAME; what a bot may do is Bot."""

from __future__ import annotations

import importlib
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Protocol

from game.content.gate import ContentError, nearest
from game.sim.commands import Command
from game.sim.percept import Percept


class Bot(Protocol):
    """Plays from what the HUD could show; asked ten times a second."""

    def act(self, percept: Percept) -> Sequence[Command]:
        """What to ask of the body now; nothing is a fine answer."""
        ...


class Unknown(ContentError):
    """A bot or an actor of that name does not exist."""


@lru_cache(maxsize=1)
def _modules() -> dict[str, str]:
    """NAME -> module, by name."""
    found = {}
    for path in sorted((Path(__file__).parent / "bots").glob("[a-z]*.py")):
        module = importlib.import_module(f"game.headless.bots.{path.stem}")
        found[str(module.NAME)] = module.__name__
    return dict(sorted(found.items()))


def names() -> list[str]:
    """Every bot, in alphabetical order."""
    return list(_modules())


def about(name: str) -> str:
    """One line on a bot: the first of its module's docstring."""
    text = importlib.import_module(_modules()[name]).__doc__ or ""
    return text.strip().splitlines()[0] if text.strip() else ""


def make(name: str, seed: int) -> Bot:
    """A fresh bot; the same seed makes the same choices. Raises Unknown."""
    module = _modules().get(name)
    if module is None:
        raise Unknown("--bot", "", f"{name}: no such bot", nearest(name, names()))
    bot: Bot = importlib.import_module(module).make(seed)
    return bot
