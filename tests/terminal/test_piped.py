"""Where no person sits at the terminal, each line gets a plain reply."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from bot.terminal.piped import converse, lines_of
from bot.terminal.render import Looks

if TYPE_CHECKING:
    from bot.terminal.chat import Chat


def replies(chat: Chat, text: str) -> str:
    shown = io.StringIO()
    converse(chat, text.split("\n"), Looks(), lambda reply: print(reply, file=shown))
    return shown.getvalue()


def test_replies_are_apart_by_an_empty_line(chat: Chat) -> None:
    assert replies(chat, "借书证丢了怎么办\n哪里可以停车") == "到前台补办借书证。\n\n随笔没有讲停车。\n"


def test_empty_lines_are_passed_over(chat: Chat) -> None:
    assert replies(chat, "\n\n 借书证丢了怎么办\n\n") == "到前台补办借书证。\n"


def test_lines_are_one_conversation(chat: Chat) -> None:
    assert replies(chat, "图书馆几点开门\n1").endswith("\n\n到前台补办借书证。\n")


def test_commands_work_and_leaving_ends_it(chat: Chat) -> None:
    text = replies(chat, "/lang en\n借书证丢了怎么办\n/quit\n图书馆几点开门")
    assert "Ask for a new card" in text
    assert "nine" not in text


@given(st.binary())
def test_any_bytes_are_read_and_only_a_newline_ends_a_line(content: bytes) -> None:
    lines = list(lines_of(io.BytesIO(content)))
    assert len(lines) == content.count(b"\n") + (not content.endswith(b"\n") and content != b"")


def test_other_line_separators_stay_in_the_line() -> None:
    assert list(lines_of(io.BytesIO("一\u2028二\r三\x0b四\n五".encode()))) == ["一\u2028二\r三\x0b四", "五"]


def test_a_byte_order_mark_is_no_part_of_the_first_line() -> None:
    assert list(lines_of(io.BytesIO("\ufeff你好\n".encode()))) == ["你好"]
