"""Ways to spoil a file, each drawn from one generator: the same number gives the same spoilt file."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Callable
from typing import Any

ABSURD = (
    "",
    "-1",
    "0",
    "1",
    "0.5",
    "nan",
    "inf",
    "-inf",
    "1e9",
    "1e308",
    "2147483648",
    "4294967295",
    "99999999999999999999",
    "true",
    "x",
    "@",
    "..",
    "../x.tsx",
    "/etc/passwd",
    "\u0661",
    "1_0",
    "\u00b2",
    "#ff00ff",
    "%s",
    "a" * 300,
    "&#10;",
    "class",
    "list",
    "csv",
    "base64",
)
ODD: tuple[Any, ...] = (
    None,
    True,
    0,
    -1,
    2**40,
    0.5,
    1e300,
    "",
    "x",
    "nan",
    [],
    [1],
    {},
    {"type": "class"},
    [[]],
)
_ATTRIBUTE = re.compile(r'([\w]+)="([^"]*)"')
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_ELEMENT = re.compile(r"<(\w+)(?:\s[^<>]*)?(?:/>|>[^<>]*</\1>)")
_TAG = re.compile(r"</?(\w+)")


def spoil(data: bytes, luck: random.Random, other: bytes) -> bytes:
    """One to three changes to a file; `other` is another one, to take pieces from."""
    for _ in range(luck.choice((1, 1, 1, 2, 3))):
        ways = BYTES if luck.random() < 0.25 or not _is_text(data) else TEXTS
        data = luck.choice(ways)(data, luck, other)
    return data


def _is_text(data: bytes) -> bool:
    return data.lstrip(b"\xef\xbb\xbf \r\n")[:1] in (b"<", b"{", b"[")


# ---------------------------------------------------------------- bytes
def flip(data: bytes, luck: random.Random, other: bytes) -> bytes:
    out = bytearray(data or b" ")
    for _ in range(luck.choice((1, 1, 2, 8))):
        out[luck.randrange(len(out))] ^= 1 << luck.randrange(8)
    return bytes(out)


def cut_out(data: bytes, luck: random.Random, other: bytes) -> bytes:
    at = luck.randrange(len(data) + 1)
    return data[:at] + data[at + luck.randrange(1, 200) :]


def cut_off(data: bytes, luck: random.Random, other: bytes) -> bytes:
    return data[: luck.randrange(len(data) + 1)]


def repeat(data: bytes, luck: random.Random, other: bytes) -> bytes:
    at = luck.randrange(len(data) + 1)
    piece = data[at : at + luck.randrange(1, 200)]
    return data[:at] + piece * luck.choice((2, 2, 3, 50)) + data[at + len(piece) :]


def put_in(data: bytes, luck: random.Random, other: bytes) -> bytes:
    at = luck.randrange(len(data) + 1)
    return data[:at] + luck.randbytes(luck.randrange(1, 12)) + data[at:]


def crossed(data: bytes, luck: random.Random, other: bytes) -> bytes:
    return data[: luck.randrange(len(data) + 1)] + other[luck.randrange(len(other) + 1) :]


# ---------------------------------------------------------------- texts
def _with(data: bytes, change: Callable[[str], str]) -> bytes:
    return change(data.decode("utf-8", "surrogateescape")).encode("utf-8", "surrogateescape")


def _found(pattern: re.Pattern[str], text: str, luck: random.Random) -> re.Match[str] | None:
    found = list(pattern.finditer(text))
    return luck.choice(found) if found else None


def absurd(data: bytes, luck: random.Random, other: bytes) -> bytes:
    """One attribute means something else."""

    def change(text: str) -> str:
        at = _found(_ATTRIBUTE, text, luck)
        return text[: at.start(2)] + luck.choice(ABSURD) + text[at.end(2) :] if at else text

    return _with(data, change)


def extreme(data: bytes, luck: random.Random, other: bytes) -> bytes:
    """One number is another."""

    def change(text: str) -> str:
        at = _found(_NUMBER, text, luck)
        return text[: at.start()] + luck.choice(ABSURD[:16]) + text[at.end() :] if at else text

    return _with(data, change)


def without(data: bytes, luck: random.Random, other: bytes) -> bytes:
    """One attribute is gone."""

    def change(text: str) -> str:
        at = _found(_ATTRIBUTE, text, luck)
        return text[: at.start()] + text[at.end() :] if at else text

    return _with(data, change)


def swapped(data: bytes, luck: random.Random, other: bytes) -> bytes:
    """Two attributes have each other's values."""

    def change(text: str) -> str:
        found = list(_ATTRIBUTE.finditer(text))
        if len(found) < 2:
            return text
        first, second = sorted(luck.sample(found, 2), key=lambda each: each.start())
        middle = text[first.end(2) : second.start(2)]
        return text[: first.start(2)] + second[2] + middle + first[2] + text[second.end(2) :]

    return _with(data, change)


def doubled(data: bytes, luck: random.Random, other: bytes) -> bytes:
    """An element is there twice, or often."""

    def change(text: str) -> str:
        at = _found(_ELEMENT, text, luck)
        return text[: at.end()] + at[0] * luck.choice((1, 1, 3, 70)) + text[at.end() :] if at else text

    return _with(data, change)


def moved(data: bytes, luck: random.Random, other: bytes) -> bytes:
    """An element of another file, anywhere behind a tag."""

    def change(text: str) -> str:
        piece = _found(_ELEMENT, other.decode("utf-8", "replace"), luck)
        at = _found(_ELEMENT, text, luck)
        return text[: at.start()] + piece[0] + text[at.start() :] if piece and at else text

    return _with(data, change)


def renamed(data: bytes, luck: random.Random, other: bytes) -> bytes:
    """A tag is called like another."""

    def change(text: str) -> str:
        one, another = _found(_TAG, text, luck), _found(_TAG, text, luck)
        if one is None or another is None:
            return text
        return re.sub(rf"(?<=[</]){one[1]}\b", another[1], text)

    return _with(data, change)


def restructured(data: bytes, luck: random.Random, other: bytes) -> bytes:
    """JSON: a value is of another kind, gone, or there twice."""
    try:
        whole = json.loads(data)
    except ValueError:
        return absurd(data, luck, other)
    spots: list[tuple[Any, Any]] = []

    def walk(node: Any) -> None:
        for key, value in node.items() if isinstance(node, dict) else enumerate(node):
            spots.append((node, key))
            if isinstance(value, dict | list):
                walk(value)

    if isinstance(whole, dict | list):
        walk(whole)
    if spots:
        node, key = luck.choice(spots)
        if isinstance(node, dict) and luck.random() < 0.25:
            del node[key]
        else:
            elsewhere, name = luck.choice(spots)
            node[key] = luck.choice((*ODD, json.loads(json.dumps(elsewhere[name]))))
    return json.dumps(whole).encode()


BYTES = (flip, cut_out, cut_off, repeat, put_in, crossed)
TEXTS = (absurd, absurd, extreme, without, swapped, doubled, moved, renamed, restructured)
