"""Recorded runs are bit-equal elsewhere: under another hash seed, and on a processor of twenty years ago."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter

import pytest

from game.core import compiled
from game.headless import fleet
from game.session import replay as replays
from game.session.replay import MINUTE_BYTES

SIZES = [
    pytest.param(18, 2, id="twenty", marks=pytest.mark.slow),
    pytest.param(fleet.SHORT, fleet.LONG, id="five-hundred", marks=pytest.mark.replays),
]
PROBE = (
    "from numba.core.registry import cpu_target; _, name, more = cpu_target.target_context.codegen()"
    ".magic_tuple(); import json; print(json.dumps({'cpu': name, 'extensions': more}))"
)


def test_a_fleet_has_every_map_protagonist_and_bot():
    trips = fleet.trips()
    assert Counter(trip.seconds for trip in trips) == {60: 476, 600: 24}
    assert len({trip.file for trip in trips}) == 500
    few = fleet.trips(18, 2)
    assert {trip.seconds for trip in few} == {60, 600}
    assert {trip.map for trip in trips} == {trip.map for trip in few} == set(fleet.GAME.playable())
    assert {trip.bot for trip in trips} == set(fleet.BOTS)
    assert {trip.person for trip in few} == {"onjo", "namra"}


def told(lines):
    return [json.loads(line) for line in lines.splitlines()]


def started(folder, **changes):
    """A process that verifies every replay of a folder."""
    return subprocess.Popen(
        [sys.executable, "-m", "game.headless.fleet", "verify", str(folder)],
        env={**os.environ, "PYTHONPATH": str(compiled.PACKAGE.parent), **changes},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def finished(process):
    out, errors = process.communicate()
    assert process.returncode == 0, errors[-2000:]
    machine, *found = told(out)
    return machine, found


@pytest.mark.parametrize(("short", "long"), SIZES)
def test_recorded_runs_are_bit_equal_elsewhere(short, long, tmp_path):
    older, cache = fleet.older_cpu(), tmp_path / "cache"
    folder = tmp_path / "replays"
    folder.mkdir()
    made = [fleet.record(trip, folder) for trip in fleet.trips(short, long)]
    assert len({path.name for path in made}) == short + long
    ticks = sum(replays.load(path).ticks for path in made)
    assert ticks == short * 3600 + long * 36_000
    too_large = {
        path.name: path.stat().st_size
        for path in made
        if path.stat().st_size > MINUTE_BYTES * replays.load(path).ticks / 3600
    }
    assert too_large == {}

    known = {"HYOSAN_CACHE": str(compiled.ROOT)} if compiled.ROOT else {}
    other = started(folder, PYTHONHASHSEED="1", **known)
    old = started(folder, PYTHONHASHSEED="2", HYOSAN_CACHE=str(cache), **older)
    for process in (other, old):
        machine, found = finished(process)
        assert machine["hash"] != hash("hyosan")
        assert bool(machine["newer"]) == (process is other and bool(fleet.newer_instructions()))
        assert len(found) == short + long
        assert [each for each in found if not each["same"] or each["warnings"]] == []
        assert sum(each["ticks"] for each in found) == ticks
    assert len(list(cache.rglob("*.nbc"))) > 30, "nothing was compiled for the older processor"


def test_the_older_processor_is_one():
    done = subprocess.run(
        [sys.executable, "-c", PROBE], env={**os.environ, **fleet.older_cpu()}, capture_output=True, text=True
    )
    assert json.loads(done.stdout) == {"cpu": "generic", "extensions": ""}


def test_a_run_that_differs_is_told(tmp_path):
    """The check itself would notice: one command left out of a recording."""
    path = fleet.record(fleet.Trip("arena_yard", "onjo", "scout", 60, 4), tmp_path)
    replay = replays.load(path)
    assert fleet.verified(path)["same"]
    replay.commands = replay.commands[3:]
    replays.write(path, replay)
    found = fleet.verified(path)
    assert not found["same"]
    assert found["where"].startswith("second 1, first in table ")
