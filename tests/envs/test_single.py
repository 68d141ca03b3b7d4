"""Gymnasium's own checks, the same bits again, and what an action may and may not do."""

from __future__ import annotations

import os
import subprocess
import sys
from hashlib import blake2b

import gymnasium
import numpy as np
import pytest
from gymnasium.utils.env_checker import check_env

from game.content.gate import ContentError
from game.envs import deeds, fields
from game.envs.score import PARTS
from game.envs.signs import SIGNS
from game.envs.single import HyosanEnv
from game.envs.tasks import ESCAPE, SMUGGLE, SURVIVE, TASKS
from game.sim.commands import Face, Leap, SetGait, Strike, Throw, Use, Walk
from game.sim.kinds.things import Item
from game.sim.kinds.who import Has


def made(task=SURVIVE, **settings):
    return gymnasium.make(f"game.envs:{task.id}", **settings)


def played(env, steps, seed=3):
    """Digest of all observations of so many random steps."""
    total = blake2b(digest_size=16)
    env.action_space.seed(seed)
    observation, _ = env.reset(seed=seed)
    for _ in range(steps):
        total.update(observation.tobytes())
        observation, reward, terminated, truncated, info = env.step(env.action_space.sample())
        total.update(np.float64(reward).tobytes() + info["action_mask"].tobytes())
        if terminated or truncated:
            observation, _ = env.reset()
    return total.hexdigest()


@pytest.mark.parametrize(
    "settings", [{}, {"image": True}, {"frame_skip": 1, "infected": 5, "seconds": 3.0}], ids=str
)
def test_gymnasium_finds_no_fault(task, settings):
    check_env(made(task, **settings).unwrapped, skip_render_check=True)


def test_gymnasium_finds_no_fault_in_pictures():
    env = made(render_mode="rgb_array")
    check_env(env.unwrapped)
    env.reset(seed=1)
    first = env.render()
    assert first.shape == (360, 640, 3)
    assert first.dtype == np.uint8
    assert first.std() > 5, "a picture shows something"
    for _ in range(30):
        env.step(np.array([1, 2, 0, 0]))
    assert not np.array_equal(first, env.render())
    env.close()


def test_the_same_seed_gives_the_same_bits_and_another_does_not(task):
    env = made(task)
    assert played(env, 250) == played(made(task), 250) == played(env, 250)
    assert played(env, 250) != played(env, 250, seed=4)


@pytest.mark.slow
def test_ten_thousand_steps_twice_are_the_same_bits():
    assert played(made(), 10_000) == played(made(), 10_000)


def test_another_process_under_another_hash_seed_sees_the_same():
    code = (
        "import gymnasium, sys; sys.path.insert(0, '.');"
        "from tests.envs.test_single import made, played; print(played(made(), 60))"
    )
    told = [
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout.strip()
        for seed in ("1", "2")
    ]
    assert told == [played(made(), 60)] * 2


def test_observations_lie_in_their_space_to_the_end(task):
    env = made(task, image=True)
    env.action_space.seed(5)
    env.reset(seed=5)
    for _ in range(400):
        observation, _, terminated, truncated, _ = env.step(env.action_space.sample())
        assert env.observation_space.contains(observation)
        if terminated or truncated:
            break


def test_the_parts_of_a_reward_are_the_reward(task):
    env = made(task)
    env.action_space.seed(6)
    env.reset(seed=6)
    spoken = set()
    for _ in range(1500):
        _, reward, terminated, truncated, info = env.step(env.action_space.sample())
        parts = info["reward_parts"]
        assert tuple(parts) == PARTS
        assert reward == sum(parts.values())
        spoken |= {name for name, value in parts.items() if value}
        if terminated or truncated:
            break
    assert {"harm", "end"} <= spoken or truncated
    if terminated:
        assert parts["end"] in (task.worth.won, -task.worth.lost)
        assert info["outcome"] > 0


def test_time_cuts_an_episode_off_and_the_clock_says_so():
    env = made(SMUGGLE, seconds=2.0, frame_skip=6)
    observation, _ = env.reset(seed=0)
    steps = 0
    truncated = False
    while not truncated:
        observation, _, terminated, truncated, info = env.step(np.zeros(4, np.int64))
        assert not terminated
        assert truncated is (info["tick"] >= 120)
        steps += 1
    assert steps == 20
    assert fields.part(observation, "clock")[0] == 1.0


def test_a_night_survived_is_won():
    env = made(infected=0)
    env.reset(seed=0)
    world = env.unwrapped.episode.world
    world.state.hour[0] = 21.79
    terminated, won = False, 0.0
    for _ in range(40):
        _, _, terminated, _, info = env.step(np.zeros(4, np.int64))
        if terminated:
            won = info["reward_parts"]["end"]
            break
    assert terminated
    assert won == SURVIVE.worth.won


def test_a_finished_episode_wants_a_reset():
    env = made(seconds=1.0).unwrapped
    with pytest.raises(RuntimeError, match=r"no episode has begun: call reset\(\)"):
        env.step(np.zeros(4, np.int64))
    env.reset(seed=0)
    env.episode.world.vital.health[0] = 0.5
    env.episode.world.vital.bleeding[0] = 100.0
    observation, _, terminated, _, info = env.step(np.zeros(4, np.int64))
    assert terminated
    assert info["reward_parts"]["end"] == -SURVIVE.worth.lost
    assert fields.part(observation, "health")[0] == 0.0
    with pytest.raises(RuntimeError, match="this episode is over"):
        env.step(np.zeros(4, np.int64))


def test_escape_pays_for_the_key_and_for_leaving():
    env = made(ESCAPE, infected=0).unwrapped
    env.reset(seed=0)
    body, parts = env.episode.world.body, []
    use, still = np.array([0, 1, 0, 2]), np.array([0, 1, 0, 0])
    body.x[0], body.y[0] = 20.5, 26.0
    env.step(still)
    _, _, _, _, info = env.step(use)
    assert info["reward_parts"]["goal"] == 1.0
    body.x[0], body.y[0] = 36.3, 15.0
    body.fx[0], body.fy[0] = 1.0, 0.0
    env.step(still)
    env.step(use)
    for _ in range(30):
        _, _, terminated, _, info = env.step(np.array([1, 1, 0, 0]))
        parts.append(info["reward_parts"])
        if terminated:
            break
    assert terminated
    assert sum(each["goal"] for each in parts) == 1.0
    assert parts[-1]["end"] == ESCAPE.worth.won
    assert sum(each["progress"] for each in parts) > 0.0


def test_progress_is_paid_once_however_often_one_walks_it():
    env = made(SMUGGLE, infected=0).unwrapped
    env.reset(seed=0)
    gained = []
    for way in (7, 7, 3, 3, 7, 7):
        total = 0.0
        for _ in range(6):
            total += env.step(np.array([way, 1, 0, 0]))[4]["reward_parts"]["progress"]
        gained.append(total)
    assert gained[0] > 0.0
    assert gained[1] > 0.0
    assert gained[3] == 0.0, "the way back costs nothing"
    assert gained[4] == 0.0, "and pays nothing again"


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ({"frame_skip": 0}, "frame_skip = 0: a whole number from 1"),
        ({"frame_skip": 2.5}, "frame_skip = 2.5: a whole number from 1"),
        ({"frame_skip": True}, "frame_skip = True"),
        ({"frame_skip": "4"}, "frame_skip = '4'"),
        ({"frame_skip": 10**9}, "frame_skip = 1000000000"),
        ({"seconds": 0.0}, "seconds = 0.0: a number from 0.0167 to 86400"),
        ({"seconds": float("nan")}, "seconds = nan"),
        ({"seconds": float("inf")}, "seconds = inf"),
        ({"seconds": "9"}, "seconds = '9'"),
        ({"render_mode": "ascii"}, "render_mode = 'ascii': one of rgb_array, human, ansi, or None"),
        ({"infected": -3}, "infected = -3: a whole number from 0 to 500"),
        ({"infected": 2.5}, "infected = 2.5"),
        ({"map": 3}, "map = 3: a map's name or path"),
        ({"task": "Hyosan/Sleep-v0"}, "task = 'Hyosan/Sleep-v0': one of Hyosan/Survive-v0, Hyosan/Escape-v0"),
    ],
)
def test_settings_that_make_no_episode_are_refused(settings, words):
    with pytest.raises(ValueError, match=words):
        HyosanEnv(**settings)


def test_a_map_that_is_none_is_refused_by_name():
    with pytest.raises(ContentError, match="no such map"):
        made(map="arena_yrad")


# ------------------------------------------------------------ actions
FREE = np.ones(deeds.WIDTH, np.bool_)


def asked(action, mask=FREE, fx=1.0, fy=0.0):
    return deeds.commands(np.array(action), mask, fx, fy)


def test_an_action_is_four_choices():
    assert asked([1, 2, 3, 1]) == [Walk(127, 0), Face(0, 127), SetGait(2), Strike()]
    assert asked([0, 0, 0, 0]) == [Walk(0, 0), Face(0, 0), SetGait(0)]
    assert asked([6, 1, 0, 2]) == [Walk(-90, -90), Face(0, 0), SetGait(1), Use()]


def test_throws_and_leaps_go_the_way_one_looks():
    assert asked([0, 1, 0, 3], fx=0.6, fy=-0.8)[-1] == Throw(48, -64)
    assert asked([0, 1, 5, 7], fx=0.6, fy=-0.8)[-1] == Leap(-80, 0)


NO_ACTIONS = [
    [9, 0, 0, 0],
    [0, 0, 0, -1],
    [0, 0, 0],
    [0, 3, 0, 0],
    [0.5, 0, 0, 0],
    [float("nan")] * 4,
    [[0, 0, 0, 0]],
    "none",
    None,
    3,
    {"way": 1},
]


@pytest.mark.parametrize("wrong", NO_ACTIONS, ids=str)
def test_what_is_no_action_is_refused(wrong):
    with pytest.raises(ValueError, match=r"^action = .*: four whole numbers from 0, below 9, 3, 9, 9$"):
        deeds.commands(wrong, FREE, 1.0, 0.0)


def test_whole_numbers_are_actions_whatever_their_type():
    plain = asked([1, 2, 3, 1])
    for told in ((1, 2, 3, 1), np.array([1, 2, 3, 1], np.int8), np.array([1.0, 2.0, 3.0, 1.0], np.float32)):
        assert deeds.commands(told, FREE, 1.0, 0.0) == plain


def test_what_the_mask_forbids_does_nothing():
    mask = FREE.copy()
    mask[deeds.RUN] = mask[deeds.STRIKE] = False
    assert asked([1, 2, 0, 1], mask) == [Walk(127, 0), Face(0, 0)]


def flags(env, *names):
    mask = env.unwrapped.action_masks()
    return [bool(mask[getattr(deeds, name)]) for name in names]


def test_the_mask_says_what_would_do_something():
    env = made(infected=0)
    env.reset(seed=0)
    world = env.unwrapped.episode.world
    still = np.zeros(4, np.int64)
    world.pack.held[0, :] = 0
    env.step(still)
    assert flags(env, "THROW", "BANDAGE", "TORCH", "LISTEN", "LEAP") == [False] * 5
    world.pack.held[0, Item.BOTTLE] = world.pack.held[0, Item.TORCH] = world.pack.held[0, Item.BANDAGE] = 1
    env.step(still)
    assert flags(env, "THROW", "BANDAGE", "TORCH") == [True, False, True]
    world.vital.health[0], world.vital.stamina[0] = 60.0, 3.0
    env.step(still)
    assert flags(env, "BANDAGE", "STRIKE", "RUN") == [True, False, False]
    world.who.has[0] = int(world.who.has[0]) & ~Has.HUMAN | Has.HYBRID
    env.step(still)
    assert flags(env, "LISTEN", "LEAP") == [True, True]


def test_use_is_allowed_beside_a_thing_and_not_in_the_open():
    env = made(infected=0)
    env.reset(seed=0)
    world, still = env.unwrapped.episode.world, np.zeros(4, np.int64)
    world.body.x[0], world.body.y[0] = 22.5, 15.9
    env.step(still)
    assert flags(env, "USE") == [True]
    world.body.x[0], world.body.y[0] = 26.5, 14.5
    env.step(still)
    assert flags(env, "USE") == [False]


def test_a_forbidden_choice_leaves_the_world_as_nothing_would():
    """Every flag that is 0: asking for it anyway and doing nothing end in the same bits."""
    tried = 0
    for deed in range(1, len(deeds.DEEDS)):
        ends = []
        for chosen in (deed, 0):
            env = made(SMUGGLE).unwrapped
            env.reset(seed=4)
            forbidden = not env.action_masks()[deeds.AT_DEED + deed]
            env.step(np.array([0, 1, 0, chosen]))
            ends.append(env.episode.world.digest())
        if forbidden:
            tried += 1
            assert ends[0] == ends[1]
    assert tried >= 3


def test_gymnasium_samples_by_the_mask():
    env = made()
    _, info = env.reset(seed=0)
    parts = deeds.split(info["action_mask"])
    assert [part.size for part in parts] == list(deeds.SIZES)
    env.action_space.seed(0)
    for _ in range(50):
        action = env.action_space.sample(mask=parts)
        assert all(part[choice] for part, choice in zip(parts, action, strict=True))


# ------------------------------------------------------------ what Gymnasium's own rules leave open
@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"infectd": 3}, r"options\['infectd'\]: no such option; there are none"),
        (3, "options = 3: a dictionary"),
    ],
    ids=str,
)
def test_a_reset_knows_no_options_and_says_so(options, words):
    env = HyosanEnv()
    with pytest.raises(ValueError, match=words):
        env.reset(options=options)
    env.reset(options={})


def test_no_step_before_the_first_reset_nor_after_the_end_of_the_time():
    env = HyosanEnv(seconds=0.2)
    with pytest.raises(RuntimeError, match="no episode has begun: call reset"):
        env.step([0, 0, 0, 0])
    env.reset(seed=1)
    cut = False
    while not cut:
        *_, terminated, cut, _ = env.step([0, 0, 0, 0])
        assert not terminated
    with pytest.raises(RuntimeError, match="this episode is over: call reset"):
        env.step([0, 0, 0, 0])
    env.reset()
    env.step([0, 0, 0, 0])


def test_closing_twice_is_closing_once():
    env = HyosanEnv(render_mode="rgb_array")
    env.reset(seed=1)
    env.render()
    env.close()
    env.close()


def test_no_reward_is_less_than_nothing():
    env = HyosanEnv()
    env.reset(seed=1)
    *_, info = env.step([0, 0, 0, 0])
    assert str(info["reward_parts"]["harm"]) == "0.0", "minus nothing reads like harm"


# ------------------------------------------------------------ as text
def test_as_text_the_agent_stands_in_the_middle_and_walls_are_walls():
    env = HyosanEnv(render_mode="ansi", infected=30)
    env.reset(seed=4)
    lines = env.render().splitlines()
    assert len(lines) == 25
    assert lines[12][12] == "@"
    assert lines[-1].startswith("tick 1, ")
    assert lines[-1].endswith(", health 100, stamina 100, running")
    shown = "".join(lines[:-1])
    assert shown.count("@") == 1
    assert shown.count("#") > 5
    assert set(shown) <= {sign for _, sign, _ in SIGNS}


def test_as_text_everybody_in_sight_is_one_sign_where_it_stands():
    env = HyosanEnv(render_mode="ansi", infected=9)
    looked = 0
    for seed in range(20):
        vector, _ = env.reset(seed=seed)
        seen = [each for each in fields.part(vector, "others") if each[0] and each[11]]
        lines = [f"{line:24}" for line in env.render().splitlines()[:-1]]
        assert "".join(lines).lower().count("z") <= len(seen)
        for _, dx, dy, *_ in seen:
            x, y = 12 + dx * 24, 12 + dy * 24
            if 1 < x < 22 and 1 < y < 22:
                about = [lines[int(y) + j][int(x) + i] for i in (-1, 0, 1) for j in (-1, 0, 1)]
                assert {"z", "Z"} & set(about)
                looked += 1
    assert looked > 20


def test_as_text_colours_are_those_of_the_picture():
    """A colour that is no sign's would be shown as what nobody knows."""
    for task in TASKS:
        env = HyosanEnv(task=task.id, image=True)
        env.action_space.seed(1)
        seen, _ = env.reset(seed=2)
        for _ in range(60):
            colours = {tuple(colour) for colour in seen["image"].reshape(-1, 3).tolist()}
            assert colours <= {colour for colour, _, _ in SIGNS}
            seen, _, terminated, truncated, _ = env.step(env.action_space.sample())
            if terminated or truncated:
                break


# ------------------------------------------------------------ seeds
def test_a_seed_is_a_whole_number_of_any_kind_and_size(task):
    env = HyosanEnv(task=task.id)
    plain, _ = env.reset(seed=3)
    for same in (np.int64(3), np.uint8(3)):
        assert np.array_equal(plain, env.reset(seed=same)[0])
    env.reset()
    seeds = np.random.SeedSequence().entropy
    first, _ = env.reset(seed=seeds)
    assert np.array_equal(first, env.reset(seed=seeds)[0]), "what Gymnasium draws for itself has 128 bits"


def test_without_a_seed_the_luck_goes_on():
    env, vectors = HyosanEnv(), []
    for seed in (3, None, None, 3, None):
        env.reset(seed=seed)
        vectors.append(env.episode.world.digest())
    assert vectors[0] == vectors[3]
    assert vectors[1] == vectors[4]
    assert len(set(vectors[:3])) == 3
    assert HyosanEnv().reset()[0].tobytes() != HyosanEnv().reset()[0].tobytes()


@pytest.mark.parametrize("wrong", [-1, 1.5, "x", True, np.float64(2.0), [1], np.array([1, 2])], ids=repr)
def test_what_is_no_seed_is_refused_and_changes_nothing(wrong):
    env = HyosanEnv()
    env.reset(seed=3)
    with pytest.raises(ValueError, match=r"^seed = .*: a whole number from 0, or None$"):
        env.reset(seed=wrong)
    env.step([0, 0, 0, 0])


# ------------------------------------------------------------ what is worth doing
@pytest.mark.parametrize("task", [ESCAPE, SMUGGLE], ids=lambda task: task.map)
def test_whoever_waits_out_the_time_has_lost_something_but_less_than_a_life(task):
    """Else a learner that dies of trying learns to stand in a corner, where nothing is ever lost."""
    env, total, over = HyosanEnv(task=task.id, frame_skip=60), 0.0, False
    env.reset(seed=1)
    while not over:
        _, reward, terminated, over, _ = env.step([0, 0, 0, 0])
        assert not terminated, "the corner was not so safe"
        total += reward
    assert total == pytest.approx(task.seconds * task.worth.alive)
    worst = -task.worth.harm - task.worth.lost
    assert worst + 1.0 < total < -1.0
