"""Lines of bytes in, plain replies out: the chat where no person sits at a terminal."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from bot.terminal.chat import Chat
    from bot.terminal.render import Looks


def lines_of(stream: Iterable[bytes]) -> Iterator[str]:
    r"""The lines of `stream` without their ends; only `\n` ends one. What is no UTF-8 is replaced, never refused."""
    for number, line in enumerate(stream):
        line = line.removesuffix(b"\n")
        yield (line.removeprefix(codecs.BOM_UTF8) if number == 0 else line).decode("utf-8", "replace")


def converse(chat: Chat, lines: Iterable[str], looks: Looks, show: Callable[[str], None]) -> None:
    """Shows the reply to each line that is not empty, with an empty line between replies, until one says to leave."""
    is_first = True
    for line in lines:
        if not line.strip():
            continue
        reply = chat.respond(line, looks)
        if reply is None:
            return
        show(reply if is_first else f"\n{reply}")
        is_first = False
