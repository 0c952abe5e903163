"""What a person sees of the chat in a real terminal, at several widths and in both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.terminal.line import PROMPT
from tests.terminal.screen import CHAT, Terminal

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ENTER, ALT_ENTER, TAB, ESC = "\r", "\x1b\r", "\t", "\x1b"
CTRL_C, CTRL_D, CTRL_L, CTRL_R = "\x03", "\x04", "\x0c", "\x12"
UP, DOWN, RIGHT, LEFT, F1, F2 = "\x1b[A", "\x1b[B", "\x1b[C", "\x1b[D", "\x1bOP", "\x1bOQ"
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


@pytest.mark.parametrize("columns", [40, 80, 200])
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


REPLIES = {
    (ZH, 40): """\
› 图书馆几点开门

  随笔说，图书馆早上九点开门。

  │ “九点开门” 《图书馆随笔》¶3
    编者注：节假日不一定。

  ┃ 【提醒】借钱要量力而行：先想清楚能
  ┃ 不能按时还上，不要过度负债，也不要
  ┃ 借新还旧。

  相关问题：
    1. 借书证丢了怎么办
""",
    (ZH, 80): """\
› 图书馆几点开门

  随笔说，图书馆早上九点开门。

  │ “九点开门” 《图书馆随笔》¶3
    编者注：节假日不一定。

  ┃ 【提醒】借钱要量力而行：先想清楚能不能按时还上，不要过度负债，也不要借新还
  ┃ 旧。

  相关问题：
    1. 借书证丢了怎么办
""",
    (ZH, 200): """\
› 图书馆几点开门

  随笔说，图书馆早上九点开门。

  │ “九点开门” 《图书馆随笔》¶3
    编者注：节假日不一定。

  ┃ 【提醒】借钱要量力而行：先想清楚能不能按时还上，不要过度负债，也不要借新还旧。

  相关问题：
    1. 借书证丢了怎么办
""",
    (EN, 40): """\
› When does the library open?

  By the notes, the library opens at
  nine.

  │ “九点开门” (opens at nine)
  │ 《Notes on the library》¶3
    Editor's note: Holidays may differ.

  ┃ [Reminder] Please borrow with care:
  ┃ be sure that you can repay on time,
  ┃ do not take on too much debt, and
  ┃ do not borrow to repay other loans.

  Related questions:
    1. What if I lose my library card?
""",
    (EN, 80): """\
› When does the library open?

  By the notes, the library opens at nine.

  │ “九点开门” (opens at nine) 《Notes on the library》¶3
    Editor's note: Holidays may differ.

  ┃ [Reminder] Please borrow with care: be sure that you can repay on time, do
  ┃ not take on too much debt, and do not borrow to repay other loans.

  Related questions:
    1. What if I lose my library card?
""",
    (EN, 200): """\
› When does the library open?

  By the notes, the library opens at nine.

  │ “九点开门” (opens at nine) 《Notes on the library》¶3
    Editor's note: Holidays may differ.

  ┃ [Reminder] Please borrow with care: be sure that you can repay on time, do not take on too
  ┃ much debt, and do not borrow to repay other loans.

  Related questions:
    1. What if I lose my library card?
""",
}
"""The screens by locale and columns, down to the next prompt."""


@pytest.mark.parametrize(("locale", "columns"), REPLIES)
def test_a_reply_is_set_for_the_width_of_the_window(locale: str, columns: int) -> None:
    with Terminal(columns=columns, rows=40, LC_ALL=locale) as terminal:
        terminal.until_shown("F1 ")
        terminal.press("x" + CTRL_C + CTRL_L)
        terminal.until(lambda: terminal.cursor == (2, 0))
        terminal.press(HOURS if locale is ZH else "When does the library open?")
        terminal.until(
            lambda: terminal.lines[-1].startswith(("回车回答", "Enter answers"))
        )  # the FAQ is read
        terminal.press(ENTER)
        terminal.until(lambda: terminal.cursor[1] > 0 and terminal.line == "›")
        terminal.until_shown("F1 ")
        assert terminal.lines[: terminal.cursor[1]] == REPLIES[locale, columns].split("\n")


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
    terminal.press(RIGHT)
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


def test_the_cursor_stands_where_chinese_text_goes_on(terminal: Terminal) -> None:
    terminal.press("借书证lost了")
    terminal.until(lambda: terminal.cursor == (2 + 2 * 3 + 4 + 2, 0))
    terminal.press(LEFT)
    terminal.until(lambda: terminal.cursor == (12, 0))
    terminal.press("丢")
    terminal.until(lambda: terminal.lines[0] == "› 借书证lost丢了")
    assert terminal.cursor == (14, 0)


def test_the_cursor_stands_right_where_chinese_text_is_wrapped(terminal: Terminal) -> None:
    terminal.resize(40, 24)
    terminal.press("图书馆" * 8)
    terminal.until(lambda: terminal.lines[1] == "  书馆图书馆")
    assert terminal.lines[0] == "› " + "图书馆" * 6 + "图"
    assert terminal.cursor == (12, 1)


@pytest.mark.parametrize(
    ("keys", "shown"),
    [
        (TAB, f"› {HOURS}"),
        (CTRL_R + "你", "你"),
        (ALT_ENTER + "几点", "  几点"),
        ("\x1b[200~图书馆\n几点\x1b[201~", "  几点"),
    ],
    ids=["a row is chosen", "searching", "a second line", "a paste"],
)
def test_ctrl_c_goes_back_to_an_empty_line(terminal: Terminal, keys: str, shown: str) -> None:
    terminal.press("图书馆")
    terminal.until(lambda: menu(terminal) == [HOURS])
    terminal.press(keys)
    terminal.until_shown(shown)
    terminal.press(CTRL_C)
    terminal.until(lambda: "你" not in terminal.text)
    terminal.press(CTRL_C + CTRL_C)
    terminal.until_shown("要离开，请按 Ctrl-D", "F1 帮助")
    assert (terminal.cursor[0], menu(terminal)) == (2, [])


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


def test_two_chats_at_once_do_no_harm(tmp_path: Path) -> None:
    def start() -> Terminal:
        return Terminal(LC_ALL=ZH, XDG_STATE_HOME=str(tmp_path), JIEWEN_HISTORY="1")

    with start() as one, start() as other:
        for terminal, question, reply in ((one, HOURS, "九点开门"), (other, LOST, "到前台补办")):
            terminal.until_shown("F1 帮助")
            terminal.press(question)
            terminal.until_shown("回车回答")
            terminal.press(ENTER)
            terminal.until_shown(reply, "F1 帮助")
        for terminal in (other, one):
            terminal.press(CTRL_D)
            assert terminal.ended() == 0
    with start() as later:
        later.until_shown("F1 帮助")
        later.press(UP)
        later.until(lambda: later.line == f"› {LOST}")
        later.press(UP)
        later.until(lambda: later.line == f"› {HOURS}")


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
