"""The only door to numba: how loops are compiled, where they are cached, and how a cache goes stale.

numba's own disk cache keys a function by its own file, so it misses an edited callee elsewhere. Here every
module gets a cache folder named by the digest of its source and of every `game` module it imports.
"""

from __future__ import annotations

import hashlib
import importlib
import importlib.util
import os
import re
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Annotated, Any, ParamSpec, TypeVar, get_args, get_origin, get_type_hints

import numba
import numpy as np
import numpy.typing as npt
from numba.experimental import structref

P = ParamSpec("P")
R = TypeVar("R")

F8 = Annotated[npt.NDArray[np.float64], 1]
F4 = Annotated[npt.NDArray[np.float32], 1]
I8 = Annotated[npt.NDArray[np.int64], 1]
I4 = Annotated[npt.NDArray[np.int32], 1]
U4 = Annotated[npt.NDArray[np.uint32], 1]
I2 = Annotated[npt.NDArray[np.int16], 1]
U1 = Annotated[npt.NDArray[np.uint8], 1]
F8x2 = Annotated[npt.NDArray[np.float64], 2]
F4x2 = Annotated[npt.NDArray[np.float32], 2]
I4x2 = Annotated[npt.NDArray[np.int32], 2]
I2x2 = Annotated[npt.NDArray[np.int16], 2]
U1x2 = Annotated[npt.NDArray[np.uint8], 2]
I4x3 = Annotated[npt.NDArray[np.int32], 3]
U1x3 = Annotated[npt.NDArray[np.uint8], 3]

PACKAGE = Path(__file__).resolve().parent.parent
_IMPORT = re.compile(r"^\s*(?:from\s+(game[\w.]*)\s+import\s+(.+)|import\s+(game[\w.]*))", re.M)

DISPATCHERS: list[Any] = []
"""Every compiled function of the game, in order of definition: tests count their signatures."""


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


def _source(module: str) -> Path | None:
    path = PACKAGE.parent.joinpath(*module.split("."))
    for candidate in (path.with_suffix(".py"), path / "__init__.py"):
        if candidate.is_file():
            return candidate
    return None


def _imports(text: str) -> set[str]:
    found: set[str] = set()
    for base, names, plain in _IMPORT.findall(text):
        if plain:
            found.add(plain)
        elif _source(base) is not None and _source(base).name != "__init__.py":  # type: ignore[union-attr]
            found.add(base)
        else:
            found.update(f"{base}.{name.split(' as ')[0].strip(' ()')}" for name in names.split(","))
    return found


@cache
def source_digest(module: str) -> str:
    """Digest of a module's source and of every game module it imports, transitively."""
    seen: set[str] = set()
    todo, total = [module], hashlib.blake2b(digest_size=8)
    texts: dict[str, bytes] = {}
    while todo:
        name = todo.pop()
        path = _source(name)
        if name in seen or path is None:
            continue
        seen.add(name)
        data = path.read_bytes()
        texts[name] = data
        todo.extend(_imports(data.decode("utf-8")))
    for name in sorted(texts):
        total.update(name.encode() + b"\0" + texts[name] + b"\0")
    return total.hexdigest()


def _cache_folder(module: str) -> str | None:
    return None if ROOT is None else str(ROOT / f"{module}-{source_digest(module)}")


def _cache_in(folder: str) -> None:
    settings: Any = numba.config
    settings.CACHE_DIR = folder


def compiled(function: Callable[P, R]) -> Callable[P, R]:
    """Compile a loop: cached on disk, no fastmath, no threads. Types are fixed by the first call."""
    folder = _cache_folder(function.__module__)
    if folder is not None:
        _cache_in(folder)
    dispatcher = numba.njit(cache=folder is not None)(function)
    DISPATCHERS.append(dispatcher)
    return dispatcher


# --------------------------------------------------------------- tables as one reference
_SCALARS = {
    np.float64: numba.types.float64,
    np.float32: numba.types.float32,
    np.int64: numba.types.int64,
    np.int32: numba.types.int32,
    np.uint32: numba.types.uint32,
    np.int16: numba.types.int16,
    np.uint8: numba.types.uint8,
}
_STRUCTS: dict[type, Any] = {}
_MAKERS: dict[type, Any] = {}


def field_type(hint: Any) -> Any:
    """The numba type of one annotated field: an array alias above, `float`, `int`, or another struct."""
    if hint is float:
        return numba.types.float64
    if hint is int:
        return numba.types.int64
    if hint in _STRUCTS:
        return _STRUCTS[hint]
    if get_origin(hint) is Annotated:
        base, first, *_ = get_args(hint)
        if base is float or base is int:
            return field_type(base)
        dtype = get_args(get_args(base)[1])[0]
        return numba.types.Array(_SCALARS[dtype], first, "C")
    raise TypeError(f"no compiled type for {hint!r}")


class _Short(numba.types.StructRef):
    """A struct type that goes by its class's name: spelled out, its columns would stand in every symbol."""

    def __init__(self, fields: Any) -> None:
        super().__init__(fields)  # type: ignore[no-untyped-call]
        self.name = f"{type(self).__module__}.{type(self).__name__}"


def struct(cls: type) -> type:
    """Register a NamedTuple of columns so that compiled rules take it by one reference."""
    hints = get_type_hints(cls, include_extras=True)
    refs: Any = structref
    name = f"{cls.__name__}Struct"
    kind = refs.register(type(name, (_Short,), {"__module__": cls.__module__}))
    setattr(sys.modules[cls.__module__], kind.__name__, kind)
    proxy = type(f"{cls.__name__}Proxy", (structref.StructRefProxy,), {"__module__": cls.__module__})
    refs.define_boxing(kind, proxy)
    fields = cls._fields  # type: ignore[attr-defined]
    _STRUCTS[cls] = kind([(name, field_type(hints[name])) for name in fields])
    return cls


def bind(columns: Any) -> Any:
    """The compiled twin of a NamedTuple (nested ones too): it shares every array with it."""
    cls = type(columns)
    parts = [bind(value) if type(value) in _STRUCTS else value for value in columns]
    return _maker(cls)(*parts)


def _maker(cls: type) -> Any:
    if cls not in _MAKERS:
        _MAKERS[cls] = _define_maker(cls)
    return _MAKERS[cls]


def _define_maker(cls: type) -> Any:
    """Write the constructor as a module: numba caches only what has a file."""
    fields = cls._fields  # type: ignore[attr-defined]
    lines = [
        "from numba.experimental.structref import new",
        f"from {cls.__module__} import {cls.__name__}",
        "from game.core.compiled import _STRUCTS, numba",
        f"KIND = _STRUCTS[{cls.__name__}]",
        f"def make({', '.join(fields)}):",
        "    made = new(KIND)",
        *(f"    made.{name} = {name}" for name in fields),
        "    return made",
    ]
    text = "\n".join(lines) + "\n"
    if ROOT is None:
        space: dict[str, Any] = {}
        exec(text, space)
        return numba.njit(space["make"])
    folder = Path(_cache_folder(cls.__module__) or "")
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"make_{cls.__name__}.py"
    if not path.is_file() or path.read_text(encoding="utf-8") != text:
        whole = path.with_suffix(f".{os.getpid()}")
        whole.write_text(text, encoding="utf-8")
        whole.replace(path)
    spec = importlib.util.spec_from_file_location(f"hyosan_{cls.__name__}", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    numba.config.CACHE_DIR = str(folder)  # type: ignore[attr-defined]
    return numba.njit(cache=True)(module.make)
