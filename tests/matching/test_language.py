"""The language of a question is that of its words; names of products and companies do not count."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.model import Language

if TYPE_CHECKING:
    from bot.dialogue.assistant import Assistant


def language(assistant: Assistant, text: str) -> Language | None:
    return assistant.matcher.read(text).language


@pytest.mark.parametrize(
    "text",
    [
        "借呗是什么",
        "為什麼我沒有微粒貸",
        "Jiebei 是什么",
        "Jiebei 呢",
        "jiebei ne",
        "为什么 Weilidai rejected me",
        "why 没有 Weilidai",
        "thanks 啦",
        "weilidai shi shenme",
        "wo mei you weilidai",
        "zenme kaitong jiebei",
        "nihao",
        "my limit 怎么没了",
        "Weilidai 的 customer service hotline 有吗",
    ],
)
def test_a_chinese_character_or_pinyin_word_makes_it_chinese(assistant: Assistant, text: str) -> None:
    assert language(assistant, text) is Language.ZH


@pytest.mark.parametrize(
    "text",
    [
        "What is Jiebei?",
        "What is 借呗?",
        "Is 微粒贷 a loan?",
        "my 支付宝 has 借呗",
        "does 花呗 matter",
        "芝麻信用 matters?",
        "微众银行 is a bank?",
        "what does huabei mean",
        "Is weixin needed for weilidai?",
        "I buy everything on Taobao, does that count?",
        "hello",
        "thx",
    ],
)
def test_names_of_products_and_companies_leave_it_english(assistant: Assistant, text: str) -> None:
    assert language(assistant, text) is Language.EN


@pytest.mark.parametrize(
    "text",
    [
        "I live in Shenzhen and have no Weilidai",
        "Does WeBank in Shenzhen have a branch?",
        "Can I open Weilidai in Chengdu?",
        "Is Weilidai open to people in Hangzhou?",
        "I moved from Beijing to Shanghai last year",
        "how is the weather in Harbin",
        "my friend from Xi'an got it",
        "Guangzhou or Wuhan",
    ],
)
def test_places_in_china_leave_it_english(assistant: Assistant, text: str) -> None:
    assert language(assistant, text) is Language.EN


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("借呗", Language.ZH),
        ("Jiebei", Language.EN),
        ("weilidai", Language.EN),
        ("Alipay", Language.EN),
        ("支付宝", Language.ZH),
    ],
)
def test_a_name_alone_has_the_language_of_its_script(
    assistant: Assistant, text: str, expected: Language
) -> None:
    assert language(assistant, text) is expected


@pytest.mark.parametrize("text", ["", "2", "12345", "２", "😀😀", "！？", "3.5", "?", " \n "])
def test_numbers_marks_and_emoji_tell_nothing(assistant: Assistant, text: str) -> None:
    assert language(assistant, text) is None


def test_most_phrasings_of_the_faq_are_in_their_own_language(assistant: Assistant) -> None:
    wrong = [
        text
        for entry in assistant.knowledge.entries.values()
        for expected, texts in entry.questions.items()
        for text in texts[:4]
        if language(assistant, text) is not expected
    ]
    assert wrong == []
