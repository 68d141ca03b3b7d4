"""What throats utter: the infected, people who shout, a loudspeaker nobody can make out."""

import numpy as np

from assets.make.sound_signal import (
    Rng,
    Signal,
    add,
    band,
    curve,
    drift,
    driven,
    grains,
    high_pass,
    low_pass,
    noise,
    resonate,
    room,
    samples,
    silence,
)
from assets.make.sound_steps import bubbles, burst, thump
from assets.make.sound_voice import AH, EH, OH, OO, UH, Vowel, breath, folds, growl, mouth, spoken, wetness

GROAN_PITCH = (82.0, 64.0, 104.0, 73.0, 128.0, 93.0)
GROAN_MOUTH: tuple[tuple[Vowel, Vowel, Vowel], ...] = (
    (UH, AH, OO),
    (OO, OH, UH),
    (UH, EH, UH),
    (OH, AH, OH),
    (EH, AH, UH),
    (OO, UH, OO),
)


def groan(rng: Rng, variant: int) -> Signal:
    """A slow throaty breath that swells and sinks."""
    n = samples(rng.uniform(1.5, 2.3))
    base = GROAN_PITCH[variant]
    pitch = base * curve(n, (0, 0.88), (0.3, 1.12), (0.6, 1.0), (1, 0.7))
    swell = curve(n, (0, 0), (0.12, 0.4), (0.35, 1), (0.65, 0.6), (1, 0)) * (1.0 + 0.3 * drift(rng, n, 5.0))
    flaps = growl(rng, n, curve(n, (0, 20), (0.4, 31), (1, 15)), 0.75)
    voice = 1.3 * folds(rng, pitch, 1.15, 0.05) * flaps
    air = breath(rng, n) * (0.12 + 0.2 * curve(n, (0, 1), (0.3, 0.1), (1, 1))) * wetness(rng, n, 0.5)
    first, second, third = GROAN_MOUTH[variant]
    tracks = mouth(n, [(0, first), (0.4, second), (1, third)], rng.uniform(1.05, 1.18))
    x = spoken((voice + air) * swell, tracks, 1.2)
    return room(driven(x, 1.3), rng, 0.5, 0.12, 2500)


def groan_chase(rng: Rng, variant: int) -> Signal:
    """A snarl that climbs and breaks off."""
    n = samples(rng.uniform(0.95, 1.3))
    base = (118.0, 96.0, 142.0, 108.0)[variant]
    pitch = base * curve(n, (0, 0.8), (0.35, 1.15), (0.8, 1.9), (1, 1.6))
    swell = curve(n, (0, 0), (0.08, 0.6), (0.7, 1), (0.9, 0.8), (1, 0))
    voice = 1.2 * folds(rng, pitch, 0.75, 0.06) * growl(rng, n, curve(n, (0, 34), (1, 62)), 0.85)
    air = breath(rng, n) * 0.35 * growl(rng, n, curve(n, (0, 34), (1, 62)), 0.6)
    tracks = mouth(n, [(0, UH), (0.4, AH), (0.8, EH), (1, AH)], rng.uniform(0.95, 1.1))
    x = spoken((voice + air) * swell, tracks, 1.4)
    return room(driven(x, 2.4), rng, 0.5, 0.12, 3500)


def runner_scream(rng: Rng, variant: int) -> Signal:
    """A torn, climbing shriek, two tones at odds in one throat."""
    n = samples((1.5, 1.25)[variant])
    base = (430.0, 520.0)[variant]
    pitch = base * curve(n, (0, 0.7), (0.15, 1.2), (0.5, 1.75), (0.85, 1.6), (1, 0.9))
    swell = curve(n, (0, 0), (0.06, 0.8), (0.5, 1), (0.85, 0.8), (1, 0))
    voice = folds(rng, pitch, 0.3, 0.06) + 0.6 * folds(rng, pitch * 0.5, 0.4, 0.09)
    voice = voice * growl(rng, n, np.full(n, 78.0), 0.75)
    air = high_pass(noise(rng, n), 900) * (0.3 + 0.4 * np.abs(drift(rng, n, 9.0)))
    tracks = mouth(n, [(0, UH), (0.2, AH), (0.6, EH), (1, AH)], 0.85)
    x = spoken((voice + air) * swell, tracks, 1.8)
    x = x + 1.6 * high_pass(x, 1700, 1)
    return room(driven(x, 4.0), rng, 0.9, 0.2, 5000)


def listener_click(rng: Rng, variant: int) -> Signal:
    """Dry clicks in the throat that quicken, as of one who feels out a room by ear."""
    x = silence(1.1)
    at, gap = 0.01, (0.14, 0.1, 0.17)[variant]
    shrink = (0.86, 0.91, 0.8)[variant]
    while at < 0.85:
        add(x, _click(rng, (1.0, 1.15, 0.88)[variant]), at, rng.uniform(0.6, 1.0))
        at += max(0.022, gap) * rng.uniform(0.85, 1.15)
        gap *= shrink
    n = x.size
    creak = folds(rng, np.full(n, 42.0 + 6 * variant), 0.5, 0.12)
    tracks = mouth(n, [(0, OO), (1, UH)], 1.0)
    x += 0.035 * spoken(creak, tracks, 1.3) * curve(n, (0, 0), (0.3, 1), (0.8, 0.6), (1, 0))
    return room(x, rng, 0.35, 0.16, 5000)


def _click(rng: Rng, size: float) -> Signal:
    n = samples(0.035)
    x = np.zeros(n)
    x[:40] = noise(rng, 40) * np.linspace(1.0, 0.0, 40)
    k = size * rng.uniform(0.94, 1.06)
    return resonate(x, [(1150 * k, 160, 1.0), (2350 * k, 260, 0.8), (4100 * k, 600, 0.3)])


def bite(rng: Rng, variant: int) -> Signal:
    """Teeth through cloth and flesh: snap, crunch, a wet tear."""
    x = silence(0.62)
    add(x, thump(rng, 95, 0.14), 0.0, 0.9)
    add(x, burst(rng, 900, 4200, 0.03), 0.0, 0.8)
    n = samples(0.3)
    ticks = grains(rng, n, 55, curve(n, (0, 1), (0.3, 0.5), (1, 0.05)))
    add(x, resonate(ticks, [(700, 300, 1.0), (1600, 500, 0.9), (2900, 900, 0.4)]), 0.03, 6.0)
    tear = band(noise(rng, n), 500, 2600) * wetness(rng, n, 0.9) * curve(n, (0, 0), (0.3, 1), (1, 0))
    add(x, tear, 0.12, 0.3)
    add(x, bubbles(rng, 0.35, 16, 220, 800), 0.14, 0.35 + 0.05 * variant)
    add(x, _gasp(rng), 0.05, 0.25)
    return room(x, rng, 0.3, 0.1, 3000)


def _gasp(rng: Rng) -> Signal:
    n = samples(0.4)
    growled = folds(rng, 105 * curve(n, (0, 1.2), (1, 0.8)), 0.9, 0.08) * growl(rng, n, np.full(n, 38.0), 0.8)
    x = spoken(growled + 0.6 * breath(rng, n), mouth(n, [(0, EH), (1, OO)], 1.1), 1.3)
    return np.asarray(x * curve(n, (0, 0), (0.15, 1), (1, 0)) / np.max(np.abs(x)))


def feed(rng: Rng, variant: int) -> Signal:
    """Chewing: wet bites close together, a breath through the nose between them."""
    x = silence(1.7)
    at = 0.02
    while at < 1.3:
        n = samples(rng.uniform(0.09, 0.16))
        ticks = grains(rng, n, 22, curve(n, (0, 0.3), (0.4, 1), (1, 0.05)))
        add(x, resonate(ticks, [(520, 200, 1.0), (1250, 400, 0.8), (2300, 800, 0.3)]), at, 4.0)
        add(x, bubbles(rng, 0.2, 9, 180, 620), at + 0.03, 0.4)
        at += rng.uniform(0.2, 0.34)
    n = x.size
    air = spoken(breath(rng, n), mouth(n, [(0, UH), (1, OO)], 1.1), 1.6)
    x += 0.05 * air / air.std() * np.clip(drift(rng, n, 2.5 + variant), 0, None)
    return room(low_pass(x, 4200), rng, 0.3, 0.1, 2500)
