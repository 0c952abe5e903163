"""The kind of a question is read from its question words, the most telling one first."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.matching.question_type import TYPES, question_type


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("为什么我没有微粒贷", "why"),
        ("凭啥不给我", "why"),
        ("怎么就没有微粒贷", "why"),
        ("why dont i have it", "why"),
        ("how come it is gone", "why"),
        ("多久能到账", "how_long"),
        ("how long does it take", "how_long"),
        ("最多能借多少", "how_much"),
        ("how much can i borrow", "how_much"),
        ("借呗是谁推出的", "who"),
        ("which company runs it", "who"),
        ("入口在哪里", "where"),
        ("where is the entrance", "where"),
        ("怎么开通微粒贷", "how"),
        ("how do i open it", "how"),
        ("any tips", "how"),
        ("借呗和微粒贷的区别", "difference"),
        ("jiebei vs weilidai", "difference"),
        ("借呗上征信吗", "whether"),
        ("is it safe", "whether"),
        ("借呗是什么", "what"),
        ("what is jiebei", "what"),
        ("借呗 微粒贷", "other"),
        ("jiebei", "other"),
        ("", "other"),
    ],
)
def test_the_kind_of_a_question(text: str, kind: str) -> None:
    assert question_type(text) == kind


@given(st.text(st.characters()))
def test_any_text_has_one_of_the_kinds(text: str) -> None:
    assert question_type(text) in TYPES
