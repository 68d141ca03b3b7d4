"""Watching a world changes nothing in it, and copies all of it."""

from __future__ import annotations

import os
from typing import Any

import numpy as np
import pytest

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")

from game.sim import commands as ask
from game.sim.events import Event, Fact, facts
from game.sim.kinds.minds import Mood
from game.sim.kinds.surroundings import Weather
from game.sim.kinds.things import Flicker
from game.sim.kinds.who import Has
from game.sim.look import percept
from game.sim.schedule import step
from game.sim.world import World
from game.view.camera import Camera
from game.view.draw.scene import ANIMATIONS, SHEETS, Mark, SparkKind
from game.view.draw.storm import lightning
from game.view.draw.watch.lights import lamps_of
from game.view.draw.watch.memory import Memory
from game.view.draw.watch.watch import scene_of
from game.view.glance import glance

YARD = """
##########################
#........................#
#...*................+...#
#.......................-#
#......h.@..r...........-#
#..........0............-#
#........................#
##########################
""".replace("-", ".")


def watched(world: World, ticks: int) -> tuple[Memory, Camera]:
    memory, camera = Memory.of(world), Camera(26, 8)
    for _ in range(ticks):
        step(world, [])
        memory.note(world, facts(world.outbox, world.tick))
    return memory, camera


def test_a_scene_is_copied_without_touching_the_world(scene: Any) -> None:
    world = scene(YARD).world
    memory, camera = watched(world, 30)
    before = world.digest()
    with world.frozen():
        shown = scene_of(world, 0.5, memory, camera)
    assert world.digest() == before
    assert not np.shares_memory(shown.visible, world.fields.visible)
    assert not np.shares_memory(shown.lamps.glow, world.lamps.glow)
    assert not np.shares_memory(shown.opaque, world.level.opaque)


def test_everybody_has_a_sheet_and_a_mark(scene: Any) -> None:
    world = scene(YARD).world
    memory, camera = watched(world, 30)
    shown = scene_of(world, 1.0, memory, camera)
    names = sorted(SHEETS[k].split("_")[0] for k in shown.bodies.sheet)
    assert names == ["onjo", "runner", "suhyeok"]
    marks = {SHEETS[s]: Mark(int(m)) for s, m in zip(shown.bodies.sheet, shown.bodies.mark, strict=True)}
    assert marks["onjo"] & Mark.HERO
    assert marks["suhyeok"] & Mark.FRIEND


def test_who_sneaks_in_cover_is_drawn_and_told_as_hidden(scene: Any) -> None:
    s, told = scene("#######\n#@,,..#\n#######"), {}
    memory, camera = Memory.of(s.world), Camera(7, 3)
    for place, x, gait in (("floor", 1.5, 0), ("grass", 2.5, 0), ("upright", 2.5, 1)):
        s.world.body.x[0] = x
        s.step(2, ask.SetGait(gait))
        (mark,) = scene_of(s.world, 1.0, memory, camera).bodies.mark
        told[place] = bool(mark & Mark.HIDDEN), glance(s.world).hidden, percept(s.world).hidden
    assert told == {"floor": (False,) * 3, "grass": (True,) * 3, "upright": (False,) * 3}


def test_positions_lie_between_two_ticks(scene: Any) -> None:
    world = scene(YARD).world
    memory, camera = watched(world, 40)
    row = world.rows(Has.INFECTED)[0]
    rows = np.flatnonzero(world.who.has[: int(world.tables.rows.top[0])] & int(Has.ALIVE | Has.DYING))
    k = int(np.flatnonzero(rows == row)[0])
    for alpha, x in ((0.0, world.body.px[row]), (1.0, world.body.x[row])):
        shown = scene_of(world, alpha, memory, camera)
        assert abs(float(shown.bodies.x[k]) - float(x) * 16) < 1e-3


def test_the_dead_stay_lying_once_their_row_is_gone(scene: Any) -> None:
    world = scene(YARD).world
    memory, camera = watched(world, 5)
    row = int(world.rows(Has.INFECTED)[0])
    gone = (int(world.who.gen[row]) + 7) << 20 | row
    memory.note(world, [Fact(world.tick, Event.DIED, gone, -1, 12.5, 4.5, 0.0, 0)])
    shown = scene_of(world, 1.0, memory, camera)
    lying = shown.bodies.mark & int(Mark.LYING) != 0
    assert int(lying.sum()) == 1
    assert ANIMATIONS[int(shown.bodies.animation[lying][0])] == "fall"
    assert len(shown.stains) == 1


def test_a_blow_on_the_player_shakes_once(scene: Any) -> None:
    world = scene(YARD).world
    memory, camera = watched(world, 5)
    hit = Fact(world.tick, Event.HIT, -1, int(world.state.player[0]), 9.5, 4.5, 12.0, 0)
    memory.note(world, [hit])
    assert scene_of(world, 0.0, memory, camera).harm > 0.3
    assert memory.take_jolt() > 0.3
    assert memory.take_jolt() == 0.0


def test_a_bolt_falls_every_few_seconds_and_never_flickers_fast() -> None:
    bright = np.array([lightning(k / 60) for k in range(60 * 90)])
    rises = np.flatnonzero((bright[1:] > 0) & (bright[:-1] == 0))
    assert 10 <= len(rises) / 2 <= 11
    assert (bright > 0).mean() < 0.05
    assert max(((rises >= k) & (rises < k + 60)).sum() for k in rises) <= 2
    assert bright.max() > 0.9


@pytest.mark.parametrize(("weather", "flashes"), [(Weather.STORM, True), (Weather.RAIN, False)])
def test_only_a_storm_has_lightning(scene: Any, weather: Weather, flashes: bool) -> None:
    world = scene(YARD).world
    memory, camera = watched(world, 1)
    world.state.weather[0] = weather
    seen = []
    for _ in range(60 * 12):
        world.state.tick[0] += 1
        seen.append(scene_of(world, 0.0, memory, camera).lightning)
    assert (max(seen) > 0) == flashes


def test_whoever_is_upon_her_carries_no_bowl(scene: Any) -> None:
    world = scene(YARD).world
    memory, camera = watched(world, 2)
    row, player = world.rows(Has.INFECTED)[0], world.player
    world.sense.suspicion[row], world.sense.prey[row] = 100.0, world.handle(player)
    shown = []
    for away in (0.9, 4.0):
        world.body.x[row] = world.body.px[row] = world.body.x[player] + away
        world.body.y[row] = world.body.py[row] = world.body.y[player]
        shown.append(len(scene_of(world, 1.0, memory, camera, everywhere=True).bowls.x))
    assert shown == [0, 1]


def test_only_who_hunts_the_player_is_marked_a_hunter(scene: Any) -> None:
    world = scene(YARD).world
    memory, camera = watched(world, 2)
    row, player = world.rows(Has.INFECTED)[0], world.handle(world.player)
    friend = next(r for r in world.rows(Has.COMPANION))
    marked = []
    for mood, prey in ((Mood.CHASE, player), (Mood.ATTACK, player), (Mood.SEARCH, player)):
        world.mind.mood[row], world.sense.prey[row] = mood, prey
        marks = scene_of(world, 1.0, memory, camera).bodies.mark
        marked.append(int((marks & Mark.HUNTER > 0).sum()))
    world.mind.mood[row], world.sense.prey[row] = Mood.CHASE, world.handle(friend)
    assert not (scene_of(world, 1.0, memory, camera).bodies.mark & Mark.HUNTER).any()
    assert marked == [1, 1, 0]


def test_a_blow_is_seen_even_without_blood(scene: Any) -> None:
    world = scene(YARD).world
    memory, camera = watched(world, 2)
    memory.gore = False
    row, player = world.rows(Has.INFECTED)[0], world.player
    x, y = float(world.body.x[player]), float(world.body.y[player])
    blow = Fact(world.tick, Event.HIT, world.handle(player), world.handle(row), x, y, 10.0, 0)
    memory.note(world, [blow])
    kinds = set(scene_of(world, 0.0, memory, camera).sparks.kind.tolist())
    assert kinds == {int(SparkKind.BLOW)}


def test_a_fire_shines_deeper_than_a_lamp_of_its_colour(scene: Any) -> None:
    world = scene(YARD).world
    lamp = lamps_of(world)
    assert len(lamp.x) == 1, "the yard has one lamp"
    world.lamps.flicker[0] = Flicker.FIRE
    fire = lamps_of(world)
    assert fire.fire[0] == 1
    assert fire.red[0] > lamp.red[0]
    assert fire.blue[0] / fire.red[0] < 0.5 * lamp.blue[0] / lamp.red[0]
