"""The player's own mods: put among them, and taken away again."""

from __future__ import annotations

from pathlib import Path

from game.content import gate
from game.content.gate import ContentError, nearest
from game.content.mod import archive
from game.content.mod.modfile import Mod
from game.content.mod.mods import home, installed
from game.content.places import MAPS


def install(mod: Mod) -> Path:
    """Pack a mod into the player's folder, in the place of zips of its name. -> where it is

    Raises ContentError where it cannot be written, and where a folder of that name lies there.
    """
    before = _zips(mod.name)
    data, target = archive.packed(mod.folder), home() / f"{mod.name}.zip"
    fresh = target.with_suffix(".new")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_bytes(data)
        fresh.replace(target)
        for path in before:
            if path != target:
                path.unlink()
    except OSError as fault:
        raise ContentError(target, "", fault.strerror or str(fault), "let this player write there") from None
    return target


def remove(name: str) -> Path:
    """Take a mod's zip away. -> which. Raises ContentError where there is none."""
    names = [mod.name for mod in installed()[0]]
    if name not in names:
        remedy = nearest(name, names) or f"none is in {home()}"
        raise ContentError("mod", "", f"no mod '{name}' of your own", remedy)
    first, *others = _zips(name)
    try:
        for path in (first, *others):
            path.unlink()
    except OSError as fault:
        raise ContentError(first, "", fault.strerror or str(fault), "let this player write there") from None
    return first


def maps_of(mod: Mod) -> list[str]:
    """Names of its maps, as `hyosan play` takes them."""
    folder = mod.folder / "maps"
    found = sorted(path for path in folder.glob("*") if path.suffix in MAPS)
    return [f"{mod.name}/{path.stem}" for path in found]


def _zips(name: str) -> list[Path]:
    """The zips of a mod in the player's folder. Raises ContentError where it lies there as a folder."""
    found = [mod.source for mod in installed()[0] if mod.name == name]
    for path in found:
        if gate.is_folder(path):
            raise ContentError(path, "", "a folder that was put there by hand", "move it away yourself")
    return found
