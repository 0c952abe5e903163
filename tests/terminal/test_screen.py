"""What a person sees of the chat in a real terminal, at several widths and in both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.terminal.line import PROMPT
from tests.terminal.screen import CHAT, Terminal

if TYPE_CHECKING:
    from collections.abc import Iterator

ENTER, ALT_ENTER, TAB, ESC = "\r", "\x1b\r", "\t", "\x1b"
CTRL_C, CTRL_D, CTRL_E, CTRL_L, CTRL_R = "\x03", "\x04", "\x05", "\x0c", "\x12"
UP, DOWN, F1, F2 = "\x1b[A", "\x1b[B", "\x1bOP", "\x1bOQ"
LOST, HOURS = "借书证丢了怎么办", "图书馆几点开门"
ZH, EN = "zh_CN.UTF-8", "en_US.UTF-8"


@pytest.fixture(scope="module")
def chat() -> Iterator[Terminal]:
    """A chat that goes on from test to test."""
    with Terminal(LC_ALL=ZH) as terminal:
        terminal.until_shown("F1 帮助")
        yield terminal


@pytest.fixture
def terminal(chat: Terminal) -> Terminal:
    """The chat with an empty line at the top of its screen."""
    chat.press("x" + CTRL_C + CTRL_L)
    chat.resize(80, 24)
    chat.until(lambda: chat.cursor == (2, 0) and "F1 帮助" in chat.lines[-1])
    return chat


def menu(terminal: Terminal) -> list[str]:
    """The rows below the input line, but for the toolbar."""
    below = terminal.lines[terminal.cursor[1] + 1 : -1]
    return [line.strip() for line in below if line]


@pytest.mark.parametrize("columns", [40, 80, 200])
def test_what_is_typed_shows_its_questions_and_what_enter_brings(terminal: Terminal, columns: int) -> None:
    terminal.resize(columns, 24)
    terminal.press("借书证")
    terminal.until_shown("回车回答")
    assert terminal.lines[:2] == ["› 借书证", "   借书证丢了怎么办"]
    assert menu(terminal) == [LOST]
    assert terminal.lines[-1] == f"回车回答：{LOST}"
    assert terminal.cursor == (len(PROMPT) + 2 * len("借书证"), 0)


@pytest.mark.parametrize("columns", [40, 200])
def test_in_english_too(columns: int) -> None:
    with Terminal(columns=columns, LC_ALL=EN) as terminal:
        terminal.until_shown("F1 help", "Ask me")
        terminal.press("hours of the librar")
        terminal.until_shown("Enter answers")
        assert menu(terminal) == ["When does the library open?"]
        shown = "Enter answers: When does the library open?"
        assert terminal.lines[-1] == (shown if len(shown) <= columns else f"{shown[: columns - 1]}…")
        assert terminal.line == "› hours of the librar"
        terminal.press(CTRL_C + CTRL_D)
        assert terminal.ended() == 0


def test_enter_sends_what_was_typed_and_not_what_is_listed(terminal: Terminal) -> None:
    terminal.press("图书馆几")
    terminal.until(lambda: menu(terminal) == [HOURS])
    terminal.press(ENTER)
    terminal.until_shown("F1 帮助")
    assert terminal.lines[0] == "› 图书馆几"
    assert "   图书馆几点开门" not in terminal.lines


@pytest.mark.parametrize("key", [TAB, DOWN])
def test_a_question_of_the_menu_is_chosen_first_and_sent_by_enter(terminal: Terminal, key: str) -> None:
    terminal.press("图书馆几")
    terminal.until(lambda: menu(terminal) == [HOURS])
    terminal.press(key)
    terminal.until(lambda: terminal.line == f"› {HOURS}")
    terminal.press(ENTER)
    terminal.until_shown("九点开门", "F1 帮助")


def test_esc_closes_the_menu_for_this_line(terminal: Terminal) -> None:
    terminal.press("图书馆")
    terminal.until(lambda: menu(terminal) == [HOURS])
    terminal.press(ESC)
    terminal.until(lambda: menu(terminal) == [])
    terminal.press("几点开门")
    terminal.until_shown(f"回车回答：{HOURS}")
    assert menu(terminal) == []
    terminal.press(CTRL_C + "图书馆")
    terminal.until(lambda: menu(terminal) == [HOURS])


def test_alt_enter_begins_a_line_also_while_the_menu_is_open(terminal: Terminal) -> None:
    terminal.press("图书馆")
    terminal.until(lambda: menu(terminal) == [HOURS])
    terminal.press(ALT_ENTER + "几点开门")
    terminal.until(lambda: terminal.lines[:2] == ["› 图书馆", "  几点开门"])
    assert terminal.cursor == (10, 1)
    terminal.until_shown(f"回车回答：{HOURS}")


def test_up_goes_back_in_the_history_also_while_the_menu_is_open(terminal: Terminal) -> None:
    terminal.press("你好" + ENTER + "图书馆")
    terminal.until(lambda: menu(terminal) == [HOURS])
    terminal.press(UP)
    terminal.until(lambda: terminal.line == "› 你好")
    assert menu(terminal) == []


def test_what_was_said_before_is_offered_in_grey(terminal: Terminal) -> None:
    terminal.press("图书馆的开放时间" + ENTER + "图书馆的开")
    terminal.until(lambda: terminal.line == "› 图书馆的开放时间")
    terminal.until_shown(f"回车回答：{HOURS}")
    assert terminal.cursor == (12, terminal.cursor[1])
    terminal.press(CTRL_E)
    terminal.until(lambda: terminal.cursor[0] == 18)


def test_ctrl_r_searches_what_was_said_before(terminal: Terminal) -> None:
    terminal.press("你好" + ENTER + HOURS + ENTER + CTRL_R + "你")
    terminal.until(lambda: terminal.lines[-2].endswith("你") and "› 你好" in terminal.text)
    terminal.press(ENTER)
    terminal.until(lambda: terminal.line == "› 你好")


def test_commands_are_listed_with_what_they_do(terminal: Terminal) -> None:
    terminal.press("/l")
    terminal.until_shown("/lang")
    assert menu(terminal) == ["/lang  回答用什么语言：跟着问题、中文、英文"]
    terminal.press(TAB + " ")
    terminal.until(
        lambda: (
            [row.split() for row in menu(terminal)][1:] == [["/lang", "zh", "中文"], ["/lang", "en", "英文"]]
        )
    )


def test_f1_helps_and_keeps_what_was_typed(terminal: Terminal) -> None:
    terminal.press("馆" + F1)
    terminal.until_shown("/keys", "/quit")
    terminal.until(lambda: terminal.line == "› 馆")


def test_f2_changes_the_language_of_what_enter_brings(terminal: Terminal) -> None:
    terminal.press("借书证丢了")
    terminal.until_shown(f"回车回答：{LOST}")
    terminal.press(F2 + F2)
    terminal.until_shown("Enter answers: What if I lose my library card?")
    terminal.press(F2)
    terminal.until_shown(f"回车回答：{LOST}")


def test_a_paste_of_several_lines_is_one_message(terminal: Terminal) -> None:
    terminal.press("\x1b[200~图书馆\n几点开门\n\x1b[201~")
    terminal.until_shown(f"回车回答：{HOURS}")
    assert terminal.lines[:2] == ["› 图书馆", "  几点开门"]
    terminal.press(ENTER)
    terminal.until_shown("九点开门", "F1 帮助")


@pytest.mark.parametrize("columns", [30, 120, 300])
def test_the_window_is_resized_while_the_menu_is_open(terminal: Terminal, columns: int) -> None:
    terminal.press("图书馆")
    terminal.until(lambda: menu(terminal) == [HOURS])
    terminal.screen.erase_in_display(2)
    terminal.resize(columns, 24)
    terminal.until(lambda: terminal.lines[-1] == f"回车回答：{HOURS}")
    assert terminal.line.startswith("› 图书馆")
    assert menu(terminal) == [HOURS]
    assert terminal.cursor[0] == 8


def test_ctrl_c_puts_menu_and_text_away_and_tells_how_to_leave_where_there_is_none(
    terminal: Terminal,
) -> None:
    terminal.press("图书馆")
    terminal.until(lambda: menu(terminal) == [HOURS])
    terminal.press(CTRL_C)
    terminal.until(lambda: terminal.line == "› 用一句话问我……" or terminal.line == "›")
    assert menu(terminal) == []
    terminal.press(CTRL_C)
    terminal.until_shown("要离开，请按 Ctrl-D", "F1 帮助")


def test_vi_keys() -> None:
    with Terminal((*CHAT, "chat", "--vi"), LC_ALL=EN) as terminal:
        terminal.until_shown("F1 help")
        terminal.press("x opening hours of the library")
        terminal.until(lambda: menu(terminal) == ["When does the library open?"])
        terminal.press(ESC)
        terminal.until(lambda: menu(terminal) == [])
        terminal.press("0dw")
        terminal.until(lambda: terminal.line == "› opening hours of the library")
        terminal.press(ENTER)
        terminal.until_shown("opens at nine", "F1 help")
