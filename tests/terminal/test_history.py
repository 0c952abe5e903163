"""People in trouble type here: what is kept, what never is, and how it is got rid of."""

from __future__ import annotations

import asyncio
from datetime import date
from typing import TYPE_CHECKING

import pytest

from bot.cli.options import read_arguments
from bot.curation.misses import Misses
from bot.model import Language
from bot.terminal.chat import Chat
from bot.terminal.environment import has_history
from bot.terminal.history import History
from bot.terminal.keeping import loaded
from bot.terminal.preview import preview
from bot.terminal.recall import Recall
from bot.terminal.render import Looks
from bot.transcripts.format import read_transcript
from bot.transcripts.recordfile import Recorder

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from bot.dialogue.assistant import Assistant

LOOKS = Looks()
ASKED = "借书证丢了怎么办"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "jiewen" / "history"


@pytest.fixture
def new_chat(assistant: Assistant, path: Path) -> Callable[..., Chat]:
    def chat(language: Language = Language.ZH, *, is_kept: bool = True) -> Chat:
        history = History(path, is_kept=is_kept)
        if is_kept:
            assert loaded(history, language) == ""
        return Chat(lambda: assistant, None, language, history)

    return chat


def written(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.exists() else ""


def test_what_was_asked_is_there_in_the_next_chat(new_chat: Callable[..., Chat]) -> None:
    new_chat().respond(ASKED, LOOKS)
    new_chat().respond("图书馆\n几点开门", LOOKS)
    assert new_chat().history.typed == [ASKED, "图书馆\n几点开门"]


def test_nothing_is_written_unless_the_user_wants_it(new_chat: Callable[..., Chat], path: Path) -> None:
    new_chat(is_kept=False).respond(ASKED, LOOKS)
    assert not path.parent.exists()


def test_personal_numbers_are_never_written(new_chat: Callable[..., Chat], path: Path) -> None:
    new_chat().respond("我的手机号13812345678，借书证丢了怎么办", LOOKS)
    assert written(path) == '"我的手机号***********，借书证丢了怎么办"\n'


@pytest.mark.parametrize("said", ["我不想活了", "I want to kill myself"])
def test_a_crisis_is_not_written_nor_anything_after_it(
    new_chat: Callable[..., Chat], path: Path, said: str
) -> None:
    chat = new_chat()
    for text in (ASKED, said, "图书馆几点开门", "我吃了很多药"):
        chat.history.typed.append(text)
        chat.respond(text, LOOKS)
    assert written(path) == f'"{ASKED}"\n'
    assert said not in chat.history.typed


@pytest.mark.parametrize("text", ["/help", "1", "  ", "长" * 2_001, "/历史"])
def test_commands_numbers_and_long_pastes_are_not_written(
    new_chat: Callable[..., Chat], path: Path, text: str
) -> None:
    new_chat().respond(text, LOOKS)
    assert written(path) == ""


@pytest.mark.parametrize("command", ["/history clear", "/历史 清除", "/历史清除", "/history 删除"])
@pytest.mark.parametrize("is_kept", [True, False])
def test_clearing_empties_memory_and_file(
    new_chat: Callable[..., Chat], path: Path, command: str, is_kept: bool
) -> None:
    new_chat().respond(ASKED, LOOKS)
    chat = new_chat(is_kept=is_kept)
    chat.history.typed += [ASKED, command]
    assert "都忘掉了" in str(chat.respond(command, LOOKS))
    assert (chat.history.typed, path.exists()) == ([], False)


def test_history_tells_whether_it_is_kept_and_where(new_chat: Callable[..., Chat], path: Path) -> None:
    assert str(path) in str(new_chat().respond("/历史", LOOKS))
    said = str(new_chat(Language.EN, is_kept=False).respond("/history", LOOKS))
    assert "in memory only" in said
    assert str(path) not in said
    new_chat().respond(ASKED, LOOKS)
    assert str(path) in str(new_chat(is_kept=False).respond("/历史", LOOKS))


def test_history_tells_what_else_is_kept(new_chat: Callable[..., Chat], tmp_path: Path) -> None:
    chat = new_chat(is_kept=False)
    chat.recorder, chat.misses = Recorder(tmp_path / "talk.yaml"), tmp_path / "misses.jsonl"
    said = str(chat.respond("/历史", LOOKS))
    assert ("内存" in said, "talk.yaml" in said, "misses" in said) == (False, True, False)
    chat.misses.touch()
    assert "jiewen misses --off" in str(chat.respond("/历史 清除", LOOKS))


def test_what_is_forgotten_is_not_saved(
    new_chat: Callable[..., Chat], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    chat = new_chat(is_kept=False)
    for text in (ASKED, "/语言 英文", "/历史 清除", "图书馆几点开门", "/保存 talk"):
        chat.respond(text, LOOKS)
    users = [turn.user for turn in read_transcript(tmp_path / "talk.yaml").turns]
    assert users == ["/lang en", "图书馆几点开门"]


def test_what_is_not_answered_is_kept_once_it_is_sent_and_only_where_that_is_on(
    new_chat: Callable[..., Chat], tmp_path: Path
) -> None:
    chat = new_chat()
    chat.misses = tmp_path / "misses.jsonl"
    chat.respond("图书馆里能养猫吗", LOOKS)
    assert not chat.misses.exists()
    chat.misses.touch()
    preview(chat, "图书馆里能养")
    chat.respond("图书馆里能养猫吗", LOOKS)
    chat.respond("我不想活了", LOOKS)
    chat.respond("图书馆里能养狗吗", LOOKS)
    assert [miss.query for miss in Misses(chat.misses).all(date.today())] == ["图书馆里能养猫吗"]  # noqa: DTZ011


def test_a_reply_comes_even_where_nothing_can_be_kept(new_chat: Callable[..., Chat], tmp_path: Path) -> None:
    chat = new_chat()
    chat.misses = tmp_path / "a folder"
    chat.misses.mkdir()
    first, second = (str(chat.respond("图书馆里能养猫吗", LOOKS)) for _ in range(2))
    assert "a folder" in first
    assert first.startswith(second)


def test_another_word_is_explained(new_chat: Callable[..., Chat]) -> None:
    assert "清除" in str(new_chat().respond("/历史 看看", LOOKS))


def test_damaged_lines_are_passed_over_and_told(new_chat: Callable[..., Chat], path: Path) -> None:
    new_chat().respond(ASKED, LOOKS)
    with path.open("ab") as file:
        file.write(b'"half a li\n\xff\xfe\n[1]\n')
    history = History(path, is_kept=True)
    assert "3 行" in loaded(history, Language.ZH)
    assert history.typed == [ASKED]


def test_a_history_that_cannot_be_read_does_not_stop_the_chat(assistant: Assistant, path: Path) -> None:
    path.mkdir(parents=True)
    history = History(path, is_kept=True)
    assert str(path) in loaded(history, Language.EN)
    reply = Chat(lambda: assistant, None, Language.EN, history).respond(ASKED, LOOKS)
    assert reply == "到前台补办借书证。"


def test_a_history_that_cannot_be_written_is_told_once(assistant: Assistant, path: Path) -> None:
    path.parent.write_text("in the way", encoding="utf-8")
    chat = Chat(lambda: assistant, None, Language.ZH, History(path, is_kept=True))
    first, second = (str(chat.respond(ASKED, LOOKS)) for _ in range(2))
    assert first.startswith(f"{second}\n\n（这句话没能留下来：{path}")
    assert "内存" in str(chat.respond("/历史", LOOKS))


def test_the_input_line_finds_what_was_typed_until_it_is_forgotten() -> None:
    async def found(line: Recall) -> list[str]:
        return [text async for text in line.load()]

    history = History()
    history.typed.append("一")
    line = Recall(history)
    line.append_string("二")
    assert (asyncio.run(found(line)), line.get_strings()) == (["二", "一"], ["一", "二"])
    history.clear()
    assert (asyncio.run(found(line)), line.get_strings()) == ([], [])


@pytest.mark.parametrize("argv", [["--history"], ["chat", "--history"], ["--lang", "zh", "--history"]])
def test_the_option_needs_no_name_of_the_command(argv: list[str]) -> None:
    assert read_arguments(argv, Language.ZH)[1].history is True


@pytest.mark.parametrize(
    ("choice", "environment", "expected"),
    [
        (None, {}, False),
        (None, {"JIEWEN_HISTORY": "1"}, True),
        (None, {"JIEWEN_HISTORY": "0"}, False),
        (True, {}, True),
        (False, {"JIEWEN_HISTORY": "1"}, False),
    ],
)
def test_history_is_kept_only_where_the_user_says_so(
    choice: bool | None, environment: dict[str, str], expected: bool
) -> None:
    assert has_history(choice, environment) is expected
