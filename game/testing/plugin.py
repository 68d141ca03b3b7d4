"""The pytest plugin: maps that are tests are collected, and `scenario` and `world` are fixtures.

A map is a test if its name is test_*.tmx or an Expect object is drawn in it, a template's too; each of its
seeds is one item.
Nothing of the game is imported before such a map is collected or a fixture is asked for a stage.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

if TYPE_CHECKING:
    from game.headless.trial.case import Case, Result
    from game.headless.trial.rounds import Round
    from game.testing.stage import Stage

MAPS = (".tmx", ".tmj")
MARK = "hyosan"
STAGES: pytest.StashKey[list[Stage]] = pytest.StashKey()
ROUND: pytest.StashKey[Round] = pytest.StashKey()
"""What is kept of maps that failed in this run."""
NAMES: pytest.StashKey[set[str]] = pytest.StashKey()
"""Files kept of stages in this run, by the names they have before their endings."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--hyosan-keep DIR`."""
    parser.getgroup("hyosan").addoption(
        "--hyosan-keep",
        metavar="DIR",
        type=Path,
        help="Folder for pictures and recordings of failures; left out: one in the user's cache.",
    )


def pytest_configure(config: pytest.Config) -> None:
    """The marker all maps have: `-m hyosan` runs them alone."""
    config.addinivalue_line("markers", f"{MARK}: a test drawn in Tiled")


# ------------------------------------------------------------ maps
def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """A map that is a test, found by its name or its bytes."""
    if file_path.suffix not in MAPS:
        return None
    from game.testing.finding import may_be_test

    if not may_be_test(file_path):
        return None
    found: pytest.Collector = MapFile.from_parent(parent, path=file_path)
    return found


def _keep(config: pytest.Config) -> Path | None:
    """Where pictures and recordings go; None: where the game keeps what it can make again."""
    folder: Path | None = config.getoption("hyosan_keep", None)
    return folder


class MapFile(pytest.File):
    """One map."""

    def collect(self) -> Iterator[pytest.Item]:
        """An item a seed. Raises ContentError."""
        from game.headless.trial.case import cases

        for case in cases(self.path):
            yield MapItem.from_parent(self, name=case.id, case=case)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException]) -> Any:  # type: ignore[override]
        """A map that is wrong: a line a fault, not a traceback, and the first of them in the summary."""
        from game.content.gate import ContentError, one_line

        fault = excinfo.value
        if not isinstance(fault, ContentError):
            return super().repr_failure(excinfo)
        where = () if Path(fault.file).name == self.path.name else (fault.file,)  # the summary names the map
        parts = (*where, fault.place, fault.value, fault.remedy)
        message = ": ".join(one_line(part) for part in parts if part)
        return Told("\n".join(fault.lines), message)


class Missed(Exception):
    """A map came out otherwise than it says."""

    def __init__(self, result: Result) -> None:
        super().__init__(result)
        self.result = result


class Crash(NamedTuple):
    """What pytest's summary, and a JUnit report, say in one line."""

    message: str


class Told:
    """A failure in words, as pytest's reports take one."""

    def __init__(self, text: str, message: str) -> None:
        self.text, self.reprcrash = text, Crash(message)

    def __str__(self) -> str:
        return self.text

    def toterminal(self, tw: Any) -> None:
        """The words as they are."""
        tw.line(self.text)


class MapItem(pytest.Item):
    """One map with one seed."""

    def __init__(self, *, case: Case, **words: Any) -> None:
        super().__init__(**words)
        self.case = case
        self.add_marker(MARK)

    def runtest(self) -> None:
        """Play it. Raises Missed; an expected failure is an xfail."""
        from game.headless.trial.case import play

        result = play(self.case)
        if not result.passed:
            raise Missed(result)
        if result.excused:
            pytest.xfail(result.excused)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """What was expected, what happened, when and why, a picture, and a command that shows it."""
        from game.content.gate import ContentError

        if isinstance(excinfo.value, Missed):
            from game.testing.failing import kept, told

            result, stash = excinfo.value.result, self.config.stash
            if ROUND not in stash:
                stash[ROUND] = kept(_keep(self.config))
            text = told(result, stash[ROUND])
            return Told(text, f"{result.missed[0].that}: {result.missed[0].happened}")
        if isinstance(excinfo.value, ContentError):
            return "\n".join(excinfo.value.lines)
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, None, str]:
        """Where a report says this test is."""
        return self.path, None, self.name


# ------------------------------------------------------------ fixtures
@pytest.fixture
def scenario(request: pytest.FixtureRequest) -> Callable[..., Stage]:
    """`scenario(drawing, seed=0, hour=12.0, **signs)` -> a Stage; see game.testing.stage.scenario."""

    def made(*words: Any, **named: Any) -> Stage:
        from game.testing.stage import scenario

        return _kept(request.node, scenario(*words, **named))

    return made


@pytest.fixture
def world(request: pytest.FixtureRequest) -> Callable[..., Stage]:
    """`world(map, seed=0, person="")` -> a Stage over a map; see game.testing.stage.world."""

    def made(*words: Any, **named: Any) -> Stage:
        from game.testing.stage import world

        return _kept(request.node, world(*words, **named))

    return made


def _kept(item: pytest.Item, stage: Stage) -> Stage:
    """Remember a stage, in case its test fails."""
    item.stash.setdefault(STAGES, []).append(stage)
    return stage


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Where a test with a stage fails, the moment is told and drawn beside the failure."""
    report = yield
    if call.when == "call" and report.failed and call.excinfo is not None:
        for k, stage in enumerate(_stages(item)):
            report.sections.append((f"hyosan: stage {k + 1}", _told(item, call.excinfo.value, stage, k)))
    if call.when == "teardown" and STAGES in item.stash:
        del item.stash[STAGES]  # pytest keeps its items to the end, and a world takes megabytes
    return report


def _stages(item: pytest.Item) -> list[Stage]:
    none: list[Stage] = []
    return item.stash.get(STAGES, none)


def _told(item: pytest.Item, fault: BaseException, stage: Stage, k: int) -> str:
    from game.content.gate import ContentError
    from game.testing.failing import staged
    from game.testing.stage import Never

    file, _, rest = item.nodeid.partition("::")  # what follows may hold any sign: it has the parameters
    name = f"{Path(file).stem}-{rest}" + (f"-{k + 1}" if k else "")
    words = not isinstance(fault, Never) or fault.stage is not stage
    try:
        return staged(stage, name, words, _keep(item.config), item.config.stash.setdefault(NAMES, set()))
    except (ContentError, OSError) as problem:
        return f"no picture: {problem}"
    except Exception as problem:  # whatever the test did to its world, to tell of it must not end the run
        return f"no picture: {type(problem).__name__}: {problem}"
