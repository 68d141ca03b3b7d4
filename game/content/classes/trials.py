"""Classes of maps that are tests: what is given, and what is expected."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Annotated, ClassVar, Literal

from game.content.classes.placed import AREA, POINT, Placed
from game.content.gate import nearest
from game.content.plan.draft import Draft, Place
from game.content.plan.fields import Range
from game.content.trial.expecting import read_that
from game.content.trial.giving import HERE, Own, read_given
from game.content.trial.trial import Deed, Expected
from game.content.trial.trial import Given as Stated
from game.content.triggers.grammar import Said
from game.content.triggers.phrases import Unfit
from game.content.triggers.telling import Teller
from game.sim.deeds import Trigger, When


@dataclass(frozen=True, slots=True)
class Given(Placed):
    """What is done in a test, and when: by whoever is played, or as a trigger would."""

    shapes: ClassVar[tuple[str, ...]] = (POINT, *AREA)
    table: ClassVar[str] = "given"
    paint: ClassVar[str] = "#5a8dee"
    do: str
    """What is done, with ; or a new line between: go running; use; noise 30."""
    at: Annotated[float, Range(0, 1800)] = 0.0
    """The second at which it is done."""

    def home(self) -> str:
        return "triggers" if any(isinstance(deed, Said) for deed in self._deeds()) else self.table

    def key_words(self) -> tuple[str, ...]:
        return tuple(each.name for each in self._deeds() if isinstance(each, Said) and each.word == "key")

    def value_words(self) -> tuple[str, ...]:
        return tuple(each.name for each in self._deeds() if isinstance(each, Said) and each.verb == "set")

    def _deeds(self) -> Sequence[Own | Said]:
        """What is to be done, or nothing where it cannot be read: `spawn` says why."""
        try:
            return read_given(self.do)
        except Unfit:
            return ()

    def spawn(self, place: Place, draft: Draft) -> None:
        try:
            deeds = read_given(self.do)
            own = tuple(self._bound(each, place, draft) for each in deeds if isinstance(each, Own))
            teller = Teller(place, draft)
            acts = tuple(teller.act(each) for each in deeds if isinstance(each, Said))
        except Unfit as fault:
            draft.refuse(place, f"do: {fault.value}", fault.remedy)
            return
        if self.at >= draft.lasts:
            draft.refuse(place, f"at = {self.at:g}", f"the test ends after {draft.lasts:g} s (test_seconds)")
        if own:
            draft.given.append(Stated(float(self.at), place.spot.id, own))
        if acts:
            area = place if place.x0 < place.x1 else place.grown(0.75)
            told = Trigger(When.TIMER, acts, *area.box, number=float(self.at), name=place.spot.name)
            draft.add("triggers", told, place)

    def _bound(self, own: Own, place: Place, draft: Draft) -> Deed:
        """The deed with the place it goes to."""
        if own.at is None:
            return own.deed
        to = place if own.at == HERE else _object(own.at, draft)
        return replace(own.deed, x=to.x, y=to.y)


def _object(name: str, draft: Draft) -> Place:
    """Where the object of a name is. Raises Unfit."""
    found = [each for each in draft.place_of.values() if each.spot.name == name]
    if len(found) == 1:
        return found[0]
    if found:
        raise Unfit(f"'{name}'", f"{len(found)} objects are called so: give each its own name")
    raise Unfit(f"'{name}'", nearest(name, sorted({p.spot.name for p in draft.place_of.values()} - {""})))


@dataclass(frozen=True, slots=True)
class Expect(Placed):
    """What a test expects: see the language of tests. A map that has one is a test."""

    shapes: ClassVar[tuple[str, ...]] = (POINT, *AREA)
    table: ClassVar[str] = "expected"
    paint: ClassVar[str] = "#3fc77c"
    that: str
    """What must come about: player in; guard is chase; gate is broken and no infected in hall."""
    when: Literal["within", "always", "never", "end"] = "within"
    """It comes true in the time, holds all the time, never comes true, or holds when the test ends."""
    seconds: Annotated[float, Range(0, 1800)] = 0.0
    """How long it has, counted from `after`; 0: until the test ends."""
    after: Annotated[float, Range(0, 1800)] = 0.0
    """Seconds from the beginning before it counts."""
    hold: Annotated[float, Range(0, 1800)] = 0.0
    """Only with within: it must stay true so many seconds without a break."""
    fails: str = ""
    """Why it is expected to fail; then it must: once it holds, the test fails until this is cleared."""

    def spawn(self, place: Place, draft: Draft) -> None:
        for value, remedy in self._misfits(draft.lasts):
            draft.refuse(place, value, remedy)
        try:
            clauses = read_that(self.that, place, draft)
        except Unfit as fault:
            draft.refuse(place, f"that: {fault.value}", fault.remedy)
            return
        times = (float(self.after), float(self.seconds), float(self.hold))
        told = " ".join(self.that.split())
        at = (str(place.spot), place.x, place.y)
        draft.expected.append(Expected(told, clauses, self.when, *times, self.fails, *at))

    def _misfits(self, lasts: float) -> list[tuple[str, str]]:
        """Times that could never be looked at, and what would be right."""
        found, ends = [], f"the test ends after {lasts:g} s (test_seconds)"
        if self.when == "end" and (self.after or self.seconds):
            found.append(("after or seconds with when = 'end'", "0: the end is when the test ends"))
        elif self.after >= lasts:
            found.append((f"after = {self.after:g}", ends))
        elif self.after + self.seconds > lasts:
            found.append((f"after + seconds = {self.after + self.seconds:g}", ends))
        if self.hold and self.when != "within":
            found.append((f"hold with when = '{self.when}'", "hold goes with within alone"))
        elif self.hold and self.hold > (self.seconds or lasts - self.after):
            found.append((f"hold = {self.hold:g}", f"at most {self.seconds or lasts - self.after:g} s"))
        return found
