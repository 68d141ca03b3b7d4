"""Living voices: a shout, an order, a cry of pain, a loudspeaker nobody can make out."""

import numpy as np

from assets.make.sound_signal import (
    RATE,
    Rng,
    Signal,
    add,
    band,
    curve,
    driven,
    low_pass,
    noise,
    resonate,
    room,
    samples,
    struck,
)
from assets.make.sound_steps import burst
from assets.make.sound_voice import AH, EE, EH, OH, OO, UH, breath, folds, mouth, spoken


def shout(rng: Rng, variant: int) -> Signal:
    """A wordless cry for attention: a man's, then a woman's."""
    n = samples((0.62, 0.55)[variant])
    base = (205.0, 345.0)[variant]
    pitch = base * curve(n, (0, 0.85), (0.12, 1.1), (0.4, 1.22), (0.75, 1.1), (1, 0.72))
    swell = curve(n, (0, 0), (0.07, 1), (0.55, 0.85), (0.8, 0.4), (1, 0))
    source = folds(rng, pitch, 0.75, 0.018) + 0.18 * breath(rng, n)
    tracks = mouth(n, [(0, EH), (0.25, AH), (0.7, AH), (1, OH)], (1.0, 0.86)[variant])
    return room(driven(spoken(source * swell, tracks, 1.1), 1.8), rng, 0.8, 0.16, 4000)


def loudspeaker(rng: Rng, variant: int) -> Signal:
    """Two notes of a gong, then an announcement through a bad horn, too far away to be understood."""
    n = samples((5.4, 6.0)[variant])
    syllables, start = [], 1.15
    while start < n / RATE - 0.7:
        length = rng.uniform(0.11, 0.25)
        syllables.append((start, length))
        start += length + (rng.uniform(0.25, 0.45) if rng.random() < 0.16 else rng.uniform(0.01, 0.05))
    x = _sentence(rng, n, syllables, (118.0, 196.0)[variant])
    for at, hertz in ((0.05, 659.0), (0.5, 523.0)):
        add(
            x,
            struck(samples(0.9), [(hertz, 0.8, 1.0), (2 * hertz, 0.45, 0.35), (3.01 * hertz, 0.2, 0.15)]),
            at,
            0.55,
        )
    horn = band(x, 480, 2300, 3)
    horn = driven(resonate(horn, [(820, 300, 1.0), (1500, 420, 0.9), (2200, 500, 0.5)]), 4.0)
    horn += 0.012 * band(noise(rng, n), 600, 3000)
    far = np.concatenate([horn, np.zeros(samples(0.6))])
    add(far, low_pass(horn, 1500), 0.27, 0.3)
    add(far, low_pass(horn, 1000), 0.51, 0.14)
    return low_pass(room(far, rng, 1.4, 0.26, 1800), 2600)


def command(rng: Rng, variant: int) -> Signal:
    """A soldier's order: two or three hard syllables from a chest, near."""
    beats = (((0.03, 0.22), (0.30, 0.30)), ((0.03, 0.34),), ((0.03, 0.15), (0.21, 0.14), (0.39, 0.30)))[
        variant
    ]
    at, length = beats[-1]
    n = samples(at + length + 0.06)
    x = _sentence(rng, n, list(beats), (142.0, 128.0, 150.0)[variant])
    t = np.arange(n) / RATE
    for start, long in beats:
        near = (t >= start) & (t < start + long)
        x[near] *= np.exp(-2.2 * (t[near] - start) / long)
        add(x, burst(rng, 300, 2200, 0.02, 0.008), max(0.0, start - 0.012), 0.5)
    return room(driven(low_pass(x, 4200, 1), 2.6), rng, 0.5, 0.14, 3200)


def _sentence(rng: Rng, n: int, syllables: list[tuple[float, float]], base: float) -> Signal:
    seconds = n / RATE
    vowels = (AH, OH, EH, EE, OO, UH)
    path, level, melody, hiss = [], [(0.0, 0.0)], [], np.zeros(n)
    for i, (at, length) in enumerate(syllables):
        vowel = vowels[int(rng.integers(len(vowels)))]
        path += [(at / seconds, vowel), ((at + 0.6 * length) / seconds, vowel)]
        level += [((at + t * length) / seconds, v) for t, v in ((0, 0.04), (0.25, 1), (0.75, 0.8), (1, 0.04))]
        fall = 1.12 - 0.3 * i / len(syllables)
        melody.append(((at + 0.4 * length) / seconds, base * fall * rng.uniform(0.9, 1.14)))
        if rng.random() < 0.45:
            add(hiss, burst(rng, 1500, 4000, 0.05, 0.015), max(0.0, at - 0.03), 0.25)
    pitch = curve(n, (0.0, base), *melody, (1.0, base * 0.75))
    source = folds(rng, pitch, 0.85, 0.012) + 0.08 * breath(rng, n)
    gate = curve(n, *level, (1.0, 0.0))
    voice = spoken(source * gate, mouth(n, path))
    return np.asarray(voice / np.max(np.abs(voice)) + hiss)


def hurt(rng: Rng, variant: int) -> Signal:
    """A short cry through the teeth."""
    n = samples((0.36, 0.3, 0.42)[variant])
    base = (255.0, 290.0, 228.0)[variant]
    pitch = base * curve(n, (0, 0.95), (0.15, 1.2), (0.6, 1.0), (1, 0.75))
    swell = curve(n, (0, 0), (0.06, 1), (0.35, 0.7), (1, 0))
    source = folds(rng, pitch, 0.9, 0.035) + 0.35 * breath(rng, n)
    tracks = mouth(n, [(0, UH), (0.3, EH), (1, UH)], 0.88)
    return room(driven(spoken(source * swell, tracks, 1.2), 1.6), rng, 0.35, 0.1, 3500)
