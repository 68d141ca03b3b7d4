"""The front page: every command can be typed, every example runs as written, every file it names is there."""

import re
import shlex
from pathlib import Path

import pytest
from typer.main import get_command
from typer.testing import CliRunner

from game.cli.app import app
from game.content.drawn.legend import SIGNS
from game.testing.stage import Stage

ROOT = Path(__file__).resolve().parents[2]
TEXT = (ROOT / "README.md").read_text("utf-8")
BLOCKS = re.findall(r"```(\w*)\n(.*?)```", TEXT, re.DOTALL)
COMMANDS = [
    line.strip()
    for kind, block in BLOCKS
    if not kind
    for line in block.splitlines()
    if line.startswith("hyosan ")
]
PYTHON = [block for kind, block in BLOCKS if kind == "python"]


def example(word: str) -> str:
    """The one example of Python with a word in it."""
    (found,) = [block for block in PYTHON if word in block]
    return found


def test_there_is_something_to_hold():
    assert len(COMMANDS) >= 18
    assert len(PYTHON) == 3


@pytest.mark.parametrize("line", COMMANDS)
def test_every_command_can_be_typed(line):
    command, (_, name, *rest) = get_command(app), shlex.split(line, comments=True)
    command = command.commands[name]
    while hasattr(command, "commands"):
        name, *rest = rest
        command = command.commands[name]
    command.make_context(name, rest)  # raises on an option there is not, or a value that does not fit


def test_the_bot_plays(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("my_bot.py").write_text(example("class Straight"))
    words = ["run", "arena_wing", "--bot", "my_bot.py", "--seconds", "3", "--seed", "7"]
    told = CliRunner().invoke(app, words, prog_name="hyosan")
    assert told.exit_code == 3, told.output
    assert "my_bot.py" in told.stdout


@pytest.mark.parametrize("row", ["she does", "the world does", "time goes by", "one asks"])
def test_every_word_of_a_scenario_is_one(row):
    (line,) = [each for each in TEXT.splitlines() if each.startswith(f"| {row} |")]
    words = {re.match(r"\w+", each)[0] for each in re.findall(r"`([^`]+)`", line)}
    assert len(words) >= 3
    assert [word for word in words if not hasattr(Stage, word)] == []


def test_every_sign_of_a_scenario_is_told():
    (line,) = [each for each in TEXT.splitlines() if each.startswith("| signs |")]
    assert [sign for sign in re.findall(r"`([^`]+)`", line) if len(sign) == 1] == list(SIGNS)


def test_the_scenario_holds(scenario):
    names: dict = {}
    exec(example("def test_"), names)
    names["test_a_walker_hears_running"](scenario)


def test_the_agent_plays_a_whole_episode():
    names: dict = {}
    exec(example("gymnasium.make"), names)
    assert names["over"]


@pytest.mark.parametrize("name", sorted(set(re.findall(r"\]\((?!https?:)([^)#]+)\)", TEXT))))
def test_every_file_it_names_is_there(name):
    assert (ROOT / name).exists()
