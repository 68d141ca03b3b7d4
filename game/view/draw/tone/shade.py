"""Shade: colour times light, or memory where out of sight; rims of bodies, glows, and what is too bright."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from game.core.compiled import compiled
from game.view.draw.ground.pixels import FRONT, INDOORS, SKY, TOP

U8 = npt.NDArray[np.uint8]
U16 = npt.NDArray[np.uint16]
F4 = npt.NDArray[np.float32]
I8 = npt.NDArray[np.int64]
U4 = npt.NDArray[np.uint32]
HERO, HURT, VEILED, HUNTER = 1, 2, 4, 8
"""Bits of a body's kind for shading."""
COLD, EMBER = (118.0, 147.0, 216.0), (226.0, 74.0, 46.0)
"""What rims a body in the dark: the sky, or for whoever hunts the player embers, by day too."""
CROWN, SIDE, FAR_SIDE = 0.64, 0.36, 0.18
"""How much of the rim's colour an edge takes: above, and on either side. All alike would be stickers."""
EMBERS, SMOULDER = 1.15, 0.62
"""How much more of it embers are, and how much of that no light takes away."""
GLOWS = np.array((0, 46, 150, 280), np.int64)
"""Own light of a pixel by its two GLOW bits, 256 = its colour once more."""
SPECIAL = 4
"""Set where a pixel glows or belongs to the edge of a body."""
ASIDE = np.array((0, 2, -1, 1), np.int64)
"""Pixels aside at which the rows of a face are asked whether they are known."""
SHOULDER, ROLL = 272, 130
"""Light in 1/256 from which it is bent over, and how much more it may ever become."""


def _bend() -> F4:
    """Share of light that is left, by its brightest lane: where torch, fire and floodlight fall together the
    sum bends over instead of bleaching all. -> (2048,)"""
    most = np.maximum(np.arange(2048), 1)
    over = np.maximum(most - SHOULDER, 0)
    return np.where(over > 0, (SHOULDER + over * ROLL / (over + ROLL)) / most, 1.0).astype(np.float32)


BEND = _bend()
PLAIN, PERSON, PLAYER = np.float32(1.0), np.float32(1.18), np.float32(1.348)
"""How much paler than its paint a pixel of the ground, of a body, of the hero is."""
_8, _16, _255, _65535 = np.int32(8), np.int32(16), np.int32(255), np.int32(65535)
_MOST = np.float32(2047.0)


@compiled
def multiply(red: F4, green: F4, blue: F4, paint: U4, lanes: I8, gain: F4, air: U8) -> None:
    """A row of paint times light, in SIMD: no branches, and floats because they stay 32 bits wide. (w,)"""
    for x in range(red.shape[0]):
        a, w, q = np.int32(paint[x]), lanes[x], np.float32(air[x])
        r, g, b = np.float32(a & _255), np.float32((a >> _8) & _255), np.float32((a >> _16) & _255)
        wr, wg = np.float32(np.int32(w) & _65535), np.float32(np.int32(w >> 16) & _65535)
        wb = np.float32(np.int32(w >> 32))
        share = BEND[np.int32(min(max(wr, max(wg, wb)), _MOST))] * np.float32(1 / 256) * gain[x]
        red[x] = r * wr * share + q * np.float32(33 / 256)
        green[x] = g * wg * share + q * np.float32(27 / 256)
        blue[x] = b * wb * share + q * np.float32(17 / 256)


SIXTEENTHS = np.int64(0x0FFF0FFF0FFF)
"""What is left of lanes shifted down by four bits."""


@compiled
def dazzle(light: I8, memory: U4, share: int, y0: int, y1: int) -> None:
    """Leave `share` 16ths of the lamps' light outdoors, for eyes used to daylight; rows y0 to y1."""
    for y in range(y0, y1):
        for x in range(light.shape[1]):
            if not np.int64(memory[y, x]) >> 24 & INDOORS:
                light[y, x] = (light[y, x] * share >> 4) & SIXTEENTHS


@compiled
def pack(row: U4, red: F4, green: F4, blue: F4) -> None:
    """A row of colours as a screen has it, blue lowest. (w,)"""
    for x in range(row.shape[0]):
        r, g, b = np.int32(min(red[x], _TOP)), np.int32(min(green[x], _TOP)), np.int32(min(blue[x], _TOP))
        row[x] = np.uint32(b | g << _8 | r << _16)


_TOP = np.float32(255.0)


@compiled
def shade(
    lit: U4,
    bright: F4,
    light: I8,
    air: U8,
    rim: U8,
    albedo: U4,
    memory: U4,
    ids: U16,
    codes: U8,
    feet_y: F4,
    kind: U8,
    seen: U8,
    ambient: I8,
    cold: float,
    daylight: int,
    y0: int,
    y1: int,
) -> None:
    """Colour times light, or memory where out of sight; gathers what is brighter than bloom's threshold.

    Row by row: what is seen and how much light there is, the product, then the pixels that are more than
    that. albedo and memory are packed (red lowest, height or flags uppermost), light and ambient in lanes;
    lit is packed as a screen has it, blue lowest. Rows y0 to y1, cut at bloom's cells.
    """
    wide = lit.shape[1]
    red, green, blue = np.empty(wide, np.float32), np.empty(wide, np.float32), np.empty(wide, np.float32)
    gain, lanes, todo = np.empty(wide, np.float32), np.empty(wide, np.int64), np.empty(wide, np.uint8)
    floor = seen.shape[0] - 1
    for y in range(y0, y1):
        for x in range(wide):
            i = np.int64(ids[y, x])
            f = np.int64(memory[y, x]) >> 24
            lanes[x] = light[y, x] + ambient[(f & 7) + (8 if f & TOP and i == 0 else 0)]
            if i > 0:
                k = kind[i - 1]
                s = np.int64(seen[min(max(0, int(feet_y[i - 1])), floor), x])
                gain[x] = PLAYER if k & 1 else PERSON
                todo[x] = s | (SPECIAL if k or codes[y, x] & 112 else 0)
                continue
            gy = y + (np.int64(albedo[y, x]) >> 24)
            gain[x] = PLAIN
            s = np.int64(seen[gy + 2 if f & FRONT else gy, x])
            if s < 2 and f & (FRONT | TOP):
                # What stands is known with the ground before it or, a top, with what is near. All of a face
                # has one ground line: the edge of what is remembered of it is asked aside, each row
                # elsewhere, so that it is grain and not bars.
                j = min(max(0, x + ASIDE[y & 3]), wide - 1)
                if f & SKY and np.int64(albedo[y, x]) & 0xFFFFFF:
                    s = np.int64(3)
                elif f & TOP:
                    # Not the grain of what is known: up a wall that runs north it would be a dotted line.
                    front = np.int64(seen[gy + 2, x])
                    if front == 1:
                        for u in range(max(0, x - 2), min(wide, x + 3)):
                            front = min(front, np.int64(seen[gy + 2, u]))
                    s = max(np.int64(seen[y, x]), front)
                    s = max(s, np.int64(seen[y, max(0, x - 12)]), np.int64(seen[y, min(wide - 1, x + 12)]))
                    if s == 1:
                        s = np.int64(3)
                else:
                    s = max(s, np.int64(seen[gy, x]), np.int64(seen[gy + 5, x]), np.int64(seen[gy + 7, x]))
                    if s < 2:
                        s = max(np.int64(seen[gy + 2, j]), np.int64(seen[gy, j]))
                        s = max(s, np.int64(seen[gy + 5, j]), np.int64(seen[gy + 7, j]))
                        s = min(s, np.int64(1))
            todo[x] = s | (SPECIAL if f & 24 else 0)
        multiply(red, green, blue, albedo[y], lanes, gain, air[y])
        for x in range(wide):
            s = np.int64(todo[x])
            if s != 3:
                m, a = np.int64(memory[y, x]), np.int64(albedo[y, x])
                if s & 3 == 0:
                    red[x], green[x], blue[x] = 5, 6, 17
                    continue
                if s & 3 == 1:
                    pale = np.int64(0)
                    if daylight > 0:
                        pale = (30 * (a & 255) + 59 * ((a >> 8) & 255) + 11 * ((a >> 16) & 255)) * daylight
                        pale = (pale * 41) >> 20
                    red[x], green[x], blue[x] = (
                        (m & 255) + pale,
                        ((m >> 8) & 255) + pale,
                        ((m >> 16) & 255) + pale,
                    )
                    continue
                i = np.int64(ids[y, x])
                if s & SPECIAL and i == 0:
                    glow = GLOWS[(m >> 27) & 3]
                    red[x] += (a & 255) * glow >> 8
                    green[x] += ((a >> 8) & 255) * glow >> 8
                    blue[x] += ((a >> 16) & 255) * glow >> 8
                elif s & SPECIAL:
                    k, c, q, v = kind[i - 1], np.int64(codes[y, x]), np.int64(rim[y, x]), light[y, x]
                    if k & 1:
                        red[x], green[x], blue[x] = red[x] + 8, green[x] + 8, blue[x] + 8
                    if k & 2:
                        red[x], green[x], blue[x] = (
                            red[x] * 0.33 + 110,
                            green[x] * 0.33 + 104,
                            blue[x] * 0.33 + 96,
                        )
                    if c & 112:
                        gleam = 0.3 * (v & 65535) + 0.59 * ((v >> 16) & 65535) + 0.11 * (v >> 32)
                        edge = CROWN if c & 16 else (SIDE if c & 32 else FAR_SIDE)
                        dark = max(0.0, 1.0 - gleam * (2.2 / 256.0)) * cold
                        if k & HUNTER:
                            edge *= EMBERS * max(SMOULDER, dark)
                            red[x] += (EMBER[0] - red[x]) * edge
                            green[x] += (EMBER[1] - green[x]) * edge
                            blue[x] += (EMBER[2] - blue[x]) * edge
                        else:
                            edge *= dark
                            red[x] += (COLD[0] - red[x]) * edge
                            green[x] += (COLD[1] - green[x]) * edge
                            blue[x] += (COLD[2] - blue[x]) * edge
                        if q > 0:
                            red[x] += max(0.0, 255 - red[x]) * q * (1 / 256)
                            green[x] += max(0.0, 219 - green[x]) * q * (1 / 256)
                            blue[x] += max(0.0, 153 - blue[x]) * q * (1 / 256)
                    if k & 4:
                        red[x], green[x] = (red[x] + (m & 255)) * 0.5, (green[x] + ((m >> 8) & 255)) * 0.5
                        blue[x] = (blue[x] + ((m >> 16) & 255)) * 0.5
                if s & 3 == 2:
                    red[x], green[x] = (red[x] + (m & 255)) * 0.5, (green[x] + ((m >> 8) & 255)) * 0.5
                    blue[x] = (blue[x] + ((m >> 16) & 255)) * 0.5
            if max(red[x], max(green[x], blue[x])) > 188:
                bright[y >> 2, x >> 2, 0] += min(max(0.0, red[x] - 188), 120.0)
                bright[y >> 2, x >> 2, 1] += min(max(0.0, green[x] - 188), 120.0)
                bright[y >> 2, x >> 2, 2] += min(max(0.0, blue[x] - 188), 120.0)
        pack(lit[y], red, green, blue)
