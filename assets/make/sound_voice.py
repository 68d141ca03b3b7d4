"""A throat: vocal folds, breath and the moving resonances of a mouth."""

from collections.abc import Sequence

import numpy as np

from assets.make.sound_signal import RATE, Rng, Signal, curve, drift, low_pass, noise, resonance

FRAME, HOP, PADDED = 1024, 256, 4096
HIGHEST = 7500.0

Vowel = tuple[float, float, float, float]

UH: Vowel = (560.0, 1020.0, 2350.0, 3300.0)
AH: Vowel = (740.0, 1150.0, 2500.0, 3500.0)
OO: Vowel = (360.0, 780.0, 2250.0, 3200.0)
OH: Vowel = (470.0, 850.0, 2400.0, 3300.0)
EH: Vowel = (600.0, 1750.0, 2500.0, 3500.0)
EE: Vowel = (310.0, 2150.0, 2900.0, 3600.0)
WIDTHS = (90.0, 110.0, 170.0, 260.0)
GAINS = (1.0, -0.55, 0.32, -0.18)  # signs alternate as in a real tract: no holes between resonances


def folds(rng: Rng, pitch: Signal, tilt: float = 1.0, jitter: float = 0.02) -> Signal:
    """Pulses of the vocal folds at a pitch in Hz, unsteady by `jitter`."""
    wobble = 1.0 + jitter * drift(rng, pitch.size, 30.0) + 0.4 * jitter * drift(rng, pitch.size, 7.0)
    heard = pitch * wobble
    phase = np.cumsum(heard) / RATE
    x = np.zeros(pitch.size)
    for k in range(1, int(HIGHEST / float(heard.min())) + 1):
        inside = np.clip((HIGHEST - k * heard) / 800.0, 0.0, 1.0)
        x += k**-tilt * inside * np.cos(2.0 * np.pi * k * phase)
    return np.asarray(x / np.sqrt(np.mean(x * x)))


def growl(rng: Rng, n: int, rate: Signal, depth: float) -> Signal:
    """Gain of a throat that flaps irregularly `rate` times a second."""
    phase = np.cumsum(rate * (1.0 + 0.35 * drift(rng, n, 25.0))) / RATE
    return np.asarray(1.0 - depth * (0.5 + 0.5 * np.cos(2.0 * np.pi * phase)) ** 0.7)


def wetness(rng: Rng, n: int, depth: float) -> Signal:
    """Gain of breath bubbling through fluid."""
    bubble = low_pass(np.abs(noise(rng, n)), 22.0, 2)
    bubble = (bubble - bubble.mean()) / bubble.std()
    return np.asarray(np.clip(1.0 + depth * bubble, 0.05, 2.5))


def mouth(n: int, path: Sequence[tuple[float, Vowel]], length: float = 1.0) -> list[Signal]:
    """Resonances sliding through vowels at parts of the whole; a longer tract lowers them."""
    return [curve(n, *[(part, vowel[i] / length) for part, vowel in path]) for i in range(4)]


def spoken(x: Signal, tracks: Sequence[Signal], breadth: float = 1.0) -> Signal:
    """Shape a source by moving resonances."""
    n = x.size
    window = 0.5 - 0.5 * np.cos(2.0 * np.pi * np.arange(FRAME) / FRAME)
    f = np.fft.rfftfreq(PADDED, 1.0 / RATE)
    source = np.concatenate([np.zeros(FRAME), x, np.zeros(FRAME)])
    out = np.zeros(source.size + PADDED)
    for start in range(0, source.size - FRAME, HOP):
        now = min(n - 1, max(0, start - FRAME // 2))
        peaks = zip(tracks, WIDTHS, GAINS, strict=True)
        response = np.sum([g * resonance(f, track[now], w * breadth) for track, w, g in peaks], axis=0)
        spectrum = np.fft.rfft(window * source[start : start + FRAME], PADDED) * response
        out[start : start + PADDED] += np.fft.irfft(spectrum, PADDED)
    return out[FRAME : FRAME + n] / 2.0


def breath(rng: Rng, n: int) -> Signal:
    """Air through a throat, before the mouth shapes it."""
    return noise(rng, n, 0.35)
