"""A copy of an environment, by deepcopy or pickle, goes on as the first does and leaves the first alone."""

from __future__ import annotations

import copy
import pickle
import subprocess
import sys
import zlib

import gymnasium
import numpy as np
import pytest

from game.envs import copies, env, parallel_env
from game.envs.single import HyosanEnv
from game.envs.tasks import ESCAPE, SURVIVE, TASKS
from game.sim.kinds.who import Person

WAYS = pytest.mark.parametrize(
    "copied", [copy.deepcopy, lambda it: pickle.loads(pickle.dumps(it))], ids=["deepcopy", "pickle"]
)


def going(env, steps=40):
    """What it answers to fixed actions. -> every vector, reward and tick in a row"""
    told = []
    for k in range(steps):
        seen, reward, terminated, truncated, info = env.step([1 + k // 5 % 8, 2, 0, k % 3])
        told.append(
            (np.asarray(seen["vector"] if isinstance(seen, dict) else seen).tobytes(), reward, info["tick"])
        )
        if terminated or truncated:
            break
    return told


@WAYS
@pytest.mark.parametrize("task", TASKS, ids=lambda task: task.map)
def test_a_copy_goes_on_bit_for_bit_and_so_does_the_first(task, copied):
    plain = gymnasium.make(f"game.envs:{task.id}")
    plain.reset(seed=3)
    going(plain, 25)
    wanted = going(plain)
    first = gymnasium.make(f"game.envs:{task.id}")
    first.reset(seed=3)
    going(first, 25)
    second = copied(first)
    assert going(second) == wanted
    assert going(first) == wanted, "the copy plays on columns of its own"
    assert np.array_equal(first.reset()[0], second.reset()[0]), "luck is copied too"


def test_settings_and_pictures_are_copied():
    first = HyosanEnv(ESCAPE.id, frame_skip=2, image=True, infected=3, seconds=5.0, render_mode="rgb_array")
    first.reset(seed=1)
    going(first, 9)
    first.render()
    second = copy.deepcopy(first)
    assert going(second, 9) == going(first, 9)
    assert second.render().shape == (360, 640, 3)
    assert np.array_equal(second.unwrapped._observe()["image"], first.unwrapped._observe()["image"])
    first.close()
    second.close()


def test_a_pickle_goes_on_in_another_process(tmp_path):
    """Nothing of it is an address of this one."""
    first = HyosanEnv()
    first.reset(seed=5)
    going(first, 20)
    (tmp_path / "env").write_bytes(pickle.dumps(first))
    code = (
        "import pickle, sys, zlib, numpy as np\n"
        "env = pickle.load(open(sys.argv[1], 'rb'))\n"
        "for k in range(40): seen = env.step([1 + k // 5 % 8, 2, 0, k % 3])[0]\n"
        "print(zlib.crc32(seen.tobytes()))"
    )
    told = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "env")], capture_output=True, text=True, check=True
    )
    assert int(told.stdout) == zlib.crc32(going(first)[-1][0])


def test_before_the_first_reset_and_after_the_end_copies_are_refused_steps_too():
    fresh = copy.deepcopy(HyosanEnv())
    with pytest.raises(RuntimeError, match="no episode has begun"):
        fresh.step([0, 0, 0, 0])
    over = HyosanEnv(seconds=0.1)
    over.reset(seed=1)
    going(over)
    with pytest.raises(RuntimeError, match="is over"):
        copy.deepcopy(over).step([0, 0, 0, 0])


@WAYS
def test_a_crowd_is_copied_agent_by_agent(copied):
    def night(crowd, cycles=30):
        told = []
        for k in range(cycles):
            actions = {name: [1 + (k + n) % 8, 2, 0, k % 2] for n, name in enumerate(crowd.agents)}
            seen, rewards, *_ = crowd.step(actions)
            told.append(({name: each.tobytes() for name, each in seen.items()}, rewards))
        return told

    first = parallel_env(others=40)
    first.reset(seed=2)
    night(first)
    second = copied(first)
    assert second.agents == first.agents
    assert (second.world.steered, second.world.digest()) == (first.world.steered, first.world.digest())
    wanted = night(second)
    assert night(first) == wanted
    assert second.world.digest() == first.world.digest()
    assert [each.tobytes() for each in first.reset()[0].values()] == [
        each.tobytes() for each in second.reset()[0].values()
    ]


@WAYS
def test_one_after_another_can_be_copied_too(copied):
    first = env(others=5)
    first.reset(seed=2)
    first.step([1, 2, 0, 0])
    second = copied(first)
    assert second.agent_selection == first.agent_selection == "survivor_1"
    for each in (first, second):
        for _ in range(8):
            each.step([1, 2, 0, 0])
    assert np.array_equal(first.observe("survivor_0"), second.observe("survivor_0"))


def test_many_worlds_at_once_say_that_they_cannot_be():
    worlds = gymnasium.make_vec(f"game.envs:{SURVIVE.id}", num_envs=2, workers=1)
    for copied in (copy.deepcopy, pickle.dumps):
        with pytest.raises(TypeError, match="processes of their own and cannot be copied"):
            copied(worlds.unwrapped)
    worlds.close()


def test_a_moment_fits_only_its_own_map():
    from game.envs.arena import Arena, loaded, numbers

    one, other = (
        Arena(loaded(task.map)[0], numbers(task.map), Person(task.person), task.spread).world
        for task in TASKS[:2]
    )
    with pytest.raises(ValueError, match="no longer the one this was copied on"):
        copies.put(one, copies.moment(other))
