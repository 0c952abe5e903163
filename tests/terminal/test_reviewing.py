"""`jiewen misses` at a terminal: with one key a group is taught, added or dropped; what is settled goes."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from bot.curation.misses import Misses
from bot.dialogue.opening import open_assistant
from bot.model import Language, Outcome, Turn
from bot.terminal.addentry import Place
from bot.terminal.render import Looks
from bot.terminal.reviewing import Reviewer
from bot.transcripts.replay import replay_paths

if TYPE_CHECKING:
    from pathlib import Path

ENTER, CTRL_C = "\r", "\x03"
TODAY = date.today()  # noqa: DTZ011


@pytest.fixture
def misses(folder: Path) -> Misses:
    kept = Misses(folder.parent / "misses.jsonl")
    kept.switch_on()
    for query in ("卡没了咋整", "图书馆里能养猫吗", "请问图书馆里能养猫吗", "卡没了咋整呀", "卡没了咋整"):
        kept.keep(Turn(query, Language.ZH, Outcome.UNKNOWN, "…"), TODAY)
    return kept


def review(misses: Misses, folder: Path, keys: str, language: Language = Language.ZH) -> str:
    """All that is shown while these keys are typed."""
    shown: list[str] = []
    place = Place((folder,), are_named=True)
    with create_pipe_input() as keyboard, create_app_session(input=keyboard, output=DummyOutput()):
        keyboard.send_text(keys)
        reviewer = Reviewer(misses, lambda: open_assistant([folder]), place, language, Looks(), shown.append)
        shown.append(reviewer.review())
    return "\n".join(shown)


def faq(folder: Path) -> str:
    return (folder / "library.yaml").read_text(encoding="utf-8")


def test_one_key_teaches_all_questions_of_a_group_to_the_nearest_entry(misses: Misses, folder: Path) -> None:
    shown = review(misses, folder, f"t{ENTER}{ENTER}y{ENTER}q")
    assert "1. 3 次：卡没了咋整" in shown
    assert '借书证不见了找谁, "卡没了咋整", "卡没了咋整呀"]' in faq(folder)


def test_what_is_settled_leaves_the_list(misses: Misses, folder: Path) -> None:
    shown = review(misses, folder, f"t{ENTER}{ENTER}y{ENTER}q")
    last = shown.rpartition("已写入")[2]
    assert "卡没了" not in last
    assert "1. 2 次：请问图书馆里能养猫吗" in last


def test_a_failing_transcript_comes_first_and_passes_in_the_end(misses: Misses, folder: Path) -> None:
    (folder.parent / "transcripts").mkdir()
    shown = review(misses, folder, f"t{ENTER}{ENTER}{ENTER}y{ENTER}q")
    path = folder.parent / "transcripts" / "missed-1.yaml"
    before, after = shown.index("2 轮，通过 0 轮"), shown.index("2 轮，通过 2 轮")
    assert before < shown.index("@@") < after
    assert replay_paths([path], open_assistant([folder])).is_passed


def test_one_key_adds_an_entry_with_the_questions_in_it(misses: Misses, folder: Path) -> None:
    (folder.parent / "transcripts").mkdir()
    answers = ("", "", "", "", "不能。", "", "", "", "\x15cats", "y")
    shown = review(misses, folder, f"2{ENTER}a{ENTER.join(answers)}{ENTER}q")
    assert "- id: cats\n  questions:\n    zh:\n    - 请问图书馆里能养猫吗\n    - 图书馆里能养猫吗\n" in faq(
        folder
    )
    assert "2 轮，通过 0 轮" in shown
    assert "2 轮，通过 2 轮" in shown
    assert "养猫" not in shown.rpartition("通过 2 轮")[2]


def test_the_questions_can_be_changed_before_they_are_taught(misses: Misses, folder: Path) -> None:
    review(misses, folder, f"t{ENTER}\x7f\x7f\x7f\x7f\x7f\x7f{ENTER}y{ENTER}q")
    assert '借书证不见了找谁, "卡没了咋整"]' in faq(folder)


def test_another_entry_can_be_searched_for(misses: Misses, folder: Path) -> None:
    review(misses, folder, f"t\x15电子证{ENTER}1{ENTER}{ENTER}y{ENTER}q")
    assert '电子证不见了找谁, "卡没了咋整"' in faq(folder)


def test_one_key_drops_a_group(misses: Misses, folder: Path) -> None:
    before = faq(folder)
    review(misses, folder, "dq")
    assert {miss.query for miss in misses.all(TODAY)} == {"图书馆里能养猫吗", "请问图书馆里能养猫吗"}
    assert faq(folder) == before


@pytest.mark.parametrize(
    "keys", [f"t{CTRL_C}q", f"t{ENTER}{CTRL_C}q", f"t{ENTER}{ENTER}n{ENTER}q", "q", CTRL_C, ENTER]
)
def test_nothing_is_written_without_a_yes(misses: Misses, folder: Path, keys: str) -> None:
    before = faq(folder)
    review(misses, folder, keys)
    assert faq(folder) == before
    assert len(misses.all(TODAY)) == 5


def test_a_number_that_is_none_is_said(misses: Misses, folder: Path) -> None:
    assert "there is no group 9" in review(misses, folder, f"9{ENTER}q", Language.EN)


def test_words_of_a_chinese_input_method_do_as_well(misses: Misses, folder: Path) -> None:
    review(misses, folder, f"删{ENTER}q")
    assert len(misses.all(TODAY)) == 2


def test_where_nothing_is_left_that_is_said(misses: Misses, folder: Path) -> None:
    assert "没有等着回答的问题" in review(misses, folder, "dd")
