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

HERO, HURT, VEILED = 1, 2, 4
"""Bits of a body's kind for shading."""
CELL = 4
"""Bloom is made at a quarter of the frame."""
GLOWS = np.array((0, 46, 150, 280), np.int64)
"""Own light of a pixel by its two GLOW bits, 256 = its colour once more."""
DEPTHS = 13
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
def ambient_table(hour: float, weather: int, lightning: float) -> I4:
    """Light by pixel flags INDOORS + KEY (8 values), then the same for TOP. 256 = 1. -> (16, 3)"""
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
    return np.ascontiguousarray(np.round(table * 256), np.int32)


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


@compiled
def shade(
    lit: U8,
    bright: F4,
    light: U16,
    air: U8,
    rim: U8,
    albedo: U8,
    memory: U8,
    ids: U16,
    codes: U8,
    feet_y: F4,
    kind: U8,
    seen: U8,
    ambient: I4,
    cold: float,
    daylight: int,
) -> None:
    """Colour times light, or memory where out of sight; gathers what is brighter than the bloom's
    threshold."""
    high, wide = lit.shape[0], lit.shape[1]
    for y in range(high):
        for x in range(wide):
            i = np.int64(ids[y, x])
            f = np.int64(memory[y, x, 3])
            if i > 0:
                gy = min(max(0, int(feet_y[i - 1])), seen.shape[0] - 1)
                s = np.int64(seen[gy, x])
            elif f & TOP:
                gy = y + np.int64(albedo[y, x, 3]) + 2
                s = max(np.int64(seen[y, x]), np.int64(seen[gy, x]))
                s = max(s, np.int64(seen[y, max(0, x - 12)]), np.int64(seen[y, min(wide - 1, x + 12)]))
            else:
                gy = y + np.int64(albedo[y, x, 3])
                s = np.int64(seen[gy + 2 if f & FRONT else gy, x])
                if f & FRONT and s < 2:
                    s = max(s, np.int64(seen[gy, x]), np.int64(seen[gy + 5, x]), np.int64(seen[gy + 7, x]))
            if s == 0:
                lit[y, x, 0] = 5
                lit[y, x, 1] = 6
                lit[y, x, 2] = 17
                continue
            if s == 1 and not (f & TOP and i == 0):
                pale = 0
                if daylight > 0:
                    pale = int(
                        30 * np.int64(albedo[y, x, 0])
                        + 59 * np.int64(albedo[y, x, 1])
                        + 11 * np.int64(albedo[y, x, 2])
                    )
                    pale = pale * daylight // 100
                lit[y, x, 0] = (np.int64(memory[y, x, 0]) * 256 + pale) >> 8
                lit[y, x, 1] = (np.int64(memory[y, x, 1]) * 256 + pale) >> 8
                lit[y, x, 2] = min(255, int((np.int64(memory[y, x, 2]) * 256 + pale) >> 8))
                continue
            a = (f & 7) + (8 if f & TOP and i == 0 else 0)
            r, g, b = np.int64(albedo[y, x, 0]), np.int64(albedo[y, x, 1]), np.int64(albedo[y, x, 2])
            lr, lg, lb = np.int64(light[y, x, 0]), np.int64(light[y, x, 1]), np.int64(light[y, x, 2])
            if i > 0:
                k = kind[i - 1]
                if k & 1:
                    r, g, b = r * 345 // 256 + 8, g * 345 // 256 + 8, b * 345 // 256 + 8
                else:
                    r, g, b = r * 302 // 256, g * 302 // 256, b * 302 // 256
                if k & 2:
                    r, g, b = (r + 510) // 3, (g + 480) // 3, (b + 440) // 3
            wr, wg, wb = ambient[a, 0] + lr, ambient[a, 1] + lg, ambient[a, 2] + lb
            most = max(wr, max(wg, wb))
            if most > SHOULDER:
                # Where torch, fire and floodlight fall together the sum bends over instead of bleaching all.
                over = most - SHOULDER
                soft = SHOULDER + over * ROLL // (over + ROLL)
                wr, wg, wb = wr * soft // most, wg * soft // most, wb * soft // most
            tr = (r * wr) >> 8
            tg = (g * wg) >> 8
            tb = (b * wb) >> 8
            if f & 24 and i == 0:
                glow = GLOWS[(f >> 3) & 3]
                tr += (r * glow) >> 8
                tg += (g * glow) >> 8
                tb += (b * glow) >> 8
            if i > 0:
                c = np.int64(codes[y, x])
                if c & 112:
                    dim = max(0.0, 1.0 - (0.3 * lr + 0.59 * lg + 0.11 * lb) * (2.2 / 256.0)) * cold
                    edge = (0.55 if c & 16 else (0.30 if c & 32 else 0.16)) * dim
                    tr = int(tr + (87 - tr) * edge)
                    tg = int(tg + (110 - tg) * edge)
                    tb = int(tb + (173 - tb) * edge)
                    w = np.int64(rim[y, x])
                    if w > 0:
                        tr += ((255 - tr) * w) >> 8 if tr < 255 else 0
                        tg += ((219 - tg) * w) >> 8 if tg < 219 else 0
                        tb += ((153 - tb) * w) >> 8 if tb < 153 else 0
                if kind[i - 1] & 4:
                    tr, tg, tb = (
                        (tr + memory[y, x, 0]) >> 1,
                        (tg + memory[y, x, 1]) >> 1,
                        (tb + memory[y, x, 2]) >> 1,
                    )
            w = np.int64(air[y, x])
            if w > 0:
                tr += (w * 33) >> 8
                tg += (w * 27) >> 8
                tb += (w * 17) >> 8
            if s == 2:
                tr, tg, tb = (
                    (tr + memory[y, x, 0]) >> 1,
                    (tg + memory[y, x, 1]) >> 1,
                    (tb + memory[y, x, 2]) >> 1,
                )
            if tr > 188 or tg > 188 or tb > 188:
                bright[y >> 2, x >> 2, 0] += min(max(0, tr - 188), 120)
                bright[y >> 2, x >> 2, 1] += min(max(0, tg - 188), 120)
                bright[y >> 2, x >> 2, 2] += min(max(0, tb - 188), 120)
                tr, tg, tb = min(255, tr), min(255, tg), min(255, tb)
            lit[y, x, 0] = tr
            lit[y, x, 1] = tg
            lit[y, x, 2] = tb


@compiled
def wet(lit: U8, albedo: U8, memory: U8, ids: U16, seen: U8, share: int, shift: int) -> None:
    """Mirror what stands in the wet ground outdoors: a pixel at height z shows 2z lower, its rows
    trembling by 1 px."""
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
            lit[v, u, 0] += ((np.int64(lit[y, x, 0]) * 210 >> 8) - np.int64(lit[v, u, 0])) * w >> 8
            lit[v, u, 1] += ((np.int64(lit[y, x, 1]) * 230 >> 8) - np.int64(lit[v, u, 1])) * w >> 8
            lit[v, u, 2] += (np.int64(lit[y, x, 2]) - np.int64(lit[v, u, 2])) * w >> 8


@compiled
def soften(bright: F4, other: F4, bloom: U8) -> None:
    """Blur the gathered light three times over 3 by 3 cells. (n, m, 3) -> bloom (n, m, 3), ready to add"""
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
            bloom[y, x, 0] = min(255, int(bright[y, x, 0] * 0.036))
            bloom[y, x, 1] = min(255, int(bright[y, x, 1] * 0.033))
            bloom[y, x, 2] = min(255, int(bright[y, x, 2] * 0.029))


@compiled
def finish(
    out: U8, lit: U8, bloom: U8, veil: U8, grade: U8, dim: U8, harm: int, stray_y: I4, stray_x: I4
) -> None:
    """Bloom, grade, vignette and the x-ray outlines. -> out (HEIGHT, WIDTH, 3)"""
    high, wide = out.shape[0], out.shape[1]
    for y in range(high):
        for x in range(wide):
            q, p = stray_y[y, x & 3], stray_x[y & 3, x]
            v = dim[y, x]
            r = grade[v, 0, min(255, int(np.int64(lit[y, x, 0])) + int(np.int64(bloom[q, p, 0])))]
            g = grade[v, 1, min(255, int(np.int64(lit[y, x, 1])) + int(np.int64(bloom[q, p, 1])))]
            b = grade[v, 2, min(255, int(np.int64(lit[y, x, 2])) + int(np.int64(bloom[q, p, 2])))]
            w = veil[y, x]
            if w > 0:
                r, g, b = (r + 2 * VEIL[w, 0]) // 3, (g + 2 * VEIL[w, 1]) // 3, (b + 2 * VEIL[w, 2]) // 3
            if harm > 0 and v > 1:
                k = harm * min(9, v - 1) // 22
                r, g, b = r + (((150 - r) * k) >> 8), g - ((g * k) >> 9), b - ((b * k) >> 9)
            out[y, x, 0] = r
            out[y, x, 1] = g
            out[y, x, 2] = b


__all__ = [
    "ambient_table",
    "darkness",
    "finish",
    "grade_table",
    "moment",
    "shade",
    "soften",
    "straying",
    "vignette",
    "wet",
]
