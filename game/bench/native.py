"""The C reference, compiled on the spot and loaded; where no compiler is, its rows are skipped."""

from __future__ import annotations

import ctypes
import hashlib
import os
import platform
import shutil
import subprocess
import tempfile
from functools import cache
from pathlib import Path
from typing import Any

import numpy.typing as npt

from game.bench.measure import Missing
from game.core.compiled import ROOT

SOURCE = Path(__file__).with_name("reference.c")
FLAGS = ("-O3", "-march=native", "-ffp-contract=off", "-fPIC", "-shared", "-lm")
COMPILERS = ("cc", "gcc", "clang")


class Crowd(ctypes.Structure):
    """Bodies on a map and the scratch to sort them; field by field as in reference.c."""

    _fields_ = (
        *((name, ctypes.c_int32) for name in ("w", "h", "n")),
        *((name, ctypes.c_void_p) for name in ("x", "y", "radius", "solid", "walls", "start", "cell", "row")),
        *((name, ctypes.c_void_p) for name in ("sx", "sy", "sr", "px", "py")),
    )


class Chase(ctypes.Structure):
    """What a fused tick needs besides; field by field as in reference.c."""

    _fields_ = (
        *((name, ctypes.c_void_p) for name in ("cost", "enter", "opaque")),
        *((name, ctypes.c_double) for name in ("goal_x", "goal_y", "stride", "reach", "stiff")),
        ("tick", ctypes.c_int64),
        *((name, ctypes.c_void_p) for name in ("out_x", "out_y", "seen", "lead")),
    )


def pointer(array: npt.NDArray[Any]) -> int:
    """Address of a C-contiguous array; whoever calls keeps the array alive."""
    if not array.flags.c_contiguous:
        raise ValueError("only contiguous arrays go to C")
    return array.ctypes.data


@cache
def library() -> ctypes.CDLL:
    """The reference, built once for this source and compiler. Raises Missing."""
    compiler = next((found for name in COMPILERS if (found := shutil.which(name))), None)
    if compiler is None:
        raise Missing("no C compiler on the path (cc, gcc or clang)")
    # Code for this very processor: a cache folder that two machines share must not mix theirs.
    made_by = " ".join((compiler, *FLAGS, platform.machine(), platform.node()))
    digest = hashlib.blake2b(SOURCE.read_bytes() + made_by.encode())
    folder = (ROOT or Path(tempfile.gettempdir())) / "bench"
    built = folder / f"reference-{digest.hexdigest()[:16]}.so"
    if not built.is_file():
        _build(compiler, built)
    return ctypes.CDLL(str(built))


def _build(compiler: str, built: Path) -> None:
    built.parent.mkdir(parents=True, exist_ok=True)
    part = built.with_suffix(f".{os.getpid()}.part")
    told = subprocess.run(
        [compiler, *FLAGS[:-1], str(SOURCE), "-o", str(part), FLAGS[-1]], capture_output=True, text=True
    )
    if told.returncode != 0:
        first = next(iter(told.stderr.splitlines()), "no message")
        raise Missing(f"{compiler} refused reference.c: {first}")
    part.replace(built)
