"""A worked example: `python -m game.envs.learn` trains a small agent to outlive `random` on Survive.

Cross-entropy search over a policy of 49 weights, numpy alone: every generation draws candidates, lets each
play the same while in a world of its own, and moves toward the best quarter. The eight directions share
their weights, so that what is learnt of danger in the east holds in the north.
"""

from __future__ import annotations

import argparse
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import gymnasium
import numpy as np
import numpy.typing as npt
from gymnasium.utils import seeding

from game.core.angles import circle
from game.envs import deeds, fields
from game.envs.tasks import SURVIVE
from game.sim.clock import TICKS

Floats = npt.NDArray[np.float64]
WAYS = 8
FOLDED = fields.RAYS // 2 + 1
"""A ring seen from one direction: ahead, eight steps to either side alike, behind."""
AHEAD = 3 * FOLDED + 2
HOW, DO = 5, 4
WEIGHTS = AHEAD + 1 + len(deeds.GAITS) * HOW + DO
RING: Floats = circle(WAYS)
TURNED = np.array([[(2 * way + step) % fields.RAYS for step in range(fields.RAYS)] for way in range(WAYS)])
"""Ray that stands `step` sixteenths to the right of a way. (WAYS, RAYS)"""
KEPT = 0.25
"""Share of the candidates that the next generation is drawn from."""
LEAST_SPREAD = 0.05
EPISODES = 40
"""Nights at least a policy is judged by, and `random` with it."""


def folded(rings: Floats) -> Floats:
    """What lies ahead, aside and behind of each of eight ways. (n, RAYS) -> (n, WAYS, FOLDED)"""
    turned = rings[:, TURNED]
    right, left = turned[..., :FOLDED], turned[..., -np.arange(FOLDED)]
    return np.asarray((right + left) / 2, np.float64)


def act(weights: Floats, seen: npt.NDArray[np.float32]) -> npt.NDArray[np.int64]:
    """The actions of n policies for n observations. (n, WEIGHTS), (n, LENGTH) -> (n, 4)"""
    told = {name: fields.part(seen, name).astype(np.float64) for name in fields.AT}
    count = len(seen)
    heard = np.einsum("nk,wk->nw", told["heard"][:, 1:3], RING) * told["heard"][:, 3:4]
    inertia = np.einsum("nk,wk->nw", told["facing"], RING)
    rings = [folded(told[name]) for name in ("danger", "hunters")] + [folded(1.0 - told["walls"])]
    ahead = np.concatenate([*rings, heard[..., None], inertia[..., None]], axis=2)
    ways = np.einsum("nwf,nf->nw", ahead, weights[:, :AHEAD])
    stay = weights[:, AHEAD : AHEAD + 1]
    one = np.ones((count, 1))
    near, hunted = told["danger"].max(axis=1, keepdims=True), told["hunters"].max(axis=1, keepdims=True)
    how = np.concatenate([one, near, hunted, told["stamina"], told["grabbed"]], axis=1)
    gaits = weights[:, AHEAD + 1 : -DO].reshape(count, len(deeds.GAITS), HOW)
    do = np.concatenate([one, hunted, told["grabbed"], told["stamina"]], axis=1)
    action = np.zeros((count, len(deeds.SIZES)), np.int64)
    action[:, 0] = np.argmax(np.concatenate([stay, ways], axis=1), axis=1)
    action[:, 1] = np.argmax(np.einsum("ngf,nf->ng", gaits, how), axis=1)
    action[:, 3] = np.einsum("nf,nf->n", do, weights[:, -DO:]) > 0.0
    return action


@dataclass(slots=True)
class Search:
    """The cross-entropy method: a normal distribution over weights that closes in on what plays well."""

    seed: int
    mean: Floats = field(default_factory=lambda: np.zeros(WEIGHTS))
    spread: Floats = field(default_factory=lambda: np.ones(WEIGHTS))

    def generation(self, worlds: Any, number: int, steps: int) -> float:
        """Draw, play, move. -> mean points of the kept candidates. worlds: the vector environment"""
        luck = seeding.np_random(self.seed * 1000 + number)[0]
        count = worlds.num_envs
        candidates = self.mean + self.spread * luck.standard_normal((count, WEIGHTS))
        candidates[0] = self.mean
        points = np.zeros(count)
        # All play from the same seed: what differs is the policy, not the night.
        seen, _ = worlds.reset(seed=[int(luck.integers(2**31))] * count)
        for _ in range(steps):
            seen, reward, _, _, _ = worlds.step(act(candidates, seen))
            points += reward
        best = np.argsort(-points, kind="stable")[: max(2, int(count * KEPT))]
        self.mean = candidates[best].mean(axis=0)
        self.spread = candidates[best].std(axis=0) + LEAST_SPREAD
        return float(points[best].mean())


def judge(worlds: Any, weights: Floats | None, seed: int) -> tuple[float, float]:
    """Mean return and seconds lived over EPISODES nights; without weights at random. -> return, seconds"""
    count = worlds.num_envs
    policies = None if weights is None else np.tile(weights, (count, 1))
    worlds.action_space.seed(seed)
    returns, lived = list[float](), list[float]()
    seen, infos = worlds.reset(seed=seed)
    total, left = np.zeros(count), np.full(count, -(-EPISODES // count))
    # So many nights of every world: the first to end anywhere would be the short ones.
    while left.any():
        actions = worlds.action_space.sample() if policies is None else act(policies, seen)
        seen, reward, terminated, truncated, infos = worlds.step(actions)
        total += reward
        for k in np.flatnonzero(terminated | truncated):
            if left[k]:
                returns.append(float(total[k]))
                lived.append(float(infos["tick"][k]) / TICKS)
            left[k], total[k] = max(0, left[k] - 1), 0.0
    return float(np.mean(returns)), float(np.mean(lived))


def train(worlds: Any, generations: int, steps: int, seed: int, quiet: bool = False) -> Floats:
    """Search for so many generations. -> weights (WEIGHTS,)"""
    search, started = Search(seed), time.perf_counter()
    for number in range(generations):
        points = search.generation(worlds, number, steps)
        if not quiet:
            took = time.perf_counter() - started
            print(f"generation {number + 1:3}  kept {points:7.2f} points  {took:5.0f} s", file=sys.stderr)
    return search.mean


def main(arguments: list[str] | None = None) -> None:
    """Train, compare with `random`, keep the weights."""
    parser = argparse.ArgumentParser(prog="python -m game.envs.learn", description=__doc__.splitlines()[0])
    parser.add_argument("--generations", type=int, default=8, help="rounds of the search (8)")
    parser.add_argument(
        "--worlds", type=int, default=32, help="candidates of each, one world a candidate (32)"
    )
    parser.add_argument("--steps", type=int, default=900, help="steps each plays, 15 a second (900)")
    parser.add_argument("--seed", type=int, default=0, help="of the search and of the nights (0)")
    parser.add_argument("--out", type=Path, help="write the weights as .npy")
    asked = parser.parse_args(arguments)
    worlds = gymnasium.make_vec(f"game.envs:{SURVIVE.id}", num_envs=asked.worlds)
    try:
        weights = train(worlds, asked.generations, asked.steps, asked.seed)
        for name, policy in (("random", None), ("trained", weights)):
            points, seconds = judge(worlds, policy, asked.seed + 1)
            print(f"{name:8} return {points:6.2f}  lived {seconds:5.1f} s  ({EPISODES} nights)")
        if asked.out is not None:
            np.save(asked.out, weights)
    finally:
        worlds.close()


if __name__ == "__main__":
    main()
