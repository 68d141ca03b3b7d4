"""The bots differ where they should, and skill makes each of them better at it."""

import json

import numpy as np
import pytest
from typer.testing import CliRunner

from game.cli.app import app
from game.headless import roster
from game.headless.run import nights
from game.headless.wits.danger import Danger, hunters
from game.headless.wits.ground import Ground
from game.headless.wits.skill import Skill, Skilled
from game.headless.wits.stand import corner
from game.headless.wits.stealth import dashes, listeners, onlookers, walls_of
from game.session.play import open_map
from game.sim.commands import Face, SetGait, Strike, Tell, Throw, Torch, Use, UseItem, Walk
from game.sim.events import Event
from game.sim.kinds.checkpoints import Spot
from game.sim.kinds.doors import DoorStyle
from game.sim.kinds.minds import Order
from game.sim.kinds.story import GoalKind
from game.sim.kinds.things import Item
from game.sim.kinds.who import Has, Person
from game.sim.level import Checkpoint, Door, Exit, Path
from game.sim.look import percept as look
from game.sim.percept import Friend, Near, Other, Task
from tests.headless.test_wits import hunter, percept

FIELD = "\n".join(["." * 25] * 25)
AWAY = (Near("exit", 0, 12.5, 22.5, ""),)


def listener(x, y, **changes):
    plain = {"fx": 0.0, "fy": 1.0, "kind": "listener", "seen": True, "suspicion": 0.0, "hunting": False}
    return Other(7, x, y, **{**plain, **changes})


def walker(x, y, fx=0.0, fy=1.0):
    return listener(x, y, fx=fx, fy=fy, kind="walker")


def thought(name, drawing=FIELD, **changes):
    """What a bot asks for at its first look, all commands together."""
    changes = {"x": 12.5, "y": 12.5, "exits": AWAY, **changes}
    bot = roster.make(name, 0)
    return bot, list(bot.act(percept(drawing, **changes)))


def stops(asked):
    """Whether one stays where one is: nobody walks who was not told to."""
    walks = [command for command in asked if isinstance(command, Walk)]
    return not walks or walks[-1] == Walk(0, 0)


def played(scene, name, seconds, condition=lambda world: False):
    """Let a bot play a drawn scene."""
    bot, world = roster.make(name, 7), scene.world
    for tick in range(round(seconds * 60)):
        if world.player < 0 or world.outcome.name != "RUNNING" or condition(world):
            break
        scene.step(1, *(bot.act(look(world)) if tick % 6 == 0 else ()))
    return scene


# ------------------------------------------------------------ careful
@pytest.mark.parametrize(("name", "sneaks"), [("careful", True), ("scout", False)])
def test_the_careful_sneak_within_earshot_of_a_listener_far_off(name, sneaks):
    _, asked = thought(name, others=(listener(12.5, 0.5),))
    assert (SetGait(0) in asked) == sneaks


CORRIDOR = """
############################
#..........................#
#@............l............#
#..........................#
############################
"""


@pytest.mark.parametrize(("name", "hears"), [("careful", False), ("scout", True)])
def test_a_listener_hears_the_scout_pass_and_not_the_careful(scene, name, hears):
    drawn = scene(CORRIDOR, exits=(Exit(24, 1, 27, 4),), facing=(1.0, 0.0))
    who = drawn.row("l")
    x, y = float(drawn.world.body.x[who]), float(drawn.world.body.y[who])
    drawn.world.who.has[who] |= Has.STATIC
    played(drawn, name, 4.0)
    moved = (drawn.world.body.x[who] - x) ** 2 + (drawn.world.body.y[who] - y) ** 2 > 0.25
    assert bool(moved) == hears


def test_the_careful_wait_for_eyes_to_turn_and_the_patient_longer():
    """A walker looks across the way, one is not in its eyes oneself."""
    watcher = walker(6.5, 15.5, fx=1.0, fy=0.0)
    lit = np.full((25, 25), 2, np.uint8)
    corridor = "\n".join(["#" * 25] * 10 + ["#" * 12 + "." + "#" * 12] * 4 + ["." * 25] * 11)
    for name, waits in (("careful", True), ("scout", False)):
        _, asked = thought(name, corridor, others=(watcher,), lit=lit)
        assert stops(asked) == waits, name
    turned = walker(6.5, 15.5, fx=-1.0, fy=0.0)
    assert not stops(thought("careful", corridor, others=(turned,), lit=lit)[1])
    patient = [_waits(f"careful:{skill}", corridor, watcher, lit) for skill in (100, 20)]
    assert patient[0] > 2 * patient[1]


def _waits(name, drawing, watcher, lit):
    """How many thoughts pass until it goes on all the same."""
    bot, waited = roster.make(name, 0), 0
    for tick in range(0, 6 * 200, 6):
        asked = bot.act(percept(drawing, x=12.5, y=12.5, exits=AWAY, others=(watcher,), lit=lit, tick=tick))
        if any(isinstance(command, Walk) and command != Walk(0, 0) for command in asked):
            break
        waited += 1
    return waited


def test_the_careful_put_the_torch_out_near_eyes():
    assert Torch() in thought("careful", others=(walker(12.5, 4.5),), torch=True)[1]
    assert Torch() not in thought("careful", torch=True)[1]


def test_the_careful_keep_to_the_dark_where_eyes_are_about():
    lit = np.zeros((25, 25), np.uint8)
    lit[:, 10:15] = 2
    bot, _ = thought("careful", lit=lit, others=(walker(2.5, 2.5),))
    cost = bot.self.ground.enter
    assert cost[18, 12] > cost[18, 20]
    calm, _ = thought("careful", lit=lit)
    assert calm.self.ground.enter[18, 12] == calm.self.ground.enter[18, 20]


def test_the_careful_shut_doors_behind_them():
    door = (Near("door", 0, 12.5, 11.3, "open"),)
    assert Use() in thought("careful", near=door)[1]
    assert Use() not in thought("scout", near=door)[1]


# ------------------------------------------------------------ fighter
PAIR = {"others": (hunter(9.5, 12.5), hunter(9.5, 13.5)), "items": {"bat": 1}}


@pytest.mark.parametrize(("name", "flees"), [("fighter", False), ("scout", True)])
def test_a_fighter_stands_where_a_scout_runs(name, flees):
    bot, _ = thought(name, **PAIR)
    assert (bot.errand.kind == "flee") == flees


@pytest.mark.parametrize("change", [{"items": {}}, {"health": 20.0}, {"stamina": 5.0}])
def test_a_fighter_runs_when_unarmed_weak_or_spent(change):
    bot, _ = thought("fighter", **{**PAIR, **change})
    assert bot.errand.kind == "flee"


def test_a_fighter_runs_from_many():
    many = tuple(Other(k, 9.5, 10.5 + k, 1.0, 0.0, "walker", True, 100.0, True) for k in range(5))
    bot, _ = thought("fighter", others=many, items={"bat": 1})
    assert bot.errand.kind == "flee"


def test_a_fighter_goes_for_a_lone_infected_that_knows_nothing():
    for name, kind in (("fighter", "foe"), ("scout", "exit")):
        bot, _ = thought(name, others=(walker(12.5, 8.5),), items={"bat": 1})
        assert bot.errand.kind == kind


ARENA = """
################
#@.............#
#1.............#
#.......ww....##
#..............#
#..............#
################
"""


def test_a_fighter_leaves_fewer_of_them_than_a_scout(scene):
    def killed(name):
        drawn = scene(ARENA, exits=(Exit(1, 5, 3, 6),), facing=(1.0, 0.0))
        played(drawn, name, 40.0)
        assert drawn.world.outcome.name == "WON"
        return int(drawn.world.state.killed[0])

    assert killed("fighter") == 2
    assert killed("scout") == 0


# ------------------------------------------------------------ shepherd
def friend(x, y, order="follow", grabbed=False):
    return Friend(5, x, y, 1.0, order, grabbed)


@pytest.mark.parametrize(("far", "waits"), [(2.0, False), (9.0, True)])
def test_a_shepherd_waits_for_who_falls_behind(far, waits):
    _, asked = thought("shepherd", friends=(friend(12.5, 12.5 - far),))
    assert stops(asked) == waits
    assert not stops(thought("scout", friends=(friend(12.5, 12.5 - far),))[1])


def test_a_shepherd_goes_back_for_who_was_left_before_she_leaves():
    left = (friend(3.5, 3.5, "hold"),)
    assert thought("shepherd", friends=left)[0].errand.kind == "friend"
    assert thought("scout", friends=left)[0].errand.kind == "exit"


@pytest.mark.parametrize(("goal", "goes_for"), [(2.5, "reach"), (22.5, "friend")])
def test_a_shepherd_goes_first_for_whoever_is_nearer_than_her_goal(goal, goes_for):
    """Two things are still to do, so nothing else sends her for the friend 7 tiles away."""
    tasks = (Task("reach", 12.5 + goal - 1.0, 12.5, False, ""), Task("reach", 23.5, 1.5, False, ""))
    left = (friend(12.5, 19.5, "hold"),)
    drawing = "\n".join(["." * 40] * 25)
    assert thought("shepherd", drawing, friends=left, tasks=tasks)[0].errand.kind == goes_for
    assert thought("scout", drawing, friends=left, tasks=tasks)[0].errand.kind == "reach"


def nursed(far, bandages=1, others=(), healths=(0.9, 0.8)):
    """What a shepherd does at the second of two looks at a friend who loses health."""
    bot, asked = roster.make("shepherd", 0), []
    for tick, health in zip((0, 30), healths, strict=True):
        them = Friend(5, 12.5, 12.5 - far, health, "follow", False)
        seen = {"x": 12.5, "y": 12.5, "exits": AWAY, "friends": (them,), "items": {"bandage": bandages}}
        asked = list(bot.act(percept(FIELD, tick=tick, others=others, **seen)))
    return bot.errand.kind, UseItem(0) in asked


def test_a_shepherd_dresses_the_wound_of_who_loses_blood():
    assert nursed(1.0) == ("nurse", True)
    assert nursed(4.0) == ("nurse", False)
    assert nursed(1.0, healths=(0.8, 0.8)) == ("exit", False)
    assert nursed(1.0, bandages=0) == ("exit", False)
    assert nursed(1.0, others=(hunter(12.5, 17.0),))[0] != "nurse"


@pytest.mark.parametrize(("order", "dearer"), [("follow", 20), ("hold", 0)])
def test_a_shepherd_leads_over_ground_she_knows(order, dearer):
    known = np.ones((25, 25), np.uint8)
    known[:, :10] = 0
    bot, _ = thought("shepherd", known=known, friends=(friend(12.5, 11.5, order),))
    alone, _ = thought("scout", known=known)
    more = bot.self.ground.enter - alone.self.ground.enter
    assert more[12, 5] == dearer
    assert more[12, 15] == 0


@pytest.mark.parametrize(("friends", "dear"), [((), 400), ((friend(1.5, 0.5, "hold"),), 2400)])
def test_a_shepherd_beats_down_no_barricade_that_keeps_somebody_safe(friends, dear):
    bot, _ = thought("shepherd", "...=...\n...#...", x=4.5, y=0.5, exits=(), friends=friends)
    assert bot.self.ground.enter[0, 3] // 100 * 100 == dear


def test_a_shepherd_calls_who_is_near():
    assert Tell(0) in thought("shepherd", friends=(friend(12.5, 11.5, "hold"),))[1]


def test_a_shepherd_has_them_hide_from_hunters():
    close = {"others": (hunter(12.5, 17.5), hunter(13.5, 17.5)), "items": {"bat": 1}}
    assert Tell(2) in thought("shepherd", friends=(friend(12.5, 11.5),), **close)[1]
    assert Tell(2) not in thought("shepherd", friends=(friend(12.5, 16.0),), **close)[1]


BEHIND = """
##########################
#h.......................#
#.......@................#
#........................#
##########################
"""


@pytest.mark.parametrize("person", [Person.ONJO, Person.NAMRA])
def test_a_shepherd_leaves_with_her_friend_and_a_scout_without(scene, person):
    def apart(name):
        drawn = scene(BEHIND, exits=(Exit(23, 1, 25, 4),), person=person)
        them = drawn.row("h")
        drawn.world.social.order[them] = 1
        drawn.world.social.order_x[them], drawn.world.social.order_y[them] = 1.5, 1.5
        played(drawn, name, 40.0)
        assert drawn.world.outcome.name == "WON"
        return 24.0 - float(drawn.world.body.x[them])

    assert apart("shepherd") < 5.0
    assert apart("scout") > 15.0


# ------------------------------------------------------------ wits
def test_ears_behind_a_wall_hear_no_footfall():
    wall = "\n".join(["." * 25] * 8 + ["#" * 25] + ["." * 25] * 16)
    for drawing, heard in ((FIELD, 1), (wall, 0)):
        danger, seen = Danger(), percept(drawing, x=12.5, y=10.5, others=(walker(12.5, 5.5),))
        danger.notice(seen)
        assert len(listeners(seen, danger, walls_of(seen))) == heard


def test_eyes_reach_farther_toward_what_is_lit():
    danger = Danger()
    for lit, found in ((0, 0), (2, 1)):
        there = np.full((25, 25), lit, np.uint8)
        seen = percept(FIELD, x=2.5, y=2.5, others=(walker(12.5, 5.5),), lit=there)
        danger.notice(seen)
        assert len(onlookers(seen, danger, walls_of(seen), [(12, 12)])) == found
        assert onlookers(seen, danger, walls_of(seen), [(12, 2)]) == []


def test_rifles_are_run_past_unless_infected_are_near():
    soldier = listener(12.5, 4.5, kind="soldier")
    for others, runs in (((soldier,), True), ((soldier, walker(12.5, 20.5)), False), ((), False)):
        danger, seen = Danger(), percept(FIELD, x=12.5, y=12.5, others=others)
        danger.notice(seen)
        assert dashes(seen, danger) == runs


ROOM = """
#########
#.......#
#.......#
#.......#
#########
"""


def test_a_stand_is_made_in_a_corner_reached_first():
    seen = percept(ROOM, x=3.5, y=2.5, others=(hunter(6.5, 2.5), hunter(6.5, 1.5)))
    ground = Ground()
    ground.survey(seen, None)
    place = corner(seen, ground, hunters(seen))
    assert place is not None
    assert place[0] == 1.5
    assert place[1] in (1.5, 3.5)
    field = percept(FIELD, x=12.5, y=12.5, others=(hunter(15.5, 12.5),))
    ground.survey(field, None)
    assert corner(field, ground, hunters(field)) is None


def fetched(bot, seed):
    """Whether Nam-ra gets Su-hyeok to follow where no goal of hers leads to him."""
    session = open_map("hyosan_high", "namra", seed, marked=False)
    world = session.world
    to_him = (world.goals.kind == GoalKind.REACH) & (world.goals.who & 2 != 0)
    assert to_him.sum() == 1
    world.goals.done[to_him] = 1
    him = next(world.handle(row) for row in world.rows(Has.COMPANION).tolist() if row != world.player)
    for _ in nights(session, roster.make(bot, seed)):
        row = world.resolve(him)
        if row < 0 or world.social.order[row] == Order.FOLLOW:
            return row >= 0
    return False


@pytest.mark.slow
def test_a_shepherd_fetches_whom_no_goal_leads_to_and_a_scout_does_not():
    assert sum(fetched("shepherd", seed) for seed in range(6)) >= 4
    assert not any(fetched("scout", seed) for seed in range(3))


# ------------------------------------------------------------ at a checkpoint
GATE = """
################
#..............#
#.@............#
#..............#
################
"""


def gate_scene(scene, infection=0.0):
    """A lane, its boom and the way out behind it; she has her card, and no test errs."""
    drawn = scene(
        GATE,
        paths=(Path(((2.5, 1.5), (5.5, 1.5))),),
        doors=(Door(9, 1, 10, 4, DoorStyle.BOOM),),
        checkpoints=(Checkpoint(5.0, 1.0, 8.0, 4.0, 0, 0, 13.0, 2.5, civilians=0),),
        exits=(Exit(13.0, 1.0, 15.0, 4.0),),
        numbers={"checkpoint": {"human_false": 0}},
    )
    drawn.world.pack.held[0, [Item.CARD, Item.BAT]] = 1
    drawn.world.vital.infection[0] = infection
    return drawn


@pytest.mark.parametrize("name", ["scout", "careful", "fighter", "shepherd"])
def test_the_healthy_are_screened_and_the_bitten_beat_the_boom_down(scene, name):
    for infection, verdicts in ((0.0, [Spot.PASSED]), (30.0, []), (50.0, [])):
        drawn = played(gate_scene(scene, infection), name, 60.0)
        assert drawn.world.outcome.name == "WON", infection
        assert [fact.value for fact in drawn.happened(Event.VERDICT)] == verdicts
        assert bool(drawn.happened(Event.BASH)) == bool(infection)


# ------------------------------------------------------------ skill
def test_the_plain_bot_is_the_best_one(scene):
    def digest(name):
        return played(scene(ARENA, exits=(Exit(14, 4, 15, 5),)), name, 5.0).world.digest()

    assert digest("scout") == digest("scout:100")
    assert digest("scout") != digest("scout:10")


@pytest.mark.parametrize("word", ["scout:140", "scout:", "scout:-1", "scout:4.5", "scout:x", "scout:²"])
def test_a_skill_out_of_bounds_is_told_in_one_line(word):
    with pytest.raises(roster.Unknown, match=r"no such skill: a skill is a whole number from 0 to") as told:
        roster.make(word, 0)
    assert "\n" not in str(told.value)


def test_a_bot_nobody_knows_is_told_without_its_skill():
    with pytest.raises(roster.Unknown, match=r"scuot: no such bot.*did you mean 'scout'"):
        roster.make("scuot:40", 0)


def test_every_bot_takes_a_skill_and_says_what_it_changes():
    for name in roster.names():
        assert len(roster.skill_of(name)) > 10
        assert list(roster.make(f"{name}:30", 0).act(percept())) is not None


def test_the_list_of_bots_says_what_skill_changes():
    told = CliRunner().invoke(app, ["list", "bots"]).stdout
    for name in roster.names():
        assert f"with {name}:SKILL from 100 down to 0: {roster.skill_of(name)}\n" in told
    rows = json.loads(CliRunner().invoke(app, ["list", "bots", "--json"]).stdout)
    assert {row["name"] for row in rows} >= {"careful", "fighter", "idle", "random", "scout", "shepherd"}
    assert all(row["skill"] for row in rows)


class Striker:
    """Strikes at every thought, throws at every second, and notes whom it was shown."""

    def __init__(self):
        self.shown = []

    def act(self, seen):
        self.shown.append(len(seen.others))
        return [Strike(), Throw(100, 0), Walk(127, 0), Face(8, 0), SetGait(0)]


def striker(percent, thoughts=400):
    plain = Striker()
    bot, asked = Skilled(plain, Skill(percent), 3), []
    for k in range(thoughts):
        asked += bot.act(percept(tick=6 * k, others=(walker(1.5, 1.5),)))
    return plain, asked


def test_the_less_skill_the_later_the_rarer_and_the_wider():
    late, rare, wide = [], [], []
    for percent in (100, 70, 40, 0):
        plain, asked = striker(percent)
        late.append(plain.shown.index(1))
        rare.append(-sum(isinstance(command, Strike) for command in asked))
        wide.append(float(np.mean([abs(c.dy) for c in asked if isinstance(c, Throw)])))
    for row in (late, rare, wide):
        assert row == sorted(row)
        assert row[0] < row[-1]


def test_whoever_is_held_is_never_absent():
    bot = Skilled(Striker(), Skill(0), 3)
    assert all(bot.act(percept(tick=6 * k, grabbed=1)) for k in range(200))
    assert not all(bot.act(percept(tick=6 * k)) for k in range(200))


def test_feet_and_eyes_never_slip():
    plain, asked = striker(0)
    for kind in (Walk, Face, SetGait):
        assert sum(isinstance(command, kind) for command in asked) == len(plain.shown)


def test_who_was_out_of_sight_is_taken_in_anew():
    plain = Striker()
    bot = Skilled(plain, Skill(0), 3)
    seen = [60 * (k // 20 % 2) for k in range(80)]
    for k, shows in enumerate(seen):
        bot.act(percept(tick=6 * k, others=(walker(1.5, 1.5),) if shows else ()))
    assert sum(plain.shown) < sum(bool(shows) for shows in seen)


def test_random_acts_oftener_with_more_skill():
    def deeds(percent):
        bot = roster.make(f"random:{percent}", 5)
        return sum(len(bot.act(percept(tick=6 * k))) for k in range(600))

    assert deeds(0) < deeds(50) < deeds(100)
    assert all(not roster.make(f"idle:{skill}", 0).act(percept()) for skill in (0, 100))


def test_the_same_seed_slips_the_same():
    assert striker(40)[1] == striker(40)[1]


def test_the_wary_remember_longer_and_fear_more():
    sharp, dull = Danger(Skill(100)), Danger(Skill(10))
    seen = percept(FIELD, others=(walker(7.5, 7.5),))
    for danger in (sharp, dull):
        danger.notice(seen)
    assert sharp.cost(seen, kin=False).sum() > dull.cost(seen, kin=False).sum() > 0
    later = percept(FIELD, tick=300)
    for danger in (sharp, dull):
        danger.notice(later)
    assert sharp.seen
    assert not dull.seen


def test_no_bot_noticed_anything_it_was_not_shown(scene):
    """A played scene has events, so what is compared above was really played."""
    drawn = played(scene(ARENA, exits=(Exit(14, 4, 15, 5),), facing=(-1.0, 0.0)), "scout", 3.0)
    assert drawn.happened(Event.STEP)
