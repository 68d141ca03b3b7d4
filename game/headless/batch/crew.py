"""Who plays a batch: this process, joblib's processes on this machine, or a Dask cluster through joblib.

Whoever it is hands nights back in any order, some perhaps twice; `played` asks again for what was lost.
"""

from __future__ import annotations

import threading
import warnings
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Protocol

from game.content.gate import ContentError
from game.headless.batch.night import Night, play
from game.headless.batch.order import Key
from game.headless.batch.orphan import follow
from game.headless.batch.stage import Stage

TICKS_A_SECOND = 6000
"""What one core plays of a map like the school; only how runs are bundled depends on it."""
BUNDLE_SECONDS = 2.0
MOST_IN_BUNDLE = 32
TRIES = 3
"""How often in a row a crew may be lost without a single run done."""


_TURN = threading.Lock()


class CrewLost(RuntimeError):
    """Somebody who played is gone; what was not handed in must be played again."""


@dataclass(frozen=True, slots=True)
class Bundle:
    """Runs on one map that travel and come back together."""

    stage: Stage
    keys: tuple[Key, ...]
    seconds: float


class Crew(Protocol):
    """Plays bundles."""

    def hands(self) -> int:
        """How many bundles are played at a time."""
        ...

    def play(self, bundles: Sequence[Bundle]) -> Iterator[list[Night]]:
        """The nights of each bundle as it is finished. Raises CrewLost, ContentError."""
        ...


def play_bundle(bundle: Bundle) -> list[Night]:
    """Play all of it in this process, one at a time: rules are loaded and compiled by one thread only."""
    follow()
    with _TURN:
        return [play(bundle.stage, key, bundle.seconds) for key in bundle.keys]


def bundles(stages: dict[str, Stage], keys: Iterable[Key], seconds: float, hands: int) -> list[Bundle]:
    """Runs in bundles of a few seconds, small enough that every hand gets several."""
    wanted = list(keys)
    most = int(BUNDLE_SECONDS * TICKS_A_SECOND / (max(seconds, 1.0) * 60))
    most = max(1, min(most, MOST_IN_BUNDLE, len(wanted) // (4 * hands)))
    made = []
    for map, of_map in groupby(wanted, key=lambda key: key.map):
        run = list(of_map)
        made += [Bundle(stages[map], tuple(run[i : i + most]), seconds) for i in range(0, len(run), most)]
    return made


def played(
    crew: Crew,
    stages: dict[str, Stage],
    left: Callable[[], list[Key]],
    seconds: float,
    told: Callable[[str], None],
) -> Iterator[list[Night]]:
    """Play until `left` names nothing more; whoever dies meanwhile costs time, not runs.

    Raises ContentError where the crew is lost again and again without a run done.
    """
    tries, before = 0, -1
    while keys := left():
        tries = tries + 1 if len(keys) == before else 0
        before = len(keys)
        if tries >= TRIES:
            raise ContentError(
                "--jobs", "", f"lost {TRIES} times without one run done", "ask for fewer at a time"
            )
        try:
            yield from crew.play(bundles(stages, keys, seconds, crew.hands()))
        except CrewLost as fault:
            told(f"{fault}; what it had in hand is played again")


def cores() -> int:
    """Processes that can run at a time, as limits and affinity have it. Raises ImportError without joblib."""
    from joblib import cpu_count

    return int(cpu_count())


class Alone:
    """This process."""

    def hands(self) -> int:
        return 1

    def play(self, bundles: Sequence[Bundle]) -> Iterator[list[Night]]:
        for bundle in bundles:
            for key in bundle.keys:
                yield [play(bundle.stage, key, bundle.seconds)]


class Joblib:
    """Processes of this machine, or whatever `engine` puts in their place while it is entered."""

    def __init__(
        self, jobs: int, engine: Callable[[], AbstractContextManager[object]] = lambda: nullcontext()
    ) -> None:
        self.jobs, self.engine = jobs, engine

    def hands(self) -> int:
        return self.jobs

    def play(self, bundles: Sequence[Bundle]) -> Iterator[list[Night]]:
        from joblib import Parallel, delayed
        from joblib.externals.loky.process_executor import TerminatedWorkerError

        usual, threading.excepthook = threading.excepthook, _but_for_loky(threading.excepthook)
        with self.engine(), warnings.catch_warnings():
            # What is called off is so by our own hand.
            warnings.filterwarnings("ignore", r"\d+ tasks which were still being processed")
            parallel = Parallel(
                n_jobs=self.jobs, batch_size=1, pre_dispatch="3*n_jobs", return_as="generator_unordered"
            )
            try:
                yield from parallel(delayed(play_bundle)(bundle) for bundle in bundles)
            except TerminatedWorkerError:
                raise CrewLost("a process that played was ended from outside") from None
        threading.excepthook = usual  # not where it was stopped: loky's thread stumbles later


def _but_for_loky(hook: Callable[[threading.ExceptHookArgs], object]) -> Callable[[Any], None]:
    """Stopped by Ctrl-C, loky's own thread stumbles over work just called off: nobody's news."""

    def told(args: threading.ExceptHookArgs) -> None:
        if not (args.exc_type is KeyError and type(args.thread).__name__ == "_ExecutorManagerThread"):
            hook(args)

    return told
