"""A file in, the file as the user's editor left it out."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
from typing import TYPE_CHECKING

from bot.errors import Refusal
from bot.messages import say

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from bot.model import Language

_USUAL = ("editor", "nano", "vi", "notepad")


def editor(language: Language, environment: Mapping[str, str] = os.environ) -> list[str]:
    """The command of the user's editor: $VISUAL, else $EDITOR, else one that there is; raises Refusal."""
    chosen = environment.get("VISUAL") or environment.get("EDITOR")
    if chosen:
        return shlex.split(chosen, posix=os.name != "nt")
    found = next(filter(None, map(shutil.which, _USUAL)), None)
    if found is None:
        raise Refusal(say("editor_none", language))
    return [found]


def edit_file(path: Path, language: Language) -> None:
    """Opens `path` in the user's editor and waits until it is closed. Raises Refusal where that fails."""
    command = editor(language)
    try:
        status = subprocess.call([*command, str(path)])
    except OSError as error:
        values = {"editor": command[0], "reason": error.strerror}
        raise Refusal(say("editor_not_started", language, **values)) from error
    if status:
        raise Refusal(say("editor_failed", language, editor=command[0], status=status))
