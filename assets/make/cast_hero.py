"""What only those who are played can do: shove, throw, carry a torch."""

from __future__ import annotations

from assets.make.cast_human import MOVES as LIVING
from assets.make.cast_human import Frames
from assets.make.cast_pose import Arm, Leg, Pose

TORCH = {"R": Arm((1, 3), (4, 3), 0), "D": Arm((1, 3), (-2, 4), 90), "U": Arm((0, 3), (0, 1), -90, False)}


def lit(name: str) -> Frames:
    """A civil motion with the torch held out in one hand."""
    frames = LIVING[name]()
    return {
        view: [
            p.but(near=TORCH[view], tool="torch") if view == "R" else p.but(far=TORCH[view], tool="torch")
            for p in shots
        ]
        for view, shots in frames.items()
    }


def shove() -> Frames:
    wide = (Leg(-3), Leg(2))
    side = [
        Pose(Arm((-2, 2), (0, 2)), Arm((-1, 2), (1, 2)), *wide, lean=-1),
        Pose(Arm((3, 1), (6, 1)), Arm((3, 0), (6, 0)), Leg(-4, 0.8), Leg(3), lean=2),
        Pose(Arm((3, 1), (7, 1)), Arm((3, 0), (7, 0)), Leg(-4, 0.8), Leg(4), lean=3, head=(0, 1), bob=1),
        Pose(Arm((1, 3), (3, 4)), Arm((2, 3), (4, 3)), *wide, lean=1),
    ]
    apart = (Leg(0, 0, 0, 1), Leg(1, 0, 0, 1))
    front = [
        Pose(Arm((-2, 2), (1, 2)), Arm((2, 2), (-1, 2)), *apart),
        Pose(Arm((-1, 3), (1, 6)), Arm((1, 3), (-1, 6)), *apart, head=(0, 1)),
        Pose(Arm((-1, 4), (1, 8)), Arm((1, 4), (-1, 8)), *apart, head=(0, 2), bob=1),
        Pose(Arm((-1, 3), (1, 5)), Arm((1, 3), (-1, 5)), *apart),
    ]
    back = [
        p.but(
            near=Arm((-1, up / 2), (1, up), None, False),
            far=Arm((1, up / 2), (-1, up), None, False),
            head=(0, 0),
        )
        for p, up in zip(front, (2, -4, -6, 1), strict=True)
    ]
    return {"D": front, "U": back, "R": side}


def throw() -> Frames:
    wide = (Leg(-3), Leg(2))
    side = [
        Pose(Arm((-3, 1), (-4, -2), 240), Arm((2, 2), (4, 2)), *wide, lean=-1, tool="bottle"),
        Pose(Arm((-3, -1), (-3, -5), 270), Arm((3, 1), (5, 1)), Leg(-2), Leg(3, 0.4), lean=-1, tool="bottle"),
        Pose(Arm((3, -2), (6, -3)), Arm((0, 3), (0, 5)), Leg(-4, 0.8), Leg(4), lean=2),
        Pose(Arm((3, 2), (5, 5)), Arm((-2, 3), (-2, 5)), Leg(-4, 0.8), Leg(4), lean=3, head=(0, 1), bob=1),
    ]
    apart = (Leg(0, 0, 0, 1), Leg(1, 0, 0, 1))
    front = [
        Pose(Arm((-1, 3), (0, 5)), Arm((2, 1), (3, -2), -60), *apart, tool="bottle"),
        Pose(Arm((-1, 2), (-1, 4)), Arm((2, -2), (2, -6), -90), *apart, tool="bottle", bob=-1),
        Pose(Arm((-2, 3), (-2, 5)), Arm((1, 2), (-1, 4)), *apart, head=(0, 1)),
        Pose(Arm((-2, 2), (-3, 5)), Arm((0, 4), (-4, 6)), *apart, head=(-1, 2), bob=1),
    ]
    back = [
        *front[:2],
        front[2].but(far=Arm((1, -3), (0, -6), None, False), head=(0, 0)),
        front[3].but(head=(0, 0)),
    ]
    return {"D": front, "U": back, "R": side}


MOVES = {
    **LIVING,
    "shove": shove,
    "throw": throw,
    **{f"torch_{name}": (lambda name=name: lit(name)) for name in ("idle", "walk", "run", "sneak")},
}
