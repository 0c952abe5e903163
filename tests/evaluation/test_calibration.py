"""How far confidences can be taken for probabilities; the figures are worked out by hand."""

from __future__ import annotations

import pytest

from bot.evaluation.calibration import (
    CurvePoint,
    Said,
    brier_score,
    calibration_error,
    coverage_at,
    reliability,
    risk_coverage,
    separation,
)
from bot.evaluation.shares import Share

FOUR = [Said(0.9, True), Said(0.8, False), Said(0.8, True), Said(0.3, False)]


def test_the_brier_score_is_the_mean_squared_distance() -> None:
    # (0.1² + 0.8² + 0.2² + 0.3²) / 4
    assert brier_score(FOUR) == pytest.approx(0.195)
    assert brier_score([]) is None


def test_confidences_are_sorted_into_ten_bins() -> None:
    bins = reliability([*FOUR, Said(0.95, True), Said(1.0, True), Said(0.0, False), Said(0.7, True)])
    found = {each.low: (each.confidence, each.right) for each in bins if each.right.total}
    assert len(bins) == 10
    assert found == {
        0.0: (0.0, Share(0, 1)),
        0.3: (pytest.approx(0.3), Share(0, 1)),
        0.7: (0.7, Share(1, 1)),
        0.8: (pytest.approx(0.8), Share(1, 2)),
        0.9: (pytest.approx(0.95), Share(3, 3)),
    }


def test_the_calibration_error_weighs_the_bins_by_their_counts() -> None:
    # 0.9 said of 1 of 1, 0.8 of 1 of 2, 0.3 of 0 of 1: (0.1 + 2 * 0.3 + 0.3) / 4
    assert calibration_error(reliability(FOUR)) == pytest.approx(0.25)
    assert calibration_error(reliability([])) is None


def test_the_separation_counts_the_pairs_in_the_right_order() -> None:
    # of six pairs four are in order and one is a tie
    assert separation([0.9, 0.5], [0.1, 0.5, 0.7]) == pytest.approx(4.5 / 6)
    assert separation([0.9], [0.1]) == 1.0
    assert separation([0.1], [0.9]) == 0.0
    assert separation([], [0.1]) is None
    assert separation([0.1], []) is None


def test_equal_confidences_stand_or_fall_together() -> None:
    assert risk_coverage(FOUR) == (
        CurvePoint(0.9, answered=1, right=1, total=4),
        CurvePoint(0.8, answered=3, right=2, total=4),
        CurvePoint(0.3, answered=4, right=2, total=4),
    )
    assert risk_coverage([]) == ()


def test_a_point_tells_coverage_precision_and_risk() -> None:
    point = CurvePoint(0.8, answered=3, right=2, total=4)
    assert (point.coverage, point.precision, point.risk) == pytest.approx((3 / 4, 2 / 3, 1 / 3))


def test_the_coverage_at_a_precision_is_the_largest_that_keeps_it() -> None:
    said = [Said(0.9, True), Said(0.8, False), *(Said(i / 100, True) for i in range(63, 71))]
    curve = risk_coverage(said)
    assert coverage_at(curve, 0.9) == CurvePoint(0.63, answered=10, right=9, total=10)
    assert coverage_at(curve, 0.95) == CurvePoint(0.9, answered=1, right=1, total=10)
    assert coverage_at(risk_coverage([Said(0.9, False)]), 0.9) is None
