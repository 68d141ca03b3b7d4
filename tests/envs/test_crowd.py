"""PettingZoo's own tests, and that every agent has its own body, eyes and end."""

from __future__ import annotations

import os
import warnings

import numpy as np
import pytest

import game.envs
from game.envs import fields
from game.envs.crowd import DEATH, PARTS, Crowd
from game.sim.kinds.bodies import Pose
from game.sim.kinds.doors import DoorState
from game.sim.kinds.who import Has, Person

STILL = np.zeros(4, np.int64)


def test_the_parallel_api(zoo, capsys):
    zoo.parallel_api_test(game.envs.parallel_env(), num_cycles=1000)
    assert "Passed" in capsys.readouterr().out


def test_seeds(zoo):
    zoo.parallel_seed_test(game.envs.parallel_env)
    zoo.seed_test(game.envs.env, 60)


def test_max_cycles(zoo):
    zoo.max_cycles_test(game.envs)


def test_render(zoo):
    zoo.render_test(game.envs.env)


def test_state(zoo):
    zoo.state_test(game.envs.env(), game.envs.parallel_env())
    zoo.state_test(game.envs.raw_env(), game.envs.parallel_env())


def test_importing_pettingzoo_leaves_the_sound_driver_alone(zoo):
    assert os.environ.get("SDL_AUDIODRIVER") != "dsp"


def night(seed, cycles=120, **settings):
    """Everything said in a night of random actions."""
    crowd = game.envs.parallel_env(**settings)
    for k, agent in enumerate(crowd.possible_agents):
        crowd.action_space(agent).seed(seed + k)
    told = [crowd.reset(seed=seed)]
    for _ in range(cycles):
        if not crowd.agents:
            break
        told.append(crowd.step({agent: crowd.action_space(agent).sample() for agent in crowd.agents}))
    return crowd, told


def test_the_same_night_twice_is_the_same_bits():
    (one, first), (two, second) = night(3), night(3)
    assert one.world.digest() == two.world.digest()
    for mine, other in zip(first, second, strict=True):
        for agent in mine[0]:
            assert mine[0][agent].tobytes() == other[0][agent].tobytes()
    assert night(4)[0].world.digest() != one.world.digest()


def test_rewards_are_the_sum_of_their_parts_and_observations_lie_in_their_space():
    crowd, told = night(6, cycles=400)
    spoken = set()
    for seen, rewards, _, _, infos in told[1:]:
        for agent, vector in seen.items():
            assert crowd.observation_space(agent).contains(vector)
            parts = infos[agent]["reward_parts"]
            assert tuple(parts) == PARTS
            assert rewards[agent] == sum(parts.values())
            spoken |= {name for name, value in parts.items() if value}
    assert {"alive", "harm"} <= spoken


def placed(crowd, agent, x, y, fx=1.0, fy=0.0):
    row = crowd._parts[agent].row
    crowd.world.body.x[row], crowd.world.body.y[row] = x, y
    crowd.world.body.px[row], crowd.world.body.py[row] = x, y
    crowd.world.body.fx[row], crowd.world.body.fy[row] = fx, fy
    return row


@pytest.fixture
def crowd():
    made = Crowd(survivors=2, hybrids=1, infected=2, others=0)
    made.reset(seed=1)
    return made


def stepped(crowd, cycles=1, **actions):
    """Everybody stands still but those named. -> the last answer"""
    for _ in range(cycles):
        told = crowd.step({agent: actions.get(agent, STILL) for agent in crowd.agents})
    return told


def test_each_agent_moves_its_own_body(crowd):
    at = {
        "survivor_0": (20, 14),
        "survivor_1": (10, 14),
        "hybrid_0": (30, 14),
        "infected_0": (4, 18),
        "infected_1": (36, 18),
    }
    for agent, (x, y) in at.items():
        placed(crowd, agent, x + 0.5, y + 0.5)
    ways = {"survivor_0": 3, "survivor_1": 1, "hybrid_0": 5, "infected_0": 7, "infected_1": 3}
    before = {
        agent: (crowd.world.body.x[p.row], crowd.world.body.y[p.row]) for agent, p in crowd._parts.items()
    }
    stepped(crowd, 8, **{agent: np.array([way, 1, 0, 0]) for agent, way in ways.items()})
    for agent, way in ways.items():
        row = crowd._parts[agent].row
        dx, dy = crowd.world.body.x[row] - before[agent][0], crowd.world.body.y[row] - before[agent][1]
        want = {1: (1, 0), 3: (0, 1), 5: (-1, 0), 7: (0, -1)}[way]
        assert dx * want[0] + dy * want[1] > 0.25, agent
        assert abs(dx * want[1] + dy * want[0]) < 0.1, agent


def test_each_agent_sees_with_its_own_eyes(crowd):
    """Two houses apart: what stands before one is not told to the other."""
    placed(crowd, "survivor_0", 3.5, 15.5)
    placed(crowd, "survivor_1", 26.5, 15.5)
    placed(crowd, "hybrid_0", 36.5, 27.5)
    placed(crowd, "infected_0", 24.5, 15.5, -1.0)
    placed(crowd, "infected_1", 3.5, 27.5)
    for y in range(3, 29):
        crowd.world.level.opaque[y, 14] = crowd.world.level.opaque[y, 15] = 1
    for part in crowd._parts.values():
        part.visible[:] = part.known[:] = 0
    seen, *_ = stepped(crowd, 2)
    walker = fields.BODY.index("walker")
    assert fields.part(seen["survivor_1"], "others")[:, walker].sum() >= 1
    assert fields.part(seen["survivor_1"], "danger")[8] == pytest.approx(1 - 2 / 24, abs=0.03)
    assert not fields.part(seen["survivor_0"], "danger")[[0, 1, 15]].any()


def test_an_infected_agent_lunges_holds_and_bites_and_its_prey_ends(crowd):
    row = placed(crowd, "infected_0", 20.5, 12.5)
    prey = placed(crowd, "survivor_1", 21.4, 12.5)
    for agent, x in (("survivor_0", 3.5), ("hybrid_0", 36.5), ("infected_1", 30.5)):
        placed(crowd, agent, x, 26.5)
    crowd.world.vital.health[prey] = 8.0
    strike = np.array([1, 2, 0, 1])
    bites, held = 0.0, False
    for _ in range(120):
        *_, dead, _, infos = stepped(crowd, infected_0=strike)
        bites += infos["infected_0"]["reward_parts"]["bites"]
        held |= crowd.world.body.pose[row] == Pose.GRAB
        if dead["survivor_1"]:
            break
    assert held
    assert bites >= 1
    assert dead["survivor_1"]
    assert infos["survivor_1"]["reward_parts"]["end"] == -DEATH
    assert "survivor_1" not in crowd.agents
    assert "survivor_0" in crowd.agents


def test_an_infected_agent_that_does_not_strike_harms_nobody(crowd):
    placed(crowd, "infected_0", 20.5, 12.5)
    prey = placed(crowd, "survivor_1", 21.4, 12.5)
    for agent, x in (("survivor_0", 3.5), ("hybrid_0", 36.5), ("infected_1", 30.5)):
        placed(crowd, agent, x, 26.5)
    stepped(crowd, 60)
    assert crowd.world.vital.health[prey] == crowd.world.numbers.body.health


def test_the_night_goes_on_when_on_jo_is_dead_and_ends_with_the_last_of_the_living(crowd):
    crowd.world.vital.health[0], crowd.world.vital.bleeding[0] = 0.01, 50.0
    *_, dead, late, _ = stepped(crowd)
    assert dead == {**dict.fromkeys(crowd.possible_agents, False), "survivor_0": True}
    stepped(crowd, 5)
    for agent in ("survivor_1", "hybrid_0"):
        row = crowd._parts[agent].row
        crowd.world.vital.health[row], crowd.world.vital.bleeding[row] = 0.01, 50.0
    *_, dead, late, _ = stepped(crowd)
    assert all(dead.values())
    assert not any(late.values())
    assert crowd.agents == []


def test_who_rises_again_is_somebody_else(crowd):
    row = crowd._parts["survivor_1"].row
    crowd.world.vital.infection[row], crowd.world.vital.infection_rate[row] = 99.99, 50.0
    crowd.world.state.mutation[0] = 0.0
    *_, dead, _, _ = stepped(crowd)
    assert dead["survivor_1"]
    assert crowd.world.who.has[row] & Has.INFECTED
    assert "survivor_1" not in crowd.agents


def test_a_steered_survivor_hears_and_uses_its_hands(crowd):
    for agent, x in (("survivor_0", 3.5), ("hybrid_0", 36.5), ("infected_0", 30.5), ("infected_1", 33.5)):
        placed(crowd, agent, x, 26.5)
    row = placed(crowd, "survivor_1", 19.0, 14.2)
    stepped(crowd)
    stepped(crowd, survivor_1=np.array([0, 1, 0, 2]))
    assert crowd.world.pack.held[row].sum() == 1
    placed(crowd, "survivor_0", 22.0, 14.2)
    seen, *_ = stepped(crowd, 2, survivor_0=np.array([0, 1, 0, 8]))
    assert fields.part(seen["survivor_1"], "heard")[3] > 0.5


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ({"survivors": 0}, "survivors = 0"),
        ({"infected": 900}, "infected = 900"),
        ({"max_cycles": 0}, "max_cycles = 0"),
        ({"survivors": 1.5}, "survivors = 1.5: a whole number from 1"),
        ({"hybrids": "2"}, "hybrids = '2'"),
        ({"frame_skip": 0}, "frame_skip = 0"),
        ({"map": None}, "map = None"),
        ({"render_mode": "ascii"}, "render_mode"),
    ],
)
def test_settings_that_make_no_night_are_refused(settings, words):
    with pytest.raises(ValueError, match=words):
        Crowd(**settings)


def test_pettingzoo_finds_no_fault_in_one_after_another(zoo, capsys):
    with warnings.catch_warnings():
        # Of two it has for actions it suggests the ones that are no MultiDiscrete.
        warnings.filterwarnings("ignore", "Action space for each agent probably should be", UserWarning)
        zoo.api_test(game.envs.env(), num_cycles=120)
    assert "Passed" in capsys.readouterr().out


def test_the_action_of_nobody_is_refused(crowd):
    crowd.reset(seed=1)
    with pytest.raises(ValueError, match=r"actions\['survivor_9'\]: no such agent; there are survivor_0, "):
        crowd.step({"survivor_9": STILL})
    with pytest.raises(ValueError, match=r"^actions\['survivor_1'\]: action = \[0, 0\]: four whole numbers"):
        crowd.step({"survivor_0": STILL, "survivor_1": [0, 0]})


def test_seeds_are_those_of_one_world():
    crowd = Crowd(others=3)
    one, two = (crowd.reset(seed=seed)[0]["survivor_0"] for seed in (5, np.int64(5)))
    assert np.array_equal(one, two)
    for wrong in (-1, "x", 1.5):
        with pytest.raises(ValueError, match=r"^seed = .*: a whole number from 0, or None$"):
            crowd.reset(seed=wrong)


def test_when_the_night_is_over_nothing_goes_on():
    crowd = Crowd(max_cycles=2, others=3)
    crowd.reset(seed=1)
    stepped(crowd, 2)
    assert crowd.agents == []
    before = crowd.world.digest()
    assert crowd.step({}) == ({}, {}, {}, {}, {})
    assert crowd.step({"survivor_0": STILL}) == ({}, {}, {}, {}, {})
    assert crowd.world.digest() == before


@pytest.mark.parametrize("frame_skip", [1, 4, 12])
def test_a_door_breaks_as_soon_however_many_ticks_a_cycle_has(frame_skip):
    """An infected that is told to strike bashes in every tick of the cycle, not in its first alone."""
    crowd = Crowd(survivors=1, hybrids=0, infected=1, others=0, frame_skip=frame_skip, map="arena_wing")
    crowd.reset(seed=1)
    doors = crowd.world.doors
    d = next(k for k in range(doors.x0.size) if doors.state[k] == DoorState.CLOSED)
    x, y = (doors.x0[d] + doors.x1[d]) / 2, (doors.y0[d] + doors.y1[d]) / 2
    level = crowd.world.level.solid
    steps = {1: (1, 0), 3: (0, 1), 5: (-1, 0), 7: (0, -1)}
    way = next(k for k, (dx, dy) in steps.items() if level[int(y - dy), int(x - dx)] == 0)
    placed(crowd, "infected_0", x - steps[way][0], y - steps[way][1])
    placed(crowd, "survivor_0", 3.5 if x > 20 else 36.5, 26.5)
    before = float(doors.health[d])
    stepped(crowd, 48 // frame_skip, infected_0=np.array([way, 1, 0, 1]))
    lost = before - float(doors.health[d])
    assert lost > 0.0
    breed = crowd.world.who.breed[crowd._parts["infected_0"].row]
    assert lost == pytest.approx(48 / 60 * crowd.world.numbers.infected.bash[breed], rel=0.2)


def test_as_text_it_is_what_on_jo_sees():
    crowd = Crowd(render_mode="ansi", others=3)
    crowd.reset(seed=2)
    assert crowd.render().splitlines()[12][12] == "@"


def test_what_is_no_dictionary_of_actions_is_refused():
    crowd = game.envs.parallel_env(survivors=1, hybrids=0, infected=0, others=0)
    with pytest.raises(RuntimeError, match=r"no night has begun: call reset\(\)"):
        crowd.step({})
    crowd.reset(seed=1)
    for wrong in (None, 3, [STILL]):
        with pytest.raises(ValueError, match="a dictionary of actions by agent"):
            crowd.step(wrong)


@pytest.mark.parametrize("door", ["env", "raw_env"])
def test_one_by_one_a_wrong_action_is_refused_where_it_is_made(door):
    """Not when all others have acted too: nobody could tell whose it was."""
    night = getattr(game.envs, door)(survivors=2, hybrids=0, infected=0, others=0)
    night.reset(seed=1)
    with pytest.raises(ValueError, match=r"^actions\['survivor_0'\]: action = \[9, 0, 0, 0\]: four whole"):
        night.step([9, 0, 0, 0])
    assert night.agent_selection == "survivor_0"
    night.step(STILL)
    assert night.agent_selection == "survivor_1"


@pytest.mark.parametrize("map", ["arena_yard", "arena_wing", "hyosan_high"])
def test_however_many_they_are_everybody_begins_on_a_cell_of_their_own_near_the_start(map):
    crowd = Crowd(survivors=20, hybrids=20, infected=10, others=0, map=map)
    crowd.reset(seed=1)
    world, start = crowd.world, crowd.arena.plan.start_of(Person.ONJO)
    cells = [(int(world.body.x[p.row]), int(world.body.y[p.row])) for p in crowd._parts.values()]
    assert all(world.level.solid[y, x] == 0 for x, y in cells)
    people = cells[:40]
    assert len(set(people)) == 40
    assert max(np.hypot(x + 0.5 - start.x, y + 0.5 - start.y) for x, y in people) < 12.0


def test_more_people_than_a_map_has_room_for_are_refused():
    with pytest.raises(ValueError, match=r"^map = 'arena_wing': 999 agents beside On-jo, \d+ cells"):
        Crowd(survivors=500, hybrids=500, infected=0, others=0, map="arena_wing")


def test_raw_and_one_by_one_no_step_comes_before_the_first_reset():
    with pytest.raises(RuntimeError, match=r"no night has begun: call reset\(\) before the first step"):
        game.envs.raw_env(survivors=1, hybrids=0, infected=0, others=0).step(STILL)
