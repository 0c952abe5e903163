"""A folder in; a lock on it that one process holds at a time out, so that writers wait for each other."""

from __future__ import annotations

import contextlib
import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@contextlib.contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Holds the lock on `folder`, which exists; waits for whoever holds it. It ends with the process at the latest.

    Nothing is left in the folder, which may be a git repository. Where a file system knows no locks, writers still
    notice that a file has changed meanwhile.
    """
    if sys.platform == "win32":  # folders cannot be opened there
        import msvcrt
        import tempfile
        import zlib

        name = f"jiewen-{zlib.crc32(os.fsencode(folder.resolve())):08x}.lock"
        descriptor = os.open(f"{tempfile.gettempdir()}\\{name}", os.O_RDWR | os.O_CREAT)
        with contextlib.suppress(OSError):
            msvcrt.locking(descriptor, msvcrt.LK_LOCK, 1)
    else:
        import fcntl

        descriptor = os.open(folder, os.O_RDONLY)
        with contextlib.suppress(OSError):
            fcntl.flock(descriptor, fcntl.LOCK_EX)
    try:
        yield
    finally:
        os.close(descriptor)  # and with it the lock
