"""FAQ folders in, the assistant out, with a bar on stderr while an index is made that takes longer than a second."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from bot.dialogue.opening import open_assistant
from bot.messages import say

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from bot.cli.options import Options
    from bot.dialogue.assistant import Assistant
    from bot.terminal.progress import Progress


def opened(folders: Sequence[Path], options: Options) -> Assistant:
    """The assistant that knows what `folders` say. Raises FolderError or FileProblems."""
    bars: list[Progress] = []

    def report(done: int, total: int) -> None:
        if not bars:
            from bot.terminal.progress import Progress  # hardly ever needed: an index is made once

            bars.append(Progress(sys.stderr, say("cli_indexing", options.locale)))
        bars[0].update(done, total)

    try:
        return open_assistant(folders, report)
    finally:
        for bar in bars:
            bar.close()
