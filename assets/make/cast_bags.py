"""Bags in letters by the way they are seen, each with its place against the trunk."""

from assets.make.cast_heads import rows

BAGS: dict[str, dict[str, tuple[list[str], int, int]]] = {
    "pack": {
        "D": (["v....v", "V....v", "V....v", "v....v", "v....v"], 13, 1),
        "U": (
            rows("""
..vVVv..
.GGGGVV.
GGVVVVVv
GVvvvvVv
GVVVVVVv
VvGVVvVv
VvVVVvvv
.vvvvvv."""),
            12,
            0,
        ),
        "R": (["..vv", ".GGVv", "GGVVv", "GVVVv", "GvvVv", "VVVvv", "VvVv.", ".vvv."], 9, 0),
    },
    "duffel": {
        "D": (["......v.", ".....vV.", "....vV..", "...vV...", "..vV....", ".vV.....", "vV......"], 12, 0),
        "U": (
            rows("""
.v......
..vV....
...vV...
....vV..
.GGGGVVv
GGVvVVVv
GVVvVVvv
.vvvvvv."""),
            12,
            1,
        ),
        "R": (["....v", "...v.", "...v.", "GGVVv", "GVVvVv", "VVVvVv", ".vvvv."], 10, 1),
    },
    "satchel": {
        "D": (
            rows("""
.v......
..v.....
...v....
....v...
.....v..
.....GGVv
.....GVVv
.....VVvv
.....vvv."""),
            12,
            0,
        ),
        "U": (
            rows("""
......v.
.....v..
....v...
...v....
..v.....
GGV.....
GVVv....
VVvv....
.vv....."""),
            11,
            0,
        ),
        "R": (["..v..", "..v..", "..v..", "..v..", ".GGVv", ".GVVv", ".VVvv", "..vv."], 13, 1),
    },
}
