"""TOML of strangers: read within bounds, refused with its line."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

from game.content import gate
from game.content.gate import Where

MOST = 256 * 2**10
"""Bytes of one file: the longest language file is a tenth of it."""
DOTS = 40
"""Parts of one dotted key, as in the pattern: the parser's work grows with their square."""
_DEEP = re.compile(r"(?<![\w'\"-])(?:[\w'\"-]++[ \t]*+\.[ \t]*+){40}")


def read_toml(path: Path, most: int = MOST) -> tuple[dict[str, Any], str]:
    """The tables of a file and its text. Raises ContentError where it is no TOML, too large or too deep."""
    where = Where(gate.label(path))
    data = gate.read_bytes(path, most)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        raise where.refuse(f"not UTF-8 text ({problem.reason})", "save it as UTF-8") from None
    if found := _DEEP.search(text):
        line = text.count("\n", 0, found.start()) + 1
        raise where.at(f"line {line}").refuse(f"a key of more than {DOTS} parts", "write it with fewer dots")
    try:
        return tomllib.loads(text), text
    except (ValueError, RecursionError) as problem:  # ValueError: also a number of a thousand digits
        raise where.refuse(f"not readable TOML ({problem})", "mend the line named") from None


def line_of(text: str, key: str) -> str:
    """`line 7, ` where a key is set, or nothing."""
    found = re.search(rf"^[ \t]*\"?{re.escape(key)}\"?[ \t]*=", text, re.MULTILINE)
    return f"line {text.count(chr(10), 0, found.end()) + 1}, " if found else ""
