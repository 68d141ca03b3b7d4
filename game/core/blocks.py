"""Square blocks of a map, and the groups of open cells that hang together within one."""

from game.core.compiled import I4, I4x2, U1x2, compiled
from game.core.flow import DX, DY


@compiled
def label_blocks(open_: U1x2, side: int, label: I4x2, block: I4, todo: I4) -> int:
    """Number the groups of open cells (not 0) joined by their edges inside one block of side x side cells.

    `label` (h, w) gets each cell's group, -1 where closed; `block` (h * w,) each group's block, in rows of
    blocks; `todo` (side * side,) is working memory. Groups rise with their block. -> how many groups
    """
    h, w = open_.shape
    across, down = -(-w // side), -(-h // side)
    label[:] = -1
    groups = 0
    for b in range(across * down):
        y0, x0 = b // across * side, b % across * side
        for cy in range(y0, min(h, y0 + side)):
            for cx in range(x0, min(w, x0 + side)):
                if open_[cy, cx] != 0 and label[cy, cx] < 0:
                    _flood(open_, side, label, todo, cy, cx, groups)
                    block[groups] = b
                    groups += 1
    return groups


@compiled
def _flood(open_: U1x2, side: int, label: I4x2, todo: I4, cy: int, cx: int, group: int) -> None:
    """Give one group its number, from one of its cells."""
    h, w = open_.shape
    y0, x0 = cy // side * side, cx // side * side
    y1, x1 = min(h, y0 + side), min(w, x0 + side)
    label[cy, cx] = group
    todo[0] = cy * w + cx
    left = 1
    while left > 0:
        left -= 1
        y, x = todo[left] // w, todo[left] % w
        for k in range(0, 8, 2):
            ny, nx = y + DY[k], x + DX[k]
            inside = y0 <= ny < y1 and x0 <= nx < x1
            if inside and open_[ny, nx] != 0 and label[ny, nx] < 0:
                label[ny, nx] = group
                todo[left] = ny * w + nx
                left += 1


@compiled
def off_block(x: float, y: float, x0: float, y0: float, side: float) -> float:
    """Square of the distance from a point to the block whose north-west corner is x0, y0; 0 inside."""
    dx = max(x0 - x, 0.0, x - x0 - side)
    dy = max(y0 - y, 0.0, y - y0 - side)
    return dx * dx + dy * dy
