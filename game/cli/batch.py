"""How `hyosan run` plays many nights, and compares two batches of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from game.cli.out import Exit, document, first_time, leave, on_a_terminal, refusals, table, words

if TYPE_CHECKING:
    from game.headless.batch.compare import Comparison
    from game.headless.batch.crew import Crew
    from game.headless.batch.order import Order
    from game.headless.batch.whole import Batch


@dataclass(frozen=True, slots=True)
class How:
    """By whom a batch is played and where it goes."""

    jobs: int
    """0 = one for each core."""
    cluster: str
    out: Path | None
    as_csv: bool
    as_json: bool


def play(order: Order, how: How) -> None:
    """Play a batch or what is left of it; its summary on stdout, all the rest in its folder."""
    from game.cli.shelves import shelf
    from game.content.gate import ContentError
    from game.headless.batch import whole

    with refusals():
        batch = whole.begin(order, how.out, words, shelf(order.mods))
        before = len(batch.folder.nights)
        total = _greet(batch)
        first_time()
        try:
            if batch.left():
                with (
                    told_to_end(),
                    _crew(how, len(batch.left())) as crew,
                    counted(total) as progress,
                ):
                    whole.play(batch, crew, words, progress)
        except KeyboardInterrupt:
            words(f"stopped: {_kept(batch, total)}; ask again to go on")
            leave(Exit.STOPPED)
        except ContentError as fault:
            words(str(fault))
            if len(batch.folder.nights) > before:
                words(f"stopped: {_kept(batch, total)}")
            leave(Exit.BAD_INPUT)
        told = whole.finish(batch, command(replace(order, seeds=batch.folder.seeds(order)), how), how.as_csv)
    if how.as_json:
        document(told)
        return
    low, high = told["win_rate_95"]
    share = f"{told['win_rate']:.1%}, 95 % interval {low:.1%} to {high:.1%}"
    shown = {"nights": told["runs"], "won": f"{told['wins']} ({share})"}
    if told["time_to_win"]:
        shown["time to win"] = f"{told['time_to_win']['50']:.1f} s (median)"
    shown["ends"] = ", ".join(f"{word} {count}" for word, count in told["outcomes"].items())
    shown |= {"results": batch.folder.path / told["files"][0], "report": batch.folder.path / whole.REPORT}
    table(shown)


@contextmanager
def told_to_end() -> Iterator[None]:
    """While inside, SIGTERM stops as Ctrl-C does: a time limit or a scheduler sends it, and waits a while."""
    import signal

    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _kept(batch: Batch, total: int) -> str:
    """How much of it is there."""
    return f"{len(batch.folder.nights)} of {total} nights are kept in {batch.folder.path}"


def _greet(batch: Batch) -> int:
    """Where it goes, and whether some of it is there. -> nights there will be in all"""
    from game.headless.batch.order import seeds_word

    kept, path = len(batch.folder.nights), batch.folder.path
    total = kept + len(batch.left())
    words(f"{total} nights, {kept} of them there: {path}" if kept else f"{total} nights: {path}")
    if batch.others:
        words(f"{path}: nights of seeds {seeds_word(batch.others)} are there, too: they stay, and count")
    return total


def _crew(how: How, runs: int) -> AbstractContextManager[Crew]:
    """Who plays. Raises ContentError where an extra or a cluster is not there."""
    from game.content.gate import ContentError
    from game.headless.batch.crew import Alone, Joblib, cores
    from game.headless.batch.rehearsal import rehearse

    if how.cluster:
        from game.headless.batch.cluster import cluster

        return cluster(how.cluster)
    if how.jobs == 1 or runs == 1:
        return nullcontext(Alone())
    try:
        here = cores()
    except ImportError:
        raise ContentError(
            "--jobs",
            str(how.jobs or "one a core"),
            "needs joblib",
            "pip install 'hyosan[batch]', or --jobs 1",
        ) from None
    jobs = min(how.jobs or here, runs)
    if jobs == 1:
        return nullcontext(Alone())
    rehearse()
    return nullcontext(Joblib(jobs))


@contextmanager
def counted(total: int) -> Iterator[Callable[[int, int], None]]:
    """A bar of nights played, wins so far and the time left, on stderr where somebody watches."""
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (
        TextColumn("{task.completed:.0f}/{task.total:.0f} nights, {task.fields[wins]} won"),
        BarColumn(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), disable=not on_a_terminal(), transient=True) as bar:
        task = bar.add_task("", total=total, wins=0)
        yield lambda done, wins: bar.update(task, completed=done, wins=wins)


def command(order: Order, how: How) -> str:
    """The line that makes the same batch again."""
    import shlex

    from game.headless.batch.order import seeds_word

    line = ["hyosan", "run", *order.maps]
    for name, values in (("--as", order.persons), ("--bot", order.bots), ("--mod", order.mods)):
        line += [word for value in values for word in (name, value)]
    line += ["--seeds", seeds_word(order.seeds), "--seconds", f"{order.seconds:g}"]
    line += ["--cluster", how.cluster] if how.cluster else ["--jobs", str(how.jobs)] if how.jobs else []
    line += ["--out", str(how.out)] if how.out else []
    return shlex.join(line + (["--csv"] if how.as_csv else []))


def compare(a: Path, b: Path, html: Path | None, as_json: bool) -> None:
    """Two batches before and after: on stdout, and as a page where one is asked for."""
    from game.content.gate import ContentError
    from game.headless.batch import compare as comparing
    from game.headless.batch import page
    from game.headless.batch.compare_page import comparison

    told: list[str] = []
    with refusals():
        found = comparing.compare(comparing.read_rows(a, told), comparing.read_rows(b, told))
        for line in (*comparing.unlike(a, b), *told):
            words(line)
        if html is not None:
            try:
                page.write(html, comparison(found, str(a), str(b)))
            except OSError as fault:
                raise ContentError(html, "", fault.strerror or str(fault), "name another file") from None
    if as_json:
        document(found.as_json() | ({"html": str(html)} if html else {}))
    else:
        table(_shown(found) | ({"report": html} if html else {}))


def _shown(found: Comparison) -> dict[str, str]:
    """The lines of a comparison; names in them may be a stranger's."""
    from game.content.gate import one_line
    from game.headless.batch.compare_page import causes

    difference, low, high = found.difference
    lines = {}
    for name, each in (("A", found.a), ("B", found.b)):
        share = f"{each.rate:.1%}, 95 % interval {each.interval[0]:.1%} to {each.interval[1]:.1%}"
        lines[f"{name} won"] = f"{each.wins} of {each.runs} ({share})"
        if each.times:
            lines[f"{name} time to win"] = f"{each.time_to_win['50']:.1f} s (median)"
    lines["difference"] = (
        f"{difference:+.1%}, 95 % interval {low:+.1%} to {high:+.1%}, over {found.pairs} pairs"
    )
    lines["flipped"] = f"{found.gained} gained, {found.lost} lost; p = {found.chance:.3g} (McNemar, exact)"
    for cast in found.casts if len(found.casts) > 1 else ():
        lines[one_line(cast.name)] = f"{cast.a} -> {cast.b} won of {cast.pairs} pairs"
    lines["the same"] = f"{found.same} of {found.pairs} to the bit"
    for word in causes(found):
        lines[one_line(word)] = f"{found.a.causes.get(word, 0)} -> {found.b.causes.get(word, 0)}"
    return lines
