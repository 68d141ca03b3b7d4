"""Claim and release rows of a fixed space; generations make handles that outlive a tick.

The free list is a stack, so the order in which rows are reused is the same in every run.
"""

from game.core.compiled import I4, I8, compiled, inlined

ROW_BITS = 20
ROW_MASK = (1 << ROW_BITS) - 1


def fill(free: I4, count: I8, top: I8) -> None:
    """Make every row free: row 0 is claimed first."""
    n = free.shape[0]
    for i in range(n):
        free[i] = n - 1 - i
    count[0] = n
    top[0] = 0


@compiled
def claim(free: I4, count: I8, top: I8) -> int:
    """Take the row on top of the stack, -1 when none is left."""
    if count[0] == 0:
        return -1
    count[0] -= 1
    row = int(free[count[0]])
    if row >= top[0]:
        top[0] = row + 1
    return row


@compiled
def release(free: I4, count: I8, gen: I4, row: int) -> None:
    """Give a row back; handles to it resolve to -1 from now on."""
    gen[row] += 1
    free[count[0]] = row
    count[0] += 1


@inlined
def listed(rows: I4, k: int) -> int:
    """The k-th of a list of rows; as none is negative, no access need ask whether it counts from the end."""
    return int(rows[k]) & ROW_MASK


@compiled
def handle(gen: I4, row: int) -> int:
    """Generation and row in one number."""
    return (int(gen[row]) << ROW_BITS) | row


@compiled
def resolve(gen: I4, handle: int) -> int:
    """The row of a handle, -1 for NOBODY and for the gone."""
    if handle < 0:
        return -1
    row = handle & ROW_MASK
    if row >= gen.shape[0] or gen[row] != handle >> ROW_BITS:
        return -1
    return row
