"""Whom, which place and which number a text of a test means, looked up on its map."""

from __future__ import annotations

from game.content.gate import nearest
from game.content.plan.draft import Draft, Place
from game.content.trial.expected import Area, Who
from game.content.trial.vocabulary import GROUPS, JOINS, UNJOINED
from game.content.triggers.grammar import OPS
from game.content.triggers.phrases import HIGHEST, Line, Unfit
from game.sim.deeds import Op


class Reader:
    """One text and the map it speaks of; `place` is where that text is drawn."""

    def __init__(self, text: str, place: Place, draft: Draft) -> None:
        self.line, self.place, self.draft = Line(text), place, draft

    def _word(self, *words: str) -> str:
        """The next token if it is one of these words, taken; else empty."""
        token = self.line.next
        if token.kind == "word" and token.text.lower() in words:
            return self.line.take().text.lower()
        return ""

    # ------------------------------------------------------------ whom
    def _who(self) -> Who:
        quoted = self.line.next.kind == "quoted"
        name = self.line.name("who")
        if name in GROUPS and not quoted:
            return self._group(name)
        found = self._named(name)
        if found is None:
            raise Unfit(f"'{name}'", nearest(name, [*GROUPS, *self._people()]))
        return found

    def _group(self, word: str) -> Who:
        if word in ("onjo", "namra") and word != self.draft.played:
            raise Unfit(f"'{word}'", f"test_as is {self.draft.played}: she is not on the map")
        return Who(word)

    def _named(self, name: str) -> Who | None:
        """Everybody of a name, None where nobody has it."""
        actors = self.draft.actors_named(name)
        spawns = self.draft.rows_named(name, ("Spawn", "Horde"), "spawns")
        return Who(name, actors, spawns) if actors or spawns else None

    def _people(self) -> list[str]:
        return self.draft.names_of(("Infected", "Horde", "Spawn", "Survivor", "Soldier", "Hybrid"))

    def _compared(self) -> tuple[Op, float]:
        return OPS[self.line.sign(tuple(OPS))], self.line.number("a number", -HIGHEST)

    # ------------------------------------------------------------ where
    def _area(self) -> Area:
        """The named place, or the Expect's own."""
        token = self.line.next
        if token.kind == "quoted" or (token.kind == "word" and token.text.lower() not in JOINS):
            return self._place(self.line.take().text)
        return self._own("player in hall")

    def _own(self, such: str) -> Area:
        """Where the Expect is drawn; `such` = how another place is said."""
        if not _wide(self.place):
            raise Unfit("'in' at a point", f"draw the Expect as an area, or name a place: {such}")
        return _area("here", self.place)

    def _place(self, name: str) -> Area:
        places = [each for each in self.draft.place_of.values() if each.spot.name == name]
        wide = [each for each in places if _wide(each)]
        if len(wide) == 1:
            return _area(name, wide[0])
        if wide:
            raise Unfit(f"'{name}'", f"{len(wide)} areas are called so: give each its own name")
        if places:
            raise Unfit(f"'{name}'", "it is a point: name an area, such as a Zone")
        if name.lower() in UNJOINED:
            raise Unfit(f"'{name}'", UNJOINED[name.lower()])
        areas = sorted({p.spot.name for p in self.draft.place_of.values() if p.spot.name and _wide(p)})
        raise Unfit(f"'{name}'", nearest(name, areas) or "no area on the map has a name")


def _wide(place: Place) -> bool:
    return place.x0 < place.x1 and place.y0 < place.y1


def _area(name: str, place: Place) -> Area:
    return Area(name, *place.box, place.outline)
