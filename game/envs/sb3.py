"""`python -m game.envs.sb3`: PPO of Stable-Baselines3 learns a task and is judged beside `random`.

Stable-Baselines3 is no dependency of the game: pip install stable-baselines3. What comes with the game and
needs neither it nor torch is `game.envs.learn`.
"""

from __future__ import annotations

import argparse
import importlib.util
import sys
from pathlib import Path
from typing import Any

from game.envs.tasks import SURVIVE, TASKS

NEEDED = "stable_baselines3"
NIGHTS = 40
"""Episodes that a policy is judged by."""
ROLLOUT = 2048
"""Steps of all worlds together between two updates."""


def main(arguments: list[str] | None = None) -> None:
    """Train, compare, keep the model."""
    parser = argparse.ArgumentParser(
        prog="python -m game.envs.sb3",
        description=(__doc__ or "").splitlines()[0],
        epilog="example: python -m game.envs.sb3 --steps 300000 --worlds 8 --out survive.zip",
    )
    names = [task.id for task in TASKS]
    parser.add_argument("--task", choices=names, default=SURVIVE.id, help=f"({SURVIVE.id})")
    parser.add_argument("--steps", type=int, default=300_000, help="steps of all worlds together (300000)")
    parser.add_argument("--worlds", type=int, default=8, help="worlds at once, a process each (8)")
    parser.add_argument("--seed", type=int, default=0, help="of the search and of the nights (0)")
    parser.add_argument("--out", type=Path, help="write the model as .zip")
    asked = parser.parse_args(arguments)
    if min(asked.steps, asked.worlds) < 1:
        parser.error("--steps and --worlds: at least 1 each")
    if importlib.util.find_spec(NEEDED) is None:
        parser.exit(2, f"{NEEDED} is not installed: pip install stable-baselines3\n")
    _train(asked)


def _train(asked: argparse.Namespace) -> None:
    import torch
    from stable_baselines3 import PPO
    from stable_baselines3.common.env_util import make_vec_env
    from stable_baselines3.common.vec_env import DummyVecEnv, SubprocVecEnv

    torch.set_num_threads(1)  # the network is small, and the other cores play
    _rehearse(asked.task)
    apart = SubprocVecEnv if asked.worlds > 1 else DummyVecEnv
    worlds = make_vec_env(f"game.envs:{asked.task}", asked.worlds, asked.seed, vec_env_cls=apart)
    try:
        steps = max(8, ROLLOUT // asked.worlds)
        model = PPO(
            "MlpPolicy",
            worlds,
            n_steps=steps,
            batch_size=steps * asked.worlds // 4,
            gamma=0.995,
            ent_coef=0.01,
            seed=asked.seed,
            device="cpu",
            verbose=0,
        )
        model.learn(asked.steps, progress_bar=sys.stderr.isatty())
        for name, player in (("random", None), ("trained", model)):
            print(
                f"{name:8} return {judge(worlds, player, asked.seed + 1):6.2f}  ({NIGHTS} nights)", flush=True
            )
        if asked.out is not None:
            model.save(asked.out)
    finally:
        worlds.close()


def _rehearse(task: str) -> None:
    """Compile here what every world's process would else compile for itself, minutes long and all at once."""
    import gymnasium

    from game.sim.warmup import warm

    for _ in warm():
        pass
    world = gymnasium.make(f"game.envs:{task}")
    world.reset(seed=0)
    world.step(world.action_space.sample())
    world.close()


def judge(worlds: Any, model: Any, seed: int) -> float:
    """Mean return over so many nights, the same number in every world; without a model at random."""
    worlds.seed(seed)
    worlds.action_space.seed(seed)
    count = worlds.num_envs
    left = [-(-NIGHTS // count)] * count
    points, total = list[float](), [0.0] * count
    seen = worlds.reset()
    while any(left):
        if model is None:
            actions: Any = [worlds.action_space.sample() for _ in range(count)]
        else:
            actions, _ = model.predict(seen)
        seen, rewards, ended, _ = worlds.step(actions)
        for k in range(count):
            total[k] += float(rewards[k])
            if ended[k]:
                if left[k]:
                    points.append(total[k])
                left[k], total[k] = max(0, left[k] - 1), 0.0
    return sum(points) / len(points)


if __name__ == "__main__":
    main()
