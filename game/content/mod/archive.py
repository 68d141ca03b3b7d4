"""A mod as one zip: packed the same bytes each time, and opened without trusting a word of it."""

from __future__ import annotations

import io
import stat
import struct
import unicodedata
import zipfile
import zlib
from hashlib import blake2b
from pathlib import Path, PurePosixPath

from game.content import gate, places, store
from game.content.gate import ContentError, Where
from game.content.places import MARK

DATA = (".toml", ".tmx", ".tsx", ".tx", ".tmj", ".tsj", ".tj", ".world", ".tiled-project", ".md", ".txt")
PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".bmp", ".webp")
ENDINGS = frozenset((*DATA, *PICTURES, ".ogg"))
"""All that a mod may hold: data, pictures, sounds, and words for whoever reads it."""
BARE = frozenset(("LICENSE", "LICENCE", "COPYING", "README"))
FOLDERS = frozenset(("maps", "tiles", "templates", "rules", "words", "sprites", "audio", "tests"))
BARRED = frozenset('\\:*?"<>|')
FILES = 2_000
FILE_BYTES = gate.FILE_BYTES
ALL_BYTES = 128 * 2**20
ZIP_BYTES = 64 * 2**20
LIST_BYTES = 2**20
"""Of the zip's own list of what it holds."""
DEPTH = 8
DAY = (1980, 1, 1, 0, 0, 0)
"""The date of every file in a pack: the same mod gives the same bytes."""


def may_hold(name: str) -> str:
    """Why a mod may not hold a file of this name (with forward slashes), or nothing."""
    path = PurePosixPath(name)
    if not path.parts or path.is_absolute() or ".." in path.parts:
        return "a name that leads out of the mod"
    if path.as_posix() != name:
        return "a name with // or ./ in it"
    if len(path.parts) > DEPTH or len(name) > 200:
        return "a name too long or too deep"
    if any(not part.isprintable() or set(part) & BARRED or part[-1] in ". " for part in path.parts):
        return "a name other systems cannot keep"
    if any(part.startswith(".") for part in path.parts):
        return "a hidden file"
    if path.suffix.lower() not in ENDINGS and path.name not in BARE:
        return f"not data: a mod holds {', '.join(sorted(ENDINGS))}"
    if len(path.parts) > 1 and path.parts[0] not in FOLDERS:
        return f"no folder of a mod: {', '.join(sorted(FOLDERS))}"
    return ""


# ---------------------------------------------------------------- folder -> zip
def files_of(folder: Path) -> list[Path]:
    """Every file of a mod's folder by name. Raises ContentError with all that may not be there."""
    faults, found, total = list[ContentError](), list[Path](), 0
    for path in sorted(folder.rglob("*")):
        where = Where(gate.label(path))
        if path.is_symlink():
            faults.append(where.refuse("a link", "put the file itself there"))
        elif not path.is_dir():
            found.append(path)
            total += path.stat().st_size
            if why := may_hold(path.relative_to(folder).as_posix()):
                faults.append(where.refuse(why, "take it out of the mod"))
            elif path.stat().st_size > FILE_BYTES:
                faults.append(where.refuse("too large", f"at most {FILE_BYTES >> 20} MiB a file"))
        if len(found) > FILES or total > ALL_BYTES:
            told = f"more than {FILES} files or {ALL_BYTES >> 20} MiB"
            raise Where(gate.label(folder)).refuse(told, "make it smaller")
    if faults:
        raise ContentError.together(faults)
    return found


def packed(folder: Path) -> bytes:
    """The zip of a mod's folder; equal folders give equal bytes. Raises ContentError."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as bag:
        for path in files_of(folder):
            info = zipfile.ZipInfo(path.relative_to(folder).as_posix(), DAY)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = (stat.S_IFREG | 0o644) << 16
            info.create_system = 3
            bag.writestr(info, gate.read_bytes(path), compresslevel=9)
    return out.getvalue()


# ---------------------------------------------------------------- zip -> folder
def unpacked(path: Path) -> Path:
    """The folder a zip was unpacked to, in the cache under its digest. Raises ContentError.

    Nothing is written before every name and size in it has been judged, and nothing outside that folder.
    """
    data = gate.read_bytes(path, ZIP_BYTES)
    home = places.cache() / "mods" / blake2b(data, digest_size=12).hexdigest()

    def fill(fresh: Path) -> None:
        for name, content in members:
            target = fresh / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)

    members = [] if home.is_dir() else _members(data, Where(gate.label(path)))
    return store.laid(home, fill)


def _members(data: bytes, where: Where) -> list[tuple[str, bytes]]:
    """Name and content of every file, the folder around all of them taken off."""
    _check_list(data, where)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as bag:
            infos = [info for info in bag.infolist() if not info.is_dir()]
            around = _around([info.filename for info in infos])
            _check_sizes(infos, where)
            names = [info.filename.removeprefix(around) for info in infos]
            for info, name in zip(infos, names, strict=True):
                _check_member(info, name, where.at(gate.one_line(info.filename, 80)))
            _check_names(names, where)
            return [(name, _content(bag, info, where)) for info, name in zip(infos, names, strict=True)]
    except ContentError:
        raise
    except (zipfile.BadZipFile, zlib.error, ValueError, NotImplementedError, RuntimeError, EOFError, OSError):
        raise where.refuse("not a zip, or damaged", "pack it again with `hyosan mod pack`") from None


def _check_list(data: bytes, where: Where) -> None:
    """Judge the zip's own list before anything builds it up in memory."""
    at = data.rfind(b"PK\x05\x06")
    if at < 0 or len(data) < at + 22:
        raise where.refuse("not a zip, or cut short", "pack it again with `hyosan mod pack`")
    count, size = struct.unpack("<HI", data[at + 10 : at + 16])
    long_form = data[max(0, at - 20) : at].startswith(b"PK\x06\x07") or size == 0xFFFFFFFF
    if long_form or count > FILES * 2 or size > LIST_BYTES:
        raise where.refuse(f"more than {FILES} files", "make it smaller")


def _around(names: list[str]) -> str:
    """The one folder everything lies in, as a zip of a whole folder has it."""
    if MARK in names:
        return ""
    first = {name.partition("/")[0] for name in names}
    only = f"{first.pop()}/" if len(first) == 1 else ""
    return only if f"{only}{MARK}" in names else ""


def _check_sizes(infos: list[zipfile.ZipInfo], where: Where) -> None:
    if len(infos) > FILES:
        raise where.refuse(f"{len(infos)} files", f"at most {FILES}")
    if sum(info.file_size for info in infos) > ALL_BYTES:
        raise where.refuse("too much when unpacked", f"at most {ALL_BYTES >> 20} MiB")


def _check_member(info: zipfile.ZipInfo, name: str, where: Where) -> None:
    why = may_hold(name)
    kind = stat.S_IFMT(info.external_attr >> 16)
    if kind not in (0, stat.S_IFREG):
        why = "a link or a device"
    elif info.flag_bits & 1:
        why = "locked with a password"
    elif info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        why = "packed in a way this game does not read"
    elif info.file_size > FILE_BYTES:
        why = f"larger than {FILE_BYTES >> 20} MiB"
    if why:
        raise where.refuse(why, "take it out of the zip")


def _check_names(names: list[str], where: Where) -> None:
    """No two files some system takes for one; no file that is also a folder."""
    seen: set[str] = set()
    for name in names:
        folded = unicodedata.normalize("NFC", name).casefold()
        if folded in seen:
            raise where.at(name).refuse("is there twice", "keep one")
        seen.add(folded)
    for name in names:
        for parent in PurePosixPath(name.casefold()).parents:
            if parent.as_posix() in seen:
                raise where.at(name).refuse("lies in a file", "give it another name")


def _content(bag: zipfile.ZipFile, info: zipfile.ZipInfo, where: Where) -> bytes:
    """A member, never more than it says it is."""
    with bag.open(info) as file:
        found = file.read(info.file_size + 1)
    if len(found) != info.file_size:
        raise where.at(info.filename).refuse("not as large as it says", "pack it again")
    return found
