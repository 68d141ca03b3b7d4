"""`--mod` becomes the shelf that a verb hands down; a mod of the player's own that is broken is told."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from game.cli.out import words

if TYPE_CHECKING:
    from game.content.places import Shelf


def shelf(asked: Sequence[str] | None) -> Shelf:
    """The player's mods and those asked for. Raises ContentError."""
    from game.content.mod import mods

    return mods.stack(asked or (), told=lambda fault: words(f"left out: {fault}"))


def map_on(name: str, asked: Sequence[str] | None) -> tuple[Path, Shelf]:
    """The map meant and the shelf to play it with: the mod it lies in is on it. Raises ContentError."""
    from game.content.mod import mods

    found = shelf(asked)
    path = found.find_map(name)
    return path, mods.with_owner(path, found)
