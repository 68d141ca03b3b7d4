"""The only door to numba: how loops are compiled, where they are cached, and how a cache goes stale.

numba's own disk cache keys a function by its own file, so it misses an edited callee elsewhere. Here every
module gets a cache folder named by the digest of its source and of every `game` module it imports.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any, ParamSpec, TypeVar, cast, get_type_hints

import numba
from numba.core.caching import UserProvidedCacheLocator

from game.core.columns import (
    F4,
    F8,
    I2,
    I4,
    I8,
    U1,
    U4,
    F4x2,
    F8x2,
    I2x2,
    I4x2,
    I4x3,
    U1x2,
    U1x3,
    bind,
    field_type,
    is_table,
    struct,
)

__all__ = [
    "DISPATCHERS",
    "F4",
    "F8",
    "I2",
    "I4",
    "I8",
    "PACKAGE",
    "ROOT",
    "U1",
    "U4",
    "F4x2",
    "F8x2",
    "I2x2",
    "I4x2",
    "I4x3",
    "U1x2",
    "U1x3",
    "bind",
    "compiled",
    "inlined",
    "source_digest",
    "struct",
]

from game.core.asking import plainly
from game.core.parts import PartCompiler, WholeCompiler
from game.core.sources import PACKAGE, source_digest, texts, unlike_loaded

P = ParamSpec("P")
R = TypeVar("R")

DISPATCHERS: list[Any] = []
"""Every compiled function Python has called, in that order: tests count their signatures."""


def cache_root() -> Path | None:
    """The folder for compiled code, or None where nothing is writable. `HYOSAN_CACHE` overrides it."""
    named = os.environ.get("HYOSAN_CACHE")
    if named:
        root = Path(named)
    else:
        from platformdirs import user_cache_path

        root = user_cache_path("hyosan") / "compiled"
    try:
        root.mkdir(parents=True, exist_ok=True)
        probe = root / f".probe-{os.getpid()}"
        probe.touch()
        probe.unlink()
    except OSError:
        return None
    return root


ROOT = cache_root()
if ROOT is None:
    print("hyosan: no writable cache folder; rules are compiled anew at every start", file=sys.stderr)


@cache
def _cache_folder(module: str) -> str | None:
    """Where a module's compiled code is kept, made from the sources it is named by; None: nowhere."""
    if ROOT is None:
        return None
    folder = ROOT / f"{module}-{source_digest(module)}"
    if not folder.exists() and (odd := unlike_loaded(module)):
        path = PACKAGE.parent.joinpath(*odd.split(".")).with_suffix(".py")
        told = f"hyosan: {path} is not the text that was loaded; {module} is compiled without a cache: "
        print(f"{told}remove {path.parent / '__pycache__'}", file=sys.stderr)
        return None
    return str(folder)


class ByContent(UserProvidedCacheLocator):
    """Where numba keeps a function: by what its sources say, wherever they lie. Equal checkouts share."""

    @classmethod
    def get_suitable_cache_subpath(cls, py_file: str) -> str:
        return "code"

    def get_source_stamp(self) -> str:
        """The folder is named by the sources' digest: their times and sizes have nothing to add."""
        return "by content"


_SETTINGS = ("CACHE_DIR", "CACHE_LOCATOR_CLASSES")
_setting = Lock()


@contextmanager
def _cache_in(folder: str) -> Iterator[None]:
    """While inside, numba caches here; then as whoever else uses it in this process has it."""
    settings: Any = numba.config
    with _setting:
        before = {name: getattr(settings, name, "") for name in _SETTINGS}
        settings.CACHE_DIR = folder
        settings.CACHE_LOCATOR_CLASSES = f"{__name__}.{ByContent.__name__}"
        try:
            yield
        finally:
            for name, value in before.items():
                setattr(settings, name, value)


def compiled(function: Callable[P, R]) -> Callable[P, R]:
    """Compile a loop: no fastmath, no threads of its own. Python's way in is cached on disk.

    It lets go of Python's lock, so that loops over different rows may run side by side. Called by Python, it
    is compiled for good; called by other compiled code it becomes a part of that.
    """
    texts(function.__module__)  # read now: what is edited from here on is not what Python runs
    return cast("Callable[P, R]", Compiled(function))


def inlined(function: Callable[P, R]) -> Callable[P, R]:
    """Compile what is called once for every body of a loop: its code becomes a part of each place of call."""
    return cast("Callable[P, R]", Compiled(function, everywhere=True))


def _types(function: Callable[..., Any]) -> tuple[Any, ...] | None:
    """The types a rule is written with; None for what is not handed the tables."""
    hints = get_type_hints(function, include_extras=True)
    if not is_table(next(iter(hints.values()), None)):
        return None
    hints.pop("return", None)
    return tuple(field_type(hint) for hint in hints.values())


class Compiled:
    """A compiled function as Python calls it, and as compiled code does.

    A rule's types are those it is written with, so that no call need look for them: numba's own dispatch
    spends some 2 us a call on finding out that the tables are the tables.
    """

    __slots__ = ("_enter", "_everywhere", "_part", "_whole", "function")

    def __init__(self, function: Callable[..., Any], everywhere: bool = False) -> None:
        self.function = function
        self._everywhere = everywhere
        self._whole: Any = None
        self._part: Any = None
        self._enter: Callable[..., Any] = self._first

    def __call__(self, *args: Any) -> Any:
        return self._enter(*args)

    @property
    def whole(self) -> Any:
        """numba's dispatcher for calls from Python."""
        if self._whole is None:
            folder = _cache_folder(self.function.__module__)
            with nullcontext() if folder is None else _cache_in(folder):
                self._whole = _dispatcher(
                    self.function,
                    pipeline_class=WholeCompiler,
                    cache=folder is not None,
                    no_cfunc_wrapper=True,
                    nogil=True,
                )
            DISPATCHERS.append(self._whole)
        return self._whole

    @property
    def part(self) -> Any:
        """numba's dispatcher for calls from compiled code."""
        if self._part is None:
            part = _dispatcher(
                self.function,
                pipeline_class=PartCompiler,
                no_cfunc_wrapper=True,
                no_cpython_wrapper=True,
                forceinline=self._everywhere,
            )
            self._part = plainly(part)
        return self._part

    def _first(self, *args: Any) -> Any:
        """Compile or load it, then keep the compiled function's own door."""
        types = _types(self.function)
        self._enter = self.whole
        if types is not None:
            self.whole.compile(types)
            self._enter = self.whole.overloads[types].entry_point
        return self._enter(*args)

    @property
    def _numba_type_(self) -> Any:
        return self.part._numba_type_


def _dispatcher(function: Callable[..., Any], **options: Any) -> Any:
    njit: Any = numba.njit
    return njit(**options)(function)
