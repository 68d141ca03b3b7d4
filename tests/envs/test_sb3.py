"""The script for Stable-Baselines3: what it says where that is missing, and that it learns where it is."""

from __future__ import annotations

import importlib.util
import re

import numpy as np
import pytest

from game.envs import sb3


def test_what_is_missing_is_one_line(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(SystemExit) as left:
        sb3.main(["--steps", "10"])
    assert left.value.code == 2
    assert capsys.readouterr().err == "stable_baselines3 is not installed: pip install stable-baselines3\n"


@pytest.mark.parametrize("words", [["--task", "Hyosan/Fly-v0"], ["--steps", "0"], ["--worlds", "-1"]])
def test_what_cannot_be_meant_is_refused(words: list[str], capsys: pytest.CaptureFixture[str]):
    with pytest.raises(SystemExit) as left:
        sb3.main(words)
    assert left.value.code == 2
    assert "Traceback" not in capsys.readouterr().err


class Worlds:
    """Two worlds as Stable-Baselines3 has them: one pays 1 a step for 3 steps, the other 2 for 5."""

    num_envs = 2

    class action_space:
        seed = staticmethod(lambda seed: None)
        sample = staticmethod(lambda: 0)

    def seed(self, seed: int) -> None:
        self.gone = np.zeros(2, int)

    def reset(self) -> np.ndarray:
        return np.zeros(2)

    def step(self, actions: list[int]) -> tuple[np.ndarray, np.ndarray, np.ndarray, list[dict]]:
        assert len(actions) == 2
        self.gone += 1
        ended = self.gone == (3, 5)
        self.gone[ended] = 0
        return np.zeros(2), np.array([1.0, 2.0]), ended, [{}, {}]


def test_every_world_counts_with_as_many_nights():
    assert sb3.judge(Worlds(), None, 0) == pytest.approx((3 + 10) / 2)


def test_it_learns_a_little_where_it_is_installed(capsys: pytest.CaptureFixture[str]):
    if importlib.util.find_spec("stable_baselines3") is None:
        pytest.skip("Stable-Baselines3 is for those who have it")
    sb3.main(["--steps", "256", "--worlds", "1"])
    told = capsys.readouterr().out
    assert re.search(r"random +return +-?[\d.]+", told)
    assert re.search(r"trained +return +-?[\d.]+", told)
