"""Tables made from their annotations."""

from typing import NamedTuple

import numpy as np
import pytest

from game.core.compiled import F8, I4, U1, I2x2, U1x3
from game.core.table import blank, nbytes


class Shelf(NamedTuple):
    weight: F8
    kind: U1
    owner: I4
    stock: I2x2
    cube: U1x3


SHAPES = {"stock": (5, 3), "cube": (2, 3, 4)}


def test_columns_are_zero_and_have_the_annotated_type_and_shape():
    shelf = blank(Shelf, 5, **SHAPES)
    assert [c.dtype.str[1:] for c in shelf] == ["f8", "u1", "i4", "i2", "u1"]
    assert [c.shape for c in shelf] == [(5,), (5,), (5,), (5, 3), (2, 3, 4)]
    assert all(not c.any() and c.flags.c_contiguous and c.flags.writeable for c in shelf)


def test_a_named_shape_also_goes_for_a_plain_column():
    assert blank(Shelf, 5, owner=(1,), **SHAPES).owner.shape == (1,)


def test_columns_do_not_share_memory():
    shelf = blank(Shelf, 5, **SHAPES)
    shelf.weight[:] = 1.0
    assert not shelf.stock.any()


def test_an_empty_table_is_a_table():
    assert blank(Shelf, 0, **SHAPES).weight.shape == (0,)


def test_a_missing_shape_is_refused_by_name():
    with pytest.raises(TypeError, match=r"Shelf\.stock has 2 dimensions"):
        blank(Shelf, 5, cube=(2, 3, 4))


def test_a_shape_of_no_column_is_refused_by_name():
    with pytest.raises(TypeError, match="no column 'stok'"):
        blank(Shelf, 5, stok=(5, 3), **SHAPES)


def test_a_field_that_is_no_column_is_refused():
    class Loose(NamedTuple):
        name: str

    with pytest.raises(TypeError, match="no column type"):
        blank(Loose, 5)


def test_nbytes_counts_every_column_and_nested_tables():
    shelf = blank(Shelf, 5, **SHAPES)
    assert nbytes(shelf) == 5 * 8 + 5 + 5 * 4 + 15 * 2 + 24
    assert nbytes((shelf, np.zeros(3, np.int16), 7.0)) == nbytes(shelf) + 6
