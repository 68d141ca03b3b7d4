"""Two batches in one folder: the second is told in one line, and whoever is killed holds nobody up."""

from __future__ import annotations

import errno
import subprocess
import sys
from pathlib import Path

import pytest

from game.content.gate import ContentError
from game.headless.batch import folder, lock, whole
from game.headless.batch.order import Order

ROOT = Path(__file__).parent.parent.parent.parent
MAP = str(ROOT / "tests" / "content" / "maps" / "good.tmx")
ORDER = Order((MAP,), ("onjo",), ("random",), (0,), 0.1)
OTHER = """
import sys
from pathlib import Path
from game.headless.batch import lock

try:
    lock.enter(Path(sys.argv[1]))
    print("in", flush=True)
    sys.stdin.readline()
except lock.Held as fault:
    print("held by", fault)
"""


@pytest.fixture
def other(tmp_path):
    """Another process, let into the folder given; killed in the end."""
    running = []

    def start(path):
        process = subprocess.Popen(
            [sys.executable, "-c", OTHER, str(path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
        )
        running.append(process)
        return process, process.stdout.readline().strip()

    yield start
    for process in running:
        process.kill()
        process.communicate()


def test_the_second_batch_in_a_folder_is_refused_in_one_line(tmp_path, other):
    process, said = other(tmp_path)
    assert said == "in"
    with pytest.raises(ContentError) as caught:
        whole.begin(ORDER, tmp_path, [].append)
    told = f"another batch is being played into this folder (process {process.pid})"
    assert str(caught.value) == f"{tmp_path}: {told}: wait for it, or name another folder with --out"
    assert [each.name for each in tmp_path.iterdir()] == [lock.NAME]


def test_whoever_is_killed_holds_nobody_up(tmp_path, other):
    process, _ = other(tmp_path)
    process.kill()
    process.wait()
    batch = whole.begin(ORDER, tmp_path, [].append)
    assert batch.left()
    batch.folder.leave()


def test_a_batch_keeps_others_out_until_it_is_finished(tmp_path, other):
    batch = whole.begin(ORDER, tmp_path, [].append)
    assert other(tmp_path)[1].startswith("held by ")
    batch.folder.leave()
    assert other(tmp_path)[1] == "in"


def test_a_batch_that_is_refused_lets_others_in(tmp_path, other):
    whole.begin(ORDER, tmp_path, [].append).folder.leave()
    (tmp_path / folder.ASKED).write_text("{}")
    with pytest.raises(ContentError, match="not a batch of this version"):
        whole.begin(ORDER, tmp_path, [].append)
    assert other(tmp_path)[1] == "in"


def test_one_process_may_enter_twice_and_leaves_as_often(tmp_path, other):
    lock.enter(tmp_path)
    lock.enter(tmp_path)
    lock.leave(tmp_path)
    assert other(tmp_path)[1].startswith("held by ")
    lock.leave(tmp_path)
    lock.leave(tmp_path)
    assert other(tmp_path)[1] == "in"


def test_a_disk_without_locks_is_told_and_played_on(tmp_path, monkeypatch):
    def none(_fd):
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(lock, "_take", none)
    told = []
    whole.begin(ORDER, tmp_path, told.append)
    assert told == [
        f"{tmp_path}: cannot be locked (No locks available): see that no other batch is played into it"
    ]


def test_a_folder_of_something_else_is_left_as_it_is(tmp_path):
    (tmp_path / "letter.txt").touch()
    with pytest.raises(ContentError, match="not empty, and no batch"):
        whole.begin(ORDER, tmp_path, [].append)
    assert [each.name for each in tmp_path.iterdir()] == ["letter.txt"]
