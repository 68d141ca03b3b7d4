"""What bots share: ways over known ground, danger as cost, hands that say only what changed."""

from math import sqrt

import numpy as np
import pytest

from game.headless.wits.danger import WEIGHTS, Danger, Sighting, hunters
from game.headless.wits.errands import Errands
from game.headless.wits.flight import refuge
from game.headless.wits.ground import FAR, Ground
from game.headless.wits.hands import RUN, WALK, Hands
from game.headless.wits.passages import first_passage
from game.headless.wits.tricks import bottle_aim, door_to_shut
from game.sim.commands import SetGait, Walk
from game.sim.percept import Near, Other, Percept, Task

SIGNS = {".": 0, "#": 1, "o": 2, "+": 3, "=": 4, "L": 5}


def percept(drawing: str = "...\n...\n...", x: float = 0.5, y: float = 0.5, **changes) -> Percept:
    """A look at a drawn place, all of it known."""
    rows = [list(line.strip()) for line in drawing.strip().splitlines()]
    blocked = np.array([[SIGNS[sign] for sign in row] for row in rows], np.uint8)
    words = {"person": "onjo", "asked": "", "outcome": "running", "torch": False, "fy": 1.0}
    meters = {"health": 100.0, "stamina": 100.0, "hour": 20.0, "deadline": -1.0, "light": 0.2, "gait": 1}
    zeros = ("tick", "fx", "bleeding", "infection", "hunger", "notkin", "grabbed", "noise", "keys")
    lists = ("others", "near", "tasks", "heard", "exits")
    plain = {**dict.fromkeys(zeros, 0), **dict.fromkeys(lists, ()), **words, **meters, "items": {}}
    return Percept(**{**plain, "x": x, "y": y, "known": np.ones_like(blocked), "blocked": blocked, **changes})


def walker(x: float, y: float, fx: float = 0.0, fy: float = 1.0) -> Other:
    return Other(1, x, y, fx, fy, "walker", seen=True, suspicion=0.0, hunting=False)


def aimed(look: Percept, x: float, y: float, danger: Danger | None = None, leap_cost: int = -1) -> Ground:
    ground = Ground()
    cost = danger.cost(look, kin=False) if danger else None
    ground.survey(look, cost, leap_cost)
    ground.aim(x, y)
    return ground


def test_a_way_leads_around_a_wall():
    look = percept("...\n.#.\n.#.", x=0.5, y=2.5)
    step = aimed(look, 2.5, 2.5).step(0.5, 2.5, 2.5, 2.5)
    assert step is not None
    assert step.y < 2.5


def test_there_is_no_way_through_a_wall():
    assert aimed(percept(".#.\n.#.\n.#."), 2.5, 0.5).step(0.5, 0.5, 2.5, 0.5) is None


def test_a_closed_door_is_named_as_the_block():
    step = aimed(percept(".+.\n.#.\n.#."), 2.5, 0.5).step(0.5, 0.5, 2.5, 0.5)
    assert step is not None
    assert (step.block, step.block_x) == (3, 1.5)


def test_a_locked_door_is_a_wall_without_a_key_and_a_door_with_one():
    drawing = ".L.\n.#.\n.#."
    assert aimed(percept(drawing), 2.5, 0.5).cost_from(0.5, 0.5) == FAR
    assert aimed(percept(drawing, keys=1), 2.5, 0.5).cost_from(0.5, 0.5) < FAR


def test_a_low_thing_is_leapt_by_whoever_can():
    drawing = ".o.\n.#.\n.#."
    assert aimed(percept(drawing), 2.5, 0.5).cost_from(0.5, 0.5) == FAR
    step = aimed(percept(drawing), 2.5, 0.5, leap_cost=50).step(0.5, 0.5, 2.5, 0.5)
    assert step is not None
    assert (step.block, step.beyond_x) == (2, 2.5)


def test_a_refused_cell_is_avoided_until_it_is_forgiven():
    look = percept("...\n.#.\n...", x=0.5, y=0.5)
    ground = Ground()
    ground.survey(look, None)
    ground.refuse(1.5, 0.5, until=100)
    ground.survey(look, None)
    assert ground.enter[0, 1] == -1
    ground.survey(percept("...\n.#.\n...", tick=200), None)
    assert ground.enter[0, 1] >= 0


def test_the_eyes_of_the_infected_cost_more_than_their_backs():
    danger, look = Danger(), percept("\n".join(["." * 15] * 15), others=(walker(7.5, 7.5),))
    danger.notice(look)
    cost = danger.cost(look, kin=False)
    assert cost[10, 7] > 0
    assert cost[4, 7] == 0
    assert cost[7, 7] > cost[10, 7]


def test_kin_only_keep_an_arms_length():
    danger, look = Danger(), percept("\n".join(["." * 15] * 15), others=(walker(7.5, 7.5),))
    danger.notice(look)
    cost = danger.cost(look, kin=True)
    assert cost[7, 7] > 0
    assert cost[11, 7] == 0


def test_the_unseen_are_forgotten():
    danger = Danger()
    danger.notice(percept(others=(walker(1.5, 1.5),)))
    danger.notice(percept(tick=10_000))
    assert danger.seen == {}


def test_a_way_keeps_out_of_sight_where_it_can():
    field = "\n".join(["." * 21] * 21)
    look = percept(field, x=10.5, y=0.5, others=(walker(10.5, 10.5, 0.0, -1.0),))
    danger = Danger()
    danger.notice(look)
    free, wary = aimed(look, 10.5, 20.5), aimed(look, 10.5, 20.5, danger)
    assert wary.cost_from(10.5, 0.5) > free.cost_from(10.5, 0.5)
    assert wary.cost_from(10.5, 6.5) > wary.cost_from(4.5, 6.5)


def test_hands_say_only_what_changed():
    hands = Hands()
    hands.walk(1, 0)
    hands.gait(WALK, WALK)
    assert hands.take() == [Walk(127, 0)]
    hands.walk(2, 0)
    assert hands.take() == []
    hands.gait(RUN, WALK)
    assert hands.take() == [SetGait(2)]


def test_the_first_open_goal_is_the_errand():
    tasks = (Task("find", 1, 1, True, ""), Task("reach", 2, 2, False, ""), Task("reach", 3, 3, False, ""))
    errand = Errands(()).choose(percept(tasks=tasks), calm=True)
    assert (errand.kind, errand.x) == ("reach", 2)


@pytest.mark.parametrize(("held", "kind"), [(0, "item"), (1, "exit")])
def test_a_bat_nearby_is_worth_a_detour_once(held, kind):
    near = (Near("item", 4, 2.5, 2.5, "bat"),)
    way_out = (Near("exit", 0, 9, 9, ""),)
    look = percept(near=near, exits=way_out, items={"bat": held})
    assert Errands(("bat",)).choose(look, calm=True).kind == kind


def test_nothing_is_picked_up_in_flight():
    look = percept(near=(Near("item", 4, 2.5, 2.5, "bat"),), exits=(Near("exit", 0, 9, 9, ""),))
    assert Errands(("bat",)).choose(look, calm=False).kind == "exit"


def stairs(index: int, x: float, y: float, to_x: float, to_y: float) -> Near:
    return Near("stairs", index, x, y, f"{to_x},{to_y}")


TWO_FLOORS = """
...#...
...#...
...#...
"""


def test_stairs_are_taken_where_walls_allow_no_other_way():
    look = percept(TWO_FLOORS, exits=(stairs(0, 2.5, 0.5, 4.5, 0.5), stairs(1, 4.5, 0.5, 2.5, 0.5)))
    _, way = first_passage(look, aimed(look, 6.5, 2.5))
    assert way is not None
    assert way.index == 0


def test_stairs_are_left_alone_where_walking_is_shorter():
    look = percept("...\n...\n...", exits=(stairs(0, 0.5, 2.5, 2.5, 2.5), stairs(1, 2.5, 2.5, 0.5, 2.5)))
    assert first_passage(look, aimed(look, 2.5, 0.5)) == (20, None)


def test_who_is_shut_in_bets_on_no_stairs():
    """A doorway that did not give way is believed shut for a while: stairs behind it are no way either."""
    look = percept("#######\n#.#...#\n#######", x=1.5, y=1.5, exits=(stairs(0, 4.5, 1.5, 5.5, 1.5),))
    cost, way = first_passage(look, aimed(look, 3.5, 1.5))
    assert way is None
    assert cost >= FAR


def test_two_flights_are_climbed_in_their_order():
    look = percept(
        "..#..#..\n..#..#..",
        exits=(
            stairs(0, 4.5, 1.5, 6.5, 1.5),
            stairs(1, 6.5, 1.5, 4.5, 1.5),
            stairs(2, 1.5, 0.5, 3.5, 0.5),
            stairs(3, 3.5, 0.5, 1.5, 0.5),
        ),
    )
    _, way = first_passage(look, aimed(look, 7.5, 0.5))
    assert way is not None
    assert way.index == 2


def hunter(x: float, y: float, kind: str = "walker") -> Other:
    return Other(9, x, y, 0.0, 1.0, kind, seen=True, suspicion=100.0, hunting=True)


def test_one_flees_away_from_the_hunter():
    look = percept("\n".join(["." * 25] * 25), x=12.5, y=12.5, others=(hunter(9.5, 12.5),))
    place = refuge(look, aimed(look, 12.5, 20.5), hunters(look))
    assert place is not None
    assert place[0] > 14.0


def test_there_is_no_refuge_in_a_dead_end_with_the_hunter_at_its_mouth():
    look = percept("#######\n#.....#\n#######", x=1.5, y=1.5, others=(hunter(3.5, 1.5),))
    assert refuge(look, aimed(look, 1.5, 1.5), hunters(look)) is None


def test_a_door_is_shut_when_every_hunter_is_behind_it():
    door = (Near("door", 0, 3.5, 0.5, "open"),)
    behind = percept("......\n......", x=2.2, y=0.5, near=door, others=(hunter(5.5, 0.5),))
    beside = percept("......\n......", x=2.2, y=0.5, near=door, others=(hunter(1.5, 0.5),))
    assert door_to_shut(behind) is not None
    assert door_to_shut(beside) is None


def test_a_bottle_lands_aside_of_the_way():
    look = percept("\n".join(["." * 25] * 25), x=12.5, y=12.5)
    way = [(12 + k, 12) for k in range(7)]
    aim = bottle_aim(look, aimed(look, 24.5, 12.5), way)
    assert aim is not None
    assert abs(aim[1]) >= 6 or aim[0] < 0


def test_no_bottle_is_thrown_into_a_wall():
    look = percept("#######\n#.....#\n#######", x=1.5, y=1.5)
    assert bottle_aim(look, aimed(look, 5.5, 1.5), [(2, 1), (3, 1)]) is None


@pytest.mark.parametrize("seed", range(20))
def test_prices_and_danger_are_what_the_formulas_say(seed):
    dice = np.random.default_rng(seed)
    h, w = dice.integers(1, 30, 2).tolist()
    blocked = dice.choice([0, 0, 0, 1, 2, 3, 4, 5], (h, w)).astype(np.uint8)
    known = dice.integers(0, 2, (h, w)).astype(np.uint8)
    look = percept(x=0.5, y=0.5, known=known, blocked=blocked, keys=seed % 2)
    danger, expected = Danger(), np.zeros((h, w), np.int16)
    for k, kind in enumerate(("walker", "runner", "soldier", "listener")):
        x, y, fx, fy = *(dice.random(2) * (w, h)).tolist(), *dice.normal(0.0, 0.7, 2).tolist()
        other = Other(k, x, y, fx, fy, kind, seen=True, suspicion=0.0, hunting=bool(dice.integers(0, 2)))
        danger.seen[k] = Sighting(other, -30 * k)
        if kind != "soldier" and sqrt((x - 0.5) ** 2 + (y - 0.5) ** 2) < 22.0:
            expected = painted(expected, other, 1.0 - 30 * k / 361)
    cost = danger.cost(look, kin=False)
    assert cost.tolist() == expected.tolist()
    ground = Ground()
    ground.survey(look, cost, leap_cost=90)
    prices = [0, -1, 90, 12, 400, 30 if seed % 2 else -1]
    for y, x in np.ndindex(h, w):
        around = [(y + 1, x), (y - 1, x), (y, x + 1), (y, x - 1)]
        beside = any(0 <= cy < h and 0 <= cx < w and blocked[cy, cx] == 1 for cy, cx in around)
        price = prices[blocked[y, x]]
        plain = -1 if price < 0 else price + (0 if known[y, x] else 12) + (3 if beside else 0)
        assert ground.plain[y, x] == plain
        assert ground.enter[y, x] == (-1 if plain < 0 else plain + cost[y, x])
        assert ground.solid[y, x] == (blocked[y, x] != 0)


def painted(total, other, fade):
    """One watcher added, with whole arrays."""
    h, w = total.shape
    cy, cx = np.mgrid[0:h, 0:w]
    box = (abs(cx - int(other.x)) <= 9) & (abs(cy - int(other.y)) <= 9)
    dx, dy = cx + 0.5 - other.x, cy + 0.5 - other.y
    far = np.sqrt(dx * dx + dy * dy)
    touch, front, reach = WEIGHTS[other.kind]
    ahead = (dx * other.fx + dy * other.fy) / np.maximum(far, 0.1) > 0.55
    cost = touch * np.maximum(0.0, 1.0 - far / 3.0)
    cost += front * (ahead | other.hunting) * np.maximum(0.0, 1.0 - far / reach)
    return np.where(box, np.minimum(total + (cost * fade).astype(np.int16), 900), total)


def test_an_aim_that_was_dropped_costs_nothing_and_changes_nothing():
    look = percept("....\n.##.\n....", x=0.5, y=0.5)
    ground, plain = aimed(look, 3.5, 2.5), aimed(look, 0.5, 2.5)
    ground.aim(0.5, 2.5)
    assert ground.field.tolist() == plain.field.tolist()
    ground.aim(3.5, 2.5)
    ground.survey(percept("####\n####\n####"), None)
    assert ground.cost_from(0.5, 0.5) == aimed(look, 3.5, 2.5).cost_from(0.5, 0.5), "as it was when aimed"


@pytest.mark.parametrize("seed", range(30))
def test_a_field_half_computed_says_the_same_as_a_whole_one(seed):
    dice = np.random.default_rng(seed)
    h, w = dice.integers(5, 60, 2).tolist()
    blocked = (dice.random((h, w)) < 0.3).astype(np.uint8)
    danger = dice.choice([0, 0, 7, 300, 900], (h, w)).astype(np.int16)
    look = percept(known=np.ones_like(blocked), blocked=blocked)
    lazy, whole = Ground(), Ground()
    for ground in (lazy, whole):
        ground.survey(look, danger)
    spots = (dice.random((12, 2)) * (w, h)).tolist()
    for (gx, gy), (x, y) in zip(spots[:6], spots[6:], strict=True):
        for ground in (lazy, whole):
            ground.aim(gx, gy)
        assert whole.field.shape == (h, w)
        near = min(x + 1.5, w - 0.1), y
        for at in ((x, y), near, (gx, gy)):
            assert lazy.cost_from(*at) == whole.cost_from(*at)
            assert lazy.ahead(*at, 40) == whole.ahead(*at, 40)
            assert lazy.step(*at, gx, gy) == whole.step(*at, gx, gy)
        other = np.zeros((h, w), np.int32)
        lazy.spread(other, x, y, 500, wary=False)  # must not disturb what is half done
        assert lazy.field.tolist() == whole.field.tolist()


def test_off_the_map_there_is_no_way():
    ground = aimed(percept(), 1.5, 1.5)
    assert (ground.cost_from(-0.5, 1.0), ground.cost_from(1.0, 3.0)) == (FAR, FAR)
    assert ground.ahead(-0.5, 1.0) == []
