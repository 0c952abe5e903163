"""What was not answered is kept only where that was switched on, masked, for a while; like questions are one group."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bot.curation.misses import (
    KEPT_DAYS,
    MOST_KEPT,
    Miss,
    Misses,
    groups,
    is_miss,
    unsettled,
)
from bot.curation.teaching import transcript_of
from bot.dialogue.session import Session
from bot.model import Language, Outcome, Turn
from bot.transcripts.format import parse_transcript

if TYPE_CHECKING:
    from bot.dialogue.assistant import Assistant

TODAY = date(2026, 11, 28)


def turn(query: str, outcome: Outcome = Outcome.UNKNOWN) -> Turn:
    return Turn(query, Language.ZH, outcome, "…")


@pytest.fixture
def misses(tmp_path: Path) -> Misses:
    kept = Misses(tmp_path / "jiewen" / "misses.jsonl")
    kept.switch_on()
    return kept


@pytest.mark.parametrize("text", ["图书馆里能养猫吗", "哪里可以停车"])
def test_what_was_not_answered_is_a_miss(tiny: Assistant, text: str) -> None:
    assert is_miss(Session(tiny).ask(text), tiny)


@pytest.mark.parametrize(
    "text",
    [
        "图书馆几点开门",
        "你好",
        "7",
        "第二个",
        "",
        "🙂",
        "长" * 2_001,
        "还有吗",
        "我不想活了",
        "我还不起罚款了，怎么办",
    ],
)
def test_what_was_answered_is_no_question_or_is_distress_is_none(tiny: Assistant, text: str) -> None:
    assert not is_miss(Session(tiny).ask(text), tiny)


def test_a_follow_up_is_kept_as_what_it_was_read_as(misses: Misses) -> None:
    misses.keep(turn("那电子证呢")._replace(read_as="电子证能借几本"), TODAY)
    assert [miss.query for miss in misses.all(TODAY)] == ["电子证能借几本"]


def test_only_the_user_can_read_it_and_numbers_are_masked(misses: Misses) -> None:
    misses.keep(turn("我的手机 13812345678 收不到短信"), TODAY)
    assert misses.path.stat().st_mode & 0o777 == 0o600
    assert "13812345678" not in misses.path.read_text(encoding="utf-8")


def test_what_is_too_old_or_too_much_goes(misses: Misses) -> None:
    misses.keep(turn("旧"), TODAY - timedelta(days=KEPT_DAYS + 1))
    for number in range(3):
        misses.keep(turn(f"新{number}"), TODAY)
    assert [miss.query for miss in misses.all(TODAY)] == ["新0", "新1", "新2"]
    assert "旧" not in misses.path.read_text(encoding="utf-8")
    row = misses.path.read_text(encoding="utf-8").split("\n")[0]
    misses.path.write_text(f"{row}\n" * (MOST_KEPT + 5), encoding="utf-8")
    assert len(misses.all(TODAY)) == MOST_KEPT


def test_the_same_question_again_at_once_is_kept_once(misses: Misses) -> None:
    for _ in range(2):
        misses.keep(turn("图书馆里能养猫吗"), TODAY)
    assert len(misses.all(TODAY)) == 1


@pytest.mark.parametrize(
    "line", ["{", "[]", "1", '{"query": 1, "outcome": "x", "day": "2026-11-28"}', '{"a": "b"}']
)
def test_a_line_that_is_none_of_ours_is_left_out(misses: Misses, line: str) -> None:
    misses.path.write_text(f"{line}\n", encoding="utf-8")
    assert misses.all(TODAY) == ()


def test_switching_off_deletes_all(misses: Misses) -> None:
    misses.keep(turn("图书馆里能养猫吗"), TODAY)
    misses.switch_off()
    assert (misses.is_on, misses.path.exists()) == (False, False)
    misses.switch_off()


def test_what_is_forgotten_is_gone_and_nothing_else(misses: Misses) -> None:
    for query in ("甲", "乙", "甲", "丙"):
        misses.keep(turn(query), TODAY)
    misses.forget(("甲", "丁"), TODAY)
    assert [miss.query for miss in misses.all(TODAY)] == ["乙", "丙"]


def test_where_the_log_was_switched_off_meanwhile_nothing_is_kept(misses: Misses) -> None:
    misses.switch_off()
    misses.keep(turn("甲"), TODAY)
    assert not misses.is_on


def test_chats_that_keep_at_the_same_time_lose_nothing(misses: Misses) -> None:
    with ThreadPoolExecutor(4) as pool:
        [*pool.map(lambda number: misses.keep(turn(f"问{number}"), TODAY), range(40))]
    assert len(misses.all(TODAY)) == 40


def test_what_the_faq_answers_by_now_or_has_word_for_word_is_settled(tiny: Assistant) -> None:
    asked = ["图书馆里能养猫吗", "图书馆几点开门？", "停车场收费吗！"]
    left = unsettled([Miss(query, "unknown", str(TODAY)) for query in asked], tiny)
    assert [miss.query for miss in left] == ["图书馆里能养猫吗"]


def test_like_questions_are_one_group_and_frequent_ones_come_first(tiny: Assistant) -> None:
    asked = ["能带狗进图书馆吗", "请问图书馆里能养猫吗", "图书馆里能养猫吗", "图书馆里能养猫吗？"]
    found = groups([Miss(query, "unknown", str(TODAY)) for query in asked], tiny)
    assert [(group.queries[0], group.times) for group in found] == [
        ("图书馆里能养猫吗？", 3),
        ("能带狗进图书馆吗", 1),
    ]
    assert found[0].nearest is not None


def test_a_group_becomes_a_transcript_that_fails_until_it_is_accepted(tiny: Assistant) -> None:
    (group,) = groups([Miss('"怪": 问题', "unknown", str(TODAY))], tiny)
    transcript = parse_transcript(transcript_of(group.queries), Path("a.yaml"))
    assert [(each.user, each.expect) for each in transcript.turns] == [('"怪": 问题', None)]
