"""mod.toml: what a mod says of itself, read through the same gate as everything strangers write.

A mod is a folder or a zip of maps, tilesets, rules, words, pictures and sounds; data only, nothing is run.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from game.content import gate
from game.content.gate import ContentError, Where, nearest
from game.content.places import MARK, Root
from game.content.toml import line_of, read_toml

REPLACEABLE = ("rules", "words")
NAME = re.compile(r"[a-z][a-z0-9_]{1,39}")
VERSION = re.compile(r"\d{1,4}(\.\d{1,4}){0,3}")
RANGE = re.compile(r"(>=|<=|==|<|>)\s*(\d{1,4}(?:\.\d{1,4}){0,3})")
MOST_MODS = 64
TOML_BYTES = 64 * 2**10


@dataclass(frozen=True, slots=True)
class Mod:
    """What `mod.toml` says."""

    name: str
    title: str
    version: str
    author: str = ""
    licence: str = ""
    about: str = ""
    game: str = ""
    """Versions of the game it is made for, such as ">=0.1, <2"."""
    after: tuple[str, ...] = ()
    """Mods it stands on: they must be there, and come before it."""
    replaces: tuple[str, ...] = ()
    """rules, words: the game's own are not read at all, so that it must bring all of them."""
    folder: Path = field(default_factory=Path)
    source: Path = field(default_factory=Path)
    """Where the player has it: the folder, or the zip it was unpacked from."""

    def root(self) -> Root:
        """What stands on the shelf."""
        return Root(self.name, self.version, self.folder, self.replaces)


def read_mod(source: Path) -> Mod:
    """A mod from its folder or zip. Raises ContentError with all faults of its mod.toml."""
    from game.content.mod import archive

    folder = archive.unpacked(source) if gate.is_file(source) else source
    file = folder / MARK
    if not gate.is_file(file):
        remedy = f"a folder with a {MARK}, or a zip of one; `hyosan mod new NAME` makes one"
        raise ContentError(gate.label(source), "", f"no mod: there is no {MARK}", remedy)
    if not file.resolve().is_relative_to(folder.resolve()):
        raise Where(gate.label(file)).refuse("a link out of the mod", "put the file itself there")
    tree, text = read_toml(file, TOML_BYTES)
    found, faults = _Reading(file, text, tree), list[ContentError]()
    values = {key: found.value(key, faults) for key in KEYS}
    for key in tree:
        if key not in KEYS:
            faults.append(found.at(key).refuse("no such key", nearest(key, KEYS)))
    for kind in values["replaces"]:
        if kind in REPLACEABLE and not any((folder / kind).glob("*.toml")):
            faults.append(found.at("replaces").refuse(kind, f"put the mod's own into {kind}/"))
    if not faults and not fits_game(values["game"]):
        told = f"made for the game {values['game']}, this is {_game_version()}"
        faults.append(found.at("game").refuse(told, "get the mod for this version, or change the range"))
    if faults:
        raise ContentError.together(faults)
    return Mod(**values, folder=folder, source=source)


@dataclass(frozen=True, slots=True)
class _Key:
    """One key of mod.toml."""

    needed: bool
    many: bool
    fits: Callable[[str], object]
    wanted: str


def _a_line(text: str) -> bool:
    return len(text) <= 200 and text.isprintable()


KEYS = {
    "name": _Key(True, False, NAME.fullmatch, "2 to 40 of a-z, 0-9 and _, a letter first"),
    "title": _Key(True, False, lambda text: bool(text.strip()) and _a_line(text), "a line of text"),
    "version": _Key(True, False, VERSION.fullmatch, "numbers with dots, such as 1.0"),
    "author": _Key(False, False, _a_line, "a line of text"),
    "licence": _Key(False, False, _a_line, "a line of text, such as MIT"),
    "about": _Key(False, False, _a_line, "a line of text"),
    "game": _Key(False, False, lambda text: not text or _bounds(text), 'a range such as ">=0.1, <2"'),
    "after": _Key(False, True, NAME.fullmatch, "a list of names of mods"),
    "replaces": _Key(False, True, REPLACEABLE.__contains__, "a list of: rules, words"),
}
"""Every key of mod.toml."""
assert set(KEYS) == {each.name for each in fields(Mod)} - {"folder", "source"}


@dataclass(frozen=True, slots=True)
class _Reading:
    file: Path
    text: str
    tree: dict[str, Any]

    def at(self, key: str) -> Where:
        return Where(gate.label(self.file), f"{line_of(self.text, key)}{key}")

    def value(self, key: str, faults: list[ContentError]) -> Any:
        """The value of a key, or an empty one where a fault was added."""
        rule, empty = KEYS[key], () if KEYS[key].many else ""
        if key not in self.tree:
            if rule.needed:
                faults.append(self.at(key).refuse("is missing", rule.wanted))
            return empty
        given = self.tree[key]
        parts = given if rule.many else [given]
        right = isinstance(parts, list) and len(parts) <= MOST_MODS
        if not right or not all(isinstance(part, str) and rule.fits(part) for part in parts):
            faults.append(self.at(key).refuse(str(given)[:80], rule.wanted))
            return empty
        return tuple(parts) if rule.many else given


def _bounds(text: str) -> list[tuple[str, tuple[int, ...]]] | None:
    found = []
    for part in text.split(","):
        fit = RANGE.fullmatch(part.strip())
        if fit is None:
            return None
        found.append((fit[1], _numbers(fit[2])))
    return found


def _numbers(version: str) -> tuple[int, ...]:
    """A version as numbers that compare, trailing zeros left out."""
    found = [int(part) for part in re.findall(r"\d+", version)[:4]]
    while found and found[-1] == 0:
        found.pop()
    return tuple(found)


def _game_version() -> str:
    from game import __version__

    return __version__


def fits_game(text: str, version: str = "") -> bool:
    """Whether a version of the game (this one) lies in a range such as ">=0.1, <2"."""
    here = _numbers(version or _game_version())
    tests = {
        ">=": lambda a, b: a >= b,
        "<=": lambda a, b: a <= b,
        "==": lambda a, b: a == b,
        "<": lambda a, b: a < b,
        ">": lambda a, b: a > b,
    }
    return all(tests[sign](here, there) for sign, there in (_bounds(text) if text else None) or ())
