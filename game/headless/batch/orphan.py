"""A process that plays for another ends with it: whoever is killed cannot call off those who work for him."""

from __future__ import annotations

import multiprocessing
import os
import threading
import time
from functools import cache

LOOK = 1.0
"""Seconds between two looks."""
WORKER = "LokyProcess"
"""How joblib calls its processes; those of a cluster have a nanny of their own."""


@cache
def follow() -> None:
    """Let this process, if it is one of joblib's, end soon after the one that began it; once is enough.

    Left alone it would wait for work, and hold a terminal's or a pipe's other end, for minutes or for ever.
    """
    if multiprocessing.current_process().name.startswith(WORKER):
        threading.Thread(target=_watch, args=(os.getppid(),), daemon=True).start()


def _watch(parent: int) -> None:
    while os.getppid() == parent:  # an orphan is given to another; Windows never tells, and loses nothing
        time.sleep(LOOK)
    os._exit(1)  # there is nobody to hand anything to: what was handed in is written
