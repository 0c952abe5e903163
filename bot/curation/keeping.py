"""What was typed for an entry that is not finished to a file in the user's own folder, and back."""

from __future__ import annotations

import contextlib
import json
from typing import TYPE_CHECKING

from bot.curation.guide import Step
from bot.filetext import replace_file
from bot.knowledge.folders import user_folder

if TYPE_CHECKING:
    from pathlib import Path

    from bot.curation.guide import Typed

_NAME = "unfinished-entry.json"


def kept_path() -> Path:
    """Where an unfinished entry is kept: beside the user's own FAQ folder, which it is no part of."""
    return user_folder().parent / _NAME


def keep(typed: Typed) -> None:
    """Keeps what was typed so far. Raises WriteError."""
    path = kept_path()
    with contextlib.suppress(OSError):  # the writing will tell
        path.parent.mkdir(parents=True, exist_ok=True)
    replace_file(path, json.dumps(typed, ensure_ascii=False, indent=1))


def kept() -> Typed:
    """What is kept; empty where there is nothing, or nothing that can be used."""
    try:
        found = json.loads(kept_path().read_text(encoding="utf-8"))
        return {Step(step): text for step, text in found.items() if isinstance(text, str)}
    except (OSError, ValueError, AttributeError):
        return {}


def forget() -> None:
    """Keeps nothing any more."""
    with contextlib.suppress(OSError):
        kept_path().unlink()
