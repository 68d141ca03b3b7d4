"""Before several processes play: one of them compiles all there is to compile, and the others load it."""

from __future__ import annotations

from game.core.compiled import ROOT
from game.headless.wits.ready import ready
from game.sim.warmup import warm


def rehearse() -> None:
    """Everything compiled and cached; a second where it is already. Nothing where no cache can be written."""
    if ROOT is None:
        return
    for _ in warm():
        pass
    ready()
