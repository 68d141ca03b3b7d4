"""The pytest plugin, run by pytest itself on maps and tests written for it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from game.content.mod.newmap import new_map
from game.session import replay
from game.session.verify import Rerun, verify
from game.testing import finding
from game.testing.finding import may_be_test

ROOT = Path(__file__).resolve().parents[2]
PLUGGED = ("-p", "no:hyosan", "-p", "game.testing.plugin")
"""This checkout's plugin, whether or not an installed one has its entry point."""


def drawn(folder: Path, name: str, objects: str, properties: str = "") -> Path:
    """A room of 24 x 16 tiles with On-jo at 10.5, 11.5, and objects of its own."""
    path = new_map(name, folder, (24, 16))
    text = path.read_text("utf-8")
    layer = f' <objectgroup id="90" name="test">\n{objects} </objectgroup>\n</map>'
    text = text.replace("</map>", layer).replace(" <properties>\n", f" <properties>\n{properties}", 1)
    path.write_text(text, "utf-8")
    return path


def thing(of: str, x: float, y: float, name: str = "", **properties: str | float) -> str:
    """One point object."""
    inner = "".join(
        f'<property name="{key}"{"" if isinstance(value, str) else F} value="{value}"/>'
        for key, value in properties.items()
    )
    number = 900 + round(x * 100 + y)
    head = f'<object id="{number}" name="{name}" type="{of}" x="{x * 16}" y="{y * 16}">'
    return f"{head}<properties>{inner}</properties><point/></object>\n"


F = ' type="float"'
SHORT = f'<property name="test_seconds"{F} value="3"/>\n'
PASSES = thing("Expect", 10, 10, that="onjo is alive", seconds=1.0)
FAILS = thing("Infected", 18, 5.5, "cook", kind="walker") + thing(
    "Expect", 17, 6, that="cook is attack", seconds=0.5
)


OWN = """
def test_waits(scenario):
    stage = scenario('#########\\n#@.....z#\\n#########', facing='west')
    stage.until(lambda: stage.mood('z') == 'feed', max_ticks=40)

def test_asserts(scenario):
    stage = scenario('#########\\n#@.....z#\\n#########').step(20)
    assert stage.mood('z') == 'chase'

def test_passes(scenario):
    assert scenario('#@#').step().tick == 1

def test_map(world):
    stage = world('tests/key_opens_door', seed=3).walk('west').step(30)
    assert stage.door('door') == 'open'

def test_props(scenario):
    from game.sim.level import Lamp
    stage = scenario('#@x#', x=Lamp(0, 0, radius=2.0))
    assert stage.light('@') > 2

def test_meddles(world):
    stage = world('tests/key_opens_door').open('door').step()
    assert stage.door('door') == 'shut'
"""


def pytests(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """pytest in a process of its own: numba cannot be imported twice in one.

    Whoever builds sets `CI`, and pytest then repeats every message whole in its summary.
    """
    ours = {name: value for name, value in os.environ.items() if name not in ("CI", "BUILD_NUMBER")}
    plugged = (*PLUGGED, "-p", "no:cacheprovider", *words)
    return subprocess.run(
        [sys.executable, "-m", "pytest", *plugged],
        cwd=folder,
        env={**ours, "PYTHONPATH": str(ROOT), "SDL_VIDEODRIVER": ""},
        capture_output=True,
        text=True,
    )


@dataclass(frozen=True)
class Ran:
    """One run over all sorts of maps and tests."""

    folder: Path
    text: str
    code: int

    def has(self, pattern: str) -> bool:
        return re.search(pattern, self.text, re.MULTILINE) is not None


@pytest.fixture(scope="module")
def ran(tmp_path_factory) -> Ran:
    folder = tmp_path_factory.mktemp("run")
    maps, late = folder / "maps", '<property name="test_fails" value="too slow yet"/>\n'
    drawn(maps, "fine", PASSES, SHORT)
    drawn(maps, "test_cook", FAILS, SHORT)
    drawn(maps, "test_excused", thing("Expect", 9, 9, that="outcome won", fails="no way out"), SHORT)
    drawn(maps, "test_whole", thing("Expect", 9, 9, that="outcome won"), SHORT + late)
    drawn(maps, "test_well", thing("Expect", 9, 9, that="onjo is alive", fails="she dies"), SHORT)
    drawn(maps, "test_wrong", thing("Expect", 9, 9, that="onjo is alife"), SHORT)
    drawn(maps, "test_empty", "", SHORT)
    (maps / "test_junk.tmx").write_text("<map")
    (folder / "test_own.py").write_text(OWN)
    words = ("--continue-on-collection-errors", "--hyosan-keep", "kept", "-rxfE", "-p", "no:randomly")
    done = pytests(folder, *words, ".")
    return Ran(folder, done.stdout + done.stderr, done.returncode)


# ------------------------------------------------------------ which maps
def test_maps_that_are_tests_are_collected_by_seed(tmp_path) -> None:
    folder = tmp_path / "maps"
    seeds = '<property name="test_seeds" value="2,5..6"/>\n'
    drawn(folder, "key_opens", PASSES, SHORT + seeds)
    drawn(folder, "test_room", PASSES, SHORT)
    drawn(folder, "plain", "")
    (folder / "notes.txt").write_text('type="Expect"')
    (folder / "test_own.py").write_text("def test_own(): pass\n")
    named = [
        "maps/key_opens.tmx::key_opens[2]",
        "maps/key_opens.tmx::key_opens[5]",
        "maps/key_opens.tmx::key_opens[6]",
        "maps/test_own.py::test_own",
        "maps/test_room.tmx::test_room[0]",
    ]
    for words, wanted in (
        ((), named),
        (("-m", "hyosan", "-k", "5 or test_", named[1], named[3], named[4]), [named[1], named[4]]),
    ):
        told = pytests(tmp_path, "--collect-only", "-q", *words).stdout
        assert [line for line in told.splitlines() if "::" in line] == wanted, words


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (b'<object type="Expect"/>', True),
        (b"<object class='Expect'/>", True),
        (b'<object template="../templates/expect.tx"/>', True),
        (b'<property name="test_expect" value="won"/>', True),
        (b'{"type": "Expect"}', True),
        (b'{"template":"..\\/templates\\/expect.tx"}', True),
        (b'{"name":"test_expect","type":"string","value":"won"}', True),
        (b'{"name": "I Expect so", "type": "Exit"}', False),
        (b'<object type="Exit" name="I Expect so"/>', False),
        (b"", False),
    ],
)
def test_a_map_to_be_read_is_found_by_its_bytes(tmp_path, text, wanted) -> None:
    path = tmp_path / "some.tmx"
    path.write_bytes(text)
    assert may_be_test(path) is wanted
    assert may_be_test(tmp_path / "test_any.tmx"), "its name is enough"
    assert not may_be_test(tmp_path / "gone.tmx")


EXPECT = b'<template><object type="Expect"><properties/></object></template>'


@pytest.mark.parametrize(
    ("named", "lies", "wanted"),
    [
        (b'<object template="../templates/open.tx"/>', "templates/open.tx", True),
        (b"<object template='../templates/open.tx'/>", "templates/open.tx", True),
        (b'<object template="..\\templates\\open.tx"/>', "templates/open.tx", True),
        (b'<object template="../templates/a &amp; b.tx"/>', "templates/a & b.tx", True),
        (b'{"template":"..\\/templates\\/open.tj"}', "templates/open.tj", True),
        (b'<object template="open.tx"/>', "maps/open.tx", True),
        (b'<object template="../templates/open.tx"/>', "templates/other.tx", False),
        (b'<object template="../templates/open.txt"/>', "templates/open.txt", False),
        (b'<object template="../../open.tx"/>', "../open.tx", False),
        (b'<object template="/open.tx"/>', "maps/open.tx", False),
        (b'<object template="//host/share/open.tx"/>', "maps/open.tx", False),
        (b'<object template="C:/open.tx"/>', "maps/open.tx", False),
        (b'<object name="template open.tx"/>', "maps/open.tx", False),
    ],
)
def test_a_map_is_found_by_what_its_templates_expect(tmp_path, named, lies, wanted) -> None:
    mod = tmp_path / "mod"
    (mod / "maps").mkdir(parents=True)
    (mod / "mod.toml").touch()
    path = mod / lies
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(EXPECT)
    (mod / "maps" / "room.tmx").write_bytes(named)
    assert may_be_test(mod / "maps" / "room.tmx") is wanted


def test_a_template_that_is_no_plain_file_is_left_alone(tmp_path) -> None:
    os.mkfifo(tmp_path / "pipe.tx")
    (tmp_path / "folder.tx").mkdir()
    (tmp_path / "round.tx").symlink_to(tmp_path / "round.tx")
    names = ("pipe", "folder", "round", "gone")
    (tmp_path / "room.tmx").write_text("".join(f'<object template="{name}.tx"/>' for name in names))
    assert not may_be_test(tmp_path / "room.tmx")


def test_a_template_is_read_once_until_it_changes(tmp_path, monkeypatch) -> None:
    read = []
    head = finding._head
    monkeypatch.setattr(finding, "_head", lambda path, most: read.append(path.name) or head(path, most))
    (tmp_path / "thing.tx").write_bytes(b'<template><object type="Exit"/></template>')
    for name in ("a", "b"):
        (tmp_path / f"{name}.tmx").write_bytes(b'<object template="thing.tx"/>' * 3)
        assert not may_be_test(tmp_path / f"{name}.tmx")
    assert read == ["a.tmx", "thing.tx", "b.tmx"]
    (tmp_path / "thing.tx").write_bytes(EXPECT)
    assert may_be_test(tmp_path / "b.tmx")


def test_a_map_whose_only_expect_is_a_templates_is_collected(tmp_path) -> None:
    folder = tmp_path / "maps"
    object_ = '<object id="950" template="asks.tx" x="160" y="160"/>\n'
    drawn(folder, "room", object_, SHORT)
    inner = '<property name="that" value="onjo is alive"/><property name="seconds" type="float" value="1"/>'
    text = f'<template><object type="Expect"><properties>{inner}</properties><point/></object></template>'
    (folder / "asks.tx").write_text(text)
    told = pytests(tmp_path, "--collect-only", "-q").stdout
    assert "maps/room.tmx::room[0]" in told, told


# ------------------------------------------------------------ how they come out
def test_the_run_counts(ran) -> None:
    assert ran.has(r"^=+ 7 failed, 2 passed, 2 xfailed, 3 errors in "), ran.text[-3000:]
    assert ran.code == 1
    assert "Traceback" not in ran.text
    assert "INTERNALERROR" not in ran.text


@pytest.mark.parametrize(
    "line",
    [
        r"^  expected  within 0\.5 s: cook is attack$",
        r"^ +\(layer 'test', Expect \d+, at 17\.0, 6\.0\)$",
        r"^  happened  .*cook .*at 18\.0",
        r"^  when      tick 3\d \(0\.5\d s\)$",
        r"^  why       cook \(row 1\), walker at 18\.0, 5\.5: idle, suspicion 0; placed$",
        r"^  picture   kept/test_cook_0\.png$",
        r"^  show it   hyosan replay kept/test_cook_0\.hyr$",
        r"^FAILED maps/test_cook\.tmx::test_cook\[0\] - within 0\.5 s: cook is attack",
    ],
)
def test_a_failure_tells(ran, line) -> None:
    assert ran.has(line), ran.text


def test_a_failure_is_drawn_and_recorded(ran) -> None:
    pixels = np.asarray(Image.open(ran.folder / "kept/test_cook_0.png"))
    assert pixels.shape[1] >= 480
    assert len(np.unique(pixels.reshape(-1, 3), axis=0)) > 50
    recorded = replay.load(ran.folder / "kept/test_cook_0.hyr")
    again = Rerun(recorded)
    while not again.over:
        again.advance()
    assert again.tick == recorded.ticks > 25
    assert verify(recorded).divergence is None


def test_expected_failures_are_strict(ran) -> None:
    assert ran.has(r"^XFAIL .*test_excused\[0\] - no way out$")
    assert ran.has(r"^XFAIL .*test_whole\[0\] - too slow yet$")
    assert ran.has(r"^FAILED .*test_well\[0\]")
    assert ran.has(r"happened  it was met though it is expected to fail \(she dies\)")


@pytest.mark.parametrize(
    "line",
    [
        r"^maps/test_wrong\.tmx: layer 'test', Expect \d+.*'alife'.*did you mean 'alive'",
        r"^maps/test_empty\.tmx: nothing is expected",
        r"^maps/test_junk\.tmx: not well-formed XML",
        r"^ERROR maps/test_wrong\.tmx - layer 'test', Expect \d+: that: 'alife'",
        r"^ERROR maps/test_empty\.tmx - nothing is expected",
        r"^ERROR maps/test_junk\.tmx - not well-formed XML",
    ],
)
def test_a_broken_map_is_a_line(ran, line) -> None:
    assert ran.has(line), ran.text


# ------------------------------------------------------------ fixtures
def test_a_stage_in_a_failing_test_is_told_and_drawn(ran) -> None:
    assert ran.has(r"never came true: stage\.mood\('z'\) == 'feed'")
    assert len(re.findall(r"^E +#@\.+z#", ran.text, re.MULTILINE)) == 1
    assert len(re.findall(r"^  #@\.+z#", ran.text, re.MULTILINE)) == 1, "until has told its scene itself"
    assert ran.has(r"AssertionError: assert 'idle' == 'chase'")
    kept = {path.name for path in (ran.folder / "kept").glob("*") if "test_well" not in path.name}
    drawn_ones = {
        f"test_own-{name}{end}"
        for name in ("test_waits", "test_asserts")
        for end in (".png", ".hyr", ".toml")
    }
    stages = {
        *drawn_ones,
        *(f"test_own-test_{name}" for name in ("map.png", "map.hyr", "meddles.png", "props.png")),
    }
    assert kept == {"test_cook_0.png", "test_cook_0.hyr", *stages}
    assert "stage.py" not in ran.text, "the stage's own lines are hidden"


@pytest.mark.parametrize("name", ["test_map", "test_waits", "test_asserts"])
def test_a_stage_can_be_seen_again(ran, name) -> None:
    assert ran.has(rf"^  show it   hyosan replay kept/test_own-{name}\.hyr$")
    recorded = replay.load(ran.folder / f"kept/test_own-{name}.hyr")
    assert verify(recorded).divergence is None
    assert recorded.ticks >= 20
    assert Rerun(recorded).picture is not None, "it can be painted"


def test_a_stage_that_cannot_be_seen_again_says_why(ran) -> None:
    assert ran.has(r"no recording: the test did to the world what no player can")
    assert ran.has(r"no recording: its legend has more than words")


TWINS = """
import pytest

@pytest.mark.parametrize('way', ['a/east', 'b/east', 'x' * 300])
def test_way(scenario, way):
    assert not scenario('#@#').step()

def test_wrecked(scenario):
    stage = scenario('#@.z#').step()
    stage.world.body.x[:] = float('nan')
    assert not stage

def test_stages_are_let_go(scenario):
    import gc
    from game.testing.stage import Stage
    gc.collect()
    assert not [each for each in gc.get_objects() if isinstance(each, Stage)]
"""


def test_no_two_failures_share_what_is_kept_of_them(tmp_path) -> None:
    for name in ("one", "two"):
        folder = tmp_path / name
        drawn(folder, "test_cook", FAILS, SHORT)
        (folder / "test_twins.py").write_text(TWINS)
        (folder / "__init__.py").touch()
    done = pytests(tmp_path, "--hyosan-keep", "kept", "-p", "no:randomly", "--tb=line", ".")
    told = done.stdout + done.stderr
    assert "INTERNALERROR" not in told
    assert " 10 failed, 2 passed in " in told, told[-3000:]
    films = re.findall(r"hyosan replay (kept/\S+\.hyr)$", told, re.MULTILINE)
    assert len(films) == len(set(films)) == 8, films
    maps = [replay.load(tmp_path / film).made.map for film in films if "cook" in film]
    assert maps == [str(tmp_path / name / "test_cook.tmx") for name in ("one", "two")]
    assert all((tmp_path / film).with_suffix(".png").is_file() for film in films)


# ------------------------------------------------------------ laziness
def test_nothing_of_the_game_is_imported_until_it_is_needed(tmp_path) -> None:
    (tmp_path / "test_plain.py").write_text(
        "import sys\n"
        "def test_plain():\n"
        "    ours = sorted(n for n in sys.modules if n == 'game' or n.startswith('game.'))\n"
        "    assert ours == ['game', 'game.testing', 'game.testing.finding', 'game.testing.plugin'], ours\n"
        "    assert not {'numpy', 'numba', 'pygame', 'PIL', 'defusedxml', 'pytmx'} & set(sys.modules)\n"
    )
    (tmp_path / "plain.tmx").write_text("<map/>")
    words = [*PLUGGED, "-p", "no:hypothesispytest", "-p", "no:cacheprovider", "-q", "."]
    done = subprocess.run(
        [sys.executable, "-m", "pytest", *words],
        cwd=tmp_path,
        env={"PYTHONPATH": str(ROOT), "PATH": ""},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "1 passed" in done.stdout


def test_this_checkout_collects_its_own_maps() -> None:
    """Also where the package is not installed: the conftest at the root registers the plugin."""
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "--collect-only", "-p", "no:cacheprovider", "maps/tests"],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "maps/tests/key_opens_door.tmx::key_opens_door[0]\n" in done.stdout
