"""What hands hold and do: weapons, tools, the smear of a blow, fire at a muzzle."""

from __future__ import annotations

import math

from assets.make.cast_canvas import AXIS, Canvas
from assets.make.cast_pose import Arm, Pose


def held(out: Canvas, weapon: str, hand: tuple[float, float], degrees: float) -> None:
    ux, uy = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    x, y = hand[0] + 0.5, hand[1] + 0.5
    if weapon == "bat":
        for k in range(-2, 9):
            fat = k > 3
            px, py = math.floor(x + ux * k + 0.5), math.floor(y + uy * k + 0.5)
            out.dot(px, py, "wood", 3 if fat else 1)
            if fat:
                out.dot(px + (abs(uy) > abs(ux)), py + (abs(uy) <= abs(ux)), "wood", 2)
    elif weapon == "rifle":
        for k in range(-5, 9):
            px, py = math.floor(x + ux * k + 0.5), math.floor(y + uy * k + 0.5)
            out.dot(px, py, "steel", 3 if k in (-4, 1, 2, 6, 7) else 2)
            if k < 4:
                out.dot(px + (abs(uy) > abs(ux)), py + (abs(uy) <= abs(ux)), "steel", 0 if k == 1 else 1)
    elif weapon in ("torch", "bottle"):
        metal, tip = ("steel", ("fire", 3)) if weapon == "torch" else ("flask", ("flask", 2))
        for k in range(1, 5):
            px, py = math.floor(x + ux * k + 0.5), math.floor(y + uy * k + 0.5)
            out.dot(px, py, *(tip if k == 4 else (metal, 3 if k == 3 else 2)))
            if k > 2 or weapon == "bottle":
                out.dot(px + (abs(uy) > abs(ux)), py + (abs(uy) <= abs(ux)), *(tip if k == 4 else (metal, 1)))
    elif weapon == "wand":
        for k in range(1, 5):
            px, py = math.floor(x + ux * k + 0.5), math.floor(y + uy * k + 0.5)
            out.dot(px, py, "glass" if k == 4 else "bag", 3)
            out.dot(px + (abs(uy) > abs(ux)), py + (abs(uy) <= abs(ux)), "bag", 1 if k > 1 else 2)


def smear(pose: Pose, chest: float, bare: bool) -> Canvas:
    """The pale crescent a blow leaves in the air, thickest where the weapon is now."""
    out = Canvas()
    if pose.arc is None:
        return out
    start, end, radius = pose.arc
    claw = 3 if bare else 0  # a bare hand cuts a smaller arc, further out
    radius -= claw
    cx, cy = AXIS - 0.5 + pose.lean * (2 if claw else 1) + pose.sway, chest + pose.bob
    n = 90
    for i in range(n + 1):
        t = i / n
        angle = math.radians(start + (end - start) * t)
        thick = 3.2 * t
        for k in range(math.ceil(thick)):
            r = radius - k
            out.dot(
                round(cx + math.cos(angle) * r),
                round(cy + math.sin(angle) * r),
                "smear",
                3 if k == 0 and t > 0.5 else min(2, int(3 * t)),
            )
    return out


def muzzle(joints: list[tuple[Arm, tuple[float, float]]]) -> Canvas:
    out = Canvas()
    for joint, shoulder in joints:
        if joint.hold is None:
            continue
        ux, uy = math.cos(math.radians(joint.hold)), math.sin(math.radians(joint.hold))
        x, y = shoulder[0] + joint.hand[0] + 0.5, shoulder[1] + joint.hand[1] + 0.5
        for along, across, step in FLASH:
            out.dot(
                round(x + ux * (9 + along) - uy * across),
                round(y + uy * (9 + along) + ux * across),
                "fire",
                step,
            )
    return out


FLASH = [
    (a / 2, b / 2, max(0, 3 - (abs(b) + 1) // 2 - (a > 5)))
    for a in range(10)
    for b in range(-4, 5)
    if abs(b) <= min(a + 1, (10 - a) * 0.7)
]
