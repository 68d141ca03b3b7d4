"""Every number of assets/rules is read by some rule: what can be set without changing anything is a lie."""

from __future__ import annotations

import ast
from collections import defaultdict
from pathlib import Path
from typing import get_type_hints

import pytest

import game.sim
from game.content.rules import LENGTHS
from game.sim.numbers import Numbers

RULES = sorted(path for path in Path(game.sim.__path__[0]).rglob("*.py") if path.name != "numbers.py")
GROUPS = {cls.__name__: (name,) for name, cls in get_type_hints(Numbers).items()} | {"Numbers": ()}
EVERY = -1
"""An index that is worked out, or a list handed on whole."""


class Reader(ast.NodeVisitor):
    """Which numbers a source reads: (group, name) to the indices, EVERY of a single number."""

    def __init__(self):
        self.found = defaultdict(set)
        self.names, self.lent = {}, {}

    def visit_FunctionDef(self, node):
        told = {each.arg: getattr(each.annotation, "id", "") for each in node.args.args}
        self.names = {name: GROUPS[kind] for name, kind in told.items() if kind in GROUPS}
        self.lent = defaultdict(set)
        self.generic_visit(node)

    def visit_Assign(self, node):
        """A short name for a group or a list is not yet a reading of it."""
        (target,) = node.targets[:1]
        pairs = [(target, node.value)]
        if isinstance(target, ast.Tuple) and isinstance(node.value, ast.Tuple):
            pairs = list(zip(target.elts, node.value.elts, strict=True))
        for to, value in pairs:
            path = self.path(value)
            if isinstance(to, ast.Name):
                self.names.pop(to.id, None)
                if path is not None and len(path) == 2:
                    self.lent[to.id].add(path)  # one of several, as the case may be
                elif path is not None:
                    self.names[to.id] = path
                if path is not None:
                    continue
            self.visit(value)

    def path(self, node):
        """(), (group,) or (group, name) where an expression is all numbers, some or one; else None."""
        if isinstance(node, ast.Name):
            return self.names.get(node.id)
        if not isinstance(node, ast.Attribute):
            return None
        if node.attr == "numbers":
            return ()
        base = self.path(node.value)
        return (*base, node.attr) if base is not None and len(base) < 2 else None

    def visit_Subscript(self, node):
        path = self.path(node.value)
        paths = self.lent.get(getattr(node.value, "id", ""), set())
        if path is not None and len(path) == 2:
            paths = {path}
        if not paths:
            return self.generic_visit(node)
        for each in paths:
            self.found[each].add(node.slice.value if isinstance(node.slice, ast.Constant) else EVERY)
        return self.visit(node.slice)

    def visit_Attribute(self, node):
        path = self.path(node)
        if path is not None and len(path) == 2:
            self.found[path].add(EVERY)
        else:
            self.generic_visit(node)

    def visit_Name(self, node):
        for each in self.lent.get(node.id, ()):
            self.found[each].add(EVERY)


def reader(*sources):
    read = Reader()
    for source in sources:
        read.visit(ast.parse(source))
    return read.found


def unread(found, group, cls):
    """Numbers of a group that nothing reads; of a list each place by itself."""
    for name in cls._fields:
        got = found.get((group, name), set())
        length = LENGTHS.get(group, {}).get(name, 0)
        if not got:
            yield name
        elif EVERY not in got:
            yield from (f"{name}[{k}]" for k in range(length) if k not in got)


FOUND = reader(*(path.read_text(encoding="utf-8") for path in RULES))


@pytest.mark.parametrize(("group", "cls"), get_type_hints(Numbers).items())
def test_a_rule_reads_every_number(group, cls):
    assert list(unread(FOUND, group, cls)) == []


def test_most_numbers_are_found_where_the_rules_stand():
    assert len(RULES) > 30 and len(FOUND) > 150, "a check that checked nothing fails"
    assert FOUND["sight", "release"] == {0, 1, 2} and FOUND["noise", "newer"] == {EVERY}


@pytest.mark.parametrize(
    ("source", "dead"),
    [
        ("def f(w): return w.numbers.doors.settle", ["health", "opaque"]),
        ("def f(w):\n n = w.numbers.doors\n return n.settle + n.opaque[w.style]", ["health"]),
        ("def f(n: DoorNumbers, h): return g(n.health, n.opaque, n.settle)", []),
        ("def f(w):\n health, x = w.numbers.doors.health, 1\n return x", ["health", "opaque", "settle"]),
        ("def f(w):\n health, x = w.numbers.doors.health, 1\n return health[x]", ["opaque", "settle"]),
        ("def f(w):\n n = w.numbers.doors\n n = w.body\n return n.settle", ["health", "opaque", "settle"]),
        ("def f(w): return w.doors.health + w.settle", ["health", "opaque", "settle"]),
        (
            "def f(w):\n d = w.numbers.doors\n return d.settle * d.opaque[0] * d.health[w.k]",
            [f"opaque[{k}]" for k in range(1, 7)],
        ),
    ],
)
def test_a_number_that_no_rule_reads_is_found(source, dead):
    assert list(unread(reader(source), "doors", get_type_hints(Numbers)["doors"])) == dead
