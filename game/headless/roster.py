"""Which bots there are: every file of bots/ is one, found by its NAME; what a bot may do is Bot."""

from __future__ import annotations

import importlib
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from types import ModuleType
from typing import Protocol

from game.content.gate import ContentError, nearest
from game.headless.wits.skill import BEST, Skill, with_skill
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
    text = _module(name).__doc__ or ""
    return text.strip().splitlines()[0] if text.strip() else ""


def skill_of(name: str) -> str:
    """What `NAME:SKILL` changes about a bot."""
    return str(_module(name).SKILL)


def make(name: str, seed: int) -> Bot:
    """A fresh one by `NAME` or `NAME:SKILL`; the same seed makes the same choices. Raises Unknown."""
    plain, colon, percent = name.partition(":")
    if plain not in _modules():
        raise Unknown("--bot", "", f"{plain}: no such bot", nearest(plain, names()))
    chosen = skill(name, percent) if colon else Skill()
    bot: Bot = _module(plain).make(seed, chosen)
    return with_skill(bot, chosen, seed)


def _module(name: str) -> ModuleType:
    return importlib.import_module(_modules()[name])


def skill(name: str, percent: str) -> Skill:
    """The skill of so many hundredths. Raises Unknown with the name asked for."""
    if not (percent.isascii() and percent.isdigit() and len(percent) < 4 and int(percent) <= BEST):
        plain = name.partition(":")[0]
        remedy = f"a skill is a whole number from 0 to {BEST}, such as {plain}:40"
        raise Unknown("--bot", "", f"{name}: no such skill", remedy)
    return Skill(int(percent))
