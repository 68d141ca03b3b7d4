"""Many worlds in several processes are bit for bit Gymnasium's own loop over one after another."""

from __future__ import annotations

import gc
from pathlib import Path

import gymnasium
import numpy as np
import pytest
from gymnasium.utils.env_checker import data_equivalence
from gymnasium.vector import AutoresetMode

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


def test_it_says_how_worlds_begin_anew():
    worlds = made(1, workers=1)
    assert worlds.metadata["autoreset_mode"] is AutoresetMode.NEXT_STEP
    worlds.close()


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
    with pytest.raises(RuntimeError, match=r"failed: ValueError: action = \[99, 0, 0, 0\]: four whole"):
        worlds.step(np.array([[0, 0, 0, 0], [0, 0, 0, 0], [99, 0, 0, 0]]))


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ({"worlds": 0}, "num_envs = 0"),
        ({"workers": 0}, "workers = 0"),
        ({"render_mode": "rgb_array"}, "many worlds at once are not drawn"),
        ({"frame_skip": 0}, "frame_skip = 0"),
    ],
)
def test_settings_that_make_no_worlds_are_refused(settings, words):
    with pytest.raises(ValueError, match=words):
        made(**settings)


def test_a_wrong_number_of_seeds_is_refused():
    worlds = made(2, workers=1)
    with pytest.raises(ValueError, match="3 seeds for 2 worlds"):
        worlds.reset(seed=[1, 2, 3])
    worlds.close()
