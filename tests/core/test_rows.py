"""Rows and handles against a dict."""

import numpy as np
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, invariant, rule

from game.core.rows import claim, fill, handle, release, resolve

CAPACITY = 6


def space(n):
    free, gen = np.zeros(n, np.int32), np.zeros(n, np.int32)
    count, top = np.zeros(1, np.int64), np.zeros(1, np.int64)
    fill(free, count, top)
    return free, count, top, gen


class HandlesAgainstADict(RuleBasedStateMachine):
    """A handle resolves to its row while it lives and to -1 ever after."""

    handles = Bundle("handles")

    def __init__(self):
        super().__init__()
        self.free, self.count, self.top, self.gen = space(CAPACITY)
        self.living = {}
        self.gone = set()

    @rule(target=handles)
    def claim_a_row(self):
        row = claim(self.free, self.count, self.top)
        if len(self.living) == CAPACITY:
            assert row == -1
            return -1
        assert 0 <= row < CAPACITY
        assert row not in self.living.values()
        kept = handle(self.gen, row)
        assert kept not in self.living
        assert kept not in self.gone
        self.living[kept] = row
        return kept

    @rule(kept=handles)
    def release_it(self, kept):
        if kept in self.living:
            release(self.free, self.count, self.gen, self.living.pop(kept))
            self.gone.add(kept)

    @rule(stray=st.integers(-(2**40), 2**40))
    def a_number_never_handed_out_resolves_to_nobody(self, stray):
        if stray not in self.living and stray not in self.gone:
            assert resolve(self.gen, stray) in (-1, stray) or stray & 0xFFFFF not in self.living.values()

    @invariant()
    def the_living_resolve_and_the_gone_do_not(self):
        assert {kept: resolve(self.gen, kept) for kept in self.living} == self.living
        assert all(resolve(self.gen, kept) == -1 for kept in self.gone)

    @invariant()
    def free_rows_and_living_rows_add_up(self):
        assert self.count[0] + len(self.living) == CAPACITY
        assert sorted([*self.free[: self.count[0]], *self.living.values()]) == list(range(CAPACITY))

    @invariant()
    def the_top_lies_above_every_living_row(self):
        assert self.top[0] > max(self.living.values(), default=-1)


TestHandles = HandlesAgainstADict.TestCase
TestHandles.settings = settings(deadline=None, max_examples=40, stateful_step_count=30, derandomize=True)


def test_rows_are_claimed_in_order_and_reused_last_released_first():
    free, count, top, gen = space(4)
    assert [claim(free, count, top) for _ in range(3)] == [0, 1, 2]
    release(free, count, gen, 0)
    release(free, count, gen, 2)
    assert [claim(free, count, top) for _ in range(4)] == [2, 0, 3, -1]


def test_nobody_resolves_to_nobody():
    assert resolve(np.zeros(3, np.int32), -1) == -1


def test_a_row_beyond_the_space_resolves_to_nobody():
    assert resolve(np.zeros(3, np.int32), 3) == -1
