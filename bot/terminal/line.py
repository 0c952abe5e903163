"""What the terminal can do in, the input line of the chat out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prompt_toolkit import PromptSession
from prompt_toolkit.application import get_app_session
from prompt_toolkit.auto_suggest import AutoSuggestFromHistory
from prompt_toolkit.completion import Completer, Completion
from prompt_toolkit.layout import BufferControl, Dimension
from prompt_toolkit.output import ColorDepth
from prompt_toolkit.output.vt100 import Vt100_Output
from prompt_toolkit.shortcuts import CompleteStyle
from prompt_toolkit.styles import Style

from bot.terminal.recall import Recall
from bot.terminal.wrap import display_width

if TYPE_CHECKING:
    from collections.abc import Iterator

    from prompt_toolkit.completion import CompleteEvent
    from prompt_toolkit.document import Document

    from bot.terminal.chat import Chat

PROMPT = "› "
_MENU_ROWS = 8
_SMALLEST_SCREEN = 12
_ESCAPE = 0.1
"""Seconds after which Esc is no more the beginning of an escape sequence."""


def input_line(chat: Chat, *, has_color: bool, has_menu: bool, is_vi: bool = False) -> PromptSession[str]:
    """The input line: pasted lines stay together, and what the chat's history holds can be recalled.

    `has_menu` keeps the rows below it free for a menu and a toolbar; without it nothing is drawn there, and Tab
    completes commands as a shell does.
    """
    output = get_app_session().output
    if isinstance(output, Vt100_Output) and not has_menu:
        # Asking the terminal where the cursor is serves menus alone; a late reply would be left in the shell's input
        # after a quick exit.
        output.enable_cpr = False
    session: PromptSession[str] = PromptSession(
        history=Recall(chat.history),
        multiline=True,
        prompt_continuation=" " * len(PROMPT),
        vi_mode=is_vi,
        completer=None if has_menu else CommandCompleter(chat),
        complete_while_typing=False,
        complete_style=CompleteStyle.READLINE_LIKE,
        # Without colour it would look like something typed.
        auto_suggest=AutoSuggestFromHistory() if has_color and has_menu else None,
        color_depth=None if has_color else ColorDepth.DEPTH_1_BIT,
        style=Style([("bottom-toolbar", "noreverse")]) if has_color else None,
        enable_suspend=True,
        output=output,
    )
    session.app.ttimeoutlen = _ESCAPE
    session.app.renderer.cpr_not_supported_callback = None  # then there is no toolbar; nobody needs a warning
    if has_menu:
        _make_room(session)
    return session


def _make_room(session: PromptSession[str]) -> None:
    """Keeps rows free below the line, so that the screen stands still when the menu comes and goes."""
    layout, screen = session.layout, session.app.output.get_size

    def height() -> Dimension:
        has_room = not session.app.is_done and screen().rows >= _SMALLEST_SCREEN
        return Dimension(min=_MENU_ROWS if has_room else 1)

    def place() -> int | None:
        """The menu begins below the first character, unless the line is wrapped: then at the cursor."""
        typed = display_width(PROMPT + session.default_buffer.text)
        return 0 if typed < screen().columns else None

    assert isinstance(layout.current_control, BufferControl)
    layout.current_window.height = height
    layout.current_control.menu_position = place


class CommandCompleter(Completer):
    """Completes the chat's commands at the beginning of the line, when Tab is pressed."""

    def __init__(self, chat: Chat) -> None:
        self._chat = chat

    def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterator[Completion]:  # noqa: ARG002
        """The commands that begin with what stands before the cursor."""
        typed = document.text_before_cursor
        for text, what in self._chat.completions(typed):
            yield Completion(text, -len(typed), display_meta=what)
