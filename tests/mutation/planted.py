"""Faults planted in the rules: how the list is read, and how one fault is put to the test.

A fault is a piece of a rule's text and what stands there instead. It is planted in a copy of the game that
has a folder, a process and a cache of compiled code of its own; the map tests it names must then fail there.
"""

from __future__ import annotations

import ast
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from dataclasses import dataclass, fields
from enum import Enum
from pathlib import Path

from game.core import compiled

HERE = Path(__file__).resolve().parent
CHECKOUT = HERE.parent.parent
LISTS = HERE / "faults"
MAPS = CHECKOUT / "maps" / "tests"
SECONDS = 600.0
"""A fault may freeze a run; compiling every rule anew on a busy machine takes a good part of this."""
ALL_SECONDS = 3600.0
"""For all maps one after another, without a fault."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One planted fault."""

    name: str
    says: str
    """What is wrong with the world that has it."""
    file: str
    """The rule's file, from the checkout's root."""
    was: str
    becomes: str
    maps: tuple[str, ...]
    """Map tests by stem, of which at least one must fail."""

    def planted(self, text: str) -> str:
        """A file's text with the fault in it."""
        return text.replace(self.was, self.becomes, 1)


class Malformed(ValueError):
    """A list of faults that says something it may not say."""


def read(folder: Path = LISTS) -> list[Fault]:
    """Every fault of every list, by list and then in its order. Raises Malformed."""
    found = []
    for path in sorted(folder.glob("*.toml")):
        for each in tomllib.loads(path.read_text(encoding="utf-8")).get("fault", []):
            known = {field.name for field in fields(Fault)}
            if set(each) != known:
                raise Malformed(
                    f"{path.name}: {each.get('name')}: odd or missing keys {sorted(set(each) ^ known)}"
                )
            found.append(Fault(**{**each, "maps": tuple(each["maps"])}))
    return found


# ------------------------------------------------------------ the list
def faulty(fault: Fault, checkout: Path = CHECKOUT, maps: Path = MAPS) -> list[str]:
    """What is wrong with an entry, in words; nothing for a sound one."""
    wrong = []
    if not re.fullmatch(r"[a-z][a-z0-9_]*", fault.name):
        wrong.append("its name is not snake_case")
    if not fault.says.strip() or "\n" in fault.says.strip():
        wrong.append("`says` is not one line")
    if not fault.maps:
        wrong.append("it names no map")
    wrong += [f"there is no map test {name}" for name in fault.maps if not (maps / f"{name}.tmx").is_file()]
    return wrong + _misplaced(fault, checkout)


def _misplaced(fault: Fault, checkout: Path) -> list[str]:
    path = checkout / fault.file
    if not path.is_file() or not path.resolve().is_relative_to(checkout / "game"):
        return [f"there is no rule {fault.file}"]
    text = path.read_text(encoding="utf-8")
    if (times := text.count(fault.was)) != 1:
        return [f"`was` stands {times} times in {fault.file}, not once"]
    try:
        same = ast.dump(ast.parse(text)) == ast.dump(ast.parse(fault.planted(text)))
    except SyntaxError as error:
        return [f"{fault.file} is no longer Python at line {error.lineno}"]
    return ["it changes nothing that runs"] if same else []


def few(faults: list[Fault], most: int = 5) -> list[Fault]:
    """The first fault of so many systems, spread over them: of these nothing else has to be compiled."""
    first: dict[str, Fault] = {}
    for fault in faults:
        if fault.file.startswith("game/sim/systems/"):
            first.setdefault(fault.file, fault)
    files = sorted(first)
    most = min(most, len(files))
    return [first[files[k * len(files) // most]] for k in range(most)]


# ------------------------------------------------------------ a copy of the game
def copied(folder: Path, warm: Path | None, fault: Fault | None = None) -> Path:
    """A checkout of its own with a cache of its own, and the fault in it. -> its folder

    The copy's cache begins as a copy of `warm`: what does not lean on the changed file is not compiled anew.
    """
    shutil.copytree(CHECKOUT / "game", folder / "game", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("assets", "maps"):
        (folder / name).symlink_to(CHECKOUT / name, target_is_directory=True)
    if warm is not None and warm.is_dir():
        shutil.copytree(warm, folder / "cache", ignore=_other_texts)
    if fault is not None:
        path = folder / fault.file
        path.write_text(fault.planted(path.read_text(encoding="utf-8")), encoding="utf-8")
    return folder


def _other_texts(folder: str, names: list[str]) -> set[str]:
    """Compiled code of sources that are not this checkout's."""
    return {name for name in names if name.startswith("game.") and not _is_current(name)}


def _is_current(name: str) -> bool:
    module, _, digest = name.rpartition("-")
    return compiled.source_digest(module) == digest


def built(folder: Path) -> set[str]:
    """The compiled modules in a copy's cache, as module-digest."""
    return {path.name for path in (folder / "cache").glob("game.*-*")}


# ------------------------------------------------------------ the judgement
class Verdict(Enum):
    """What the maps made of a fault."""

    CAUGHT = "caught"
    SURVIVED = "survived"
    BROKE = "broke"
    """It crashed, or the maps could not be read: that is no catch."""
    FROZE = "froze"


@dataclass(frozen=True, slots=True)
class Judged:
    """The verdict, and what was seen."""

    verdict: Verdict
    failed: tuple[str, ...] = ()
    told: str = ""


def play(folder: Path, maps: tuple[str, ...], seconds: float = SECONDS) -> Judged:
    """Play map tests in a copy of the game, in a process of its own."""
    paths = [f"maps/tests/{name}.tmx" for name in maps]
    try:
        done = subprocess.run(
            [sys.executable, "-m", "game", "test", *paths, "--json", "--keep", str(folder / "kept")],
            cwd=folder,
            env={
                **os.environ,
                "PYTHONPATH": str(folder),
                "HYOSAN_CACHE": str(folder / "cache"),
                "HYOSAN_HOME": str(folder / "home"),
            },
            capture_output=True,
            text=True,
            timeout=seconds,
        )
    except subprocess.TimeoutExpired:
        return Judged(Verdict.FROZE, told=f"no answer within {seconds:.0f} s")
    return judged(done.returncode, done.stdout, done.stderr, maps)


def judged(code: int, out: str, errors: str, maps: tuple[str, ...]) -> Judged:
    """What an answer of `hyosan test --json` means."""
    last = (errors.strip().splitlines() or [""])[-1]
    if code not in (0, 1):
        return Judged(Verdict.BROKE, told=f"exit code {code}: {last}")
    try:
        tests = json.loads(out)["tests"]
        played = {_stem(each["map"]) for each in tests}
        failed = {_stem(each["map"]) for each in tests if not each["passed"]}
    except (ValueError, KeyError, TypeError):
        return Judged(Verdict.BROKE, told=f"exit code {code} without a readable answer: {last}")
    if missing := set(maps) - played:
        return Judged(Verdict.BROKE, told=f"not played: {', '.join(sorted(missing))}")
    if bool(failed) != (code == 1):
        return Judged(Verdict.BROKE, told=f"exit code {code}, but failed: {sorted(failed)}")
    named = tuple(name for name in maps if name in failed)
    return Judged(Verdict.CAUGHT if named else Verdict.SURVIVED, named)


def _stem(map: str) -> str:
    return Path(map.partition("[")[0]).stem
