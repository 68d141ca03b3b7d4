"""Reads hostile maps in a process of its own and writes down what each cost: `watched.py LIST`.

LIST is a JSON file of folders and map names. For each map one line of JSON: the refusal's lines, the seconds
of CPU, the most memory so far in MiB above where it began, and every file opened outside the map's folder.
"""

from __future__ import annotations

import importlib
import json
import os
import resource
import sys
import time
from pathlib import Path
from typing import Any

from game.content.gate import ContentError
from game.content.tiled import load, read

watching: list[str] | None = None


def _hook(event: str, args: tuple[Any, ...]) -> None:
    if watching is not None and event == "open" and isinstance(args[0], str | bytes | os.PathLike):
        watching.append(os.path.realpath(os.fsdecode(args[0])))


def peak() -> float:
    """Most memory so far, MiB. What getrusage tells may be that of the process we were started from."""
    status = Path("/proc/self/status")
    if status.is_file():
        (line,) = (each for each in status.read_text().splitlines() if each.startswith("VmHWM"))
        return int(line.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def refusal(path: Path) -> tuple[list[str] | None, float]:
    """The lines a map is refused with, None where it loads, and the seconds the longer of two readings took:
    a map that cannot be played may still be read."""
    lines, costs = None, []
    for way in (read, load):
        began = time.process_time()
        try:
            way(path)
        except ContentError as fault:
            lines = list(fault.lines)
        else:
            lines = None
        costs.append(time.process_time() - began)
    return lines, max(costs)


def main() -> None:
    global watching
    cases = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    # What Python itself loads once on the way is not the map's doing.
    for name in ("encodings.utf_8_sig", "encodings.utf_16", "zstandard"):
        importlib.import_module(name)
    refusal(Path(cases[0]["map"]))
    sys.addaudithook(_hook)
    floor = peak()
    for case in cases:
        folder = os.path.realpath(case["folder"]) + os.sep
        watching = []
        lines, cost = refusal(Path(case["map"]))
        opened, watching = watching, None
        strays = sorted({path for path in opened if not path.startswith(folder)})
        told = {
            "lines": lines,
            "seconds": cost,
            "memory": peak() - floor,
            "strays": strays,
            "opened": len(opened),
        }
        print(json.dumps(told), flush=True)


main()
