"""Every verb explains itself with an example, starts fast, and refuses in one line."""

import contextlib
import os
import re
import shlex
import subprocess
import sys
import time
from pathlib import Path

import pytest
from typer.main import get_command
from typer.testing import CliRunner

from game.cli.app import app

GOOD = str(Path(__file__).parent.parent / "content" / "maps" / "good.tmx")
VERBS = (
    "play", "run", "replay", "watch", "shot", "check", "list", "why",
    "schema", "test", "bench", "doctor", "map", "mod",
)  # fmt: skip
UNDER = {"map": ("new",), "mod": ("new", "check", "pack", "install", "remove", "list")}
"""Verbs that are a word and a second one."""
WHOLE = [(verb,) for verb in VERBS if verb not in UNDER] + [
    (first, second) for first, seconds in UNDER.items() for second in seconds
]


def ask(*words: str):
    """What a verb answers: exit code, stdout, stderr."""
    return CliRunner().invoke(app, list(words), prog_name="hyosan")


def example(*words: str) -> str:
    """The command at the foot of a verb's help, '' where there is none."""
    told = ask(*words, "--help")
    assert told.exit_code == 0
    found = re.search(r"^ *Example: +((?:.|\n)+)\Z", told.stdout, re.MULTILINE)
    return " ".join(found[1].split()) if found else ""


def test_these_are_all_the_verbs():
    commands = get_command(app).commands
    assert set(commands) == set(VERBS)
    assert {name: set(verb.commands) for name, verb in commands.items() if hasattr(verb, "commands")} == {
        name: set(seconds) for name, seconds in UNDER.items()
    }


@pytest.mark.parametrize("words", [*WHOLE, *((verb,) for verb in UNDER)], ids=" ".join)
def test_help_has_an_example_that_can_be_typed(words):
    line = example(*words)
    assert line.startswith(" ".join(["hyosan", *words]) + " ") or line == "hyosan doctor"
    name, *rest = shlex.split(line)
    command = get_command(app)
    while hasattr(command, "commands"):
        name, *rest = rest
        command = command.commands[name]
    command.make_context(name, rest)  # raises on an option there is not, or a value that does not fit


def test_an_example_with_a_wrong_option_would_be_noticed():
    with pytest.raises(Exception, match="--sead"):
        get_command(app).commands["run"].make_context("run", ["hyosan_high", "--sead", "7"])


@pytest.mark.parametrize("words", WHOLE, ids=" ".join)
def test_help_says_what_the_verb_and_each_option_does(words):
    command = get_command(app)
    for word in words:
        command = command.commands[word]
    assert (command.help or "").strip().endswith(".")
    mute = [each.name for each in command.params if not getattr(each, "help", "")]
    assert mute == []


@pytest.mark.parametrize("words", WHOLE, ids=" ".join)
def test_help_has_nothing_but_words_for_people(words):
    told = ask(*words, "--help").stdout
    assert not re.findall(r"range>|\d{7,}|\.\.\.\]|None", told)


def test_a_seed_has_the_bound_it_has_in_batches():
    from game.cli import asked
    from game.headless.batch import order

    assert asked.LARGEST_SEED == order.LARGEST_SEED
    told = ask("run", GOOD, "--bot", "idle", "--seed", str(order.LARGEST_SEED + 1))
    assert told.exit_code == 2
    assert "larger than any seed" in " ".join(told.stderr.split())


def test_help_lists_every_verb():
    told = ask("--help").stdout
    assert all(re.search(rf"^  {verb} +\S", told, re.MULTILINE) for verb in VERBS)


@pytest.mark.parametrize("first", UNDER)
def test_a_verb_of_two_words_lists_the_second(first):
    for told in (ask(first, "--help").stdout, ask(first).output):
        assert all(re.search(rf"^  {second} +\S", told, re.MULTILINE) for second in UNDER[first])


@pytest.mark.parametrize("words", [(), *((verb,) for verb in UNDER)], ids=" ".join)
def test_no_line_of_a_list_of_verbs_is_cut_off(words):
    told = ask(*words, "--help").stdout
    assert "..." not in told.partition("Commands:")[2]


def test_help_loads_no_game():
    code = (
        "import sys; import game.cli.app; print(sum(m in sys.modules for m in ('numpy', 'numba', 'pygame')))"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "0"


@pytest.mark.benchmark
def test_help_comes_sooner_than_numpy_twice():
    def took(*words: str) -> float:
        start = time.perf_counter()
        subprocess.run([sys.executable, *words], capture_output=True, check=True)
        return time.perf_counter() - start

    numpy = min(took("-c", "import numpy, typer") for _ in range(3))
    assert min(took("-m", "game", "--help") for _ in range(3)) < 2 * numpy + 0.1


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("run", "hyosan_hihg", "--bot", "idle"), "did you mean 'hyosan_high'?"),
        (("run", GOOD, "--as", "onyo", "--bot", "idle"), "onjo"),
        (("run", GOOD, "--bot", "scuot"), "did you mean 'scout'?"),
        (("replay", "nothing.hyosan-replay"), "cannot be read"),
        (("replay", str(Path(__file__)), "--verify"), "not a Hyosan replay"),
        (("test", GOOD), "no test: give a map objects of class Expect"),
        (("check", GOOD, "--only", "key-ordre"), "key-order"),
        (("bench", "--only", "crowds"), "there are crowd"),
        (("mod", "check", "no_such_mod"), "no_such_mod"),
        (("run", GOOD, "--mod", "no_such_mod"), "no_such_mod"),
        (("why", GOOD, "nobody-at-all", "--tick", "0", "--bot", "idle"), "nobody-at-all"),
        (("why", GOOD, "²", "--bot", "idle"), "²: no actor of that name"),
        (("why", GOOD, "9" * 5000, "--bot", "idle"), "no actor of that name"),
    ],
)
def test_what_people_got_wrong_is_one_line_and_two(words, told):
    answer = ask(*words)
    assert answer.exit_code == 2
    assert answer.stdout == ""
    assert told in answer.stderr
    assert answer.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("shot", "m", "--at", "here"), "not X,Y"),
        (("shot", "m", "--at", "-1,5"), "outside every map"),
        (("shot", "m", "--time", "25:00"), "no time of day"),
        (("shot", "m", "--time", "noon"), "not HH:MM"),
        (("run", "m", "--seed", "-1"), "--seed"),
        (("run", "m", "--seconds", "9999"), "--seconds"),
        (("run", "m", "--seconds", "nan"), "--seconds"),
        (("check", "m", "--playable", "--seconds", "nan"), "--seconds"),
        (("shot", "m", "--map-only", "--at", "3,4"), "--map-only"),
        (("map", "new", "attic", "--size", "big"), "not WxH"),
        (("check",), "PATH"),
        (("list", "songs"), "songs"),
        (("mod", "sell"), "sell"),
        (("dance",), "dance"),
    ],
)
def test_wrong_usage_is_two(words, told):
    answer = ask(*words)
    assert answer.exit_code == 2
    assert told in answer.stderr


def test_our_own_fault_is_seventy_with_a_crash_file(tmp_path):
    code = (
        "import game.cli.list as verb, game.__main__ as m\n"
        "def broken(): raise ZeroDivisionError('planted')\n"
        "verb._bots = broken\n"
        "m.main()\n"
    )
    told = subprocess.run(
        [sys.executable, "-c", code, "list", "bots"],
        capture_output=True,
        text=True,
        env={**os.environ, "HYOSAN_HOME": str(tmp_path)},
        check=False,
    )
    assert told.returncode == 70
    assert told.stderr.count("\n") == 1
    assert "planted" in told.stderr
    assert "ZeroDivisionError" in (tmp_path / "crash.txt").read_text()


@pytest.fixture
def warmed(monkeypatch, tmp_path):
    """`hyosan doctor` where to warm is to leave so many new files. -> what it says on stdout and stderr"""
    from game.core import compiled
    from game.sim import warmup
    from game.view import warming

    monkeypatch.setenv("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    monkeypatch.setattr(warming, "second_hand", contextlib.nullcontext)
    monkeypatch.setattr(warming, "brushes", lambda: iter(()))

    def doctor(root, new):
        def warm():
            for name in new:
                (root / name).touch()
                yield name

        monkeypatch.setattr(compiled, "ROOT", root)
        monkeypatch.setattr(warmup, "warm", warm)
        told = ask("doctor")
        assert told.exit_code == 0, told.output
        return dict(line.split("  ", 1) for line in told.stdout.splitlines()), told.stderr

    return doctor


def test_doctor_says_whether_there_was_anything_to_compile(warmed, tmp_path):
    from game.core import compiled

    told, aside = warmed(tmp_path, ["a.nbc", "b.nbc"])
    assert told["rules"].strip() == "ready: 2 parts compiled now, in 0 s"
    assert aside == "compiling the rules, about a minute\n"
    rule = "game.sim.systems.move"
    kept = tmp_path / f"{rule}-{compiled.source_digest(rule)}" / "move"
    kept.mkdir(parents=True)
    (kept / "rule.nbi").touch()
    told, aside = warmed(tmp_path, ["a.nbc"])
    assert (told["rules"].strip(), aside) == ("ready: compiled before", "")
    told, aside = warmed(tmp_path, ["c.nbc"])
    assert told["rules"].strip() == "ready: 1 part compiled now, in 0 s"


def test_doctor_without_a_folder_for_compiled_rules_says_so(warmed):
    told, _ = warmed(None, [])
    assert "every start takes about a minute" in told["rules"]


def test_doctor_tells_of_extras_as_they_are_asked_for(monkeypatch):
    import tomllib

    from game.cli import doctor

    text = (Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8")
    asked = tomllib.loads(text)["project"]["optional-dependencies"]
    for extra, packages in doctor.EXTRAS.items():
        assert [re.split("[><=]", each)[0] for each in asked[extra]] == list(packages)
    monkeypatch.setattr(doctor, "_version", lambda package: "" if package == "pyarrow" else "1")
    assert doctor._extras() == {
        "extra batch": "no pyarrow; if wanted, pip install 'hyosan[batch]'",
        "extra rl": "installed",
        "extra bench": "installed",
    }


def test_a_first_time_is_told_where_somebody_watches(monkeypatch, capsys, tmp_path):
    from game.cli import out
    from game.core import compiled

    monkeypatch.setattr(compiled, "ROOT", tmp_path)
    out.first_time()
    assert capsys.readouterr().err == "", "nobody watches"
    monkeypatch.setattr(out, "on_a_terminal", lambda: True)
    out.first_time()
    assert "compiling the rules first, about a minute, once" in capsys.readouterr().err
    rule = "game.sim.systems.move"
    kept = tmp_path / f"{rule}-{compiled.source_digest(rule)}" / "move"
    kept.mkdir(parents=True)
    (kept / "rule.nbi").touch()
    out.first_time()
    assert capsys.readouterr().err == "", "it was done before"
