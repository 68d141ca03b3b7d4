"""Bots from outside: named by file or module, given percepts alone, and one line where they go wrong."""

import json
import re
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from game.cli.app import app
from game.content.gate import ContentError
from game.headless import guest, players, roster
from game.headless.wits.skill import Skilled
from game.sim.commands import Strike, Walk
from tests.content.conftest import Drawn
from tests.headless.test_wits import percept

GOOD = str(Path(__file__).parent.parent / "content" / "maps" / "good.tmx")
EAST = """
from game.sim.commands import Walk

class East:
    def __init__(self, seed):
        self.seed = seed

    def act(self, percept):
        assert type(percept).__name__ == "Percept"
        return [Walk(127, self.seed)]
"""
STUMBLES = """class Stumbles:
    def __init__(self, seed):
        self.left = seed

    def act(self, percept):
        self.left -= 1
        return self.found({}) if self.left < 0 else []

    def found(self, there):
        return there["exit"]
"""
FIELD = "\n".join(["." * 9] * 9)


@pytest.fixture
def bots(tmp_path, monkeypatch):
    """Writes a bot's file into the folder one stands in."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "path", list(sys.path))

    def write(text: str, name: str = "my_bot.py") -> str:
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(text)
        return name

    yield write
    for name, module in list(sys.modules.items()):
        if str(getattr(module, "__file__", None) or "").startswith(str(tmp_path)):
            del sys.modules[name]


def ask(*words):
    return CliRunner().invoke(app, [str(word) for word in words], prog_name="hyosan")


def acts(word: str, seed: int = 3):
    return players.make(word, seed).act(percept(FIELD))


# ------------------------------------------------------------ who is meant
@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("scout", ("scout", "", "")),
        ("scout:40", ("scout", "", "40")),
        ("my_bot.py", ("my_bot.py", "", "")),
        ("a.b/my_bot.py:Bold", ("a.b/my_bot.py", "Bold", "")),
        ("my_bot.py:40", ("my_bot.py", "", "40")),
        ("my_bot.py:Bold:40", ("my_bot.py", "Bold", "40")),
        (r"C:\bots\my_bot.py:Bold", (r"C:\bots\my_bot.py", "Bold", "")),
        ("pack.bots:Bold", ("pack.bots", "Bold", "")),
    ],
)
def test_a_name_falls_into_its_parts(word, parts):
    assert players.parse(word) == parts


@pytest.mark.parametrize("word", ["my_bot.py", "my_bot.py:East", "./my_bot.py", "my_bot:East"])
def test_a_bot_is_found_by_file_and_by_module(bots, word):
    bots(EAST)
    assert acts(word) == [Walk(127, 3)]


def test_a_file_may_import_what_lies_beside_it(bots):
    bots("WAY = 5\n", "there/ways.py")
    text = "import ways\nfrom game.sim.commands import Walk\nclass B:\n    def act(self, p):\n"
    assert acts(bots(text + "        return [Walk(ways.WAY, 0)]\n", "there/b.py")) == [Walk(5, 0)]


def test_one_of_several_is_named_and_a_hidden_one_is_none(bots):
    two = "class {}:\n    def act(self, p): return []\n"
    file = bots(two.format("Bold") + two.format("_Base"))
    assert acts(file) == []
    bots(two.format("Bold") + two.format("Shy"), "two.py")
    with pytest.raises(ContentError, match=r"2 bots in it: say which: two\.py:Bold, two\.py:Shy"):
        acts("two.py")
    assert acts("two.py:Shy") == []


def test_a_function_may_make_it_with_seed_and_skill(bots):
    text = "class _B:\n    def __init__(self, a): self.a = a\n    def act(self, p): return self.a\n"
    text += (
        "from game.sim.commands import Walk\ndef make(seed, skill): return _B([Walk(seed, skill.percent)])\n"
    )
    assert acts(bots(text)) == [Walk(3, 100)]
    assert acts("my_bot.py:make") == [Walk(3, 100)]


def test_skill_makes_another_ones_hands_clumsy_too(bots):
    bots(EAST)
    assert isinstance(players.make("my_bot.py:East:40", 0), Skilled)
    assert not isinstance(players.make("my_bot.py", 0), Skilled)


def test_a_file_that_changed_is_read_anew(bots):
    bots(EAST)
    assert acts("my_bot.py") == [Walk(127, 3)]
    bots(EAST.replace("Walk(127", "Walk(-100"))
    assert acts("my_bot.py") == [Walk(-100, 3)]


def test_a_bot_of_the_house_is_nobody_elses(bots):
    bots("raise SystemExit", "scout.py")
    assert type(players.make("scout", 0)) is type(roster.make("scout", 0))


def test_a_map_loads_no_code(bots, tmp_path):
    """`test_bot` is data of a stranger: a name of the house, or it is refused."""
    bots("open('loaded', 'w')\n" + EAST)
    drawn, folder = Drawn(tmp_path), tmp_path / "test_it.tmx"
    for word in ("my_bot.py", "my_bot:East"):
        told = '<property name="test_expect" value="running"/>'
        rows = "####\n#..#\n####"
        text = drawn.text(rows).replace(
            "<properties>", f'<properties>{told}<property name="test_bot" value="{word}"/>', 1
        )
        folder.write_text(text)
        answer = ask("test", folder)
        assert answer.exit_code == 2
        assert "test_bot" in answer.stderr
    assert not Path("loaded").exists()


# ------------------------------------------------------------ what goes wrong
@pytest.mark.parametrize(
    ("text", "word", "told"),
    [
        ("class B\n    pass\n", "b.py", "b.py: line 1: SyntaxError: expected ':'"),
        (
            "x = 1\nimport nothing_there\n",
            "b.py",
            "b.py: line 2, in <module>: ModuleNotFoundError: No module",
        ),
        ("raise SystemExit(3)", "b.py", "b.py: line 1, in <module>: SystemExit: 3: in `raise SystemExit(3)`"),
        ("x = 1", "b.py", "b.py: no bot in it: write a class with act(self, percept)"),
        (EAST, "b.py:Eats", "b.py: no 'Eats' in it: allowed: East; did you mean 'East'?"),
        (EAST, "b.py:East:400", "b.py:East:400: no such skill"),
        (EAST, "b", "b: no such bot: did you mean b.py?"),
        (EAST, "c.py", "c.py: No such file or directory: name a file with"),
        (EAST, "c:East", "c: no such module"),
        (EAST, "b.py:East:and:more", "no such bot: NAME[:SKILL], or my_bot.py"),
        ("def make(): return 3", "b.py", "b.py: make made int, which cannot act"),
        ("class B:\n    def __init__(self, x): pass\n    def act(self, p): return []", "b.py", "TypeError"),
    ],
)
def test_what_is_no_bot_is_one_line(bots, text, word, told):
    bots(text, "b.py")
    answer = ask("run", GOOD, "--bot", word)
    assert (answer.exit_code, answer.stdout) == (2, "")
    assert told in answer.stderr
    assert answer.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("returned", "told"),
    [
        ("None", "act returned None: return a list of commands, [] for nothing"),
        ("Walk(1, 1)", "act returned Walk(dx=1, dy=1): return a list"),
        ("['walk']", "act returned 'walk': game.sim.commands has Walk, Face"),
        ("[Walk(0.5, 1)]", "its numbers must be whole ones"),
        ("[Walk(1, 10**9)]", "its numbers must be within -32768..32768"),
        ("[Walk(1, None)]", "its numbers must be whole ones"),
    ],
)
def test_what_is_no_command_is_told_before_the_rules_see_it(bots, returned, told):
    word = bots(f"from game.sim.commands import Walk\nclass B:\n    def act(self, p): return {returned}\n")
    answer = ask("run", GOOD, "--bot", word, "--seconds", "1")
    assert answer.exit_code == 2
    assert "my_bot.py: tick 0 of seed 0: act returned " in answer.stderr
    assert told in answer.stderr
    assert answer.stderr.count("\n") == 1


def test_numbers_of_numpy_become_those_a_replay_keeps(bots):
    word = bots("import numpy as np\nfrom game.sim.commands import Walk\n" + EAST.partition("Walk\n")[2])
    Path(word).write_text(Path(word).read_text().replace("127", "np.int16(127)"))
    (asked,) = acts(word)
    assert [type(each) for each in (asked.dx, asked.dy)] == [int, int]


def test_a_stumble_names_file_line_tick_and_seed(bots):
    answer = ask("run", GOOD, "--bot", bots(STUMBLES), "--seed", "2", "--record", "n.hyr", "--log", "l.jsonl")
    assert answer.exit_code == 2
    wanted = (
        "my_bot.py: line 10, in found, tick 12 of seed 2: KeyError: 'exit': in `return there[\"exit\"]`\n"
    )
    assert answer.stderr == wanted
    assert "ticks" in ask("replay", "n.hyr", "--json").stdout, "the night up to it is kept"
    assert ask("replay", "n.hyr", "--verify").exit_code == 0


def test_a_stumble_in_a_file_beside_it_is_told_there(bots):
    bots("def far(percept):\n    return 1 / 0\n", "ways.py")
    bots("import ways\nclass B:\n    def act(self, p):\n        return ways.far(p)\n", "b.py")
    assert (
        "ways.py: line 2, in far, tick 0 of seed 0: ZeroDivisionError"
        in ask("run", GOOD, "--bot", "b.py").stderr
    )


def test_what_a_bot_prints_spoils_no_document(bots):
    word = bots("print('hello')\n" + EAST.replace("assert", "print('east'); assert"))
    answer = ask("run", GOOD, "--bot", word, "--seconds", "0.2", "--json")
    assert json.loads(answer.stdout)["bot"] == "my_bot.py"
    assert answer.stderr == "hello\neast\neast\n"


# ------------------------------------------------------------ every verb with a bot
@pytest.mark.slow
def test_a_stumble_in_another_process_is_the_same_line(bots):
    word = bots(STUMBLES)
    answer = ask("run", GOOD, "--bot", word, "--seeds", "2..3", "--seconds", "1", "--jobs", "2")
    assert answer.exit_code == 2
    assert re.search(r"^my_bot.py: line 10, in found, tick \d+ of seed [23]: KeyError", answer.stderr, re.M)
    assert "Traceback" not in answer.stderr


def test_nights_before_the_stumble_are_counted(bots):
    word = bots(STUMBLES.replace("self.left = seed", "self.left = 0 if seed == 2 else 99"))
    answer = ask("run", GOOD, "--bot", word, "--seeds", "0..3", "--seconds", "1", "--jobs", "1", "--out", "a")
    assert answer.exit_code == 2
    assert answer.stderr.splitlines()[1:] == [
        "my_bot.py: line 10, in found, tick 0 of seed 2: KeyError: 'exit': in `return there[\"exit\"]`",
        "stopped: 2 of 4 nights are kept in a",
    ]
    assert Path("a/journal.jsonl").read_text().count("\n") == 2


def test_a_batch_goes_on_only_with_the_same_bot(bots):
    bots("WAY = 5\n", "ways.py")
    word = bots("import ways\n" + EAST)
    line = ("run", GOOD, "--bot", word, "--seeds", "0..1", "--seconds", "1", "--jobs", "1", "--out", "a")
    assert ask(*line).exit_code == 0
    assert ask(*line).exit_code == 0
    bots("WAY = 6\n", "ways.py")
    answer = ask(*line)
    assert answer.exit_code == 2
    assert "my_bot.py: changed since it was played" in answer.stderr
    assert "name another folder with --out" in answer.stderr


def test_left_to_itself_a_batch_stays_in_its_own_folder(bots):
    bots(EAST, "up/my_bot.py")
    line = ("--bot", "up/../up/my_bot.py:East", "--seeds", "0..1", "--seconds", "1", "--jobs", "1")
    assert ask("run", GOOD, *line).exit_code == 0
    (folder,) = Path("runs").iterdir()
    assert folder.name.startswith("good-up-..-up-my_bot.py-East-")
    assert (folder / "report.html").is_file()


def test_the_digest_is_of_what_it_imports_from_beside_it(bots):
    bots("A = 1\n", "deep/one.py")
    bots("from deep import one\n", "two.py")
    bots("B = 1\n", "other.py")
    word = bots("import two, json, sys\n" + EAST)
    first = players.digest(word)
    bots("B = 2\n", "other.py")
    assert players.digest(word) == first
    bots("A = 2\n", "deep/one.py")
    assert players.digest(word) != first
    assert players.digest("scout:40") == ""


def test_the_digest_is_of_what_a_module_imports_too(bots):
    bots("", "pack/__init__.py")
    bots("from . import near\nfrom .. import no\n" + EAST, "pack/lead.py")
    bots("import pack.far\n", "pack/near.py")
    digests = {players.digest("pack.lead:East")}
    for name in ("pack/__init__.py", "pack/near.py", "pack/far.py"):
        bots("import pack.far\nX = 1\n", name)
        digests.add(players.digest("pack.lead:East"))
    assert len(digests) == 4


def test_the_others_take_one_too(bots):
    word = bots(EAST)
    assert ask("why", GOOD, "0", "--tick", "6", "--bot", word).exit_code == 0
    told = json.loads(ask("check", "--playable", GOOD, "--bot", word, "--seconds", "2", "--json").stdout)
    assert {each["bot"] for verdict in told for each in verdict["tries"]} == {"my_bot.py"}
    assert ask("check", GOOD, "--bot", word).exit_code == 2


def test_a_drawn_test_is_played_by_whom_one_names(bots):
    word = bots(EAST)
    line = ("test", "tests/key_opens_door", "--seeds", "0", "--keep", "kept")
    assert ask(*line).exit_code == 0
    assert ask(*line, "--bot", word).exit_code == 1
    assert ask(*line, "--bot", "scuot").exit_code == 2


def test_a_stage_is_played_by_a_bot(staged_hall, bots):
    class Fist:
        asked = 0

        def act(self, percept):
            self.asked += 1
            return [Strike(), Walk(127, 0)]

    bot = Fist()
    stage = staged_hall()
    assert stage.play(bot, 1.0).tick == 60
    assert bot.asked == 10
    assert stage.at("@").x > 2
    assert staged_hall().play(bots(EAST), 1.0).at("@").x > 2
    with pytest.raises(ContentError, match="no such bot"):
        stage.play("scuot")


@pytest.fixture
def staged_hall():
    from game.testing.stage import scenario

    return lambda: scenario("########\n#@.....#\n########")


def test_each_bot_has_what_lies_beside_it(bots):
    """Two versions of one bot, with files of the same name beside them, one of them read while it plays."""
    text = """
from game.sim.commands import Walk
from plan import EAST

class Same:
    def act(self, percept):
        from deep import late
        return [Walk(EAST, late.SOUTH)]
"""
    words = [bots(text, f"v{n}/bot.py") for n in (1, 2)]
    for n in (1, 2):
        bots(f"EAST = {n}\n", f"v{n}/plan.py")
        bots(f"SOUTH = {10 * n}\n", f"v{n}/deep/late.py")
    made = [players.make(word, 0) for word in words]
    for _ in range(2):
        assert [bot.act(percept(FIELD)) for bot in made] == [[Walk(1, 10)], [Walk(2, 20)]]
    assert [acts(word) for word in words] == [[Walk(1, 10)], [Walk(2, 20)]]


@pytest.mark.parametrize(
    ("act", "told"),
    [
        ("raise Odd('x')", "Odd: x"),
        ("raise Mute()", "a Mute that raises ZeroDivisionError when it is shown"),
        ("return Mute()", "act returned a Mute that raises ZeroDivisionError"),
        ("return [Mute()]", "act returned a Mute that raises ZeroDivisionError"),
        ("return [None] * 1001", "act returned 1001: at most 1000 commands at a time"),
    ],
)
def test_the_oddest_faults_are_one_line_too(bots, act, told):
    odd = "class Odd(BaseException): pass\nclass Mute(Exception):\n    def __repr__(self): return 1 / 0\n"
    word = bots(f"{odd}    __str__ = __repr__\nclass B:\n    def act(self, p): {act}\n")
    with pytest.raises(ContentError, match=re.escape(told)) as refused:
        acts(word)
    assert "\n" not in str(refused.value)


def test_the_fence_lets_ctrl_c_through(bots):
    word = bots("class B:\n    def act(self, p): raise KeyboardInterrupt\n")
    with pytest.raises(KeyboardInterrupt):
        acts(word)


def test_what_the_build_counts_holds_who_calls_bots():
    from game.headless.batch import build

    files = {Path(module.__file__).name for module in (guest, players, roster)}
    assert files <= set(build.PLAYERS)
