"""The loops bots think with, each called once: compiled or loaded before anybody waits for it."""

from __future__ import annotations

import numpy as np

from game.core.flow import FAR, JOB, integrate, scratch_sizes
from game.core.sight import clear, on_map
from game.headless.wits.danger import paint
from game.headless.wits.ground import known, price, trail


def ready() -> None:
    """Call all of them, with the types bots call them with."""
    marks, costs, field = np.zeros((4, 4), np.uint8), np.zeros((4, 4), np.int16), np.zeros((4, 4), np.int32)
    bucket, link = (np.zeros(size, np.int32) for size in scratch_sizes(4, 4))
    paint(costs, 1.5, 1.5, 1.0, 0.0, 1.0, 1.0, 1.0, True, 1.0)
    price(marks, marks.copy(), np.zeros(6, np.int16), costs, marks.copy(), costs.copy(), costs.copy())
    integrate(field, costs, 0, 0, FAR - 1, bucket, link)
    known(field, costs, 0, 0, -1, -1, True, bucket, link, np.zeros(JOB, np.int32))
    trail(field, costs, 3, 3, np.zeros((2, 2), np.int32))
    if on_map(marks, 1.5, 1.5):
        clear(marks, 0.5, 0.5, 1.5, 1.5)
