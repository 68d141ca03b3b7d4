"""Replay: every command of a play-through and marks of its world, in a small file safe to open.

Layout: magic, version, CRC of the rest, one LZMA stream of a msgpack header and the part of the marks that
compresses, then the commands as an arithmetic code, then the part of the marks that does not compress.
Version 2 had the commands as byte columns in the LZMA stream and is read, played and written as it was.
Version 1 had digests by table alone; it is not read any more.
Opening trusts nothing: sizes are bounded before anything is unpacked, and every fault is one ReplayError.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Any

import msgspec

from game.content.gate import ContentError, one_line, read_head
from game.content.places import Shelf
from game.session.baggage import Baggage
from game.session.coder import Torn
from game.session.fine import DETAILS, OLD_DETAILS, fits, pack, unpack
from game.session.marks import ALL, LAYOUT, Mark, Masks
from game.session.packing import Broken, Commands, deflate, inflate, pack_commands, unpack_commands
from game.session.stream import pack_stream, unpack_stream
from game.sim.clock import TICKS
from game.sim.commands import COMMANDS

MAGIC = b"HYOSANRP"
VERSION, OLD = 3, 2
"""What is written, and what is read besides."""
MINUTE_BYTES = 2048
"""A file's size a minute of play, unless the commands alone take more."""
DIGEST_BYTES = 8
COLUMNS = {OLD: 3 + len(COMMANDS), VERSION: 3}
"""Of a file: tick steps, codes, numbers of each kind of command, marks; or marks, commands, how many."""
FINENESS = {OLD: OLD_DETAILS, VERSION: DETAILS}
MAX_FILE = 8 << 20
MAX_PLAIN = 64 << 20
MAX_HEAD = 1 << 16
"""Most bytes of a header: what is in it becomes objects, many times its size."""
MAX_SECONDS = 24 * 3600


Seed = Annotated[int, msgspec.Meta(ge=-(2**63), le=2**63 - 1)]
"""As a world's column holds it."""


class ReplayError(ContentError):
    """A file that is no replay, a broken one, or one of another build."""


class Made(msgspec.Struct, frozen=True, forbid_unknown_fields=True, array_like=True):
    """What a play-through was made from; two equal ones with equal commands give equal worlds."""

    map: str
    person: str
    seed: Seed
    plan: str
    rules: str
    build: str
    mods: tuple[str, ...] = ()
    """Mods that decide how it turns out, each "name version": the map's own, and those that change rules."""
    came: Baggage | None = None
    """What was brought along from another map."""


class _Head(msgspec.Struct, forbid_unknown_fields=True, array_like=True):
    made: Made
    ticks: int
    outcome: str
    layout: bytes
    marks: int
    last: bool
    digest: bytes
    detail: int
    sizes: list[int]


@dataclass(slots=True)
class Replay:
    """A play-through as commands, with marks to prove that a repetition is the same."""

    made: Made
    commands: Commands = field(default_factory=list)
    ticks: int = 0
    outcome: str = "running"
    marks: list[Mark] = field(default_factory=list)
    """The world at the end of each second."""
    last: Mark | None = None
    """The world at the last tick."""
    digest: bytes = b""
    """First DIGEST_BYTES of the world's whole digest at the last tick."""
    masks: Masks = ALL
    """Which bits of the marks are known."""
    detail: int = 0
    """How finely they are kept: a number of FINENESS of its version, the greater the fewer bits."""
    version: int = VERSION
    layout: bytes = LAYOUT
    """Of the tables the marks were taken from."""
    folder: Path | None = None
    """Where the file lay that this was read from: its map may lie beside it."""

    def close(self, ticks: int, outcome: str, last: Mark | None, digest: str) -> None:
        """Note where the play-through stands; may be called again later."""
        self.ticks, self.outcome, self.last = ticks, outcome, last
        self.digest = bytes.fromhex(digest)[:DIGEST_BYTES]


def lacking(made: Made, here: Shelf | tuple[str, ...]) -> tuple[str, str] | None:
    """What is wrong and how to mend it, where a mod that decides a night is not among those here."""
    if isinstance(here, Shelf):
        have = tuple(str(mod) for mod in here.mods)
        for mod in made.mods:
            if mod not in have:
                return f"it was made with the mod {mod}", f"add --mod {mod.partition(' ')[0]}"
        return None
    for mod in made.mods:
        if mod not in here:
            return f"it was made without the mod {mod}", "leave that mod out"
    if made.mods != here:
        return "its mods came in another order", f"name them as {', '.join(here)}"
    return None


# ------------------------------------------------------------ file
def to_bytes(replay: Replay, whole: bool = False) -> bytes:
    """The whole file: marks as fine as MINUTE_BYTES a minute allow, or `whole`, with every bit of them.

    `whole` goes into saves, written while somebody plays: commands as columns, ten times as quick.
    """
    most = int(MINUTE_BYTES * max(1.0, replay.ticks / (60 * TICKS)))
    marks = [*replay.marks, *([replay.last] if replay.last else [])]
    version, asked = _asked(replay, whole)
    details = FINENESS[version]
    data = b""
    for detail in range(replay.detail, len(details)):
        if detail + 1 == len(details) or fits(marks, details[detail]):
            data = _packed(replay, version, asked, marks, detail)
            if whole or len(data) <= most:
                break
    return data


def _asked(replay: Replay, quick: bool) -> tuple[int, list[bytes]]:
    """The commands, and the version that keeps them so: a stream, or columns where they are too many."""
    if replay.version != OLD and not (quick and replay.detail == 0):
        try:
            return VERSION, [pack_stream(replay.commands)]
        except Torn:
            return OLD, pack_commands(replay.commands)
    return OLD, pack_commands(replay.commands)


def _packed(replay: Replay, version: int, asked: list[bytes], marks: Sequence[Mark], detail: int) -> bytes:
    easy, hard = pack(marks, FINENESS[version][detail])
    sizes = [len(easy), *map(len, asked), len(replay.commands)]
    plain = easy
    if version == OLD:
        sizes, plain = [*map(len, asked), len(easy)], b"".join([*asked, easy])
    head = _Head(
        made=replay.made,
        ticks=replay.ticks,
        outcome=replay.outcome,
        layout=replay.layout,
        marks=len(replay.marks),
        last=replay.last is not None,
        digest=replay.digest,
        detail=detail,
        sizes=sizes,
    )
    first = msgspec.msgpack.encode(head)
    body = deflate(len(first).to_bytes(4, "big") + first + plain)
    body += hard if version == OLD else asked[0] + hard
    return MAGIC + bytes([version]) + zlib.crc32(body).to_bytes(4, "big") + body


def from_bytes(data: bytes, name: str = "replay") -> Replay:
    """Read a whole file. Raises ReplayError."""
    try:
        return _parse(data)
    except (Broken, msgspec.MsgspecError, UnicodeDecodeError) as fault:
        raise ReplayError(name, "", str(fault)) from None


def load(path: Path) -> Replay:
    """Open a replay file. Raises ReplayError."""
    try:
        data = read_head(path, MAX_FILE + 1)
    except ContentError as fault:
        told = fault.value.removeprefix("cannot be read ").strip("()")
        raise ReplayError(path, "", f"cannot be read ({told})", fault.remedy) from None
    if len(data) > MAX_FILE:
        raise ReplayError(path, "", f"larger than {MAX_FILE >> 20} MiB, not a replay of this game")
    found = from_bytes(data, str(path))
    found.folder = path.parent
    return found


def _parse(data: bytes) -> Replay:
    start = len(MAGIC)
    if data[:start] != MAGIC:
        raise Broken("not a Hyosan replay (it does not begin like one)")
    if len(data) < start + 6:
        raise Broken("damaged: it is cut short")
    if data[start] not in FINENESS:
        raise Broken(f"replay version {data[start]}; this build reads versions {OLD} and {VERSION}")
    body = data[start + 5 :]
    if zlib.crc32(body).to_bytes(4, "big") != data[start + 1 : start + 5]:
        raise Broken("damaged: its checksum does not fit")
    plain, hard = inflate(body, MAX_PLAIN)
    size = int.from_bytes(plain[:4], "big")
    if 4 + size > len(plain):
        raise Broken("damaged: its header is cut short")
    if size > MAX_HEAD:
        raise Broken("damaged: its header is larger than it can be")
    head = msgspec.msgpack.decode(plain[4 : 4 + size], type=_Head)
    version = data[start]
    if len(head.sizes) != COLUMNS[version] or min(head.sizes) < 0:
        raise Broken("damaged: its columns do not add up")
    if not 0 <= head.ticks <= MAX_SECONDS * TICKS or not 0 <= head.marks <= MAX_SECONDS:
        raise Broken("damaged: impossible length")
    if not 0 <= head.detail < len(FINENESS[version]):
        raise Broken("damaged: marks of an unknown kind")
    if version == OLD:
        *asked, easy = _split(plain[4 + size :], head.sizes)
        return _assemble(head, version, unpack_commands(asked, head.ticks), easy, hard)
    many, count = head.sizes[1:]
    (easy,) = _split(plain[4 + size :], head.sizes[:1])
    if many > len(hard):
        raise Broken("damaged: its commands are cut short")
    return _assemble(head, version, unpack_stream(hard[:many], count, head.ticks), easy, hard[many:])


def _split(data: bytes, sizes: Sequence[int]) -> list[bytes]:
    if sum(sizes) != len(data):
        raise Broken("damaged: its columns do not add up")
    parts, at = [], 0
    for size in sizes:
        parts.append(data[at : at + size])
        at += size
    return parts


def _assemble(head: _Head, version: int, commands: Commands, easy: bytes, hard: bytes) -> Replay:
    marks: list[Mark] = []
    masks = ALL
    if head.layout == LAYOUT:
        marks, masks = unpack(easy, hard, head.marks + head.last, FINENESS[version][head.detail])
    return Replay(
        made=head.made,
        commands=commands,
        ticks=head.ticks,
        outcome=head.outcome,
        marks=marks[: head.marks],
        last=marks[-1] if marks and head.last else None,
        digest=head.digest,
        masks=masks if head.detail else ALL,
        detail=head.detail,
        version=version,
        layout=head.layout,
    )


def write(path: Path, replay: Replay) -> None:
    """Write the file whole or not at all."""
    from game.session.packing import write_whole

    write_whole(path, to_bytes(replay))


def summary(replay: Replay) -> dict[str, Any]:
    """What `hyosan replay` prints."""
    return {
        "map": one_line(replay.made.map),
        "mods": one_line(", ".join(replay.made.mods)) or "none",
        "as": one_line(replay.made.person),
        "seed": replay.made.seed,
        "ticks": replay.ticks,
        "seconds": round(replay.ticks / TICKS, 2),
        "commands": len(replay.commands),
        "outcome": one_line(replay.outcome),
    }
