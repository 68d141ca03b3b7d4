"""Episodes to play, and PettingZoo's own tests."""

from __future__ import annotations

import warnings
from types import ModuleType

import numpy as np
import pytest
from gymnasium.utils import seeding

from game.envs import deeds
from game.envs.episode import Episode
from game.envs.tasks import TASKS


@pytest.fixture(scope="session")
def zoo() -> ModuleType:
    """`pettingzoo.test`, whose import warns of a package of its own."""
    import game.envs

    game.envs.parallel_env()  # ours first: what PettingZoo does to the environment is put back
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        import pettingzoo.test
    return pettingzoo.test


@pytest.fixture(params=TASKS, ids=lambda task: task.map)
def task(request):
    """Each task in turn."""
    return request.param


@pytest.fixture
def luck():
    """What `env.np_random` is, from a fixed seed."""
    return seeding.np_random(11)[0]


class Fumbling:
    """Plays any episode by holding a random action for a while."""

    def __init__(self, luck: np.random.Generator) -> None:
        self.luck = luck
        self.action = np.array([0, 1, 0, 0])

    def __call__(self) -> np.ndarray:
        if self.luck.random() < 0.15:
            self.action = np.array([self.luck.integers(0, size) for size in deeds.SIZES])
        return self.action


@pytest.fixture
def fumbling(luck):
    return Fumbling(luck)


@pytest.fixture
def episode(task):
    """A fresh episode of a task, one tick a step unless the test says otherwise."""
    return Episode(task, frame_skip=1)
