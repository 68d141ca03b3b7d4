"""Bytes of commands: small to keep, bounded to open, and files that are written whole or not at all."""

from __future__ import annotations

import os
import zlib
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import TypeAlias

from game.sim.commands import COMMANDS, Command

Commands: TypeAlias = list[tuple[int, Command]]
"""(tick, command) in the order they were given."""
MAX_COMMANDS = 2_000_000
LIMIT = 1 << 15
"""Every number in a command lies in -LIMIT..LIMIT."""


class Broken(ValueError):
    """Bytes that are not what they claim to be."""


def inflate(data: bytes, most: int) -> bytes:
    """Decompress at most `most` bytes. Raises Broken on a bomb, a cut or damaged stream."""
    engine = zlib.decompressobj()
    try:
        plain = engine.decompress(data, most)
    except zlib.error:
        raise Broken("damaged: it cannot be unpacked") from None
    if not engine.eof:
        raise Broken(f"damaged: it is cut short, or unpacks to more than {most >> 20} MiB")
    if engine.unused_data:
        raise Broken("damaged: something follows its end")
    return plain


def pack_commands(commands: Commands) -> tuple[bytes, bytes, bytes]:
    """Three columns that compress well: tick steps, codes, numbers."""
    ticks, codes, numbers = bytearray(), bytearray(), bytearray()
    before = 0
    for tick, command in commands:
        _varint(ticks, tick - before)
        before = tick
        codes.append(command.code)
        for name in _FIELDS[command.code]:
            _varint(numbers, _zigzag(getattr(command, name)))
    return bytes(ticks), bytes(codes), bytes(numbers)


def unpack_commands(ticks: bytes, codes: bytes, numbers: bytes, last: int) -> Commands:
    """The inverse; ticks must lie in 0..last. Raises Broken."""
    if len(codes) > MAX_COMMANDS:
        raise Broken(f"damaged: more than {MAX_COMMANDS:,} commands")
    steps, values = list(_varints(ticks)), _varints(numbers)
    if len(steps) != len(codes):
        raise Broken("damaged: its ticks and commands differ in number")
    found: Commands = []
    tick = 0
    for step, code in zip(steps, codes, strict=True):
        tick += step
        found.append((tick, _command(code, values)))
    if tick > last:
        raise Broken("damaged: a command after its end")
    if next(values, None) is not None:
        raise Broken("damaged: numbers without a command")
    return found


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


_FIELDS = {code: tuple(f.name for f in fields(kind)) for code, kind in COMMANDS.items()}


def _command(code: int, values: Iterator[int]) -> Command:
    kind = COMMANDS.get(code)
    if kind is None:
        raise Broken(f"damaged: unknown command {code}; known are 1..{max(COMMANDS)}")
    try:
        taken = [_unzigzag(next(values)) for _ in range(len(_FIELDS[code]))]
    except StopIteration:
        raise Broken("damaged: a command without its numbers") from None
    if any(not -LIMIT <= value <= LIMIT for value in taken):
        raise Broken("damaged: a command with an impossible number")
    return kind(*taken)


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
