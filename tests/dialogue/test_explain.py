"""An explanation is one of the reply that comes, and its figures are those that the reply comes from."""

from __future__ import annotations

import json
import math
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dialogue.assistant import Assistant
from bot.dialogue.explain import MOST_EXPLAINED, Cause, Explanation, Matching, explain
from bot.dialogue.session import Session
from bot.dialogue.whyobject import why_object
from bot.dialogue.whywords import (
    candidate_rows,
    decision_sentences,
    kept_out_sentences,
    percent,
    reading_rows,
    score_rows,
)
from bot.model import Language, Outcome, Settings

if TYPE_CHECKING:
    from bot.model import Turn

ASKED = (
    "为什么我有借呗没有微粒贷",
    "why do i have jiebei but not weilidai?",
    "我有微粒贷没有借呗，咋回事",
    "weilidai lilv duoshao",
    "花呗怎么开",
    "它看什么数据",
    "怎样提高机会？密码忘了怎么办？",
    "who wrote this",
    "你好",
    "量子纠缠",
    "😀",
    "",
    "2",
    "我不想活了",
    "还不起钱了怎么办",
    "先交保证金再放款靠谱吗",
    "借" * 2_100,
)


def of(assistant: Assistant, text: str, language: Language = Language.ZH) -> Matching:
    matching = explain(assistant, text, language).matching
    assert matching is not None
    return matching


def agrees(explanation: Explanation, turn: Turn) -> bool:
    return (explanation.outcome, explanation.settled_on) == (turn.outcome, turn.entry or turn.topic)


@pytest.mark.parametrize("text", ASKED)
@pytest.mark.parametrize("language", Language)
def test_it_explains_the_reply_that_comes(assistant: Assistant, text: str, language: Language) -> None:
    turn = Session(assistant, language).ask(text)
    assert agrees(explain(assistant, text, language), turn)


@given(st.text("借书证电子丢了怎么办图馆几点开门？，停车你好 ab1\ud800", max_size=30))
def test_it_explains_whatever_is_typed(tiny: Assistant, text: str) -> None:
    turn = Session(tiny, Language.ZH).ask(text)
    assert agrees(explain(tiny, text, Language.ZH), turn)


@pytest.mark.parametrize("text", [*ASKED[:5], *ASKED[6:9]])
def test_the_points_make_the_probabilities(assistant: Assistant, text: str) -> None:
    matching = of(assistant, text)
    weighings = matching.grounds.weighings
    first, *others = weighings
    for other in others:
        odds = first.scored.confidence / other.scored.confidence
        assert math.isclose(math.log(odds), first.points - other.points, abs_tol=1e-6)
    assert [each.scored for each in weighings] == list(matching.candidates[:MOST_EXPLAINED])


def test_the_points_of_none_belong_to_the_same_probabilities(tiny: Assistant) -> None:
    matching = of(tiny, "借书证的颜色")
    best = matching.grounds.weighings[0]
    none = sum(part.points for part in matching.grounds.none)
    assert math.isclose(math.log(best.scored.confidence / matching.none), best.points - none, abs_tol=1e-6)


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("weilidai lilv duoshao", (("lilv duoshao", "利率多少"),)),
        ("为什么没有微利贷", (("微利贷", "微粒贷"),)),
        ("does jeibei look at my credit", (("jeibei", "借呗"),)),
        ("does Jiebei look at my credit", ()),
        ("借呗和微粒贷的区别", ()),
    ],
)
def test_what_was_read_otherwise_is_told(
    assistant: Assistant, text: str, pairs: tuple[tuple[str, str], ...]
) -> None:
    assert of(assistant, text).corrections == pairs


def test_the_tokens_are_those_that_jieba_finds(assistant: Assistant) -> None:
    assert of(assistant, "微粒贷的利率是多少 WeBank？").grounds.tokens[:3] == ("微粒贷", "的", "利率")


def test_the_guard_of_direction_speaks(assistant: Assistant) -> None:
    kept_out = of(assistant, "我有微粒贷没有借呗，咋回事").grounds.kept_out
    assert ("direction", "why-jiebei-not-weilidai") in [(guard, entry.id) for guard, entry in kept_out]


def test_the_guard_of_products_speaks(assistant: Assistant) -> None:
    kept_out = of(assistant, "微粒贷多少").grounds.kept_out
    assert ("product", "jiebei-data") in [(guard, entry.id) for guard, entry in kept_out]


def test_the_guard_of_names_speaks(assistant: Assistant) -> None:
    assert {guard for guard, _ in of(assistant, "花呗怎么提高机会").grounds.kept_out} == {"name"}


def test_what_is_not_explained_is_told(tiny: Assistant) -> None:
    best = of(tiny, "借书证丢了会不会爆炸").grounds.weighings[0]
    assert best.scored.entry.id == "lost-card"
    assert "爆炸" in "".join(best.unexplained)
    assert "丢" not in "".join(best.unexplained)


def test_the_checks_end_with_the_one_that_settles_the_matter(tiny: Assistant) -> None:
    (answer,) = of(tiny, "借书证不见了怎么办").checks
    assert (answer.threshold, answer.limit, answer.is_met) == ("answer", 0.6, True)
    strict = Settings(thresholds={"answer": 1.0, "clarify": 0.01})
    unsure = Assistant(tiny.knowledge._replace(settings=strict), tiny.matcher)
    explanation = explain(unsure, "证丢了怎么办", Language.ZH)
    assert explanation.matching is not None
    assert explanation.outcome is Outcome.CLARIFY
    assert [(each.threshold, each.is_met) for each in explanation.matching.checks] == [
        ("answer", False),
        ("clarify", True),
    ]


def test_asking_which_product_is_meant_is_told(assistant: Assistant) -> None:
    explanation = explain(assistant, "它看什么数据", Language.ZH)
    assert explanation.matching is not None
    assert explanation.matching.asks_product
    assert "你没说是哪个产品" in next(iter(decision_sentences(explanation, Language.ZH)))


def test_the_second_question_is_told(tiny: Assistant) -> None:
    matching = of(tiny, "图书馆几点开门？借书证丢了怎么办？")
    assert matching.offered is not None
    assert matching.offered.id == "lost-card"
    assert "借书证" not in matching.query.normalized
    assert "借书证" in matching.normalized


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("", Cause.EMPTY),
        ("第二个", Cause.NUMBER),
        ("😀", Cause.NO_WORDS),
        ("借" * 2_100, Cause.TOO_LONG),
        ("还不起罚款", Cause.SAFETY),
        ("图书馆", Cause.CANDIDATES),
    ],
)
def test_the_cause_is_named(tiny: Assistant, text: str, cause: Cause) -> None:
    explanation = explain(tiny, text, Language.EN)
    assert explanation.cause is cause
    assert [*decision_sentences(explanation, Language.EN)]
    assert [*decision_sentences(explanation, Language.ZH)]


def test_a_person_in_trouble_is_shown_no_candidates(assistant: Assistant) -> None:
    explanation = explain(assistant, "我不想活了", Language.ZH)
    assert (explanation.matching, explanation.settled_on) == (None, "crisis")
    (sentence,) = decision_sentences(explanation, Language.ZH)
    assert "担心你的安全" in sentence


def test_the_figures_are_plain_json(assistant: Assistant) -> None:
    for text in ASKED:
        read = json.loads(json.dumps(why_object(explain(assistant, text, Language.ZH)), allow_nan=False))
        assert read["cause"] in list(Cause)
    first = why_object(explain(assistant, ASKED[0], Language.ZH))
    assert first["settled_on"] == "why-jiebei-not-weilidai"
    matching = first["matching"]
    assert matching["direction"] == {"there": ["借呗"], "missing": ["微粒贷"]}
    assert matching["kind_of_question"] == "why"
    total = sum(signal["points"] for signal in matching["candidates"][0]["signals"].values())
    assert math.isclose(total, matching["candidates"][0]["score"], abs_tol=0.01)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("text", [text for text in ASKED if "😀" not in text])
def test_everything_has_words_in_both_languages(assistant: Assistant, text: str, language: Language) -> None:
    explanation = explain(assistant, text, language)
    assert all(decision_sentences(explanation, language))
    if matching := explanation.matching:
        rows = reading_rows(matching, text, assistant.knowledge.terms, language)
        assert all(name and told for name, told in rows)
        assert len(candidate_rows(matching, language)) == len(matching.grounds.weighings) + 1
        widths = {len(row) for row in score_rows(matching, language)}
        assert len(widths) <= 1
        assert all(kept_out_sentences(matching.grounds.kept_out, language))


def test_products_are_named_in_the_language_of_the_reader(assistant: Assistant) -> None:
    matching = of(assistant, "why do I have Jiebei but not Weilidai", Language.EN)
    rows = dict(reading_rows(matching, "", assistant.knowledge.terms, Language.EN))
    assert rows["products"] == "Jiebei, Weilidai"
    assert rows["has, lacks"] == "has Jiebei, lacks Weilidai"


@pytest.mark.parametrize(
    ("share", "told"),
    [
        (0.0, "<0.1%"),
        (0.0004, "<0.1%"),
        (0.0312, "3.1%"),
        (0.999, "99.9%"),
        (0.99999, ">99.9%"),
        (1.0, "100.0%"),
    ],
)
def test_what_is_not_certain_is_not_called_so(share: float, told: str) -> None:
    assert percent(share) == told
