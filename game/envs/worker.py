"""A process that plays some worlds of a vector environment: told what to do by single bytes on its stdin.

One line of JSON first (see `serve`); then `r` resets, `s` steps, `x` or the end of stdin ends it. It answers
`k`, or `e` with the length and the text of what went wrong.
"""

from __future__ import annotations

import json
import signal
import sys
from pathlib import Path
from typing import IO

from game.envs.lanes import Lanes, board

RESET, STEP, END, FINE, FAILED = b"r", b"s", b"x", b"k", b"e"


def serve(orders: IO[bytes], answers: IO[bytes]) -> None:
    """Obey until told to end. The first line: {file, worlds, image, first, end, settings}."""
    told = json.loads(orders.readline())
    try:
        shared = board(told["worlds"], told["image"], Path(told["file"]))
        lanes = Lanes(shared, told["first"], told["end"], **told["settings"])
        answer(answers, FINE)
        while (order := orders.read(1)) in (RESET, STEP):
            if order == RESET:
                lanes.reset()
            else:
                lanes.step()
            answer(answers, FINE)
    except Exception as fault:  # whatever it is, the owner is the one to raise it
        words = f"{type(fault).__name__}: {fault}".encode()
        answer(answers, FAILED + len(words).to_bytes(4, "big") + words)


def answer(answers: IO[bytes], words: bytes) -> None:
    """Say it now."""
    answers.write(words)
    answers.flush()


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the owner is interrupted, and ends its workers
    serve(sys.stdin.buffer, sys.stdout.buffer)
