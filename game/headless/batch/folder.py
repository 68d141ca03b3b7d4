"""The folder of a batch: what was asked, the journal, and in the end results, heat maps and a report."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable
from hashlib import blake2b
from itertools import product
from pathlib import Path
from typing import Any

from game import __version__
from game.content.gate import ContentError
from game.headless import players
from game.headless.batch import journal, lock
from game.headless.batch.build import build_digest
from game.headless.batch.grid import fits
from game.headless.batch.night import Night, stress_step
from game.headless.batch.order import LARGEST_SEED, Key, Order, seeds_word
from game.headless.batch.stage import Stage

ASKED, JOURNAL = "batch.json", "journal.jsonl"
OURS = (lock.NAME, f"{ASKED}.new")
"""What a batch that was ended, or had no room, before it said what it is may have left."""
FORMAT = 1
REMEDY = "install the same on every worker: what is done is kept"
Told = Callable[[str], None]


def heading(order: Order, stages: dict[str, Stage]) -> dict[str, Any]:
    """All that decides how the runs of a batch come out."""
    return {
        "format": FORMAT,
        "build": build_digest(),
        **order.as_json(),
        "made_from": {name: stage.digests for name, stage in stages.items()}
        | {bot: {"source": mark} for bot in order.bots if (mark := players.digest(bot))},
    }


def usual_place(order: Order, head: dict[str, Any]) -> Path:
    """Where a batch goes when nobody says: the same request finds the same folder, another one another."""
    maps = order.maps[0] + (f"+{len(order.maps) - 1}" if len(order.maps) > 1 else "")
    bots = re.sub(r"[^\w.+-]+", "-", "-".join(order.bots)).strip("-.")
    mark = blake2b(json.dumps(head, sort_keys=True).encode(), digest_size=4).hexdigest()
    return Path("runs") / f"{maps}-{bots}-{mark}"


class Folder:
    """One batch on disk. Rows are kept once each, whoever hands them in and however often.

    Its seeds are those asked for last and those of nights that are there: who wants more asks for more.
    """

    def __init__(self, path: Path, head: dict[str, Any], stages: dict[str, Stage]) -> None:
        self.path, self.head, self.stages = path, head, stages
        self.nights: dict[Key, Night] = {}

    @staticmethod
    def begin(path: Path, order: Order, stages: dict[str, Stage], told: Told) -> Folder:
        """Make the folder, or go on with what is in it, alone there until `leave`.

        Raises ContentError where it holds something else, and where another process plays into it.
        """
        head = heading(order, stages)
        folder = Folder(path, head, stages)
        try:
            path.mkdir(parents=True, exist_ok=True)
            if not (path / ASKED).exists() and any(each.name not in OURS for each in path.iterdir()):
                raise ContentError(path, "", "not empty, and no batch", "name a folder of its own with --out")
            _enter(path, told)
            try:
                folder._open(order, told)
            except BaseException:
                folder.leave()
                raise
        except OSError as fault:
            raise ContentError(
                path, "", fault.strerror or str(fault), "name another folder with --out"
            ) from None
        return folder

    def _open(self, order: Order, told: Told) -> None:
        """Say in it what was asked, or see that it was the same; take in what is there."""
        asked = self.path / ASKED
        if asked.exists():
            _refuse_another(asked, self.head)
        self._recall(order, told)
        self.head |= {"seeds": seeds_word(self.seeds(order))}
        if not asked.exists() or read_heading(self.path).get("seeds") != self.head["seeds"]:
            _write(asked, self.head | {"hyosan": __version__, "stress_step": stress_step(order.seconds)})

    def seeds(self, order: Order) -> tuple[int, ...]:
        """Of what is asked for and of all that is there, ascending."""
        return tuple(sorted({*order.seeds, *(key.seed for key in self.nights)}))

    def keep(self, nights: Iterable[Night], told: Told) -> list[Night]:
        """Write down those that are new; the same run a second time is dropped. -> the new ones

        Raises ContentError where they cannot be written: then none of them counts as kept.
        """
        new: dict[Key, Night] = {}
        for night in nights:
            if night.row.build != self.head["build"]:
                raise ContentError(self.path, str(night.key), f"played by build {night.row.build}", REMEDY)
            known = self.nights.get(night.key) or new.get(night.key)
            if known is None:
                new[night.key] = night
            elif known.row.digest != night.row.digest:
                told(f"{night.key}: came out two ways, {known.row.digest} and {night.row.digest}")
        try:
            with (self.path / JOURNAL).open("a", encoding="utf-8") as out:
                journal.append(out, new.values())
        except OSError as fault:
            raise ContentError(
                self.path, JOURNAL, fault.strerror or str(fault), "make room and ask again"
            ) from None
        self.nights.update(new)
        return list(new.values())

    def leave(self) -> None:
        """Let another process go on here."""
        lock.leave(self.path)

    def in_order(self) -> list[Night]:
        """All that is there, by key: the same however it came in."""
        return [self.nights[key] for key in sorted(self.nights)]

    def _recall(self, order: Order, told: Told) -> None:
        """Take in the journal; mend it where a line is damaged, doubled or of nobody."""
        path, whole = self.path / JOURNAL, True
        casts = set(product(order.maps, order.persons, order.bots))

        def ours(key: Key) -> bool:
            return (key.map, key.person, key.bot) in casts and 0 <= key.seed <= LARGEST_SEED

        for found in journal.read(path):
            if isinstance(found, str):
                told(found)
                whole = False
            elif ours(found.key) and (odd := self._odd(found)):
                told(f"{path}: {found.key}: {odd}; that run is played again")
                whole = False
            elif ours(found.key) and found.key not in self.nights:
                self.nights[found.key] = found
            else:
                whole = False
        if not whole:
            journal.rewrite(path, self.nights.values())

    def _odd(self, night: Night) -> str:
        """What is wrong with a night that was kept; '' nothing."""
        row, plan = night.row, self.stages[night.key.map].plan
        if row.build != self.head["build"]:
            return f"played by build {row.build}"
        inside = fits(plan, [*night.noise, *night.spotted], row.x, row.y)
        return "" if inside else "it lies beside the map"


def _enter(path: Path, told: Told) -> None:
    """Keep other processes out. Raises ContentError where one is in."""
    try:
        lock.enter(path)
    except lock.NoLocks as fault:
        told(f"{path}: cannot be locked ({fault}): see that no other batch is played into it")
    except lock.Held as other:
        who = f" (process {other})" if str(other) else ""
        remedy = "wait for it, or name another folder with --out"
        raise ContentError(path, "", f"another batch is being played into this folder{who}", remedy) from None


def _write(path: Path, head: dict[str, Any]) -> None:
    fresh = path.with_name(path.name + ".new")
    fresh.write_text(json.dumps(head, indent=1) + "\n", encoding="utf-8")
    fresh.replace(path)


def read_heading(path: Path) -> dict[str, Any]:
    """What a batch's folder says it holds. Raises ContentError."""
    try:
        head = json.loads((path / ASKED).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as fault:
        reason = fault.strerror if isinstance(fault, OSError) else "not JSON"
        raise ContentError(path, ASKED, str(reason), "name the folder of a batch") from None
    if not isinstance(head, dict) or head.get("format") != FORMAT:
        raise ContentError(path, ASKED, "not a batch of this version", "play it again")
    return head


def _refuse_another(path: Path, head: dict[str, Any]) -> None:
    """Raises ContentError naming the first thing but seeds in which a batch differs from what is asked."""
    there = read_heading(path.parent)
    for name, asked in head.items():
        if name != "seeds" and there.get(name) != asked:
            raise _another(path.parent, name, there.get(name), asked)


def _another(path: Path, name: str, have: Any, want: Any) -> ContentError:
    """What is told of the first thing in which they differ: what was typed, or what came of it since."""
    elsewhere = "name another folder with --out"
    if name == "build":
        told = f"was played by another build of the game, {have}"
        return ContentError(path, told, f"this one is {want}", elsewhere)
    if name == "made_from" and isinstance(have, dict) and isinstance(want, dict):
        changed = sorted(each for each in {*have, *want} if have.get(each) != want.get(each))
        return ContentError(path, ", ".join(changed), "changed since it was played", elsewhere)
    told, asked = json.dumps(have), json.dumps(want)
    return ContentError(path, f"{name} is {told}", f"asked for {asked}", f"ask for the same, or {elsewhere}")
