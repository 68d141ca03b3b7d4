"""What numba's compiler asks itself again and again while it types a function: here the answers are kept.

A call like `a + b` is resolved by trying every way there is to add, anew at each place and in each round of
inference; and each of those tries looks its answer up by all the flags of the compiler, hashed one by one.
"""

from __future__ import annotations

from typing import Any

from numba.core import types
from numba.core.compiler import Flags
from numba.core.typing.context import Context

_flags: Any = Flags
_types: Any = types
_SETTLED: dict[Any, Any] = {}
"""Flags by flags equal to them."""
_RESOLVED: dict[Any, Any] = {}
"""Signatures by builtin function and types of what it is called with."""


# ------------------------------------------------------------ flags
class _Settled(Flags):
    """Flags that nobody changes any more; they know their hash."""

    __slots__ = ("own",)
    own: int

    def __hash__(self) -> int:
        return self.own


_settled: Any = _Settled


class _Settling(Flags):
    """Flags of one function's compilation. numba looks things up by a copy: equal ones share theirs.

    What only matters to the function itself is left out of the copy, or each kind of function would have
    a `min` of its own.
    """

    __hash__ = Flags.__hash__

    def copy(self) -> Any:
        plain = _flags(self)
        plain.no_cpython_wrapper, plain.release_gil, plain.forceinline = True, False, False
        if plain not in _SETTLED:
            found = _settled(plain)
            found.own = hash(plain)
            _SETTLED[found] = found
        return _SETTLED[plain]


def settling(flags: Any) -> Any:
    """The same flags, of which numba takes copies that are quick to look things up by."""
    make: Any = _Settling
    return make(flags)


# ------------------------------------------------------------ types
class _Once(Context):
    """numba's context of types itself, but that how a builtin is called with given types is worked out once.

    Rules call each other too, but a rule may be compiled while it is asked about: those go the usual way.
    """

    __slots__ = ("borrowed", "whole")

    def __init__(self, whole: Any, borrowed: type) -> None:
        self.__dict__ = whole.__dict__
        self.whole, self.borrowed = whole, borrowed

    def resolve_function_type(self, func: Any, args: Any, kws: Any) -> Any:
        """The signature of a call, None where there is none; raises numba's TypingError as it does."""
        kind = func if isinstance(func, types.Type) else self.whole._lookup_global(func)
        if type(kind) is not types.Function or kws:
            return self.whole.resolve_function_type(func, args, kws)
        key = kind, tuple(args)
        if _RESOLVED.get(key) is None:
            self._borrow(kind)
            _RESOLVED[key] = self.whole.resolve_function_type(func, args, kws)
        return _RESOLVED[key]

    def _borrow(self, kind: Any) -> None:
        """What numba has of a builtin in Python itself becomes a part of the rule, too."""
        for way in kind.templates:
            options = getattr(way, "_jit_options", {"pipeline_class": None})
            if "pipeline_class" not in options:
                way._jit_options = {**options, "pipeline_class": self.borrowed, "no_cpython_wrapper": True}


def once(whole: Any, borrowed: type) -> Any:
    """numba's context of types, asking nothing twice; `borrowed` compiles what is written in Python there."""
    return _Once(whole, borrowed)


# ------------------------------------------------------------ calls of parts
def _plain(kind: Any) -> Any:
    """A whole number with a sign is handed over in 64 bits, whatever is known of it where it comes from."""
    whole: Any = _types.unliteral(kind)
    if isinstance(whole, _types.Integer):
        return types.int64 if whole.signed else whole
    return kind


def plainly(part: Any) -> Any:
    """The same dispatcher, compiling nothing anew for a constant or a narrow number.

    numba takes `emit(w, 3)` and `emit(w, 4)` for calls of two functions; what they compute is 64 bits anyway.
    """
    ask = part.get_call_template

    def get_call_template(args: Any, kws: Any) -> Any:
        return ask(tuple(map(_plain, args)), {name: _plain(kind) for name, kind in kws.items()})

    part.get_call_template = get_call_template
    return part
