"""`/save` at a terminal asks for a title, for words that have to stay, and before it writes over a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bot.terminal.render import Looks
from bot.transcripts.format import read_transcript
from tests.terminal.keyboard import CTRL_C, CTRL_U, said

if TYPE_CHECKING:
    from bot.terminal.chat import Chat
    from bot.transcripts.format import Transcript

LOOKS = Looks()


@pytest.fixture
def spoken(chat: Chat, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Chat:
    """A chat at a terminal in which something was said."""
    monkeypatch.chdir(tmp_path)
    chat.folders = ()
    for text in ("图书馆几点开门", "哪里可以停车"):
        chat.respond(text, LOOKS)
    return chat


def saved(path: str) -> Transcript:
    return read_transcript(Path(path))


def test_the_title_is_asked_for_and_the_first_question_is_offered(spoken: Chat) -> None:
    assert "存好了：hours.yaml" in said(spoken, "/save hours", "呀", "")
    assert saved("hours.yaml").title == "图书馆几点开门呀"
    said(spoken, "/save hours", CTRL_U + "开馆", "")
    assert saved("hours.yaml").title == "开馆"


def test_a_title_that_is_rubbed_out_is_the_one_that_was_offered(spoken: Chat) -> None:
    said(spoken, "/save hours", CTRL_U, "")
    assert saved("hours.yaml").title == "图书馆几点开门"


def test_words_are_asked_for_until_there_are_no_more(spoken: Chat) -> None:
    said(spoken, "/save hours", "", "九点", "十点", "没有讲停车", "")
    assert [turn.expect and turn.expect.says for turn in saved("hours.yaml").turns] == [
        ("九点",),
        ("没有讲停车",),
    ]


def test_whoever_names_a_title_is_asked_nothing(spoken: Chat) -> None:
    assert "存好了" in said(spoken, "/save hours 开馆")
    assert saved("hours.yaml").title == "开馆"


def test_a_file_is_written_over_after_a_yes_alone(spoken: Chat) -> None:
    mine = Path("mine.yaml")
    mine.write_text("mine", encoding="utf-8")
    for answer in ("", "n", CTRL_C):
        said(spoken, "/save mine", answer)
        assert mine.read_text(encoding="utf-8") == "mine"
    assert "存好了：mine.yaml" in said(spoken, "/save mine 开馆", "y")
    assert saved("mine.yaml").title == "开馆"


def test_a_chat_that_went_on_is_saved_again_as_a_whole(spoken: Chat) -> None:
    said(spoken, "/save hours 开馆")
    spoken.respond("几点开门", LOOKS)
    said(spoken, "/save hours", "y", "", "")
    assert [turn.user for turn in saved("hours.yaml").turns] == ["图书馆几点开门", "哪里可以停车", "几点开门"]


def test_a_link_is_not_written_through(spoken: Chat, tmp_path: Path) -> None:
    mine = tmp_path / "elsewhere.txt"
    mine.write_text("mine", encoding="utf-8")
    Path("link.yaml").symlink_to(mine)
    assert "已经有了" in said(spoken, "/save link", "y", "", "")
    assert mine.read_text(encoding="utf-8") == "mine"


def test_ctrl_c_saves_nothing_and_the_recording_goes_on(spoken: Chat) -> None:
    spoken.respond("/record one", LOOKS)
    spoken.respond("几点开门", LOOKS)
    assert "没有保存" in said(spoken, "/save two", CTRL_C)
    spoken.respond("哪里可以停车", LOOKS)
    assert [path.name for path in Path().iterdir()] == ["one.yaml"]
    assert len(saved("one.yaml").turns) == 2


def test_where_there_is_nothing_to_save_nothing_is_asked(chat: Chat) -> None:
    chat.folders = ()
    assert "还什么都没说" in said(chat, "/save hours")
