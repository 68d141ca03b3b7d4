"""Footsteps, one surface to a function: a heel, then a softer toe."""

from collections.abc import Callable

import numpy as np

from assets.make.sound_signal import (
    RATE,
    Rng,
    Signal,
    add,
    band,
    curve,
    decay,
    grains,
    low_pass,
    noise,
    resonate,
    samples,
    silence,
    struck,
    sweep,
    times,
)

Contact = Callable[[Rng], Signal]

PLATE = (231.0, 377.0, 463.0, 612.0, 781.0, 1043.0, 1310.0, 1655.0, 2170.0, 2890.0, 3700.0)


def walked(rng: Rng, contact: Contact, toe: float, seconds: float = 0.32) -> Signal:
    """Heel and toe of the same contact."""
    x = silence(seconds)
    add(x, contact(rng), 0.004)
    add(x, contact(rng), 0.004 + rng.uniform(0.055, 0.085), toe * rng.uniform(0.7, 1.0))
    return x


def burst(rng: Rng, low: float, high: float, seconds: float, attack: float = 0.002) -> Signal:
    """Filtered noise that dies in `seconds`."""
    n = samples(seconds)
    return band(noise(rng, n), low, high) * decay(n, seconds, attack)


def thump(rng: Rng, hertz: float, seconds: float) -> Signal:
    """Weight coming down: dull noise about a low tone that sinks; the tone alone would be a drum."""
    n = samples(seconds)
    pitch = hertz * rng.uniform(0.92, 1.08) * (1.0 + 0.7 * decay(n, seconds * 0.4))
    dull = band(noise(rng, samples(0.3) + n), 0.7 * hertz, 2.2 * hertz)[-n:]
    return np.asarray((0.4 * sweep(pitch) + 0.7 * dull) * decay(n, seconds, 0.003))


def bubbles(rng: Rng, seconds: float, count: int, low: float, high: float) -> Signal:
    """Small rising chirps of air in water."""
    x = silence(seconds)
    for _ in range(count):
        n = samples(rng.uniform(0.015, 0.05))
        hertz = rng.uniform(low, high)
        chirp = sweep(hertz * (1.0 + 9.0 * times(n))) * decay(n, n / RATE, 0.002)
        add(x, chirp, rng.uniform(0.0, max(0.01, seconds - 0.06)), rng.uniform(0.2, 1.0))
    return x


def _mixed(*parts: tuple[Signal, float]) -> Signal:
    x = np.zeros(max(part.size for part, _ in parts))
    for part, gain in parts:
        x[: part.size] += gain * part
    return x


def _tile(rng: Rng) -> Signal:
    k = rng.uniform(0.93, 1.07)
    ring = struck(samples(0.09), [(1150 * k, 0.05, 0.5), (1870 * k, 0.035, 0.35), (2900 * k, 0.02, 0.2)])
    return _mixed((ring, 0.6), (burst(rng, 700, 3200, 0.035), 0.6), (thump(rng, 170, 0.06), 0.3))


def _wood(rng: Rng) -> Signal:
    k = rng.uniform(0.9, 1.1)
    board = struck(
        samples(0.16), [(132 * k, 0.1, 0.4), (227 * k, 0.09, 0.7), (411 * k, 0.07, 0.6), (690 * k, 0.04, 0.4)]
    )
    return _mixed((board, 0.8), (burst(rng, 350, 2200, 0.05), 0.9), (thump(rng, 120, 0.07), 0.3))


def _concrete(rng: Rng) -> Signal:
    return _mixed((burst(rng, 350, 2200, 0.06), 0.8), (thump(rng, 135, 0.07), 0.35))


def _asphalt(rng: Rng) -> Signal:
    grit = band(grains(rng, samples(0.08), 45), 900, 3800) * decay(samples(0.08), 0.1, 0.006)
    return _mixed((grit, 3.0), (burst(rng, 250, 1500, 0.07), 0.55), (thump(rng, 125, 0.06), 0.28))


def _grass(rng: Rng) -> Signal:
    n = samples(0.15)
    rustle = band(noise(rng, n), 1400, 5200) * curve(n, (0, 0), (0.25, 1), (0.5, 0.35), (0.65, 0.6), (1, 0))
    flecks = band(grains(rng, n, 30), 2500, 7000)
    return _mixed((rustle, 0.3), (flecks, 1.3), (low_pass(thump(rng, 100, 0.08), 300), 0.25))


def _gravel(rng: Rng) -> Signal:
    n = samples(0.17)
    density = curve(n, (0, 0.3), (0.15, 1), (0.5, 0.4), (1, 0.03))
    stones = grains(rng, n, 85, density)
    k = rng.uniform(0.9, 1.1)
    crunch = resonate(stones, [(1300 * k, 500, 1.0), (2300 * k, 800, 0.8), (3900 * k, 1300, 0.5)])
    return _mixed((crunch, 8.0), (thump(rng, 120, 0.06), 0.25))


def _carpet(rng: Rng) -> Signal:
    return _mixed((burst(rng, 130, 700, 0.09, 0.008), 1.0), (thump(rng, 105, 0.08), 0.3))


def _metal(rng: Rng) -> Signal:
    k = rng.uniform(0.94, 1.06)
    modes = [(f * k * rng.uniform(0.96, 1.04), rng.uniform(0.6, 1.0)) for f in PLATE]
    plate = struck(samples(0.34), [(f, 0.34 * (300 / f) ** 0.3, g * (300 / f) ** 0.35) for f, g in modes])
    return _mixed((plate, 0.3), (burst(rng, 500, 3200, 0.04), 0.7), (thump(rng, 150, 0.08), 0.3))


def _glass(rng: Rng) -> Signal:
    n = samples(0.2)
    density = curve(n, (0, 0.6), (0.1, 1), (0.4, 0.25), (1, 0.03))
    crunch = band(grains(rng, n, 70, density), 2200, 6500)
    x = _mixed((crunch, 2.2), (thump(rng, 150, 0.05), 0.25))
    for _ in range(6):
        shard = struck(samples(0.07), [(rng.uniform(3200, 7600), rng.uniform(0.03, 0.07), 1.0)])
        add(x, shard, rng.uniform(0.0, 0.13), rng.uniform(0.05, 0.22))
    return x


def _water(rng: Rng) -> Signal:
    n = samples(0.24)
    splash = band(noise(rng, n), 450, 3000) * curve(n, (0, 0), (0.06, 1), (0.3, 0.3), (0.5, 0.35), (1, 0))
    return _mixed((splash, 0.4), (bubbles(rng, 0.24, 12, 380, 1300), 0.5), (thump(rng, 100, 0.08), 0.3))


CONTACTS: dict[str, tuple[Contact, float]] = {
    "tile": (_tile, 0.45),
    "wood": (_wood, 0.5),
    "concrete": (_concrete, 0.55),
    "grass": (_grass, 0.6),
    "gravel": (_gravel, 0.7),
    "carpet": (_carpet, 0.5),
    "metal": (_metal, 0.45),
    "glass": (_glass, 0.6),
    "water": (_water, 0.7),
    "asphalt": (_asphalt, 0.6),
}


def step(surface: str) -> Callable[[Rng, int], Signal]:
    """Maker of footsteps on a surface."""
    contact, toe = CONTACTS[surface]
    return lambda rng, _variant: walked(rng, contact, toe, 0.42 if surface == "metal" else 0.34)
