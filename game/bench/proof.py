"""What every row asks before it is timed: is the reference here, and did both do the same work."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from game.bench.measure import Missing, Unequal

Floats = npt.NDArray[np.float64]


def needs(module: str) -> None:
    """Raises Missing where a package of the extra `bench` is not installed."""
    from importlib.util import find_spec

    if find_spec(module) is None:
        raise Missing(f"{module} is not installed: pip install 'hyosan[bench]'")


def same(a: npt.NDArray[Any], b: npt.NDArray[Any], what: str, within: float = 0.0) -> None:
    """Raises Unequal unless two results agree everywhere, by default to the last bit."""
    if a.shape != b.shape or a.size == 0:
        raise Unequal(f"{what}: {a.shape} and {b.shape} values")
    apart = np.abs(a.astype(np.float64) - b.astype(np.float64))
    if not bool((apart <= within).all()):
        worst = int(np.argmax(apart))
        raise Unequal(f"{what}[{worst}] is {a.reshape(-1)[worst]} here and {b.reshape(-1)[worst]} there")
