"""The fixed-step clock against exact fractions."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.core.clock import Clock

STEP = 1 / 60


@settings(deadline=None, max_examples=100, derandomize=True)
@given(st.lists(st.floats(0.001, 4 * STEP), max_size=200))
def test_steps_paid_are_the_whole_steps_of_the_time_gone_by(frames):
    clock, paid, gone = Clock(STEP, 5), 0, Fraction(0)
    for frame in frames:
        paid += clock.owe(frame)
        gone += Fraction(frame)
        assert paid == gone // Fraction(STEP)
        assert 0.0 <= clock.alpha < 1.0
    assert clock.alpha == pytest.approx(float(gone % Fraction(STEP)) / STEP, abs=1e-9)


def test_a_frame_of_one_step_owes_one_step_for_ever():
    clock = Clock(STEP)
    assert {clock.owe(STEP) for _ in range(10000)} == {1}
    assert clock.alpha == 0.0


def test_two_half_steps_make_one():
    clock = Clock(STEP)
    assert [clock.owe(STEP / 2) for _ in range(4)] == [0, 1, 0, 1]


def test_halfway_between_two_steps_alpha_is_a_half():
    clock = Clock(STEP)
    clock.owe(1.5 * STEP)
    assert clock.alpha == pytest.approx(0.5, abs=1e-15)


@pytest.mark.parametrize("long", [1.0, 1e9, float("inf")])
def test_a_long_stall_owes_the_most_and_is_then_forgiven(long):
    clock = Clock(STEP, 5)
    assert clock.owe(long) == 5
    assert clock.owe(0.0) == 0
    assert 0.0 <= clock.alpha < 1.0


@pytest.mark.parametrize("odd", [float("nan"), -1.0, float("-inf"), 0.0])
def test_time_that_does_not_pass_owes_nothing(odd):
    clock = Clock(STEP)
    clock.owe(STEP / 2)
    assert clock.owe(odd) == 0
    assert clock.alpha == 0.5


def test_debt_can_be_forgotten():
    clock = Clock(STEP)
    clock.owe(STEP / 2)
    clock.forgive()
    assert clock.alpha == 0.0
