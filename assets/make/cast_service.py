"""How soldiers carry, aim and fire a rifle, and how inspectors hold the thermometer to a brow."""

from __future__ import annotations

from assets.make.cast_human import MOVES as LIVING
from assets.make.cast_human import Frames
from assets.make.cast_pose import Arm, Leg, Pose

PORT = {
    "R": (Arm((-1, 3), (1, 4), -28), Arm((1, 3), (3, 3))),
    "D": (Arm((-1, 3), (3, 5), None), Arm((1, 3), (-3, 3), 128)),
    "U": (Arm((-1, 3), (1, 5), None, False), Arm((1, 3), (-2, 4), -40, False)),
}


def carried(name: str) -> Frames:
    """The civil motion with both hands on the rifle."""
    frames = LIVING[name]()
    return {v: [p.but(near=PORT[v][0], far=PORT[v][1]) for p in shots] for v, shots in frames.items()}


def aim(kick: int = 0, flash: bool = False) -> Frames:
    wide = {"near_leg": Leg(-3), "far_leg": Leg(3)}
    apart = {"near_leg": Leg(0, 0, 0, 1), "far_leg": Leg(1, 0, 0, 1)}
    side = Pose(
        Arm((0, 3), (3 - kick, 1), 0),
        Arm((2, 3), (5 - kick, 1)),
        **wide,
        lean=1 - kick,
        head=(0, 1),
        flash=flash,
    )
    front = Pose(
        Arm((0, 3), (5, 3 - kick), None), Arm((0, 3), (-5, 1 - kick), 90), **apart, head=(0, 1), flash=flash
    )
    back = Pose(
        Arm((0, 2), (4, 1 + kick), None, False),
        Arm((0, 2), (-4, -4 + kick), -90, False),
        **apart,
        flash=flash,
    )
    return {"R": [side], "D": [front], "U": [back]}


def joined(*parts: Frames) -> Frames:
    return {v: [shot for part in parts for shot in part[v]] for v in ("D", "U", "R")}


def aiming() -> Frames:
    steady = aim()
    return joined(steady, {v: [p.but(bob=1) for p in shots] for v, shots in steady.items()})


def fire() -> Frames:
    return joined(aim(1, True), aim(1), aim())


def inspect() -> Frames:
    def frame(k: int) -> Frames:
        stand = {"near_leg": Leg(-1), "far_leg": Leg(2)}
        side = Pose(Arm((2, 1), (6, -k), -15), Arm((1, 3), (3, 4)), **stand, lean=1, head=(k, 0))
        front = Pose(Arm((0, 3), (2, 4)), Arm((0, 2), (-2, 4 - k), 95), head=(0, k))
        back = Pose(Arm((0, 3), (0, 6)), Arm((1, 0), (0, -4 + k), -85, False))
        return {"R": [side], "D": [front], "U": [back]}

    return joined(frame(0), frame(1), frame(1), frame(0))


ARMED = {
    **LIVING,
    **{n: (lambda n=n: carried(n)) for n in ("idle", "walk", "run", "sneak")},
    "aim": aiming,
    "fire": fire,
}
SCREENING = {**LIVING, "inspect": inspect}
