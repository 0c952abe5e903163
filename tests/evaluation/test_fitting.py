"""Thresholds are fitted within limits, and what is reported about them was never fitted to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.dialogue.assistant import Assistant
from bot.evaluation.fitting import FOLDS, Fit, Limits, Sum, fit, folds_of, too_few
from bot.evaluation.redeciding import Redecided
from bot.evaluation.verdicts import Verdict
from bot.model import Kind, Language
from tests.evaluation.samples import label

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.evaluation.labels import Label

LOW = {"answer": 0.02, "clarify": 1.0, "topic": 0.85, "chitchat": 0.5}
"""Answers nearly everything."""
DOUBTFUL = ("借书证可以做什么", "图书馆里有几个人", "几点吃饭", "电子证好看吗", "怎么借", "开放时间")


@pytest.fixture(scope="module")
def eager(tiny: Assistant) -> Assistant:
    """The tiny FAQ, which answers nearly everything."""
    settings = tiny.knowledge.settings._replace(thresholds=LOW)
    return Assistant(tiny.knowledge._replace(settings=settings), tiny.matcher)


@pytest.fixture(scope="module")
def sure(eager: Assistant) -> tuple[Label, ...]:
    """Questions on which no threshold has a say: phrasings of the FAQ, and what has nothing to do with it."""
    labels = []
    for entry in eager.knowledge.entries.values():
        if entry.is_draft:
            continue
        expected = {Kind.ENTRY: entry.id, Kind.NOT_COVERED: "none", Kind.CHITCHAT: "chitchat"}[entry.kind]
        phrasings = [text for texts in entry.questions.values() for text in texts]
        labels += [label(expected, query=text + mark) for text in phrasings for mark in ("", "？", "!")]
    return (*labels, *(label("none", query=f"xqzv{number} wkjh") for number in range(10)))


@pytest.fixture(scope="module")
def doubtful(eager: Assistant) -> Label:
    """A question that must not be answered, that low thresholds answer, and that high ones do not."""
    for query in DOUBTFUL:
        expected = label("none", query=query)
        replies = Redecided([expected], eager, None, Language.ZH)
        verdicts = [replies.verdict(0, {**LOW, "answer": value}) for value in (0.02, 0.9)]
        if verdicts == [Verdict.FALSE, Verdict.RIGHT]:
            return expected
    raise AssertionError("none of the questions is doubtful any more")


def fitted(labels: Sequence[Label], assistant: Assistant, limits: Limits | None = None) -> Fit:
    steps: list[tuple[int, int]] = []
    found = fit(labels, assistant, limits or Limits(), None, Language.ZH, lambda *step: steps.append(step))
    assert steps == sorted(steps)
    assert steps[-1][0] == steps[-1][1]
    return found


def false_answers(labels: Sequence[Label], assistant: Assistant, thresholds: Mapping[str, float]) -> int:
    replies = Redecided(labels, assistant, None, Language.ZH)
    return sum(replies.verdict(number, thresholds) is Verdict.FALSE for number in range(len(labels)))


def test_no_figure_is_about_queries_that_were_fitted_to(
    sure: tuple[Label, ...], doubtful: Label, eager: Assistant
) -> None:
    labels = (*sure, doubtful)
    found = fitted(labels, eager, Limits(false_answers=0.0))
    # Fitted to all queries, the threshold rises above the doubtful one, so on these very queries all is well …
    assert found.thresholds["answer"] > LOW["answer"]
    assert false_answers(labels, eager, found.thresholds) == 0
    # … but whoever has not seen it does not know that, and that is what is reported.
    fold = folds_of(labels)[-1]
    assert [each.thresholds["answer"] for each in found.folds].count(LOW["answer"]) == 1
    assert found.folds[fold].thresholds["answer"] == LOW["answer"]
    assert found.share("none", Verdict.FALSE).count == 1
    assert found.evaluation.judged[-1].verdict is Verdict.FALSE


def test_every_reply_is_decided_with_the_thresholds_of_its_fold(
    sure: tuple[Label, ...], doubtful: Label, eager: Assistant
) -> None:
    labels = (*sure, doubtful)
    found = fitted(labels, eager, Limits(false_answers=0.0))
    replies = Redecided(labels, eager, None, Language.ZH)
    assert [each.label for each in found.evaluation.judged] == list(labels)
    for number, fold in enumerate(folds_of(labels)):
        assert found.evaluation.judged[number] == replies.judged(number, found.folds[fold].thresholds)


def test_the_order_of_the_queries_does_not_matter(
    sure: tuple[Label, ...], doubtful: Label, eager: Assistant
) -> None:
    one, other = fitted((*sure, doubtful), eager), fitted((doubtful, *reversed(sure)), eager)
    assert one.thresholds == other.thresholds
    assert one.folds == other.folds


def test_what_makes_no_difference_stays_and_is_named(sure: tuple[Label, ...], eager: Assistant) -> None:
    found = fitted(sure, eager)
    assert found.thresholds == LOW
    assert "answer" in found.undetermined
    assert found.is_within_limits
    assert found.spread("answer") == (LOW["answer"], LOW["answer"])


def test_limits_that_cannot_be_kept_are_told(sure: tuple[Label, ...], eager: Assistant) -> None:
    verbatim = [label("none", query=each.query) for each in sure if each.alternatives == {"lost-card"}]
    assert not fitted((*sure, *verbatim), eager, Limits(false_answers=0.0)).is_within_limits


def test_keeping_to_the_limits_comes_before_points() -> None:
    limits = Limits(false_answers=0.1, wrong_answers=0.2)
    within = Sum(points=5.0, false=1, wrong=2, none=10, answerable=10)
    better = Sum(points=6.0, false=0, wrong=2, none=10, answerable=10)
    too_false = Sum(points=9.0, false=2, wrong=0, none=10, answerable=10)
    too_wrong = Sum(points=9.0, false=0, wrong=4, none=10, answerable=10)
    ordered = [too_wrong, too_false, within, better]
    assert sorted([better, within, too_false, too_wrong], key=lambda each: each.merit(limits)) == ordered


class TestFolds:
    LABELS = tuple(
        label(group, query=f"{group} {n}") for group in ("7", "none", "chitchat") for n in range(25)
    )

    def test_each_has_its_share_of_each_group(self) -> None:
        folds = folds_of(self.LABELS)
        for group in range(3):
            members = folds[25 * group : 25 * group + 25]
            assert [members.count(fold) for fold in range(FOLDS)] == [5] * FOLDS

    def test_the_same_query_is_in_one_fold_whatever_its_label(self) -> None:
        twice = [label("7", query="Why?"), label("none", query=" why?"), label("7+caution", query="why?")]
        assert len({folds_of([*self.LABELS, *twice])[at] for at in (-3, -2, -1)}) == 1

    def test_a_query_keeps_its_fold_in_another_order(self) -> None:
        assert folds_of(self.LABELS[::-1]) == folds_of(self.LABELS)[::-1]


@pytest.mark.parametrize(
    ("answerable", "none", "crises", "is_too_few"),
    [(25, 5, 0, False), (24, 5, 0, True), (24, 5, 10, True), (30, 4, 0, True), (4, 30, 0, True)],
)
def test_a_fit_needs_queries_of_both_kinds(answerable: int, none: int, crises: int, is_too_few: bool) -> None:
    labels = [label("7")] * answerable + [label("none")] * none + [label("none", alarm="crisis")] * crises
    assert too_few(labels) is is_too_few
