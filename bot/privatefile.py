"""Lines in; a file of them that nobody but its user can read, and that does not grow for ever, out.

For what a person has typed, where they chose to have it kept. Nothing is masked here: what comes in is written.
"""

from __future__ import annotations

import contextlib
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

from bot.errors import WriteError
from bot.filelock import locked

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

_ONLY_THE_USER = 0o600
_ONLY_THE_USER_IN_FOLDERS = 0o700


@dataclass(frozen=True, slots=True)
class PrivateFile:
    """The lines in the file at `path`, the newest last; beyond `largest` bytes the oldest go.

    The file and its folder are closed to others before anything is written, whatever the umask, and where they
    were open before they are closed. Several processes may write at once. Every method raises WriteError.
    """

    path: Path
    largest: int = 256 * 1024

    def lines(self) -> list[str]:
        """All lines, none where there is no file; what is no UTF-8 is replaced."""
        with self._explained():
            if not self.path.exists():
                return []
            with self._open() as file:
                return [line.decode("utf-8", "replace") for line in self._newest(file, self.largest)]

    def create(self) -> None:
        """Makes the file where there is none."""
        with self._explained():
            self._close_folder()
            with self._open():
                pass

    def append(self, line: str) -> None:
        """Writes `line`, which holds no line break, below the others."""
        with self._explained():
            self._close_folder()
            with locked(self.path.parent), self._open() as file:
                content = line.encode() + b"\n"
                if file.seek(0, os.SEEK_END) + len(content) > self.largest:
                    lines = self._newest(file, self.largest // 2)
                    file.truncate(0)
                    content = b"".join(each + b"\n" for each in lines) + content
                elif not self._ends_a_line(file):
                    content = b"\n" + content
                file.write(content)

    def rewrite(self, changed: Callable[[list[str]], Iterable[str]]) -> None:
        """Puts what `changed` makes of all lines in their place, in one step; nothing where there is no file."""
        from bot.filetext import replace_file

        with self._explained(), contextlib.ExitStack() as stack:
            if self.path.parent.exists():
                stack.enter_context(locked(self.path.parent))
            if self.path.exists():
                replace_file(self.path, "".join(f"{line}\n" for line in changed(self.lines())))

    def remove(self) -> None:
        """Takes the file away, with all that is in it."""
        with self._explained():
            self.path.unlink(missing_ok=True)

    def _close_folder(self) -> None:
        self.path.parent.mkdir(_ONLY_THE_USER_IN_FOLDERS, parents=True, exist_ok=True)
        self.path.parent.chmod(_ONLY_THE_USER_IN_FOLDERS)

    @contextlib.contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise WriteError(f"{self.path}: {error.strerror or error}") from error

    @contextlib.contextmanager
    def _open(self) -> Iterator[BinaryIO]:
        """The file, made where there is none, for reading and for writing at its end; closed to others by now."""
        flags = os.O_RDWR | os.O_CREAT | os.O_APPEND
        descriptor = os.open(self.path, flags, _ONLY_THE_USER)
        with os.fdopen(descriptor, "a+b") as file:
            self.path.chmod(_ONLY_THE_USER)
            yield file

    @staticmethod
    def _newest(file: BinaryIO, most: int) -> list[bytes]:
        """The last lines of `file` that are not longer than `most` bytes together, empty ones left out."""
        size = file.seek(0, os.SEEK_END)
        file.seek(max(size - most, 0))
        lines = file.read().split(b"\n")
        return [line for line in (lines[1:] if size > most else lines) if line]

    @staticmethod
    def _ends_a_line(file: BinaryIO) -> bool:
        """Whether `file` is empty or ends with a line break: a program that was stopped may have left half a line."""
        if file.seek(0, os.SEEK_END) == 0:
            return True
        file.seek(-1, os.SEEK_END)
        return file.read() == b"\n"
