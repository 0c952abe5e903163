"""FAQ folders in, an assistant that can answer out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.dialogue.store import open_stored

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from bot.dialogue.assistant import Assistant
    from bot.matching.indexing import Report
    from bot.model import Knowledge


def open_assistant(folders: Sequence[Path], report: Report | None = None) -> Assistant:
    """The assistant that knows what `folders` say. Raises FolderError or FileProblems.

    Where an index is made, `report` is told how much is done, and of how much.
    """
    return open_stored(folders, _load, report)


def _load(folders: Sequence[Path]) -> Knowledge:
    from bot.knowledge.load import load

    return load(folders)
