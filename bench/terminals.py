"""A command in; a terminal that it runs in out: keys are pressed there, and what it writes is read with the time."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time
from typing import TYPE_CHECKING

from bench.processes import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

READY = b"\x1b[?2004h"
"""Bracketed paste is switched on: prompt_toolkit takes keys from now on."""
_PATIENCE = 60.0  # seconds
_WHERE, _THERE = b"\x1b[6n", b"\x1b[12;1R"


class Terminal:
    """A command in a pseudo-terminal of 24 rows and 80 columns."""

    def __init__(self, command: tuple[str, ...], cache: Path | None = None) -> None:
        environment = {**os.environ, "TERM": "xterm-256color"}
        if cache is not None:
            environment["XDG_CACHE_HOME"] = str(cache)
        self._pid, self._file = pty.fork()
        if not self._pid:
            os.chdir(ROOT)
            os.execve(command[0], command, environment)
        fcntl.ioctl(self._file, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))

    def __enter__(self) -> Terminal:
        return self

    def __exit__(self, *_: object) -> None:
        os.kill(self._pid, signal.SIGKILL)
        os.waitpid(self._pid, 0)
        os.close(self._file)

    def press(self, keys: str) -> None:
        os.write(self._file, keys.encode())

    def until(self, is_there: Callable[[bytes], bool]) -> bytes:
        """What is written until it is as wanted; raises TimeoutError where that does not come."""
        written = b""
        deadline = time.perf_counter() + _PATIENCE
        while not is_there(written):
            if time.perf_counter() > deadline:
                raise TimeoutError(written.decode(errors="replace"))
            written += self._read(0.1)
        return written

    def rest(self, seconds: float) -> None:
        """Reads what comes in so many seconds."""
        end = time.perf_counter() + seconds
        while (left := end - time.perf_counter()) > 0:
            self._read(left)

    def _read(self, seconds: float) -> bytes:
        if not select.select([self._file], [], [], seconds)[0]:
            return b""
        written = os.read(self._file, 65536)
        if _WHERE in written:
            os.write(self._file, _THERE)
        return written
