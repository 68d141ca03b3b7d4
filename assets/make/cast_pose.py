"""A pose: where the joints of a body are in one frame, in pixels from its rest."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import NamedTuple


class Arm(NamedTuple):
    """Elbow and hand from the shoulder; what it holds points in `hold` degrees, 0 east, 90 down."""

    elbow: tuple[float, float] = (0, 3)
    hand: tuple[float, float] = (0, 7)
    hold: float | None = None
    over: bool = True  # in front of the trunk rather than behind it


class Leg(NamedTuple):
    """Foot from its rest: `fore` pixels ahead (side) or nearer the viewer (front), `lift` off the ground."""

    fore: float = 0
    lift: float = 0
    knee: float = 0  # pushes the knee ahead beyond what the bones ask
    apart: float = 0  # sideways, only seen from front and behind


HANGING = Arm()
PLANTED = Leg()


@dataclass(frozen=True, slots=True)
class Pose:
    """One frame. `near` is the arm and leg towards the viewer (side) or at screen left (front and behind)."""

    near: Arm = HANGING
    far: Arm = HANGING
    near_leg: Leg = PLANTED
    far_leg: Leg = PLANTED
    down: int = 0  # hips lower
    bob: int = 0  # head and shoulders lower, hips stay
    lean: float = 0  # shoulders ahead of the hips
    sway: int = 0  # whole body sideways
    head: tuple[int, int] = (0, 0)
    tilt: float = 0  # the crown's sideways slip against the chin
    cock: float = 0  # the head turned in the picture, degrees clockwise
    blink: bool = False
    turn: float = 0  # whole picture turned, degrees clockwise
    drop: bool = False  # lie: after turning, rest on the ground
    raised: int = 0  # whole body off the ground
    arc: tuple[float, float, float] | None = None  # smear of a blow: from, to (degrees), radius
    tool: str = ""  # held instead of the usual weapon
    kneel: bool = False
    view: str = ""  # seen as from another side, for bodies on the ground
    victim: bool = False  # somebody lies before the feeder
    flash: bool = False  # fire at the muzzle

    def but(self, **changes: object) -> Pose:
        return replace(self, **changes)  # type: ignore[arg-type]
