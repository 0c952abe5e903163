"""The chat in a terminal of its own: a pseudo-terminal, whose screen an emulator draws."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import sys
import termios
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyte

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

FAQ = Path(__file__).parent.parent / "smallfaq"
ROOT = FAQ.parent.parent
CHAT = (sys.executable, "-m", "bot", "--faq", str(FAQ))
PATIENCE = 10
"""Seconds until a screen that does not come counts as missing."""


class Terminal:
    """A command that runs in a terminal; its screen is what a person would see."""

    def __init__(
        self, command: tuple[str, ...] = CHAT, columns: int = 80, rows: int = 24, **variables: str
    ) -> None:
        self.screen = _Screen(columns, rows, self.press)
        self._stream = pyte.ByteStream(self.screen)
        self.is_closed = False
        self.written = b""
        inherited = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
        environment = {**inherited, "TERM": "xterm-256color", "PYTHONPATH": str(ROOT), **variables}
        self.pid, self._terminal = pty.fork()
        if not self.pid:
            _run(command, environment)
        self.resize(columns, rows)

    def __enter__(self) -> Terminal:
        return self

    def __exit__(self, *_: object) -> None:
        if self.pid:
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
        self.close()

    def close(self) -> None:
        """Closes the window."""
        if not self.is_closed:
            self.is_closed = True
            os.close(self._terminal)

    def press(self, keys: str) -> None:
        os.write(self._terminal, keys.encode())

    def resize(self, columns: int, rows: int) -> None:
        self.screen.resize(rows, columns)
        fcntl.ioctl(self._terminal, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    @property
    def lines(self) -> list[str]:
        return [line.rstrip() for line in self.screen.display]

    @property
    def text(self) -> str:
        return "\n".join(self.lines)

    @property
    def cursor(self) -> tuple[int, int]:
        """Column and row, from 0."""
        return self.screen.cursor.x, self.screen.cursor.y

    @property
    def line(self) -> str:
        """The line that the cursor is in."""
        return self.lines[self.cursor[1]]

    def until(self, is_there: Callable[[], bool]) -> None:
        """Draws what the command writes until the screen is as wanted."""
        deadline = time.monotonic() + PATIENCE
        while not is_there():
            assert time.monotonic() < deadline, f"this is not what was waited for:\n{self.text}"
            self._draw()

    def until_shown(self, *texts: str) -> None:
        self.until(lambda: all(text in self.text for text in texts))

    def ended(self) -> int:
        """The exit status, negative for a signal; waits for the end and draws what comes until then."""
        deadline = time.monotonic() + PATIENCE
        while True:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.pid = 0
                while self._draw(0):
                    pass
                return os.waitstatus_to_exitcode(status)
            assert time.monotonic() < deadline, f"it does not end:\n{self.text}"
            self._draw(0.02)

    @property
    def modes(self) -> list[Any]:
        """How the terminal treats keys and lines."""
        return termios.tcgetattr(self._terminal)

    def _draw(self, seconds: float = 0.1) -> bool:
        """Draws what there is; False where there is nothing, or nothing will come any more."""
        if self.is_closed or not select.select([self._terminal], [], [], seconds)[0]:
            return False
        try:
            written = os.read(self._terminal, 65536)
        except OSError:  # the command has ended
            return False
        self.written += written
        self._stream.feed(written)
        return bool(written)


class _Screen(pyte.Screen):
    """A screen that tells where its cursor is when it is asked."""

    def __init__(self, columns: int, rows: int, answer: Callable[[str], None]) -> None:
        super().__init__(columns, rows)
        self._answer = answer

    def write_process_input(self, data: str) -> None:
        self._answer(data)


def _run(command: tuple[str, ...], environment: Mapping[str, str]) -> None:
    try:
        os.chdir(ROOT)
        signal.signal(
            signal.SIGINT, signal.SIG_DFL
        )  # tests that run in the background are started without Ctrl-C
        os.execve(command[0], command, environment)
    finally:
        os._exit(127)
