"""Replies are judged as the interface says, and the assistant is as good as it has to be."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.dialogue.evaluation import Evaluation, Judged, Label, Verdict, is_alarm_right, judge, read_labels
from bot.errors import FileProblems
from bot.model import Candidate, Caution, CautionLevel, Language, Outcome, QuotedCitation, Turn

if TYPE_CHECKING:
    from pathlib import Path


def turn(
    outcome: Outcome,
    *paragraphs: int,
    level: CautionLevel = CautionLevel.NONE,
    candidates: tuple[Candidate, ...] = (),
) -> Turn:
    citations = tuple(QuotedCitation("article", "", paragraph, None, None, None) for paragraph in paragraphs)
    entry = "some-entry" if outcome is Outcome.ANSWER else None
    return Turn(
        "?",
        Language.ZH,
        outcome,
        "嗯。",
        entry=entry,
        citations=citations,
        caution=Caution(level),
        candidates=candidates,
    )


def label(*alternatives: str, alarm: str | None = None) -> Label:
    return Label("?", frozenset(alternatives), alarm)


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
        (label("chitchat"), CHITCHAT, Verdict.RIGHT),
        (label("chitchat"), UNKNOWN, Verdict.MISSED),
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


def test_labels_are_read_from_their_columns(tmp_path: Path) -> None:
    file = tmp_path / "labels.tsv"
    file.write_text(
        "\ufefflang\tquery\texpect\r\nzh\t借呗呢\t7|12|none+caution\r\n\nen\thi\tchitchat\n", encoding="utf-8"
    )
    assert read_labels(file) == (
        Label("借呗呢", frozenset({"7", "12", "none"}), "caution", "zh"),
        Label("hi", frozenset({"chitchat"}), None, "en"),
    )


@pytest.mark.parametrize(
    ("content", "place"),
    [("lang\texpect\n", ":1:1: "), ("", ":1:1: "), ("query\texpect\na\tb\nc\n", ":3:1: ")],
)
def test_what_cannot_be_read_is_told_with_its_place(tmp_path: Path, content: str, place: str) -> None:
    file = tmp_path / "labels.tsv"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(FileProblems, match=place):
        read_labels(file)


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


class TestGoals:
    """The goals that the assistant has on questions from which it was not made."""

    def test_questions_that_the_article_answers(self, dev: Evaluation) -> None:
        shares = dev.shares("answerable")
        assert shares["right"] >= 0.70
        assert shares["right"] + shares["assisted"] >= 0.82
        assert shares["wrong"] <= 0.08

    def test_questions_that_it_does_not_answer(self, dev: Evaluation) -> None:
        shares = dev.shares("none")
        assert shares["right"] >= 0.75
        assert shares["false"] <= 0.15

    def test_small_talk(self, dev: Evaluation) -> None:
        assert dev.shares("chitchat")["right"] >= 10 / 12

    def test_alarms(self, dev: Evaluation) -> None:
        missed = [judged.label.query for judged in dev.wrong_alarms() if judged.label.alarm]
        false = [judged.label.query for judged in dev.wrong_alarms() if not judged.label.alarm]
        calm = [judged for judged in dev.judged if not judged.label.alarm]
        assert missed == []
        assert len(false) <= 0.01 * len(calm), false
