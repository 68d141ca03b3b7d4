"""Beds that play for hours: rooms, weather, lamps, and the two layers of the hunt. Every one is a ring."""

import numpy as np

from assets.make.sound_doors import creak
from assets.make.sound_piano import hertz
from assets.make.sound_signal import (
    RATE,
    Rng,
    Signal,
    add,
    band,
    curve,
    decay,
    drift,
    driven,
    grains,
    high_pass,
    low_pass,
    noise,
    resonate,
    room,
    samples,
    struck,
    sweep,
    times,
    whole,
)
from assets.make.sound_steps import burst, thump

BEAT = 18_900  # samples: 140 beats a minute, a whole number so that both layers stay in step for ever
BEATS = 32


def tone(n: int, pitch: float, angle: float = 0.0) -> Signal:
    """Sine nearest to a pitch that closes on itself."""
    return np.asarray(np.sin(2.0 * np.pi * whole(pitch, n) * times(n) + angle))


def fluorescent(rng: Rng, _variant: int) -> Signal:
    """A tired tube: harmonics of twice the mains, with a tremble and stray ticks."""
    n = samples(4.0)
    x = np.zeros(n)
    for k in range(1, 34):
        x += k**-0.75 * (1.25 if k % 2 else 0.8) * tone(n, 120.0 * k, rng.uniform(0, 6.28))
    x = band(x, 220, 3200, 1, wrap=True) * (1.0 + 0.18 * drift(rng, n, 6.0))
    ticks = band(grains(rng, n, 9), 1800, 6000, wrap=True)
    return np.asarray(x + 3.0 * ticks + 0.05 * band(noise(rng, n), 2000, 6000, wrap=True))


def rain(rng: Rng, _variant: int) -> Signal:
    """Steady rain: a wash, the patter in it, drops on something near."""
    n = samples(12.0)
    wash = band(noise(rng, n, 0.25), 500, 6500, 1, wrap=True) * (1.0 + 0.12 * drift(rng, n, 0.6))
    patter = band(grains(rng, n, 5200), 900, 5500, wrap=True)
    low = low_pass(noise(rng, n, 0.5), 260, wrap=True)
    x = 0.2 * wash + 1.0 * patter + 0.1 * low
    for _ in range(130):
        m = samples(0.05)
        drop = sweep(rng.uniform(700, 2200) * (1.0 + 4.0 * times(m))) * decay(m, rng.uniform(0.015, 0.045))
        add(x, drop, rng.uniform(0, 12.0), rng.uniform(0.02, 0.16), wrap=True)
    return x


def night_indoor(rng: Rng, _variant: int) -> Signal:
    """An empty school: mains hum two walls away, air in a duct, the building settling."""
    n = samples(24.0)
    x = np.zeros(n)
    for k, gain in ((1, 0.5), (2, 0.6), (3, 0.25), (4, 0.4), (6, 0.18), (8, 0.07)):
        x += 0.028 * gain * tone(n, 60.0 * k, rng.uniform(0, 6.28)) * (1.0 + 0.3 * drift(rng, n, 0.3))
    x += 0.022 * low_pass(noise(rng, n, 0.6), 170, wrap=True)
    x += 0.018 * band(noise(rng, n), 260, 800, wrap=True) * (1.0 + 0.4 * drift(rng, n, 0.35))
    x += 0.012 * resonate(noise(rng, n), [(237, 5, 1.0), (398, 7, 0.6)], wrap=True) * (1 + drift(rng, n, 0.2))
    far = np.zeros(n)
    for at, low, high, gain in ((3.7, 9, 26, 0.22), (11.2, 14, 40, 0.15), (18.9, 7, 19, 0.24)):
        add(far, low_pass(creak(rng, rng.uniform(0.7, 1.2), low, high), 1400), at, gain, wrap=True)
    for at, gain in ((7.9, 0.2), (8.35, 0.12), (21.8, 0.16)):
        add(far, low_pass(thump(rng, 125, 0.2), 500), at, 0.7 * gain, wrap=True)
    add(far, struck(samples(0.15), [(1720, 0.09, 1.0), (2650, 0.05, 0.3)]), 14.6, 0.03, wrap=True)
    return x + room(far, rng, 2.4, 0.7, 1500, wrap=True)


def night_outdoor(rng: Rng, _variant: int) -> Signal:
    """Wind over a dead town, and a siren that goes nowhere, far off."""
    n = samples(28.0)
    gust = 0.55 + 0.4 * drift(rng, n, 0.25) + 0.15 * drift(rng, n, 1.1)
    gust = np.clip(gust, 0.3, None)
    x = 0.35 * low_pass(noise(rng, n, 0.5), 240, wrap=True) * gust
    x += 0.13 * band(noise(rng, n, 0.3), 260, 900, wrap=True) * gust**1.6
    x += 0.045 * band(noise(rng, n), 900, 3200, wrap=True) * gust**2.4
    for centre in (455.0, 610.0):
        whistle = resonate(noise(rng, n), [(centre, 26, 1.0)], wrap=True)
        x += 0.22 * whistle * np.clip(drift(rng, n, 0.3), 0, None) * gust**2
    return x + 0.03 * _sirens(rng, n)


def _sirens(rng: Rng, n: int) -> Signal:
    x = np.zeros(n)
    for at, length, low, high, period in ((2.5, 10.0, 470, 820, 3.3), (15.5, 9.0, 390, 690, 4.1)):
        m = samples(length)
        t = times(m)
        pitch = low + (high - low) * (0.5 - 0.5 * np.cos(2 * np.pi * t / period))
        wail = sweep(pitch) + 0.3 * sweep(2 * pitch)
        add(x, wail * curve(m, (0, 0), (0.4, 1), (0.7, 0.8), (1, 0)), at, wrap=True)
    return room(low_pass(x, 900, wrap=True), rng, 3.0, 1.2, 1000, wrap=True)


def tension(rng: Rng, _variant: int) -> Signal:
    """Something is near: a semitone that grinds on a low drone, slow pulses, bowed metal."""
    n = BEAT * BEATS
    x = np.zeros(n)
    for key, gain in ((26, 0.22), (38, 0.4), (39, 0.2), (45, 0.25), (50, 0.26), (51, 0.17)):
        for shift in (-0.15, 0.15):
            swell = 1.0 + 0.45 * drift(rng, n, 0.4)
            x += 0.16 * gain * swell * tone(n, hertz(key) + shift, rng.uniform(0, 6.28))
            x += 0.05 * gain * swell * tone(n, 3 * hertz(key) + shift, rng.uniform(0, 6.28))
    x += 0.05 * low_pass(noise(rng, n, 0.5), 320, wrap=True) * (1.0 + 0.5 * drift(rng, n, 0.4))
    beat = BEAT / RATE
    for i in range(0, BEATS, 2):
        add(x, thump(rng, 56, 0.4), i * beat, 0.22 if i % 4 == 0 else 0.14, wrap=True)
    bowed = np.zeros(n)
    for start, key in ((6, 75), (15, 74), (22, 81), (29, 80)):
        add(bowed, _bowed(rng, hertz(key), 6 * beat), start * beat, 0.05, wrap=True)
    return x + room(bowed, rng, 2.6, 0.8, 4000, wrap=True)


def _bowed(rng: Rng, pitch: float, seconds: float) -> Signal:
    n = samples(seconds)
    t = times(n)
    x = np.zeros(n)
    for ratio, gain in ((1.0, 1.0), (1.503, 0.4), (2.76, 0.35), (4.07, 0.15)):
        x += (
            gain
            * np.sin(2 * np.pi * pitch * ratio * t + rng.uniform(0, 6.28))
            * (1 + 0.4 * drift(rng, n, 5.0))
        )
    return np.asarray(x * curve(n, (0, 0), (0.55, 1), (0.75, 0.6), (1, 0)) ** 2)


def chase(rng: Rng, _variant: int) -> Signal:
    """Run: skins, pipes and a muted low string, eight bars in step with the tension layer."""
    n = BEAT * BEATS
    drums, metal, string = np.zeros(n), np.zeros(n), np.zeros(n)
    quarter = BEAT / RATE / 4
    for bar in range(8):
        for slot, gain in _skins(bar):
            pitch = 74 if slot % 4 == 0 else rng.choice([88.0, 104.0])
            add(drums, _skin(rng, float(pitch)), (16 * bar + slot) * quarter, gain, wrap=True)
        for slot in (4, 12) if bar % 2 else (4, 11, 12):
            add(metal, _pipe(rng), (16 * bar + slot) * quarter, rng.uniform(0.7, 1.0), wrap=True)
        for slot in range(0, 16, 2):
            key = 39 if (bar % 4 == 3 and slot >= 8) else (36 if bar % 4 == 2 else 38)
            add(
                string,
                _muted(rng, hertz(key)),
                (16 * bar + slot) * quarter,
                1.0 if slot % 8 == 0 else 0.7,
                wrap=True,
            )
        for slot in range(16):
            tick = high_pass(burst(rng, 3000, 8000, 0.03), 3000)
            add(metal, tick, (16 * bar + slot) * quarter, 0.25 if slot % 4 == 2 else 0.11, wrap=True)
    rise = band(noise(rng, 4 * BEAT), 500, 2400) * np.linspace(0, 1, 4 * BEAT) ** 3 * decay(4 * BEAT, 1e9)
    add(metal, rise, 28 * BEAT / RATE, 0.12, wrap=True)
    x = 0.8 * drums + 0.22 * room(metal, rng, 0.9, 0.3, 4500, wrap=True) + 0.3 * string
    return room(driven(x, 1.6), rng, 0.8, 0.12, 2500, wrap=True)


def _skins(bar: int) -> list[tuple[int, float]]:
    ground = [(0, 1.0), (3, 0.55), (6, 0.75), (8, 0.9), (11, 0.5), (14, 0.65)]
    if bar % 4 == 3:
        return [*ground[:4], (10, 0.6), (11, 0.6), (12, 0.75), (13, 0.7), (14, 0.85), (15, 0.9)]
    return ground if bar % 2 == 0 else [*ground, (7, 0.4), (15, 0.45)]


def _skin(rng: Rng, pitch: float) -> Signal:
    n = samples(0.4)
    head = sweep(pitch * rng.uniform(0.98, 1.02) * (1.0 + 0.8 * decay(n, 0.12))) * decay(n, 0.38, 0.002)
    slap = band(noise(rng, n), 250, 2200) * decay(n, 0.06, 0.001)
    return np.asarray(head + 0.35 * slap)


def _pipe(rng: Rng) -> Signal:
    modes = [(415, 0.3, 0.8), (1093, 0.26, 0.7), (1960, 0.2, 0.5), (3120, 0.14, 0.3)]
    return struck(samples(0.35), [(f * rng.uniform(0.98, 1.02), d, g) for f, d, g in modes])


def _muted(rng: Rng, pitch: float) -> Signal:
    n = samples(0.2)
    x = np.zeros(n)
    for k in range(1, 14):
        x += k**-0.9 * np.sin(2 * np.pi * k * pitch * times(n)) * decay(n, 0.24 / (1 + 0.12 * k), 0.003)
    return np.asarray(low_pass(x, 900, 1) + 0.05 * band(noise(rng, n), 300, 1500) * decay(n, 0.03))
