from __future__ import annotations

import pytest

from bot.model import Caution, CautionLevel, Language
from bot.transcripts.compare import Difference, differences, recorded, sentences
from bot.transcripts.format import Key
from tests.transcripts.samples import REPLY, UNKNOWN, expectation


@pytest.mark.parametrize(
    "line",
    [
        "outcome: answer",
        "entry: opening-hours",
        "topic: null",
        "cites: [3, 5]",
        "cites: [5, 3, 5]",
        "caution: reminder",
        "says: [九点开门, 按时还, 《随笔》¶5]",
        "language: zh",
        "candidates: [opening-hours]",
        "candidates: [opening-hours, lost-card]",
    ],
)
def test_what_is_met_makes_no_difference(line: str) -> None:
    assert differences(expectation(line), REPLY) == ()


@pytest.mark.parametrize(
    ("line", "key", "expected", "came"),
    [
        ("outcome: unknown", "outcome", "unknown", "answer"),
        ("entry: lost-card", "entry", "lost-card", "opening-hours"),
        ("entry: null", "entry", None, "opening-hours"),
        ("topic: parking", "topic", "parking", None),
        ("cites: [3]", "cites", (3,), (3, 5)),
        ("cites: [3, 5, 7]", "cites", (3, 5, 7), (3, 5)),
        ("cites: []", "cites", (), (3, 5)),
        ("caution: none", "caution", "none", "reminder"),
        ("says: [十点开门]", "says", ("十点开门",), ("图书馆早上九点开门。",)),
        ("language: en", "language", "en", "zh"),
        ("candidates: [lost-card]", "candidates", ("lost-card",), ("opening-hours",)),
        ("candidates: []", "candidates", (), ("opening-hours", "lost-card")),
    ],
)
def test_each_expectation_that_is_wrong_on_its_own_is_a_difference(
    line: str, key: str, expected: object, came: object
) -> None:
    (difference,) = differences(expectation(line), REPLY)
    assert (difference.key, difference.expected, difference.came) == (key, expected, came)


def test_more_candidates_than_came_are_a_difference() -> None:
    (difference,) = differences(expectation("candidates: [opening-hours, lost-card, x]"), REPLY)
    assert difference.came == ("opening-hours", "lost-card")


def test_that_there_are_no_candidates_can_be_expected() -> None:
    assert differences(expectation("candidates: []"), UNKNOWN) == ()


def test_all_that_is_wrong_is_told_and_nothing_that_is_right() -> None:
    expect = expectation(
        "outcome: answer", "entry: lost-card", "cites: []", "caution: reminder", "language: zh"
    )
    found = differences(expect, UNKNOWN)
    assert [difference.key for difference in found] == [Key.OUTCOME, Key.ENTRY, Key.CAUTION]


def test_of_several_texts_only_those_that_are_not_said_are_told() -> None:
    (difference,) = differences(expectation("says: [周日休息, 周一休息, 借书要按时归还]"), REPLY)
    assert difference.pairs == (("周一休息", "周日休息。"), ("借书要按时归还", "借书要按时还。"))


def test_an_empty_reply_says_nothing() -> None:
    found = differences(expectation("says: [九点]"), UNKNOWN._replace(answer=""))
    assert found == (Difference(Key.SAYS, ("九点",), ()),)


def test_the_same_quotation_in_two_citations_is_one_paragraph() -> None:
    twice = REPLY._replace(citations=(*REPLY.citations, *REPLY.citations))
    assert differences(expectation("cites: [3, 5]"), twice) == ()


def test_a_recorded_turn_is_strict_where_it_matters_and_silent_about_the_wording() -> None:
    assert list(recorded(REPLY)) == [
        ("outcome", "answer"), ("entry", "opening-hours"), ("cites", (3, 5)), ("caution", "reminder"),
    ]  # fmt: skip
    assert list(recorded(UNKNOWN)) == [("outcome", "unknown"), ("topic", "parking"), ("caution", "none")]


def test_languages_and_levels_are_compared_by_value() -> None:
    english = REPLY._replace(language=Language.EN, caution=Caution(CautionLevel.CRISIS, "…"))
    assert differences(expectation("language: en", "caution: crisis"), english) == ()


def test_a_choice_is_one_sentence_with_its_number() -> None:
    assert sentences("One. Two? 三。四！\n1. What is it?\n10. Why 3. of all?") == [
        "One.", "Two?", "三。", "四！", "1. What is it?", "10. Why 3.", "of all?",
    ]  # fmt: skip
