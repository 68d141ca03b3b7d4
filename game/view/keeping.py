"""Keeping: a night is saved when its player asks, when she leaves, and by itself in quiet moments."""

from __future__ import annotations

from game.session import save as saves
from game.session.play import Session

AUTOSAVE = 90.0
"""Seconds of play between two autosaves."""


class Keeping:
    """Saves one play-through."""

    def __init__(self) -> None:
        self.since = 0.0
        """Seconds of play that would be lost."""

    def save(self, session: Session, slot: str = "save") -> str:
        """Save; why not, or '' where it worked."""
        try:
            saves.save(session, slot)
        except OSError as fault:
            return str(fault.strerror or fault)
        self.since = 0.0
        return ""

    def soon(self) -> None:
        """Something was won that nobody should have to do twice: save at the next quiet moment."""
        self.since = AUTOSAVE

    def update(self, session: Session, seconds: float, calm: bool) -> None:
        """Time passes; where it is quiet and enough would be lost, save. What failed is tried again later."""
        self.since += seconds
        if self.since > AUTOSAVE and calm:
            self.save(session, "auto")
            self.since = 0.0
