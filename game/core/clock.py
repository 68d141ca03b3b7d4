"""A fixed-step clock: how many steps a frame owes, and how far between two steps it shows."""

from math import isnan

_UNITS = 2.0**64
"""Per second. Time is counted in whole units, so sums of frame times never round."""


class Clock:
    """Accumulate frame times and pay them out in steps; debt beyond `most` steps a frame is forgiven."""

    def __init__(self, step: float = 1 / 60, most: int = 5) -> None:
        self.step = step
        self.most = most
        self._step = int(step * _UNITS)
        self._owed = 0

    def owe(self, elapsed: float) -> int:
        """Steps due after `elapsed` more seconds, 0..most; time that is negative or NaN counts as 0."""
        if elapsed > 0.0 and not isnan(elapsed):
            longest = self.step * (self.most + 1)
            self._owed += int(min(elapsed, longest) * _UNITS)
        steps, self._owed = divmod(self._owed, self._step)
        return min(steps, self.most)

    @property
    def alpha(self) -> float:
        """How far the present lies between the last step and the next, [0, 1)."""
        return min(self._owed / self._step, 1.0 - 2.0**-53)

    def forgive(self) -> None:
        """Forget all debt: after a pause or a load."""
        self._owed = 0
