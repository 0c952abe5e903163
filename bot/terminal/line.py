"""What the terminal can do in, the input line of the chat out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prompt_toolkit import PromptSession
from prompt_toolkit.auto_suggest import AutoSuggestFromHistory
from prompt_toolkit.layout import BufferControl, Dimension
from prompt_toolkit.output import ColorDepth
from prompt_toolkit.styles import Style

from bot.terminal.recall import Recall
from bot.terminal.wrap import display_width

if TYPE_CHECKING:
    from bot.terminal.chat import Chat

PROMPT = "› "
_MENU_ROWS = 8
_SMALLEST_SCREEN = 12
_ESCAPE = 0.1
"""Seconds after which Esc is no more the beginning of an escape sequence."""


def input_line(chat: Chat, *, has_color: bool, is_vi: bool = False) -> PromptSession[str]:
    """The input line: pasted lines stay together, what the chat's history holds can be recalled, and below is room."""
    session: PromptSession[str] = PromptSession(
        history=Recall(chat.history),
        multiline=True,
        prompt_continuation=" " * len(PROMPT),
        vi_mode=is_vi,
        complete_while_typing=False,
        # Without colour it would look like something typed.
        auto_suggest=AutoSuggestFromHistory() if has_color else None,
        color_depth=None if has_color else ColorDepth.DEPTH_1_BIT,
        style=Style([("bottom-toolbar", "noreverse")]) if has_color else None,
        enable_suspend=True,
    )
    session.app.ttimeoutlen = _ESCAPE
    session.app.renderer.cpr_not_supported_callback = None  # then there is no toolbar; nobody needs a warning
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
