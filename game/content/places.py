"""Where assets, maps, mods and the user's own folder are, in a checkout and in an installed wheel."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from game.content import gate
from game.content.gate import Confines, ContentError, nearest

PACKAGE = Path(__file__).resolve().parent.parent
MARK = "mod.toml"
"""The file that makes a folder a mod."""
MAPS = (".tmj", ".tmx")
"""How the name of a map ends; of two with one name the latter is taken."""


@dataclass(frozen=True, slots=True)
class Root:
    """A mod on the shelf: what the rest of the game needs to know of it."""

    name: str
    version: str
    folder: Path
    replaces: tuple[str, ...] = ()
    """Kinds of folder (rules, words) for which the game's own is not read at all."""

    def __str__(self) -> str:
        return f"{self.name} {self.version}"

    def files(self, kind: str, ending: str) -> Iterator[Path]:
        """The mod's plain files of a kind, by name; a link that leads out of the mod is none."""
        home = self.folder.resolve()
        for path in sorted((self.folder / kind).glob(f"*{ending}")):
            if path.is_file() and path.resolve().is_relative_to(home):
                yield path


@dataclass(frozen=True, slots=True)
class Shelf:
    """Where things are looked for: the game's own folders, then each mod's; what comes later wins."""

    mods: tuple[Root, ...] = ()

    def layers(self, kind: str, ending: str = ".toml") -> list[list[Path]]:
        """Files of a kind (rules, words), a list for each layer from the lowest up."""
        found = [sorted((assets() / kind).glob(f"*{ending}"))]
        for mod in self.mods:
            if kind in mod.replaces:
                found = []
            found.append(list(mod.files(kind, ending)))
        return found

    def maps(self) -> dict[str, Path]:
        """Every map by name; a mod's also as mod/name, which no other mod can take from it."""
        found = {path.relative_to(maps()).with_suffix("").as_posix(): path for path in _own_maps()}
        for mod in self.mods:
            home, inside = mod.folder / "maps", mod.folder.resolve()
            for path in sorted(path for ending in MAPS for path in home.rglob(f"*{ending}")):
                if not path.resolve().is_relative_to(inside):
                    continue  # a link that leads out of the mod
                name = path.relative_to(home).with_suffix("").as_posix()
                found[name] = found[f"{mod.name}/{name}"] = path
        return found

    def listed(self) -> list[tuple[str, Path]]:
        """Each map once, by the name to ask for: a mod's with the mod before it."""
        named = {path: name for name, path in sorted(self.maps().items(), key=lambda each: len(each[0]))}
        return sorted((name, path) for path, name in named.items())

    def playable(self) -> list[str]:
        """The names of all maps but those drawn as tests."""
        return [name for name, _ in self.listed() if not _a_test(name)]

    def find_map(self, name_or_path: str) -> Path:
        """The map file meant: a path as given, else a name with or without .tmx.

        Raises ContentError naming the nearest map that exists.
        """
        given = Path(name_or_path)
        if gate.is_file(given):
            return given
        known, wanted = self.maps(), name_or_path.removesuffix(".tmx")
        if wanted in known:
            return known[wanted]
        # Maps drawn as tests are many: they are told to who asks for one.
        meant = known if "test" in wanted else [name for name in known if not _a_test(name)]
        remedy = nearest(wanted, meant) or "there are no maps at all"
        raise ContentError(name_or_path, "", "no such map", remedy)

    def owner(self, path: Path) -> Root | None:
        """The mod on this shelf a map belongs to."""
        home = mod_folder(path)
        return next((mod for mod in self.mods if mod.folder.resolve() == home), None)

    def word_for(self, path: Path | str) -> str:
        """How a replay names a map: mod/name of a mod's, name of the game's own, else where it lies.

        So it is found again from whatever folder the replay is asked for.
        """
        found = Path(path).resolve()
        mod = self.owner(found) if self.mods else None
        home = mod.folder.resolve() / "maps" if mod else maps().resolve()
        if not found.is_relative_to(home) or (mod is None and mod_folder(found) is not None):
            return str(found)
        name = found.relative_to(home).with_suffix("").as_posix()
        return f"{mod.name}/{name}" if mod else name

    def behind(self, path: Path | str) -> tuple[str, ...]:
        """Mods that decide how a night on a map turns out: its own, and those that change rules."""
        mine = self.owner(Path(path)) if self.mods else None
        return tuple(str(mod) for mod in self.mods if mod is mine or (mod.folder / "rules").is_dir())


GAME = Shelf()
"""The game alone."""


def assets() -> Path:
    """The folder with sprites, tiles, audio, words and rules."""
    return _shipped("assets")


def maps() -> Path:
    """The folder with the game's own maps."""
    return _shipped("maps")


def user() -> Path:
    """The player's own folder: saves, settings, mods. `HYOSAN_HOME` overrides it; it may not exist yet."""
    named = os.environ.get("HYOSAN_HOME")
    if named:
        return Path(named).expanduser()
    from platformdirs import user_data_path

    return user_data_path("hyosan", appauthor=False)


def cache() -> Path:
    """Where what can be made again is kept, such as unpacked mods. `HYOSAN_CACHE` overrides it."""
    named = os.environ.get("HYOSAN_CACHE")
    if named:
        return Path(named).expanduser()
    from platformdirs import user_cache_path

    return user_cache_path("hyosan", appauthor=False)


def find_map(name_or_path: str) -> Path:
    """The map file meant, without mods. Raises ContentError naming the nearest map that exists."""
    return GAME.find_map(name_or_path)


def mod_folder(path: Path) -> Path | None:
    """The nearest folder above a file (or the folder itself) that is a mod."""
    home = path.resolve()
    return next((folder for folder in (home, *home.parents) if gate.is_file(folder / MARK)), None)


def confines(path: Path) -> Confines:
    """What a map may reach: its mod (mod.toml or a .tiled-project marks it), else its folder; ours assets."""
    home = path.resolve().parent
    ours = maps().resolve()
    mod = mod_folder(home)
    if mod is not None:
        return Confines((mod,))
    if home.is_relative_to(ours):
        return Confines((ours, assets().resolve()))
    for folder in (home, *home.parents):
        if any(folder.glob("*.tiled-project")):
            return Confines((folder,))
    return Confines((home,))


def _a_test(name: str) -> bool:
    """Whether a map lies in a folder of tests."""
    return "tests" in name.split("/")[:-1]


def _own_maps() -> list[Path]:
    """The game's maps, those of the example mods left out: they are theirs."""
    inner = [mark.parent for mark in maps().rglob(MARK)]
    return [p for p in sorted(maps().rglob("*.tmx")) if not any(p.is_relative_to(mod) for mod in inner)]


def _shipped(name: str) -> Path:
    """Inside the package in a wheel, else beside it; a stranger's folder beside a wheel is not ours."""
    inside = PACKAGE / name
    return inside if inside.is_dir() else PACKAGE.parent / name
