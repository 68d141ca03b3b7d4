"""Digests of what a play-through is made from: the map, the rules' numbers, the program."""

from __future__ import annotations

from dataclasses import fields
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path
from typing import Any

import numpy as np

from game.sim.level import Plan
from game.sim.numbers import Numbers

SIZE = 8


def plan_digest(plan: Plan) -> str:
    """Of everything on a map a rule could read; a repainted tile does not change it."""
    total = blake2b(digest_size=SIZE)
    for part in fields(plan.rasters):
        raster = getattr(plan.rasters, part.name)
        total.update(f"{part.name}{raster.shape}{raster.dtype}".encode())
        total.update(np.ascontiguousarray(raster).tobytes())
    for part in fields(plan):
        if part.name not in ("rasters", "name", "title", "seen"):
            total.update(f"{part.name}={getattr(plan, part.name)!r}\n".encode())
    return total.hexdigest()


def rules_digest(numbers: Numbers) -> str:
    """Of every number in field order."""
    total = blake2b(digest_size=SIZE)
    groups: Any = zip(numbers._fields, numbers, strict=True)
    for group, values in groups:
        for name, value in zip(values._fields, values, strict=True):
            total.update(f"{group}.{name}={np.asarray(value, np.float64).tolist()!r}\n".encode())
    return total.hexdigest()


@lru_cache(maxsize=1)
def build_digest() -> str:
    """Of every source under core/ and sim/: what decides how a tick turns out."""
    root = Path(__file__).resolve().parent.parent
    total = blake2b(digest_size=SIZE)
    for floor in ("core", "sim"):
        for path in sorted((root / floor).rglob("*.py")):
            total.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return total.hexdigest()
