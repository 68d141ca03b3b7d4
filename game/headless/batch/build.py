"""Which program played a night: rows of two of them do not belong in one batch."""

from __future__ import annotations

from functools import lru_cache
from hashlib import blake2b
from pathlib import Path

from game.session import made

PLAYERS = (
    "bots/*.py",
    "wits/*.py",
    "roster.py",
    "players.py",
    "guest.py",
    "beside.py",
    "run.py",
    "batch/night.py",
    "batch/witness.py",
    "batch/grid.py",
)
"""What decides beside the rules how a row comes out: who plays, and who counts."""


@lru_cache(maxsize=1)
def build_digest() -> str:
    """Of the rules' sources, as replays have it, and of those of bots and of what is counted."""
    root = Path(__file__).resolve().parent.parent
    total = blake2b(made.build_digest().encode(), digest_size=made.SIZE)
    for path in sorted({path for pattern in PLAYERS for path in root.glob(pattern)}):
        total.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return total.hexdigest()
