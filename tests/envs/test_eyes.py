"""An observation says what `look.percept` says, number by number, and never more."""

from __future__ import annotations

from math import hypot
from types import SimpleNamespace

import numpy as np
import pytest

from game.core.angles import circle
from game.envs import fields
from game.envs.episode import Episode
from game.envs.tasks import ESCAPE, SURVIVE, TASKS
from game.sim.kinds.doors import DoorState, DoorStyle
from game.sim.kinds.who import Has
from game.sim.look import percept

KINDS = dict.fromkeys(("civilian", "companion", "onjo", "namra", "suhyeok"), "person")
RING = circle(fields.RAYS)


def offset(at, x, y):
    return [1.0, *(max(-1.0, min(1.0, d / fields.FAR)) for d in (x - at.x, y - at.y))]


def sector(dx, dy):
    return int(np.argmax([rx * dx + ry * dy for rx, ry in RING]))


def whisker(seen, dx, dy):
    high, wide = seen.known.shape
    along = 0.25
    while along < fields.WHISKER:
        x, y = seen.x + dx * along, seen.y + dy * along
        if not (0 <= x < wide and 0 <= y < high) or seen.blocked[int(y), int(x)]:
            break
        along += 0.25
    return min(1.0, along / fields.WHISKER)


def by_direction(seen, wanted):
    found = np.zeros(fields.RAYS)
    for other in seen.others:
        dx, dy = other.x - seen.x, other.y - seen.y
        if wanted(other):
            k = sector(dx, dy)
            found[k] = max(found[k], 1.0 - hypot(dx, dy) / fields.FAR)
    return found


def nearest(seen, things, slots):
    return sorted(things, key=lambda each: (each.x - seen.x) ** 2 + (each.y - seen.y) ** 2)[:slots]


def padded(rows, slots, width):
    return [number for row in rows for number in row] + [0.0] * (width * (slots - len(rows)))


def person(seen, other):
    kind = [float(KINDS.get(other.kind, other.kind) == name) for name in fields.KINDS]
    told = [float(other.seen), other.suspicion / 100, float(other.hunting)]
    return [*offset(seen, other.x, other.y), other.fx, other.fy, *kind, *told]


def doors_of(world, seen):
    """Every door of which any cell is known, whole, from the tables: the nearest three."""
    doors, found = world.doors, []
    for d in range(doors.x0.size):
        x0, y0, x1, y1 = (int(getattr(doors, name)[d]) for name in ("x0", "y0", "x1", "y1"))
        if doors.state[d] != DoorState.BROKEN and seen.known[y0:y1, x0:x1].any():
            shut = doors.state[d] == DoorState.CLOSED
            told = not shut, shut and doors.locked[d] != 0, doors.style[d] >= DoorStyle.BOOM
            found.append(SimpleNamespace(x=(x0 + x1) / 2, y=(y0 + y1) / 2, told=told))
    return [[*offset(seen, each.x, each.y), *map(float, each.told)] for each in nearest(seen, found, 3)]


def thing(seen, near):
    return [*offset(seen, near.x, near.y), *(near.state == name for name in fields.ITEMS)]


def task_of(seen):
    left = [task for task in seen.tasks if not task.done]
    if not left:
        return [0.0] * 6
    task = left[0]
    return [*offset(seen, task.x, task.y), *(task.kind == kind for kind in ("reach", "find", "survive"))]


def exit_of(seen):
    ways = nearest(seen, [each for each in seen.exits if each.kind == "exit"], 1)
    return offset(seen, ways[0].x, ways[0].y) if ways else [0.0] * 3


def heard_of(seen):
    if not seen.heard:
        return [0.0] * 4
    loudest = max(seen.heard, key=lambda each: each.loud)
    return [*offset(seen, loudest.x, loudest.y), min(1.0, loudest.loud / fields.SHOT)]


def expected(world, seen, clock):
    """The whole observation, worked out from a percept in plain Python."""
    hunting = lambda o: o.hunting  # noqa: E731
    infected = lambda o: o.kind in ("walker", "runner", "listener")  # noqa: E731
    guard = lambda o: o.kind in ("soldier", "inspector")  # noqa: E731
    stuff = [n for n in seen.near if n.kind == "item"]
    values = {
        "clock": [min(1.0, clock)],
        "hour": [seen.hour / 24],
        "health": [seen.health / 100],
        "stamina": [seen.stamina / 100],
        "bleeding": [min(1.0, seen.bleeding / fields.BLEED)],
        "infection": [seen.infection / 100],
        "hunger": [seen.hunger / 100],
        "notkin": [seen.notkin / 100],
        "grabbed": [min(1.0, seen.grabbed / fields.MANY)],
        "gait": [float(seen.gait == k) for k in range(3)],
        "facing": [seen.fx, seen.fy],
        "light": [seen.light],
        "noise": [min(1.0, seen.noise / fields.SHOT)],
        "torch": [float(seen.torch)],
        "items": [min(1.0, seen.items[name] / fields.MANY) for name in fields.ITEMS],
        "place": [seen.x / world.plan.width, seen.y / world.plan.height],
        "walls": [whisker(seen, dx, dy) for dx, dy in RING],
        "danger": by_direction(seen, infected),
        "hunters": by_direction(seen, hunting),
        "guards": by_direction(seen, guard),
        "others": padded([person(seen, o) for o in nearest(seen, seen.others, 10)], 10, len(fields.BODY)),
        "doors": padded(doors_of(world, seen), 3, len(fields.DOOR)),
        "things": padded([thing(seen, n) for n in nearest(seen, stuff, 3)], 3, len(fields.THING)),
        "task": task_of(seen),
        "exit": exit_of(seen),
        "asked": [float(seen.asked == word) for word in ("queue", "papers", "blood")],
        "heard": heard_of(seen),
    }
    assert list(values) == [field.name for field in fields.FIELDS]
    return values


def rich(episode, luck, night):
    """A night in which everything there is to tell happens: full pockets, and a first step in the lane."""
    episode.begin(luck)
    world = episode.world
    world.pack.held[0, :] = 1 + night
    if world.checkpoints.x0.size and night:
        world.body.x[0], world.body.y[0] = 20.5, 14.6


def test_every_number_is_what_the_percept_says(episode, luck, fumbling):
    told = {field.name: False for field in fields.FIELDS}
    out = np.zeros(fields.LENGTH, np.float32)
    for night in range(2):
        rich(episode, luck, night)
        for tick in range(900):
            if episode.turn(fumbling()).terminated:
                break
            if tick % 7:
                continue
            episode.look(out)
            seen = percept(episode.world)
            for name, values in expected(episode.world, seen, episode.world.tick / episode.last).items():
                got = fields.part(out, name).reshape(-1)
                assert np.allclose(got, np.array(values, np.float64), atol=2e-6), (name, tick, got, values)
                told[name] |= bool(np.any(got))
    assert all(told[name] for name in ("walls", "items", "noise", "task", "exit")), told


def test_all_tasks_together_make_every_field_speak(luck, fumbling):
    spoken = np.zeros(fields.LENGTH, np.bool_)
    out = np.zeros(fields.LENGTH, np.float32)
    for task in TASKS:
        episode = Episode(task, 4)
        for night in range(2):
            rich(episode, luck, night)
            for _ in range(600):
                ended = episode.turn(fumbling()).terminated
                episode.look(out)
                spoken |= out != 0.0
                if ended:
                    break
    silent = [field.name for field in fields.FIELDS if not fields.part(spoken, field.name).any()]
    assert not silent


def test_who_is_not_perceived_changes_nothing(luck, fumbling):
    """Fairness: everybody out of sight may be moved, hurt and turned round; the observation stays."""
    episode = Episode(SURVIVE, 4)
    episode.begin(luck)
    for _ in range(12):
        episode.turn(fumbling())
    before, after = np.zeros(fields.LENGTH, np.float32), np.zeros(fields.LENGTH, np.float32)
    episode.look(before)
    world = episode.world
    rows = [
        r
        for r in world.rows(Has.INFECTED)
        if not world.fields.visible[int(world.body.y[r]), int(world.body.x[r])]
    ]
    hidden = np.argwhere((world.fields.visible == 0) & (world.level.solid == 0))
    assert len(rows) > 3, "nobody is hidden: the test would prove nothing"
    for k, row in enumerate(rows):
        world.body.y[row], world.body.x[row] = hidden[k * 7 % len(hidden)] + 0.5
        world.sense.suspicion[row], world.mind.mood[row], world.who.breed[row] = 99.0, 3, 2
    episode.look(after)
    assert np.array_equal(before, after)


def test_who_comes_into_sight_is_told(luck):
    episode = Episode(SURVIVE, 4)
    episode.begin(luck)
    world, out = episode.world, np.zeros(fields.LENGTH, np.float32)
    row, me = world.rows(Has.INFECTED)[0], world.player
    world.body.x[row], world.body.y[row] = world.body.x[me] + 2.0, world.body.y[me]
    episode.look(out)
    assert fields.part(out, "others")[0, :3] == pytest.approx([1.0, 2 / 24, 0.0])
    assert fields.part(out, "danger")[0] == pytest.approx(1 - 2 / 24)


def test_the_loudest_sound_between_two_looks_is_kept(luck, fumbling):
    """With four ticks a step, one tick's sound is not lost: it is the loudest of all four percepts."""
    slow, quick = Episode(SURVIVE, 4), Episode(SURVIVE, 1)
    one, two = np.zeros(fields.LENGTH, np.float32), np.zeros(fields.LENGTH, np.float32)
    from gymnasium.utils import seeding

    slow.begin(seeding.np_random(5)[0])
    quick.begin(seeding.np_random(5)[0])
    loud = 0
    for _ in range(150):
        action = fumbling()
        if slow.turn(action).terminated:
            break
        heard = []
        for tick in range(4):
            quick.turn(action if tick == 0 else np.array([action[0], action[1], action[2], 0]))
            quick.look(two)
            heard.append(float(fields.part(two, "heard")[3]))
        slow.look(one)
        assert fields.part(one, "heard")[3] == max(heard)
        loud += max(heard) > 0
    assert loud > 5


@pytest.mark.parametrize("side", [(0, -1), (0, 1), (-1, 0)], ids=["north", "south", "west"])
def test_a_shut_door_is_told_from_whichever_side_one_comes(side, luck):
    """Two cells thick it hides its own far side: from the south its first cell is never seen."""
    episode, tried = Episode(ESCAPE, 8, infected=0), 0
    episode.begin(luck)
    world, doors, out = episode.world, episode.world.doors, np.zeros(fields.LENGTH, np.float32)
    for d in range(doors.x0.size):
        x, y = (doors.x0[d] + doors.x1[d]) / 2 + 2 * side[0], (doors.y0[d] + doors.y1[d]) / 2 + 2 * side[1]
        if doors.state[d] != DoorState.CLOSED or world.level.solid[int(y), int(x)]:
            continue
        world.body.x[0], world.body.y[0] = x, y
        world.fields.known[:] = 0
        episode.turn(np.array([0, 1, 0, 0]))
        episode.look(out)
        told = fields.part(out, "doors")[:, :3].tolist()
        assert pytest.approx([1.0, -side[0] / 12, -side[1] / 12], abs=0.02) in told, (d, x, y)
        tried += 1
    assert tried


def test_parts_of_a_vector_are_named(luck):
    vector = np.arange(fields.LENGTH, dtype=np.float32)
    assert fields.part(vector, "gait").tolist() == [9, 10, 11]
    assert fields.part(np.stack([vector, vector]), "others").shape == (2, 10, 14)
    with pytest.raises(KeyError, match=r"wals: no such field; there are clock, hour"):
        fields.part(vector, "wals")
