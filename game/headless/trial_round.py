"""All tests that were asked for, one after the other; what came of each, in words and as data."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from game.content import gate, places
from game.content.gate import ContentError
from game.content.phrases import Unfit
from game.content.places import GAME, Shelf
from game.content.stating import read_seeds
from game.headless import why
from game.headless.trial import Case, Result, cases, maps_of, play
from game.headless.trial_words import told
from game.session import replay

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
    ) -> None:
        """Raises ContentError where nothing of what is meant can be found, or the seeds cannot be read."""
        self.shelf, self._picture = shelf, picture
        self.keep = places.cache() / "failures" if keep is None else keep
        self.faults: list[ContentError] = []
        self.results: list[Result] = []
        self.recordings: dict[Case, Path] = {}
        self.pictures: dict[Case, Path] = {}
        self.share = 0.0
        """Of the cases, how many are done, 0..1."""
        only = _seeds(seeds)
        self.cases = [case for path in paths for case in self._of(path, only)]

    def _of(self, word: str, seeds: tuple[int, ...]) -> Iterator[Case]:
        """The cases of one path; a map named by itself must be a test."""
        found = []
        try:
            for path in maps_of([word], self.shelf):
                found += self._of_map(path, seeds)
        except ContentError as fault:
            self.faults.append(fault)
            return
        if not found and not self.faults:
            told = "no test" if Path(word).suffix or not gate.is_folder(Path(word)) else "no tests in it"
            self.faults.append(ContentError(word, "", told, "give a map objects of class Expect"))
        yield from found

    def _of_map(self, path: Path, seeds: tuple[int, ...]) -> list[Case]:
        try:
            found = cases(path, self.shelf)
        except ContentError as fault:
            self.faults.append(fault)
            return []
        return [Case(path, seed) for seed in seeds] if seeds and found else list(found)

    def play(self) -> Iterator[Result]:
        """Play them all; recordings of failures are kept."""
        for k, case in enumerate(self.cases):
            try:
                result = play(case, self.shelf)
                if not result.passed:
                    self._keep(result)
            except ContentError as fault:
                self.faults.append(fault)
                continue
            self.results.append(result)
            self.share = (k + 1) / len(self.cases)
            yield result

    def _keep(self, result: Result) -> None:
        case = result.case
        path = self.folder() / f"{case.path.stem}_{case.seed}{ENDING}"
        try:
            replay.write(path, result.session.recording())
        except OSError as fault:
            raise _unwritten(path, fault) from None
        self.recordings[case] = path
        picture = self._picture(result, path.with_suffix(".png")) if self._picture else None
        if picture is not None:
            self.pictures[case] = picture

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
        return sum(not result.passed for result in self.results)

    def told(self, result: Result) -> str:
        """What came of one case, with where its recording and its picture are."""
        return told(result, self.recordings.get(result.case), self.pictures.get(result.case))

    def summary(self) -> str:
        """How many there were and how they came out."""
        excused = sum(bool(result.excused) for result in self.results)
        told = f", {excused} failed as expected" if excused else ""
        wrong = f", {len(self.faults)} wrong" if self.faults else ""
        return f"{len(self.results)} tests, {self.failed} failed{told}{wrong}"

    def document(self) -> dict[str, Any]:
        """The same as data."""
        return {
            "failed": self.failed,
            "wrong": [str(fault) for fault in self.faults],
            "tests": [self._entry(result) for result in self.results],
        }

    def _entry(self, result: Result) -> dict[str, Any]:
        case = result.case
        return {
            "id": case.id,
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
