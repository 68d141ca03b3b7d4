"""A thousand infected awake on the school map, 300 of them on screen and chasing: update plus draw."""

from __future__ import annotations

import os
import time

import numpy as np
import pytest

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")

from game.content import places, rules, tiled
from game.sim import commands as ask
from game.sim.build import spawn
from game.sim.events import facts
from game.sim.kinds.minds import Mood
from game.sim.kinds.things import Item
from game.sim.kinds.who import Has, Person
from game.sim.level import Actor
from game.sim.schedule import step
from game.sim.world import World
from game.view.camera import Camera
from game.view.draw.picture import Painter
from game.view.draw.scene import TILE
from game.view.draw.watch.memory import Memory
from game.view.draw.watch.watch import scene_of

HORDE, FRAMES, FRAME_MS = 1000, 600, 1000 / 60
YARD = (60.5, 87.5)


def horde() -> World:
    """The player on the sports ground at night, the yard full round her, the rest all over the map."""
    plan = tiled.load(places.find_map("hyosan_high")).plan.with_changes(start_hour=22.0, directed=False)
    world = World(plan, rules.load_numbers(), 7, Person.ONJO, capacity=2048)
    step(world)
    player = world.player
    world.body.x[player], world.body.y[player] = YARD
    world.pack.held[player, Item.TORCH] = world.pack.torch_on[player] = 1
    open_y, open_x = np.nonzero(world.level.solid == 0)
    far = (open_x + 0.5 - YARD[0]) ** 2 + (open_y + 0.5 - YARD[1]) ** 2
    near_first = np.argsort(far, kind="stable")
    near = near_first[40:380]
    rest = near_first[2000 :: max(1, (len(far) - 2000) // (HORDE - len(near)))]
    for cell in [*near, *rest][: HORDE - world.rows(Has.INFECTED).size]:
        spawn(world, Actor(open_x[cell] + 0.5, open_y[cell] + 0.5, Has.INFECTED))
    return world


def rouse(world: World) -> None:
    """Keep everybody awake and after the player, and the player alive."""
    rows = world.rows(Has.INFECTED)
    player = world.player
    world.who.has[rows] &= ~np.uint32(Has.ASLEEP)
    close = (np.abs(world.body.x[rows] - world.body.x[player]) < 19) & (
        np.abs(world.body.y[rows] - world.body.y[player]) < 11
    )
    near = rows[close]
    world.sense.suspicion[near] = 100.0
    world.sense.prey[near] = world.handle(player)
    world.sense.seen[near] = 1
    world.sense.unseen_ticks[near] = 0
    world.sense.seen_x[near], world.sense.seen_y[near] = world.body.x[player], world.body.y[player]
    free = near[world.mind.mood[near] != Mood.CHASE]
    world.mind.mood[free] = Mood.CHASE
    world.vital.health[player] = 100.0
    world.vital.bleeding[player] = world.vital.infection[player] = world.vital.infection_rate[player] = 0.0


@pytest.mark.benchmark
def test_update_and_draw_of_a_horde_beside_a_frame_of_sixty_hertz(capsys: pytest.CaptureFixture[str]) -> None:
    world = horde()
    level = tiled.load(places.find_map("hyosan_high"))
    painter = Painter(level.picture, level.plan, places.assets())
    memory, camera = Memory.of(world), Camera(world.plan.width, world.plan.height)
    camera.jump(YARD[0] * TILE, YARD[1] * TILE)
    times, seen, chasing, awake = [], [], [], []
    for frame in range(FRAMES + 60):
        rouse(world)
        started = time.perf_counter()
        step(world, [ask.Face(16, 4)] if frame == 0 else ())
        memory.note(world, list(facts(world.outbox, world.tick)))
        with world.frozen():
            scene = scene_of(world, 0.5, memory, camera)
        painter.frame(scene)
        if frame >= 60:
            times.append((time.perf_counter() - started) * 1000)
            rows = world.rows(Has.INFECTED)
            hunters = rows[world.mind.mood[rows] == Mood.CHASE]
            dx = np.abs(world.body.x[hunters] - world.body.x[world.player])
            dy = np.abs(world.body.y[hunters] - world.body.y[world.player])
            seen.append(int(((dx < 19) & (dy < 11)).sum()))
            chasing.append(hunters.size)
            awake.append(int((world.who.has[rows] & Has.ASLEEP == 0).sum()))
    with capsys.disabled():
        print(
            f"\nhorde: {HORDE} infected, {min(seen)}-{max(seen)} chasing on screen; update + draw "
            f"median {np.median(times):.1f} ms, 99th percentile {np.percentile(times, 99):.1f} ms, "
            f"budget {FRAME_MS:.1f} ms, ratio {np.median(times) / FRAME_MS:.2f}"
        )
    assert len(times) == FRAMES
    assert min(seen) >= 300, "the benchmark measures a crowd or nothing"
    assert min(awake) >= HORDE * 0.85
