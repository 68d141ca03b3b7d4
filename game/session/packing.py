"""Bytes of commands: small to keep, bounded to open, and files that are written whole or not at all."""

from __future__ import annotations

import lzma
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import fields
from itertools import accumulate, islice
from math import atan2
from pathlib import Path
from typing import Any, TypeAlias

from game.sim.commands import COMMANDS, Command

Commands: TypeAlias = list[tuple[int, Command]]
"""(tick, command) in the order they were given."""
MAX_COMMANDS = 1 << 19
"""Some four hours of a pointer that never rests: as many as are opened within a second."""
LIMIT = 1 << 15
"""Every number in a command lies in -LIMIT..LIMIT."""
_FILTERS: Any = [{"id": lzma.FILTER_LZMA2, "lc": 0, "lp": 0, "pb": 0, "dict_size": 1 << 20}]


class Broken(ValueError):
    """Bytes that are not what they claim to be."""


def deflate(data: bytes) -> bytes:
    """Compress. LZMA because each byte is coded by what came before: a short file has no room for tables."""
    return lzma.compress(data, lzma.FORMAT_RAW, filters=_FILTERS)


def inflate(data: bytes, most: int) -> tuple[bytes, bytes]:
    """Decompress at most `most` bytes. -> (them, what follows). Raises Broken on a bomb, a cut or a fault."""
    try:
        engine = lzma.LZMADecompressor(lzma.FORMAT_RAW, filters=_FILTERS)
        plain = engine.decompress(data, most)
    except lzma.LZMAError:
        raise Broken("damaged: it cannot be unpacked") from None
    if not engine.eof:
        raise Broken(f"damaged: it is cut short, or unpacks to more than {most >> 20} MiB")
    return plain, engine.unused_data


def pack_commands(commands: Commands) -> list[bytes]:
    """Columns that compress well: tick steps, codes, then the numbers of each kind of command by its code."""
    ticks, codes = bytearray(), bytearray()
    before = 0
    for tick, command in commands:
        _varint(ticks, tick - before)
        before = tick
        codes.append(command.code)
    kinds = [_pack_kind(code, [c for _, c in commands if c.code == code]) for code in COMMANDS]
    return [bytes(ticks), bytes(codes), *kinds]


def unpack_commands(columns: Sequence[bytes], last: int) -> Commands:
    """The inverse; ticks must lie in 0..last. Raises Broken."""
    ticks, codes, *kinds = columns
    if len(codes) > MAX_COMMANDS:
        raise Broken(f"damaged: more than {MAX_COMMANDS:,} commands")
    if strange := set(codes) - set(COMMANDS):
        raise Broken(f"damaged: unknown command {min(strange)}; known are 1..{max(COMMANDS)}")
    steps = list(islice(_varints(ticks), len(codes) + 1))  # however long the column is
    if len(steps) != len(codes) or len(kinds) != len(COMMANDS):
        raise Broken("damaged: its ticks and commands differ in number")
    if sum(steps) > last:
        raise Broken("damaged: a command after its end")
    queues = {
        code: iter(_unpack_kind(code, column, codes.count(code)))
        for code, column in zip(COMMANDS, kinds, strict=True)
    }
    return [(tick, next(queues[code])) for tick, code in zip(accumulate(steps), codes, strict=True)]


# ------------------------------------------------------------ the numbers of one kind of command
def _pack_kind(code: int, commands: list[Command]) -> bytes:
    """Numbers as they are, or where few different ones come again: those once, then steps between them."""
    found = [fields_of(command) for command in commands]
    if not found or not found[0]:
        return b""
    different = sorted(set(found), key=turn)
    listed = len(different) * 2 < len(found)
    out = bytearray([listed])
    if not listed:
        _numbers(out, found)
        return bytes(out)
    _varint(out, len(different))
    _numbers(out, different)
    place, at, n = {numbers: k for k, numbers in enumerate(different)}, 0, len(different)
    for numbers in found:
        step = (place[numbers] - at) % n
        _varint(out, _zigzag(step - n if 2 * step > n else step))
        at = place[numbers]
    return bytes(out)


def _unpack_kind(code: int, column: bytes, count: int) -> list[Command]:
    width = len(FIELDS[code])
    kind: Callable[..., Command] = COMMANDS[code]
    if (width == 0 or count == 0) and column:
        raise Broken("damaged: numbers without a command")
    values = _varints(column[1:])
    try:
        if column[:1] == b"\1":
            found = _listed(values, width, count)
        else:
            found = [_take(values, width) for _ in range(count)]
    except StopIteration:
        raise Broken("damaged: a command without its numbers") from None
    if next(values, None) is not None:
        raise Broken("damaged: numbers without a command")
    return [kind(*numbers) for numbers in found]


def _listed(values: Iterator[int], width: int, count: int) -> list[tuple[int, ...]]:
    n = next(values)
    if not 0 < n <= count:
        raise Broken("damaged: a list of impossible length")
    different, at = [_take(values, width) for _ in range(n)], 0
    found: list[tuple[int, ...]] = []
    for _ in range(count):
        at = (at + _unzigzag(next(values))) % n
        found.append(different[at])
    return found


def _take(values: Iterator[int], width: int) -> tuple[int, ...]:
    taken = tuple([_unzigzag(next(values)) for _ in range(width)])
    if any(not -LIMIT <= value <= LIMIT for value in taken):
        raise Broken("damaged: a command with an impossible number")
    return taken


def fields_of(command: Command) -> tuple[int, ...]:
    """A command's numbers."""
    return tuple(getattr(command, name) for name in FIELDS[command.code])


def turn(numbers: tuple[int, ...]) -> tuple[float, ...]:
    """Sorts directions around, so that a turning body takes small steps."""
    return (atan2(numbers[1], numbers[0]), *numbers) if len(numbers) == 2 else numbers


def _numbers(out: bytearray, found: Iterable[tuple[int, ...]]) -> None:
    for numbers in found:
        for value in numbers:
            _varint(out, _zigzag(value))


def write_whole(path: Path, data: bytes) -> None:
    """Replace a file atomically: whoever reads sees the old bytes or the new ones."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with fresh.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.replace(fresh, path)
    finally:
        fresh.unlink(missing_ok=True)


FIELDS = {code: tuple(f.name for f in fields(kind)) for code, kind in COMMANDS.items()}


def _zigzag(value: int) -> int:
    return value << 1 if value >= 0 else (-value << 1) - 1


def _unzigzag(value: int) -> int:
    return value >> 1 if value % 2 == 0 else -(value + 1 >> 1)


def _varint(out: bytearray, value: int) -> None:
    assert value >= 0, "commands are recorded in the order of their ticks"
    while value > 127:
        out.append(value & 127 | 128)
        value >>= 7
    out.append(value)


def _varints(data: bytes) -> Iterator[int]:
    value = shift = 0
    for byte in data:
        value |= (byte & 127) << shift
        shift += 7
        if shift > 35:
            raise Broken("damaged: a number too large")
        if byte < 128:
            yield value
            value = shift = 0
    if shift:
        raise Broken("damaged: a number cut short")
