"""Who plays, as the command line names it: a bot of the house, or one from outside.

What a map names (`test_bot`) goes to the roster alone, which loads no code but the game's.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

from game.content.gate import ContentError
from game.headless import beside, guest, roster
from game.headless.roster import Bot, Unknown
from game.headless.wits.skill import Skill, with_skill

FILE = re.compile(r"(.*\.py)(?::(.*))?", re.DOTALL)
OWN = "my_bot.py, my_bot.py:Name or package.module:Name"
"""How a bot from outside is named."""


class Named(NamedTuple):
    """`SOURCE[:NAME][:SKILL]` in its parts; '' where one is left out."""

    source: str
    name: str
    percent: str


def parse(word: str) -> Named:
    """The parts of a bot's name. Raises Unknown."""
    file = FILE.fullmatch(word)
    source, rest = (file[1], file[2] or "") if file else (word.partition(":")[0], word.partition(":")[2])
    parts = rest.split(":") if rest else []
    percent = parts.pop() if parts and parts[-1].isdigit() else ""
    if len(parts) > 1 or not source:
        raise Unknown("--bot", "", f"{word}: no such bot", f"NAME[:SKILL], or {OWN}")
    return Named(source, parts[0] if parts else "", percent)


def is_guest(word: str) -> bool:
    """Whether it means a bot from outside."""
    source, name, _ = parse(word)
    return source not in roster.names() and (source.endswith(".py") or bool(name))


def make(word: str, seed: int, here: Path | None = None) -> Bot:
    """A fresh bot; one of the house makes the same choices for the same seed. Raises ContentError.

    `here` is the folder a bot from outside is named from, where that is not where this process stands.
    """
    if not is_guest(word):
        try:
            return roster.make(word, seed)
        except Unknown as fault:
            raise _nearer(word, fault) from None
    source, name, percent = parse(word)
    skill = roster.skill(word, percent) if percent else Skill()
    return with_skill(guest.Guest(guest.locate(source, here), name, seed, skill), skill, seed)


def _nearer(word: str, fault: Unknown) -> ContentError:
    """Whoever forgot the ending of a file that is there is told so."""
    file = f"{word.partition(':')[0]}.py"
    return Unknown("--bot", "", fault.value, f"did you mean {file}?") if Path(file).is_file() else fault


def digest(word: str) -> str:
    """Of the code of a bot from outside, '' of one of the house: the build has that. Raises ContentError."""
    if not is_guest(word):
        return ""
    source = guest.locate(parse(word).source)
    return beside.digest(source.path, source.folder)
