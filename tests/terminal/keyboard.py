"""A chat and the keys of somebody at a terminal in; what the chat says out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from bot.terminal.render import Looks

if TYPE_CHECKING:
    from bot.terminal.chat import Chat

ENTER, CTRL_C, CTRL_U = "\r", "\x03", "\x15"


def said(chat: Chat, text: str, *lines: str) -> str:
    """What the chat says to `text`, with these lines typed when it asks; Ctrl-C needs no Enter."""
    with create_pipe_input() as keyboard, create_app_session(input=keyboard, output=DummyOutput()):
        keyboard.send_text("".join(line if line == CTRL_C else line + ENTER for line in lines))
        return chat.respond(text, Looks()) or ""
