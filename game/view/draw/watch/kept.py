"""What the eye keeps of single things: who fell where, sounds that still ring, specks that still fly."""

from __future__ import annotations

from dataclasses import dataclass

from game.view.draw.scene import RingKind, SparkKind


@dataclass(slots=True)
class Corpse:
    handle: int
    x: float
    y: float
    sheet: int
    facing: int
    tick: int


@dataclass(slots=True)
class Ring:
    x: float
    y: float
    radius: float
    kind: RingKind
    tick: int
    ticks: int


@dataclass(slots=True)
class Spark:
    x: float
    y: float
    z: float
    vx: float
    vy: float
    vz: float
    kind: SparkKind
    tick: int
    ticks: int
