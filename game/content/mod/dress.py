"""Pictures and sounds of mods laid over the game's own, as one folder that the view reads like any other."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path

from game.content import gate, ogg, places, store
from game.content.gate import ContentError, Where, nearest
from game.content.places import GAME, Root, Shelf

SHEET_BYTES = 4 * 2**20
KINDS = {"sprites": ".png", "audio": ".ogg"}
"""Folders whose files may be replaced, one by one, by files of the same name."""


def dressed(shelf: Shelf = GAME) -> Path:
    """The folder of assets for a shelf: the game's own, or a copy of it with the mods' files over it.

    Raises ContentError with every file that does not fit.
    """
    faults = [fault for mod in shelf.mods for fault in misfits(mod)]
    if faults:
        raise ContentError.together(faults)
    over = {name: path for mod in shelf.mods for name, path in _files(mod)}
    if not over:
        return places.assets()
    total = blake2b(digest_size=12)
    for name, path in sorted((*_own().items(), *over.items())):
        stat = path.stat()
        total.update(f"{name} {path} {stat.st_size} {stat.st_mtime_ns}\n".encode())
    home = places.cache() / "assets" / total.hexdigest()
    return store.laid(home, lambda fresh: _copy({**_own(), **over}, fresh))


def misfits(mod: Root) -> Iterator[ContentError]:
    """Files of a mod that cannot take the place of the game's."""
    own = _own()
    for name, path in _files(mod):
        where = Where(gate.label(path))
        kind = name.partition("/")[0]
        if name not in own:
            known = [other.partition("/")[2] for other in own if other.startswith(f"{kind}/")]
            yield where.refuse("takes the place of nothing", nearest(path.name, known))
            continue
        try:
            if kind == "audio":
                ogg.read_sound(path)
            else:
                _check_sheet(path, own[name], where)
        except ContentError as fault:
            yield fault


def _check_sheet(path: Path, own: Path, where: Where) -> None:
    """A sheet of sprites is as large as the one it replaces, and can be decoded: the view trusts it then."""
    from PIL import Image

    told, wanted = _png_size(path), _png_size(own)
    if told != wanted:
        found = f"{told[0]} x {told[1]} pixels" if told else "not a PNG image"
        remedy = f"a PNG as large as the game's: {wanted[0]} x {wanted[1]}" if wanted else "a PNG"
        raise where.refuse(found, remedy)
    try:
        with Image.open(path, formats=("PNG",)) as image:
            image.load()
    except (OSError, ValueError, SyntaxError, EOFError) as problem:
        raise where.refuse(f"a damaged PNG ({problem})", "export it again") from None


def _png_size(path: Path) -> tuple[int, int] | None:
    """Width and height by a PNG's own header."""
    head = gate.read_bytes(path, SHEET_BYTES)[:24]
    if len(head) < 24 or head[:8] != b"\x89PNG\r\n\x1a\n" or head[12:16] != b"IHDR":
        return None
    return int.from_bytes(head[16:20], "big"), int.from_bytes(head[20:24], "big")


def _files(mod: Root) -> Iterator[tuple[str, Path]]:
    for kind, ending in KINDS.items():
        for path in mod.files(kind, ending):
            yield f"{kind}/{path.name}", path


def _own() -> dict[str, Path]:
    """The game's pictures and sounds with their indices, by name."""
    found = {}
    for kind, ending in KINDS.items():
        for path in sorted((places.assets() / kind).iterdir()):
            if path.suffix in (ending, ".toml"):
                found[f"{kind}/{path.name}"] = path
    return found


def _copy(files: dict[str, Path], folder: Path) -> None:
    for name, path in files.items():
        target = folder / name
        target.parent.mkdir(exist_ok=True)
        shutil.copyfile(path, target)
