"""What was typed and what was replied in; what can be recalled, and what is kept on disk of it, out.

On disk only where the user chose so: their questions, one JSON string a line, with personal numbers masked. What
somebody says in distress is kept nowhere, and once they have spoken of dying, nothing more is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.model import TROUBLED, CautionLevel

if TYPE_CHECKING:
    from pathlib import Path

    from bot.model import Turn
    from bot.privatefile import PrivateFile

_LONGEST = 2_000
"""Characters; what is longer was pasted, and nobody wants it back."""


class History:
    """What was typed, the oldest first; where it `is_kept`, also in the chats before, in the file at `path`.

    It `is_over` once somebody has spoken of dying: nothing is kept from then on.
    """

    def __init__(self, path: Path | None = None, *, is_kept: bool = False) -> None:
        self.path = path
        self.is_kept = is_kept
        self.typed: list[str] = []
        self.is_over = False

    def load(self) -> int:
        """Recalls what is in the file; returns how many of its lines are damaged. Raises WriteError."""
        from json import loads

        damaged = 0
        for line in self._file().lines():
            try:
                text = loads(line)
            except ValueError:
                text = None
            if isinstance(text, str):
                self.typed.append(text)
            else:
                damaged += 1
        return damaged

    def take(self, turn: Turn) -> None:
        """Writes the question of `turn` to the file, if it may be kept; if it must not, forgets it.

        Raises WriteError.
        """
        if turn.caution.level in TROUBLED:
            self.typed = [text for text in self.typed if text != turn.query]
            self.is_over = self.is_over or turn.caution.level is CautionLevel.CRISIS
        elif self.is_kept and not self.is_over and _is_worth_keeping(turn.query):
            from json import dumps

            from bot.masking import masked

            self._file().append(dumps(masked(turn.query), ensure_ascii=False))

    def clear(self) -> None:
        """Forgets everything, in memory and on disk, and what earlier chats have kept. Raises WriteError."""
        self.typed.clear()
        if self.path:
            self._file().remove()

    def _file(self) -> PrivateFile:
        from bot.privatefile import PrivateFile  # here, as most chats keep nothing

        assert self.path
        return PrivateFile(self.path)


def _is_worth_keeping(text: str) -> bool:
    """Whether anybody would want `text` back: no number that chose something, and nothing of great length."""
    return not text.strip().isdecimal() and 0 < len(text.strip()) <= _LONGEST
