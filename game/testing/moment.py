"""The picture of a moment, for whoever was not there."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from game.session.play import Session

QUIET = {"PYGAME_HIDE_SUPPORT_PROMPT": "1"}


def picture(session: Session, x: float, y: float, out: Path, lines: Sequence[str] = ()) -> Path:
    """Write a PNG of a session as it stands, (x, y) in tiles in its middle, `lines` above it. -> its path

    All is seen and nothing too dark to read; over heads stand mood, suspicion and why, with a line to whom
    each has noticed. Needs no display; the environment and pygame's state are left as they were.
    """
    before = dict(os.environ)
    os.environ.update(QUIET)
    try:
        from game.view.moment import moment  # pygame greets when it is imported, and sets variables
    finally:
        for name in set(os.environ) - set(before):
            del os.environ[name]
        os.environ.update(before)
    return moment(session, x, y, out, lines)
