"""Shares come with their uncertainty."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.evaluation.shares import Share, limit_percent, percent, percent_range


@pytest.mark.parametrize(
    ("count", "total", "low", "high"),
    [(8, 10, 0.490, 0.943), (0, 10, 0.0, 0.278), (10, 10, 0.722, 1.0), (50, 100, 0.404, 0.596)],
)
def test_the_interval_is_wilsons(count: int, total: int, low: float, high: float) -> None:
    assert Share(count, total).interval == pytest.approx((low, high), abs=0.0006)


def test_of_nothing_there_is_no_share() -> None:
    assert Share(0, 0).value is None
    assert Share(0, 0).interval is None
    assert percent(None) == percent_range(None) == "–"


@given(st.integers(1, 1000).flatmap(lambda total: st.tuples(st.integers(0, total), st.just(total))))
def test_a_share_lies_within_its_interval(counts: tuple[int, int]) -> None:
    share = Share(*counts)
    assert share.value is not None
    assert share.interval is not None
    low, high = share.interval
    assert 0 <= low <= share.value + 1e-12
    assert share.value - 1e-12 <= high <= 1


def test_shares_are_written_as_people_write_them() -> None:
    assert percent(0.9475) == "94.8%"
    assert percent_range((0.806, 0.894)) == "81–89%"
    assert (limit_percent(0.05), limit_percent(0.025)) == ("5%", "2.5%")
