"""Rows to choose from in, a menu below the input line out; it is never in the way of what is being typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prompt_toolkit.buffer import CompletionState
from prompt_toolkit.completion import Completion

if TYPE_CHECKING:
    from collections.abc import Sequence

    from prompt_toolkit.buffer import Buffer

Row = tuple[str, str]
"""The text that the row puts in, and what it does."""


class Menu:
    """The rows that are offered for the text of a buffer.

    They stay while the text changes, until others come, so that nothing flickers. A row replaces the whole line, and
    only once it was moved to; until then the text is what was typed. Put away, the menu stays away for this line.
    """

    def __init__(self, buffer: Buffer) -> None:
        self._buffer = buffer
        self._rows: Sequence[Row] = ()
        self._is_away = False
        buffer.on_text_changed += self._follow
        buffer.on_cursor_position_changed += self._follow

    def begin(self) -> None:
        """Forgets the line before."""
        self._rows = ()
        self._is_away = False

    def offer(self, rows: Sequence[Row]) -> None:
        """Shows `rows` for the text as it is now, unless a row has been chosen already."""
        if not self.is_chosen:
            self._rows = rows
            self._follow(self._buffer)

    def put_away(self) -> None:
        """Hides the menu; what was typed is there again."""
        self._is_away = True
        self._buffer.cancel_completion()

    def next(self, rows: Sequence[Row]) -> None:
        """Moves to the next row; opens the menu where it is not there, with `rows` if it has none itself."""
        self._is_away = False
        if not self._buffer.complete_state:
            self.offer(self._rows or rows)
        self._buffer.complete_next()

    @property
    def is_chosen(self) -> bool:
        """Whether the text is that of a row."""
        state = self._buffer.complete_state
        return state is not None and state.complete_index is not None

    def _follow(self, buffer: Buffer) -> None:
        document = buffer.document
        if not document.text:
            self.begin()
        if self._is_away or not self._rows or not document.is_cursor_at_the_end:
            buffer.complete_state = None
            return
        completions = [Completion(text, -len(document.text), display_meta=meta) for text, meta in self._rows]
        buffer.complete_state = CompletionState(document, completions)
