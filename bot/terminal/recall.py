"""The chat's history in, the same for the input line out, where Up, Ctrl-R and the greyed completion look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prompt_toolkit.history import History as LineHistory

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Iterable

    from bot.terminal.history import History


class Recall(LineHistory):
    """What the input line finds of `history`, whose texts may be forgotten at any time."""

    def __init__(self, history: History) -> None:
        super().__init__()
        self._history = history

    async def load(self) -> AsyncGenerator[str, None]:
        """What was typed, the newest first."""
        for text in reversed(self._history.typed):
            yield text

    def get_strings(self) -> list[str]:
        """What was typed, the oldest first."""
        return list(self._history.typed)

    def append_string(self, string: str) -> None:
        """Remembers what has been sent."""
        self._history.typed.append(string)

    def load_history_strings(self) -> Iterable[str]:
        """Nothing: the texts stand in the chat's history."""
        return ()

    def store_string(self, string: str) -> None:
        """Nothing: what is kept on disk is decided when the reply is there."""
