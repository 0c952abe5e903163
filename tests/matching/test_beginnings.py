"""What is half typed already finds questions, and only entries that have an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.matching.beginnings import MOST_SUGGESTED, readings, suggest
from bot.model import Kind, Language

if TYPE_CHECKING:
    from bot.dialogue.assistant import Assistant

WORDS = ("weilidai", "weixin", "score", "scores", "scorecard", "scoring")
SPELT = {"ti gao": "提高", "ti gang": "提纲", "shen me": "什么"}


def words_spelt(beginning: str) -> list[str]:
    return [word for spelling, word in SPELT.items() if spelling.startswith(beginning)]


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("credit", ["credit", ""]),
        ("credit sco", ["credit sco", "credit score", "credit scores", "credit scorecard"]),
        ("weili", ["weili", "weilidai"]),
        ("wei li d", ["wei li d", "weilidai"]),
        ("shui xied", ["shui xied", "shui xie"]),
        ("shui tig", ["shui tig", "shui提高", "shui提纲"]),
        ("ti ga", ["ti ga", "提高", "提纲"]),
        ("用shenm", ["用shenm", "用什么"]),
        ("借", ["借", "借呗"]),
        ("我有微粒", ["我有微粒", "我有微粒贷"]),
        ("贷", ["贷"]),
        ("s", ["s", ""]),
        ("", [""]),
    ],
)
def test_the_last_word_may_become_longer(typed: str, read: list[str]) -> None:
    assert list(readings(typed, WORDS, ["借呗", "微粒贷"], words_spelt)) == read


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


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("jiebei shi shenm", "借呗是什么"),
        ("tigaogerenxinyon", "怎样提高个人信用评分"),
        ("wei li dai fang kua", "微粒贷放款快吗"),
    ],
)
def test_pinyin_may_be_half_typed(assistant: Assistant, typed: str, first: str) -> None:
    assert suggest(typed, assistant.matcher)[0].title(Language.ZH) == first


def test_the_likeliest_comes_first(assistant: Assistant) -> None:
    assert suggest("为什么我有借", assistant.matcher)[0].id == "why-jiebei-not-weilidai"
    assert suggest("credit sco", assistant.matcher)[0].id == "raise-credit-score"
    assert "借呗" in suggest("借贝", assistant.matcher)[0].title(Language.ZH)


@pytest.mark.parametrize("typed", ["停车场收", "你好", "qqqq", "", "?", "🙂"])
def test_nothing_is_offered_for_what_no_entry_answers(tiny: Assistant, typed: str) -> None:
    assert suggest(typed, tiny.matcher) == ()


def test_nobody_waits_for_what_is_stale(tiny: Assistant) -> None:
    assert suggest("借书", tiny.matcher, lambda: True) == ()
