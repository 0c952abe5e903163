"""A preview and a width in, the line at the bottom of the screen out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.messages import say
from bot.terminal.printable import printable
from bot.terminal.wrap import display_width

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.terminal.chat import Chat
    from bot.terminal.preview import Preview

_BETWEEN = " · "
_MORE = "…"


def toolbar(chat: Chat, preview: Preview, text: str, columns: int) -> str:
    """What Enter would bring for `text`; some keys where it is empty, or that the FAQ is still being read.

    Before that, whether the chat is being recorded. `preview` is the last one that was worked out; it stays until
    there is that of `text`.
    """
    is_recorded = chat.recorder is not None and chat.recorder.is_running
    recording = (say("hint_recording", chat.language),) if is_recorded else ()
    if not text:
        return _joined((*recording, *_hints(chat)), columns)
    if chat.knowledge is None and not preview.brings:
        brings = say("loading", chat.language)
    else:
        brings = printable(preview.brings).replace("\n", " ")
    return _cut(_BETWEEN.join(filter(None, [*recording, brings])), columns)


def _hints(chat: Chat) -> tuple[str, ...]:
    language = chat.language
    fixed = chat.fixed_language
    name = say(f"language_{fixed}" if fixed else "hint_language_auto", language)
    return (
        say("hint_help", language),
        say("hint_language", language, name=name),
        say("hint_leave", language),
    )


def _joined(parts: Iterable[str], columns: int) -> str:
    """As many of `parts` as there is room for."""
    line = ""
    for part in parts:
        longer = f"{line}{_BETWEEN}{part}" if line else part
        if display_width(longer) > columns:
            break
        line = longer
    return line


def _cut(text: str, columns: int) -> str:
    """`text`, with an ellipsis where it is too long."""
    if display_width(text) <= columns:
        return text
    while text and display_width(text + _MORE) > columns:
        text = text[:-1]
    return text + _MORE
