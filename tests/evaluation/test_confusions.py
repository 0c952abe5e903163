"""Which entries are taken for which, and which right answers hung by a thread."""

from __future__ import annotations

from bot.evaluation.confusions import confusions, narrowest_margins
from bot.model import Outcome
from tests.evaluation.samples import judged, label

ANSWER, CLARIFY, UNKNOWN = Outcome.ANSWER, Outcome.CLARIFY, Outcome.UNKNOWN


def test_the_best_accepted_candidate_is_what_was_expected() -> None:
    one = judged(label("b", "c"), ANSWER, ("a", 0.6), ("c", 0.3), ("b", 0.1))
    other = judged(label("c"), ANSWER, ("a", 0.8), ("c", 0.1))
    false = judged(label("none"), ANSWER, ("a", 0.7))
    found = [(each.expected, each.answered, each.judged) for each in confusions([false, one, other])]
    assert found == [("c", "a", (one, other)), ("none", "a", (false,))]


def test_where_no_candidate_is_accepted_the_label_stands_for_it() -> None:
    [pair] = confusions([judged(label("16", "7"), ANSWER, ("a", 0.6))])
    assert (pair.expected, pair.labels) == ("7|16", ("7|16",))


def test_only_answers_that_are_not_right_are_confused() -> None:
    rows = [
        judged(label("a"), ANSWER, ("a", 0.6)),
        judged(label("b"), CLARIFY, ("a", 0.6)),
        judged(label("b"), UNKNOWN, ("a", 0.6)),
    ]
    assert confusions(rows) == ()


def test_a_margin_is_the_lead_over_the_best_candidate_that_is_not_accepted() -> None:
    wide = judged(label("a", line=2), ANSWER, ("a", 0.9), ("b", 0.1))
    narrow = judged(label("a", "b", line=3), ANSWER, ("a", 0.5), ("b", 0.4), ("c", 0.2))
    rows = [wide, narrow, judged(label("b"), ANSWER, ("a", 0.5)), judged(label("a"), ANSWER, ("a", 0.9))]
    found = narrowest_margins(rows)
    assert [(each.judged, each.runner_up.entry, each.lead) for each in found] == [
        (narrow, "c", 0.3),
        (wide, "b", 0.8),
    ]


def test_the_narrowest_margins_are_few() -> None:
    rows = [judged(label("a", line=line), ANSWER, ("a", 0.6), ("b", line / 100)) for line in range(2, 14)]
    found = narrowest_margins(rows, most=3)
    assert [each.judged.label.line for each in found] == [13, 12, 11]
