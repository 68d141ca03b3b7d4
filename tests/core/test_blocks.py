"""Groups of open cells within square blocks, against a search cell by cell."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from game.core.blocks import label_blocks, off_block


def label(open_, side):
    h, w = open_.shape
    of, block = np.full((h, w), 77, np.int32), np.zeros(h * w, np.int32)
    count = label_blocks(open_, side, of, block, np.zeros(side * side, np.int32))
    return of, block[:count]


def reached(open_, side, y, x):
    """Every cell one can walk to from a cell without leaving its block."""
    seen, todo = {(y, x)}, [(y, x)]
    while todo:
        cy, cx = todo.pop()
        for ny, nx in ((cy - 1, cx), (cy + 1, cx), (cy, cx - 1), (cy, cx + 1)):
            inside = 0 <= ny < open_.shape[0] and 0 <= nx < open_.shape[1]
            if not inside or not open_[ny, nx] or (ny, nx) in seen:
                continue
            if (ny // side, nx // side) == (y // side, x // side):
                seen.add((ny, nx))
                todo.append((ny, nx))
    return seen


@settings(deadline=None, max_examples=60)
@given(
    open_=arrays(np.uint8, st.tuples(st.integers(1, 19), st.integers(1, 19)), elements=st.integers(0, 1)),
    side=st.integers(1, 8),
)
def test_cells_share_a_number_where_one_can_walk_between_them_inside_their_block(open_, side):
    of, block = label(open_, side)
    across = -(-open_.shape[1] // side)
    assert (of < 0).tolist() == (open_ == 0).tolist()
    for y, x in zip(*np.nonzero(open_), strict=True):
        same = {(int(a), int(b)) for a, b in zip(*np.nonzero(of == of[y, x]), strict=True)}
        assert same == reached(open_, side, int(y), int(x))
        assert block[of[y, x]] == y // side * across + x // side
    assert sorted(set(of[of >= 0])) == list(range(block.size))
    assert (np.diff(block) >= 0).all()


def test_the_distance_to_a_block_is_that_to_its_nearest_point():
    assert off_block(5.0, 5.0, 4.0, 4.0, 8.0) == 0.0
    assert off_block(1.0, 5.0, 4.0, 4.0, 8.0) == 9.0
    assert off_block(15.0, 16.0, 4.0, 4.0, 8.0) == 25.0
    assert off_block(0.0, 0.0, 3.0, 4.0, 8.0) == 25.0
