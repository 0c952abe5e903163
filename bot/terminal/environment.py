"""Environment variables and streams in; the language of the interface and the looks of its texts out."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, TextIO

from bot.model import Language
from bot.terminal.render import Looks

if TYPE_CHECKING:
    from collections.abc import Mapping

WIDEST = 96
"""Columns; longer lines than this are hard to read, however wide the window is."""
_USUAL = 80


def locale_language(environment: Mapping[str, str] = os.environ) -> Language:
    """The language of the locale: Chinese for `zh…`, otherwise English."""
    names = (environment.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    locale = next(filter(None, names), "")
    return Language.ZH if locale.lower().startswith("zh") else Language.EN


def is_terminal(stream: TextIO) -> bool:
    """Whether a person sits at `stream`."""
    return not stream.closed and stream.isatty()


def has_color(choice: str, stream: TextIO, environment: Mapping[str, str] = os.environ) -> bool:
    """Whether to use colour: as `choice` says; `auto` is on terminals, unless $NO_COLOR is set."""
    if choice != "auto":
        return choice == "always"
    return is_terminal(stream) and not environment.get("NO_COLOR") and not is_dumb(environment)


def is_dumb(environment: Mapping[str, str] = os.environ) -> bool:
    """Whether the terminal, if there is one, can only go forward."""
    return environment.get("TERM") == "dumb"


def looks_for(stream: TextIO, color: str, margin: int = 0, *, is_plain: bool = False) -> Looks:
    """The looks of a text that is written to `stream` now: wrapped for a terminal, not wrapped for anything else."""
    if not is_terminal(stream):
        return Looks(None, has_color(color, stream), is_plain=is_plain)
    try:
        columns = os.get_terminal_size(stream.fileno()).columns or _USUAL
    except OSError:
        columns = _USUAL
    if is_plain or is_dumb():
        return Looks(min(columns, WIDEST), has_color(color, stream), is_plain=True)
    return Looks(min(columns, WIDEST), has_color(color, stream), margin)


def has_history(choice: bool | None, environment: Mapping[str, str] = os.environ) -> bool:
    """Whether to keep what is asked: as `choice` says, else as $JIEWEN_HISTORY does; nothing is kept unasked."""
    return environment.get("JIEWEN_HISTORY") == "1" if choice is None else choice


def clearing(looks: Looks, environment: Mapping[str, str] = os.environ) -> str:
    """What clears the screen that a text of these `looks` is shown on; the empty string where there is none."""
    has_screen = looks.width is not None and not looks.is_plain and not is_dumb(environment)
    return "\x1b[H\x1b[2J" if has_screen else ""
