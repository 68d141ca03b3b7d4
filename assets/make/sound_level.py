"""Bring a finished signal to its level: no offset, no clicks, no clipping, one loudness for all."""

import numpy as np

from assets.make.sound_signal import RATE, Signal, filtered, high_pass, samples

CEILING = 0.8
ONE_SHOT_LOUDNESS = 0.17
LOOP_LOUDNESS = 0.10
WINDOW = 0.08
REACH = 0.03  # short enough that two rhythmic layers stay in step
QUIET = 48
LEAD = 0.004  # silence before the blow, so that neither the fade nor the codec blunts it


def mastered(x: Signal, loop: bool) -> Signal:
    """Level of a sound ready to be written; a loop keeps its seam, a single sound gets short fades."""
    y = high_pass(x, 22.0, 2, wrap=loop)
    y = opened(y) if loop else faded(np.concatenate([np.zeros(samples(LEAD)), trimmed(y)]))
    loud = np.sqrt(np.mean(ear(y, loop) ** 2)) if loop else loudest(ear(y, loop))
    wanted = LOOP_LOUDNESS if loop else ONE_SHOT_LOUDNESS
    gain = min(wanted / loud, 1.5 * CEILING / float(np.max(np.abs(y))))
    return limited(gain * y)


def opened(x: Signal) -> Signal:
    """Turn a ring to a quiet place near its beginning, where the codec has little to join."""
    reach = samples(REACH)
    near = np.concatenate([x[-QUIET:], x[: reach + QUIET]])
    power = np.convolve(near * near, np.hanning(2 * QUIET + 1), mode="valid")
    return np.roll(x, -int(np.argmin(power)))


def ear(x: Signal, loop: bool) -> Signal:
    """The signal with the bass and the extreme treble the ear hardly hears taken out."""
    return filtered(x, lambda f: (1j * f / 180.0 / (1.0 + 1j * f / 180.0)) / (1.0 + 1j * f / 9000.0), loop)


def loudest(x: Signal) -> float:
    """RMS of the loudest stretch."""
    width = min(samples(WINDOW), x.size)
    power = np.convolve(x * x, np.full(width, 1.0 / samples(WINDOW)), mode="valid")
    return float(np.sqrt(power.max()))


def limited(x: Signal) -> Signal:
    """Round off peaks so that none passes the ceiling."""
    y = x / CEILING
    return np.asarray(CEILING * y / (1.0 + y**4) ** 0.25)


def trimmed(x: Signal) -> Signal:
    """Cut the silence at the end."""
    alive = np.flatnonzero(np.abs(x) > 0.0015 * np.max(np.abs(x)))
    return x[: min(x.size, int(alive[-1]) + RATE // 50)]


def faded(x: Signal) -> Signal:
    """Fade 1.5 ms in and up to 40 ms out."""
    y = x.copy()
    rise, fall = samples(0.0015), min(samples(0.04), x.size // 4)
    y[:rise] *= np.linspace(0.0, 1.0, rise)
    y[-fall:] *= 0.5 + 0.5 * np.cos(np.linspace(0.0, np.pi, fall))
    return y
