"""What is half typed already finds questions, and only entries that have an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.matching.beginnings import MOST_SUGGESTED, readings, suggest
from bot.model import Kind, Language

if TYPE_CHECKING:
    from bot.dialogue.assistant import Assistant

WORDS = ("weilidai", "weixin", "score", "scores", "scorecard", "scoring")


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("credit", ["credit", ""]),
        ("credit sco", ["credit sco", "credit score", "credit scores", "credit scorecard"]),
        ("weili", ["weili", "weilidai"]),
        ("wei li d", ["wei li d", "weilidai"]),
        ("shui xied", ["shui xied", "shui xie"]),
        ("借", ["借", "借呗"]),
        ("我有微粒", ["我有微粒", "我有微粒贷"]),
        ("贷", ["贷"]),
        ("s", ["s", ""]),
        ("", [""]),
    ],
)
def test_the_last_word_may_become_longer(typed: str, read: list[str]) -> None:
    assert list(readings(typed, WORDS, ["借呗", "微粒贷"])) == read


@pytest.mark.parametrize(
    ("typed", "entry"),
    [
        ("借书", "lost-card"),
        ("图书馆几", "opening-hours"),
        ("tushuguan ji", "opening-hours"),
        ("opening ho", "opening-hours"),
        ("where do I rep", "lost-card"),
        ("一次能借", "book-limit"),
    ],
)
def test_the_beginning_of_a_question_finds_it(tiny: Assistant, typed: str, entry: str) -> None:
    assert entry in [found.id for found in suggest(typed, tiny.matcher)]


@pytest.mark.parametrize("typed", ["jieb", "weilid", "wei li dai", "借贝", "credit sco", "为什么我有借"])
def test_names_half_typed_misspelt_or_in_pinyin_find_questions(assistant: Assistant, typed: str) -> None:
    found = suggest(typed, assistant.matcher)
    assert 0 < len(found) <= MOST_SUGGESTED
    assert {entry.kind for entry in found} == {Kind.ENTRY}


def test_the_likeliest_comes_first(assistant: Assistant) -> None:
    assert suggest("为什么我有借", assistant.matcher)[0].id == "why-jiebei-not-weilidai"
    assert suggest("credit sco", assistant.matcher)[0].id == "raise-credit-score"
    assert "借呗" in suggest("借贝", assistant.matcher)[0].title(Language.ZH)


@pytest.mark.parametrize("typed", ["停车场收", "你好", "qqqq", "", "?", "🙂"])
def test_nothing_is_offered_for_what_no_entry_answers(tiny: Assistant, typed: str) -> None:
    assert suggest(typed, tiny.matcher) == ()


def test_nobody_waits_for_what_is_stale(tiny: Assistant) -> None:
    assert suggest("借书", tiny.matcher, lambda: True) == ()
