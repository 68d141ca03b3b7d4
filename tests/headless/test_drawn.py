"""Maps that are tests: those of the game pass, and one that comes out otherwise is told."""

import json

import pytest
from typer.testing import CliRunner

from game.cli.app import app
from game.content import places
from game.content.gate import ContentError
from game.headless.drawn import judge, judge_all, maps_of
from game.headless.roster import Unknown

TESTS = places.maps() / "tests"


def changed(tmp_path, name, **words):
    """A test of the game with other words on the map, beside its tileset."""
    text = (TESTS / f"{name}.tmx").read_text(encoding="utf-8")
    for key, value in words.items():
        before = text
        text = text.replace(f'name="test_{key}" value="', f'name="test_{key}" value="{value}" old="')
        assert text != before
    home = tmp_path / "maps"
    home.mkdir(exist_ok=True)
    (tmp_path / "game.tiled-project").touch()
    for source in ("school.tsx", "school.png"):
        folder = places.maps() if source.endswith("tsx") else places.assets() / "tiles"
        data = (folder / source).read_bytes().replace(b"../assets/tiles/", b"")
        (tmp_path / source).write_bytes(data)
    path = home / f"{name}.tmx"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("path", sorted(TESTS.glob("*.tmx")), ids=lambda path: path.stem)
def test_the_game_s_own_maps_come_out_as_they_say(path):
    judged = judge(path)
    assert judged is not None
    assert judged.passed, str(judged)
    assert judged.triggers, "a test in which nothing acted proves little"


def test_one_that_comes_out_otherwise_is_told_with_what_acted(tmp_path):
    judged = judge(changed(tmp_path, "horde_breaks_boards", expect="running"))
    assert not judged.passed
    assert "FAILED: expected running, came out won after" in str(judged)
    assert str(judged).endswith("triggers that acted: call, broken")


def test_the_time_runs_out_for_whoever_stands_idle(tmp_path):
    judged = judge(changed(tmp_path, "key_opens_door", bot="idle"))
    assert (judged.outcome, judged.passed, judged.triggers) == ("running", False, ())


def test_maps_without_a_test_prove_nothing(tmp_path):
    path = changed(tmp_path, "horde_breaks_boards", expect="none")
    assert judge(path) is None
    with pytest.raises(ContentError, match="no test: set test_expect"):
        judge_all([path])
    with pytest.raises(ContentError):
        judge_all(maps_of([str(tmp_path / "nowhere")]))


def test_a_bot_nobody_knows_is_told(tmp_path):
    with pytest.raises(Unknown, match="no such bot"):
        judge(changed(tmp_path, "key_opens_door", bot="scuot"))


def test_the_verb_tells_counts_and_leaves_with_the_code_of_findings(tmp_path):
    good = CliRunner().invoke(app, ["test", str(TESTS)])
    assert good.exit_code == 0, good.output
    assert good.output.endswith("2 tests, 0 failed\n")
    bad = changed(tmp_path, "horde_breaks_boards", expect="running")
    done = CliRunner().invoke(app, ["test", str(bad), "--json"])
    assert done.exit_code == 1
    assert json.loads(done.stdout)["failed"] == 1
    assert CliRunner().invoke(app, ["test", "hyosan_high"]).exit_code == 2
