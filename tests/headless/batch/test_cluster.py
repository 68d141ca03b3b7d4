"""A real Dask scheduler with two real workers, one killed half-way; and clusters that are not there."""

import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from game.content.gate import ContentError
from game.headless.batch import whole
from game.headless.batch.cluster import cluster
from game.headless.batch.crew import Alone
from game.headless.batch.order import Order
from game.headless.batch.rehearsal import rehearse

MAP = str(Path(__file__).parent.parent.parent / "content" / "maps" / "good.tmx")
ORDER = Order((MAP,), ("onjo",), ("random",), tuple(range(24)), 20.0)


def free_port():
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return asked.getsockname()[1]


@contextmanager
def process(*words):
    """A process of Dask's, ended whatever happens."""
    quiet = subprocess.DEVNULL
    started = subprocess.Popen([sys.executable, "-m", *words], stdout=quiet, stderr=quiet)
    try:
        yield started
    finally:
        started.kill()
        started.wait()


def answers(port):
    with socket.socket() as asked:
        return asked.connect_ex(("127.0.0.1", port)) == 0


@pytest.fixture
def scheduler():
    """Address of a scheduler without workers."""
    port = free_port()
    with process(
        "distributed.cli.dask_scheduler", "--host", "127.0.0.1", "--port", str(port), "--no-dashboard"
    ):
        until = time.monotonic() + 60
        while not answers(port):
            assert time.monotonic() < until, "the scheduler never came up"
            time.sleep(0.1)
        yield f"tcp://127.0.0.1:{port}"


def worker(address):
    """One process, no nurse to start it anew."""
    words = ("--nthreads", "1", "--no-nanny", "--no-dashboard")
    return process("distributed.cli.dask_worker", address, *words)


def joined(address, many):
    """Wait for the workers."""
    until = time.monotonic() + 60
    while True:
        try:
            with cluster(address) as crew:
                if crew.hands() == many:
                    return
        except ContentError:
            pass
        assert time.monotonic() < until, "the workers never came"
        time.sleep(0.2)


def bits(batch):
    return [(n.key, n.row.digest, n.row.ticks, n.noise, n.spotted, n.stress) for n in batch.folder.in_order()]


@pytest.mark.slow
def test_a_worker_killed_half_way_costs_no_row_and_doubles_none(scheduler, tmp_path):
    rehearse()
    told, counts = [], []
    batch = whole.begin(ORDER, tmp_path / "cluster", told.append)
    with worker(scheduler), worker(scheduler) as doomed:
        joined(scheduler, 2)

        def progress(done, wins):
            counts.append(done)
            if len(counts) == 3:
                assert 0 < done < len(ORDER)
                os.kill(doomed.pid, signal.SIGKILL)

        with cluster(scheduler) as crew:
            assert crew.hands() == 2
            whole.play(batch, crew, told.append, progress)
            assert crew.hands() == 1, "one is dead"
    alone = whole.begin(ORDER, tmp_path / "alone", told.append)
    whole.play(alone, Alone(), told.append, lambda done, wins: None)
    assert counts == sorted(set(counts)) and counts[-1] == len(ORDER)
    assert bits(batch) == bits(alone)
    assert (tmp_path / "cluster" / "journal.jsonl").read_text().count("\n") == len(ORDER)


@pytest.mark.slow
def test_a_scheduler_that_dies_leaves_what_was_done(tmp_path):
    rehearse()
    order = replace(ORDER, seeds=tuple(range(120)))
    batch = whole.begin(order, tmp_path / "kept", [].append)
    port, done_by_then = free_port(), []
    at = f"tcp://127.0.0.1:{port}"
    words = ("distributed.cli.dask_scheduler", "--host", "127.0.0.1", "--port", str(port), "--no-dashboard")
    with process(*words) as doomed, worker(at):
        joined(at, 1)

        def progress(done, wins):
            done_by_then.append(done)
            if len(done_by_then) == 2:
                doomed.kill()

        with pytest.raises(ContentError, match="the scheduler is gone"), cluster(at) as crew:
            whole.play(batch, crew, [].append, progress)
    again = whole.begin(order, tmp_path / "kept", [].append)
    assert 0 < done_by_then[1] <= len(again.folder.nights) < len(order)


@pytest.mark.slow
def test_a_cluster_started_for_the_run_plays_the_same(tmp_path):
    rehearse()
    order = Order((MAP,), ("onjo",), ("random",), (0, 1, 2), 2.0)
    batch = whole.begin(order, tmp_path / "local", [].append)
    more = replace(order, seeds=tuple(range(6)))
    with cluster("local:1") as crew:
        whole.play(batch, crew, [].append, lambda done, wins: None)
        batch = whole.begin(more, tmp_path / "local", [].append)
        assert [key.seed for key in batch.left()] == [3, 4, 5], "given more, it plays those alone"
        whole.play(batch, crew, [].append, lambda done, wins: None)
    alone = whole.begin(more, tmp_path / "alone", [].append)
    whole.play(alone, Alone(), [].append, lambda done, wins: None)
    assert bits(batch) == bits(alone)
    assert (tmp_path / "local" / "journal.jsonl").read_text().count("\n") == 6


@pytest.mark.slow
def test_a_scheduler_without_workers_says_so(scheduler):
    with pytest.raises(ContentError, match="no worker has joined it: start one"), cluster(scheduler):
        pass


@pytest.mark.parametrize("where", ["nonsense", "tcp://127.0.0.1:seven", "http://127.0.0.1"])
def test_an_address_that_is_none_is_refused(where):
    with pytest.raises(ContentError, match="no scheduler answers there"), cluster(where):
        pass


@pytest.mark.parametrize("where", ["local:0", "local:many", "local:1000"])
def test_a_number_of_workers_that_is_none_is_refused(where):
    with pytest.raises(ContentError, match="not a number of workers"), cluster(where):
        pass


@pytest.mark.slow
def test_nobody_there_is_known_within_ten_seconds():
    began = time.monotonic()
    with (
        pytest.raises(ContentError, match="no scheduler answers there"),
        cluster(f"tcp://127.0.0.1:{free_port()}"),
    ):
        pass
    assert time.monotonic() - began < 20, "ten on a machine with nothing else to do"


@pytest.mark.slow
def test_whoever_answers_but_is_no_scheduler_is_refused():
    with process("http.server", "--bind", "127.0.0.1", str(port := free_port())):
        until = time.monotonic() + 30
        while not answers(port):
            assert time.monotonic() < until
            time.sleep(0.05)
        with (
            pytest.raises(ContentError, match="no scheduler answers there"),
            cluster(f"tcp://127.0.0.1:{port}"),
        ):
            pass
