"""A Dask cluster to play on: one that is there, or one started for the batch. Needs the extra `batch`."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from typing import Any

from game.content.gate import ContentError
from game.content.machine import cores
from game.headless.batch.build import build_digest
from game.headless.batch.crew import Bundle, CrewLost, Joblib
from game.headless.batch.night import Night
from game.headless.batch.rehearsal import rehearse

WAIT = 8.0
"""Seconds somebody who should be there is waited for."""
GONE = ("KilledWorker", "CancelledError", "FutureCancelledError", "FuturesCancelledError", "CommClosedError")
"""What distributed says when workers or the scheduler went away under a task."""


class Cluster:
    """Bundles go through joblib to a Dask scheduler's workers; it gives the work of the dead to others."""

    def __init__(self, client: Any, where: str) -> None:
        self.client, self.where = client, where

    def hands(self) -> int:
        return max(1, sum(int(n) for n in self.client.nthreads().values()))

    def play(self, bundles: Sequence[Bundle]) -> Iterator[list[Night]]:
        crew = Joblib(self.hands(), lambda: _engine(self.client))
        try:
            yield from crew.play(bundles)
        except Exception as fault:
            if type(fault).__name__ not in GONE and not isinstance(fault, OSError):
                raise
            if self.client.status != "running":
                raise ContentError(
                    "--cluster",
                    self.where,
                    "the scheduler is gone",
                    "start one and ask again: what is done is kept",
                ) from None
            raise CrewLost("workers of the cluster were lost") from None


def _engine(client: Any) -> AbstractContextManager[object]:
    """joblib's Dask engine, told of two hands at least: with one, joblib plays in this process itself."""
    from joblib import parallel_config
    from joblib._dask import DaskDistributedBackend

    class Remote(DaskDistributedBackend):  # type: ignore[misc]
        def effective_n_jobs(self, n_jobs: int) -> int:
            return max(2, int(super().effective_n_jobs(n_jobs)))

    engine: AbstractContextManager[object] = parallel_config(
        Remote(client=client, wait_for_workers_timeout=WAIT), n_jobs=-1
    )
    return engine


@contextmanager
def cluster(where: str) -> Iterator[Cluster]:
    """Reach `tcp://host:port`, or start `local` or `local:N` for as long as it lasts. Raises ContentError."""
    try:
        import distributed
        import joblib  # noqa: F401
    except ImportError:
        raise ContentError(
            "--cluster", where, "needs joblib and distributed", "pip install 'hyosan[batch]'"
        ) from None
    for name in ("distributed", "distributed.client", "distributed.gc"):
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)  # for good: its threads speak up even later
    first, _, count = where.partition(":")
    with _started(distributed, where, count) if first == "local" else _reached(distributed, where) as client:
        _prove(client, where)
        yield Cluster(client, where)


@contextmanager
def _started(distributed: Any, where: str, count: str) -> Iterator[Any]:
    if count and not (count.isascii() and count.isdigit() and 0 < int(count) <= 256):
        raise ContentError("--cluster", where, "not a number of workers", "local, or such as local:4")
    rehearse()
    workers = int(count) if count else cores()
    with (
        distributed.LocalCluster(
            n_workers=workers, threads_per_worker=1, dashboard_address=None
        ) as made_here,
        distributed.Client(made_here, set_as_default=False) as client,
    ):
        yield client


@contextmanager
def _reached(distributed: Any, where: str) -> Iterator[Any]:
    try:
        there = asyncio.run(_introduced(distributed, where))
    except (OSError, ValueError, TimeoutError):
        told = "tcp://HOST:PORT of one that runs, or local"
        raise ContentError("--cluster", where, "no scheduler answers there", told) from None
    if not there.get("workers"):
        told = f"start one: dask worker {where}"
        raise ContentError("--cluster", where, "no worker has joined it", told)
    with distributed.Client(where, timeout=WAIT, set_as_default=False) as client:
        yield client


async def _introduced(distributed: Any, where: str) -> dict[str, Any]:
    """What a scheduler says it is; a client that is refused would go on knocking while it is thrown away."""
    comm = await asyncio.wait_for(distributed.comm.connect(where, timeout=WAIT), WAIT)
    try:
        await comm.write({"op": "identity", "reply": True})
        told = await asyncio.wait_for(comm.read(), WAIT)
    finally:
        comm.abort()
    if not isinstance(told, dict) or told.get("type") != "Scheduler":
        raise ValueError("no scheduler")
    return told


def _prove(client: Any, where: str) -> None:
    """Every worker has the same rules as this process, else its nights would come out otherwise."""
    ours = build_digest()
    try:
        builds = set(client.run(build_digest).values())
    except Exception as fault:  # what a worker without the package raises is the unpickler's affair
        raise ContentError(
            "--cluster", where, f"a worker cannot load the game ({type(fault).__name__})", "install it there"
        ) from None
    if builds != {ours}:
        raise ContentError("--cluster", where, "a worker has another build", f"install {ours} on all of them")
