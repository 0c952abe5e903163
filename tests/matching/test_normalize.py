"""Normalising folds manners of typing, keeps what separates clauses, and takes any text at all."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.matching.normalize import MAX_CHARACTERS, is_han, normalize

ANYTHING = st.text(st.characters())  # surrogates, control and bidi characters, emoji, everything


@pytest.mark.parametrize(
    ("typed", "normalized"),
    [
        ("ＷＥＩＬＩＤＡＩ　是什么", "weilidai 是什么"),
        ("JIEBEI", "jiebei"),
        ("為什麼我沒有微粒貸", "为什么我没有微粒贷"),
        ("螞蟻集團", "蚂蚁集团"),
        ("Café déjà vu", "cafe deja vu"),
        ("Straße", "strasse"),
        ("don't", "dont"),
        ("don’t", "dont"),
        ("借\u200b呗", "借呗"),
        ("\u202e借呗\u202c", "借呗"),
        ("借呗😀是👍🏽什么", "借呗 是 什么"),
        ("《借呗》是什么", "借呗, 是什么"),
        ("  借呗 \t 是什么  ", "借呗 是什么"),
        ("①号", "1号"),
        ("why???", "why?"),
        ("为什么？！？", "为什么?"),
        ("...", ""),
        ("😀", ""),
        ("", ""),
    ],
)
def test_manners_of_typing_are_folded(typed: str, normalized: str) -> None:
    assert normalize(typed) == normalized


@pytest.mark.parametrize(
    ("typed", "normalized"),
    [
        ("我有借呗，没有微粒贷", "我有借呗, 没有微粒贷"),
        ("我有借呗、没有微粒贷！为什么", "我有借呗, 没有微粒贷. 为什么"),
        ("有，没有，为什么", "有, 没有, 为什么"),
        ("借呗有。微粒贷没有。", "借呗有. 微粒贷没有"),
        ("借呗有\n微粒贷没有", "借呗有. 微粒贷没有"),
        ("是吗？为什么", "是吗? 为什么"),
        ("No, I have not. Why?", "no, i have not. why?"),
    ],
)
def test_clauses_and_sentences_stay_apart(typed: str, normalized: str) -> None:
    assert normalize(typed) == normalized


@pytest.mark.parametrize(
    "typed",
    ["我 有 借 呗", "我-有-借-呗", "我　有　借　呗", "我.有.借.呗", "我*有*借*呗", "我　有　借 呗 ！"],
)
def test_letter_spaced_chinese_is_joined(typed: str) -> None:
    assert normalize(typed) == "我有借呗"


def test_english_words_are_not_joined() -> None:
    assert normalize("do I have it") == "do i have it"


@settings(max_examples=400)
@given(ANYTHING)
@example("ﷺ" * 200)
@example("İ" * 30)
@example("ß\u0301ǅ\u0345")
@example("我 , 有 . 借 ; 呗")
@example("\ud800借\udfff呗")
def test_normalizing_again_changes_nothing(text: str) -> None:
    normalized = normalize(text)
    assert normalize(normalized) == normalized


@settings(max_examples=400)
@given(st.text(st.sampled_from("我有借呗aB1 ,，.。?？!…;；、'’-*\n\u200b\u0301Éß")))
def test_normalizing_punctuated_text_again_changes_nothing(text: str) -> None:
    normalized = normalize(text)
    assert normalize(normalized) == normalized


@settings(max_examples=400)
@given(ANYTHING)
def test_only_words_blanks_and_three_separators_are_left(text: str) -> None:
    normalized = normalize(text)
    assert all(char.isalnum() or char in " ,.?" for char in normalized)
    assert normalized == normalized.strip()
    assert "  " not in normalized


@given(ANYTHING)
def test_case_and_width_make_no_difference(text: str) -> None:
    narrow = unicodedata.normalize("NFKC", text)
    assert normalize(text) == normalize(narrow)


def test_much_text_is_cut() -> None:
    assert normalize("借" * 100_000) == "借" * MAX_CHARACTERS


def test_every_single_character_can_be_normalized() -> None:
    for start in range(0, 0x110000, 0x400):
        normalized = normalize(" ".join(map(chr, range(start, start + 0x400, 8))))
        assert normalize(normalized) == normalized


@pytest.mark.parametrize(
    ("char", "expected"), [("借", True), ("㐀", True), ("a", False), ("。", False), ("가", False)]
)
def test_chinese_characters(char: str, expected: bool) -> None:
    assert is_han(char) is expected
