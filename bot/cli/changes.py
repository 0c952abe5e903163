"""What the commands that change an FAQ have in common: opening it, and showing what they did."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from bot.cli.opening import opened
from bot.curation.adding import recorded_turns
from bot.errors import FileProblems, JiewenError
from bot.knowledge.load import load_folder
from bot.messages import say
from bot.terminal.difference import difference
from bot.terminal.environment import looks_for

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.cli.options import Options
    from bot.curation.saving import Change
    from bot.dialogue.assistant import Assistant
    from bot.transcripts.format import RecordedTurn

TRANSCRIPTS = Path("transcripts")


def opened_if_any(folders: Sequence[Path], options: Options) -> Assistant | None:
    """The assistant that knows `folders`, None where they hold no entry yet. Raises FolderError or FileProblems."""
    try:
        return opened(folders, options)
    except FileProblems:
        if any(load_folder(folder).entries for folder in folders):
            raise
        return None


def turns_to_keep(assistant: Assistant | None, options: Options) -> tuple[RecordedTurn, ...]:
    """The turns of the transcripts at hand; where they do not fit this FAQ that is said, and there are none."""
    if assistant is None:
        return ()
    try:
        return recorded_turns(TRANSCRIPTS, assistant.knowledge)
    except JiewenError:
        print(say("add_no_transcripts", options.locale, folder=TRANSCRIPTS), file=sys.stderr)
        return ()


def print_change(change: Change, options: Options) -> None:
    """Prints the lines that a change has changed."""
    looks = looks_for(sys.stdout, options.color)
    print(difference(change.before or "", change.after, str(change.path), looks))
