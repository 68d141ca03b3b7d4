"""Many worlds in several processes are bit for bit Gymnasium's own loop over one after another."""

from __future__ import annotations

import gc
from pathlib import Path

import gymnasium
import numpy as np
import pytest
from gymnasium.utils.env_checker import data_equivalence
from gymnasium.vector import AutoresetMode

from game.envs import worker
from game.envs.tasks import SURVIVE


def made(worlds=3, **settings):
    return gymnasium.make_vec(f"game.envs:{SURVIVE.id}", num_envs=worlds, **settings)


@pytest.fixture
def pair():
    """Ours and Gymnasium's, closed afterwards."""
    kept = []

    def both(**settings):
        workers = settings.pop("workers", 2)
        kept.extend([made(workers=workers, **settings), made(vectorization_mode="sync", **settings)])
        return kept[-2:]

    yield both
    for each in kept:
        each.close()


@pytest.mark.parametrize(
    "settings", [{"seconds": 2.0}, {"seconds": 1.0, "image": True, "workers": 1}], ids=str
)
def test_many_worlds_answer_as_gymnasium_s_own_loop_does(pair, settings):
    ours, theirs = pair(**settings)
    assert (ours.observation_space, ours.action_space) == (theirs.observation_space, theirs.action_space)
    assert data_equivalence(ours.reset(seed=5), theirs.reset(seed=5))
    ours.action_space.seed(5)
    ended = 0
    for _ in range(70):
        actions = ours.action_space.sample()
        mine, other = ours.step(actions), theirs.step(actions)
        assert data_equivalence(tuple(mine), tuple(other))
        ended += int((mine[2] | mine[3]).sum())
    assert ended >= 3, "nothing ended: autoreset was not tried"
    seen, _ = ours.reset(seed=[1, None, 1])
    vectors = seen["vector"] if isinstance(seen, dict) else seen
    assert np.array_equal(vectors[0], vectors[2])
    assert not np.array_equal(vectors[0], vectors[1])


def test_world_k_is_the_single_environment_of_its_seed_through_one_episode_after_another(task):
    """Observations, rewards, ends and masks, bit for bit, over episodes that end by death and by time."""
    settings = {"seconds": 6.0, "frame_skip": 12}
    worlds = gymnasium.make_vec(f"game.envs:{task.id}", num_envs=3, workers=2, **settings)
    alone = [gymnasium.make(f"game.envs:{task.id}", **settings) for _ in range(3)]
    seen, infos = worlds.reset(seed=11)
    mine = [(each.reset(seed=11 + k), False) for k, each in enumerate(alone)]
    worlds.action_space.seed(3)
    ends = 0
    for _ in range(100):
        for k, ((vector, info, *_), _) in enumerate(mine):
            assert vector.tobytes() == seen[k].tobytes()
            assert info["action_mask"].tobytes() == infos["action_mask"][k].tobytes()
            assert info["tick"] == infos["tick"][k]
        actions = worlds.action_space.sample()
        seen, rewards, dead, late, infos = worlds.step(actions)
        for k, each in enumerate(alone):
            if mine[k][1]:
                mine[k] = each.reset(), False
                told = 0.0, False, False
            else:
                vector, *told, info = each.step(actions[k])
                mine[k] = (vector, info), told[1] or told[2]
            assert (rewards[k], dead[k], late[k]) == tuple(told)
            ends += mine[k][1]
    assert ends >= 6, "hardly anything ended: no world began anew"
    worlds.close()


@pytest.mark.parametrize("told", [*AutoresetMode, "SAME_STEP", "Disabled"], ids=str)
def test_it_says_how_worlds_begin_anew(told):
    worlds = made(1, workers=1, autoreset_mode=told)
    named = {"SAME_STEP": AutoresetMode.SAME_STEP, "Disabled": AutoresetMode.DISABLED}
    assert worlds.metadata["autoreset_mode"] is named.get(told, told)
    worlds.close()


@pytest.mark.parametrize("settings", [{"workers": 2}, {"workers": 1, "image": True}], ids=str)
def test_worlds_that_begin_anew_in_the_same_step_tell_how_they_ended(settings):
    """Bit for bit what Gymnasium's own loop answers, `final_obs` and `final_info` among it."""
    mode, seconds = AutoresetMode.SAME_STEP, {"seconds": 1.0, "infected": 200}
    ours = made(autoreset_mode=mode, **settings, **seconds)
    plain = {"image": True} if "image" in settings else {}
    theirs = made(
        vectorization_mode="sync",
        vector_kwargs={"autoreset_mode": mode},
        map="arena_yard",
        **seconds,
        **plain,
    )
    assert data_equivalence(ours.reset(seed=5), theirs.reset(seed=5))
    ours.action_space.seed(5)
    ended = 0
    for _ in range(40):
        actions = ours.action_space.sample()
        mine, other = ours.step(actions), theirs.step(actions)
        finals = [infos.pop("final_obs", np.zeros(0)) for infos in (mine[4], other[4])]
        assert data_equivalence(tuple(mine), tuple(other))
        assert data_equivalence(tuple(finals[0].tolist()), tuple(finals[1].tolist()))
        ended += finals[0].size
    assert ended >= 6, "nothing ended: autoreset was not tried"
    for each in (ours, theirs):
        each.close()


def test_worlds_that_nobody_begins_anew_wait_for_their_reset():
    worlds = made(2, workers=1, seconds=0.2, autoreset_mode=AutoresetMode.DISABLED)
    worlds.reset(seed=1)
    still = np.zeros((2, 4), np.int64)
    over = np.zeros(2, np.bool_)
    while not over.any():
        *_, cut, _ = worlds.step(still)
        over |= cut
    with pytest.raises(RuntimeError, match=r"worlds \[0, 1\] are over: call reset\(options="):
        worlds.step(still)
    worlds.reset(options={"reset_mask": np.array([True, False])})
    with pytest.raises(RuntimeError, match=r"worlds \[1\] are over"):
        worlds.step(still)
    worlds.reset(options={"reset_mask": np.array([False, True])})
    worlds.step(still)
    worlds.close()


def test_no_step_before_the_first_reset_nor_after_closing():
    worlds = made(2, workers=2)
    with pytest.raises(RuntimeError, match="no episode has begun: call reset"):
        worlds.step(np.zeros((2, 4), np.int64))
    worlds.reset(seed=1)
    worlds.close()
    worlds.close()
    for asked in (lambda: worlds.step(np.zeros((2, 4), np.int64)), worlds.reset):
        with pytest.raises(gymnasium.error.ClosedEnvironmentError, match="these worlds are closed"):
            asked()


def test_only_the_worlds_of_a_reset_mask_begin_anew(pair):
    ours, theirs = pair()
    for each in (ours, theirs):
        each.reset(seed=2)
        for _ in range(5):
            each.step(np.zeros((3, 4), np.int64))
    mask = np.array([False, True, False])
    got = [each.reset(options={"reset_mask": mask.copy()}, seed=8) for each in (ours, theirs)]
    assert data_equivalence(*got)
    assert got[0][1]["tick"].tolist() == [0, 1, 0]
    with pytest.raises(ValueError, match="an array of 3 bools"):
        ours.reset(options={"reset_mask": [True]})


def test_observations_of_a_step_outlive_the_next():
    worlds = made(2, workers=1)
    first, _ = worlds.reset(seed=0)
    kept = first.copy()
    worlds.step(np.ones((2, 4), np.int64))
    assert np.array_equal(first, kept)
    worlds.close()


def test_workers_end_with_their_owner_and_leave_no_file():
    worlds = made(workers=3)
    workers = list(worlds.unwrapped._workers)
    assert len(workers) == 2
    assert all(each.poll() is None for each in workers)
    assert not Path(worlds.unwrapped._file).exists(), "nobody needs its name once it is mapped"
    del worlds
    gc.collect()
    assert [each.wait(10) for each in workers] == [0, 0]


def test_a_worker_that_dies_is_told_of_and_takes_the_others_with_it():
    worlds = made(workers=3)
    worlds.reset(seed=0)
    workers = list(worlds.unwrapped._workers)
    workers[0].kill()
    with pytest.raises(RuntimeError, match="a worker of the vector environment failed: it ended with code"):
        worlds.step(np.zeros((3, 4), np.int64))
    assert all(each.poll() is not None for each in workers)


def test_what_a_worker_meets_is_told_in_its_words():
    worlds = made(workers=2)
    worlds.reset(seed=0)
    worlds.unwrapped._board.actions[2] = 99
    with pytest.raises(RuntimeError, match=r"failed: ValueError: action = array\(\[99, .*: four whole"):
        worlds.unwrapped._all(worker.STEP)


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        (
            [[0, 0, 0, 0], [0, 0, 0, 0], [99, 0, 0, 0]],
            r"world 2: action = \[99, 0, 0, 0\]: four whole numbers",
        ),
        (
            [[0, 0, 0, 0], [0, 0.5, 0, 0], [0, 0, 0, 0]],
            r"world 1: action = \[0.0, 0.5, 0.0, 0.0\]: four whole",
        ),
        ([[0, 0, 0, 0]], r"actions of shape \(1, 4\), int64: whole numbers of shape \(3, 4\)"),
        ("none", r"actions of shape \(\)"),
        (None, r"actions of shape \(\)"),
        ([[0, 0, 0, 0], [0, 0, 0]], r"actions of shape \(\)"),
    ],
)
def test_a_wrong_action_is_refused_and_costs_no_world(wrong, words):
    worlds = made(workers=2)
    worlds.reset(seed=0)
    with pytest.raises(ValueError, match=words):
        worlds.step(wrong)
    *_, infos = worlds.step(np.zeros((3, 4), np.int64))
    assert infos["tick"].tolist() == [5, 5, 5]
    worlds.close()


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ({"seed": -1}, "seed = -1: a whole number from 0"),
        ({"seed": "x"}, "seed = 'x'"),
        ({"seed": 1.5}, "seed = 1.5"),
        ({"seed": [1, -1]}, r"seed\[1\] = -1"),
        ({"seed": [1, 2, 3]}, "3 seeds for 2 worlds"),
        ({"options": {"reset": 1}}, r"options\['reset'\]: no such option; known are reset_mask"),
        ({"options": {"reset_mask": np.zeros(2, np.bool_)}}, "has to choose a world"),
    ],
    ids=str,
)
def test_what_no_reset_knows_is_refused(asked, words):
    worlds = made(2, workers=1)
    with pytest.raises(ValueError, match=words):
        worlds.reset(**asked)
    seen = [worlds.reset(seed=seed)[0] for seed in (3, np.int64(3), [3, 4])]
    assert np.array_equal(seen[0], seen[1])
    assert np.array_equal(seen[0], seen[2])
    worlds.close()


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ({"worlds": 0}, "num_envs = 0"),
        ({"workers": 0}, "workers = 0"),
        ({"render_mode": "rgb_array"}, "many worlds at once are not drawn"),
        ({"frame_skip": 0}, "frame_skip = 0"),
        ({"worlds": 2.5}, "num_envs = 2.5"),
        ({"seconds": float("nan")}, "seconds = nan"),
        ({"max_episode_steps": 0}, "max_episode_steps = 0: a whole number from 1"),
        ({"max_episode_steps": "9"}, "max_episode_steps = '9': a whole number from 1"),
        ({"autoreset_mode": "later"}, "autoreset_mode = 'later': one of NEXT_STEP, SAME_STEP, DISABLED"),
    ],
)
def test_settings_that_make_no_worlds_are_refused(settings, words):
    with pytest.raises(ValueError, match=words):
        made(**settings)


def test_worlds_that_nobody_seeded_can_be_played_again_by_the_seeds_they_drew():
    worlds = made(3, workers=2)
    assert worlds.unwrapped.np_random_seed == (-1, -1, -1)
    first, _ = worlds.reset()
    seeds = worlds.unwrapped.np_random_seed
    assert len(set(seeds)) == 3
    worlds.reset()
    assert worlds.unwrapped.np_random_seed == seeds, "the luck goes on"
    assert np.array_equal(first, worlds.reset(seed=list(seeds))[0])
    worlds.reset(seed=[7, None, 9])
    assert worlds.unwrapped.np_random_seed == (7, seeds[1], 9)
    worlds.close()
