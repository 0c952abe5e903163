"""The figures of a handful of replies, worked out by hand."""

from __future__ import annotations

from dataclasses import replace

from bot.evaluation.figures import figures_of
from bot.evaluation.shares import Share
from bot.evaluation.verdicts import Evaluation, Verdict
from bot.model import CautionLevel, Outcome
from tests.evaluation.samples import judged, label

ANSWER, CLARIFY, UNKNOWN, CHITCHAT = Outcome
DISTRESS, CRISIS = CautionLevel.DISTRESS, CautionLevel.CRISIS
ROWS = (
    judged(label("a", style="plain"), ANSWER, ("a", 0.9), ("b", 0.1)),  # right
    judged(label("b", style="plain"), ANSWER, ("a", 0.8), ("b", 0.2)),  # wrong, ranked second
    judged(label("c", style="long"), UNKNOWN, ("a", 0.4), ("b", 0.2), ("d", 0.1), ("c", 0.1)),  # missed
    judged(label("c", alarm="caution"), CLARIFY, ("c", 0.4), ("a", 0.4)),  # assisted, no alarm
    judged(label("a", "none"), UNKNOWN, ("b", 0.1)),  # right either way
    judged(label("none"), UNKNOWN, ("b", 0.1), level=DISTRESS),  # right, with a false alarm
    judged(label("none"), ANSWER, ("b", 0.8)),  # false
    judged(label("chitchat"), CHITCHAT),  # right
    judged(label("none", alarm="crisis"), ANSWER, ("a", 0.9), level=CRISIS),  # right
)
FIGURES = figures_of(Evaluation(ROWS))


def test_verdicts_are_counted_by_group() -> None:
    counts = {
        tally.name: {verdict.value: count for verdict, count in tally.counts.items() if count}
        for tally in FIGURES.groups
    }
    assert counts == {
        "answerable": {"right": 2, "wrong": 1, "missed": 1, "assisted": 1},
        "none": {"right": 1, "false": 1},
        "chitchat": {"right": 1},
        "crisis": {"right": 1},
    }
    assert FIGURES.total == 9


def test_verdicts_are_counted_by_style_and_by_language() -> None:
    assert [(tally.name, tally.total) for tally in FIGURES.styles] == [("long", 1), ("plain", 2)]
    assert FIGURES.styles[1].share(Verdict.RIGHT) == Share(1, 2)
    english = replace(ROWS[0], label=replace(ROWS[0].label, language="en"))
    languages = figures_of(Evaluation((english, ROWS[1]))).languages
    # without a column for it, the language is that of the reply
    assert [(tally.name, tally.total) for tally in languages] == [("en", 1), ("zh", 1)]


def test_ranking_is_judged_where_an_entry_must_be_found_and_before_deciding() -> None:
    assert FIGURES.first == Share(2, 4)
    assert FIGURES.first_three == Share(3, 4)


def test_alarms_are_missed_or_false() -> None:
    caution = FIGURES.caution
    assert (caution.expected, caution.raised) == (2, 2)
    assert caution.missed == Share(1, 2)
    assert caution.false == Share(1, 7)


def test_coverage_and_precision_are_about_all_queries_but_crises() -> None:
    assert FIGURES.decided.coverage == Share(3, 8)
    assert FIGURES.decided.precision == Share(1, 3)


def test_a_safety_reply_is_no_answer_with_an_entry() -> None:
    [row] = [replace(ROWS[0], turn=ROWS[0].turn._replace(entry=None))]
    assert figures_of(Evaluation((row,))).decided.coverage == Share(0, 1)


def test_the_confidence_is_compared_with_the_first_candidate() -> None:
    confidence = FIGURES.confidence
    assert confidence.count == 8
    assert confidence.brier is not None
    # right: 0.9 and 0.4 (clarified); not right: 0.8, 0.4, 0.1, 0.1, 0.8 and 0 (small talk)
    expected = (0.1**2 + 0.6**2 + 2 * 0.8**2 + 0.4**2 + 2 * 0.1**2) / 8
    assert abs(confidence.brier - expected) < 1e-9
    # must be answered: 0.9, 0.8, 0.4, 0.4; must not: 0.1, 0.8
    assert confidence.separation == (2 + 1.5 + 1 + 1) / 8
    assert [(precision, point and point.answered) for precision, point in confidence.at_precision] == [
        (0.9, 1),
        (0.95, 1),
        (0.99, 1),
    ]


def test_nothing_has_figures_too() -> None:
    nothing = figures_of(Evaluation(()))
    assert (nothing.total, nothing.groups, nothing.confidence.brier) == (0, (), None)
    assert nothing.first.value is None
