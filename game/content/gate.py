"""Untrusted bytes in, bounded and confined; a refusal is one ContentError: file, place, value, remedy."""

from __future__ import annotations

import difflib
import os
import stat
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

FILE_BYTES = 16 * 2**20
"""Largest file read, whatever it is."""
ELEMENTS = 400_000
"""XML elements, or JSON objects and lists, in one file: each costs far more memory than its text."""
ATTRIBUTES = 300_000
"""XML attributes in one file."""
DEPTH = 64
"""Elements inside elements."""
SIDE = 1024
"""Cells along one side of a map that is played."""
MAP_CELLS = 1024 * 1024
"""Cells of one layer of any map, whatever its sides."""
LAYERS = 64
"""Layers and groups of a map that is played."""
ANY_LAYERS = 256
"""Layers and groups of any map."""
GROUP_DEPTH = 16
CELLS = 8 * 2**20
"""Cells of all tile layers together."""
OBJECTS = 10_000
POINTS = 10_000
"""Points of one line or polygon."""
ALL_POINTS = 200_000
PROPERTIES = 400_000
"""Properties of a whole map, class defaults and members of classes counted."""
LETTERS = 65_536
"""Letters of one property or text."""
TILESETS = 256
TILES = 2**20
"""Tiles of one tileset."""
TEMPLATES = 1_000
"""Template files one map may use."""
WORLD_MAPS = 1_000
IMAGE_SIDE = 4096
"""Pixels along one side of an image that is drawn: 64 MB decoded at the most."""
IMAGE_PIXELS = 2**26
"""Pixels of any image that is named."""
FAR = 10_000_000.0
"""No coordinate in pixels is farther out than this."""
FAULTS = 100
"""Faults of one map that are told; the rest are counted."""


class ContentError(Exception):
    """A file that people wrote is refused. `str()` is one line; `.faults` holds one error a fault."""

    def __init__(
        self,
        file: str | Path,
        place: str = "",
        value: str = "",
        remedy: str = "",
        faults: Iterable[ContentError] = (),
    ) -> None:
        self.file, self.place, self.value, self.remedy = str(file), place, value, remedy
        self.faults: tuple[ContentError, ...] = tuple(faults) or (self,)
        super().__init__(self.file, place, value, remedy)

    def __str__(self) -> str:
        line = ": ".join(one_line(part) for part in (self.file, self.place, self.value, self.remedy) if part)
        more = len(self.faults) - 1
        return f"{line} (and {more} more)" if more else line

    @property
    def lines(self) -> tuple[str, ...]:
        """One line a fault."""
        return tuple(str(fault) for fault in self.faults)

    @staticmethod
    def together(faults: Iterable[ContentError]) -> ContentError:
        """All faults as one error that shows the first of them, each told once."""
        found = list({each.args: each for fault in faults for each in fault.faults}.values())
        first = found[0]
        if len(found) == 1:
            return first
        return ContentError(first.file, first.place, first.value, first.remedy, found)


@dataclass(frozen=True, slots=True)
class Where:
    """A place in a file: refusals are made here, so that every one of them names it."""

    file: str
    place: str = ""

    def at(self, place: str) -> Where:
        return Where(self.file, f"{self.place}, {place}" if self.place else place)

    def refuse(self, value: str, remedy: str) -> ContentError:
        return ContentError(self.file, self.place, value, remedy)


def one_line(text: str, most: int = 300) -> str:
    """Text of strangers made fit for one line of a terminal."""
    flat = "".join(c if c.isprintable() else " " for c in text)
    return flat if len(flat) <= most else flat[: most - 1] + "…"


def nearest(word: str, allowed: Iterable[str]) -> str:
    """`allowed: a, b, c; did you mean 'b'?`, or nothing where nothing is allowed."""
    words = list(allowed)
    if not words:
        return ""
    near = difflib.get_close_matches(word.lower(), words, n=1, cutoff=0.5)
    shown = ", ".join(words if len(words) <= 24 else [*words[:24], "…"])
    return f"allowed: {shown}" + (f"; did you mean '{near[0]}'?" if near else "")


# ---------------------------------------------------------------- bytes
def read_bytes(path: Path, most: int = FILE_BYTES) -> bytes:
    """The whole file. Raises ContentError where it is missing, no plain file, or too large."""
    data = read_head(path, most + 1)
    if len(data) > most:
        told = f"{most >> 20} MiB" if most >= 2**20 else f"{most >> 10} KiB"
        raise Where(label(path)).refuse(f"larger than {told}", "make it smaller")
    return data


def read_head(path: Path, most: int) -> bytes:
    """The first `most` bytes of a file. Raises ContentError where it is missing or no plain file."""
    where = Where(label(path))
    try:
        with open(path, "rb", opener=_never_wait) as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise where.refuse("not a plain file", "name a file")
            return file.read(most)
    except FileNotFoundError:
        raise where.refuse("no such file", "check the name and its folder") from None
    except (OSError, ValueError) as problem:
        raise where.refuse(f"cannot be read ({type(problem).__name__})", "check the file") from None


def _never_wait(path: str, flags: int) -> int:
    """Open without waiting for the other end of a pipe."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


# ---------------------------------------------------------------- folders
def is_file(path: Path) -> bool:
    """Whether a plain file is there and may be looked at; pathlib raises for a name that is too long."""
    return os.path.isfile(path)


def is_folder(path: Path) -> bool:
    """Whether a folder is there and may be looked at."""
    return os.path.isdir(path)


@dataclass(frozen=True, slots=True)
class Confines:
    """The folders a file and everything it names must lie in; links are followed first."""

    roots: tuple[Path, ...]

    def resolve(self, folder: Path, name: str, kinds: str | tuple[str, ...], where: Where) -> Path:
        """The file called `name` seen from `folder`, ending in one of `kinds`. Raises ContentError where it
        is missing or lies outside the roots; nothing outside is ever opened."""
        path = self.inside(folder, name, where)
        allowed = (kinds,) if isinstance(kinds, str) else kinds
        if path.suffix.lower() not in allowed:
            raise where.refuse(f"'{name}'", f"a file that ends in {' or '.join(allowed)}")
        if not path.is_file():
            raise where.refuse(f"'{name}' is missing", "put it back, or choose another in Tiled")
        return path

    def inside(self, folder: Path, name: str, where: Where) -> Path:
        """The real path of `name` seen from `folder`. Raises ContentError outside the roots."""
        slashed = name.replace("\\", "/")  # as old editors on Windows wrote it
        if not slashed or ":" in slashed or "\0" in slashed or slashed.startswith("/"):
            raise where.refuse(f"file name '{name}'", "a relative name with forward slashes")
        circles = where.refuse(f"file name '{name}'", "it leads in circles, or is no name at all")
        try:
            path = (folder / slashed).resolve()
        except (OSError, RuntimeError, ValueError):
            raise circles from None
        if not any(path.is_relative_to(root) for root in self.roots):
            raise where.refuse(
                f"'{name}' lies outside of {label(self.roots[0])}", "keep a mod's files together"
            )
        try:
            path.stat()
        except (FileNotFoundError, NotADirectoryError, PermissionError):
            pass
        except (OSError, ValueError):
            raise circles from None
        return path


def label(path: Path) -> str:
    """A path as people know it: relative to where they stand if it lies there."""
    try:
        return path.relative_to(Path.cwd()).as_posix()
    except ValueError:
        return str(path)
