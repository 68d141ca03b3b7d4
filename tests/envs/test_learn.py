"""The worked example learns: its policy is even-handed, and a short search beats `random` by far."""

from __future__ import annotations

import gymnasium
import numpy as np
import pytest

from game.envs import deeds, fields, learn
from game.envs.tasks import SURVIVE


def test_weights_make_actions_of_the_space():
    worlds = gymnasium.make(f"game.envs:{SURVIVE.id}")
    seen, _ = worlds.reset(seed=0)
    weights = np.random.default_rng(0).standard_normal((6, learn.WEIGHTS))
    actions = learn.act(weights, np.tile(seen, (6, 1)))
    assert all(worlds.action_space.contains(action) for action in actions)
    assert len({tuple(action) for action in actions}) > 1


def turned(vector, quarters):
    """The same moment with the world turned by quarters of a circle."""
    found = vector.copy()
    for name in ("walls", "danger", "hunters", "guards"):
        fields.part(found, name)[:] = np.roll(fields.part(vector, name), 4 * quarters)
    for name, at in (("facing", 0), ("heard", 1)):
        x, y = fields.part(vector, name)[at : at + 2]
        for _ in range(quarters):
            x, y = -y, x
        fields.part(found, name)[at : at + 2] = x, y
    return found


@pytest.mark.parametrize("quarters", [1, 2, 3])
def test_what_it_does_turns_with_the_world(quarters):
    luck = np.random.default_rng(1)
    tried = 0
    for _ in range(60):
        vector = luck.random(fields.LENGTH).astype(np.float32)
        weights = luck.standard_normal((1, learn.WEIGHTS))
        one, two = learn.act(weights, vector[None])[0], learn.act(weights, turned(vector, quarters)[None])[0]
        assert one[1:].tolist() == two[1:].tolist()
        if one[0]:
            tried += 1
            assert two[0] == (one[0] - 1 + 2 * quarters) % 8 + 1
        else:
            assert two[0] == 0
    assert tried > 20


def test_a_search_finds_the_bottom_of_a_bowl():
    """The method by itself, on points that are known: worlds that pay for standing still."""

    class Still:
        num_envs = 40

        def reset(self, seed):
            return np.zeros((40, fields.LENGTH), np.float32), {}

        def step(self, actions):
            reward = (actions[:, 0] == 0).astype(float) + (actions[:, 1] == 0)
            return np.zeros((40, fields.LENGTH), np.float32), reward, None, None, {}

    search = learn.Search(seed=3)
    points = [search.generation(Still(), number, 2) for number in range(6)]
    assert points[-1] == 4.0
    assert learn.act(search.mean[None], np.zeros((1, fields.LENGTH), np.float32))[0, :2].tolist() == [0, 0]


@pytest.mark.slow
def test_a_short_search_outlives_random_three_times_over(tmp_path, capsys):
    out = tmp_path / "weights.npy"
    learn.main(["--generations", "6", "--worlds", "24", "--steps", "300", "--out", str(out)])
    lines = capsys.readouterr().out.splitlines()
    told = {line.split()[0]: (float(line.split()[2]), float(line.split()[4])) for line in lines}
    assert told["trained"][1] > 3.0 * told["random"][1]
    assert told["trained"][0] > told["random"][0] + 2.0
    assert np.load(out).shape == (learn.WEIGHTS,)
    assert len(deeds.CHOICES) == 4
