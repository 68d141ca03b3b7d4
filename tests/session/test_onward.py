"""From one map to another: what comes along, where one arrives, and that replays and saves know of it."""

import shutil

import msgspec
import pytest

from game.content import places
from game.content.gate import ContentError
from game.session import replay as replays
from game.session import save
from game.session.baggage import Baggage, unpack
from game.session.carry import carry
from game.session.play import Session
from game.session.verify import verify
from game.sim.commands import Walk
from game.sim.deeds import READ, RULED
from game.sim.kinds.story import Outcome
from game.sim.kinds.things import Item
from game.sim.kinds.who import Has, Person
from game.sim.level import WALL
from game.sim.tale import value_names

TILES = places.PACKAGE.parent / "tests" / "content" / "maps"


def tmx(*objects, properties=""):
    """A floor of 14 by 6 tiles with objects, as Tiled saves it."""
    floor = ",".join(["1"] * 84)
    return (
        '<map orientation="orthogonal" width="14" height="6" tilewidth="16" tileheight="16" infinite="0">'
        f'<properties>{properties}</properties><tileset firstgid="1" source="tiles.tsx"/>'
        f'<layer id="1" name="floor" width="14" height="6"><data encoding="csv">{floor}</data></layer>'
        f'<objectgroup id="2" name="things">{"".join(objects)}</objectgroup></map>'
    )


def thing(number, cls, x, y, w=0, h=0, /, name="", **told):
    inside = "".join(f'<property name="{key}" value="{value}"/>' for key, value in told.items())
    size = f'width="{w * 16}" height="{h * 16}"' if w else ""
    head = f'<object id="{number}" name="{name}" type="{cls}" x="{x * 16}" y="{y * 16}" {size}>'
    return f"{head}<properties>{inside}</properties>{'' if w else '<point/>'}</object>"


START = thing(90, "Start", 1, 2, who="onjo")
STREET = (
    START,
    thing(5, "Exit", 4, 0, 1, 6, map="yard.tmx", at="gate"),
    thing(
        6,
        "Trigger",
        2,
        0,
        1,
        6,
        when="enter",
        do="set rescued + 2; give key roof; give bottle 3; authority +5",
    ),
)
YARD = (
    START.replace('x="16"', 'x="32"'),
    thing(5, "Exit", 10, 0, 2, 6, name="gate", map="street.tmx"),
    thing(6, "Item", 1, 5, kind="key", key="cellar"),
    thing(7, "Item", 2, 5, kind="key", key="roof"),
    thing(8, "Trigger", 12, 0, 1, 6, when="value rescued >= 2", do="set seen + 1"),
)
PARTS = {"queue": 1, "gate": 2, "beyond": 3}
BROUGHT = '<property name="values" value="rescued"/>'


@pytest.fixture
def city(tmp_path):
    """Two maps that lead to each other."""
    for name in ("tiles.tsx", "tiles.png"):
        shutil.copy(TILES / name, tmp_path)
    (tmp_path / "street.tmx").write_text(tmx(*STREET), "utf-8")
    (tmp_path / "yard.tmx").write_text(tmx(*YARD, properties=BROUGHT), "utf-8")
    return tmp_path


def walked(city, most=300):
    """A night that has walked out of the street."""
    session = Session(city / "street.tmx", Person.ONJO, 3)
    session.world.vital.health[0] = 61.0
    session.world.vital.infection[0] = 12.5
    for _ in range(most):
        if session.over:
            break
        session.advance([Walk(127, 0)])
    return session


def test_an_exit_to_another_map_ends_the_night_here_and_says_where_it_leads(city):
    session = walked(city)
    assert session.outcome is Outcome.MOVED_ON
    assert (session.leads_on.map, session.leads_on.at) == ("yard.tmx", "gate")


def test_the_body_the_pack_and_the_story_come_along(city):
    first = walked(city)
    session = first.onward()
    world = session.world
    assert session.path.name == "yard.tmx"
    assert (world.body.x[0], world.body.y[0]) == (11.0, 3.0)
    assert (world.vital.health[0], world.vital.infection[0]) == (61.0, first.world.vital.infection[0])
    assert world.pack.held[0, Item.BOTTLE] == 3
    assert world.plan.keys == ("cellar", "roof")
    assert world.pack.keys[0] == 0b10, "keys are known by their words, not by their numbers"
    assert world.hour == first.world.hour
    story = dict(zip(value_names(world.plan), world.tables.story.value.tolist(), strict=True))
    assert (story["rescued"], story["authority"]) == (2.0, 35.0)
    session.advance()
    assert float(world.tables.story.value[len(READ) + len(RULED) + 1]) == 1.0


def test_who_arrives_on_the_way_back_is_not_sent_back_at_once(city):
    session = walked(city).onward()
    for _ in range(30):
        session.advance()
    assert session.outcome is Outcome.RUNNING
    for walk in (Walk(-127, 0), Walk(127, 0)):
        for _ in range(60):
            session.advance([walk])
    assert session.outcome is Outcome.MOVED_ON
    back = session.onward()
    assert (back.path.name, back.world.body.x[0]) == ("street.tmx", 1.0)
    rescued = value_names(back.plan).index("rescued")
    assert back.world.tables.story.value[rescued] == 2.0


def test_its_replay_comes_out_the_same_and_its_save_goes_on(city, tmp_path):
    session = walked(city).onward()
    for tick in range(90):
        session.advance([Walk(-90, 20)] if tick % 30 == 0 else [])
    recorded = replays.from_bytes(replays.to_bytes(session.recording()), "x")
    assert recorded.made.came is not None
    assert verify(recorded).divergence is None
    loaded = save.load(save.save(session, path=tmp_path / "x.hyosan"))
    for each in (session, loaded):
        for _ in range(60):
            each.advance()
    assert session.world.digests() == loaded.world.digests()


def test_a_replay_that_brings_something_else_is_found_out(city):
    session = walked(city).onward()
    for _ in range(70):
        session.advance()
    recorded = session.recording()
    other = msgspec.structs.replace(recorded.made.came, flesh=(5.0, *recorded.made.came.flesh[1:]))
    recorded.made = msgspec.structs.replace(recorded.made, came=other)
    assert verify(recorded).divergence is not None


HURT = (float("nan"), *(1.0,) * 7)


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"flesh": (1.0,)}, "how many flesh: 1: should be 8"),
        ({"flesh": HURT}, "health: nan: should be from 0 to 1,000,000"),
        ({"held": (1,) * 3}, "how many held: 3: should be 8"),
        ({"hour": float("nan")}, "hour: nan: should be from 0 to below 24"),
        ({"hour": 24.0}, "hour: 24.0: should be from 0 to below 24"),
        ({"values": {"a": float("inf")}}, "value a: inf: should be from -1,000,000 to 1,000,000"),
        ({"values": {str(k): 0.0 for k in range(2000)}}, "how many values: 2000: should be from 0 to 1,000"),
        ({"keys": ("a",) * 2000}, "how many keys: 2000: should be from 0 to 1,000"),
        ({"held": (-1, 0, 0, 0, 0, 0, 0, 0)}, "bandage: -1: should be from 0 to 32,767"),
        ({"held": (40_000, 0, 0, 0, 0, 0, 0, 0)}, "bandage: 40000: should be from 0 to 32,767"),
    ],
)
def test_baggage_of_strangers_is_bounded(city, changes, told):
    came = walked(city).onward().replay.made.came
    world = Session(city / "yard.tmx", Person.ONJO, 3).world
    before = world.digests()
    with pytest.raises(ContentError) as caught:
        unpack(world, msgspec.structs.replace(came, **changes), "x")
    assert str(caught.value) == f"x: brought along, {told}"
    assert world.digests() == before


def test_whatever_a_trigger_heaps_up_comes_along(city):
    heaped = "; ".join(["give bottle 500; set rescued + 1000000; set debt - 1000000"] * 5)
    again = thing(7, "Trigger", 1, 0, 1, 6, when="timer 0.1", do=heaped, once="false")
    again = again.replace('"once"', '"once" type="bool"')
    (city / "street.tmx").write_text(tmx(*STREET, again), "utf-8")
    first = walked(city)
    assert first.world.pack.held[0, Item.BOTTLE] > 9000
    story = first.onward().world.tables.story.value
    assert float(story[len(READ) + len(RULED)]) == 1_000_000.0


def test_who_arrives_where_a_wall_is_stands_beside_it(city):
    first = walked(city)
    came = first.onward().replay.made.came
    yard = Session(city / "yard.tmx", Person.ONJO, 3)
    yard.world.plan.rasters.wall[2:4, 10:12] = WALL
    unpack(yard.world, came, "x")
    x, y = float(yard.world.body.x[0]), float(yard.world.body.y[0])
    assert yard.world.plan.rasters.wall[int(y), int(x)] != WALL
    assert abs(x - 11.0) + abs(y - 3.0) < 3.0


def test_a_map_has_room_for_all_who_queue_on_it(city):
    path = '<object id="1" type="PatrolPath" x="16" y="40"><polyline points="0,0 64,0"/></object>'
    told = "".join(f'<property name="{k}" type="object" value="{n}"/>' for k, n in PARTS.items())
    told += '<property name="civilians" type="int" value="60"/>'
    lanes = [
        f'<object id="{100 + k}" type="Checkpoint" x="96" y="32" width="32" height="32">'
        f"<properties>{told}</properties></object>"
        for k in range(40)
    ]
    parts = (path, thing(2, "Door", 9, 2, 1, 1), thing(3, "Zone", 10, 1, 2, 2))
    (city / "yard.tmx").write_text(tmx(START, *parts, *lanes), "utf-8")
    session = Session(city / "yard.tmx", Person.ONJO, 3)
    session.advance()
    assert session.world.rows(Has.CIVILIAN).size == 2400
    more = [lane.replace('id="1', f'id="{k}1', 1) for k in range(5) for lane in lanes]
    (city / "yard.tmx").write_text(tmx(START, *parts, *more), "utf-8")
    with pytest.raises(ContentError, match="more than 10000 people"):
        Session(city / "yard.tmx", Person.ONJO, 3)


def test_a_way_that_leads_nowhere_is_told_in_one_line(city):
    session = walked(city)
    (city / "yard.tmx").write_text(tmx(*YARD, properties=BROUGHT).replace('"gate"', '"gaet"'), "utf-8")
    with pytest.raises(ContentError, match="no place 'gate': allowed: gaet; did you mean 'gaet'"):
        session.onward()
    (city / "yard.tmx").unlink()
    with pytest.raises(ContentError, match=r"goto: 'yard.tmx' is missing"):
        session.onward()


def test_whoever_has_not_left_goes_nowhere(city):
    session = Session(city / "street.tmx", Person.ONJO, 3)
    assert session.leads_on is None
    with pytest.raises(LookupError):
        session.onward()


def test_baggage_is_small():
    assert set(Baggage.__struct_fields__) == {"hour", "flesh", "held", "keys", "torch", "values", "at"}


# ------------------------------------------------------------ the same map, read anew
def test_a_map_read_anew_keeps_its_values_and_its_spent_triggers(city):
    old = Session(city / "yard.tmx", Person.ONJO, 3)
    old.world.tables.story.value[len(READ) + len(RULED)] = 2.0
    for _ in range(3):
        old.advance()
    assert list(old.world.tables.triggers.armed) == [1, 0]
    new = Session(city / "yard.tmx", Person.ONJO, 3)
    carry(old, new)
    assert list(new.world.tables.triggers.armed) == [1, 0]
    for _ in range(3):
        new.advance()
    assert new.world.tables.story.value[-2:].tolist() == [2.0, 1.0]
