"""A small drawn night for tests of the session: two rooms, a door, three infected, a bat and a way out."""

import random
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from game.content import places, tiled
from game.session.play import Session
from game.sim.commands import SetGait, Strike, Use, Walk
from game.sim.kinds.doors import DoorStyle
from game.sim.kinds.things import Item
from game.sim.kinds.who import Breed, Has, Person
from game.sim.level import WALL, Actor, Door, Exit, Lamp, Plan, Rasters, Start, Thing

DRAWING = """
########################
#..........#...........#
#..........#...........#
#..........+...........#
#..........#...........#
#..........#...........#
#......................#
########################
"""


def _plan() -> Plan:
    """24 x 8 tiles; the door is closed, the gap in the wall's south is open."""
    rows = DRAWING.strip().splitlines()
    rasters = Rasters.open_floor(len(rows[0]), len(rows))
    solid = np.array([[sign == "#" for sign in row] for row in rows])
    rasters.wall[solid] = WALL
    rasters.opaque[solid] = 1
    infected = Has.ALIVE | Has.INFECTED
    return Plan(
        "small",
        rasters,
        starts=(Start(2.5, 3.5, Person.ONJO), Start(2.5, 4.5, Person.NAMRA)),
        actors=(
            Actor(20.5, 2.5, infected, name="cook"),
            Actor(18.5, 5.5, infected, breed=Breed.RUNNER),
            Actor(16.5, 1.5, infected, breed=Breed.LISTENER, name="listener"),
        ),
        doors=(Door(11, 3, 12, 4, DoorStyle.WOOD),),
        things=(Thing(5.5, 3.5, Item.BAT),),
        lamps=(Lamp(4.5, 3.5),),
        exits=(Exit(21, 5, 23, 7),),
        start_hour=20.0,
    )


def _night(seed: int = 7, person: Person = Person.ONJO, marked: bool = True) -> Session:
    return Session(Path("small.tmx"), person, seed, plan=_plan(), marked=marked)


def _play(session, ticks, seed=1):
    """A hundred kinds of clumsiness, the same each time."""
    dice = random.Random(seed)
    happened = []
    for _ in range(ticks):
        asked = []
        if session.tick % 15 == 0:
            asked.append(Walk(dice.randint(-127, 127), dice.randint(-127, 127)))
        if session.tick % 40 == 0:
            asked += [dice.choice([Use(), Strike(), SetGait(2), SetGait(1)])]
        happened += session.advance(asked)
    return happened


@pytest.fixture
def small_plan():
    return _plan


@pytest.fixture
def small_night():
    return _night


@pytest.fixture
def play():
    return _play


@pytest.fixture
def found_map(monkeypatch):
    """Whatever map is asked for, the small one is found; hand in another plan to find that one."""

    def find(plan=None):
        monkeypatch.setattr(places.Shelf, "find_map", lambda self, name: Path(name))
        loaded = SimpleNamespace(plan=plan or _plan(), picture=None)
        monkeypatch.setattr(tiled, "load", lambda path: loaded)

    find()
    return find
