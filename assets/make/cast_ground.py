"""What lies on the floor under a frame: the prey of one that feeds."""

from assets.make.cast_canvas import Canvas
from assets.make.cast_heads import rows

PREY = rows("""
....BDDDDB..........
..qpwwWWWwwDssaab...
kkqppwWWDDwBSssbbb..
KkqqpywDDuBDsttbba..
..BqqyywWyBDBaaa....
...BBBDDBBBDDB......""")


def prey() -> Canvas:
    out = Canvas()
    out.letters(PREY, 6, 24)
    return out
