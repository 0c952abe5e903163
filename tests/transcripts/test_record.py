"""A recorded chat is a transcript that passes at once, whatever was said in it and wherever the recording began."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.dialogue.session import Session, readable
from bot.masking import masked
from bot.transcripts.format import parse_transcript
from bot.transcripts.record import (
    fileable,
    is_same_reply,
    rehearsal,
    title_of,
    transcript_text,
    with_title,
    with_turns,
    with_words,
    words_of,
)
from bot.transcripts.replay import replay_paths

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.dialogue.assistant import Assistant

PATH = Path("chat.yaml")
NASTY = (
    ": - x", "- y", "'", '"quoted"', "  leading", "#", "a\n\n b \n", "a\r\nb", "yes", "2", "~", "\x1b[2J", "\x85",
    "\ufeff", "🙂", "\t", "{", "|", "\u2028", "a: b # c", "末尾\n\n", "\ud800",
)  # fmt: skip
SAYABLE = (
    "图书馆几点开门", "借书证丢了怎么办", "卡丢了怎么办", "What if I lose my card?", "还不起罚款", "哪里可以停车",
    "你好", "1", "2", "第二个", "9", "/lang en", "/语言 auto", "/again", "/再说 zh", "/browse", "/浏览 1",
    "那呢", "english please",
    "我的手机号是13812345678，图书馆几点开门", "今天天气", "不想活了",
)  # fmt: skip


def recorded_text(assistant: Assistant, utterances: Sequence[str]) -> str:
    say = rehearsal(assistant)
    turns = [say(utterance) for utterance in utterances]
    return transcript_text(title_of(turns), turns)


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("recorded") / "chat.yaml"


def passes(text: str, file: Path, assistant: Assistant) -> bool:
    file.write_text(text, encoding="utf-8")
    return replay_paths([file], assistant).is_passed


@settings(max_examples=40)
@given(said=st.lists(st.sampled_from(SAYABLE), min_size=1, max_size=12))
def test_a_recorded_chat_passes(tiny: Assistant, file: Path, said: list[str]) -> None:
    assert passes(recorded_text(tiny, said), file, tiny)


@settings(max_examples=40)
@given(said=st.lists(st.text(max_size=30) | st.sampled_from(NASTY), min_size=1, max_size=4))
def test_every_utterance_is_read_back_letter_by_letter(tiny: Assistant, file: Path, said: list[str]) -> None:
    text = recorded_text(tiny, said)
    users = [turn.user for turn in parse_transcript(text, PATH).turns]
    assert users == [fileable(masked(readable(utterance))) for utterance in said]
    assert passes(text, file, tiny)


@settings(max_examples=30)
@given(
    said=st.lists(st.sampled_from(NASTY + SAYABLE), min_size=2, max_size=6),
    title=st.text("a:# \x85-\x1f'长", max_size=9),
)
def test_turn_by_turn_it_becomes_what_it_is_in_one_step(tiny: Assistant, said: list[str], title: str) -> None:
    say = rehearsal(tiny)
    turns = [say(utterance) for utterance in said]
    text = transcript_text(title, turns[:1])
    for turn in turns[1:]:
        text = with_turns(text, PATH, [turn])
    assert text == transcript_text(title, turns)


def test_what_matters_is_expected_and_the_wording_is_not(tiny: Assistant) -> None:
    text = recorded_text(tiny, ["图书馆几点开门", "1"])
    assert text == (
        "title: 图书馆几点开门\n"
        "turns:\n"
        "- user: 图书馆几点开门\n"
        "  expect:\n"
        "    outcome: answer\n"
        "    entry: opening-hours\n"
        "    cites: [3]\n"
        "    caution: none\n"
        "- user: '1'\n"
        "  expect:\n"
        "    outcome: unknown\n"
        "    caution: none\n"
    )


def test_personal_numbers_are_masked(tiny: Assistant, file: Path) -> None:
    text = recorded_text(tiny, ["我的手机号是13812345678，图书馆几点开门"])
    assert "13812345678" not in text
    assert "***********" in text
    assert "entry: opening-hours" in text
    assert passes(text, file, tiny)


def test_a_reply_that_leans_on_what_came_before_is_known_to_differ(tiny: Assistant) -> None:
    session = Session(tiny)
    session.ask("借书证丢了怎么办")
    assert not is_same_reply(session.ask("1"), rehearsal(tiny)("1").reply)


def test_comments_and_changes_by_hand_stay(tiny: Assistant) -> None:
    say = rehearsal(tiny)
    text = (
        "# 为什么有这份记录\ntitle: 旧标题 # 临时\nturns:\n  # 第一句\n  - user: 图书馆几点开门\n"
        "    expect: {outcome: answer} # 只看这个\n"
    )
    text = with_title(with_turns(text, PATH, [say("你好")]), PATH, "新标题")
    assert text == (
        "# 为什么有这份记录\ntitle: 新标题 # 临时\nturns:\n  # 第一句\n  - user: 图书馆几点开门\n"
        "    expect: {outcome: answer} # 只看这个\n"
        "  - user: 你好\n    expect:\n      outcome: chitchat\n      topic: hello\n      caution: none\n"
    )


def test_words_are_held_one_after_the_other(tiny: Assistant, file: Path) -> None:
    text = recorded_text(tiny, ["图书馆几点开门"])
    for words in ("早上九点", "节假日"):
        text = with_words(text, PATH, words)
    expect = parse_transcript(text, PATH).turns[0].expect
    assert expect is not None
    assert expect.says == ("早上九点", "节假日")
    assert passes(text, file, tiny)
    assert not passes(with_words(text, PATH, "十点"), file, tiny)


@pytest.mark.parametrize("typed", ["library opens", "library\n  opens", "libraryopens"])
def test_words_copied_from_a_narrow_screen_are_found(tiny: Assistant, typed: str) -> None:
    reply = Session(tiny).ask("When does the library open?")
    assert words_of(reply, typed) == "library opens"


@pytest.mark.parametrize("typed", ["closes", "", " "])
def test_words_that_were_not_said_are_not_found(tiny: Assistant, typed: str) -> None:
    assert words_of(Session(tiny).ask("When does the library open?"), typed) is None


def test_the_title_is_the_first_question_in_one_line(tiny: Assistant) -> None:
    say = rehearsal(tiny)
    assert title_of([say("/lang en"), say("图书馆\n几点开门")]) == "图书馆 几点开门"
    assert title_of([say("/lang en")]) == ""
    assert len(title_of([say("长" * 500)])) == 60
