"""Whether a map can be read at all, whatever game it is for; and which files of a folder are maps."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from game.content import gate, places
from game.content.gate import Confines, ContentError
from game.content.tiled import read
from game.content.tmx.reading import part
from game.content.tmx.sheet import Step
from game.content.tmx.world import read_world

FILES = 100_000
"""Maps looked for in one folder."""
OURS = "our own fault: "


@dataclass(slots=True)
class Loaded:
    """What came of reading one file."""

    file: str
    ok: bool = False
    error: str = ""
    """One line; empty where it could be read."""
    warnings: list[str] = field(default_factory=list)
    layers: int = 0
    tiles: int = 0
    """Cells that hold one."""
    objects: int = 0
    ms: float = 0.0


@dataclass(frozen=True, slots=True)
class Meant:
    """A file to be read, and the folder it was found in."""

    path: Path
    folder: Path | None = None

    @property
    def confines(self) -> Confines:
        """What it may reach: what any map may, and the folder that was named."""
        usual = places.confines(self.path)
        return usual if self.folder is None else Confines((*usual.roots, self.folder.resolve()))


def maps_of(paths: Sequence[Path]) -> list[Meant]:
    """Files as they are, worlds with their maps, folders with all maps below them, by name; links to folders
    are not followed. Raises ContentError where there are none, or a world is wrong."""
    found = list[Meant]()
    for path in paths:
        if gate.is_folder(path):
            found += [Meant(each, path) for each in _below(path)]
        elif path.suffix.lower() == ".world" and gate.is_file(path):
            found += [Meant(each.path, path.parent) for each in read_world(path).maps]
        else:
            found.append(Meant(path))
    if not found:
        raise ContentError("check", "", "no map to look at", "name maps or a folder that holds some")
    return found


def _below(folder: Path) -> list[Path]:
    found: list[Path] = []
    for home, folders, files in os.walk(folder):
        folders.sort()
        found += [Path(home, name) for name in sorted(files) if Path(name).suffix.lower() in places.MAPS]
        if len(found) > FILES:
            raise ContentError(folder, "", f"more than {FILES} maps", "name a folder with fewer")
    return found


def load_all(files: Sequence[Meant], told: Callable[[float], None] = lambda share: None) -> Iterator[Loaded]:
    """Read one after the other; none stops the rest. `told` hears the share done."""
    for done, each in enumerate(files, 1):
        yield load_one(each, part(told, done - 1, len(files)))
        told(done / len(files))


def load_one(meant: Meant, on_step: Step | None = None) -> Loaded:
    """Whether one file can be read, and what is in it."""
    loaded, begun = Loaded(printable(gate.label(meant.path))), time.perf_counter()
    try:
        _fill(loaded, meant, on_step)
    except ContentError as fault:
        loaded.error = printable(str(fault))
    except Exception as fault:  # a stranger's file must not keep the rest from being read; told at the end
        loaded.error = gate.one_line(f"{OURS}{type(fault).__name__}: {fault}")
    loaded.ok = not loaded.error
    loaded.ms = round((time.perf_counter() - begun) * 1000, 3)
    return loaded


def printable(name: str) -> str:
    """A file's name that can be written anywhere: bytes that are no text are told as such."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")


def _fill(loaded: Loaded, meant: Meant, on_step: Step | None) -> None:
    sheet = read(meant.path, meant.confines, on_step=on_step)
    loaded.warnings = [str(each) for each in (*sheet.doubts, *sheet.warnings)]
    loaded.layers = len(sheet.layers)
    loaded.tiles = sum(int(np.count_nonzero(layer.gids)) for layer in sheet.tile_layers)
    loaded.objects = sum(len(layer.things) for layer in sheet.object_layers)
