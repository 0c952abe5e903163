from __future__ import annotations

from bot.model import NO_CAUTION
from bot.transcripts.replay import Status
from bot.transcripts.report import changed_lines, render_failure, summary
from tests.transcripts.samples import REPLY, UNKNOWN, replayed

CHAT = """\
title: 开馆时间
turns:
- user: 图书馆几点开门
  expect: {outcome: answer}
- user: 那停车呢
  expect:
    outcome: answer
    entry: opening-hours
    cites: [3]
    says: [没有讲, 停车场在东边]
"""


def test_a_failure_shows_the_conversation_and_what_differs() -> None:
    assert (
        render_failure(replayed(CHAT, REPLY, UNKNOWN), 1, ["第一句", "第二句"])
        == """\
chats/library.yaml:5: 开馆时间
  > 图书馆几点开门
  < [answer opening-hours ¶3 ¶5] 图书馆早上九点开门。周日休息。
  > 那停车呢
  < 随笔没有讲停车。
  outcome     expected  answer
              came      unknown
  entry       expected  opening-hours
              came      null
  cites       expected  [[-3-]]
              came      []
  says        expected  停车场在东边
              nearest   随笔没有讲停车。
  why         第一句
  why         第二句"""
    )


def test_a_new_turn_shows_what_accepting_would_write() -> None:
    assert (
        render_failure(replayed("turns:\n- user: |\n    几点\n    开门\n", REPLY), 0)
        == """\
chats/library.yaml:2: library
  > 几点
    开门
  < 图书馆早上九点开门。周日休息。
    “九点开门” 《随笔》¶3
    《随笔》¶5
    借书要按时还。
  new: nothing is expected of this turn yet; `jiewen replay --accept` writes
      outcome: answer
      entry: opening-hours
      cites: [3, 5]
      caution: reminder
  confidence  0.90
  runner-up   0.10 lost-card"""
    )


def test_what_a_reply_lacks_and_has_is_marked_piece_by_piece() -> None:
    chat = "turns:\n- user: 几点\n  expect:\n    cites: [3, 7]\n    says: [图书馆早上十点开门]\n"
    report = render_failure(replayed(chat, REPLY), 0)
    assert "  cites       expected  [3, [-7-]]\n              came      [3, {+5+}]\n" in report
    assert "expected  '图书馆早上[-十-]点开门'\n" in report
    assert "nearest   '图书馆早上{+九+}点开门{+。+}'\n" in report


def test_what_is_stale_is_told_with_its_place_and_the_nearest_name() -> None:
    report = render_failure(replayed("turns: [{user: 几点, expect: {entry: lost-cart}}]", REPLY), 0)
    assert "stale: chats/library.yaml:1:36: the FAQ has no entry `lost-cart`: is `lost-card` meant?" in report


def test_the_summary_ends_with_how_many_passed_and_failed() -> None:
    assert summary({Status.PASSED: 3}) == "3 passed, 0 failed"
    assert summary({Status.PASSED: 1, Status.FAILED: 1, Status.NEW: 2, Status.STALE: 1}) == (
        "of the failed: 2 new, 1 stale\n1 passed, 4 failed"
    )


def test_a_text_that_an_empty_reply_lacks_has_nothing_near() -> None:
    chat = "turns:\n- user: 几点\n  expect: {says: [九点]}\n"
    report = render_failure(replayed(chat, UNKNOWN._replace(answer="")), 0)
    assert "says        expected  九点\n              nearest   ''" in report


def test_earlier_replies_are_shown_by_how_they_begin() -> None:
    report = render_failure(replayed(CHAT, REPLY._replace(answer="长" * 61), UNKNOWN), 1)
    assert f"¶5] {'长' * 59}…\n" in report


def test_a_change_is_told_by_what_the_replies_are_or_else_by_their_sentences() -> None:
    long = REPLY._replace(answer="长" * 61 + "。周日休息。")
    other = long._replace(answer="长" * 61 + "。周一休息。")
    assert changed_lines(long, other) == ["- 周日休息。", "+ 周一休息。"]
    assert changed_lines(REPLY, UNKNOWN) == [
        "- [answer opening-hours ¶3 ¶5] 图书馆早上九点开门。周日休息。",
        "+ [unknown parking] 随笔没有讲停车。",
    ]
    lighter = REPLY._replace(caution=NO_CAUTION)
    assert changed_lines(REPLY, lighter) == ["- 借书要按时还。"]
