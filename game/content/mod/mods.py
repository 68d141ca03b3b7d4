"""Mods: folders or zips of maps, tilesets, rules, words, pictures and sounds; data only. Found, ordered.

`mod.toml` says what a mod is. Nothing of it is ever run: what it holds is read through the same gate as
everything strangers write. The order is the game, then the mods in the player's folder by name, then those
asked for, each after those its `after` names; what comes later wins.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from game.content import gate, places
from game.content.gate import ContentError, Where, nearest
from game.content.places import MARK, Root, Shelf
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


# ---------------------------------------------------------------- mod.toml
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


# ---------------------------------------------------------------- finding
def home() -> Path:
    """The player's folder of mods."""
    return places.user() / "mods"


def installed() -> tuple[list[Mod], list[ContentError]]:
    """The mods in the player's folder by name, and those that cannot be read."""
    found, faults = list[Mod](), list[ContentError]()
    try:
        there = sorted(home().iterdir())
    except FileNotFoundError:
        return found, faults
    except OSError as fault:
        told = f"cannot be read ({fault.strerror or fault})"
        return found, [ContentError(home(), "", told, "let this player read it")]
    for path in there:
        if path.suffix == ".zip" or gate.is_file(path / MARK):
            try:
                found.append(read_mod(path))
            except ContentError as fault:
                faults.append(fault)
    return sorted(found, key=lambda mod: mod.name), faults


def find_mod(name_or_path: str) -> Mod:
    """A mod by its folder, its zip, or its name. Raises ContentError naming the nearest there is."""
    given = Path(name_or_path)
    if gate.is_folder(given) or gate.is_file(given):
        return read_mod(given.parent if given.name == MARK else given)
    known = {mod.name: mod for mod in (*_examples(), *installed()[0])}
    if name_or_path in known:
        return known[name_or_path]
    remedy = nearest(name_or_path, known) or f"name its folder or zip, or put it into {home()}"
    raise ContentError("--mod", "", f"no mod '{name_or_path}'", remedy)


def _examples() -> list[Mod]:
    return [read_mod(mark.parent) for mark in sorted((places.maps() / "examples").glob(f"*/{MARK}"))]


# ---------------------------------------------------------------- order
def stack(asked: Sequence[str] = (), told: Callable[[ContentError], None] = lambda fault: None) -> Shelf:
    """The shelf: the player's own mods by name, then those asked for, each after those it stands on.

    A mod of the player's folder that cannot be read is left out and told; one asked for is refused.
    """
    mine, faults = installed()
    for fault in faults:
        told(fault)
    mine = _once(mine, told)
    wanted = [find_mod(each) for each in dict.fromkeys(asked)]
    named = {mod.name for mod in wanted}
    try:
        usable = ordered([*(mod for mod in mine if mod.name not in named), *wanted])
    except ContentError as fault:
        if not mine:
            raise
        usable = ordered(wanted)  # where this fails too, it is what was asked for that is wrong
        told(fault)
    return Shelf(tuple(mod.root() for mod in usable))


def _once(mods: Sequence[Mod], told: Callable[[ContentError], None]) -> list[Mod]:
    """The first of each name; the others are told."""
    found: dict[str, Mod] = {}
    for mod in mods:
        first = found.setdefault(mod.name, mod)
        if first is not mod:
            told(_fault(mod, f"is there twice, also in {gate.label(first.source)}", "take one away"))
    return list(found.values())


def ordered(mods: Sequence[Mod]) -> list[Mod]:
    """The same mods, each after those it names, else in the order given. Raises ContentError.

    Missing: a mod named in `after` that is not there. Twice: two with one name. A cycle: said as a chain.
    """
    _check_twice(mods)
    known = {mod.name: mod for mod in mods}
    done: dict[str, Mod] = {}

    def place(mod: Mod, chain: tuple[str, ...]) -> None:
        if mod.name in done:
            return
        if mod.name in chain:
            told = " after ".join((*chain[chain.index(mod.name) :], mod.name))
            raise _fault(mod, f"in a circle: {told}", "take one of them out of after")
        for name in mod.after:
            if name not in known:
                remedy = nearest(name, known) if len(known) > 1 else f"get it, or add --mod {name}"
                raise _fault(mod, f"needs the mod '{name}', which is not there", remedy)
            place(known[name], (*chain, mod.name))
        done[mod.name] = mod

    for mod in mods:
        place(mod, ())
    return list(done.values())


def _check_twice(mods: Sequence[Mod]) -> None:
    if len(mods) > MOST_MODS:
        raise ContentError("--mod", "", f"{len(mods)} mods", f"at most {MOST_MODS} at once")
    seen: dict[str, Mod] = {}
    for mod in mods:
        if mod.name in seen:
            told = f"is there twice, also in {gate.label(seen[mod.name].source)}"
            raise _fault(mod, told, "take one away")
        seen[mod.name] = mod


def _fault(mod: Mod, value: str, remedy: str) -> ContentError:
    return ContentError(gate.label(mod.source), mod.name, value, remedy)


def with_owner(path: Path, shelf: Shelf) -> Shelf:
    """The shelf, and on top of it the mod a map lies in, with all that mod stands on."""
    folder = places.mod_folder(path)
    if folder is None or shelf.owner(path) is not None:
        return shelf
    have = {mod.name for mod in shelf.mods}
    mine = read_mod(folder)
    below, todo = dict[str, Mod](), [mine]
    while todo:
        mod = todo.pop()
        below[mod.name] = mod
        todo += [find_mod(name) for name in mod.after if name not in have and name not in below]
    kept = [_as_mod(root) for root in shelf.mods if root.name not in below]
    return Shelf(tuple(mod.root() for mod in ordered([*kept, *reversed(below.values())])))


def _as_mod(root: Root) -> Mod:
    """A mod that has its place on the shelf already."""
    name, folder = root.name, root.folder
    return Mod(name, name, root.version, replaces=root.replaces, folder=folder, source=folder)


def exactly(needed: Sequence[str], asked: Sequence[str] = ()) -> Shelf:
    """The shelf a replay or a save was made with, out of mods asked for, installed and shipped.

    `needed` are "name version"; a stranger may have written them, so that a path in there is no name.
    Raises ContentError that names the one that is missing or differs.
    """
    have = {mod.name: mod for mod in (find_mod(each) for each in asked)}
    found = []
    for each in needed:
        name, _, version = each.partition(" ")
        if name not in have and NAME.fullmatch(name) is None:
            raise ContentError(
                "--mod", "", f"made with '{name}', which is no mod's name", "have it recorded anew"
            )
        mod = have[name] if name in have else find_mod(name)
        if mod.version != version:
            raise _fault(mod, f"version {mod.version}", f"it was made with version {version}: get that one")
        found.append(mod)
    return Shelf(tuple(mod.root() for mod in found))
