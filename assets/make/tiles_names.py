"""The vocabulary of the school tileset: every tile's name, id and properties, and nothing of how it looks.

Ids are the order of registration here: append at the end only, maps hold the numbers.
"""

from __future__ import annotations

from dataclasses import dataclass, field

Value = bool | int | float | str


@dataclass(slots=True)
class Tile:
    """One 16 px cell of the sheet."""

    name: str
    props: dict[str, Value] = field(default_factory=dict)


@dataclass(slots=True)
class Stamp:
    """A picture of several tiles; rows run north to south, "" is an empty cell."""

    name: str
    layer: str
    rows: list[list[str]]
    note: str = ""


@dataclass(slots=True)
class Fill:
    """Tiles that cover an area: any at random, or by (y % 4) * 4 + x % 4."""

    name: str
    mode: str
    tiles: list[str]
    quiet: int


TILES: list[Tile] = []
STAMPS: dict[str, Stamp] = {}
FILLS: dict[str, Fill] = {}


def tile(name: str, **props: Value) -> str:
    """Give `name` the next id."""
    assert all(t.name != name for t in TILES), name
    TILES.append(Tile(name, {k: v for k, v in props.items() if v not in (False, "") or k == "low"}))
    return name


QUIET = {
    "floor_hall": 5,
    "floor_tile": 2,
    "floor_wet": 3,
    "floor_roof": 4,
    "carpet": 3,
    "carpet_studio": 3,
    "asphalt": 4,
    "pavement": 3,
    "grass": 4,
    "track": 2,
}


def fill(name: str, count: int, mode: str, **props: Value) -> None:
    """Register name_0 .. name_(count-1); the first `quiet` of them should cover nine tenths."""
    FILLS[name] = Fill(
        name, mode, [tile(f"{name}_{i}", **props) for i in range(count)], QUIET.get(name, count)
    )


def cell_names(name: str, cols: int, rows: int) -> list[list[str]]:
    """Names of a stamp's cells, rows north to south."""
    if (cols, rows) == (1, 1):
        return [[name]]
    across = {1: [""], 2: ["_l", "_r"], 3: ["_l", "_m", "_r"]}
    if rows == 1 and cols in across:
        return [[name + a for a in across[cols]]]
    if rows == 2 and cols in across:
        return [[name + a + u for a in across[cols]] for u in ("_up", "_lo")]
    return [[f"{name}_{r}{c}" for c in range(cols)] for r in range(rows)]


def stamp(
    name: str,
    cols: int,
    rows: int,
    high: int = 0,
    foot: int = 1,
    layer: str = "furniture",
    z0: int = 0,
    every: dict[str, Value] | None = None,
    note: str = "",
    **props: Value,
) -> None:
    """Register a picture whose lowest `high` px stand upright; the lowest `foot` rows carry `props`."""
    names = cell_names(name, cols, rows)
    for r, row in enumerate(names):
        k = rows - 1 - r
        z = {"z0": z0 + min(16 * k, high), "front": max(0, min(16, high - 16 * k))}
        for n in row:
            tile(n, **{x: v for x, v in z.items() if v}, **(every or {}), **(props if k < foot else {}))
    STAMPS[name] = Stamp(name, layer, names, note)


# ---------------------------------------------------------------- ground
WALL: dict[str, Value] = {"solid": True, "opaque": True, "muffle": 12}
PANE: dict[str, Value] = {"solid": True, "muffle": 2, "pane": True}

tile("void", **WALL)
fill("floor_hall", 8, "random", surface="tile")
for n in ("brass_h", "brass_v", "brass_x", "band_n", "band_s"):
    tile(f"floor_hall_{n}", surface="tile")
fill("floor_wood", 16, "grid4", surface="wood")
fill("floor_gym", 16, "grid4", surface="wood")
fill("floor_tile", 4, "random", surface="tile")
fill("floor_wet", 4, "random", surface="tile")
fill("floor_roof", 8, "random", surface="concrete")
tile("floor_roof_drain", surface="metal")
for flight in ("up", "down"):
    for i in range(3):
        tile(f"stairs_{flight}_{i}", surface="concrete")
for flight in ("up_h", "down_h"):
    for i in range(3):
        tile(f"stairs_{flight}_{i}", surface="concrete")
fill("carpet", 4, "random", surface="carpet")
fill("carpet_studio", 4, "random", surface="carpet")
tile("doorway", surface="tile")
tile("doorway_v", surface="tile")
fill("asphalt", 8, "random", surface="asphalt")
fill("pavement", 4, "random", surface="concrete")
for n in ("kerb_n", "kerb_s", "kerb_w", "kerb_e"):
    tile(n, surface="concrete")
fill("grass", 8, "random", surface="grass")
fill("dirt", 4, "random", surface="gravel")
fill("track", 4, "random", surface="gravel")
fill("gravel", 4, "random", surface="gravel", cost=1)
fill("water", 4, "random", surface="water", cost=4)
SIDES = ("n", "s", "e", "w", "nw", "ne", "sw", "se", "inw", "ine", "isw", "ise")
for ground in ("grass", "sand", "dirt", "asphalt"):
    for n in SIDES:
        tile(f"{ground}_edge_{n}")
for n in ("h", "v", "nw", "ne", "sw", "se", "tee_n", "tee_s", "tee_e", "tee_w"):
    tile(f"gym_line_{n}")
stamp("gym_circle", 4, 4, foot=0, layer="decal")
for n in ("h", "v", "nw", "ne", "sw", "se", "dash_h", "dash_v"):
    tile(f"mark_yellow_{n}")
for n in ("h", "v", "nw", "ne", "sw", "se", "dash_h", "dash_v"):
    tile(f"mark_white_{n}")
stamp("mark_stop", 4, 1, foot=0, layer="decal", note="the letters STOP")
for n in ("cross_h", "cross_v", "arrow_n", "arrow_e", "hatch"):
    tile(f"mark_{n}")
for n in ("h", "v"):
    tile(f"track_line_{n}")
for n in ("nw", "ne", "sw", "se"):
    stamp(f"track_arc_{n}", 2, 2, foot=0, layer="decal")

# ---------------------------------------------------------------- interior walls
LO: dict[str, Value] = {"front": 16, **WALL}
UP: dict[str, Value] = {"z0": 16, "front": 16, **WALL}
HANG_LO: dict[str, Value] = {"front": 16}
HANG_UP: dict[str, Value] = {"z0": 16, "front": 16}
for i in range(3):
    tile(f"wall_lo_{i}", **LO)
for i in range(3):
    tile(f"wall_up_{i}", **UP)
for n in ("crack", "blood", "radiator", "vent", "hydrant", "scrawl"):
    tile(f"wall_lo_{n}", **LO)
tile("wall_lo_sill", front=16, solid=True, muffle=1)
for n in (
    "crack",
    "blood",
    "hand",
    "clock",
    "hydrant",
    "exit",
    "notice_l",
    "notice_r",
    "poster_0",
    "poster_1",
    "poster_2",
    "poster_3",
    "map",
    "speaker",
    "fusebox",
    "flag",
    "scrawl",
):
    tile(f"wall_up_{n}", **UP, **({"glow": 0.8} if n == "exit" else {}))
for n in (
    "window_l",
    "window_r",
    "window_broken_l",
    "window_broken_r",
    "window_curtain_l",
    "window_curtain_r",
    "window_boarded_l",
    "window_boarded_r",
):
    tile(
        f"wall_up_{n}",
        z0=16,
        front=16,
        **(PANE if "boarded" not in n else WALL),
        **({"glow": 0.12} if "boarded" not in n else {}),
    )
for n in ("pane_l", "pane_m", "pane_r", "pane_broken"):
    tile(f"wall_up_{n}", z0=16, front=16, solid=True, muffle=2)
for n in ("l", "m0", "m1", "m2", "m3", "r"):
    tile(f"wall_up_board_{n}", **UP)
for n in ("l", "m", "r"):
    tile(f"wall_lo_board_{n}", **LO)
for style in ("tile", "wood", "foam", "concrete"):
    for i in range(2):
        tile(f"wall_lo_{style}_{i}", **LO)
    for i in range(2):
        tile(f"wall_up_{style}_{i}", **UP)
for n in (
    "crack",
    "hand",
    "hand_two",
    "blood",
    "clock",
    "exit",
    "poster_0",
    "poster_1",
    "poster_2",
    "poster_3",
    "notice",
    "missing",
    "tally",
    "arrow_l",
    "arrow_r",
    "ribbon",
    "lamp",
    "siren",
    "camera",
):
    tile(f"hang_{n}", **HANG_UP, **({"glow": 0.8} if n in ("exit", "lamp") else {}))
for n in ("crack", "hand", "blood", "smear", "poster"):
    tile(f"hang_lo_{n}", **HANG_LO)
for grade in (1, 2):
    for room in (1, 2, 3, 4, 5):
        tile(f"plate_{grade}_{room}", **HANG_UP)
for n in ("library", "broadcast", "nurse", "staff", "music", "science", "kitchen", "gym", "toilet", "roof"):
    stamp(f"plate_{n}", 2, 1, 16, foot=0, z0=16, note="Hangul room plate, over wall_up")

# ---------------------------------------------------------------- wall tops
TOP: dict[str, Value] = {"z0": 32, **WALL}
for n in ("", "_l", "_r", "_tee", "_sw", "_se"):
    tile(f"top_s{n}", z0=32)
for n in (
    "h",
    "v",
    "se",
    "sw",
    "ne",
    "nw",
    "nse",
    "esw",
    "nsw",
    "new",
    "cross",
    "end_n",
    "end_s",
    "end_w",
    "end_e",
    "single",
    "solid",
):
    tile(f"top_{n}", **TOP)
for n in ("v_s", "v_sw", "v_se", "v_x", "v_xw", "v_xe"):
    tile(f"top_{n}", **TOP)
tile("top_v_window", z0=32, solid=True, muffle=3, pane=True)
tile("wall_end_lo", **LO)
tile("wall_end_up", **UP)

# ---------------------------------------------------------------- building fronts
FRONTS = (
    "0",
    "1",
    "2",
    "win_dark",
    "win_broken",
    "win_lit",
    "win_curtain",
    "win_boarded",
    "pipe",
    "stain",
    "pier",
)
for storey, z in (("", 0), ("2", 32)):
    for n in ("0", "1", "2", "plinth_vent", "pipe", "ivy", "pier"):
        tile(f"facade_{storey}lo_{n}", front=16, **({"z0": z} if z else {}), **WALL)
    for n in FRONTS:
        glow: dict[str, Value] = {"glow": 0.7} if n == "win_lit" else {}
        see: dict[str, Value] = (
            {"solid": True, "muffle": 2, "pane": True}
            if n in ("win_dark", "win_broken", "win_lit", "win_curtain") and not z
            else WALL
        )
        tile(f"facade_{storey}up_{n}", front=16, z0=z + 16, **see, **glow)
tile("facade_lo_sill", front=16, solid=True, muffle=1)
for n in ("l", "m", "r"):
    tile(f"roof_edge_{n}", z0=32)
for n in ("l", "m", "r"):
    tile(f"roof_edge2_{n}", z0=64)
stamp("facade_clock", 2, 2, 32, foot=0, z0=32, layer="over", note="over the second storey")
stamp(
    "canopy", 3, 1, 6, foot=0, layer="over", z0=30, note="repeat _m; on the wall_up row before the entrance"
)
stamp("canopy_post", 1, 2, 30, solid=True, low=False)
tile("step_stone", surface="concrete")
tile("step_stone_s", surface="concrete")
tile("hut_lo", **LO)
tile("hut_up", **UP)
tile("hut_up_lamp", **UP, glow=0.7)

# ---------------------------------------------------------------- school furniture
LOW: dict[str, Value] = {"solid": True, "low": True}
TALL: dict[str, Value] = {"solid": True, "opaque": True, "low": False, "muffle": 2}
for n in ("desk", "desk_book", "desk_paper", "desk_blood", "desk_front", "desk_up", "desk_side"):
    stamp(n, 1, 1, 9, **LOW)
for n in ("chair_n", "chair_s", "chair_e", "chair_w"):
    stamp(n, 1, 1, 6, cost=3)
for n in ("chair_over_0", "chair_over_1"):
    stamp(n, 1, 1, 5, cost=3)
stamp("teacher_desk", 2, 1, 11, **LOW)
stamp("lectern", 1, 2, 18, **LOW)
for n in ("locker", "locker_b", "locker_open", "locker_dent", "locker_blood"):
    stamp(n, 1, 2, 28, **TALL)
stamp("shoe_rack", 1, 2, 18, **LOW)
stamp("shoe_rack_b", 1, 2, 18, **LOW)
for n in ("shelf", "shelf_b", "shelf_c", "shelf_bare"):
    stamp(n, 1, 2, 28, **TALL)
stamp("shelf_fallen", 2, 2, 8, foot=2, **LOW)
stamp("shelf_v", 1, 3, 26, foot=2, **TALL, note="seen from its narrow end, two tiles deep")
stamp("cafe_table", 2, 1, 9, **LOW)
stamp("bench", 2, 1, 5, **LOW)
stamp("counter", 1, 1, 10, **LOW)
stamp("counter_food", 1, 1, 10, **LOW)
stamp("counter_sink", 1, 1, 10, **LOW)
stamp("stove", 1, 1, 11, **LOW)
stamp("stove_pot", 1, 2, 11, **LOW)
stamp("fridge", 1, 2, 27, **TALL)
stamp("fridge_open", 1, 2, 27, **TALL)
stamp("sofa", 2, 1, 8, **LOW)
stamp("sofa_torn", 2, 1, 8, **LOW)
stamp("mixer", 2, 1, 9, every={"glow": 0.7}, **LOW)
stamp("mic_desk", 2, 1, 9, every={"glow": 0.5}, **LOW)
stamp("radio_rack", 1, 2, 27, every={"glow": 0.8}, **TALL)
stamp("monitor", 1, 1, 11, every={"glow": 0.8}, **LOW)
stamp("monitor_dead", 1, 1, 11, **LOW)
stamp("piano", 2, 2, 17, **LOW)
stamp("gym_mat", 2, 1, 3, cost=2)
stamp("gym_mat_stack", 2, 1, 9, **LOW)
stamp("vault_box", 2, 1, 11, **LOW)
stamp("hoop", 2, 3, 46, foot=1, solid=True, low=False, note="basketball stand, foot in the bottom row")
stamp("ball_cart", 1, 1, 10, **LOW)
stamp("ball", 1, 1, 5)
stamp("trophy_case", 2, 2, 26, solid=True, low=False)
stamp("bed", 1, 2, 7, foot=2, **LOW)
stamp("bed_blood", 1, 2, 7, foot=2, **LOW)
stamp("curtain", 1, 2, 25, opaque=True, cost=2)
stamp("sink", 1, 1, 10, **LOW)
stamp("cubicle", 1, 2, 26, **TALL)
stamp("cubicle_open", 1, 2, 26)
stamp("toilet", 1, 1, 7, **LOW)
stamp("desk_stack", 1, 2, 20, solid=True, opaque=True, low=False)
stamp("chair_stack", 1, 2, 18, solid=True, low=True)
stamp("plant", 1, 2, 16, solid=True, low=False)
stamp("plant_fallen", 1, 1, 4, cost=2)
stamp("bin", 1, 1, 9, **LOW)
stamp("bin_fallen", 1, 1, 5, **LOW)
stamp("box_card", 1, 1, 9, **LOW)
stamp("box_stack", 1, 2, 19, **LOW)
stamp("cabinet", 1, 2, 24, **TALL)
stamp("vending", 1, 2, 28, every={"glow": 0.6}, **TALL)
stamp("water_cooler", 1, 2, 18, solid=True, low=False)
stamp("lab_table", 2, 1, 10, **LOW)
stamp("skeleton", 1, 2, 25, solid=True, low=False)
stamp("mop_bucket", 1, 1, 8, **LOW)
stamp("bed_roll", 2, 1, 2, cost=1, note="survivors' bedding")
stamp("camp_stove", 1, 1, 5, every={"glow": 0.8}, cost=3)
stamp("rail_h", 1, 1, 12, **LOW)
stamp("rail_v", 1, 1, 0, z0=6, **LOW)

# ---------------------------------------------------------------- outdoors
stamp("tree", 1, 2, 28, solid=True, low=False, note="trunk; set tree_crown over it, one row up")
stamp("tree_crown", 3, 3, 0, foot=0, layer="over", z0=34)
stamp("tree_crown_bare", 3, 3, 0, foot=0, layer="over", z0=34)
stamp("pine", 2, 3, 44, foot=1, layer="furniture", solid=True, low=False)
fill("bush", 3, "random", front=9, cover=True, cost=2, surface="grass")
fill("long_grass", 4, "random", front=8, cover=True, cost=1, surface="grass")
fill("hedge", 2, "random", front=11, solid=True, low=True, cover=True)
stamp("flagpole", 1, 4, 64, solid=True, low=False)
stamp("bike_rack", 2, 1, 10, **LOW)
stamp("bike_fallen", 2, 1, 4, cost=3)
stamp("bin_big", 1, 2, 18, **LOW)
for n in ("h", "v", "nw", "ne", "sw", "se", "low"):
    stamp(f"sandbag_{n}", 1, 1, {"v": 0, "low": 5}.get(n, 9), z0=8 if n == "v" else 0, **LOW)
stamp("barrier", 2, 1, 10, **LOW, note="concrete road block")
stamp("barrier_v", 1, 2, 10, foot=2, **LOW)
for n in ("h", "h_torn", "post_h"):
    stamp(f"fence_{n}", 1, 2, 30, solid=True, low=False)
for n in ("v", "v_torn", "post_v"):
    stamp(f"fence_{n}", 1, 1, 0, z0=8, solid=True, low=False)
stamp("fence_ribbon", 1, 2, 30, solid=True, low=False)
stamp("fence_poster", 1, 2, 30, solid=True, low=False)
stamp("pillar", 1, 3, 40, foot=1, **TALL)
stamp("pillar_name", 1, 3, 40, foot=1, **TALL, note="the school's name in Hangul")
stamp("wall_brick", 1, 2, 22, foot=1, solid=True, opaque=True, low=False, note="yard wall")
stamp("banner", 4, 1, 16, foot=0, layer="over", z0=40, note="checkpoint banner, between pillars")
stamp("tent", 4, 4, 30, foot=2, **TALL)
stamp("tent_cross", 4, 4, 30, foot=2, **TALL)
stamp("inspection", 2, 1, 10, every={"glow": 0.5}, **LOW)
stamp("signal_red", 1, 4, 58, every={"glow": 0.9}, solid=True, low=False)
stamp("signal_green", 1, 4, 58, every={"glow": 0.9}, solid=True, low=False)
stamp("cone", 1, 1, 10, cost=2)
stamp("tyres", 1, 1, 10, **LOW)
stamp("mast", 1, 5, 78, every={"glow": 0.9}, solid=True, low=False)
stamp("truck", 7, 4, 40, foot=2, **TALL)
stamp("bus", 9, 4, 34, foot=2, **TALL)
for n in ("car", "car_taxi", "car_police"):
    stamp(n, 4, 3, 20, foot=2, **LOW)
for n in ("car_v",):
    stamp(n, 2, 5, 14, foot=4, **LOW)
stamp("car_burnt", 4, 3, 18, foot=2, **LOW)
stamp("tower", 4, 7, 96, foot=1, every={"glow": 0.9}, solid=True, low=False)
stamp("drum_fire", 1, 2, 14, every={"glow": 1.0}, **LOW)
stamp("drum", 1, 2, 14, **LOW)
stamp("rope_h", 1, 1, 10, cost=2)
stamp("rope_post", 1, 1, 10, cost=2)
stamp("lamp_post", 1, 4, 60, every={"glow": 0.9}, solid=True, low=False)
stamp("goal", 4, 2, 24, solid=True, low=False, note="football goal")
stamp("seesaw_bar", 2, 2, 22, solid=True, low=False, note="pull-up bar")
stamp("stone_name", 2, 2, 16, **LOW, note="school stone")
stamp("crate", 1, 1, 10, **LOW)
stamp("crate_stack", 1, 2, 20, **TALL)
stamp("body_bag", 2, 1, 4, cost=3)
stamp("suitcase", 1, 1, 7, cost=2)
# roof
for n in ("h", "v", "nw", "ne", "sw", "se"):
    stamp(f"parapet_{n}", 1, 1, 8 if n not in ("v",) else 0, z0=0 if n != "v" else 8, **LOW)
stamp("ac_unit", 2, 2, 14, foot=1, **LOW)
stamp("roof_vent", 1, 2, 14, **LOW)
stamp("water_tank", 3, 4, 38, foot=2, **TALL)
stamp("antenna", 1, 4, 60, solid=True, low=False)
stamp("sky_light", 2, 1, 5, **LOW)
stamp("pipe_h", 1, 1, 5, cost=2)
stamp("pipe_v", 1, 1, 0, z0=4, cost=2)
stamp("garden_bed", 2, 1, 5, cost=2, note="survivors' vegetables")
stamp("help_sheet", 4, 2, 0, foot=0, layer="decal", note="SOS painted on the roof")

# ---------------------------------------------------------------- decals
for n, k in (
    ("papers", 5),
    ("blood_smear", 6),
    ("shards", 3),
    ("shoes", 3),
    ("bag", 2),
    ("footprints", 2),
    ("leaves", 2),
    ("crack", 3),
    ("rubble", 3),
    ("cartridges", 2),
    ("hand_floor", 2),
    ("chalk", 2),
    ("stain", 4),
    ("books", 2),
    ("clothes", 2),
    ("tuft", 3),
    ("flowers", 2),
):
    fill(n, k, "random")
fill("blood_pool", 4, "random")
stamp("blood_big", 2, 2, 0, foot=0, layer="decal")
for n in ("h_0", "h_1", "h_2", "v_0", "v_1", "v_2"):
    tile(f"blood_drag_{n}")
fill("puddle", 2, "random", surface="water")
stamp("puddle_big", 2, 2, 0, foot=0, layer="decal")
stamp("moon_pane", 2, 3, 0, foot=0, layer="decal", note="moonlight of one window on the floor")
fill("moon_patch", 2, "random")
stamp("memorial", 2, 1, 8, foot=0, every={"glow": 1.0}, note="candles and flowers")
tile("candles", front=6, glow=1.0)
tile("ribbons", front=16, z0=10)
tile("yellow_tape_h", front=10)
tile("manhole", surface="metal")
tile("drain", surface="metal")
stamp("stain_big", 2, 2, 0, foot=0, layer="decal")
stamp("hopscotch", 1, 2, 0, foot=0, layer="decal")
# ---------------------------------------------------------------- later additions; keep the order
for n in ("tone_dark", "tone_light"):
    stamp(n, 4, 4, 0, foot=0, layer="decal", note="soft large patch that breaks up a plain floor")
stamp("tone_long", 6, 3, 0, foot=0, layer="decal")
stamp("tube_fallen", 2, 1, 3, foot=0, every={"glow": 0.9}, note="a strip lamp hanging by its wire")
tile("phone_lit", glow=0.9)
fill("ceiling", 3, "random")
fill("wires", 2, "random")
fill("tray_spill", 2, "random")
stamp("chalk_outline", 2, 2, 0, foot=0, layer="decal")
stamp("sheet_body", 2, 1, 4, cost=3, note="somebody laid out under a cloth")
stamp("corpse", 2, 1, 4, cost=3)
stamp("corpse_b", 2, 1, 4, cost=3)
stamp("sign_quarantine", 2, 2, 26, solid=True, low=False)
stamp("sign_stop", 1, 2, 26, solid=True, low=False)
stamp("speaker_pole", 1, 4, 58, solid=True, low=False)
stamp("wire_coil_h", 1, 1, 9, solid=True, low=False)
stamp("wire_coil_v", 1, 1, 0, z0=6, solid=True, low=False)
stamp("generator", 2, 1, 11, **LOW)
stamp("cable_h", 1, 1, 0, foot=0, layer="decal")
stamp("cable_v", 1, 1, 0, foot=0, layer="decal")
stamp("water_cans", 1, 1, 8, **LOW)
stamp("stretcher", 2, 1, 6, **LOW)
stamp("screen_wall", 2, 2, 24, opaque=True, solid=True, low=False, note="plastic sheeting on a frame")
stamp("dishes", 1, 1, 3, foot=0)
stamp("umbrella", 1, 1, 4, foot=0)
