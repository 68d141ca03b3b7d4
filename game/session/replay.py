"""Replay: every command of a play-through and short digests of its world, in a small file safe to open.

Layout: magic, version, CRC of the rest, then one zlib stream of a msgpack header and byte columns.
Opening trusts nothing: sizes are bounded before anything is unpacked, and every fault is one ReplayError.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec

from game.content.gate import ContentError
from game.content.places import Shelf
from game.session.baggage import Baggage
from game.session.packing import Broken, Commands, inflate, pack_commands, unpack_commands

MAGIC = b"HYOSANRP"
VERSION = 1
SECOND_TICKS = 60
"""Ticks between two marks."""
MARK_BYTES = 3
"""Of the world's whole digest, kept every second."""
MAX_FILE = 8 << 20
MAX_PLAIN = 64 << 20
MAX_SECONDS = 24 * 3600


class ReplayError(ContentError):
    """A file that is no replay, a broken one, or one of another build."""


class Made(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a play-through was made from; two equal ones with equal commands give equal worlds."""

    map: str
    person: str
    seed: int
    plan: str
    rules: str
    build: str
    mods: tuple[str, ...] = ()
    """Mods that decide how it turns out, each "name version": the map's own, and those that change rules."""
    came: Baggage | None = None
    """What was brought along from another map."""


class _Head(msgspec.Struct, forbid_unknown_fields=True):
    made: Made
    ticks: int
    outcome: str
    tables: list[str]
    last: list[bytes]
    sizes: list[int]


@dataclass(slots=True)
class Replay:
    """A play-through as commands, with marks to prove that a repetition is the same."""

    made: Made
    commands: Commands = field(default_factory=list)
    ticks: int = 0
    outcome: str = "running"
    tables: tuple[str, ...] = ()
    marks: list[bytes] = field(default_factory=list)
    """Whole-world digests, one each second, MARK_BYTES each."""
    hints: list[bytes] = field(default_factory=list)
    """Each second one nibble (0..15) a table: names the table where a mark differs."""
    last: dict[str, str] = field(default_factory=dict)
    """Digests by table at the last tick."""

    def mark(self, digests: dict[str, str]) -> None:
        """Add the digests of a second that just ended."""
        self.tables = tuple(digests)
        self.marks.append(whole(digests)[:MARK_BYTES])
        self.hints.append(bytes(int(digest[0], 16) for digest in digests.values()))

    def close(self, ticks: int, outcome: str, digests: dict[str, str]) -> None:
        """Note where the play-through stands; may be called again later."""
        self.ticks, self.outcome, self.last = ticks, outcome, dict(digests)
        self.tables = tuple(digests)


def whole(digests: dict[str, str]) -> bytes:
    """One digest of all tables' digests, in table order."""
    from hashlib import blake2b

    return blake2b("\n".join(f"{k}:{v}" for k, v in digests.items()).encode(), digest_size=8).digest()


def difference(replay: Replay, second: int, digests: dict[str, str]) -> str | None:
    """The table that differs at the end of a second (counted from 0), None where all agree.

    The first table in table order whose nibble differs; "some table" where only the whole digest does.
    """
    if second >= len(replay.marks):
        return None
    if whole(digests)[:MARK_BYTES] == replay.marks[second]:
        return None
    for name, nibble in zip(replay.tables, replay.hints[second], strict=False):
        if name not in digests or int(digests[name][0], 16) != nibble:
            return name
    return "some table"


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
def to_bytes(replay: Replay) -> bytes:
    """The whole file."""
    columns = [*pack_commands(replay.commands), b"".join(replay.marks), _pack_hints(replay)]
    head = _Head(
        made=replay.made,
        ticks=replay.ticks,
        outcome=replay.outcome,
        tables=list(replay.tables),
        last=[bytes.fromhex(replay.last[name])[:8] if name in replay.last else b"" for name in replay.tables],
        sizes=[len(column) for column in columns],
    )
    first = msgspec.msgpack.encode(head)
    plain = len(first).to_bytes(4, "big") + first + b"".join(columns)
    body = zlib.compress(plain, 9)
    return MAGIC + bytes([VERSION]) + zlib.crc32(body).to_bytes(4, "big") + body


def from_bytes(data: bytes, name: str = "replay") -> Replay:
    """Read a whole file. Raises ReplayError."""
    try:
        return _parse(data)
    except (Broken, msgspec.MsgspecError, UnicodeDecodeError) as fault:
        raise ReplayError(name, "", str(fault)) from None


def load(path: Path) -> Replay:
    """Open a replay file. Raises ReplayError."""
    try:
        if path.stat().st_size > MAX_FILE:
            raise ReplayError(path, "", f"larger than {MAX_FILE >> 20} MiB, not a replay of this game")
        data = path.read_bytes()
    except OSError as fault:
        raise ReplayError(path, "", f"cannot be read ({fault.strerror or fault})") from None
    return from_bytes(data, str(path))


def _parse(data: bytes) -> Replay:
    start = len(MAGIC)
    if data[:start] != MAGIC:
        raise Broken("not a Hyosan replay (it does not begin like one)")
    if len(data) < start + 6 or data[start] != VERSION:
        found = data[start] if len(data) > start else 0
        raise Broken(f"replay version {found}; this build reads version {VERSION}")
    body = data[start + 5 :]
    if zlib.crc32(body).to_bytes(4, "big") != data[start + 1 : start + 5]:
        raise Broken("damaged: its checksum does not fit")
    plain = inflate(body, MAX_PLAIN)
    size = int.from_bytes(plain[:4], "big")
    if 4 + size > len(plain):
        raise Broken("damaged: its header is cut short")
    head = msgspec.msgpack.decode(plain[4 : 4 + size], type=_Head)
    return _assemble(head, _split(plain[4 + size :], head.sizes))


def _split(data: bytes, sizes: Sequence[int]) -> list[bytes]:
    if len(sizes) != 5 or min(sizes) < 0 or sum(sizes) != len(data):
        raise Broken("damaged: its columns do not add up")
    parts, at = [], 0
    for size in sizes:
        parts.append(data[at : at + size])
        at += size
    return parts


def _assemble(head: _Head, columns: list[bytes]) -> Replay:
    ticks, codes, numbers, marks, hints = columns
    seconds = len(marks) // MARK_BYTES
    if not 0 <= head.ticks <= MAX_SECONDS * SECOND_TICKS or seconds > MAX_SECONDS or len(head.tables) > 255:
        raise Broken("damaged: impossible length")
    if len(head.last) != len(head.tables):
        raise Broken("damaged: its last digests do not fit its tables")
    return Replay(
        made=head.made,
        commands=unpack_commands(ticks, codes, numbers, head.ticks),
        ticks=head.ticks,
        outcome=head.outcome,
        tables=tuple(head.tables),
        marks=[marks[i * MARK_BYTES : (i + 1) * MARK_BYTES] for i in range(seconds)],
        hints=_unpack_hints(hints, len(head.tables), seconds),
        last={name: part.hex() for name, part in zip(head.tables, head.last, strict=True)},
    )


def _pack_hints(replay: Replay) -> bytes:
    """Nibbles by table, two seconds a byte: tables that never change compress to nothing."""
    packed = bytearray()
    for column in range(len(replay.tables)):
        nibbles = [row[column] if column < len(row) else 0 for row in replay.hints]
        nibbles += [0] * (len(nibbles) % 2)
        packed.extend(low << 4 | high for low, high in zip(nibbles[::2], nibbles[1::2], strict=True))
    return bytes(packed)


def _unpack_hints(data: bytes, tables: int, seconds: int) -> list[bytes]:
    width = (seconds + 1) // 2
    if len(data) != width * tables:
        raise Broken("damaged: its digests do not add up")
    columns = [_nibbles(data[k * width : (k + 1) * width])[:seconds] for k in range(tables)]
    return [bytes(row) for row in zip(*columns, strict=True)] if tables else [b""] * seconds


def _nibbles(packed: Iterable[int]) -> list[int]:
    return [half for byte in packed for half in (byte >> 4, byte & 15)]


def write(path: Path, replay: Replay) -> None:
    """Write the file whole or not at all."""
    from game.session.packing import write_whole

    write_whole(path, to_bytes(replay))


def summary(replay: Replay) -> dict[str, Any]:
    """What `hyosan replay` prints."""
    return {
        "map": replay.made.map,
        "mods": ", ".join(replay.made.mods) or "none",
        "as": replay.made.person,
        "seed": replay.made.seed,
        "ticks": replay.ticks,
        "seconds": round(replay.ticks / SECOND_TICKS, 2),
        "commands": len(replay.commands),
        "outcome": replay.outcome,
    }
