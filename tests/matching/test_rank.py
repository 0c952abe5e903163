"""Candidates are ranked by probability; none of the contrary direction or of the other product is among them."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.dialogue.session import Session
from bot.model import Kind, Language
from tests.matching.sayings import ONLY_JIEBEI, swapped

if TYPE_CHECKING:
    from bot.dialogue.assistant import Assistant
    from bot.matching.rank import Scored
    from bot.model import Entry

CORE, REVERSE = "why-jiebei-not-weilidai", "weilidai-not-jiebei"
NO_JIEBEI = (
    "为什么我没有借呗",
    "别人都有借呗，就我没有",
    "别人有借呗，我没有",
    "同事的支付宝有借呗，我的没有",
    "Everyone else has Jiebei, why not me?",
    "My friend has Jiebei but I don't",
    "借呗不给我开",
)
"""The contrary of what the core entry is about, though 微粒贷 is not named."""


def ranked(assistant: Assistant, text: str) -> tuple[Scored, ...]:
    query = assistant.matcher.read(text)
    return assistant.matcher.rank(query, query.language or Language.ZH)


def ids(assistant: Assistant, text: str) -> list[str]:
    return [scored.entry.id for scored in ranked(assistant, text)]


@pytest.mark.parametrize("text", [swapped(text) for text in ONLY_JIEBEI])
def test_with_weilidai_and_without_jiebei_the_core_entry_is_no_candidate(
    assistant: Assistant, text: str
) -> None:
    turn = Session(assistant).ask(text)
    assert CORE not in ids(assistant, text)
    assert CORE not in {turn.entry, *(candidate.entry for candidate in turn.candidates)}


@pytest.mark.parametrize("text", ONLY_JIEBEI)
def test_with_jiebei_and_without_weilidai_the_reverse_is_no_candidate(
    assistant: Assistant, text: str
) -> None:
    assert REVERSE not in ids(assistant, text)
    assert Session(assistant).ask(text).topic != REVERSE


@pytest.mark.parametrize("text", NO_JIEBEI)
def test_who_lacks_jiebei_is_not_told_why_they_lack_weilidai(assistant: Assistant, text: str) -> None:
    assert Session(assistant).ask(text).entry != CORE


def test_a_phrasing_asked_word_for_word_finds_its_entry_whatever_the_guards_say(assistant: Assistant) -> None:
    phrasings = [
        (entry.id, text)
        for entry in assistant.knowledge.entries.values()
        for texts in entry.questions.values()
        for text in texts
    ]
    guarded = {"行", "Is MYbank trustworthy?", "微众企业贷", "the one I lack is Jiebei, not Weilidai"}
    asked = [(id, text) for id, text in phrasings if text in guarded]
    assert len(asked) == len(guarded)
    asked += phrasings[::100]
    assert [(id, text) for id, text in asked if ids(assistant, text)[0] != id] == []


def about_only(assistant: Assistant, product: str, other: str) -> list[Entry]:
    """The entries of which most phrasings name `product` and none names `other`."""
    found = []
    for entry in assistant.knowledge.entries.values():
        named = [
            assistant.matcher.read(text).products for text in chain.from_iterable(entry.questions.values())
        ]
        if sum(product in names for names in named) >= 0.8 * len(named) and not any(
            other in names for names in named
        ):
            found.append(entry)
    return found


@pytest.mark.parametrize(("product", "other"), [("借呗", "微粒贷"), ("微粒贷", "借呗")])
def test_what_is_asked_of_one_product_is_not_answered_of_the_other(
    assistant: Assistant, product: str, other: str
) -> None:
    entries = about_only(assistant, product, other)
    assert len(entries) >= 5
    wrong = []
    for entry in entries:
        for text in chain.from_iterable(texts[:2] for texts in entry.questions.values()):
            asked = swapped(text)
            if assistant.matcher.read(asked).products == {other}:
                turn = Session(assistant).ask(asked)
                if entry.id in {turn.entry, turn.topic}:
                    wrong.append((asked, entry.id))
    assert wrong == []


@pytest.mark.parametrize(
    "text",
    [
        "为什么我有借呗没有微粒贷",
        "借呗是什么",
        "额度",
        "hello",
        "利率多少",
        "What is Weilidai?",
        "火星上有水吗",
    ],
)
def test_confidences_are_probabilities_best_first(assistant: Assistant, text: str) -> None:
    confidences = [scored.confidence for scored in ranked(assistant, text)]
    assert confidences == sorted(confidences, reverse=True)
    assert all(0 <= confidence <= 1 for confidence in confidences)
    assert sum(confidences) <= 1 + 1e-9


@settings(max_examples=60)
@given(
    st.lists(
        st.sampled_from(
            "借呗 微粒贷 没有 为什么 额度 是 什么 利率 微信 支付宝 why have loan ， ？ 鑫".split()
        )
    )
)
def test_any_words_are_ranked_the_same_way_every_time(assistant: Assistant, words: list[str]) -> None:
    text = "".join(words)
    found = ranked(assistant, text)
    assert sum(scored.confidence for scored in found) <= 1 + 1e-9
    assert [(s.entry.id, s.confidence) for s in found] == [
        (s.entry.id, s.confidence) for s in ranked(assistant, text)
    ]


def test_an_entry_is_ranked_once(assistant: Assistant) -> None:
    found = ids(assistant, "为什么我有借呗没有微粒贷")
    assert len(found) == len(set(found))


def test_nothing_matches_where_no_feature_is_known(tiny: Assistant) -> None:
    assert ranked(tiny, "鑫鑫") == ()


@pytest.mark.parametrize(
    ("text", "language", "shown"),
    [
        (
            "library card is lost, 怎么办",
            Language.EN,
            {"What if I lose my library card?", "Where do I report a lost library card?"},
        ),
        ("library card is lost, 怎么办", Language.ZH, {"借书证丢了怎么办", "借书证不见了找谁"}),
        ("一次能借几本 books", Language.EN, {"一次能借几本书", "最多可以借多少本"}),
    ],
)
def test_the_phrasing_shown_is_in_the_language_of_the_reply(
    tiny: Assistant, text: str, language: Language, shown: set[str]
) -> None:
    (best, *_) = tiny.matcher.rank(tiny.matcher.read(text), language)
    assert best.question in shown


def test_drafts_are_no_candidates(tiny: Assistant) -> None:
    assert "closing-hours" not in ids(tiny, "图书馆几点关门")


def test_topics_and_small_talk_are_ranked_with_the_entries(tiny: Assistant) -> None:
    assert ranked(tiny, "哪里可以停车")[0].entry.kind is Kind.NOT_COVERED
    assert ranked(tiny, "你好")[0].entry.kind is Kind.CHITCHAT
    assert ranked(tiny, "图书馆几点开门")[0].entry.kind is Kind.ENTRY


def test_what_nothing_accounts_for_lowers_the_confidence(tiny: Assistant) -> None:
    plain, more = ranked(tiny, "图书馆几点开门")[0], ranked(tiny, "图书馆几点开门鑫淼焱垚犇")[0]
    assert plain.entry is more.entry
    assert more.confidence < plain.confidence
