"""The assistant is as good as it has to be."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.evaluation.verdicts import Evaluation


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
