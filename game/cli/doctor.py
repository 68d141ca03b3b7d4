"""`hyosan doctor`: whether this machine can play, and the compiled rules made ready."""

from __future__ import annotations

import platform
from importlib.metadata import PackageNotFoundError, version
from itertools import chain
from typing import Annotated, Any

import typer

from game.cli import asked, screen
from game.cli.out import Exit, bar, document, leave, on_a_terminal, table, words

EXAMPLE = "hyosan doctor"
PACKAGES = (
    "numpy",
    "numba",
    "llvmlite",
    "pygame-ce",
    "pytmx",
    "zstandard",
    "msgspec",
    "typer",
    "rich",
    "pillow",
    "platformdirs",
)


def doctor(
    as_json: asked.Json = False,
    warm: Annotated[
        bool, typer.Option(help="Compile the rules now, so that the first night starts fast.")
    ] = True,
) -> None:
    """Say whether this computer can play, and compile the rules.

    Shows versions, display, sound and folders; exit code 1 on a fault.
    """
    fault = screen.pygame_fault()
    found = {**_versions(), **_folders(), "display": "unknown", "audio": "unknown"}
    if not fault:
        found["display"], found["audio"] = _display(), _audio()
    if warm:
        found["compiled"] = f"{_warm()} steps ready"
    found["fault"] = fault or "none"
    (document if as_json else table)(found)
    if fault:
        leave(Exit.FINDINGS)


def _versions() -> dict[str, Any]:
    from game import __version__

    found = {"hyosan": __version__, "python": platform.python_version(), "system": platform.platform()}
    for package in PACKAGES:
        try:
            found[package] = version(package)
        except PackageNotFoundError:
            found[package] = "missing"
    return found


def _folders() -> dict[str, Any]:
    from game.content import places
    from game.core import compiled

    cache = str(compiled.ROOT) if compiled.ROOT else "none is writable: rules are compiled at every start"
    return {
        "assets": str(places.assets()),
        "maps": str(places.maps()),
        "user": str(places.user()),
        "cache": cache,
    }


def _display() -> str:
    driver = screen.driver()
    return f"{driver or 'no driver'} (no display)" if driver in screen.NO_DISPLAY else driver


def _audio() -> str:
    """SDL's audio driver, or why there is none."""
    import pygame

    with screen.hushed():
        try:
            pygame.mixer.init()
            driver = str(pygame.mixer.get_driver()) if hasattr(pygame.mixer, "get_driver") else "ready"
            pygame.mixer.quit()
            return driver
        except pygame.error as fault:
            return f"none ({fault})"


def _warm() -> int:
    """Compile rules and brushes, with a bar where somebody watches; how many steps that took."""
    from game.sim.warmup import steps
    from game.sim.warmup import warm as rules
    from game.view.warming import BRUSHES, brushes, second_hand, stamp

    if not on_a_terminal():
        words("compiling the rules; the first time takes about a minute")
    total, count = steps() + BRUSHES, 0
    with second_hand(), bar("compiling") as told:
        for _ in chain(rules(), brushes()):
            count += 1
            told(count / total)
    file = stamp()
    if file is not None:
        file.touch()
    return count
