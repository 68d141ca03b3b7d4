"""Noise, tones, filters, rooms and levels: what every sound is made of; it knows no sound of the game.

Filters are complex responses of causal circuits, so nothing rings before it is struck. Whatever takes
`wrap=True` treats the signal as a ring: what runs over its end comes in at its beginning: loops have no seam.
"""

from collections.abc import Callable, Sequence
from typing import Any
from zlib import crc32

import numpy as np
import numpy.typing as npt

RATE = 44_100
TAIL = 0.5

Signal = npt.NDArray[np.float64]
Spectrum = npt.NDArray[np.complexfloating[Any, Any]]
Frequencies = npt.NDArray[np.floating[Any]]
Rng = np.random.Generator


def rng_of(name: str, variant: int) -> Rng:
    """Random stream of one variant of one sound, the same on every run."""
    return np.random.default_rng(crc32(f"{name}.{variant}".encode()))


def samples(seconds: float) -> int:
    """Length in samples."""
    return round(seconds * RATE)


def silence(seconds: float) -> Signal:
    """Zeros of that length."""
    return np.zeros(samples(seconds))


def times(n: int) -> Signal:
    """Seconds of each sample."""
    return np.arange(n) / RATE


def curve(n: int, *points: tuple[float, float]) -> Signal:
    """Straight lines through (part of the whole 0..1, value) points."""
    where, value = zip(*points, strict=True)
    return np.asarray(np.interp(np.linspace(0.0, 1.0, n), where, value))


def decay(n: int, seconds: float, attack: float = 0.001) -> Signal:
    """Fall to 1/1000 in `seconds` after a straight attack."""
    t = times(n)
    return np.asarray(np.minimum(1.0, t / attack) * np.exp(-6.9 * np.maximum(0.0, t - attack) / seconds))


def noise(rng: Rng, n: int, tilt: float = 0.0) -> Signal:
    """Noise of RMS 1 falling as f**-tilt; its end joins its beginning."""
    f = np.maximum(np.fft.rfftfreq(n, 1.0 / RATE), 20.0)
    angle = rng.uniform(0.0, 2.0 * np.pi, f.size)
    spectrum = f**-tilt * np.exp(1j * angle)
    spectrum[0] = 0.0
    x = np.fft.irfft(spectrum, n)
    return np.asarray(x / np.sqrt(np.mean(x * x)))


def drift(rng: Rng, n: int, rate: float) -> Signal:
    """Smooth chance within about -1..1, changing `rate` times a second; its end joins its beginning."""
    count = max(1, round(n / RATE * rate))
    angle = rng.uniform(0.0, 2.0 * np.pi, count)
    weight = rng.uniform(0.3, 1.0, count)
    t = np.arange(n) / n
    x = np.zeros(n)
    for k in range(count):
        x += weight[k] * np.sin(2.0 * np.pi * (k + 1) * t + angle[k])
    return np.asarray(x / (1.6 * np.sqrt(np.sum(weight**2) / 2.0)))


def filtered(x: Signal, response: Callable[[Frequencies], Spectrum], wrap: bool = False) -> Signal:
    """Pass the signal through a circuit; without `wrap` what rings past the end is cut."""
    n = x.size if wrap else x.size + samples(TAIL)
    spectrum = np.fft.rfft(x, n) * response(np.fft.rfftfreq(n, 1.0 / RATE))
    return np.asarray(np.fft.irfft(spectrum, n)[: x.size])


def low_pass(x: Signal, cut: float, order: int = 2, wrap: bool = False) -> Signal:
    """Keep what lies under `cut` Hz."""
    return filtered(x, lambda f: (1.0 / (1.0 + 1j * f / cut)) ** order, wrap)


def high_pass(x: Signal, cut: float, order: int = 2, wrap: bool = False) -> Signal:
    """Keep what lies over `cut` Hz."""
    return filtered(x, lambda f: (1j * f / cut / (1.0 + 1j * f / cut)) ** order, wrap)


def band(x: Signal, low: float, high: float, order: int = 2, wrap: bool = False) -> Signal:
    """Keep what lies between two frequencies."""
    return low_pass(high_pass(x, low, order, wrap), high, order, wrap)


def resonance(f: Frequencies, centre: float, width: float) -> Spectrum:
    """Response of one resonator, 1 at its centre."""
    g = np.maximum(f, 1.0)
    return np.asarray(1.0 / (1.0 + 1j * centre / width * (g / centre - centre / g)))


def resonate(x: Signal, peaks: Sequence[tuple[float, float, float]], wrap: bool = False) -> Signal:
    """Sum of resonators given as (centre Hz, width Hz, gain)."""

    def response(f: Frequencies) -> Spectrum:
        rows = [g * resonance(f, c, w) for c, w, g in peaks]
        return np.asarray(np.sum(rows, axis=0))

    return filtered(x, response, wrap)


def struck(n: int, modes: Sequence[tuple[float, float, float]], attack: float = 0.0008) -> Signal:
    """Sum of dying sines given as (Hz, seconds to silence, gain)."""
    t = times(n)
    x = np.zeros(n)
    for hertz, seconds, gain in modes:
        x += gain * np.sin(2.0 * np.pi * hertz * t) * decay(n, seconds, attack)
    return x


def sweep(pitch: Signal, start: float = 0.0) -> Signal:
    """Sine of a changing pitch in Hz."""
    return np.asarray(np.sin(2.0 * np.pi * (start + np.cumsum(pitch) / RATE)))


def add(into: Signal, x: Signal, at: float, gain: float = 1.0, wrap: bool = False) -> None:
    """Mix a signal in at a second; past the end it is cut, or comes round."""
    start = samples(at)
    if wrap:
        np.add.at(into, (start + np.arange(x.size)) % into.size, gain * x)
        return
    part = x[: max(0, into.size - start)]
    into[start : start + part.size] += gain * part


def grains(rng: Rng, n: int, count: int, density: Signal | None = None) -> Signal:
    """Single-sample ticks of chance height at chance places, thicker where density is high."""
    x = np.zeros(n)
    share = None if density is None else density / density.sum()
    where = rng.choice(n, size=count, p=share)
    np.add.at(x, where, rng.uniform(0.2, 1.0, count) ** 2 * rng.choice([-1.0, 1.0], count))
    return x


def room(x: Signal, rng: Rng, seconds: float, wet: float, cut: float = 3500.0, wrap: bool = False) -> Signal:
    """Add the echo of a room that falls silent in `seconds`; without `wrap` the signal grows by the echo."""
    echo = low_pass(noise(rng, samples(seconds)), cut, 1) * decay(samples(seconds), seconds, 0.012)
    echo /= np.sqrt(np.sum(echo * echo))
    n = x.size if wrap else x.size + echo.size
    if wrap and echo.size > n:
        echo = echo[:n]
    far = np.fft.irfft(np.fft.rfft(x, n) * np.fft.rfft(echo, n), n)
    near = x if wrap else np.concatenate([x, np.zeros(echo.size)])
    return np.asarray(near + wet * far)


def driven(x: Signal, amount: float) -> Signal:
    """Saturate softly after scaling the peak to `amount`."""
    y = x * (amount / max(1e-9, float(np.max(np.abs(x)))))
    return np.asarray(y / np.sqrt(1.0 + y * y))


def whole(hertz: float, n: int) -> float:
    """Nearest frequency that goes round a ring of n samples a whole number of times."""
    return max(1, round(hertz * n / RATE)) * RATE / n
