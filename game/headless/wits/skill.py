"""How well a bot plays: 0..100. Whoever lacks skill is slow to notice, absent-minded, clumsy and careless."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from game.core.chance import draw
from game.sim.commands import Command, Face, Leap, SetGait, Throw, Walk
from game.sim.percept import Other, Percept

if TYPE_CHECKING:
    from game.headless.roster import Bot

BEST = 100
STREAM = 1001
"""Far from the streams of the rules and of the other bots: slips are luck of their own."""
ABSENT, FUMBLE, STRAY = range(3)
"""What a draw is for; a command's slips take one number each from here on."""
REACTION_TICKS = 48
"""What the worst needs to take in somebody who comes in sight."""
UNSEEN_TICKS = 60
"""Whoever was out of sight for longer has to be taken in anew."""
ABSENT_SHARE, FUMBLE_SHARE = 0.3, 0.25
"""Thoughts the worst does not have, and deeds that come to nothing."""
STRAY_SHARE = 0.7
"""How far aside the worst throws and leaps, by the distance."""


@dataclass(frozen=True, slots=True)
class Skill:
    """What a bot of so many hundredths can do; 100 is its plain self."""

    percent: int = BEST

    @property
    def lack(self) -> float:
        """0 for the best, 1 for the worst."""
        return (BEST - self.percent) / BEST

    @property
    def clumsy(self) -> float:
        """The same for eyes and hands: of those a little less is felt a lot, by whoever is held above all."""
        return self.lack * self.lack * self.lack

    @property
    def reaction(self) -> int:
        """Ticks until somebody new in sight is taken in."""
        return round(REACTION_TICKS * self.clumsy)

    @property
    def memory(self) -> float:
        """Share of the time for which watchers out of sight are remembered."""
        return 1.0 - 0.8 * self.lack

    @property
    def caution(self) -> float:
        """Share of the cost at which danger is reckoned."""
        return 1.0 - 0.7 * self.lack

    @property
    def patience(self) -> float:
        """Share of the time for which one keeps still where that is wise."""
        return 1.0 - 0.8 * self.lack


PLAIN = Skill()


class Skilled:
    """A bot with slower eyes and clumsier hands than its own; what it decides stays its own."""

    def __init__(self, bot: Bot, skill: Skill, seed: int) -> None:
        self.bot, self.skill, self.seed = bot, skill, seed
        self.thoughts = self.throws = 0
        self.since: dict[int, tuple[int, int]] = {}
        """Who is in sight -> the tick it came in sight, the tick it was last seen."""

    def act(self, percept: Percept) -> Sequence[Command]:
        """One thought, late or not at all; then what the hands make of it."""
        self.thoughts, self.throws = self.thoughts + 1, 0
        noticed = self._notices(percept)
        # Whoever is held thinks of nothing else; what is lost then is lost by the hands.
        if self._luck(ABSENT) < ABSENT_SHARE * self.skill.clumsy and not percept.grabbed:
            return []
        asked = self.bot.act(replace(percept, others=noticed))
        return [done for command in asked if (done := self._slips(command)) is not None]

    def _notices(self, percept: Percept) -> tuple[Other, ...]:
        """Those in sight for long enough."""
        now = percept.tick
        kept = {key: (first, last) for key, (first, last) in self.since.items() if now - last <= UNSEEN_TICKS}
        self.since = kept | {other.id: (kept.get(other.id, (now, now))[0], now) for other in percept.others}
        return tuple(o for o in percept.others if now - self.since[o.id][0] >= self.skill.reaction)

    def _slips(self, command: Command) -> Command | None:
        """A deed that comes to nothing, or goes astray; walking and looking never fail."""
        if isinstance(command, Walk | Face | SetGait):
            return command
        if self._luck(FUMBLE) < FUMBLE_SHARE * self.skill.clumsy:
            return None
        if not isinstance(command, Throw | Leap):
            return command
        aside = (2.0 * self._luck(STRAY) - 1.0) * STRAY_SHARE * self.skill.clumsy
        dx, dy = command.dx - command.dy * aside, command.dy + command.dx * aside
        return replace(command, dx=round(dx), dy=round(dy))

    def _luck(self, use: int) -> float:
        self.throws += 1
        return draw(self.seed, STREAM, self.thoughts, use, self.throws)


def with_skill(bot: Bot, skill: Skill, seed: int) -> Bot:
    """The bot itself where it lacks nothing."""
    return bot if skill.percent >= BEST else Skilled(bot, skill, seed)
