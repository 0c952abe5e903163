"""Tables line up, whatever the script, and give way where there is no room."""

from __future__ import annotations

from bot.terminal.columns import set_columns
from bot.terminal.render import Looks

ROWS = [("帮助", "这份说明"), ("lang", "回答用什么语言：跟着问题、中文、英文")]


def test_columns_line_up_by_display_width() -> None:
    assert set_columns(ROWS, Looks()) == ["  帮助  这份说明", "  lang  回答用什么语言：跟着问题、中文、英文"]


def test_long_texts_hang_in_their_column() -> None:
    assert set_columns(ROWS, Looks(width=35)) == [
        "  帮助  这份说明",
        "  lang  回答用什么语言：跟着问题、",
        "        中文、英文",
    ]


def test_in_a_narrow_terminal_the_text_goes_below_the_name() -> None:
    assert set_columns(ROWS[1:], Looks(width=24)) == [
        "  lang",
        "    回答用什么语言：跟着",
        "    问题、中文、英文",
    ]
