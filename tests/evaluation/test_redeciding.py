"""Remembered rankings bring the verdicts that a fresh assistant with the same thresholds brings."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import pytest

from bot.dialogue.assistant import Assistant
from bot.evaluation.redeciding import Redecided, RememberingMatcher
from bot.evaluation.verdicts import answer
from bot.model import Language
from tests.evaluation.samples import label

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.evaluation.labels import Label
    from bot.evaluation.verdicts import Judged

QUERIES = (
    "借书证丢了怎么办",
    "卡丢了怎么办",  # of which product?
    "证不见了",
    "图书馆几点开门，哪里可以停车？",  # two questions
    "图书馆几点开门，电子证丢了怎么办？",
    "When does it open and what if I lose my card?",
    "几点",
    "哪里停车",
    "你好",
    "你好吗，图书馆",
    "我还不起罚款",  # a safety rule
    "1",
    "",
    "!!!",
    "xqzv",
)
LABELS = tuple(label("lost-card", "3", query=query) for query in QUERIES)


def fresh(label: Label, assistant: Assistant, thresholds: Mapping[str, float]) -> Judged:
    settings = assistant.knowledge.settings._replace(thresholds=thresholds)
    knowledge = assistant.knowledge._replace(settings=settings)
    return answer(label, Assistant(knowledge, assistant.matcher), None, Language.ZH)


def test_verdicts_are_those_of_a_fresh_assistant_whatever_the_thresholds(tiny: Assistant) -> None:
    replies = Redecided(LABELS, tiny, None, Language.ZH)
    for each, clarify, other in product((0.05, 0.3, 0.6, 0.9), (0.1, 0.5, 0.9), (0.2, 0.8)):
        thresholds = {"answer": each, "clarify": clarify, "topic": other, "chitchat": other}
        for number, expected in enumerate(LABELS):
            judged = fresh(expected, tiny, thresholds)
            assert replies.verdict(number, thresholds) is judged.verdict
            assert replies.judged(number, thresholds) == judged


def test_the_thresholds_of_the_assistant_itself_stay(tiny: Assistant) -> None:
    before = dict(tiny.knowledge.settings.thresholds)
    Redecided(LABELS, tiny, None, Language.ZH).verdict(0, {"answer": 1.0})
    assert tiny.knowledge.settings.thresholds == before


def test_a_query_is_ranked_only_once(tiny: Assistant) -> None:
    matcher = RememberingMatcher(tiny.matcher)
    query = matcher.read("借书证丢了怎么办")
    assert matcher.read("借书证丢了怎么办") is query
    assert matcher.rank(query, Language.ZH) is matcher.rank(query, Language.ZH)
    asked = matcher.read("卡丢了怎么办")
    assert matcher.rank_for_each_product(asked, Language.ZH) is matcher.rank_for_each_product(
        asked, Language.ZH
    )


@pytest.mark.parametrize("text", QUERIES)
def test_it_ranks_as_the_matcher_does(text: str, tiny: Assistant) -> None:
    matcher = RememberingMatcher(tiny.matcher)
    query = matcher.read(text)
    assert query == tiny.matcher.read(text)
    assert matcher.rank(query, Language.EN) == tiny.matcher.rank(query, Language.EN)
