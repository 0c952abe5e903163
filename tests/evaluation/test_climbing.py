"""Values climb to where they are best, and stay where nothing is better."""

from __future__ import annotations

from bot.evaluation.climbing import climb, makes_no_difference

START = (("x", 0.5), ("y", 0.5))


def test_the_best_values_are_found_to_a_hundredth() -> None:
    found = climb(START, lambda values: (0.0, -abs(values[0][1] - 0.83) - abs(values[1][1] - 0.07)))
    assert found == (("x", 0.83), ("y", 0.07))


def test_what_stands_first_in_the_merit_counts_first() -> None:
    # y is to be low, but only where x is above 0.7
    found = dict(climb(START, lambda values: (-float(values[0][1] < 0.7), -values[1][1] - values[0][1])))
    assert found == {"x": 0.7, "y": 0.0}


def test_a_value_that_is_as_good_as_any_stays() -> None:
    assert climb(START, lambda _: (0.0, 0.0)) == START


def test_on_a_plateau_a_value_goes_to_the_middle() -> None:
    [(_, x), _] = climb(START, lambda values: (0.0, float(0.7 <= values[0][1] <= 0.9)))
    assert 0.74 <= x <= 0.86


def test_values_on_which_nothing_depends_are_named() -> None:
    assert makes_no_difference(START, lambda values: (0.0, values[0][1])) == ("y",)
