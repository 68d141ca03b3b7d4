"""One process at a time in a folder: a lock of the operating system's, which ends with whoever holds it."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

NAME = ".lock"
FAR = 1 << 20
"""Where Windows locks a byte: beyond the number that stands in the file, so that others may read it."""
HELD = (errno.EWOULDBLOCK, errno.EAGAIN, errno.EACCES, errno.EDEADLK)
"""What systems say of a lock that somebody else has."""
UNKNOWN = (errno.ENOLCK, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP)
"""What disks say that know no locks, as some of clusters do."""

if sys.platform == "win32":
    import msvcrt

    def _take(fd: int) -> None:
        os.lseek(fd, FAR, os.SEEK_SET)
        msvcrt.locking(fd, msvcrt.LK_NBLCK, 1)
        os.lseek(fd, 0, os.SEEK_SET)
else:
    import fcntl

    def _take(fd: int) -> None:
        fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)


class Held(Exception):
    """Another process is in the folder: `str()` is its number, or nothing."""


class NoLocks(Exception):
    """The folder's disk knows no locks: `str()` says so in the system's words."""


_ours: dict[Path, tuple[int, int]] = {}
"""Locks of this process: the open file, and how many have asked for it."""


def enter(folder: Path) -> None:
    """Keep other processes out until this one has left as often as it entered, or has ended, however that is.

    Raises Held, NoLocks, and OSError where the folder takes no file.
    """
    path = (folder / NAME).resolve()
    fd, times = _ours.get(path, (-1, 0))
    _ours[path] = (_locked(path) if times == 0 else fd, times + 1)


def leave(folder: Path) -> None:
    """Take one entering back; more than that is nothing."""
    path = (folder / NAME).resolve()
    fd, times = _ours.pop(path, (-1, 0))
    if times > 1:
        _ours[path] = (fd, times - 1)
    elif times == 1:
        os.close(fd)


def _locked(path: Path) -> int:
    fd = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
    try:
        _take(fd)
    except OSError as fault:
        number = os.read(fd, 20).decode("ascii", "replace").strip()
        os.close(fd)
        if fault.errno in HELD:
            raise Held(number if number.isdigit() else "") from None
        if fault.errno in UNKNOWN:
            raise NoLocks(fault.strerror) from None
        raise
    os.ftruncate(fd, 0)
    os.write(fd, f"{os.getpid()}\n".encode())
    return fd
