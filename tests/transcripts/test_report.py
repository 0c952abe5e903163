from __future__ import annotations

from bot.transcripts.report import render_report, summary
from tests.transcripts.samples import REPLY, UNKNOWN, replay_of, turn

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
        render_report(replay_of(CHAT, REPLY, UNKNOWN))
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
  cites       expected  [3]
              came      []
  says        expected  停车场在东边
              nearest   随笔没有讲停车。

1 passed, 1 failed"""
    )


def test_a_new_turn_shows_what_accepting_would_write() -> None:
    assert (
        render_report(replay_of("turns:\n- user: |\n    几点\n    开门\n", REPLY))
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

0 passed, 1 failed"""
    )


def test_where_all_passes_the_report_is_the_summary() -> None:
    replay = replay_of(turn("outcome: answer"), REPLY)
    assert render_report(replay) == summary(replay) == "1 passed, 0 failed"


def test_a_text_that_an_empty_reply_lacks_has_nothing_near() -> None:
    report = render_report(replay_of(turn("says: [九点]"), UNKNOWN._replace(answer="")))
    assert "says        expected  九点\n              nearest   ''\n" in report


def test_earlier_replies_are_shown_by_how_they_begin() -> None:
    report = render_report(replay_of(CHAT, REPLY._replace(answer="长" * 61), UNKNOWN))
    assert f"¶5] {'长' * 59}…\n" in report
