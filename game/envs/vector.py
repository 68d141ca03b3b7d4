"""Many worlds at once on several cores: `gymnasium.make_vec("game.envs:Hyosan/Survive-v0", num_envs=16)`.

This process plays a share of the worlds itself; each further core gets a worker process and the rest.
Observations travel through a file that all of them map, orders and answers through pipes, one byte each.
"""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import tempfile
import weakref
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from gymnasium.error import ClosedEnvironmentError
from gymnasium.vector import AutoresetMode, VectorEnv
from gymnasium.vector.utils import batch_space

from game.content.machine import cores
from game.content.places import PACKAGE
from game.envs import batched, lanes, settings, worker
from game.envs.single import action_space, observation_space
from game.envs.tasks import FRAME_SKIP, SURVIVE
from game.envs.tasks import task as task_named
from game.sim.clock import TICKS

MOST_WORLDS = 65_536
MOST_STEPS = 1_000_000_000
"""Of an episode: many more than its seconds allow."""
END_SECONDS = 5.0
"""How long a worker is given to end by itself."""


class HyosanVectorEnv(VectorEnv[Any, Any, Any]):
    """Worlds of one task, step by step together; one that ended begins anew as `autoreset_mode` says."""

    def __init__(
        self,
        num_envs: int = 1,
        task: str = SURVIVE.id,
        frame_skip: int = FRAME_SKIP,
        image: bool = False,
        infected: int | None = None,
        seconds: float | None = None,
        map: str | None = None,
        workers: int | None = None,
        render_mode: str | None = None,
        max_episode_steps: int | None = None,
        autoreset_mode: AutoresetMode | str = AutoresetMode.NEXT_STEP,
    ) -> None:
        """`workers` processes share the worlds, this one included; unless said, one a core.

        A world that ended begins anew at the next step, in the same one (`final_obs` and `final_info` in
        infos tell how it ended), or when it is reset. Everything else as in HyosanEnv; `max_episode_steps`
        cuts an episode off like `seconds`. Raises ValueError and ContentError.
        """
        num_envs = settings.whole("num_envs", num_envs, 1, MOST_WORLDS)
        workers = None if workers is None else settings.whole("workers", workers, 1, MOST_WORLDS)
        if render_mode is not None:
            raise ValueError(f"render_mode = {render_mode!r}: many worlds at once are not drawn; make one")
        frame_skip = settings.whole("frame_skip", frame_skip, 1, settings.MOST_TICKS)
        seconds = None if seconds is None else settings.length(seconds, 1 / TICKS)
        if max_episode_steps is not None:
            settings.whole("max_episode_steps", max_episode_steps, 1, MOST_STEPS)
            seconds = min(seconds or task_named(task).seconds, max_episode_steps * frame_skip / TICKS)
        self.num_envs, self.render_mode, self._mode = num_envs, None, _mode(autoreset_mode)
        self.metadata = {"autoreset_mode": self._mode, "render_modes": []}
        self.single_observation_space, self.single_action_space = observation_space(image), action_space()
        self.observation_space = batch_space(self.single_observation_space, num_envs)
        self.action_space = batch_space(self.single_action_space, num_envs)
        made: dict[str, Any] = {
            "task": task,
            "frame_skip": frame_skip,
            "at_once": self._mode is AutoresetMode.SAME_STEP,
            "infected": infected,
            "seconds": seconds,
            "map": None if map is None else settings.map_word(map),
        }
        shares = np.linspace(0, num_envs, min(workers or cores(), num_envs) + 1).astype(int).tolist()
        self._image, self._begun = image, False
        self._seeds = [settings.UNSEEDED] * num_envs
        self._workers: list[subprocess.Popen[bytes]] = []
        self._file: Path | None = None
        if len(shares) > 2:
            self._file = _shared_file(lanes.nbytes(num_envs, image))
        self._end = weakref.finalize(self, _dismiss, self._workers, self._file)
        self._board = lanes.board(num_envs, image, self._file)
        try:
            self._own = lanes.Lanes(self._board, shares[0], shares[1], **made)
            self._hire(shares, made)
        except BaseException:
            self.close()
            raise

    def _hire(self, shares: list[int], made: dict[str, Any]) -> None:
        """Start the workers; once all have mapped the file its name is not needed any more."""
        for first, end in pairwise(shares[1:]):
            told = {"file": str(self._file), "worlds": self.num_envs, "image": self._image}
            self._workers.append(_start({**told, "first": first, "end": end, "settings": made}))
        self._hear()
        _unlink(self._file)

    # ------------------------------------------------------------ Gymnasium's side
    def reset(
        self, *, seed: int | list[int | None] | None = None, options: dict[str, Any] | None = None
    ) -> tuple[Any, dict[str, Any]]:
        """All worlds anew, or those of `options["reset_mask"]` (num_envs,) bool. -> observations, infos

        One seed gives world k the seed + k; a list names one for each. Raises ValueError for what is no seed
        and no option, ClosedEnvironmentError once it is closed.
        """
        self._open()
        seeds, chosen = settings.seeds(seed, self.num_envs), settings.chosen(options, self.num_envs)
        for k in np.flatnonzero(chosen).tolist():
            if seeds[k] == self._seeds[k] == settings.UNSEEDED:
                seeds[k] = settings.drawn()
            if seeds[k] != settings.UNSEEDED:
                self._seeds[k] = seeds[k]
        self._board.seeds[:], self._board.chosen[:] = seeds, chosen
        self._board.did[:] = 0
        self._begun |= bool(chosen.all())
        self._all(worker.RESET)
        return self._seen(), batched.infos(self._board, self._image)

    @property
    def np_random_seed(self) -> tuple[int, ...]:  # type: ignore[override]
        """What each world was last seeded with, drawn for it where nobody said; -1 before its first reset."""
        return tuple(self._seeds)

    def _open(self) -> None:
        if self.closed:
            raise ClosedEnvironmentError("these worlds are closed: make others")

    def step(
        self, actions: Any
    ) -> tuple[Any, npt.NDArray[np.float64], npt.NDArray[np.bool_], npt.NDArray[np.bool_], dict[str, Any]]:
        """One step in every world. actions (num_envs, 4). -> observations, rewards, ended, cut off, infos

        Raises ValueError for what is no action, RuntimeError where a world has to be reset first.
        """
        self._open()
        self._refuse_over()
        self._board.actions[:] = settings.actions(actions, self.num_envs)
        self._all(worker.STEP)
        board = self._board
        ended = board.terminated.astype(np.bool_), board.truncated.astype(np.bool_)
        return self._seen(), board.rewards.copy(), *ended, batched.infos(self._board, self._image)

    def _refuse_over(self) -> None:
        """Before the first reset nobody steps; nor, where nobody begins anew by itself, after an end."""
        if not self._begun:
            raise RuntimeError("no episode has begun: call reset() before the first step()")
        over = np.flatnonzero(self._board.terminated | self._board.truncated)
        if self._mode is AutoresetMode.DISABLED and over.size:
            told = "call reset(options={'reset_mask': ...}) before the next step()"
            raise RuntimeError(f"worlds {over.tolist()} are over: {told}")

    def _all(self, order: bytes) -> None:
        """Everybody does it, this process too."""
        for each in self._workers:
            assert each.stdin is not None
            with contextlib.suppress(BrokenPipeError):  # the answer will say what happened
                worker.answer(each.stdin, order)
        if order == worker.STEP:
            self._own.step()
        else:
            self._own.reset()
        self._hear()

    def _hear(self) -> None:
        """Wait for every worker. Raises RuntimeError with what one of them met."""
        for each in self._workers:
            assert each.stdout is not None
            word = each.stdout.read(1)
            if word != worker.FINE:
                length = int.from_bytes(each.stdout.read(4), "big") if word == worker.FAILED else 0
                told = each.stdout.read(length).decode() or f"it ended with code {each.wait()}"
                self.close()
                raise RuntimeError(f"a worker of the vector environment failed: {told}")

    def _seen(self) -> Any:
        vectors = self._board.vectors.copy()
        return {"image": self._board.images.copy(), "vector": vectors} if self._image else vectors

    def __getstate__(self) -> dict[str, Any]:
        raise TypeError("many worlds play in processes of their own and cannot be copied: make others")

    def close_extras(self, **kwargs: Any) -> None:
        """End the workers; so does the end of this object or of the program, should nobody close it."""
        self._end()


def _mode(word: Any) -> AutoresetMode:
    """A way to begin anew, by itself or by its name. Raises ValueError."""
    for each in AutoresetMode:
        if word is each or word in (each.name, each.value):
            return each
    raise ValueError(f"autoreset_mode = {word!r}: one of {', '.join(each.name for each in AutoresetMode)}")


def _dismiss(workers: list[subprocess.Popen[bytes]], file: Path | None) -> None:
    """End every worker; whoever does not end in time is killed."""
    for each in workers:
        assert each.stdin is not None
        assert each.stdout is not None
        with contextlib.suppress(OSError):
            each.stdin.close()
        try:
            each.wait(END_SECONDS)
        except subprocess.TimeoutExpired:
            each.kill()
            each.wait()
        each.stdout.close()
    workers.clear()
    _unlink(file)


def _unlink(file: Path | None) -> None:
    if file is not None:
        with contextlib.suppress(OSError):  # Windows keeps a mapped file: the second try is at the end
            file.unlink(missing_ok=True)


def _shared_file(size: int) -> Path:
    """An empty file of a size, in memory where the system has such a place."""
    memory = Path("/dev/shm")
    place = memory if memory.is_dir() and os.access(memory, os.W_OK) else None
    handle, name = tempfile.mkstemp(prefix="hyosan-", dir=place)
    with os.fdopen(handle, "wb") as file:
        file.truncate(size)
    return Path(name)


def _start(told: dict[str, Any]) -> subprocess.Popen[bytes]:
    paths = [str(PACKAGE.parent), os.environ.get("PYTHONPATH", "")]
    process = subprocess.Popen(
        [sys.executable, "-m", "game.envs.worker"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(path for path in paths if path)},
    )
    assert process.stdin is not None
    worker.answer(process.stdin, json.dumps(told).encode() + b"\n")
    return process
