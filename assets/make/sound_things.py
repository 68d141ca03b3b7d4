"""Things thrown, swung, carried, broken and fired."""

import numpy as np

from assets.make.sound_doors import boom, creak, latch
from assets.make.sound_signal import (
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
    room,
    samples,
    silence,
    struck,
    sweep,
    times,
)
from assets.make.sound_steps import burst, thump


def glass_break(rng: Rng, variant: int) -> Signal:
    """A pane bursts and its shards rain down."""
    x = silence(1.25)
    add(x, burst(rng, 1800, 7500, 0.09), 0.0, 1.0)
    add(x, burst(rng, 500, 2600, 0.06), 0.0, 0.5)
    add(x, thump(rng, 190, 0.05), 0.0, 0.25)
    for _ in range(70 + 20 * variant):
        at = 0.95 * rng.uniform(0.0, 1.0) ** 2.0
        hertz = rng.uniform(2100, 8200)
        ring = rng.uniform(0.04, 0.2)
        shard = struck(samples(0.22), [(hertz, ring, 1.0), (hertz * 1.52, ring * 0.6, 0.4)])
        add(x, shard, at, rng.uniform(0.04, 0.28) * (1.05 - at))
    return room(x, rng, 0.7, 0.15, 7000)


def whoosh(rng: Rng, seconds: float, low: float, high: float, peak: float) -> Signal:
    """Air parted by something swung, its pitch highest at `peak` of the way."""
    n = samples(seconds)
    source = noise(rng, n)
    layers = [band(source, c * 0.75, c * 1.35, 2) for c in (low, (low * high) ** 0.5, high)]
    near = curve(n, (0, 0), (peak, 1), (1, 0))
    gains = ((1 - near) * near * 2.0, near, near**3)
    x = sum((g * layer for g, layer in zip(gains, layers, strict=True)), np.zeros(n))
    return np.asarray(x * near)


def bottle_throw(rng: Rng, _variant: int) -> Signal:
    """An arm's swing, and the bottle turning over in the air."""
    x = whoosh(rng, 0.5, 380, 1700, 0.3)
    t = times(x.size)
    flutter = 0.55 + 0.45 * np.sin(2.0 * np.pi * 13.0 * t)
    hoot = sweep(520.0 - 160.0 * t) * curve(x.size, (0, 0), (0.25, 0.06), (1, 0)) * flutter
    return np.asarray(x * (0.7 + 0.3 * flutter) + hoot)


def bat_swing(rng: Rng, _variant: int) -> Signal:
    """A bat through the air."""
    return whoosh(rng, 0.3, 300, 1300, 0.55)


def bat_hit(rng: Rng, variant: int) -> Signal:
    """Ash wood on a skull: a hollow crack over a wet thud."""
    x = silence(0.42)
    k = (1.0, 0.93, 1.08)[variant]
    ash = struck(samples(0.15), [(305 * k, 0.1, 0.8), (840 * k, 0.07, 0.7), (1560 * k, 0.045, 0.4)])
    add(x, ash, 0.0, 0.6)
    add(x, burst(rng, 800, 4500, 0.02), 0.0, 0.8)
    add(x, thump(rng, 92, 0.16), 0.002, 0.6)
    add(x, burst(rng, 200, 1400, 0.12), 0.004, 0.6)
    n = samples(0.1)
    add(x, band(grains(rng, n, 22, curve(n, (0, 1), (1, 0))), 700, 2600), 0.012, 2.5)
    return room(driven(x, 2.2), rng, 0.35, 0.1, 3000)


def body_fall(rng: Rng, variant: int) -> Signal:
    """Knees, then trunk, then an arm."""
    x = silence(0.85)
    for at, gain, hertz in (
        (0.0, 0.5, 95),
        (0.16 + 0.05 * variant, 1.0, 66),
        (0.4 + 0.04 * variant, 0.35, 120),
    ):
        add(x, thump(rng, hertz, 0.2), at, gain)
        add(x, burst(rng, 120, 1100, 0.12, 0.004), at, 0.8 * gain)
    n = samples(0.5)
    cloth = (
        band(noise(rng, n), 900, 3500) * np.abs(drift(rng, n, 12.0)) * curve(n, (0, 0.3), (0.4, 1), (1, 0))
    )
    add(x, cloth, 0.02, 0.16)
    return room(x, rng, 0.4, 0.12, 1800)


def bandage(rng: Rng, _variant: int) -> Signal:
    """Gauze torn off a roll, then drawn round twice."""
    x = silence(1.3)
    n = samples(0.22)
    rip = band(grains(rng, n, 260, curve(n, (0, 0.4), (0.8, 1), (1, 0.2))), 1600, 6500)
    add(x, rip, 0.0, 1.3)
    for at, length in ((0.34, 0.34), (0.78, 0.4)):
        n = samples(length)
        rub = band(noise(rng, n), 700, 4200) * curve(n, (0, 0), (0.4, 1), (0.7, 0.5), (1, 0))
        add(x, rub * (0.8 + 0.3 * drift(rng, n, 30.0)), at, 0.16)
    add(x, thump(rng, 140, 0.06), 1.18, 0.2)
    return x


def page(rng: Rng, _variant: int) -> Signal:
    """A sheet of paper turned."""
    n = samples(0.42)
    slide = curve(n, (0, 0), (0.2, 0.5), (0.45, 0.15), (0.6, 1), (1, 0))
    crackle = band(grains(rng, n, 160, slide + 0.02), 1500, 7000)
    return np.asarray(0.12 * band(noise(rng, n), 1200, 6000) * slide + crackle)


def pickup(rng: Rng, _variant: int) -> Signal:
    """A hand closes on something and puts it in a bag."""
    x = silence(0.34)
    n = samples(0.14)
    add(x, band(noise(rng, n), 900, 4500) * curve(n, (0, 0), (0.3, 1), (1, 0)), 0.0, 0.15)
    add(x, thump(rng, 190, 0.07), 0.09, 0.35)
    add(x, struck(samples(0.12), [(1320, 0.09, 0.3), (1980, 0.07, 0.2)]), 0.1, 0.25)
    n = samples(0.16)
    add(x, band(noise(rng, n), 500, 2500) * curve(n, (0, 0), (0.2, 1), (1, 0)), 0.15, 0.1)
    return x


def torch_click(rng: Rng, _variant: int) -> Signal:
    """The slide switch of a torch."""
    x = silence(0.14)
    add(x, latch(rng, 0.85), 0.0, 0.8)
    add(x, struck(samples(0.06), [(620, 0.04, 0.5), (1240, 0.03, 0.3)]), 0.001, 0.5)
    return x


def key_turn(rng: Rng, _variant: int) -> Signal:
    """A key finds its way in, passes the pins, throws the bolt."""
    x = silence(0.75)
    for i in range(5):
        add(x, latch(rng, 0.62), 0.02 + 0.032 * i + rng.uniform(0, 0.008), 0.16)
    add(x, creak(rng, 0.14, 70, 130), 0.28, 0.1)
    add(x, latch(rng, 1.25), 0.42, 1.0)
    add(x, boom(rng, 130, 0.18, 0.0), 0.425, 0.35)
    return room(x, rng, 0.3, 0.1, 3500)


def rifle_shot(rng: Rng, variant: int) -> Signal:
    """Crack, muzzle blast, and the town answering."""
    n = samples(0.5)
    blast = low_pass(noise(rng, n), 5200, 1) * decay(n, 0.16, 0.0004)
    body = low_pass(noise(rng, n), 420, 1) * decay(n, 0.4, 0.001)
    x = np.zeros(samples(1.3))
    add(x, driven(blast + 1.2 * body + 0.8 * np.pad(thump(rng, 78, 0.25), (0, n - samples(0.25))), 5.0), 0.0)
    add(x, high_pass(noise(rng, 260), 2500) * np.linspace(1, 0, 260), 0.0, 0.5)
    for _ in range(7):
        at = rng.uniform(0.12, 0.8)
        add(x, low_pass(blast, 1500 - 1100 * at), at, 0.2 * (1.0 - at) * (1.0 + 0.2 * variant))
    return room(x, rng, 1.9, 0.42, 1500)
