"""What lies beside bots from outside: each of their folders has modules of its own, whatever they are called.

Two versions of one bot, each with a `plan.py` beside it, play in one batch: neither is given the other's.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path
from types import ModuleType

_away: dict[Path, dict[str, ModuleType]] = {}
"""Of folders nobody is at: the modules that were read from them."""
_at: list[Path] = []
"""The one folder whose modules can be imported, if there is one."""
_older: set[str] = set()
"""Modules that were there before anybody came to it: they are everybody's."""


def be_at(folder: Path) -> None:
    """From now on imports find what lies in a folder, as for a script started there, and no other bot's."""
    if _at == [folder] and str(folder) in sys.path:
        return
    _leave()
    _at.append(folder)
    _older.update(sys.modules)
    sys.modules.update(_away.pop(folder, {}))
    sys.path.insert(0, str(folder))


def _leave() -> None:
    while _at:
        folder = _at.pop()
        found = {name: each for name, each in list(sys.modules.items()) if _lies_in(name, each, folder)}
        _away[folder] = found
        for name in found:
            del sys.modules[name]
        if str(folder) in sys.path:
            sys.path.remove(str(folder))
    _older.clear()


def _lies_in(name: str, module: ModuleType, folder: Path) -> bool:
    """Whether a module was read from a folder for the bot there; the game's own may lie in it too."""
    if name in _older or name.partition(".")[0] == "game":
        return False
    file = getattr(module, "__file__", None) or next(iter(getattr(module, "__path__", ())), None)
    return file is not None and Path(file).is_relative_to(folder) and "site-packages" not in Path(file).parts


# ------------------------------------------------------------ which
def digest(first: Path, folder: Path) -> str:
    """Of a file and of what it imports from beside it or from `folder`, where its imports begin."""
    total = blake2b(digest_size=8)
    for path in sorted(_parts(first, folder)):
        total.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return total.hexdigest()


def _parts(first: Path, folder: Path) -> set[Path]:
    """A file and those it imports from there, they too."""
    found, new = set[Path](), [first]
    while new:
        path = new.pop()
        if path not in found:
            found.add(path)
            new += _imported(path, folder)
    return found


def _imported(path: Path, folder: Path) -> Iterator[Path]:
    try:
        tree = ast.parse(path.read_bytes())
    except (OSError, SyntaxError, ValueError):
        return
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield from _files(folder, alias.name)
        elif isinstance(node, ast.ImportFrom):
            near = path.parents[min(node.level, len(path.parents)) - 1] if node.level else folder
            named = [node.module] if node.module else []
            for name in (*named, *(".".join((*named, alias.name)) for alias in node.names)):
                yield from _files(near, name)


def _files(folder: Path, name: str) -> Iterator[Path]:
    """The files that a dotted name reads: packages on the way to it, too."""
    *around, last = name.split(".")
    for part in around:
        folder = folder / part
        if (folder / "__init__.py").is_file():
            yield folder / "__init__.py"
    for each in (folder / f"{last}.py", folder / last / "__init__.py"):
        if each.is_file():
            yield each
