"""Puts a body together: trunk and head from letters, limbs from joints, back to front."""

from __future__ import annotations

from functools import cache

import numpy as np

from assets.make.cast_bags import BAGS
from assets.make.cast_canvas import DYE, Canvas
from assets.make.cast_hands import muzzle, smear
from assets.make.cast_hats import HATS
from assets.make.cast_heads import HEADS
from assets.make.cast_limbs import arm, front_leg, hip_row, side_leg, skirt
from assets.make.cast_look import Look
from assets.make.cast_pose import Arm, Pose
from assets.make.cast_torsos import TORSOS
from assets.make.cast_wounds import WOUNDS

TRUNK = 8
VIEWS = ("D", "U", "R")


@cache
def soiled(kind: str, view: str, gore: int, rips: int, seed: int) -> tuple[str, ...]:
    """A trunk with dried blood and torn cloth that stay in place from frame to frame."""
    cells = [list(row) for row in TORSOS[kind][view]]
    chance = np.random.default_rng([seed, VIEWS.index(view)])
    for mark, count in (("st", rips), ("BD", gore)):
        for _ in range(count):
            y, x = int(chance.integers(1, TRUNK)), int(chance.integers(1, len(cells[0]) - 1))
            for dy, dx in ((0, 0), (1, 0), (0, 1)):
                if (
                    y + dy < TRUNK
                    and (dy + dx == 0 or chance.random() < 0.6)
                    and cells[y + dy][x + dx] != "."
                ):
                    cells[y + dy][x + dx] = mark[int(chance.integers(2))]
    return tuple("".join(row) for row in cells)


def trunk(look: Look, pose: Pose, view: str) -> Canvas:
    out = Canvas()
    rows = soiled(look.torso, view, look.gore, look.rips, look.seed)
    x = (12 if view != "R" else 13) + pose.sway
    y = hip_row(look, pose) - TRUNK + pose.bob
    shear = [round(pose.lean * (1 - j / (TRUNK - 1))) for j in range(TRUNK)]
    out.letters(rows, x, y, shear)
    return out


def head(look: Look, pose: Pose, view: str) -> Canvas:
    out = Canvas()
    rows = (HATS.get(look.hair) or HEADS[look.hair])[view]
    x = 11 + pose.sway + round(pose.lean) + pose.head[0]
    hang = len(rows[0]) - 10 if view == "R" else 0  # hair that trails behind the skull
    y = hip_row(look, pose) - 2 * TRUNK + pose.bob + pose.head[1]
    shear = [round(pose.tilt * (8 - j) / 8) for j in range(max(len(rows), 11))]
    out.letters(rows, x - hang, y, shear)
    if look.wound:
        out.letters(WOUNDS[look.wound][view], x, y, shear)
    if pose.cock:
        out = out.turned(pose.cock, x + 4.5, y + 7.0)
    if pose.blink:
        shut = (out.dye == DYE["eye"]) | (out.dye == DYE["iris"])
        out.dye[shut], out.step[shut] = DYE["skin"], 1
    return out


def bag(look: Look, pose: Pose, view: str) -> Canvas:
    out = Canvas()
    if not look.bag:
        return out
    x, y = pose.sway + round(pose.lean * 0.6), hip_row(look, pose) - TRUNK + pose.bob
    out.letters(BAGS[look.bag][view][0], x + BAGS[look.bag][view][1], y + BAGS[look.bag][view][2])
    return out


Joined = tuple[Arm, tuple[float, float], Canvas]


def arms_of(look: Look, pose: Pose, side: bool) -> list[Joined]:
    """Return both arms with their shoulders, the far one first when seen from the side."""
    y = float(hip_row(look, pose) - TRUNK + pose.bob + 1)
    x = round(pose.lean) + pose.sway
    if side:
        joints = [(pose.far, (16.0 + x, y), 1), (pose.near, (14.0 + x, y), 0)]
    else:
        joints = [(pose.near, (10.0 + x, y), 0), (pose.far, (20.0 + x, y), 1)]
    return [(joint, at, arm(look, joint, at, dark, pose.tool)) for joint, at, dark in joints]


def lower_body(look: Look, pose: Pose, view: str) -> Canvas:
    out = Canvas()
    if view == "R":
        out.stamp(side_leg(look, pose, pose.far_leg, True))
        out.stamp(side_leg(look, pose, pose.near_leg, False))
    else:
        out.stamp(front_leg(look, pose, pose.near_leg, False, view == "U"))
        out.stamp(front_leg(look, pose, pose.far_leg, True, view == "U"))
        if look.legs == "trousers" and not pose.kneel:
            seat(out, look, pose)
    if look.legs in ("skirt", "robe"):
        out.stamp(skirt(look, pose, view, out))
    return out


def seat(out: Canvas, look: Look, pose: Pose) -> None:
    """Close the gap between the legs below the belt."""
    for x in (15, 16):
        for j in (0, 1):
            out.dot(x + pose.sway, hip_row(look, pose) + j, "pant", 1 if x == 15 else 0)


def upper_body(out: Canvas, look: Look, pose: Pose, view: str) -> None:
    pack, worn = bag(look, pose, view), trunk(look, pose, view)
    on_back = look.bag == "pack" and view == "R"
    for part in (pack, worn) if on_back else (worn, pack):
        out.stamp(part)


def figure(look: Look, pose: Pose, view: str) -> Canvas:
    """Return the whole body of one frame, uncoloured."""
    side = view == "R"
    out = Canvas()
    arms = arms_of(look, pose, side)
    early = [part for k, (joint, _, part) in enumerate(arms) if (side and k == 0) or not joint.over]
    late = [part for _, _, part in arms if not any(part is other for other in early)]
    for part in early:
        out.stamp(part)
    out.stamp(lower_body(look, pose, view))
    upper_body(out, look, pose, view)
    face = head(look, pose, view)
    if view != "U":
        out.stamp(face)
    for part in late:
        out.stamp(part, shade=1 if view == "D" else 2)
    if view == "U":
        out.stamp(face)
    out.stamp(smear(pose, hip_row(look, pose) - TRUNK + 2.5, look.weapon == "hand"), shade=0)
    if pose.flash:
        out.stamp(muzzle([(joint, at) for joint, at, _ in arms]), shade=0)
    return placed(out, pose)


def placed(body: Canvas, pose: Pose) -> Canvas:
    """Turn the finished body, lay it down or lift it, as the pose asks."""
    if pose.turn:
        body = body.turned(pose.turn)
    if pose.drop:
        body = body.settled()
    return body.moved(0, -pose.raised) if pose.raised else body
