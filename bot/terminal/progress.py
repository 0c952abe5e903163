"""How much is done in; one line on a terminal that shows it out, while it takes longer than a second."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Self, TextIO

from bot.terminal.environment import is_terminal, looks_for
from bot.terminal.wrap import display_width

if TYPE_CHECKING:
    from collections.abc import Callable

PATIENCE = 1.0
"""Seconds; what is done sooner shows no bar."""
BETWEEN = 0.1
"""Seconds between two drawings at least."""
_CELLS = 20
_FEWEST_CELLS = 4


class Progress:
    """A bar on `stream`, which says `label`; nothing at all where that is no terminal.

    The line is erased when everything is done, and at the end of a `with`, whatever happened in it.
    """

    def __init__(self, stream: TextIO, label: str, clock: Callable[[], float] = time.monotonic) -> None:
        self._stream = stream
        self._label = label
        self._clock = clock
        self._next = clock() + PATIENCE
        self._is_shown = is_terminal(stream)
        self._drawn = 0

    def update(self, done: int, total: int) -> None:
        """Shows that `done` of `total` are done, unless that was shown just now or it is too early."""
        if done >= total:
            self.close()
        elif self._is_shown and (now := self._clock()) >= self._next:
            self._next = now + BETWEEN
            self._draw(self._line(done, total))

    def close(self) -> None:
        """Erases the bar."""
        if self._drawn:
            self._draw("")
            self._stream.write("\r")
            self._stream.flush()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _line(self, done: int, total: int) -> str:
        """The bar, as long as there is room for; in the last column some terminals begin a new line."""
        count = f"{done}/{total}"
        room = (looks_for(self._stream, "never").width or 0) - display_width(f"{self._label} [] {count}") - 1
        cells = min(room, _CELLS)
        if cells < _FEWEST_CELLS:
            return count
        filled = cells * done // total
        return f"{self._label} [{'#' * filled}{'.' * (cells - filled)}] {count}"

    def _draw(self, line: str) -> None:
        """Puts `line` over the one before; blanks erase what is left of that, since any terminal knows blanks."""
        width = display_width(line)
        self._stream.write(f"\r{line}{' ' * (self._drawn - width)}")
        self._stream.flush()
        self._drawn = width
