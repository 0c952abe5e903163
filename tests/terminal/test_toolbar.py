"""The line at the bottom fits the window, and tells what Enter brings or what keys there are."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.model import Language
from bot.terminal.chat import Chat
from bot.terminal.preview import Preview
from bot.terminal.toolbar import toolbar
from bot.terminal.wrap import display_width
from bot.transcripts.recordfile import Recorder


def unread(language: Language) -> Chat:
    return Chat(lambda: pytest.fail("the FAQ was read"), None, language)


@pytest.mark.parametrize(
    ("language", "columns", "line"),
    [
        (Language.ZH, 80, "F1 帮助 · F2 语言：跟着问题 · Ctrl-D 离开"),
        (Language.ZH, 30, "F1 帮助 · F2 语言：跟着问题"),
        (Language.EN, 80, "F1 help · F2 language: the question's · Ctrl-D leaves"),
        (Language.EN, 10, "F1 help"),
        (Language.EN, 5, ""),
    ],
)
def test_an_empty_line_has_as_many_hints_as_fit(language: Language, columns: int, line: str) -> None:
    assert toolbar(unread(language), Preview(), "", columns) == line


def test_the_language_of_replies_is_named(chat: Chat) -> None:
    chat.choose_language("en")
    assert "F2 language: English" in toolbar(chat, Preview(), "", 80)


def test_while_the_faq_is_read_it_says_so() -> None:
    assert toolbar(unread(Language.EN), Preview(), "who", 80) == "Reading the FAQ…"


@pytest.mark.parametrize("columns", [1, 7, 8, 12, 40])
def test_what_enter_brings_is_cut_to_the_window(chat: Chat, columns: int) -> None:
    line = toolbar(chat, Preview("书", "回车回答：借书证丢了怎么办"), "书", columns)
    assert display_width(line) <= columns
    assert line == "回车回答：借书证丢了怎么办" or line.endswith("…")


def test_what_is_shown_cannot_steer_the_terminal(chat: Chat) -> None:
    assert "\x1b" not in toolbar(chat, Preview("x", "\x1b[2J"), "x", 80)


@pytest.mark.parametrize(
    ("text", "line"), [("", "录制中 · F1 帮助"), ("书", "录制中 · 回车回答：几点开门"), ("不", "录制中")]
)
def test_that_the_chat_is_recorded_is_always_there(chat: Chat, text: str, line: str) -> None:
    chat.recorder = Recorder(Path("unused.yaml"))
    preview = Preview(text, "回车回答：几点开门" if text == "书" else "")
    chat.session()
    assert toolbar(chat, preview, text, 30) == line
    chat.recorder.is_running = False
    assert "录制" not in toolbar(chat, preview, text, 30)
