"""A small night with one of everything, and a child process in which forged worlds are tried.

Run as a program it is the child: a line names a column, a place in it and a value; the answer is the line it
is refused with, or that the world was restored and has run. Whatever ends or hangs the child is found out.
`plain` runs the rules as Python, where an index beyond an array is an error and not another array's memory.
"""

from __future__ import annotations

import base64
import json
import os
import subprocess
import sys
import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any, get_type_hints

import numpy as np

HERE = Path(__file__).resolve().parent
CHECKOUT = HERE.parent.parent
TICKS = {"plain": 12, "compiled": 60}
"""How long a forged world must stand: as Python every tick takes 20 ms."""

DRAWING = """
########################
#..........#...........#
#..........#.....==....#
#..........+...........#
#..........#...........#
#..........L......,,...#
#......................#
#.....########+######..#
#.....#..............#.#
#.....#..............#.#
#.....#..............#.#
########################
"""


def plain() -> None:
    """Leave every rule as the Python it is written in; whatever numba gives whole numbers is given here."""
    import game.core.columns as columns
    import game.core.compiled as compiled

    def as_it_is(function: Any) -> Any:
        def call(*args: Any) -> Any:
            return function(*[each.source if type(each) is columns.Twin else each for each in args])

        call.function = function
        return call

    compiled.compiled = compiled.inlined = as_it_is
    import game.sim.kinds.who as who

    who.Has.__invert__ = lambda bits: np.int64(~int(bits))
    import game.core.lanes as lanes

    lanes.within = _within
    lanes.lowest = lambda bits: (int(bits) & -int(bits)).bit_length() - 1 if bits else 63
    lanes.ratio = _ratio
    import game.core.chance as chance

    chance.draw = _draw
    chance.draw_int = lambda *key: 0 if key[-1] < 1 else int(_draw(*key[:-1]) * key[-1])


def _within(near: Any, low: int, x: float, y: float, reach: float) -> int:
    """As core.lanes has it, body by body: an index beyond `near` is an error here."""
    there = [(near[0, q], near[1, q], reach + near[2, q]) for q in range(low, low + 8)]
    return sum(((a - x) ** 2 + (b - y) ** 2 < r * r) << q for q, (a, b, r) in enumerate(there))


def _ratio(one: float, other: float) -> float:
    with np.errstate(all="ignore"):
        return float(np.float64(one) / np.float64(other))


def _draw(*key: Any) -> float:
    """As good as the game's own for a night that is not compared with anything."""
    state = 0x9E3779B97F4A7C15
    for value in key:
        state = (state ^ int(value)) * 0xBF58476D1CE4E5B9 & (1 << 64) - 1
        state ^= state >> 31
    return float(state >> 11) / 9007199254740992.0


@lru_cache(maxsize=1)
def numbers() -> Any:
    """The tests' own numbers, with regions even on so small a map."""
    from game.sim.numbers import Numbers

    told = tomllib.loads((CHECKOUT / "tests" / "numbers.toml").read_text(encoding="utf-8"))
    told["region"] |= {"least": 0.0, "side": 8.0, "asleep": 1.2, "awake": 1.0, "after": 0.1, "apart": 1.0}
    told["infected"]["wake"] = 5.0
    groups = []
    for name, group in get_type_hints(Numbers).items():
        values = {
            key: np.array(v, float) if isinstance(v, list) else float(v) for key, v in told[name].items()
        }
        groups.append(group(**values))
    return Numbers(*groups)


@lru_cache(maxsize=1)
def plan() -> Any:
    """24 x 12 tiles: rooms, doors, people of every kind, a checkpoint, a searchlight, triggers, regions."""
    from game.sim import deeds
    from game.sim import level as lv
    from game.sim.events import Event
    from game.sim.kinds.minds import Order
    from game.sim.kinds.story import GoalKind
    from game.sim.kinds.surroundings import ZoneKind
    from game.sim.kinds.things import Flicker, Item
    from game.sim.kinds.who import Breed, Has, Person

    rows = DRAWING.strip().splitlines()
    ground = lv.Rasters.open_floor(len(rows[0]), len(rows))
    for sign, value in (("#", lv.WALL), ("=", lv.LOW)):
        ground.wall[np.array([[each == sign for each in row] for row in rows])] = value
    ground.opaque[ground.wall == lv.WALL] = 1
    ground.cover[np.array([[each == "," for each in row] for row in rows])] = 1
    infected = Has.ALIVE | Has.INFECTED
    give = deeds.Act(deeds.Deed.GIVE, kind=Item.BOTTLE, amount=1.0)
    return lv.Plan(
        "everything",
        ground,
        starts=(lv.Start(3.5, 3.5, Person.ONJO), lv.Start(3.5, 4.5, Person.NAMRA)),
        actors=(
            lv.Actor(5.5, 3.5, infected, breed=Breed.RUNNER, wandering=True),
            lv.Actor(20.5, 2.5, infected),
            lv.Actor(20.5, 9.5, infected, breed=Breed.LISTENER, wandering=True),
            lv.Actor(22.5, 9.5, infected, wandering=True),
            lv.Actor(22.5, 10.5, infected, wandering=True),
            lv.Actor(4.5, 4.5, Has.HUMAN | Has.COMPANION, person=Person.SUHYEOK, order=Order.FOLLOW),
            lv.Actor(3.5, 4.5, Has.HYBRID | Has.COMPANION, person=Person.NAMRA, order=Order.FOLLOW),
            lv.Actor(14.5, 4.5, Has.HUMAN | Has.SOLDIER, path=0),
            lv.Actor(16.5, 6.5, Has.HUMAN | Has.SOLDIER | Has.INSPECTOR),
        ),
        doors=(
            lv.Door(11, 3, 12, 4, 0),
            lv.Door(11, 5, 12, 6, 0, locked=True, key=0),
            lv.Door(14, 7, 15, 8, 4),
        ),
        things=(lv.Thing(4.5, 2.5, Item.BAT), lv.Thing(2.5, 2.5, Item.KEY, key=0)),
        lamps=(lv.Lamp(4.5, 3.5, flicker=Flicker.FAULTY), lv.Lamp(8.5, 9.5), lv.Lamp(18.5, 3.5)),
        zones=(lv.Zone(ZoneKind.INDOORS, 1, 1, 11, 7), lv.Zone(ZoneKind.RESTRICTED, 12, 1, 23, 7)),
        paths=(
            lv.Path(((13.5, 2.5), (13.5, 5.5), (15.5, 5.5))),
            lv.Path(((20.5, 6.5), (16.5, 6.5))),
            lv.Path(((8.5, 9.5), (14.5, 9.5))),
        ),
        checkpoints=(lv.Checkpoint(15, 6, 17, 7, 1, 2, 14.5, 9.5, civilians=3),),
        goals=(lv.Goal(GoalKind.FIND, 3, 0, 0, 0, 0, 0, item=0), lv.Goal(GoalKind.REACH, 3, 1, 20, 8, 21, 9)),
        exits=(lv.Exit(1, 1, 2, 2, to=1), lv.Exit(21, 8, 22, 10, to=0)),
        notes=(lv.Note(9.5, 2.5, "note"),),
        triggers=(
            deeds.Trigger(deeds.When.TIMER, (give,), number=0.5, once=False),
            deeds.Trigger(
                deeds.When.ENTER,
                (deeds.Act(deeds.Deed.SPAWN, rows=(0,), amount=1.0),),
                outline=((2.0, 2.0), (9.0, 2.0), (9.0, 6.0)),
                x0=2.0,
                y0=2.0,
                x1=9.0,
                y1=6.0,
                only=(deeds.Compare(0, deeds.Op.MORE, 1.0),),
                once=False,
            ),
            deeds.Trigger(deeds.When.EVENT, (give,), event=Event.DOOR, row=0, once=False, after=0.2),
            deeds.Trigger(deeds.When.VALUE, (deeds.Act(deeds.Deed.SET, rows=(11,), amount=1.0, more=True),)),
        ),
        spawns=(deeds.Spawn(8, 8, 20, 10, unseen=False, most=20),),
        sources=(deeds.Source(18.5, 3.5, period=0.5),),
        beams=(deeds.Beam(1, 2),),
        leads=(deeds.Lead("elsewhere"),),
        values=("rescued",),
        keys=("a",),
        directed=True,
    )


def world() -> Any:
    """The night before its first tick; 48 rows."""
    from game.sim.kinds.who import Person
    from game.sim.world import World

    return World(plan(), numbers(), 7, Person.ONJO, capacity=48)


def live(night: Any, ticks: int) -> None:
    """Go on as somebody who tries everything."""
    from game.sim import commands as ask
    from game.sim.schedule import step

    for _ in range(ticks):
        tick = night.tick
        asked: list[Any] = [ask.Walk(127 - tick % 255, tick * 7 % 255 - 127)] if tick % 20 == 0 else []
        asked += [ask.Use(), ask.Strike(), ask.SetGait(tick % 3), ask.Shout()] if tick % 30 == 10 else []
        asked += [ask.Tell(1), ask.UseItem(0), ask.Lock(), ask.Throw(40, 8)] if tick % 30 == 25 else []
        step(night, asked)


def base() -> dict[str, np.ndarray]:
    """Two seconds into that night, as a save holds it, and two infected who are only counted."""
    from game.sim import snapshot
    from game.sim.regions import count

    night = world()
    live(night, 135)
    count(night.twin, night.tables.pockets.region.size - 1, 0, 2)
    return snapshot.capture(night)


def try_one(arrays: dict[str, np.ndarray], key: str, at: int, value: bytes, ticks: int) -> str:
    """Refuse one forged value in a line, or restore it and run. -> the line, or `ran`"""
    from game.sim import snapshot
    from game.sim.soundness import first_wrong

    forged = arrays[key].copy()
    forged.reshape(-1)[at] = np.frombuffer(value, forged.dtype)[0]
    if wrong := first_wrong(_untouched(), {**arrays, key: forged}):
        return f"{wrong.place}: {wrong.value}: should be {wrong.right}"
    night = world()
    snapshot.restore(night, {**arrays, key: forged})
    live(night, ticks)
    _look(night)
    return "ran"


@lru_cache(maxsize=1)
def _untouched() -> Any:
    return world()


def _look(night: Any) -> None:
    """What a window, a bot and a log would ask of it."""
    from game.sim.events import facts
    from game.sim.look import percept
    from game.sim.why import explain

    list(facts(night.outbox, night.tick))
    for row in night.rows(1):
        explain(night, int(row))
    if night.player >= 0:
        percept(night)
    assert night.outcome is not None


class Child:
    """The process in which forged worlds are tried."""

    def __init__(self, how: str) -> None:
        env = {**os.environ, "PYTHONPATH": str(CHECKOUT)}
        self.process = subprocess.Popen(
            [sys.executable, "-W", "ignore", str(Path(__file__)), how],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=env,
        )

    def ask(self, key: str, at: int, value: bytes) -> str:
        """What became of it; the empty line of a process that is no more. Raises nothing."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        line = json.dumps([key, at, base64.b64encode(value).decode()])
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()
        return self.process.stdout.readline().rstrip("\n")

    def close(self) -> None:
        """End it."""
        self.process.kill()
        self.process.communicate()


def main() -> None:
    """Answer until nobody asks any more."""
    import faulthandler

    how = sys.argv[1]
    if how == "plain":
        plain()
    np.seterr(all="ignore")
    arrays = base()
    for line in sys.stdin:
        faulthandler.dump_traceback_later(60, exit=True)
        key, at, value = json.loads(line)
        try:
            told = try_one(arrays, key, at, base64.b64decode(value), TICKS[how])
        except Exception as fault:
            told = f"crashed: {type(fault).__name__}: {fault}"
        faulthandler.cancel_dump_traceback_later()
        print(told.replace("\n", " // "), flush=True)


if __name__ == "__main__":
    main()
