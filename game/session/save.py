"""Saves: one slot and an autosave in the user's folder, written whole or not at all, checked before believed.

A save is a zip of plain arrays (no pickles), a msgpack header and the commands so far, so a replay of a
continued night is whole. Every member's size is known before it is read, every array must fit a fresh world
of the same map, and every value what its column means: the checksum proves that nothing broke on the way,
not that a stranger's file means well.
"""

from __future__ import annotations

import io
import math
import re
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import numpy.typing as npt

from game.content import places
from game.content.gate import ContentError
from game.content.places import GAME, Shelf
from game.session import replay as replays
from game.session.found import again
from game.session.packing import write_whole
from game.session.play import CUT, Session, person_named
from game.session.replay import Made, ReplayError
from game.sim import snapshot
from game.sim.numbers import Numbers
from game.sim.soundness import first_wrong

VERSION = 1
SLOTS = ("save", "auto")
MAX_FILE = 256 << 20
MAX_HEAD = 1 << 16
ARRAY_HEAD = 4096
"""Most bytes an array's own header may take."""
ARRAY_MAGIC = b"\x93NUMPY\1\0"
ARRAY = re.compile(
    rb"\{'descr': '((?:[<|][iu][1248])|<f[48]|\|b1)', 'fortran_order': False, "
    rb"'shape': \(((?:[0-9]{1,12}(?:,|(?:, [0-9]{1,12})+))?)\), \} *\n"
)
"""What NumPy writes in front of plain numbers, lowest byte first."""

FAULTS = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    ValueError,
    OverflowError,
    NotImplementedError,
    RuntimeError,
    EOFError,
    OSError,
)
"""What zipfile and numpy raise on damaged bytes."""

Arrays = Mapping[str, npt.NDArray[Any]]


class SaveError(ContentError):
    """A save that is missing, damaged or of another map."""


class _Head(msgspec.Struct, forbid_unknown_fields=True):
    version: int
    made: Made
    tick: int
    hour: float
    sum: bytes


@dataclass(frozen=True, slots=True)
class Kept:
    """What Continue shows of a save, read without opening the world."""

    slot: str
    path: Path
    map: str
    person: str
    tick: int
    hour: float
    seed: int
    """Of the night: which one it goes back to."""
    written: float
    """File time, seconds; the newest is offered first."""


def path_of(slot: str) -> Path:
    """Where a slot lies."""
    return places.user() / f"{slot}.hyosan"


def save(session: Session, slot: str = "save", path: Path | None = None) -> Path:
    """Write the session to its slot; the old file stays until the new one is whole. A rerun is never kept."""
    target = path_of(slot) if path is None else path
    if session.keeps:
        write_whole(target, to_bytes(session))
    return target


def to_bytes(session: Session) -> bytes:
    """The whole file."""
    arrays = snapshot.capture(session.world)
    head = _Head(VERSION, session.replay.made, session.tick, session.world.hour, _sum(arrays))
    out = io.BytesIO()
    members = {
        "head": np.frombuffer(msgspec.msgpack.encode(head), np.uint8),
        "replay": np.frombuffer(replays.to_bytes(session.recording(), whole=True), np.uint8),
    }
    np.savez_compressed(out, allow_pickle=False, **members, **{f"world.{k}": v for k, v in arrays.items()})
    return out.getvalue()


def load(path: Path, numbers: Numbers | None = None, shelf: Shelf = GAME) -> Session:
    """The session as it was saved. Raises SaveError, and ContentError where its map is gone."""
    with _opened(path) as bag:
        head = _head(bag, path)
        made = head.made
        if lack := replays.lacking(made, shelf):
            raise SaveError(path, "", *lack)
        found = again(made.map, path.parent, shelf, made.plan)
        who = person_named(made.person)
        session = Session(found, who, made.seed, numbers, shelf=shelf, came=made.came)
        if extra := replays.lacking(session.replay.made, made.mods):
            raise SaveError(path, "", *extra)
        if session.replay.made.plan != made.plan:
            raise SaveError(path, "", f"the map {made.map} changed since this save", "put it back as it was")
        arrays = _arrays(bag, path, snapshot.capture(session.world))
        if _sum(arrays) != head.sum:
            raise SaveError(path, "", "damaged: its checksum does not fit")
        if wrong := first_wrong(session.world, arrays):
            raise SaveError(path, wrong.place, wrong.value, f"should be {wrong.right}")
        recorded = _recorded(bag, path, head, int(arrays["state.tick"][0]))
    snapshot.restore(session.world, arrays)
    session.replay = recorded
    session.cut = recorded.outcome == CUT
    return session


def kept() -> list[Kept]:
    """Saves that can be opened, newest first; broken ones are left out."""
    return sorted(_kept(), key=lambda save: -save.written)


def _kept() -> Iterator[Kept]:
    for slot in SLOTS:
        path = path_of(slot)
        try:
            with _opened(path) as bag:
                head = _head(bag, path)
            made = head.made
            written = path.stat().st_mtime
        except (SaveError, OSError):
            continue
        yield Kept(slot, path, made.map, made.person, head.tick, head.hour, made.seed, written)


# ------------------------------------------------------------ reading what cannot be trusted
def _opened(path: Path) -> zipfile.ZipFile:
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            raise SaveError(path, "", "cannot be read (not a plain file)", "name a file")
        if found.st_size > MAX_FILE:
            raise SaveError(path, "", f"larger than {MAX_FILE >> 20} MiB, not a save of this game")
        return zipfile.ZipFile(path)
    except (OSError, UnicodeError) as fault:
        raise SaveError(path, "", f"cannot be read ({getattr(fault, 'strerror', fault)})") from None
    except FAULTS:
        raise SaveError(path, "", "not a save of this game, or cut short") from None


def _member(bag: zipfile.ZipFile, path: Path, name: str, most: int) -> npt.NDArray[Any]:
    """One array, refused before it is unpacked when it is larger than it can be."""
    try:
        info = bag.getinfo(f"{name}.npy")
        if info.file_size > most + ARRAY_HEAD:
            raise SaveError(path, "", f"{name} is larger than it can be")
        if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise SaveError(path, "", f"damaged: {name} is packed in another way")
        with bag.open(info) as member:  # by its size: whoever reads to the end unpacks more than is told
            data = member.read(info.file_size + 1)
        found = _array(data)
    except SaveError:
        raise
    except KeyError:
        raise SaveError(path, "", f"{name} is missing") from None
    except FAULTS as fault:
        raise SaveError(path, "", f"damaged: {name} cannot be read ({fault})") from None
    return found


def _array(data: bytes) -> npt.NDArray[Any]:
    """An array out of its file, made room for only where as much is there. Raises ValueError.

    Its header is told letter by letter what it may be: whoever parses it as Python has every fault of Python.
    """
    size = int.from_bytes(data[8:10], "little")
    told = ARRAY.fullmatch(data[10 : 10 + size])
    if data[:8] != ARRAY_MAGIC or told is None:
        raise ValueError("its header is not one of ours")
    dtype = np.dtype(told[1].decode())
    shape = tuple(map(int, told[2].replace(b",", b" ").split()))
    if max(shape, default=0) > MAX_FILE or math.prod(shape) * dtype.itemsize != len(data) - 10 - size:
        raise ValueError("its size is not what it says")
    return np.ndarray(shape, dtype, data, 10 + size)


def _bytes(bag: zipfile.ZipFile, path: Path, name: str, most: int) -> bytes:
    raw = _member(bag, path, name, most)
    if raw.dtype != np.uint8:
        raise SaveError(path, "", f"damaged: {name} is {raw.dtype}, should be uint8")
    return raw.tobytes()


def _head(bag: zipfile.ZipFile, path: Path) -> _Head:
    raw = _bytes(bag, path, "head", MAX_HEAD)
    try:
        head = msgspec.msgpack.decode(raw, type=_Head)
    except (msgspec.MsgspecError, UnicodeDecodeError) as fault:
        raise SaveError(path, "", f"damaged: {fault}") from None
    if head.version != VERSION:
        raise SaveError(path, "", f"save version {head.version}; this build reads version {VERSION}")
    if not 0.0 <= head.hour <= 24.0:
        raise SaveError(path, "head hour", str(head.hour), "should be an hour from 0 to 24")
    if head.tick < 0:
        raise SaveError(path, "head tick", str(head.tick), "should be a tick from 0 on")
    return head


def _arrays(bag: zipfile.ZipFile, path: Path, fresh: Arrays) -> dict[str, npt.NDArray[Any]]:
    """Every array of a fresh world, with its shape and dtype, and nothing else."""
    strange = set(bag.namelist()) - {f"world.{name}.npy" for name in fresh} - {"head.npy", "replay.npy"}
    if strange:
        raise SaveError(path, "", f"unknown part {sorted(strange)[0]}; it comes from another build")
    found = {}
    for name, like in fresh.items():
        array = _member(bag, path, f"world.{name}", like.nbytes)
        if array.shape != like.shape or array.dtype != like.dtype:
            found_is, fits = f"{array.dtype}{array.shape}", f"{like.dtype}{like.shape}"
            raise SaveError(path, "", f"{name} is {found_is}, should be {fits}")
        found[name] = np.ascontiguousarray(array)
    return found


def _replay(bag: zipfile.ZipFile, path: Path) -> replays.Replay:
    data = _bytes(bag, path, "replay", replays.MAX_FILE)
    try:
        return replays.from_bytes(data, str(path))
    except ReplayError as fault:
        raise SaveError(path, "", fault.value) from None


def _recorded(bag: zipfile.ZipFile, path: Path, head: _Head, tick: int) -> replays.Replay:
    """The recording that goes on with the night: of the same one, and as long as it."""
    found = _replay(bag, path)
    if head.tick != tick:
        raise SaveError(path, "head tick", str(head.tick), f"should be {tick}, the tick of the world")
    if found.made != head.made:
        raise SaveError(path, "replay", "of another night", "should be the recording of this one")
    if found.ticks != tick and not (found.outcome == CUT and found.ticks < tick):
        raise SaveError(path, "replay ticks", str(found.ticks), f"should be {tick}, the tick of the world")
    if found.detail == 0:
        found.version = replays.VERSION  # every bit is there: the night's recording may be as small as any
    return found


def _sum(arrays: Arrays) -> bytes:
    total = blake2b(digest_size=16)
    for name in sorted(arrays):
        array = arrays[name]
        total.update(f"{name}{array.dtype.str}{array.shape}".encode() + np.ascontiguousarray(array).tobytes())
    return total.digest()
