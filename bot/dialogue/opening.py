"""FAQ folders in, an assistant that can answer out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.dialogue.store import open_stored

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from bot.dialogue.assistant import Assistant
    from bot.model import Knowledge


def open_assistant(folders: Sequence[Path]) -> Assistant:
    """The assistant that knows what `folders` say. Raises FolderError or FileProblems."""
    return open_stored(folders, _load)


def _load(folders: Sequence[Path]) -> Knowledge:
    from bot.knowledge.load import load

    return load(folders)
