"""The chat answers, obeys its commands, and says in plain words what it does not know."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.model import Language
from bot.terminal.chat import Chat
from bot.terminal.render import Looks

if TYPE_CHECKING:
    from bot.dialogue.assistant import Assistant

LOOKS = Looks()


def unavailable() -> Assistant:
    pytest.fail("the FAQ was read although nothing was asked")


def test_a_question_is_answered_with_its_source(chat: Chat) -> None:
    reply = chat.respond("图书馆几点开门", LOOKS)
    assert reply is not None
    assert "九点开门" in reply
    assert "《图书馆随笔》¶3" in reply


def test_a_number_chooses_what_was_offered(chat: Chat) -> None:
    chat.respond("图书馆几点开门", LOOKS)
    assert chat.respond("1", LOOKS) == "到前台补办借书证。"


@pytest.mark.parametrize("text", ["/help", "/quit", "/lang", "/lang en", "/source", "/nonsense"])
def test_commands_do_not_wait_for_the_faq(text: str) -> None:
    Chat(unavailable, None, Language.EN).respond(text, LOOKS)


@pytest.mark.parametrize("text", ["/quit", "/退出", "quit"])
def test_leaving(chat: Chat, text: str) -> None:
    assert chat.respond(text, LOOKS) is None


def test_the_language_can_be_fixed_and_freed(chat: Chat) -> None:
    assert "in English" in str(chat.respond("/lang en", LOOKS))
    assert "opens at nine" in str(chat.respond("图书馆几点开门", LOOKS))
    assert "中文" in str(chat.respond("/lang zh", LOOKS))
    assert "九点" in str(chat.respond("When does the library open?", LOOKS))
    chat.respond("/lang auto", LOOKS)
    assert "opens at nine" in str(chat.respond("When does the library open?", LOOKS))


def test_lang_alone_tells_the_language(chat: Chat) -> None:
    assert "跟着问题" in str(chat.respond("/语言", LOOKS))
    chat.respond("/语言 英文", LOOKS)
    assert "fixed to English" in str(chat.respond("/语言", LOOKS))


def test_an_unknown_language_names_those_there_are(chat: Chat) -> None:
    reply = str(chat.respond("/lang klingon", LOOKS))
    assert all(name in reply for name in ("klingon", "auto", "zh", "en"))


def test_the_chat_speaks_the_language_of_the_last_reply(chat: Chat) -> None:
    languages = [chat.language]
    chat.respond("When does the library open?", LOOKS)
    assert [*languages, chat.language] == [Language.ZH, Language.EN]


def test_an_unknown_command_names_the_nearest(chat: Chat) -> None:
    assert "/help" in str(chat.respond("/hlep", LOOKS))
    assert "/帮助" in str(chat.respond("/xyzzy", LOOKS))


def test_the_help_names_every_command(chat: Chat) -> None:
    reply = str(chat.respond("/help", LOOKS))
    assert all(
        name in reply for name in ("/help", "/lang", "/source", "/quit", "/帮助", "/语言", "/来源", "/退出")
    )


def test_the_source_tells_where_the_reply_comes_from_and_how_far_to_trust_it(chat: Chat) -> None:
    chat.respond("图书馆几点开门", LOOKS)
    assert (
        chat.respond("/来源", LOOKS)
        == """\
《图书馆随笔》
作者：老读者

第 3 段：开门和关门的时间
│ “九点开门”
  编者注：节假日不一定。

这份资料有多可信：
  这份随笔是读者自己写的，只供参考。"""
    )


def test_the_source_in_english_translates_the_quotation(chat: Chat) -> None:
    chat.respond("When does the library open?", LOOKS)
    reply = str(chat.respond("/source", LOOKS))
    assert "“九点开门” (opens at nine)" in reply
    assert "By An old reader" in reply


def test_without_a_source_it_says_so(chat: Chat) -> None:
    assert "先问一个问题" in str(chat.respond("/来源", LOOKS))
    chat.respond("借书证丢了怎么办", LOOKS)
    assert "没有引用" in str(chat.respond("/来源", LOOKS))


def test_what_was_typed_cannot_steer_the_terminal(chat: Chat) -> None:
    assert "\x1b" not in str(chat.respond("/\x1b[2J", LOOKS))
    assert "\x1b" not in str(chat.respond("/lang \x1b[2J", LOOKS))
