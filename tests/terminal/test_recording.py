"""A chat is recorded, held to its words, and saved under a name; or saved as a whole, afterwards."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bot.terminal.render import Looks
from bot.transcripts.format import read_transcript
from bot.transcripts.replay import replay_paths

if TYPE_CHECKING:
    from bot.dialogue.assistant import Assistant
    from bot.terminal.chat import Chat

LOOKS = Looks()


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def say(chat: Chat, *typed: str) -> str:
    """What is shown for the last of what is typed."""
    return [str(chat.respond(text, LOOKS)) for text in typed][-1]


def users(path: str) -> list[str]:
    return [turn.user for turn in read_transcript(Path(path)).turns]


def test_what_is_said_between_record_and_save_is_a_transcript_that_passes(
    chat: Chat, assistant: Assistant
) -> None:
    assert "chat-1.yaml" in say(chat, "你好", "/录制")
    say(chat, "图书馆几点开门", "/为什么", "1", "/语言 英文", "/再说", "/浏览", "2", "/帮助")
    assert users("chat-1.yaml") == ["图书馆几点开门", "1", "/lang 英文", "/再说", "/浏览", "2"]
    assert "jiewen replay hours.yaml" in say(chat, "/保存 hours 开馆时间 和借书证")
    assert [path.name for path in Path().iterdir()] == ["hours.yaml"]
    assert read_transcript(Path("hours.yaml")).title == "开馆时间 和借书证"
    assert replay_paths([Path("hours.yaml")], assistant).is_passed
    say(chat, "哪里可以停车")
    assert len(users("hours.yaml")) == 6


def test_a_recording_that_nobody_saves_is_not_lost(chat: Chat) -> None:
    say(chat, "/record", "图书馆几点开门", "/quit")
    assert users("chat-1.yaml") == ["图书馆几点开门"]


def test_without_a_recording_the_whole_chat_is_saved(chat: Chat, assistant: Assistant) -> None:
    say(chat, "图书馆几点开门", "1", "/save whole")
    assert users("whole.yaml") == ["图书馆几点开门", "1"]
    assert replay_paths([Path("whole.yaml")], assistant).is_passed


def test_the_title_can_be_given_afterwards(chat: Chat) -> None:
    say(chat, "图书馆几点开门", "/save whole", "/save whole Opening hours")
    assert read_transcript(Path("whole.yaml")).title == "Opening hours"


def test_what_is_said_after_a_save_does_not_pass_for_saved(chat: Chat) -> None:
    say(chat, "图书馆几点开门", "/save whole", "哪里可以停车")
    assert "已经有了" in say(chat, "/save whole")
    assert users("whole.yaml") == ["图书馆几点开门"]


def test_the_last_reply_is_held_to_its_words(chat: Chat) -> None:
    say(chat, "/record", "图书馆几点开门")
    assert "九点开门" in say(chat, "/必须说九点开门")
    assert "没有哪句回答里有“十点”" in say(chat, "/says 十点")
    expect = read_transcript(Path("chat-1.yaml")).turns[0].expect
    assert expect is not None
    assert expect.says == ("九点开门",)


@pytest.mark.parametrize("typed", ["/save ../x", "/save /tmp/x", "/record a/b", "/save con"])
def test_a_name_cannot_leave_the_folder(chat: Chat, typed: str) -> None:
    assert "不能当文件名" in say(chat, "图书馆几点开门", typed)
    assert list(Path().iterdir()) == []


def test_no_file_is_overwritten(chat: Chat) -> None:
    Path("mine.yaml").write_text("mine", encoding="utf-8")
    for typed in ("/save mine", "/record mine", "/save mine.yaml 标题"):
        assert "已经有了" in say(chat, "图书馆几点开门", typed)
    say(chat, "/record", "你好")
    assert "已经有了" in say(chat, "/save mine")
    assert Path("mine.yaml").read_text(encoding="utf-8") == "mine"
    assert "yours.yaml" in say(chat, "/save yours")


def test_what_differs_in_a_replay_is_told_at_once(chat: Chat) -> None:
    say(chat, "图书馆几点开门", "/record")
    assert "另一个回答" in say(chat, "1")
    assert "另一个回答" not in say(chat, "图书馆几点开门")


def test_that_numbers_were_masked_is_told(chat: Chat) -> None:
    assert "已用 * 代替" in say(chat, "我的手机号是13812345678，图书馆几点开门", "/save masked")
    assert "138" not in Path("masked.yaml").read_text(encoding="utf-8")


def test_that_nothing_was_masked_is_not(chat: Chat) -> None:
    assert "已用 * 代替" not in say(chat, "图书馆几点开门", "/save plain")


def test_a_disk_that_refuses_does_not_lose_the_reply(chat: Chat) -> None:
    say(chat, "/record", "图书馆几点开门")
    Path("chat-1.yaml").unlink()
    Path("chat-1.yaml").mkdir()
    shown = say(chat, "哪里可以停车")
    assert "随笔没有讲停车" in shown
    assert "录制没写进文件" in shown
    say(chat, "/save again")
    assert users("again.yaml") == ["图书馆几点开门", "哪里可以停车"]


@pytest.mark.parametrize(
    ("typed", "shown"),
    [("/save", "还什么都没说"), ("/says 九点", "没有在录制"), ("/必须说", "没有在录制")],
)
def test_what_cannot_be_done_says_what_can(chat: Chat, typed: str, shown: str) -> None:
    assert shown in say(chat, typed)


def test_a_second_record_names_the_first(chat: Chat) -> None:
    say(chat, "/record one")
    assert "one.yaml" in say(chat, "/record two")


def test_a_language_fixed_by_a_key_is_recorded(chat: Chat, assistant: Assistant) -> None:
    say(chat, "/record", "图书馆几点开门")
    chat.choose_language("en")
    say(chat, "图书馆几点开门")
    assert users("chat-1.yaml") == ["图书馆几点开门", "/lang en", "图书馆几点开门"]
    assert replay_paths([Path("chat-1.yaml")], assistant).is_passed


def test_the_folders_of_another_faq_are_named_for_the_replay(chat: Chat) -> None:
    chat.faq = ("my faq",)
    assert "jiewen replay --faq 'my faq' x.yaml" in say(chat, "你好", "/save x")
