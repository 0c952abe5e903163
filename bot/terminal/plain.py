"""Lines typed in, replies one below the other out: the chat for screen readers, logs and dumb terminals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.messages import say

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.terminal.chat import Chat
    from bot.terminal.render import Looks

PROMPT = "> "


def converse(
    chat: Chat, read: Callable[[], bytes], looks: Callable[[], Looks], show: Callable[[str], None]
) -> None:
    """Asks for a line and shows the reply until the user leaves; no escape sequence is written.

    `read` waits for a line and gives its bytes, none at the end of the input; the terminal itself lets the user edit
    it. `show` writes a text as it is.
    """
    while True:
        show(PROMPT)
        try:
            line = read()
            if not line:
                show("\n")
                return
            text = line.decode("utf-8", "replace").rstrip("\r\n")
            reply = chat.respond(text, looks()) if text.strip() else ""
        except KeyboardInterrupt:
            show(f"\n{say('leave_hint', chat.language)}\n")
            continue
        if reply is None:
            return
        if reply:
            show(f"\n{reply}\n\n")
