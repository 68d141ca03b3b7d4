"""The title music: a slow felted piano over a drone on D, sixteen bars that come round again."""

import numpy as np

from assets.make.sound_beds import tone
from assets.make.sound_piano import hertz, note
from assets.make.sound_signal import Rng, Signal, add, band, drift, low_pass, noise, room, samples

BEAT_SECONDS = 1.125
BARS = 16

# Left hand, one bar each: the low note, then three that are rolled over the bar.
CHORDS = (
    (38, 53, 57, 64),
    (38, 53, 57, 60),
    (34, 53, 57, 62),
    (34, 50, 57, 60),
    (43, 53, 58, 62),
    (43, 50, 58, 57),
    (45, 52, 57, 62),
    (45, 52, 55, 61),
    (41, 53, 57, 60),
    (40, 52, 55, 60),
    (43, 50, 58, 65),
    (38, 50, 57, 65),
    (34, 53, 58, 62),
    (36, 52, 55, 64),
    (43, 50, 58, 64),
    (45, 50, 57, 64),
)

# Right hand: (bar, beat, key, how loud). Whole bars without it are meant.
MELODY = (
    (0, 2.0, 69, 0.5),
    (0, 3.0, 72, 0.42),
    (1, 0.0, 76, 0.55),
    (1, 2.5, 74, 0.4),
    (2, 0.5, 72, 0.5),
    (2, 2.0, 69, 0.42),
    (4, 1.0, 70, 0.5),
    (4, 2.0, 69, 0.42),
    (4, 3.0, 65, 0.42),
    (5, 0.5, 67, 0.5),
    (6, 1.0, 64, 0.45),
    (6, 3.0, 62, 0.38),
    (7, 0.5, 64, 0.42),
    (8, 1.0, 72, 0.55),
    (8, 2.0, 76, 0.5),
    (8, 3.0, 77, 0.55),
    (9, 1.0, 79, 0.6),
    (9, 3.0, 76, 0.45),
    (10, 0.5, 77, 0.55),
    (10, 2.0, 74, 0.45),
    (11, 1.0, 69, 0.45),
    (12, 1.5, 74, 0.5),
    (12, 2.5, 77, 0.45),
    (13, 1.0, 76, 0.5),
    (13, 3.0, 72, 0.4),
    (14, 1.0, 74, 0.45),
    (15, 0.5, 69, 0.38),
)


def title_music(rng: Rng, _variant: int) -> Signal:
    """Piano, drone and a breath of air, closed on themselves: the last notes ring into the first bar."""
    n = samples(BARS * 4 * BEAT_SECONDS)
    x = room(_hands(rng, n), rng, 3.2, 0.42, 3000, wrap=True)
    return x + _drone(rng, n) + _air(rng, n)


def _hands(rng: Rng, n: int) -> Signal:
    x = np.zeros(n)
    for bar, keys in enumerate(CHORDS):
        for i, key in enumerate(keys):
            beat = (0.0, 0.5, 1.0, 1.5)[i] if bar % 4 != 3 else (0.0, 0.04, 0.08, 2.0)[i]
            _play(rng, x, bar, beat, key, 0.5 if i == 0 else 0.3)
    for bar, beat, key, velocity in MELODY:
        _play(rng, x, bar, beat, key, velocity)
    return x


def _play(rng: Rng, x: Signal, bar: int, beat: float, key: int, velocity: float) -> None:
    late = rng.uniform(0.0, 0.022)
    touch = velocity * rng.uniform(0.9, 1.08)
    at = (4 * bar + beat) * BEAT_SECONDS + late
    add(x, note(rng, hertz(key), 5.5, touch), at, wrap=True)


def _drone(rng: Rng, n: int) -> Signal:
    x = np.zeros(n)
    for key, gain in ((26, 0.5), (38, 1.0), (45, 0.5), (50, 0.3), (57, 0.12), (64, 0.05)):
        for shift in (-0.09, 0.07):
            swell = 0.7 + 0.35 * drift(rng, n, 0.09)
            x += gain * swell * tone(n, hertz(key) + shift, rng.uniform(0, 6.28))
    return np.asarray(0.028 * x)


def _air(rng: Rng, n: int) -> Signal:
    wind = low_pass(noise(rng, n, 0.5), 380, wrap=True) * (0.7 + 0.4 * drift(rng, n, 0.12))
    high = band(noise(rng, n), 1800, 4200, wrap=True) * np.clip(drift(rng, n, 0.1), 0.0, None)
    return np.asarray(0.014 * wind + 0.002 * high)
