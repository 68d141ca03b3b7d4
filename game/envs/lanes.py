"""Some of the worlds of a vector environment, played on arrays that several processes share."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
from gymnasium.utils import seeding

from game.envs import deeds, settings
from game.envs.episode import Episode, Turn
from game.envs.fields import LENGTH, PIXELS
from game.envs.score import PARTS
from game.envs.tasks import task as task_named

OPENED, PLAYED, TURNED = 1, 2, 3
"""What a world last did: it began anew; it took a step; or it took its last step and began anew at once."""


class Board(NamedTuple):
    """What worlds and their owner tell each other, (n, ...) for n worlds."""

    actions: npt.NDArray[np.int64]
    """(n, 4)"""
    seeds: npt.NDArray[np.int64]
    chosen: npt.NDArray[np.uint8]
    """1 where a reset is meant for this world."""
    vectors: npt.NDArray[np.float32]
    """(n, LENGTH)"""
    images: npt.NDArray[np.uint8]
    """(n, PIXELS, PIXELS, 3); (n, 0, 0, 3) without pictures."""
    rewards: npt.NDArray[np.float64]
    parts: npt.NDArray[np.float64]
    """(n, len(PARTS))"""
    terminated: npt.NDArray[np.uint8]
    truncated: npt.NDArray[np.uint8]
    masks: npt.NDArray[np.uint8]
    """(n, WIDTH)"""
    ticks: npt.NDArray[np.int64]
    outcomes: npt.NDArray[np.int64]
    last_vectors: npt.NDArray[np.float32]
    """What a world that TURNED showed at its end; its picture, mask, tick and outcome likewise."""
    last_images: npt.NDArray[np.uint8]
    last_masks: npt.NDArray[np.uint8]
    last_ticks: npt.NDArray[np.int64]
    last_outcomes: npt.NDArray[np.int64]
    did: npt.NDArray[np.uint8]


LASTS = ("vectors", "images", "masks", "ticks", "outcomes")


def shapes(worlds: int, image: bool) -> dict[str, tuple[tuple[int, ...], np.dtype[Any]]]:
    """Shape and type of every column of a board."""
    n, side = worlds, PIXELS if image else 0
    found: dict[str, tuple[tuple[int, ...], Any]] = {
        "actions": ((n, len(deeds.SIZES)), np.int64),
        "seeds": ((n,), np.int64),
        "chosen": ((n,), np.uint8),
        "vectors": ((n, LENGTH), np.float32),
        "images": ((n, side, side, 3), np.uint8),
        "rewards": ((n,), np.float64),
        "parts": ((n, len(PARTS)), np.float64),
        "terminated": ((n,), np.uint8),
        "truncated": ((n,), np.uint8),
        "masks": ((n, deeds.WIDTH), np.uint8),
        "ticks": ((n,), np.int64),
        "outcomes": ((n,), np.int64),
        "last_vectors": ((n, LENGTH), np.float32),
        "last_images": ((n, side, side, 3), np.uint8),
        "last_masks": ((n, deeds.WIDTH), np.uint8),
        "last_ticks": ((n,), np.int64),
        "last_outcomes": ((n,), np.int64),
        "did": ((n,), np.uint8),
    }
    return {name: (shape, np.dtype(kind)) for name, (shape, kind) in found.items()}


def board(worlds: int, image: bool, file: Path | None = None) -> Board:
    """A board in memory of its own, or over a file that all processes map. The file must be large enough."""
    columns, at = {}, 0
    for name, (shape, kind) in shapes(worlds, image).items():
        size = int(np.prod(shape)) * kind.itemsize
        if file is None or size == 0:
            columns[name] = np.zeros(shape, kind)
        else:
            columns[name] = np.asarray(np.memmap(file, kind, "r+", at, shape))
        at += -(-size // 64) * 64
    return Board(**columns)


def nbytes(worlds: int, image: bool) -> int:
    """How large the file of a board has to be."""
    return sum(
        -(-int(np.prod(shape)) * kind.itemsize // 64) * 64 for shape, kind in shapes(worlds, image).values()
    )


class Lanes:
    """Worlds `first` to `end` (exclusive) of a board."""

    def __init__(
        self, board: Board, first: int, end: int, task: str, frame_skip: int, at_once: bool, **made: Any
    ) -> None:
        """`at_once` = who has ended begins anew in the same step. `made` as in Episode.

        Raises ValueError and ContentError.
        """
        self._board, self._rows, self._at_once = board, range(first, end), at_once
        self._episodes = [Episode(task_named(task), frame_skip, **made) for _ in self._rows]
        self._lucks = [seeding.np_random(None)[0] for _ in self._rows]

    def reset(self) -> None:
        """Begin anew wherever the board says so."""
        for k, row in enumerate(self._rows):
            if self._board.chosen[row]:
                seed = int(self._board.seeds[row])
                if seed != settings.UNSEEDED:
                    self._lucks[k] = seeding.np_random(seed)[0]
                self._open(k, row)

    def step(self) -> None:
        """One step in each world; one that had ended begins anew instead, its action unheard.

        `at_once`, none ever has: it begins anew after its last step, whose reward and end stand.
        """
        board = self._board
        for k, row in enumerate(self._rows):
            over = board.terminated[row] or board.truncated[row]
            if over and not self._at_once:
                self._open(k, row)
                continue
            self._tell(k, row, self._episodes[k].turn(board.actions[row]))
            if self._at_once and (board.terminated[row] or board.truncated[row]):
                self._turn_over(k, row)

    def _open(self, k: int, row: int) -> None:
        self._episodes[k].begin(self._lucks[k])
        self._tell(k, row, None)

    def _turn_over(self, k: int, row: int) -> None:
        """Keep how it ended, and begin anew."""
        for name in LASTS:
            getattr(self._board, f"last_{name}")[row] = getattr(self._board, name)[row]
        self._episodes[k].begin(self._lucks[k])
        self._show(k, row)
        self._board.did[row] = TURNED

    def _tell(self, k: int, row: int, turn: Turn | None) -> None:
        board = self._board
        board.rewards[row] = turn.reward if turn else 0.0
        board.terminated[row] = turn is not None and turn.terminated
        board.truncated[row] = turn is not None and turn.truncated
        if turn is not None:
            board.parts[row] = [turn.parts[name] for name in PARTS]
        board.did[row] = OPENED if turn is None else PLAYED
        self._show(k, row)

    def _show(self, k: int, row: int) -> None:
        """What is to be seen and done in it."""
        board, episode = self._board, self._episodes[k]
        episode.look(board.vectors[row])
        if board.images.size:
            board.images[row] = episode.paint()
        board.masks[row] = episode.mask()
        board.ticks[row], board.outcomes[row] = episode.world.tick, int(episode.world.outcome)
