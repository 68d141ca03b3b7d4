"""What a batch leaves behind for other tools: a table of its rows, and its heat maps as arrays."""

from __future__ import annotations

import csv
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from game.headless.batch.grid import Heat
from game.headless.batch.night import COLUMNS, Night, Row
from game.headless.batch.stage import Stage
from game.headless.batch.summary import by_cast, stress_band

PARQUET, CSV, ARRAYS = "results.parquet", "results.csv", "heat.npz"


def has_parquet() -> bool:
    """Whether pyarrow is there, which the extra `batch` brings."""
    from importlib.util import find_spec

    return find_spec("pyarrow") is not None


def write_rows(folder: Path, rows: Sequence[Row], head: dict[str, Any], as_csv: bool) -> list[Path]:
    """A row for each run, by key; the heading goes with it where the format has room. -> what was written

    The other format's table, where one is there of fewer nights, is brought up to them, or is gone.
    """
    asked, other = (CSV, PARQUET) if as_csv else (PARQUET, CSV)
    names = [asked]
    if (folder / other).exists():
        if other == PARQUET and not has_parquet():
            (folder / other).unlink()
        else:
            names.append(other)
    for name in names:
        fresh = folder / f"{name}.new"
        (_write_csv if name == CSV else _write_parquet)(fresh, rows, head)
        fresh.replace(folder / name)
    return [folder / name for name in names]


def _write_csv(path: Path, rows: Sequence[Row], head: dict[str, Any]) -> None:
    """`head` has no room in it."""
    with path.open("w", encoding="utf-8", newline="") as out:
        table = csv.DictWriter(out, COLUMNS)
        table.writeheader()
        table.writerows(row.as_json() for row in rows)


def _write_parquet(path: Path, rows: Sequence[Row], head: dict[str, Any]) -> None:
    import pyarrow as pa
    from pyarrow import parquet

    numbers = {"seed": pa.int64(), "ticks": pa.int64(), "won": pa.bool_()}
    numbers |= dict.fromkeys(("kills", "detections", "noises"), pa.int32())
    words = dict.fromkeys(("map", "as", "bot", "outcome", "cause", "digest", "build"), pa.string())
    kinds = {name: (numbers | words).get(name, pa.float64()) for name in COLUMNS}
    columns = {name: [] for name in COLUMNS}  # type: dict[str, list[Any]]
    for row in rows:
        for name, value in row.as_json().items():
            columns[name].append(value)
    schema = pa.schema(list(kinds.items()), metadata={"hyosan": json.dumps(head)})
    parquet.write_table(pa.table(columns, schema=schema), path)


def heats(stages: dict[str, Stage], nights: Sequence[Night]) -> dict[tuple[str, str, str], Heat]:
    """Heat maps by (map, person, bot). Added up by key, so that they are the same whoever came first."""
    found = {}
    for cast, of_cast in by_cast(nights).items():
        plan = stages[cast[0]].plan
        heat = Heat.blank(plan.height, plan.width)
        for night in of_cast:
            heat.add(night.noise, night.spotted, (night.row.x, night.row.y) if night.row.cause else None)
        found[cast] = heat
    return found


def write_arrays(folder: Path, stages: dict[str, Stage], nights: Sequence[Night]) -> Path:
    """`map.person.bot.deaths`, `.noise`, `.detections` (h, w) and `.stress` (samples, 3: quartiles)."""
    arrays: dict[str, Any] = {}
    casts = by_cast(nights)
    for cast, heat in heats(stages, nights).items():
        name = ".".join(cast)
        arrays |= {f"{name}.{each}": getattr(heat, each) for each in ("deaths", "noise", "detections")}
        arrays[f"{name}.stress"] = np.array(stress_band(casts[cast])).reshape(-1, 3)
    path = folder / ARRAYS
    fresh = folder / f"{ARRAYS}.new"
    with fresh.open("wb") as out:
        np.savez_compressed(out, **arrays)
    fresh.replace(path)
    return path
