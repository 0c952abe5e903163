"""A file in, the file as the user's editor left it out."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
from typing import TYPE_CHECKING

from bot.errors import Refusal

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_USUAL = ("editor", "nano", "vi", "notepad")


def editor(environment: Mapping[str, str] = os.environ) -> list[str]:
    """The command of the user's editor: $VISUAL, else $EDITOR, else one that there is; raises Refusal."""
    chosen = environment.get("VISUAL") or environment.get("EDITOR")
    if chosen:
        return shlex.split(chosen, posix=os.name != "nt")
    found = next(filter(None, map(shutil.which, _USUAL)), None)
    if found is None:
        raise Refusal("there is no editor: name one in $EDITOR")
    return [found]


def edit_file(path: Path) -> None:
    """Opens `path` in the user's editor and waits until it is closed. Raises Refusal where that fails."""
    command = editor()
    try:
        status = subprocess.call([*command, str(path)])
    except OSError as error:
        raise Refusal(
            f"the editor {command[0]} cannot be started ({error.strerror}): name one in $EDITOR"
        ) from error
    if status:
        raise Refusal(f"the editor {command[0]} ended with status {status}, so nothing is changed")
