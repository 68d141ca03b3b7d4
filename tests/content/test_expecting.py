"""The languages of tests drawn in Tiled: what is read, and what is refused with which line."""

from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.content.gate import Where
from game.content.plan.draft import Draft, Named
from game.content.plan.spots import Place, Spot
from game.content.tiled import load
from game.content.trial import vocabulary
from game.content.trial.expected import (
    Area,
    Atom,
    Because,
    Being,
    Clause,
    Count,
    DoorHealth,
    DoorIs,
    Ended,
    Fired,
    GoalIs,
    Happening,
    Happens,
    Inside,
    Measure,
    Often,
    Spacing,
    Switched,
    Valued,
    Who,
)
from game.content.trial.expecting import read_that
from game.content.trial.giving import DEEDS, Own, read_given
from game.content.trial.stating import read_seeds
from game.content.trial.trial import EXPECTS, GIVENS, SEEDS, Deed, Given
from game.content.triggers.grammar import VERBS, Said
from game.content.triggers.phrases import Unfit
from game.headless.trial import atoms, bodies, of_events
from game.session.made import plan_digest
from game.sim import commands as ask
from game.sim.deeds import ANY, READ, Act, Op, When
from game.sim.deeds import Deed as Done
from game.sim.events import Event
from game.sim.kinds.doors import DoorState
from game.sim.kinds.minds import Order
from game.sim.kinds.story import Outcome
from game.sim.kinds.things import Item
from game.sim.kinds.who import Has, Person
from game.sim.level import Actor
from tests.content.conftest import thing as put

FIELD = "\n".join(["." * 24] * 16)
OBJECTS = (
    put(1, "Door", 5, 5, 1, 2, name="gate"),
    put(2, "Barricade", 8, 5, 1, 2, name="boards"),
    put(3, "Light", 6, 2, name="lamp"),
    put(4, "Goal", 7, 2, name="tape", kind="reach", text="goal.tape"),
    put(5, "Trigger", 3, 3, 2, 2, name="bell", when="enter", do="set rescued + 1; give key roof"),
    put(6, "Infected", 12, 3, name="cook"),
    put(7, "Infected", 12, 8, 3, 3, name="pupils", count=3),
    put(8, "Spawn", 16, 8, 3, 3, name="yard"),
    put(9, "Soldier", 18, 3, name="guard"),
    put(10, "Zone", 2, 9, 6, 4, name="hall"),
    put(11, "Item", 4, 12, name="bat", kind="bat"),
    put(12, "Infected", 20, 3, name="the one"),
    put(13, "Note", 5, 12, name="letter", text="note.x"),
)
HERE = Area("here", 10.0, 10.0, 14.0, 12.0)
HALL = Area("hall", 2.0, 9.0, 8.0, 13.0)
COOK, PUPILS, YARD, GUARD = (
    Who("cook", (0,)),
    Who("pupils", (1, 2, 3)),
    Who("yard", (), (0,)),
    Who("guard", (4,)),
)


def expect(that, number=50, w=4, h=2, **more):
    return put(number, "Expect", 10, 10, w, h, that=that, **more)


def seconds(number):
    return f'<property name="test_seconds" type="float" value="{number}"/>'


@pytest.fixture
def read(drawn):
    """A text as the clauses of an Expect of 4 x 2 tiles."""

    def reading(that, **more):
        (found,) = drawn.load(FIELD, *OBJECTS, expect(that, **more)).trial.expected
        return found

    return reading


@pytest.mark.parametrize(
    ("that", "atom"),
    [
        ("player in", Inside(Who("player"), HERE)),
        ("all pupils in hall", Inside(Who("pupils", (1, 2, 3), quant="all"), HALL)),
        ("no infected in", Inside(Who("infected", quant="no"), HERE)),
        ("yard in hall", Inside(YARD, HALL)),
        ("'the one' is chase", Being(Who("the one", (5,)), "chase")),
        ("any soldiers is hostile", Being(Who("soldiers"), "hostile")),
        ("player is dead", Being(Who("player"), "dead")),
        ("cook is turned", Being(COOK, "turned")),
        ("guard why HEARD", Because(GUARD, "heard")),
        ("cook suspicion >= 12.5", Measure(COOK, "suspicion", Op.AT_LEAST, 12.5)),
        ("player x < -1", Measure(Who("player"), "x", Op.LESS, -1.0)),
        ("count infected > 3", Count(Who("infected"), None, "", Op.MORE, 3.0)),
        ("count pupils in = 2", Count(PUPILS, HERE, "", Op.EQUAL, 2.0)),
        ("count pupils in hall <= 2", Count(PUPILS, HALL, "", Op.AT_MOST, 2.0)),
        ("count walkers is search != 0", Count(Who("walkers"), None, "search", Op.OTHER, 0.0)),
        ("spacing pupils > 0.6", Spacing(PUPILS, Op.MORE, 0.6)),
        ("gate is locked", DoorIs("gate", (0,), "locked")),
        ("boards is closed", DoorIs("boards", (1,), "shut")),
        ("boards health < 40", DoorHealth("boards", (1,), Op.LESS, 40.0)),
        ("lamp is off", Switched("lamp", (0,), False)),
        ("tape is done", GoalIs("tape", (0,), True)),
        ("goal.tape is open", GoalIs("goal.tape", (0,), False)),
        ("bell is fired", Fired("bell", (0,))),
        ("event alarm", Happens(Happening("alarm", Event.ALARM))),
        ("event bite player", Happens(Happening("bite", Event.BITE, who=Who("player")))),
        ("event bitten", Happens(Happening("bitten", Event.BITE, who=Who("player")))),
        ("event door_broken boards", Happens(Happening("door_broken", Event.DOOR, DoorState.BROKEN, (1,)))),
        ("event noticed guard", Happens(Happening("noticed", Event.NOTICED, who=GUARD))),
        ("event picked bat", Happens(Happening("picked", Event.PICKED, rows=(0,)))),
        ("event read letter", Happens(Happening("read", Event.NOTE, rows=(0,)))),
        ("event trigger bell", Happens(Happening("trigger", Event.TRIGGER, rows=(0,)))),
        ("events bash gate >= 4", Often(Happening("bash", Event.BASH, ANY, (0,)), Op.AT_LEAST, 4.0)),
        ("events grab = 0", Often(Happening("grab", Event.GRAB), Op.EQUAL, 0.0)),
        ("rescued = 1", Valued("rescued", 11, Op.EQUAL, 1.0)),
        ("hour >= 21.5", Valued("hour", 0, Op.AT_LEAST, 21.5)),
        ("outcome torn_apart", Ended(Outcome.TORN_APART)),
    ],
)
def test_what_is_expected(read, that, atom):
    assert read(that).clauses == (Clause(atom),)
    assert read(f"not {that}").clauses == (Clause(atom, False),)


def test_clauses_are_joined_and_the_place_may_be_left_out_before_and(read):
    found = read("player in and not cook in hall and gate is open")
    assert [clause.wanted for clause in found.clauses] == [True, False, True]
    assert found.clauses[0].atom == Inside(Who("player"), HERE)
    assert str(found) == "within: player in and not cook in hall and gate is open"


def test_a_quoted_word_is_a_name_even_where_it_means_a_group(drawn):
    text = drawn.text(FIELD, put(1, "Infected", 3, 3, name="player"), expect("'player' is idle"))
    (found,) = load(drawn.write(text)).trial.expected
    assert found.clauses[0].atom == Being(Who("player", (0,)), "idle")


@pytest.mark.parametrize(
    ("that", "line"),
    [
        ("cok is chase", "that: 'cok': allowed: "),
        ("cok is chase", "did you mean 'cook'?"),
        ("cook is chasing", "did you mean 'chase'?"),
        ("cook", "what of 'cook' is missing: allowed: in, is, why"),
        ("cook chase", "'chase': did you mean 'is chase'?"),
        ("cook why herd", "did you mean 'heard'?"),
        ("cook suspcion > 2", "did you mean 'suspicion'?"),
        ("cook suspicion 2", "'2': allowed: <  <="),
        ("cook suspicion >", "a number is missing: a number, -1e+06 to 1e+06"),
        ("cook in hal", "'hal': allowed: bell, boards, gate, hall, pupils, yard; did you mean 'hall'?"),
        ("cook in guard", "'guard': it is a point: name an area, such as a Zone"),
        ("infected is dead", "'infected is dead': name them, or compare a value: killed, lost"),
        ("count people is turned = 1", "'people is turned': name them"),
        ("namra is idle", "'namra': test_as is onjo: she is not on the map"),
        ("all gate is open", "'gate': allowed: player, onjo"),
        ("gate is ajar", "'ajar': allowed: open, shut, closed, locked"),
        ("gate health", "a sign is missing"),
        ("lamp is broken", "'broken': allowed: on, off"),
        ("tape is fired", "'fired': allowed: done, open"),
        ("bell is done", "'done': allowed: fired"),
        ("event alrm", "did you mean 'alarm'?"),
        ("event picked bta", "did you mean 'bat'?"),
        ("event alarm gate", "'gate': allowed: cook"),
        ("events alarm", "a sign is missing"),
        ("recsued = 1", "did you mean 'rescued'?"),
        ("outcome lost", "'lost': allowed: running, won"),
        ("score = 1", "'score': allowed: hour, seconds, killed"),
        ("score = 1", "one of your own is made by a trigger: set NAME = 0"),
        ("player in or cook in", "'or': there is no 'or', only 'and': draw an Expect for each"),
        ("player is alive or", "'or': there is no 'or'"),
        ("player in hall but cook in", "'but': clauses are joined by 'and'"),
        ("cook is chase within 3 s", "'within': times stand in the properties after, seconds and hold"),
        ("player in after 3", "'after': times stand in the properties"),
        ("player is alive also", "'also': allowed: and"),
        ("player is alive and", "something expected is missing: such as: guard is chase"),
        ("not", "who, a door, a lamp, a goal, a trigger or a value is missing"),
        ("spacing > 1", "who"),
        (" and ".join(["player in"] * 9), "more than 8 clauses: put the rest into a second Expect"),
        ("x" * 1001, "1001 letters: at most 1000"),
    ],
)
def test_what_is_not_understood_is_told_in_one_line(drawn, that, line):
    told = drawn.refusal(drawn.text(FIELD, *OBJECTS, expect(that)))
    assert told.startswith("map.tmx: layer 'things', Expect 50: that: ")
    assert line in told


@pytest.mark.parametrize(
    ("more", "line"),
    [
        ({"after": 60.0}, "after = 60: the test ends after 60 s (test_seconds)"),
        ({"after": 50.0, "seconds": 20.0}, "after + seconds = 70: the test ends after 60 s"),
        ({"when": "end", "seconds": 3.0}, "after or seconds with when = 'end': 0: the end is when the test"),
        ({"when": "end", "after": 3.0}, "after or seconds with when = 'end'"),
        ({"when": "never", "hold": 3.0}, "hold with when = 'never': hold goes with within alone"),
        ({"hold": 61.0}, "hold = 61: at most 60 s"),
        ({"hold": 9.0, "seconds": 8.0}, "hold = 9: at most 8 s"),
        ({"when": "often"}, "when = 'often': allowed: within, always, never, end"),
        ({"seconds": -1.0}, "seconds = -1.0: from 0 to 1800"),
    ],
)
def test_what_can_never_be_looked_at_is_refused(drawn, more, line):
    assert line in drawn.refusal(drawn.text(FIELD, *OBJECTS, expect("player is alive", **more)))


def test_a_place_may_be_called_like_what_is_no_word_between_clauses(drawn):
    (found,) = drawn.load(
        FIELD, *OBJECTS, put(14, "Zone", 1, 1, 2, 2, name="For"), expect("player in For")
    ).trial.expected
    assert found.clauses[0].atom.area == Area("For", 1.0, 1.0, 3.0, 3.0)


def test_in_at_a_point_needs_a_place(drawn):
    text = drawn.text(FIELD, *OBJECTS, expect("player in", w=0, h=0))
    assert "'in' at a point: draw the Expect as an area, or name a place" in drawn.refusal(text)
    text = drawn.text(FIELD, *OBJECTS, expect("count player in = 1", w=0, h=0))
    assert "'in' at a point" in drawn.refusal(text)
    text = drawn.text(FIELD, *OBJECTS, expect("player in hall", w=0, h=0))
    assert load(drawn.write(text)).trial.expected[0].clauses[0].atom.area == HALL


def test_an_event_is_of_the_table_it_counts_in(drawn):
    """A stair and a Given for her alone have rows too, but they are no triggers; a way out is no passage."""
    more = (
        put(41, "Exit", 20, 12, 1, 1, name="stair", to="@42"),
        put(42, "Exit", 22, 12, 1, 1, name="landing", to="@41"),
        put(43, "Exit", 22, 14, 1, 1, name="onward", map="other.tmx"),
        put(44, "Given", 3, 3, name="alone", do="stop"),
        put(45, "Given", 3, 3, name="loud", do="noise 5"),
    )
    (drawn.folder / "other.tmx").write_text(drawn.text(FIELD), "utf-8")
    for that, event, row in (
        ("event trigger onward", Event.TRIGGER, 1),
        ("event trigger loud", Event.TRIGGER, 2),
        ("event passage stair", Event.PASSAGE, 0),
        ("event passage landing", Event.PASSAGE, 1),
    ):
        trial = load(drawn.write(drawn.text(FIELD, *OBJECTS, *more, expect(that)))).trial
        assert trial.expected[0].clauses[0].atom == Happens(Happening(that.split()[1], event, rows=(row,)))
    for that in ("event trigger stair", "event trigger alone", "event passage onward"):
        line = drawn.refusal(drawn.text(FIELD, *OBJECTS, *more, expect(that)))
        name = that.split()[2]
        assert f"that: '{name}': allowed: " in line
        assert f" {name}," not in line


def test_two_areas_of_one_name_are_no_place(drawn):
    again = put(40, "Zone", 12, 12, 2, 2, name="hall")
    line = drawn.refusal(drawn.text(FIELD, *OBJECTS, again, expect("player in hall")))
    assert "'hall': 2 areas are called so: give each its own name" in line


def test_an_expect_without_a_text_and_too_many_are_refused(drawn):
    assert "that is not set" in drawn.refusal(drawn.text(FIELD, put(50, "Expect", 3, 3)))
    many = [put(100 + k, "Expect", 3, 3, that="seconds > 1") for k in range(EXPECTS + 1)]
    assert "201 objects of class Expect: at most 200" in drawn.refusal(drawn.text(FIELD, *many))
    many = [put(100 + k, "Given", 3, 3, do="stop") for k in range(GIVENS + 1)]
    assert "501 objects of class Given: at most 500" in drawn.refusal(drawn.text(FIELD, *many))


def test_expectations_change_nothing_about_the_map(drawn):
    bare = drawn.load(FIELD, *OBJECTS)
    told = drawn.load(FIELD, *OBJECTS, expect("player in"), put(51, "Given", 3, 3, do="go; use"))
    assert plan_digest(bare.plan) == plan_digest(told.plan)
    assert not bare.trial.stated
    assert told.trial.stated


def test_every_word_has_somebody_who_reads_it():
    assert set(vocabulary.STATES) == {*bodies.STATES, "dead", "turned"}
    assert set(vocabulary.FIELDS) == set(bodies.FIELDS)
    assert set(READ) == set(of_events.READ_NOW)


def test_everything_that_can_be_expected_is_judged_and_told():
    assert set(atoms.EYES) == set(get_args(Atom))


WORDS = """
any all no not and in is why count spacing event events outcome health on off done fired open won hour .
player infected gate lamp tape bell cook yard hall more 'gate' suspicion chase heard alarm bite
> <= = != 3 -1 2.5 + ; ' "
"""
SAID = WORDS.split()
PLACES = {
    1: Place(Spot("things", 1, "hall", "Zone"), 1.0, 1.0, 3.0, 3.0),
    2: Place(Spot("things", 2, "", "Expect"), 1.0, 1.0, 1.0, 1.0),
}


def known():
    """A draft that knows one object of each kind."""
    kinds = (("Door", "doors", "gate"), ("Light", "lamps", "lamp"), ("Goal", "goals", "tape"))
    kinds += (("Trigger", "triggers", "bell"), ("Spawn", "spawns", "yard"))
    named = [Named(kind, table, 0, (name,)) for kind, table, name in kinds]
    draft = Draft(None, Where("m"), [], place_of=PLACES, named=named, values=("more",))
    draft.tables["actors"].append(Actor(1.0, 1.0, Has.INFECTED, name="cook"))
    return draft


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from(SAID), max_size=9).map(" ".join), st.sampled_from(sorted(PLACES)))
def test_no_text_of_an_expect_raises_anything_but_unfit(text, place):
    try:
        clauses = read_that(text, PLACES[place], known())
    except Unfit:
        return
    assert 1 <= len(clauses) <= vocabulary.CLAUSES
    assert text.split().count("and") == len(clauses) - 1


@given(st.text(st.sampled_from("abinotlw <=>!123.'\"-;\n"), max_size=40))
def test_no_text_of_a_given_raises_anything_but_unfit(text):
    try:
        read_given(text)
    except Unfit:
        return


# ------------------------------------------------------------ the map's own words
def word(name, value):
    return f'<property name="{name}" value="{value}"/>'


def test_the_words_of_the_map_are_read(drawn):
    words = word("test_as", "namra") + word("test_bot", "scout") + word("test_seeds", "3, 7..9,3")
    namra = put(91, "Start", 3, 3, who="namra")
    told = drawn.load(FIELD, namra, properties=words + word("test_fails", "no") + word("test_expect", "won"))
    trial = told.trial
    assert (trial.person, trial.bot, trial.seeds, trial.fails) == (Person.NAMRA, "scout", (3, 7, 8, 9), "no")
    (short,) = trial.expected
    assert (short.that, short.when, short.clauses) == ("outcome won", "end", (Clause(Ended(Outcome.WON)),))
    assert (short.x, short.y) == (3.0, 3.0)
    assert told.plan.seen == {}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", "test_seeds: '': whole numbers, such as 7, or 0..4, or 1,5,9"),
        ("1,", "test_seeds: '': whole numbers"),
        ("-1", "test_seeds: '-1': whole numbers"),
        ("2..1", "test_seeds: '2..1': the lower one first, and at most 1000 seeds"),
        ("0..1000", "test_seeds: '0..1000': the lower one first, and at most 1000 seeds"),
        ("0..999,1000", "at most 1000 seeds"),
        ("9999999999999999999", "the lower one first"),
        ("1" * 400, "whole numbers"),
        ("٣", "whole numbers"),
        ("1," * 6000, "12000 letters: at most 10000"),
    ],
)
def test_seeds_that_are_none_are_refused(drawn, text, line):
    assert line in drawn.refusal(drawn.text(FIELD, properties=word("test_seeds", text)))


def test_seeds():
    assert read_seeds("7") == (7,)
    assert read_seeds("0..999") == tuple(range(SEEDS))


# ------------------------------------------------------------ what is given
@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("walk east", Own(Deed("move", 1, 1.0, 0.0))),
        ("run 90", Own(Deed("move", 2, 0.0, 1.0))),
        ("sneak north", Own(Deed("move", 0, 0.0, -1.0))),
        ("run -90", Own(Deed("move", 2, 0.0, -1.0))),
        ("stop", Own(Deed("stop"))),
        ("go", Own(Deed("go"), "")),
        ("go running", Own(Deed("go", 2), "")),
        ("go hall sneaking", Own(Deed("go", 0), "hall")),
        ("go 'walking'", Own(Deed("go", 1), "walking")),
        ("face west", Own(Deed("face", 1, -1.0, 0.0))),
        ("face", Own(Deed("look"), "")),
        ("use", Own(Deed("ask", command=ask.Use()))),
        ("strike", Own(Deed("strike"))),
        ("strike every 0.5", Own(Deed("strike", every=0.5))),
        ("struggle", Own(Deed("struggle"))),
        ("throw", Own(Deed("throw"), "")),
        ("leap", Own(Deed("leap"), "")),
        ("listen", Own(Deed("ask", command=ask.Listen()))),
        ("torch", Own(Deed("ask", command=ask.Torch()))),
        ("shout", Own(Deed("ask", command=ask.Shout()))),
        ("lock", Own(Deed("ask", command=ask.Lock()))),
        ("lock gate", Said("lock", "gate")),
        ("item bandage", Own(Deed("ask", command=ask.UseItem(int(Item.BANDAGE))))),
        ("order hide", Own(Deed("ask", command=ask.Tell(int(Order.HIDE))))),
        ("noise 30", Said("noise", number=30.0)),
    ],
)
def test_what_is_given(text, own):
    assert read_given(text) == (own,)


def test_every_deed_is_listed_with_its_form():
    assert all(deed.form.startswith(verb) for verb, deed in DEEDS.items())
    assert set(DEEDS) & set(VERBS) == {"lock"}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("wlak east", "do: 'wlak': allowed: walk, run"),
        ("walk", "a direction or degrees is missing: allowed: east"),
        ("walk eats", "did you mean 'east'?"),
        ("walk 400", "'400': degrees, -360 to 360"),
        ("go hal", "'hal': allowed: bat, bell"),
        ("go fast slowly", "'slowly': allowed: sneaking, walking, running"),
        ("strike 3", "'3': allowed: every"),
        ("strike every 0", "'0': seconds, 0.05 to 60"),
        ("item banana", "'banana': allowed: bandage"),
        ("order wait", "'wait': allowed: follow, hold, hide"),
        ("use gate", "'gate': a ; after it is written as: use"),
        ("open gaet", "'gaet': allowed: boards, gate"),
        (";", "nothing to do"),
        ("use;" * 17, "more than 16 deeds: put the rest into a second Given"),
    ],
)
def test_what_cannot_be_given_is_told_in_one_line(drawn, text, line):
    told = drawn.refusal(drawn.text(FIELD, *OBJECTS, put(50, "Given", 3, 3, do=text)))
    assert told.startswith("map.tmx: layer 'things', Given 50: do: ")
    assert line in told


def test_a_given_after_the_end_is_refused(drawn):
    text = drawn.text(FIELD, put(50, "Given", 3, 3, do="use", at=30.0), properties=seconds(30))
    assert "Given 50: at = 30: the test ends after 30 s (test_seconds)" in drawn.refusal(text)


def test_places_and_names_of_what_is_given_are_looked_up(drawn):
    given_ = put(60, "Given", 3, 4, name="b", at=2.0, do="go hall; throw; noise 12; open gate; set more + 1")
    first = put(61, "Given", 6, 7, 2, 2, at=2.0, do="leap")
    told = drawn.load(FIELD, *OBJECTS, first, given_)
    assert told.trial.given == (
        Given(2.0, 60, (Deed("go", 1, 5.0, 11.0), Deed("throw", 1, 3.0, 4.0))),
        Given(2.0, 61, (Deed("leap", 1, 7.0, 8.0),)),
    )
    (trigger,) = told.plan.triggers[1:]
    assert (trigger.when, trigger.number, trigger.name, trigger.once) == (When.TIMER, 2.0, "b", True)
    assert [act.deed for act in trigger.acts] == [Done.NOISE, Done.OPEN, Done.SET]
    assert trigger.acts[1] == Act(Done.OPEN, (0,))
    assert (trigger.x, trigger.y) == (3.0, 4.0)
    assert told.plan.values == ("more", "rescued")


def test_a_trigger_after_a_given_keeps_its_name(drawn):
    bell = put(70, "Trigger", 3, 3, 2, 2, name="late", when="timer 1", do="alarm")
    told = drawn.load(
        FIELD,
        put(69, "Given", 3, 3, do="use"),
        put(68, "Given", 3, 3, do="alarm"),
        bell,
        expect("late is fired"),
    )
    assert told.trial.expected[0].clauses[0].atom == Fired("late", (1,))
    assert told.plan.triggers[1].name == "late"
