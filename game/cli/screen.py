"""Whether there is a display to open a window on, and what to do when there is none."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from game.cli.out import Exit, bar, leave, refusals, words

NO_DISPLAY = ("offscreen", "dummy", "")
"""Drivers SDL picks, silently, where there is no display."""
GIF_SECONDS = 10.0
MEND = "pip install --force-reinstall pygame-ce"


def pygame_fault() -> str:
    """One line where the wrong pygame is installed, else nothing."""
    try:
        import pygame
    except ImportError as fault:
        return f"pygame-ce cannot be imported ({fault}); install it with: {MEND}"
    if not getattr(pygame, "IS_CE", False):
        return f"another package put pygame over pygame-ce: pip uninstall pygame, then {MEND}"
    return ""


def driver() -> str:
    """SDL's video driver, '' where none starts."""
    import pygame

    with hushed():
        try:
            pygame.display.init()
            return str(pygame.display.get_driver())
        except pygame.error:
            return ""


@contextmanager
def hushed() -> Iterator[None]:
    """Keep what C libraries complain about on a machine without screen or sound off the terminal."""
    keep = os.dup(2)
    with open(os.devnull, "w", encoding="ascii") as nowhere:
        os.dup2(nowhere.fileno(), 2)
    try:
        yield
    finally:
        os.dup2(keep, 2)
        os.close(keep)


def need_display() -> bool:
    """Whether a window can be opened; leaves with one line where pygame itself is wrong."""
    fault = pygame_fault()
    if fault:
        words(fault)
        leave(Exit.BAD_INPUT)
    return driver() not in NO_DISPLAY


def film_instead(
    map: str, person: str, seed: int, bot: str = "scout", mods: Sequence[str] | None = None
) -> None:
    """Say that there is no display and film a bot's ten seconds into this folder."""
    from game.cli.shelves import map_on
    from game.headless import roster
    from game.session.play import person_named
    from game.view.film import film

    words("No display here: filming a bot for ten seconds instead.")
    out = Path("hyosan.gif").resolve()
    with refusals(), bar("filming") as told:
        player, (path, shelf) = roster.make(bot, seed), map_on(map, mods)
        who = person_named(person) if person else None
        film(path, who, player, seed, GIF_SECONDS, out, told=told, shelf=shelf)
    print(out)
