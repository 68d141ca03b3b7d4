"""Tables as one reference: how compiled code reaches a NamedTuple of columns.

numba's own StructRef counts references, an atomic operation for every column a rule touches, and takes
seconds to compile its constructors. Here a table is the address of a block of words that Python fills once: a
column takes its data pointer and its shape, a nested table its own address, a number itself.
"""

from __future__ import annotations

from functools import cache
from typing import Annotated, Any, get_args, get_origin, get_type_hints

import numpy as np
import numpy.typing as npt
from llvmlite import ir
from numba import types
from numba.core import cgutils, imputils
from numba.core.typing.templates import AttributeTemplate, infer_getattr
from numba.extending import NativeValue, models, register_model, typeof_impl, unbox
from numba.np import numpy_support

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

_SCALARS = {
    np.float64: types.float64,
    np.float32: types.float32,
    np.int64: types.int64,
    np.int32: types.int32,
    np.uint32: types.uint32,
    np.int16: types.int16,
    np.uint8: types.uint8,
}
_KINDS: dict[type, Columns] = {}


class Columns(types.Type):
    """A NamedTuple of columns as compiled code sees it; goes by its class's name, not by its contents."""

    def __init__(self, cls: type) -> None:
        super().__init__(f"{cls.__module__}.{cls.__name__}")
        self.cls = cls

    def __reduce__(self) -> Any:
        return _kind_of, (self.cls,)

    @property
    def places(self) -> dict[str, tuple[int, Any]]:
        """First word and numba type of each field."""
        return _places(self.cls)


def _kind_of(cls: type) -> Columns:
    return _KINDS[cls]


@cache
def _places(cls: type) -> dict[str, tuple[int, Any]]:
    hints, found, at = get_type_hints(cls, include_extras=True), {}, 0
    for name in cls._fields:  # type: ignore[attr-defined]
        kind = field_type(hints[name])
        found[name] = (at, kind)
        at += 1 + (kind.ndim if isinstance(kind, types.Array) else 0)
    return found


def field_type(hint: Any) -> Any:
    """The numba type of one annotated field: an array alias above, `float`, `int`, or another table."""
    if hint is float:
        return types.float64
    if hint is int:
        return types.int64
    if hint is bool:
        return types.boolean
    if hint in _KINDS:
        return _KINDS[hint]
    if get_origin(hint) is Annotated:
        base, first, *_ = get_args(hint)
        if base is float or base is int:
            return field_type(base)
        dtype = get_args(get_args(base)[1])[0]
        return types.Array(_SCALARS[dtype], first, "C")
    raise TypeError(f"no compiled type for {hint!r}")


def is_table(hint: Any) -> bool:
    """Whether an annotation is a registered table."""
    return hint in _KINDS


def struct(cls: type) -> type:
    """Register a NamedTuple of columns so that compiled rules take it by one reference."""
    _KINDS[cls] = Columns(cls)
    _places(cls)  # a field without a compiled type is told here, not in the middle of a rule
    return cls


class Twin:
    """A NamedTuple of columns for compiled code: it shares every array with it and keeps them alive."""

    __slots__ = ("address", "kind", "parts", "source", "words")

    def __init__(self, columns: Any) -> None:
        self.source = columns
        self.kind = _KINDS[type(columns)]
        self.parts: dict[str, Twin] = {}
        """Nested tables by name: for what takes one of them alone."""
        words: list[int] = []
        for name, (_, kind) in self.kind.places.items():
            words.extend(self._words(name, getattr(columns, name), kind))
        self.words = np.array(words, np.int64)
        self.address = int(self.words.ctypes.data)

    def _words(self, name: str, value: Any, kind: Any) -> list[int]:
        if isinstance(kind, Columns):
            self.parts[name] = Twin(value)
            return [self.parts[name].address]
        if not isinstance(kind, types.Array):
            number = np.float64(value) if kind is types.float64 else np.int64(value)
            return [int(number.view(np.int64))]
        if value.dtype != numpy_support.as_dtype(kind.dtype) or value.ndim != kind.ndim:
            raise TypeError(f"{self.kind.name}.{name} is {value.dtype}, {value.ndim}-d: it needs {kind}")
        if not value.flags.c_contiguous:
            raise TypeError(f"{self.kind.name}.{name} is not contiguous")
        return [int(value.ctypes.data), *value.shape]


bind = Twin
"""The compiled twin of a NamedTuple, nested ones too."""

_WORDS = ir.IntType(64).as_pointer()
# numba's points of extension carry no types of their own.
_outside: Any = unbox
_inside: Any = imputils
_llvm: Any = cgutils
_DATA = 4
"""Place of the pointer in an array of numba's: owner, object, items, bytes of each, data, shape, strides."""
_native: Any = NativeValue


@register_model(Columns)
class _ColumnsModel(models.PrimitiveModel):
    def __init__(self, dmm: Any, fe_type: Any) -> None:
        super().__init__(dmm, fe_type, _WORDS)  # type: ignore[no-untyped-call]


@typeof_impl.register(Twin)
def _typeof(value: Twin, _context: Any) -> Columns:
    return value.kind


def _unbox(_kind: Any, obj: Any, c: Any) -> Any:
    # Whatever is no Twin has no address: the AttributeError is raised before anything is read through it.
    number = c.pyapi.object_getattr_string(obj, "address")
    found = _llvm.is_not_null(c.builder, number)
    place = _llvm.alloca_once_value(c.builder, ir.Constant(ir.IntType(64), 0))
    with c.builder.if_then(found):
        c.builder.store(c.pyapi.long_as_longlong(number), place)
        c.pyapi.decref(number)
    word = c.builder.load(place)
    failed = _llvm.is_not_null(c.builder, c.pyapi.err_occurred())
    return _native(c.builder.inttoptr(word, _WORDS), is_error=failed)


_outside(Columns)(_unbox)


@infer_getattr
class _ColumnsAttributes(AttributeTemplate):
    key = Columns

    def generic_resolve(self, kind: Any, attribute: str) -> Any:  # type: ignore[override]
        """The type of a field, None where there is none of that name."""
        return kind.places.get(attribute, (0, None))[1]


def _load(context: Any, builder: Any, kind: Any, table: Any, attribute: str) -> Any:
    at, field = kind.places[attribute]
    if isinstance(field, Columns):
        return builder.inttoptr(_word(builder, table, at), _WORDS)
    if field is types.float64:
        return builder.bitcast(_word(builder, table, at), ir.DoubleType())
    if not isinstance(field, types.Array):
        return _word(builder, table, at)
    shape = [_word(builder, table, at + 1 + k) for k in range(field.ndim)]
    whole = context.get_value_type(field)
    data = builder.inttoptr(_word(builder, table, at), whole.elements[_DATA])
    item = context.get_constant(types.intp, context.get_abi_sizeof(context.get_data_type(field.dtype)))
    return _array(builder, whole, item, data, shape)


def _array(builder: Any, whole: Any, item: Any, data: Any, shape: list[Any]) -> Any:
    """An array of numba's, put together by hand: its own way is by the stack, and takes ten times as long.

    It has no owner: nothing is counted, for the tables outlive every rule.
    """
    strides, many = [item], shape[0]
    for extent in shape[:0:-1]:
        strides.insert(0, builder.mul(strides[0], extent))
        many = builder.mul(many, extent, flags=["nsw"])
    lists = (_llvm.pack_array(builder, each) for each in (shape, strides))
    found = ir.Constant(whole, None)
    for place, member in enumerate((many, item, data, *lists), _DATA - 2):
        found = builder.insert_value(found, member, place)
    return found


_inside.lower_getattr_generic(Columns)(_load)


def _word(builder: Any, table: Any, at: int) -> Any:
    """Load one word; it never changes, so that the optimiser may load it once for a whole loop."""
    word = builder.load(builder.gep(table, [ir.Constant(ir.IntType(64), at)]))
    word.set_metadata("invariant.load", builder.module.add_metadata([]))
    return word
