"""Numbers that strangers wrote as text: finite, within bounds, in the digits Tiled writes."""

from __future__ import annotations

import math

from game.content.gate import FAR, Where


def real(text: str, where: Where, what: str, low: float = -FAR, high: float = FAR) -> float:
    """A finite number within low..high."""
    try:
        number = float(text if _plain(text) else "")
    except ValueError:
        raise where.refuse(f"{what} = '{text}'", "write a number") from None
    if not math.isfinite(number) or not low <= number <= high:
        raise where.refuse(f"{what} = {text}", f"a number from {low:g} to {high:g}")
    return number


def _plain(text: str) -> bool:
    """Digits as Tiled writes them: Python would also read other scripts' digits, and 1_000."""
    return text.isascii() and "_" not in text


def whole(text: str, where: Where, what: str, low: int, high: int) -> int:
    """A whole number within low..high, `32` or `32.0`; 20 digits at the most are looked at."""
    digits = text.strip()
    head, point, rest = digits.partition(".")
    if point and rest and not rest.strip("0"):
        digits = head
    try:
        number = int(digits) if len(digits) <= 20 and _plain(digits) else None
    except ValueError:
        number = None
    if number is None or not low <= number <= high:
        raise where.refuse(f"{what} = '{text[:24]}'", f"a whole number from {low} to {high}")
    return number
