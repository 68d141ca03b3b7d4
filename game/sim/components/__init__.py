"""Every table of the world, by subject, with shape and unit; `tables.py` puts them together.

A table is a NamedTuple of columns over one row space (`n` = capacity). Compiled rules get all tables as one
reference (`Tables`), Python reads the same arrays. Positions are tiles (metres), `+x` east, `+y` south;
durations are ticks where a name ends in `_ticks`, else seconds.
A handle is `generation << 20 | row`; NOBODY is -1. What the numbers in a column stand for is in `sim/kinds`.
"""
