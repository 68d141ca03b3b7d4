"""Motion: which animation each body shows, and how far through it, from its pose, speed and gait."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from game.sim.clock import TICKS
from game.sim.kinds.bodies import Gait, Pose
from game.sim.kinds.minds import Mood
from game.sim.kinds.who import Has
from game.sim.world import World
from game.view.draw.scene import ANIMATIONS

A = {name: k for k, name in enumerate(ANIMATIONS)}
ONCE = {
    Pose.STRIKE: "strike",
    Pose.HURT: "hurt",
    Pose.FALLEN: "fall",
    Pose.RISE: "rise",
    Pose.LUNGE: "lunge",
}
"""Poses played once over their ticks."""
RUNS = 3.6
"""Tiles a second from which legs run."""


def motions(
    world: World, walked: npt.NDArray[np.float32], tick: int, rows: npt.NDArray[np.intp]
) -> tuple[npt.NDArray[np.int32], npt.NDArray[np.float32]]:
    """Animation and phase 0..1 of each row: what is said last wins. (k,) -> (k,), (k,)"""
    body, has = world.body, world.who.has[rows]
    pose, mood = body.pose[rows], world.mind.mood[rows]
    infected = (has & int(Has.INFECTED)) != 0
    done = np.minimum(0.999, 1.0 - body.pose_ticks[rows] / np.maximum(1, body.pose_of[rows]))
    loop = (tick / TICKS + rows * 0.37) % 1.0
    speed = np.hypot(body.x[rows] - body.px[rows], body.y[rows] - body.py[rows]) * TICKS
    sneaks = ~infected & (world.intent.gait[rows] == Gait.SNEAK)
    far = walked[rows].astype(np.float64)

    animation = np.full(len(rows), A["walk"], np.int32)
    phase = far / np.where(infected, 1.0, 1.5) % 1.0
    still = speed < 0.2
    for where, name, how in (
        (speed > RUNS, "run", far / 2.2 % 1.0),
        (sneaks, "sneak", far / 1.1 % 1.0),
        (still, "idle", loop * 0.75 % 1.0),
        (still & (sneaks | (pose == Pose.HIDE)), "sneak", np.zeros(len(rows))),
        ((pose == Pose.FEED) | (infected & (mood == Mood.FEED) & (speed < 0.3)), "feed", loop),
        (pose == Pose.INSPECT, "inspect", loop),
        (pose == Pose.AIM, "aim", np.full(len(rows), 0.99)),
        ((pose == Pose.AIM) & (done < 0.5), "fire", done),
        (pose == Pose.LEAP, "run", np.full(len(rows), 0.5)),
        (pose == Pose.GRAB, "lunge", 0.6 + 0.35 * (loop * 3 % 1.0)),
        *(((pose == kind), name, done) for kind, name in ONCE.items()),
        (infected & (pose == Pose.STRIKE), "lunge", done),
        ((has & int(Has.DYING)) != 0, "fall", np.full(len(rows), 0.3)),
    ):
        animation[where] = A[name]
        phase = np.where(where, how, phase)
    return animation, phase.astype(np.float32)
