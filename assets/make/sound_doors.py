"""Doors and barricades: latches, hinges, blows, and the wood giving way."""

import numpy as np

from assets.make.sound_signal import (
    RATE,
    Rng,
    Signal,
    add,
    curve,
    drift,
    driven,
    grains,
    noise,
    resonate,
    room,
    samples,
    silence,
    struck,
)
from assets.make.sound_steps import burst, thump

WOOD = (
    (170.0, 60.0, 1.0),
    (310.0, 80.0, 0.8),
    (560.0, 120.0, 0.6),
    (980.0, 220.0, 0.4),
    (1700.0, 500.0, 0.2),
)


def latch(rng: Rng, size: float = 1.0) -> Signal:
    """The small metal parts of a lock meeting."""
    x = silence(0.12)
    for at, gain in ((0.0, 1.0), (rng.uniform(0.018, 0.03), 0.6)):
        modes = [(1450, 0.05, 0.6), (2380, 0.04, 0.6), (3720, 0.03, 0.4), (5600, 0.02, 0.2)]
        click = struck(samples(0.07), [(f * rng.uniform(0.96, 1.04) / size, d, g) for f, d, g in modes])
        add(x, click, at, gain)
        add(x, burst(rng, 900, 3500, 0.012), at, 0.4 * gain)
    return x


def creak(rng: Rng, seconds: float, low: float, high: float) -> Signal:
    """A hinge that sticks and slips, faster and slower."""
    n = samples(seconds)
    rate = curve(n, (0, low), (0.4, high), (0.7, 0.7 * high), (1, low)) * (1.0 + 0.18 * drift(rng, n, 9.0))
    phase = np.cumsum(rate) / RATE
    slips = (np.diff(np.floor(phase), prepend=0.0) > 0).astype(float) * rng.uniform(0.4, 1.0, n)
    k = rng.uniform(0.9, 1.12)
    body = resonate(
        slips, [(420 * k, 60, 1.0), (830 * k, 90, 0.9), (1370 * k, 130, 0.6), (2250 * k, 220, 0.4)]
    )
    x = body * curve(n, (0, 0), (0.15, 1), (0.6, 0.7), (1, 0))
    return np.asarray(x / np.max(np.abs(x)))


def boom(rng: Rng, hertz: float, seconds: float, rattle: float) -> Signal:
    """A heavy blow on a wooden leaf, with whatever is loose in it."""
    x = silence(seconds)
    n = x.size
    blow = np.zeros(n)
    blow[: samples(0.012)] = noise(rng, samples(0.012)) * np.linspace(1, 0, samples(0.012))
    k = rng.uniform(0.9, 1.1)
    panel = resonate(blow, [(f * k, w, g) for f, w, g in WOOD])
    x += 0.8 * panel / np.max(np.abs(panel))
    add(x, thump(rng, hertz, 0.2), 0.0, 0.6)
    for _ in range(int(8 * rattle)):
        add(x, latch(rng, rng.uniform(1.2, 1.8)), rng.uniform(0.02, 0.2), 0.16 * rattle * rng.uniform(0.3, 1))
    return x


def splinters(rng: Rng, seconds: float, count: int) -> Signal:
    """Boards cracking and their pieces coming down."""
    x = silence(seconds)
    for _ in range(count):
        at = seconds * rng.uniform(0.0, 0.8) ** 1.7
        n = samples(rng.uniform(0.02, 0.07))
        snap = grains(rng, n, 12, curve(n, (0, 1), (1, 0.05)))
        k = rng.uniform(0.7, 1.8)
        piece = resonate(snap, [(620 * k, 160, 1.0), (1400 * k, 300, 0.8), (2900 * k, 800, 0.5)])
        add(x, piece / np.max(np.abs(piece)), at, rng.uniform(0.15, 0.9) * (1.0 - at / seconds))
    return x


def door_open(rng: Rng, _variant: int) -> Signal:
    """Handle, latch, a short creak."""
    x = silence(0.85)
    add(x, latch(rng, 1.15), 0.0, 0.7)
    add(x, latch(rng, 1.3), 0.11, 0.5)
    add(x, creak(rng, 0.55, 26, 85), 0.16, 0.5)
    add(x, burst(rng, 120, 500, 0.4, 0.15), 0.2, 0.08)
    return room(x, rng, 0.4, 0.1, 3000)


def door_close(rng: Rng, _variant: int) -> Signal:
    """A leaf meeting its frame, then the latch."""
    x = silence(0.5)
    add(x, boom(rng, 88, 0.35, 0.3), 0.03, 0.7)
    add(x, latch(rng, 1.2), 0.045, 0.6)
    return room(x, rng, 0.5, 0.14, 2500)


def door_locked(rng: Rng, _variant: int) -> Signal:
    """A handle tried twice against the bolt."""
    x = silence(0.55)
    for at, gain in ((0.0, 0.8), (0.09, 1.0), (0.23, 0.9), (0.3, 0.7)):
        add(x, latch(rng, rng.uniform(1.2, 1.5)), at, gain)
        add(x, boom(rng, 110, 0.16, 0.0), at + 0.004, 0.3 * gain)
    return room(x, rng, 0.3, 0.1, 2500)


def door_bash(rng: Rng, variant: int) -> Signal:
    """A body thrown against a door."""
    x = silence(0.75)
    add(x, boom(rng, (72.0, 64.0, 80.0)[variant], 0.6, 1.0), 0.0)
    add(x, burst(rng, 180, 1900, 0.13), 0.0, 0.7)
    return room(driven(x, 1.6), rng, 0.8, 0.2, 2000)


def door_break(rng: Rng, _variant: int) -> Signal:
    """The frame gives: a blow, a long crack, boards on the floor."""
    x = silence(1.5)
    add(x, boom(rng, 60, 0.6, 1.2), 0.0)
    add(x, splinters(rng, 0.9, 34), 0.01, 0.8)
    add(x, boom(rng, 75, 0.5, 0.6), 0.55, 0.6)
    add(x, boom(rng, 105, 0.3, 0.2), 0.78, 0.3)
    return room(driven(x, 1.8), rng, 1.0, 0.2, 2500)


def barricade_hit(rng: Rng, variant: int) -> Signal:
    """Fists on stacked desks: wood, and tubular legs that ring."""
    x = silence(0.7)
    add(x, boom(rng, 92 - 10 * variant, 0.5, 0.8), 0.0, 0.8)
    modes = [(390, 0.3, 0.5), (712, 0.28, 0.4), (1180, 0.2, 0.3), (1890, 0.15, 0.2)]
    legs = struck(samples(0.4), [(f * rng.uniform(0.92, 1.08), d, g) for f, d, g in modes])
    add(x, legs, 0.01, 0.3)
    add(x, splinters(rng, 0.2, 4), 0.02, 0.3)
    return room(driven(x, 1.4), rng, 0.6, 0.15, 2500)


def barricade_break(rng: Rng, _variant: int) -> Signal:
    """The whole stack comes down."""
    x = silence(1.9)
    add(x, splinters(rng, 1.2, 40), 0.0, 0.8)
    for _ in range(9):
        at = rng.uniform(0.0, 1.0)
        add(x, boom(rng, rng.uniform(65, 130), 0.5, 0.8), at, rng.uniform(0.35, 1.0) * (1.2 - at))
        leg = [(rng.uniform(350, 500) * k, 0.35, 0.5 / k) for k in (1.0, 1.83, 3.1, 4.6)]
        add(x, struck(samples(0.45), leg), at + 0.02, 0.28 * (1.2 - at))
    return room(driven(x, 1.8), rng, 1.1, 0.2, 2500)
