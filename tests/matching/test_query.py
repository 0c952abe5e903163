"""A question is read into its folded units, products, language, direction and kind, whatever it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.masking import masked
from bot.model import Language

if TYPE_CHECKING:
    from bot.dialogue.assistant import Assistant

STORY = (
    "我老公跟我用的是同一家银行的卡，工资也差不多，支付宝里面的东西我们俩都开了，我也没欠过谁钱，"
    "微信里翻来翻去什么都没有，到底为什么我没有微粒贷呢"
)


@pytest.mark.parametrize(
    "ways",
    [
        (
            "为什么我没有微粒贷",
            "為什麼我沒有微粒貸",
            "为什么我没有微粒货",
            "为 什 么 我 没 有 微 粒 贷",
            "wei shenme wo meiyou weilidai",
        ),
        ("借呗是什么", "借唄是什麼", "Jiebei是什么", "借贝是什么", "蚂蚁借呗是什么"),
        (
            "What is Weilidai?",
            "WHAT IS WEILIDAI?",
            "what is weilidia?",
            "ｗｈａｔ ｉｓ ｗｅｉｌｉｄａｉ？",
            "What is 微粒贷?",
        ),
    ],
)
def test_ways_of_typing_the_same_question_are_read_alike(assistant: Assistant, ways: tuple[str, ...]) -> None:
    read = {tuple(unit for unit in assistant.matcher.read(way).units if unit != "?") for way in ways}
    assert len(read) == 1


def test_all_that_is_known_of_a_question(assistant: Assistant) -> None:
    query = assistant.matcher.read("为什么我有借唄没有WeiLiDai？")
    assert query.units == (*"为什么我有", "借呗", *"没有", "微粒贷", "?")
    assert query.language is Language.ZH
    assert query.products == {"借呗", "微粒贷"}
    assert query.products <= query.terms
    assert query.direction.there == {"借呗"}
    assert query.type == "why"


@given(st.text(st.characters()))
def test_any_text_can_be_read(assistant: Assistant, text: str) -> None:
    query = assistant.matcher.read(text)
    assert query.products <= set(query.units)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("借呗是谁推出的？微粒贷是什么？", ["借呗是谁推出的?", "微粒贷是什么?"]),
        ("What is Jiebei? Who offers Weilidai?", ["what is 借呗?", "who offers 微粒贷?"]),
        ("借呗是什么，怎么开通", ["借呗是什么,", "怎么开通"]),
    ],
)
def test_two_questions_in_one_message_are_told_apart(
    assistant: Assistant, text: str, parts: list[str]
) -> None:
    found = assistant.matcher.split_questions(assistant.matcher.read(text))
    assert [" ".join(part.units).replace(" ", "") for part in found] == [
        part.replace(" ", "") for part in parts
    ]


@pytest.mark.parametrize(
    "text", ["借呗是什么", "我有借呗，没有微粒贷，为什么", "你好", "", STORY, "Hello, what is Jiebei?"]
)
def test_one_question_is_not_torn_apart(assistant: Assistant, text: str) -> None:
    assert assistant.matcher.split_questions(assistant.matcher.read(text)) == []


def test_the_parts_keep_the_language_of_the_message(assistant: Assistant) -> None:
    parts = assistant.matcher.split_questions(assistant.matcher.read("What is 借呗? 微粒贷 is what?"))
    assert {part.language for part in parts} <= {Language.EN}


@pytest.mark.parametrize(
    "text",
    [
        "my phone is 13812345678, why no weilidai?",
        "我的卡号是6222 0212 3456 7890 123，文中的信息都是真的吗",
        "苹果手机怎么截长图。我的手机(010)12345678",
        "邮箱a.b@example.com，三国演义的作者",
        "１３８１２３４５６７８",
    ],
)
def test_a_question_means_the_same_once_its_personal_numbers_are_masked(
    assistant: Assistant, text: str
) -> None:
    assert masked(text) != text
    assert assistant.matcher.read(text) == assistant.matcher.read(masked(text))
