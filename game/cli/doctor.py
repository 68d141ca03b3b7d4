"""`hyosan doctor`: whether this machine can play, and the compiled rules made ready."""

from __future__ import annotations

import platform
import time
from importlib.metadata import PackageNotFoundError, version
from itertools import chain
from pathlib import Path
from typing import Annotated, Any

import typer

from game.cli import asked, screen
from game.cli.out import Exit, bar, compiled_before, count, document, leave, on_a_terminal, table, words

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
EXTRAS = {
    "batch": ("joblib", "distributed", "pyarrow"),
    "rl": ("gymnasium", "pettingzoo"),
    "bench": ("scipy", "tcod", "pymunk", "pettingzoo"),
}
"""What more can be installed, and is asked for by its name: `pip install 'hyosan[batch]'`."""
NOWHERE = "ready for now: none can be kept, so every start takes about a minute"


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
    found = {**_versions(), **_extras(), **_folders(), "display": "unknown", "audio": "unknown"}
    if not fault:
        found["display"], found["audio"] = _display(), _audio()
    if warm:
        found["rules"] = _warm()
    found["fault"] = fault or "none"
    (document if as_json else table)(found)
    if fault:
        leave(Exit.FINDINGS)


def _versions() -> dict[str, Any]:
    from game import __version__

    found = {"hyosan": __version__, "python": platform.python_version(), "system": platform.platform()}
    return found | {package: _version(package) or "missing" for package in PACKAGES}


def _extras() -> dict[str, str]:
    """Of each extra whether all of it is there, and how to come by it."""
    found = {}
    for extra, packages in EXTRAS.items():
        lacks = [package for package in packages if not _version(package)]
        mend = f"no {', '.join(lacks)}; if wanted, pip install 'hyosan[{extra}]'"
        found[f"extra {extra}"] = mend if lacks else "installed"
    return found


def _version(package: str) -> str:
    """'' where it is not installed."""
    try:
        return version(package)
    except PackageNotFoundError:
        return ""


def _folders() -> dict[str, Any]:
    from game.content import places
    from game.core import compiled

    return {
        "assets": str(places.assets()),
        "maps": str(places.maps()),
        "user": str(places.user()),
        "cache": str(compiled.ROOT or "no folder is writable"),
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


def _warm() -> str:
    """Compile rules and brushes, with a bar where somebody watches. -> what there was to do"""
    from game.core import compiled
    from game.sim.warmup import steps
    from game.sim.warmup import warm as rules
    from game.view.warming import BRUSHES, brushes, second_hand, stamp

    first, before, began = not compiled_before(), _parts(compiled.ROOT), time.perf_counter()
    if first and not on_a_terminal():
        words("compiling the rules, about a minute")
    total = steps() + BRUSHES
    with second_hand(), bar("compiling" if first else "looking through the rules") as told:
        for done, _ in enumerate(chain(rules(), brushes()), 1):
            told(done / total)
    file = stamp()
    if file is not None:
        file.touch()
    if compiled.ROOT is None:
        return NOWHERE
    new, took = len(_parts(compiled.ROOT) - before), time.perf_counter() - began
    return f"ready: {count(new, 'part')} compiled now, in {took:.0f} s" if new else "ready: compiled before"


def _parts(root: Path | None) -> set[Path]:
    """Files of compiled code that are kept."""
    return set(root.rglob("*.nbc")) if root is not None else set()
