"""Weather that is heard once: thunder."""

import numpy as np

from assets.make.sound_signal import (
    Rng,
    Signal,
    add,
    curve,
    decay,
    drift,
    driven,
    low_pass,
    noise,
    room,
    samples,
)


def thunder(rng: Rng, variant: int) -> Signal:
    """A crack, near or hardly there, then claps that roll away over the roofs and sink."""
    seconds, near = ((4.2, 0.9), (5.4, 0.35), (6.2, 0.0))[variant]
    n = samples(seconds)
    x = np.zeros(n)
    if near:
        crack = samples(0.5)
        tear = low_pass(noise(rng, crack), 2600, 1) * decay(crack, 0.42, 0.003)
        for at in (0.0, 0.05, 0.13):
            add(x, tear, at, near * (1.0 - 3.0 * at))
    at = 0.1
    while at < seconds - 1.6:
        clap = samples(rng.uniform(0.9, 1.5))
        body = low_pass(noise(rng, clap, 0.5), 260.0 - 150.0 * at / seconds, 2)
        add(x, body * decay(clap, 1.3, 0.05), at, float(rng.uniform(0.5, 1.0)) * (1.0 - 0.7 * at / seconds))
        at += float(rng.uniform(0.18, 0.5))
    roll = low_pass(noise(rng, n, 0.8), 90, 2) * (1.0 + 0.5 * drift(rng, n, 3.0))
    x += 0.7 * roll * curve(n, (0, 0.2), (0.15, 1), (0.5, 0.6), (1, 0))
    x *= curve(n, (0, 1), (0.85, 1), (1, 0))
    return room(driven(x, 2.2), rng, 2.4, 0.4, 700)
