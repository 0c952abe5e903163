"""The goals for large FAQs and for batches, and the queries of a batch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bench.batch import read_queries
from bench.figures import Figures
from bench.scale import Goal, Scale, goals

if TYPE_CHECKING:
    from pathlib import Path


def scale(ours: float, other: float, first: float = 10.0, later: float = 0.5) -> Scale:
    """Figures with these times of a query in ms, and these starts in s."""
    figures = [
        Figures(name, 100, 1.0, 1.0, mean, mean, 3 * mean, 1.0) for name, mean in (("a", ours), ("b", other))
    ]
    return Scale(first, later, 100.0, 5.0, figures[0], figures[1])


def test_goals_are_met_at_their_limits() -> None:
    assert all(goal.is_met for goal in goals(scale(1.0, 1.0), scale(3.0, 30.0, first=15.0, later=1.0)))


def test_each_goal_can_be_missed() -> None:
    missed = [
        goal.name
        for goal in goals(scale(1.0, 1.0), scale(3.2, 30.0, first=16.0, later=1.1))
        if not goal.is_met
    ]
    assert len(missed) == 4
    assert "99th percentile of a query, of the median" not in missed


def test_a_goal_says_whether_it_is_met() -> None:
    assert str(Goal("first start", 16.0, 15, " s")) == "NOT MET  first start: 16 s (at most 15 s)"
    assert str(Goal("replies", 1600, 1500, is_least=True)) == "met      replies: 1,600 (at least 1,500)"


def test_a_batch_asks_the_queries_without_their_labels(tmp_path: Path) -> None:
    file = tmp_path / "queries.tsv"
    file.write_text(
        "id\tlang\tstyle\texpect\tquery\nf1\tzh\tplain\t7\t借呗是什么\nf2\tzh\tplain\t8\t额度\n",
        encoding="utf-8",
    )
    assert read_queries(file) == ["借呗是什么", "额度"]
