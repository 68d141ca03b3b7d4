"""What compiled code was made from: a module's source and that of every `game` module it imports, as loaded.

File times prove nothing: a package tool, a copy or a checkout may leave another text with the time and the
size of the old one. Here texts are read when they are loaded, and go by their digest.
"""

from __future__ import annotations

import hashlib
import re
import sys
from functools import cache
from pathlib import Path
from typing import Any

PACKAGE = Path(__file__).resolve().parent.parent
_IMPORT = re.compile(r"^\s*(?:from\s+(game[\w.]*)\s+import\s+(\([^)]*\)|.+)|import\s+(game[\w.]*))", re.M)

_FOR_TYPES = re.compile(r"^if TYPE_CHECKING:\n(?:[ \t].*\n|\n)+", re.M)


@cache
def _source(module: str) -> Path | None:
    path = PACKAGE.parent.joinpath(*module.split("."))
    for candidate in (path.with_suffix(".py"), path / "__init__.py"):
        if candidate.is_file():
            return candidate
    return None


def _imports(text: str) -> set[str]:
    """The modules of the game whose text may matter to compiled code: not those imported for types alone."""
    found: set[str] = set()
    for base, names, plain in _IMPORT.findall(_FOR_TYPES.sub("", text)):
        if plain:
            found.add(plain)
        elif _source(base) is not None and _source(base).name != "__init__.py":  # type: ignore[union-attr]
            found.add(base)
        else:
            parts = [name.split()[0] for name in names.strip("()").split(",") if name.strip()]
            found.update(f"{base}.{part}" for part in parts)
    return found


@cache
def _read(module: str) -> tuple[bytes, frozenset[str]] | None:
    """A module's source and what of the game it imports; None where it is no module of the game."""
    path = _source(module)
    if path is None:
        return None
    data = path.read_bytes()
    return data, frozenset(_imports(data.decode("utf-8")))


def texts(module: str) -> dict[str, bytes]:
    """Sources by module: its own and of every game module it imports, transitively, as first read."""
    todo, found = [module], dict[str, bytes]()
    while todo:
        name = todo.pop()
        read = None if name in found else _read(name)
        if read is not None:
            found[name] = read[0]
            todo.extend(read[1])
    return found


@cache
def source_digest(module: str) -> str:
    """Digest of a module's source and of every game module it imports, transitively."""
    total = hashlib.blake2b(digest_size=8)
    for name, text in sorted(texts(module).items()):
        total.update(name.encode() + b"\0" + text + b"\0")
    return total.hexdigest()


def unlike_loaded(module: str) -> str:
    """The first of those modules whose source is not what Python runs; empty where all are.

    Python believes a file of bytecode whose source has the time and size noted in it.
    """
    return next((name for name in sorted(texts(module)) if not _is_as_loaded(name)), "")


@cache
def _is_as_loaded(name: str) -> bool:
    loader: Any = getattr(getattr(sys.modules.get(name), "__spec__", None), "loader", None)
    read = _read(name)
    if read is None or not hasattr(loader, "get_code"):
        return True  # not loaded at all, or by what keeps no bytecode
    return bool(loader.get_code(name) == compile(read[0], str(_source(name)), "exec", dont_inherit=True))
