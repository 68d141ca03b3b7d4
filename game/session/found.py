"""The map of a recording or a save, found again: by name, where it lay, or beside what tells of it."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path, PureWindowsPath

from game.content import tiled
from game.content.drawn import scenario
from game.content.gate import ContentError
from game.content.places import MAPS, Shelf
from game.session import made

ENDINGS = (*MAPS, scenario.ENDING)
"""How a path to a map ends; a name on the shelf has no ending."""
ELSEWHERE = ("//", "\\\\")
"""How a path to another machine begins: a stranger's file makes nobody call there."""


def again(word: str, beside: Path | None, shelf: Shelf, plan: str = "") -> Path:
    """The file of a map that was recorded as `word`; `beside` is the folder of what tells of it.

    Where both places have one, it is the one of the digest `plan`, else where it lay: whether that is still
    the same map, whoever opens it will tell. Raises ContentError naming where it lay.
    """
    if not word.endswith(ENDINGS):
        return shelf.find_map(word)
    name = PureWindowsPath(word).name  # knows both kinds of slashes
    places = [] if word.startswith(ELSEWHERE) else [Path(word)]
    places += [] if beside is None else [beside / name]
    found = list[Path]()
    for path in places:
        with suppress(ContentError):
            found.append(shelf.find_map(str(path)))
    if len(found) > 1 and not _is(found[0], plan) and _is(found[1], plan):
        return found[1]
    if found:
        return found[0]
    raise ContentError(word, "", "this map is gone", f"put it back, or put {name} beside the file you opened")


def _is(path: Path, plan: str) -> bool:
    """Whether it is the map of a digest; one that cannot be read is none."""
    try:
        loaded = scenario.load(path) if path.suffix == scenario.ENDING else tiled.load(path)
    except ContentError:
        return False
    return made.plan_digest(loaded.plan) == plan
