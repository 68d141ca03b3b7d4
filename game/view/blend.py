"""How one pixel lies over another: the sums of Tiled's rasteriser, rounding for rounding.

Sprites are premultiplied, pictures are not. Everything is done in 16 bits a channel, as it is there. One
thing differs from machine to machine there, and here not: where a division by a low alpha falls halfway
between two values, a colour that is partly transparent in the finished picture may differ by one.
"""

from __future__ import annotations

from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

Pixels: TypeAlias = npt.NDArray[np.uint8]
"""(h, w, 4) red, green, blue, alpha."""
Wide: TypeAlias = npt.NDArray[np.uint32]


def premultiplied(straight: Pixels) -> Pixels:
    """Colours times alpha, 8 bits."""
    out = _times(straight, straight[..., 3:])
    out[..., 3] = straight[..., 3]
    return out


def tinted(sprite: Pixels, tint: tuple[int, int, int, int]) -> Pixels:
    """A premultiplied sprite with its colours times the tint's, and its alpha times the tint's alpha."""
    colour = np.array((*tint[:3], 255), np.uint32)
    bare = 255 - sprite[..., 3:].astype(np.uint32)
    out = _div_255(colour * sprite + colour * bare)
    out[..., 3] = 255
    out = _times(out, sprite[..., 3:])
    return out if tint[3] == 255 else _times(out, tint[3])


def hard(sprite: Pixels) -> bool:
    """Whether every pixel is whole or empty."""
    return not (sprite[..., 3] % 255).any()


def over(below: Pixels, sprite: Pixels, cover: int, plain: bool = False) -> None:
    """Blend a premultiplied sprite into a straight picture of its size; `cover` 0..255 is its opacity.

    `plain` says that the sprite and the picture are hard and the opacity is 255: then pixels are copied.
    """
    alpha = sprite[..., 3]
    whole = alpha == 255
    if cover == 255:
        np.copyto(_words(below), _words(sprite), where=whole)
    if plain:
        return
    # What is neither whole nor empty goes through 16 bits and back, and loses a little each time.
    blended = (alpha > 0) | (below[..., 3] % 255 > 0)
    if cover == 255:
        blended &= ~whole
    if blended.any():
        below[blended] = _blend(below[blended], sprite[blended], cover)


def _words(pixels: Pixels) -> Wide:
    """The same memory, a pixel a number. (h, w)"""
    return pixels.view(np.uint32)[..., 0]


def _blend(below: Pixels, sprite: Pixels, cover: int) -> Pixels:
    """(n, 4) each."""
    upper = sprite.astype(np.uint32) * 257
    if cover != 255:
        upper = _times_wide(upper, cover * 257)
    lower = below.astype(np.uint32) * 257
    alpha = lower[:, 3:].copy()
    lower = _times_wide(lower, alpha)
    lower[:, 3:] = alpha
    return _straight(upper + _times_wide(lower, 65_535 - upper[:, 3:]))


def _straight(wide: Wide) -> Pixels:
    """16 bits premultiplied to 8 bits straight."""
    alpha = wide[:, 3:]
    divided = np.rint(wide * (65_535 / np.maximum(alpha, 1))).astype(np.uint32)
    divided = np.minimum(divided, 65_535)
    divided[:, 3:] = alpha
    halved = divided + 128
    return ((halved - (halved >> 8)) >> 8).astype(np.uint8)


def _times(a: Any, b: Any) -> Pixels:
    """8 bits times 8 bits, as a share of 255."""
    return _div_255(np.asarray(a, np.uint32) * np.asarray(b, np.uint32))


def _div_255(product: Wide) -> Pixels:
    return ((product + (product >> 8) + 128) >> 8).astype(np.uint8)


def _times_wide(a: Wide, b: Any) -> Wide:
    """16 bits times 16 bits, as a share of 65535; it just fits into 32."""
    product: Wide = a * np.asarray(b, np.uint32)
    return ((product + (product >> 16) + 0x8000) >> 16).astype(np.uint32)
