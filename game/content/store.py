"""Folders in the cache that can be made again: whole or not at all, thrown away when unused for long."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from game.content.gate import ContentError

UNUSED = 30 * 24 * 3600
"""Seconds without use after which a folder is thrown away when a new one is laid."""


def laid(home: Path, fill: Callable[[Path], None]) -> Path:
    """The folder `home`, filled by `fill` where it is not there yet. Raises ContentError where that fails."""
    try:
        if home.is_dir():
            os.utime(home)
            return home
        home.parent.mkdir(parents=True, exist_ok=True)
        fresh = Path(tempfile.mkdtemp(prefix=".fresh-", dir=home.parent))
        try:
            fill(fresh)
            _take(fresh, home)
        finally:
            shutil.rmtree(fresh, ignore_errors=True)
        _throw_away(home)
    except OSError as fault:
        told = f"cannot be written ({fault.strerror or fault})"
        raise ContentError(home.parent, "", told, "name another folder with HYOSAN_CACHE") from None
    return home


def _take(fresh: Path, home: Path) -> None:
    try:
        fresh.rename(home)
    except OSError:
        if not home.is_dir():  # else somebody else was faster, with the same bytes
            raise


def _throw_away(home: Path) -> None:
    """What was last used long before `home`."""
    now = home.stat().st_mtime
    for other in home.parent.iterdir():
        if other.is_dir() and now - other.stat().st_mtime > UNUSED:
            shutil.rmtree(other, ignore_errors=True)
