"""The journal of a batch: a line for each finished run, written at once, so that a killed batch can go on.

A line is one JSON object, `{"crc": …, "run": {…}, "noise": […], "spotted": […], "stress": […]}`. What was cut
off or bitten is told and left out: those runs are played again.
"""

from __future__ import annotations

import json
import os
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any, TextIO

from game.headless.batch.night import Night, Row, column_name

KINDS: dict[str, tuple[type, ...]] = {
    "str": (str,),
    "int": (int,),
    "bool": (bool,),
    "float": (int, float),
    "float | None": (int, float, type(None)),
}
MOST = 2**62
"""No number of a row is larger."""
LONGEST = 1 << 24
"""Characters of a line: one of a map as large as maps may be has fewer."""
PARTS = ("run", "noise", "spotted", "stress")


class Damaged(ValueError):
    """A line that is not what was written."""


def line_of(night: Night) -> str:
    """A night as a line, its end included."""
    body = {
        "run": night.row.as_json(),
        "noise": night.noise,
        "spotted": night.spotted,
        "stress": night.stress,
    }
    text = _dense(body)
    return f'{{"crc":{zlib.crc32(text.encode())},{text[1:]}\n'


def night_of(line: str) -> Night:
    """The night a line tells of. Raises Damaged."""
    try:
        told = json.loads(line)
        crc = told.pop("crc")
        if tuple(told) != PARTS or crc != zlib.crc32(_dense(told).encode()):
            raise Damaged("its checksum is wrong")
        row = {each.name: _typed(told["run"], each.name, str(each.type)) for each in fields(Row)}
        noise, spotted = ([(int(a), float(b)) for a, b in told[part]] for part in ("noise", "spotted"))
        stress = [int(each) for each in told["stress"]]
        if not all(abs(each) <= MOST for each in (*stress, *(b for _, b in noise + spotted))):
            raise Damaged("a number is beyond all bounds")
        return Night(Row(**row), noise, spotted, stress)
    except Damaged:
        raise
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError) as fault:
        raise Damaged("it cannot be read") from fault


def _typed(run: dict[str, Any], name: str, kind: str) -> Any:
    value = run[column_name(name)]
    if not isinstance(value, KINDS[kind]) or (isinstance(value, bool) and kind != "bool"):
        raise Damaged(f"{name} is {value!r}"[:80])
    if isinstance(value, int | float) and not abs(value) <= MOST:
        raise Damaged(f"{name} is beyond all bounds")
    return value


def _dense(value: Any) -> str:
    return json.dumps(value, separators=(",", ":"))


def read(path: Path) -> Iterator[Night | str]:
    """Each line of a journal: a night, or one line on what is wrong with it. Nothing where there is none."""
    if not path.is_file():
        return
    with path.open(encoding="utf-8", errors="replace") as lines:
        for number, line in enumerate(iter(lambda: lines.readline(LONGEST), ""), 1):
            try:
                if not line.endswith("\n"):
                    raise Damaged("it was cut off" if len(line) < LONGEST else "it is longer than any line")
                yield night_of(line)
            except Damaged as fault:
                yield f"{path}: line {number}: {fault}; that run is played again"


def append(out: TextIO, nights: Iterable[Night]) -> None:
    """Write nights and see them to the disk's door: what is written outlives this process."""
    out.write("".join(line_of(night) for night in nights))
    out.flush()


def rewrite(path: Path, nights: Iterable[Night]) -> None:
    """The journal anew, in one step: it is the old or the new one, never half of it."""
    fresh = path.with_suffix(".new")
    with fresh.open("w", encoding="utf-8") as out:
        append(out, nights)
        os.fsync(out.fileno())
    fresh.replace(path)
