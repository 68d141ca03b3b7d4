"""Infos of many worlds as Gymnasium batches them: each with the worlds it is of."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from game.envs import lanes
from game.envs.lanes import Board
from game.envs.score import PARTS

Worlds = npt.NDArray[np.bool_]
"""(n,) true for those that are meant."""


def infos(board: Board, image: bool) -> dict[str, Any]:
    """What a reset or a step has to tell beside what is seen."""
    there, played, turned = board.did > 0, board.did == lanes.PLAYED, board.did == lanes.TURNED
    told = _told(board, "", there)
    if played.any():
        told["reward_parts"], told["_reward_parts"] = _parts(board, played), played
    if turned.any():
        told.update(_finals(board, turned, image))
    return told


def _told(board: Board, when: str, of: Worlds) -> dict[str, Any]:
    """Mask, tick and outcome; `when` is "last_" for those of an end."""
    info: dict[str, Any] = {
        "action_mask": getattr(board, f"{when}masks").astype(np.bool_) & of[:, None],
        "tick": np.where(of, getattr(board, f"{when}ticks"), 0),
        "outcome": np.where(of, getattr(board, f"{when}outcomes"), 0),
    }
    return info | {f"_{name}": of.copy() for name in info}


def _parts(board: Board, of: Worlds) -> dict[str, Any]:
    """What their rewards are made of."""
    parts: dict[str, Any] = {}
    for k, name in enumerate(PARTS):
        parts[name] = np.where(of, board.parts[:, k], 0.0)
        parts[f"_{name}"] = of.copy()
    return parts


def _finals(board: Board, of: Worlds, image: bool) -> dict[str, Any]:
    """How worlds ended that have begun anew in the same step."""
    seen = np.full(len(of), None, object)
    for k in np.flatnonzero(of).tolist():
        vector = board.last_vectors[k].copy()
        seen[k] = {"image": board.last_images[k].copy(), "vector": vector} if image else vector
    info = _told(board, "last_", of) | {"reward_parts": _parts(board, of), "_reward_parts": of.copy()}
    return {"final_obs": seen, "_final_obs": of.copy(), "final_info": info, "_final_info": of.copy()}
