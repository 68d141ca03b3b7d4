"""References are held to the same answer; one that strays, or is not there, makes no figure."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from game.bench import cases as table
from game.bench import (
    crowd,
    envs,
    fields,
    headless,
    native,
    proof,
    pymunk_crowd,
    rays,
    rules_tick,
    scenes,
    ticks,
)
from game.bench.measure import Case, Missing, Unequal, measure


@pytest.fixture
def no_compiler(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    native.library.cache_clear()
    monkeypatch.setattr(native.shutil, "which", lambda _: None)
    yield
    native.library.cache_clear()


def test_without_a_compiler_rows_beside_c_are_skipped_and_say_so(no_compiler: None):
    beside = [case for case in table.cases(quick=True) if case.reference.startswith("C")]
    assert len(beside) >= 7
    for case in beside:
        row = measure(case)
        assert row.skipped is not None
        assert "compiler" in row.skipped


def test_a_source_the_compiler_refuses_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    native.library.cache_clear()
    source = tmp_path / "reference.c"
    source.write_text("this is not C\n")
    monkeypatch.setattr(native, "SOURCE", source)
    monkeypatch.setattr(native, "ROOT", tmp_path)
    with pytest.raises(Missing, match="refused") as told:
        native.library()
    assert "\n" not in str(told.value)
    native.library.cache_clear()


def test_the_reference_is_built_once(monkeypatch: pytest.MonkeyPatch):
    native.library()
    native.library.cache_clear()

    def refuse(*_: Any, **__: Any) -> None:
        raise AssertionError("built again")

    monkeypatch.setattr(subprocess, "run", refuse)
    native.library()


def test_c_is_compiled_as_the_rows_claim():
    assert {"-O3", "-march=native", "-ffp-contract=off"} <= set(native.FLAGS)
    assert not any("fast" in flag for flag in native.FLAGS)
    assert "float " not in native.SOURCE.read_text("utf-8")


@pytest.mark.parametrize(("package", "row"), [("tcod", "field"), ("scipy", "field"), ("pymunk", "crowd")])
def test_a_package_that_is_not_installed_skips_its_rows(
    package: str, row: str, monkeypatch: pytest.MonkeyPatch
):
    import importlib.util

    plain = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name == package else plain(name))
    rows = [case for case in table.cases(quick=True) if case.name == row and package in case.reference]
    assert rows
    assert all("hyosan[bench]" in str(measure(case).skipped) for case in rows)


# ---------------------------------------------------------------- known bad
def nudged(work: Callable[[Any], Any], place: Callable[[Any], np.ndarray]) -> Callable[[Any], Any]:
    """A reference that is wrong about one value, by the least there is."""

    def wrong(each: Any) -> Any:
        found = work(each)
        values = place(each).reshape(-1)
        near = np.nextafter(values[3], np.inf) if values.dtype.kind == "f" else values[3] ^ 1
        values[3] = near
        return found

    return wrong


WRONG: list[tuple[Any, str, Callable[[Any], np.ndarray], Callable[[], Any]]] = [
    (crowd, "with_c", lambda press: press.c_x, lambda: crowd.beside_c(200)),
    (crowd, "with_c", lambda press: press.c_y, lambda: crowd.beside_c(200)),
    (rays, "with_c", lambda pairs: pairs.theirs, lambda: rays.beside_c(200)),
    (rays, "with_numpy", lambda pairs: pairs.theirs, lambda: rays.beside_numpy(200)),
    (ticks, "with_c", lambda hunt: hunt.c_x, lambda: ticks.beside_c(100)),
    (ticks, "with_c", lambda hunt: hunt.c_seen, lambda: ticks.beside_c(100)),
    (fields, "theirs", lambda quest: quest.theirs, lambda: fields.beside_c(32)),
    (fields, "theirs", lambda quest: quest.theirs, lambda: fields.beside_tcod(32)),
    (fields, "theirs", lambda quest: quest.theirs, lambda: fields.beside_scipy(32)),
]


@pytest.mark.parametrize(("module", "name", "place", "match"), WRONG)
def test_one_wrong_bit_is_unequal_work(
    module: Any, name: str, place: Any, match: Any, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(module, name, nudged(getattr(module, name), place))
    found = match()
    with pytest.raises(Unequal):
        found.check(found.inputs[0])


@pytest.mark.parametrize("name", ["with_numpy", "with_tree"])
def test_a_crowd_a_millionth_of_a_tile_off_is_unequal(name: str, monkeypatch: pytest.MonkeyPatch):
    work = getattr(crowd, name)

    def wrong(press: Any) -> Any:
        x, y = work(press)
        return x, y + 1e-6

    monkeypatch.setattr(crowd, name, wrong)
    found = crowd.beside_numpy(200) if name == "with_numpy" else crowd.beside_tree(200)
    with pytest.raises(Unequal, match="y"):
        found.check(found.inputs[0])


def test_a_physics_engine_that_stands_still_is_unequal(monkeypatch: pytest.MonkeyPatch):
    found = pymunk_crowd.beside_pymunk(200, hashed=False)
    monkeypatch.setattr(pymunk_crowd, "with_pymunk", lambda yard: None)
    press = found.inputs[0].press
    asleep = replace(press.people, dx=press.people.dx * 0, dy=press.people.dy * 0)
    monkeypatch.setattr(press, "people", asleep)
    found.before(found.inputs[0])
    with pytest.raises(Unequal, match="parts nobody"):
        found.check(found.inputs[0])


def test_a_rush_of_the_idle_is_unequal(monkeypatch: pytest.MonkeyPatch):
    found = rules_tick.beside_c(120, 48)
    monkeypatch.setattr(rules_tick, "rouse", lambda rush: rush.world.mind.mood.fill(0))
    with pytest.raises(Unequal, match="hunt"):
        found.check(found.inputs[0])


def test_a_school_with_empty_rooms_is_unequal(monkeypatch: pytest.MonkeyPatch):
    found = headless.beside_budget(5)
    monkeypatch.setattr(headless, "ACTORS", 5000)
    with pytest.raises(Unequal, match="actors live"):
        found.check(found.inputs[0])


def test_an_environment_that_plays_otherwise_the_second_time_is_unequal(monkeypatch: pytest.MonkeyPatch):
    found = envs.beside_budget(5)
    found.check(found.inputs[0])
    seeds = iter(range(100))
    monkeypatch.setattr(envs.One, "begin", lambda side, script: side.env.reset(seed=next(seeds)))
    with pytest.raises(Unequal, match="the second"):
        found.check(found.inputs[0])


def test_the_ticks_of_an_episode_that_ended_are_not_counted_twice():
    side = envs.One(40)
    side.env.unwrapped.episode.last = 15
    ticks, _ = side.ticks(side.scripts[0])
    assert ticks == 10 * 16, "four steps of four ticks each, then the next episode"


def test_many_worlds_gain_nothing_on_one_core(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(envs, "cores", lambda: 1)
    (row,) = [case for case in envs.cases(True) if case.reference == "one world"]
    assert "one core" in str(measure(row).skipped)


def test_results_of_another_shape_or_none_at_all_are_unequal():
    with pytest.raises(Unequal):
        proof.same(np.zeros(3), np.zeros(4), "x")
    with pytest.raises(Unequal):
        proof.same(np.zeros(0), np.zeros(0), "x")
    with pytest.raises(Unequal):
        proof.same(np.array([1.0]), np.array([np.nan]), "x")


# ---------------------------------------------------------------- the grounds
def test_inputs_are_the_same_in_every_process_and_differ_from_each_other():
    first, again = scenes.people(scenes.town(32), 50, 1), scenes.people(scenes.town(32), 50, 1)
    assert (first.x == again.x).all()
    assert (first.x != scenes.people(scenes.town(32), 50, 2).x).any()
    hunts = ticks.hunts(100, 48)
    assert len({hunt.people.x.tobytes() for hunt in hunts}) == len(hunts) == ticks.INPUTS


def test_a_town_is_walled_and_its_people_stand_in_the_open():
    ground = scenes.town(64)
    assert ground.solid[0].all()
    assert ground.solid[:, -1].all()
    assert 0.03 < ground.solid.mean() < 0.3
    assert 0.2 < (ground.cost > 0).mean() < 0.5
    p = scenes.people(ground, 500, 3)
    assert not ground.solid[p.y.astype(int), p.x.astype(int)].any()


def test_pettingzoo_leaves_the_audio_driver_alone(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    headless.knights(parallel=False)
    import os

    assert os.environ["SDL_AUDIODRIVER"] == "dummy"


def test_a_name_that_is_no_row_is_said():
    with pytest.raises(LookupError, match="rasy"):
        table.chosen(["rays", "rasy"])


def test_only_the_rows_asked_for():
    assert {case.name for case in table.chosen(["rays", "field"])} == {"rays", "field"}
    assert [case.name for case in table.chosen(["cold"])] == ["cold"]
    assert "cold" not in {case.name for case in table.chosen([])}


def wanted(name: str, reference: str, sizes: tuple[int, ...], target: float) -> list[tuple[Any, ...]]:
    return [(name, n, reference, pytest.approx(target)) for n in sizes]


def test_the_table_holds_every_promised_row_at_its_size_and_target():
    promised = [
        *wanted("crowd", "C", (10_000, 50_000), 1.5),
        *wanted("crowd", "numpy", (10_000, 50_000), 1 / 4),
        *wanted("crowd", "pymunk", (10_000,), 1 / 15),
        *wanted("crowd", "pymunk hashed", (10_000, 50_000), 1 / 15),
        *wanted("field", "C", (256, 512), 1.2),
        *wanted("field", "tcod", (256, 512), 1 / 5),
        *wanted("field", "scipy csgraph", (256, 512), 1 / 5),
        *wanted("rays", "C", (10_000,), 1.2),
        *wanted("rays", "numpy", (10_000,), 1 / 5),
        *wanted("core-tick", "C", (10_000, 100_000), 1.3),
        *wanted("core-tick", "budget", (100_000,), 1.0),
        *wanted("rules-tick", "C core tick", (10_000,), 3.0),
        *wanted("school", "budget", (100,), 1.0),
        *wanted("school", "Knights-Archers-Zombies", (100,), 1 / 10),
        *wanted("frame", "budget", (500,), 1.0),
        *wanted("start", "budget", (1,), 1.0),
        *wanted("cold", "budget", (1,), 1.0),
        *wanted("growth", "at 1,000", (100_000,), 2.0),
    ]
    have: list[Case] = table.cases(cold=True)
    rows = [(case.name, case.n, case.reference, case.target) for case in have]
    assert all(promise in rows for promise in promised)
    budgets = (ticks.FRAME_MS, headless.BUDGET_MS, 1000 / 120, 1500.0, 45_000.0)
    from game.bench import frame, start

    assert budgets == (1000 / 60, 0.1, frame.BUDGET_MS, start.START_MS, start.COLD_MS)
