"""Legs, skirts and arms drawn from where their joints are."""

from __future__ import annotations

import math

import numpy as np

from assets.make.cast_canvas import GROUND, Canvas
from assets.make.cast_hands import held
from assets.make.cast_look import Look
from assets.make.cast_pose import Arm, Leg, Pose


def hip_row(look: Look, pose: Pose) -> int:
    return GROUND + 1 - look.leg_rows + pose.down


def segment(
    canvas: Canvas,
    a: tuple[float, float],
    b: tuple[float, float],
    wide: int,
    dye: str,
    steps: tuple[int, ...],
    dyes: tuple[str, ...] = (),
) -> None:
    """Draw a straight limb; `dyes` (if given) change along it in equal parts."""
    (ax, ay), (bx, by) = a, b
    n = max(1, math.ceil(max(abs(bx - ax), abs(by - ay))))
    steep = abs(by - ay) >= abs(bx - ax)
    for i in range(n + 1):
        x, y = math.floor(ax + (bx - ax) * i / n + 0.5), math.floor(ay + (by - ay) * i / n + 0.5)
        here = dyes[min(len(dyes) - 1, i * len(dyes) // (n + 1))] if dyes else dye
        for k in range(wide):
            canvas.dot(
                x + k if steep else x,
                y if steep else min(y + k - (wide - 1) // 2, GROUND),
                here,
                steps[min(k, len(steps) - 1)],
            )


def knee_of(
    hip: tuple[float, float], ankle: tuple[float, float], bone: float, push: float
) -> tuple[float, float]:
    """Return where a knee of two equal bones bends, always ahead (east)."""
    mx, my = (hip[0] + ankle[0]) / 2, (hip[1] + ankle[1]) / 2
    dx, dy = ankle[0] - hip[0], ankle[1] - hip[1]
    half = math.hypot(dx, dy) / 2 or 1.0
    out = math.sqrt(max(0.0, bone * bone - half * half))
    return mx + dy / (2 * half) * out + push, min(my - dx / (2 * half) * out, GROUND - 2.5)


def side_leg(look: Look, pose: Pose, leg: Leg, far: bool) -> Canvas:
    out = Canvas()
    top = hip_row(look, pose)
    hip = (14.0 + pose.sway + (1.0 if far else 0.0), float(top))
    wide = look.leg_wide
    steps = (2, 1, 1) if far else (3, 2, 1)
    thigh, calf, ankle_dye = look.leg_dyes
    if pose.kneel:
        knee = (hip[0] + 2 + leg.knee, GROUND - 1.0)
        segment(out, hip, knee, wide, thigh, steps)
        segment(out, (knee[0], GROUND - 1), (knee[0] - 5, GROUND - 1), 2, calf, steps)
        segment(out, (knee[0] - 7, GROUND - 1), (knee[0] - 6, GROUND - 1), 2, "shoe", (2, 1))
        return out
    foot = (14.0 + pose.sway + leg.fore + (1.0 if far else 0.0), GROUND - leg.lift)
    ankle = (foot[0], foot[1] - 1)
    knee = knee_of(hip, ankle, look.leg_rows / 2 - 0.2 + pose.down * 0.12, leg.knee)
    segment(out, hip, knee, wide, thigh, steps)
    segment(out, knee, ankle, min(wide, 3), calf, steps, (calf, ankle_dye))
    side_shoe(out, foot, leg, far)
    return out


def side_shoe(out: Canvas, foot: tuple[float, float], leg: Leg, far: bool) -> None:
    x, y = math.floor(foot[0] + 0.5), math.floor(foot[1] + 0.5)
    light = 1 if far else 2
    if leg.lift > 0.5 and leg.fore < 1:  # the heel has left the ground, the toe still points at it
        for dx, dy in ((0, -1), (1, -1), (1, 0), (2, 0), (2, 1)):
            if y + dy <= GROUND:
                out.dot(x + dx, y + dy, "shoe", light - (dy > 0))
        return
    toe = -1 if leg.lift > 0 else 0  # a striking heel: the toe is up
    for dx in range(4):
        out.dot(x + dx, y + (toe if dx == 3 else 0), "shoe", light if dx else light - 1)
    for dx in range(3):
        if out.dye[min(y - 1, 31), min(x + dx, 31)] == 0:
            continue
        out.dot(x + dx, y - 1, "shoe", light)


def front_leg(look: Look, pose: Pose, leg: Leg, right: bool, behind: bool) -> Canvas:
    out = Canvas()
    top, wide = hip_row(look, pose), look.leg_wide
    inner = 15 - wide if not right else 17
    x = inner + pose.sway + round(leg.apart) * (1 if right else -1)
    ahead = min(1.0, -leg.fore if behind else leg.fore)
    y = math.floor(GROUND + ahead - leg.lift + 0.5)
    away = ahead < 0 or leg.lift > 1
    steps = (2, 1, 1) if away else (3, 2, 1) if not right else (2, 2, 1)
    thigh, calf, ankle_dye = look.leg_dyes
    if pose.kneel:
        for dx in range(wide + 1):
            for dy in range(max(0, GROUND - top + 1)):
                out.dot(x + dx - (not right), top + dy, thigh, 3 - (dx > 1) - (dy > 2))
        return out
    segment(
        out,
        (inner + pose.sway, top),
        (x, max(top, y - 2)),
        wide,
        thigh,
        steps,
        (thigh, thigh, calf, ankle_dye),
    )
    for dx in range(wide):
        out.dot(x + dx, y - 1, "shoe" if not behind or leg.lift > 1 else ankle_dye, 2 if dx < wide - 1 else 1)
        out.dot(x + dx, y, "shoe", 1 if behind or dx == wide - 1 else 2)
    if not behind and not away:
        out.dot(x + (0 if right else wide - 1), y, "shoe", 3)
    return out


def arm(look: Look, joint: Arm, shoulder: tuple[float, float], dark: int, tool: str = "") -> Canvas:
    out = Canvas()
    elbow = (shoulder[0] + joint.elbow[0], shoulder[1] + joint.elbow[1])
    hand = (shoulder[0] + joint.hand[0], shoulder[1] + joint.hand[1])
    if joint.hold is not None:
        held(out, tool or look.weapon, hand, joint.hold)
    steps = (3 - dark, 2 - dark)
    cloth, bare = "sleeve", "skin"
    long, short = look.cuff >= 1.0, look.cuff <= 0.5
    segment(out, shoulder, elbow, 2, cloth, steps, (cloth, cloth, bare) if short else ())
    segment(out, elbow, hand, 2, cloth if not short else bare, steps, () if long or short else (cloth, bare))
    hx, hy = math.floor(hand[0] + 0.5), math.floor(hand[1] + 0.5)
    for dx in (0, 1):
        for dy in (0, 1):
            out.dot(hx + dx, hy + dy, look.hand_dye, (3 if dx + dy == 0 else 2) - (dark > 0) - (dx + dy == 2))
    return out


def skirt(look: Look, pose: Pose, view: str, legs: Canvas) -> Canvas:
    """Cloth from the hips, spread by what the thighs do beneath it."""
    out = Canvas()
    top, long = hip_row(look, pose) - 1, 4 if look.legs == "skirt" else 5
    long = max(2, min(long, GROUND - 1 - top))
    x0, x1 = (12, 19) if view != "R" else (13, 18)
    for j in range(long):
        row = np.flatnonzero(legs.dye[min(31, top + 1 + j)] > 0)
        a, b = x0 + pose.sway - (j > 1), x1 + pose.sway + (j > 1)
        if view == "R" and len(row):
            a, b = min(a, int(row[0])), max(b, int(row[-1]))
        for x in range(a, b + 1):
            pleat = (x - a) % 3
            light = 1 if x >= b - 1 else 3 if pleat == 0 and x < b - 3 else 2
            out.dot(
                x,
                top + j,
                "pant" if look.legs == "skirt" else "coat",
                max(0, light - (j == 0) - (j == long - 1 and pleat == 2)),
            )
    return out
