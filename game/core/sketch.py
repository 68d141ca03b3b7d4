"""Sketches of columns: a few bytes that tell whether, and in which row, two runs differ."""

import numpy as np
import numpy.typing as npt

from game.core.compiled import compiled

PRIME = 65521
"""The sums' modulus: two bytes each, and more than any list has rows."""
_SEED = np.uint64(0x9E3779B97F4A7C15)
_TIMES = np.uint64(0xFF51AFD7ED558CCD)
_S29, _S33, _S48 = np.uint64(29), np.uint64(33), np.uint64(48)


@compiled
def fold(
    words: npt.NDArray[np.uint64], number: int, rows: npt.NDArray[np.uint64], sums: npt.NDArray[np.int64]
) -> int:
    """Hash one column, (n, words), and take it into the hashes of its rows, (n,), and into three sums.

    `sums` = (sum of h, of row * h, of number * h) modulo PRIME over all columns given so far, h = hash of one
    row of the column: where two runs differ in one row alone, the quotient of the sums' differences is that
    row; where in one column alone, its number. Returns eight bits of the column's hash.
    """
    whole, plain, weighted = _SEED, np.int64(0), np.int64(0)
    for r in range(words.shape[0]):
        h = _SEED ^ np.uint64(number)
        for k in range(words.shape[1]):
            h = (h ^ words[r, k]) * _TIMES
            h ^= h >> _S29
        h *= _TIMES
        h ^= h >> _S33
        rows[r] = (rows[r] ^ h) * _TIMES
        short = np.int64(h >> _S48)
        plain += short
        weighted += short * r
        whole = (whole ^ h) * _TIMES
        whole ^= whole >> _S29
    sums[0] = (sums[0] + plain) % PRIME
    sums[1] = (sums[1] + weighted) % PRIME
    sums[2] = (sums[2] + plain % PRIME * number) % PRIME
    return int(whole >> _S33) & 255


def as_words(column: npt.NDArray[np.generic]) -> npt.NDArray[np.uint64]:
    """A column's bytes as words, a row of them for each of its rows. -> (n, words)"""
    n = column.shape[0]
    plain = np.ascontiguousarray(column).view(np.uint8).reshape(n, -1)
    if plain.shape[1] % 8 == 0:
        return plain.view(np.uint64)
    padded = np.zeros((n, -(-plain.shape[1] // 8) * 8), np.uint8)
    padded[:, : plain.shape[1]] = plain
    return padded.view(np.uint64)


def only_one(plain: int, weighted: int, count: int) -> int:
    """The one of `count` rows, or columns, that explains both sums' differences; -1 where no single one does.

    Several that differ pass for one with a chance of count / PRIME.
    """
    if plain % PRIME == 0:
        return -1
    found = weighted * pow(plain, -1, PRIME) % PRIME
    return found if found < count else -1
