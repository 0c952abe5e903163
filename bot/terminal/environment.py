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
    return is_terminal(stream) and not environment.get("NO_COLOR") and environment.get("TERM") != "dumb"


def looks_for(stream: TextIO, color: str, margin: int = 0) -> Looks:
    """The looks of a text that is written to `stream` now: wrapped for a terminal, not wrapped for anything else."""
    if not is_terminal(stream):
        return Looks(None, has_color(color, stream))
    try:
        columns = os.get_terminal_size(stream.fileno()).columns or _USUAL
    except OSError:
        columns = _USUAL
    return Looks(min(columns, WIDEST), has_color(color, stream), margin)


def clearing(looks: Looks, environment: Mapping[str, str] = os.environ) -> str:
    """What clears the screen that a text of these `looks` is shown on; the empty string where there is none."""
    has_screen = looks.width is not None and environment.get("TERM") != "dumb"
    return "\x1b[H\x1b[2J" if has_screen else ""
