"""Muster: who and what of a scene is drawn in this frame, in order of the ground lines."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from game.view.draw.atlas.atlas import Atlas
from game.view.draw.bodies import XRAY_CALM, XRAY_FRIEND, XRAY_HERO, XRAY_HUNTING
from game.view.draw.knowledge import HALF
from game.view.draw.light.shadows import BODY
from game.view.draw.scene import HEIGHT, WIDTH, Bodies, Mark, Scene
from game.view.draw.tone.shade import HERO, HUNTER, HURT, VEILED

U8 = npt.NDArray[np.uint8]
MOST = 1024
"""Bodies, items and missiles drawn in one frame."""
NEAR, THING = 1 << 20, 1 << 21
"""Marks of items: within reach, and any other."""


class Muster:
    """Columns (MOST,) of what is drawn; the first `count` hold."""

    def __init__(self) -> None:
        self.count = 0
        self.order = np.zeros(0, np.intp)
        """Which of the scene's bodies, then items, each is."""
        self.feet_x, self.feet_y, self.lift, self.tall = (np.zeros(MOST, np.float32) for _ in range(4))
        self.frame, self.kind = np.zeros(MOST, np.int32), np.zeros(MOST, np.uint8)
        self.outline, self.ghost = np.zeros(MOST, np.uint8), np.zeros(MOST, np.uint8)

    def call(self, scene: Scene, atlas: Atlas, seen: U8) -> None:
        """Choose them: what is in the frame, and in sight or heard."""
        b, items = scene.bodies, scene.items
        x = np.concatenate([b.x, items.x]) - scene.camera_x
        y = np.concatenate([b.y, items.y]) - scene.camera_y
        mark = np.concatenate([b.mark, np.where(items.near > 0, NEAR, THING)])
        rows = np.flatnonzero((x > -20) & (x < WIDTH + 20) & (y > -8) & (y < HEIGHT + 90))
        marked = mark[rows]
        watched = in_sight(seen, x[rows], y[rows]) | (marked & (Mark.HERO | NEAR | THING) != 0)
        shown = watched | (marked & Mark.HEARD != 0)
        rows, marked, watched = rows[shown], marked[shown], watched[shown]
        order = np.argsort(y[rows] - 3.0 * (marked & Mark.LYING != 0), kind="stable")[:MOST]
        self.order = rows = rows[order]
        n = self.count = len(rows)
        self.feet_x[:n], self.feet_y[:n] = np.floor(x[rows]), np.floor(y[rows])
        self.lift[:n] = np.concatenate([b.lift, items.lift])[rows]
        self.frame[:n] = np.concatenate([frames(atlas, b), atlas.items[items.kind]])[rows]
        self._kinds(marked[order], watched[order])

    def _kinds(self, mark: npt.NDArray[np.int64], watched: npt.NDArray[np.bool_]) -> None:
        n = self.count
        ghost = ~watched
        self.ghost[:n] = ghost
        self.tall[:n] = np.where((mark & (Mark.LYING | NEAR | THING) != 0) | ghost, 0.0, BODY)
        outline = np.where(ghost, np.where(mark & Mark.HUNTING != 0, XRAY_HUNTING, XRAY_CALM), 0)
        outline[mark & Mark.FRIEND != 0] = XRAY_FRIEND
        outline[mark & Mark.HERO != 0] = XRAY_HERO
        self.outline[:n] = outline
        kind = np.where(mark & (Mark.HERO | NEAR), HERO, 0)
        kind[mark & Mark.HURT != 0] |= HURT
        kind[mark & Mark.HIDDEN != 0] |= VEILED
        kind[mark & Mark.HUNTER != 0] |= HUNTER
        self.kind[:n] = kind


def in_sight(seen: U8, x: npt.NDArray[np.float32], y: npt.NDArray[np.float32]) -> npt.NDArray[np.bool_]:
    """Whether the ground under feet, or 5 px beside them, is seen. (k,), (k,) -> (k,)"""
    at_y = np.minimum(np.maximum(y, 0), seen.shape[0] - 1).astype(np.intp)
    at_x = np.minimum(np.maximum(x, 0), WIDTH - 1).astype(np.intp)
    found = seen[at_y, at_x] >= HALF
    for shift in (-5, 5):
        found |= seen[at_y, np.minimum(np.maximum(at_x + shift, 0), WIDTH - 1)] >= HALF
    return np.asarray(found)


def frames(atlas: Atlas, bodies: Bodies) -> npt.NDArray[np.int32]:
    """Frame of every body from its sheet, animation, phase and facing. -> (n,)"""
    first = atlas.first[bodies.sheet, bodies.animation, bodies.facing]
    count = atlas.count[bodies.sheet, bodies.animation]
    step = np.minimum((bodies.phase * count).astype(np.int32), count - 1)
    return (first + np.maximum(step, 0)).astype(np.int32)
