"""Where assets, maps and the user's own folder are, in a checkout and in an installed wheel."""

from __future__ import annotations

import os
from pathlib import Path

from game.content.gate import Confines, ContentError, nearest

PACKAGE = Path(__file__).resolve().parent.parent


def assets() -> Path:
    """The folder with sprites, tiles, audio, words and rules."""
    return _shipped("assets")


def maps() -> Path:
    """The folder with the game's own maps."""
    return _shipped("maps")


def user() -> Path:
    """The player's own folder: saves, settings, mods. `HYOSAN_HOME` overrides it; it may not exist yet."""
    named = os.environ.get("HYOSAN_HOME")
    if named:
        return Path(named).expanduser()
    from platformdirs import user_data_path

    return user_data_path("hyosan", appauthor=False)


def find_map(name_or_path: str) -> Path:
    """The map file meant: a path as given, else a name in maps/ with or without .tmx.

    Raises ContentError naming the nearest map that exists.
    """
    given = Path(name_or_path)
    if given.is_file():
        return given
    known = {path.relative_to(maps()).with_suffix("").as_posix(): path for path in _all_maps()}
    wanted = name_or_path.removesuffix(".tmx")
    if wanted in known:
        return known[wanted]
    raise ContentError(name_or_path, "", "no such map", nearest(wanted, known) or "there are no maps at all")


def confines(path: Path) -> Confines:
    """What a map may reach: its mod (mod.toml or a .tiled-project marks it), else its folder; ours assets."""
    home = path.resolve().parent
    ours = maps().resolve()
    if home.is_relative_to(ours):
        return Confines((ours, assets().resolve()))
    for folder in (home, *home.parents):
        if (folder / "mod.toml").is_file() or any(folder.glob("*.tiled-project")):
            return Confines((folder,))
    return Confines((home,))


def _all_maps() -> list[Path]:
    return sorted(maps().rglob("*.tmx"))


def _shipped(name: str) -> Path:
    """Inside the package in a wheel, else beside it; a stranger's folder beside a wheel is not ours."""
    inside = PACKAGE / name
    return inside if inside.is_dir() else PACKAGE.parent / name
