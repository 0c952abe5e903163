"""What keys do in the chat, with a keyboard of bytes and a screen that shows nothing."""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from bot.errors import FolderError
from bot.model import Language
from bot.terminal import repl
from bot.terminal.chat import Chat
from bot.terminal.loading import Loading
from bot.terminal.render import Looks

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.dialogue.assistant import Assistant

ENTER, ALT_ENTER, TAB = "\r", "\x1b\r", "\t"
CTRL_C, CTRL_D = "\x03", "\x04"
CARD = "\n到前台补办借书证。\n"


def paste(text: str) -> str:
    """The bytes that a terminal sends for a paste."""
    return f"\x1b[200~{text}\x1b[201~"


def loaded(chat: Chat) -> Loading[Assistant]:
    return Loading(lambda: chat.session().assistant)


def shown(chat: Chat, keys: str, *, looks: Callable[[], Looks] = Looks) -> list[str]:
    """What the chat shows until it is left."""
    texts: list[str] = []
    with create_pipe_input() as keyboard, create_app_session(input=keyboard, output=DummyOutput()):
        keyboard.send_text(keys)
        repl.converse(chat, loaded(chat), looks, texts.append)
    return texts


def test_enter_sends_and_ctrl_d_leaves(chat: Chat) -> None:
    assert shown(chat, "借书证丢了怎么办" + ENTER + CTRL_D) == [CARD]


def test_quit_leaves(chat: Chat) -> None:
    assert shown(chat, "/quit" + ENTER) == []


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_pasted_lines_are_one_message(chat: Chat, newline: str) -> None:
    pasted = paste(newline.join(["你好，", "借书证丢了", "怎么办"]))
    assert shown(chat, pasted + ENTER + CTRL_D) == [CARD]


def test_a_paste_that_ends_with_a_newline_waits_for_enter(chat: Chat) -> None:
    assert shown(chat, paste("借书证\n") + "丢了怎么办" + ENTER + CTRL_D) == [CARD]


def test_alt_enter_begins_a_new_line(chat: Chat) -> None:
    assert shown(chat, "借书证丢了" + ALT_ENTER + "怎么办" + ENTER + CTRL_D) == [CARD]


def test_ctrl_c_clears_the_line(chat: Chat) -> None:
    assert shown(chat, "图书馆几点" + CTRL_C + "借书证丢了怎么办" + ENTER + CTRL_D) == [CARD]


def test_ctrl_c_in_an_empty_line_tells_how_to_leave(chat: Chat) -> None:
    [hint] = shown(chat, CTRL_C + CTRL_D)
    assert "Ctrl-D" in hint


def test_empty_lines_are_passed_over(chat: Chat) -> None:
    assert shown(chat, ENTER + "  " + ENTER + CTRL_D) == []


def test_tab_completes_a_command(chat: Chat) -> None:
    assert shown(chat, "/qu" + TAB + ENTER) == []


def test_what_was_sent_can_be_recalled(chat: Chat) -> None:
    shown(chat, "借书证丢了怎么办" + ENTER + "/help" + ENTER + CTRL_D)
    assert chat.history.typed == ["借书证丢了怎么办", "/help"]


def test_the_faq_is_read_while_the_prompt_is_there(chat: Chat) -> None:
    with create_pipe_input() as keyboard, create_app_session(input=keyboard, output=DummyOutput()):

        def load() -> Assistant:
            keyboard.send_text(CTRL_D)
            return chat.session().assistant

        repl.converse(chat, Loading(load), Looks, print)


def test_ctrl_c_while_a_reply_is_worked_out_goes_back_to_the_line(assistant: Assistant) -> None:
    class Interrupted(Chat):
        def respond(self, text: str, looks: Looks) -> str | None:  # noqa: ARG002
            raise KeyboardInterrupt

    chat = Interrupted(lambda: assistant, None, Language.ZH)
    assert ["停下了" in text for text in shown(chat, "借书证" + ENTER + CTRL_D)] == [True]


def test_the_interpreter_is_left_as_it_was_found(chat: Chat) -> None:
    before = gc.get_threshold(), sys.getswitchinterval()
    shown(chat, "借书证丢了怎么办" + ENTER + CTRL_D)
    assert (gc.get_threshold(), sys.getswitchinterval()) == before


def test_each_reply_is_set_for_the_width_at_its_time(chat: Chat) -> None:
    widths = iter([80, 80, 10])
    keys = "借书证丢了怎么办" + ENTER + "借书证丢了怎么办" + ENTER + CTRL_D
    assert shown(chat, keys, looks=lambda: Looks(next(widths))) == [CARD, "\n到前台补办\n借书证。\n"]


def test_an_faq_that_cannot_be_loaded_ends_the_chat_at_once(chat: Chat) -> None:
    def fail() -> Assistant:
        raise FolderError("my-faq: there is no such folder")

    with (
        create_pipe_input() as keyboard,
        create_app_session(input=keyboard, output=DummyOutput()),
        pytest.raises(FolderError, match="my-faq"),
    ):
        repl.converse(chat, Loading(fail), Looks, print)
