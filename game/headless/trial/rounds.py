"""All tests that were asked for, one after the other; what came of each, in words and as data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import count
from pathlib import Path
from typing import Any

from game.content import gate, places
from game.content.gate import ContentError
from game.content.places import GAME, Shelf
from game.content.trial.stating import read_seeds
from game.content.triggers.phrases import Unfit
from game.headless import players, why
from game.headless.trial.case import Case, Result, cases, maps_of, play
from game.headless.trial.report import told
from game.session import replay

REMEDY = "give a map objects of class Expect"
ENDING = ".hyr"
"""How a recording of a failure is called."""
Picture = Callable[[Result, Path], Path | None]
"""Writes a picture of the moment of a failure beside its recording. -> where, None where it cannot."""


class Round:
    """The cases of all maps meant. A map that is wrong is kept for the end: it costs only itself."""

    def __init__(
        self,
        paths: Sequence[str],
        shelf: Shelf = GAME,
        seeds: str = "",
        keep: Path | None = None,
        picture: Picture | None = None,
        bot: str = "",
    ) -> None:
        """`bot` = who plays instead of the maps' own. Raises ContentError where bot or seeds are no such."""
        self.shelf, self._picture, self.bot = shelf, picture, bot
        if bot:
            players.make(bot, 0)
        self.keep = places.cache() / "failures" if keep is None else keep
        self.faults: list[ContentError] = []
        self.entries: list[dict[str, Any]] = []
        """What came of each case, as data: a result itself holds its whole world."""
        self.recordings: dict[Case, Path] = {}
        self.pictures: dict[Case, Path] = {}
        self.share = 0.0
        """Of the maps, how many are done, 0..1."""
        self._only = _seeds(seeds)
        self._maps = self._meant(paths)
        self._stems = Counter(path.stem for path in self._maps)

    def _meant(self, paths: Sequence[str]) -> dict[Path, bool]:
        """The maps meant, and whether one was named by itself: then it must be a test."""
        found: dict[Path, bool] = {}
        for word in paths:
            try:
                maps = [path.resolve() for path in maps_of([word], self.shelf)]
            except ContentError as fault:
                self.faults.append(fault)
                continue
            folder = gate.is_folder(Path(word))
            if folder and not maps:
                self.faults.append(ContentError(word, "", "no maps in it", REMEDY))
            found.update({path: found.get(path, False) or not folder for path in maps})
        return found

    def play(self) -> Iterator[Result]:
        """Read and play them one after the other; recordings of failures are kept."""
        for k, (path, named) in enumerate(self._maps.items()):
            found = self._cases(path, named)
            for n, case in enumerate(found, 1):
                self.share = (k + n / len(found)) / len(self._maps)
                try:
                    result = play(case, self.shelf, bot=self.bot)
                except ContentError as fault:
                    self._add(fault)
                    continue
                if not result.passed:
                    self._kept(result)
                self.entries.append(self._entry(result))
                yield result
        if self._maps and not self.entries and not self.faults:
            self.faults.append(ContentError("test", "", "no test among the maps", REMEDY))

    def _cases(self, path: Path, named: bool) -> Sequence[Case]:
        try:
            found = cases(path, self.shelf)
        except ContentError as fault:
            self.faults.append(fault)
            return ()
        if named and not found:
            self.faults.append(ContentError(gate.label(path), "", "no test", REMEDY))
        return [Case(path, seed) for seed in self._only] if self._only and found else found

    def _kept(self, result: Result) -> None:
        """Keep a failure; what cannot be kept is told, and costs no result."""
        try:
            self._keep(result)
        except ContentError as fault:
            self._add(fault)

    def _add(self, fault: ContentError) -> None:
        """A fault, told once: a folder that cannot be written is the same for a thousand seeds."""
        if str(fault) not in map(str, self.faults):
            self.faults.append(fault)

    def _keep(self, result: Result) -> None:
        case = result.case
        path = self._home(case)
        try:
            replay.write(path, result.session.recording())
        except OSError as fault:
            raise _unwritten(path, fault) from None
        self.recordings[case] = path
        picture = self._picture(result, path.with_suffix(".png")) if self._picture else None
        if picture is not None:
            self.pictures[case] = picture

    def _home(self, case: Case) -> Path:
        """Where its recording goes: maps of one name in several folders have one each."""
        taken = {path for other, path in self.recordings.items() if other != case}
        stem = self.folder() / f"{case.path.stem}_{case.seed}"
        names = (stem.with_name(f"{stem.name}{f'_{n}' if n > 1 else ''}{ENDING}") for n in count(1))
        return next(path for path in names if path not in taken)

    def folder(self) -> Path:
        """Where failures are kept, made if it is missing. Raises ContentError."""
        try:
            self.keep.mkdir(parents=True, exist_ok=True)
        except OSError as fault:
            raise _unwritten(self.keep, fault) from None
        return self.keep

    def failure(self, result: Result) -> str:
        """All that is told of one failure, its recording and its picture kept. Raises ContentError."""
        self._keep(result)
        return self.told(result)

    # ------------------------------------------------------------ what came of it
    @property
    def failed(self) -> int:
        return sum(not entry["passed"] for entry in self.entries)

    def told(self, result: Result) -> str:
        """What came of one case, with where its recording and its picture are."""
        case = result.case
        return told(result, self.recordings.get(case), self.pictures.get(case), self._name(case))

    def _name(self, case: Case) -> str:
        """What a case is called: its id, and where maps of one name lie in several folders the path too."""
        shared = self._stems[case.path.stem] > 1
        return f"{gate.label(case.path)}[{case.seed}]" if shared else case.id

    def summary(self) -> str:
        """How many there were and how they came out."""
        excused = sum(bool(entry["excused"]) for entry in self.entries)
        told = f", {excused} failed as expected" if excused else ""
        wrong = f", {len(self.faults)} wrong" if self.faults else ""
        tests = f"{len(self.entries)} test" + ("" if len(self.entries) == 1 else "s")
        return f"{tests}, {self.failed} failed{told}{wrong}"

    def document(self) -> dict[str, Any]:
        """The same as data."""
        return {
            "failed": self.failed,
            "wrong": [str(fault) for fault in self.faults],
            "tests": self.entries,
        }

    def _entry(self, result: Result) -> dict[str, Any]:
        case = result.case
        return {
            "id": self._name(case),
            "map": gate.label(case.path),
            "seed": case.seed,
            "passed": result.passed,
            "excused": result.excused,
            "outcome": result.outcome,
            "seconds": result.seconds,
            "missed": [
                {"expected": each.that, "at": each.spot, "tick": each.tick, "happened": each.happened}
                for each in result.missed
            ],
            "why": [why.told(each) for each in result.reasons],
            "given": result.given,
            "triggers": list(result.acted),
            "recording": str(self.recordings.get(case, "")),
            "picture": str(self.pictures.get(case, "")),
        }


def _unwritten(path: Path, fault: OSError) -> ContentError:
    told = f"cannot be written ({fault.strerror or fault})"
    return ContentError(path, "", told, "name another folder with --keep")


def _seeds(text: str) -> tuple[int, ...]:
    try:
        return read_seeds(text) if text else ()
    except Unfit as fault:
        raise ContentError("--seeds", "", fault.value, fault.remedy) from None
