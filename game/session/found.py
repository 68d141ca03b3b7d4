"""The map of a recording or a save, found again: by name, where it lay, or beside what tells of it."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path, PureWindowsPath

from game.content.drawn import scenario
from game.content.gate import ContentError
from game.content.places import MAPS, Shelf

ENDINGS = (*MAPS, scenario.ENDING)
"""How a path to a map ends; a name on the shelf has no ending."""
ELSEWHERE = ("//", "\\\\")
"""How a path to another machine begins: a stranger's file makes nobody call there."""


def again(word: str, beside: Path | None, shelf: Shelf) -> Path:
    """The file of a map that was recorded as `word`; `beside` is the folder of what tells of it.

    Raises ContentError naming where it lay. Whether it is still the same map, its digest will tell.
    """
    if not word.endswith(ENDINGS):
        return shelf.find_map(word)
    name = PureWindowsPath(word).name  # knows both kinds of slashes
    places = [] if word.startswith(ELSEWHERE) else [Path(word)]
    places += [] if beside is None else [beside / name]
    for path in places:
        with suppress(ContentError):
            return shelf.find_map(str(path))
    raise ContentError(word, "", "this map is gone", f"put it back, or put {name} beside the file you opened")
