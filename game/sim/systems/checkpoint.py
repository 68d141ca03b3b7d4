"""Checkpoints: civilians are called out of the queue and screened; so is the player who steps into the lane.

What is asked and judged there: screening.py. How civilians walk: civilians.py.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core.compiled import compiled
from game.core.rows import handle, resolve
from game.sim.components.tables import Tables
from game.sim.events import Line, Noise, sound
from game.sim.kinds.checkpoints import Spot
from game.sim.kinds.doors import DoorState
from game.sim.kinds.who import Has
from game.sim.player import player_of
from game.sim.screening import ask_for, gate, inside, middle, screen

if TYPE_CHECKING:
    from game.sim.world import World


def run(world: World) -> None:
    """Screen, judge, open and close the gate; and call the next."""
    _run(world.twin)


@compiled
def _run(w: Tables) -> None:
    if w.checkpoints.x0.shape[0] == 0:
        return  # the alarm is not theirs to end
    player = player_of(w)
    alarm = 0
    for c in range(w.checkpoints.x0.shape[0]):
        _alarm(w, c)
        if w.checkpoints.alarm_ticks[c] > 0:
            alarm = 1
    for c in range(w.checkpoints.x0.shape[0]):
        if player >= 0 and w.social.spot[player] == Spot.REFUSED and not inside(w, c, player):
            w.social.spot[player] = Spot.NONE  # out of the lane: free to come back with papers
        client = resolve(w.who.gen, w.checkpoints.client[c])
        if client >= 0 and w.who.has[client] & Has.DYING != 0:
            client = -1
        if client < 0:
            w.checkpoints.stage[c] = Spot.NONE
            w.checkpoints.client[c] = -1
            gate(w, c, DoorState.CLOSED.value)
            if alarm == 0:
                _call(w, c, player)
        else:
            screen(w, c, client, player)
    w.state.alarm[0] = alarm


@compiled
def _alarm(w: Tables, c: int) -> None:
    left = w.checkpoints.alarm_ticks[c]
    if left <= 0:
        return
    w.checkpoints.alarm_ticks[c] = left - 1
    if left % 120 == 0:
        x, y = middle(w, c)
        sound(w.sounds, x, y, w.numbers.noise.alarm, Noise.ALARM.value, -1)


@compiled
def _call(w: Tables, c: int, player: int) -> None:
    """The player in the lane goes first; else the head of the queue is called."""
    if player >= 0 and inside(w, c, player) and w.social.spot[player] == Spot.NONE:
        w.checkpoints.client[c] = handle(w.who.gen, player)
        ask_for(w, c, player, Spot.PAPERS.value, Line.PAPERS.value)
        return
    first = -1
    for p in range(w.scratch.prey_count[0]):
        i = w.scratch.prey[p]
        if w.who.has[i] & Has.CIVILIAN == 0 or w.social.checkpoint[i] != c or w.social.place[i] < 0:
            continue
        if first < 0 or w.social.place[i] < w.social.place[first]:
            first = i
    if first >= 0:
        w.checkpoints.client[c] = handle(w.who.gen, first)
        w.social.place[first] = -1
        ask_for(w, c, first, Spot.PAPERS.value, Line.PAPERS.value)
        _close_up(w, c)


@compiled
def _close_up(w: Tables, c: int) -> None:
    """Everybody in the queue stands as far back as there are others before them: gaps of the dead close."""
    for p in range(w.scratch.prey_count[0]):
        i = w.scratch.prey[p]
        if w.who.has[i] & Has.CIVILIAN == 0 or w.social.checkpoint[i] != c or w.social.place[i] < 0:
            continue
        before = 0
        for q in range(w.scratch.prey_count[0]):
            j = w.scratch.prey[q]
            if w.who.has[j] & Has.CIVILIAN != 0 and w.social.checkpoint[j] == c:
                if 0 <= w.social.place[j] < w.social.place[i]:
                    before += 1
        w.scratch.order[p] = before
    for p in range(w.scratch.prey_count[0]):
        i = w.scratch.prey[p]
        if w.who.has[i] & Has.CIVILIAN != 0 and w.social.checkpoint[i] == c and w.social.place[i] >= 0:
            w.social.place[i] = w.scratch.order[p]
