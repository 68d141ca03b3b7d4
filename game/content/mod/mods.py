"""Mods found and ordered: the game, then the mods in the player's folder by name, then those asked for.

Each comes after those its `after` names; what comes later wins.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from game.content import gate, places
from game.content.gate import ContentError, nearest
from game.content.mod.modfile import MOST_MODS, NAME, Mod, read_mod
from game.content.places import MARK, Root, Shelf


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
