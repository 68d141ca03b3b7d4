"""Quarantine checkpoints."""

from typing import NamedTuple

from game.core.compiled import F8, I4, I8, U1, struct


@struct
class Checkpoints(NamedTuple):
    """Quarantine checkpoints, (c,)."""

    x0: F8
    """Lane rectangle where one is screened."""
    y0: F8
    x1: F8
    y1: F8
    queue: I4
    """Path from tail to head."""
    gate: I4
    """Door row."""
    beyond_x: F8
    beyond_y: F8
    screening: U1
    """1 papers, 2 blood, 3 both."""
    client: I8
    """Handle of the one being screened."""
    stage: U1
    """Spot of the client."""
    stage_ticks: I4
    away_ticks: I4
    """Ticks the client has been out of the lane during this stage."""
    alarm_ticks: I4
    """Ticks the alarm still sounds."""
    verdicts: I4
    """How many have been judged; numbers the draws."""
