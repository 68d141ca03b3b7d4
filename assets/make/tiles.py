"""Paint the school tileset and write its picture, its Tiled file and its table of stamps in one go."""

from __future__ import annotations

import sys
from pathlib import Path
from xml.sax.saxutils import quoteattr

import numpy as np
from PIL import Image

sys.path.insert(0, str(Path(__file__).parent))

import tiles_doors as doors
import tiles_kit as kit
import tiles_names as names

ROOT = Path(__file__).resolve().parents[2]
COLUMNS = 32
T = 16


def paint_all() -> None:
    """Run every painter; each puts its pictures into the kit's album."""
    for module in ("floors", "walls", "fronts", "class", "rooms", "yard", "road", "roof", "decals", "more"):
        try:
            __import__(f"tiles_{module}")
        except ModuleNotFoundError as gone:
            if gone.name != f"tiles_{module}":
                raise


def placeholder(name: str) -> np.ndarray:
    """A flat square in a colour of the name, for tiles nobody has painted yet."""
    h = sum(ord(c) * (i + 3) for i, c in enumerate(name))
    cell = np.zeros((T, T, 4), np.float32)
    cell[1:-1, 1:-1] = (0.3 + h % 7 * 0.05, 0.3 + h % 5 * 0.06, 0.3 + h % 11 * 0.03, 1)
    return cell


def dimmed(cell: np.ndarray) -> np.ndarray:
    """Hold all but lamps (a channel at .975 or more) and blue panes under the luminance that glows."""
    out = cell.copy()
    light = cell[..., :3] @ np.array([0.3, 0.59, 0.11], np.float32)
    lamp = (cell[..., :3].max(2) >= 0.975) | (cell[..., 2] > cell[..., 0] + 0.08)
    over = (light > 0.585) & ~lamp
    out[over, :3] *= (0.585 / light[over])[:, None]
    return out


def sheet() -> np.ndarray:
    """All cells in id order -> (rows * 16, 512, 4) uint8."""
    count = len(names.TILES)
    rows = -(-count // COLUMNS)
    out = np.zeros((rows * T, COLUMNS * T, 4), np.float32)
    missing = []
    for i, t in enumerate(names.TILES):
        cell = kit.ALBUM.get(t.name)
        if cell is None:
            missing.append(t.name)
            cell = placeholder(t.name)
        elif "glow" in t.props:
            cell = dimmed(cell)
        y, x = divmod(i, COLUMNS)
        out[y * T : y * T + T, x * T : x * T + T] = cell
    unknown = set(kit.ALBUM) - {t.name for t in names.TILES}
    assert not unknown, sorted(unknown)
    print(f"{count} tiles, {len(missing)} unpainted: {' '.join(missing[:40])}")
    return (np.clip(out, 0, 1) * 255 + 0.5).astype(np.uint8)


def property_xml(key: str, value: names.Value) -> str:
    """One typed Tiled property."""
    if isinstance(value, bool):
        return f'   <property name="{key}" type="bool" value="{str(value).lower()}"/>'
    if isinstance(value, int):
        return f'   <property name="{key}" type="int" value="{value}"/>'
    if isinstance(value, float):
        return f'   <property name="{key}" type="float" value="{value:g}"/>'
    return f'   <property name="{key}" value={quoteattr(value)}/>'


def tsx(height: int) -> str:
    """The external tileset, in the dialect of Tiled 1.8."""
    size = f'tilewidth="{T}" tileheight="{T}" tilecount="{height // T * COLUMNS}"'
    out = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<tileset version="1.8" tiledversion="1.8.2" name="school" {size} columns="{COLUMNS}">',
        f' <image source="../assets/tiles/school.png" width="{COLUMNS * T}" height="{height}"/>',
    ]
    for i, t in enumerate(names.TILES):
        out.append(f' <tile id="{i}">')
        out.append("  <properties>")
        out += [property_xml(k, v) for k, v in sorted({"name": t.name, **t.props}.items())]
        out += ["  </properties>", " </tile>"]
    return "\n".join([*out, *wang_sets(), "</tileset>", ""])


AROUND = ("n", "ne", "e", "se", "s", "sw", "w", "nw")  # Tiled's order of a wangid
JOINS = {
    "h": "we",
    "v": "ns",
    "se": "se",
    "sw": "sw",
    "ne": "ne",
    "nw": "nw",
    "nse": "nse",
    "esw": "esw",
    "nsw": "nsw",
    "new": "new",
    "cross": "nesw",
    "end_n": "s",
    "end_s": "n",
    "end_w": "e",
    "end_e": "w",
}
CORNERS = {
    "n": "nw ne",
    "s": "sw se",
    "w": "nw sw",
    "e": "ne se",
    "nw": "nw ne sw",
    "ne": "nw ne se",
    "sw": "nw sw se",
    "se": "ne sw se",
    "inw": "nw",
    "ine": "ne",
    "isw": "sw",
    "ise": "se",
}


def wang_sets() -> list[str]:
    """Terrain brushes for Tiled: wall tops by edge, ragged grounds by corner."""
    ids = {t.name: i for i, t in enumerate(names.TILES)}
    sets = [
        (
            "wall tops",
            "edge",
            ids["top_cross"],
            "#22243c",
            {ids[f"top_{n}"]: set(j) for n, j in JOINS.items()},
        )
    ]
    for ground, whole in (("grass", "grass"), ("sand", "track"), ("dirt", "dirt"), ("asphalt", "asphalt")):
        cells = {ids[f"{ground}_edge_{n}"]: set(c.split()) for n, c in CORNERS.items()}
        cells |= {ids[n]: {"nw", "ne", "sw", "se"} for n in names.FILLS[whole].tiles}
        sets.append((f"{ground} edge", "corner", ids[f"{whole}_0"], "#4a7a3a", cells))
    out = [" <wangsets>"]
    for name, kind, shown, colour, cells in sets:
        out.append(f'  <wangset name="{name}" type="{kind}" tile="{shown}">')
        out.append(f'   <wangcolor name="{name}" color="{colour}" tile="{shown}" probability="1"/>')
        for i, where in sorted(cells.items()):
            out.append(
                f'   <wangtile tileid="{i}" wangid="{",".join("1" if a in where else "0" for a in AROUND)}"/>'
            )
        out.append("  </wangset>")
    return [*out, " </wangsets>"]


def stamps() -> str:
    """How many-tiled pictures go together, and which tiles fill an area."""
    out = ['# Written by make/tiles.py. rows run north to south; "foot" rows are the last ones.', ""]
    for s in names.STAMPS.values():
        if len(s.rows) * len(s.rows[0]) < 2:
            continue
        out.append(f"[stamp.{s.name}]")
        out.append(f'layer = "{s.layer}"')
        if s.note:
            out.append(f'note = "{s.note}"')
        out.append("rows = [")
        out += ["  [" + ", ".join(f'"{n}"' for n in row) + "]," for row in s.rows]
        out += ["]", ""]
    for f in names.FILLS.values():
        out.append(f"[fill.{f.name}]")
        out.append(f'mode = "{f.mode}"')
        out.append(f"quiet = {f.quiet}")
        out.append("tiles = [" + ", ".join(f'"{n}"' for n in f.tiles) + "]")
        out.append("")
    return "\n".join(out)


def palette() -> str:
    """A map of all stamps set together, to copy from in Tiled -> assets/tiles/stamps.tmx."""
    ids = {t.name: i + 1 for i, t in enumerate(names.TILES)}
    wide, x, y, tall, cells = 48, 1, 1, 0, {}
    shown = [s for s in names.STAMPS.values() if len(s.rows) * len(s.rows[0]) > 1]
    for s in sorted(shown, key=lambda s: -len(s.rows)):
        w, h = len(s.rows[0]), len(s.rows)
        if x + w >= wide:
            x, y, tall = 1, y + tall + 1, 0
        cells |= {(x + c, y + r): ids[n] for r, row in enumerate(s.rows) for c, n in enumerate(row)}
        x, tall = x + w + 1, max(tall, h)
    high = y + tall + 1
    data = ",\n".join(",".join(str(cells.get((i, j), 0)) for i in range(wide)) for j in range(high))
    size = f'width="{wide}" height="{high}"'
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<map version="1.8" tiledversion="1.8.2" orientation="orthogonal" renderorder="right-down" {size}'
        f' tilewidth="{T}" tileheight="{T}" infinite="0" nextlayerid="2" nextobjectid="1">\n'
        ' <tileset firstgid="1" source="../../maps/school.tsx"/>\n'
        f' <layer id="1" name="stamps" {size}>\n  <data encoding="csv">\n{data}\n</data>\n </layer>\n</map>\n'
    )


def main() -> None:
    """Write the tileset, its table of stamps, its Tiled file, and the doors."""
    paint_all()
    picture = sheet()
    (ROOT / "assets/tiles").mkdir(parents=True, exist_ok=True)
    (ROOT / "maps").mkdir(exist_ok=True)
    Image.fromarray(picture).save(ROOT / "assets/tiles/school.png", optimize=True)
    (ROOT / "assets/tiles/stamps.toml").write_text(stamps(), encoding="utf-8")
    (ROOT / "maps/school.tsx").write_text(tsx(picture.shape[0]), encoding="utf-8")
    (ROOT / "assets/tiles/stamps.tmx").write_text(palette(), encoding="utf-8")
    doors.write(ROOT)


if __name__ == "__main__":
    main()
