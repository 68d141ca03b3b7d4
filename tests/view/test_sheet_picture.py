"""Any map's layers as a picture: against Tiled's own rasteriser where it is installed, and without."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from game.content import places, tiled
from game.content.gate import Confines, ContentError
from game.view import sheet_picture
from game.view.sheet_picture import bands, draw, frame_of

HERE = Path(__file__).resolve().parent
RASTERISER = shutil.which("tmxrasterizer")
needs_tiled = pytest.mark.skipif(RASTERISER is None, reason="Tiled's tmxrasterizer is not installed")
H, V, D = 1 << 31, 1 << 30, 1 << 29
TURNS = [a | b | c for a in (0, H) for b in (0, V) for c in (0, D)]
FIRST = {"soft": 1, "floor": 9, "more": 17}


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    """A folder with images whose pixels are whole or empty."""
    return painted(tmp_path_factory.mktemp("hard"), (0, 255))


@pytest.fixture(scope="module")
def soft_home(tmp_path_factory):
    """The same with pixels half seen through."""
    return painted(tmp_path_factory.mktemp("soft"), (0, 255, 90, 200, 7))


def painted(folder, alphas):
    """Images with and without holes, of odd sizes, with gaps, of few colours, with a colour for nothing."""
    rng = np.random.default_rng(5)
    for name, wide, high in (("soft", 64, 32), ("big", 40, 56), ("odd", 21, 13), ("gap", 79, 39)):
        pixels = rng.integers(0, 256, (high, wide, 4), np.uint8)
        pixels[..., 3] = rng.choice(alphas, (high, wide))
        Image.fromarray(pixels).save(folder / f"{name}.png")
    solid = rng.integers(0, 256, (32, 64, 3), np.uint8)
    Image.fromarray(solid).save(folder / "floor.png")
    solid[3:9, ::3] = (255, 0, 255)
    Image.fromarray(solid).save(folder / "pink.png")
    Image.fromarray(solid).quantize(32).save(folder / "few.png")
    Image.fromarray(solid).convert("L").save(folder / "grey.png")
    Image.fromarray(solid[..., 0].astype(np.uint16) * 251).save(folder / "deep.png")
    return folder


def tileset(name, first, size=(16, 16), more="", inside="", tail=""):
    head = f'<tileset firstgid="{first}" name="{name}" tilewidth="{size[0]}" tileheight="{size[1]}" {more}>'
    return f'{head}{inside}<image source="{name}.png" {tail}/></tileset>'


def collection(first, *names):
    tiles = "".join(f'<tile id="{k}"><image source="{name}.png"/></tile>' for k, name in enumerate(names))
    head = f'<tileset firstgid="{first}" name="c" tilewidth="64" tileheight="64" columns="0"'
    return f'{head} tilecount="{len(names)}">{tiles}</tileset>'


SETS = tileset("soft", 1) + tileset("floor", 9)


def layer(cells, more=""):
    data = f'<data encoding="csv">{",".join(map(str, cells))}</data>'
    return f'<layer id="1" name="x" width="4" height="3" {more}>{data}</layer>'


def whole(layers, sets=SETS, more='renderorder="right-down"', size=(16, 16)):
    return (
        f'<map version="1.8" orientation="orthogonal" width="4" height="3" tilewidth="{size[0]}" '
        f'tileheight="{size[1]}" infinite="0" {more}>{sets}{layers}</map>'
    )


def endless(*layers):
    """An infinite map; each layer is chunks of x, y, width, height, the first tile and the layer's offset."""
    drawn = ""
    for chunks, more in layers:
        inside = "".join(
            f'<chunk x="{x}" y="{y}" width="{w}" height="{h}">'
            f"{','.join(str((k * step) % 17) for k in range(w * h))}</chunk>"
            for x, y, w, h, step in chunks
        )
        data = f'<data encoding="csv">{inside}</data>'
        drawn += f'<layer id="1" name="x" width="9" height="9" {more}>{data}</layer>'
    return whole(drawn).replace('infinite="0"', 'infinite="1"')


def shaped(kind, axis, index, size, *chunks):
    """A map of another orientation, half of its tiles mirrored; the second layer stands off the first."""
    if chunks:
        text = endless(*chunks).replace(
            'tilewidth="16" tileheight="16" infinite', f"{SIZE.format(*size)} infinite"
        )
    else:
        more = 'offsetx="3" offsety="-2"'
        text = whole(FLOOR + layer([1, 2 | H, 3 | V, 4 | H | V, 0, 6, 7, 8, 1, 0, 3, 4], more), size=size)
    how = f'"{kind}" staggeraxis="{axis}" staggerindex="{index}" hexsidelength="6"'
    return text.replace('"orthogonal"', how, 1)


SIZE = 'tilewidth="{}" tileheight="{}"'


def images(source, more=""):
    return f'<imagelayer {more}><image source="{source}.png"/></imagelayer>'


FLOOR = layer([9, 10, 11, 12, 13, 14, 15, 16, 9, 10, 11, 12])
CELLS = [1, 2, 3, 4, 5, 6, 7, 8, 0, 2, 0, 4]
TOP = layer(CELLS)


def turned(gid):
    return layer([gid | turn for turn in TURNS] + [0, 0, 0, 0])


def with_more(**sets):
    return SETS + tileset(sets.pop("name"), 17, **sets)


MOVING = "<animation><frame tileid='5' duration='100'/></animation></tile>"
CASES = {
    "plain": whole(TOP),
    "one over the other": whole(FLOOR + TOP),
    "flips": whole(FLOOR + turned(1)),
    **{f"opacity {o}": whole(FLOOR + layer(CELLS, f'opacity="{o}"')) for o in (0, 0.01, 0.3, 0.77, 0.999)},
    **{
        f"offset {x}, {y}": whole(FLOOR + layer(CELLS, f'offsetx="{x}" offsety="{y}"'))
        for x, y in ((5, -7), (0.5, 0.5), (-2.5, 3.5), (0.49, -0.51))
    },
    "flips, offset": whole(FLOOR + layer([1 | t for t in TURNS] + [0] * 4, 'offsetx="3.2" offsety="-4.7"')),
    "groups": whole(
        f'{FLOOR}<group offsetx="3" opacity="0.6">{TOP}'
        f'<group offsety="-4" opacity="0.5">{TOP}</group></group>'
    ),
    "hidden": whole(FLOOR + layer(CELLS, 'visible="0" offsetx="6"') + f'<group visible="0">{TOP}</group>'),
    "tint": whole(FLOOR + layer(CELLS, 'tintcolor="#ff8040"')),
    "tint and alpha": whole(FLOOR + layer(CELLS, 'tintcolor="#8012f040"')),
    "tint white": whole(FLOOR + layer(CELLS, 'tintcolor="#ffffff"')),
    "tints of a group": whole(
        f'{FLOOR}<group tintcolor="#80ff40">{layer(CELLS, """tintcolor="#c012f040" """)}</group>'
    ),
    **{
        f"large tiles {order}": whole(
            FLOOR + layer([17, 18, 19, 17, 18, 19, 17, 17, 0, 18, 19, 17]),
            SETS + collection(17, "big", "odd", "floor"),
            f'renderorder="{order}"',
        )
        for order in ("right-down", "right-up", "left-down", "left-up")
    },
    "large tiles turned": whole(FLOOR + turned(17), SETS + collection(17, "big")),
    "odd tiles turned": whole(FLOOR + turned(17), SETS + collection(17, "odd")),
    "drawing offset": whole(FLOOR + turned(17), with_more(name="gap", inside='<tileoffset x="3" y="-5"/>')),
    "margin and spacing": whole(
        FLOOR + layer([17, 18, 19, 20, 21, 22, 23, 24, 17, 0, 18, 19]),
        with_more(name="gap", more='margin="2" spacing="3"'),
    ),
    "small tiles": whole(FLOOR + turned(17), with_more(name="gap", size=(8, 8))),
    "wide tiles": whole(FLOOR + turned(17), with_more(name="gap", size=(32, 16))),
    "another grid": whole(turned(1), SETS, size=(24, 10)),
    "an odd grid": whole(turned(1), tileset("odd", 1, size=(7, 13)), size=(7, 13)),
    "image": whole(images("big", 'offsetx="4" offsety="2" opacity="0.5"') + TOP),
    "image, fractions": whole(FLOOR + images("odd", 'offsetx="-4.3" offsety="2.5"')),
    "image, tint": whole(FLOOR + images("odd", 'tintcolor="#80ff4020"')),
    "image, again and again": whole(
        FLOOR + images("odd", 'repeatx="1" repeaty="1" offsetx="5" offsety="-3"')
    ),
    "image, across": whole(FLOOR + images("odd", 'repeatx="1" offsetx="25" offsety="3"')),
    "image, down": whole(FLOOR + images("odd", 'repeaty="1" offsetx="-25" offsety="30.5"')),
    "a colour for nothing": whole(
        FLOOR + TOP, tileset("pink", 1, tail='trans="ff00ff"') + tileset("floor", 9)
    ),
    "palette": whole(TOP, tileset("few", 1)),
    "grey": whole(TOP, tileset("grey", 1)),
    "grey of 16 bits": whole(TOP, tileset("deep", 1)),
    "animation": whole(
        FLOOR + TOP,
        tileset("soft", 1, tail="/><tile id='1'>" + MOVING).replace("</tile>/>", "</tile>")
        + tileset("floor", 9),
    ),
    "background": whole(TOP, more='backgroundcolor="#ff0000"'),
    "parallax": whole(FLOOR + layer(CELLS, 'parallaxx="0.5" offsetx="8"')),
    "an object layer's offset": whole(TOP + '<objectgroup offsetx="9" offsety="-3"/>'),
    "infinite": endless(([(-16, -32, 16, 16, 1), (16, 0, 16, 16, 3)], 'offsetx="20" offsety="-5"')),
    "infinite, image": endless(([(-16, 16, 16, 16, 2)], "")).replace("</map>", images("odd") + "</map>"),
    **{
        f"{kind}, {axis}, {index}, {wide} x {high}": shaped(kind, axis, index, (wide, high))
        for kind, axis, index, wide, high in (
            ("isometric", "y", "odd", 16, 8),
            ("isometric", "y", "odd", 14, 10),
            ("staggered", "y", "odd", 16, 8),
            ("staggered", "y", "even", 16, 16),
            ("staggered", "x", "odd", 16, 16),
            ("staggered", "x", "even", 16, 10),
            ("hexagonal", "y", "odd", 16, 16),
            ("hexagonal", "y", "even", 14, 16),
            ("hexagonal", "x", "odd", 16, 16),
            ("hexagonal", "x", "even", 16, 12),
        )
    },
    **{
        f"{kind}, infinite": shaped(kind, "x", "odd", (16, 16), ([(-16, 0, 16, 16, 1), (0, 16, 5, 5, 3)], ""))
        for kind in (
            "staggered",
            "hexagonal",
        )  # Tiled 1.8 itself leaves half of an infinite isometric map out
    },
    "infinite, odd chunks": endless(([(3, 5, 8, 8, 1)], "")),
    "infinite, empty": endless(([], "")),
    "infinite, empty chunks": endless(([(16, 16, 16, 16, 0)], ""), ([(0, 0, 4, 4, 5)], "")),
}


def ours(path, folder):
    sheet = tiled.read(path, Confines((folder, places.assets().resolve(), places.maps().resolve())))
    return np.concatenate(list(bands(sheet)))


def theirs(path, folder, *words):
    out = folder / "theirs.png"
    out.unlink(missing_ok=True)
    quiet = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_RUNTIME_DIR": str(folder)}
    command = [str(RASTERISER), "--no-smoothing", *words, str(path), str(out)]
    subprocess.run(command, check=True, capture_output=True, env=quiet, timeout=60)
    return np.array(Image.open(out).convert("RGBA"))


def differing(one, other, off=0):
    """Pixels that differ by more than `off`, as far as they are seen. -> how many"""
    assert one.shape == other.shape
    apart = np.abs(one.astype(int) - other)
    seen = apart[..., :3].max(-1) * other[..., 3].astype(int) / 255
    return int(((apart[..., 3] > 0) | (seen > off)).sum())


@needs_tiled
@pytest.mark.parametrize("name", CASES)
def test_every_feature_is_drawn_as_tiled_draws_it(name, home):
    path = home / "case.tmx"
    path.write_text(CASES[name], "utf-8")
    assert differing(ours(path, home), theirs(path, home)) == 0


@needs_tiled
@pytest.mark.parametrize("name", CASES)
def test_what_is_half_seen_through_is_as_tiled_draws_it_but_for_a_rounding(name, soft_home):
    """Tiled's sums depend on the processor and on a pixel's neighbours where alpha is neither 0 nor 255."""
    path = soft_home / "case.tmx"
    path.write_text(CASES[name], "utf-8")
    assert differing(ours(path, soft_home), theirs(path, soft_home), off=1) == 0


@needs_tiled
@pytest.mark.parametrize("turn", [D, 1 << 28, D | 1 << 28])
def test_turned_hexagons_are_drawn_as_tiled_draws_them_but_for_some_edges(turn, home):
    path = home / "case.tmx"
    sets = tileset("big", 1, size=(40, 40))
    text = whole(layer([1 | turn, 1, 0, 1 | turn | H, 0, 1 | turn | V] + [0] * 6), sets, size=(40, 40))
    path.write_text(
        text.replace('"orthogonal"', '"hexagonal" staggeraxis="y" staggerindex="odd" hexsidelength="20"')
    )
    drawn = ours(path, home)
    assert differing(drawn, theirs(path, home)) < 0.01 * (drawn[..., 3] > 0).sum()


@needs_tiled
@pytest.mark.parametrize("seed", range(8))
def test_layers_in_any_order_are_drawn_as_tiled_draws_them(seed, home):
    rng = np.random.default_rng(seed)
    layers = FLOOR
    for _ in range(int(rng.integers(1, 5))):
        drawn = zip(rng.integers(0, 20, 12), rng.choice(TURNS, 12), strict=True)
        cells = [int(gid) | int(turn) if gid else 0 for gid, turn in drawn]
        more = f'offsetx="{rng.integers(-9, 9)}" offsety="{rng.integers(-9, 9)}"'
        tint = f' tintcolor="#{int(rng.integers(0, 2**24)):06x}"' if rng.random() < 0.4 else ""
        layers += layer(cells, more + tint)
    path = home / "any.tmx"
    path.write_text(whole(layers, SETS + collection(17, "big", "odd", "soft")), "utf-8")
    assert differing(ours(path, home), theirs(path, home)) == 0


def committed():
    """Every map there is in the project that loads and can be drawn."""
    roots = (places.maps(), HERE.parent)
    for path in sorted(path for root in roots for kind in places.MAPS for path in root.rglob(f"*{kind}")):
        try:
            sheet = tiled.read(path)
            frame_of(sheet)
        except ContentError:
            continue
        if not sheet.doubts:
            yield path, sheet


@needs_tiled
def test_every_committed_map_is_drawn_as_tiled_draws_it(tmp_path):
    apart = {}
    for path, sheet in committed():
        objects = [word for each in sheet.object_layers for word in ("--hide-layer", each.name)]
        apart[path.stem] = differing(np.concatenate(list(bands(sheet))), theirs(path, tmp_path, *objects))
    assert "hyosan_high" in apart
    assert {name: pixels for name, pixels in apart.items() if pixels} == {}


# ------------------------------------------------------------ without Tiled
def read(home, text):
    path = home / "plain.tmx"
    path.write_text(text, "utf-8")
    return tiled.read(path, Confines((home,)))


def test_an_opaque_tile_is_its_image_turned(home):
    source = np.array(Image.open(home / "floor.png").convert("RGBA"))[:16, :16]
    drawn = np.concatenate(list(bands(read(home, whole(turned(9))))))
    for k, turn in enumerate(TURNS):
        wanted = source.swapaxes(0, 1) if turn & D else source
        wanted = wanted[:, ::-1] if turn & H else wanted
        wanted = wanted[::-1] if turn & V else wanted
        x, y = k % 4 * 16, k // 4 * 16
        assert (drawn[y : y + 16, x : x + 16] == wanted).all()


@pytest.mark.parametrize("name", ["large tiles left-up", "image, again and again", "groups", "infinite"])
def test_a_picture_does_not_depend_on_its_bands(name, home, monkeypatch):
    sheet = read(home, CASES[name])
    at_once = np.concatenate(list(bands(sheet)))
    monkeypatch.setattr(sheet_picture, "BAND", 7 * at_once.shape[1])
    parts = list(bands(sheet))
    assert len(parts) > 3
    assert (np.concatenate(parts) == at_once).all()


def test_half_over_half_is_three_quarters(home):
    Image.fromarray(np.full((16, 16, 4), (200, 100, 50, 128), np.uint8)).save(home / "half.png")
    text = whole(layer([1] * 12) * 2, tileset("half", 1))
    drawn = np.concatenate(list(bands(read(home, text))))
    assert np.abs(drawn[0, 0].astype(int) - (200, 100, 50, 192)).max() <= 1


def test_a_written_picture_is_the_picture(home, tmp_path):
    sheet = read(home, CASES["one over the other"])
    shares = []
    draw(sheet, tmp_path / "out.png", shares.append)
    assert (np.array(Image.open(tmp_path / "out.png")) == np.concatenate(list(bands(sheet)))).all()
    assert shares[-1] == 1.0


def test_a_missing_image_leaves_its_tiles_out(home):
    sets = tileset("gone", 1, tail='width="64" height="32"') + tileset("floor", 9)
    drawn = np.concatenate(list(bands(read(home, whole(FLOOR + TOP, sets)))))
    assert (drawn == np.concatenate(list(bands(read(home, whole(FLOOR)))))).all()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            whole(TOP, SETS, size=(60_000, 60_000)),
            "a picture of 240000 x 180000 pixels: at most 65536 a side",
        ),
        (whole(layer(CELLS, 'offsetx="9000000"')), "a picture of 9000064 x 48 pixels: at most 65536 a side"),
    ],
)
def test_what_cannot_be_drawn_is_one_line(text, told, home):
    with pytest.raises(ContentError, match=told) as caught:
        frame_of(read(home, text))
    assert "\n" not in str(caught.value)


def test_an_image_that_is_no_image_is_one_line(home, tmp_path):
    (home / "bad.png").write_bytes((home / "floor.png").read_bytes()[:200])
    with pytest.raises(ContentError, match=r"bad.png: not a readable image") as caught:
        draw(read(home, whole(TOP, tileset("bad", 1))), tmp_path / "o.png")
    assert "\n" not in str(caught.value)


def test_a_picture_that_cannot_be_written_is_one_line(home, tmp_path):
    with pytest.raises(ContentError, match="cannot be written"):
        draw(read(home, whole(FLOOR)), tmp_path / "nowhere" / "o.png")
