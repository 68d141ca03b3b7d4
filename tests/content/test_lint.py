"""Every rule of the lint finds its fault in a map known to be bad, and nothing in one that is good."""

from __future__ import annotations

import re
from dataclasses import dataclass
from types import SimpleNamespace

import numpy as np
import pytest

from game.content import places
from game.content.gate import ContentError
from game.content.lint.check import BY_NAME, RULES, lint, lint_files
from game.content.lint.survey import Survey, overlaps
from game.content.tiled import load
from game.content.words import Words
from game.sim.kinds.surroundings import ZoneKind
from game.sim.kinds.who import Person
from game.sim.level import Zone
from tests.content.conftest import START
from tests.content.conftest import thing as put

KEYS = ("goal.a", "goal.tape", "goal.yard", "map.good", "zone.room", "zone.b", "note.wall", "line.a")
WORDS = Words("en", dict.fromkeys(KEYS, "some words"))
HALL = """
##########
#....#...#
#....#...#
#....#...#
##########
"""
OPEN = """
##########
#....#...#
#........#
#....#...#
##########
"""
DESK = """
##########
#....#...#
#....l...#
#....#...#
##########
"""
FIELD = "\n".join(["#" * 46, *["#" + "." * 44 + "#"] * 44, "#" * 46])
NAMRA = (
    '<object id="90" type="Start" x="24" y="24">'
    '<properties><property name="who" value="namra"/></properties><point/></object>'
)


def fact(name, value, kind="float"):
    """A property of the map."""
    return f'<property name="{name}" type="{kind}" value="{value}"/>'


@dataclass
class Bad:
    """A map with one mistake in it, and the place where the rule finds it."""

    at: str
    rows: str = HALL
    objects: tuple[str, ...] = ()
    properties: str = ""
    start: str = ""
    also: tuple[str, ...] = ()
    """Other rules that cannot but find the same mistake."""

    def text(self, drawn):
        more = {"start": self.start} if self.start else {}
        return drawn.text(self.rows, *self.objects, properties=self.properties, **more)


def goal(number=4, x=2, y=2, **more):
    return put(number, "Goal", x, y, 1, 1, **{"kind": "reach", "text": "goal.a", **more})


EXIT = put(80, "Exit", 1, 3, 1, 1)
QUEUE = put(10, "PatrolPath", 1.5, 2.5, line=[(0, 0), (4, 0)])
PARTS = (
    put(11, "Door", 5, 2, 1, 1),
    put(12, "Zone", 7, 1, 1, 1, kind="outdoors"),
    put(13, "Soldier", 8.5, 3.5, kind="inspector"),
)


def lane(number=4, x=6, y=2, w=2, h=1, **more):
    refers = {"queue": "@10", "gate": "@11", "beyond": "@12", "civilians": 2}
    return put(number, "Checkpoint", x, y, w, h, **{**refers, **more})


def walked(*line):
    return put(4, "PatrolPath", 1.5, 1.5, line=line)


WALKER = put(70, "Soldier", 3.5, 3.5, duty="patrol", path="@4")


def way(number, x, y, to):
    return put(number, "Exit", x, y, 1, 1, to=to)


TASK = put(4, "Objective", 2, 2, name="b", text="goal.a")
CALL = put(5, "Trigger", 3, 3, 1, 1, when="timer 5", do="spawn east")


def trigger(when, do, number=4, x=3, y=3, **more):
    return put(number, "Trigger", x, y, 1, 1, when=when, do=do, **more)


def crowd(kind, count, x, y, **properties):
    return tuple(put(100 + k, kind, x + k * 0.02, y, **properties) for k in range(count))


BAD = {
    "start-in-wall": Bad("Start 90", "######\n##...#\n#....#\n######".replace("##...", "#l...")),
    "actor-in-wall": Bad("Soldier 4", objects=(put(4, "Soldier", 5.5, 2.5),)),
    "item-in-wall": Bad("Item 4", objects=(put(4, "Item", 5.5, 1.5, kind="bat"),)),
    "lamp-outside": Bad("Light 4", objects=(put(4, "Light", 12, 2),)),
    "lamp-dark": Bad("Light 4", "######\n#....#\n######\n######\n######", (put(4, "Light", 2.5, 3.5),)),
    "path-in-wall": Bad("PatrolPath 4", HALL, (walked((0, 0), (4, 0)), WALKER)),
    "path-through-wall": Bad("PatrolPath 4", HALL, (walked((0, 0), (6, 0)), WALKER)),
    "path-locked": Bad(
        "PatrolPath 4", OPEN, (walked((0, 1), (6, 1)), WALKER, put(5, "Door", 5, 2, 1, 1, locked=True))
    ),
    "path-idle": Bad("PatrolPath 4", objects=(put(4, "PatrolPath", 1.5, 1.5, line=[(0, 0), (1, 0)]),)),
    "zone-empty": Bad("Zone 4", objects=(put(4, "Zone", 5, 1, 1, 2),)),
    "wind-still": Bad(
        "map properties",
        objects=(put(4, "Zone", 0, 0, 10, 5, kind="indoors"),),
        properties=fact("wind", "east", "string"),
    ),
    "floor-missing": Bad("cell 2,2", "######\n#....#\n#. ..#\n######"),
    "wall-buried": Bad("cell 5,1"),
    "layer-empty": Bad("layer 'more'"),
    "undrawn": Bad("layer 'sky'"),
    "left-out": Bad("map"),
    "hidden": Bad(
        "object 4 ''",
        objects=(put(4, "Item", 2, 2, kind="bat").replace("<object", '<object visible="0"'),),
    ),
    "item-reach": Bad("Note 4", objects=(put(4, "Note", 8.5, 2.5, text="note.wall"),)),
    "actor-reach": Bad("Infected 4", objects=(put(4, "Infected", 7, 1, 2, 2, count=3),)),
    "goal-reach": Bad("Goal 4", objects=(goal(x=7), EXIT)),
    "exit-reach": Bad("Exit 4", objects=(put(4, "Exit", 7, 1, 1, 1),)),
    "checkpoint-reach": Bad(
        "Checkpoint 4",
        objects=(
            put(10, "PatrolPath", 6.5, 1.5, line=[(0, 0), (2, 0)]),
            *PARTS[1:],
            lane(gate="@15"),
            put(15, "Door", 6, 3, 1, 1),
            put(16, "Door", 7, 3, 2, 1),
        ),
    ),
    "no-way-out": Bad("Start 90", objects=(goal(x=3),)),
    "trap": Bad(
        "Exit 4",
        objects=(
            put(4, "Exit", 3, 1, 1, 1, to="@5"),
            put(5, "Exit", 7, 1, 1, 1, to="@6"),
            EXIT,
            put(6, "Exit", 7, 3, 1, 1, to="@5"),
        ),
        also=("exit-one-way",),
    ),
    "key-order": Bad(
        "Door 4",
        OPEN,
        (put(4, "Door", 5, 2, 1, 1, locked=True, key="lab"), put(5, "Item", 8, 2, kind="key", key="lab")),
    ),
    "door-in-wall": Bad("Door 4", objects=(put(4, "Door", 5, 1, 1, 1),)),
    "door-no-gap": Bad("Barricade 4", objects=(put(4, "Barricade", 2, 2, 1, 1),)),
    "door-broad": Bad("Door 4", FIELD, (put(4, "Door", 10, 10, 5, 3),), also=("door-no-gap",)),
    "door-overlap": Bad("Barricade 5", OPEN, (put(4, "Door", 5, 2, 1, 1), put(5, "Barricade", 5, 2, 1, 1))),
    "lock-no-key": Bad("Door 4", OPEN, (put(4, "Door", 5, 2, 1, 1, locked=True, key="lab"),)),
    "door-no-key": Bad("Door 4", OPEN, (put(4, "Door", 5, 2, 1, 1, key="lab"),)),
    "key-idle": Bad("Item 4", objects=(put(4, "Item", 2, 2, kind="key", key="lab"),)),
    "exit-one-way": Bad(
        "Exit 4", objects=(put(4, "Exit", 3, 1, 1, 1, to="@5"), put(5, "Exit", 3, 3, 1, 1), EXIT)
    ),
    "exit-whose": Bad(
        "Exit 5",
        objects=(put(4, "Exit", 3, 1, 1, 1, to="@5", who="onjo"), put(5, "Exit", 3, 3, 1, 1, to="@4")),
    ),
    "exit-overlap": Bad("Exit 4", objects=(EXIT, put(4, "Exit", 1, 3, 2, 1))),
    "exit-start": Bad("Exit 4", objects=(put(4, "Exit", 1, 1, 1, 1),)),
    "text-missing": Bad("Zone 4", objects=(put(4, "Zone", 1, 1, 2, 2, title="zone.rom"),)),
    "crowded": Bad("Infected 4", objects=(put(4, "Infected", 3, 3, 2, 1, count=4),), also=("start-beset",)),
    "too-many-actors": Bad(
        "map properties",
        FIELD,
        tuple(put(100 + k, "Infected", 10, 10, 34, 34, count=334) for k in range(3)),
    ),
    "too-many-flames": Bad("Light 100", objects=crowd("Light", 13, 2.5, 2.5, flicker="fire")),
    "start-beset": Bad("Start 90", objects=(put(4, "Infected", 3.5, 2.5),)),
    "checkpoint-overlap": Bad("Checkpoint 5", OPEN, (QUEUE, *PARTS, lane(), lane(5))),
    "checkpoint-lane": Bad("Checkpoint 4", OPEN, (QUEUE, *PARTS, lane(x=5, y=3, w=1, h=1))),
    "checkpoint-beyond": Bad(
        "Checkpoint 4",
        OPEN,
        (QUEUE, PARTS[0], PARTS[2], lane(), put(12, "Zone", 5, 0, 1, 2)),
        also=("zone-empty",),
    ),
    "checkpoint-queue": Bad(
        "Checkpoint 4",
        OPEN,
        (put(10, "PatrolPath", 4.5, 2.5, line=[(0, 0), (-3, 0)]), *PARTS, lane()),
    ),
    "checkpoint-gate": Bad(
        "Checkpoint 4",
        "##########\n#.#..#...#\n#........#\n#.#..#...#\n##########",
        (QUEUE, *PARTS[1:], put(11, "Door", 2, 2, 1, 1), lane(x=8, w=1)),
    ),
    "checkpoint-staff": Bad("Checkpoint 4", OPEN, (QUEUE, *PARTS[:2], lane())),
    "checkpoint-full": Bad("Checkpoint 4", OPEN, (QUEUE, *PARTS, lane(civilians=20))),
    "director-room": Bad("map properties", properties=fact("director", "true", "bool")),
    "goal-nobody": Bad("Goal 4", objects=(goal(who="namra"),)),
    "goal-silent": Bad("Goal 4", objects=(goal(text=""), EXIT)),
    "goal-tie": Bad("Goal 5", objects=(goal(order=1), goal(5, x=3, order=1), EXIT)),
    "goal-gap": Bad("Goal 5", objects=(goal(order=1), goal(5, x=3, order=3), EXIT)),
    "goal-at-once": Bad("Goal 4", objects=(goal(x=1, y=1), EXIT)),
    "goal-too-late": Bad(
        "Goal 4",
        objects=(goal(kind="survive", until=7.0), EXIT),
        properties=fact("start_hour", 19) + fact("deadline_hour", 6),
    ),
    "deadline-soon": Bad("map properties", properties=fact("start_hour", 19) + fact("deadline_hour", 18.9)),
    "zone-twice": Bad("Zone 5", objects=(put(4, "Zone", 1, 1, 3, 3), put(5, "Zone", 2, 2, 1, 1))),
    "trigger-nowhere": Bad("Trigger 4", objects=(trigger("enter", "say line.a", x=7),)),
    "trigger-too-late": Bad(
        "Trigger 4",
        objects=(trigger("hour 12", "say line.a"),),
        properties=fact("start_hour", 19) + fact("deadline_hour", 6),
    ),
    "trigger-contradiction": Bad(
        "Trigger 4", objects=(trigger("value hunger > 50", "say line.a", only="hunger <= 50"),)
    ),
    "value-idle": Bad("Trigger 4", objects=(trigger("timer 5", "set rescued + 1"),)),
    "objective-undone": Bad(
        "Objective 4 'help'", objects=(put(4, "Objective", 2, 2, name="help", text="goal.a"), EXIT)
    ),
    "name-twice": Bad(
        "Trigger 6",
        OPEN,
        (
            put(4, "Door", 5, 2, 1, 1, name="gym"),
            put(5, "Barricade", 5, 1, 1, 1, name="gym"),
            trigger("timer 5", "break gym", 6),
        ),
        also=("door-in-wall",),
    ),
    "spawn-in-wall": Bad(
        "Spawn 4 'east'",
        objects=(put(4, "Spawn", 5, 1, 1, 2, name="east"), CALL),
    ),
    "spawn-reach": Bad(
        "Spawn 4 'east'",
        objects=(put(4, "Spawn", 7, 1, 1, 2, name="east"), CALL),
    ),
    "director-off": Bad("Spawn 4", objects=(put(4, "Spawn", 2, 2, 1, 1),)),
    "spawn-idle": Bad("Horde 4", objects=(put(4, "Horde", 2, 2, 2, 2, count=3, called=True),)),
    "switched-off": Bad("Noise 4 'bell'", objects=(put(4, "Noise", 2, 2, on=False, name="bell"),)),
    "unused": Bad("Hybrid 4 'minseo'", objects=(put(4, "Hybrid", 2, 2, name="minseo"),)),
    "map-missing": Bad("Exit 4", objects=(put(4, "Exit", 2, 2, 1, 1, map="yrad.tmx"),)),
    "map-place": Bad("Exit 4", objects=(put(4, "Exit", 2, 2, 1, 1, map="yard.tmx", at="gat"),)),
    "dialogue-missing": Bad(
        "Dialogue 4", objects=(put(4, "Dialogue", 2, 2, file="tlak.toml"),), also=("unused",)
    ),
    "dialogue-node": Bad(
        "Dialogue 4", objects=(put(4, "Dialogue", 2, 2, file="talk.toml", start="hallo"),), also=("unused",)
    ),
    "silence-unknown": Bad("Item 4", objects=(put(4, "Item", 2, 2, kind="bat", lint_ignore="itm: hm"),)),
    "silence-bare": Bad(
        "Item 4",
        objects=(put(4, "Item", 5.5, 1.5, kind="bat", lint_ignore="item-in-wall:"),),
        also=("item-in-wall",),
    ),
    "silence-idle": Bad(
        "Item 4", objects=(put(4, "Item", 2, 2, kind="bat", lint_ignore="item-in-wall: it is meant"),)
    ),
}


TALK = """
[start]
say = "line.a"
choices = [{say = "line.a", to = "bye"}, {say = "line.a", to = "start"}]
[bye]
say = "line.a"
"""


def changed(name, text):
    """What the letters of a drawn map cannot say."""
    if name == "layer-empty":
        nothing = ",".join(["0"] * 50)
        layer = (
            f'<layer id="9" name="more" width="10" height="5"><data encoding="csv">{nothing}</data></layer>'
        )
        return text.replace("<objectgroup", layer + "<objectgroup")
    if name == "wall-buried":
        cells = ",".join("1" if at == 15 else "0" for at in range(50))
        data = f'<data encoding="csv">{cells}</data>'
        floor = f'<layer id="9" name="more" width="10" height="5">{data}</layer>'
        return text.replace("<objectgroup", floor + "<objectgroup")
    if name == "undrawn":
        image = (
            '<imagelayer id="9" name="sky"><image source="tiles.png" width="64" height="32"/></imagelayer>'
        )
        return text.replace("<objectgroup", image + "<objectgroup")
    if name == "left-out":
        return text.replace("</properties>", '<property value="3"/></properties>', 1)
    return text


def places_of(findings, rule=""):
    return [each.place.replace("layer 'things', ", "") for each in findings if rule in ("", each.rule)]


@pytest.fixture
def bad(drawn):
    """`bad(rule)`: its known-bad map, read; beside it lies another map, to lead to."""
    drawn.write(drawn.text(HALL, put(4, "Exit", 2, 2, 1, 1, name="gate")), "yard.tmx")
    drawn.write(TALK, "talk.toml")
    return lambda name: load(drawn.write(changed(name, BAD[name].text(drawn))))


def test_every_rule_has_a_map_known_to_be_bad():
    assert sorted(BAD) == sorted(BY_NAME)
    assert len(RULES) >= 40


@pytest.mark.parametrize("name", BAD)
def test_a_rule_finds_its_fault_and_its_place(name, bad):
    findings = lint(bad(name), WORDS)
    assert set(places_of(findings, name)) == {BAD[name].at}
    assert {each.rule for each in findings} == {name, *BAD[name].also}
    found = next(each for each in findings if each.rule == name)
    assert found.severity == BY_NAME[name].severity
    assert found.words
    assert found.remedy


@pytest.mark.parametrize("name", [name for name in BAD if not name.startswith("silence-")])
def test_every_rule_is_silenced_by_a_reason_where_it_finds_something(name, bad, drawn):
    text = changed(name, BAD[name].text(drawn))
    silence = f'<property name="lint_ignore" value="{name}: it is meant"/>'
    number = re.search(r" (\d+)( '\w+')?$", BAD[name].at)
    if number:
        text = _with_property(text, number[1], silence)
    else:
        text = text.replace("<properties>", "<properties>" + silence, 1)
    findings = lint(load(drawn.write(text)), WORDS)
    assert places_of(findings, name) == []
    assert findings.silenced >= 1
    assert not [each for each in findings if each.rule.startswith("silence-")]


def _with_property(text, number, told):
    found = re.search(rf'<object id="{number}"[^>]*>(<properties>)?', text)
    put_in = told if found[1] else f"<properties>{told}</properties>"
    return text[: found.end()] + put_in + text[found.end() :]


def test_a_map_of_all_sorts_has_nothing_to_mend(maps):
    assert lint(load(maps / "good.tmx"), WORDS) == []


def test_a_silence_cannot_be_silenced(drawn):
    words = "itm: hm; silence-unknown: let me; silence-idle: let me"
    tiled = drawn.load(HALL, put(4, "Item", 2, 2, kind="bat", lint_ignore=words))
    assert "silence-unknown" in [each.rule for each in lint(tiled, WORDS)]


def test_the_school_has_nothing_to_mend():
    findings = lint(load(places.maps() / "hyosan_high.tmx"))
    assert findings == []
    assert findings.rules_ran == len(RULES)
    assert findings.objects > 200


# ------------------------------------------------------------ what a rule must not find
def found(tiled):
    return [(each.rule, each.place.replace("layer 'things', ", "")) for each in lint(tiled, WORDS)]


@pytest.mark.parametrize(
    ("rows", "objects"),
    [
        (DESK, (put(4, "Item", 5.5, 2.5, kind="bat"),)),
        (OPEN, (put(4, "Item", 8.5, 2.5, kind="bat"),)),
        (OPEN, (goal(x=7), EXIT)),
        (OPEN, (goal(x=7), EXIT, put(5, "Door", 5, 2, 1, 1, locked=True))),
        (HALL, (put(4, "Exit", 7, 1, 1, 1, who="namra"),)),
        (HALL, (put(4, "Exit", 3, 1, 1, 1, to="@5"), put(5, "Exit", 7, 1, 1, 1, to="@4"))),
        (OPEN, (QUEUE, *PARTS, lane())),
        (HALL, (goal(x=2), goal(5, x=3), EXIT)),
        (HALL, (put(4, "Light", 2.5, 0.5),)),
        (HALL, (put(4, "Searchlight", 2.5, 2.5, line=[(0, 0), (6, 0)]),)),
        (HALL, (trigger("enter", "say line.a", who="anyone", x=7),)),
        (HALL, (trigger("value hunger > 50", "say line.a", only="hunger < 60 and hunger != 55"),)),
        (HALL, (trigger("timer 5", "set a + 1"), trigger("value a >= 2", "say line.a", 5))),
        (HALL, (put(4, "Exit", 2, 2, 1, 1, map="yard.tmx", at="gate"),)),
        (OPEN, (put(4, "Door", 5, 2, 1, 1, locked=True, key="lab"), trigger("timer 5", "give key lab", 5))),
        (
            OPEN,
            (
                put(4, "Door", 5, 2, 1, 1, locked=True, key="lab", name="lab"),
                trigger("timer 5", "unlock lab", 5),
            ),
        ),
        (
            HALL,
            (
                put(4, "Objective", 2, 2, name="b", text="goal.a"),
                trigger("timer 5", "objective b done", 5),
                EXIT,
            ),
        ),
        (FIELD, (put(4, "Horde", 22, 22, 2, 2, count=2),)),
    ],
)
def test_what_is_as_it_should_be_is_not_found(rows, objects, drawn):
    drawn.write(drawn.text(HALL, put(4, "Exit", 2, 2, 1, 1, name="gate")), "yard.tmx")
    assert found(drawn.load(rows, *objects)) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (TALK, []),
        (TALK.replace('to = "bye"', 'to = "by"'), ["node 'start' leads to 'by', which is not there"]),
        ("[start", ["'talk.toml' cannot be read: not readable TOML"]),
        ("", ["there is no node 'start'"]),
    ],
)
def test_every_node_a_talk_leads_to_is_there(text, told, drawn):
    drawn.write(text, "talk.toml")
    findings = lint(drawn.load(HALL, put(4, "Dialogue", 2, 2, file="talk.toml")), WORDS)
    said = [each.words for each in findings if each.rule.startswith("dialogue")]
    assert [each[: len(wanted)] for each, wanted in zip(said, told, strict=True)] == told


def test_only_namra_gets_past_a_desk(drawn):
    assert ("goal-reach", "Goal 4") in found(drawn.load(DESK, goal(x=7), EXIT))
    assert found(drawn.load(DESK, goal(x=7), EXIT, start=NAMRA)) == []


def test_the_nearest_word_is_named(drawn):
    door = put(4, "Door", 5, 2, 1, 1, locked=True, key="library")
    key = put(5, "Item", 2, 2, kind="key", key="libary")
    told = {each.rule: each.remedy for each in lint(drawn.load(OPEN, door, key), WORDS)}
    assert told["lock-no-key"] == "allowed: libary; did you mean 'libary'?"
    zone = put(4, "Zone", 1, 1, 2, 2, title="zone.rom")
    assert "did you mean 'zone.room'?" in lint(drawn.load(HALL, zone), WORDS)[0].remedy


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("yrad.tmx", "'yrad.tmx' is missing"),
        ("../yard.tmx", "'../yard.tmx' lies outside of"),
        ("/etc/yard.tmx", "file name '/etc/yard.tmx'"),
        ("bad.tmx", "'bad.tmx' cannot be read: not well-formed XML"),
    ],
)
def test_a_way_to_a_map_that_is_not_there_is_found(name, told, drawn):
    drawn.write("<map", "bad.tmx")
    findings = lint(drawn.load(HALL, put(4, "Exit", 2, 2, 1, 1, map=name)), WORDS)
    assert [each.rule for each in findings] == ["map-missing"]
    assert findings[0].words.startswith(told)


def test_keys_in_a_ring_of_doors_are_found_and_keys_in_a_row_are_not(drawn):
    rows = "##############\n#............#\n##############"
    doors = put(4, "Door", 4, 1, 1, 1, locked=True, key="a"), put(5, "Door", 8, 1, 1, 1, locked=True, key="b")
    in_row = put(6, "Item", 2.5, 1.5, kind="key", key="a"), put(7, "Item", 6.5, 1.5, kind="key", key="b")
    in_ring = put(6, "Item", 10.5, 1.5, kind="key", key="a"), put(7, "Item", 6.5, 1.5, kind="key", key="b")
    assert found(drawn.load(rows, *doors, *in_row)) == []
    assert found(drawn.load(rows, *doors, *in_ring)) == [("key-order", "Door 4"), ("key-order", "Door 5")]


@pytest.mark.parametrize("seed", range(20))
def test_a_flood_is_what_brute_force_finds(seed, drawn):
    rng = np.random.default_rng(seed)
    cells = np.where(rng.random((12, 16)) < 0.35, "#", np.where(rng.random((12, 16)) < 0.2, "l", "."))
    cells[1, 1] = "."
    survey = Survey(drawn.load("\n".join("".join(row) for row in cells)), WORDS)
    for person, free in ((Person.ONJO, "."), (Person.NAMRA, ".l")):
        reached = {(1, 1)}
        while True:
            ahead = {(x + dx, y + dy) for x, y in reached for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1))}
            ahead = {(x, y) for x, y in ahead if 0 <= x < 16 and 0 <= y < 12 and cells[y, x] in free}
            if ahead <= reached:
                break
            reached |= ahead
        mask = survey.flood(person, [(1, 1)])
        assert {(int(x), int(y)) for y, x in np.argwhere(mask)} == reached


def test_a_crowd_is_one_finding_that_counts(drawn):
    infected = put(4, "Infected", 7, 1, 2, 2, count=6)
    told = [each.words for each in lint(drawn.load(HALL, infected), WORDS)]
    assert len(told) == 2
    assert told[0].startswith("walled in: 6 of 6, the first at 7.")
    assert told[1] == "6 on 4 cells of open ground"


# ------------------------------------------------------------ the lint itself
def test_a_finding_is_one_line_with_place_rule_and_remedy(drawn):
    finding = lint(drawn.load(HALL, put(4, "Item", 5.5, 1.5, kind="bat", name="my bat")), WORDS)[0]
    assert str(finding).endswith(
        "map.tmx: layer 'things', Item 4 'my bat': error [item-in-wall] in a wall: "
        "move it to where it can be taken"
    )


def test_a_lint_that_ran_no_rule_is_an_error(drawn):
    with pytest.raises(ContentError, match="0 rules ran"):
        lint(drawn.load(HALL), WORDS, rules=())


def test_a_lint_of_no_maps_is_an_error():
    with pytest.raises(ContentError, match="no map to look at"):
        lint_files([], WORDS)


def test_a_map_that_cannot_be_read_is_a_finding_and_the_rest_is_looked_at(drawn):
    bad = drawn.write(drawn.text(HALL, put(4, "Dor", 1, 1), put(5, "Nite", 1, 1)), "bad.tmx")
    good = drawn.write(drawn.text(HALL, put(4, "Door", 2, 2, 1, 1)), "good.tmx")
    findings = lint_files([bad, good], WORDS)
    assert [each.place for each in findings.unread] == ["layer 'things', Dor 4", "layer 'things', Nite 5"]
    assert [each.rule for each in findings.warnings] == ["door-no-gap"]
    assert (findings.maps, findings.rules_ran) == (2, len(RULES))


def test_errors_stand_before_warnings(drawn):
    tiled = drawn.load(HALL, put(4, "Door", 2, 2, 1, 1), put(5, "Light", 40, 2))
    assert [each.severity for each in lint(tiled, WORDS)] == ["error", "warning"]


def test_names_of_rules_are_told_apart_and_every_rule_says_what_it_keeps():
    assert len(BY_NAME) == len(RULES)
    assert all(each.keeps.endswith(".") and len(each.keeps) < 90 for each in RULES)


SORTS = {
    "Infected": {"kind": "runner"},
    "Horde": {"called": True},
    "Spawn": {},
    "Survivor": {"person": "civilian"},
    "Soldier": {"kind": "inspector"},
    "Door": {"locked": True, "key": "a"},
    "Barricade": {},
    "Item": {"kind": "key", "key": "a"},
    "Light": {"flicker": "fire"},
    "Zone": {"title": "zone.b"},
    "Goal": {"kind": "reach"},
    "Exit": {},
    "Note": {"text": "note.wall"},
    "Trigger": {"when": "enter", "do": "say line.a"},
    "Camp": {},
    "Noise": {},
}
POINTS = ("Infected", "Survivor", "Soldier", "Item", "Light", "Note", "Noise")


@pytest.mark.parametrize("seed", range(25))
def test_whatever_loads_can_be_looked_at(seed, drawn):
    """Objects of all sorts anywhere, on the last edge of the map too."""
    rng = np.random.default_rng(seed)
    objects = []
    for number, kind in enumerate(rng.choice(list(SORTS), 12), 4):
        wide, high = (0, 0) if kind in POINTS else (int(rng.integers(1, 4)), int(rng.integers(1, 4)))
        x, y = (float(rng.integers(0, 2 * (side - size) + 1)) / 2 for side, size in ((10, wide), (5, high)))
        objects.append(put(number, str(kind), x, y, wide, high, **SORTS[str(kind)]))
    tiled = drawn.load(OPEN if seed % 2 else DESK, *objects, start=NAMRA if seed % 3 else START)
    findings = lint(tiled, WORDS)
    assert findings
    assert all(each.place and each.words and each.remedy for each in findings)


@pytest.mark.parametrize("seed", range(20))
def test_a_zone_is_told_where_another_says_the_same_on_all_of_it(seed):
    rng = np.random.default_rng(seed)
    zones = []
    for _ in range(40):
        x, y, w, h = rng.integers(0, (30, 30, 14, 14)).tolist()
        kind = (ZoneKind.INDOORS, ZoneKind.OUTDOORS)[int(rng.random() < 0.3)]
        zones.append(Zone(kind, x, y, x + w + 1, y + h + 1))
    plan = SimpleNamespace(zones=zones, width=46, height=46)
    survey = SimpleNamespace(plan=plan, spot=lambda *at: at, flaw=lambda table, row, *words: row)

    def covered(row, others):
        """Whether on each of its cells the first of the others there says the same."""
        one = zones[row]
        for x in range(int(one.x0), int(one.x1)):
            for y in range(int(one.y0), int(one.y1)):
                there = (
                    k for k in others if zones[k].x0 <= x < zones[k].x1 and zones[k].y0 <= y < zones[k].y1
                )
                k = next(there, None)
                if k is None or zones[k].kind != one.kind:
                    return False
        return True

    n = len(zones)
    over = {row for row in range(n) if covered(row, range(row - 1, -1, -1))}
    under = {row for row in range(n) if covered(row, range(n - 1, row, -1))}
    told = set(BY_NAME["zone-twice"].find(survey))
    assert over <= told <= over | under
    assert told


def test_a_zone_in_one_that_says_otherwise_is_its_own(drawn):
    inner, hut = put(5, "Zone", 2, 2, 30, 30, kind="outdoors"), put(6, "Zone", 9, 9, 9, 9, kind="indoors")
    house = put(4, "Zone", 1, 1, 40, 40, kind="indoors")
    assert "zone-twice" not in {rule for rule, _ in found(drawn.load(FIELD, house, inner, hut))}
    assert ("zone-twice", "Zone 6") in found(drawn.load(FIELD, house, hut, inner))
    assert ("zone-twice", "Zone 6") in found(drawn.load(FIELD, hut, inner, house))


def test_thousands_in_one_heap_are_told_once_each():
    boxes = [Zone(ZoneKind.INDOORS, 1.0, 1.0, 3.0, 3.0)] * 400
    assert list(overlaps(boxes)) == [(0, k) for k in range(1, 400)]
    assert list(overlaps(boxes[:3], [1, 2, 3])) == [(0, 2)]
    assert list(overlaps([])) == []
