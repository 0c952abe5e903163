"""Replies are judged as the interface says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.evaluation.verdicts import (
    Evaluation,
    Judged,
    Verdict,
    answer,
    evaluate,
    is_alarm_right,
    judge,
)
from bot.model import Candidate, CautionLevel, Outcome
from tests.evaluation.samples import judged, label, turn

if TYPE_CHECKING:
    from bot.dialogue.assistant import Assistant
    from bot.evaluation.labels import Label
    from bot.model import Turn

ANSWER, CLARIFY, UNKNOWN, CHITCHAT = (turn(outcome) for outcome in Outcome)
CHOICES = turn(Outcome.CLARIFY, candidates=tuple(Candidate(f"e{i}", "", 0.2, (i, 10 + i)) for i in range(5)))


@pytest.mark.parametrize(
    ("expected", "reply", "verdict"),
    [
        (label("16"), turn(Outcome.ANSWER, 16), Verdict.RIGHT),
        (label("13", "16"), turn(Outcome.ANSWER, 2, 3, 16), Verdict.RIGHT),
        (label("16"), turn(Outcome.ANSWER, 2, 3, 4, 16), Verdict.WRONG),
        (label("16"), turn(Outcome.ANSWER, 7), Verdict.WRONG),
        (label("some-entry"), ANSWER, Verdict.RIGHT),
        (label("16"), UNKNOWN, Verdict.MISSED),
        (label("16"), CHITCHAT, Verdict.WRONG),
        (label("16", "chitchat"), CHITCHAT, Verdict.RIGHT),
        (label("16", "none"), UNKNOWN, Verdict.RIGHT),
        (label("16", "none"), turn(Outcome.ANSWER, 16), Verdict.RIGHT),
        (label("16", "none"), turn(Outcome.ANSWER, 7), Verdict.WRONG),
        (label("12"), CHOICES, Verdict.ASSISTED),
        (label("e2"), CHOICES, Verdict.ASSISTED),
        (label("13"), CHOICES, Verdict.MISSED),
        (label("none"), UNKNOWN, Verdict.RIGHT),
        (label("none"), CLARIFY, Verdict.EVADED),
        (label("none"), ANSWER, Verdict.FALSE),
        (label("none"), CHITCHAT, Verdict.FALSE),
        (label("none", "chitchat"), CHITCHAT, Verdict.RIGHT),
        (label("chitchat"), CHITCHAT, Verdict.RIGHT),
        (label("chitchat"), UNKNOWN, Verdict.MISSED),
        (label("chitchat"), ANSWER, Verdict.MISSED),
        (label("none", alarm="crisis"), turn(Outcome.ANSWER, level=CautionLevel.CRISIS), Verdict.RIGHT),
        (label("none", alarm="crisis"), turn(Outcome.UNKNOWN, level=CautionLevel.DISTRESS), Verdict.WRONG),
    ],
)
def test_the_verdict_on_a_reply(expected: Label, reply: Turn, verdict: Verdict) -> None:
    assert judge(expected, reply) is verdict


@pytest.mark.parametrize(
    ("alarm", "level", "is_right"),
    [
        (None, CautionLevel.REMINDER, True),
        (None, CautionLevel.DISTRESS, False),
        (None, CautionLevel.CRISIS, False),
        ("caution", CautionLevel.DISTRESS, True),
        ("caution", CautionLevel.CRISIS, True),
        ("caution", CautionLevel.REMINDER, False),
        ("crisis", CautionLevel.CRISIS, True),
        ("crisis", CautionLevel.DISTRESS, False),
    ],
)
def test_alarms_are_right_where_they_are_expected_and_only_there(
    alarm: str | None, level: CautionLevel, is_right: bool
) -> None:
    assert is_alarm_right(label("none", alarm=alarm), turn(Outcome.ANSWER, level=level)) is is_right


def test_shares_are_of_the_queries_of_a_group() -> None:
    pairs = [(label("16"), turn(Outcome.ANSWER, 16)), (label("16"), UNKNOWN), (label("none"), UNKNOWN)]
    evaluation = Evaluation(
        tuple(Judged(expected, reply, judge(expected, reply)) for expected, reply in pairs)
    )
    assert {name: share for name, share in evaluation.shares("answerable").items() if share} == {
        "right": 0.5,
        "missed": 0.5,
    }
    assert evaluation.shares("none")["right"] == 1.0
    assert evaluation.shares("chitchat") == {}
    assert evaluation.wrong_alarms() == ()


def test_the_confidence_is_that_of_the_first_candidate_whatever_was_decided() -> None:
    unknown = judged(label("a"), Outcome.UNKNOWN, ("a", 0.3), ("b", 0.1))
    assert (unknown.confidence, unknown.is_first_accepted, unknown.is_answered) == (0.3, True, False)
    nothing = judged(label("a"), Outcome.UNKNOWN)
    assert (nothing.confidence, nothing.is_first_accepted) == (0.0, False)


def test_every_query_is_asked_in_a_session_of_its_own(tiny: Assistant) -> None:
    labels = [label("lost-card", query="借书证丢了怎么办"), label("none", query="1")]
    seen: list[tuple[int, int]] = []
    evaluation = evaluate(
        labels, lambda each: answer(each, tiny), lambda done, total: seen.append((done, total))
    )
    assert [each.verdict for each in evaluation.judged] == [Verdict.RIGHT, Verdict.RIGHT]
    assert seen == [(0, 2), (1, 2), (2, 2)]
