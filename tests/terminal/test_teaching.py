"""`/teach` and `/add` in the chat: what was typed goes to the right entry, or becomes a new one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.dialogue.opening import open_assistant
from bot.model import Language
from bot.terminal.chat import Chat
from bot.terminal.render import Looks
from tests.terminal.keyboard import CTRL_C, said

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def teachable(folder: Path) -> Chat:
    chat = Chat(lambda: open_assistant([folder]), None, Language.ZH)
    chat.folders, chat.are_folders_named = (folder,), True
    return chat


def faq(folder: Path) -> str:
    return (folder / "library.yaml").read_text(encoding="utf-8")


def test_the_entry_is_chosen_by_its_id(teachable: Chat, folder: Path) -> None:
    teachable.respond("卡没了咋整", Looks())
    assert "下次启动生效" in said(teachable, "/教 lost-card", "y")
    assert '借书证不见了找谁, "卡没了咋整"]' in faq(folder)


def test_the_entry_is_searched_and_chosen_by_its_number(teachable: Chat, folder: Path) -> None:
    teachable.respond("卡没了咋整", Looks())
    said(teachable, "/teach", "借书证", "1", "y")
    assert '"卡没了咋整"]' in faq(folder)


def test_a_number_means_what_the_chat_shows(teachable: Chat, folder: Path) -> None:
    teachable.respond("借书证丢了怎么办", Looks())
    teachable.respond("借书证丢了怎么办呀", Looks())
    said(teachable, "/teach 1", "y")
    assert '图书馆的开放时间, "借书证丢了怎么办呀"]' in faq(folder)


def test_nothing_is_written_without_a_yes(teachable: Chat, folder: Path) -> None:
    before = faq(folder)
    teachable.respond("卡没了咋整", Looks())
    assert "没有写入" in said(teachable, "/teach lost-card", "n")
    assert "没有写入" in said(teachable, "/teach", CTRL_C)
    assert faq(folder) == before


def test_a_turn_that_proves_it_is_recorded_where_there_are_transcripts(teachable: Chat, folder: Path) -> None:
    (folder.parent / "transcripts").mkdir()
    teachable.respond("卡没了咋整", Looks())
    said(teachable, "/teach lost-card", "y", "y")
    transcript = folder.parent / "transcripts" / "taught.yaml"
    assert "- user: 卡没了咋整\n" in transcript.read_text(encoding="utf-8")


def test_a_question_that_was_not_answered_becomes_an_entry(teachable: Chat, folder: Path) -> None:
    teachable.respond("自习室要预约吗", Looks())
    said(teachable, "/add", "", "", "要预约。", "", "", "", "\x15reading-room", "y")
    assert "- id: reading-room\n  questions:\n    zh:\n    - 自习室要预约吗\n" in faq(folder)


def test_there_has_to_be_a_reply_and_a_terminal(teachable: Chat, chat: Chat) -> None:
    assert "先问一个问题" in said(teachable, "/teach")
    assert "--from" in said(chat, "/add")
    assert "--from" in said(chat, "/teach")
