"""Classes of objects: what each becomes in the plan, and what its author is told."""

import pytest

from game.content.objects import CLASSES, Awaiting
from game.content.plan.map_words import MapWords
from game.sim.deeds import ANY, READ, RULED, Act, Compare, Deed, Lead, Op, When
from game.sim.events import Event, Noise
from game.sim.kinds.story import GoalKind, Outcome
from game.sim.kinds.surroundings import Weather, ZoneKind
from game.sim.kinds.things import Flicker, Item
from game.sim.kinds.who import Breed, Has

FIELD = "\n".join(["............"] * 8)
MINE = len(READ) + len(RULED)


@pytest.fixture
def plan(drawn):
    def plan(*objects, **more):
        return drawn.load(FIELD, *objects, **more).plan

    return plan


@pytest.fixture
def told(drawn):
    """The one line a map with these objects is refused with."""

    def told(*objects, **more):
        return drawn.refusal(drawn.text(FIELD, *objects, **more))

    return told


def round_one(put, *args, **properties):
    return put(*args, **properties).replace("</object>", "<ellipse/></object>")


def cornered(put, number, cls, x, y, points, /, **properties):
    told = " ".join(f"{px * 16:g},{py * 16:g}" for px, py in points)
    return put(number, cls, x, y, **properties).replace("<point/>", f'<polygon points="{told}"/>')


# ------------------------------------------------------------ every class
LEAST = {
    "Start": {"who": "namra"},
    "Horde": {"count": 20},
    "Survivor": {"person": "civilian"},
    "Item": {"kind": "bat"},
    "Evidence": {"text": "note.x"},
    "Goal": {"kind": "reach"},
    "Note": {"text": "note.x"},
    "Trigger": {"when": "enter", "do": "alarm"},
    "Dialogue": {"file": "talk/a.toml"},
    "Checkpoint": {"queue": "@81", "gate": "@82", "beyond": "@83"},
    "Scanner": {"checkpoint": "@84"},
    "Detention": {"checkpoint": "@84"},
    "Given": {"do": "noise 12"},
    "Expect": {"that": "seconds > 1"},
}
"""What must be set, class by class; the rest needs nothing."""


def others(put):
    return (
        put(81, "PatrolPath", 1, 6, line=[(0, 0), (4, 0)]),
        put(82, "Door", 9, 6, 1, 1),
        put(83, "Zone", 10, 6, 1, 1),
        put(84, "Checkpoint", 6, 5, 2, 2, queue="@81", gate="@82", beyond="@83"),
    )


@pytest.mark.parametrize("kind", sorted(set(CLASSES) - {"Expect"}))
def test_every_class_spawns_into_its_table_in_each_of_its_shapes(drawn, put, kind):
    cls = CLASSES[kind]
    for shape in cls.shapes:
        args = LEAST.get(kind, {})
        if shape == "point":
            made = put(5, kind, 3, 3, **args)
        elif shape == "polyline":
            made = put(5, kind, 3, 3, line=[(0, 0), (2, 0), (2, 2)], **args)
        elif shape == "polygon":
            made = cornered(put, 5, kind, 3, 3, [(0, 0), (6, 0), (6, 4), (0, 4)], **args)
        else:
            made = put(5, kind, 3, 3, 6, 2, **args)
        if shape == "ellipse":
            made = made.replace("</object>", "<ellipse/></object>")
        tiled = drawn.load(FIELD, made, *others(put))
        table = "triggers" if kind == "Given" else cls.table
        rows = [k for k, spot in enumerate(tiled.origins[table]) if spot.id == 5]
        assert rows, f"{kind} as {shape} left nothing in {table}"
        assert len(getattr(tiled.plan, table)) >= len(rows)


def test_those_that_wait_are_named_and_no_others_are(plan, put):
    waiting = [kind for kind, cls in CLASSES.items() if issubclass(cls, Awaiting)]
    assert waiting == ["Hybrid", "Territory", "Scanner", "Detention", "Dialogue", "Camera"]
    found = plan(put(5, "Hybrid", 3, 3, name="Min-seo", faction="fasting"))
    assert found.waiting == (("Hybrid", "Min-seo"),)
    assert all(CLASSES[kind].waits for kind in waiting)


# ------------------------------------------------------------ who comes
def test_a_horde_stands_there_its_kinds_in_turn(plan, put):
    made = plan(put(5, "Horde", 2, 2, 6, 4, count=8, kinds="walker, runner"))
    assert [a.breed for a in made.actors] == [Breed.WALKER, Breed.RUNNER] * 4
    assert all(a.has & Has.INFECTED and a.wandering for a in made.actors)


def test_a_called_horde_waits_for_its_trigger_and_comes_once(plan, put):
    made = plan(
        put(5, "Horde", 2, 2, name="east", called=True, mood="hunt", count=12),
        put(6, "Trigger", 8, 2, 2, 2, when="enter", do="spawn east"),
    )
    assert made.actors == ()
    (zone,) = made.spawns
    assert (zone.count, zone.most, zone.hunting, zone.directed) == (12, 12, True, False)
    assert zone.x1 - zone.x0 > 3
    assert made.triggers[0].acts == (Act(Deed.SPAWN, (0,)),)


def test_a_horde_that_hunts_from_the_start_is_refused_and_wrong_kinds_are(told, put):
    assert "Horde 5: mood = 'hunt': tick called" in told(put(5, "Horde", 3, 3, mood="hunt", count=2))
    line = told(put(5, "Spawn", 2, 2, 3, 3, kinds="walker, runer"))
    assert "Spawn 5: kinds: 'runer': allowed: walker, runner, listener; did you mean 'runner'?" in line


def test_a_crowd_in_a_triangle_stays_in_it(plan, put):
    made = plan(cornered(put, 5, "Infected", 1, 1, [(0, 0), (8, 0), (0, 6)], count=20))
    assert len(made.actors) == 20
    assert all((a.x - 1) / 8 + (a.y - 1) / 6 < 1.2 for a in made.actors)


# ------------------------------------------------------------ areas
def test_a_round_zone_and_a_cornered_one_keep_their_outline(plan, put):
    made = plan(
        round_one(put, 5, "Zone", 1, 1, 6, 4, kind="roof"),
        cornered(put, 6, "Camp", 8, 1, [(0, 0), (3, 0), (0, 3)], title="zone.camp"),
    )
    assert [zone.kind for zone in made.zones] == [ZoneKind.ROOF, ZoneKind.REFUGE]
    ring = made.zones[0].outline
    assert len(ring) == 24
    assert max(x for x, _ in ring) == 7.0
    assert made.zones[1].outline == ((8.0, 1.0), (11.0, 1.0), (8.0, 4.0))


def test_weather_of_its_own_comes_and_goes(plan, put):
    rain = '<property name="weather" value="fog"/>'
    made = plan(put(5, "Weather", 2, 2, 3, 3, kind="storm"), properties=rain)
    assert [(t.when, t.acts[0].kind, t.once) for t in made.triggers] == [
        (When.ENTER, Weather.STORM, False),
        (When.LEAVE, Weather.FOG, False),
    ]


def test_a_polygon_with_too_many_corners_is_refused(told, put):
    points = [(k % 10 / 2, k / 80) for k in range(240)]
    assert "Zone 5: 240 corners: at most 200" in told(cornered(put, 5, "Zone", 1, 1, points))


def test_a_tile_stands_for_its_middle(plan, put):
    text = put(5, "Item", 4, 4, 2, 2, kind="bat").replace("<object ", '<object gid="1" ')
    (thing,) = plan(text).things
    assert (thing.x, thing.y) == (5.0, 3.0)


# ------------------------------------------------------------ things
def test_evidence_is_read_and_counted_when_it_is_taken(plan, put):
    made = plan(
        put(5, "Evidence", 3, 3, text="note.ward", kind="recording"), put(6, "Item", 5, 3, kind="bat")
    )
    assert [thing.kind for thing in made.things] == [Item.TAPE, Item.BAT]
    (told,) = made.triggers
    assert (told.event, told.row) == (Event.PICKED, 0)
    assert told.acts == (Act(Deed.PAGE, (0,)), Act(Deed.SET, (MINE,), amount=1.0, more=True))
    assert made.texts == ("note.ward",)
    assert made.values == ("evidence",)


def test_a_searchlight_has_a_lamp_and_a_path_and_shifts_no_other_path(plan, put):
    made = plan(
        put(4, "Searchlight", 1, 1, line=[(0, 0), (8, 0)], speed=2.0, radius=3.0),
        put(5, "PatrolPath", 1, 4, line=[(0, 0), (4, 0)]),
        put(6, "Soldier", 2, 6, duty="patrol", path="@5"),
    )
    (beam,) = made.beams
    assert made.lamps[beam.lamp].flicker is Flicker.SWEEP
    assert made.paths[beam.path].points == ((1.0, 1.0), (9.0, 1.0))
    assert made.paths[made.actors[0].path].points == ((1.0, 4.0), (5.0, 4.0))


def test_a_noise_sounds_at_its_period(plan, put):
    (source,) = plan(put(5, "Noise", 3, 3, loudness=12.0, period=2.5, sound="bash", on=False)).sources
    assert (source.loud, source.period, source.kind, source.on) == (12.0, 2.5, Noise.BASH, False)


# ------------------------------------------------------------ exits and objectives
def test_an_exit_to_another_map_is_no_way_out_and_shifts_no_exit(plan, put):
    made = plan(
        put(4, "Exit", 1, 5, 1, 1, map="yard.tmx", at="south", who="onjo"),
        put(5, "Exit", 3, 5, 1, 1, to="@6"),
        put(6, "Exit", 5, 5, 1, 1, to="@5", name="hall"),
    )
    assert [way.to for way in made.exits] == [1, 0]
    assert made.leads == (Lead("yard.tmx", "south"),)
    assert made.triggers[0].acts == (Act(Deed.GOTO, (0,)),)
    assert made.triggers[0].who == 1
    assert [(mark.name, mark.x) for mark in made.marks] == [("hall", 5.5)]


@pytest.mark.parametrize(
    ("properties", "line"),
    [
        ({"map": "yard"}, "Exit 5: map = 'yard': a map's file, such as yard.tmx"),
        ({"at": "gate"}, "Exit 5: at = 'gate': it names a place of another map: set map too"),
        ({"map": "a.tmx", "to": "@6"}, "Exit 5: to = 6 and map = 'a.tmx': clear one of the two"),
    ],
)
def test_a_muddled_exit_is_refused(told, put, properties, line):
    assert line in told(put(5, "Exit", 3, 5, 1, 1, **properties), put(6, "Exit", 5, 5, 1, 1, to="@5"))


def test_nobody_comes_out_of_an_exit_to_another_map(told, put):
    """Its row is one of the triggers': taken for one of the exits' it would lead anywhere."""
    faults = told(put(5, "Exit", 3, 5, 1, 1, map="yard.tmx"), put(6, "Exit", 5, 5, 1, 1, to="@5"))
    assert "Exit 6: to = object 5, which leads to another map: an Exit of this map without map" in faults


def test_an_objective_is_done_by_name_or_by_its_text(plan, put):
    made = plan(
        put(5, "Objective", 3, 3, name="call", text="goal.call"),
        put(6, "Trigger", 6, 3, 1, 1, when="enter", do="objective call done"),
        put(7, "Trigger", 8, 3, 1, 1, when="enter", do="objective goal.call open"),
    )
    assert made.goals[0].kind is GoalKind.TASK
    assert [t.acts[0] for t in made.triggers] == [
        Act(Deed.OBJECTIVE, (0,), amount=1.0),
        Act(Deed.OBJECTIVE, (0,), amount=0.0),
    ]


# ------------------------------------------------------------ triggers
def test_a_trigger_finds_what_it_names(plan, put):
    made = plan(
        put(4, "Door", 9, 1, 1, 1, name="gate"),
        put(5, "Door", 9, 3, 1, 1, name="gate"),
        put(6, "Light", 2, 6, name="hall"),
        put(7, "Noise", 2, 6, name="hall"),
        put(
            8,
            "Trigger",
            5,
            5,
            when="timer 3",
            do="open gate; off hall; set power = 1; give key roof; end won",
        ),
        put(9, "Trigger", 5, 5, when="value power >= 1", do="say line.x", only="hour > 3 and authority < 50"),
        put(10, "Trigger", 5, 5, when="event door_broken", do="alarm", once=False, after=2.0),
    )
    first, second, third = made.triggers
    assert first.acts == (
        Act(Deed.OPEN, (0, 1)),
        Act(Deed.OFF, (0,), (0,)),
        Act(Deed.SET, (MINE,), amount=1.0),
        Act(Deed.GIVE, amount=1.0, kind=Item.KEY, key=0),
        Act(Deed.END, kind=Outcome.WON),
    )
    assert (first.when, first.number, made.keys, made.values) == (When.TIMER, 3.0, ("roof",), ("power",))
    assert second.terms == (Compare(MINE, Op.AT_LEAST, 1.0),)
    assert second.only == (
        Compare(READ.index("hour"), Op.MORE, 3.0),
        Compare(len(READ) + RULED.index("authority"), Op.LESS, 50.0),
    )
    assert (third.event, third.row, third.state, third.once, third.after) == (Event.DOOR, ANY, 2, False, 2.0)


@pytest.mark.parametrize(
    ("properties", "line"),
    [
        ({"when": "entr", "do": "alarm"}, "when: 'entr': allowed: enter, leave"),
        ({"when": "enter", "do": "opne gate"}, "do: 'opne': allowed: spawn, open, close"),
        ({"when": "enter", "do": "open gaet"}, "do: 'gaet': allowed: gate; did you mean 'gate'?"),
        (
            {"when": "enter", "do": "spawn gate"},
            "do: 'gate': no Spawn or Horde has a name: give one in Tiled",
        ),
        ({"when": "value pwer > 1", "do": "set power + 1"}, "when: 'pwer': allowed: hour, seconds"),
        ({"when": "enter", "do": "alarm", "only": "x ~ 3"}, "only: '~': words, numbers"),
        ({"when": "enter", "do": "set health = 3"}, "do: 'health': it tells how things stand"),
        ({"when": "enter", "do": "set fear + 3"}, "do: 'fear': write: opinion fear + 5"),
        ({"when": "hour 3", "do": "alarm", "who": "infected"}, "who = 'infected': only enter and leave"),
        ({"when": "event picked gate", "do": "alarm"}, "when: 'gate': no Item or Evidence has a name"),
        ({"do": "alarm"}, "when is not set"),
    ],
)
def test_a_trigger_that_does_not_fit_says_where_and_what_would(told, put, properties, line):
    door = put(4, "Door", 9, 1, 1, 1, name="gate")
    made = told(door, put(5, "Trigger", 3, 3, 2, 2, name="help", **properties))
    assert f"map.tmx: layer 'things', Trigger 5 'help': {line}" in made


def test_a_name_two_objects_have_cannot_be_waited_for(told, put):
    bats = [put(n, "Item", n, 6, kind="bat", name="bat") for n in (6, 7)]
    line = told(*bats, put(5, "Trigger", 3, 3, 2, 2, when="event picked bat", do="alarm"))
    assert "when: 'bat': 2 objects are called so" in line


def test_values_from_other_maps_are_named_on_the_map(plan, put):
    brought = '<property name="values" value="rescued, power"/>'
    made = plan(put(5, "Trigger", 3, 3, 2, 2, when="value rescued > 2", do="alarm"), properties=brought)
    assert made.values == ("power", "rescued")
    assert MapWords().values == ""


def test_more_values_than_there_is_room_for_are_refused(told, put):
    many = [
        put(n, "Trigger", 3, 3, 1, 1, when="enter", do="; ".join(f"set v{n}x{k} = 1" for k in range(16)))
        for n in range(5, 10)
    ]
    assert "80 different values: at most 64" in told(*many)
