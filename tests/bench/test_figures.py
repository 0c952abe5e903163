"""Accuracy, AUROC, percentiles and the table."""

from __future__ import annotations

import pytest

from bench.figures import Figures, as_row, auroc, judge, percentile, summarise, table

OURS = Figures("jiewen", 1200, 0.9, None, 2.0, 1.5, 4.0, 1.0, 50.0)
OTHER = Figures("slow one", 120, 0.45, 0.8, 20.0, 15.0, 30.0, 0.0, 100.0)


def test_scores_that_tell_everything_apart_have_an_auroc_of_one() -> None:
    assert auroc([0.8, 0.9], [0.1, 0.7]) == 1
    assert auroc([0.1, 0.7], [0.8, 0.9]) == 0


def test_a_tie_counts_half() -> None:
    assert auroc([0.5], [0.5]) == 0.5
    assert auroc([0.5, 0.9], [0.5, 0.1]) == (0.5 + 1 + 1 + 1) / 4


def test_without_out_of_scope_queries_there_is_no_auroc() -> None:
    assert auroc([0.5], []) is None


def test_out_of_scope_queries_do_not_count_for_the_accuracy() -> None:
    assert judge(["a", "b", ""], [("a", 0.9), ("a", 0.8), ("a", 0.1)]) == (0.5, 1.0)


def test_without_in_scope_queries_there_is_no_accuracy() -> None:
    assert judge([""], [("a", 0.9)]) == (None, None)


@pytest.mark.parametrize(("share", "expected"), [(0.5, 50), (0.99, 99), (1, 100), (0, 1)])
def test_percentiles_are_among_the_values(share: float, expected: int) -> None:
    assert percentile(range(100, 0, -1), share) == expected


def test_figures_can_be_carried_from_one_process_to_another() -> None:
    figures = summarise("bm25s", ["a", ""], [("a", 2.0), ("b", 1.0)], [1.0, 3.0], 0.5)
    assert figures == Figures("bm25s", 2, 1.0, 1.0, 2.0, 2.0, 3.0, 0.5)
    assert Figures(*as_row(figures)) == figures  # type: ignore[arg-type]


def test_the_table_has_our_figures_and_the_others_with_their_ratio_to_ours() -> None:
    head, ours, other = (line.split() for line in table([OURS, OTHER]).splitlines())
    assert head[:4] == ["method", "asked", "accuracy", "AUROC"]
    assert ours == ["jiewen", "1,200", "0.900", "–", "2.00", "1.50", "4.00", "1.00", "50"]
    assert " ".join(other) == (
        "slow one 120 0.450 ×0.50 0.800 20.00 ×10.00 15.00 ×10.00 30.00 ×7.50 0.00 ×0.00 100 ×2.00"
    )
