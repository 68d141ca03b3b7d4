"""A session steps its world, records what was asked, and hands out what happened."""

import pytest

from game.content.gate import ContentError
from game.session import made
from game.session import play as play_module
from game.session.play import Session
from game.sim.commands import Strike, Use, Walk
from game.sim.events import Event
from game.sim.kinds.who import Person
from game.sim.level import Thing


def test_a_tick_is_a_sixtieth_of_a_second(small_night, play):
    session = small_night()
    play(session, 90)
    assert (session.tick, session.seconds) == (90, 1.5)


def test_nobody_named_is_whoever_the_map_has_a_start_for(small_plan):
    starts = small_plan().starts
    assert [start.person for start in starts] == [Person.ONJO, Person.NAMRA]
    for given, who in ((starts, Person.ONJO), (starts[::-1], Person.ONJO), (starts[1:], Person.NAMRA)):
        plan = small_plan().with_changes(starts=given)
        assert Session("small.tmx", None, 7, plan=plan).person is who
    with pytest.raises(ContentError, match="no Start"):
        Session("small.tmx", None, 7, plan=small_plan().with_changes(starts=()))


def test_commands_are_recorded_with_their_tick(small_night):
    session = small_night()
    session.advance([Walk(127, 0)])
    session.advance()
    session.advance([Use(), Strike()])
    assert session.replay.commands == [(0, Walk(127, 0)), (2, Use()), (2, Strike())]


def test_a_recording_ends_before_it_holds_more_than_a_file(small_night, monkeypatch):
    monkeypatch.setattr(play_module, "MAX_COMMANDS", play_module.MOST_A_TICK + 4)
    session = small_night()
    for _ in range(30):
        session.advance([Use()])
    assert session.tick == 30
    assert session.recording().outcome == play_module.TOO_LONG
    assert len(session.replay.commands) == 5
    assert session.recording().ticks == 5


def test_a_walk_that_changes_nothing_is_not_recorded(small_night):
    session = small_night()
    for command in (Walk(127, 0), Walk(127, 0), Walk(0, 0), Walk(127, 0)):
        session.advance([command])
    assert [tick for tick, _ in session.replay.commands] == [0, 2, 3]


def test_every_second_is_marked(small_night, play):
    session = small_night()
    play(session, 125)
    assert len(session.replay.marks) == 2


def test_steps_are_told_as_facts(small_night):
    session = small_night()
    session.advance([Walk(127, 0)])
    steps = [fact for _ in range(60) for fact in session.advance() if fact.kind == Event.STEP]
    assert steps
    assert all(fact.tick <= session.tick for fact in steps)


def test_two_nights_of_one_seed_are_the_same_bits(small_night, play):
    first, second = small_night(), small_night()
    play(first, 600)
    play(second, 600)
    assert first.world.digests() == second.world.digests()


def test_another_seed_is_another_night(small_night, play):
    first, second = small_night(1), small_night(2)
    play(first, 600)
    play(second, 600)
    assert first.world.digest() != second.world.digest()


def test_a_moved_thing_changes_the_plan_digest(small_plan):
    plan = small_plan()
    moved = plan.with_changes(things=(Thing(6.5, 3.5, plan.things[0].kind),))
    assert made.plan_digest(plan) == made.plan_digest(small_plan()) != made.plan_digest(moved)


def test_a_changed_wall_changes_the_plan_digest(small_plan):
    plan, other = small_plan(), small_plan()
    other.rasters.wall[6, 6] = 1
    assert made.plan_digest(plan) != made.plan_digest(other)
