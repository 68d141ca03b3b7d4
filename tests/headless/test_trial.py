"""Maps that are tests: what passes, what is missed at which tick, and what is told of it."""

from types import SimpleNamespace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.content.gate import ContentError
from game.content.trial.expected import Area, Spacing, Who
from game.headless.trial.case import Case, cases, maps_of, play
from game.headless.trial.of_people import closest
from game.headless.trial.report import told
from game.session import replay
from game.session.verify import verify
from game.sim.commands import Face, Leap, SetGait, Strike, Throw, Use, Walk
from game.sim.deeds import Op
from tests.content.conftest import Drawn
from tests.content.conftest import thing as put

HALL = "\n".join(["#" * 26, *["#" + "." * 24 + "#"] * 10, "#" * 26])
FAR = put(90, "Start", 4, 5, who="onjo")
"""She stands in the west of a hall of 24 x 10 tiles."""


def words(**told):
    """Properties of the map, `test_` before each."""
    kinds = {float: ' type="float"', int: ' type="int"'}
    return "".join(
        f'<property name="test_{key}"{kinds.get(type(value), "")} value="{value}"/>'
        for key, value in told.items()
    )


@pytest.fixture
def stage(tmp_path):
    """`stage(*objects, seconds=3.0, ...)`: a map with the hall, written; -> its path."""
    folder = tmp_path / "mod"
    folder.mkdir()
    drawn = Drawn(folder)

    def write(*objects, rows=HALL, start=FAR, name="map.tmx", more="", **told):
        properties = words(**{"seconds": 3.0, **told}) + more
        return drawn.write(drawn.text(rows, *objects, start=start, properties=properties), name)

    return write


@pytest.fixture
def played(stage):
    """The same, played with its first seed; -> the result."""

    def run(*objects, **told):
        path = stage(*objects, **told)
        return play(cases(path)[0])

    return run


def expect(that, number=50, at=(20, 2, 3, 3), **more):
    return put(number, "Expect", *at, that=that, **more)


# ------------------------------------------------------------ when
@pytest.mark.parametrize(
    ("that", "more", "seconds"),
    [
        ("seconds >= 1", {}, 1.0),
        ("seconds >= 1", {"seconds": 1.0}, 1.0),
        ("seconds >= 1", {"hold": 1.0}, 2.0),
        ("seconds < 1", {"after": 0.5}, 0.5),
        ("seconds < 1", {"when": "always", "seconds": 0.9}, 0.9),
        ("seconds >= 1", {"when": "always", "after": 1.0, "seconds": 1.0}, 2.0),
        ("seconds >= 1", {"when": "always", "after": 1.0}, 3.0),
        ("seconds >= 1", {"when": "never", "seconds": 0.9}, 0.9),
        ("seconds >= 4", {"when": "never"}, 3.0),
        ("seconds = 3", {"when": "end"}, 3.0),
    ],
)
def test_what_is_met_and_when_it_is_settled(played, that, more, seconds):
    result = played(expect(that, **more))
    assert (result.passed, result.missed, result.excused) == (True, (), "")
    assert result.seconds == pytest.approx(seconds, abs=0.001)


@pytest.mark.parametrize(
    ("that", "more", "tick", "happened"),
    [
        ("seconds >= 1", {"seconds": 0.5}, 30, "seconds = 0.5"),
        ("seconds >= 9", {}, 180, "seconds = 3"),
        ("seconds = 1.01", {}, 180, "nearest at tick 61 (1.02 s): seconds = 1.01667"),
        ("seconds < 1", {"hold": 2.0}, 180, "nearest at tick 60 (1.00 s): seconds = 1"),
        ("seconds >= 1", {"hold": 1.0, "seconds": 1.5}, 90, "true only since tick 60"),
        ("seconds < 1", {"when": "always"}, 60, "seconds = 1"),
        ("seconds < 1", {"when": "always", "after": 2.0}, 120, "seconds = 2"),
        ("seconds >= 1", {"when": "never"}, 60, "it came true: seconds = 1"),
        ("seconds >= 1", {"when": "never", "after": 1.5}, 90, "it came true: seconds = 1.5"),
        ("seconds < 3", {"when": "end"}, 180, "seconds = 3"),
    ],
)
def test_what_is_missed_is_missed_at_its_tick(played, that, more, tick, happened):
    result = played(expect(that, **more))
    (missed,) = result.missed
    assert (missed.tick, missed.happened) == (tick, happened)
    assert (result.session.tick, result.passed) == (tick, False)
    assert missed.spot == "layer 'things', Expect 50"
    assert (missed.x, missed.y) == (21.5, 3.5)


def test_a_night_that_is_over_leaves_nothing_open(played):
    end = put(60, "Given", 9, 9, do="end won", at=1.0)
    (missed,) = played(end, expect("seconds >= 2")).missed
    assert missed.happened.startswith("the night was over (outcome won) at 1.02 s; seconds = 1.0")
    (missed,) = played(end, expect("seconds >= 2", when="never", after=2.0)).missed
    assert missed.happened == "the night was over (outcome won) at 1.02 s, before it counted"
    assert played(end, expect("seconds >= 2", when="never"), expect("outcome won", 51, when="end")).passed
    assert played(end, expect("outcome running", when="end")).missed[0].happened == "outcome won"


def test_a_night_that_is_not_won_says_what_was_still_to_do(played):
    """Hers alone, and what is not done."""
    goals = [
        put(30 + k, "Goal", 3, 2, 1, 1, kind="reach", order=k, text=f"goal.{word}", who=who)
        for k, (word, who) in enumerate((("here", "onjo"), ("hers", "namra"), ("there", "onjo")))
    ]
    missed = played(*goals, expect("outcome won", when="end"), seconds=1.0).missed[0]
    assert missed.happened == "outcome running, still to do: goal.here, goal.there"


def test_a_goal_that_waits_for_others_says_for_which(played):
    """A reach that opens only after goals of lower order, hers alone, are done."""
    goals = [
        put(30 + k, "Goal", 3, 2, 1, 1, name=word, kind="reach", order=k, text=f"goal.{word}", who=who)
        for k, (word, who) in enumerate(
            (("one", "onjo"), ("hers", "namra"), ("two", "onjo"), ("three", "onjo"))
        )
    ]
    for word, waits in (("two", ", before it comes goal.one"), ("one", "")):
        missed = played(*goals, expect(f"{word} is done"), seconds=1.0).missed[0]
        assert missed.happened == f"{word}: 0 of 1 done{waits}"


def test_the_first_miss_ends_the_run_with_the_world_as_it_stood(played):
    result = played(expect("seconds < 2", when="always"), expect("seconds < 1", 51, when="always"))
    assert [missed.spot for missed in result.missed] == ["layer 'things', Expect 51"]
    assert result.session.tick == 60


def test_nobody_there_means_nothing_was_checked(played):
    for that in ("no infected in", "no infected is chase", "no infected suspicion > 1"):
        (missed,) = played(expect(that, when="always")).missed
        assert missed.happened == "nobody of 'infected' was ever there: it checked nothing"
        assert missed.tick == 180
    assert played(expect("count infected = 0", when="always")).passed
    (missed,) = played(expect("all infected is idle", when="always")).missed
    assert missed.tick == 1


@pytest.mark.parametrize("when", ["within", "end", "always", "never"])
@pytest.mark.parametrize("that", ["no infected in", "not soldiers is chase", "no herd is hunting"])
def test_what_is_said_of_nobody_is_never_met(played, that, when):
    herd = put(3, "Horde", 14, 2, 3, 2, name="herd", called=True, count=3)
    that = that if when != "never" else that.replace("no infected", "infected").replace("not ", "")
    (missed,) = played(herd, expect(that, when=when)).missed
    assert missed.happened.endswith("was ever there: it checked nothing") or when == "never"
    assert missed.tick == (1 if when == "never" and "no " in that else 180)


def test_who_came_and_went_has_been_there(played):
    cook = put(1, "Infected", 16, 5, name="cook", kind="runner")
    guard = put(2, "Soldier", 10, 5, name="guard", facing=0.0)
    gone = [("cook is dead", when) for when in ("within", "end", "always")]
    gone += [("no infected in", "within"), ("no infected in", "end"), ("no cook in", "end")]
    for that, when in gone:
        late = {"after": 9.0} if when != "end" else {}
        result = played(cook, guard, expect(that, when=when, **late), seconds=10.0)
        assert result.passed, (that, when, told(result))
    (missed,) = played(cook, guard, expect("cook in", when="never", after=9.0), seconds=10.0).missed
    assert missed.happened == "nobody of 'cook' was then there: it checked nothing"


@pytest.mark.parametrize("after", [0.0, 1 / 60, 0.51, 1.0])
def test_what_holds_as_long_as_it_may_is_met(played, after):
    held = {"seconds": 1.51, "hold": 1.51}
    assert played(expect("onjo is alive", after=after, **held)).passed
    assert not played(expect(f"seconds > {after + 0.1:.2f}", after=after, **held)).passed
    assert played(expect("onjo is alive", hold=3.0)).passed


# ------------------------------------------------------------ what is expected
PEOPLE = (
    put(1, "Infected", 21, 3, name="cook", kind="walker", static=True),
    put(2, "Infected", 16, 8, 4, 2, name="pupils", kind="runner", count=4, static=True),
    put(3, "Soldier", 23, 9, name="guard"),
    put(4, "Door", 12, 9, 1, 1, name="gate"),
    put(5, "Barricade", 13, 9, 1, 1, name="boards", health=50.0),
    put(6, "Light", 5, 8, name="lamp"),
    put(7, "Objective", 8, 8, name="task"),
    put(14, "Objective", 2, 2, name="never"),
    put(8, "Spawn", 14, 2, 3, 2, name="yard", unseen=False),
    put(9, "Zone", 15, 7, 6, 4, name="corner"),
    put(
        10,
        "Given",
        12,
        5,
        name="begin",
        at=0.5,
        do="set more = 7; open gate; break boards; off lamp; noise 40",
    ),
    put(11, "Given", 12, 5, name="later", at=1.0, do="objective task done; spawn yard 3; run east; torch"),
    put(12, "Given", 12, 5, at=0.0, do="give torch; give bandage 2; shout"),
)
TRUE = [
    "cook in",
    "all pupils in corner",
    "no pupils in",
    "player is running",
    "player is still",
    "cook is alive",
    "cook is investigate",
    "no soldiers is search",
    "cook why heard",
    "cook heard > 5",
    "cook reason > 5",
    "player health = 100",
    "player x > 4.5",
    "player speed > 2",
    "player light = 1",
    "player is lit",
    "player bandages = 2",
    "cook dist < 16.5",
    "all pupils health > 10",
    "count pupils in corner = 4",
    "count runners = 4",
    "count yard = 3",
    "count infected = 8",
    "count infected is alive >= 6",
    "count anyone > 9",
    "spacing pupils > 0.3",
    "gate is shut",
    "gate is open",
    "gate is unlocked",
    "boards is broken",
    "boards health = 0",
    "lamp is on",
    "lamp is off",
    "task is open",
    "task is done",
    "begin is fired",
    "event door_opened gate",
    "event door_broken boards",
    "event torch player",
    "event step player",
    "event goal task",
    "event trigger later",
    "event shot guard",
    "events step player > 3",
    "events door_broken = 1",
    "more = 7",
    "authority = 30",
    "outcome running",
]


@pytest.mark.parametrize("that", TRUE)
def test_each_thing_comes_true_and_is_noticed_where_it_never_should(played, that):
    assert played(*PEOPLE, expect(that)).passed
    (missed,) = played(*PEOPLE, expect(that, when="never")).missed
    assert missed.happened.startswith("it came true: ")


def test_what_was_seen_instead_is_told_with_why_and_how_to_see_it(played, tmp_path):
    result = played(*PEOPLE, expect("cook in", at=(2, 2, 2, 2), seconds=1.0))
    lines = told(result, tmp_path / "a b.hyr", tmp_path / "a.png").split("\n")
    assert lines[0] == "map[0]: FAILED, running after 1.00 s"
    assert lines[1] == "  expected  within 1 s: cook in"
    assert lines[2] == "            (layer 'things', Expect 50, at 3.0, 3.0)"
    assert lines[3].startswith("  happened  nearest at tick ") or "tiles off" in lines[3]
    assert lines[4] == "  when      tick 60 (1.00 s)"
    assert lines[5].startswith("  why       cook (row 1), walker at ")
    assert "heard" in lines[5]
    assert lines[6] == "  given     1 of 2 done, the next at 1 s"
    assert lines[7] == "  acted     give at 12.0, 5.0, begin"
    assert lines[8] == f"  picture   {tmp_path / 'a.png'}"
    assert lines[9] == f"  show it   hyosan replay '{tmp_path / 'a b.hyr'}'"
    assert len(lines) == 10
    assert result.missed[0].actors == (1,)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.floats(0, 20), st.floats(0, 20)), min_size=0, max_size=14))
def test_the_least_distance_is_that_of_all_pairs(points):
    x, y = (np.array([p[k] for p in points], float) for k in (0, 1))
    world = SimpleNamespace(body=SimpleNamespace(x=x, y=y))
    seen = SimpleNamespace(world=world, living=lambda who: list(range(len(points))))
    found = closest(Spacing(Who("anyone"), Op.MORE, 1.0), seen)
    pairs = [((a - c) ** 2 + (b - d) ** 2) ** 0.5 for k, (a, b) in enumerate(points) for c, d in points[:k]]
    assert found == pytest.approx(min(pairs)) if pairs else np.isnan(found)


ALONE = "a spacing needs two of 'cook', there is 1"


@pytest.mark.parametrize(
    ("that", "when", "happened"),
    [
        ("spacing cook > 0", "within", ALONE),
        ("spacing cook < 99", "always", ALONE),
        ("spacing cook < 99", "end", ALONE),
        ("not spacing cook != 1", "within", ALONE),
        ("not spacing cook < 0.5", "always", ALONE),
        ("spacing cook < 0.5", "never", "no two of 'cook' were there: it checked nothing"),
        ("not spacing cook >= 0.5", "never", "no two of 'cook' were there: it checked nothing"),
    ],
)
def test_of_fewer_than_two_no_distance_is_true_or_false(played, that, when, happened):
    one = put(1, "Infected", 21, 3, name="cook", static=True)
    more = {} if when == "end" else {"seconds": 0.1}
    (missed,) = played(one, expect(that, when=when, **more), seconds=1.0).missed
    assert missed.happened == happened


def test_a_distance_counts_from_when_there_are_two(played):
    """The second comes after a second: what waits is met then, what never may be has looked at two."""
    one = put(1, "Infected", 21, 3, name="cook", static=True)
    ground = put(2, "Spawn", 6, 9, 1, 1, name="yard", kinds="walker", count=1, unseen=False)
    sent = put(3, "Given", 9, 9, do="spawn yard 1", at=1.0)
    result = played(one, ground, sent, expect("spacing infected > 1"), seconds=2.0)
    assert result.passed, told(result)
    assert result.seconds == pytest.approx(1.0, abs=0.1)
    assert played(one, ground, sent, expect("spacing infected < 1", when="never"), seconds=2.0).passed
    (missed,) = played(one, ground, sent, expect("spacing infected > 1", when="never"), seconds=2.0).missed
    assert missed.happened.startswith("it came true: spacing of 'infected' = ")


@pytest.mark.parametrize(
    ("outline", "inside", "outside"),
    [
        ((), [(2, 2), (6, 4), (4, 3)], [(1.9, 3), (6.1, 3), (4, 4.1)]),
        (((2, 2), (6, 2), (2, 4)), [(2.5, 2.5), (4, 2.5)], [(5.9, 3.9), (4.5, 3.9), (7, 3)]),
    ],
)
def test_an_area_holds_what_lies_in_it(outline, inside, outside):
    area = Area("a", 2.0, 2.0, 6.0, 4.0, outline)
    assert all(area.holds(*point) for point in inside)
    assert not any(area.holds(*point) for point in outside)
    assert area.off(4, 3) == 0.0
    assert area.off(9, 8) == 5.0


def test_those_who_die_in_a_tick_are_still_told_by_their_kind(played):
    """A guard shoots what it sees; at the end of the tick the dead is nobody any more."""
    target = put(1, "Infected", 16, 5, name="cook", kind="runner")
    guard = put(2, "Soldier", 10, 5, name="guard", facing=0.0)
    for who in ("cook", "infected", "runners", "anyone"):
        assert played(target, guard, expect(f"event died {who}"), seconds=10.0).passed, who
        assert played(target, guard, expect(f"events died {who} = 1 and killed = 1"), seconds=10.0).passed
    for who in ("walkers", "soldiers", "people", "player", "guard"):
        never = expect(f"event died {who}", when="never")
        assert played(target, guard, never, expect("killed = 1", 51), seconds=10.0).passed, who


def test_the_turned_and_the_dead_are_told_apart(played):
    """A civilian who is bitten before it dies rises again; one who is shot does not come back."""
    crowd = put(1, "Infected", 10, 4, 2, 2, name="crowd", kind="runner", count=6)
    clerk = put(2, "Survivor", 12.5, 5.5, name="clerk", person="civilian")
    met = (
        expect("clerk is dead and events died clerk = 1"),
        expect("not clerk is alive", 51),
        expect("clerk is turned and lost = 1 and count infected = 7", 52),
    )
    result = played(crowd, clerk, *met, seconds=60.0, start=put(90, "Start", 2, 9, who="onjo"))
    assert result.passed, told(result)


# ------------------------------------------------------------ expected failures
def test_a_failure_that_is_expected_is_told_as_such(played):
    result = played(expect("seconds > 9", fails="time is short"), expect("seconds >= 1", 51))
    assert (result.passed, result.excused) == (True, "time is short")
    assert told(result) == "map[0]: failed as expected, time is short, running after 3.00 s"


def test_what_works_although_it_should_fail_is_a_failure(played):
    (missed,) = played(expect("seconds >= 1", fails="time is short")).missed
    assert missed.happened == "it was met though it is expected to fail (time is short): clear fails"
    assert missed.tick == 60
    result = played(expect("seconds >= 1"), fails="the whole map")
    assert not result.passed
    assert result.missed[0].happened == "everything was as expected though test_fails says: the whole map"


def test_a_miss_beside_an_expected_one_is_a_failure(played):
    result = played(expect("seconds > 9", fails="time is short"), expect("seconds < 1", 51, when="always"))
    assert [missed.spot for missed in result.missed] == ["layer 'things', Expect 51"]


def test_a_map_may_be_expected_to_fail_as_a_whole(played):
    result = played(expect("seconds > 9"), expect("seconds < 1", 51, when="always"), fails="not yet")
    assert (result.passed, result.excused) == (True, "not yet")
    assert result.seconds == 3.0


# ------------------------------------------------------------ who plays
def recorded(result):
    return [(tick, command) for tick, command in result.session.replay.commands]


def test_commands_are_given_at_their_ticks(played):
    result = played(
        put(1, "Given", 4, 5, at=0.5, do="walk east; face south"),
        put(2, "Given", 8, 5, at=1.0, do="stop; throw; leap; use"),
        put(3, "Given", 4, 5, at=1.5, do="sneak 90; strike every 0.5"),
        put(4, "Given", 4, 5, at=2.1, do="stop"),
        expect("seconds >= 2.9"),
    )
    found = recorded(result)
    assert found[:3] == [(30, SetGait(1)), (30, Walk(127, 0)), (30, Face(0, 127))]
    (throw,) = (command for _, command in found if isinstance(command, Throw))
    assert 40 < throw.dx < 64, "from where she has walked to, not from where she began"
    assert [tick for tick, command in found if isinstance(command, Throw | Leap | Use)] == [60, 60, 60]
    assert [tick for tick, command in found if isinstance(command, Strike)] == [90, 120]
    assert [command for tick, command in found if tick == 126] == [Walk(0, 0)]


def test_going_somewhere_ends_there(played):
    go = put(1, "Given", 9, 7, do="go running")
    result = played(go, expect("player in and player is still", at=(8.5, 6.5, 1, 1), hold=0.5))
    assert result.passed, told(result)
    assert recorded(result)[0] == (0, SetGait(2))
    assert recorded(result)[-1][1] == Walk(0, 0)
    named = put(2, "Given", 20, 2, do="go there")
    there = put(3, "Given", 7, 5, name="there", at=2.0, do="noise 3")
    assert played(named, there, expect("player in", at=(6.5, 4.5, 1, 1))).passed


def test_a_failure_tells_how_much_was_given_and_how_far_she_still_has_to_go(played):
    """She starts at 4, 5 and is sent into the north wall, straight above her."""
    go = put(1, "Given", 4, 0, at=0.5, do="go")
    late = put(2, "Given", 9, 7, at=2.5, do="use")
    result = played(go, late, expect("player y < 1", seconds=2.0))
    (line,) = (line for line in told(result).split("\n") if line.startswith("  given "))
    assert (
        line == f"  given     1 of 2 done, the next at 2.5 s; still {gap(result):.1f} tiles from where to go"
    )
    assert 0.5 < gap(result) < 2.0
    there = played(put(1, "Given", 5, 5, at=0.1, do="go"), expect("player y < 1"))
    assert there.given == "1 of 1 done"
    assert played(expect("player y < 1")).given == ""


def gap(result):
    """How far she is from 4, 0."""
    body, row = result.session.world.body, result.session.world.player
    return float(np.hypot(body.x[row] - 4.0, body.y[row]))


def test_the_torch_lights_whom_it_points_at(played):
    dark = '<property name="start_hour" type="float" value="23.0"/>'
    someone = put(1, "Survivor", 7, 5, name="clerk", person="civilian")
    torch = (
        put(2, "Given", 4, 5, at=0.5, do="give torch; face east"),
        put(3, "Given", 4, 5, at=1.0, do="torch"),
    )
    unlit = expect("clerk light < 0.2 and player light < 0.2", when="always", seconds=1.0)
    lit = expect("clerk light > 0.4 and player light = 1", 51, after=1.0)
    result = played(someone, *torch, unlit, lit, more=dark)
    assert result.passed, told(result)


def test_a_blow_is_struck_while_held(played):
    hungry = put(1, "Infected", 5.5, 5, name="cook", kind="runner")
    result = played(hungry, put(2, "Given", 4, 5, do="struggle"), expect("event freed player"), seconds=12.0)
    assert result.passed, told(result)
    assert len([1 for _, command in recorded(result) if isinstance(command, Strike)]) > 3


def test_a_bot_plays_beside_what_is_given(stage):
    way_out = put(1, "Exit", 22, 4, 2, 3)
    path = stage(way_out, expect("outcome won", when="end"), bot="scout", seconds=30.0)
    assert play(cases(path)[0]).passed
    assert not play(cases(stage(way_out, expect("outcome won", when="end"), seconds=8.0))[0]).passed


def test_a_trial_is_repeated_bit_by_bit_from_its_recording(stage, tmp_path):
    met = expect("killed = 99")
    path = stage(*PEOPLE, met, put(60, "Given", 8, 3, at=1.5, do="go sneaking"), seeds="3..4")
    first, second = (play(case, record=tmp_path / f"{case.seed}.hyr") for case in cases(path))
    for result in (first, second):
        kept = replay.load(tmp_path / f"{result.case.seed}.hyr")
        assert kept.commands
        verdict = verify(kept)
        assert (verdict.divergence, verdict.digest) == (None, result.session.world.digest())
        assert verdict.ticks == 180
    assert first.session.world.digest() != second.session.world.digest()
    again = play(first.case)
    assert again.session.world.digest() == first.session.world.digest()
    assert again.missed == first.missed


def test_a_recording_of_the_game_s_own_map_names_it_by_name(tmp_path, monkeypatch):
    (path,) = maps_of(["tests/horde_breaks_boards"])
    result = play(cases(path)[0], record=tmp_path / "one.hyr")
    monkeypatch.chdir(tmp_path)
    kept = replay.load(tmp_path / "one.hyr")
    assert kept.made.map == "tests/horde_breaks_boards"
    assert verify(kept).digest == result.session.world.digest()


# ------------------------------------------------------------ which maps
def test_cases_are_maps_by_seed(stage):
    path = stage(expect("seconds > 1"), seeds="4,0..1", name="test_it.tmx")
    assert [case.id for case in cases(path)] == ["test_it[4]", "test_it[0]", "test_it[1]"]
    assert play(cases(path)[2]).session.seed == 1
    assert cases(stage()) == ()
    assert cases(stage(expect="won")) == (Case(path.parent / "map.tmx", 0),)


@pytest.mark.parametrize(
    ("told", "line"),
    [
        ({"name": "test_it.tmx"}, "test_it.tmx: nothing is expected: add an object of class Expect"),
        ({"bot": "scuot", "expect": "won"}, "test_bot = 'scuot': allowed: "),
        ({"bot": "scuot", "expect": "won"}, "did you mean 'scout'?"),
        ({"as": "namra", "expect": "won"}, "test_as = 'namra': put a Start with who = namra on the map"),
    ],
)
def test_a_map_that_cannot_be_tried_is_told_in_one_line(stage, told, line):
    path = stage(**told)
    with pytest.raises(ContentError) as caught:
        cases(path)
    assert line in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_map_whose_expectations_are_hidden_says_so(stage):
    path = stage(expect("player is alive"), name="test_it.tmx")
    path.write_text(path.read_text().replace('type="Expect"', 'type="Expect" visible="0"'))
    with pytest.raises(ContentError) as caught:
        cases(path)
    line = "add an object of class Expect; hidden in Tiled, so not in the game: layer 'things', object 50 ''"
    assert str(caught.value).endswith(line)


def test_a_map_that_changes_is_read_again(stage):
    assert len(cases(stage(expect("seconds > 1")))) == 1
    assert len(cases(stage(expect("seconds > 1"), seeds="0..2"))) == 3


@pytest.mark.parametrize("name", ["key_opens_door", "horde_breaks_boards"])
def test_the_game_s_own_tests_pass(name):
    (path,) = maps_of([f"tests/{name}"])
    for case in cases(path)[:1]:
        assert (result := play(case)).passed, told(result)


def test_a_folder_means_all_its_maps(stage):
    path = stage(name="a.tmx")
    stage(name="b.tmj")
    assert [each.name for each in maps_of([str(path.parent)])] == ["a.tmx", "b.tmj"]
    with pytest.raises(ContentError, match="no such map"):
        list(maps_of(["nowhere"]))
