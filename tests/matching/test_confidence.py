"""Confidences are probabilities, whatever the signals are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.matching.confidence import FEW, FITTED, NONE_SIGNALS, SIGNALS, USUAL, Model, probabilities

SIGNAL = st.floats(-40, 40)
ROW = st.lists(SIGNAL, min_size=len(SIGNALS), max_size=len(SIGNALS))
NONE = st.lists(SIGNAL, min_size=len(NONE_SIGNALS), max_size=len(NONE_SIGNALS))
NOTHING = [0.0] * len(NONE_SIGNALS)


def row(**signals: float) -> list[float]:
    return [signals.get(name, 0.0) for name in SIGNALS]


@pytest.mark.parametrize("model", [USUAL, FEW, FITTED])
def test_every_signal_has_a_weight(model: Model) -> None:
    assert len(model.weights) == len(model.signals)
    assert len(model.none_weights) == len(NONE_SIGNALS)


@pytest.mark.parametrize("model", [USUAL, FEW, FITTED])
def test_no_feature_that_an_entry_has_speaks_against_it(model: Model) -> None:
    assert all(points > 0 for points in model.families.values())


@given(st.lists(ROW, max_size=12), NONE)
def test_confidences_are_from_0_to_1_and_sum_to_at_most_1(rows: list[list[float]], none: list[float]) -> None:
    found = probabilities(USUAL, rows, none)
    assert len(found) == len(rows)
    assert all(0 <= confidence <= 1 for confidence in found)
    assert sum(found) <= 1 + 1e-9


@given(st.lists(ROW, min_size=2, max_size=5), NONE)
def test_the_order_of_the_candidates_does_not_matter(rows: list[list[float]], none: list[float]) -> None:
    assert probabilities(USUAL, rows[::-1], none) == pytest.approx(probabilities(USUAL, rows, none)[::-1])


def test_the_nearer_candidate_is_the_more_probable_one() -> None:
    near, far = probabilities(USUAL, [row(evidence=3.0, ratio=0.9), row(evidence=1.0, ratio=0.4)], NOTHING)
    assert near > far


def test_a_rival_makes_a_candidate_less_probable() -> None:
    one = row(evidence=2.0)
    assert probabilities(USUAL, [one, one], NOTHING)[0] < probabilities(USUAL, [one], NOTHING)[0]


def test_without_candidates_there_are_no_confidences() -> None:
    assert probabilities(USUAL, [], NOTHING) == []


def test_what_is_near_in_every_respect_is_more_probable_than_not() -> None:
    near, far = row(evidence=20.0, ratio=0.9, ratio_cubed=0.73), row(evidence=-20.0, ratio=0.1)
    assert probabilities(USUAL, [near], NOTHING) > [0.5] > probabilities(USUAL, [far], NOTHING)
