"""A felted piano note by note."""

import numpy as np

from assets.make.sound_signal import Rng, Signal, add, band, curve, decay, noise, samples, times

STIFFNESS = 0.00035
HIGHEST = 5500.0
HAMMER = 7.3
BOARD = 110.0  # below it the soundboard hardly moves: bass notes live by their overtones


def hertz(key: int) -> float:
    """Pitch of a MIDI key."""
    return float(440.0 * 2.0 ** ((key - 69) / 12.0))


def note(rng: Rng, pitch: float, seconds: float, velocity: float) -> Signal:
    """One note, damped at its end; softer ones are also duller."""
    n = samples(seconds)
    t = times(n)
    x = np.zeros(n)
    for k in range(1, 25):
        partial = k * pitch * (1.0 + STIFFNESS * k * k) ** 0.5
        if partial > HIGHEST:
            break
        board = partial**2 / (partial**2 + BOARD**2)
        gain = board * k**-1.1 * np.exp(-k * (0.62 - 0.4 * velocity)) * abs(np.sin(np.pi * k / HAMMER))
        length = 7.0 * (196.0 / pitch) ** 0.45 / (1.0 + 0.32 * k)
        for detune in (-0.00022, 0.00026):
            angle = rng.uniform(0.0, 2.0 * np.pi)
            x += gain * np.sin(2.0 * np.pi * partial * (1.0 + detune) * t + angle) * decay(n, length, 0.005)
    x *= velocity / max(1e-9, float(np.max(np.abs(x))))
    knock = band(noise(rng, samples(0.06)), 120, 900) * decay(samples(0.06), 0.05, 0.002)
    add(x, knock, 0.0, 0.025 * velocity)
    return np.asarray(x * curve(n, (0, 1), (0.82, 1), (1, 0)))
