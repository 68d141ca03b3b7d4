"""One map for each feature of Tiled's formats, made here: what Tiled 1.8 knows is compared with its export,
what came later, or what only a lenient reader takes, with values written by hand."""

from __future__ import annotations

import base64
import gzip
import json
import struct
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import zstandard

Files = dict[str, "str | bytes"]
CELLS = [1, 2, 3, 4, 5, 6, 7, 8, 0, 1, 0, 2]
H, V, D, R = 1 << 31, 1 << 30, 1 << 29, 1 << 28


@dataclass(frozen=True)
class Feature:
    name: str
    files: Files
    main: str = "map.tmx"
    check: Callable[[Any], None] | None = None
    """Values by hand, where Tiled 1.8 does not know the feature or is not so lenient."""

    @property
    def tiled(self) -> bool:
        """Whether Tiled's export is the judge."""
        return self.check is None


FEATURES: list[Feature] = []


def feature(name: str, *, hand: Callable[[Any], None] | None = None, main: str = "map.tmx"):
    """Add the map a function makes: its text, or all its files by name."""

    def add(make: Callable[[], str | Files]) -> Callable[[], str | Files]:
        made = make()
        files: Files = {main: made} if isinstance(made, str) else made
        FEATURES.append(Feature(name, {"tiles.png": png(64, 32), **files}, main, hand))
        return make

    return add


# ---------------------------------------------------------------- pieces
def png(width: int, height: int) -> bytes:
    """A small picture in many colours."""
    rows = b"".join(
        b"\0" + b"".join(bytes((x * 7 & 255, y * 11 & 255, x * y & 255, 255)) for x in range(width))
        for y in range(height)
    )

    def chunk(tag: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + tag + data + struct.pack(">I", zlib.crc32(tag + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
    parts = (b"IHDR", head), (b"IDAT", zlib.compress(rows)), (b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunk(*part) for part in parts)


TILES = (
    '<tileset {first}name="tiles" tilewidth="16" tileheight="16" tilecount="8" columns="4"{more}>{inside}'
    '<image source="tiles.png" width="64" height="32"/>{tiles}</tileset>'
)


def tileset(first: int | None = 1, inside: str = "", tiles: str = "", more: str = "") -> str:
    told = f'firstgid="{first}" ' if first else ""
    return TILES.format(first=told, inside=inside, tiles=tiles, more=f" {more}" if more else "")


def csv(cells: list[int] = CELLS) -> str:
    return f'<data encoding="csv">{",".join(map(str, cells))}</data>'


def layer(data: str = "", more: str = "", inside: str = "", number: int = 1) -> str:
    return f'<layer id="{number}" name="floor" width="4" height="3" {more}>{inside}{data or csv()}</layer>'


def tmx(*body: str, more: str = "", sets: str | None = None) -> str:
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<map version="1.8" tiledversion="1.8.2" {_usual(more)}>'
        f"{tileset() if sets is None else sets}{''.join(body)}</map>"
    )


def _usual(more: str) -> str:
    usual = {
        "orientation": "orthogonal",
        "renderorder": "right-down",
        "width": "4",
        "height": "3",
        "tilewidth": "16",
        "tileheight": "16",
        "infinite": "0",
        "nextlayerid": "20",
        "nextobjectid": "90",
    }
    return " ".join([*(f'{k}="{v}"' for k, v in usual.items() if f" {k}=" not in f" {more}"), more])


def things(*objects: str, more: str = "", inside: str = "") -> str:
    return f'<objectgroup id="2" name="things" {more}>{inside}{"".join(objects)}</objectgroup>'


def thing(inside: str = "", more: str = "", number: int = 1) -> str:
    return f'<object id="{number}" name="one" type="Sort" x="8.5" y="24" {more}>{inside}</object>'


def properties(*told: str) -> str:
    return f"<properties>{''.join(told)}</properties>"


def prop(name: str, kind: str = "string", value: str = "", more: str = "") -> str:
    return f'<property name="{name}" type="{kind}" value="{value}" {more}/>'


def one(sheet: Any) -> Any:
    """The only object."""
    (found,) = (each for group in sheet.object_layers for each in group.things)
    return found


def has(**values: Any) -> Callable[[Any], None]:
    """The only object has these properties."""

    def check(sheet: Any) -> None:
        found = dict(one(sheet).properties)
        assert found == {key.replace("__", "."): value for key, value in values.items()}, found
        for key, value in values.items():
            assert type(found[key.replace("__", ".")]) is type(value), key

    return check


# ---------------------------------------------------------------- encodings
RAW = struct.pack("<12I", *CELLS)
PACKED = {
    "": RAW,
    "zlib": zlib.compress(RAW),
    "gzip": gzip.compress(RAW),
    "zstd": zstandard.ZstdCompressor().compress(RAW),
}


def packed(kind: str, raw: bytes = b"") -> str:
    told = f' compression="{kind}"' if kind else ""
    return f'<data encoding="base64"{told}>\n   {base64.b64encode(raw or PACKED[kind]).decode()}\n  </data>'


for _kind in PACKED:
    feature(f"tile data as base64 {_kind}".strip())(lambda kind=_kind: tmx(layer(packed(kind))))


@feature("tile data as csv")
def _() -> str:
    return tmx(layer())


@feature("tile data as csv in rows, Windows' line ends")
def _() -> str:
    rows = ",\r\n".join(",".join(map(str, CELLS[k : k + 4])) for k in (0, 4, 8))
    return tmx(layer(f'<data encoding="csv">\r\n{rows}\r\n</data>'))


@feature("tile data as elements")
def _() -> str:
    tiles = (f'<tile gid="{gid}"/>' if gid else "<tile/>" for gid in CELLS)
    return tmx(layer(f"<data>{''.join(tiles)}</data>"))


def _first_cells(sheet: Any) -> None:
    assert sheet.tile_layers[0].gids.ravel().tolist() == CELLS


@feature("csv with a comma at its end", hand=_first_cells)
def _() -> str:
    return tmx(layer(csv().replace("</data>", ",\n</data>")))


@feature("zstd in a stream that does not tell its length", hand=_first_cells)
def _() -> str:
    packer = zstandard.ZstdCompressor(write_content_size=False).compressobj()
    return tmx(layer(packed("zstd", packer.compress(RAW) + packer.flush())))


@feature("all flips")
def _() -> str:
    flips = [0, H, V, D, H | V, H | D, V | D, H | V | D]
    return tmx(layer(csv([2 | flip for flip in flips] + [0, 0, 0, 0])))


# ---------------------------------------------------------------- infinite maps
def chunk(x: int, y: int, cells: list[int], side: str = 'width="4" height="3"') -> str:
    return f'<chunk x="{x}" y="{y}" {side}>{",".join(map(str, cells))}</chunk>'


def infinite(*chunks: str, encoding: str = 'encoding="csv"', more: str = "") -> str:
    return tmx(
        layer(f"<data {encoding}>{''.join(chunks)}</data>"), things(thing()), more='infinite="1"' + more
    )


@feature("an infinite map")
def _() -> str:
    return infinite(chunk(0, 0, CELLS), chunk(4, 0, CELLS[::-1]))


@feature("an infinite map with negative chunks")
def _() -> str:
    return infinite(chunk(-8, -3, CELLS), chunk(-4, 3, CELLS[::-1]), chunk(4, -3, CELLS))


@feature("an infinite map, zlib")
def _() -> str:
    inside = base64.b64encode(PACKED["zlib"]).decode()
    return infinite(
        f'<chunk x="-4" y="0" width="4" height="3">{inside}</chunk>',
        encoding='encoding="base64" compression="zlib"',
    )


@feature("an infinite map whose layers lie apart")
def _() -> str:
    left = layer(f'<data encoding="csv">{chunk(-20, 2, CELLS)}</data>')
    right = layer(f'<data encoding="csv">{chunk(6, -9, CELLS)}</data>', number=2)
    return tmx(left, right, more='infinite="1"')


def _origin(sheet: Any) -> None:
    assert (sheet.origin, sheet.width, sheet.height) == ((-8, -3), 16, 9)
    assert sheet.tile_layers[0].gids[0, :4].tolist() == CELLS[:4]
    assert sheet.tile_layers[0].gids[6, 4] == CELLS[-1]
    assert (one(sheet).x, one(sheet).y) == (8.5, 24.0)


@feature("the origin of an infinite map", hand=_origin)
def _() -> str:
    return infinite(chunk(-8, -3, CELLS), chunk(-4, 3, CELLS[::-1]), chunk(4, -3, CELLS))


def _cornered(sheet: Any) -> None:
    assert (sheet.origin, sheet.width, sheet.height) == ((0, 0), 4, 3)
    _first_cells(sheet)


@feature("an infinite map whose cells are in no chunk", hand=_cornered)
def _() -> str:
    return tmx(layer(), more='infinite="1"')


def _empty(sheet: Any) -> None:
    assert (sheet.width, sheet.height, sheet.origin) == (4, 3, (0, 0))
    assert not sheet.tile_layers[0].gids.any()


@feature("an infinite map without a chunk", hand=_empty)
def _() -> str:
    return infinite()


# ---------------------------------------------------------------- orientations
for _more in (
    'orientation="isometric"',
    'orientation="staggered" staggeraxis="y" staggerindex="odd"',
    'orientation="staggered" staggeraxis="x" staggerindex="even"',
    'orientation="hexagonal" staggeraxis="x" staggerindex="odd" hexsidelength="8"',
    'renderorder="left-up"',
    'backgroundcolor="#ff336699" ',
    'backgroundcolor="#80336699"',
    'parallaxoriginx="12.5" parallaxoriginy="-4"',
):
    feature(_more.replace('"', ""))(lambda more=_more: tmx(layer(), more=more))


@feature("tiles of a hexagonal map turned by 120 degrees")
def _() -> str:
    cells = [1 | R, 2 | D, 3 | R | D, 4 | H | R, 5 | V | D, 6, 0, 0, 0, 0, 0, 0]
    return tmx(
        layer(csv(cells)), more='orientation="hexagonal" staggeraxis="y" staggerindex="odd" hexsidelength="8"'
    )


# ---------------------------------------------------------------- tilesets
@feature("an external tileset")
def _() -> Files:
    return {
        "map.tmx": tmx(layer(), sets='<tileset firstgid="1" source="set.tsx"/>'),
        "set.tsx": tileset(None),
    }


@feature("a tileset in another folder, its image in a third")
def _() -> Files:
    tsx = tileset(None).replace('source="tiles.png"', 'source="../art/tiles.png"')
    sets = '<tileset firstgid="1" source="sets/set.tsx"/>'
    return {"map.tmx": tmx(layer(), sets=sets), "sets/set.tsx": tsx, "art/tiles.png": png(64, 32)}


@feature("a map that reaches its tileset through ..", main="maps/map.tmx")
def _() -> Files:
    sets = '<tileset firstgid="1" source="../sets/set.tsx"/>'
    tsx = tileset(None).replace('source="tiles.png"', 'source="../tiles.png"')
    return {"maps/map.tmx": tmx(layer(), sets=sets), "sets/set.tsx": tsx}


def _sorted_sets(sheet: Any) -> None:
    assert [each.firstgid for each in sheet.tilesets] == [1, 9]
    assert [sheet.tileset(gid).path is None for gid in (8, 9)] == [True, False]


@feature("two tilesets, not in the order of their numbers", hand=_sorted_sets)
def _() -> Files:
    sets = '<tileset firstgid="9" source="set.tsx"/>' + tileset(1)
    return {"map.tmx": tmx(layer(csv([9, 16, *CELLS[2:]])), sets=sets), "set.tsx": tileset(None)}


@feature("margin and spacing")
def _() -> Files:
    sets = (
        '<tileset firstgid="1" name="t" tilewidth="16" tileheight="16" spacing="2" margin="1" tilecount="8" '
        'columns="4"><image source="wide.png" width="72" height="36"/></tileset>'
    )
    return {"map.tmx": tmx(layer(), sets=sets), "wide.png": png(72, 36)}


COLLECTION = (
    '<tileset firstgid="1" name="many" tilewidth="32" tileheight="32" tilecount="2" columns="0">'
    '<grid orientation="orthogonal" width="1" height="1"/>'
    '<tile id="0"><image width="16" height="16" source="a.png"/></tile>'
    '<tile id="3"><image width="32" height="32" source="b.png"/></tile></tileset>'
)


@feature("a collection of images, with a gap in its numbers")
def _() -> Files:
    cells = [1, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]
    return {"map.tmx": tmx(layer(csv(cells)), sets=COLLECTION), "a.png": png(16, 16), "b.png": png(32, 32)}


def _parts(sheet: Any) -> None:
    (home,) = sheet.tilesets
    assert home.tiles[0].rect == (4, 8, 16, 16)
    assert home.cut(0)[1:] == (4, 8, 16, 16)
    assert home.cut(3)[1:] == (0, 0, 32, 32)


@feature("sub-rectangles of images", hand=_parts)
def _() -> Files:
    part = COLLECTION.replace('<tile id="0">', '<tile id="0" x="4" y="8" width="16" height="16">')
    cells = csv([1, 4] + [0] * 10)
    return {
        "map.tmx": tmx(
            layer(cells), sets=part.replace("a.png", "b.png").replace('width="16" height="16" s', "s")
        ),
        "b.png": png(32, 32),
    }


for _name, _inside, _tiles, _more in (
    ("a drawing offset", '<tileoffset x="3" y="-5"/>', "", ""),
    ("an object alignment", "", "", 'objectalignment="topright"'),
    ("properties of a tileset", properties(prop("made", "int", "7")), "", ""),
    ("properties of tiles", "", f'<tile id="3">{properties(prop("solid", "bool", "true"))}</tile>', ""),
    ("the class of a tile", "", '<tile id="2" type="Wall"/>', ""),
    (
        "an animation",
        "",
        (
            '<tile id="1"><animation><frame tileid="1" duration="100"/><frame tileid="5" duration="250"/>'
            "</animation></tile>"
        ),
        "",
    ),
    (
        "collision shapes",
        "",
        (
            '<tile id="1"><objectgroup draworder="index" id="2">'
            '<object id="1" x="2" y="3" width="4" height="5"/>'
            '<object id="2" x="1" y="1"><polygon points="0,0 4,0 4,4"/></object>'
            '<object id="3" x="1" y="2" width="6" height="6"><ellipse/></object></objectgroup></tile>'
        ),
        "",
    ),
    ("a probability", "", '<tile id="1" probability="0.25"/>', ""),
    (
        "wang sets",
        "",
        (
            '<wangsets><wangset name="edges" type="corner" tile="-1"><wangcolor name="grass" color="#ff0000" '
            'tile="-1" probability="1"/><wangtile tileid="0" wangid="0,1,0,1,0,1,0,1"/></wangset></wangsets>'
        ),
        "",
    ),
    (
        "transformations",
        '<transformations hflip="1" vflip="0" rotate="1" preferuntransformed="0"/>',
        "",
        "",
    ),
):
    feature(_name)(
        lambda inside=_inside, tiles=_tiles, more=_more: tmx(layer(), sets=tileset(1, inside, tiles, more))
    )


@feature("a transparent colour")
def _() -> str:
    return tmx(layer(), sets=tileset().replace("<image ", '<image trans="ff00ff" '))


def _old_terrain(sheet: Any) -> None:
    assert sheet.tilesets[0].terrains == ("grass", "sand")


@feature("terrains of old", hand=_old_terrain)
def _() -> str:
    terrains = '<terraintypes><terrain name="grass" tile="0"/><terrain name="sand" tile="1"/></terraintypes>'
    return tmx(layer(), sets=tileset(1, tiles=terrains + '<tile id="0" terrain="0,0,,1"/>'))


@feature("an image without width and height")
def _() -> str:
    return tmx(layer(), sets=tileset().replace(' width="64" height="32"', ""))


def _eight(sheet: Any) -> None:
    (home,) = sheet.tilesets
    assert (home.columns, home.count, home.image.width, home.image.height) == (4, 8, 64, 32)
    assert home.cut(5)[1:] == (16, 16, 16, 16)
    assert not sheet.doubts


@feature("a tileset as before Tiled 0.13, without tilecount and columns", hand=_eight)
def _() -> str:
    old = tileset().replace(' tilecount="8" columns="4"', "").replace(' width="64" height="32"', "")
    return tmx(layer(), sets=old)


@feature("a tileset with a tilecount of zero", hand=_eight)
def _() -> str:
    return tmx(layer(), sets=tileset().replace('tilecount="8" columns="4"', 'tilecount="0" columns="0"'))


@feature("a tileset that ends in .xml, named with backslashes", hand=_eight)
def _() -> Files:
    tsx = tileset(None).replace('source="tiles.png"', 'source="..\\tiles.png"')
    return {"map.tmx": tmx(layer(), sets='<tileset firstgid="1" source="a\\set.xml"/>'), "a/set.xml": tsx}


def _doubted(word: str) -> Callable[[Any], None]:
    def check(sheet: Any) -> None:
        assert any(word in str(each) for each in sheet.doubts), sheet.doubts
        _first_cells(sheet)

    return check


@feature("a missing image", hand=_doubted("'none.png' is missing"))
def _() -> str:
    return tmx(layer(), sets=tileset().replace("tiles.png", "none.png"))


@feature("a missing image of unknown size", hand=_doubted("'none.png' is missing"))
def _() -> str:
    sets = tileset().replace("tiles.png", "none.png").replace(' width="64" height="32"', "")
    return tmx(layer(), sets=sets.replace(' tilecount="8" columns="4"', ""))


@feature("an image on somebody's own disk", hand=_doubted("file name 'C:/art/tiles.png'"))
def _() -> str:
    return tmx(layer(), sets=tileset().replace("tiles.png", "C:/art/tiles.png"))


@feature("an image of another size than told", hand=_doubted("image width = '80' but tiles.png is 64 x 32"))
def _() -> str:
    return tmx(layer(), sets=tileset().replace('width="64"', 'width="80"'))


def _lacking(sheet: Any) -> None:
    assert "tile number 11: it is in no tileset" in str(sheet.doubts[0])
    assert sheet.tile_layers[0].gids[0, 0] == 11


@feature("a tile that its tileset lacks", hand=_lacking)
def _() -> str:
    return tmx(layer(csv([11, *CELLS[1:]])))


def _sizes(sheet: Any) -> None:
    (home,) = sheet.tilesets
    assert (home.render_size, home.fill_mode, home.kind) == ("grid", "preserve-aspect-fit", "Set")
    assert home.tiles[1].kind == "Wall"


@feature("tile render size, fill mode and classes of 1.9", hand=_sizes)
def _() -> str:
    more = 'class="Set" tilerendersize="grid" fillmode="preserve-aspect-fit"'
    return tmx(layer(), sets=tileset(1, tiles='<tile id="1" class="Wall"/>', more=more))


# ---------------------------------------------------------------- objects
for _name, _inside, _more in (
    ("a point", "<point/>", ""),
    ("a rectangle, turned", "", 'width="20" height="10.5" rotation="33.5"'),
    ("an ellipse", "<ellipse/>", 'width="20" height="10"'),
    ("a polygon, turned", '<polygon points="0,0 16,-4.5 8,12"/>', 'rotation="-90"'),
    ("a polyline", '<polyline points="0,0 16,-4.5 8,12 3,3"/>', ""),
    ("a hidden object", "", 'width="2" height="2" visible="0"'),
    (
        "a text",
        (
            '<text fontfamily="Serif" pixelsize="20" wrap="1" color="#80ff0000" bold="1" italic="1" '
            'underline="1" strikeout="1" kerning="0" halign="center" valign="bottom">two\nlines &amp; more'
            "</text>"
        ),
        'width="40" height="20"',
    ),
    ("a plain text", "<text>온조</text>", 'width="40" height="20"'),
    ("a tile", "", 'gid="3" width="16" height="16"'),
    ("a tile, flipped and turned", "", f'gid="{5 | H | V}" width="32" height="8" rotation="45"'),
    ("an object without a size", "", ""),
):
    feature(f"{_name}, as object")(
        lambda inside=_inside, more=_more: tmx(layer(), things(thing(inside, more)))
    )


@feature("objects in an order of their own")
def _() -> str:
    several = (thing(number=k, more=f'width="{k}"') for k in (7, 3, 5))
    return tmx(things(*several, more='draworder="index" color="#ff8000"'))


def _capsule(sheet: Any) -> None:
    found = one(sheet)
    assert (found.form, found.width, found.height, found.opacity) == ("capsule", 20.0, 10.0, 0.5)


@feature("a capsule, half transparent (1.12)", hand=_capsule)
def _() -> str:
    return tmx(things(thing("<capsule/>", 'width="20" height="10" opacity="0.5"')))


def _numbered(sheet: Any) -> None:
    numbers = [each.id for each in sheet.object_layers[0].things]
    assert numbers == [5, 4, 6], numbers


@feature("objects without numbers, before Tiled 0.11", hand=_numbered)
def _() -> str:
    bare = '<object name="a" x="1" y="2"/>'
    return tmx(things(bare, thing(number=4), bare))


def _gid_zero(sheet: Any) -> None:
    assert (one(sheet).form, one(sheet).gid) == ("rect", 0)


@feature("an object whose gid is zero", hand=_gid_zero)
def _() -> str:
    return tmx(things(thing(more='gid="0" width="4" height="4"')))


def _inherits(sheet: Any) -> None:
    assert one(sheet).kind == "Chest"


@feature("an object has its tile's class unless it has its own", hand=_inherits)
def _() -> str:
    bare = '<object id="1" gid="3" x="0" y="16" width="16" height="16"/>'
    return tmx(things(bare), sets=tileset(1, tiles='<tile id="2" type="Chest"/>'))


def _left(sheet: Any) -> None:
    assert (one(sheet).x, one(sheet).template) == (8.5, "gone.tx")
    assert [each.value for each in sheet.doubts] == ["'gone.tx' is missing", "backgroundcolor = 'red'"][::-1]


@feature("an object whose template is gone, a colour that is none", hand=_left)
def _() -> str:
    return tmx(things(thing(more='template="gone.tx"')), more='backgroundcolor="red"')


# ---------------------------------------------------------------- templates
def template(inside: str, head: str = "") -> str:
    return f'<?xml version="1.0" encoding="UTF-8"?><template>{head}{inside}</template>'


LAMP = (
    '<object name="lamp" type="Light" width="8" height="6">'
    f"{properties(prop('on', 'bool', 'true'), prop('r', 'int', '3'))}<ellipse/></object>"
)
PLACED = '<object id="4" template="lamp.tx" x="5" y="6"/>'


@feature("an object made from a template")
def _() -> Files:
    return {
        "map.tmx": tmx(things('<object id="4" template="lamp.tx" x="5" y="6"/>')),
        "lamp.tx": template(LAMP),
    }


@feature("an object that overrides its template")
def _() -> Files:
    inside = properties(prop("r", "int", "9"), prop("own", "string", "yes"))
    told = (
        f'<object id="4" template="lamp.tx" name="mine" x="5" y="6" width="30" height="6">{inside}</object>'
    )
    return {"map.tmx": tmx(things(told)), "lamp.tx": template(LAMP)}


@feature("a template of a polygon, in another folder")
def _() -> Files:
    shape = '<object type="Area"><polygon points="0,0 5,5 0,9"/></object>'
    told = '<object id="4" template="t/area.tx" x="5" y="6" rotation="10"/>'
    return {"map.tmx": tmx(things(told)), "t/area.tx": template(shape)}


@feature("a template with a tile of a tileset the map has under another number")
def _() -> Files:
    head = '<tileset firstgid="1" source="../set.tsx"/>'
    sets = tileset(1) + '<tileset firstgid="9" source="set.tsx"/>'
    told = '<object id="4" template="t/chest.tx" x="5" y="26"/>'
    return {
        "map.tmx": tmx(things(told), sets=sets),
        "set.tsx": tileset(None),
        "t/chest.tx": template(f'<object name="chest" gid="{3 | H}" width="16" height="16"/>', head),
    }


def _new_set(sheet: Any) -> None:
    assert [each.firstgid for each in sheet.tilesets] == [1, 9]
    assert (one(sheet).gid, one(sheet).form) == (11, "tile")


@feature("a template with a tile of a tileset the map lacks", hand=_new_set)
def _() -> Files:
    head = '<tileset firstgid="1" source="set.tsx"/>'
    return {
        "map.tmx": tmx(things('<object id="4" template="chest.tx" x="5" y="26"/>')),
        "set.tsx": tileset(None),
        "chest.tx": template('<object name="chest" gid="3" width="16" height="16"/>', head),
    }


def _class_over(sheet: Any) -> None:
    assert one(sheet).properties == {"lamp.r": 3, "lamp.on": False}


@feature("an object that sets one member of its template's class value", hand=_class_over)
def _() -> Files:
    lamp = '<property name="lamp" type="class" propertytype="Lamp"><properties>{}</properties></property>'
    whole = lamp.format(prop("r", "int", "3") + prop("on", "bool", "true"))
    part = lamp.format(prop("on", "bool", "false"))
    told = f'<object id="4" template="l.tx" x="0" y="0">{properties(part)}</object>'
    return {"map.tmx": tmx(things(told)), "l.tx": template(f"<object>{properties(whole)}</object>")}


# ---------------------------------------------------------------- properties
for _kind, _value in (
    ("string", "words &amp; 온조"),
    ("string", ""),
    ("int", "-2147483648"),
    ("float", "0.1"),
    ("float", "1e-7"),
    ("bool", "true"),
    ("bool", "false"),
    ("color", "#80ff8000"),
    ("color", ""),
    ("file", "../some/file.txt"),
    ("object", "1"),
    ("object", "0"),
):
    feature(f"a property of type {_kind}: {_value}")(
        lambda kind=_kind, value=_value: tmx(things(thing(properties(prop("p", kind, value)))))
    )


@feature("a property of many lines")
def _() -> str:
    return tmx(things(thing(properties('<property name="p">one\n two\nthree</property>'))))


@feature("properties called like facts")
def _() -> str:
    told = properties(
        *(prop(name, "string", "x") for name in ("name", "width", "id", "type", "visible", "kept"))
    )
    numbers = properties(*(prop(name, "int", "5") for name in ("id", "width", "frames", "source")))
    tile = f'<tile id="0">{numbers}</tile>'
    return tmx(layer(inside=told), things(thing(told), inside=told), told, sets=tileset(1, tiles=tile))


def class_value(name: str, of: str, *members: str) -> str:
    return f'<property name="{name}" type="class" propertytype="{of}">{properties(*members)}</property>'


@feature("a property of a class, another inside")
def _() -> str:
    inner = class_value("to", "Way", prop("far", "float", "2.5"))
    return tmx(things(thing(properties(class_value("trip", "Trip", prop("n", "int", "3"), inner)))))


TAGS = [{"type": "string", "value": "a"}, {"type": "int", "value": 2}]
PROJECT = json.dumps(
    {
        "propertyTypes": [
            {"id": 1, "name": "Mood", "type": "enum", "storageType": "string", "values": ["calm", "angry"]},
            {"id": 2, "name": "Rank", "type": "enum", "storageType": "int", "values": ["low", "mid", "top"]},
            {
                "id": 3,
                "name": "Ways",
                "type": "enum",
                "storageType": "int",
                "values": ["n", "e", "s"],
                "valuesAsFlags": True,
            },
            {
                "id": 4,
                "name": "Lamp",
                "type": "class",
                "useAs": ["property"],
                "members": [
                    {"name": "radius", "type": "float", "value": 4},
                    {"name": "mood", "type": "string", "propertyType": "Mood", "value": "calm"},
                    {"name": "ways", "type": "int", "propertyType": "Ways", "value": 5},
                ],
            },
            {
                "id": 5,
                "name": "Sort",
                "type": "class",
                "useAs": ["object"],
                "members": [
                    {"name": "lamp", "type": "class", "propertyType": "Lamp", "value": {"radius": 6}},
                    {"name": "hp", "type": "int", "value": 10},
                    {"name": "friend", "type": "object", "value": 0},
                    {
                        "name": "tags",
                        "type": "list",
                        "value": [{"type": "string", "value": "a"}, {"type": "int", "value": 2}],
                    },
                ],
            },
        ]
    }
)
DEFAULTS: dict[str, Any] = {
    "lamp__radius": 6.0,
    "lamp__mood": "calm",
    "lamp__ways": ("n", "s"),
    "hp": 10,
    "friend": 0,
    "tags": ("a", 2),
}


def with_project(text: str) -> Files:
    return {"map.tmx": text, "our.tiled-project": PROJECT}


@feature("defaults of a class, out of the project", hand=has(**DEFAULTS))
def _() -> Files:
    return with_project(tmx(things(thing())))


@feature(
    "one member set over the defaults of a class", hand=has(**{**DEFAULTS, "lamp__mood": "angry", "hp": 3})
)
def _() -> Files:
    told = class_value("lamp", "Lamp", prop("mood", "string", "angry", 'propertytype="Mood"'))
    return with_project(tmx(things(thing(properties(told, prop("hp", "int", "3"))))))


@feature("an enum kept as text", hand=has(**DEFAULTS, mood="angry"))
def _() -> Files:
    return with_project(
        tmx(things(thing(properties(prop("mood", "string", "angry", 'propertytype="Mood"')))))
    )


@feature("an enum kept as a number", hand=has(**DEFAULTS, rank="top"))
def _() -> Files:
    return with_project(tmx(things(thing(properties(prop("rank", "int", "2", 'propertytype="Rank"'))))))


@feature("flags kept as a number", hand=has(**DEFAULTS, ways=("e", "s")))
def _() -> Files:
    return with_project(tmx(things(thing(properties(prop("ways", "int", "6", 'propertytype="Ways"'))))))


@feature("flags kept as text", hand=has(**DEFAULTS, ways=("n", "e")))
def _() -> Files:
    return with_project(tmx(things(thing(properties(prop("ways", "string", "n,e", 'propertytype="Ways"'))))))


@feature("an enum nobody knows", hand=has(mood="odd", rank=2))
def _() -> str:
    told = prop("mood", "string", "odd", 'propertytype="M"'), prop("rank", "int", "2", 'propertytype="R"')
    return tmx(things(thing(properties(*told))))


@feature("a list, another inside (1.12)", hand=has(p=(1, "two", True, (2.5,), {"a.b": 3})))
def _() -> str:
    inner = class_value("", "X", class_value("a", "Y", prop("b", "int", "3")))
    inner = inner.replace('<property name=""', "<item").removesuffix("property>") + "item>"
    items = (
        '<item type="int" value="1"/><item value="two"/><item type="bool" value="true"/>'
        f'<item type="list"><item type="float" value="2.5"/></item>{inner}'
    )
    return tmx(things(thing(properties(f'<property name="p" type="list">{items}</property>'))))


@feature("booleans in capitals and as numbers", hand=has(a=True, b=False, c=True, d=False))
def _() -> str:
    pairs = zip("abcd", ("TRUE", "False", "1", "0"), strict=True)
    return tmx(things(thing(properties(*(prop(name, "bool", value) for name, value in pairs)))))


def _goodwill(sheet: Any) -> None:
    assert one(sheet).properties == {"a": 1, "b": 1.5, "c": True, "d": 0}
    assert [each.value for each in sheet.doubts] == ["a = '1.5'", "b = '1,5'", "c = 'maybe'", "d = '-1'"]


@feature("values that do not fit their types", hand=_goodwill)
def _() -> str:
    misfits = (("a", "int", "1.5"), ("b", "float", "1,5"), ("c", "bool", "maybe"), ("d", "object", "-1"))
    return tmx(things(thing(properties(*(prop(*each) for each in misfits)))))


def _classes(sheet: Any) -> None:
    assert sheet.kind == "Level"
    assert [each.kind for each in sheet.layers] == ["Ground", "Crowd"]
    assert one(sheet).kind == "Sort"


@feature("classes of maps, layers and objects (1.9)", hand=_classes)
def _() -> str:
    new = thing().replace("type=", "class=")
    return tmx(layer(more='class="Ground"'), things(new, more='class="Crowd"'), more='class="Level"')


# ---------------------------------------------------------------- layers and groups
for _name, _more in (
    ("opacity and visibility of a layer", 'opacity="0.25" visible="0"'),
    ("the offset of a layer", 'offsetx="-3.5" offsety="8"'),
    ("the tint of a layer", 'tintcolor="#80ff8040"'),
    ("the parallax of a layer", 'parallaxx="0.5" parallaxy="1.5"'),
):
    feature(_name)(lambda more=_more: tmx(layer(more=more), things(thing(), more=more)))


@feature("groups pass on what they have")
def _() -> str:
    own = 'offsetx="1" offsety="2.5" opacity="0.5" tintcolor="#ff804020" parallaxx="0.5"'
    inner = f'<group id="9" name="inner" {own}>{layer(more=own)}{things(thing())}</group>'
    return tmx(
        f'<group id="8" name="outer" {own} visible="0">{inner}{layer(number=3)}</group>', layer(number=4)
    )


@feature("properties of map, layers and groups")
def _() -> str:
    told = properties(prop("p", "int", "1"))
    return tmx(told, f'<group id="8" name="g">{told}{layer(inside=told)}</group>', things(inside=told))


@feature("an image layer")
def _() -> str:
    image = '<image source="tiles.png" width="64" height="32" trans="ff00ff"/>'
    return tmx(f'<imagelayer id="5" name="sky" offsetx="4" opacity="0.5" repeatx="1">{image}</imagelayer>')


def _old_place(sheet: Any) -> None:
    (found,) = sheet.layers
    assert (found.dx, found.dy, found.image.width) == (12.0, -4.0, 64)


@feature("an image layer placed as before Tiled 0.15", hand=_old_place)
def _() -> str:
    return tmx('<imagelayer name="sky" x="12" y="-4"><image source="tiles.png"/></imagelayer>')


def _blend(sheet: Any) -> None:
    assert sheet.layers[0].blend == "multiply"


@feature("a blend mode (1.12)", hand=_blend)
def _() -> str:
    return tmx(layer(more='mode="multiply"'))


def _clamped(sheet: Any) -> None:
    assert sheet.layers[0].opacity == 0.0
    assert "opacity = -0.5" in str(sheet.doubts[0])


@feature("a negative opacity", hand=_clamped)
def _() -> str:
    return tmx(layer(more='opacity="-0.5"'))


# ---------------------------------------------------------------- files as they are found
@feature("a map without version, order and numbers")
def _() -> str:
    return (
        '<map orientation="orthogonal" width="4" height="3" tilewidth="16" tileheight="16">'
        f'{tileset()}<layer name="a" width="4" height="3">{csv()}</layer>'
        '<objectgroup name="b" width="4" height="3"><object x="1" y="2" width="3" height="4"/></objectgroup>'
        "</map>"
    )


@feature("a map with the document type of old")
def _() -> str:
    return tmx(layer()).replace("?>", '?>\n<!DOCTYPE map SYSTEM "http://mapeditor.org/dtd/1.0/map.dtd">', 1)


@feature("editor settings and an export target")
def _() -> str:
    told = '<chunksize width="32" height="32"/><export target="a.json" format="json"/>'
    return tmx(f"<editorsettings>{told}</editorsettings>", layer())


def _unknown(sheet: Any) -> None:
    assert "<future>" in str(sheet.warnings[0])
    _first_cells(sheet)


@feature("an element from the future", hand=_unknown)
def _() -> str:
    return tmx("<future><a/></future>", layer("", 'later="9"'))


@feature("a byte order mark and Windows' line ends")
def _() -> Files:
    return {"map.tmx": b"\xef\xbb\xbf" + tmx(layer()).replace("><", ">\r\n<").encode()}


@feature("names in Latin-1")
def _() -> Files:
    text = tmx(layer(), things(thing())).replace("UTF-8", "ISO-8859-1").replace('"one"', '"caf\u00e9"')
    return {"map.tmx": text.encode("latin-1")}


@feature("sizes written as 4.0", hand=_first_cells)
def _() -> str:
    return tmx(layer(), more='width="4.0" height="3.0"')


@feature("a layer smaller than its map", hand=_doubted("2 x 1 cells: the map's own 4 x 3"))
def _() -> str:
    small = layer(csv([7, 8])).replace('width="4" height="3"', 'width="2" height="1"')
    return tmx(layer(), small.replace('id="1"', 'id="2"'))


@feature("a layer without data", hand=_doubted("layer 'bare': no tile data"))
def _() -> str:
    return tmx(layer(), '<layer id="2" name="bare" width="4" height="3"/>')


# ---------------------------------------------------------------- JSON
def tmj(*layers: dict[str, Any], sets: list[Any] | None = None, **more: Any) -> str:
    whole = {
        "type": "map",
        "version": "1.8",
        "tiledversion": "1.8.2",
        "orientation": "orthogonal",
        "renderorder": "right-down",
        "width": 4,
        "height": 3,
        "tilewidth": 16,
        "tileheight": 16,
        "infinite": False,
        "nextlayerid": 9,
        "nextobjectid": 9,
        "tilesets": [tsj(1)] if sets is None else sets,
        "layers": list(layers),
    }
    return json.dumps({**whole, **more})


def tsj(first: int | None = None, **more: Any) -> dict[str, Any]:
    told = {
        "name": "tiles",
        "tilewidth": 16,
        "tileheight": 16,
        "tilecount": 8,
        "columns": 4,
        "margin": 0,
        "spacing": 0,
        "image": "tiles.png",
        "imagewidth": 64,
        "imageheight": 32,
    }
    return {**({"firstgid": first} if first else {"type": "tileset"}), **told, **more}


def tilelayer(**more: Any) -> dict[str, Any]:
    usual = {"type": "tilelayer", "id": 1, "name": "floor", "width": 4, "height": 3, "x": 0, "y": 0}
    return {**usual, "opacity": 1, "visible": True, "data": CELLS, **more}


def objectgroup(*objects: dict[str, Any], **more: Any) -> dict[str, Any]:
    usual = {"type": "objectgroup", "id": 2, "name": "things", "draworder": "topdown", "x": 0, "y": 0}
    return {**usual, "opacity": 1, "visible": True, "objects": list(objects), **more}


def item(number: int = 1, **more: Any) -> dict[str, Any]:
    usual = {"id": number, "name": "one", "type": "Sort", "x": 8.5, "y": 24, "width": 0, "height": 0}
    return {**usual, "rotation": 0, "visible": True, **more}


@feature("a map in JSON", main="map.tmj")
def _() -> str:
    return tmj(tilelayer(), objectgroup(item(width=4, height=5)), backgroundcolor="#112233")


@feature("JSON, zlib", main="map.tmj")
def _() -> str:
    told = {"encoding": "base64", "compression": "zlib", "data": base64.b64encode(PACKED["zlib"]).decode()}
    return tmj(tilelayer(**told), compressionlevel=-1)


@feature("JSON, infinite", main="map.tmj")
def _() -> str:
    chunks = [{"x": -4, "y": 3, "width": 4, "height": 3, "data": CELLS}]
    endless = tilelayer(chunks=chunks, startx=-4, starty=3)
    del endless["data"]
    return tmj(endless, infinite=True)


@feature("JSON, an external tileset in JSON", main="map.tmj")
def _() -> Files:
    return {
        "map.tmj": tmj(tilelayer(), sets=[{"firstgid": 1, "source": "set.tsj"}]),
        "set.tsj": json.dumps(tsj()),
    }


@feature("JSON, an external tileset in XML", main="map.json")
def _() -> Files:
    return {
        "map.json": tmj(tilelayer(), sets=[{"firstgid": 1, "source": "set.tsx"}]),
        "set.tsx": tileset(None),
    }


@feature("JSON, all shapes", main="map.tmj")
def _() -> str:
    points = [{"x": 0, "y": 0}, {"x": 9.5, "y": 1}, {"x": 3, "y": -4}]
    shapes: list[dict[str, Any]] = [
        {"point": True},
        {"ellipse": True, "width": 3, "height": 4},
        {"polygon": points},
        {"polyline": points},
        {"gid": 3 | V, "width": 16, "height": 16},
        {"text": {"text": "hello", "wrap": True, "pixelsize": 20, "halign": "right"}, "width": 30},
    ]
    return tmj(objectgroup(*(item(k + 1, **shape) for k, shape in enumerate(shapes))))


@feature("JSON, tiles of a tileset", main="map.tmj")
def _() -> str:
    frames = [{"tileid": 1, "duration": 100}, {"tileid": 2, "duration": 50}]
    tiles = [
        {"id": 1, "type": "Wall", "animation": frames},
        {"id": 2, "properties": [{"name": "solid", "type": "bool", "value": True}]},
        {"id": 3, "objectgroup": objectgroup(item(width=3, height=4))},
    ]
    return tmj(tilelayer(), sets=[tsj(1, tiles=tiles, tileoffset={"x": 1, "y": -2})])


@feature("JSON, properties", main="map.tmj")
def _() -> str:
    told = [
        ("a", "string", "x"),
        ("b", "int", -3),
        ("c", "float", 2.5),
        ("d", "bool", True),
        ("e", "color", "#ff112233"),
        ("f", "object", 1),
        ("g", "file", "x.txt"),
    ]
    listed = [{"name": name, "type": kind, "value": value} for name, kind, value in told]
    return tmj(objectgroup(item(properties=listed)), properties=listed)


@feature("JSON, groups and an image layer", main="map.tmj")
def _() -> str:
    sky = {"type": "imagelayer", "id": 5, "name": "sky", "image": "tiles.png", "opacity": 1, "visible": True}
    group = {"type": "group", "id": 6, "name": "g", "opacity": 0.5, "visible": True, "offsetx": 3}
    return tmj({**group, "layers": [{**sky, "x": 0, "y": 0}, tilelayer(tintcolor="#ff8000")], "x": 0, "y": 0})


@feature(
    "JSON, a class value takes its types from the project",
    main="map.tmj",
    hand=has(**{**DEFAULTS, "lamp__radius": 3.0, "lamp__mood": "angry"}),
)
def _() -> Files:
    value = {"radius": 3, "mood": "angry"}
    told = [{"name": "lamp", "type": "class", "propertytype": "Lamp", "value": value}]
    return {"map.tmj": tmj(objectgroup(item(properties=told))), "our.tiled-project": PROJECT}


@feature("JSON, a list", main="map.tmj", hand=has(p=(1, "two", 0.5)))
def _() -> str:
    value = [{"type": "int", "value": 1}, {"type": "string", "value": "two"}, 0.5]
    return tmj(objectgroup(item(properties=[{"name": "p", "type": "list", "value": value}])))


def _template_tj(sheet: Any) -> None:
    found = one(sheet)
    assert (found.name, found.kind, found.x, found.width, found.template) == (
        "lamp",
        "Light",
        7.0,
        8.0,
        "l.tj",
    )
    assert found.properties == {"on": True}


@feature("JSON, a template", main="map.tmj", hand=_template_tj)
def _() -> Files:
    properties_ = [{"name": "on", "type": "bool", "value": True}]
    lamp = {"name": "lamp", "type": "Light", "width": 8, "height": 6, "properties": properties_}
    placed = {"id": 3, "template": "l.tj", "x": 7, "y": 8}
    return {
        "map.tmj": tmj(objectgroup(placed)),
        "l.tj": json.dumps({"type": "template", "object": lamp}),
    }


def _old_json(sheet: Any) -> None:
    (home,) = sheet.tilesets
    assert home.tiles[2].properties == {"solid": True, "n": 4}
    assert home.tiles[1].frames == ((0, 100),)
    assert one(sheet).properties == {"who": "me"}


@feature("JSON as before Tiled 1.2", main="map.json", hand=_old_json)
def _() -> str:
    old = tsj(
        1,
        tiles={"1": {"animation": [{"tileid": 0, "duration": 100}]}},
        tileproperties={"2": {"solid": True, "n": 4}},
        tilepropertytypes={"2": {"solid": "bool", "n": "int"}},
    )
    thing_ = item(properties={"who": "me"}, propertytypes={"who": "string"})
    whole = json.loads(tmj(tilelayer(), objectgroup(thing_), sets=[old]))
    del whole["type"]
    return json.dumps(whole)
