"""What sounded and what happened this tick."""

from typing import NamedTuple

from game.core.compiled import F8, I4, I8, U1, struct


@struct
class Sounds(NamedTuple):
    """This tick's sounds, (s,); `count[0]` of them are real."""

    queued: I8
    x: F8
    y: F8
    loud: F8
    kind: U1
    source: I8


@struct
class Outbox(NamedTuple):
    """Events of this tick, (e,); see events.py."""

    filled: I8
    kind: U1
    who: I8
    whom: I8
    x: F8
    y: F8
    value: F8
    sub: I4
