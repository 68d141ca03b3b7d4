"""Traces: what sounds and blows leave in the air of a scene for a moment."""

from __future__ import annotations

import numpy as np

from game.sim.clock import TICKS
from game.view.draw.scene import RingKind, Rings, Sparks
from game.view.draw.watch.memory import Memory


def rings_of(memory: Memory, alpha: float) -> Rings:
    age = [(memory.tick + alpha - r.tick) / r.ticks for r in memory.rings]
    grown = [
        1 - (1 - min(1.0, a * (3.0 if r.kind == RingKind.NOISE else 1.0))) ** 2
        for a, r in zip(age, memory.rings, strict=True)
    ]
    size = [
        r.radius * (g if r.kind in (RingKind.LISTEN, RingKind.NOISE) else 0.6 + 0.4 * g)
        for g, r in zip(grown, memory.rings, strict=True)
    ]
    return Rings(
        np.array([r.x for r in memory.rings], np.float32),
        np.array([r.y for r in memory.rings], np.float32),
        np.array(size, np.float32),
        np.clip(1.0 - np.array(age, np.float32), 0, 1).astype(np.float32),
        np.array([int(r.kind) for r in memory.rings], np.int32),
    )


def sparks_of(memory: Memory, alpha: float) -> Sparks:
    t = np.array([(memory.tick + alpha - s.tick) / TICKS for s in memory.sparks])
    life = np.array([s.ticks / TICKS for s in memory.sparks])
    at = np.array([(s.x, s.y, s.z, s.vx, s.vy, s.vz) for s in memory.sparks]).reshape(-1, 6)
    z = np.maximum(0.0, at[:, 2] + at[:, 5] * t - 160.0 * t * t)
    return Sparks(
        (at[:, 0] + at[:, 3] * t).astype(np.float32),
        (at[:, 1] + at[:, 4] * t).astype(np.float32),
        z.astype(np.float32),
        np.array([int(s.kind) for s in memory.sparks], np.int32),
        (1.0 - t / np.maximum(life, 1e-6)).astype(np.float32),
    )
