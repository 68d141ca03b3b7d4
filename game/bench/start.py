"""How long from the command to the first tick: `hyosan run` in a process of its own, its rules cached or not.

Measured is the whole process, until it has ended after one tick on the school map: more than the first tick.
Python's bytecode is kept from the first start on, as wherever a game is installed.
"""

from __future__ import annotations

import atexit
import json
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from game.bench.headless import MAP
from game.bench.measure import BUDGET, Case, Match, Unequal

NAME, COLD = "start", "cold"
START_MS, COLD_MS = 1500.0, 45_000.0
ONE_TICK = ("run", MAP, "--bot", "idle", "--seconds", "0.0167", "--json")
WARM = ("doctor", "--json")
CHECKOUT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Command:
    """Words for `hyosan`, and the cache of compiled rules it uses; "" = the usual one."""

    words: tuple[str, ...]
    cache: str = ""


def spawn(command: Command) -> subprocess.CompletedProcess[str]:
    """Run `hyosan` by this interpreter until it ends."""
    path = os.pathsep.join(filter(None, (str(CHECKOUT), os.environ.get("PYTHONPATH", ""))))
    env = {**os.environ, "PYTHONPATH": path}
    if env.pop("PYTHONDONTWRITEBYTECODE", None):
        env["PYTHONPYCACHEPREFIX"] = _bytecode()  # a player's Python keeps it: parsing anew is not our start
    if command.cache:
        env["HYOSAN_CACHE"] = command.cache
    words = [sys.executable, "-m", "game", *command.words]
    return subprocess.run(words, env=env, capture_output=True, text=True)


@cache
def _bytecode() -> str:
    """A folder for Python's own bytecode, where it may not lie beside the sources."""
    folder = tempfile.TemporaryDirectory(prefix="hyosan-bytecode-")
    atexit.register(folder.cleanup)
    return folder.name


def check_tick(command: Command) -> None:
    """One tick was taken; this also fills the cache."""
    told = spawn(command)
    if told.returncode not in (0, 3) or json.loads(told.stdout)["ticks"] != 1:
        raise Unequal(f"the command took no tick: exit code {told.returncode}, {told.stderr.strip()[:200]}")


def cached() -> Match[Command]:
    """A night of one tick, the rules cached by the check."""
    note = "whole process: start, map, world, one tick, end"
    return Match((Command(ONE_TICK),), spawn, None, check_tick, START_MS, note=note)


def compile_all(command: Command) -> None:
    """Compile everything into a folder that did not exist before."""
    with tempfile.TemporaryDirectory(prefix="hyosan-bench-") as folder:
        told = spawn(Command(command.words, str(Path(folder) / "cache")))
        if told.returncode:
            raise RuntimeError(f"`hyosan doctor` failed: {told.stderr.strip()[:200]}")


def check_doctor(command: Command) -> None:
    """The doctor knows the verb and does not compile when told not to."""
    told = spawn(Command((*command.words, "--no-warm")))
    if told.returncode or "compiled" in json.loads(told.stdout):
        raise Unequal(f"`hyosan doctor --no-warm` is not idle: exit code {told.returncode}")


def cold() -> Match[Command]:
    """Every rule and brush compiled from nothing."""
    note = "`hyosan doctor` with an empty cache: every rule and brush"
    return Match((Command(WARM),), compile_all, None, check_doctor, COLD_MS, note=note)


def cases(quick: bool) -> list[Case]:
    """The cached start."""
    return [Case(NAME, 1, BUDGET, 1.0, cached, rounds=7)]


def cold_cases() -> list[Case]:
    """The cold compilation: once, for it is a minute's work."""
    return [Case(COLD, 1, BUDGET, 1.0, cold, rounds=1, least=1)]
