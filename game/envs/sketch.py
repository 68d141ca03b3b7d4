"""The optional picture: the surroundings as a little map, drawn without any window."""

from game.core.compiled import U1x2, U1x3, compiled
from game.envs.aims import task_of, task_place
from game.envs.fields import PIXELS
from game.envs.others import away, hunts, perceives
from game.sim.components.tables import Tables
from game.sim.kinds.who import Has


@compiled
def paint(w: Tables, row: int, visible: U1x2, known: U1x2, out: U1x3) -> None:
    """The surroundings as a little map, the body in the middle: two pixels a tile. out (PIXELS, PIXELS, 3)

    Black unknown, grey floor (bright in sight), white walls, brown shut doors, yellow things, violet the
    goal, red infected (bright red: hunting), green soldiers, blue other people, cyan oneself.
    """
    out[:] = 0
    h, wide = w.level.solid.shape
    left, top = w.body.x[row] - PIXELS * 0.25, w.body.y[row] - PIXELS * 0.25
    for py in range(PIXELS):
        for px in range(PIXELS):
            x, y = left + (px + 0.5) * 0.5, top + (py + 0.5) * 0.5
            if not (0.0 <= x < wide and 0.0 <= y < h) or known[int(y), int(x)] == 0:
                continue
            cx, cy = int(x), int(y)
            if w.level.solid[cy, cx] == 0:
                shade = 110 if visible[cy, cx] != 0 else 50
                _dot(out, px, py, shade, shade, shade)
            elif w.level.door[cy, cx] >= 0:
                _dot(out, px, py, 150, 95, 40)
            else:
                _dot(out, px, py, 235, 235, 235)
    for k in range(w.items.x.shape[0]):
        if w.items.here[k] != 0 and known[int(w.items.y[k]), int(w.items.x[k])] != 0:
            _blot(out, (w.items.x[k] - left) * 2.0, (w.items.y[k] - top) * 2.0, 240, 220, 60)
    k = task_of(w, row)
    if k >= 0 and w.who.has[row] & Has.INFECTED == 0:
        x, y = task_place(w, k)
        _blot(out, (x - left) * 2.0, (y - top) * 2.0, 200, 60, 220)
    for j in range(w.rows.top[0]):
        has = w.who.has[j]
        if has & Has.ALIVE == 0 or has & Has.DYING != 0 or not perceives(w, row, j, visible, away(w, row, j)):
            continue
        x, y = (w.body.x[j] - left) * 2.0, (w.body.y[j] - top) * 2.0
        if has & Has.INFECTED != 0:
            _blot(out, x, y, 255 if hunts(w, j) else 170, 30, 30)
        elif has & Has.SOLDIER != 0:
            _blot(out, x, y, 40, 190, 60)
        else:
            _blot(out, x, y, 70, 110, 255)
    _blot(out, PIXELS * 0.5, PIXELS * 0.5, 60, 240, 240)


@compiled
def _dot(out: U1x3, px: int, py: int, red: int, green: int, blue: int) -> None:
    out[py, px, 0] = red
    out[py, px, 1] = green
    out[py, px, 2] = blue


@compiled
def _blot(out: U1x3, x: float, y: float, red: int, green: int, blue: int) -> None:
    """Two by two pixels round a point, where they fall on the picture."""
    if not (-1.0 <= x < PIXELS + 1.0 and -1.0 <= y < PIXELS + 1.0):
        return
    for py in range(int(y + 0.5) - 1, int(y + 0.5) + 1):
        for px in range(int(x + 0.5) - 1, int(x + 0.5) + 1):
            if 0 <= px < PIXELS and 0 <= py < PIXELS:
                _dot(out, px, py, red, green, blue)
