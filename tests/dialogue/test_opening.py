"""FAQ folders are opened into an assistant, later ones winning; what cannot be opened is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.dialogue.opening import open_assistant
from bot.dialogue.session import Session
from bot.errors import FileProblems, FolderError
from bot.knowledge.folders import shipped_folder

if TYPE_CHECKING:
    from pathlib import Path

LATER = "entries:\n- {id: opening-hours, questions: {zh: [图书馆几点开门]}, answer: {zh: 十点。}}\n"


def test_a_folder_of_one_entry_is_a_complete_faq(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(LATER, encoding="utf-8")
    turn = Session(open_assistant([tmp_path])).ask("图书馆几点开门")
    assert (turn.entry, turn.answer) == ("opening-hours", "十点。")


def test_later_folders_win_entry_by_entry(tmp_path: Path, tiny_folder: Path) -> None:
    later = tmp_path / "later"
    later.mkdir()
    (later / "a.yaml").write_text(LATER, encoding="utf-8")
    assistant = open_assistant([tiny_folder, later])
    assert Session(assistant).ask("图书馆几点开门").answer == "十点。"
    assert Session(assistant).ask("借书证丢了怎么办").entry == "lost-card"
    assert Session(open_assistant([later, tiny_folder])).ask("图书馆几点开门").answer.endswith("九点开门。")


def test_every_faq_has_the_shipped_crisis_rules(tiny_folder: Path) -> None:
    turn = Session(open_assistant([tiny_folder])).ask("我不想活了")
    assert turn.caution.level == "crisis"
    assert "12356" in turn.answer


def test_opening_again_gives_the_same_replies(tiny_folder: Path) -> None:
    one, other = open_assistant([tiny_folder]), open_assistant([tiny_folder])
    for question in ("图书馆几点开门", "还不起罚款", "我不想活了", "hello", "几点"):
        assert Session(one).ask(question) == Session(other).ask(question)


def test_what_cannot_be_opened_is_told(tmp_path: Path) -> None:
    with pytest.raises(FolderError):
        open_assistant([tmp_path / "nowhere"])
    with pytest.raises(FileProblems):
        open_assistant([tmp_path])
    (tmp_path / "a.yaml").write_text("entries: [1]", encoding="utf-8")
    with pytest.raises(FileProblems):
        open_assistant([tmp_path])


def test_the_shipped_faq_opens() -> None:
    assert open_assistant([shipped_folder()]).knowledge.entries
