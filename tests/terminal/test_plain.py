"""The plain chat is read from top to bottom: words instead of marks, and nothing that goes back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.model import Language
from bot.terminal import plain
from bot.terminal.chat import Chat
from bot.terminal.render import Looks
from tests.terminal.screen import CHAT, Terminal

if TYPE_CHECKING:
    from bot.dialogue.assistant import Assistant

PLAIN = Looks(80, is_plain=True)


def said(chat: Chat, *lines: str | type[BaseException]) -> str:
    """What the chat shows for `lines`, then for the end of the input."""
    typed = iter(lines)

    def read() -> bytes:
        line = next(typed, "")
        if isinstance(line, str):
            return line.encode()
        raise line

    texts: list[str] = []
    plain.converse(chat, read, lambda: PLAIN, texts.append)
    return "".join(texts)


def test_words_stand_for_the_marks(chat: Chat) -> None:
    assert (
        chat.respond("图书馆几点开门", PLAIN)
        == """\
随笔说，图书馆早上九点开门。

引文：“九点开门” 《图书馆随笔》¶3
编者注：节假日不一定。

【提醒】借钱要量力而行：先想清楚能不能按时还上，不要过度负债，也不要借新还旧。

相关问题：
1. 借书证丢了怎么办"""
    )


def test_in_english_too(assistant: Assistant) -> None:
    reply = Chat(lambda: assistant, None, Language.EN).respond("When does the library open?", PLAIN)
    assert "\nQuote: “九点开门” (opens at nine) 《" in str(reply)


def test_a_line_is_answered_and_the_end_of_the_input_leaves(chat: Chat) -> None:
    assert said(chat, "借书证丢了怎么办\n") == "> \n到前台补办借书证。\n\n> \n"


def test_quit_leaves(chat: Chat) -> None:
    assert said(chat, "quit\n", "借书证丢了怎么办\n") == "> "


def test_empty_lines_are_passed_over(chat: Chat) -> None:
    assert said(chat, "\n", " \r\n") == "> > > \n"


def test_ctrl_c_tells_how_to_leave(chat: Chat) -> None:
    assert "Ctrl-D" in said(chat, KeyboardInterrupt, "图书馆几点开门\n")


def test_what_is_no_text_is_replaced(chat: Chat) -> None:
    texts: list[str] = []
    lines = iter([b"\xff\n", b""])
    plain.converse(chat, lambda: next(lines), lambda: PLAIN, texts.append)
    assert texts[-2:] == ["> ", "\n"]


def test_there_is_no_screen_to_clear_and_no_key_that_is_not_there(chat: Chat) -> None:
    assert "\x1b" not in str(chat.respond("/clear", PLAIN))
    keys = str(chat.respond("/keys", PLAIN))
    assert "Ctrl-D" in keys
    assert "Ctrl-R" not in keys
    assert "一行算一个问题" in str(chat.respond("/help", PLAIN))


@pytest.mark.parametrize("options", [("--plain",), ("chat", "--plain", "--color", "always"), ()])
def test_in_a_terminal_nothing_is_drawn(options: tuple[str, ...]) -> None:
    term = "xterm" if options else "dumb"
    with Terminal((*CHAT, *options), LC_ALL="zh_CN.UTF-8", TERM=term) as terminal:
        terminal.until_shown("离开。\n\n>")
        terminal.press("图书馆几点开门\n")
        terminal.until_shown("引文：", "借书证丢了怎么办\n\n>")
        terminal.press("1\n")
        terminal.until_shown("到前台补办借书证。")
        terminal.press("\x04")
        assert terminal.ended() == 0
        drawn = terminal.written.decode().replace("\r\n", "\n")
    assert not set("│┃›\r\b\x1b") & set(drawn)


def test_no_color_alone_only_drops_colour() -> None:
    with Terminal(LC_ALL="zh_CN.UTF-8", NO_COLOR="1") as terminal:
        terminal.until_shown("F1 帮助")
        terminal.press("图书馆几点开门")
        terminal.until_shown("回车回答")
        terminal.press("\r")
        terminal.until_shown("│ “九点开门”")
        cells = [cell for row in terminal.screen.buffer.values() for cell in row.values()]
    assert {cell.fg for cell in cells} == {"default"}
