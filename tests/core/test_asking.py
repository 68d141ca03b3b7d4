"""What is spared when rules are compiled: one part for all constants, and one copy of equal flags."""

import numpy as np
import pytest
from numba.core import types
from numba.core.compiler import Flags

from game.core.asking import settling
from game.core.compiled import I2, I4, compiled


@compiled
def scaled(a: int, b: int) -> int:
    return max(a, 2) * b


@compiled
def halved(v: float) -> float:
    return v / 2


@compiled
def totals(narrow: I4, narrower: I2) -> float:
    n = narrow[0]
    return halved(1.0) + scaled(3, n) + scaled(4, 5) + scaled(narrower[0], b=7)


@pytest.fixture(scope="module")
def total():
    """Compiled now: what is loaded from the disk has no parts to look at."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("game.core.compiled._cache_folder", lambda module: None)
        return totals(np.array([10], np.int32), np.array([-20], np.int16))


def test_a_part_is_compiled_once_for_all_constants_and_widths(total):
    assert total == 0.5 + 30 + 20 + 14
    assert list(scaled.part.overloads) == [(types.int64, types.int64)]


def test_what_is_no_whole_number_keeps_its_type(total):
    assert list(halved.part.overloads) == [(types.float64,)]


def test_equal_flags_share_a_copy_and_others_do_not():
    one, same, other = (settling(Flags()) for _ in range(3))
    other.error_model = "numpy"
    assert one.copy() is same.copy()
    assert one.copy() is not other.copy()
    assert other.copy().error_model == "numpy", "what matters to a callee is kept"


def test_flags_of_one_function_alone_make_no_other_copy():
    python, part = settling(Flags()), settling(Flags())
    python.release_gil, part.no_cpython_wrapper, part.forceinline = True, True, True
    assert python.copy() is part.copy()
