"""What every class of object has, and the words many of them share."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from game.content.plan.draft import Draft, Place
from game.content.plan.fields import Colour, Range

POINT, RECT, LINE = "point", "rect", "polyline"
ELLIPSE, POLYGON = "ellipse", "polygon"
AREA = (RECT, ELLIPSE, POLYGON)
"""Shapes of a class that stands for an area of any form."""
WHO = {"onjo": 1, "namra": 2, "both": 3}
WARM = Colour("#fff2cc")
COLD = Colour("#dfefff")
Whose = Literal["onjo", "namra", "both"]
Health = Annotated[float, Range(0, 10_000)]


class Placed:
    """What every class has: its shapes, its colour in Tiled (`paint`), and the table its rows go to."""

    __slots__ = ()
    shapes: ClassVar[tuple[str, ...]] = (POINT,)
    table: ClassVar[str]
    also: ClassVar[tuple[str, ...]] = ()
    """Further tables that get one row of each."""
    paint: ClassVar[str] = "#a0a0a4"
    waits: ClassVar[str] = ""
    """What it waits for, where no rule reads it yet."""

    def home(self) -> str:
        """The table this one goes to."""
        return self.table

    def key_words(self) -> tuple[str, ...]:
        """Keys it names."""
        return ()

    def value_words(self) -> tuple[str, ...]:
        """Values it sets."""
        return ()

    def spawn(self, place: Place, draft: Draft) -> None:
        """Add what it stands for to the draft."""
        raise NotImplementedError


class Awaiting(Placed):
    """Read and checked; kept in the plan until a rule reads it."""

    __slots__ = ()
    table: ClassVar[str] = "waiting"

    def spawn(self, place: Place, draft: Draft) -> None:
        draft.add("waiting", (type(self).__name__, place.spot.name), place)
