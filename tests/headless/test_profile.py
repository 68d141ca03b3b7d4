"""Timing a tick changes nothing but the clock."""

from __future__ import annotations

import pytest

from game.headless.profile import profiled
from game.sim import schedule
from game.sim.kinds.who import Person
from game.sim.schedule import step
from game.sim.warmup import least_numbers, little_plan
from game.sim.world import World


def little_world() -> World:
    return World(little_plan(), least_numbers(), 1, Person.NAMRA, capacity=64)


class Ticking:
    """A clock that goes on by one each time it is read."""

    def __init__(self) -> None:
        self.reads = 0

    def __call__(self) -> float:
        self.reads += 1
        return float(self.reads)


def test_every_system_is_timed_once_a_tick():
    world = little_world()
    with profiled(Ticking()) as profile:
        for _ in range(5):
            step(world)
    assert profile.ticks == 5
    assert list(profile.seconds) == [system.name for system in schedule.SCHEDULE]
    assert set(profile.seconds.values()) == {5.0}
    assert set(profile.microseconds.values()) == {1e6}


def test_a_profiled_tick_is_the_same_tick():
    plain, timed = little_world(), little_world()
    with profiled():
        for _ in range(5):
            step(timed)
    for _ in range(5):
        step(plain)
    assert plain.digest() == timed.digest()


def test_the_schedule_comes_back_even_after_a_fault():
    before = schedule.SCHEDULE

    def fail() -> None:
        with profiled():
            assert schedule.SCHEDULE is not before
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert schedule.SCHEDULE is before


def test_no_tick_is_no_division_by_zero():
    with profiled() as profile:
        pass
    assert set(profile.microseconds.values()) == {0.0}
