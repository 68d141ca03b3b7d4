"""Maps drawn as text: a test shows its map, and reads like what Tiled would have saved."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from html import escape
from pathlib import Path

import pytest

from game.content.gate import ContentError
from game.content.tiled import TiledMap, load

MAPS = Path(__file__).parent / "maps"
GIDS = {".": 1, "#": 2, "l": 3, "w": 4, "g": 5, "c": 6, "^": 7, " ": 0}
START = (
    '<object id="90" type="Start" x="24" y="24">'
    '<properties><property name="who" value="onjo"/></properties><point/></object>'
)
ROOM = """
######
#....#
#....#
######
"""


def thing(
    number: int, kind: str, x: float, y: float, w: float = 0, h: float = 0, /, **properties: object
) -> str:
    """One object in tiles; text that starts with @ is a reference; `line=` makes a polyline, in tiles."""
    line = properties.pop("line", None)
    name = properties.pop("name", "")
    told = "".join(_property(key, value) for key, value in properties.items())
    inside = f"<properties>{told}</properties>" if told else ""
    if line:
        inside += f'<polyline points="{" ".join(f"{a * 16:g},{b * 16:g}" for a, b in line)}"/>'
    elif not w:
        inside += "<point/>"
    size = f'width="{w * 16:g}" height="{h * 16:g}"' if w else ""
    at = f'x="{x * 16:g}" y="{y * 16:g}"'
    return f'<object id="{number}" name="{name}" type="{kind}" {at} {size}>{inside}</object>'


def _property(key: str, value: object) -> str:
    if isinstance(value, bool):
        return f'<property name="{key}" type="bool" value="{str(value).lower()}"/>'
    if isinstance(value, int | float):
        return f'<property name="{key}" type="{type(value).__name__}" value="{value}"/>'
    text = str(value)
    if text.startswith("@"):
        return f'<property name="{key}" type="object" value="{text[1:]}"/>'
    return f'<property name="{key}" value="{escape(text)}"/>'


class Drawn:
    """A folder with the test tileset, and maps written into it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for name in ("tiles.tsx", "tiles.png"):
            shutil.copy(MAPS / name, folder / name)

    def text(self, rows: str = ROOM, *objects: str, start: str = START, properties: str = "") -> str:
        """A whole TMX file."""
        lines = rows.strip("\n").split("\n")
        csv = ",".join(str(GIDS[letter]) for line in lines for letter in line)
        size = f'width="{len(lines[0])}" height="{len(lines)}"'
        return (
            f'<map orientation="orthogonal" {size} tilewidth="16" tileheight="16" infinite="0">'
            f"<properties>{properties}</properties>"
            '<tileset firstgid="1" source="tiles.tsx"/>'
            f'<layer id="1" name="floor" {size}><data encoding="csv">{csv}</data></layer>'
            f'<objectgroup id="2" name="things">{start}{"".join(objects)}</objectgroup></map>'
        )

    def write(self, text: str, name: str = "map.tmx") -> Path:
        path = self.folder / name
        path.write_text(text, "utf-8")
        return path

    def load(self, rows: str = ROOM, *objects: str, start: str = START, properties: str = "") -> TiledMap:
        """The map, read."""
        return load(self.write(self.text(rows, *objects, start=start, properties=properties)))

    def refusal(self, text: str) -> str:
        """The one line a map is refused with."""
        lines = self.refusals(text)
        assert len(lines) == 1, lines
        return lines[0]

    def refusals(self, text: str) -> list[str]:
        """One line a fault, without the folder."""
        with pytest.raises(ContentError) as caught:
            load(self.write(text))
        assert "\n" not in str(caught.value)
        return [line.replace(f"{self.folder}/", "") for line in caught.value.lines]


@pytest.fixture
def drawn(tmp_path: Path) -> Drawn:
    folder = tmp_path / "mod"
    folder.mkdir()
    return Drawn(folder)


@pytest.fixture
def put() -> Callable[..., str]:
    """`put(id, class, x, y, [w, h], property=value)`: one object, in tiles."""
    return thing


@pytest.fixture
def maps() -> Path:
    """The maps beside these tests."""
    return MAPS
