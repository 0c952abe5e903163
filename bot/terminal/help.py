"""The chat's commands, or its keys, in; the text that lists them out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.messages import say
from bot.terminal.columns import set_columns
from bot.terminal.render import render_sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.model import Language
    from bot.terminal.render import Looks

KEYS = (
    ("Enter", "enter"),
    ("Alt-Enter", "new_line"),
    ("Tab", "complete"),
    ("Esc", "close"),
    ("Right", "take"),
    ("Up / Down", "history"),
    ("Ctrl-R", "search"),
    ("Ctrl-C", "cancel"),
    ("Ctrl-D", "leave"),
    ("Ctrl-L", "redraw"),
    ("Ctrl-Z", "suspend"),
    ("F1", "help"),
    ("F2", "language"),
)
"""The keys of the chat, each with the sentence `key_…` that tells what it does."""
_EVERYWHERE = ("enter", "cancel", "leave")
"""What they do where lines are read one by one."""


def help_text(rows: Sequence[tuple[str, str]], language: Language, looks: Looks) -> str:
    """What can be done in the chat; `rows` are the commands with what they do."""
    keys = ("help_intro", "help_more_plain" if looks.is_plain else "help_more")
    intro, more = (render_sentence(say(key, language), looks, language) for key in keys)
    return "\n\n".join([intro, "\n".join(set_columns(rows, looks)), more])


def keys_text(language: Language, looks: Looks) -> str:
    """What the keys do."""
    keys = [(key, name) for key, name in KEYS if name in _EVERYWHERE or not looks.is_plain]
    rows = [(key, say(f"key_{name}", language)) for key, name in keys]
    return "\n".join(set_columns(rows, looks))
