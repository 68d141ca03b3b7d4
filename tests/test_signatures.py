"""Every compiled function is compiled for one set of types: a second means a stray type on a hot path."""

import numpy as np
import pytest
from numba.core import types

from game.content import places
from game.core.compiled import DISPATCHERS
from game.headless import roster
from game.session.play import open_map
from game.sim import look
from game.view.night import Night


def kinds(signature):
    """A signature without the literal values numba notes for constants."""
    return tuple(types.unliteral(kind) for kind in signature)


@pytest.fixture(scope="module")
def played():
    """Half a minute of each protagonist at the school, drawn now and then."""
    for person in ("onjo", "namra"):
        session = open_map("hyosan_high", person, 7)
        night = Night(session, places.assets())
        bot = roster.make("scout", 7)
        for tick in range(1800):
            if session.over:
                break
            night.step(bot.act(look.percept(session.world)) if tick % 6 == 0 else ())
            if tick % 60 == 0:
                with session.world.frozen():
                    frame = night.painter.frame(night.scene(0.5))
                assert np.isfinite(frame).all()
    return [d for d in DISPATCHERS if d.signatures]


def test_no_compiled_function_has_two_signatures(played):
    assert len(played) > 40, "a check that checked nothing fails"
    double = {
        f"{d.__module__}.{d.__name__}": sorted({str(kinds(s)) for s in d.signatures})
        for d in played
        if len({kinds(s) for s in d.signatures}) > 1
    }
    assert not double, "\n".join(f"{name}: {found}" for name, found in double.items())
