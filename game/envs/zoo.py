"""PettingZoo, imported so that nothing stays of what its import does to SDL's sound driver."""

from __future__ import annotations

import os

_SET = {name: os.environ.get(name) for name in ("SDL_AUDIODRIVER", "PYGAME_HIDE_SUPPORT_PROMPT")}
from pettingzoo import ParallelEnv  # noqa: E402 - between what it sets is read and put back
from pettingzoo.utils import wrappers  # noqa: E402
from pettingzoo.utils.conversions import parallel_to_aec_wrapper  # noqa: E402

for _name, _value in _SET.items():
    if _value is None:
        os.environ.pop(_name, None)
    else:
        os.environ[_name] = _value

__all__ = ["ParallelEnv", "parallel_to_aec_wrapper", "wrappers"]
