"""Which files may be maps with something to expect: told by their bytes, so that nothing is parsed for it."""

from __future__ import annotations

import html
import json
import os
import re
import stat
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

TEMPLATES = (".tx", ".xml", ".tj", ".json")
MARK = "test_"
EXPECTS = re.compile(
    rb"""(?:type|class|template)["']?\s*[=:]\s*["'][^"'<>]{0,200}[Ee]xpect|["']test_expect["']"""
)
"""What a map with something to expect has in its bytes; whether it is one, reading it will tell."""
TEMPLATE = re.compile(rb"""\btemplate["']?\s*[=:]\s*(?:"([^"<>]{1,1000})"|'([^'<>]{1,1000})')""")
"""The file an object is made from."""
READ = 16 * 2**20
"""Bytes looked at: larger maps are refused anyway."""
SMALL = 2**18
"""Bytes of a template looked at: it holds one object."""
MOST = 1000
"""Templates of one map looked at: a map with more is refused anyway."""


def may_be_test(path: Path) -> bool:
    """Whether a map's name says so, or its own bytes or those of a template it uses have an Expect."""
    if path.name.startswith(MARK):
        return True
    data = _head(path, READ)
    return EXPECTS.search(data) is not None or any(_expects(each) for each in _templates(data, path.parent))


def _expects(path: Path) -> bool:
    try:
        told = path.stat()
    except (OSError, ValueError):
        return False
    return _found(path, told.st_mtime_ns, told.st_size)


@lru_cache(maxsize=1024)
def _found(path: Path, _changed: int, _size: int) -> bool:
    """One template is used by many objects of many maps: it is read once."""
    return EXPECTS.search(_head(path, SMALL)) is not None


def _templates(data: bytes, folder: Path) -> Iterator[Path]:
    """The template files a map names, each once, as far as the map may read them at all."""
    written = {double or single for double, single in TEMPLATE.findall(data)}
    home = _home(folder.resolve()) if written else folder
    for raw in sorted(written)[:MOST]:
        name = _unescaped(raw.decode("utf-8", "replace"), data.lstrip()[:1] == b"{").replace("\\", "/")
        if name.startswith("/") or ":" in name or "\0" in name or not name.lower().endswith(TEMPLATES):
            continue
        try:
            path = (folder / name).resolve()
        except (OSError, RuntimeError, ValueError):
            continue
        if path.is_relative_to(home):
            yield path


def _unescaped(text: str, as_json: bool) -> str:
    if not as_json:
        return html.unescape(text)
    try:
        return str(json.loads(f'"{text}"'))
    except ValueError:
        return ""


@lru_cache(maxsize=256)
def _home(folder: Path) -> Path:
    """The folder a map may not reach out of, as the game has it: its mod or its project, else its own."""
    above = (folder, *folder.parents)
    for mark in ("mod.toml", "*.tiled-project"):
        for each in above:
            if any(each.glob(mark)):
                return each
    return folder


def _head(path: Path, most: int) -> bytes:
    """The first bytes of a plain file; none of what is no such file, and nobody waits for a pipe."""
    try:
        with open(path, "rb", opener=lambda name, flags: os.open(name, flags | _NEVER_WAIT)) as file:
            return file.read(most) if stat.S_ISREG(os.fstat(file.fileno()).st_mode) else b""
    except (OSError, ValueError):
        return b""


_NEVER_WAIT = getattr(os, "O_NONBLOCK", 0)
