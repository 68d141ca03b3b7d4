"""What people may ask of environments, proved first: one ValueError says what would be right."""

from __future__ import annotations

import operator
import secrets
from collections.abc import Collection
from math import isfinite
from os import PathLike
from typing import Any

import numpy as np
import numpy.typing as npt

from game.envs.deeds import SIZES, WRONG

MOST_TICKS = 36_000
"""Ten minutes in one step."""
MOST_SECONDS = 86_400.0
MOST_SEED = 2**62
UNSEEDED = -1
"""In the place of a seed: the luck goes on."""


def whole(name: str, value: Any, low: int, high: int) -> int:
    """A whole number from `low` to `high`. Raises ValueError."""
    try:
        number = low - 1 if isinstance(value, bool) else operator.index(value)
    except TypeError:
        number = low - 1
    if not low <= number <= high:
        raise ValueError(f"{name} = {value!r}: a whole number from {low} to {high}")
    return number


def seed(value: Any) -> int | None:
    """A seed of one world as a plain number, however large; None goes on with the luck there is.

    numpy's whole numbers are meant, too. Raises ValueError.
    """
    if value is None:
        return None
    try:
        number = -1 if isinstance(value, bool | np.bool_) else operator.index(value)
    except TypeError:
        number = -1
    if number < 0:
        raise ValueError(f"seed = {value!r}: a whole number from 0, or None")
    return number


def length(value: Any, least: float) -> float:
    """Seconds an episode may last, `least` or more. Raises ValueError."""
    try:
        seconds = float("nan") if isinstance(value, str | bool) else float(value)
    except (TypeError, ValueError):
        seconds = float("nan")
    if not isfinite(seconds) or not least <= seconds <= MOST_SECONDS:
        raise ValueError(f"seconds = {value!r}: a number from {least:.3g} to {MOST_SECONDS:g}")
    return seconds


def map_word(value: Any) -> str:
    """A map's name or path. Raises ValueError."""
    if not isinstance(value, str | PathLike):
        raise ValueError(f"map = {value!r}: a map's name or path")
    return str(value)


def mode(value: Any, modes: Collection[str]) -> str | None:
    """How it is drawn. Raises ValueError."""
    if value is not None and value not in modes:
        raise ValueError(f"render_mode = {value!r}: one of {', '.join(modes)}, or None")
    return None if value is None else str(value)


def no_options(options: Any, known: Collection[str] = ()) -> None:
    """A reset's options hold nothing but what is known. Raises ValueError."""
    if options is None:
        return
    there = f"known are {', '.join(known)}" if known else "there are none"
    if not isinstance(options, dict):
        raise ValueError(f"options = {options!r}: a dictionary; {there}")
    for name in options:
        if name not in known:
            raise ValueError(f"options[{name!r}]: no such option; {there}")


# ------------------------------------------------------------ of many worlds
def seeds(seed: Any, worlds: int) -> list[int]:
    """A seed for each world: that and those after it, or one each; UNSEEDED for None. Raises ValueError."""
    if seed is None:
        return [UNSEEDED] * worlds
    if isinstance(seed, int | np.integer):
        first = whole("seed", seed, 0, MOST_SEED)
        return [first + k for k in range(worlds)]
    if isinstance(seed, str) or not hasattr(seed, "__len__"):
        raise ValueError(f"seed = {seed!r}: a whole number, a list with one for each world, or None")
    if len(seed) != worlds:
        raise ValueError(f"{len(seed)} seeds for {worlds} worlds: one for each")
    return [UNSEEDED if one is None else whole(f"seed[{k}]", one, 0, MOST_SEED) for k, one in enumerate(seed)]


def drawn() -> int:
    """A seed for a world that was given none, from where the system has its luck."""
    return secrets.randbelow(MOST_SEED)


def chosen(options: Any, worlds: int) -> npt.NDArray[np.bool_]:
    """Worlds to begin anew: those of `options["reset_mask"]`, else all. -> (worlds,). Raises ValueError."""
    no_options(options, ("reset_mask",))
    mask = (options or {}).get("reset_mask")
    if mask is None:
        return np.ones(worlds, np.bool_)
    if not isinstance(mask, np.ndarray) or mask.dtype != np.bool_ or mask.shape != (worlds,):
        raise ValueError(f"options['reset_mask'] has to be an array of {worlds} bools")
    if not mask.any():
        raise ValueError("options['reset_mask'] has to choose a world")
    return mask


def actions(told: Any, worlds: int) -> npt.NDArray[np.int64]:
    """Whole numbers of the space; one that is wrong costs no world. -> (worlds, 4). Raises ValueError."""
    shape = worlds, len(SIZES)
    try:
        asked = np.asarray(told)
    except ValueError:  # rows of different lengths
        asked = np.empty((), object)
    if asked.shape != shape or asked.dtype.kind not in "iufb":
        raise ValueError(f"actions of shape {asked.shape}, {asked.dtype}: whole numbers of shape {shape}")
    good = (asked >= 0) & (asked < SIZES) & (asked == np.floor(asked))
    for world in np.flatnonzero(~good.all(axis=1))[:1].tolist():
        raise ValueError(f"world {world}: {WRONG.format(asked[world].tolist())}")
    return asked.astype(np.int64)
