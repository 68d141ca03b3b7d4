"""A bot from outside: `my_bot.py`, `my_bot.py:Bold` or `package.module:Bold`, read and kept behind a fence.

It gets percepts and nothing else; whatever goes wrong in it is one line that names its file and line. Only
whoever types a command may name one: a map or a mod is data, and data loads no code.
"""

from __future__ import annotations

import importlib
import importlib.util
import inspect
import linecache
import operator
import os
import sys
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, redirect_stdout
from dataclasses import astuple, dataclass
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path
from types import ModuleType
from typing import Any

from game.content.gate import ContentError, nearest
from game.headless import beside
from game.headless.wits.skill import Skill
from game.sim.commands import COMMANDS, Command
from game.sim.percept import Percept

MOST = 1 << 15
"""Every number in a command lies in -MOST..MOST: replays keep no others."""
MOST_A_TICK = 1000
"""Commands it may give at a time: nobody's hands give more."""
WANTED = "a class with act(self, percept) that returns a list of commands"
KINDS = tuple(COMMANDS.values())
ALLOWED = ", ".join(kind.__name__ for kind in KINDS)


@dataclass(frozen=True, slots=True)
class Source:
    """Where a bot's code is."""

    word: str
    """As it was asked for: what refusals call it."""
    path: Path
    folder: Path
    """Where its imports begin."""

    def fault(self, fault: BaseException, when: str = "") -> ContentError:
        """What went wrong in it, as one line: the innermost place that is the bot's own."""
        said = shown(fault, str)
        told = f"{type(fault).__name__}: {said}" if said else type(fault).__name__
        file, line, where = self.word, 0, ""
        if isinstance(fault, SyntaxError) and fault.lineno:
            file, line, told = self._called(fault.filename or ""), fault.lineno, f"SyntaxError: {fault.msg}"
        for frame in traceback.extract_tb(fault.__traceback__):
            if not isinstance(fault, SyntaxError) and self._owns(frame.filename):
                file, line, where = self._called(frame.filename), frame.lineno or 0, f", in {frame.name}"
        place = ", ".join(part for part in (f"line {line}{where}" if line else "", when) if part)
        path = self.path if file == self.word else Path(file)
        written = linecache.getline(str(path), line).strip() if line else ""
        return ContentError(file, place, told, f"in `{written}`" if written else "")

    def _owns(self, file: str) -> bool:
        """Whether a file is the bot's, or lies beside it."""
        path = Path(file)
        return (
            path.is_absolute() and path.is_relative_to(self.path.parent) and "site-packages" not in path.parts
        )

    def _called(self, file: str) -> str:
        """A file's name in a refusal: as it was typed, else from where one stands."""
        if file in ("", str(self.path)):
            return self.word
        return os.path.relpath(file) if Path(file).is_relative_to(Path.cwd()) else file


# ------------------------------------------------------------ find and read
def locate(word: str, here: Path | None = None) -> Source:
    """The source of `FILE.py` or of a module by its dotted name, seen from `here`. Raises ContentError."""
    here = here or Path.cwd()
    if not word.endswith(".py"):
        folder = here
        return Source(word, _module_file(word, folder), folder)
    path = here / Path(word).expanduser()
    try:
        path.read_bytes()
    except OSError as fault:
        raise ContentError(
            "--bot", "", f"{word}: {fault.strerror or fault}", f"name a file with {WANTED}"
        ) from None
    return Source(word, path.resolve(), path.resolve().parent)


def _module_file(word: str, folder: Path) -> Path:
    beside.be_at(folder)
    try:
        found = importlib.util.find_spec(word)
    except (ImportError, ValueError):
        found = None
    except (Exception, SystemExit) as fault:  # a package's own code runs while what is in it is looked for
        raise ContentError("--bot", word, f"{type(fault).__name__}: {fault}", "mend its package") from None
    if found is None or not found.origin or not Path(found.origin).is_file():
        remedy = "a module that can be imported from here, or a file: my_bot.py:Name"
        raise ContentError("--bot", "", f"{word}: no such module", remedy)
    return Path(found.origin).resolve()


def module_of(source: Source) -> ModuleType:
    """The bot's module, read once as long as its file does not change. Raises ContentError."""
    stat = source.path.stat()
    return _module(source, stat.st_mtime_ns, stat.st_size)


@lru_cache(maxsize=64)
def _module(source: Source, changed: int, size: int) -> ModuleType:
    with _fenced(source):
        return _from_file(source) if source.word.endswith(".py") else importlib.import_module(source.word)


def _from_file(source: Source) -> ModuleType:
    linecache.checkcache(str(source.path))
    mark = blake2b(str(source.path).encode(), digest_size=4).hexdigest()
    spec = importlib.util.spec_from_file_location(f"{source.path.stem}_{mark}", source.path)
    if spec is None or spec.loader is None:
        raise ImportError("not a Python file")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses and pickle look a class up by its module's name
    spec.loader.exec_module(module)
    return module


def maker(source: Source, name: str) -> Callable[..., Any]:
    """The class or function of that name; unnamed, the one bot there is. Raises ContentError."""
    module = module_of(source)
    bots = [
        each
        for each in vars(module).values()
        if inspect.isclass(each)
        and each.__module__ == module.__name__
        and callable(getattr(each, "act", None))
    ]
    names = [each.__name__ for each in bots]
    if name:
        found = getattr(module, name, None)
        if not callable(found):
            raise ContentError(
                source.word, "", f"no '{name}' in it", nearest(name, names) or f"write {WANTED}"
            )
        return found  # type: ignore[no-any-return]
    public = [each for each in bots if not each.__name__.startswith("_") and not inspect.isabstract(each)]
    if len(public) == 1:
        return public[0]
    if callable(made := getattr(module, "make", None)):
        return made  # type: ignore[no-any-return]
    if not public:
        raise ContentError(source.word, "", "no bot in it", f"write {WANTED}")
    told = ", ".join(f"{source.word}:{each.__name__}" for each in public)
    raise ContentError(source.word, "", f"{len(public)} bots in it", f"say which: {told}")


# ------------------------------------------------------------ play
class Guest:
    """A bot from outside, asked as any other; what it prints goes to stderr, where it spoils no result."""

    def __init__(self, source: Source, name: str, seed: int, skill: Skill) -> None:
        """Raises ContentError where it cannot be made."""
        self.source, self.seed, self.tick = source, seed, -1
        make = maker(source, name)
        with _fenced(source):
            self.bot = make(**_wishes(make, seed, skill))
        if not callable(getattr(self.bot, "act", None)):
            told = f"{name or getattr(make, '__name__', 'make')} made {type(self.bot).__name__}"
            raise ContentError(source.word, "", f"{told}, which cannot act", f"write {WANTED}")

    def act(self, percept: Percept) -> Sequence[Command]:
        """What it asks for, proved. Raises ContentError."""
        self.tick = percept.tick
        with _fenced(self.source, self._when()):
            asked = self.bot.act(percept)
            told = list(asked) if isinstance(asked, list | tuple) else asked
        if not isinstance(told, list):
            raise self._unfit(told, "return a list of commands, [] for nothing")
        if len(told) > MOST_A_TICK:
            raise self._unfit(len(told), f"at most {MOST_A_TICK} commands at a time")
        return [self._proved(each) for each in told]

    def _proved(self, command: Any) -> Command:
        """A command of whole numbers that a replay can keep."""
        if not isinstance(command, KINDS):
            raise self._unfit(command, f"game.sim.commands has {ALLOWED}")
        numbers = astuple(command)
        try:
            whole = [operator.index(each) for each in numbers]
        except TypeError:
            raise self._unfit(command, "its numbers must be whole ones, such as round(x)") from None
        if any(abs(each) > MOST for each in whole):
            raise self._unfit(command, f"its numbers must be within -{MOST}..{MOST}")
        plain: Command = type(command)(*whole)
        return plain

    def _unfit(self, value: Any, remedy: str) -> ContentError:
        told = f"act returned {shown(value, repr)}"[:120]
        return ContentError(self.source.word, self._when(), told, remedy)

    def _when(self) -> str:
        return f"tick {self.tick} of seed {self.seed}" if self.tick >= 0 else ""


@contextmanager
def _fenced(source: Source, when: str = "") -> Iterator[None]:
    """Whatever goes wrong in it is its own fault; Ctrl-C is not."""
    beside.be_at(source.folder)
    try:
        with redirect_stdout(sys.stderr):
            yield
    except KeyboardInterrupt:
        raise
    except BaseException as fault:
        raise source.fault(fault, when) from fault


def shown(value: object, how: Callable[[object], str]) -> str:
    """It as text; what a stranger's object says of itself may go wrong, too."""
    try:
        return how(value)
    except Exception as fault:
        return f"a {type(value).__name__} that raises {type(fault).__name__} when it is shown"


def _wishes(make: Callable[..., Any], seed: int, skill: Skill) -> dict[str, Any]:
    """The seed and the skill, for who asks for them by name."""
    try:
        asked = inspect.signature(make).parameters
    except (TypeError, ValueError):
        return {}
    return {name: value for name, value in (("seed", seed), ("skill", skill)) if name in asked}
