"""A frame in stripes, each painted by a core of its own: loops over rows that do not look at each other."""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from itertools import pairwise
from typing import Any

from game.content.machine import cores

MOST = 4
"""More stripes than this gain nothing: memory is what they wait for."""


@cache
def _hands(count: int) -> ThreadPoolExecutor:
    """The threads beside the one that asks; they sleep between frames and end with the program."""
    return ThreadPoolExecutor(count, thread_name_prefix="stripe")


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_hands.cache_clear)  # threads stay behind: a child has its own


class Stripes:
    """Shares loops out. What comes out is the same bits whatever the number of cores."""

    def __init__(self, count: int | None = None) -> None:
        """`count` stripes; one for each core unless said."""
        self.count = max(1, min(MOST, cores() if count is None else count))
        self._known: set[int] = set()

    def rows(self, loop: Callable[..., Any], *args: Any, high: int, step: int = 1) -> None:
        """`loop(*args, y0, y1)` over the rows 0..high, cut at multiples of `step`.

        The first time all of it is done here: it may have to be compiled, and that is one thread's work.
        """
        first, *others = self._cut(high, step)
        if id(loop) not in self._known or not others:
            self._known.add(id(loop))
            loop(*args, 0, high)
            return
        asked = [_hands(self.count - 1).submit(loop, *args, *each) for each in others]
        loop(*args, *first)
        for each in asked:
            each.result()

    def parts(self, work: Callable[[Any, int, int, int], None], what: Any, *, high: int) -> None:
        """`work(what, part, y0, y1)` for each part of the rows 0..high, to which it alone writes. Nothing in
        it may still have to be compiled: that is one thread's work."""
        first, *others = self._cut(high, 1)
        asked = [_hands(self.count - 1).submit(work, what, k + 1, *each) for k, each in enumerate(others)]
        work(what, 0, *first)
        for each in asked:
            each.result()

    def _cut(self, high: int, step: int) -> list[tuple[int, int]]:
        """Rows 0..high in as many parts, cut at multiples of `step`."""
        return list(pairwise([high * k // self.count // step * step for k in range(self.count)] + [high]))
