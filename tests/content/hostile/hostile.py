"""Maps made to do harm, or spoilt beyond use: each with the words it must be refused with."""

from __future__ import annotations

import base64
import gzip
import importlib.util
import json
import struct
import sys
import zlib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import zstandard


def _matrix() -> Any:
    name = "content_features_matrix"
    if name not in sys.modules:
        path = Path(__file__).parent.parent / "features" / "matrix.py"
        spec = importlib.util.spec_from_file_location(name, path)
        assert spec is not None
        assert spec.loader is not None
        sys.modules[name] = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(sys.modules[name])
    return sys.modules[name]


m = _matrix()
START = (
    '<object id="9" type="Start" x="24" y="24">'
    '<properties><property name="who" value="onjo"/></properties><point/></object>'
)
DATA = m.csv()
SET = m.tileset()
GOOD = m.tmx(m.layer(), m.things(START))


@dataclass(frozen=True)
class Hostile:
    name: str
    files: dict[str, str | bytes]
    words: str
    """What the refusal says."""
    links: dict[str, str] = field(default_factory=dict)
    """Symbolic links: name to target. `outside` is a folder beside the mod, which nobody may look into."""
    pipes: tuple[str, ...] = ()
    main: str = "map.tmx"


HOSTILE: list[Hostile] = []


def add(name: str, text: str | bytes, words: str, main: str = "map.tmx", **more: Any) -> None:
    """One map, and what else lies in its mod."""
    files = {"tiles.png": m.png(64, 32), **more.pop("files", {}), main: text}
    HOSTILE.append(Hostile(name, files, words, main=main, **more))


def spoilt(name: str, old: str, new: str, words: str, **more: Any) -> None:
    """The good map with one thing changed."""
    assert old in GOOD, old
    add(name, GOOD.replace(old, new, 1), words, **more)


# ---------------------------------------------------------------- XML
def doctype(inside: str, use: str = "") -> str:
    return GOOD.replace("<map ", f"<!DOCTYPE map {inside}><map ", 1).replace('"onjo"', f'"onjo{use}"')


BOMB = "".join(f'<!ENTITY e{k} "{f"&e{k - 1};" * 10}">' for k in range(1, 9))
add("a billion laughs", doctype(f'[<!ENTITY e0 "ha">{BOMB}]', "&e8;"), "XML with a DTD or entities")
add("one long entity, often", doctype(f'[<!ENTITY e "{"a" * 70_000}">]', "&e;" * 100), "XML with a DTD")
add("an entity from a file", doctype('[<!ENTITY e SYSTEM "file:///etc/passwd">]', "&e;"), "XML with a DTD")
add("an entity from the net", doctype('[<!ENTITY e SYSTEM "http://127.0.0.1:9/">]', "&e;"), "XML with a DTD")
add("a parameter entity", doctype('[<!ENTITY % p SYSTEM "outside/x.dtd"> %p;]'), "XML with a DTD")
add("a document type from a file", doctype('SYSTEM "../outside/x.dtd"'), "XML with a DTD")
add("a document type with a public name", doctype('PUBLIC "-//x" "http://127.0.0.1:9/"'), "XML with a DTD")
add(
    "Tiled's old document type, with entities in it",
    doctype('SYSTEM "http://mapeditor.org/dtd/1.0/map.dtd" [<!ENTITY e "ha">]', "&e;"),
    "XML with a DTD",
)
add("nothing", "", "not well-formed XML (no element found")
add("half a map", GOOD[: len(GOOD) // 2], "not well-formed XML")
add("noise", bytes(range(256)) * 40, "not ")
add("another document", "<html><body/></html>", "a <html> file")
add("an encoding nobody knows", GOOD.replace("UTF-8", "klingon"), "not readable XML")
add("half a letter in UTF-16", GOOD.replace("UTF-8", "UTF-16").encode("utf-16")[:-1], "not ")
add("half a million elements", f"<map>{'<a/>' * 500_000}</map>", "more than 400000 XML elements")
add(
    "elements a hundred thousand deep", "<map>" + "<a>" * 100_000, "elements inside elements: at most 64 deep"
)
ATTRIBUTES = [f'a{k:x}=""' for k in range(320_000)]
add("too many attributes", f"<map {' '.join(ATTRIBUTES)}/>", "more than 300000 XML attributes")
add("as many attributes as there may be", f"<map {' '.join(ATTRIBUTES[:290_000])}/>", "width = ''")
del ATTRIBUTES
add(
    "an attribute twice", GOOD.replace("<map ", '<map width="4" '), "not well-formed XML (duplicate attribute"
)
add("more than a file may have", b"<map>" + b" " * (17 * 2**20), "larger than 16 MiB")

# ---------------------------------------------------------------- sizes
for value in ("2000000000", "0", "-5", "NaN", "1e3", "6.5", "9" * 4000, "", "0x10", "\u0664"):
    spoilt(f"width {value[:12]}", 'width="4"', f'width="{value}"', "a whole number from 1 to 1048576")
add(
    "four billion cells",
    GOOD.replace('width="4"', 'width="65536"').replace('height="3"', 'height="65536"'),
    "65536 x 65536 cells: at most 1048576",
)
spoilt("tiles without a width", 'tilewidth="16"', 'tilewidth="0"', "tilewidth = '0'")
spoilt("tiles two billion wide", 'tilewidth="16"', 'tilewidth="2000000000"', "tilewidth = '2000000000'")
add(
    "a layer of two billion columns",
    GOOD.replace('name="floor" width="4"', 'name="floor" width="2000000000"'),
    "layer 'floor': width = '2000000000'",
)
spoilt("an orientation nobody knows", '"orthogonal"', '"spherical"', "orientation = 'spherical'")


# ---------------------------------------------------------------- tile data
def cells(name: str, data: str, words: str) -> None:
    spoilt(name, DATA, data, words)


def packed(kind: str, raw: bytes) -> str:
    return f'<data encoding="base64" compression="{kind}">{base64.b64encode(raw).decode()}</data>'


ZEROS = b"\0" * 400_000_000
cells("a zlib bomb", packed("zlib", zlib.compress(ZEROS, 1)), "more than the 48 bytes")
cells("a gzip bomb", packed("gzip", gzip.compress(ZEROS, 1)), "more than the 48 bytes")
cells(
    "a zstd bomb", packed("zstd", zstandard.ZstdCompressor(level=3).compress(ZEROS)), "more than the 48 bytes"
)
del ZEROS
WINDOW = struct.pack("<IBB", 0xFD2FB528, 0x00, 0xB0) + b"\x01\x00\x00"
cells("zstd that wants a window of 4 GiB", packed("zstd", WINDOW), "broken zstd data")
cells("zstd that is none", packed("zstd", b"nonsense"), "broken zstd data")
cells("zstd cut off", packed("zstd", m.PACKED["zstd"][:-3]), "where its size needs 48")
cells("zlib that is none", packed("zlib", b"nonsense"), "broken zlib data")
cells("zlib cut off", packed("zlib", m.PACKED["zlib"][:-3]), "where its size needs 48")
cells("zlib, a cell too few", packed("zlib", zlib.compress(m.RAW[:-4])), "44 bytes where its size needs 48")
cells("zlib, a byte too many", packed("zlib", zlib.compress(m.RAW + b"\0")), "more than the 48 bytes")
cells("gzip's head alone", packed("gzip", m.PACKED["gzip"][:10]), "0 bytes where its size needs 48")
cells("base64 that is none", '<data encoding="base64">!!!!</data>', "broken base64 data")
cells("base64, three bytes", '<data encoding="base64">AAAA</data>', "3 bytes of tile data")
cells("csv, a cell too few", m.csv([1] * 11), "11 cells of tile data: 12")
cells("csv, a cell too many", m.csv([1] * 13), "13 cells of tile data: 12")
cells("csv, seven million cells", m.csv([1] * 7_000_000), "7000000 cells of tile data: 12")
cells("csv, a number of 4000 digits", m.csv([1] * 11 + [int("9" * 4000)]), "tile number 9999")
cells("csv with letters", DATA.replace("1,2", "1,x"), "signs that are no digits")
cells("csv with a minus", DATA.replace("1,2", "1,-2"), "signs that are no digits")
cells("csv with an empty cell", DATA.replace("1,2,3", "1,,3"), "a cell without a number")
cells("a tile number of no tileset", m.csv([9, *m.CELLS[1:]]), "tile number 9: it is in no tileset")
cells("a tile number of 28 bits", m.csv([2**28 - 1, *m.CELLS[1:]]), "tile number 268435455")
cells("elements, too few", "<data><tile gid='1'/></data>", "1 cells of tile data: 12")
cells("elements, too many", f"<data>{'<tile/>' * 13}</data>", "13 cells of tile data: 12")
cells("an encoding of cells nobody knows", '<data encoding="morse">.</data>', "tile data as 'morse'")
cells("a compression nobody knows", packed("rar", b""), "tile data compressed as 'rar'")
cells(
    "chunks in a finite map", '<data encoding="csv"><chunk/></data>', "chunks in a map that is not infinite"
)


def endless(name: str, chunks: str, words: str) -> None:
    text = GOOD.replace('infinite="0"', 'infinite="1"').replace(DATA, f'<data encoding="csv">{chunks}</data>')
    add(name, text, words)


endless("a chunk beyond the world", m.chunk(2**40, 0, m.CELLS), "x = '1099511627776'")
endless(
    "a chunk of two billion", m.chunk(0, 0, m.CELLS, 'width="2000000000" height="1"'), "width = '2000000000'"
)
endless(
    "chunks sixteen million cells apart",
    m.chunk(-(2**24), 0, m.CELLS) + m.chunk(2**24 - 4, 0, m.CELLS),
    "cells: at most 1048576",
)
endless("a chunk, a cell too few", m.chunk(0, 0, m.CELLS[1:]), "chunk 0,0: 11 cells of tile data: 12")
endless(
    "chunks over chunks",
    '<chunk x="0" y="0" width="1024" height="1024">1</chunk>' * 300,
    "too many cells in its chunks",
)

# ---------------------------------------------------------------- layers
spoilt("a hundred layers", "</map>", m.layer() * 100 + "</map>", "too many layers: at most 64")
spoilt("groups in groups", "</map>", "<group>" * 40 + "</group>" * 40 + "</map>", "groups inside groups")
spoilt("an offset that is no number", 'name="floor"', 'name="floor" offsetx="nan"', "offsetx = nan")
spoilt("an opacity without end", 'name="floor"', 'name="floor" opacity="inf"', "opacity = inf")
spoilt("a tint that is no colour", 'name="floor"', 'name="floor" tintcolor="mauve"', "tintcolor = 'mauve'")
spoilt("parallax that is no number", 'name="floor"', 'name="floor" parallaxx="x"', "parallaxx = 'x'")
big = GOOD.replace('width="4"', 'width="1024"').replace('height="3"', 'height="1024"')
ONES = packed("zlib", zlib.compress(struct.pack("<I", 1) * 1024 * 1024, 9))
many = "".join(
    m.layer(ONES, number=k).replace('width="4" height="3"', 'width="1024" height="1024"') for k in range(30)
)
add("thirty million cells", big.replace("</map>", many + "</map>"), "too many cells: at most 8388608")

# ---------------------------------------------------------------- objects
for key in ("x", "y", "width", "rotation"):
    for value in ("nan", "-inf", "1e300", "\u0661"):
        told = f'<object id="1" {key}="{value}"/>'
        spoilt(f"an object's {key} is {value}", START, START + told, f"object 1 '': {key} = ")
spoilt("ten thousand and two objects", START, "<object/>" * 10_002, "too many objects: at most 10000")
LINE = '<object id="1" x="0" y="0"><polygon points="{}"/></object>'
spoilt("a polygon of a million points", START, LINE.format("0,0 " * 1_000_000), "a line of 2 to 10000 points")
spoilt(
    "polygons of a million points",
    START,
    LINE.format("0,0 " * 9_000) * 120,
    "too many points: at most 200000",
)
spoilt("a polygon of no points", START, LINE.format(""), "too few or too many points")
spoilt("a point that is no number", START, LINE.format("0,0 nan,1 2,2"), "point = nan")
spoilt("a point of one number", START, LINE.format("0,0 1 2,2"), "point = ''")
spoilt("an object's number beyond all", 'id="9"', f'id="{2**63}"', "id = '9223372036854775808'")
spoilt("a number twice", START, START + START.replace("Start", "Note"), "id 9 is used twice")
spoilt("an object shows a tile of no tileset", 'id="9"', 'id="9" gid="999999999"', "tile number ")
spoilt("a text without end", "<point/>", f"<text>{'a' * 100_000}</text>", "100000 letters")
spoilt("a size of letters", "<point/>", '<text pixelsize="2000000000">a</text>', "pixelsize = ")

# ---------------------------------------------------------------- properties
WHO = '<property name="who" value="onjo"/>'


def told(name: str, inside: str, words: str) -> None:
    spoilt(name, WHO, WHO + inside, words)


for value in ("nan", "inf", "-Infinity", "1e999", "x"):
    told(f"a float that is {value}", f'<property name="f" type="float" value="{value}"/>', "f = ")
told("an int of thirty digits", f'<property name="n" type="int" value="{"9" * 30}"/>', "n = '9999")
told("a bool that is perhaps", '<property name="b" type="bool" value="maybe"/>', "b = 'maybe': true or false")
told("an object that is a word", '<property name="o" type="object" value="me"/>', "o = 'me'")
told("a million letters", f'<property name="t" value="{"a" * 1_000_000}"/>', "t: 1000000 letters")
NEST = '<property name="c" type="class"><properties>' * 20 + "</properties></property>" * 20
told("classes in classes", NEST, "classes inside classes: at most 8 deep")
told(
    "lists in lists",
    '<property name="l" type="list">' + '<item type="list">' * 20 + "</item>" * 20 + "</property>",
    "lists inside lists",
)


def project(name: str, types: Any, words: str, **more: Any) -> None:
    text = types if isinstance(types, str) else json.dumps({"propertyTypes": types})
    add(name, GOOD, words, files={"x.tiled-project": text}, **more)


def a_class(name: str, *members: str) -> dict[str, Any]:
    listed = [
        {"name": f"m{k}", "type": "class", "propertyType": each, "value": {}}
        for k, each in enumerate(members)
    ]
    return {"name": name, "type": "class", "useAs": ["object"], "members": listed}


NUMBER = {"name": "C9", "type": "class", "members": [{"name": "n", "type": "int", "value": 1}]}
FANS = [a_class(f"C{k}", *[f"C{k + 1}"] * 10) for k in range(9)]
project("a class that is a part of itself", [a_class("Start", "Start")], "class 'Start' is a part of itself")
project("classes in a circle", [a_class("Start", "B"), a_class("B", "Start")], "is a part of itself")
project("a billion members", [a_class("Start", *["C0"] * 10), *FANS, NUMBER], "too many properties")
project("a project that is no JSON", "{", "not well-formed JSON")
project("a project of another shape", "[1]", "no list of propertyTypes")
project("a type without a name", [{"type": "enum"}], "a property type without a name")

# ---------------------------------------------------------------- files
EXTERNAL = '<tileset firstgid="1" source="{}"/>'
OUTSIDE = "lies outside of"


def names(name: str, source: str, words: str, **more: Any) -> None:
    """A map whose tileset has this source."""
    add(name, m.tmx(m.layer(), m.things(START), sets=EXTERNAL.format(source)), words, **more)


names("a tileset above the mod", "../outside/set.tsx", OUTSIDE)
names("a tileset far above the mod", "../" * 60 + "etc/set.tsx", OUTSIDE)
names("a tileset above, by a way around", "sub/../../outside/set.tsx", OUTSIDE)
names("a tileset above, with backslashes", "..\\outside\\set.tsx", OUTSIDE)
names("a tileset by its whole path", "/etc/passwd.tsx", "a relative name")
names("a tileset on a drive", "C:\\windows\\set.tsx", "a relative name")
names("a tileset on another machine", "\\\\host\\share\\set.tsx", "a relative name")
names("a tileset on the net", "http://127.0.0.1:9/set.tsx", "a relative name")
names("a tileset by a file address", "file:///etc/set.tsx", "a relative name")
names("a tileset without a name", "", "a relative name")
names("a tileset behind a link", "set.tsx", OUTSIDE, links={"set.tsx": "outside/set.tsx"})
names("a tileset in a linked folder", "sub/set.tsx", OUTSIDE, links={"sub": "outside"})
names("links in a circle", "a.tsx", "leads in circles", links={"a.tsx": "b.tsx", "b.tsx": "a.tsx"})
names("a tileset that is a pipe", "set.tsx", "'set.tsx' is missing", pipes=("set.tsx",))
names("a tileset that is a folder", "set.tsx", "'set.tsx' is missing", files={"set.tsx/x": ""})
names("a tileset that is nowhere", "set.tsx", "'set.tsx' is missing")
names("a tileset that is a program", "set.exe", "a file that ends in .tsx", files={"set.exe": SET})
names("a tileset that is the map", "map.tmx", "a <map> file")
names("a tileset of a long name", "a" * 5000 + ".tsx", "leads in circles, or is no name")
names("a tileset with entities", "set.tsx", "XML with a DTD", files={"set.tsx": doctype('[<!ENTITY e "x">]')})
names(
    "a tileset larger than a file may be",
    "set.tsx",
    "larger than 16 MiB",
    files={"set.tsx": b" " * (17 * 2**20)},
)

MADE = '<object id="3" template="{}" x="0" y="0"/>'


def made_from(name: str, source: str, words: str, **more: Any) -> None:
    add(name, m.tmx(m.layer(), m.things(START, MADE.format(source))), words, **more)


made_from("a template above the mod", "../outside/t.tx", OUTSIDE)
made_from("a template by its whole path", "/etc/t.tx", "a relative name")
made_from("a template behind a link", "t.tx", OUTSIDE, links={"t.tx": "outside/t.tx"})
made_from("a template that is nowhere", "t.tx", "'t.tx' is missing")
made_from(
    "a template of itself", "t.tx", "made from a template", files={"t.tx": m.template(MADE.format("t.tx"))}
)
made_from("a template of nothing", "t.tx", "a template without an object", files={"t.tx": "<template/>"})
made_from("a template that is a map", "map.tmx", "a <map> file")


def image(name: str, old: str, new: str, words: str, **more: Any) -> None:
    assert old in SET, old
    add(name, m.tmx(m.layer(), m.things(START), sets=SET.replace(old, new)), words, **more)


image("an image above the mod", "tiles.png", "../outside/tiles.png", OUTSIDE)
image("an image by its whole path", "tiles.png", "/etc/tiles.png", "a relative name")
image("an image behind a link", "tiles.png", "link.png", OUTSIDE, links={"link.png": "outside/tiles.png"})
image("an image that is a pipe", "tiles.png", "pipe.png", "'pipe.png' is missing", pipes=("pipe.png",))
image("an image that is nowhere", "tiles.png", "none.png", "'none.png' is missing")
image("an image that is a text", "tiles.png", "t.png", "not an image", files={"t.png": "hello"})
image("an image that is a program", "tiles.png", "tiles.exe", "a file that ends in .png")


def claimed(width: int, height: int) -> bytes:
    """A PNG whose head claims a size that its data does not have."""
    head = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + head + struct.pack(">I", zlib.crc32(head))


HUGE = {"huge.png": claimed(65_535, 65_535)}
image("an image that claims four billion pixels", "tiles.png", "huge.png", "65535 x 65535 pixels", files=HUGE)
image("an image of no height", "tiles.png", "flat.png", "64 x 0 pixels", files={"flat.png": claimed(64, 0)})
image(
    "an image larger than drawn",
    "tiles.png",
    "l.png",
    "image width = '64'",
    files={"l.png": claimed(8192, 64)},
)
image(
    "an image whose tileset lies",
    'width="64" height="32"',
    'width="4000" height="4000"',
    "image width = '4000' but tiles.png is 64 x 32",
)
image("a claim of four billion pixels", 'width="64"', 'width="60000000"', "width = '60000000'")
image("two billion tiles", 'tilecount="8"', 'tilecount="2000000000"', "tilecount = '2000000000'")
image("two billion columns", 'columns="4"', 'columns="2000000000"', "columns = '2000000000'")
image("a margin without end", "tilewidth", 'margin="2000000000" tilewidth', "margin = '2000000000'")
image("tiles of no height", 'tileheight="16"', 'tileheight="0"', "tiles of 16 x 0 px")
image("a number below one", 'firstgid="1"', 'firstgid="0"', "firstgid = '0'")
image("a number beyond all", 'firstgid="1"', 'firstgid="4294967295"', "firstgid = '4294967295'")
image("no number at all", 'firstgid="1"', "", "firstgid = ''")
image("a tile beyond all", "</tileset>", '<tile id="2000000000"/></tileset>', "id = '2000000000'")
image(
    "a million tiles of one pixel",
    'tilewidth="16" tileheight="16"',
    'tilewidth="1" tileheight="1"',
    "tiles: at most 1048576",
    files={"tiles.png": claimed(4000, 4000)},
)
spoilt("a thousand tilesets", SET, SET + SET * 1000, "1001 tilesets: at most 256")
spoilt("tilesets over each other", SET, SET + m.tileset(4), "firstgid = 4: tile numbers 1..8 are taken")
sky = '<imagelayer name="sky"><image source="../outside/tiles.png"/></imagelayer></map>'
spoilt("an image layer above the mod", "</map>", sky, OUTSIDE)

wide_sky = (
    '<imagelayer name="sky"><image source="tiles.png" width="60000" height="60000"/></imagelayer></map>'
)
spoilt("an image layer that claims too much", "</map>", wide_sky, "60000 x 60000 pixels")

# ---------------------------------------------------------------- JSON
NAN = json.dumps(json.loads(m.tmj(m.tilelayer(opacity=float("nan")))))


def in_json(name: str, text: str | bytes, words: str) -> None:
    add(name, text, words, main="map.tmj")


in_json("JSON, no number", NAN, "NaN is no number")
in_json("JSON, cut off", m.tmj(m.tilelayer())[:-5], "not well-formed JSON")
in_json("JSON, lists without end", '{"layers":' + "[" * 200_000, "lists inside lists")
in_json("JSON, half a million objects", '{"layers":[' + "{}," * 500_000 + "{}]}", "more than 400000 JSON")
in_json(
    "JSON, a number of 5000 digits",
    m.tmj(m.tilelayer()).replace('"width": 4', f'"width": {"9" * 5000}'),
    "not well-formed JSON",
)
in_json(
    "JSON, layers that are none", m.tmj().replace('"layers": []', '"layers": {}'), "no list where one must be"
)
in_json(
    "JSON, a layer that is a word",
    m.tmj().replace('"layers": []', '"layers": ["a"]'),
    "no object where one must be",
)
in_json("JSON, a layer of no kind", m.tmj({"type": "cake"}), "a layer of type 'cake'")
in_json("JSON, cells that are lists", m.tmj(m.tilelayer(data=[[1]] * 12)), "signs that are no digits")
in_json("JSON, a cell too few", m.tmj(m.tilelayer(data=[1] * 11)), "11 cells of tile data")
in_json("JSON, a number", "7", "")
in_json("JSON, a list", "[]", "no object where one must be")
in_json("JSON, in another alphabet", m.tmj(m.tilelayer()).encode("utf-16"), "not ")
in_json(
    "JSON, a tileset above the mod", m.tmj(sets=[{"firstgid": 1, "source": "../outside/set.tsj"}]), OUTSIDE
)
in_json(
    "JSON, a name with nothing in it", m.tmj(sets=[{"firstgid": 1, "source": "a\0.tsj"}]), "a relative name"
)
in_json("JSON, half a letter", m.tmj(sets=[{"firstgid": 1, "source": "\ud800.tsj"}]), "file name")
DEEP: dict[str, Any] = {"type": "group", "name": "g", "layers": []}
for _ in range(60):
    DEEP = {"type": "group", "name": "g", "layers": [DEEP]}
in_json("JSON, groups in groups", m.tmj(DEEP), "groups inside groups")
