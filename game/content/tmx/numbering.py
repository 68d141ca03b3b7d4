"""Which tileset a tile's number belongs to, and whether it has such a tile."""

from __future__ import annotations

from pathlib import Path
from typing import Literal
from xml.etree.ElementTree import Element

import numpy as np
import numpy.typing as npt

from game.content import gate, numerals
from game.content.gate import ContentError, Where
from game.content.tmx.cells import Gids
from game.content.tmx.reading import Reading
from game.content.tmx.things import FLIPS, Template
from game.content.tmx.tileset import LAST_GID, Range, add_tileset, find_tileset

BEYOND = 2**20
"""A tile number this far behind its tileset is no tile somebody took out: it is garbage."""
Wrong = Literal["", "lacks", "nowhere"]
"""Nothing; its tileset has fewer tiles, which Tiled forgives; it is in no tileset at all."""


class Numbering:
    """The tilesets of one map by their first numbers, while they are written into the plain tree."""

    def __init__(self, folder: Path, plain: Element, reading: Reading) -> None:
        self.folder, self.plain, self.reading, self.where = folder, plain, reading, reading.where
        self.ranges: list[Range] = []

    def add_all(self, root: Element) -> None:
        """The tilesets of a map. One that cannot be read is a fault; whatever it has is not doubted then."""
        nodes = root.findall("tileset")
        if len(nodes) > gate.TILESETS:
            raise self.where.refuse(f"{len(nodes)} tilesets", f"at most {gate.TILESETS}")
        for node in nodes:
            with self.reading.kept_faults():
                self._add(node)
        self.ranges.sort(key=lambda each: each.first)
        for before, after in zip(self.ranges, self.ranges[1:], strict=False):
            if after.first < before.first + max(before.count, 1):
                taken = f"tile numbers {before.first}..{before.first + before.count - 1} are taken already"
                self.reading.doubt(self.where.refuse(f"firstgid = {after.first}", taken))

    def _add(self, node: Element) -> None:
        first = self._first(node, self.where)
        try:
            home = find_tileset(node, self.folder, self.where, self.reading)
            self.ranges.append(add_tileset(home, self.plain, first, self.reading))
        except ContentError:
            self.ranges.append(Range(first, 0, None, node.get("name", ""), broken=True))
            raise

    def _first(self, node: Element, where: Where) -> int:
        return numerals.whole(node.get("firstgid", ""), where.at("tileset"), "firstgid", 1, LAST_GID)

    def of_template(self, raw: int, template: Template, where: Where) -> int:
        """A template's gid in the numbers of this map; a tileset that lacks is added behind the others."""
        if template.tileset is None:
            raise where.refuse(f"tile number {raw & ~FLIPS} without a tileset", "save the template again")
        first = self._first(template.tileset, where)
        home = find_tileset(template.tileset, template.path.parent, where, self.reading)
        known = next((each for each in self.ranges if home.path and each.path == home.path), None)
        if known is None:
            if len(self.ranges) >= gate.TILESETS:
                raise self.where.refuse("too many tilesets", f"at most {gate.TILESETS}")
            behind = max((each.first + max(each.count, 1) for each in self.ranges), default=1)
            known = add_tileset(home, self.plain, behind, self.reading)
            self.ranges.append(known)
        return int(raw & FLIPS) | ((raw & ~FLIPS) - first + known.first)

    # ------------------------------------------------------------ whether a number means a tile
    def wrong(self, gid: int) -> Wrong:
        """What is wrong with one number."""
        bare = np.array([gid], np.int64)
        return "nowhere" if self._nowhere(bare)[0] else "lacks" if self._beyond(bare, 0)[0] else ""

    def check(self, gids: Gids, corner: tuple[int, int], where: Where) -> None:
        """Every gid belongs to a tileset; one that its tileset lacks is only doubted. `corner` = column and
        row of the first cell. Raises ContentError."""
        bare = (gids & np.uint32(~FLIPS & 0xFFFFFFFF)).astype(np.int64)
        used = np.unique(bare)
        used = used[used > 0]
        for gid in used[self._nowhere(used)][:1].tolist():
            raise self._told(gid, bare, corner, where)
        for gid in used[self._beyond(used, 0)][: gate.FAULTS].tolist():
            self.reading.doubt(self._told(gid, bare, corner, where))

    def _told(
        self, gid: int, bare: npt.NDArray[np.int64], corner: tuple[int, int], where: Where
    ) -> ContentError:
        y, x = (int(at[0]) for at in np.nonzero(bare == gid))
        place = where.at(f"cell {x + corner[0]},{y + corner[1]}")
        return place.refuse(f"tile number {gid}", "it is in no tileset: erase or repaint it")

    def _nowhere(self, bare: npt.NDArray[np.int64]) -> npt.NDArray[np.bool_]:
        below = np.full(bare.shape, not any(each.broken for each in self.ranges))
        if not self.ranges:
            return below
        return np.where(bare < self.ranges[0].first, below, self._beyond(bare, BEYOND))

    def _beyond(self, bare: npt.NDArray[np.int64], slack: int) -> npt.NDArray[np.bool_]:
        """Whether numbers lie behind the last tile of their tileset, by more than `slack`."""
        if not self.ranges:
            return np.zeros(bare.shape, bool)
        firsts = np.array([each.first for each in self.ranges])
        open_end = 2**40
        ends = np.array([each.first + each.count if each.count else open_end for each in self.ranges])
        home = np.searchsorted(firsts, bare, "right") - 1
        beyond: npt.NDArray[np.bool_] = (home >= 0) & (bare >= ends[home] + slack)
        return beyond
