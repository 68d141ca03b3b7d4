"""Several bodies looked at with one instruction each: the vector arithmetic that loops over few do not get.

A loop over the two or three bodies of a cell is over before a compiler's vector loop begins, and whether
there is a next one is a branch that no processor guesses. Here as many as a register holds are compared at
once and answered for in the bits of a number; which of them were meant is a mask. It is plain LLVM vector
code, IEEE arithmetic in the order written: the same bits on any processor, whatever its registers hold.

These are called from compiled code only. `near` is a cell-sorted crowd of core.crowd, (NEAR, n + LANES).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

from llvmlite import ir
from numba import types
from numba.extending import intrinsic

from game.core.columns import F8x2

LANES = 8
"""Bodies looked at at once: a register of 512 bits, or two, or four of those there are."""
X, Y, RADIUS = 0, 1, 2
"""Rows of `near` that are read."""
_WORD, _DOUBLE = ir.IntType(64), ir.DoubleType()
_DOUBLES = ir.VectorType(_DOUBLE, LANES)
_FIRST = ir.Constant(ir.VectorType(ir.IntType(32), LANES), [0] * LANES)
_BLANK = ir.Constant(_DOUBLES, ir.Undefined)


class _Eight:
    """LANES bodies of `near` from the low-th on, while code for them is written."""

    def __init__(self, context: Any, b: Any, kind: Any, near: Any, low: Any) -> None:
        self.b, self.near, self.low = b, context.make_array(kind)(context, b, near), low

    def row(self, index: int) -> Any:
        """One row of them; may lie anywhere, not only where registers like it."""
        wide = self.b.extract_value(self.near.shape, 1)
        at = self.b.gep(self.near.data, [self.b.add(self.b.mul(wide, _WORD(index)), self.low)])
        found = self.b.load(self.b.bitcast(at, _DOUBLES.as_pointer()))
        found.align = 8
        return found

    def all(self, number: Any) -> Any:
        """One number in every lane."""
        one = self.b.insert_element(_BLANK, number, ir.IntType(32)(0))
        return self.b.shuffle_vector(one, _BLANK, _FIRST)

    def from_point(self, x: Any, y: Any) -> tuple[Any, Any, Any]:
        """How far each is along x and y, and the square of its distance."""
        dx, dy = self.b.fsub(self.row(X), self.all(x)), self.b.fsub(self.row(Y), self.all(y))
        return dx, dy, self.b.fadd(self.b.fmul(dx, dx), self.b.fmul(dy, dy))

    def bits(self, truths: Any) -> Any:
        return self.b.zext(self.b.bitcast(truths, ir.IntType(LANES)), _WORD)


def _within(_: Any, near: Any, low: Any, x: Any, y: Any, reach: Any) -> Any:
    def code(context: Any, b: Any, signature: Any, given: Any) -> Any:
        near, low, x, y, reach = given
        eight = _Eight(context, b, signature.args[0], near, low)
        square, touch = eight.from_point(x, y)[2], b.fadd(eight.all(reach), eight.row(RADIUS))
        return eight.bits(b.fcmp_ordered("<", square, b.fmul(touch, touch)))

    return types.int64(near, low, x, y, reach), code


def _lowest(_: Any, bits: Any) -> Any:
    def code(context: Any, b: Any, signature: Any, given: Any) -> Any:
        return b.cttz(b.or_(given[0], _WORD(1 << 63)), ir.IntType(1)(1))

    return types.int64(types.int64), code


def _ratio(_: Any, one: Any, other: Any) -> Any:
    def code(context: Any, b: Any, signature: Any, given: Any) -> Any:
        return b.fdiv(*given)

    return types.float64(types.float64, types.float64), code


def _inline(write: Callable[..., Any]) -> Any:
    make: Any = intrinsic
    return make(write)


within = cast("Callable[[F8x2, int, float, float, float], int]", _inline(_within))
"""(near, low, x, y, reach): bit q is set where body low + q is nearer (x, y) than `reach` and its radius."""
lowest = cast("Callable[[int], int]", _inline(_lowest))
"""Number of the lowest bit that is set; 63 where none is."""
ratio = cast("Callable[[float, float], float]", _inline(_ratio))
"""One number by another as IEEE has it, by zero too: nothing is asked before it is divided."""
