"""Every way of writing a term becomes its name: aliases, homophones, slips; other words stay."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.matching.terms import TermFolder, gather_vocabulary, name_of
from bot.matching.units import split_units
from bot.model import Term, Text

if TYPE_CHECKING:
    from bot.dialogue.assistant import Assistant

TERMS = (
    Term("weilidai", Text("微粒贷", "Weilidai"), ("微粒货", "wei li dai", "wld"), is_product=True),
    Term("jiebei", Text("借呗", "Jiebei"), ("蚂蚁借呗",), is_product=True),
    Term("ant", Text("蚂蚁集团", "Ant Group"), ("蚂蚁",), is_brand=True),
    Term("register", Text("征信", "credit register"), ("征信记录",)),
)
FOLDER = TermFolder(gather_vocabulary(TERMS, {"disappeared": 3, "limit": 2}))


def folded(text: str) -> list[str]:
    return FOLDER.fold(FOLDER.correct(split_units(text)))


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("微粒货呢", ["微粒贷", "呢"]),
        ("wei li dai", ["微粒贷"]),
        ("wld", ["微粒贷"]),
        ("weilidai", ["微粒贷"]),
        ("ant group", ["蚂蚁集团"]),
        ("征信记录", ["征信"]),
        ("credit register", ["征信"]),
    ],
)
def test_aliases_become_the_name(text: str, units: list[str]) -> None:
    assert folded(text) == units


def test_the_longest_alias_wins() -> None:
    assert folded("蚂蚁借呗") == ["借呗"]
    assert folded("蚂蚁的借呗") == ["蚂蚁集团", "的", "借呗"]


@pytest.mark.parametrize("text", ["为力带", "威力待", "微立贷"])
def test_three_characters_that_sound_like_a_product_are_the_product(text: str) -> None:
    assert folded(text) == ["微粒贷"]


def test_of_two_characters_one_has_to_be_right() -> None:
    assert folded("借贝") == ["借呗"]
    assert folded("节呗") == ["借呗"]
    assert folded("姐贝") == ["姐", "贝"]


@pytest.mark.parametrize("word", ["weilidia", "weildai", "welidai", "weilidaii"])
def test_slips_in_the_name_of_a_product_are_put_right(word: str) -> None:
    assert folded(word) == ["微粒贷"]


def test_slips_in_words_of_the_faq_are_put_right() -> None:
    assert folded("disapeared") == ["disappeared"]


@pytest.mark.parametrize("word", ["limits", "lime", "kaitong", "ant1", "wl", "jie", "disappear"])
def test_words_pinyin_and_what_is_short_stay(word: str) -> None:
    assert folded(word) == [word]


def test_only_names_can_be_folded() -> None:
    assert FOLDER.fold(split_units("借呗征信"), only_brands=True) == ["借呗", "征", "信"]


@given(st.lists(st.sampled_from(["微", "粒", "贷", "借", "呗", "wld", "征", "信", ",", "hello", "蚂", "蚁"])))
def test_folding_again_changes_nothing(units: list[str]) -> None:
    once = FOLDER.fold(units)
    assert sum(map(len, once)) <= sum(map(len, units)) + 2 * len(units)
    assert [unit for unit in once if unit in FOLDER.names] == [
        unit
        for unit in FOLDER.fold([char for unit in once for char in split_units(unit)])
        if unit in FOLDER.names
    ]


@pytest.mark.parametrize(
    "text",
    [
        "借贝",
        "接呗",
        "微粒货",
        "微利贷",
        "威力贷",
        "jiebei",
        "wld",
        "微粒貸",
        "借唄",
        "Jiebei",
        "WEILIDAI",
        "ｗｌｄ",
    ],
)
def test_the_shipped_terms_know_how_people_write_the_products(assistant: Assistant, text: str) -> None:
    assert len(assistant.matcher.read(text).products) == 1


def test_every_shipped_way_of_writing_a_term_is_that_term(assistant: Assistant) -> None:
    wrong = [
        (term.id, alias)
        for term in assistant.knowledge.terms.values()
        for alias in (term.name.zh, term.name.en, *term.aliases)
        if alias and name_of(term) not in assistant.matcher.read(alias).units
    ]
    assert wrong == []


def test_a_term_without_a_chinese_name_goes_by_its_english_one() -> None:
    assert name_of(Term("card", Text(en="library card"))) == "library card"
    assert name_of(Term("card", Text())) == "card"
