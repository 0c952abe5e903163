"""A number may be typed in digits or in words of either language; what only holds one is a question."""

from __future__ import annotations

import pytest

from bot.dialogue.numbers import LAST, chosen_number


@pytest.mark.parametrize(
    "typed",
    [
        *("2", "２", "②", "2.", "2、", "(2)", "【2】", "#2", "2号", "2 please", "二"),
        *("选2", "我选2", "第2个", "第 2 条", "第二题"),
        *("the second one", "Second.", "2nd", "number 2", "No. 2", "option two", "question 2"),
        *("two", "I mean the second one"),
    ],
)  # fmt: skip
def test_two_can_be_said_in_many_ways(typed: str) -> None:
    assert chosen_number(typed) == 2


@pytest.mark.parametrize(("typed", "number"), [("十", 10), ("第十二个", 12), ("第二十个", 20), ("tenth", 10)])
def test_more_than_nine_can_be_said(typed: str, number: int) -> None:
    assert chosen_number(typed) == number


@pytest.mark.parametrize(
    "typed", ["最后一个", "最后那个问题", "最后", "the last one", "last", "Last one, please"]
)
def test_the_last_one_needs_no_number(typed: str) -> None:
    assert chosen_number(typed) == LAST


@pytest.mark.parametrize(
    "typed",
    [
        *("两个", "一个", "3个月", "30天", "1.5", "二三", "第", "最后期限", "123"),
        *("no", "the", "the other one", "one of them"),
    ],
)  # fmt: skip
def test_what_only_holds_a_number_is_none(typed: str) -> None:
    assert chosen_number(typed) is None
