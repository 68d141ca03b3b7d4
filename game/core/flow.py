"""Integration fields: what it costs to walk from every cell to one goal, and which way is down.

Costs are tenths of a tile: 10 straight, 14 diagonal, plus the `enter` cost of every cell but the goal. A
diagonal needs both straight cells open. Negative `enter` is blocked.
"""

from math import sqrt

import numpy as np

from game.core.compiled import I4, I2x2, I4x2, compiled
from game.core.lanes import ratio

FAR = 1 << 29
"""Cost of what was not reached."""
STRAIGHT, DIAGONAL = 10, 14
BUCKETS = 1024
"""Size of the ring of buckets; a cell's `enter` cost counts for at most BUCKETS - 15."""
JOB = 3
"""Numbers that a field in the making needs beside its scratch."""
DX = np.array([1, 1, 0, -1, -1, -1, 0, 1], np.int64)
DY = np.array([0, 1, 1, 1, 0, -1, -1, -1], np.int64)
"""Eight neighbours from east through south; odd ones are diagonal."""
NOWHERE = 17
"""The lead of a goal, and of cells it was not reached from; 0 stands for one nobody has asked for."""
LEAD_X = np.concatenate([[0.0], DX, (DX + np.roll(DX, -1)) / 2, [0.0]])
LEAD_Y = np.concatenate([[0.0], DY, (DY + np.roll(DY, -1)) / 2, [0.0]])
"""Where each lead points, in tiles from the centre of its cell. (18,)"""


def scratch_sizes(w: int, h: int) -> tuple[int, int]:
    """Lengths of `bucket_head` and `link` for `integrate`. Their contents never matter."""
    return BUCKETS, 2 * w * h


@compiled
def empty(bucket_head: I4, link: I4, cells: int) -> None:
    """Empty all buckets. Raises ValueError where the scratch is smaller than `scratch_sizes` says."""
    if bucket_head.shape[0] < BUCKETS or link.shape[0] < 2 * cells:
        raise ValueError("scratch is smaller than scratch_sizes says")
    for i in range(BUCKETS):
        bucket_head[i] = -1


@compiled
def begin(field: I4x2, enter: I2x2, gy: int, gx: int, limit: int, bucket_head: I4, link: I4, job: I4) -> None:
    """Start a field toward a goal, to be filled by `settle`; nothing of an earlier call is needed.

    The whole field is set FAR; a goal outside the map leaves it so. field, enter (h, w); scratch by
    `scratch_sizes`; job (JOB,), for `settle`: cells still queued, the cost in hand, the limit.
    """
    h, w = field.shape
    flat = field.reshape(-1)
    for i in range(h * w):
        flat[i] = FAR
    job[0], job[1], job[2] = 0, 0, min(limit, FAR - 1)
    if gy < 0 or gx < 0 or gy >= h or gx >= w or limit < 0:
        return
    empty(bucket_head, link, h * w)
    flat[gy * w + gx] = 0
    link[2 * (gy * w + gx)] = -1
    bucket_head[0] = 2 * (gy * w + gx)
    job[0] = 1


@compiled
def settle(field: I4x2, enter: I2x2, most: int, bucket_head: I4, link: I4, job: I4) -> int:
    """Settle up to `most` more cells of a field that was begun. -> how many; it is finished when job[0] is 0.

    Until then the cells settled are final, others too dear or FAR. However it is sliced, the finished field
    is the same to the bit, as long as `enter` stays as it was. Whatever field, scratch and job hold, it ends:
    links must be -1 or below 2 * cells, and job not negative.
    Cells settle in order of cost, so the first straight offer to a cell is its best straight one, and
    likewise the first diagonal one: it enters a bucket at most twice, as link 2 * cell and 2 * cell + 1,
    and no key has to be decreased. One loop without calls: numba does not inline what takes arrays.
    Source: Dial, Algorithm 360: shortest-path forest with topological ordering (1969).
    """
    h, w = field.shape
    flat, enters = field.reshape(-1), enter.reshape(-1)
    pending, cost, limit, settled = int(job[0]), int(job[1]), int(job[2]), 0
    # Indices are unsigned: of a signed one it is asked at every access whether it counts from the end.
    one, wide, cells = np.uint64(1), np.uint64(w), np.uint64(h * w)
    while pending > 0 and settled < most:
        entry = bucket_head[cost & (BUCKETS - 1)]
        if entry < 0:
            cost += 1
            if cost > limit:
                pending = 0  # `job` said more is queued than there is: nothing dearer ever is
            continue
        bucket_head[cost & (BUCKETS - 1)] = link[np.uint64(entry)]
        pending -= 1
        cell = np.uint64(entry >> 1)
        if flat[cell] != cost:
            continue
        settled += 1
        cx = int(np.uint32(cell) % np.uint32(w))
        to_east, to_south, to_west, to_north = cell + one, cell + wide, cell - one, cell - wide
        east = cx + 1 < w and enters[to_east] >= 0
        south = to_south < cells and enters[to_south] >= 0
        west = cx > 0 and enters[to_west] >= 0
        north = cell >= wide and enters[to_north] >= 0
        offers = (
            (east, to_east, STRAIGHT),
            (south, to_south, STRAIGHT),
            (west, to_west, STRAIGHT),
            (north, to_north, STRAIGHT),
            (east and south, to_south + one, DIAGONAL),
            (west and south, to_south - one, DIAGONAL),
            (west and north, to_north - one, DIAGONAL),
            (east and north, to_north + one, DIAGONAL),
        )
        for k in range(8):
            free, to, price = offers[k]
            if not free:
                continue
            extra = int(enters[to])
            total = cost + price + min(extra, BUCKETS - 1 - DIAGONAL)
            if extra < 0 or total >= flat[to] or total > limit:
                continue
            flat[to] = total
            slot = to + to + np.uint64(k > 3)
            link[slot] = bucket_head[total & (BUCKETS - 1)]
            bucket_head[total & (BUCKETS - 1)] = np.int32(slot)
            pending += 1
    job[0], job[1] = pending, cost
    return settled


@compiled
def integrate(field: I4x2, enter: I2x2, gy: int, gx: int, limit: int, bucket_head: I4, link: I4) -> None:
    """Write the cost to the goal into every cell within `limit`, FAR elsewhere; the goal may be blocked.

    Nothing of an earlier call is needed, and a goal outside the map leaves all FAR. field, enter (h, w);
    scratch by `scratch_sizes`.
    """
    job = np.empty(JOB, np.int32)
    begin(field, enter, gy, gx, limit, bucket_head, link, job)
    settle(field, enter, field.size, bucket_head, link, job)


@compiled
def path_cost(field: I4x2, y: float, x: float) -> int:
    """Cost from a position to the goal, FAR outside the map."""
    if not (y >= 0.0 and x >= 0.0 and y < field.shape[0] and x < field.shape[1]):
        return FAR
    return int(field[int(y), int(x)])


@compiled
def _way(field: I4x2, enter: I2x2, cy: int, cx: int, k: int) -> int:
    """Cost of going on through neighbour k, FAR where there is no way or it does not lead down."""
    gy, gx = cy + DY[k], cx + DX[k]
    if gy < 0 or gx < 0 or gy >= field.shape[0] or gx >= field.shape[1]:
        return FAR
    if field[gy, gx] >= field[cy, cx]:
        return FAR
    if k & 1 == 0:
        return int(field[gy, gx]) + STRAIGHT
    if enter[cy, gx] < 0 or enter[gy, cx] < 0:
        return FAR
    return int(field[gy, gx]) + DIAGONAL


@compiled
def _ways(field: I4x2, enter: I2x2, cy: int, cx: int) -> tuple[int, int, int, int, int, int, int, int]:
    """`_way` through all eight neighbours of a cell inside the map's edge: one look at each, no calls."""
    w = np.uint64(field.shape[1])
    costs, enters = field.reshape(-1), enter.reshape(-1)
    one, here = np.uint64(1), np.uint64(cy) * w + np.uint64(cx)
    up, down = here - w, here + w
    top = int(costs[here])
    diagonal = top + DIAGONAL - STRAIGHT
    east, south = int(costs[here + one]), int(costs[down])
    west, north = int(costs[here - one]), int(costs[up])
    open_e, open_s = enters[here + one] >= 0, enters[down] >= 0
    open_w, open_n = enters[here - one] >= 0, enters[up] >= 0
    se, sw = int(costs[down + one]) + DIAGONAL - STRAIGHT, int(costs[down - one]) + DIAGONAL - STRAIGHT
    nw, ne = int(costs[up - one]) + DIAGONAL - STRAIGHT, int(costs[up + one]) + DIAGONAL - STRAIGHT
    return (
        east + STRAIGHT if east < top else FAR,
        se + STRAIGHT if se < diagonal and open_e and open_s else FAR,
        south + STRAIGHT if south < top else FAR,
        sw + STRAIGHT if sw < diagonal and open_w and open_s else FAR,
        west + STRAIGHT if west < top else FAR,
        nw + STRAIGHT if nw < diagonal and open_w and open_n else FAR,
        north + STRAIGHT if north < top else FAR,
        ne + STRAIGHT if ne < diagonal and open_e and open_n else FAR,
    )


@compiled
def _ways_at_edge(
    field: I4x2, enter: I2x2, cy: int, cx: int
) -> tuple[int, int, int, int, int, int, int, int]:
    """The same for any cell, each neighbour asked whether it is on the map."""
    return (
        _way(field, enter, cy, cx, 0),
        _way(field, enter, cy, cx, 1),
        _way(field, enter, cy, cx, 2),
        _way(field, enter, cy, cx, 3),
        _way(field, enter, cy, cx, 4),
        _way(field, enter, cy, cx, 5),
        _way(field, enter, cy, cx, 6),
        _way(field, enter, cy, cx, 7),
    )


@compiled
def lead(field: I4x2, enter: I2x2, cy: int, cx: int) -> int:
    """Which way is down from a cell: k + 1 for neighbour k, k + 9 for between it and the next one round.

    NOWHERE at the goal and where FAR. Ties go to the first from east through south; where the next one round
    is as good, between the two.
    """
    if field[cy, cx] >= FAR or field[cy, cx] == 0:
        return NOWHERE
    if 0 < cy < field.shape[0] - 1 and 0 < cx < field.shape[1] - 1:
        ways = _ways(field, enter, cy, cx)
    else:
        ways = _ways_at_edge(field, enter, cy, cx)
    best, k = FAR, -1
    for i in range(8):
        if ways[i] < best:
            best, k = ways[i], i
    if k < 0:
        return NOWHERE
    if k == 0 and ways[1] != best:
        return 16 if ways[7] == best else 1
    return k + 9 if ways[(k + 1) & 7] == best else k + 1


@compiled
def along(way: int, y: float, x: float) -> tuple[float, float]:
    """Unit (dx, dy) from a position toward where its cell's `lead` points; zeros for NOWHERE."""
    if way == NOWHERE:
        return 0.0, 0.0
    dx, dy = int(x) + 0.5 + LEAD_X[way] - x, int(y) + 0.5 + LEAD_Y[way] - y
    d = sqrt(dx * dx + dy * dy)
    return ratio(dx, d), ratio(dy, d)


@compiled
def downhill(field: I4x2, enter: I2x2, y: float, x: float) -> tuple[float, float]:
    """Unit (dx, dy) toward the best neighbour cell; zeros at the goal, where FAR, and off the map."""
    if path_cost(field, y, x) >= FAR:
        return 0.0, 0.0
    return along(lead(field, enter, int(y), int(x)), y, x)
