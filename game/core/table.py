"""Tables: NamedTuples of zeroed columns over one row space, made from their annotations."""

from typing import Annotated, Any, TypeVar, get_args, get_origin, get_type_hints

import numpy as np
import numpy.typing as npt

Table = TypeVar("Table", bound=tuple[Any, ...])


def column_kind(hint: Any) -> tuple[npt.DTypeLike, int]:
    """Scalar type and number of dimensions of one annotated column (`F8`, `I4x2`, ...). Raises TypeError."""
    if get_origin(hint) is not Annotated:
        raise TypeError(f"{hint!r} is no column type")
    array, dimensions, *_ = get_args(hint)
    scalar: npt.DTypeLike = get_args(get_args(array)[1])[0]
    return scalar, dimensions


def blank(cls: type[Table], n: int, **shapes: tuple[int, ...]) -> Table:
    """All columns of `cls` zero: `(n,)` unless `shapes` names another; 2-d and 3-d columns must be named.

    Raises TypeError for a shape that is missing, has the wrong number of dimensions, or belongs to no column.
    """
    hints = get_type_hints(cls, include_extras=True)
    unknown = sorted(set(shapes) - set(hints))
    if unknown:
        raise TypeError(f"{cls.__name__} has no column {unknown[0]!r}")
    columns = []
    for name, hint in hints.items():
        scalar, dimensions = column_kind(hint)
        shape = shapes.get(name, (n,))
        if len(shape) != dimensions:
            raise TypeError(f"{cls.__name__}.{name} has {dimensions} dimensions, not the shape {shape}")
        columns.append(np.zeros(shape, scalar))
    return cls(*columns)


def nbytes(table: tuple[Any, ...]) -> int:
    """Bytes held by a table's columns, nested tables included."""
    total = 0
    for column in table:
        if isinstance(column, np.ndarray):
            total += column.nbytes
        elif isinstance(column, tuple):
            total += nbytes(column)
    return total
