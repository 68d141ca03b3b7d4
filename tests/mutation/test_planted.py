"""Planted faults are caught by the map tests: the list is checked; `pytest -m mutation` plants them all."""

from __future__ import annotations

import importlib.util
import os
import pickle
import shutil
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

from game.core import compiled, sources

HERE = Path(__file__).parent


def _module(name: str, path: Path) -> ModuleType:
    if name not in sys.modules:
        spec = importlib.util.spec_from_file_location(name, path)
        assert spec is not None
        assert spec.loader is not None
        sys.modules[name] = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(sys.modules[name])
    return sys.modules[name]


planted = _module("planted_faults", HERE / "planted.py")
Fault, Verdict = planted.Fault, planted.Verdict
FAULTS = planted.read()
LEAST = 30 if len({fault.file for fault in FAULTS}) > 5 else 1
"""Faults there must be, once more than the doors' rules have some."""
FEW = planted.few(FAULTS)
"""What .ci/run tries of them: `pytest -m mutation_few`."""


def _case(fault):
    few = [pytest.mark.mutation_few] if fault in FEW else []
    return pytest.param(fault, id=fault.name, marks=[pytest.mark.mutation, *few])


# ------------------------------------------------------------ the list
def test_the_list_is_long_enough():
    assert len(FAULTS) >= LEAST


def test_no_two_faults_share_a_name_or_a_change():
    names = Counter(fault.name for fault in FAULTS)
    changes = Counter((fault.file, fault.was, fault.becomes) for fault in FAULTS)
    assert [*names.values(), *changes.values()] == [1] * (2 * len(FAULTS))


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_each_fault_can_be_planted(fault):
    assert planted.faulty(fault) == []


def test_the_few_are_cheap_and_of_different_rules():
    files = [fault.file for fault in FEW]
    assert len(set(files)) == len(FEW) == min(5, len({fault.file for fault in FAULTS}))
    assert all(file.startswith("game/sim/systems/") for file in files)


def test_the_few_are_spread_over_the_rules():
    faults = [
        Fault(f"f{k}", "", f"game/sim/systems/{'abcdefghij'[k % 10]}.py", "", "", ()) for k in range(20)
    ]
    faults += [Fault("core", "", "game/core/crowd.py", "", "", ())]
    assert [fault.name for fault in planted.few(faults)] == ["f0", "f2", "f4", "f6", "f8"]


SOUND = dict(name="upside_down", says="up is down", file="game/rule.py", was="y += 1", becomes="y -= 1")


@pytest.fixture
def checkout(tmp_path):
    """A checkout of one rule and one map."""
    (tmp_path / "game").mkdir()
    (tmp_path / "game" / "rule.py").write_text(
        "x, y = 0, 0\nx += 2  # and x += 2\ny += 1\n", encoding="utf-8"
    )
    (tmp_path / "README.md").write_text("y += 1\n", encoding="utf-8")
    (tmp_path / "up.tmx").touch()
    return tmp_path


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({}, None),
        ({"name": "Upside down"}, "snake_case"),
        ({"says": "up\nis down"}, "one line"),
        ({"maps": ()}, "names no map"),
        ({"maps": ("up", "down")}, "no map test down"),
        ({"file": "game/rules.py"}, "no rule game/rules.py"),
        ({"file": "README.md"}, "no rule README.md"),
        ({"was": "y += 2"}, "0 times"),
        ({"was": "x += 2"}, "2 times"),
        ({"becomes": "y -= "}, "no longer Python at line 3"),
        ({"becomes": "y += 1  # twice"}, "changes nothing"),
    ],
)
def test_an_unsound_fault_is_told(checkout, changes, told):
    fault = Fault(**{**SOUND, "maps": ("up",), **changes})
    found = planted.faulty(fault, checkout, checkout)
    assert found == [] if told is None else told in found[0]


@pytest.mark.parametrize("key", ["sais", "was"])
def test_an_odd_or_missing_key_is_told(tmp_path, key):
    entry = {**SOUND, "maps": ["up"]}
    entry[key.replace("sais", "says") if key == "sais" else "wass"] = entry.pop(
        "says" if key == "sais" else key
    )
    entry |= {"sais": ""} if key == "sais" else {}
    lines = [f"{name} = {value!r}" for name, value in entry.items()]
    (tmp_path / "odd.toml").write_text("[[fault]]\n" + "\n".join(lines), encoding="utf-8")
    with pytest.raises(planted.Malformed, match=key):
        planted.read(tmp_path)


# ------------------------------------------------------------ the judgement
OK = '{"tests": [{"map": "maps/tests/a.tmx", "passed": true}, {"map": "b[0]", "passed": true}]}'
BAD = OK.replace("true", "false", 1)


@pytest.mark.parametrize(
    ("code", "out", "errors", "verdict", "failed"),
    [
        (0, OK, "", Verdict.SURVIVED, ()),
        (1, BAD, "", Verdict.CAUGHT, ("a",)),
        (0, BAD, "", Verdict.BROKE, ()),
        (1, OK, "", Verdict.BROKE, ()),
        (1, "", "Traceback\nKeyError: 4", Verdict.BROKE, ()),
        (1, '{"tests": [{"map": "a", "passed": false}]}', "", Verdict.BROKE, ()),
        (2, "", "a.tmx: no such word", Verdict.BROKE, ()),
        (70, "", "fault written to crash.txt", Verdict.BROKE, ()),
        (-11, "", "", Verdict.BROKE, ()),
    ],
)
def test_only_a_failed_map_is_a_catch(code, out, errors, verdict, failed):
    found = planted.judged(code, out, errors, ("a", "b"))
    assert (found.verdict, found.failed) == (verdict, failed)
    assert (verdict is Verdict.BROKE) == bool(found.told)


def test_a_frozen_run_is_ended(tmp_path):
    (tmp_path / "game").mkdir()
    (tmp_path / "game" / "__main__.py").write_text("while True: pass", encoding="utf-8")
    assert planted.play(tmp_path, ("a",), seconds=0.3).verdict is Verdict.FROZE


# ------------------------------------------------------------ code of its own
def test_every_import_of_a_compiled_module_is_in_its_digest():
    """An import the digest overlooks would let a fault run on code compiled without it."""
    import ast

    looked = 0
    for path in sorted((planted.CHECKOUT / "game").rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        if "game.core.compiled" not in text:
            continue
        looked += 1
        wanted = set()
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("game"):
                whole = {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
                wanted |= {name for name in whole if sources._source(name)}
            elif isinstance(node, ast.Import):
                wanted |= {alias.name for alias in node.names if alias.name.startswith("game")}
        modules = {name for name in wanted if sources._source(name).name != "__init__.py"}
        assert modules <= sources._imports(text), path
    assert looked > 20


def digests_in(folder, *modules):
    """Digests of modules as another checkout has them, asked of a process there."""
    code = f"from game.core.compiled import source_digest as d; print(*map(d, {modules!r}))"
    env = {**os.environ, "PYTHONPATH": str(folder), "HYOSAN_CACHE": str(folder / "cache")}
    done = subprocess.run([sys.executable, "-c", code], cwd=folder, env=env, capture_output=True, text=True)
    return dict(zip(modules, done.stdout.split(), strict=True))


def test_a_planted_fault_never_meets_the_code_of_the_sound_rule(tmp_path):
    leaning, others = (
        ("game.core.sound", "game.sim.systems.noise"),
        ("game.core.flow", "game.core.walls"),
    )
    fault = Fault("deaf", "", "game/core/sound.py", '"""', '"""Deaf. ', ())
    sound = digests_in(planted.copied(tmp_path / "a", None), *leaning, *others)
    other = digests_in(planted.copied(tmp_path / "b", None, fault), *leaning, *others)
    assert sound == {module: compiled.source_digest(module) for module in leaning + others}
    assert [module for module in sound if sound[module] != other[module]] == list(leaning)


# ------------------------------------------------------------ every fault
@pytest.fixture(scope="session")
def control(request, tmp_path_factory):
    """The game without a fault, in a copy like theirs: what it makes of their maps, and its compiled code.

    Several test processes share one; who comes first plays it.
    """
    shared = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        shared = shared.parent
    folder, answer = shared / "sound-rules", shared / "sound-rules.answer"
    try:
        folder.mkdir()
    except FileExistsError:
        while not answer.exists():
            time.sleep(0.2)
    else:
        planted.copied(folder, compiled.ROOT)
        found = planted.play(folder, _maps_of(request.session.items), planted.ALL_SECONDS)
        (shared / "answer").write_bytes(pickle.dumps((found.verdict.name, found.failed, found.told)))
        (shared / "answer").replace(answer)
    verdict, failed, told = pickle.loads(answer.read_bytes())
    return SimpleNamespace(folder=folder, verdict=verdict, failed=failed, told=told)


def _maps_of(items):
    """The maps that the faults about to be planted name."""
    calls = [item.callspec.params for item in items if hasattr(item, "callspec")]
    faults = [call["fault"] for call in calls if "fault" in call] or FAULTS[:1]
    return tuple(sorted({name for fault in (*faults, FAULTS[0]) for name in fault.maps}))


@pytest.mark.mutation
@pytest.mark.mutation_few
def test_the_sound_rules_are_not_compiled_twice(control, tmp_path):
    """Another folder with the same text shares its code, so what a fault does not touch is never anew."""
    folder = planted.copied(tmp_path / "game", control.folder / "cache")
    before = {path.relative_to(folder) for path in (folder / "cache").rglob("*.nb?")}
    assert planted.play(folder, FAULTS[0].maps).verdict is Verdict.SURVIVED
    assert {path.relative_to(folder) for path in (folder / "cache").rglob("*.nb?")} == before != set()


@pytest.mark.parametrize("fault", [_case(fault) for fault in FAULTS])
def test_it_is_caught(fault, control, tmp_path, record_property):
    assert control.verdict in ("SURVIVED", "CAUGHT"), f"the sound rules: {control.told}"
    assert not set(fault.maps) & set(control.failed), "these maps fail without the fault too"
    started = time.perf_counter()
    folder = planted.copied(tmp_path / "game", control.folder / "cache", fault)
    before = planted.built(folder)
    found = planted.play(folder, fault.maps)
    record_property("planted_fault", found.verdict.value)
    record_property("seconds", round(time.perf_counter() - started, 1))
    record_property("maps_that_failed", " ".join(found.failed))
    if "@compiled" in (folder / fault.file).read_text(encoding="utf-8"):
        assert planted.built(folder) > before, "no code was compiled with the fault in it"
    assert found.verdict is Verdict.CAUGHT, f"{fault.says}: {found.verdict.value} {found.told}"
    shutil.rmtree(folder)
