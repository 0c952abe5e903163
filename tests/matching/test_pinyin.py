"""Pinyin is told from English, cut into syllables, and read as the words of the FAQ."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.matching.pinyin import (
    blurred,
    decode_pinyin,
    is_pinyin,
    pinyin_lexicon,
    sound,
    split_half_typed,
    split_syllables,
)

if TYPE_CHECKING:
    from bot.dialogue.assistant import Assistant


@pytest.mark.parametrize(
    ("word", "syllables"),
    [
        ("weilidai", ("wei", "li", "dai")),
        ("zenme", ("zen", "me")),
        ("xian", ("xian",)),
        ("nihao", ("ni", "hao")),
        ("hello", ()),
        ("", ()),
    ],
)
def test_syllables(word: str, syllables: tuple[str, ...]) -> None:
    assert split_syllables(word) == syllables


@pytest.mark.parametrize(
    ("word", "syllables"),
    [
        ("shenm", ("shen", "m")),
        ("xinyon", ("xin", "yon")),
        ("tiga", ("ti", "ga")),
        ("menkanga", ("men", "kan", "ga")),
        ("q", ("q",)),
        ("xian", ("xian",)),
        ("credit", ()),
        ("", ()),
    ],
)
def test_the_last_syllable_may_be_half_typed(word: str, syllables: tuple[str, ...]) -> None:
    assert split_half_typed(word) == syllables


@given(st.text(st.sampled_from("abcdeghilnosuwxyz"), max_size=14))
def test_syllables_joined_are_the_word_again(word: str) -> None:
    syllables = split_syllables(word)
    assert not syllables or "".join(syllables) == word


@pytest.mark.parametrize("word", ["zenme", "weishenme", "meiyou", "daikuan", "xinyong", "kaitong", "shenme"])
def test_pinyin_words(word: str) -> None:
    assert is_pinyin(word)


@pytest.mark.parametrize(
    "word",
    [
        "why",
        "have",
        "open",
        "shenzhen",
        "beijing",
        "hangzhou",
        "chengdu",
        "you",
        "can",
        "china",
        "women",
        "wechat",
        "a",
    ],
)
def test_english_words_and_places_are_no_pinyin(word: str) -> None:
    assert not is_pinyin(word)


@pytest.mark.parametrize(
    ("one", "other"), [("粒", "利"), ("贷", "代"), ("呗", "贝"), ("是", "四"), ("心", "星"), ("成", "陈")]
)
def test_characters_that_sound_alike(one: str, other: str) -> None:
    assert sound(one) == sound(other)


def test_what_typists_blur_is_blurred() -> None:
    assert blurred("zhang") == blurred("zang")
    assert blurred("xin") == blurred("xing")
    assert blurred("lang") != blurred("lan")
    assert sound("\U00020000") == "\U00020000"


@pytest.mark.parametrize(
    ("typed", "read_as"),
    [
        ("wo mei you weilidai", "我没有微粒贷"),
        ("weishenme meiyou weilidai", "为什么没有微粒贷"),
        ("jiebei he weilidai you shenme qubie", "借呗和微粒贷有什么区别"),
        ("zenme tigao xinyong", "怎么提高信用"),
    ],
)
def test_a_question_in_pinyin_is_read(assistant: Assistant, typed: str, read_as: str) -> None:
    assert "".join(assistant.matcher.read(typed).units) == read_as


def test_pinyin_between_chinese_is_read(assistant: Assistant) -> None:
    assert (
        assistant.matcher.read("为什么我meiyou微粒贷").units
        == assistant.matcher.read("为什么我没有微粒贷").units
    )


def test_an_english_question_stays_as_it_is(assistant: Assistant) -> None:
    units = assistant.matcher.read("why can he not open it when you can").units
    assert " ".join(units) == "why can he not open it when you can"


def test_words_of_the_faq_are_preferred_to_commoner_ones() -> None:
    common = {"事实": (900, "shi shi"), "实施": (100, "shi shi")}
    assert pinyin_lexicon(common, {})["shi shi"][0] == "事实"
    assert pinyin_lexicon(common, {"实施": 1})["shi shi"][0] == "实施"


def test_without_pinyin_the_lexicon_is_not_asked_for() -> None:
    def refuse() -> dict[str, tuple[str, float]]:
        raise AssertionError("nothing here needs it")

    assert decode_pinyin(["why", "没", "有"], refuse, lambda _: False) == ["why", "没", "有"]
