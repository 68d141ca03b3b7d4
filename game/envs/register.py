"""Names the environments to Gymnasium, and the doors to PettingZoo's; what either needs is loaded on use."""

from __future__ import annotations

import importlib.util
from typing import TYPE_CHECKING, Any

from game.envs.tasks import FRAME_SKIP, TASKS

if TYPE_CHECKING:
    from pettingzoo import AECEnv, ParallelEnv

MISSING = "game.envs needs {}: install the extra, pip install 'hyosan[rl]'"


def needs(module: str) -> None:
    """Raises ModuleNotFoundError that names the extra where a library is missing."""
    if importlib.util.find_spec(module) is None:
        raise ModuleNotFoundError(MISSING.format(module), name=module)


def register() -> None:
    """Make the ids known, once. Raises ModuleNotFoundError that names the extra."""
    needs("gymnasium")
    from gymnasium.envs import registration

    for task in TASKS:
        if task.id not in registration.registry:
            registration.register(
                task.id,
                entry_point="game.envs.single:HyosanEnv",
                vector_entry_point="game.envs.vector:HyosanVectorEnv",
                kwargs={"task": task.id, "frame_skip": FRAME_SKIP},
            )


def parallel_env(**settings: Any) -> ParallelEnv[str, Any, Any]:
    """Survivors, hybrids and infected acting at once; settings as in `game.envs.crowd.Crowd`."""
    needs("pettingzoo")
    from game.envs.crowd import Crowd

    return Crowd(**settings)


def raw_env(**settings: Any) -> AECEnv[str, Any, Any]:
    """The same, one agent after another, without the checks of wrappers."""
    needs("pettingzoo")
    from game.envs.turns import one_by_one

    return one_by_one(**settings)


def env(**settings: Any) -> AECEnv[str, Any, Any]:
    """The same, one agent after another, wrong calls told in words."""
    needs("pettingzoo")
    from game.envs.turns import checked

    return checked(**settings)


register()
