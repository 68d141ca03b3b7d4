"""Tone: the light of the hour, and how lit colour becomes the picture (rims, memory, bloom, grade,
vignette)."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from game.core.compiled import compiled
from game.view.draw.ground import BAYER, FRONT, TOP
from game.view.draw.scene import HEIGHT, WIDTH

U8 = npt.NDArray[np.uint8]
U16 = npt.NDArray[np.uint16]
F4 = npt.NDArray[np.float32]
I4 = npt.NDArray[np.int32]
I8 = npt.NDArray[np.int64]
U4 = npt.NDArray[np.uint32]

HERO, HURT, VEILED = 1, 2, 4
"""Bits of a body's kind for shading."""
CELL = 4
"""Bloom is made at a quarter of the frame."""
GLOWS = np.array((0, 46, 150, 280), np.int64)
"""Own light of a pixel by its two GLOW bits, 256 = its colour once more."""
DEPTHS = 13
SPECIAL = 4
"""Set where a pixel glows or belongs to the edge of a body."""
VEIL = np.array(((0, 0, 0), (196, 222, 240), (120, 196, 188), (150, 214, 204), (244, 98, 78)), np.int64)
"""Outline colours by veil value: hero, friend, heard, heard and hunting."""

_NIGHT = ((0.20, 0.235, 0.40), (0.15, 0.20, 0.36), (0.315, 0.36, 0.56), (0.40, 0.58, 1.08), (0.72, 0.78, 1.0))
_DAWN = ((0.40, 0.42, 0.56), (0.50, 0.38, 0.36), (0.44, 0.46, 0.60), (0.74, 0.58, 0.54), (0.90, 0.86, 1.0))
_DAY = ((0.78, 0.80, 0.84), (0.30, 0.29, 0.26), (0.72, 0.72, 0.75), (0.62, 0.58, 0.46), (1.5, 1.5, 1.5))
_DUSK = ((0.37, 0.34, 0.52), (1.00, 0.57, 0.30), (0.38, 0.35, 0.52), (0.98, 0.56, 0.30), (1.0, 0.85, 1.0))
_HOURS = (
    (0.0, _NIGHT),
    (4.8, _NIGHT),
    (6.0, _DAWN),
    (7.5, _DAY),
    (16.8, _DAY),
    (18.4, _DUSK),
    (19.4, _DUSK),
    (20.4, _NIGHT),
    (24.0, _NIGHT),
)
"""Ambient outdoors, key outdoors, ambient indoors, key through panes, tops of walls; between hours they
mix."""


def moment(hour: float) -> float:
    """The hour in steps of about a minute: what tables are kept by."""
    return round(hour * 64.0) / 64.0


def hour_light(hour: float) -> F4:
    """The five colours of an hour. -> (5, 3)"""
    hour = hour % 24.0
    for (h0, a), (h1, b) in pairwise(_HOURS):
        if h0 <= hour <= h1:
            t = (hour - h0) / (h1 - h0)
            return (np.array(a, np.float32) * (1 - t) + np.array(b, np.float32) * t).astype(np.float32)
    return np.array(_NIGHT, np.float32)


@lru_cache(maxsize=256)
def darkness(hour: float) -> float:
    """1 at night, 0 by day. Give it `moment(hour)`, so that it is worked out seldom."""
    return float(np.clip((0.70 - hour_light(hour)[0].mean()) / 0.42, 0.0, 1.0))


@lru_cache(maxsize=64)
def ambient_table(hour: float, weather: int, lightning: float) -> I8:
    """Light by pixel flags INDOORS + KEY (8 values), then the same for TOP, in lanes. -> (16,)"""
    outdoors, key, indoors, pane, top = hour_light(hour)
    if weather:
        key, outdoors, pane = key * 0.0, outdoors * (0.94, 0.95, 0.98), pane * 0.55
    bolt = np.array((1.0, 1.16, 1.55), np.float32) * lightning
    table = np.zeros((16, 3), np.float32)
    for code in range(8):
        share = (code >> 1) / 3.0
        if code & 1:
            table[code] = indoors + (pane + bolt) * share
        else:
            table[code] = outdoors + key * share + bolt * 0.8
        table[code + 8] = top * (1.0 if code & 1 else 0.9) + bolt * 0.3 * (1 - (code & 1))
    parts = np.round(table * 256).astype(np.int64)
    return np.ascontiguousarray(parts[:, 0] | parts[:, 1] << 16 | parts[:, 2] << 32)


@lru_cache(maxsize=64)
def grade_table(tenths: int, fade: int) -> U8:
    """Contrast, gamma, gain and lift of a tenth of an hour, then the sinking into indigo at each depth of the
    vignette: (DEPTHS, 3, 256)"""
    hour = tenths / 10.0
    dark = darkness(hour)
    dusk = float(np.clip(1.0 - abs(hour - 18.9) / 1.4, 0.0, 1.0))
    lift = np.array((0.012, 0.014, 0.040)) * dark * (1 - dusk) + np.array((0.030, 0.014, 0.050)) * dusk
    gain = np.array((1.05, 1.01, 0.97))
    v = (np.arange(256) / 255.0) ** 0.93
    v = v + (v * v * (3 - 2 * v) - v) * 0.18
    table = (lift[:, None] * (1 - v) + v * gain[:, None])[None]
    depth = np.arange(DEPTHS)[:, None, None] / 20.0
    indigo = np.array((0.015, 0.020, 0.075))[None, :, None]
    table = (table * (1 - depth) + indigo * depth) * (1 - fade / 20)
    return np.ascontiguousarray(np.clip(table * 255 + 0.5, 0, 255).astype(np.uint8))


def vignette() -> U8:
    """How deep each pixel of the frame sinks into indigo, in dithered twentieths. -> (HEIGHT, WIDTH)"""
    y, x = np.mgrid[0:HEIGHT, 0:WIDTH].astype(np.float32)
    d = np.hypot((x / WIDTH - 0.5) * 1.15, (y / HEIGHT - 0.52) * 1.05) / 0.72
    v = np.clip(d, 0, 1.15) ** 2.4 * 0.44
    v = np.floor(v * 20 + 0.5 + np.tile(BAYER, (HEIGHT // 4, WIDTH // 4)) * 0.9)
    return np.ascontiguousarray(v.clip(0, DEPTHS - 1).astype(np.uint8))


def straying() -> tuple[I4, I4]:
    """Which bloom cell each pixel reads, dithered so that cells melt. -> (HEIGHT, 4), (4, WIDTH)"""
    y, x = np.mgrid[0:HEIGHT, 0:4]
    rows = (y + BAYER[y & 3, x] * 3.9).astype(np.int32) >> 2
    y, x = np.mgrid[0:4, 0:WIDTH]
    columns = (x + BAYER[x & 3, y] * 3.9).astype(np.int32) >> 2
    return (
        np.ascontiguousarray(rows.clip(0, HEIGHT // CELL - 1).astype(np.int32)),
        np.ascontiguousarray(columns.clip(0, WIDTH // CELL - 1).astype(np.int32)),
    )


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
                # What stands is known with the ground before it or, a top, with what is near.
                if f & TOP:
                    s = max(np.int64(seen[y, x]), np.int64(seen[gy + 2, x]))
                    s = max(s, np.int64(seen[y, max(0, x - 12)]), np.int64(seen[y, min(wide - 1, x + 12)]))
                    if s == 1:
                        s = np.int64(3)
                else:
                    s = max(s, np.int64(seen[gy, x]), np.int64(seen[gy + 5, x]), np.int64(seen[gy + 7, x]))
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
                        edge = 0.55 if c & 16 else (0.30 if c & 32 else 0.16)
                        edge *= max(0.0, 1.0 - gleam * (2.2 / 256.0)) * cold
                        red[x] += (87 - red[x]) * edge
                        green[x] += (110 - green[x]) * edge
                        blue[x] += (173 - blue[x]) * edge
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


@compiled
def wet(lit: U8, albedo: U8, memory: U8, ids: U16, seen: U8, share: int, shift: int) -> None:
    """Mirror what stands in the wet ground outdoors: a pixel at height z shows 2z lower, its rows
    trembling by 1 px. lit (h, w, 4), blue first"""
    high, wide = lit.shape[0], lit.shape[1]
    for y in range(high):
        for x in range(wide):
            z = np.int64(albedo[y, x, 3])
            if z == 0 or z > 72:
                continue
            f = memory[y, x, 3]
            v = y + 2 * z
            if v >= high or (f & TOP and ids[y, x] == 0 and z < 30):
                continue
            stray = ((v * 7 + shift) >> 1) % 3 - 1
            u = x + stray
            if u < 0 or u >= wide or albedo[v, u, 3] != 0 or ids[v, u] != 0 or seen[v, u] < 2:
                continue
            if memory[v, u, 3] & (1 | TOP):
                continue
            w = share * (96 - z) // 96
            lit[v, u, 0] += (np.int64(lit[y, x, 0]) - np.int64(lit[v, u, 0])) * w >> 8
            lit[v, u, 1] += ((np.int64(lit[y, x, 1]) * 230 >> 8) - np.int64(lit[v, u, 1])) * w >> 8
            lit[v, u, 2] += ((np.int64(lit[y, x, 2]) * 210 >> 8) - np.int64(lit[v, u, 2])) * w >> 8


@compiled
def soften(bright: F4, other: F4, bloom: U4) -> None:
    """Blur the gathered light three times over 3 by 3 cells. (n, m, 3) -> bloom (n, m), packed, to add"""
    n, m = bright.shape[0], bright.shape[1]
    third = np.float32(1.0 / 3.0)
    for _ in range(3):
        for y in range(n):
            for x in range(m):
                a, b = (x - 1 if x > 0 else 0), (x + 1 if x + 1 < m else m - 1)
                for c in range(3):
                    other[y, x, c] = (bright[y, a, c] + bright[y, x, c] + bright[y, b, c]) * third
        for y in range(n):
            a, b = (y - 1 if y > 0 else 0), (y + 1 if y + 1 < n else n - 1)
            for x in range(m):
                for c in range(3):
                    bright[y, x, c] = (other[a, x, c] + other[y, x, c] + other[b, x, c]) * third
    for y in range(n):
        for x in range(m):
            r, g = min(255, int(bright[y, x, 0] * 0.036)), min(255, int(bright[y, x, 1] * 0.033))
            bloom[y, x] = r | g << 8 | min(255, int(bright[y, x, 2] * 0.029)) << 16


_ALL, _NINE = np.int64(255), np.int64(9)


@compiled
def finish(
    out: U4,
    lit: U4,
    bloom: U4,
    veil: U8,
    grade: U8,
    dim: U8,
    harm: int,
    stray_y: I4,
    stray_x: I4,
    y0: int,
    y1: int,
) -> None:
    """Bloom, grade, vignette and the x-ray outlines of rows y0 to y1. -> out, packed, blue lowest like lit"""
    wide = out.shape[1]
    for y in range(y0, y1):
        for x in range(wide):
            c = np.int64(lit[y, x])
            v = np.int64(dim[y, x])
            r, g, b = (c >> 16) & 255, (c >> 8) & 255, c & 255
            q = np.int64(bloom[stray_y[y, x & 3], stray_x[y & 3, x]])
            if q:
                r, g, b = r + (q & 255), g + ((q >> 8) & 255), b + (q >> 16)
                r, g, b = min(_ALL, r), min(_ALL, g), min(_ALL, b)
            r, g, b = np.int64(grade[v, 0, r]), np.int64(grade[v, 1, g]), np.int64(grade[v, 2, b])
            w = veil[y, x]
            if w > 0:
                r, g, b = (r + 2 * VEIL[w, 0]) // 3, (g + 2 * VEIL[w, 1]) // 3, (b + 2 * VEIL[w, 2]) // 3
            if harm > 0 and v > 1:
                k = harm * min(_NINE, v - 1) // 22
                r, g, b = r + (((150 - r) * k) >> 8), g - ((g * k) >> 9), b - ((b * k) >> 9)
            out[y, x] = b | g << 8 | r << 16 | 255 << 24


@compiled
def double(window: I8, out: U4) -> None:
    """Every pixel as four. out (h, w) -> window (2h, w): two pixels in each number"""
    high, wide = out.shape
    for y in range(high):
        for x in range(wide):
            two = np.int64(out[y, x]) * 0x100000001
            window[2 * y, x] = two
            window[2 * y + 1, x] = two
