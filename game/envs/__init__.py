"""Learning environments: Gymnasium's `Hyosan/…-v0` and PettingZoo's parallel one. Needs the extra `rl`."""

from game.envs.register import env, parallel_env, raw_env

__all__ = ["env", "parallel_env", "raw_env"]
