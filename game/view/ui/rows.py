"""Rows of menus: what does something, what is one of a few words, what is a share of a whole."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(slots=True)
class Row:
    """One line of a menu. Plain rows do something when accepted."""

    label: str
    done: Callable[[], None] = lambda: None
    hint: str = ""
    enabled: bool = True

    def accept(self) -> None:
        """Do what the row says."""
        self.done()

    def nudge(self, step: int) -> bool:
        """Left (-1) or right (+1); whether that meant anything."""
        return False

    def value(self) -> str:
        """What stands at the right end."""
        return ""

    def share(self) -> float | None:
        """0..1 for rows that show a bar."""
        return None

    def point(self, share: float) -> None:
        """Clicked at this share of the bar."""


@dataclass(slots=True)
class Choice(Row):
    """One of a few words."""

    options: Sequence[str] = ()
    chosen: Callable[[], int] = lambda: 0
    choose: Callable[[int], None] = lambda option: None

    def accept(self) -> None:
        self.choose((self.chosen() + 1) % len(self.options))

    def nudge(self, step: int) -> bool:
        self.choose((self.chosen() + step) % len(self.options))
        return True

    def value(self) -> str:
        return self.options[self.chosen()]


@dataclass(slots=True)
class Slider(Row):
    """A share of a whole, in tenths."""

    read: Callable[[], float] = lambda: 0.0
    write: Callable[[float], None] = lambda share: None

    def accept(self) -> None:
        self.write(0.0 if self.read() >= 0.99 else min(1.0, round(self.read() + 0.1, 2)))

    def nudge(self, step: int) -> bool:
        self.write(min(1.0, max(0.0, round(self.read() + 0.1 * step, 2))))
        return True

    def value(self) -> str:
        return f"{round(self.read() * 100)}"

    def share(self) -> float | None:
        return self.read()

    def point(self, share: float) -> None:
        self.write(round(min(1.0, max(0.0, share)) * 20) / 20)
