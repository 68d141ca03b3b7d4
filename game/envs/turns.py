"""The night of many, one agent after another: PettingZoo's other way."""

from __future__ import annotations

from typing import Any

from game.envs import deeds
from game.envs.crowd import Crowd, whose
from game.envs.deeds import Action
from game.envs.zoo import parallel_to_aec_wrapper, wrappers


class OneByOne(parallel_to_aec_wrapper):  # type: ignore[misc]
    """The same night, one agent after another."""

    def step(self, action: Action | None) -> None:
        """Of the agent whose turn it is. Raises ValueError for what is none, before others have acted;
        RuntimeError before the first reset.
        """
        agent = getattr(self, "agent_selection", None)
        if agent is None:
            raise RuntimeError("no night has begun: call reset() before the first step()")
        if action is not None and not (self.terminations[agent] or self.truncations[agent]):
            with whose(agent):
                deeds.chosen(action)
        super().step(action)


def one_by_one(**settings: Any) -> Any:
    """The same night, one agent after another."""
    return OneByOne(Crowd(**settings))


def checked(**settings: Any) -> Any:
    """The same, wrong calls told in words."""
    return wrappers.OrderEnforcingWrapper(one_by_one(**settings))
