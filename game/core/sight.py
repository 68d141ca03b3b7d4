"""Lines of sight over a raster of opaque cells: pairs, rays, cones, what a point sees.

The cell one looks from never blocks, nor the cell looked at; outside the map everything is opaque. A ray
exactly through the corner between two diagonal opaque cells is blocked; past a single one it goes on.
"""

from game.core.compiled import F8, I4, F8x2, U1x2, compiled

NEVER = 1e300
"""Distance at which a ray crosses lines it runs along."""


@compiled
def on_map(raster: U1x2, x: float, y: float) -> bool:
    """Whether a position lies on the raster; NaN does not."""
    return x >= 0.0 and y >= 0.0 and x < raster.shape[1] and y < raster.shape[0]


@compiled
def clear(opaque: U1x2, x0: float, y0: float, x1: float, y1: float) -> bool:
    """Whether two points see each other; exactly the same both ways, for the ends are put in order first.

    False for points off the map. Crossings are compared as products, so no error adds up.
    Source: Amanatides, Woo, A fast voxel traversal algorithm for ray tracing (1987).
    """
    if not (on_map(opaque, x0, y0) and on_map(opaque, x1, y1)):
        return False
    if x1 < x0 or (x1 == x0 and y1 < y0):
        x0, y0, x1, y1 = x1, y1, x0, y0
    cx, cy = int(x0), int(y0)
    across, down = int(x1) - cx, abs(int(y1) - cy)
    sy = 1 if y1 >= y0 else -1
    dx, dy = x1 - x0, abs(y1 - y0)
    line = cy + 1 if sy > 0 else cy
    while across + down > 1:
        # Which line comes first: the next column at (cx + 1 - x0) / dx, or the next row at |line - y0| / dy?
        by_x, by_y = (cx + 1 - x0) * dy, abs(line - y0) * dx
        if across > 0 and down > 0 and by_x == by_y:
            if opaque[cy, cx + 1] != 0 and opaque[cy + sy, cx] != 0:
                return False
            cx, cy, line = cx + 1, cy + sy, line + sy
            across, down = across - 1, down - 1
            if across + down == 0:
                return True
        elif across > 0 and (down == 0 or by_x < by_y):
            cx, across = cx + 1, across - 1
        else:
            cy, line, down = cy + sy, line + sy, down - 1
        if opaque[cy, cx] != 0:
            return False
    return True


@compiled
def _first_crossing(x: float, dx: float) -> tuple[int, float, float]:
    """Step along one axis, distance to its first line, distance between lines."""
    if dx > 0.0:
        return 1, (int(x) + 1 - x) / dx, 1.0 / dx
    if dx < 0.0:
        return -1, (x - int(x)) / -dx, -1.0 / dx
    return 0, NEVER, NEVER


@compiled
def _shut(opaque: U1x2, cx: int, cy: int) -> bool:
    """Whether a cell stops a ray; outside the map all do."""
    if cx < 0 or cy < 0 or cy >= opaque.shape[0] or cx >= opaque.shape[1]:
        return True
    return bool(opaque[cy, cx] != 0)


@compiled
def ray(opaque: U1x2, x: float, y: float, dx: float, dy: float, reach: float) -> float:
    """Distance along the unit vector (dx, dy) to the edge of the first opaque cell, at most `reach`.

    0 from off the map, or when any argument is NaN.
    """
    if not (on_map(opaque, x, y) and reach > 0.0 and abs(dx) <= 2.0 and abs(dy) <= 2.0):
        return 0.0
    if dx == 0.0 and dy == 0.0:
        return reach
    cx, cy = int(x), int(y)
    sx, tx, each_x = _first_crossing(x, dx)
    sy, ty, each_y = _first_crossing(y, dy)
    while True:
        t = min(tx, ty)
        if t >= reach:
            return reach
        if tx == ty and _shut(opaque, cx + sx, cy) and _shut(opaque, cx, cy + sy):
            return t
        if tx <= t:
            cx += sx
            tx += each_x
        if ty <= t:
            cy += sy
            ty += each_y
        if _shut(opaque, cx, cy):
            return t


@compiled
def trace(opaque: U1x2, x: float, y: float, dx: float, dy: float, reach: float, path: I4) -> int:
    """Cells (cy * w + cx) a ray from a point on the map touches, the first opaque one included; how many.

    Between two diagonal opaque cells both are touched. path (2 * (w + h + 2)..,).
    """
    h, w = opaque.shape
    cx, cy = int(x), int(y)
    path[0], n = cy * w + cx, 1
    sx, tx, each_x = _first_crossing(x, dx)
    sy, ty, each_y = _first_crossing(y, dy)
    while True:
        t = min(tx, ty)
        if t > reach or t >= NEVER:
            return n
        if tx == ty and _shut(opaque, cx + sx, cy) and _shut(opaque, cx, cy + sy):
            if 0 <= cx + sx < w:
                path[n], n = cy * w + cx + sx, n + 1
            if 0 <= cy + sy < h:
                path[n], n = (cy + sy) * w + cx, n + 1
            return n
        if tx <= t:
            cx += sx
            tx += each_x
        if ty <= t:
            cy += sy
            ty += each_y
        if cx < 0 or cy < 0 or cx >= w or cy >= h:
            return n
        path[n], n = cy * w + cx, n + 1
        if opaque[cy, cx] != 0:
            return n


@compiled
def in_cone(fx: float, fy: float, dx: float, dy: float, d: float, cos_half: float) -> bool:
    """Whether an offset (dx, dy) of length d lies in the cone round the unit facing, edge included."""
    return fx * dx + fy * dy >= cos_half * d


@compiled
def see_cells(opaque: U1x2, x: float, y: float, reach: float, dirs: F8x2, out: U1x2) -> None:
    """Set out = 1 for cells that rays along `dirs` touch, walls they end at included, 0 for others near.

    Near is the box within reach + 1; cells further off are left as they are. No floor cell in plain view is
    missed up to len(dirs) / 6.3 tiles away. opaque, out (h, w), dirs (m, 2) unit vectors.
    """
    h, w = opaque.shape
    if not (on_map(opaque, x, y) and reach >= 0.0):
        return
    far = min(reach + 1.0, float(w + h))
    for cy in range(int(max(y - far, 0.0)), int(min(y + far, h - 1.0)) + 1):
        for cx in range(int(max(x - far, 0.0)), int(min(x + far, w - 1.0)) + 1):
            out[cy, cx] = 0
    home_x, home_y = int(x), int(y)
    out[home_y, home_x] = 1
    # `trace` without its list of cells: written out here, for this is the longest loop of a quiet tick.
    for i in range(dirs.shape[0]):
        sx, tx, each_x = _first_crossing(x, dirs[i, 0])
        sy, ty, each_y = _first_crossing(y, dirs[i, 1])
        cx, cy, t = home_x, home_y, min(tx, ty)
        while t <= reach and t < NEVER:
            if tx == ty and _shut(opaque, cx + sx, cy) and _shut(opaque, cx, cy + sy):
                if 0 <= cx + sx < w:
                    out[cy, cx + sx] = 1
                if 0 <= cy + sy < h:
                    out[cy + sy, cx] = 1
                break
            if tx <= t:
                cx += sx
                tx += each_x
            if ty <= t:
                cy += sy
                ty += each_y
            if cx < 0 or cy < 0 or cx >= w or cy >= h:
                break
            out[cy, cx] = 1
            if opaque[cy, cx] != 0:
                break
            t = min(tx, ty)
    _see_posts(opaque, int(x), int(y), int(far), out)


@compiled
def _see_posts(opaque: U1x2, cx: int, cy: int, far: int, out: U1x2) -> None:
    """Mark the corner posts of rooms, which no ray touches, where the open cell before them is seen."""
    h, w = opaque.shape
    for gy in range(max(cy - far, 0), min(cy + far + 1, h)):
        for gx in range(max(cx - far, 0), min(cx + far + 1, w)):
            if out[gy, gx] == 0 or opaque[gy, gx] != 0:
                continue
            for py in range(gy - 1, gy + 2, 2):
                for px in range(gx - 1, gx + 2, 2):
                    if px < 0 or py < 0 or px >= w or py >= h:
                        continue
                    if opaque[py, px] != 0 and opaque[gy, px] != 0 and opaque[py, gx] != 0:
                        out[py, px] = 1


@compiled
def polygon(opaque: U1x2, x: float, y: float, reach: float, dirs: F8x2, out: F8) -> None:
    """Distance seen in each direction, walls and `reach` considered. dirs (m, 2) -> out (m,)"""
    for i in range(dirs.shape[0]):
        out[i] = ray(opaque, x, y, dirs[i, 0], dirs[i, 1], reach)
