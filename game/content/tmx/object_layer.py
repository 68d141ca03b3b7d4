"""The objects of one map: a number each, what their templates say, and whether their tiles exist."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

from game.content import gate, numerals
from game.content.gate import Where
from game.content.tmx import things
from game.content.tmx.numbering import Numbering
from game.content.tmx.reading import Reading, whole


class ObjectLayers:
    """All object layers of one map: a number is used once in all of them."""

    def __init__(self, folder: Path, numbering: Numbering, reading: Reading) -> None:
        self.folder, self.numbering, self.reading = folder, numbering, reading
        self.ids: set[int] = set()
        self.next_id = 1

    def number_from(self, root: Element) -> None:
        """Numbers beyond every one in use, for objects that have none: files before Tiled 0.11."""
        used = (_number(node.get("id", "")) for group in _groups(root) for node in group.findall("object"))
        self.next_id = 1 + max(used, default=0)

    def add_all(self, node: Element, made: Element, where: Where) -> None:
        """Write every object of a layer into the plain one; those with faults are left out."""
        for child in node.findall("object"):
            self.reading.spend("objects", 1, gate.OBJECTS, self.reading.where)
            with self.reading.kept_faults():
                self._add(child, made, where)
        self.reading.step()

    def _add(self, node: Element, made: Element, where: Where) -> None:
        number = self._id_of(node, where)
        place = where.at(f"object {number} '{node.get('name', '')}'")
        node = self._whole(node, place)
        self._check_gid(node, place)
        things.add_thing(node, made, number, place, self.reading)

    def _whole(self, node: Element, place: Where) -> Element:
        """An object with what its template says; one whose template is gone stands for itself."""
        name = node.get("template")
        if name is None:
            return node
        if not gate.is_file(self.reading.confines.inside(self.folder, name, place)):
            self.reading.doubt(place.refuse(f"'{name}' is missing", "put it back, or detach it in Tiled"))
            return node
        template = things.find_template(name, self.folder, place, self.reading)
        gid = whole(template.node, "gid", place, 0, 0, 2**32 - 1)
        whole_node = things.merged(node, template.node)
        if gid and not node.get("gid"):
            whole_node.set("gid", str(self.numbering.of_template(gid, template, place)))
        return whole_node

    def _check_gid(self, node: Element, place: Where) -> None:
        gid = whole(node, "gid", place, 0, 0, 2**32 - 1) & ~things.FLIPS
        wrong = self.numbering.wrong(gid) if gid else ""
        told = place.refuse(f"tile number {gid}", "it is in no tileset: choose another tile")
        if wrong == "nowhere":
            raise told
        if wrong:
            self.reading.doubt(told)

    def _id_of(self, node: Element, where: Where) -> int:
        text = node.get("id")
        if not text:
            self.next_id += 1
            return self.next_id - 1
        number = numerals.whole(text, where.at("object"), "id", 0, 2**31 - 1)
        if number in self.ids:
            place = where.at(f"object {number} '{node.get('name', '')}'")
            self.reading.doubt(place.refuse(f"id {number} is used twice", "delete one of the two"))
        self.ids.add(number)
        return number


def _groups(root: Element) -> Iterator[Element]:
    """Object layers of the map; those of its tilesets' tiles are no layers."""
    for child in root:
        if child.tag == "objectgroup":
            yield child
        elif child.tag == "group":
            yield from _groups(child)


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0
